//===- Reading one line of the text form ----------------------------------------------===//
#pragma once

#include "TextForm.h"

#include <charconv>
#include <string>
#include <string_view>

namespace tacit::ir {

/// A position in one line. Nothing here fails: what is not there is not taken.
class Cursor {
public:
  explicit Cursor(std::string_view line) : line_(line) {}

  bool isAtEnd() const { return at_ == line_.size(); }
  char peek() const { return isAtEnd() ? '\0' : line_[at_]; }
  char peekNext() const { return at_ + 1 < line_.size() ? line_[at_ + 1] : '\0'; }
  std::size_t column() const { return at_ + 1; }
  void advance() { at_ += isAtEnd() ? 0 : 1; }

  void skipSpaces() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\r')
      ++at_;
  }
  bool take(char c) {
    if (isAtEnd() || line_[at_] != c)
      return false;
    ++at_;
    return true;
  }
  bool take(std::string_view text) {
    if (!line_.substr(at_).starts_with(text))
      return false;
    at_ += text.size();
    return true;
  }
  template <typename Is> std::string_view takeWhile(Is is) {
    const std::size_t start = at_;
    while (!isAtEnd() && is(line_[at_]))
      ++at_;
    return line_.substr(start, at_ - start);
  }
  std::string_view takeWord() { return takeWhile(isBareCharacter); }

  /// A decimal number that fits \p value. Nothing is taken when there is none.
  template <typename T> bool takeNumber(T &value) {
    const char *begin = line_.data() + at_;
    const auto [end, error] = std::from_chars(begin, line_.data() + line_.size(), value);
    if (error != std::errc())
      return false;
    at_ += static_cast<std::size_t>(end - begin);
    return true;
  }

  /// A quoted or bare text. A quote that is never closed ends with the line.
  std::string takeText() {
    if (!take('"'))
      return std::string(takeWord());
    std::string text;
    while (!isAtEnd() && !take('"')) {
      const char c = line_[at_++];
      text += c == '\\' ? takeEscaped() : c;
    }
    return text;
  }

  /// Steps over something that could not be understood: to the next space outside of quotes and brackets.
  void skipValue() {
    int depth = 0;
    while (!isAtEnd()) {
      const char c = peek();
      if (c == '"') {
        takeText();
        continue;
      }
      if (depth == 0 && (c == ' ' || c == ']' || c == ')' || c == '}'))
        return;
      depth += c == '[' || c == '(' || c == '{' ? 1 : c == ']' || c == ')' || c == '}' ? -1 : 0;
      ++at_;
    }
  }

private:
  char takeEscaped() {
    if (isAtEnd())
      return '\\';
    const char c = line_[at_++];
    if (c == 'n')
      return '\n';
    if (c == 't')
      return '\t';
    unsigned char byte = 0;
    if (c != 'x' || line_.size() - at_ < 2 ||
        std::from_chars(line_.data() + at_, line_.data() + at_ + 2, byte, 16).ptr != line_.data() + at_ + 2)
      return c;
    at_ += 2;
    return static_cast<char>(byte);
  }

  std::string_view line_;
  std::size_t at_ = 0;
};

} // namespace tacit::ir
