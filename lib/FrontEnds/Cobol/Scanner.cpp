#include "Scanner.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace tacit::cobol {

static constexpr auto Classes = [] {
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

static std::uint16_t clampColumn(long column) {
  return static_cast<std::uint16_t>(std::clamp<long>(column, 1, 65535));
}

/// Behind what a `-` with a letter goes on with a word whose beginning is still to be put in by COPY
/// REPLACING.
static bool endsPart(char c) {
  return c == ')' || c == '%' || c == '!' || c == '?' || c == ']' || c == '}' || c == '|' || c == '~' ||
         c == '^';
}

void Scanner::startLine(std::uint32_t number, int textEnd, bool hasAreaA) {
  lineNumber_ = number;
  textEnd_ = textEnd;
  hasAreaA_ = hasAreaA;
  atLineStart_ = true;
}

Token &Scanner::add(TokenKind kind, const char *from, const char *to, const char *base, int column) {
  Token &token = out_.tokens.emplace_back();
  token.data = from;
  token.length = static_cast<std::uint32_t>(to - from);
  token.line = lineNumber_;
  token.column = clampColumn(column + (from - base));
  token.endColumn = clampColumn(column + (to - base) - 1);
  token.kind = kind;
  if (atLineStart_) {
    token.flags = Token::FirstOnLine | Token::SpaceBefore;
    if (hasAreaA_ && token.column <= 11)
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

void Scanner::addWord(std::string_view text, std::string_view line, int column) {
  Token &token = add(TokenKind::Word, line.data(), line.data() + line.size(), line.data(), column);
  token.data = text.data();
  token.length = static_cast<std::uint32_t>(text.size());
  token.symbol = symbols_.intern(text);
}

void Scanner::comment(std::string_view text, int column) {
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

//===- Literals ----------------------------------------------------------------===//

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

/// The end of the literal's characters in \p text: the first quote that is not doubled.
static std::size_t findClosing(std::string_view text, char quote, std::size_t from, bool &doubled) {
  for (std::size_t at = text.find(quote, from); at != std::string_view::npos; at = text.find(quote, at + 1)) {
    if (at + 1 == text.size() || text[at + 1] != quote)
      return at;
    doubled = true;
    ++at;
  }
  return std::string_view::npos;
}

/// \p at stands on the quote, \p start on the prefix or the quote.
const char *Scanner::literal(const char *at, const char *end, const char *base, int column,
                             const char *start) {
  char quote = *at;
  std::string_view text(at + 1, static_cast<std::size_t>(end - at - 1));
  bool doubled = false;
  std::size_t closing = findClosing(text, quote, 0, doubled);
  bool isClosed = closing != std::string_view::npos;
  // In free form "first half"- goes on with the literal of the next line.
  if (isClosed && !hasAreaA_ && closing + 1 < text.size() && text[closing + 1] == '-' &&
      text.find_first_not_of(' ', closing + 2) == std::string_view::npos) {
    isClosed = false;
    text = text.substr(0, closing);
    textEnd_ = 0;
  }
  Token &token = add(TokenKind::String, start, isClosed ? text.data() + closing + 1 : end, base, column);
  if (start != at)
    token.flags |= Token::Prefixed;
  if (isClosed) {
    if (start == at) {
      token.data = text.data();
      token.length = static_cast<std::uint32_t>(closing);
      if (doubled)
        token.flags |= Token::Doubled;
    }
    return text.data() + closing + 1;
  }
  openToken_ = token;
  out_.tokens.pop_back();
  openQuote_ = quote;
  openText_ = text;
  padLiteral(column + (end - base) - 1);
  isOpen_ = true;
  return end;
}

/// A literal that goes on reaches to the end of the text area, blanks included.
void Scanner::padLiteral(long lastColumn) {
  long missing = textEnd_ - lastColumn;
  if (missing > 0 && missing < 100)
    openText_.append(static_cast<std::size_t>(missing), ' ');
}

/// The open literal ends here; \p rest are its last characters.
void Scanner::finishLiteral(std::string_view rest) {
  openText_ += rest;
  bool isPrefixed = openToken_.has(Token::Prefixed);
  if (isPrefixed) {
    std::string_view prefix = openToken_.text();
    openText_.insert(0, prefix.substr(0, prefix.find(openQuote_) + 1));
    openText_ += openQuote_;
  }
  // The quote stands before a literal's text, as it does in the source.
  openText_.insert(0, 1, openQuote_);
  std::string_view text = arena_.copyText(openText_).substr(1);
  openToken_.data = text.data();
  openToken_.length = static_cast<std::uint32_t>(text.size());
  openToken_.lineSpan =
      static_cast<std::uint16_t>(std::min<std::uint32_t>(lineNumber_ - openToken_.line, 65535));
  if (!isPrefixed && text.find(openQuote_) != std::string_view::npos)
    openToken_.flags |= Token::Doubled;
  out_.tokens.push_back(openToken_);
  isOpen_ = false;
  openText_.clear();
}

void Scanner::closeLiteral() {
  out_.openLiterals.push_back(openToken_.line);
  openText_.erase(openText_.find_last_not_of(' ') + 1);
  finishLiteral({});
}

/// A literal that ended in the last column goes on if its next line begins with two quotes: both are one of
/// its characters.
bool Scanner::reopenLiteral(std::string_view text) {
  if (out_.tokens.empty() || out_.tokens.back().kind != TokenKind::String || text.size() < 2 ||
      text[0] != text[1])
    return false;
  const Token &last = out_.tokens.back();
  bool endsInLastColumn = last.endColumn == textEnd_ && last.line + last.lineSpan < lineNumber_;
  if (!endsInLastColumn || last.has(Token::Prefixed))
    return false;
  char quote = last.lineSpan > 0 ? openQuote_ : last.data[last.length];
  if (quote != text[0])
    return false;
  openToken_ = last;
  openText_ = last.text();
  openText_ += {text[0], text[0]};
  openQuote_ = text[0];
  isOpen_ = true;
  out_.tokens.pop_back();
  return true;
}

void Scanner::continueLiteral(std::string_view text, int column) {
  bool doubled = false;
  std::size_t closing = findClosing(text, openQuote_, 0, doubled);
  bool isClosed = closing != std::string_view::npos;
  bool goesOn = isClosed && !hasAreaA_ && closing + 1 < text.size() && text[closing + 1] == '-' &&
                text.find_first_not_of(' ', closing + 2) == std::string_view::npos;
  if (isClosed && !goesOn) {
    openToken_.endColumn = clampColumn(column + static_cast<long>(closing));
    finishLiteral(text.substr(0, closing));
    atLineStart_ = false;
    scan(text.substr(closing + 1), column + static_cast<int>(closing) + 1);
    return;
  }
  openText_ += text.substr(0, goesOn ? closing : text.size());
  if (!goesOn)
    padLiteral(column + static_cast<long>(text.size()) - 1);
}

void Scanner::continueWith(std::string_view text, int column) {
  std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos)
    return;
  text.remove_prefix(first);
  column += static_cast<int>(first);
  if (isOpen_) {
    std::size_t quote = text[0] == openQuote_ ? 1 : 0;
    return continueLiteral(text.substr(quote), column + static_cast<int>(quote));
  }
  if (classOfChar(text[0]) == Quote && reopenLiteral(text))
    return continueLiteral(text.substr(2), column + 2);
  atLineStart_ = false;
  std::vector<Token> &tokens = out_.tokens;
  // Longer words are nobody's: they are not joined any more, which costs their length each time.
  constexpr std::uint32_t MaxJoined = 4096;
  bool isPoint = text[0] == '.' && !tokens.empty() && tokens.back().kind == TokenKind::Number;
  if (tokens.empty() || (!isWordChar(text[0]) && !isPoint))
    return scan(text, column);
  Token last = tokens.back();
  std::string joined;
  // 12. and 5 are one number.
  if (last.kind == TokenKind::Period && isDigit(text[0]) && tokens.size() > 1 &&
      !last.has(Token::SpaceBefore) && tokens[tokens.size() - 2].kind == TokenKind::Number &&
      last.line < lineNumber_) {
    tokens.pop_back();
    last = tokens.back();
    joined = last.text();
    joined += '.';
  } else {
    joined = last.text();
  }
  bool joins =
      (last.kind == TokenKind::Word || last.kind == TokenKind::Number || last.kind == TokenKind::Picture) &&
      last.line + last.lineSpan < lineNumber_ && last.length < MaxJoined;
  if (!joins)
    return scan(text, column);
  tokens.pop_back();
  std::size_t length = 0;
  while (length < text.size() && classOfChar(text[length]) != Blank)
    ++length;
  joined += text.substr(0, length);
  std::size_t before = tokens.size();
  expectsPicture_ = last.kind == TokenKind::Picture;
  scan(arena_.copyText(joined), column - static_cast<int>(joined.size() - length));
  if (before < tokens.size()) {
    Token &token = tokens[before];
    token.lineSpan = static_cast<std::uint16_t>(std::min<std::uint32_t>(lineNumber_ - last.line, 65535));
    token.line = last.line;
    token.column = last.column;
    token.flags = static_cast<std::uint8_t>(
        token.flags | (last.flags & (Token::FirstOnLine | Token::AreaA | Token::SpaceBefore)));
  }
  scan(text.substr(length), column + static_cast<int>(length));
}

//===- Words and numbers ---------------------------------------------------------===//

/// NOTE makes a comment of its sentence, and of the whole paragraph if it is the first word there.
void Scanner::beginNote(const char *at, const char *end) {
  const std::vector<Token> &tokens = out_.tokens;
  std::size_t note = tokens.size() - 1;
  bool beginsSentence = note > 0 && tokens[note - 1].kind == TokenKind::Period;
  if (!beginsSentence || inExec_ || at == end || classOfChar(*at) != Blank)
    return;
  prose_ = Prose::NoteSentence;
  bool isFirstInParagraph = hasAreaA_ && note > 1 && tokens[note - 2].has(Token::AreaA);
  if (!isFirstInParagraph)
    return;
  prose_ = Prose::NoteParagraph;
  Token period = tokens[note];
  period.kind = TokenKind::Period;
  period.symbol = 0;
  period.flags = 0;
  out_.tokens.push_back(period);
}

void Scanner::afterWord(Kw keyword, const char *at, const char *end, bool isFirst) {
  WordClass kind = classOf(keyword);
  if (kind == WordClass::Verb) {
    inExec_ = inExec_ || keyword == Kw::Exec || keyword == Kw::Execute;
    return;
  }
  if (kind == WordClass::ContextVerb && keyword == Kw::Note)
    return beginNote(at, end);
  if (kind != WordClass::None)
    return;
  const Token *before = out_.tokens.size() > 1 ? &out_.tokens[out_.tokens.size() - 2] : nullptr;
  switch (keyword) {
  case Kw::Pic:
  case Kw::Picture:
    expectsPicture_ = !inExec_;
    break;
  case Kw::EndExec:
    inExec_ = false;
    break;
  case Kw::Copy:
    ++out_.copies;
    break;
  case Kw::Include:
    out_.copies += inExec_;
    break;
  case Kw::Replace:
    out_.hasReplace = true;
    break;
  case Kw::Mode:
    if (before && isWord(*before, Kw::Debugging) && !state_.debugging) {
      state_.debugging = true;
      ++state_.version;
    }
    break;
  case Kw::Comma:
    if (before && (isWord(*before, Kw::DecimalPoint) || isWord(*before, Kw::Is)) && !state_.decimalComma) {
      state_.decimalComma = true;
      ++state_.version;
    }
    break;
  default:
    // AUTHOR. and the like head a comment entry.
    if (isFirst && at < end && *at == '.' && keyword >= Kw::Author && keyword <= Kw::Remarks)
      prose_ = Prose::CommentEntry;
    break;
  }
}

/// The end of a word with `:TAG:` in it, at whose first colon \p at stands; \p at if it is none.
const char *Scanner::placeholder(const char *at, const char *end) const {
  const char *p = at;
  while (p < end && *p == ':' && !inExec_) {
    const char *q = p + 1;
    while (q < end && isWordChar(*q))
      ++q;
    if (q == p + 1 || q == end || *q != ':')
      break;
    for (p = q + 1; p < end && isWordChar(*p);)
      ++p;
  }
  return p;
}

/// The end of a number whose whole digits end at \p at.
const char *Scanner::number(const char *at, const char *end) const {
  char point = state_.decimalComma ? ',' : '.';
  if (at < end && *at == ',')
    out_.usesState = true;
  bool hasFraction = at + 1 < end && (*at == point || (*at == '.' && inExec_)) && isDigit(at[1]);
  if (!hasFraction)
    return at;
  const char *p = at + 1;
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
  return p;
}

const char *Scanner::word(const char *at, const char *end, const char *base, int column) {
  const char *p = at;
  bool allDigits = true;
  for (; p < end && isWordChar(*p); ++p)
    allDigits &= isDigit(*p);
  if (p < end && classOfChar(*p) == Quote && isLiteralPrefix({at, static_cast<std::size_t>(p - at)}) &&
      !inExec_)
    return literal(p, end, base, column, at);
  // WS-:TAG:-NAME is one word until COPY REPLACING has filled it.
  if (p < end && *p == ':') {
    if (const char *after = placeholder(p, end); after != p) {
      add(TokenKind::Word, at, after, base, column).flags |= Token::Placeholder;
      return after;
    }
  }
  if (allDigits) {
    p = number(p, end);
    add(TokenKind::Number, at, p, base, column);
    return p;
  }
  bool isFirst = atLineStart_;
  Token &token = add(TokenKind::Word, at, p, base, column);
  token.symbol = symbols_.intern(token.text());
  if (Kw keyword = keywordOf(token); keyword != Kw::None)
    afterWord(keyword, p, end, isFirst);
  else if (!state_.constants.empty())
    replaceConstant(token);
  return p;
}

/// A name of >>DEFINE CONSTANT is the literal it stands for.
void Scanner::replaceConstant(Token &token) {
  auto found = state_.constants.find(std::string(symbols_.text(token.symbol)));
  if (found == state_.constants.end())
    return;
  out_.usesState = true;
  std::string_view value = arena_.copyText(found->second.value);
  token.kind = found->second.isLiteral ? TokenKind::String : TokenKind::Number;
  token.data = value.data();
  token.length = static_cast<std::uint32_t>(value.size());
  token.symbol = 0;
}

const char *Scanner::picture(const char *at, const char *end, const char *base, int column) {
  const char *p = at;
  for (; p < end && classOfChar(*p) != Blank; ++p) {
    bool atEdge = p + 1 == end || classOfChar(p[1]) == Blank || p[1] == '|'; // A comment of ACUCOBOL.
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

/// Whether a PICTURE string stands at \p at, where one is expected.
bool Scanner::takesPicture(const char *at, const char *end) {
  auto is = [&](std::string_view text) {
    std::size_t length = text.size();
    if (static_cast<std::size_t>(end - at) <= length || classOfChar(at[length]) != Blank)
      return false;
    for (std::size_t i = 0; i < length; ++i)
      if ((at[i] & 0xDF) != text[i])
        return false;
    return true;
  };
  if (is("IS") || (*at == '=' && at + 1 < end && at[1] == '=') ||
      (*at == '*' && at + 1 < end && at[1] == '>'))
    return false;
  if (is("COPY")) {
    expectsPicture_ = false;
    return false;
  }
  return true;
}

/// Text of a comment entry or a NOTE.
const char *Scanner::prose(const char *at, const char *end, const char *base, int column) {
  bool isPeriodOfHeader = *at == '.' && prose_ == Prose::CommentEntry && !out_.tokens.empty() &&
                          out_.tokens.back().kind == TokenKind::Word;
  if (isPeriodOfHeader) {
    add(TokenKind::Period, at, at + 1, base, column);
    return at + 1;
  }
  const char *stop = end;
  if (prose_ == Prose::NoteSentence)
    for (stop = at; stop < end && !(*stop == '.' && (stop + 1 == end || classOfChar(stop[1]) == Blank));)
      ++stop;
  comment({at, static_cast<std::size_t>(stop - at)}, column + static_cast<int>(at - base));
  if (stop == end)
    return end;
  add(TokenKind::Period, stop, stop + 1, base, column);
  prose_ = Prose::None;
  return stop + 1;
}

/// A number that begins with its decimal point.
bool Scanner::beginsFraction(const char *at, const char *end, const char *base) const {
  return at + 1 < end && isDigit(at[1]) && (at == base || at[-1] == '-' || !isWordChar(at[-1]));
}

const char *Scanner::punctuation(const char *p, const char *end, const char *base, int column) {
  auto one = [&](TokenKind kind, int length) {
    add(kind, p, p + length, base, column);
    return p + length;
  };
  auto follows = [&](char c) { return p + 1 < end && p[1] == c; };
  auto fraction = [&] {
    const char *q = p + 1;
    while (q < end && isDigit(*q))
      ++q;
    return one(TokenKind::Number, static_cast<int>(q - p));
  };
  switch (*p) {
  case '.':
    return beginsFraction(p, end, base) ? fraction() : one(TokenKind::Period, 1);
  case ',':
    if (beginsFraction(p, end, base)) {
      out_.usesState = true;
      if (state_.decimalComma)
        return fraction();
    }
    if (inExec_)
      return one(TokenKind::Other, 1);
    afterComma_ = true;
    return p + 1;
  case ';':
    // Between the statements of a block.
    return inExec_ ? one(TokenKind::Other, 1) : p + 1;
  case '(':
    return one(TokenKind::LeftParen, 1);
  case ')':
    return one(TokenKind::RightParen, 1);
  case '+':
    return one(TokenKind::Plus, 1);
  case '-':
    if (inExec_ && follows('-')) {
      comment({p, static_cast<std::size_t>(end - p)}, column + static_cast<int>(p - base));
      return end;
    }
    // What follows a replaced `(TAG)` belongs to its word.
    if (p > base && endsPart(p[-1]) && p + 1 < end && classOfChar(p[1]) == Letter) {
      const char *q = p + 1;
      while (q < end && isWordChar(*q))
        ++q;
      Token &token = add(TokenKind::Word, p, q, base, column);
      token.symbol = symbols_.intern(token.text());
      return q;
    }
    return one(TokenKind::Minus, 1);
  case '*':
    if (follows('>')) {
      comment({p + 2, static_cast<std::size_t>(end - p - 2)}, column + static_cast<int>(p - base));
      return end;
    }
    return follows('*') ? one(TokenKind::Power, 2) : one(TokenKind::Star, 1);
  case '/':
    return one(TokenKind::Slash, 1);
  case '=':
    return follows('=') ? one(TokenKind::PseudoText, 2) : one(TokenKind::Equal, 1);
  case '<':
    return follows('=')   ? one(TokenKind::LessEqual, 2)
           : follows('>') ? one(TokenKind::NotEqual, 2)
                          : one(TokenKind::Less, 1);
  case '>':
    return follows('=') ? one(TokenKind::GreaterEqual, 2) : one(TokenKind::Greater, 1);
  case ':':
    return placeholder(p, end) != p ? word(p, end, base, column) : one(TokenKind::Colon, 1);
  case '&':
    return one(TokenKind::Ampersand, 1);
  case '|': // ACUCOBOL: a comment up to the end of the line.
    if (inExec_)
      return one(TokenKind::Other, 1);
    comment({p + 1, static_cast<std::size_t>(end - p - 1)}, column + static_cast<int>(p - base));
    return end;
  default:
    return one(TokenKind::Other, 1);
  }
}

void Scanner::scan(std::string_view text, int column) {
  const char *base = text.data();
  const char *end = base + text.size();
  for (const char *p = base; p < end;) {
    CharClass kind = classOfChar(*p);
    if (kind == Blank) {
      ++p;
      continue;
    }
    if (prose_ != Prose::None) {
      p = prose(p, end, base, column);
      continue;
    }
    if (expectsPicture_ && takesPicture(p, end)) {
      p = picture(p, end, base, column);
      continue;
    }
    switch (kind) {
    case Letter:
    case Digit:
      p = word(p, end, base, column);
      break;
    case Quote:
      p = literal(p, end, base, column, p);
      break;
    case Blank:
    case Odd:
      p = punctuation(p, end, base, column);
      break;
    }
  }
}

std::vector<Token> lexPiece(std::string_view text, SymbolTable &symbols, Arena &arena) {
  RawTokens out;
  LexState state;
  Scanner scanner(symbols, arena, state, out);
  scanner.scan(text, 1);
  return std::move(out.tokens);
}

} // namespace tacit::cobol
