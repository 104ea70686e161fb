//===- Line numbers in expectations ----------------------------------------------------------===//
//
// Output names a line as `@12` or `name:12`. In a golden file it stands as `@+3`, `name:@-1`: counted from
// the line of the expectation itself, so that nothing changes when lines are added above both.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace golden {

/// \p text with each `@+N` and `@-N` as the number it means on line \p line: `@12`, after a colon `12`.
std::string toAbsolute(std::string_view text, std::size_t line);

/// The other way: \p moved tells the new number of a line of \p fileName, nothing for numbers that are no
/// line of it.
std::string toRelative(std::string_view text, std::string_view fileName, std::size_t line,
                       const std::function<std::optional<std::size_t>(std::size_t)> &moved);

} // namespace golden
