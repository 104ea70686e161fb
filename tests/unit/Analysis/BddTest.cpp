#include "tacit/Analysis/Bdd.h"

#include "property/Random.h"

#include <algorithm>
#include <catch2/catch.hpp>

using tacit::analysis::Bdd;
using tacit::analysis::BddCube;
using tacit::analysis::BddLiteral;
using tacit::test::Random;

static constexpr std::uint32_t Variables = 5;
static constexpr std::uint32_t Rows = 1U << Variables;
/// One bit a row of the truth table; bit v of the row's number is the value of variable v.
using Table = std::uint32_t;

static std::vector<bool> valuesOf(std::uint32_t row) {
  std::vector<bool> values(Variables);
  for (std::uint32_t variable = 0; variable < Variables; ++variable)
    values[variable] = (row >> variable & 1U) != 0;
  return values;
}

static Table tableOf(const Bdd &bdd, Bdd::Ref f) {
  Table table = 0;
  for (std::uint32_t row = 0; row < Rows; ++row)
    table |= static_cast<Table>(bdd.evaluate(f, valuesOf(row))) << row;
  return table;
}

static Table tableOf(const BddLiteral &literal) {
  Table table = 0;
  for (std::uint32_t row = 0; row < Rows; ++row)
    table |= static_cast<Table>(valuesOf(row)[literal.variable] == literal.positive) << row;
  return table;
}

static Table tableOf(const BddCube &cube) {
  Table table = ~Table(0);
  for (const BddLiteral &literal : cube)
    table &= tableOf(literal);
  return table;
}

static Table tableOf(const std::vector<BddCube> &cubes) {
  Table table = 0;
  for (const BddCube &cube : cubes)
    table |= tableOf(cube);
  return table;
}

/// A random formula, as a diagram and as a truth table.
static std::pair<Bdd::Ref, Table> formula(Bdd &bdd, Random &random, int depth) {
  if (depth == 0 || random.oneIn(5)) {
    BddLiteral literal{random.below(Variables), random.oneIn(2)};
    return {bdd.literal(literal.variable, literal.positive), tableOf(literal)};
  }
  auto [f, left] = formula(bdd, random, depth - 1);
  auto [g, right] = formula(bdd, random, depth - 1);
  switch (random.below(4)) {
  case 0:
    return {bdd.conjunction(f, g), left & right};
  case 1:
    return {bdd.disjunction(f, g), left | right};
  case 2:
    return {bdd.implication(f, g), ~left | right};
  default:
    return {bdd.ifThenElse(f, g, bdd.negate(g)), (left & right) | (~left & ~right)};
  }
}

TEST_CASE("Diagrams agree with truth tables and are equal exactly when the functions are", "[bdd]") {
  tacit::test::forEachSeed(300, [](std::uint64_t seed) {
    INFO("TACIT_SEED=" << seed);
    Random random(seed);
    Bdd bdd;
    auto [f, left] = formula(bdd, random, 4);
    auto [g, right] = formula(bdd, random, 4);
    REQUIRE(tableOf(bdd, f) == left);
    REQUIRE((f == g) == (left == right));
    REQUIRE((f == Bdd::True) == (left == ~Table(0)));
    REQUIRE((f == Bdd::False) == (left == 0));
  });
}

TEST_CASE("Support and restriction follow the truth table", "[bdd]") {
  tacit::test::forEachSeed(200, [](std::uint64_t seed) {
    INFO("TACIT_SEED=" << seed);
    Random random(seed);
    Bdd bdd;
    auto [f, table] = formula(bdd, random, 4);
    for (std::uint32_t variable = 0; variable < Variables; ++variable) {
      Table high = tableOf(bdd, bdd.restrict(f, variable, true));
      Table low = tableOf(bdd, bdd.restrict(f, variable, false));
      for (std::uint32_t row = 0; row < Rows; ++row) {
        REQUIRE((high >> row & 1U) == (table >> (row | 1U << variable) & 1U));
        REQUIRE((low >> row & 1U) == (table >> (row & ~(1U << variable)) & 1U));
      }
      for (bool positive : {true, false}) {
        BddCube implied = bdd.impliedLiterals(f);
        REQUIRE(std::ranges::binary_search(implied, BddLiteral{variable, positive}) ==
                (table != 0 && (positive ? low : high) == 0));
      }
      std::vector<std::uint32_t> support = bdd.support(f);
      REQUIRE(std::binary_search(support.begin(), support.end(), variable) == (high != low));
    }
  });
}

