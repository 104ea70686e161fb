// How the rules of a group work together: order, hit policy, and what holds when no row does.

#include "Extraction.h"

#include "tacit/IR/Walk.h"

#include <algorithm>
#include <fmt/format.h>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

/// Proving that rows exclude each other takes a question a pair.
static constexpr std::size_t MaxPairs = 3'000;

bool Extraction::readsOwnTarget(const Found &row) const {
  std::vector<Touch> reads;
  for (const Assignment &assignment : row.candidate.assignments)
    collectReads(unit_, assignment.value, reads);
  return std::ranges::any_of(reads, [&](const Touch &read) {
    return std::ranges::find(row.targets, read.item) != row.targets.end();
  });
}

bool Extraction::areExclusive(const Found &one, const Found &other) {
  if (one.statement == other.statement)
    return one.candidate.extraGuard && one.candidate.extraGuard == other.candidate.extraGuard &&
           one.candidate.extraHolds != other.candidate.extraHolds;
  if (!one.node || !other.node || one.range != other.range)
    return false;
  PathConditions &conditions = scene_.conditions(one.range);
  return conditions.contains(one.node) && conditions.contains(other.node) &&
         conditions.exclude(one.node, other.node);
}

/// Whether no statement from \p first to \p last gives \p target a value, but for \p members.
bool Extraction::isOnlyGivenBy(const std::vector<std::size_t> &members, DataItemId target, const Found &first,
                               const Found &last) const {
  const FlowGraph &graph = scene_.analyses.graph(first.range.program);
  const auto &statements = scene_.nesting.statements(first.range.program);
  auto from = std::ranges::find(statements, first.statement);
  auto to = std::find(from, statements.end(), last.statement);
  return to != statements.end() && std::none_of(from, to, [&](StatementId between) {
           NodeId node = graph.nodeOf(between);
           if (!node || std::ranges::any_of(
                            members, [&](std::size_t member) { return found_[member].statement == between; }))
             return false;
           return scene_.analyses.changesOf(graph, node).touches(scene_.analyses.storage().of(target));
         });
}

/// Whether \p later asks for a value of its target that \p earlier has replaced by another one, and nothing
/// but rows of the group gives it a value in between.
bool Extraction::stopsOther(const Found &earlier, const Found &later,
                            const std::vector<std::size_t> &members) {
  if (earlier.targets.size() != 1 || !earlier.targets.front() || !later.node ||
      earlier.range != later.range || !scene_.conditions(later.range).contains(later.node))
    return false;
  DataItemId target = earlier.targets.front();
  auto given = constantValue(unit_, earlier.candidate.assignments.front().value);
  if (!given)
    return false;
  PathConditions &conditions = scene_.conditions(later.range);
  auto contradicts = [&](const GuardClause &clause) {
    if (clause.alternatives.size() != 1 || clause.alternatives.front().size() != 1)
      return false;
    const GuardLiteral &literal = clause.alternatives.front().front();
    const AtomUse &use = conditions.atoms()[literal.atom].uses.front();
    if (use.label.kind != EdgeLabel::Kind::Condition || !use.expr)
      return false;
    const Expr &test = unit_.exprs[use.expr];
    bool holds = use.positive == literal.positive;
    if (test.kind != ExprKind::Compare || test.operands.size() != 2 ||
        test.op != (holds ? Op::Equal : Op::NotEqual) || writtenItem(unit_, test.operands[0]) != target)
      return false;
    auto wanted = constantValue(unit_, test.operands[1]);
    return wanted && ((wanted->number && given->number && *wanted->number != *given->number) ||
                      (wanted->text && given->text && *wanted->text != *given->text));
  };
  if (std::ranges::none_of(conditions.guardOf(later.node).clauses, contradicts))
    return false;
  return isOnlyGivenBy(members, target, earlier, later);
}

