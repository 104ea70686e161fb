#include "LineRefs.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace golden {

static bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
static bool isWord(char c) {
  return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The number at \p at, and where it ends. Nothing if there is none or it is no line number.
static std::optional<std::size_t> numberAt(std::string_view text, std::size_t at, std::size_t &end) {
  std::size_t number = 0;
  if (at >= text.size() || !isDigit(text[at]))
    return std::nullopt;
  const auto [stop, error] = std::from_chars(text.data() + at, text.data() + text.size(), number);
  end = static_cast<std::size_t>(stop - text.data());
  return error == std::errc() ? std::optional(number) : std::nullopt;
}

std::string toAbsolute(std::string_view text, std::size_t line) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = 0;
    const bool isRef = text[at] == '@' && (at == 0 || !isWord(text[at - 1])) && at + 1 < text.size() &&
                       (text[at + 1] == '+' || text[at + 1] == '-');
    const auto number = isRef ? numberAt(text, at + 2, end) : std::nullopt;
    if (!number) {
      result += text[at++];
      continue;
    }
    if (at == 0 || text[at - 1] != ':')
      result += '@';
    result += std::to_string(text[at + 1] == '+' ? line + *number : line - std::min(line, *number));
    at = end;
  }
  return result;
}

static std::string relative(std::size_t to, std::size_t from) {
  return to >= from ? fmt::format("@+{}", to - from) : fmt::format("@-{}", from - to);
}

std::string toRelative(std::string_view text, std::string_view fileName, std::size_t line,
                       const std::function<std::optional<std::size_t>(std::size_t)> &moved) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = 0;
    std::optional<std::size_t> number;
    std::size_t start = at;
    if (text[at] == '@' && (at == 0 || !isWord(text[at - 1]))) {
      number = numberAt(text, at + 1, end);
    } else if (text.substr(at).starts_with(fileName) && text.substr(at + fileName.size()).starts_with(':')) {
      start = at + fileName.size() + 1;
      number = numberAt(text, start, end);
    }
    const auto target = number ? moved(*number) : std::nullopt;
    if (!target) {
      result += text[at++];
      continue;
    }
    result += text.substr(at, start - at);
    result += relative(*target, line);
    at = end;
  }
  return result;
}

} // namespace golden
