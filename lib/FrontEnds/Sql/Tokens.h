//===- SQL text -> tokens -------------------------------------------------------------------------===//
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tacit::sql {

// clang-format off
enum class TokenKind : std::uint8_t { End, Word, Delimited, Number, String, Host, Marker, Symbol };
// clang-format on

struct Token {
  TokenKind kind = TokenKind::End;
  std::string text; ///< Word in capitals; delimited name and string without quotes; symbol.
  std::uint32_t offset = 0;
  std::uint32_t end = 0;
  std::uint32_t host = 0; ///< Host: number from 0. Marker: number from 0.
  bool spaceBefore = false;

  bool is(std::string_view wanted) const {
    return (kind == TokenKind::Word || kind == TokenKind::Symbol) && text == wanted;
  }
  bool isName() const { return kind == TokenKind::Word || kind == TokenKind::Delimited; }
};

using Tokens = std::vector<Token>;

/// Never fails; an unclosed literal reaches to the end. The last token is End.
Tokens tokenize(std::string_view text, std::uint32_t hosts, std::uint32_t &markers);

/// Words with a meaning of their own in queries: no name where they stand bare.
bool isQueryWord(std::string_view word);
/// SYSDATE, USER, CURRENT_DATE ...: values of the system that look like columns.
bool isRegister(std::string_view word);
bool isTimeUnit(std::string_view word);

/// A cursor over tokens [at, end).
struct Cursor {
  const Tokens *tokens = nullptr;
  std::size_t at = 0;
  std::size_t end = 0;

  const Token &tok(std::size_t ahead = 0) const;
  bool atEnd() const { return at >= end; }
  bool is(std::string_view word, std::size_t ahead = 0) const { return tok(ahead).is(word); }
  bool accept(std::string_view word) {
    if (!is(word))
      return false;
    ++at;
    return true;
  }
  /// Skips a balanced parenthesis; the cursor stands on "(".
  void skipParens();
  /// `a.b.c`: the last part, its schema in \p schema. Empty if no name stands here.
  std::string name(std::string *schema = nullptr);
  /// A name that may hold hyphens (cursors and statements of COBOL).
  std::string hyphenated();
};

} // namespace tacit::sql
