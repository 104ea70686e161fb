#include "Diff.h"

#include <algorithm>
#include <cstdint>

namespace golden {

static constexpr std::size_t MaxCells = 4'000'000;

std::vector<DiffLine> diff(const std::vector<std::string> &before, const std::vector<std::string> &after) {
  std::size_t head = 0;
  while (head < before.size() && head < after.size() && before[head] == after[head])
    ++head;
  std::size_t tail = 0;
  while (head + tail < before.size() && head + tail < after.size() &&
         before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
    ++tail;
  const std::size_t rows = before.size() - head - tail;
  const std::size_t columns = after.size() - head - tail;
  const bool isSmall = (rows + 1) * (columns + 1) <= MaxCells;

  // common[r][c]: how many lines the rests from r and c have in common, in order.
  std::vector<std::uint32_t> common(isSmall ? (rows + 1) * (columns + 1) : 0);
  const auto at = [&](std::size_t r, std::size_t c) -> std::uint32_t & {
    return common[r * (columns + 1) + c];
  };
  if (isSmall)
    for (std::size_t r = rows; r-- > 0;)
      for (std::size_t c = columns; c-- > 0;)
        at(r, c) =
            before[head + r] == after[head + c] ? at(r + 1, c + 1) + 1 : std::max(at(r + 1, c), at(r, c + 1));

  std::vector<DiffLine> lines;
  for (std::size_t same = 0; same < head; ++same)
    lines.push_back({' ', before[same]});
  std::size_t r = 0;
  std::size_t c = 0;
  while (r < rows || c < columns) {
    if (isSmall && r < rows && c < columns && before[head + r] == after[head + c]) {
      lines.push_back({' ', before[head + r++]});
      ++c;
    } else if (r < rows && (c == columns || !isSmall || at(r + 1, c) >= at(r, c + 1))) {
      lines.push_back({'-', before[head + r++]});
    } else {
      lines.push_back({'+', after[head + c++]});
    }
  }
  for (std::size_t same = before.size() - tail; same < before.size(); ++same)
    lines.push_back({' ', before[same]});
  return lines;
}

} // namespace golden
