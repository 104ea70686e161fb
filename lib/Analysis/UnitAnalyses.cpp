#include "tacit/Analysis/UnitAnalyses.h"

#include "tacit/IR/Walk.h"

#include <algorithm>
#include <array>
#include <set>

namespace tacit::analysis {

using namespace tacit::ir;

UnitAnalyses::UnitAnalyses(const TranslationUnit &translationUnit)
    : unit(translationUnit), storage_(translationUnit), callees_(translationUnit),
      pointsTo_(translationUnit, storage_, callees_) {
  for (DataItemId item : unit.items.ids())
    if (unit.items[item].storage == Storage::Register && unit.items[item].name == "RETURN-CODE")
      returnCodes_.push_back(item);
  for (ProgramId program : unit.programs.ids())
    graphs_.push_back(buildFlowGraph(unit, program, &callees_));
  ranges_.resize(unit.programs.size());
  calls_.resize(unit.programs.size());
  firstCall_.resize(unit.programs.size());
  lastOf_.resize(unit.procedures.size());
  for (const Program &program : unit.programs)
    for (ProcedureId procedure : program.procedures)
      lastOf_[unit.procedures[procedure].section ? unit.procedures[procedure].section : procedure] =
          procedure;
  events_.resize(unit.programs.size());
  for (ProgramId program : unit.programs.ids()) {
    findEvents(program);
    findRanges(program);
  }
  findCallees();
  reachability_ = findReachable(*this);
  keepOrderlyLeaving();
  for (ProgramId program : unit.programs.ids())
    addJumpedToRanges(program);
  comesBackTo_.resize(unit.procedures.size());
  for (const auto &[range, sites] : callSites_)
    for (const CallSite &site : sites)
      if (site.program == range.program)
        comesBackTo_[range.thru].push_back(site.node);
  computeChanges();
}

Range UnitAnalyses::rangeOf(ProgramId program, ProcedureId from, ProcedureId thru) const {
  if (unit.procedures[thru].kind == ProcedureKind::Section && lastOf_[thru])
    thru = lastOf_[thru];
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
  std::size_t from = graph.position(range.from);
  std::size_t thru = graph.position(range.thru);
  // A range that ends before it begins runs on from its start, and jumps back to come to its end.
  return thru < from ? at >= thru : at >= from && at <= thru;
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

/// The declaratives of \p program and how its files are opened.
void UnitAnalyses::findEvents(ProgramId program) {
  for (const EntryPoint &entry : unit.programs[program].entries)
    if (entry.event != EntryEvent::Call && entry.procedure && unit.procedures[entry.procedure].isDeclarative)
      events_[program].push_back({&entry, rangeOf(program, entry.procedure, entry.procedure)});
  if (events_[program].empty())
    return;
  forEachStatement(unit, unit.programs[program], [&](StatementId id) {
    const auto *io = std::get_if<Io>(&unit.statements[id].node);
    if (io != nullptr && io->op == IoOp::Open)
      addModes(*io);
  });
}

/// OPEN keeps its words: modes, each with the files it is for, in the order of the accesses.
void UnitAnalyses::addModes(const Io &open) {
  static constexpr std::string_view Modes[] = {"INPUT", "OUTPUT", "I-O", "EXTEND"};
  std::string_view mode;
  std::size_t file = 0;
  for (std::string_view rest = open.detail; !rest.empty();) {
    std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    if (const auto *known = std::ranges::find(Modes, word); known != std::end(Modes))
      mode = *known;
    else if (!word.empty() && file < open.accesses.size())
      modes_.insert({open.accesses[file++].resource, mode});
  }
}

std::vector<Range> UnitAnalyses::eventRanges(const FlowGraph &graph, NodeId node) const {
  std::vector<Range> result;
  const FlowNode &at = graph.nodes[node];
  if (events_[graph.program].empty() || !at.statement || graph.nodeOf(at.statement) != node)
    return result;
  const auto *io = std::get_if<Io>(&unit.statements[at.statement].node);
  auto concerns = [&](const EntryPoint &entry) {
    switch (entry.event) {
    case EntryEvent::Call:
      return false;
    case EntryEvent::FileError: {
      if (io == nullptr)
        return false;
      if (entry.resources.empty() && entry.mode.empty())
        return true;
      return std::ranges::any_of(io->accesses, [&](const Access &access) {
        return std::ranges::find(entry.resources, access.resource) != entry.resources.end() ||
               (!entry.mode.empty() && modes_.contains({access.resource, entry.mode}));
      });
    }
    case EntryEvent::Reporting:
      return io != nullptr && io->op == IoOp::Report;
    case EntryEvent::Debugging:
    case EntryEvent::Exception:
      return true;
    }
    return false;
  };
  for (const Event &event : events_[graph.program])
    if (concerns(*event.entry))
      result.push_back(event.range);
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
}

/// Code that is only reached by a jump out of some range runs on from there to the end of the program.
void UnitAnalyses::addJumpedToRanges(ProgramId program) {
  const FlowGraph &graph = graphs_[program];
  if (graph.procedures().empty())
    return;
  std::vector<bool> covered(graph.nodes.size());
  std::vector<std::uint32_t> seen(
      graph.nodes.size()); // By which round: clearing it would cost more than a round.
  std::uint32_t round = 0;
  std::map<ProcedureId, std::vector<NodeId>> jumps; // To procedures outside of the range the jump stands in.
  auto cover = [&](const Range &range) {
    std::vector<NodeId> stack{graph.entryOf(range.from)};
    seen[stack.back().index()] = ++round;
    while (!stack.empty()) {
      NodeId at = stack.back();
      stack.pop_back();
      covered[at.index()] = true;
      if (at == graph.endOf(range.thru) || !goesOn(graph, at))
        continue;
      for (const FlowEdge &edge : graph.successors(at)) {
        if (seen[edge.to.index()] == round)
          continue;
        seen[edge.to.index()] = round;
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
  // Where unread text may lead.
  for (ProcedureId procedure : graph.procedures()) {
    NodeId entry = graph.entryOf(procedure);
    if (covered[entry.index()] || !reachability_.reached[program][entry.index()])
      continue;
    ranges_[program].push_back({program, procedure, graph.procedures().back()});
    cover(ranges_[program].back());
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
  if (callees_.empty())
    return;
  for (ProgramId program : unit.programs.ids()) {
    const FlowGraph &graph = graphs_[program];
    std::vector<std::uint32_t> &first = firstCall_[program];
    first.reserve(graph.nodes.size() + 1);
    std::vector<std::string_view> names;
    for (NodeId node : graph.nodes.ids()) {
      first.push_back(static_cast<std::uint32_t>(calls_[program].size()));
      names.clear();
      for (const FlowEdge &edge : graph.successors(node))
        if (edge.label.expr)
          collectCallees(unit, edge.label.expr, names);
      StatementId statement = graph.nodes[node].statement;
      FlowNodeKind kind = graph.nodes[node].kind;
      bool acts = statement && kind != FlowNodeKind::Branch && kind != FlowNodeKind::Join;
      if (acts && !std::holds_alternative<Loop>(unit.statements[statement].node) &&
          !std::holds_alternative<Perform>(unit.statements[statement].node))
        callees_.appendNames(statement, names);
      std::map<ProgramId, bool> callees; // And whether they are certain.
      auto add = [&](const std::vector<ProgramId> &possible, bool isComplete) {
        for (ProgramId callee : possible)
          callees[callee] |= isComplete && possible.size() == 1;
      };
      for (std::string_view name : names)
        add(callees_.of(name), callees_.named(name).isValid());
      if (const auto *call = acts ? std::get_if<Call>(&unit.statements[statement].node) : nullptr;
          call != nullptr && call->callee.empty() && call->target) {
        PossibleCallees possible = pointsTo_.calleesOf(call->target);
        add(possible.programs, possible.isComplete && possible.elsewhere.empty());
      }
      for (auto [callee, isCertain] : callees) {
        calls_[program].push_back({node, callee, isCertain});
        if (!graphs_[callee].procedures().empty())
          callSites_[mainRange(callee)].push_back({program, node});
      }
    }
    first.push_back(static_cast<std::uint32_t>(calls_[program].size()));
  }
}

const std::vector<CallSite> &UnitAnalyses::callSites(const Range &range) const {
  static const std::vector<CallSite> None;
  auto found = callSites_.find(range);
  return found == callSites_.end() ? None : found->second;
}

std::span<const UnitAnalyses::Called> UnitAnalyses::callsOf(const FlowGraph &graph, NodeId node) const {
  const std::vector<std::uint32_t> &first = firstCall_[graph.program];
  if (first.empty())
    return {};
  return std::span(calls_[graph.program])
      .subspan(first[node.index()], first[node.index() + 1] - first[node.index()]);
}

std::vector<ProgramId> UnitAnalyses::calledFunctions(const FlowGraph &graph, NodeId node) const {
  std::vector<ProgramId> result;
  for (const Called &call : callsOf(graph, node))
    result.push_back(call.program);
  return result;
}

std::vector<ProgramId> UnitAnalyses::certainFunctions(const FlowGraph &graph, NodeId node) const {
  std::vector<ProgramId> result;
  for (const Called &call : callsOf(graph, node))
    if (call.isCertain)
      result.push_back(call.program);
  return result;
}

bool UnitAnalyses::goesOn(const FlowGraph &graph, NodeId node) const {
  for (const Range &range : performedRanges(graph, node))
    if (!returns(range))
      return false;
  for (const Called &call : callsOf(graph, node))
    if (call.isCertain && !graphs_[call.program].procedures().empty() && !returns(mainRange(call.program)))
      return false;
  return true;
}

/// A range that leaves the program only where an operation failed does not leave it in order.
void UnitAnalyses::keepOrderlyLeaving() {
  std::map<Range, std::vector<Range>> ranBy;
  std::vector<Range> open;
  for (auto &[range, leaves] : reachability_.leaves) {
    if (!leaves)
      continue;
    leaves = false;
    const FlowGraph &graph = graphs_[range.program];
    bool isItself = reaches(graph, graph.entryOf(range.from), graph.endOf(range.thru),
                            Follow::WithoutFailures, [&](NodeId at) {
                              for (const Range &inner : performedRanges(graph, at))
                                ranBy[inner].push_back(range);
                              return graph.nodes[at].kind == FlowNodeKind::Return;
                            });
    if (isItself)
      open.push_back(range);
  }
  while (!open.empty()) {
    Range range = open.back();
    open.pop_back();
    bool &leaves = reachability_.leaves[range];
    if (leaves)
      continue;
    leaves = true;
    if (auto around = ranBy.find(range); around != ranBy.end())
      open.insert(open.end(), around->second.begin(), around->second.end());
  }
}

/// Whether a path from \p start that goes on behind all it runs comes to a node that \p holds says yes to. It
/// goes no further than \p last.
template <typename F>
bool UnitAnalyses::reaches(const FlowGraph &graph, NodeId start, NodeId last, Follow follow,
                           F &&holds) const {
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
      if (!seen[edge.to.index()] && (follow == Follow::All || !isFailure(unit, edge.label))) {
        seen[edge.to.index()] = true;
        stack.push_back(edge.to);
      }
  }
  return false;
}

std::vector<bool> UnitAnalyses::nodesBehind(const FlowGraph &graph, NodeId start,
                                            const std::vector<bool> &stops) const {
  constexpr std::size_t MostNodes = 50'000;
  if (graph.nodes.size() > MostNodes)
    return {};
  // What is run on the way comes back to where it was run; only the ends of what runs `start` lead to
  // callers.
  enum Place : std::uint8_t { Around, Inside };
  std::array<std::vector<bool>, 2> seen{std::vector<bool>(graph.nodes.size()),
                                        std::vector<bool>(graph.nodes.size())};
  std::vector<std::pair<NodeId, Place>> open;
  auto visit = [&](NodeId node, Place place) {
    if (node && !seen[place][node.index()]) {
      seen[place][node.index()] = true;
      open.emplace_back(node, place);
    }
  };
  auto goOn = [&](NodeId node, Place place) {
    for (const FlowEdge &edge : graph.successors(node))
      visit(edge.to, place);
  };
  if (start)
    goOn(start, Around);
  while (!open.empty()) {
    auto [at, place] = open.back();
    open.pop_back();
    if (stops[at.index()])
      continue;
    bool comesBack = false;
    if (graph.nodes[at].kind == FlowNodeKind::End)
      for (NodeId site : comesBackTo_[graph.nodes[at].procedure]) {
        comesBack = true;
        if (place == Around)
          goOn(site, Around);
      }
    for (const Range &range : performedRanges(graph, at))
      if (range.program == graph.program)
        visit(graph.entryOf(range.from), Inside);
    if (!comesBack && goesOn(graph, at))
      goOn(at, place);
  }
  for (std::size_t at = 0; at < graph.nodes.size(); ++at)
    seen[Around][at] = seen[Around][at] || seen[Inside][at];
  return std::move(seen[Around]);
}

bool UnitAnalyses::leadsOn(ProgramId program, ProcedureId procedure) const {
  auto [known, isNew] = leadsOn_.try_emplace(procedure, false);
  if (!isNew)
    return known->second;
  const FlowGraph &graph = graphs_[program];
  std::set<NodeId> ends;
  for (const Range &range : ranges_[program])
    ends.insert(graph.endOf(range.thru));
  known->second = reaches(graph, graph.entryOf(procedure), {}, Follow::All, [&](NodeId at) {
    return graph.nodes[at].kind == FlowNodeKind::Return || ends.contains(at);
  });
  return known->second;
}

std::span<const DataItemId> UnitAnalyses::returnedBy(StatementId statement) const {
  const auto *call = std::get_if<Call>(&unit.statements[statement].node);
  return call != nullptr && !call->result && unit.language == Language::Cobol ? returnCodes_
                                                                              : std::span<const DataItemId>();
}

/// What \p statement changes itself, without what it runs.
void UnitAnalyses::addWrites(StatementId statement, ChangeSet &set) const {
  for (const Touch &write : writesOf(unit, statement)) {
    if (pointsTo_.isEmpty())
      set.add(storage_.of(write.item));
    else if (pointsTo_.isKnown(write.expr) && !pointsTo_.isArgument(write.expr))
      pointsTo_.appendWritten(write.expr, set.ranges);
    else if (!pointsTo_.isArgument(write.expr))
      pointsTo_.appendWritten(write.item, set.ranges);
  }
  for (DataItemId item : returnedBy(statement))
    set.add(storage_.of(item));
  addHanded(statement, set);
}

/// What unknown code may change that \p statement itself calls.
void UnitAnalyses::addHanded(StatementId statement, ChangeSet &set) const {
  if (pointsTo_.isEmpty())
    return;
  std::vector<ExprId> exprs;
  appendExprs(unit.statements[statement], exprs);
  if (const auto *call = std::get_if<Call>(&unit.statements[statement].node))
    for (const Argument &argument : call->arguments)
      pointsTo_.appendHanded(argument.value, set.ranges);
  for (ExprId root : exprs)
    forEachExpr(unit, root, [&](ExprId at) {
      if (unit.exprs[at].kind == ExprKind::Call)
        for (ExprId argument : unit.exprs[at].operands)
          pointsTo_.appendHanded(argument, set.ranges);
    });
}

/// What a node changes itself, without what it runs.
ChangeSet UnitAnalyses::ownChanges(const FlowGraph &graph, NodeId node) const {
  ChangeSet set;
  const FlowNode &at = graph.nodes[node];
  if (at.statement && at.kind != FlowNodeKind::Perform && at.kind != FlowNodeKind::Join) {
    const StatementNode &body = unit.statements[at.statement].node;
    bool isStructure = std::holds_alternative<Loop>(body) || std::holds_alternative<Perform>(body) ||
                       std::holds_alternative<Switch>(body);
    // Varying items change where the loop sets them, everything else where the statement acts.
    if (!isStructure || at.kind == FlowNodeKind::LoopSet)
      if (at.kind != FlowNodeKind::Branch || graph.nodeOf(at.statement) == node)
        addWrites(at.statement, set);
    if (isStructure && at.kind == FlowNodeKind::Branch)
      addHanded(at.statement, set);
  }
  set.normalise();
  return set;
}

const ChangeSet &UnitAnalyses::changesOf(const FlowGraph &graph, NodeId node, ChangeSet &memory) const {
  const ChangeSet &own = ownChanges_[graph.program][node];
  memory.ranges.clear();
  for (const Range &range : performedRanges(graph, node))
    memory.add(changes(range));
  for (const Range &range : eventRanges(graph, node))
    memory.add(changes(range));
  for (const Called &call : callsOf(graph, node))
    if (!graphs_[call.program].procedures().empty())
      memory.add(changes(mainRange(call.program)));
  if (memory.ranges.empty())
    return own;
  memory.add(own);
  memory.normalise();
  return memory;
}

ChangeSet UnitAnalyses::changesOf(const FlowGraph &graph, NodeId node) const {
  ChangeSet memory;
  const ChangeSet &set = changesOf(graph, node, memory);
  return &set == &memory ? std::move(memory) : set;
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
  ownChanges_.resize(unit.programs.size());
  for (ProgramId program : unit.programs.ids()) {
    const FlowGraph &graph = graphs_[program];
    ownChanges_[program].resize(graph.nodes.size());
    auto known = parts.end();
    for (NodeId node : graph.nodes.ids()) {
      // The nodes of a procedure mostly stand together.
      std::pair key(program, graph.nodes[node].procedure);
      if (known == parts.end() || known->first != key)
        known = parts.try_emplace(key).first;
      Part &part = known->second;
      ownChanges_[program][node] = ownChanges(graph, node);
      part.own.add(ownChanges_[program][node]);
      for (const Range &range : performedRanges(graph, node))
        part.runs.insert(range);
      for (const Range &range : eventRanges(graph, node))
        part.runs.insert(range);
      for (const Called &call : callsOf(graph, node))
        if (!graphs_[call.program].procedures().empty())
          part.runs.insert(mainRange(call.program));
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
      std::size_t first = graph.position(range.from);
      std::size_t last = graph.position(range.thru);
      for (std::size_t at = first; at < graph.procedures().size() && (at <= last || last < first); ++at) {
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
      if (target.covers(set))
        continue;
      target.unite(set);
      pending.push_back(user);
    }
  }
}

} // namespace tacit::analysis
