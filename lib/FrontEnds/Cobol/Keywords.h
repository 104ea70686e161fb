//===- COBOL's words ---------------------------------------------------------------===//
#pragma once

#include "tacit/Syntax/SymbolTable.h"
#include "tacit/Syntax/TokenBuffer.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace tacit::cobol {

/// Values are the words' Symbols; None is the symbol of no word.
enum class Kw : std::uint16_t {
  None = 0,
#define X(Enumerator, Text, Class) Enumerator,
#include "Keywords.def"
#undef X
  EndOfWords
};

/// Context verbs start a statement only where the program has not declared the word as a name. Context words
/// mean something in one place of one dialect and are ordinary names everywhere else.
enum class WordClass : std::uint8_t { None, Verb, ContextVerb, ContextWord, EndScope };

std::span<const std::string_view> keywordTexts();
std::string_view textOf(Kw keyword);
WordClass classOf(Kw keyword);
/// The verb that \p endWord ends (EndIf -> If).
Kw verbEndedBy(Kw endWord);

inline Kw keywordOf(const Token &token) {
  return token.symbol < static_cast<Symbol>(Kw::EndOfWords) ? static_cast<Kw>(token.symbol) : Kw::None;
}
inline bool isWord(const Token &token, Kw keyword) {
  return token.symbol == static_cast<Symbol>(keyword);
}

} // namespace tacit::cobol
