//===- Bytes of one COBOL file -> raw tokens ------------------------------------------===//
//
// One pass over the text, a few lines at a time, because a copybook may change how the lines behind its COPY
// are read: it can declare DECIMAL-POINT IS COMMA or DEBUGGING MODE, or define what >>IF tests. The work is
// shared:
//
//   Lexer     lines: columns, indicators, comment entries, listing control, library statements, directives
//   Scanner   the text area: words, numbers, literals over several lines, PICTURE strings, EXEC blocks
//
// Neither knows what a COPY brings. Tokens of a file carry source 0; the expansion gives them their place.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "Keywords.h"

#include "tacit/Source/SourceFile.h"

#include <memory>
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
  std::uint32_t copies = 0; ///< Words so far that may begin a COPY or an EXEC SQL INCLUDE.
  bool hasReplace = false;
  bool usesState = false; ///< Other tokens may come of the same text under another LexState.
};

/// What one file may change for those after it.
struct LexState {
  struct Constant {
    std::string value;
    bool isLiteral = false; ///< Of characters; else a number.
  };
  std::unordered_map<std::string, std::string> defines; ///< Of >>DEFINE and $SET CONSTANT, in capitals.
  /// Of >>DEFINE CONSTANT and $SET CONSTANT: names that stand for their value in the text too.
  std::unordered_map<std::string, Constant> constants;
  std::uint32_t version = 0; ///< Counts the changes.
  bool decimalComma = false;
  bool debugging = false; ///< WITH DEBUGGING MODE: debugging lines are text.
};

/// Reads one file. Texts of tokens point into the given text or the arena; all of them must outlive it.
class FileLexer {
public:
  /// \p isCopybook: no CBL or PROCESS cards.
  FileLexer(std::string_view text, SourceFormat format, bool isCopybook, SymbolTable &symbols, Arena &arena,
            LexState &state, RawTokens &out);
  ~FileLexer();

  /// Reads up to \p lines lines, and stops behind one that may begin a COPY. False if there were none left.
  bool advance(unsigned lines);

private:
  class Lexer;
  std::unique_ptr<Lexer> lexer_;
};

/// Tokens of a short piece of free text (the result of a replacement).
std::vector<Token> lexPiece(std::string_view text, SymbolTable &symbols, Arena &arena);

} // namespace tacit::cobol
