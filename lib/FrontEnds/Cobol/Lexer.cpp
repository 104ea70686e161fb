#include "Lexer.h"

#include "Directives.h"

#include "tacit/Source/Text.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace tacit::cobol {

namespace {

enum CharClass : std::uint8_t { Odd, Blank, Letter, Digit, Quote };

constexpr auto Classes = [] {
  std::array<std::uint8_t, 256> classes{};
  for (std::size_t c = 0; c < 256; ++c) {
    if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c >= 0x80 || c == '_' || c == '#' || c == '@' ||
        c == '$')
      classes[c] = Letter;
    else if (c >= '0' && c <= '9')
      classes[c] = Digit;
    else if (c == '"' || c == '\'')
      classes[c] = Quote;
    else if (c <= ' ' || c == 0x7F)
      classes[c] = Blank;
  }
  return classes;
}();

CharClass classOfChar(char c) {
  return static_cast<CharClass>(Classes[static_cast<unsigned char>(c)]);
}
bool isWordChar(char c) {
  CharClass kind = classOfChar(c);
  return kind == Letter || kind == Digit || c == '-';
}
bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// $IF and the like behind column 7, where a line may also go on with a PICTURE: $ZZ9.
bool isDollarDirective(std::string_view text) {
  if (!text.starts_with('$'))
    return false;
  std::string word;
  for (std::size_t at = 1; at < text.size() && at < 10 && isWordChar(text[at]); ++at)
    word += static_cast<char>(text[at] & 0xDF);
  return word == "IF" || word == "ELSE" || word == "END" || word == "ELIF" || word == "SET";
}

constexpr std::size_t FixedEnd = 72;

class Lexer {
public:
  Lexer(SymbolTable &symbols, Arena &arena, LexState &state, RawTokens &out)
      : symbols_(symbols), arena_(arena), state_(state), directives_(state.defines), out_(out) {}

  void file(std::string_view text, bool isCopybook);
  void scan(std::string_view text, int column);
  bool isFreeArea = false; ///< No area A.

private:
  void line(std::string_view text);
  void fixedLine(std::string_view text);
  void freeLine(std::string_view text);
  void directive(std::string_view text);
  void continuation(std::string_view body, int column);
  void comment(std::string_view text, int column);
  bool commentEntryLine(std::string_view body, int column);
  bool listingLine(std::string_view body) const;
  std::string_view withoutTabs(std::string_view text);
  void finishLiteral(std::string_view rest);
  const char *literal(const char *at, const char *end, const char *base, int column, const char *start);
  const char *word(const char *at, const char *end, const char *base, int column);
  const char *picture(const char *at, const char *end, const char *base, int column);
  void afterWord(Kw keyword);
  Token &add(TokenKind kind, const char *from, const char *to, const char *base, int column);

  SymbolTable &symbols_;
  Arena &arena_;
  LexState &state_;
  Directives directives_;
  RawTokens &out_;
  std::uint32_t lineNumber_ = 0;
  bool atLineStart_ = true;
  bool afterComma_ = false;
  bool inExec_ = false;
  bool expectsPicture_ = false;
  bool inCommentEntry_ = false;
  bool startsFile_ = false;
  bool cutsAtEnd_ = true; ///< Columns 73 on are no text.
  // An open literal waits for its continuation line.
  bool isOpen_ = false;
  char openQuote_ = 0;
  std::string openText_;
  Token openToken_;
  int textEnd_ = 0; ///< Last column of the current line's text area, for open literals.
};

std::uint16_t clampColumn(long column) {
  return static_cast<std::uint16_t>(std::clamp<long>(column, 1, 65535));
}

Token &Lexer::add(TokenKind kind, const char *from, const char *to, const char *base, int column) {
  Token &token = out_.tokens.emplace_back();
  token.data = from;
  token.length = static_cast<std::uint32_t>(to - from);
  token.line = lineNumber_;
  token.column = clampColumn(column + (from - base));
  token.endColumn = clampColumn(column + (to - base) - 1);
  token.kind = kind;
  if (atLineStart_) {
    token.flags = Token::FirstOnLine | Token::SpaceBefore;
    if (!isFreeArea && token.column <= 11)
      token.flags |= Token::AreaA;
    atLineStart_ = false;
  } else if (from == base || classOfChar(from[-1]) == Blank || from[-1] == ',' || from[-1] == ';') {
    token.flags = Token::SpaceBefore;
  }
  if (afterComma_) {
    token.flags |= Token::AfterComma;
    afterComma_ = false;
  }
  return token;
}

