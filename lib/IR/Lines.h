//===- The block structure of the text form --------------------------------------------===//
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace tacit::ir {

/// A line that says something, without margins and without the `{` that opens its block.
struct Line {
  std::string_view text;
  std::uint32_t number = 0; ///< From 1.
  std::uint32_t end = 0;    ///< Index of the first line after its block.
  bool isNested = false;
};

/// All lines of \p text that are not empty or comments, each followed by the lines of its block. Blocks that
/// are not closed end with the text; \p strayClosings receives the numbers of lines that close nothing.
std::vector<Line> splitLines(std::string_view text, std::vector<std::uint32_t> &strayClosings);

} // namespace tacit::ir
