//===- What C and SQL share: words, blanks, comments, quotes ------------------------------------------===//
#pragma once

#include "tacit/Support/Text.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace tacit::embeddedc {

inline bool isBlank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}
inline bool isWordStart(char c) {
  return isLetter(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
inline bool isWordChar(char c) {
  return isWordStart(c) || isDigit(c);
}

/// Reads a text byte by byte; behind its end everything is NUL.
struct Reader {
  std::string_view text;

  char at(std::size_t index) const { return index < text.size() ? text[index] : '\0'; }
  bool startsWith(std::size_t index, std::string_view what) const {
    return text.substr(std::min(index, text.size())).starts_with(what);
  }
  std::size_t wordEnd(std::size_t index) const {
    while (index < text.size() && isWordChar(text[index]))
      ++index;
    return index;
  }
  std::string_view word(std::size_t index) const {
    return text.substr(std::min(index, text.size()), wordEnd(index) - index);
  }
  /// Length of a backslash and the line break behind it, or 0.
  std::size_t continuation(std::size_t index) const {
    if (at(index) != '\\')
      return 0;
    return at(index + 1) == '\n' ? 2 : at(index + 1) == '\r' && at(index + 2) == '\n' ? 3 : 0;
  }
  /// Behind the comment that begins at \p index, or \p index if none does. The line break is no part of it.
  std::size_t commentEnd(std::size_t index) const {
    if (startsWith(index, "/*")) {
      std::size_t close = text.find("*/", index + 2);
      return close == std::string_view::npos ? text.size() : close + 2;
    }
    return startsWith(index, "//") ? lineEnd(index) : index;
  }
  /// The line break that ends the logical line, or the end of the text.
  std::size_t lineEnd(std::size_t index) const {
    while (index < text.size() && text[index] != '\n') {
      std::size_t skipped = continuation(index);
      index += skipped ? skipped : 1;
    }
    return index;
  }
  /// Behind blanks, line breaks and comments.
  std::size_t skipSpace(std::size_t index) const {
    while (index < text.size()) {
      std::size_t behind = commentEnd(index);
      if (behind != index)
        index = behind;
      else if (std::size_t skipped = continuation(index))
        index += skipped;
      else if (isBlank(text[index]) || text[index] == '\n')
        ++index;
      else
        break;
    }
    return index;
  }
  /// Behind a literal of C whose quote stands at \p index; it ends with the line if nothing closes it.
  std::size_t literalEnd(std::size_t index) const {
    char quote = text[index++];
    while (index < text.size() && text[index] != quote && text[index] != '\n') {
      std::size_t skipped = continuation(index);
      index += skipped ? skipped : text[index] == '\\' && index + 1 < text.size() ? 2 : 1;
    }
    return std::min(index + (at(index) == quote), text.size());
  }
};

} // namespace tacit::embeddedc