/// Whether \p row is what is left when the rows before it do not apply, and asks nothing itself: the ELSE of
/// a choice in which they stand, its default arm, or the statement behind them.
bool Extraction::isFallbackOf(const Found &row, const std::vector<std::size_t> &members) const {
  if (row.candidate.extraGuard)
    return false;
  auto isAround = [&](StatementId around, StatementId inside) {
    while (inside && inside != around)
      inside = scene_.nesting.of(inside).parent;
    return inside == around;
  };
  auto holdsAnother = [&](StatementId around) {
    return std::ranges::any_of(members, [&](std::size_t member) {
      return found_[member].statement != row.statement && isAround(around, found_[member].statement);
    });
  };
  StatementId child = row.statement;
  for (StatementId at = scene_.nesting.of(child).parent; at; child = at, at = scene_.nesting.of(at).parent) {
    auto isIn = [&](StatementList list) { return std::ranges::find(list, child) != list.end(); };
    auto holdsAll = [&](StatementList list) {
      return std::ranges::all_of(members, [&](std::size_t member) {
        return std::ranges::any_of(
            list, [&](StatementId each) { return isAround(each, found_[member].statement); });
      });
    };
    if (const auto *choice = std::get_if<If>(&unit_.statements[at].node)) {
      if (isIn(choice->elseBody))
        return holdsAnother(at);
      return isIn(choice->thenBody) && holdsAll(choice->thenBody);
    }
    if (const auto *choice = std::get_if<Switch>(&unit_.statements[at].node)) {
      auto arm = std::ranges::find_if(choice->cases, [&](const Case &each) { return isIn(each.body); });
      if (arm == choice->cases.end())
        return false;
      return arm->isDefault && arm->alternatives.empty() ? holdsAnother(at) : holdsAll(arm->body);
    }
  }
  return true;
}

void Extraction::describeGroup(RuleGroupRow &group, std::vector<std::size_t> &members) {
  group.target = knowledge_.rules[found_[members.front()].row].target;
  group.hitPolicy = HitPolicy::Sequence;
  if (group.kind == GroupKind::CalculationChain) {
    group.target = knowledge_.rules[found_[members.back()].row].target;
    return;
  }
  bool areUnique = members.size() * (members.size() - 1) / 2 <= MaxPairs;
  bool isInOrder = true;
  for (std::size_t one = 0; one < members.size() && areUnique && isInOrder; ++one)
    for (std::size_t other = one + 1; other < members.size() && isInOrder; ++other) {
      const Found &first = found_[members[one]];
      const Found &second = found_[members[other]];
      if (areExclusive(first, second) || stopsOther(first, second, members))
        continue;
      areUnique = false;
      if (first.node && second.node && first.range == second.range) {
        const PathConditions &conditions = scene_.conditions(first.range);
        isInOrder = !conditions.contains(first.node) || !conditions.contains(second.node) ||
                    conditions.orderOf(first.node) <= conditions.orderOf(second.node);
      }
    }
  if (!isInOrder) {
    PathConditions &conditions = scene_.conditions(found_[members.front()].range);
    if (std::ranges::all_of(members, [&](std::size_t member) {
          const Found &row = found_[member];
          return row.node && row.range == conditions.range() && conditions.contains(row.node);
        }))
      std::ranges::sort(members, {}, [&](std::size_t member) {
        return std::pair(conditions.orderOf(found_[member].node), member);
      });
  }
  bool areAssignments = std::ranges::all_of(members, [&](std::size_t member) {
    const Found &row = found_[member];
    return !row.targets.empty() && row.targets.front() && !readsOwnTarget(row);
  });
  bool isList = group.kind == GroupKind::ValidationList;
  group.hitPolicy = areUnique        ? (isList ? HitPolicy::First : HitPolicy::Unique)
                    : areAssignments ? HitPolicy::Last
                                     : HitPolicy::Each;
  findOtherwise(group, members);
}