void Lexer::comment(std::string_view text, int column) {
  constexpr std::string_view Frame = " \t*=-_+|#~";
  CommentToken &entry = out_.comments.emplace_back();
  entry.line = lineNumber_;
  entry.tokensBefore = static_cast<std::uint32_t>(out_.tokens.size());
  entry.column = clampColumn(column);
  entry.endColumn = clampColumn(column + static_cast<long>(text.size()) - 1);
  std::size_t first = text.find_first_not_of(Frame);
  if (first != std::string_view::npos) {
    std::size_t last = text.find_last_not_of(" \t*=_|#~");
    entry.text = text.substr(first, last < first ? 1 : last - first + 1);
  }
}

static const std::string_view Prefixes[] = {"X", "N", "Z", "G", "B", "H", "U", "NX", "BX", "NC", "L"};

static bool isLiteralPrefix(std::string_view text) {
  if (text.size() > 2)
    return false;
  char folded[2] = {};
  for (std::size_t at = 0; at < text.size(); ++at)
    folded[at] = static_cast<char>(text[at] & 0xDF);
  return std::find(std::begin(Prefixes), std::end(Prefixes), std::string_view(folded, text.size())) !=
         std::end(Prefixes);
}

/// \p at stands on the quote, \p start on the prefix or the quote.
const char *Lexer::literal(const char *at, const char *end, const char *base, int column, const char *start) {
  char quote = *at;
  const char *from = at + 1;
  bool doubled = false;
  for (const char *p = from;; ++p) {
    p = static_cast<const char *>(std::memchr(p, quote, static_cast<std::size_t>(end - p)));
    if (!p)
      break;
    if (p + 1 < end && p[1] == quote) {
      doubled = true;
      ++p;
      continue;
    }
    Token &token = add(TokenKind::String, start, p + 1, base, column);
    if (start != at) {
      token.flags |= Token::Prefixed;
    } else {
      token.data = from;
      token.length = static_cast<std::uint32_t>(p - from);
      if (doubled)
        token.flags |= Token::Doubled;
    }
    return p + 1;
  }
  openToken_ = add(TokenKind::String, start, end, base, column);
  out_.tokens.pop_back();
  if (start != at)
    openToken_.flags |= Token::Prefixed;
  openQuote_ = quote;
  openText_.assign(from, end);
  // A literal that goes on reaches to the end of the text area, blanks included.
  long missing = textEnd_ - (column + (end - base) - 1);
  if (missing > 0 && missing < 100)
    openText_.append(static_cast<std::size_t>(missing), ' ');
  isOpen_ = true;
  return end;
}

/// The open literal ends here; \p rest are its last characters.
void Lexer::finishLiteral(std::string_view rest) {
  openText_ += rest;
  std::string_view text = arena_.copyText(openText_);
  openToken_.data = text.data();
  openToken_.length = static_cast<std::uint32_t>(text.size());
  openToken_.lineSpan =
      static_cast<std::uint16_t>(std::min<std::uint32_t>(lineNumber_ - openToken_.line, 65535));
  openToken_.flags &= static_cast<std::uint8_t>(~Token::Prefixed);
  if (text.find(openQuote_) != std::string_view::npos)
    openToken_.flags |= Token::Doubled;
  out_.tokens.push_back(openToken_);
  isOpen_ = false;
  openText_.clear();
}

void Lexer::afterWord(Kw keyword) {
  switch (classOf(keyword)) {
  case WordClass::Verb:
    inExec_ = inExec_ || keyword == Kw::Exec || keyword == Kw::Execute;
    return;
  case WordClass::ContextVerb:
  case WordClass::EndScope:
    return;
  case WordClass::None:
    break;
  }
  if (keyword == Kw::Pic || keyword == Kw::Picture)
    expectsPicture_ = !inExec_;
  else if (keyword == Kw::EndExec)
    inExec_ = false;
  else if (keyword == Kw::Copy || (keyword == Kw::Include && inExec_))
    out_.hasCopy = true;
  else if (keyword == Kw::Replace)
    out_.hasReplace = true;
  else if (keyword == Kw::Comma && out_.tokens.size() > 1) {
    const Token &before = out_.tokens[out_.tokens.size() - 2];
    if (isWord(before, Kw::DecimalPoint) || isWord(before, Kw::Is))
      state_.decimalComma = true;
  }
}

