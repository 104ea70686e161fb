#include "tacit/Driver/Recognition.h"
#include "tacit/Support/Text.h"

#include "tacit/Source/Encoding.h"
#include "tacit/Source/Listing.h"
#include "tacit/Support/FileSystem.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>

namespace tacit {

namespace {
struct SuffixEntry {
  std::string_view suffix; ///< Lower case, without the dot.
  Language language;
};

/// What the evidence in a text adds up to.
struct Evidence {
  std::size_t lines = 0; ///< Not blank, not comment.
  std::size_t declarations = 0;
  std::size_t verbs = 0;
  std::size_t jclStatements = 0;
  std::size_t cDirectives = 0;
  bool isProgram = false;
  bool isJob = false;
  bool isMapset = false;
  bool isSql = false;
  bool isEmbeddedSql = false; ///< EXEC SQL, or lines marked for a precompiler of C.
};
} // namespace

static constexpr std::size_t LongestLine = 1'000'000;
static constexpr std::size_t SampledBytes = 256 * 1024;
static constexpr std::size_t SampledLines = 4000;

static constexpr std::array Suffixes{
    SuffixEntry{"cbl", Language::Cobol},
    SuffixEntry{"cob", Language::Cobol},
    SuffixEntry{"cobol", Language::Cobol},
    SuffixEntry{"pco", Language::Cobol},
    SuffixEntry{"sqb", Language::Cobol},
    SuffixEntry{"ccp", Language::Cobol},
    SuffixEntry{"eco", Language::Cobol},
    SuffixEntry{"cpy", Language::Copybook},
    SuffixEntry{"copy", Language::Copybook},
    SuffixEntry{"cpb", Language::Copybook},
    SuffixEntry{"cpybk", Language::Copybook},
    SuffixEntry{"cbk", Language::Copybook},
    SuffixEntry{"copybook", Language::Copybook},
    SuffixEntry{"dclgen", Language::Copybook},
    SuffixEntry{"c", Language::C},
    SuffixEntry{"cc", Language::Cpp},
    SuffixEntry{"cpp", Language::Cpp},
    SuffixEntry{"cxx", Language::Cpp},
    SuffixEntry{"c++", Language::Cpp},
    SuffixEntry{"h", Language::CHeader},
    SuffixEntry{"hh", Language::CHeader},
    SuffixEntry{"hpp", Language::CHeader},
    SuffixEntry{"hxx", Language::CHeader},
    SuffixEntry{"pc", Language::EmbeddedSqlC},
    SuffixEntry{"sqc", Language::EmbeddedSqlC},
    SuffixEntry{"sqx", Language::EmbeddedSqlC},
    SuffixEntry{"ec", Language::EmbeddedSqlC},
    SuffixEntry{"pgc", Language::EmbeddedSqlC},
    SuffixEntry{"sc", Language::EmbeddedSqlC},
    SuffixEntry{"jcl", Language::Jcl},
    SuffixEntry{"prc", Language::Jcl},
    SuffixEntry{"bms", Language::Bms},
    SuffixEntry{"sql", Language::Sql},
    SuffixEntry{"ddl", Language::Sql},
    SuffixEntry{"db2", Language::Sql},
};

/// Suffixes whose files are text, but not source of a language that a scan reads.
static constexpr std::array<std::string_view, 48> TextSuffixes{
    "md",  "txt",  "html",  "htm", "xml",    "json",       "yml",  "yaml",  "toml", "ini", "cfg", "conf",
    "css", "js",   "ts",    "py",  "java",   "pl",         "rb",   "go",    "rs",   "sh",  "bat", "cmd",
    "pli", "pl1",  "asm",   "mac", "mlc",    "rex",        "rexx", "clist", "csv",  "log", "rst", "adoc",
    "mk",  "make", "cmake", "m4",  "gradle", "properties", "svg",  "tex",   "ps1",  "vbs", "am",  "rpt"};

static constexpr std::array<std::string_view, 36> Verbs{
    "ACCEPT",     "ADD",     "CALL",   "CLOSE",    "COMPUTE", "CONTINUE", "COPY",     "DELETE",  "DISPLAY",
    "DIVIDE",     "ELSE",    "END-IF", "EVALUATE", "EXEC",    "EXIT",     "GO",       "GOBACK",  "IF",
    "INITIALIZE", "INSPECT", "MOVE",   "MULTIPLY", "OPEN",    "PERFORM",  "READ",     "REWRITE", "SEARCH",
    "SET",        "SORT",    "START",  "STOP",     "STRING",  "SUBTRACT", "UNSTRING", "WHEN",    "WRITE"};

static std::string suffixWithoutDot(std::string_view path) {
  std::string_view suffix = suffixOf(path);
  return toLowerCase(suffix.substr(suffix.empty() ? 0 : 1));
}

static std::optional<Language> languageOfSuffix(std::string_view path) {
  // .C is C++ by the custom of Unix compilers, .sqC likewise.
  if (suffixOf(path) == ".C")
    return Language::Cpp;
  std::string suffix = suffixWithoutDot(path);
  auto found = std::ranges::find(Suffixes, suffix, &SuffixEntry::suffix);
  return found == Suffixes.end() ? std::nullopt : std::optional(found->language);
}

/// The next word of \p line, which loses it: letters, digits and what stands between blanks, periods taken
/// off.
static std::string_view takeWord(std::string_view &line) {
  std::size_t start = std::min(line.find_first_not_of(" \t"), line.size());
  std::size_t end = std::min(line.find_first_of(" \t", start), line.size());
  std::string_view word = line.substr(start, end - start);
  line.remove_prefix(end);
  while (word.ends_with('.'))
    word.remove_suffix(1);
  return word;
}

static bool startsProgram(std::string_view line) {
  std::string_view first = takeWord(line);
  if (equalsIgnoringCase(first, "PROGRAM-ID") || equalsIgnoringCase(first, "FUNCTION-ID") ||
      equalsIgnoringCase(first, "CLASS-ID"))
    return true;
  // "PROGRAM-ID.NAME" without a blank.
  if (first.size() > 11 && equalsIgnoringCase(first.substr(0, 11), "PROGRAM-ID."))
    return true;
  bool isDivision = equalsIgnoringCase(first, "IDENTIFICATION") || equalsIgnoringCase(first, "ID") ||
                    equalsIgnoringCase(first, "ENVIRONMENT") || equalsIgnoringCase(first, "PROCEDURE");
  return isDivision && equalsIgnoringCase(takeWord(line), "DIVISION");
}

static bool isDigits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, isDigit);
}

