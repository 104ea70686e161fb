//===- Bytes of one COBOL file -> raw tokens ------------------------------------------===//
//
// One pass over the bytes. Knows columns, indicators, continuation, comments, comment entries, directives and
// conditional compilation, PICTURE strings and EXEC blocks; knows nothing of COPY. Tokens of a file carry
// source 0; the expansion gives them their place.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "Keywords.h"

#include "tacit/Source/SourceFile.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tacit::cobol {

/// The tokens of one file before COPY and REPLACE.
struct RawTokens {
  std::vector<Token> tokens; ///< Without an End token.
  std::vector<CommentToken> comments;
  std::vector<std::uint32_t> openLiterals; ///< Lines with a literal that is not closed.
  SourceFormat format = SourceFormat::Fixed;
  bool hasCopy = false; ///< COPY or EXEC SQL INCLUDE somewhere.
  bool hasReplace = false;
};

/// What one file may change for those after it.
struct LexState {
  bool decimalComma = false;
  std::unordered_map<std::string, std::string> defines; ///< Of >>DEFINE and $SET CONSTANT, in capitals.
};

/// Reads \p text. \p isCopybook: no CBL or PROCESS cards. Texts of tokens point into \p text or \p arena.
RawTokens lexFile(std::string_view text, SourceFormat format, bool isCopybook, SymbolTable &symbols,
                  Arena &arena, LexState &state);

/// Tokens of a short piece of free text (the result of a replacement).
std::vector<Token> lexPiece(std::string_view text, SymbolTable &symbols, Arena &arena);

} // namespace tacit::cobol
