#include "Declarations.h"

#include <array>
#include <vector>

namespace tacit::embeddedc {

namespace {
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};
struct Declarator {
  Range stars;
  Range name;
  std::vector<Range> bounds; ///< With their brackets.
  Range tail;                ///< Initialiser.
};
} // namespace

/// A declaration that goes on longer is none.
static constexpr std::size_t LongestDeclaration = 4000;

/// Behind what begins at \p at and closes with \p close at the same depth, or \p limit.
static std::size_t closing(const Reader &in, std::size_t at, std::size_t limit) {
  unsigned depth = 0;
  while (at < limit) {
    char c = in.at(at);
    if (c == '"' || c == '\'') {
      at = in.literalEnd(at);
      continue;
    }
    depth += c == '[' || c == '(' || c == '{';
    ++at;
    if ((c == ']' || c == ')' || c == '}') && --depth == 0)
      return at;
  }
  return limit;
}

/// One declarator; \p at moves behind it. False if there is none.
static bool readDeclarator(const Reader &in, std::size_t &at, std::size_t limit, Declarator &out) {
  at = in.skipSpace(at);
  out.stars.begin = at;
  while (in.at(at) == '*')
    at = in.skipSpace(at + 1);
  out.stars.end = at;
  if (!isWordStart(in.at(at)))
    return false;
  out.name = {at, in.wordEnd(at)};
  at = in.skipSpace(out.name.end);
  while (in.at(at) == '[' && at < limit) {
    std::size_t end = closing(in, at, limit);
    out.bounds.push_back({at, end});
    at = in.skipSpace(end);
  }
  out.tail.begin = at;
  if (in.at(at) == '=')
    while (at < limit && in.at(at) != ',' && in.at(at) != ';') {
      bool opens = in.at(at) == '{' || in.at(at) == '(';
      bool isQuote = in.at(at) == '"' || in.at(at) == '\'';
      at = opens ? closing(in, at, limit) : isQuote ? in.literalEnd(at) : at + 1;
    }
  out.tail.end = at;
  return at < limit;
}

static void writeVarchar(const Reader &in, const Declarator &each, Dialect dialect, std::size_t word,
                         Output &out) {
  (void)in;
  out.glue(dialect == Dialect::Ecpg ? "struct{int len;char arr["
                                    : "struct{unsigned short len;unsigned char arr[",
           word);
  if (each.bounds.empty())
    out.glue("1", word);
  else
    out.copy(each.bounds.back().begin + 1, each.bounds.back().end - 1);
  out.glue("];} ", word);
  out.copy(each.stars.begin, each.stars.end);
  out.copy(each.name.begin, each.name.end);
  for (std::size_t at = 0; at + 1 < each.bounds.size(); ++at)
    out.copy(each.bounds[at].begin, each.bounds[at].end);
  out.copy(each.tail.begin, each.tail.end);
}

/// VARCHAR of Pro*C and ECPG: a length and characters.
static std::size_t rewriteVarchar(const Reader &in, std::size_t word, const DeclarationPlace &place,
                                  Output &out) {
  std::size_t limit = std::min(in.text.size(), word + LongestDeclaration);
  std::size_t at = in.wordEnd(word);
  std::vector<Declarator> all;
  do {
    if (!all.empty())
      ++at;
    all.emplace_back();
    if (!readDeclarator(in, at, limit, all.back()))
      return word;
  } while (in.at(at) == ',' && !place.isParameter);
  bool isWhole = in.at(at) == ';' || (place.isParameter && (in.at(at) == ')' || in.at(at) == ','));
  if (!isWhole)
    return word;
  out.open(word);
  for (const Declarator &each : all) {
    if (&each != &all.front())
      out.glue(";", each.name.begin);
    writeVarchar(in, each, place.dialect, word, out);
  }
  out.close(at);
  return at;
}

/// "5 K", "200000": behind the parenthesis. Bytes; \p at moves behind the closing one.
static std::uint64_t readSize(const Reader &in, std::size_t &at) {
  std::uint64_t size = 0;
  std::size_t each = in.skipSpace(at);
  if (in.at(each) != '(')
    return 0;
  each = in.skipSpace(each + 1);
  for (; isDigit(in.at(each)); ++each)
    size = std::min<std::uint64_t>(size * 10 + static_cast<unsigned>(in.at(each) - '0'), 1U << 30);
  each = in.skipSpace(each);
  char unit = toUpper(in.at(each));
  size *= unit == 'K' ? 1024 : unit == 'M' ? 1024 * 1024 : unit == 'G' ? 1024 * 1024 * 1024 : 1;
  constexpr std::size_t LongestSize = 100;
  for (std::size_t end = each; end < each + LongestSize && in.at(end) != ';' && in.at(end) != '\0'; ++end)
    if (in.at(end) == ')') {
      at = end + 1;
      return std::clamp<std::uint64_t>(size, 1, 1U << 30);
    }
  return 0;
}

