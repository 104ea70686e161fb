//===- Tokens that the hand-written parsers share --------------------------------===//
//
// A token is 32 bytes: its text where it stands (source bytes or the buffer's arena), its word as a Symbol,
// and where it came from. `source` indexes a table of (file, expansion) pairs, so that a token of a copybook
// leads back to the copybook's line and to the chain of COPY sites.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/IR/Nodes.h"
#include "tacit/Support/Arena.h"
#include "tacit/Support/Enum.h"
#include "tacit/Syntax/SymbolTable.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tacit {

// clang-format off
#define TACIT_TOKEN_KINDS(X)                                                                                 \
  X(End, "end")                                                                                              \
  X(Word, "word") X(Number, "number") X(String, "string") X(Picture, "picture") X(Period, "period")          \
      X(LeftParen, "(") X(RightParen, ")") X(Plus, "+") X(Minus, "-") X(Star, "*") X(Slash, "/")             \
          X(Power, "**") X(Equal, "=") X(NotEqual, "<>") X(Less, "<") X(LessEqual, "<=") X(Greater, ">")     \
              X(GreaterEqual, ">=") X(Colon, ":") X(Ampersand, "&") X(PseudoText, "==") X(Other, "other")
// clang-format on
TACIT_ENUM(TokenKind, TACIT_TOKEN_KINDS)

struct Token {
  enum Flag : std::uint8_t {
    FirstOnLine = 1,
    AreaA = 2, ///< First on its line, and where only headers and level numbers stand.
    SpaceBefore = 4,
    AfterComma = 8,
    Placeholder = 16, ///< A word with a `:TAG:` in it that COPY REPLACING is to fill.
    Prefixed = 32,    ///< A literal with a prefix (X'0D'): text is as written.
    Replaced = 64,    ///< Put here by REPLACING or REPLACE.
    Doubled = 128,    ///< A literal with doubled quotes in its text.
  };

  const char *data = nullptr; ///< Text as written; of a String its characters between the quotes.
  std::uint32_t length = 0;
  Symbol symbol = 0; ///< Of a Word.
  std::uint32_t line = 0;
  std::uint32_t source = 0; ///< Index into TokenBuffer::sources.
  std::uint16_t column = 0;
  std::uint16_t endColumn = 0;
  std::uint16_t lineSpan = 0; ///< Lines it goes on below `line` (continuation).
  TokenKind kind = TokenKind::End;
  std::uint8_t flags = 0;

  std::string_view text() const { return {data, length}; }
  bool has(Flag flag) const { return (flags & flag) != 0; }
};
static_assert(sizeof(Token) == 32);

/// A comment, and the number of tokens that stand before it.
struct CommentToken {
  std::string_view text;
  std::uint32_t line = 0;
  std::uint32_t source = 0;
  std::uint32_t tokensBefore = 0;
  std::uint16_t column = 0;
  std::uint16_t endColumn = 0;
};

/// A file as it was reached through one chain of expansions.
struct TokenSource {
  ir::FileId file;
  ir::ExpansionId expansion;
};

/// The expanded tokens of one translation unit, last one of kind End. Texts are views into the bytes of the
/// files in `keepAlive` or into the arena.
struct TokenBuffer {
  std::vector<Token> tokens;
  std::vector<CommentToken> comments;
  std::vector<TokenSource> sources;
  std::vector<std::shared_ptr<const std::string>> keepAlive;
  Arena arena;
};

/// One line a token: `file:line:column kind text`, with the expansion site.
std::string dumpTokenLines(const TokenBuffer &buffer, const std::vector<ir::File> &files,
                           const std::vector<ir::Expansion> &expansions);

} // namespace tacit
