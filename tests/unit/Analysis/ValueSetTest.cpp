#include "tacit/Analysis/ValueSet.h"

#include "property/Random.h"

#include <catch2/catch.hpp>
#include <functional>

using namespace tacit;
using analysis::ValueSet;
using test::Random;

static Decimal decimal(std::string_view text) {
  return *Decimal::parse(text);
}
static Decimal half(std::uint32_t halves) {
  return decimal(std::to_string(halves / 2) + (halves % 2 == 0 ? ".0" : ".5"));
}

static bool holds(const ValueSet &set, const Decimal &value) {
  return !set.intersect(ValueSet::equalTo(value)).isEmpty();
}
static bool holds(const ValueSet &set, const std::string &text) {
  return !set.intersect(ValueSet::textEqualTo(text)).isEmpty();
}

/// A set and the same as a predicate over halves 0, 0.5, 1 ... 6.
struct Sample {
  ValueSet set;
  std::function<bool(std::uint32_t)> contains;
};

static Sample numbers(Random &random, int depth) {
  if (depth > 0) {
    Sample left = numbers(random, depth - 1);
    Sample right = numbers(random, depth - 1);
    switch (random.below(3)) {
    case 0:
      return {left.set.unite(right.set),
              [=](std::uint32_t at) { return left.contains(at) || right.contains(at); }};
    case 1:
      return {left.set.intersect(right.set),
              [=](std::uint32_t at) { return left.contains(at) && right.contains(at); }};
    default:
      return {left.set.complement(), [=](std::uint32_t at) { return !left.contains(at); }};
    }
  }
  std::uint32_t low = random.below(13);
  std::uint32_t high = random.below(13);
  bool lowIncluded = random.oneIn(2);
  bool highIncluded = random.oneIn(2);
  switch (random.below(4)) {
  case 0:
    return {ValueSet::equalTo(half(low)), [=](std::uint32_t at) { return at == low; }};
  case 1:
    return {ValueSet::between(half(low), lowIncluded, {}, true),
            [=](std::uint32_t at) { return at > low || (lowIncluded && at == low); }};
  case 2:
    return {ValueSet::between({}, true, half(high), highIncluded),
            [=](std::uint32_t at) { return at < high || (highIncluded && at == high); }};
  default:
    return {ValueSet::between(half(low), lowIncluded, half(high), highIncluded), [=](std::uint32_t at) {
              return (at > low || (lowIncluded && at == low)) && (at < high || (highIncluded && at == high));
            }};
  }
}

TEST_CASE("Sets of numbers agree with sampled values", "[valueset]") {
  test::forEachSeed(500, [](std::uint64_t seed) {
    INFO("TACIT_SEED=" << seed);
    Random random(seed);
    Sample sample = numbers(random, 3);
    INFO(sample.set.key());
    for (std::uint32_t at = 0; at <= 12; ++at)
      REQUIRE(holds(sample.set, half(at)) == sample.contains(at));
    REQUIRE(sample.set.complement().complement() == sample.set);
    REQUIRE(sample.set.intersect(sample.set.complement()).isEmpty());
    REQUIRE(sample.set.unite(sample.set.complement()) == ValueSet::between({}, true, {}, true));
    Sample other = numbers(random, 1);
    REQUIRE((sample.set == other.set) == (sample.set.key() == other.set.key()));
  });
}

TEST_CASE("Snapping to a scale changes nothing for values of that scale", "[valueset]") {
  test::forEachSeed(300, [](std::uint64_t seed) {
    INFO("TACIT_SEED=" << seed);
    Random random(seed);
    Sample sample = numbers(random, 2);
    ValueSet snapped = sample.set;
    snapped.snapTo(0);
    for (std::uint32_t at = 0; at <= 12; at += 2)
      REQUIRE(holds(snapped, half(at)) == sample.contains(at));
  });
  auto snapped = [](ValueSet set, int scale) {
    set.snapTo(scale);
    return set.key();
  };
  CHECK(snapped(ValueSet::between(decimal("17"), false, {}, true), 0) ==
        snapped(ValueSet::between(decimal("18"), true, {}, true), 0));
  CHECK(snapped(ValueSet::between({}, true, decimal("6000"), false), 2) == "[,5999.99]");
  CHECK(snapped(ValueSet::between(decimal("1"), false, decimal("2"), false), 0) == "");
}

TEST_CASE("Texts are equal when they are after padding", "[valueset]") {
  CHECK(ValueSet::textEqualTo("A  ") == ValueSet::textEqualTo("A"));
  CHECK(ValueSet::textEqualTo("") == ValueSet::textEqualTo("   "));
  CHECK_FALSE(ValueSet::textEqualTo(" A") == ValueSet::textEqualTo("A"));
}

TEST_CASE("Sets of texts agree with sampled values", "[valueset]") {
  static const std::vector<std::string> Texts{"", "A", "B", "C", "Z"};
  test::forEachSeed(300, [](std::uint64_t seed) {
    INFO("TACIT_SEED=" << seed);
    Random random(seed);
    ValueSet set = ValueSet::textEqualTo("A");
    std::vector<bool> expected{false, true, false, false, false};
    for (std::uint32_t step = random.below(8); step > 0; --step) {
      std::uint32_t text = random.below(4);
      ValueSet one = ValueSet::textEqualTo(Texts[text]);
      std::uint32_t what = random.below(3);
      set = what == 0 ? set.unite(one) : what == 1 ? set.complement() : set.intersect(one.complement());
      for (std::uint32_t at = 0; at < Texts.size(); ++at)
        expected[at] = what == 0   ? expected[at] || at == text
                       : what == 1 ? !expected[at]
                                   : expected[at] && at != text;
    }
    INFO(set.key());
    bool any = false;
    for (std::uint32_t at = 0; at < Texts.size(); ++at) {
      REQUIRE(holds(set, Texts[at]) == expected[at]);
      any |= expected[at];
    }
    REQUIRE(set.isEmpty() == !any);
  });
}

TEST_CASE("The ways to lie in several sets are those some value takes", "[valueset]") {
  using Ways = std::vector<std::vector<bool>>;
  ValueSet upTo17 = ValueSet::between(std::nullopt, true, Decimal(17), true);
  ValueSet from18 = ValueSet::between(Decimal(18), true, std::nullopt, true);
  ValueSet is18 = ValueSet::equalTo(Decimal(18));
  CHECK(ValueSet::memberships(std::vector{upTo17, from18}, 0) == Ways{{false, true}, {true, false}});
  CHECK(ValueSet::memberships(std::vector{upTo17, from18}, 1) ==
        Ways{{false, false}, {false, true}, {true, false}}); // 17.5
  CHECK(ValueSet::memberships(std::vector{upTo17, from18, is18}, 0) ==
        Ways{{false, true, false}, {false, true, true}, {true, false, false}});
  ValueSet isA = ValueSet::textEqualTo("A");
  ValueSet isNotB = ValueSet::textEqualTo("B").complement();
  CHECK(ValueSet::memberships(std::vector{isA, isNotB}, -1) ==
        Ways{{false, false}, {false, true}, {true, true}});
  CHECK(ValueSet::memberships({}, -1) == Ways{{}});
}
