#include "Formats.h"

#include "tacit/Support/Text.h"

namespace tacit::cfe {

static constexpr std::uint32_t LargestWidth = 100'000;

std::vector<Conversion> parseFormat(std::string_view format, bool isScan) {
  std::vector<Conversion> result;
  std::size_t at = 0;
  auto peek = [&] { return at < format.size() ? format[at] : '\0'; };
  auto number = [&] {
    std::uint32_t value = 0;
    for (; isDigit(peek()); ++at)
      if (value < LargestWidth)
        value = value * 10 + static_cast<std::uint32_t>(peek() - '0');
    return value;
  };
  while ((at = format.find('%', at)) != std::string_view::npos) {
    Conversion made;
    made.offset = static_cast<std::uint32_t>(at++);
    if (isScan) {
      if (peek() == '*') {
        made.isSuppressed = true;
        ++at;
      }
      made.width = number();
    } else {
      while (peek() != '\0' && std::string_view("-+ #0'").find(peek()) != std::string_view::npos)
        ++at;
      if (peek() == '*') {
        ++made.starArguments;
        ++at;
      } else {
        made.width = number();
      }
      if (peek() == '.') {
        ++at;
        made.hasPrecision = peek() != '*';
        if (made.hasPrecision) {
          made.precision = number();
        } else {
          ++made.starArguments;
          ++at;
        }
      }
    }
    while (peek() != '\0' && std::string_view("hlLqjztI").find(peek()) != std::string_view::npos)
      ++at;
    if (at >= format.size())
      break;
    made.kind = format[at++];
    if (isScan && made.kind == '[') {
      if (peek() == '^')
        ++at;
      if (peek() == ']')
        ++at;
      std::size_t end = format.find(']', at);
      at = end == std::string_view::npos ? format.size() : end + 1;
    } else if (made.kind != '%' && !isLetter(made.kind)) {
      continue;
    }
    made.length = static_cast<std::uint32_t>(at - made.offset);
    result.push_back(made);
  }
  return result;
}

std::vector<PrintedField> printedFields(std::string_view format) {
  std::vector<PrintedField> fields;
  std::uint32_t column = 0, done = 0, argument = 0;
  for (const Conversion &each : parseFormat(format, false)) {
    column += each.offset - done;
    done = each.offset + each.length;
    if (each.kind == '%') {
      ++column;
      continue;
    }
    std::uint32_t width = each.kind == 'c' && each.width == 0 ? 1 : each.width;
    bool isCut = !each.isText() || each.kind == 'c' || (each.hasPrecision && each.precision <= each.width);
    if (width == 0 || each.starArguments > 0 || each.kind == 'n')
      return {};
    fields.push_back({column, width, argument++, !isCut, each});
    column += width;
  }
  return fields;
}

} // namespace tacit::cfe
