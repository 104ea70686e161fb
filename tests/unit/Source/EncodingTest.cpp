#include "tacit/Source/Encoding.h"
#include "tacit/Source/Text.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace tacit;

/// "encoding|line|line...".
static std::string check(std::string_view bytes, SourceEncoding wanted = SourceEncoding::Auto) {
  DecodedText decoded = decodeText(bytes, wanted);
  std::string out(toText(decoded.encoding));
  LineReader reader(decoded.text);
  std::string_view line;
  while (reader.next(line)) {
    out += '|';
    out += line;
  }
  return out;
}

/// \p text, all of whose characters are below U+0100, in \p codePage.
static std::string encode(std::string_view text, SourceEncoding codePage) {
  auto table = ebcdicTable(codePage);
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    auto c = static_cast<unsigned char>(text[at]);
    if (c >= 0xc0)
      c = static_cast<unsigned char>((c & 3U) << 6U | (static_cast<unsigned char>(text[++at]) & 0x3fU));
    for (std::size_t byte = 0; byte < table.size(); ++byte)
      if (table[byte] == c)
        out += static_cast<char>(byte);
  }
  return out;
}

static std::string card(std::string text) {
  text.resize(80, ' ');
  return text;
}

TEST_CASE("UTF-8 is not copied", "[encoding]") {
  std::string_view text = "       MOVE 'caf\xc3\xa9' TO A.\r\n       STOP RUN.";
  CHECK(check(text) == "utf-8|       MOVE 'caf\xc3\xa9' TO A.|       STOP RUN.");
  CHECK(decodeText(text).decoded == nullptr);
  CHECK(check("\xef\xbb\xbfSTOP RUN.\n") == "utf-8|STOP RUN.");
  CHECK(check("") == "utf-8");
}

TEST_CASE("8-bit text becomes UTF-8", "[encoding]") {
  CHECK(check("MOVE '\xa3' TO A.\n") == "latin-1|MOVE '\xc2\xa3' TO A.");
  CHECK(check("MOVE '\x80' TO A.\n") == "latin-1|MOVE '\xe2\x82\xac' TO A.");
  CHECK(check("A\xc3\xa9\n", SourceEncoding::Latin1) == "latin-1|A\xc3\x83\xc2\xa9");
}

TEST_CASE("UTF-16 in both orders, with and without its mark", "[encoding]") {
  using namespace std::string_view_literals;
  CHECK(check("\xff\xfeI\0D\0\n\0"sv) == "utf-16|ID");
  CHECK(check("\xfe\xff\0I\0D\0\n"sv) == "utf-16|ID");
  CHECK(check("S\0T\0O\0P\0 \0R\0U\0N\0.\0\n\0"sv) == "utf-16|STOP RUN.");
  CHECK(check("\xff\xfe\x3d\xd8\x00\xde"sv) == "utf-16|\xf0\x9f\x98\x80");
}

TEST_CASE("controls: NUL padding, control-Z, form feeds, lone returns", "[encoding]") {
  using namespace std::string_view_literals;
  CHECK(check("STOP RUN.\n\0\0\0\0"sv) == "utf-8|STOP RUN.");
  CHECK(check("MOVE\0A TO B.\n"sv) == "utf-8|MOVE A TO B.");
  CHECK(check("STOP RUN.\n\x1a rest of a block"sv) == "utf-8|STOP RUN.");
  CHECK(check("STOP RUN.\x1a\x1a"sv) == "utf-8|STOP RUN.");
  CHECK(check("MOVE '\x1a' TO A.\nSTOP RUN.\n") == "utf-8|MOVE ' ' TO A.|STOP RUN.");
  CHECK(check("A.\n\f       B.\n") == "utf-8|A.|       B.");
  CHECK(check("A.\rB.\rC.") == "utf-8|A.|B.|C.");
  CHECK(check("A.\r\r\nB.\r\r\n") == "utf-8|A. |B. ");
  CHECK(check("A.\xc2\x85"
              "B.\xc2\x85") == "utf-8|A.|B.");
}

TEST_CASE("card images without line ends", "[encoding]") {
  std::string cards =
      card("000100 IDENTIFICATION DIVISION.") + card("000200 PROGRAM-ID. PAY.") + card("000300*");
  CHECK(check(cards) == "utf-8|000100 IDENTIFICATION DIVISION.|000200 PROGRAM-ID. PAY.|000300*");
}

