//===- The same program in other clothes gives the same tokens --------------------------------===//
#include "../../unit/FrontEnds/Cobol/MemoryContext.h"
#include "../Random.h"

#include "tacit/Source/Encoding.h"
#include "tacit/Support/Text.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace tacit;
using test::MemoryContext;
using test::Random;

using Lines = std::vector<std::string>;

/// The program in fixed form: sequence area and columns from 73 on are blank.
static Lines makeProgram(Random &random) {
  static const std::vector<std::string> Names{"FEE", "RATE-2", "NOTE-TEXT", "WS-SUM"};
  static const std::vector<std::string> Literals{"'A'", "\"IT'S\"", "'DON''T'", "12",
                                                 "3.5", "'  '",     "SPACES"};
  Lines lines{"       IDENTIFICATION DIVISION.", "       PROGRAM-ID. SAMPLE.", "       DATA DIVISION.",
              "       WORKING-STORAGE SECTION."};
  for (const std::string &name : Names)
    lines.push_back(fmt::format("       01  {}  PIC {}.", name, random.oneIn(2) ? "X(20)" : "S9(5)V99"));
  lines.push_back("       PROCEDURE DIVISION.");
  lines.push_back("       MAIN-PARA.");
  for (std::uint32_t count = random.between(3, 30); count > 0; --count) {
    std::string name = random.pick(Names);
    std::string other = random.pick(Names);
    std::string value = random.pick(Literals);
    switch (random.below(6)) {
    case 0:
      lines.push_back("      * A COMMENT, DON'T READ IT.");
      break;
    case 1:
      lines.push_back(fmt::format("           IF {} = {} AND {} NOT > 5", name, value, other));
      lines.push_back(fmt::format("               MOVE {} TO {}", value, name));
      lines.push_back("           END-IF");
      break;
    case 2:
      lines.push_back(fmt::format("           COMPUTE {} = ({} + 1) * {} ** 2 - 7", name, other, name));
      break;
    case 3:
      lines.push_back(fmt::format("           DISPLAY {}, {} ({}:2)", value, name, random.between(1, 9)));
      break;
    case 4:
      lines.push_back("");
      break;
    default:
      lines.push_back(fmt::format("           MOVE {} TO {} {}.", value, name, other));
      break;
    }
  }
  lines.push_back("           GOBACK.");
  return lines;
}

static std::string join(const Lines &lines, std::string_view end = "\n") {
  std::string text;
  for (const std::string &line : lines) {
    text += line;
    text += end;
  }
  return text;
}

/// Kind and text of all tokens, without their places; words in capitals.
static std::string tokensOf(std::string text) {
  MemoryContext context;
  std::string dump = *makeCobolFrontEnd()->dump("tokens", MemoryContext::program(std::move(text)), context);
  std::string out;
  for (std::size_t at = 0; at < dump.size();) {
    std::size_t end = std::min(dump.find('\n', at), dump.size());
    std::string line = dump.substr(at, end - at);
    at = end + 1;
    line.erase(0, line.find(' ') + 1);
    if (line.ends_with(" area-a"))
      line.resize(line.size() - 7);
    if (!line.starts_with("string"))
      line = toUpperCase(line);
    out += line + '\n';
  }
  return out;
}

static bool isComment(const std::string &line) {
  return line.size() > 6 && line[6] == '*';
}

static Lines withSequenceNumbers(Lines lines, Random &random) {
  std::uint32_t number = 0;
  for (std::string &line : lines) {
    line.resize(std::max<std::size_t>(line.size(), 7), ' ');
    line.replace(0, 6, random.oneIn(4) ? "PR-17 " : fmt::format("{:06}", number += 10));
    line.resize(72, ' ');
    line += random.oneIn(3) ? "SAM'0010" : fmt::format("{:08}", number);
  }
  return lines;
}

static Lines inFreeForm(Lines lines) {
  for (std::string &line : lines)
    line = line.size() <= 7 ? "" : isComment(line) ? "*> " + line.substr(7) : line.substr(7);
  return lines;
}

