#include "GuardPrinter.h"

#include "Extraction.h"
#include "tacit/IR/Walk.h"
#include "tacit/Rules/Rules.h"

#include <fmt/format.h>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

std::string GuardPrinter::placeOf(StatementId statement) const {
  return placeText(unit_.statements[statement].origin);
}

GuardPrinter::RangeState &GuardPrinter::stateOf(const Range &range) {
  auto [found, isNew] = ranges_.try_emplace(range);
  if (!isNew)
    return found->second;
  const FlowGraph &graph = scene_.analyses.graph(range.program);
  found->second.number = static_cast<std::uint32_t>(ranges_.size() - 1);
  text_ += fmt::format("range r{} p{} p{} {} {}\n", found->second.number, graph.position(range.from),
                       graph.position(range.thru),
                       scene_.analyses.mainRange(range.program) == range ? "main" : "performed",
                       unit_.programs[range.program].name);
  return found->second;
}

std::string GuardPrinter::loopsAround(const PathConditions &conditions, RangeState &state, NodeId node) {
  const FlowGraph &graph = scene_.analyses.graph(conditions.range().program);
  std::string result;
  for (NodeId head : conditions.loopsAround(node)) {
    result += fmt::format("{}l{}", result.empty() ? "" : "/", head.index());
    if (!state.loops.insert(head).second)
      continue;
    const FlowNode &at = graph.nodes[head];
    const auto *loop = at.statement ? std::get_if<Loop>(&unit_.statements[at.statement].node) : nullptr;
    if (loop != nullptr && !loop->body.empty())
      text_ += fmt::format("loop r{} l{} body {} {}\n", state.number, head.index(),
                           placeOf(loop->body.front()), placeOf(at.statement));
    else if (at.kind == FlowNodeKind::Entry)
      text_ +=
          fmt::format("loop r{} l{} entry p{}\n", state.number, head.index(), graph.position(at.procedure));
    else
      text_ += fmt::format("loop r{} l{} other {}\n", state.number, head.index(),
                           at.statement ? placeOf(at.statement) : std::string("-"));
  }
  return result.empty() ? "-" : result;
}

/// Where the arms of an outcome begin, and whether the outcome is then known to hold.
void GuardPrinter::addOutcome(const AtomUse &use, const FlowGraph &graph) {
  std::vector<StatementList> lists;
  appendNestedLists(unit_.statements[use.label.statement], lists);
  for (const FlowEdge &edge : graph.successors(use.node)) {
    const EdgeLabel &label = edge.label;
    if (label.kind != EdgeLabel::Kind::Outcome || label.statement != use.label.statement ||
        label.outcome != use.label.outcome)
      continue;
    std::string place = "-";
    for (StatementList list : lists)
      if (graph.beginOf(list.front()) == edge.to)
        place = placeOf(list.front());
    text_ += fmt::format("  arm {} {}\n", label.holds ? "holds" : "fails", place);
  }
}

void GuardPrinter::addAtom(const PathConditions &conditions, RangeState &state, std::uint32_t index) {
  if (!state.atoms.insert(index).second)
    return;
  const Atom &atom = conditions.atoms()[index];
  const FlowGraph &graph = scene_.analyses.graph(conditions.range().program);
  std::string subject = atom.subject.empty() ? fmt::format("a{}", index) : atom.subject;
  std::size_t number = state.subjects.try_emplace(subject, state.subjects.size()).first->second;
  std::vector<std::string> lines;
  for (const AtomUse &use : atom.uses) {
    // First: it may tell of a loop.
    std::string loops = loopsAround(conditions, state, use.node);
    lines.push_back(loops);
  }
  text_ += fmt::format("atom r{} a{} s{}\n", state.number, index, number);
  for (std::size_t at = 0; at < atom.uses.size(); ++at) {
    const AtomUse &use = atom.uses[at];
    StatementId statement = use.label.statement ? use.label.statement : graph.nodes[use.node].statement;
    if (!statement)
      continue;
    const StatementNode &node = unit_.statements[statement].node;
    const auto *arms = std::get_if<Switch>(&node);
    const auto *loop = std::get_if<Loop>(&node);
    std::string_view how = use.label.kind == EdgeLabel::Kind::Outcome                 ? "outcome"
                           : loop != nullptr || std::holds_alternative<Perform>(node) ? "loop"
                           : arms != nullptr && arms->kind == SwitchKind::Search      ? "search"
                                                                                      : "before";
    text_ += fmt::format(
        " asked {} {} {} {} {} {}{}\n", how, placeOf(statement), lines[at], use.positive ? "+" : "-",
        use.expr ? placeText(unit_.exprs[use.expr].origin) : std::string("-"),
        use.label.kind == EdgeLabel::Kind::Index ? "index" : "-", use.isElsewhere ? " inside" : "");
    if (use.label.kind == EdgeLabel::Kind::Outcome)
      addOutcome(use, graph);
    if (how == "search")
      for (const Case &arm : arms->cases)
        if (!arm.body.empty())
          text_ += fmt::format("  arm - {}\n", placeOf(arm.body.front()));
    if (loop != nullptr && !loop->body.empty())
      text_ += fmt::format("  arm - {}\n", placeOf(loop->body.front()));
  }
}

void GuardPrinter::addClauses(const Scene &scene, const Guard &guard, const std::vector<GuardPart> &parts) {
  const PathConditions &conditions = scene_.conditions(scene.range);
  for (std::size_t at = 0; at < guard.clauses.size(); ++at) {
    text_ += parts[at] == GuardPart::Guard     ? " clause guard\n"
             : parts[at] == GuardPart::Assumes ? " clause assumes\n"
                                               : " clause search\n";
    for (const auto &alternative : guard.clauses[at].alternatives) {
      text_ += "  alternative\n";
      for (const GuardLiteral &literal : alternative)
        text_ += fmt::format("   {}a{} {}\n", literal.positive ? '+' : '-', literal.atom,
                             writer_.literalFormula(conditions, literal, scene.id));
    }
  }
}

void GuardPrinter::add(const Scene &scene, std::string_view rule, const std::vector<GuardPart> &parts,
                       const Candidate &candidate) {
  RangeState &state = stateOf(scene.range);
  PathConditions &conditions = scene_.conditions(scene.range);
  const Guard &strict = conditions.assumptionsOf(scene.node);
  for (const Guard *guard : {scene.guard, &strict})
    for (const GuardClause &clause : guard->clauses)
      for (const auto &alternative : clause.alternatives)
        for (const GuardLiteral &literal : alternative)
          addAtom(conditions, state, literal.atom);
  std::string loops = loopsAround(conditions, state, scene.node);
  text_ += fmt::format("rule {} r{} {} {} {} {}\n", rule, state.number, placeOf(scene.id), loops,
                       scene.guard->isExact && strict.isExact ? "exact" : "cut",
                       candidate.extraGuard ? "more" : "-");
  ExprId value = candidate.value;
  if (!value && candidate.assignments.size() == 1)
    value = candidate.assignments.front().value;
  if (candidate.extraGuard && value)
    text_ += fmt::format(" choice {} {} {}\n", candidate.extraHolds ? '+' : '-',
                         placeText(unit_.exprs[candidate.extraGuard].origin),
                         placeText(unit_.exprs[value].origin));
  addClauses(scene, *scene.guard, parts);
  addClauses(scene, strict, std::vector<GuardPart>(strict.clauses.size(), GuardPart::Assumes));
}

} // namespace tacit::rules

std::string tacit::printGuards(const ir::TranslationUnit &unit, const RuleOptions &options) {
  return rules::Extraction(unit, options, nullptr).guards();
}
