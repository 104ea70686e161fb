#include "tacit/Source/Listing.h"

#include "tacit/Source/Text.h"
#include "tacit/Support/Text.h"

#include <algorithm>
#include <vector>

namespace tacit {

namespace {
constexpr std::size_t None = std::string_view::npos;
constexpr std::size_t Card = 80;
constexpr std::size_t AreaA = 7; ///< Columns before it.

/// Where a listing has its line numbers and its source.
struct Layout {
  std::size_t numberEnd = None; ///< Behind the last digit of the line number.
  std::size_t source = None;    ///< Column 1 of the source, counted from 0.
  bool isPaged = false;         ///< Source stands only below a scale.
  bool isMicroFocus = false;
};

struct SourceLine {
  std::string_view text;
  bool isSource = false;
  bool isCopied = false;
};
} // namespace

static constexpr std::string_view IbmScale = "----+-*A-1-B--+";
static constexpr std::string_view GnuScale = "PG/LN  A...B";

/// Where the source begins below this line, if it is a scale.
static std::optional<Layout> layoutOfScale(std::string_view line) {
  constexpr std::size_t Digits = 6;
  if (std::size_t scale = line.find(IbmScale); scale != None) {
    std::string head = toUpperCase(line.substr(0, scale));
    std::size_t number = head.find("LINEID");
    if (number == std::string::npos)
      return std::nullopt;
    return Layout{number + Digits, scale, true, false};
  }
  if (std::size_t scale = line.find(GnuScale); scale != None && line.starts_with("LINE"))
    return Layout{Digits, scale, true, false};
  return std::nullopt;
}

/// The first line of a page: a carriage control or none, and the name of the compiler.
static bool isPageHeader(std::string_view line) {
  if (line.starts_with('1') || line.starts_with('\f'))
    line.remove_prefix(1);
  bool isIbm = line.starts_with("PP 5") && toUpperCase(line).find("COBOL") != std::string::npos;
  bool isGnu = line.starts_with("GnuCOBOL ") && line.find(" Page ") != None;
  return isIbm || isGnu || line.starts_with("* Micro Focus COBOL");
}

bool isMarkedListing(std::string_view text) {
  constexpr std::uint32_t LinesLookedAt = 60;
  LineReader reader(text);
  std::string_view line;
  while (reader.number() < LinesLookedAt && reader.next(line))
    if (isPageHeader(line) || layoutOfScale(line))
      return true;
  return false;
}

/// The place of a division header in \p line, for any letter case; None if it holds none.
static std::size_t findHeader(std::string_view line) {
  std::string text = toUpperCase(line.substr(0, 200));
  std::size_t division = text.find(" DIVISION");
  if (division == std::string::npos || division == 0)
    return None;
  std::size_t end = text.find_last_not_of(' ', division);
  if (end == std::string::npos)
    return None;
  std::size_t blank = text.find_last_of(' ', end);
  std::size_t first = blank == std::string::npos ? 0 : blank + 1;
  std::string_view word = std::string_view(text).substr(first, end + 1 - first);
  bool isName = word == "IDENTIFICATION" || word == "ID" || word == "ENVIRONMENT" || word == "DATA" ||
                word == "PROCEDURE";
  return isName ? first : None;
}

/// The end of the first number in front of \p limit.
static std::size_t numberEnd(std::string_view line, std::size_t limit) {
  limit = std::min(limit, line.size());
  std::size_t first = 0;
  while (first < limit && !isDigit(line[first]))
    ++first;
  std::size_t end = first;
  while (end < limit && isDigit(line[end]))
    ++end;
  return end == first ? None : end;
}

/// The number that ends at \p end, if \p line has nothing but blanks and a carriage control before it.
static std::optional<std::uint32_t> numberAt(std::string_view line, std::size_t end) {
  if (end > line.size() || end == 0 || (end < line.size() && isDigit(line[end])))
    return std::nullopt;
  std::uint32_t value = 0;
  std::size_t at = end;
  for (std::uint32_t weight = 1; at > 0 && isDigit(line[at - 1]) && end - at < 7; --at, weight *= 10)
    value += weight * static_cast<std::uint32_t>(line[at - 1] - '0');
  if (at == end)
    return std::nullopt;
  std::string_view before = line.substr(0, at);
  bool isControl = before.empty() || std::string_view(" 01-+").find(before[0]) != None;
  bool isBlank = before.size() < 2 || before.find_first_not_of(' ', 1) == None;
  return isControl && isBlank ? std::optional(value) : std::nullopt;
}

/// A listing without a scale: all division headers are equally far right, behind numbers that grow.
static std::optional<Layout> layoutOfHeaders(std::string_view text) {
  constexpr std::uint32_t LinesLookedAt = 200'000;
  Layout layout;
  unsigned headers = 0;
  unsigned others = 0;
  LineReader reader(text);
  std::string_view line;
  while (reader.number() < LinesLookedAt && reader.next(line)) {
    if (line.size() < AreaA + 4)
      continue;
    std::size_t header = findHeader(line);
    if (header == None)
      continue;
    // The first one settles it for nearly all files: source begins in column 8 or before.
    if (headers == 0 && header < AreaA + 4)
      return std::nullopt;
    std::size_t source = header - AreaA;
    if (headers == 0)
      layout = {numberEnd(line, source), source, false, false};
    bool fits = source == layout.source && layout.numberEnd != None && numberAt(line, layout.numberEnd);
    ++(fits ? headers : others);
  }
  if (headers < 2 || others > headers)
    return std::nullopt;
  // The numbers of all lines must grow.
  unsigned grows = 0;
  unsigned falls = 0;
  std::uint32_t last = 0;
  LineReader again(text);
  while (again.next(line))
    if (auto number = numberAt(line, layout.numberEnd)) {
      ++(*number > last ? grows : falls);
      last = *number;
    }
  return falls * 10 > grows ? std::nullopt : std::optional(layout);
}

static std::optional<Layout> findLayout(std::string_view text) {
  constexpr std::uint32_t LinesLookedAt = 1000; // Options take some pages before the source.
  LineReader reader(text);
  std::string_view line;
  bool isMarked = isMarkedListing(text);
  while (isMarked && reader.number() < LinesLookedAt && reader.next(line)) {
    if (line.starts_with("* Micro Focus COBOL"))
      return Layout{6, 0, false, true};
    if (auto layout = layoutOfScale(line))
      return layout;
  }
  return layoutOfHeaders(text);
}

static std::vector<SourceLine> pickSource(std::string_view text, const Layout &layout) {
  std::vector<SourceLine> lines;
  bool isBelowScale = !layout.isPaged;
  LineReader reader(text);
  std::string_view line;
  while (reader.next(line)) {
    SourceLine picked;
    if (isPageHeader(line))
      isBelowScale = !layout.isPaged;
    else if (layout.isPaged && layoutOfScale(line))
      isBelowScale = true;
    else if (isBelowScale && !(layout.isMicroFocus && line.starts_with('*')) &&
             numberAt(line, layout.numberEnd)) {
      std::size_t mark = line.find_first_not_of(' ', layout.numberEnd);
      picked.isSource = true;
      picked.isCopied =
          !layout.isMicroFocus && mark < layout.source && (line[mark] == 'C' || line[mark] == 'c');
      picked.text = line.substr(std::min(layout.source, line.size()), Card);
    }
    lines.push_back(picked);
  }
  return lines;
}

/// The place of the word COPY in \p text.
static std::size_t findCopy(std::string_view text) {
  std::string folded = toUpperCase(text);
  for (std::size_t at = folded.find("COPY"); at != std::string::npos; at = folded.find("COPY", at + 1)) {
    bool isWord = (at == 0 || folded[at - 1] == ' ') && at + 4 < folded.size() && folded[at + 4] == ' ';
    if (isWord)
      return at;
  }
  return None;
}

/// Takes out the COPY statement whose text begins in line \p copied.
static void dropCopyStatement(std::vector<SourceLine> &lines, std::size_t copied) {
  constexpr std::size_t LinesBack = 60;
  std::size_t stop = copied > LinesBack ? copied - LinesBack : 0;
  for (std::size_t at = copied; at-- > stop;) {
    if (!lines[at].isSource)
      continue;
    if (lines[at].isCopied)
      return;
    std::size_t copy = lines[at].text.size() > AreaA ? findCopy(lines[at].text) : None;
    if (copy == None)
      continue;
    lines[at].text = lines[at].text.substr(0, copy);
    for (std::size_t after = at + 1; after < copied; ++after)
      lines[after].text = {};
    return;
  }
}

std::optional<Listing> recoverListing(std::string_view text) {
  std::optional<Layout> layout = findLayout(text);
  if (!layout)
    return std::nullopt;
  std::vector<SourceLine> lines = pickSource(text, *layout);
  for (std::size_t at = 1; at < lines.size(); ++at)
    if (lines[at].isCopied)
      dropCopyStatement(lines, at);
  Listing listing;
  listing.columnsBefore = static_cast<std::uint32_t>(layout->source);
  listing.text.reserve(text.size());
  for (const SourceLine &line : lines) {
    ++(line.isSource ? listing.sourceLines : listing.otherLines);
    std::size_t start = listing.text.size();
    listing.text += line.text;
    // The line number of Micro Focus stands in the sequence area, or in front of text in free form.
    if (layout->isMicroFocus && line.isSource)
      std::fill(listing.text.begin() + static_cast<std::ptrdiff_t>(start),
                listing.text.begin() + static_cast<std::ptrdiff_t>(std::min(start + 6, listing.text.size())),
                ' ');
    listing.text += '\n';
  }
  constexpr std::uint32_t FewestLines = 3;
  return listing.sourceLines < FewestLines ? std::nullopt : std::optional(std::move(listing));
}

} // namespace tacit
