#include "tacit/Report/Address.h"

#include "tacit/Support/Hash.h"
#include "tacit/Support/Text.h"

#include <algorithm>

namespace tacit::report {

std::string pageName(std::string_view id) {
  // The end of a path or of a qualified name tells more than its beginning.
  constexpr std::size_t Readable = 24;
  std::string name;
  for (char c : id.size() > Readable ? id.substr(id.size() - Readable) : id)
    if (isLetter(c) || isDigit(c))
      name += toLower(c);
    else if (!name.empty() && name.back() != '-')
      name += '-';
  if (!name.empty() && name.back() != '-')
    name += '-';
  // The hash keeps names apart that differ in case or in marks only.
  return name + toBase32(fnv1a(id));
}

std::string ruleAnchor(std::string_view rule) {
  constexpr std::size_t Longest = 40;
  bool isPlain = rule.starts_with("R-") && rule.size() <= Longest &&
                 std::ranges::all_of(rule, [](char c) { return isLetter(c) || isDigit(c) || c == '-'; });
  return isPlain ? std::string(rule) : "rule-" + pageName(rule);
}

std::string itemAnchor(std::string_view item) {
  return "i-" + toBase32(fnv1a(item));
}

std::string pageAnchor(std::string_view id) {
  return "f-" + toBase32(fnv1a(id));
}

std::string plainSource(std::string_view line) {
  constexpr std::size_t TabWidth = 8;
  // Longer lines are data, not source; a page that holds them would not open.
  constexpr std::size_t LongestLine = 500;
  bool isCut = line.size() > LongestLine;
  std::string plain;
  for (char c : line.substr(0, LongestLine))
    if (c == '\t')
      plain.append(TabWidth - plain.size() % TabWidth, ' ');
    else
      plain += c;
  while (!plain.empty() && plain.back() == ' ')
    plain.pop_back();
  return plain + (isCut ? " ..." : "");
}

} // namespace tacit::report
