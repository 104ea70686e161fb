// The part of PathConditions that sees through items which only carry a decision.

#include "tacit/Analysis/PathConditions.h"

#include "Truth.h"
#include "tacit/Analysis/Dominators.h"
#include "tacit/IR/Walk.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace tacit::analysis {

using namespace tacit::ir;

/// Values of a carrier at one place.
static constexpr std::size_t MaxValues = 12;

/// The conditions of the range that \p place runs, where it runs one and nothing else.
PathConditions *PathConditions::innerOf(std::uint32_t place) const {
  NodeId node = places_[place].node;
  if (!carriers_.inner || graph_.nodes[node].kind != FlowNodeKind::Perform)
    return nullptr;
  std::vector<Range> runs = analyses_.performedRanges(graph_, node);
  return runs.size() == 1 && analyses_.eventRanges(graph_, node).empty() ? carriers_.inner(runs.front())
                                                                         : nullptr;
}

/// Lasting carriers that the range changes, and what the ranges that set them ask.
void PathConditions::trackCarriers() {
  if (carriers_.lasting.empty())
    return;
  auto isChanged = [&](const ChangeSet &changes, DataItemId carrier) {
    return changes.touches(analyses_.storage().of(carrier));
  };
  std::vector<DataItemId> changed;
  std::ranges::copy_if(carriers_.lasting, std::back_inserter(changed),
                       [&](DataItemId carrier) { return isChanged(analyses_.changes(range_), carrier); });
  if (changed.empty())
    return;
  std::ranges::for_each(changed, [&](DataItemId carrier) { trackItem(carrier); });
  ChangeSet memory;
  for (std::uint32_t at = 0; at < places_.size(); ++at) {
    if (graph_.nodes[places_[at].node].kind != FlowNodeKind::Perform)
      continue;
    const ChangeSet &changes = analyses_.changesOf(graph_, places_[at].node, memory);
    PathConditions *inner = nullptr;
    for (DataItemId carrier : changed) {
      if (!isChanged(changes, carrier) || (inner == nullptr && (inner = innerOf(at)) == nullptr))
        continue;
      const std::vector<Carried> *values = inner->valuesAtEnd(carrier);
      if (values == nullptr)
        continue;
      for (const Carried &value : *values)
        for (Bdd::Ref condition : {value.when, value.truth})
          for (std::uint32_t atom : inner->bdd_.support(condition)) {
            std::vector<Touch> reads;
            if (ExprId asked = inner->atoms_[atom].uses.front().expr)
              collectReads(unit_, asked, reads);
            for (const Touch &read : reads)
              trackItem(read.item);
          }
    }
  }
}

const std::map<DataItemId, std::uint32_t> &PathConditions::versionsRead(std::uint32_t atom) const {
  if (versionsRead_.size() <= atom)
    versionsRead_.resize(atoms_.size());
  if (versionsRead_[atom])
    return *versionsRead_[atom];
  const AtomUse &use = atoms_[atom].uses.front();
  std::uint32_t place = local_.at(use.node);
  const Versions &then = use.isElsewhere ? *after_[place] : *versions_[place];
  std::map<DataItemId, std::uint32_t> &result = versionsRead_[atom].emplace();
  if (!use.expr)
    return result;
  forEachExpr(unit_, use.expr, [&](ExprId at) {
    const Expr &node = unit_.exprs[at];
    if (node.kind == ExprKind::Element)
      return node.operands.subspan(std::min<std::size_t>(1, node.operands.size()));
    DataItemId item = node.kind == ExprKind::Item            ? node.item()
                      : node.kind == ExprKind::ConditionName ? unit_.conditions[node.condition()].item
                                                             : DataItemId();
    auto tracked = item && node.operands.empty() ? trackedAt_.find(item) : trackedAt_.end();
    if (tracked != trackedAt_.end() && !placesAt_.contains(at))
      result[item] = then[tracked->second];
    return node.operands;
  });
  return result;
}