/// SQL TYPE IS ...: the type alone, its declarators are C.
static std::size_t rewriteSqlType(const Reader &in, std::size_t word, Output &out) {
  std::size_t at = in.skipSpace(in.wordEnd(word));
  if (!equalsIgnoringCase(in.word(at), "TYPE"))
    return word;
  at = in.skipSpace(in.wordEnd(at));
  if (!equalsIgnoringCase(in.word(at), "IS"))
    return word;
  at = in.skipSpace(in.wordEnd(at));
  std::string kind = toUpperCase(in.word(at));
  at = in.wordEnd(at);
  std::uint64_t size = readSize(in, at);
  // XML AS CLOB(n), CLOB AS LOCATOR, TABLE LIKE t AS LOCATOR, RESULT_SET_LOCATOR VARYING.
  constexpr int MostWords = 5;
  for (int each = 0; each < MostWords; ++each) {
    std::size_t next = in.skipSpace(at);
    std::string upper = toUpperCase(in.word(next));
    bool isAs = upper == "AS" || upper == "LIKE" || upper == "VARYING" || upper == "LARGE";
    if (!isAs)
      break;
    at = in.wordEnd(next);
    if (upper == "VARYING")
      break;
    next = in.skipSpace(at);
    kind += "_" + toUpperCase(in.word(next));
    at = in.wordEnd(next);
    if (size == 0)
      size = readSize(in, at);
  }
  std::string type = "unsigned long";
  if (kind.ends_with("_FILE"))
    type = "struct{unsigned long name_length,data_length,file_options;char name[255];}";
  else if (!kind.ends_with("LOCATOR") && (size > 0 || kind == "ROWID"))
    type = "struct{unsigned long length;char data[" + std::to_string(size > 0 ? size : 40) + "];}";
  out.open(word);
  out.glue(type, word);
  out.close(at);
  return at;
}

/// Types of Informix: those that hold characters, and those with qualifiers behind them.
static std::size_t rewriteInformixType(const Reader &in, std::size_t word, Output &out) {
  struct Entry {
    std::string_view name; ///< In capitals.
    std::string_view type;
  };
  static constexpr std::array<Entry, 12> Types{{{"STRING", "char"},
                                                {"FIXCHAR", "char"},
                                                {"VARCHAR", "char"},
                                                {"LVARCHAR", "char"},
                                                {"NCHAR", "char"},
                                                {"NVARCHAR", "char"},
                                                {"BOOLEAN", "char"},
                                                {"DATE", "long"},
                                                {"DECIMAL", "dec_t"},
                                                {"DATETIME", "dtime_t"},
                                                {"INTERVAL", "intrvl_t"},
                                                {"INT8", "ifx_int8_t"}}};
  std::string upper = toUpperCase(in.word(word));
  auto found = std::ranges::find(Types, upper, &Entry::name);
  if (found == Types.end())
    return word;
  std::size_t end = in.wordEnd(word);
  std::size_t next = in.skipSpace(end);
  if (upper == "DATETIME" || upper == "INTERVAL") {
    // year to second, day(3) to fraction(5).
    std::size_t to = in.skipSpace(in.wordEnd(next));
    readSize(in, to);
    to = in.skipSpace(to);
    if (equalsIgnoringCase(in.word(to), "TO")) {
      end = in.wordEnd(in.skipSpace(in.wordEnd(to)));
      readSize(in, end);
      next = in.skipSpace(end);
    }
  }
  if (!isWordStart(in.at(next)) && in.at(next) != '*')
    return word;
  out.open(word);
  out.glue(found->type, word);
  out.close(end);
  return end;
}

std::size_t rewriteType(const Reader &in, std::size_t at, const DeclarationPlace &place, Output &out) {
  std::string_view word = in.word(at);
  if (word == "SQL" || word == "sql")
    return rewriteSqlType(in, at, out);
  bool hasVarchar = place.dialect == Dialect::ProC || place.dialect == Dialect::Ecpg;
  if (hasVarchar && (equalsIgnoringCase(word, "VARCHAR") || equalsIgnoringCase(word, "UVARCHAR")))
    return rewriteVarchar(in, at, place, out);
  if (place.dialect == Dialect::Informix && place.isHost)
    return rewriteInformixType(in, at, out);
  return at;
}

void rewriteTypedef(const Reader &in, std::size_t at, std::size_t end, Output &out) {
  at = in.skipSpace(at);
  Range name{at, in.wordEnd(at)};
  at = in.skipSpace(name.end);
  if (!equalsIgnoringCase(in.word(at), "IS") || name.begin == name.end)
    return;
  std::size_t type = in.skipSpace(in.wordEnd(at));
  std::size_t bound = std::min(in.text.find('[', type), end);
  // Brackets inside a structure are its own.
  if (std::size_t brace = in.text.find('{', type); brace < bound)
    bound = end;
  if (type >= end)
    return;
  out.glue("typedef ", name.begin);
  if (equalsIgnoringCase(in.word(type), "VARCHAR") && bound < end) {
    out.glue("struct{int len;char arr", type);
    out.copy(bound, end);
    out.glue(";} ", type);
    out.copy(name.begin, name.end);
  } else {
    out.copy(type, bound);
    out.glue(" ", type);
    out.copy(name.begin, name.end);
    out.copy(bound, end);
  }
  out.glue(";", name.end);
}

} // namespace tacit::embeddedc
