#include "Lines.h"

namespace tacit::ir {

static std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos)
    return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::vector<Line> splitLines(std::string_view text, std::vector<std::uint32_t> &strayClosings) {
  std::vector<Line> lines;
  std::vector<std::size_t> open;
  for (std::uint32_t number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    std::string_view line = trim(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    if (line.empty() || line[0] == ';')
      continue;
    if (line == "}") {
      if (open.empty()) {
        strayClosings.push_back(number);
        continue;
      }
      lines[open.back()].end = static_cast<std::uint32_t>(lines.size());
      open.pop_back();
      continue;
    }
    const bool opens = line.ends_with('{');
    const auto after = static_cast<std::uint32_t>(lines.size() + 1);
    if (opens)
      line = trim(line.substr(0, line.size() - 1));
    lines.push_back({line, number, after, !open.empty()});
    if (opens)
      open.push_back(lines.size() - 1);
  }
  for (const std::size_t index : open)
    lines[index].end = static_cast<std::uint32_t>(lines.size());
  return lines;
}

} // namespace tacit::ir
