#include "Rounds.h"

#include "Scene.h"
#include "ValueShapes.h"

#include "tacit/IR/Walk.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

/// What is counted, where it begins, how it is stepped and what ends the loop, or (C) keeps it going.
struct RoundsWriter::Count {
  DataItemId item;
  ExprId from;
  ExprId by;                ///< Invalid for one.
  ExprId test;              ///< The limit.
  StatementId step;         ///< Invalid where the loop's control steps it.
  std::vector<ExprId> ends; ///< Other tests of the loop.
  bool endsLoop = false;    ///< Whether a test that holds ends the loop, not one that does not.
};

/// A loop around a statement: one with a body, or a PERFORM that alone runs the range of the scene.
struct RoundsWriter::Loop {
  StatementId statement;
  const LoopControl *control;
  StatementList body;
  const Range *range = nullptr; ///< Null for one with a body.
  const Body *inside = nullptr;
};

static bool isStandingIn(const Scene &scene, StatementId statement, StatementId loop, const Range *range) {
  if (range != nullptr)
    return scene.around.analyses.contains(*range, scene.around.nesting.of(statement).procedure);
  for (StatementId at = statement; at; at = scene.around.nesting.of(at).parent)
    if (at == loop)
      return true;
  return false;
}

/// The loop that EXIT PERFORM or `break` at \p exit leaves; invalid if that is a switch.
static StatementId loopLeftBy(const Scene &scene, StatementId exit) {
  for (StatementId at = scene.around.nesting.of(exit).parent; at; at = scene.around.nesting.of(at).parent) {
    const StatementNode &node = scene.unit.statements[at].node;
    if (std::holds_alternative<ir::Loop>(node))
      return at;
    if (const auto *arms = std::get_if<Switch>(&node);
        arms != nullptr && arms->kind == SwitchKind::FallThrough)
      return {};
  }
  return {};
}

/// The loops around the scene, from the innermost on.
std::vector<RoundsWriter::Loop> RoundsWriter::loopsAround(const Scene &scene) {
  std::vector<Loop> loops;
  for (StatementId at = scene.around.nesting.of(scene.id).parent; at; at = scene.around.nesting.of(at).parent)
    if (const auto *loop = std::get_if<ir::Loop>(&scene.unit.statements[at].node))
      loops.push_back({.statement = at, .control = &loop->control, .body = loop->body});
  const std::vector<CallSite> &sites = scene.around.analyses.callSites(scene.range);
  if (sites.size() != 1)
    return loops;
  StatementId run = scene.around.analyses.graph(sites.front().program).nodes[sites.front().node].statement;
  if (const auto *perform = run ? std::get_if<Perform>(&scene.unit.statements[run].node) : nullptr)
    loops.push_back({.statement = run, .control = &perform->control, .range = &scene.range});
  return loops;
}

/// Looks for what leaves \p loop or is run in it, once.
void RoundsWriter::examine(Loop &loop, const Scene &scene) {
  auto [known, isNew] = bodies_.try_emplace(loop.statement);
  loop.inside = &known->second;
  if (!isNew)
    return;
  Body &body = known->second;
  std::vector<std::pair<StatementId, LabelId>> jumps;
  std::set<LabelId> labels;
  const FlowGraph &graph = scene.around.analyses.graph(scene.program);
  auto visit = [&](StatementId id) {
    const StatementNode &node = scene.unit.statements[id].node;
    if (const auto *mark = std::get_if<LabelMark>(&node))
      labels.insert(mark->label);
    if (const auto *exit = std::get_if<Exit>(&node)) {
      bool leaves = exit->kind == ExitKind::Return || exit->kind == ExitKind::ReturnIfCalled ||
                    (exit->kind == ExitKind::Break && loopLeftBy(scene, id) == loop.statement) ||
                    (!loop.range && (exit->kind == ExitKind::Paragraph || exit->kind == ExitKind::Section));
      if (leaves)
        body.leaving.push_back(id);
    }
    if (const auto *jump = std::get_if<Goto>(&node))
      for (const JumpTarget &target : jump->targets) {
        if (target.label)
          jumps.emplace_back(id, target.label);
        else if (!loop.range || !scene.around.analyses.contains(*loop.range, target.procedure))
          body.leaving.push_back(id);
      }
    NodeId at = graph.nodeOf(id);
    if (at && (std::holds_alternative<Perform>(node) || std::holds_alternative<ir::Call>(node) ||
               !scene.around.analyses.calledFunctions(graph, at).empty())) {
      body.runs.emplace_back(id, scene.around.analyses.changesOf(graph, at));
      body.runs.back().second.normalise();
    }
  };
  forEachStatement(scene.unit, loop.body, visit);
  if (loop.range)
    for (ProcedureId procedure : scene.unit.programs[scene.program].procedures)
      if (scene.around.analyses.contains(*loop.range, procedure))
        forEachStatement(scene.unit, scene.unit.procedures[procedure].body, visit);
  for (const auto &[jump, label] : jumps)
    if (!labels.contains(label))
      body.leaving.push_back(jump);
}