TEST_CASE("A cover lies between its bounds, and nothing in it can be left out", "[bdd]") {
  tacit::test::forEachSeed(500, [](std::uint64_t seed) {
    INFO("TACIT_SEED=" << seed);
    Random random(seed);
    Bdd bdd;
    auto [f, function] = formula(bdd, random, 4);
    auto [dontCare, free] = formula(bdd, random, 2);
    Bdd::Ref lower = bdd.conjunction(f, bdd.negate(dontCare));
    Bdd::Ref upper = bdd.disjunction(f, dontCare);
    Bdd::Cover cover = bdd.cover(lower, upper);
    REQUIRE(cover.complete);
    Table sum = tableOf(cover.cubes);
    REQUIRE((tableOf(bdd, lower) & ~sum) == 0);
    REQUIRE((sum & ~tableOf(bdd, upper)) == 0);
    for (std::size_t at = 0; at < cover.cubes.size(); ++at) {
      REQUIRE(std::is_sorted(cover.cubes[at].begin(), cover.cubes[at].end()));
      std::vector<BddCube> others = cover.cubes;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(at));
      REQUIRE((tableOf(bdd, lower) & ~tableOf(others)) != 0);
      for (std::size_t literal = 0; literal < cover.cubes[at].size(); ++literal) {
        BddCube wider = cover.cubes[at];
        wider.erase(wider.begin() + static_cast<std::ptrdiff_t>(literal));
        REQUIRE((tableOf(wider) & ~tableOf(bdd, upper)) != 0);
      }
    }
  });
}

TEST_CASE("The corners of a cover", "[bdd]") {
  Bdd bdd;
  CHECK(bdd.cover(Bdd::False, Bdd::True).cubes.empty());
  CHECK(bdd.cover(Bdd::True, Bdd::True).cubes == std::vector<BddCube>{{}});
  Bdd::Ref parity = Bdd::False;
  for (std::uint32_t variable = 0; variable < 8; ++variable)
    parity = bdd.ifThenElse(bdd.variable(variable), bdd.negate(parity), parity);
  Bdd::Cover cut = bdd.cover(parity, parity, 10);
  CHECK_FALSE(cut.complete);
  CHECK(cut.cubes.size() == 10);
  CHECK(bdd.cover(parity, parity, 128).complete);
}

TEST_CASE("A manager without nodes left says so, answers true, and can be granted more", "[bdd]") {
  Bdd bdd(20);
  Bdd::Ref f = Bdd::False;
  for (std::uint32_t variable = 0; variable < 20 && !bdd.exhausted(); ++variable)
    f = bdd.ifThenElse(bdd.variable(variable), bdd.negate(f), f);
  REQUIRE(bdd.exhausted());
  CHECK(f == Bdd::True);
  bdd.grant(100);
  CHECK_FALSE(bdd.exhausted());
  CHECK(bdd.conjunction(bdd.variable(1), bdd.literal(1, false)) == Bdd::False);
}

TEST_CASE("Functions made before the forgotten nodes stay what they are", "[bdd]") {
  tacit::test::forEachSeed(100, [](std::uint64_t seed) {
    INFO("TACIT_SEED=" << seed);
    Random random(seed);
    Bdd bdd;
    std::vector<std::pair<Bdd::Ref, Table>> kept;
    for (int round = 0; round < 4; ++round) {
      for (int made = 0; made < 5; ++made)
        kept.push_back(formula(bdd, random, 4));
      std::size_t size = bdd.size();
      for (int spare = 0; spare < 50; ++spare)
        formula(bdd, random, 4);
      bdd.forgetSince(size);
      REQUIRE(bdd.size() == size);
      for (const auto &[f, function] : kept) {
        REQUIRE(tableOf(bdd, f) == function);
        for (const auto &[g, other] : kept)
          REQUIRE((f == g) == (function == other));
      }
    }
  });
}

TEST_CASE("The literals a function begins with are taken off it", "[bdd]") {
  Bdd bdd;
  Bdd::Ref either = bdd.disjunction(bdd.variable(2), bdd.variable(3));
  Bdd::Ref f = bdd.conjunction(bdd.literal(0, false), bdd.conjunction(bdd.variable(1), either));
  CHECK(bdd.takeLiterals(f) == BddCube{{0, false}, {1, true}});
  CHECK(f == either);
  CHECK(bdd.takeLiterals(f).empty());
  Bdd::Ref single = bdd.literal(4, false);
  CHECK(bdd.takeLiterals(single) == BddCube{{4, false}});
  CHECK(single == Bdd::True);
}

TEST_CASE("What is older than the nodes that are given up stays what it is", "[bdd]") {
  Bdd bdd;
  Bdd::Ref f = bdd.conjunction(bdd.variable(0), bdd.literal(1, false));
  std::size_t size = bdd.size();
  Bdd::Ref g = bdd.disjunction(f, bdd.conjunction(bdd.variable(2), bdd.variable(3)));
  CHECK(bdd.size() > size);
  Table before = tableOf(bdd, g);
  bdd.forgetSince(size);
  CHECK(bdd.size() == size);
  CHECK(bdd.conjunction(bdd.variable(0), bdd.literal(1, false)) == f);
  CHECK(tableOf(bdd, bdd.disjunction(f, bdd.conjunction(bdd.variable(2), bdd.variable(3)))) == before);
}
