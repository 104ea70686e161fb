#include "Tokens.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <array>

namespace tacit::sql {

static bool isBlank(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == 0x7F;
}
static bool isWordChar(char c) {
  return isDigit(c) || isLetter(c) || c == '_' || c == '#' || c == '@' || c == '$' ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// The text between quotes, doubled ones made single; \p at moves behind the closing quote.
static std::string quoted(std::string_view text, std::size_t &at) {
  char quote = text[at++];
  std::string result;
  for (; at < text.size(); ++at) {
    if (text[at] != quote) {
      result += text[at];
    } else if (at + 1 < text.size() && text[at + 1] == quote) {
      result += text[at++];
    } else {
      ++at;
      break;
    }
  }
  return result;
}

static std::size_t numberEnd(std::string_view text, std::size_t at) {
  while (at < text.size() && isDigit(text[at]))
    ++at;
  if (at < text.size() && text[at] == '.' && !(at + 1 < text.size() && text[at + 1] == '.'))
    for (++at; at < text.size() && isDigit(text[at]);)
      ++at;
  if (at < text.size() && (text[at] == 'E' || text[at] == 'e')) {
    std::size_t exponent = at + 1;
    if (exponent < text.size() && (text[exponent] == '+' || text[exponent] == '-'))
      ++exponent;
    if (exponent < text.size() && isDigit(text[exponent])) {
      while (exponent < text.size() && isDigit(text[exponent]))
        ++exponent;
      at = exponent;
    }
  }
  return at;
}

static std::size_t symbolLength(std::string_view rest) {
  static constexpr std::array<std::string_view, 16> Long = {"\xC2\xAC=", "\xAC=", "||", "<>", "<=", ">=",
                                                            "!=",        "^=",    "!<", "!>", "**", "=>",
                                                            "::",        "..",    "->", "~="};
  for (std::string_view each : Long)
    if (rest.starts_with(each))
      return each.size();
  return 1;
}

/// The usual spelling of an operator.
static std::string_view plainSymbol(std::string_view symbol) {
  if (symbol == "!=" || symbol == "^=" || symbol == "~=" || symbol == "\xC2\xAC=" || symbol == "\xAC=")
    return "<>";
  if (symbol == "!<")
    return ">=";
  if (symbol == "!>")
    return "<=";
  if (symbol == "**")
    return "^";
  return symbol;
}

static bool isNotSign(std::string_view rest) {
  return rest.starts_with("\xC2\xAC=") || rest.starts_with("\xAC=");
}

Tokens tokenize(std::string_view text, std::uint32_t hosts, std::uint32_t &markers) {
  Tokens out;
  std::size_t at = 0;
  bool space = false;
  while (at < text.size()) {
    char c = text[at];
    std::string_view rest = text.substr(at);
    if (isBlank(c)) {
      space = true;
      ++at;
      continue;
    }
    if (rest.starts_with("--")) {
      at = std::min(text.find('\n', at), text.size());
      space = true;
      continue;
    }
    if (rest.starts_with("/*")) {
      std::size_t close = text.find("*/", at + 2);
      at = close == std::string_view::npos ? text.size() : close + 2;
      space = true;
      continue;
    }
    Token token;
    token.offset = static_cast<std::uint32_t>(at);
    token.spaceBefore = space;
    space = false;
    if (c == '\'') {
      token.kind = TokenKind::String;
      token.text = quoted(text, at);
    } else if (c == '"') {
      token.kind = TokenKind::Delimited;
      token.text = quoted(text, at);
      if (token.text.empty()) // No name is empty: a string of another dialect.
        token.kind = TokenKind::String;
    } else if (isDigit(c) || (c == '.' && at + 1 < text.size() && isDigit(text[at + 1]) &&
                              (out.empty() || out.back().kind != TokenKind::Word || token.spaceBefore))) {
      token.kind = TokenKind::Number;
      std::size_t end = numberEnd(text, at);
      token.text = text.substr(at, end - at);
      at = end;
    } else if (c == '?' || (c == ':' && at + 1 < text.size() && isWordChar(text[at + 1]) &&
                            !(at > 0 && text[at - 1] == ':'))) {
      std::size_t end = at + 1;
      while (c == ':' && end < text.size() && isWordChar(text[end]))
        ++end;
      std::uint32_t number = 0;
      bool isNumber = c == ':';
      for (std::size_t digit = at + 1; digit < end && isNumber; ++digit) {
        isNumber = isDigit(text[digit]) && number < 1'000'000;
        number = number * 10 + static_cast<std::uint32_t>(text[digit] - '0');
      }
      token.text = text.substr(at, end - at);
      if (isNumber && number >= 1 && number <= hosts) {
        token.kind = TokenKind::Host;
        token.host = number - 1;
      } else {
        token.kind = TokenKind::Marker;
        token.host = markers++;
      }
      at = end;
    } else if (isWordChar(c) && !isNotSign(rest)) {
      std::size_t end = at;
      while (end < text.size() && isWordChar(text[end]) && !isNotSign(text.substr(end)))
        ++end;
      token.kind = TokenKind::Word;
      token.text = toUpperCase(text.substr(at, end - at));
      at = end;
    } else {
      std::size_t length = symbolLength(rest);
      token.kind = TokenKind::Symbol;
      token.text = plainSymbol(rest.substr(0, length));
      at += length;
    }
    token.end = static_cast<std::uint32_t>(at);
    out.push_back(std::move(token));
  }
  Token end;
  end.offset = end.end = static_cast<std::uint32_t>(text.size());
  out.push_back(end);
  return out;
}

template <std::size_t Size>
static bool isOneOf(std::string_view word, const std::array<std::string_view, Size> &sorted) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

bool isQueryWord(std::string_view word) {
  static constexpr auto Words = std::to_array<std::string_view>(
      {"ALL",    "AND",     "ANY",    "AS",      "ASC",      "BETWEEN", "BY",      "CASE",   "CAST",
       "CROSS",  "DEFAULT", "DELETE", "DESC",    "DISTINCT", "ELSE",    "END",     "ESCAPE", "EXCEPT",
       "EXISTS", "FROM",    "FULL",   "GROUP",   "HAVING",   "IN",      "INNER",   "INSERT", "INTERSECT",
       "INTO",   "IS",      "JOIN",   "LATERAL", "LEFT",     "LIKE",    "MATCHED", "MERGE",  "NATURAL",
       "NOT",    "NULL",    "ON",     "OR",      "ORDER",    "OUTER",   "RIGHT",   "SELECT", "SET",
       "SOME",   "THEN",    "UNION",  "UPDATE",  "USING",    "VALUES",  "WHEN",    "WHERE",  "WITH"});
  return isOneOf(word, Words);
}

bool isRegister(std::string_view word) {
  static constexpr auto Words = std::to_array<std::string_view>(
      {"CURRENT_DATE", "CURRENT_SCHEMA", "CURRENT_TIME", "CURRENT_TIMESTAMP", "CURRENT_USER", "DBINFO",
       "LOCALTIME", "LOCALTIMESTAMP", "ROWNUM", "SESSION_USER", "SYSDATE", "SYSTEM_USER", "SYSTIMESTAMP",
       "TODAY", "USER"});
  return isOneOf(word, Words);
}

bool isTimeUnit(std::string_view word) {
  static constexpr auto Words = std::to_array<std::string_view>(
      {"DAY", "DAYS", "HOUR", "HOURS", "MICROSECOND", "MICROSECONDS", "MINUTE", "MINUTES", "MONTH", "MONTHS",
       "SECOND", "SECONDS", "YEAR", "YEARS"});
  return isOneOf(word, Words);
}

const Token &Cursor::tok(std::size_t ahead) const {
  static const Token Nothing;
  return at + ahead < end ? (*tokens)[at + ahead] : Nothing;
}

void Cursor::skipParens() {
  int depth = 0;
  while (!atEnd()) {
    depth += is("(") ? 1 : is(")") ? -1 : 0;
    ++at;
    if (depth <= 0)
      return;
  }
}

std::string Cursor::name(std::string *schema) {
  if (!tok().isName())
    return {};
  std::string last = tok().text;
  std::string before;
  ++at;
  while ((is(".") || is("..") || is(":") || is("@")) && tok(1).isName() && !(is(":") && tok(1).spaceBefore)) {
    before = std::move(last);
    last = tok(1).text;
    at += 2;
  }
  if (schema)
    *schema = before;
  return last;
}

std::string Cursor::hyphenated() {
  if (!tok().isName())
    return {};
  std::string result = tok().text;
  ++at;
  while (is("-") && !tok().spaceBefore && !tok(1).spaceBefore &&
         (tok(1).isName() || tok(1).kind == TokenKind::Number)) {
    result += "-" + tok(1).text;
    at += 2;
  }
  return result;
}

} // namespace tacit::sql
