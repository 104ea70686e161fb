#include "Scan.h"

namespace tacit::report::html {

namespace {
/// Follows quotes and brackets character by character.
class Nesting {
public:
  explicit Nesting(std::string_view text) : text_(text) {}
  /// Looks at the character at \p at, which comes after the last one looked at, and returns where to go on.
  std::size_t pass(std::size_t at) {
    char c = text_[at];
    if (c == '\'' || c == '"') {
      std::size_t end = at + 1;
      while (end < text_.size() && text_[end] != c)
        end += text_[end] == '\\' ? 2 : 1;
      // An apostrophe that nothing closes is no quote.
      return end < text_.size() ? end + 1 : at + 1;
    }
    if (c == '(' || c == '[')
      ++depth_;
    else if ((c == ')' || c == ']') && depth_ != 0)
      --depth_;
    return at + 1;
  }
  unsigned depth() const { return depth_; }

private:
  std::string_view text_;
  unsigned depth_ = 0;
};
} // namespace

std::size_t closing(std::string_view text, std::size_t at) {
  Nesting nesting(text);
  while (at < text.size()) {
    std::size_t next = nesting.pass(at);
    if (nesting.depth() == 0)
      return at;
    at = next;
  }
  return std::string_view::npos;
}

std::vector<std::string_view> splitOutside(std::string_view text, std::string_view word) {
  std::vector<std::string_view> parts;
  Nesting nesting(text);
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (nesting.depth() == 0 && text.substr(at).starts_with(word)) {
      parts.push_back(text.substr(from, at - from));
      from = at += word.size();
      continue;
    }
    at = nesting.pass(at);
  }
  parts.push_back(text.substr(from));
  return parts;
}

} // namespace tacit::report::html