static Lines inLowerCase(Lines lines) {
  for (std::string &line : lines) {
    char quote = 0;
    for (char &c : line) {
      if (quote != 0)
        quote = c == quote ? '\0' : quote;
      else if (c == '\'' || c == '"')
        quote = isComment(line) ? '\0' : c;
      else
        c = toLower(c);
    }
  }
  return lines;
}

static Lines withTabs(Lines lines) {
  for (std::string &line : lines)
    if (line.starts_with("           "))
      line.replace(0, 8, "\t");
  return lines;
}

static bool isInWord(const std::string &line, std::size_t at) {
  return isLetter(line[at]) || isDigit(line[at]);
}

/// Words, numbers and literals cut in two by a continuation line.
static Lines continued(const Lines &lines, Random &random) {
  Lines out;
  for (const std::string &line : lines) {
    std::size_t cut = line.size() > 14 ? random.between(12, static_cast<std::uint32_t>(line.size()) - 1) : 0;
    bool inWord = cut > 0 && isInWord(line, cut) && isInWord(line, cut - 1);
    bool hasQuote = line.find_first_of("'\"") < cut;
    if (isComment(line) || !inWord || hasQuote) {
      out.push_back(line);
      continue;
    }
    out.push_back(line.substr(0, cut));
    if (random.oneIn(3))
      out.push_back("      * BETWEEN");
    out.push_back("      -    " + line.substr(cut));
  }
  return out;
}

static std::string inEbcdic(const Lines &lines, SourceEncoding page, bool isFixed) {
  auto table = ebcdicTable(page);
  std::string out;
  for (std::string line : lines) {
    if (isFixed)
      line.resize(80, ' ');
    for (char c : line)
      out += static_cast<char>(std::find(table.begin(), table.end(), static_cast<std::uint8_t>(c)) -
                               table.begin());
    if (!isFixed)
      out += '\x25';
  }
  return out;
}

static Lines asListing(const Lines &lines, bool hasScale) {
  Lines out;
  std::uint32_t number = 0;
  for (const std::string &line : lines) {
    if (number % 12 == 0) {
      out.push_back("1PP 5668-958 IBM VS COBOL II Release 4.0           SAMPLE    PAGE");
      if (hasScale)
        out.push_back("0  LINEID  PL SL  ----+-*A-1-B--+----2----+----3");
    }
    ++number;
    out.push_back(hasScale ? fmt::format("   {:06}         {:80} 17", number, line)
                           : fmt::format(" {:05}     {}", number, line));
  }
  out.push_back("1PP 5668-958 IBM VS COBOL II Release 4.0           SAMPLE    PAGE");
  out.push_back("      17  FEE . . . . 22");
  return out;
}

TEST_CASE("Clothes of a program do not change its tokens") {
  test::forEachSeed(150, [](std::uint64_t seed) {
    INFO("TACIT_SEED=" << seed);
    Random random(seed);
    const Lines lines = makeProgram(random);
    const std::string expected = tokensOf(join(lines));
    CAPTURE(join(lines));
    REQUIRE(std::count(expected.begin(), expected.end(), '\n') > 20);
    CHECK(tokensOf(join(lines, "\r\n")) == expected);
    CHECK(tokensOf(join(lines, "\r")) == expected);
    CHECK(tokensOf(join(withSequenceNumbers(lines, random))) == expected);
    CHECK(tokensOf(join(inFreeForm(lines))) == expected);
    CHECK(tokensOf(join(inLowerCase(lines))) == expected);
    CHECK(tokensOf(join(withTabs(lines))) == expected);
    CHECK(tokensOf(join(continued(lines, random))) == expected);
    for (SourceEncoding page : {SourceEncoding::Cp037, SourceEncoding::Cp1047, SourceEncoding::Cp285}) {
      CHECK(tokensOf(inEbcdic(withSequenceNumbers(lines, random), page, true)) == expected);
      CHECK(tokensOf(inEbcdic(lines, page, false)) == expected);
    }
    CHECK(tokensOf(join(asListing(lines, true))) == expected);
    CHECK(tokensOf(join(asListing(lines, false))) == expected);
  });
}
