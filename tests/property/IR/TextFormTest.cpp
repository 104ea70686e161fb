#include "RandomUnit.h"

#include "tacit/IR/Format.h"
#include "tacit/IR/Parse.h"
#include "tacit/IR/Walk.h"

#include <catch2/catch.hpp>

using namespace tacit;
using namespace tacit::ir;
using test::Random;

TEST_CASE("Random units are sound, print, and read back as they are") {
  test::forEachSeed(300, [](std::uint64_t seed) {
    INFO("TACIT_SEED=" << seed);
    Random random(seed);
    const TranslationUnit unit = test::makeUnit(random);
    REQUIRE(verify(unit) == std::vector<std::string>());
    const std::string text = print(unit);
    const auto parsed = parse(text);
    for (const Diagnostic &diagnostic : parsed.diagnostics)
      UNSCOPED_INFO(toText(diagnostic));
    REQUIRE(parsed.diagnostics.empty());
    REQUIRE(print(parsed.value) == text);
    REQUIRE(isEqual(unit, parsed.value));
    REQUIRE(isEqual(parsed.value, unit));
    REQUIRE(verify(parsed.value) == std::vector<std::string>());
  });
}

TEST_CASE("Walks meet every statement of a random unit once") {
  test::forEachSeed(100, [](std::uint64_t seed) {
    INFO("TACIT_SEED=" << seed);
    Random random(seed);
    const TranslationUnit unit = test::makeUnit(random);
    std::vector<int> seen(unit.statements.size());
    for (const Program &program : unit.programs)
      forEachStatement(unit, program, [&](StatementId id) { ++seen[id.index()]; });
    REQUIRE(seen == std::vector<int>(unit.statements.size(), 1));
    const Formatter formatter(unit);
    for (const ExprId id : unit.exprs.ids())
      REQUIRE_FALSE(formatter.expr(id).find('\n') != std::string::npos);
    for (const ProgramId id : unit.programs.ids())
      printProgram(unit, id);
  });
}

TEST_CASE("Damaged texts read as something that prints and reads back") {
  test::forEachSeed(300, [](std::uint64_t seed) {
    INFO("TACIT_SEED=" << seed);
    Random random(seed);
    std::string text = print(test::makeUnit(random));
    for (std::uint32_t count = random.between(1, 20); count > 0; --count) {
      const std::size_t at = random.below(static_cast<std::uint32_t>(text.size()));
      const std::string_view Bytes = "{}[]()=@#!-~:\"\\\n e0s1%p9";
      if (random.oneIn(3))
        text.erase(at, random.between(1, 30));
      else if (random.oneIn(2))
        text.insert(at, text.substr(random.below(static_cast<std::uint32_t>(text.size())), random.below(40)));
      else
        text[at] = Bytes[random.below(static_cast<std::uint32_t>(Bytes.size()))];
    }
    const auto parsed = parse(text);
    const std::string once = print(parsed.value);
    const auto again = parse(once);
    REQUIRE(print(again.value) == once);
    for (const Diagnostic &diagnostic : again.diagnostics)
      UNSCOPED_INFO(toText(diagnostic) << once);
    REQUIRE(again.diagnostics.empty());
    REQUIRE(isEqual(parsed.value, again.value));
    verify(parsed.value);
  });
}
