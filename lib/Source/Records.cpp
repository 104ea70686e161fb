#include "Records.h"

#include <algorithm>

namespace tacit {

const RecordCode AsciiRecords{' ', " */-Dd$", " 01-+", "\r", '\r'};
const RecordCode EbcdicRecords{'\x40', "\x40\x5c\x61\x60\xc4\x84\x5b\x4a", "\x40\xf0\xf1\x60\x4e", "\x15\x25",
                               '\x0d'};

/// Lines of source are short; a control character now and then in a literal ends none.
static constexpr std::size_t LongestLine = 4096;

static bool endsLines(std::string_view bytes, std::string_view lineEnds) {
  std::size_t at = 0;
  while (bytes.size() - at > LongestLine) {
    std::size_t end = bytes.find_first_of(lineEnds, at);
    if (end == std::string_view::npos || end - at > LongestLine)
      return false;
    at = end + 1;
  }
  return bytes.find_first_of(lineEnds) != std::string_view::npos;
}

static std::vector<std::string_view> splitLines(std::string_view bytes, const RecordCode &code) {
  std::vector<std::string_view> records;
  while (!bytes.empty()) {
    std::size_t end = std::min(bytes.find_first_of(code.lineEnds), bytes.size());
    std::string_view record = bytes.substr(0, end);
    if (record.ends_with(code.carriageReturn))
      record.remove_suffix(1);
    records.push_back(record);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return records;
}

/// Records of variable length, each behind a word with its length (two bytes, then two of zero).
static std::vector<std::string_view> splitByDescriptors(std::string_view bytes) {
  std::vector<std::string_view> records;
  while (!bytes.empty()) {
    if (bytes.size() < 4 || bytes[2] != 0 || bytes[3] != 0)
      return {};
    std::size_t length = static_cast<std::size_t>(static_cast<unsigned char>(bytes[0])) * 256 +
                         static_cast<unsigned char>(bytes[1]);
    if (length < 4 || length > bytes.size())
      return {};
    records.push_back(bytes.substr(4, length - 4));
    bytes.remove_prefix(length);
  }
  return records;
}

/// The share, in percent, of records of \p length with one of \p expected at \p column.
static std::size_t shareWith(std::string_view bytes, std::size_t length, std::size_t column,
                             std::string_view expected) {
  std::size_t found = 0;
  std::size_t records = 0;
  for (std::size_t at = 0; at + column < bytes.size(); at += length, ++records)
    found += expected.find(bytes[at + column]) != std::string_view::npos;
  return records == 0 ? 0 : found * 100 / records;
}

static std::size_t recordLength(std::string_view bytes, const RecordCode &code) {
  constexpr std::size_t Card = 80;
  constexpr std::size_t Enough = 90;
  if (bytes.size() % Card == 0 && shareWith(bytes, Card, 6, code.indicators) >= Enough)
    return Card;
  // Print files: a carriage control, then the line.
  for (std::size_t length : {133U, 121U, 132U, 137U, 81U})
    if (bytes.size() % length == 0 && shareWith(bytes, length, 0, code.controls) >= Enough)
      return length;
  for (std::size_t length : {72U, 100U, 120U, 128U, 255U, 256U})
    if (bytes.size() % Card != 0 && bytes.size() % length == 0 &&
        shareWith(bytes, length, 6, code.indicators) >= Enough)
      return length;
  // Without such evidence, text in ASCII is one long line.
  return code.blank == ' ' ? bytes.size() : Card;
}

static std::vector<std::string_view> splitFixed(std::string_view bytes, const RecordCode &code) {
  std::vector<std::string_view> records;
  std::size_t length = recordLength(bytes, code);
  for (std::size_t at = 0; at < bytes.size(); at += length) {
    std::string_view record = bytes.substr(at, length);
    while (!record.empty() && (record.back() == code.blank || record.back() == 0))
      record.remove_suffix(1);
    records.push_back(record);
  }
  return records;
}

std::vector<std::string_view> splitRecords(std::string_view bytes, const RecordCode &code) {
  if (endsLines(bytes, code.lineEnds))
    return splitLines(bytes, code);
  if (auto records = splitByDescriptors(bytes); !records.empty())
    return records;
  return splitFixed(bytes, code);
}

} // namespace tacit
