#include "tacit/Query/Print.h"

#include <catch2/catch.hpp>

using namespace tacit;

static Cell text(std::string value) {
  Cell cell;
  cell.kind = Cell::Kind::Text;
  cell.text = std::move(value);
  return cell;
}

static Cell number(std::int64_t value) {
  Cell cell;
  cell.kind = Cell::Kind::Integer;
  cell.integer = value;
  cell.text = std::to_string(value);
  return cell;
}

static Table sample() {
  return {{"name", "n"},
          {{text("a, \"b\""), number(5)}, {text("na\xC3\xAFve <i>|"), number(1234)}, {Cell(), Cell()}}};
}

TEST_CASE("Rows as an aligned table") {
  CHECK(print(sample(), PrintFormat::Table) == "name           n\n"
                                               "----------  ----\n"
                                               "a, \"b\"         5\n"
                                               "na\xC3\xAFve <i>|  1234\n"
                                               "\n");
  Table wide{{"statement", "n"}, {{text("one two three four five six"), number(1)}}};
  CHECK(print(wide, PrintFormat::Table, 16) == "statement      n\n"
                                               "-------------  -\n"
                                               "one two three  1\n"
                                               "four five six\n");
  CHECK(print(Table{{"x"}, {}}, PrintFormat::Table) == "x\n-\n");
  CHECK(print(Table{}, PrintFormat::Table).empty());
}

TEST_CASE("A narrow table breaks sentences before it breaks places") {
  Table table{{"place", "sentence"}, {{text("src/award.cbl:12"), text("Refuse the claim at once")}}};
  CHECK(print(table, PrintFormat::Table, 30) == "place             sentence\n"
                                                "----------------  ------------\n"
                                                "src/award.cbl:12  Refuse the\n"
                                                "                  claim at\n"
                                                "                  once\n");
  Table longest{{"sentence"}, {{text(std::string(200, 'x'))}}};
  CHECK(print(longest, PrintFormat::Table) ==
        "sentence\n" + std::string(80, '-') + "\n" + std::string(200, 'x') + "\n");
}

TEST_CASE("Rows as CSV, JSON and Markdown") {
  CHECK(print(sample(), PrintFormat::Csv) == "name,n\n\"a, \"\"b\"\"\",5\nna\xC3\xAFve <i>|,1234\n,\n");
  CHECK(print(sample(), PrintFormat::Json) == "[\n{\"name\":\"a, \\\"b\\\"\",\"n\":5},\n"
                                              "{\"name\":\"na\xC3\xAFve <i>|\",\"n\":1234},\n"
                                              "{\"name\":null,\"n\":null}\n]\n");
  CHECK(print(sample(), PrintFormat::Markdown) == "| name | n |\n| --- | --- |\n| a, \"b\" | 5 |\n"
                                                  "| na\xC3\xAFve &lt;i&gt;\\| | 1234 |\n|  |  |\n");
  CHECK(print(Table{{"x"}, {}}, PrintFormat::Json) == "[]\n");
}

TEST_CASE("Source text can do nothing to a terminal, a spreadsheet or a reader") {
  Table hostile{{"x"}, {{text("\x1B[2Jgone\r\nA \xE2\x80\xAE tfel \x9B")}, {text("=cmd()")}, {text("-5.0")}}};
  for (PrintFormat format :
       {PrintFormat::Table, PrintFormat::Json, PrintFormat::Csv, PrintFormat::Markdown}) {
    std::string out = print(hostile, format);
    CHECK(out.find('\x1B') == std::string::npos);
    CHECK(out.find('\r') == std::string::npos);
    CHECK(out.find("\xE2\x80\xAE") == std::string::npos);
    CHECK(out.find('\x9B') == std::string::npos);
  }
  CHECK(print(hostile, PrintFormat::Json).find("\\u001b[2Jgone\\u000d\\nA \\u202e tfel \\ufffd") !=
        std::string::npos);
  CHECK(print(hostile, PrintFormat::Csv).find("\n'=cmd()\n-5.0\n") != std::string::npos);
}