TEST_CASE("EBCDIC: fixed records, line ends, record descriptors", "[encoding]") {
  std::string cards = card("000100 IDENTIFICATION DIVISION.") + card("000200 PROGRAM-ID. PAY.");
  std::string expected = "cp037|000100 IDENTIFICATION DIVISION.|000200 PROGRAM-ID. PAY.";
  CHECK(check(encode(cards, SourceEncoding::Cp037)) == expected);
  std::string lines = encode("000100 IDENTIFICATION DIVISION.", SourceEncoding::Cp037) + "\x25" +
                      encode("000200 PROGRAM-ID. PAY.", SourceEncoding::Cp037) + "\x25";
  CHECK(check(lines) == expected);
  std::string unixLines = encode("000100 IDENTIFICATION DIVISION.   ", SourceEncoding::Cp1047) + "\x15" +
                          encode("000200 PROGRAM-ID. PAY.", SourceEncoding::Cp1047) + "\x15";
  CHECK(check(unixLines) == "cp1047|000100 IDENTIFICATION DIVISION.   |000200 PROGRAM-ID. PAY.");
  std::string described;
  for (std::string_view line : {"000100 IDENTIFICATION DIVISION.             PAY00010",
                                "000200 PROGRAM-ID. PAY.                      PAY00020"}) {
    described += {'\0', static_cast<char>(line.size() + 4), '\0', '\0'};
    described += encode(line, SourceEncoding::Cp037);
  }
  CHECK(check(described) == "cp037|000100 IDENTIFICATION DIVISION.             PAY00010|000200 PROGRAM-ID. "
                            "PAY.                      PAY00020");
}

TEST_CASE("EBCDIC print records start with a carriage control", "[encoding]") {
  std::string print;
  for (std::string_view line : {"1  PAGE ONE", "0  000001  000100 IDENTIFICATION DIVISION."}) {
    std::string record(line);
    record.resize(133, ' ');
    print += encode(record, SourceEncoding::Cp037);
  }
  CHECK(check(print) == "cp037|1  PAGE ONE|0  000001  000100 IDENTIFICATION DIVISION.");
}

TEST_CASE("the EBCDIC page is the one that leaves the fewest odd characters", "[encoding]") {
  std::string brackets = card("       DISPLAY '[A]' UPON CONSOLE.");
  CHECK(check(encode(brackets, SourceEncoding::Cp037)) == "cp037|       DISPLAY '[A]' UPON CONSOLE.");
  CHECK(check(encode(brackets, SourceEncoding::Cp1047)) == "cp1047|       DISPLAY '[A]' UPON CONSOLE.");
  std::string dollars = card("       01  A PIC $$$9.");
  CHECK(check(encode(dollars, SourceEncoding::Cp285)) == "cp285|       01  A PIC $$$9.");
  CHECK(check(encode(dollars, SourceEncoding::Cp037)) == "cp037|       01  A PIC $$$9.");
  std::string pound = card("           CURRENCY SIGN IS '\xc2\xa3'.");
  CHECK(check(encode(pound, SourceEncoding::Cp285)) == "cp285|           CURRENCY SIGN IS '\xc2\xa3'.");
  // What evidence cannot tell, an option says.
  std::string umlaut = card("           MOVE '\xc3\x84' TO A.");
  CHECK(check(encode(umlaut, SourceEncoding::Cp273), SourceEncoding::Cp273) ==
        "cp273|           MOVE '\xc3\x84' TO A.");
}

TEST_CASE("two-byte characters between shifts do not end a literal", "[encoding]") {
  std::string line = encode("       MOVE G'", SourceEncoding::Cp037) + "\x0e\x7d\x7d\x0f" +
                     encode("' TO A. DISPLAY A. DISPLAY A.", SourceEncoding::Cp037) + "\x15";
  CHECK(check(line) == "cp1047|       MOVE G' \xef\xbf\xbd\xef\xbf\xbd ' TO A. DISPLAY A. DISPLAY A.");
}

TEST_CASE("each code page is a permutation", "[encoding]") {
  for (SourceEncoding page : {SourceEncoding::Cp037, SourceEncoding::Cp1047, SourceEncoding::Cp285,
                              SourceEncoding::Cp500, SourceEncoding::Cp273, SourceEncoding::Cp297}) {
    std::array<int, 256> seen{};
    for (std::uint8_t c : ebcdicTable(page))
      ++seen[c];
    CHECK(std::all_of(seen.begin(), seen.end(), [](int n) { return n == 1; }));
  }
}
