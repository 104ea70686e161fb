#include "tacit/Source/Text.h"

#include <algorithm>
#include <cstring>

namespace tacit {

std::string_view sourceText(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF"))
    bytes.remove_prefix(3);
  std::size_t at = bytes.find('\x1A');
  while (at != std::string_view::npos) {
    if (at == 0 || bytes[at - 1] == '\n' || at + 1 == bytes.size())
      return bytes.substr(0, at);
    at = bytes.find('\x1A', at + 1);
  }
  return bytes;
}

bool LineReader::next(std::string_view &line) {
  if (at_ == end_)
    return false;
  std::size_t left = static_cast<std::size_t>(end_ - at_);
  const char *stop = static_cast<const char *>(std::memchr(at_, '\n', left));
  const char *lineEnd = stop ? stop : end_;
  const char *next = stop ? stop + 1 : end_;
  if (lineEnd > at_ && lineEnd[-1] == '\r')
    --lineEnd;
  line = {at_, static_cast<std::size_t>(lineEnd - at_)};
  at_ = next;
  ++number_;
  return true;
}

static bool isWordChar(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

static bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

SourceFormat detectSourceFormat(std::string_view text, SourceFormat inherited) {
  // Lines that can only be read in one form count; most lines of a well indented file fit every form.
  constexpr int LinesLookedAt = 4000;
  int fixedLines = 0;
  int freeLines = 0;
  int longLines = 0;
  int codeLines = 0;
  LineReader reader(text);
  std::string_view line;
  while (reader.number() < LinesLookedAt && reader.next(line)) {
    std::size_t first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos)
      continue;
    if (line.find('\t') < 8 || line.size() < 7) {
      if (first < 6 && line.substr(first).starts_with("*>"))
        ++freeLines;
      continue;
    }
    ++codeLines;
    char indicator = line[6];
    bool isSequence = std::all_of(line.begin(), line.begin() + 6, isDigit);
    if (first == 6 && (indicator == '*' || indicator == '/') && !line.substr(6).starts_with("*>")) {
      ++fixedLines;
      continue;
    }
    if (first < 6 && !isSequence &&
        (line.substr(first).starts_with("*>") || line.substr(first).starts_with(">>"))) {
      freeLines += line[first] == '*';
      continue;
    }
    if (isSequence && (indicator == ' ' || indicator == '*' || indicator == '-' || indicator == '/')) {
      ++fixedLines;
      continue;
    }
    // A word across the border of the sequence area and the indicator belongs to free form.
    if (isWordChar(line[5]) && isWordChar(indicator) && indicator != '-' && !isSequence)
      ++freeLines;
    else if (first < 6 && (indicator == '*' || indicator == '/'))
      ++fixedLines;
    else if (first < 6 && indicator == ' ' && isWordChar(line[5]) && first == 0)
      ++fixedLines;
    else if (first < 6)
      ++freeLines;
    if (indicator != '*' && line.size() > 80 && line.find_last_not_of(' ') >= 80)
      ++longLines;
  }
  if (freeLines == 0 && fixedLines == 0)
    return inherited == SourceFormat::Auto ? SourceFormat::Fixed : inherited;
  if (freeLines > fixedLines)
    return SourceFormat::Free;
  return longLines * 20 > codeLines ? SourceFormat::Variable : SourceFormat::Fixed;
}

} // namespace tacit