static bool isDeclaration(std::string_view line) {
  std::string_view level = takeWord(line);
  if (!isDigits(level) || level.size() > 2)
    return equalsIgnoringCase(level, "FD") || equalsIgnoringCase(level, "SD");
  std::string_view name = takeWord(line);
  return !name.empty() && (isLetter(name[0]) || isDigit(name[0]));
}

static bool isVerb(std::string_view line) {
  std::string_view first = takeWord(line);
  return std::ranges::any_of(Verbs, [&](std::string_view verb) { return equalsIgnoringCase(first, verb); });
}

/// `//NAME JOB`, `//STEP EXEC`, `//DD DD`: capitals only, so that a C++ comment is none.
static bool isJclStatement(std::string_view line, bool &isJob) {
  line.remove_prefix(2);
  std::string_view name = line.starts_with(' ') ? std::string_view() : takeWord(line);
  bool isName = name.size() <= 17 && std::ranges::all_of(name, [](char c) {
                  return isUpper(c) || isDigit(c) || c == '@' || c == '#' || c == '$' || c == '.';
                });
  std::string_view operation = takeWord(line);
  if (!isName || operation.empty())
    return false;
  isJob = isJob || operation == "JOB" || operation == "PROC";
  static constexpr std::array<std::string_view, 10> Operations{"JOB", "PROC",    "EXEC", "DD",     "PEND",
                                                               "SET", "INCLUDE", "IF",   "JCLLIB", "OUTPUT"};
  return std::ranges::find(Operations, operation) != Operations.end();
}

static bool startsSql(std::string_view line) {
  static constexpr std::array<std::string_view, 8> Objects{"TABLE", "VIEW",   "PROCEDURE", "TRIGGER",
                                                           "INDEX", "UNIQUE", "FUNCTION",  "DATABASE"};
  if (!equalsIgnoringCase(takeWord(line), "CREATE"))
    return false;
  std::string_view object = takeWord(line);
  return std::ranges::any_of(Objects, [&](std::string_view o) { return equalsIgnoringCase(object, o); });
}

