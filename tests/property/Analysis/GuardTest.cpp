#include "Interpreter.h"

#include "tacit/Analysis/PathConditions.h"
#include "tacit/IR/Format.h"

#include <catch2/catch.hpp>

using namespace tacit;
using namespace tacit::analysis;
using test::Activation;
using test::Random;

/// The atoms of a range as one run answered them. What it did not ask may have any answer that some value
/// gives.
static std::vector<bool> answers(const FlowGraph &graph, const PathConditions &conditions,
                                 const Activation &run, Random &random) {
  std::map<std::string, std::uint32_t> subjects;
  std::vector<bool> result;
  auto askedBy = [&](const AtomUse &use) {
    if (!use.isElsewhere)
      return Activation::Asked{run.tests, run.values, run.invalidKey};
    auto inside = run.inside.find(graph.nodes[use.node].statement);
    return inside == run.inside.end() ? Activation::Asked() : inside->second;
  };
  for (const Atom &atom : conditions.atoms())
    for (const AtomUse &use : atom.uses) {
      const Activation::Asked asked = askedBy(use);
      if (auto value = asked.values.find(use.expr); value != asked.values.end())
        subjects[atom.subject] = value->second;
    }
  for (const Atom &atom : conditions.atoms()) {
    const AtomUse &first = atom.uses.front();
    if (!atom.values) {
      const Activation::Asked asked = askedBy(first);
      auto read = asked.invalidKey.find(first.label.statement);
      result.push_back(read != asked.invalidKey.end() ? read->second : random.oneIn(2));
      continue;
    }
    auto value = subjects.try_emplace(atom.subject, random.below(test::ValueLimit)).first->second;
    bool holds = !atom.values->intersect(ValueSet::equalTo(Decimal(value))).isEmpty();
    for (const AtomUse &use : atom.uses) {
      const Activation::Asked asked = askedBy(use);
      if (auto made = asked.tests.find(use.expr); made != asked.tests.end()) {
        INFO("atom " << atom.key);
        CHECK(made->second == (holds == use.positive));
      }
    }
    result.push_back(holds);
  }
  return result;
}

static bool holds(const Guard &guard, const std::vector<bool> &atoms) {
  if (guard.isNever)
    return false;
  for (const GuardClause &clause : guard.clauses) {
    bool any = false;
    for (const auto &alternative : clause.alternatives) {
      bool all = true;
      for (const GuardLiteral &literal : alternative)
        all &= atoms[literal.atom] == literal.positive;
      any |= all;
    }
    if (!any)
      return false;
  }
  return true;
}

TEST_CASE("The guard of a statement holds exactly when the statement is executed") {
  test::forEachSeed(400, [](std::uint64_t seed) {
    INFO("TACIT_SEED=" << seed);
    Random random(seed);
    const ir::TranslationUnit unit = test::makeProgram(random);
    REQUIRE(verify(unit) == std::vector<std::string>());
    const ir::ProgramId program(std::uint32_t{0});
    const UnitAnalyses analyses(unit);
    const FlowGraph &graph = analyses.graph(program);
    std::map<Range, std::unique_ptr<PathConditions>> ranges;
    // Carriers are seen through within one range, or through all that it runs.
    std::vector<ir::DataItemId> lasting;
    if (random.oneIn(2))
      for (ir::DataItemId item : unit.items.ids())
        if (unit.items[item].storage == ir::Storage::Temporary)
          lasting.push_back(item);
    std::function<PathConditions *(const Range &)> conditionsOf = [&](const Range &range) {
      std::unique_ptr<PathConditions> &conditions = ranges[range];
      if (!conditions)
        conditions = std::make_unique<PathConditions>(
            analyses, range,
            Carriers{[&](ir::DataItemId item) { return unit.items[item].storage == ir::Storage::Temporary; },
                     lasting, conditionsOf});
      return conditions.get();
    };
    for (int round = 0; round < 20; ++round)
      for (const Activation &run : execute(unit, random)) {
        Range range =
            run.range ? analyses.rangeOf(program, run.range, run.range) : analyses.mainRange(program);
        PathConditions *conditions = conditionsOf(range);
        const std::vector<bool> atoms = answers(graph, *conditions, run, random);
        for (ir::StatementId id : unit.statements.ids()) {
          const NodeId node = graph.nodeOf(id);
          const bool isExecuted = run.executed.contains(id);
          INFO("statement at line " << unit.statements[id].origin.line << " of the range from "
                                    << unit.procedures[range.from].name);
          if (!conditions->contains(node)) {
            REQUIRE_FALSE(isExecuted);
            continue;
          }
          const Guard guard = conditions->guardOf(node);
          const Guard assumptions = conditions->assumptionsOf(node);
          // Without the ends of the run on the way the guard may hold for statements that are never come to.
          const bool isExpected = holds(guard, atoms) && holds(assumptions, atoms);
          if (isExecuted != isExpected)
            UNSCOPED_INFO(printProgram(unit, program));
          // A guard that was too large to be whole still holds whenever the statement is executed.
          if (isExecuted || (!run.isCutShort && guard.isExact && assumptions.isExact))
            REQUIRE(isExecuted == isExpected);
        }
      }
  });
}