StatementId PathConditions::changeBetween(DataItemId item, std::uint32_t older, std::uint32_t newer) const {
  auto tracked = trackedAt_.find(item);
  if (tracked == trackedAt_.end())
    return {};
  // An odd version is made where paths meet, an even one where a statement changes the item.
  std::vector<std::uint32_t> pending{newer};
  std::set<std::uint32_t> seen{older, newer};
  std::uint32_t first = 0;
  while (!pending.empty()) {
    std::uint32_t version = pending.back();
    pending.pop_back();
    if (version == 0)
      continue;
    std::uint32_t place = (version - 1) / 2;
    if (version % 2 == 0) {
      if (version > older && (first == 0 || version < first))
        first = version;
      continue;
    }
    for (std::uint32_t from : in_[place])
      if (std::uint32_t before = (*after_[from])[tracked->second]; seen.insert(before).second)
        pending.push_back(before);
  }
  return first == 0 ? StatementId() : graph_.nodes[places_[(first - 1) / 2].node].statement;
}

/// Whether what \p atom asks for has the same value in \p now.
bool PathConditions::isCurrent(const Atom &atom, const Versions &now) const {
  const AtomUse &use = atom.uses.front();
  if (use.label.kind == EdgeLabel::Kind::Outcome && !use.expr)
    return true;
  if (!use.expr)
    return false;
  std::uint32_t place = local_.at(use.node);
  const Versions &then = use.isElsewhere ? *after_[place] : *versions_[place];
  bool isChanged = anyExpr(unit_, use.expr, [&](ExprId at) {
    auto found = placesAt_.find(at);
    return found != placesAt_.end() && then[found->second] != now[found->second];
  });
  std::vector<Touch> reads;
  collectReads(unit_, use.expr, reads);
  return !isChanged && std::ranges::all_of(reads, [&](const Touch &read) {
    auto tracked = trackedAt_.find(read.item);
    return tracked != trackedAt_.end() && then[tracked->second] == now[tracked->second];
  });
}

/// What the range leaves in \p carrier when it comes to its end, in tests whose items then hold what they
/// were asked for; none if that is not known.
const std::vector<PathConditions::Carried> *PathConditions::valuesAtEnd(DataItemId carrier) {
  auto tracked = trackedAt_.find(carrier);
  auto end = local_.find(graph_.endOf(range_.thru));
  if (tracked == trackedAt_.end() || end == local_.end())
    return nullptr;
  const Place &place = places_[end->second];
  if (!place.isLive || !place.isExact || place.isInLoop)
    return nullptr;
  const Versions &now = *versions_[end->second];
  auto known = carried_.find({tracked->second, now[tracked->second]});
  if (known == carried_.end())
    return nullptr;
  for (const Carried &value : known->second)
    for (Bdd::Ref condition : {value.when, value.truth})
      for (std::uint32_t atom : bdd_.support(condition))
        if (!isCurrent(atoms_[atom], now))
          return nullptr;
  return &known->second;
}

/// What \p atom of the range that \p place runs asks, at the versions behind the place.
std::optional<Bdd::Ref> PathConditions::atomBehind(const PathConditions &inner, std::uint32_t number,
                                                   std::uint32_t place) {
  const Atom &atom = inner.atoms_[number];
  const AtomUse &asked = atom.uses.front();
  NodeId node = places_[place].node;
  if (asked.label.kind == EdgeLabel::Kind::Outcome && !asked.expr) {
    AtomUse use{node, asked.label, {}, true, false};
    return test({}, std::nullopt, 0, fmt::format("{}@{}", atom.key, place), use);
  }
  if (asked.label.kind != EdgeLabel::Kind::Condition || !asked.expr)
    return std::nullopt;
  std::vector<Touch> reads;
  collectReads(unit_, asked.expr, reads);
  if (std::ranges::any_of(reads, [&](const Touch &read) { return !trackedAt_.contains(read.item); }))
    return std::nullopt;
  Bdd::Ref holds = conditionOf(asked.expr, place, asked.label, 0);
  return asked.positive ? holds : bdd_.negate(holds);
}

