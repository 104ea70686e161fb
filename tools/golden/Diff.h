//===- Differences of two lists of lines -------------------------------------------------------===//
#pragma once

#include <string>
#include <vector>

namespace golden {

/// One line of a comparison: ' ' in both, '-' only in the old list, '+' only in the new one.
struct DiffLine {
  char sign = ' ';
  std::string text;
  friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

/// A shortest edit between the lists, by dynamic programming over the part between equal ends. Lists that are
/// too large for that are shown as all removed and all added.
std::vector<DiffLine> diff(const std::vector<std::string> &before, const std::vector<std::string> &after);

} // namespace golden