const char *Lexer::word(const char *at, const char *end, const char *base, int column) {
  const char *p = at;
  bool allDigits = true;
  for (; p < end && isWordChar(*p); ++p)
    allDigits &= isDigit(*p);
  if (p < end && classOfChar(*p) == Quote && isLiteralPrefix({at, static_cast<std::size_t>(p - at)}) &&
      !inExec_)
    return literal(p, end, base, column, at);
  bool isPlaceholder = false;
  // WS-:TAG:-NAME is one word until COPY REPLACING has filled it.
  while (p < end && *p == ':' && !inExec_) {
    const char *q = p + 1;
    while (q < end && isWordChar(*q))
      ++q;
    if (q == p + 1 || q == end || *q != ':')
      break;
    for (p = q + 1; p < end && isWordChar(*p);)
      ++p;
    isPlaceholder = true;
    allDigits = false;
  }
  if (allDigits) {
    char point = state_.decimalComma ? ',' : '.';
    if (p + 1 < end && (*p == point || (*p == '.' && inExec_)) && isDigit(p[1])) {
      ++p;
      while (p < end && isDigit(*p))
        ++p;
      const char *q = p;
      if (q < end && (*q == 'E' || *q == 'e')) {
        ++q;
        if (q < end && (*q == '+' || *q == '-'))
          ++q;
        if (q < end && isDigit(*q)) {
          while (q < end && isDigit(*q))
            ++q;
          p = q;
        }
      }
    }
    add(TokenKind::Number, at, p, base, column);
    return p;
  }
  bool first = atLineStart_;
  Token &token = add(TokenKind::Word, at, p, base, column);
  if (isPlaceholder) {
    token.flags |= Token::Placeholder;
    return p;
  }
  token.symbol = symbols_.intern(token.text());
  Kw keyword = keywordOf(token);
  if (keyword != Kw::None) {
    if (first && p < end && *p == '.' && keyword >= Kw::Author && keyword <= Kw::Remarks)
      inCommentEntry_ = true;
    afterWord(keyword);
  }
  return p;
}

const char *Lexer::picture(const char *at, const char *end, const char *base, int column) {
  const char *p = at;
  for (; p < end && classOfChar(*p) != Blank; ++p) {
    bool atEdge = p + 1 == end || classOfChar(p[1]) == Blank;
    if ((*p == '.' || *p == ',' || *p == ';') && atEdge)
      break;
    if (*p == '=' && p + 1 < end && p[1] == '=')
      break;
  }
  if (p > at)
    add(TokenKind::Picture, at, p, base, column);
  expectsPicture_ = false;
  return p;
}

