#include "Rounds.h"

#include "Scene.h"
#include "ValueShapes.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

namespace {
/// A count, where it begins, how it is stepped and what ends it, or (C) what keeps it going.
struct Rounds {
  DataItemId item;
  ExprId from;
  ExprId by; ///< Invalid for one.
  ExprId test;
  bool endsLoop = false;
};
} // namespace

/// What \p control counts: the items of VARYING, or (C) one that is set before, stepped and asked for.
static std::vector<Rounds> countedBy(const Scene &scene, const LoopControl &control) {
  std::vector<Rounds> found;
  for (const Varying &varying : control.varying)
    if (DataItemId item = varying.item ? scene.written(varying.item) : DataItemId();
        item && varying.from && varying.until)
      found.push_back({item, varying.from, varying.by, varying.until, true});
  if (control.init.size() != 1 || control.step.size() != 1 || !control.condition)
    return found;
  const auto *init = std::get_if<Assign>(&scene.unit.statements[control.init.front()].node);
  const auto *step = std::get_if<Assign>(&scene.unit.statements[control.step.front()].node);
  if (init == nullptr || step == nullptr || init->assignments.size() != 1 || step->assignments.size() != 1)
    return found;
  const Assignment &first = init->assignments.front();
  const Assignment &next = step->assignments.front();
  DataItemId item = scene.written(first.target);
  if (!item || !first.value || scene.written(next.target) != item || !scene.facts().isStep(item, next.value))
    return found;
  const Expr &sum = scene.unit.exprs[withoutCasts(scene.unit, next.value)];
  if (sum.kind != ExprKind::Binary || sum.operands.size() != 2 ||
      (sum.op != Op::Add && sum.op != Op::Subtract))
    return found;
  ExprId by = scene.written(sum.operands[0]) == item ? sum.operands[1] : sum.operands[0];
  found.push_back({item, first.value, by, control.condition, false});
  return found;
}

/// How far rounds go whose count is compared by \p op, which \p endsLoop or keeps it going; empty if that
/// tells no limit.
static std::string_view limitOf(Op op, bool endsLoop) {
  return op == Op::Less           ? (endsLoop ? "down to" : "to below")
         : op == Op::LessEqual    ? (endsLoop ? "down to above" : "to")
         : op == Op::Greater      ? (endsLoop ? "to" : "down to above")
         : op == Op::GreaterEqual ? (endsLoop ? "to below" : "down to")
         : (op == Op::Equal && endsLoop) || (op == Op::NotEqual && !endsLoop) ? "until it is"
                                                                              : "";
}

/// "to below 33": how far \p rounds go; empty if the test asks for more than a limit of the count.
static std::string limitWords(const Scene &scene, const Rounds &rounds, const TextWriter &writer) {
  const Expr &test = scene.unit.exprs[rounds.test];
  if (test.kind != ExprKind::Compare || test.operands.size() != 2)
    return {};
  bool isLeft = scene.written(test.operands[0]) == rounds.item;
  bool isRight = scene.written(test.operands[1]) == rounds.item;
  std::string_view limit = limitOf(isLeft ? test.op : mirrored(test.op), rounds.endsLoop);
  if (isLeft == isRight || limit.empty())
    return {};
  return fmt::format("{} {}", limit, writer.phrase(test.operands[isLeft ? 1 : 0]));
}

/// The control of the only PERFORM that runs the range of \p scene; null if there are more, or something
/// else.
static const Perform *onlyPerformOf(const Scene &scene) {
  const std::vector<CallSite> &sites = scene.around.analyses.callSites(scene.range);
  if (sites.size() != 1)
    return nullptr;
  StatementId statement =
      scene.around.analyses.graph(sites.front().program).nodes[sites.front().node].statement;
  return statement ? std::get_if<Perform>(&scene.unit.statements[statement].node) : nullptr;
}

RoundsText describeRounds(const Scene &scene, const Candidate &candidate, const TextWriter &writer) {
  std::vector<const LoopControl *> loops; // From the innermost on.
  for (StatementId at = scene.around.nesting.of(scene.id).parent; at; at = scene.around.nesting.of(at).parent)
    if (const auto *loop = std::get_if<Loop>(&scene.unit.statements[at].node))
      loops.push_back(&loop->control);
  if (const Perform *perform = onlyPerformOf(scene))
    loops.push_back(&perform->control);
  RoundsText text;
  if (loops.empty())
    return text;
  std::set<DataItemId> named;
  auto add = [&](ExprId value) {
    std::vector<Touch> reads;
    if (value)
      collectReads(scene.unit, value, reads);
    for (const Touch &read : reads)
      named.insert(read.item);
  };
  for (const Assignment &assignment : candidate.assignments) {
    add(assignment.value);
    // The place, but not the item itself.
    for (ExprId operand : scene.unit.exprs[assignment.target].operands)
      add(operand);
  }
  add(candidate.value);
  std::reverse(loops.begin(), loops.end());
  for (const LoopControl *control : loops)
    for (const Rounds &rounds : countedBy(scene, *control)) {
      if (!named.contains(rounds.item) && !scene.tests(rounds.item))
        continue;
      std::string limit = limitWords(scene, rounds, writer);
      if (limit.empty())
        continue;
      auto by = rounds.by ? constantValue(scene.unit, rounds.by) : std::nullopt;
      bool isByOne =
          !rounds.by || (by && by->number && (*by->number == Decimal(1) || *by->number == Decimal(-1)));
      // "down to 4 in steps of 3"
      std::string steps = isByOne ? std::string() : writer.phrase(rounds.by);
      if (steps.starts_with('-'))
        steps.erase(0, 1);
      text.words += fmt::format("{} each {} from {} {}{}", text.words.empty() ? " for" : " and",
                                writer.itemWords(rounds.item), writer.phrase(rounds.from), limit,
                                isByOne ? "" : fmt::format(" in steps of {}", steps));
      text.values.insert(text.values.end(), {rounds.from, rounds.test});
      if (!isByOne)
        text.values.push_back(rounds.by);
    }
  return text;
}

} // namespace tacit::rules
