//===- Small operations on text --------------------------------------------------===//
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace tacit {

// Letters and digits are those of ASCII, whatever the locale: every other byte is itself and neither.
constexpr bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool isUpper(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool isLower(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool isLetter(char c) {
  return isUpper(c) || isLower(c);
}
constexpr char toUpper(char c) {
  return isLower(c) ? static_cast<char>(c - 'a' + 'A') : c;
}
constexpr char toLower(char c) {
  return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
/// \p text up to its last character that is no space.
constexpr std::string_view withoutSpacesBehind(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}
std::string toUpperCase(std::string_view text);
std::string toLowerCase(std::string_view text);

/// Whether two texts differ in the case of ASCII letters at most.
bool equalsIgnoringCase(std::string_view left, std::string_view right);

/// Calls \p take with each longest run of characters of \p text for which \p isPart says yes.
template <typename P, typename F> void forEachRun(std::string_view text, P &&isPart, F &&take) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && isPart(text[end]))
      ++end;
    if (end > at)
      take(text.substr(at, end - at));
    at = end + 1;
  }
}

/// Whether \p text is one name of letters, digits and underscores, as C and its relatives have them.
bool isPlainName(std::string_view text);
/// Whether \p text is such a name or the way to a member: names and numbers with `.`, `->`, `::` and
/// subscripts.
bool isPlainPlace(std::string_view text);

/// \p text on one line: white space at its ends goes, each longer piece inside becomes one space.
std::string oneLine(std::string_view text);

/// "a", "a and b", "a, b and c"; of more than \p most the first and how many more there are: "a, b and 3
/// more".
std::string listed(std::span<const std::string> names, std::size_t most = std::string::npos);

/// \p text on one line and harmless on a terminal: control characters (C0, DEL, C1), marks that reorder or
/// hide text (bidirectional overrides, zero-width characters, line and paragraph separators) and bytes that
/// are not UTF-8 appear as `\n`, `\t`, `\xNN` or `\u{NNNN}`. Everything else, the backslash included, stays
/// as it is.
std::string makeVisible(std::string_view text);

/// The length in bytes of the well-formed UTF-8 character at \p at, 0 if there is none (also at the end).
/// Overlong forms, surrogates and values past U+10FFFF are not well-formed. The value goes to \p codePoint.
std::size_t utf8Length(std::string_view text, std::size_t at, char32_t &codePoint);

/// makeVisible() with everything escaped that Markdown, or HTML inside Markdown, would interpret.
std::string escapeMarkdown(std::string_view text);

} // namespace tacit