/// EXEC SQL, `$statement` of Informix, `##` of Ingres.
static bool startsEmbeddedSql(std::string_view line) {
  std::size_t first = std::min(line.find_first_not_of(" \t"), line.size());
  bool isMarked = line.starts_with("##") || (line.substr(first).starts_with('$') && line.size() > first + 1 &&
                                             isLetter(line[first + 1]));
  return isMarked ||
         (equalsIgnoringCase(takeWord(line), "EXEC") && equalsIgnoringCase(takeWord(line), "SQL"));
}

static void examineLine(std::string_view line, Evidence &evidence) {
  if (line.starts_with("//")) {
    if (!line.starts_with("//*") && isJclStatement(line, evidence.isJob))
      ++evidence.jclStatements;
    return;
  }
  if (line.find_first_not_of(" \t\r\f") == std::string_view::npos || line.starts_with('*'))
    return;
  bool isFixedComment = line.size() > 6 && (line[6] == '*' || line[6] == '/');
  std::string_view fixed = line.substr(std::min<std::size_t>(7, line.size())).substr(0, 65);
  std::string_view free = line;
  ++evidence.lines;
  if (line.starts_with("#include") || line.starts_with("#define") || line.starts_with("#if"))
    ++evidence.cDirectives;
  std::string_view rest = line;
  takeWord(rest);
  std::string_view second = takeWord(rest);
  evidence.isMapset =
      evidence.isMapset || second == "DFHMSD" || line.find(" DFHMSD ") != std::string_view::npos;
  evidence.isSql = evidence.isSql || startsSql(line);
  evidence.isEmbeddedSql = evidence.isEmbeddedSql || startsEmbeddedSql(line);
  if (isFixedComment)
    return;
  evidence.isProgram = evidence.isProgram || startsProgram(free) || startsProgram(fixed);
  evidence.declarations += isDeclaration(free) || isDeclaration(fixed);
  evidence.verbs += isVerb(free) || isVerb(fixed);
}