void Lexer::scan(std::string_view text, int column) {
  const char *base = text.data();
  const char *end = base + text.size();
  const char *p = base;
  auto one = [&](TokenKind kind, int length) {
    add(kind, p, p + length, base, column);
    p += length;
  };
  auto follows = [&](char c) { return p + 1 < end && p[1] == c; };
  while (p < end) {
    char c = *p;
    CharClass kind = classOfChar(c);
    if (kind == Blank) {
      ++p;
      continue;
    }
    if (inCommentEntry_) {
      if (c == '.' && !out_.tokens.empty() && out_.tokens.back().kind == TokenKind::Word) {
        one(TokenKind::Period, 1);
        continue;
      }
      comment({p, static_cast<std::size_t>(end - p)}, column + static_cast<int>(p - base));
      return;
    }
    if (expectsPicture_ && c != '*' && !(c == '=' && follows('='))) {
      bool isIs = end - p > 2 && (p[0] & 0xDF) == 'I' && (p[1] & 0xDF) == 'S' && classOfChar(p[2]) == Blank;
      if (!isIs) {
        p = picture(p, end, base, column);
        continue;
      }
    } else if (expectsPicture_ && c == '*' && !follows('>')) {
      p = picture(p, end, base, column);
      continue;
    }
    switch (kind) {
    case Letter:
    case Digit:
      p = word(p, end, base, column);
      continue;
    case Quote:
      p = literal(p, end, base, column, p);
      continue;
    case Blank:
    case Odd:
      break;
    }
    switch (c) {
    case '.':
      if (p + 1 < end && isDigit(p[1]) && (p == base || p[-1] == '-' || !isWordChar(p[-1]))) {
        const char *q = p + 1;
        while (q < end && isDigit(*q))
          ++q;
        one(TokenKind::Number, static_cast<int>(q - p));
      } else {
        one(TokenKind::Period, 1);
      }
      break;
    case ',':
      if (state_.decimalComma && p + 1 < end && isDigit(p[1]) &&
          (p == base || p[-1] == '-' || !isWordChar(p[-1]))) {
        const char *q = p + 1;
        while (q < end && isDigit(*q))
          ++q;
        one(TokenKind::Number, static_cast<int>(q - p));
        break;
      }
      if (inExec_) {
        one(TokenKind::Other, 1);
        break;
      }
      afterComma_ = true;
      ++p;
      break;
    case ';':
      if (inExec_)
        one(TokenKind::Other, 1); // Between the statements of a block.
      else
        ++p;
      break;
    case '(':
      one(TokenKind::LeftParen, 1);
      break;
    case ')':
      one(TokenKind::RightParen, 1);
      break;
    case '+':
      one(TokenKind::Plus, 1);
      break;
    case '-':
      if (inExec_ && follows('-')) {
        comment({p, static_cast<std::size_t>(end - p)}, column + static_cast<int>(p - base));
        return;
      }
      // What follows a replaced `(TAG)` or `:TAG:` belongs to its word.
      if (p > base && p[-1] == ')' && p + 1 < end && classOfChar(p[1]) == Letter) {
        const char *q = p + 1;
        while (q < end && isWordChar(*q))
          ++q;
        Token &token = add(TokenKind::Word, p, q, base, column);
        token.symbol = symbols_.intern(token.text());
        p = q;
        break;
      }
      one(TokenKind::Minus, 1);
      break;
    case '*':
      if (follows('>')) {
        comment({p + 2, static_cast<std::size_t>(end - p - 2)}, column + static_cast<int>(p - base));
        return;
      }
      if (follows('*'))
        one(TokenKind::Power, 2);
      else
        one(TokenKind::Star, 1);
      break;
    case '/':
      one(TokenKind::Slash, 1);
      break;
    case '=':
      if (follows('='))
        one(TokenKind::PseudoText, 2);
      else
        one(TokenKind::Equal, 1);
      break;
    case '<':
      if (follows('='))
        one(TokenKind::LessEqual, 2);
      else if (follows('>'))
        one(TokenKind::NotEqual, 2);
      else
        one(TokenKind::Less, 1);
      break;
    case '>':
      if (follows('='))
        one(TokenKind::GreaterEqual, 2);
      else
        one(TokenKind::Greater, 1);
      break;
    case ':': {
      const char *q = p + 1;
      while (q < end && isWordChar(*q))
        ++q;
      if (!inExec_ && q > p + 1 && q < end && *q == ':')
        p = word(p, end, base, column);
      else
        one(TokenKind::Colon, 1);
      break;
    }
    case '&':
      one(TokenKind::Ampersand, 1);
      break;
    default:
      one(TokenKind::Other, 1);
      break;
    }
  }
}

std::string_view Lexer::withoutTabs(std::string_view text) {
  constexpr std::size_t Stop = 8;
  std::string wide;
  wide.reserve(text.size() + 64);
  for (char c : text) {
    if (c != '\t')
      wide += c;
    else
      wide.append(Stop - wide.size() % Stop, ' ');
  }
  return arena_.copyText(wide);
}

