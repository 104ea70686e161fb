// The part of PathConditions that tells which questions of the source have only one answer where they are
// asked.
//
// The conditions of places leave out what guards need not say (a loop that ended without a round, an accident
// that ends the run, what an irreducible loop brings along), so they are no proof. A proof uses only tests
// that control must have passed with one answer, on every path.

#include "tacit/Analysis/PathConditions.h"

#include "tacit/Analysis/Dominators.h"

#include <algorithm>

namespace tacit::analysis {

using namespace tacit::ir;

/// Whether some atoms of \p variables (ascending) ask about one value, so that they can contradict each
/// other.
bool PathConditions::askTwice(const std::vector<std::uint32_t> &variables) const {
  std::vector<std::uint32_t> subjects;
  for (std::uint32_t variable : variables)
    if (std::uint32_t subject = placeOf_[variable].subject; subject != NoSubject)
      subjects.push_back(subject);
  std::sort(subjects.begin(), subjects.end());
  return std::adjacent_find(subjects.begin(), subjects.end()) != subjects.end();
}

bool PathConditions::isAbout(const std::vector<std::uint32_t> &asked, std::uint32_t atom) const {
  std::uint32_t subject = placeOf_[atom].subject;
  return std::ranges::any_of(asked, [&](std::uint32_t each) {
    return each == atom || (subject != NoSubject && subject == placeOf_[each].subject);
  });
}

/// The edges by which control must come from the dominators of \p place, nearest first.
std::vector<std::pair<std::uint32_t, const EdgeLabel *>> PathConditions::certainEdges(std::uint32_t place) {
  if (!dominators_) {
    ListTable<std::uint32_t> ways;
    bool isWhole = true;
    entries_.assign(places_.size(), 0);
    for (std::uint32_t at = 0; at < places_.size(); ++at) {
      ways.startList();
      for (std::uint32_t to : to_[at]) {
        ways.add(to);
        ++entries_[to];
      }
      // Ways that guards do not count are ways.
      if (!out_[at].empty())
        for (const FlowEdge &edge : graph_.successors(places_[at].node))
          if (edge.label.isResidual) {
            auto to = local_.find(edge.to);
            isWhole &= to != local_.end();
            if (to != local_.end()) {
              ways.add(to->second);
              ++entries_[to->second];
            }
          }
    }
    dominators_ = std::make_unique<Dominators>(PlainGraph(std::move(ways)), 0);
    if (!isWhole)
      entries_.assign(places_.size(), ~0U);
  }
  std::vector<std::pair<std::uint32_t, const EdgeLabel *>> edges;
  for (std::uint32_t at = place; at != 0;) {
    std::uint32_t above = dominators_->immediate(at);
    if (above == Dominators::None)
      break;
    if (entries_[at] == 1 && in_[at].size() == 1)
      for (std::size_t way = 0; way < to_[above].size(); ++way)
        if (to_[above][way] == at && out_[above][way].label.kind == EdgeLabel::Kind::Condition)
          edges.emplace_back(above, &out_[above][way].label);
    at = above;
  }
  return edges;
}

std::optional<DecidedTest> PathConditions::decidedTest(NodeId asking, ExprId test, bool isProof) {
  auto found = local_.find(asking);
  if (found == local_.end() || !places_[found->second].isExact)
    return std::nullopt;
  std::uint32_t place = found->second;
  const FlowEdge *edge = nullptr;
  for (const FlowEdge &each : out_[place])
    if (each.label.kind == EdgeLabel::Kind::Condition && each.label.expr == test && each.label.holds)
      edge = &each;
  if (edge == nullptr)
    return std::nullopt;
  // One question where nothing is known yet.
  ExprKind kind = unit_.exprs[test].kind;
  if (!isProof && places_[place].condition == Bdd::True && kind != ExprKind::And && kind != ExprKind::Or)
    return std::nullopt;
  auto answer = [&](bool holds) {
    EdgeLabel label = edge->label;
    label.holds = holds;
    Bdd::Ref condition = conditionOf(label, place);
    placeOf_.resize(atoms_.size());
    return condition;
  };
  bdd_.grant(FormBudget);
  std::vector<std::uint32_t> asked = bdd_.support(answer(true));
  std::vector<std::pair<std::uint32_t, const EdgeLabel *>> certain;
  if (isProof)
    certain = certainEdges(place);
  /// What is known on the way; made anew for each question, because simplifying forgets.
  auto way = [&] {
    if (!isProof)
      return places_[place].condition;
    Bdd::Ref known = Bdd::True;
    for (const auto &[from, label] : certain) {
      Bdd::Ref condition = conditionOf(*label, from);
      placeOf_.resize(atoms_.size());
      bool isUseful = std::ranges::any_of(bdd_.support(condition),
                                          [&](std::uint32_t atom) { return isAbout(asked, atom); });
      if (isUseful)
        known = bdd_.conjunction(known, condition);
    }
    return known;
  };
  std::vector<std::uint32_t> before = bdd_.support(way());
  // A question that the way says nothing about, and that does not contradict itself, has both answers.
  bool isKnown = std::ranges::any_of(before, [&](std::uint32_t atom) { return isAbout(asked, atom); });
  if (asked.empty() ? isProof : !isKnown && !askTwice(asked))
    return std::nullopt;
  if (isImpossible(way()) || !places_[place].isExact || bdd_.exhausted())
    return std::nullopt;
  DecidedTest decided;
  bool isDecided = false;
  for (bool holds : {true, false}) {
    bdd_.grant(FormBudget);
    Bdd::Ref other = bdd_.conjunction(way(), answer(!holds));
    if (bdd_.exhausted() || !isImpossible(other))
      continue;
    decided.holds = holds;
    isDecided = true;
    break;
  }
  if (!isDecided)
    return std::nullopt;
  for (const auto &[from, label] : certain) {
    std::vector<std::uint32_t> atoms = bdd_.support(conditionOf(*label, from));
    if (std::ranges::any_of(atoms, [&](std::uint32_t atom) { return isAbout(asked, atom); }))
      decided.because.push_back(label->expr);
  }
  return decided;
}

} // namespace tacit::analysis
