//===- Lines of a source text -----------------------------------------------------===//
//
// What a reader of a fixed-form language needs before it can tokenise: which form the text is in, and one
// physical line at a time. Encodings are dealt with before (Encoding.h).
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Source/SourceFile.h"

#include <cstdint>
#include <string_view>

namespace tacit {

/// The form that the lines of \p text are evidence for. \p inherited is the form of the file that includes
/// this one, and decides where the lines say nothing; Auto means there is none.
SourceFormat detectSourceFormat(std::string_view text, SourceFormat inherited);

/// Physical lines one by one, without line ends (LF, CRLF).
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