static Evidence examine(std::string_view text) {
  Evidence evidence;
  text = text.substr(0, SampledBytes);
  for (std::size_t count = 0; !text.empty() && count < SampledLines; ++count) {
    std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r'))
      line.remove_suffix(1);
    examineLine(line, evidence);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return evidence;
}

static Language languageOfContent(const Evidence &evidence) {
  if (evidence.isProgram && evidence.jclStatements == 0)
    return Language::Cobol;
  if (evidence.isJob || evidence.jclStatements > 1)
    return Language::Jcl;
  if (evidence.isMapset)
    return Language::Bms;
  if (evidence.isSql)
    return Language::Sql;
  if (evidence.cDirectives > 0 && evidence.cDirectives * 50 > evidence.lines)
    return Language::CHeader;
  // A copybook has no header; nearly every line of it is a declaration or a statement.
  if (evidence.lines > 0 && (evidence.declarations + evidence.verbs) * 2 > evidence.lines)
    return Language::Copybook;
  return Language::Unknown;
}

/// Why \p bytes are not text; empty if they are. \p toleratesNuls: sources are known to hold a few of them.
static std::string_view whyNotText(std::string_view bytes, bool toleratesNuls) {
  // NULs behind the last line are padding.
  std::string_view sample = bytes.substr(0, std::min(SampledBytes, bytes.find_last_not_of('\0') + 1));
  std::size_t nuls = 0;
  std::size_t controls = 0;
  for (char c : sample) {
    auto b = static_cast<unsigned char>(c);
    nuls += b == 0;
    controls += b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1a && b != 0;
  }
  if (nuls * 100 > sample.size() || (nuls > 0 && !toleratesNuls) || controls * 50 > sample.size())
    return "binary content";
  return {};
}

static std::size_t longestLine(std::string_view bytes) {
  std::size_t longest = 0;
  while (!bytes.empty()) {
    std::size_t end = std::min(bytes.find('\n'), bytes.size());
    longest = std::max(longest, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return longest;
}

static bool isMarkedGenerated(std::string_view bytes) {
  std::string head = toLowerCase(bytes.substr(0, 2000));
  return head.find("@generated") != std::string::npos || head.find("do not edit") != std::string::npos ||
         head.find("a bison parser") != std::string::npos ||
         head.find("a lexical scanner generated") != std::string::npos;
}

bool isNamedAsSource(std::string_view path) {
  return languageOfSuffix(path).has_value();
}

std::span<const std::string_view> precompilerSuffixes(Language language) {
  static constexpr std::array<std::string_view, 7> ForC{"pc", "sqc", "sqx", "ec", "pgc", "sc", "sqC"};
  static constexpr std::array<std::string_view, 3> ForCobol{"pco", "sqb", "eco"};
  if (language == Language::C || language == Language::Cpp)
    return ForC;
  if (language == Language::Cobol)
    return ForCobol;
  return {};
}

/// The encoding's name if a compiler of C cannot read it.
static std::string_view foreignEncoding(SourceEncoding encoding) {
  return isEbcdic(encoding) ? "EBCDIC" : encoding == SourceEncoding::Utf16 ? "UTF-16" : "";
}

static bool isReadByClang(Language language) {
  return language == Language::C || language == Language::Cpp || language == Language::CHeader ||
         language == Language::EmbeddedSqlC;
}

static Recognition recogniseText(std::string_view path, std::string_view bytes, const DecodedText &decoded,
                                 std::optional<Language> named, ReadStatus whenUseless) {
  // Clang reads the bytes as they are.
  bool isDecoded = !named || !isReadByClang(*named);
  if (std::size_t longest = longestLine(isDecoded ? decoded.text : bytes); longest > LongestLine)
    return {named.value_or(Language::Text), whenUseless,
            fmt::format("a line of {} bytes; the limit is {}", longest, LongestLine)};
  std::string suffix = suffixWithoutDot(path);
  bool isOtherText = std::ranges::find(TextSuffixes, suffix) != TextSuffixes.end() && suffix != "txt";
  if (isOtherText)
    return {Language::Text, ReadStatus::Skipped, "not source of a language that is read"};

  Language language = named.value_or(Language::Unknown);
  if (!named || language == Language::Cobol) {
    std::optional<Listing> listing = recoverListing(decoded.text);
    Evidence evidence = examine(listing ? std::string_view(listing->text) : decoded.text);
    if (listing && evidence.isProgram) {
      Recognition found{Language::Cobol, ReadStatus::Read, {}};
      found.isListing = true;
      return found;
    }
    if (!listing && isMarkedListing(decoded.text))
      return {named.value_or(Language::Text), whenUseless,
              "compiler listing without source that could be told from it"};
    if (!named)
      language = languageOfContent(evidence);
    else if (!evidence.isProgram)
      language = Language::Copybook;
  }
  if (language == Language::EmbeddedSqlC) {
    // Package descriptions and scripts share some of these suffixes.
    static constexpr std::array<std::string_view, 3> Shared{"pc", "sc", "ec"};
    bool isShared = std::ranges::find(Shared, suffix) != Shared.end();
    Evidence evidence = examine(decoded.text);
    if (isShared && !evidence.isEmbeddedSql && evidence.cDirectives == 0)
      return {Language::Text, ReadStatus::Skipped, "not source of a language that is read"};
  }
  if (language == Language::Unknown) {
    Recognition found{Language::Unknown, ReadStatus::Skipped, "not recognised as source"};
    found.mayBeCopied = true;
    return found;
  }
  if (std::string_view name = foreignEncoding(decoded.encoding); isReadByClang(language) && !name.empty())
    return {language, whenUseless, fmt::format("{} text; convert it to UTF-8 first", name)};
  bool isC = language == Language::C || language == Language::Cpp;
  if (isC && isMarkedGenerated(decoded.text))
    return {language, ReadStatus::Skipped, "generated, as its first lines say"};
  return {language, ReadStatus::Read, {}};
}

/// A copybook may have nothing in it.
static Recognition emptyFile(std::optional<Language> named, ReadStatus whenUseless) {
  Recognition found{named.value_or(Language::Unknown), whenUseless, "empty file"};
  found.mayBeCopied = found.language == Language::Copybook || found.language == Language::Unknown;
  return found;
}

Recognition recognise(std::string_view path, std::string_view bytes) {
  std::optional<Language> named = languageOfSuffix(path);
  ReadStatus whenUseless = named ? ReadStatus::Failed : ReadStatus::Skipped;
  if (bytes.empty())
    return emptyFile(named, whenUseless);
  bool isDecoded = looksUtf16(bytes) || looksEbcdic(bytes);
  if (std::string_view why = whyNotText(bytes, named.has_value()); !isDecoded && !why.empty())
    return {named.value_or(Language::Binary), whenUseless, std::string(why)};
  DecodedText decoded = decodeText(bytes);
  Recognition found = recogniseText(path, bytes, decoded, named, whenUseless);
  found.lines = countLines(decoded.text);
  return found;
}

} // namespace tacit