/// \p condition of the range that \p place runs, as a condition of this one. \p known holds what was asked
/// for before.
std::optional<Bdd::Ref> PathConditions::moved(Bdd::Ref condition, const PathConditions &inner,
                                              std::uint32_t place,
                                              std::map<Bdd::Ref, std::optional<Bdd::Ref>> &known) {
  if (condition <= Bdd::True)
    return condition;
  if (auto found = known.find(condition); found != known.end())
    return found->second;
  Bdd::Branches branches = inner.bdd_.branchesOf(condition);
  auto asked = atomBehind(inner, branches.variable, place);
  auto whenTrue = asked ? moved(branches.whenTrue, inner, place, known) : std::nullopt;
  auto whenFalse = whenTrue ? moved(branches.whenFalse, inner, place, known) : std::nullopt;
  std::optional<Bdd::Ref> result;
  if (whenFalse)
    result = bdd_.ifThenElse(*asked, *whenTrue, *whenFalse);
  return known[condition] = result;
}

/// Adds a value; one that is there already gets one more way to it.
template <typename Carried> static void addValue(Bdd &bdd, std::vector<Carried> &values, Carried value) {
  if (value.when == Bdd::False)
    return;
  if (value.constant || value.isUnknown)
    for (Carried &other : values)
      if (other.constant == value.constant && other.isUnknown == value.isUnknown &&
          (other.constant || other.isUnknown)) {
        other.when = bdd.disjunction(other.when, value.when);
        return;
      }
  values.push_back(std::move(value));
}

/// Carriers that the range run at \p place sets.
void PathConditions::carryInner(std::uint32_t place) {
  PathConditions *inner = nullptr;
  std::map<Bdd::Ref, std::optional<Bdd::Ref>> known;
  for (DataItemId carrier : carriers_.lasting) {
    auto tracked = trackedAt_.find(carrier);
    if (tracked == trackedAt_.end() || (*after_[place])[tracked->second] != 2 * place + 2)
      continue;
    if (inner == nullptr && (inner = innerOf(place)) == nullptr)
      return;
    const std::vector<Carried> *left = inner->valuesAtEnd(carrier);
    if (left == nullptr)
      continue;
    auto before = carried_.find({tracked->second, (*versions_[place])[tracked->second]});
    std::vector<Carried> values;
    bool isKnown = true;
    isBehind_ = true;
    for (const Carried &value : *left) {
      auto when = moved(value.when, *inner, place, known);
      auto truth = when ? moved(value.truth, *inner, place, known) : std::nullopt;
      isKnown &= truth.has_value();
      if (!isKnown)
        break;
      if (value.isUnknown && before != carried_.end())
        for (const Carried &old : before->second)
          addValue(bdd_, values, {bdd_.conjunction(*when, old.when), old.constant, old.truth, old.isUnknown});
      else
        addValue(bdd_, values, {*when, value.constant, *truth, value.isUnknown});
    }
    isBehind_ = false;
    if (isKnown && values.size() <= MaxValues)
      carried_[{tracked->second, 2 * place + 2}] = std::move(values);
  }
}

/// Where paths with different versions of a carrier meet, it has the values of all of them, each under its
/// path.
void PathConditions::carryThrough(std::uint32_t place) {
  if (loops_.contains(place))
    return;
  for (std::uint32_t item = 0; item < tracked_.size(); ++item) {
    if ((*versions_[place])[item] != 2 * place + 1 || !tracked_[item] || !carriers_.isCarrier(tracked_[item]))
      continue;
    bool mayBeUnknown = isLasting(tracked_[item]);
    std::vector<Carried> values;
    bool isKnown = true;
    bool isAnyKnown = false;
    for (std::uint32_t from : in_[place]) {
      auto before = carried_.find({item, (*after_[from])[item]});
      bool isPathKnown = from < place && before != carried_.end();
      isAnyKnown |= isPathKnown;
      isKnown &= from < place && (isPathKnown || mayBeUnknown);
      if (!isKnown)
        break;
      for (std::size_t way = 0; way < to_[from].size(); ++way) {
        if (to_[from][way] != place)
          continue;
        Bdd::Ref path = bdd_.conjunction(places_[from].condition, conditionOf(out_[from][way].label, from));
        if (!isPathKnown)
          addValue(bdd_, values, Carried{path, std::nullopt, Bdd::False, true});
        else
          for (const Carried &value : before->second)
            addValue(bdd_, values,
                     {bdd_.conjunction(path, value.when), value.constant, value.truth, value.isUnknown});
      }
    }
    if (isKnown && isAnyKnown && values.size() <= MaxValues)
      carried_[{item, 2 * place + 1}] = std::move(values);
  }
}

