#include "SourceText.h"

#include "tacit/Support/Text.h"

#include <algorithm>

namespace tacit {

static bool isUtf8(std::string_view bytes) {
  char32_t codePoint = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    // Nearly all source is ASCII.
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    std::size_t length = utf8Length(bytes, at, codePoint);
    if (length == 0)
      return false;
    at += length;
  }
  return true;
}

std::string toStoredText(std::string_view bytes) {
  std::string out;
  if (isUtf8(bytes)) {
    out = bytes;
  } else {
    out.reserve(bytes.size() + bytes.size() / 16);
    for (char c : bytes) {
      auto byte = static_cast<unsigned char>(c);
      if (byte < 0x80) {
        out += c;
        continue;
      }
      out += static_cast<char>(0xc0U | (byte >> 6U));
      out += static_cast<char>(0x80U | (byte & 0x3fU));
    }
  }
  std::ranges::replace(out, '\0', ' ');
  return out;
}

} // namespace tacit
