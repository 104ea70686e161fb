//===- Bytes of a source file as text --------------------------------------------===//
//
// What a reader of a fixed-form language needs before it can tokenise: where the text ends, which form it is
// in, and one physical line at a time. UTF-8 and Latin-1 pass through unchanged (both leave ASCII alone, and
// names and literals are compared as bytes).
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Source/SourceFile.h"

#include <cstdint>
#include <string_view>

namespace tacit {

/// \p bytes without a byte order mark, and without what follows a control-Z at the start of a line.
std::string_view sourceText(std::string_view bytes);

/// The form that the lines of \p text are evidence for. \p inherited is the form of the file that includes
/// this one, and decides where the lines say nothing; Auto means there is none.
SourceFormat detectSourceFormat(std::string_view text, SourceFormat inherited);

/// Physical lines one by one, without line ends (LF, CRLF, lone CR at the end of a line).
class LineReader {
public:
  explicit LineReader(std::string_view text) : at_(text.data()), end_(text.data() + text.size()) {}
  /// False at the end of the text.
  bool next(std::string_view &line);
  std::uint32_t number() const { return number_; } ///< Of the line last returned, from 1.

private:
  const char *at_;
  const char *end_;
  std::uint32_t number_ = 0;
};

} // namespace tacit