void PathConditions::carryAction(std::uint32_t place) {
  const FlowNode &node = graph_.nodes[places_[place].node];
  if (node.kind == FlowNodeKind::Perform && !carriers_.lasting.empty())
    carryInner(place);
  if (node.kind != FlowNodeKind::Statement || !node.statement)
    return;
  if (const auto *assign = std::get_if<Assign>(&unit_.statements[node.statement].node))
    for (const Assignment &assignment : assign->assignments)
      if (assignment.target && assignment.value && unit_.exprs[assignment.target].kind == ExprKind::Item)
        carryAssignment(place, node.statement, assignment);
}

/// A carrier that is set to a constant, to the truth of a condition or to what another carrier holds.
void PathConditions::carryAssignment(std::uint32_t place, StatementId statement,
                                     const Assignment &assignment) {
  DataItemId target = unit_.exprs[assignment.target].item();
  const Expr &value = unit_.exprs[assignment.value];
  auto constant = constantValue(unit_, assignment.value);
  // A group is filled with spaces or zeros, and what lies in it.
  if (value.kind == ExprKind::Figurative && constant)
    for (DataItemId carrier : carriers_.lasting)
      if (carrier != target && analyses_.storage().of(target).contains(analyses_.storage().of(carrier)))
        if (auto tracked = trackedAt_.find(carrier); tracked != trackedAt_.end())
          carried_[{tracked->second, 2 * place + 2}] = {{Bdd::True, constant, Bdd::False}};
  auto tracked = trackedAt_.find(target);
  if (tracked == trackedAt_.end() || !carriers_.isCarrier(target))
    return;
  std::pair<std::uint32_t, std::uint32_t> version{tracked->second, 2 * place + 2};
  if (constant) {
    carried_[version] = {{Bdd::True, constant, Bdd::False}};
  } else if (isTruth(value)) {
    EdgeLabel label{EdgeLabel::Kind::Condition, true, Op::None, assignment.value, statement, 0};
    carried_[version] = {{Bdd::True, std::nullopt, conditionOf(assignment.value, place, label, 0)}};
  } else {
    auto source = value.kind == ExprKind::Item ? trackedAt_.find(value.item()) : trackedAt_.end();
    auto copied = source == trackedAt_.end()
                      ? carried_.end()
                      : carried_.find({source->second, (*versions_[place])[source->second]});
    if (copied == carried_.end())
      carried_.erase(version);
    else
      carried_[version] = std::vector<Carried>(copied->second);
  }
}

/// Whether \p condition tells a reader more than the carrier that stands for it.
bool PathConditions::saysMore(Bdd::Ref condition, bool isComplete) const {
  // A list counts what it asks about: tests of one subject read as one.
  static constexpr std::size_t MostMixed = 4;
  static constexpr std::size_t MostListed = 8;
  static constexpr std::size_t MostTests = 24;
  std::vector<std::uint32_t> tests = bdd_.support(condition);
  std::set<std::string_view> subjects;
  for (std::uint32_t atom : tests)
    subjects.insert(atoms_[atom].subject.empty() ? atoms_[atom].key : atoms_[atom].subject);
  if (tests.empty() || tests.size() > MostTests || subjects.size() > MostListed)
    return false;
  auto isList = [&](Bdd::Ref rest) {
    bdd_.takeLiterals(rest);
    return rest == Bdd::True;
  };
  if (tests.size() > MostMixed && !isList(condition) && !isList(Bdd::negate(condition)))
    return false;
  auto is = [&](const std::function<bool(const AtomUse &)> &kind) {
    return [&](std::uint32_t atom) { return kind(atoms_[atom].uses.front()); };
  };
  if (!carriers_.isTechnical)
    return true;
  return isComplete ? !std::ranges::all_of(tests, is(carriers_.isTechnical))
                    : std::ranges::all_of(tests, is(carriers_.isBusiness));
}

