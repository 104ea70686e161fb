//===- Text areas of lines -> tokens -------------------------------------------------------===//
//
// Internal to the lexer. Takes the text area of one line after the other; what goes on over lines (literals,
// words, comment entries, EXEC blocks) is its state.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "Lexer.h"

namespace tacit::cobol {

enum CharClass : std::uint8_t { Odd, Blank, Letter, Digit, Quote };
CharClass classOfChar(char c);
bool isWordChar(char c);

class Scanner {
public:
  Scanner(SymbolTable &symbols, Arena &arena, LexState &state, RawTokens &out)
      : symbols_(symbols), arena_(arena), state_(state), out_(out) {}

  /// Text whose meaning is not COBOL's until it ends.
  enum class Prose : std::uint8_t { None, CommentEntry, NoteSentence, NoteParagraph };

  /// A new line; its text area ends at \p textEnd, blanks included.
  void startLine(std::uint32_t number, int textEnd, bool hasAreaA);
  /// Reads a text area that begins in \p column.
  void scan(std::string_view text, int column);
  /// Reads one that goes on with the last word or literal of the lines before.
  void continueWith(std::string_view text, int column);
  void comment(std::string_view text, int column);
  /// Adds a token that stands nowhere in the text as it is.
  void addWord(std::string_view text, std::string_view line, int column);
  Token &add(TokenKind kind, const char *from, const char *to, const char *base, int column);

  bool isLiteralOpen() const { return isOpen_; }
  char openQuote() const { return openQuote_; }
  /// Ends a literal that no line goes on with, and reports it.
  void closeLiteral();
  Prose prose() const { return prose_; }
  void endProse() { prose_ = Prose::None; }

private:
  void finishLiteral(std::string_view rest);
  void padLiteral(long lastColumn);
  bool reopenLiteral(std::string_view text);
  void continueLiteral(std::string_view text, int column);
  const char *literal(const char *at, const char *end, const char *base, int column, const char *start);
  void replaceConstant(Token &token);
  const char *word(const char *at, const char *end, const char *base, int column);
  const char *placeholder(const char *at, const char *end) const;
  const char *number(const char *at, const char *end) const;
  const char *picture(const char *at, const char *end, const char *base, int column);
  const char *prose(const char *at, const char *end, const char *base, int column);
  const char *punctuation(const char *at, const char *end, const char *base, int column);
  bool takesPicture(const char *at, const char *end);
  bool beginsFraction(const char *at, const char *end, const char *base) const;
  void afterWord(Kw keyword, const char *at, const char *end, bool isFirst);
  void beginNote(const char *at, const char *end);

  SymbolTable &symbols_;
  Arena &arena_;
  LexState &state_;
  RawTokens &out_;
  std::uint32_t lineNumber_ = 0;
  int textEnd_ = 0;
  bool hasAreaA_ = false;
  bool atLineStart_ = true;
  bool afterComma_ = false;
  bool inExec_ = false;
  bool expectsPicture_ = false;
  Prose prose_ = Prose::None;
  // An open literal waits for its continuation line.
  bool isOpen_ = false;
  char openQuote_ = 0;
  std::string openText_;
  Token openToken_;
};

} // namespace tacit::cobol