/// Whether something in \p loop but \p own may give \p item another value.
bool RoundsWriter::isChanged(const Scene &scene, const Loop &loop, DataItemId item, StatementId own) {
  auto isOther = [&](StatementId statement) {
    return statement != own && isStandingIn(scene, statement, loop.statement, loop.range) &&
           std::ranges::find(loop.control->init, statement) == loop.control->init.end() &&
           std::ranges::find(loop.control->step, statement) == loop.control->step.end();
  };
  const StorageRange &place = scene.around.analyses.storage().of(item);
  return std::ranges::any_of(scene.facts().definitions(item),
                             [&](const Definition &each) {
                               return each.statement != loop.statement && isOther(each.statement);
                             }) ||
         std::ranges::any_of(loop.inside->runs, [&](const auto &each) { return each.second.touches(place); });
}

/// What \p item gets before \p loop in the same list, with nothing between but assignments; invalid if it is
/// not known.
static ExprId valueBefore(const Scene &scene, StatementId loop, DataItemId item) {
  StatementList list = scene.around.nesting.siblings(loop);
  for (std::size_t at = scene.around.nesting.of(loop).position; at > 0; --at) {
    const auto *assign = std::get_if<Assign>(&scene.unit.statements[list[at - 1]].node);
    if (assign == nullptr)
      return {};
    for (const Assignment &assignment : assign->assignments) {
      if (scene.written(assignment.target) == item &&
          scene.unit.exprs[assignment.target].kind == ExprKind::Item)
        return assignment.value;
      if (!scene.written(assignment.target))
        return {};
    }
  }
  return {};
}