/// The condition under which a carrier has one of \p values, as far as what it carries is known. \p asking is
/// the test.
std::optional<PathConditions::Resolved> PathConditions::resolve(ExprId asking, ExprId item,
                                                                const ValueSet &values, std::uint32_t place) {
  const Expr &expr = unit_.exprs[item];
  DataItemId id =
      expr.kind == ExprKind::ConditionName ? unit_.conditions[expr.condition()].item : expr.item();
  if ((expr.kind != ExprKind::Item && expr.kind != ExprKind::ConditionName) || !expr.operands.empty())
    return std::nullopt;
  auto tracked = trackedAt_.find(id);
  if (tracked == trackedAt_.end() || !carriers_.isCarrier(id))
    return std::nullopt;
  const Versions &now = versionsAt(place);
  auto known = carried_.find({tracked->second, now[tracked->second]});
  if (known == carried_.end())
    return std::nullopt;
  auto accepts = [&](const ConstantValue &constant) {
    if (constant.number.has_value() == values.isText())
      return false;
    ValueSet one =
        constant.number ? ValueSet::equalTo(*constant.number) : ValueSet::textEqualTo(*constant.text);
    return !one.intersect(values).isEmpty();
  };
  Bdd::Ref result = Bdd::False;
  bool isAnyUnknown = false;
  for (const Carried &value : known->second) {
    isAnyUnknown |= value.isUnknown;
    if (value.isUnknown)
      continue;
    Bdd::Ref holds;
    if (value.constant) {
      holds = accepts(*value.constant) ? Bdd::True : Bdd::False;
    } else {
      Bdd::Ref ifTrue = accepts({Decimal(1), {}}) ? value.truth : Bdd::False;
      Bdd::Ref ifFalse = accepts({Decimal(0), {}}) ? bdd_.negate(value.truth) : Bdd::False;
      holds = bdd_.disjunction(ifTrue, ifFalse);
    }
    result = bdd_.disjunction(result, bdd_.conjunction(value.when, holds));
  }
  if (!isLasting(id))
    return Resolved{result, true};
  std::vector<std::uint32_t> tests = bdd_.support(result);
  if (!saysMore(result, !isAnyUnknown) ||
      !std::ranges::all_of(tests, [&](std::uint32_t atom) { return isCurrent(atoms_[atom], now); }))
    return std::nullopt;
  CarrierTest seen{places_[place].node, asking, id};
  for (std::uint32_t atom : tests)
    if (std::ranges::find(atoms_[atom].carriers, seen) == atoms_[atom].carriers.end())
      atoms_[atom].carriers.push_back(seen);
  return Resolved{result, !isAnyUnknown};
}

bool PathConditions::decides(NodeId test, NodeId node) {
  if (controllers_.empty()) {
    auto exit = static_cast<std::uint32_t>(places_.size());
    ListTable<std::uint32_t> ways;
    for (std::uint32_t at = 0; at < exit; ++at) {
      ways.startList();
      for (std::uint32_t to : to_[at])
        ways.add(to);
      if (isExit_[at] || to_[at].empty())
        ways.add(exit);
    }
    ways.startList();
    const PlainGraph graph(std::move(ways));
    controllers_ = controlDependence(graph, Dominators(graph.reversed(), exit));
  }
  std::vector<std::uint32_t> pending{local_.at(node)};
  std::set<std::uint32_t> seen(pending.begin(), pending.end());
  while (!pending.empty()) {
    std::uint32_t at = pending.back();
    pending.pop_back();
    for (std::uint32_t by : controllers_[at]) {
      if (places_[by].node == test)
        return true;
      if (seen.insert(by).second)
        pending.push_back(by);
    }
  }
  return false;
}

} // namespace tacit::analysis
