#include "tacit/Support/Decimal.h"

#include <catch2/catch.hpp>

using namespace tacit;

static Decimal number(std::string_view text) {
  return Decimal::parse(text).value();
}

TEST_CASE("Decimals are read exactly and printed in their shortest form") {
  CHECK(number("007.5000").toText() == "7.5");
  CHECK(number("-.05").toText() == "-0.05");
  CHECK(number("+1200").toText() == "1200");
  CHECK(number("0.000").toText() == "0");
  CHECK(number("3000.0") == number("3000"));
}

TEST_CASE("What is no plain decimal is refused") {
  for (std::string_view text : {"", "-", ".", "1.2.3", "1E3", "0x1F", "12 ", "A"})
    CHECK_FALSE(Decimal::parse(text));
  CHECK_FALSE(Decimal::parse(std::string(60, '9')));
}

TEST_CASE("Decimals order by value across scales") {
  CHECK(number("18.5") < number("18.51"));
  CHECK(number("-2") < number("0.1"));
  CHECK(number("100") > number("99.999"));
  CHECK(number("1") > number("0.0000000000000000000000000000000000001"));
  CHECK(number("-1000000000000000000000000000000") < number("-0.0000001"));
}

TEST_CASE("Neighbours at a scale") {
  CHECK(number("17").next(0, true)->toText() == "18");
  CHECK(number("18.5").next(1, false)->toText() == "18.4");
  CHECK_FALSE(number("18.55").next(1, true));
}
