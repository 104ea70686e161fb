#include "tacit/Analysis/PathConditions.h"

#include "Truth.h"

#include "tacit/Analysis/Dominators.h"
#include "tacit/IR/Walk.h"

#include <algorithm>
#include <fmt/format.h>

namespace tacit::analysis {

using namespace tacit::ir;

static constexpr std::size_t MaxTracked = 400;
static constexpr std::size_t NodeBudget = 60'000;

PathConditions::PathConditions(const UnitAnalyses &analyses, const Range &range, Carriers carriers)
    : analyses_(analyses), unit_(analyses.unit), graph_(analyses.graph(range.program)), range_(range),
      bdd_(NodeBudget), carriers_(std::move(carriers)) {
  collect();
  findLive();
  findTracked();
  computeVersions();
  computeConditions();
  findSubjects();
  conditionsEnd_ = bdd_.size();
}

PathConditions::~PathConditions() = default;

/// The nodes that control can come to from the range's start, in reverse post-order.
void PathConditions::collect() {
  NodeId start = graph_.entryOf(range_.from);
  NodeId end = graph_.endOf(range_.thru);
  struct Visit {
    NodeId node;
    std::size_t next;
  };
  std::vector<NodeId> postOrder;
  local_.try_emplace(start);
  std::vector<Visit> stack{{start, 0}};
  auto follows = [&](NodeId node) {
    return node != end && analyses_.contains(range_, graph_.nodes[node].procedure) &&
           analyses_.goesOn(graph_, node);
  };
  while (!stack.empty()) {
    Visit &at = stack.back();
    auto successors = graph_.successors(at.node);
    if (at.next == successors.size() || !follows(at.node)) {
      postOrder.push_back(at.node);
      stack.pop_back();
      continue;
    }
    const FlowEdge &edge = successors[at.next++];
    if (!edge.label.isResidual && local_.try_emplace(edge.to).second)
      stack.push_back({edge.to, 0});
  }
  std::reverse(postOrder.begin(), postOrder.end());
  places_.resize(postOrder.size());
  out_.reserve(postOrder.size(), postOrder.size());
  to_.reserve(postOrder.size(), postOrder.size());
  isExit_.assign(postOrder.size(), false);
  isLeave_.assign(postOrder.size(), false);
  for (std::uint32_t at = 0; at < postOrder.size(); ++at) {
    places_[at].node = postOrder[at];
    local_[postOrder[at]] = at;
  }
  for (std::uint32_t at = 0; at < postOrder.size(); ++at) {
    if (!analyses_.contains(range_, graph_.nodes[postOrder[at]].procedure))
      isLeave_[at] = true;
    out_.startList();
    to_.startList();
    if (!follows(postOrder[at]))
      continue;
    for (const FlowEdge &edge : graph_.successors(postOrder[at])) {
      if (edge.label.isResidual)
        continue;
      out_.add(edge);
      to_.add(local_.at(edge.to));
    }
  }
  in_ = to_.inverted(places_.size());
}

/// The places that count as an orderly end of the range. Which ones do depends on what there is: a range that
/// can be left at its end treats everything that ends the run as an accident; one that cannot, takes what it
/// has.
std::vector<std::uint32_t> PathConditions::exits(bool &isOrderly) const {
  bool isMain = analyses_.mainRange(range_.program) == range_;
  NodeId end = graph_.endOf(range_.thru);
  std::vector<std::uint32_t> orderly;
  std::vector<std::uint32_t> any;
  for (std::uint32_t at = 0; at < places_.size(); ++at) {
    const FlowNode &node = graph_.nodes[places_[at].node];
    bool isTerminal = out_[at].empty();
    if (!isTerminal)
      continue;
    if (node.kind != FlowNodeKind::Abend)
      any.push_back(at);
    bool isNormalStop = false;
    if (node.kind == FlowNodeKind::Stop) {
      const auto *exit = std::get_if<Exit>(&unit_.statements[node.statement].node);
      auto value = exit != nullptr && exit->value ? constantValue(unit_, exit->value) : std::nullopt;
      isNormalStop = isMain && !isFunctionLike(unit_.programs[range_.program].kind) &&
                     (exit == nullptr || !exit->value || (value && value->number && value->number->isZero()));
    }
    // A performed paragraph may give control back to the caller of the program, too.
    bool endsInOrder = places_[at].node == end || node.kind == FlowNodeKind::Return || isNormalStop ||
                       (isLeave_[at] && analyses_.leadsOn(range_.program, node.procedure));
    if (endsInOrder)
      orderly.push_back(at);
  }
  isOrderly = isMain || !orderly.empty();
  if (!orderly.empty())
    return orderly;
  if (!any.empty())
    return any;
  std::vector<std::uint32_t> rest;
  for (std::uint32_t at = 0; at < places_.size(); ++at) {
    bool isLast = true;
    for (std::uint32_t to : to_[at])
      isLast &= to <= at;
    if (isLast)
      rest.push_back(at);
  }
  return rest;
}

/// Whether control goes from the place \p from to the place \p to unless an operation fails.
bool PathConditions::goesWithoutFailure(std::uint32_t from, std::uint32_t to) const {
  const auto &edges = out_[from];
  for (std::size_t at = 0; at < edges.size(); ++at)
    if (to_[from][at] == to && !isFailure(unit_, edges[at].label))
      return true;
  return false;
}

/// Everything from which one of \p places can be reached, \p byFailure also by way of operations that fail.
std::vector<bool> PathConditions::leadingTo(std::vector<std::uint32_t> places, bool byFailure) const {
  std::vector<bool> leads(places_.size());
  for (std::uint32_t at : places)
    leads[at] = true;
  while (!places.empty()) {
    std::uint32_t at = places.back();
    places.pop_back();
    for (std::uint32_t before : in_[at])
      if (!leads[before] && (byFailure || goesWithoutFailure(before, at))) {
        leads[before] = true;
        places.push_back(before);
      }
  }
  return leads;
}

void PathConditions::findLive() {
  bool isOrderly = false;
  std::vector<std::uint32_t> ends = exits(isOrderly);
  for (std::uint32_t at : ends)
    isExit_[at] = true;
  std::vector<bool> live = leadingTo(ends, true);
  // What leaves the program in order is no accident, even where the range itself does not go on.
  if (!isOrderly)
    ends.clear();
  for (std::uint32_t at = 0; at < places_.size(); ++at) {
    bool leaves = graph_.nodes[places_[at].node].kind == FlowNodeKind::Return;
    for (const Range &inner : analyses_.performedRanges(graph_, places_[at].node))
      leaves |= analyses_.mayLeave(inner);
    if (leaves)
      ends.push_back(at);
  }
  std::vector<bool> ordered = leadingTo(ends, false);
  for (std::uint32_t at = 0; at < places_.size(); ++at) {
    places_[at].isLive = live[at];
    places_[at].isDoomed = !ordered[at];
    anyDoomed_ |= !live[at];
  }
}

bool PathConditions::isDoomed(NodeId node) const {
  auto found = local_.find(node);
  return found != local_.end() && places_[found->second].isDoomed;
}

/// What is found through pointers, or is a part of something, changes with the bytes it may be, and what a
/// call answers with those that it is handed. Places that may be the same bytes share a version.
void PathConditions::trackPlaces(ExprId expr) {
  if (analyses_.pointsTo().isEmpty())
    return;
  forEachExpr(unit_, expr, [&](ExprId at) {
    if (placesAt_.contains(at))
      return;
    const Expr &node = unit_.exprs[at];
    std::vector<StorageRange> bytes;
    if (node.kind == ExprKind::Call)
      for (ExprId argument : node.operands)
        analyses_.pointsTo().appendBehind(argument, bytes);
    else if (node.kind != ExprKind::Slice)
      analyses_.pointsTo().appendRead(at, bytes);
    if (bytes.empty())
      return;
    auto known = std::find(bytesOf_.begin(), bytesOf_.end(), bytes);
    if (known == bytesOf_.end()) {
      if (tracked_.size() >= MaxTracked)
        return;
      known = bytesOf_.insert(known, std::move(bytes));
      tracked_.emplace_back();
    }
    placesAt_[at] = static_cast<std::uint32_t>(known - bytesOf_.begin());
  });
}

/// Items whose value some condition of the range depends on: those that are tested, those in a truth that is
/// kept for a later test, and what stands for carriers.
void PathConditions::findTracked() {
  auto track = [&](ExprId expr) {
    std::vector<Touch> reads;
    collectReads(unit_, expr, reads);
    for (const Touch &read : reads)
      trackItem(read.item);
    trackPlaces(expr);
  };
  for (std::uint32_t at = 0; at < places_.size(); ++at)
    for (const FlowEdge &edge : out_[at])
      if (edge.label.expr)
        track(edge.label.expr);
  for (const Place &place : places_) {
    const FlowNode &node = graph_.nodes[place.node];
    const auto *assign = node.kind == FlowNodeKind::Statement && node.statement
                             ? std::get_if<Assign>(&unit_.statements[node.statement].node)
                             : nullptr;
    if (assign != nullptr)
      for (const Assignment &assignment : assign->assignments)
        if (assignment.target && assignment.value && unit_.exprs[assignment.target].kind == ExprKind::Item &&
            isTruth(unit_.exprs[assignment.value]) &&
            carriers_.isCarrier(unit_.exprs[assignment.target].item()))
          track(assignment.value);
  }
  trackCarriers();
}

void PathConditions::trackItem(DataItemId item) {
  if (tracked_.size() >= MaxTracked || !trackedAt_.try_emplace(item, tracked_.size()).second)
    return;
  tracked_.push_back(item);
  bytesOf_.emplace_back();
  if (analyses_.pointsTo().isEmpty())
    bytesOf_.back().push_back(analyses_.storage().of(item));
  else
    analyses_.pointsTo().appendRead(item, bytesOf_.back());
}

/// What changes somewhere inside a loop has an unknown version at its head. Also marks the places inside
/// loops.
std::vector<std::vector<std::uint32_t>>
PathConditions::changesInLoops(const std::vector<std::vector<std::uint32_t>> &changed) {
  std::vector<std::vector<std::uint32_t>> atHead(places_.size());
  std::map<std::uint32_t, std::vector<std::uint32_t>> tailsOfHead;
  for (std::uint32_t tail = 0; tail < places_.size(); ++tail)
    for (std::uint32_t head : to_[tail])
      if (head <= tail)
        tailsOfHead[head].push_back(tail);
  std::vector<std::uint32_t> seenFor(places_.size(), ~0U);
  for (auto &[head, tails] : tailsOfHead) {
    std::vector<std::uint32_t> &body = loops_[head].body;
    loops_[head].tails = tails;
    std::vector<std::uint32_t> stack = tails;
    stack.push_back(head);
    for (std::uint32_t at : stack)
      seenFor[at] = head;
    while (!stack.empty()) {
      std::uint32_t at = stack.back();
      stack.pop_back();
      places_[at].isInLoop = true;
      body.push_back(at);
      atHead[head].insert(atHead[head].end(), changed[at].begin(), changed[at].end());
      if (at == head)
        continue;
      for (std::uint32_t before : in_[at])
        if (before > head && seenFor[before] != head) {
          seenFor[before] = head;
          stack.push_back(before);
        }
    }
    std::sort(body.begin(), body.end());
  }
  findOtherEntries();
  for (const auto &[head, loop] : loops_)
    if (loop.hasOtherEntries)
      for (std::uint32_t item = 0; item < tracked_.size(); ++item)
        atHead[head].push_back(item);
  return atHead;
}

void PathConditions::findOtherEntries() {
  if (loops_.empty())
    return;
  Dominators dominators(PlainGraph(to_), 0);
  for (auto &[head, loop] : loops_)
    for (std::uint32_t tail : loop.tails)
      loop.hasOtherEntries |= !dominators.dominates(head, tail);
}

bool PathConditions::isInLoopOf(std::uint32_t head, std::uint32_t place) const {
  const std::vector<std::uint32_t> &body = loops_.at(head).body;
  return std::binary_search(body.begin(), body.end(), place);
}

/// Whether \p label, at \p place, is the test of a loop whose rounds come back to it: a loop whose body
/// always leaves has no rounds.
bool PathConditions::isTestOfLoop(std::uint32_t place, const EdgeLabel &label) const {
  auto isOfStatement = [&](std::uint32_t at) {
    return graph_.nodes[places_[at].node].statement == label.statement;
  };
  return std::ranges::any_of(loops_, [&](const auto &each) {
    return isInLoopOf(each.first, place) &&
           (isOfStatement(each.first) || std::ranges::any_of(each.second.tails, isOfStatement));
  });
}

std::vector<NodeId> PathConditions::loopsAround(NodeId node) const {
  std::uint32_t place = local_.at(node);
  std::vector<std::uint32_t> heads;
  for (const auto &[head, loop] : loops_)
    if (isInLoopOf(head, place))
      heads.push_back(head);
  std::ranges::sort(heads, std::greater(), [&](std::uint32_t head) { return loops_.at(head).body.size(); });
  std::vector<NodeId> result;
  for (std::uint32_t head : heads)
    result.push_back(places_[head].node);
  return result;
}

/// What holds when the loop of \p head ends by its own test: a round came to its end (or there was none),
/// whatever the test said then. That keeps "no round met a check that leaves" and drops the count of rounds.
Bdd::Ref PathConditions::conditionBehindLoop(std::uint32_t head, Bdd::Ref Place::*which) {
  Bdd::Ref behind = Bdd::False;
  for (std::uint32_t tail : loops_.at(head).tails)
    behind = bdd_.disjunction(behind, places_[tail].*which);
  std::vector<std::uint32_t> tests;
  for (const FlowEdge &edge : out_[head])
    for (std::uint32_t variable : bdd_.support(conditionOf(edge.label, head)))
      tests.push_back(variable);
  for (std::uint32_t variable : tests)
    behind = bdd_.disjunction(bdd_.restrict(behind, variable, true), bdd_.restrict(behind, variable, false));
  return behind;
}

/// One number an item and place: equal numbers mean that the item cannot have changed in between. A place
/// that changes an item, and one where paths with different versions meet, gives it a new one.
void PathConditions::computeVersions() {
  auto initial = std::make_shared<const Versions>(tracked_.size(), 0);
  versions_.resize(places_.size());
  std::vector<std::vector<std::uint32_t>> changed(places_.size());
  IdMap<DataItemId, std::vector<std::pair<StorageRange, std::uint32_t>>> byRoot;
  for (std::uint32_t item = 0; item < tracked_.size(); ++item)
    for (const StorageRange &bytes : bytesOf_[item])
      byRoot[bytes.root].emplace_back(bytes, item);
  ChangeSet memory;
  for (std::uint32_t at = 0; at < places_.size() && !tracked_.empty(); ++at) {
    std::vector<std::uint32_t> &items = changed[at];
    for (const StorageRange &range : analyses_.changesOf(graph_, places_[at].node, memory).ranges)
      if (const auto *known = byRoot.find(range.root))
        for (const auto &[bytes, item] : known->second)
          if (bytes.overlaps(range))
            items.push_back(item);
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
  }
  std::vector<std::vector<std::uint32_t>> atHead = changesInLoops(changed);
  after_.resize(places_.size());
  for (std::uint32_t at = 0; at < places_.size(); ++at) {
    std::shared_ptr<const Versions> before = at == 0 ? initial : nullptr;
    std::shared_ptr<Versions> merged;
    for (std::uint32_t from : in_[at]) {
      if (from >= at || !after_[from])
        continue;
      if (!before) {
        before = after_[from];
      } else if (before != after_[from]) {
        const Versions &current = merged ? *merged : *before;
        for (std::uint32_t item = 0; item < tracked_.size(); ++item)
          if (current[item] != (*after_[from])[item] && current[item] != 2 * at + 1) {
            if (!merged)
              merged = std::make_shared<Versions>(*before);
            (*merged)[item] = 2 * at + 1;
          }
      }
    }
    if (!before)
      before = initial;
    if (!atHead[at].empty()) {
      if (!merged)
        merged = std::make_shared<Versions>(*before);
      for (std::uint32_t item : atHead[at])
        (*merged)[item] = 2 * at + 1;
    }
    versions_[at] = merged ? merged : before;
    after_[at] = versions_[at];
    if (!changed[at].empty()) {
      auto next = std::make_shared<Versions>(*versions_[at]);
      for (std::uint32_t item : changed[at])
        (*next)[item] = 2 * at + 2;
      after_[at] = next;
    }
  }
}

void PathConditions::computeConditions() {
  // Dominance among live places, with one virtual exit.
  std::uint32_t exit = static_cast<std::uint32_t>(places_.size());
  ListTable<std::uint32_t> ways;
  ways.reserve(places_.size() + 1, places_.size() * 2);
  for (std::uint32_t at = 0; at < places_.size(); ++at) {
    ways.startList();
    if (!places_[at].isLive)
      continue;
    for (std::uint32_t to : to_[at])
      if (places_[to].isLive)
        ways.add(to);
    if (isExit_[at])
      ways.add(exit);
  }
  ways.startList();
  const PlainGraph live(std::move(ways));
  Dominators dominators(live, 0);
  Dominators post(live.reversed(), exit);

  for (std::uint32_t at = 0; at < places_.size(); ++at) {
    Place &place = places_[at];
    if (at == 0) {
      place.condition = place.strict = Bdd::True;
      carryAction(at);
      continue;
    }
    std::uint32_t above = place.isLive ? dominators.immediate(at) : Dominators::None;
    bool isEquivalent = above != Dominators::None && post.isReachable(at) && post.dominates(at, above);
    if (isEquivalent && anyDoomed_ && in_[at].size() == 1) {
      // An arm whose other arm only ends the run comes out as equivalent too.
      const FlowNode &self = graph_.nodes[place.node];
      isEquivalent = !(self.kind == FlowNodeKind::Join && self.statement &&
                       self.statement == graph_.nodes[places_[in_[at].front()].node].statement);
    }
    for (std::uint32_t from : in_[at]) {
      if (from >= at)
        continue;
      place.isExact &= places_[from].isExact;
      std::size_t liveWays = 0;
      for (std::uint32_t to : to_[from])
        liveWays += places_[to].isLive ? 1 : 0;
      for (std::size_t way = 0; way < to_[from].size(); ++way) {
        if (to_[from][way] != at)
          continue;
        const FlowEdge &edge = out_[from][way];
        // Behind a check that may end the run, the check is no part of the condition; inside an arm of it, it
        // is.
        const FlowNode &target = graph_.nodes[place.node];
        bool isArm = target.kind == FlowNodeKind::Join && target.statement &&
                     target.statement == graph_.nodes[places_[from].node].statement;
        bool isOnlyWay = place.isLive && liveWays <= 1 && out_[from].size() > 1 && !isArm;
        // Behind a loop its own condition says nothing: it has ended, however often it ran.
        bool endsLoop =
            isEquivalent && places_[from].isInLoop && !place.isInLoop && isTestOfLoop(from, edge.label);
        bool needsLabel = !isEquivalent || (anyDoomed_ && !endsLoop);
        Bdd::Ref label = needsLabel ? conditionOf(edge.label, from) : Bdd::True;
        auto loop = loops_.find(from);
        // A search that found nothing says so itself.
        StatementId asks = graph_.nodes[places_[from].node].statement;
        bool isSearch = asks && std::holds_alternative<Switch>(unit_.statements[asks].node);
        bool endsByTest = !isEquivalent && !isSearch && loop != loops_.end() && !isInLoopOf(from, at) &&
                          loop->second.tails.back() < at;
        if (endsByTest) {
          place.condition = bdd_.disjunction(place.condition, conditionBehindLoop(from, &Place::condition));
          if (anyDoomed_)
            place.strict = bdd_.disjunction(place.strict, conditionBehindLoop(from, &Place::strict));
          continue;
        }
        if (!isEquivalent)
          place.condition = bdd_.disjunction(
              place.condition, bdd_.conjunction(places_[from].condition, isOnlyWay ? Bdd::True : label));
        if (anyDoomed_)
          place.strict = bdd_.disjunction(place.strict, bdd_.conjunction(places_[from].strict, label));
      }
    }
    if (isEquivalent)
      place.condition = places_[above].condition;
    if (auto loop = loops_.find(at); loop != loops_.end() && loop->second.hasOtherEntries) {
      place.condition = above == Dominators::None ? Bdd::True : places_[above].condition;
      place.strict = above == Dominators::None ? Bdd::True : places_[above].strict;
      place.isExact = false;
    }
    carryThrough(at);
    carryAction(at);
    if (bdd_.exhausted()) {
      // Give up on what led here: from now on "control is at this place" is an atom of its own.
      bdd_.grant(NodeBudget);
      place.isExact = false;
      place.condition = Bdd::True;
      place.strict = Bdd::True;
      std::erase_if(carried_, [&](const auto &each) {
        return each.first.second == 2 * at + 1 || each.first.second == 2 * at + 2;
      });
    }
  }
}

std::optional<ConstantValue> constantValue(const TranslationUnit &unit, ExprId expr) {
  bool isNegative = false;
  for (unsigned depth = 0; expr && depth < 16; ++depth) {
    const Expr &node = unit.exprs[expr];
    ConstantValue value;
    if (node.kind == ExprKind::Number) {
      value.number = isNegative ? Decimal::parse("-" + std::string(node.text)) : Decimal::parse(node.text);
      if (!value.number)
        return std::nullopt;
      return value;
    }
    if (node.kind == ExprKind::String) {
      value.text = std::string(node.text);
      return value;
    }
    if (node.kind == ExprKind::Figurative) {
      if (node.op == Op::Zero || node.op == Op::Null)
        value.number = Decimal(0);
      else if (node.op == Op::Space)
        value.text = "";
      else
        return std::nullopt;
      return value;
    }
    bool looksThrough = node.kind == ExprKind::NamedConstant || node.kind == ExprKind::Cast ||
                        (node.kind == ExprKind::Unary && (node.op == Op::Negate || node.op == Op::Plus));
    if (!looksThrough || node.operands.empty())
      return std::nullopt;
    isNegative ^= node.kind == ExprKind::Unary && node.op == Op::Negate;
    expr = node.operands.front();
  }
  return std::nullopt;
}

} // namespace tacit::analysis
