#include "tacit/Source/Encoding.h"
#include "tacit/Source/Text.h"
#include "tacit/Support/Text.h"

#include <algorithm>
#include <array>

namespace tacit {

/// Words that lines of COBOL begin with. Sorted.
static constexpr std::array<std::string_view, 84> FirstWords{"ACCEPT",
                                                             "ADD",
                                                             "ALTER",
                                                             "AND",
                                                             "ASSIGN",
                                                             "AUTHOR",
                                                             "BY",
                                                             "CALL",
                                                             "CLOSE",
                                                             "COMPUTE",
                                                             "CONFIGURATION",
                                                             "CONTINUE",
                                                             "COPY",
                                                             "DATA",
                                                             "DECLARATIVES",
                                                             "DELETE",
                                                             "DISPLAY",
                                                             "DIVIDE",
                                                             "ELSE",
                                                             "END-CALL",
                                                             "END-EVALUATE",
                                                             "END-EXEC",
                                                             "END-IF",
                                                             "END-PERFORM",
                                                             "END-READ",
                                                             "ENVIRONMENT",
                                                             "EVALUATE",
                                                             "EXEC",
                                                             "EXIT",
                                                             "FD",
                                                             "FILE",
                                                             "FILE-CONTROL",
                                                             "FROM",
                                                             "FUNCTION-ID",
                                                             "GIVING",
                                                             "GO",
                                                             "GOBACK",
                                                             "ID",
                                                             "IDENTIFICATION",
                                                             "IF",
                                                             "INITIALIZE",
                                                             "INPUT-OUTPUT",
                                                             "INSPECT",
                                                             "INTO",
                                                             "LINKAGE",
                                                             "LOCAL-STORAGE",
                                                             "MOVE",
                                                             "MULTIPLY",
                                                             "NEXT",
                                                             "NOT",
                                                             "OPEN",
                                                             "OR",
                                                             "ORGANIZATION",
                                                             "PERFORM",
                                                             "PROCEDURE",
                                                             "PROGRAM-ID",
                                                             "READ",
                                                             "RECORD",
                                                             "REDEFINES",
                                                             "REPLACE",
                                                             "RETURN",
                                                             "REWRITE",
                                                             "SEARCH",
                                                             "SELECT",
                                                             "SET",
                                                             "SORT",
                                                             "START",
                                                             "STOP",
                                                             "STRING",
                                                             "SUBTRACT",
                                                             "THEN",
                                                             "TO",
                                                             "UNSTRING",
                                                             "UNTIL",
                                                             "USING",
                                                             "VALUE",
                                                             "VARYING",
                                                             "WHEN",
                                                             "WITH",
                                                             "WORKING-STORAGE",
                                                             "WRITE",
                                                             "XML",
                                                             "ZERO",
                                                             "ZEROS"};
static_assert(std::ranges::is_sorted(FirstWords));

static bool isWordChar(char c) {
  return isLetter(c) || isDigit(c) || c == '-' || c == '_';
}

/// Whether \p text begins as a line of COBOL does: with one of the words above, or with a level number and a
/// name.
static bool beginsLine(std::string_view text) {
  std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos)
    return false;
  text.remove_prefix(first);
  std::size_t length = 0;
  constexpr std::size_t Longest = 16;
  std::array<char, Longest> word{};
  for (; length < text.size() && length < Longest && isWordChar(text[length]); ++length)
    word[length] = toUpper(text[length]);
  if (length == 1 || length == 2) {
    bool isLevel = std::all_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(length), isDigit);
    std::size_t name = text.find_first_not_of(' ', length);
    if (isLevel)
      return name != std::string_view::npos && name > length && isLetter(text[name]);
  }
  return std::ranges::binary_search(FirstWords, std::string_view(word.data(), length));
}

namespace {
/// What the lines of a file are evidence for.
struct FormatEvidence {
  int fixedLines = 0;
  int freeLines = 0;
  int codeLines = 0;
  int longLines = 0; ///< Text behind column 80.
  int tails = 0;     ///< Text in columns 73 to 80.
  int overflows = 0; ///< A literal that ends behind column 72.
  int crossings = 0; ///< A word over column 72.
};
} // namespace

static bool closesLiterals(std::string_view text) {
  char open = 0;
  for (char c : text)
    if (open == 0 ? c == '"' || c == '\'' : c == open)
      open = open == 0 ? c : '\0';
  return open == 0;
}

/// Whether what stands behind column 72 is text or identification.
static void examineTail(std::string_view line, FormatEvidence &evidence) {
  constexpr std::size_t End = 72;
  constexpr std::size_t Card = 80;
  std::size_t last = line.find_last_not_of(' ');
  if (last == std::string_view::npos || last < End || line.size() <= 7 || line[6] == '*' || line[6] == '/')
    return;
  evidence.longLines += last >= Card;
  ++evidence.tails;
  if (!closesLiterals(line.substr(7, End - 7)) && closesLiterals(line.substr(7)))
    ++evidence.overflows;
  else if (isWordChar(line[End - 1]) && isWordChar(line[End]) && last != Card - 1)
    ++evidence.crossings;
}

