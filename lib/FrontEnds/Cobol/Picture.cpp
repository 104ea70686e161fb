#include "Picture.h"

#include "tacit/Support/Text.h"

#include <algorithm>

namespace tacit::cobol {

namespace {

struct Counts {
  std::uint32_t letters = 0; ///< X and A
  std::uint32_t nines = 0;
  std::uint32_t national = 0;
  std::uint32_t insertions = 0;
  std::uint32_t floating = 0; ///< Z, *, +, -, currency
  bool hasX = false;
};

} // namespace

Picture parsePicture(std::string_view text, bool decimalComma, char currency) {
  Picture picture;
  Counts counts;
  std::int64_t scale = 0;
  std::uint32_t scalingLeft = 0;
  std::uint32_t scalingRight = 0;
  std::uint32_t floatingInsertions = 0;
  bool afterPoint = false;
  bool isFloat = false;
  char point = decimalComma ? ',' : '.';
  for (std::size_t at = 0; at < text.size();) {
    char c = toUpper(text[at]);
    ++at;
    // A currency sign beyond ASCII is one character of several bytes.
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80)
      ++at;
    std::uint32_t times = 1;
    if (at < text.size() && text[at] == '(') {
      std::uint32_t value = 0;
      std::size_t p = at + 1;
      while (p < text.size() && isDigit(text[p]) && value < 100'000'000)
        value = value * 10 + static_cast<std::uint32_t>(text[p++] - '0');
      if (p < text.size() && text[p] == ')' && p > at + 1) {
        times = value;
        at = p + 1;
      } else {
        picture.isValid = false;
        at = p < text.size() ? p + 1 : p;
      }
    }
    char next = at < text.size() ? toUpper(text[at]) : '\0';
    if (c == 'X' || c == 'A') {
      counts.letters += times;
      counts.hasX |= c == 'X';
    } else if (c == '9') {
      counts.nines += times;
      scale += afterPoint ? times : 0;
    } else if (c == 'N' || c == 'G') {
      counts.national += times;
    } else if (c == 'S') {
      picture.isSigned = true;
    } else if (c == 'V') {
      afterPoint = true;
    } else if (c == 'P') {
      // P before any digit stands right of the point, after the digits left of it.
      if (counts.nines + counts.floating == 0)
        scalingLeft += times;
      else
        scalingRight += times;
    } else if (c == point) {
      afterPoint = true;
      picture.isEdited = true;
      counts.insertions += times;
    } else if (c == 'Z' || c == '*') {
      counts.floating += times;
      scale += afterPoint ? times : 0;
      picture.isEdited = true;
    } else if (c == '+' || c == '-' || c == currency || c == '$') {
      if (floatingInsertions++ == 0 && c != '+' && c != '-')
        --times, ++counts.insertions;
      counts.floating += times;
      scale += afterPoint ? times : 0;
      picture.isSigned |= c == '+' || c == '-';
      picture.isEdited = true;
    } else if ((c == 'C' && next == 'R') || (c == 'D' && next == 'B')) {
      ++at;
      counts.insertions += 2;
      picture.isEdited = true;
      picture.isSigned = true;
    } else if (c == 'B' || c == '0' || c == '/' || c == ',' || c == '.') {
      counts.insertions += times;
      picture.isEdited = true;
    } else if (c == 'E') {
      isFloat = true;
      ++counts.insertions;
      picture.isEdited = true;
    } else if (c == '1') {
      counts.letters += times;
    } else {
      picture.isValid = false;
    }
  }
  std::uint32_t all = counts.letters + counts.nines + counts.insertions + counts.floating;
  picture.isNational = counts.national > 0;
  picture.size = all + 2 * counts.national;
  if (picture.size == 0)
    picture.isValid = false;
  if (picture.isNational || counts.letters > 0) {
    picture.kind = picture.isEdited ? ir::TypeKind::EditedText : ir::TypeKind::Text;
    picture.isSigned = false;
    return picture;
  }
  picture.kind = isFloat ? ir::TypeKind::EditedText : ir::TypeKind::Number;
  std::uint32_t digits = counts.nines + counts.floating;
  picture.storedDigits = static_cast<std::uint16_t>(std::min<std::uint32_t>(digits, 65535));
  picture.digits =
      static_cast<std::uint16_t>(std::min<std::uint32_t>(digits + scalingLeft + scalingRight, 65535));
  if (scalingLeft > 0)
    scale = digits + scalingLeft;
  else if (scalingRight > 0)
    scale = -static_cast<std::int64_t>(scalingRight);
  picture.scale = static_cast<std::int16_t>(std::clamp<std::int64_t>(scale, -999, 999));
  return picture;
}

} // namespace tacit::cobol
