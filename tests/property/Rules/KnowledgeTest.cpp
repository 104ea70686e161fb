#include "../Analysis/RandomProgram.h"

#include "tacit/IR/Walk.h"
#include "tacit/Rules/Rules.h"

#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <tuple>

using namespace tacit;
using test::Random;

/// What must hold for the knowledge of any unit.
static void check(const ir::TranslationUnit &unit) {
  const Knowledge knowledge = extractKnowledge(unit, {});
  std::set<std::string_view> rules;
  for (const RuleRow &rule : knowledge.rules) {
    REQUIRE(rules.insert(rule.rule).second);
    CHECK(rule.confidence > 0);
    CHECK(rule.confidence <= 1);
    CHECK_FALSE(rule.reasons.empty());
    CHECK_FALSE(rule.statement.empty());
    CHECK_FALSE(rule.effect.empty());
  }
  for (const RuleEvidenceRow &evidence : knowledge.evidence)
    CHECK(rules.contains(evidence.rule));
  for (const RuleItemRow &item : knowledge.ruleItems)
    CHECK(rules.contains(item.rule));
  for (const LedgerRow &row : knowledge.ledger)
    CHECK((row.disposition != Disposition::Rule || rules.contains(row.rule) || row.rule.empty()));
  // Each statement of the source once, labels and those that lowering made not at all.
  std::size_t statements = 0;
  for (const ir::Program &program : unit.programs)
    forEachStatement(unit, program, [&](ir::StatementId id) {
      const ir::Statement &statement = unit.statements[id];
      const bool counts = !statement.isSynthetic && !std::holds_alternative<ir::LabelMark>(statement.node);
      statements += counts ? 1 : 0;
    });
  CHECK(knowledge.ledger.size() == statements);

  const Knowledge again = extractKnowledge(unit, {});
  REQUIRE(again.rules.size() == knowledge.rules.size());
  for (std::size_t at = 0; at < again.rules.size(); ++at) {
    const RuleRow &left = again.rules[at];
    const RuleRow &right = knowledge.rules[at];
    REQUIRE(std::tie(left.rule, left.guard, left.effect, left.statement, left.context, left.assumes) ==
            std::tie(right.rule, right.guard, right.effect, right.statement, right.context, right.assumes));
  }
}

TEST_CASE("Random programs give knowledge that hangs together, twice the same") {
  test::forEachSeed(200, [](std::uint64_t seed) {
    INFO("TACIT_SEED=" << seed);
    Random random(seed);
    check(test::makeProgram(random));
  });
}