/// The line goes on with the last word or literal of the lines before.
void Lexer::continuation(std::string_view body, int column) {
  std::size_t first = body.find_first_not_of(" \t");
  if (first == std::string_view::npos)
    return;
  body.remove_prefix(first);
  column += static_cast<int>(first);
  if (isOpen_) {
    if (body[0] == openQuote_) {
      body.remove_prefix(1);
      ++column;
    }
    std::size_t at = 0;
    for (;; ++at) {
      at = body.find(openQuote_, at);
      if (at == std::string_view::npos)
        break;
      if (at + 1 < body.size() && body[at + 1] == openQuote_) {
        ++at;
        continue;
      }
      finishLiteral(body.substr(0, at));
      atLineStart_ = false;
      scan(body.substr(at + 1), column + static_cast<int>(at) + 1);
      return;
    }
    openText_ += body;
    long missing = textEnd_ - (column + static_cast<long>(body.size()) - 1);
    if (missing > 0 && missing < 100)
      openText_.append(static_cast<std::size_t>(missing), ' ');
    return;
  }
  atLineStart_ = false;
  if (out_.tokens.empty() || !isWordChar(body[0])) {
    scan(body, column);
    return;
  }
  Token last = out_.tokens.back();
  bool joins =
      (last.kind == TokenKind::Word || last.kind == TokenKind::Number || last.kind == TokenKind::Picture) &&
      last.line + last.lineSpan < lineNumber_;
  if (!joins) {
    scan(body, column);
    return;
  }
  out_.tokens.pop_back();
  std::size_t length = 0;
  while (length < body.size() && classOfChar(body[length]) != Blank)
    ++length;
  std::string joined(last.text());
  joined += body.substr(0, length);
  std::size_t before = out_.tokens.size();
  expectsPicture_ = last.kind == TokenKind::Picture;
  scan(arena_.copyText(joined), column - static_cast<int>(last.length));
  if (before < out_.tokens.size()) {
    Token &token = out_.tokens[before];
    token.lineSpan = static_cast<std::uint16_t>(std::min<std::uint32_t>(lineNumber_ - last.line, 65535));
    token.line = last.line;
    token.column = last.column;
    token.flags = static_cast<std::uint8_t>(
        token.flags | (last.flags & (Token::FirstOnLine | Token::AreaA | Token::SpaceBefore)));
  }
  scan(body.substr(length), column + static_cast<int>(length));
}

void Lexer::directive(std::string_view text) {
  if (text.size() > 2 && text.starts_with(">>") && (text[2] & 0xDF) == 'D' &&
      (text.size() == 3 || classOfChar(text[3]) == Blank))
    return comment(text.substr(3), 1);
  if (auto format = directives_.take(text))
    out_.format = *format;
}

/// Inside AUTHOR., REMARKS. and the like everything is comment until the next header.
bool Lexer::commentEntryLine(std::string_view body, int column) {
  std::size_t first = body.find_first_not_of(" \t");
  if (first == std::string_view::npos)
    return true;
  std::size_t last = first;
  while (last < body.size() && isWordChar(body[last]))
    ++last;
  Symbol symbol = symbols_.find(body.substr(first, last - first));
  Kw keyword = symbol < static_cast<Symbol>(Kw::EndOfWords) ? static_cast<Kw>(symbol) : Kw::None;
  bool inAreaA = isFreeArea || column + static_cast<int>(first) <= 11;
  bool isHeader =
      inAreaA && ((keyword >= Kw::Author && keyword <= Kw::Remarks) || keyword == Kw::Environment ||
                  keyword == Kw::Data || keyword == Kw::Procedure || keyword == Kw::Configuration ||
                  keyword == Kw::ProgramId || keyword == Kw::Copy || keyword == Kw::Identification);
  if (isHeader && isFreeArea) {
    std::size_t after = body.find_first_not_of(" \t", last);
    std::string_view rest = after == std::string_view::npos ? std::string_view() : body.substr(after);
    isHeader = rest.starts_with('.') ||
               (keyword != Kw::Environment && keyword != Kw::Data && keyword != Kw::Procedure) ||
               (rest.size() > 7 && (rest[0] & 0xDF) == 'D');
  }
  if (isHeader) {
    inCommentEntry_ = false;
    return false;
  }
  comment(body, column);
  return true;
}

/// EJECT, SKIP1 and TITLE steer the listing only.
bool Lexer::listingLine(std::string_view body) const {
  std::size_t first = body.find_first_not_of(" \t");
  if (first == std::string_view::npos || body.size() - first < 5)
    return false;
  char c = static_cast<char>(body[first] & 0xDF);
  if (c != 'E' && c != 'S' && c != 'T')
    return false;
  std::size_t last = first;
  while (last < body.size() && isWordChar(body[last]))
    ++last;
  Symbol symbol = symbols_.find(body.substr(first, last - first));
  auto is = [&](Kw keyword) { return symbol == static_cast<Symbol>(keyword); };
  std::size_t rest = body.find_first_not_of(" .\t", last);
  if (is(Kw::Eject) || is(Kw::Skip1) || is(Kw::Skip2) || is(Kw::Skip3))
    return rest == std::string_view::npos;
  return is(Kw::Title) && rest != std::string_view::npos && classOfChar(body[rest]) == Quote;
}