/// Cards for the compiler and statements of librarians keep no columns.
static bool isCard(std::string_view text) {
  return text.starts_with("CBL ") || text.starts_with("PROCESS ") || text.starts_with("-INC ") ||
         text.starts_with("++INCLUDE ") || text.starts_with("%INCLUDE ");
}

/// A line with something in its sequence area.
static void examineHead(std::string_view line, std::size_t first, FormatEvidence &evidence) {
  if (isCard(line.substr(first)))
    return;
  std::string_view area = line.substr(0, 6);
  auto digits = std::ranges::count_if(area, isDigit);
  bool isNumeric = std::ranges::all_of(area, [](char c) { return isDigit(c) || c == ' '; });
  if (line.size() < 7) {
    evidence.fixedLines += isNumeric && digits > 2;
    evidence.freeLines += line.substr(first).starts_with("*>");
    return;
  }
  char indicator = line[6];
  bool isComment = indicator == '*' || indicator == '/';
  bool isIndicator = isComment || indicator == ' ' || indicator == '-' || indicator == 'D' ||
                     indicator == 'd' || indicator == '$';
  if (isNumeric && digits > 2) {
    evidence.fixedLines += isIndicator || isLetter(indicator);
    return;
  }
  if (line.substr(first).starts_with("*>")) {
    ++evidence.freeLines;
    return;
  }
  if (line.substr(first).starts_with(">>"))
    return;
  std::string_view body = line.substr(7);
  bool fitsFixed = isIndicator && (isComment || beginsLine(body));
  if (line[0] == '*' || line[0] == '/') {
    evidence.fixedLines += fitsFixed;
    evidence.freeLines += !fitsFixed;
    return;
  }
  bool fitsFree = beginsLine(line.substr(first)) && !(isComment && isNumeric);
  bool crosses = isWordChar(area[5]) && isWordChar(indicator) && indicator != '-';
  if (fitsFixed != fitsFree)
    ++(fitsFixed ? evidence.fixedLines : evidence.freeLines);
  else if (crosses)
    ++evidence.freeLines;
  else if (isComment)
    ++evidence.fixedLines;
}

/// \p line with one letter for each character of several bytes, so that columns are bytes.
static std::string narrowed(std::string_view line) {
  std::string out;
  for (char c : line)
    if (auto byte = static_cast<unsigned char>(c); byte < 0x80 || byte >= 0xC0)
      out += byte < 0x80 ? c : 'x';
  return out;
}

static void examineLine(std::string_view line, std::size_t first, FormatEvidence &evidence) {
  ++evidence.codeLines;
  if (first < 6)
    return examineHead(line, first, evidence);
  examineTail(line, evidence);
  if (first > 6)
    return;
  char indicator = line[6];
  bool isMark = line.substr(6).starts_with("*>") || line.substr(6).starts_with(">>") || indicator == '$';
  if ((indicator == '*' || indicator == '/' || indicator == '-') && !isMark)
    ++evidence.fixedLines;
  else if (line.size() > 7 && isWordChar(indicator) && isWordChar(line[7]) && beginsLine(line))
    ++evidence.freeLines;
}

/// >>SOURCE and $SET SOURCEFORMAT say what holds behind them.
static bool isFormatDirective(std::string_view text) {
  if (!text.starts_with(">>") && !text.starts_with('$'))
    return false;
  constexpr std::size_t Longest = 200;
  std::string folded = toUpperCase(text.substr(0, Longest));
  bool isSource = folded.starts_with(">>") && folded.find("SOURCE") != std::string::npos;
  return isSource || folded.find("SOURCEFORMAT") != std::string::npos;
}

SourceFormat detectSourceFormat(std::string_view text, SourceFormat inherited) {
  // Lines that can only be read in one form count; most lines of a well indented file fit every form.
  constexpr std::uint32_t LinesLookedAt = 4000;
  FormatEvidence evidence;
  LineReader reader(text);
  std::string_view line;
  while (reader.number() < LinesLookedAt && reader.next(line)) {
    std::size_t first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos)
      continue;
    if (isFormatDirective(line.substr(first)))
      break;
    // How wide a tab was is not known.
    if (line.substr(0, 8).find('\t') != std::string_view::npos)
      continue;
    if (isAscii(line))
      examineLine(line, first, evidence);
    else
      examineLine(narrowed(line), first, evidence);
  }
  if (evidence.freeLines > evidence.fixedLines)
    return SourceFormat::Free;
  bool isVariable =
      evidence.longLines * 20 > evidence.codeLines ||
      (evidence.overflows > 0 && evidence.overflows * 3 + evidence.crossings * 2 >= evidence.tails);
  if (isVariable)
    return SourceFormat::Variable;
  bool isKnown = evidence.fixedLines > 0 || inherited == SourceFormat::Auto;
  return isKnown ? SourceFormat::Fixed : inherited;
}

} // namespace tacit
