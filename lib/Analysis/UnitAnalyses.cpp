#include "tacit/Analysis/UnitAnalyses.h"

#include "tacit/IR/Walk.h"

#include <algorithm>
#include <set>

namespace tacit::analysis {

using namespace tacit::ir;

UnitAnalyses::UnitAnalyses(const TranslationUnit &translationUnit)
    : unit(translationUnit), storage_(translationUnit) {
  for (ProgramId program : unit.programs.ids()) {
    graphs_.push_back(buildFlowGraph(unit, program));
    if (unit.programs[program].kind == ProgramKind::Function ||
        unit.programs[program].kind == ProgramKind::Method)
      functions_.try_emplace(unit.programs[program].name, program);
  }
  ranges_.resize(unit.programs.size());
  calls_.resize(unit.programs.size());
  for (ProgramId program : unit.programs.ids())
    findRanges(program);
  findCallees();
  findNeverReturning();
  computeChanges();
}

Range UnitAnalyses::rangeOf(ProgramId program, ProcedureId from, ProcedureId thru) const {
  const std::vector<ProcedureId> &all = graphs_[program].procedures();
  if (unit.procedures[thru].kind == ProcedureKind::Section) {
    std::size_t at = graphs_[program].position(thru);
    while (at + 1 < all.size() && unit.procedures[all[at + 1]].section == thru)
      ++at;
    if (at < all.size())
      thru = all[at];
  }
  return {program, from, thru};
}

Range UnitAnalyses::mainRange(ProgramId program) const {
  const std::vector<ProcedureId> &all = graphs_[program].procedures();
  for (ProcedureId procedure : all)
    if (!unit.procedures[procedure].isDeclarative)
      return {program, procedure, all.back()};
  return {program, all.front(), all.back()};
}

bool UnitAnalyses::contains(const Range &range, ProcedureId procedure) const {
  const FlowGraph &graph = graphs_[range.program];
  std::size_t at = graph.position(procedure);
  return at >= graph.position(range.from) && at <= graph.position(range.thru);
}

std::vector<Range> UnitAnalyses::performedRanges(const FlowGraph &graph, NodeId node) const {
  std::vector<Range> result;
  const FlowNode &at = graph.nodes[node];
  if (!at.statement)
    return result;
  const StatementNode &body = unit.statements[at.statement].node;
  if (const auto *perform = std::get_if<Perform>(&body); perform && at.kind == FlowNodeKind::Perform) {
    if (perform->from && perform->thru)
      result.push_back(rangeOf(graph.program, perform->from, perform->thru));
  } else if (const auto *io = std::get_if<Io>(&body); io && at.kind == FlowNodeKind::Statement) {
    for (const Perform &procedure : io->procedures)
      if (procedure.from && procedure.thru)
        result.push_back(rangeOf(graph.program, procedure.from, procedure.thru));
  }
  return result;
}

void UnitAnalyses::findRanges(ProgramId program) {
  const FlowGraph &graph = graphs_[program];
  if (graph.procedures().empty())
    return;
  std::set<Range> found;
  for (NodeId node : graph.nodes.ids())
    for (const Range &range : performedRanges(graph, node)) {
      found.insert(range);
      callSites_[range].push_back({program, node});
    }
  for (const EntryPoint &entry : unit.programs[program].entries)
    if (entry.procedure)
      found.insert(unit.procedures[entry.procedure].isDeclarative
                       ? rangeOf(program, entry.procedure, entry.procedure)
                       : Range{program, entry.procedure, graph.procedures().back()});
  // Declaratives that no USE phrase was read for are entered by events all the same.
  for (ProcedureId procedure : graph.procedures())
    if (unit.procedures[procedure].isDeclarative && unit.procedures[procedure].kind == ProcedureKind::Section)
      found.insert(rangeOf(program, procedure, procedure));
  Range main = mainRange(program);
  found.erase(main);
  ranges_[program].push_back(main);
  ranges_[program].insert(ranges_[program].end(), found.begin(), found.end());
  addJumpedToRanges(program);
}

/// Code that is only reached by a jump out of some range runs on from there to the end of the program.
void UnitAnalyses::addJumpedToRanges(ProgramId program) {
  const FlowGraph &graph = graphs_[program];
  std::vector<bool> covered(graph.nodes.size());
  std::map<ProcedureId, std::vector<NodeId>> jumps; // To procedures outside of the range the jump stands in.
  auto cover = [&](const Range &range) {
    std::vector<NodeId> stack{graph.entryOf(range.from)};
    std::vector<bool> seen(graph.nodes.size());
    seen[stack.back().index()] = true;
    while (!stack.empty()) {
      NodeId at = stack.back();
      stack.pop_back();
      covered[at.index()] = true;
      if (at == graph.endOf(range.thru))
        continue;
      for (const FlowEdge &edge : graph.successors(at)) {
        if (seen[edge.to.index()])
          continue;
        seen[edge.to.index()] = true;
        if (contains(range, graph.nodes[edge.to].procedure))
          stack.push_back(edge.to);
        else
          jumps[graph.nodes[edge.to].procedure].push_back(at);
      }
    }
  };
  for (const Range &range : ranges_[program])
    cover(range);
  for (bool added = true; added;) {
    added = false;
    auto open = std::move(jumps);
    jumps.clear();
    for (const auto &[procedure, from] : open) {
      if (covered[graph.entryOf(procedure).index()])
        continue;
      Range range{program, procedure, graph.procedures().back()};
      ranges_[program].push_back(range);
      for (NodeId node : from)
        callSites_[range].push_back({program, node});
      cover(range);
      added = true;
    }
  }
}

/// Names of functions called inside \p expr.
static void collectCallees(const TranslationUnit &unit, ExprId expr, std::vector<std::string_view> &names) {
  forEachExpr(unit, expr, [&](ExprId at) {
    if (unit.exprs[at].kind == ExprKind::Call)
      names.push_back(unit.exprs[at].text);
  });
}

void UnitAnalyses::findCallees() {
  if (functions_.empty())
    return;
  for (ProgramId program : unit.programs.ids()) {
    const FlowGraph &graph = graphs_[program];
    for (NodeId node : graph.nodes.ids()) {
      std::vector<std::string_view> names;
      for (const FlowEdge &edge : graph.successors(node))
        if (edge.label.expr)
          collectCallees(unit, edge.label.expr, names);
      StatementId statement = graph.nodes[node].statement;
      FlowNodeKind kind = graph.nodes[node].kind;
      if (statement && kind != FlowNodeKind::Branch && kind != FlowNodeKind::Join) {
        const StatementNode &body = unit.statements[statement].node;
        if (const auto *assign = std::get_if<Assign>(&body)) {
          for (const Assignment &assignment : assign->assignments) {
            collectCallees(unit, assignment.value, names);
            collectCallees(unit, assignment.target, names);
          }
        } else if (const auto *call = std::get_if<Call>(&body)) {
          if (call->kind == CallKind::Function || call->kind == CallKind::Method)
            names.push_back(call->callee);
          for (const Argument &argument : call->arguments)
            collectCallees(unit, argument.value, names);
        } else if (const auto *io = std::get_if<Io>(&body)) {
          for (ExprId use : io->uses)
            collectCallees(unit, use, names);
        } else if (const auto *exit = std::get_if<Exit>(&body)) {
          collectCallees(unit, exit->value, names);
        } else if (const auto *evaluate = std::get_if<Evaluate>(&body)) {
          collectCallees(unit, evaluate->value, names);
        }
      }
      std::set<ProgramId> callees;
      for (std::string_view name : names)
        if (ProgramId callee = functionNamed(name))
          callees.insert(callee);
      for (ProgramId callee : callees) {
        calls_[program].emplace_back(node, callee);
        if (!graphs_[callee].procedures().empty())
          callSites_[mainRange(callee)].push_back({program, node});
      }
    }
  }
}

ProgramId UnitAnalyses::functionNamed(std::string_view name) const {
  auto found = functions_.find(name);
  return found == functions_.end() ? ProgramId() : found->second;
}

const std::vector<CallSite> &UnitAnalyses::callSites(const Range &range) const {
  static const std::vector<CallSite> None;
  auto found = callSites_.find(range);
  return found == callSites_.end() ? None : found->second;
}

std::vector<ProgramId> UnitAnalyses::calledFunctions(const FlowGraph &graph, NodeId node) const {
  std::vector<ProgramId> result;
  const auto &calls = calls_[graph.program];
  auto at = std::lower_bound(calls.begin(), calls.end(), std::pair(node, ProgramId(0U)));
  for (; at != calls.end() && at->first == node; ++at)
    result.push_back(at->second);
  return result;
}

bool UnitAnalyses::goesOn(const FlowGraph &graph, NodeId node) const {
  for (const Range &range : performedRanges(graph, node))
    if (!returns(range))
      return false;
  for (ProgramId callee : calledFunctions(graph, node))
    if (!graphs_[callee].procedures().empty() && !returns(mainRange(callee)))
      return false;
  return true;
}

/// Whether a path from \p start that goes on behind all it runs comes to a node that \p holds says yes to. It
/// goes no further than \p last.
template <typename F>
bool UnitAnalyses::reaches(const FlowGraph &graph, NodeId start, NodeId last, F &&holds) const {
  std::vector<NodeId> stack{start};
  std::vector<bool> seen(graph.nodes.size());
  seen[start.index()] = true;
  while (!stack.empty()) {
    NodeId at = stack.back();
    stack.pop_back();
    if (holds(at))
      return true;
    if (at == last || !goesOn(graph, at))
      continue;
    for (const FlowEdge &edge : graph.successors(at))
      if (!seen[edge.to.index()]) {
        seen[edge.to.index()] = true;
        stack.push_back(edge.to);
      }
  }
  return false;
}

/// Whether some path from the range's start comes to its end, or jumps out of the range to code that does.
/// Leaving the program comes back to the caller of the program, not to a PERFORM inside it.
bool UnitAnalyses::reachesEnd(const Range &range) const {
  const FlowGraph &graph = graphs_[range.program];
  NodeId end = graph.endOf(range.thru);
  bool isMain = mainRange(range.program) == range;
  return reaches(graph, graph.entryOf(range.from), end, [&](NodeId at) {
    return at == end || (isMain && graph.nodes[at].kind == FlowNodeKind::Return);
  });
}

bool UnitAnalyses::leadsOn(ProgramId program, ProcedureId procedure) const {
  auto [known, isNew] = leadsOn_.try_emplace(procedure, false);
  if (!isNew)
    return known->second;
  const FlowGraph &graph = graphs_[program];
  std::set<NodeId> ends;
  for (const Range &range : ranges_[program])
    ends.insert(graph.endOf(range.thru));
  known->second = reaches(graph, graph.entryOf(procedure), {}, [&](NodeId at) {
    return graph.nodes[at].kind == FlowNodeKind::Return || ends.contains(at);
  });
  return known->second;
}

/// Whether some path from the range's start leaves the program, here or inside a range it runs.
bool UnitAnalyses::reachesLeave(const Range &range) const {
  const FlowGraph &graph = graphs_[range.program];
  return reaches(graph, graph.entryOf(range.from), graph.endOf(range.thru), [&](NodeId at) {
    if (graph.nodes[at].kind == FlowNodeKind::Return)
      return true;
    std::vector<Range> performed = performedRanges(graph, at);
    return std::ranges::any_of(performed, [&](const Range &inner) { return mayLeave(inner); });
  });
}

/// Grows the set of ranges known never to return until nothing is added. Each round can only add, so that
/// mutual recursion counts as returning.
void UnitAnalyses::findNeverReturning() {
  growNeverReturning();
  for (bool changed = true; changed;) {
    changed = false;
    for (const std::vector<Range> &ranges : ranges_)
      for (const Range &range : ranges)
        if (!mayLeave(range) && reachesLeave(range)) {
          mayLeave_[range] = true;
          changed = true;
        }
  }
}

void UnitAnalyses::growNeverReturning() {
  for (bool changed = true; changed;) {
    changed = false;
    for (const std::vector<Range> &ranges : ranges_)
      for (const Range &range : ranges)
        if (returns(range) && !reachesEnd(range)) {
          neverReturns_[range] = true;
          changed = true;
        }
  }
}

ChangeSet UnitAnalyses::changesOf(const FlowGraph &graph, NodeId node) const {
  ChangeSet set;
  const FlowNode &at = graph.nodes[node];
  if (at.statement && at.kind != FlowNodeKind::Perform && at.kind != FlowNodeKind::Join) {
    const StatementNode &body = unit.statements[at.statement].node;
    bool isStructure = std::holds_alternative<Loop>(body) || std::holds_alternative<Perform>(body) ||
                       std::holds_alternative<Switch>(body);
    // Varying items change where the loop sets them, everything else where the statement acts.
    if (!isStructure || at.kind == FlowNodeKind::LoopSet)
      if (at.kind != FlowNodeKind::Branch || graph.nodeOf(at.statement) == node)
        for (const Touch &write : effectsOf(unit, at.statement).writes)
          set.add(storage_.of(write.item));
  }
  for (const Range &range : performedRanges(graph, node))
    set.add(changes(range));
  for (ProgramId callee : calledFunctions(graph, node))
    if (!graphs_[callee].procedures().empty())
      set.add(changes(mainRange(callee)));
  set.normalise();
  return set;
}

const ChangeSet &UnitAnalyses::changes(const Range &range) const {
  static const ChangeSet None;
  auto found = changes_.find(range);
  return found == changes_.end() ? None : found->second;
}

/// Least fixed point over everything that runs everything. A set only grows, and is bounded by the unit's
/// items.
void UnitAnalyses::computeChanges() {
  // First what the statements of each procedure change themselves, then what they run.
  struct Part {
    ChangeSet own;
    std::set<Range> runs;
  };
  std::map<std::pair<ProgramId, ProcedureId>, Part> parts;
  for (ProgramId program : unit.programs.ids()) {
    const FlowGraph &graph = graphs_[program];
    for (NodeId node : graph.nodes.ids()) {
      Part &part = parts[{program, graph.nodes[node].procedure}];
      part.own.add(changesOf(graph, node));
      for (const Range &range : performedRanges(graph, node))
        part.runs.insert(range);
      for (ProgramId callee : calledFunctions(graph, node))
        if (!graphs_[callee].procedures().empty())
          part.runs.insert(mainRange(callee));
    }
  }
  for (auto &[key, part] : parts)
    part.own.normalise();
  std::map<Range, std::set<Range>> runsOf;
  std::map<Range, std::vector<Range>> ranBy;
  std::vector<Range> pending;
  for (ProgramId program : unit.programs.ids()) {
    const FlowGraph &graph = graphs_[program];
    for (const Range &range : ranges_[program]) {
      ChangeSet &set = changes_[range];
      for (std::size_t at = graph.position(range.from); at <= graph.position(range.thru); ++at) {
        auto part = parts.find({program, graph.procedures()[at]});
        if (part == parts.end())
          continue;
        set.add(part->second.own);
        for (const Range &run : part->second.runs)
          ranBy[run].push_back(range);
      }
      set.normalise();
      pending.push_back(range);
    }
  }
  while (!pending.empty()) {
    Range range = pending.back();
    pending.pop_back();
    const ChangeSet set = changes_[range];
    for (const Range &user : ranBy[range]) {
      ChangeSet &target = changes_[user];
      std::size_t before = target.ranges.size();
      std::vector<StorageRange> old = target.ranges;
      target.add(set);
      target.normalise();
      bool grew = target.ranges.size() != before ||
                  !std::equal(old.begin(), old.end(), target.ranges.begin(),
                              [](const StorageRange &a, const StorageRange &b) {
                                return a.root == b.root && a.begin == b.begin && a.end == b.end;
                              });
      if (grew)
        pending.push_back(user);
    }
  }
}

} // namespace tacit::analysis