/// By what \p step moves \p item on; invalid if it is no step.
static ExprId stepOf(const Scene &scene, const StatementNode &step, DataItemId item) {
  const auto *assign = std::get_if<Assign>(&step);
  if (assign == nullptr || assign->assignments.size() != 1)
    return {};
  const Assignment &next = assign->assignments.front();
  if (scene.written(next.target) != item || !scene.facts().isStep(item, next.value))
    return {};
  const Expr &sum = scene.unit.exprs[withoutCasts(scene.unit, next.value)];
  if (sum.kind != ExprKind::Binary || sum.operands.size() != 2 ||
      (sum.op != Op::Add && sum.op != Op::Subtract))
    return {};
  return scene.written(sum.operands[0]) == item ? sum.operands[1] : sum.operands[0];
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

/// Whether \p test limits \p item; then \p bound is the limit, and \p limit says how it is one.
static bool limits(const Scene &scene, ExprId test, DataItemId item, bool endsLoop, ExprId &bound,
                   std::string_view &limit) {
  const Expr &expr = scene.unit.exprs[test];
  if (expr.kind != ExprKind::Compare || expr.operands.size() != 2)
    return false;
  bool isLeft = scene.written(expr.operands[0]) == item;
  bool isRight = scene.written(expr.operands[1]) == item;
  limit = limitOf(isLeft ? expr.op : mirrored(expr.op), endsLoop);
  bound = expr.operands[isLeft ? 1 : 0];
  return isLeft != isRight && !limit.empty();
}

/// The tests that \p condition joins, each of which ends the loop (Or) or keeps it going (And).
static void split(const TranslationUnit &unit, ExprId condition, bool endsLoop, std::vector<ExprId> &tests) {
  const Expr &expr = unit.exprs[condition];
  if (expr.kind == (endsLoop ? ExprKind::Or : ExprKind::And))
    for (ExprId operand : expr.operands)
      split(unit, operand, endsLoop, tests);
  else
    tests.push_back(condition);
}

/// Takes the one test that limits the count from those of the loop; false if there is none, or another one.
bool RoundsWriter::findLimit(const Scene &scene, ExprId condition, Count &count) {
  std::vector<ExprId> tests;
  split(scene.unit, condition, count.endsLoop, tests);
  ExprId bound;
  std::string_view limit;
  for (ExprId test : tests) {
    if (!limits(scene, test, count.item, count.endsLoop, bound, limit))
      count.ends.push_back(test);
    else if (count.test)
      return false;
    else
      count.test = test;
  }
  return count.test.isValid();
}

/// What \p loop counts: the items of VARYING, one (C) that is set before, stepped and asked for, or one for
/// which that is done by hand: set right before the loop, stepped at the end of its body.
std::vector<RoundsWriter::Count> RoundsWriter::countedBy(const Scene &scene, const Loop &loop) {
  std::vector<Count> found;
  const LoopControl &control = *loop.control;
  for (const Varying &varying : control.varying) {
    Count count{.item = varying.item ? scene.written(varying.item) : DataItemId(),
                .from = varying.from,
                .by = varying.by,
                .endsLoop = true};
    if (count.item && count.from && varying.until && findLimit(scene, varying.until, count))
      found.push_back(std::move(count));
  }
  if (!control.varying.empty() || !control.condition || control.testAfter)
    return found;
  ExprId condition = control.condition;
  bool endsLoop = scene.unit.exprs[condition].kind == ExprKind::Not; // UNTIL
  if (endsLoop)
    condition = scene.unit.exprs[condition].operands.front();
  StatementId step = control.step.size() == 1                     ? control.step.front()
                     : control.step.empty() && !loop.body.empty() ? loop.body.back()
                                                                  : StatementId();
  const auto *next = step ? std::get_if<Assign>(&scene.unit.statements[step].node) : nullptr;
  DataItemId item = next != nullptr && next->assignments.size() == 1
                        ? scene.written(next->assignments.front().target)
                        : DataItemId();
  if (!item || control.init.size() > 1)
    return found;
  Count count{.item = item, .step = step, .endsLoop = endsLoop};
  count.by = stepOf(scene, scene.unit.statements[step].node, item);
  if (control.init.empty())
    count.from = valueBefore(scene, loop.statement, item);
  else if (const auto *init = std::get_if<Assign>(&scene.unit.statements[control.init.front()].node);
           init != nullptr && init->assignments.size() == 1 &&
           scene.written(init->assignments.front().target) == item)
    count.from = init->assignments.front().value;
  bool skipsStep = control.step.empty() && !loop.range && leavesRound(scene, loop);
  if (count.by && count.from && !skipsStep && findLimit(scene, condition, count))
    found.push_back(std::move(count));
  return found;
}

/// Whether `continue` or EXIT PERFORM CYCLE goes to the next round of \p loop without the end of its body.
bool RoundsWriter::leavesRound(const Scene &scene, const Loop &loop) {
  bool found = false;
  forEachStatement(scene.unit, loop.body, [&](StatementId id) {
    const auto *exit = std::get_if<Exit>(&scene.unit.statements[id].node);
    found |= exit != nullptr && exit->kind == ExitKind::Continue;
  });
  return found;
}

/// Whether \p test is one of \p item that holds just because it has \p value.
static bool holdsFor(const TranslationUnit &unit, ExprId test, DataItemId item, const ConstantValue &value) {
  const Expr &expr = unit.exprs[test];
  if (expr.kind == ExprKind::Not)
    return false;
  if (expr.kind == ExprKind::ConditionName) {
    const ir::Condition &name = unit.conditions[expr.condition()];
    return name.item == item && std::ranges::any_of(name.values, [&](const ValueRange &each) {
             auto low = constantValue(unit, each.low);
             return !each.high && low && *low == value;
           });
  }
  auto other = expr.kind == ExprKind::Compare && expr.op == Op::Equal && expr.operands.size() == 2 &&
                       writtenItem(unit, expr.operands[0]) == item
                   ? constantValue(unit, expr.operands[1])
                   : std::nullopt;
  return other && *other == value;
}

/// Whether control leaves \p loop with or behind the effect, in the list in which that stands: at once, or
/// because a switch is set that the loop asks for.
bool RoundsWriter::endsWith(const Scene &scene, const Loop &loop, const Count &count) {
  StatementList list = scene.around.nesting.siblings(scene.id);
  return std::ranges::any_of(list, [&](StatementId id) {
    if (scene.around.nesting.of(id).position >= scene.around.nesting.of(scene.id).position &&
        std::ranges::find(loop.inside->leaving, id) != loop.inside->leaving.end())
      return true;
    const auto *assign = std::get_if<Assign>(&scene.unit.statements[id].node);
    return assign != nullptr && count.endsLoop &&
           std::ranges::any_of(assign->assignments, [&](const Assignment &each) {
             DataItemId item = scene.written(each.target);
             auto value = item && each.value ? constantValue(scene.unit, each.value) : std::nullopt;
             return value && std::ranges::any_of(count.ends, [&](ExprId test) {
                      return holdsFor(scene.unit, test, item, *value);
                    });
           });
  });
}

/// "Set the total to the sum of" for what is added to what was zero before \p loop and is changed by nothing
/// else in it; "Count in the total" for what is counted so. Empty if it is not certain.
std::string RoundsWriter::sumWords(const Scene &scene, const Candidate &candidate, const Loop &loop,
                                   const TextWriter &writer, std::vector<ExprId> &values) {
  if (candidate.assignments.size() != 1)
    return {};
  const Assignment &assignment = candidate.assignments.front();
  const Expr &sum = scene.unit.exprs[assignment.value];
  DataItemId total = scene.written(assignment.target);
  if (sum.kind != ExprKind::Binary || sum.op != Op::Add || sum.operands.size() != 2 || !total ||
      scene.unit.exprs[assignment.target].kind != ExprKind::Item ||
      !scene.unit.exprs[assignment.target].operands.empty())
    return {};
  bool isFirst = scene.written(sum.operands[0]) == total;
  ExprId added = sum.operands[isFirst ? 1 : 0];
  if (isFirst == (scene.written(sum.operands[1]) == total) || isChanged(scene, loop, total, scene.id))
    return {};
  ExprId start = valueBefore(scene, loop.statement, total);
  auto zero = start ? constantValue(scene.unit, start) : std::nullopt;
  if (!zero || !zero->number || !zero->number->isZero())
    return {};
  values.push_back(start);
  auto one = constantValue(scene.unit, added);
  if (one && one->number && *one->number == Decimal(1))
    return fmt::format("Count in {}", writer.phrase(assignment.target));
  return fmt::format("Set {} to the sum of {}", writer.phrase(assignment.target), writer.phrase(added));
}

/// "Keep in the best the highest of" for what is replaced just where it is less; empty if it is not certain.
std::string RoundsWriter::extremumWords(const Scene &scene, const Candidate &candidate, const Loop &loop,
                                        const TextWriter &writer) {
  StatementId parent = scene.around.nesting.of(scene.id).parent;
  const auto *choice = parent ? std::get_if<If>(&scene.unit.statements[parent].node) : nullptr;
  if (candidate.assignments.size() != 1 || choice == nullptr || choice->thenBody.empty() ||
      scene.around.nesting.of(choice->thenBody.front()).list != scene.around.nesting.of(scene.id).list)
    return {};
  const Assignment &assignment = candidate.assignments.front();
  const Expr &place = scene.unit.exprs[assignment.target];
  DataItemId kept = scene.written(assignment.target);
  if (!kept || place.kind != ExprKind::Item || !place.operands.empty() ||
      scene.facts().isConstant(assignment.value) || isChanged(scene, loop, kept, scene.id))
    return {};
  std::string target = writer.formula(assignment.target);
  std::string value = writer.formula(assignment.value);
  std::vector<ExprId> tests;
  split(scene.unit, choice->condition, false, tests);
  for (ExprId test : tests) {
    const Expr &expr = scene.unit.exprs[test];
    if (expr.kind != ExprKind::Compare || expr.operands.size() != 2)
      continue;
    std::string left = writer.formula(expr.operands[0]);
    std::string right = writer.formula(expr.operands[1]);
    bool isMirrored = left == target && right == value;
    if (!isMirrored && (left != value || right != target))
      continue;
    Op op = isMirrored ? mirrored(expr.op) : expr.op;
    bool isHighest = op == Op::Greater || op == Op::GreaterEqual;
    if (isHighest || op == Op::Less || op == Op::LessEqual)
      return fmt::format("Keep in {} the {} of {}", writer.phrase(assignment.target),
                         isHighest ? "highest" : "lowest", writer.phrase(assignment.value));
  }
  return {};
}

/// "each j from 29 to below 33"
std::string RoundsWriter::countWords(const Scene &scene, const Loop &loop, const Count &count,
                                     const TextWriter &writer, std::vector<ExprId> &values) {
  ExprId bound;
  std::string_view limit;
  limits(scene, count.test, count.item, count.endsLoop, bound, limit);
  auto by = count.by ? constantValue(scene.unit, count.by) : std::nullopt;
  bool isByOne = !count.by || (by && by->number && (*by->number == Decimal(1) || *by->number == Decimal(-1)));
  // "down to 4 in steps of 3"
  std::string steps = isByOne ? std::string() : writer.phrase(count.by);
  if (steps.starts_with('-'))
    steps.erase(0, 1);
  values.insert(values.end(), {count.from, count.test});
  if (!isByOne)
    values.push_back(count.by);
  bool isFirst = endsWith(scene, loop, count);
  bool mayEnd = !isFirst && (!count.ends.empty() || !loop.inside->leaving.empty());
  return fmt::format("{} {} from {} {} {}{}{}", isFirst ? "the first" : "each", writer.itemWords(count.item),
                     writer.phrase(count.from), limit, writer.phrase(bound), mayEnd ? " at most" : "",
                     isByOne ? "" : fmt::format(" in steps of {}", steps));
}

RoundsText RoundsWriter::describe(const Scene &scene, const Candidate &candidate, const EffectText &effect,
                                  const TextWriter &writer) {
  RoundsText text{effect.words, {}};
  std::vector<Loop> loops = loopsAround(scene);
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
  std::string words;
  std::vector<const Loop *> told;
  for (Loop &loop : loops) {
    std::vector<Count> counts = countedBy(scene, loop);
    std::erase_if(counts,
                  [&](const Count &each) { return !named.contains(each.item) && !scene.tests(each.item); });
    if (counts.empty())
      continue;
    examine(loop, scene);
    for (const Count &count : counts) {
      if (isChanged(scene, loop, count.item, count.step))
        continue;
      words += (words.empty() ? "" : " and ") + countWords(scene, loop, count, writer, text.values);
      if (told.empty() || told.back() != &loop)
        told.push_back(&loop);
    }
  }
  if (words.empty())
    return text;
  std::string meaning;
  if (told.size() == 1) {
    meaning = sumWords(scene, candidate, *told.front(), writer, text.values);
    if (meaning.empty())
      meaning = extremumWords(scene, candidate, *told.front(), writer);
  }
  bool isCounting = meaning.starts_with("Count ");
  text.words =
      fmt::format("{}{}{}", meaning.empty() ? effect.words : meaning, isCounting ? " " : " for ", words);
  return text;
}

} // namespace tacit::rules