void Lexer::fixedLine(std::string_view text) {
  if (text.size() < 7) {
    if (text.find('*') != std::string_view::npos)
      comment(text, 1);
    return;
  }
  char indicator = text[6];
  if (cutsAtEnd_ && text.size() > FixedEnd)
    text = text.substr(0, FixedEnd);
  textEnd_ = cutsAtEnd_ ? static_cast<int>(FixedEnd) : static_cast<int>(text.size());
  std::string_view body = text.substr(7);
  if (text.starts_with("*>"))
    return comment(text.substr(2), 1);
  switch (indicator) {
  case '*':
  case '/':
    return comment(body, 8);
  case '$':
    return directive(text.substr(6));
  case 'D':
  case 'd':
    return comment(body, 8);
  case '-':
    if (!directives_.isSkipping() && !inCommentEntry_)
      continuation(body, 8);
    return;
  default:
    break;
  }
  std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos)
    return;
  if (first >= 6 && (text.substr(first).starts_with(">>") || isDollarDirective(text.substr(first))))
    return directive(text.substr(first));
  if (directives_.isSkipping())
    return;
  if (isOpen_) {
    out_.openLiterals.push_back(openToken_.line);
    openText_.erase(openText_.find_last_not_of(' ') + 1);
    finishLiteral({});
  }
  atLineStart_ = true;
  if (inCommentEntry_ && commentEntryLine(body, 8))
    return;
  if (listingLine(body))
    return;
  scan(body, 8);
}

void Lexer::freeLine(std::string_view text) {
  std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos)
    return;
  if (text.substr(first).starts_with(">>") || (text[first] == '$' && first + 1 < text.size() && first < 7))
    return directive(text.substr(first));
  if (directives_.isSkipping())
    return;
  if (text[0] == '*')
    return comment(text.substr(1), 1);
  textEnd_ = static_cast<int>(text.size());
  if (isOpen_) {
    if (text[first] == openQuote_ || text[first] == '-')
      return continuation(text.substr(text[first] == '-' ? first + 1 : first), static_cast<int>(first) + 1);
    out_.openLiterals.push_back(openToken_.line);
    openText_.erase(openText_.find_last_not_of(' ') + 1);
    finishLiteral({});
  }
  atLineStart_ = true;
  if (inCommentEntry_ && commentEntryLine(text, 1))
    return;
  if (listingLine(text))
    return;
  scan(text, 1);
}

void Lexer::line(std::string_view text) {
  // How wide a tab was is not known, so a line does not lose its end because of them.
  cutsAtEnd_ = out_.format == SourceFormat::Fixed;
  if (std::memchr(text.data(), '\t', text.size())) {
    cutsAtEnd_ &= text.size() > FixedEnd;
    text = withoutTabs(text);
  }
  if (startsFile_ && out_.tokens.empty()) {
    std::size_t first = text.find_first_not_of(' ');
    if (first != std::string_view::npos) {
      std::size_t last = first;
      while (last < text.size() && isWordChar(text[last]))
        ++last;
      Symbol symbol = symbols_.find(text.substr(first, last - first));
      if (symbol == static_cast<Symbol>(Kw::Cbl) || symbol == static_cast<Symbol>(Kw::Process))
        return comment(text.substr(first), static_cast<int>(first) + 1);
    }
  }
  isFreeArea = out_.format == SourceFormat::Free;
  if (isFreeArea)
    freeLine(text);
  else
    fixedLine(text);
}

void Lexer::file(std::string_view text, bool isCopybook) {
  startsFile_ = !isCopybook;
  out_.tokens.reserve(text.size() / 12);
  LineReader reader(text);
  std::string_view next;
  while (reader.next(next)) {
    lineNumber_ = reader.number();
    if (!next.empty())
      line(next);
  }
  if (isOpen_) {
    out_.openLiterals.push_back(openToken_.line);
    finishLiteral({});
  }
}

} // namespace

RawTokens lexFile(std::string_view text, SourceFormat format, bool isCopybook, SymbolTable &symbols,
                  Arena &arena, LexState &state) {
  RawTokens out;
  out.format = format;
  Lexer(symbols, arena, state, out).file(text, isCopybook);
  return out;
}

std::vector<Token> lexPiece(std::string_view text, SymbolTable &symbols, Arena &arena) {
  RawTokens out;
  LexState state;
  Lexer lexer(symbols, arena, state, out);
  lexer.isFreeArea = true;
  lexer.scan(text, 1);
  return std::move(out.tokens);
}

} // namespace tacit::cobol