void Extraction::findOtherwise(RuleGroupRow &group, const std::vector<std::size_t> &members) {
  const Found &first = found_[members.front()];
  const Found &last = found_[members.back()];
  auto isKnown = [&](std::size_t member) {
    const Found &row = found_[member];
    return row.node && row.range == first.range && scene_.conditions(first.range).contains(row.node);
  };
  bool areKnown = std::ranges::all_of(members, isKnown);
  auto setDefault = [&](const Found &row) {
    group.otherwise = Otherwise::Rule;
    group.otherwiseRule = knowledge_.rules[row.row].rule;
  };
  if (group.hitPolicy == HitPolicy::Unique && isFallbackOf(last, members))
    return setDefault(last);
  if (group.hitPolicy == HitPolicy::Last && areKnown && !first.candidate.extraGuard &&
      isOnlyGivenBy(members, first.targets.front(), first, last)) {
    // What the target gets before anything is asked stays unless a later row replaces it.
    PathConditions &conditions = scene_.conditions(first.range);
    if (std::ranges::all_of(members, [&](std::size_t member) {
          const Found &row = found_[member];
          return &row == &first ||
                 (row.statement != first.statement && conditions.implies(row.node, first.node) &&
                  !conditions.implies(first.node, row.node));
        }))
      return setDefault(first);
  }
  if (areKnown) {
    std::vector<NodeId> nodes;
    for (std::size_t member : members) {
      const Candidate &candidate = found_[member].candidate;
      bool hasOtherBranch = !candidate.extraGuard || std::ranges::any_of(members, [&](std::size_t other) {
        return other != member && found_[other].statement == found_[member].statement &&
               areExclusive(found_[member], found_[other]);
      });
      if (hasOtherBranch)
        nodes.push_back(found_[member].node);
    }
    if (scene_.conditions(first.range).cover(nodes)) {
      group.otherwise = Otherwise::NoCase;
      return;
    }
  }
  if (areKnown && !first.targets.empty() && first.targets.front() && first.targets.size() == 1)
    findValueBefore(group, first, first.targets.front());
}

/// The one constant that \p target holds on every way to \p first, within the range and where it is run from
/// a single place.
void Extraction::findValueBefore(RuleGroupRow &group, const Found &first, DataItemId target) {
  static constexpr std::size_t MaxNodes = 2'000;
  static constexpr unsigned MaxLevels = 4;
  const FlowGraph &graph = scene_.analyses.graph(first.range.program);
  const StorageRange &bytes = scene_.analyses.storage().of(target);
  Range range = first.range;
  NodeId start = first.node;
  std::size_t seen = 0;
  for (unsigned level = 0; level < MaxLevels; ++level) {
    std::set<NodeId> visited;
    std::set<NodeId> givers;
    bool comesFromOutside = false;
    std::vector<NodeId> stack{start};
    while (!stack.empty()) {
      NodeId at = stack.back();
      stack.pop_back();
      if (at == graph.entryOf(range.from)) {
        comesFromOutside = true;
        continue;
      }
      for (NodeId before : graph.predecessors(at)) {
        if (!scene_.analyses.contains(range, graph.nodes[before].procedure))
          continue;
        if (scene_.analyses.changesOf(graph, before).touches(bytes))
          givers.insert(before);
        else if (visited.insert(before).second)
          stack.push_back(before);
      }
      if (++seen > MaxNodes)
        return;
    }
    if (!givers.empty()) {
      StatementId giver = graph.nodes[*givers.begin()].statement;
      const auto *assign = giver ? std::get_if<Assign>(&unit_.statements[giver].node) : nullptr;
      if (comesFromOutside || givers.size() != 1 || !assign)
        return;
      const Assignment *given = nullptr;
      for (const Assignment &each : assign->assignments)
        if (writtenItem(unit_, each.target) == target)
          given = &each;
      if (given == nullptr || !scene_.facts.isConstant(given->value))
        return;
      group.otherwise = Otherwise::Value;
      group.otherwiseEffect =
          text(fmt::format("{} := {}", formatter_.expr(given->target), formatter_.expr(given->value)));
      group.otherwiseAt = lines(unit_.statements[giver].origin);
      return;
    }
    if (!comesFromOutside)
      return;
    const std::vector<CallSite> &sites = scene_.analyses.callSites(range);
    if (sites.size() != 1 || sites.front().program != range.program ||
        range == scene_.analyses.mainRange(range.program))
      return;
    start = sites.front().node;
    range = scene_.rangeOf(graph.nodes[start].procedure, start);
  }
}

} // namespace tacit::rules
