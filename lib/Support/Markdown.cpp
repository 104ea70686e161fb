#include "tacit/Support/Text.h"

namespace tacit {

std::string escapeMarkdown(std::string_view text) {
  std::string out;
  for (char c : makeVisible(text)) {
    if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '&')
      out += "&amp;";
    else {
      if (std::string_view("\\`*_[]|#~$").find(c) != std::string_view::npos)
        out += '\\';
      out += c;
    }
  }
  return out;
}

} // namespace tacit
