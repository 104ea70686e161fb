#include "tacit/Support/Text.h"

#include <catch2/catch.hpp>

using namespace tacit;

TEST_CASE("Control characters become visible, ordinary text stays") {
  CHECK(makeVisible("A-1 \xC2\xA3 \\") == "A-1 \xC2\xA3 \\");
  CHECK(makeVisible("a\nb\tc\x1b[31m") == "a\\nb\\tc\\x1b[31m");
  CHECK(makeVisible(std::string_view("\0\x7f", 2)) == "\\x00\\x7f");
  CHECK(makeVisible("\xC2\x9B") == "\\u{009b}");
  CHECK(makeVisible("\xE2\x80\xAE") == "\\u{202e}");
}

TEST_CASE("Bytes that are not UTF-8 become visible one by one") {
  CHECK(makeVisible("\xFF\xC0\x80") == "\\xff\\xc0\\x80");
  CHECK(makeVisible("\xED\xA0\x80") == "\\xed\\xa0\\x80");
  CHECK(makeVisible("\xE2\x82") == "\\xe2\\x82");
  CHECK(makeVisible("\xF4\x90\x80\x80") == "\\xf4\\x90\\x80\\x80");
}

TEST_CASE("Names are listed in words, and counted where there are many") {
  std::vector<std::string> names{"a", "b", "c", "d"};
  CHECK(listed({}).empty());
  CHECK(listed(std::span(names).first(1)) == "a");
  CHECK(listed(std::span(names).first(2)) == "a and b");
  CHECK(listed(names) == "a, b, c and d");
  CHECK(listed(names, 4) == "a, b, c and d");
  CHECK(listed(names, 2) == "a, b and 2 more");
}
