#include "tacit/Support/Text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace tacit {

std::string toUpperCase(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), toUpper);
  return out;
}

std::string toLowerCase(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), toLower);
  return out;
}

bool equalsIgnoringCase(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, {}, toUpper, toUpper);
}

std::string listed(std::span<const std::string> names, std::size_t most) {
  std::string text;
  for (std::size_t at = 0; at < std::min(most, names.size()); ++at)
    text += (at == 0 ? "" : at + 1 == names.size() ? " and " : ", ") + names[at];
  return names.size() > most ? fmt::format("{} and {} more", text, names.size() - most) : text;
}

std::size_t utf8Length(std::string_view text, std::size_t at, char32_t &codePoint) {
  if (at >= text.size())
    return 0;
  const auto first = static_cast<unsigned char>(text[at]);
  codePoint = first;
  if (first < 0x80)
    return 1;
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || length > text.size() - at)
    return 0;
  codePoint = first & (0xFFU >> (length + 1));
  for (std::size_t next = 1; next < length; ++next) {
    const auto byte = static_cast<unsigned char>(text[at + next]);
    if ((byte & 0xC0U) != 0x80)
      return 0;
    codePoint = (codePoint << 6U) | (byte & 0x3FU);
  }
  const bool overlong = (length == 3 && codePoint < 0x800) || (length == 4 && codePoint < 0x10000);
  const bool surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
  return overlong || surrogate || codePoint > 0x10FFFF ? 0 : length;
}

/// Characters that a terminal or browser acts on instead of showing.
static bool isInvisible(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || c == 0x061C;
}

bool isPlainName(std::string_view text) {
  return !text.empty() && !isDigit(text.front()) &&
         std::ranges::all_of(text, [](char c) { return isLetter(c) || isDigit(c) || c == '_'; });
}

bool isPlainPlace(std::string_view text) {
  auto isPart = [](char c) {
    return isLetter(c) || isDigit(c) || c == '_' || std::string_view(".->:[]").contains(c);
  };
  return !text.empty() && !isDigit(text.front()) && std::ranges::all_of(text, isPart);
}

std::string oneLine(std::string_view text) {
  std::string result;
  for (char c : text) {
    bool isSpace = c == '\n' || c == '\t' || c == '\r' || c == ' ';
    if (isSpace && (result.empty() || result.back() == ' '))
      continue;
    result += isSpace ? ' ' : c;
  }
  while (!result.empty() && result.back() == ' ')
    result.pop_back();
  return result;
}

std::string makeVisible(std::string_view text) {
  // Nearly all texts are names and words.
  if (std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; }))
    return std::string(text);
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = 0;
    const std::size_t length = utf8Length(text, at, c);
    if (length == 0) {
      fmt::format_to(std::back_inserter(result), "\\x{:02x}", static_cast<unsigned char>(text[at]));
      ++at;
      continue;
    }
    if (!isInvisible(c))
      result += text.substr(at, length);
    else if (c == '\n')
      result += "\\n";
    else if (c == '\t')
      result += "\\t";
    else if (c < 0x80)
      fmt::format_to(std::back_inserter(result), "\\x{:02x}", static_cast<unsigned>(c));
    else
      fmt::format_to(std::back_inserter(result), "\\u{{{:04x}}}", static_cast<unsigned>(c));
    at += length;
  }
  return result;
}

} // namespace tacit
