//===- Where control can get to ---------------------------------------------------------------===//
//
// Control is followed from every way into every program of the unit: starts, ENTRY statements, declaratives.
// What runs a range (PERFORM, SORT procedures, calls of functions of the unit) starts it as a context of its
// own and goes on when it has come to its end; what is reached is a set of pairs of context and node, so that
// a paragraph that is only performed does not fall through into the next one.
//
// Compilers disagree about the end of a range that is still open further out: some return there (one cell a
// paragraph), others only where the innermost PERFORM ends (a stack). Both happen here.
//
//===-----------------------------------------------------------------------------------------===//
#include "tacit/Analysis/UnitAnalyses.h"

#include "llvm/ADT/DenseSet.h"

namespace tacit::analysis {

using namespace tacit::ir;

namespace {

/// Pairs of context and node looked at before contexts are given up: each node is then followed once, and
/// comes to the end of a range as well as behind it. More is reached that way, never less.
constexpr std::size_t PairsPerNode = 24;

class Search {
public:
  explicit Search(const UnitAnalyses &analyses) : analyses_(analyses), unit_(analyses.unit) {}

  Reachability run();

private:
  using ContextId = std::uint32_t;
  struct Site {
    ContextId context;
    NodeId node;
    friend bool operator==(const Site &, const Site &) = default;
  };
  struct Context {
    Range range;
    bool isMain = false;
    bool isStray = false; ///< Stands for control that no range is known for.
    bool returns = false;
    bool leaves = false;
    bool isCounted = true; ///< Runs in a run of the program, not only in code that nothing runs.
    bool isStarted = false;
    std::vector<bool> seen; ///< By node; of the main and stray contexts, which have much of the program.
    std::vector<Site> sites;
  };

  ContextId contextOf(const Range &range, bool isMain);
  ContextId strayOf(ProgramId program);
  ContextId start(const Range &range, bool isMain);
  void reach(ContextId context, NodeId node);
  void visit(ContextId context, NodeId node);
  void goOn(ContextId context, NodeId node);
  void comeBack(ContextId context);
  void leave(ContextId context);
  bool hasSeen(ContextId context, NodeId node);
  void follow();

  const UnitAnalyses &analyses_;
  const TranslationUnit &unit_;
  Reachability result_;
  std::vector<Context> contexts_;
  std::map<Range, ContextId> contextOf_;
  std::map<ProgramId, ContextId> strays_;
  llvm::DenseSet<std::pair<std::uint32_t, std::uint32_t>> seen_; ///< Of the other contexts.
  std::map<std::pair<ProgramId, NodeId>, std::vector<ContextId>> endingAt_;
  std::set<std::pair<ProgramId, NodeId>> ended_; ///< Ends of ranges that control came to.
  std::vector<Site> pending_;
  std::size_t budget_ = 0;
  bool isCounting_ = true;
};

Search::ContextId Search::contextOf(const Range &range, bool isMain) {
  auto [at, isNew] = contextOf_.try_emplace(range, static_cast<ContextId>(contexts_.size()));
  if (isNew) {
    contexts_.push_back({.range = range, .isMain = isMain, .isCounted = isCounting_});
    endingAt_[{range.program, analyses_.graph(range.program).endOf(range.thru)}].push_back(at->second);
  }
  return at->second;
}

Search::ContextId Search::strayOf(ProgramId program) {
  auto [at, isNew] = strays_.try_emplace(program, static_cast<ContextId>(contexts_.size()));
  if (isNew)
    contexts_.push_back({.range = {program, {}, {}}, .isStray = true});
  return at->second;
}

bool Search::hasSeen(ContextId id, NodeId node) {
  Context &context = contexts_[id];
  if (!context.isMain && !context.isStray)
    return !seen_.insert({id, node.index()}).second;
  if (context.seen.empty())
    context.seen.resize(analyses_.graph(context.range.program).nodes.size());
  bool known = context.seen[node.index()];
  context.seen[node.index()] = true;
  return known;
}

void Search::reach(ContextId context, NodeId node) {
  if (budget_ == 0 && !contexts_[context].isStray)
    context = strayOf(contexts_[context].range.program);
  if (hasSeen(context, node))
    return;
  budget_ -= budget_ > 0;
  pending_.push_back({context, node});
}

Search::ContextId Search::start(const Range &range, bool isMain) {
  const FlowGraph &graph = analyses_.graph(range.program);
  ContextId context = contextOf(range, isMain);
  if (contexts_[context].isStarted)
    return context;
  contexts_[context].isStarted = true;
  reach(context, graph.entryOf(range.from));
  if (ended_.contains({range.program, graph.endOf(range.thru)}))
    comeBack(context);
  return context;
}

void Search::goOn(ContextId context, NodeId node) {
  for (const FlowEdge &edge : analyses_.graph(contexts_[context].range.program).successors(node))
    reach(context, edge.to);
}

/// The range of a context came to its end: behind everything that waits for it control goes on.
void Search::comeBack(ContextId context) {
  if (contexts_[context].returns || contexts_[context].isCounted != isCounting_)
    return;
  contexts_[context].returns = true;
  // Copied: what follows may find further sites, which see that the range returns.
  const std::vector<Site> sites = contexts_[context].sites;
  for (const Site &site : sites)
    pending_.push_back(site);
}

/// Control left the program for its caller from inside the context.
void Search::leave(ContextId first) {
  std::vector<ContextId> open{first};
  while (!open.empty()) {
    ContextId context = open.back();
    open.pop_back();
    if (contexts_[context].leaves)
      continue;
    contexts_[context].leaves = true;
    for (const Site &site : contexts_[context].sites)
      if (contexts_[site.context].range.program == contexts_[context].range.program)
        open.push_back(site.context);
  }
}

/// Looks at a pair for the first time, or again because something it waits for came back.
void Search::visit(ContextId context, NodeId node) {
  const ProgramId program = contexts_[context].range.program;
  const FlowGraph &graph = analyses_.graph(program);
  if (isCounting_)
    result_.reached[program][node.index()] = true;
  const FlowNode &at = graph.nodes[node];
  if (at.kind == FlowNodeKind::Return) {
    leave(context);
    comeBack(contextOf(analyses_.mainRange(program), true));
    return;
  }
  if (at.kind == FlowNodeKind::End) {
    const bool endsHere = !contexts_[context].isStray && graph.endOf(contexts_[context].range.thru) == node;
    if (endsHere)
      comeBack(context);
    if (isCounting_ && ended_.insert({program, node}).second)
      if (auto ending = endingAt_.find({program, node}); ending != endingAt_.end())
        for (ContextId other : std::vector(ending->second))
          if (contexts_[other].isStarted)
            comeBack(other);
    if (endsHere && !contexts_[context].isMain)
      return;
    return goOn(context, node);
  }
  bool waits = false;
  auto run = [&](const Range &range, bool isMain) {
    ContextId inner = start(range, isMain);
    std::vector<Site> &sites = contexts_[inner].sites;
    if (sites.empty() || sites.back() != Site{context, node})
      sites.push_back({context, node});
    if (contexts_[inner].leaves && range.program == program)
      leave(context);
    waits |= !contexts_[inner].returns;
  };
  for (const Range &range : analyses_.performedRanges(graph, node))
    run(range, false);
  // What one of several may do holds nothing up; each function is started for itself.
  for (ProgramId callee : analyses_.certainFunctions(graph, node))
    if (!analyses_.graph(callee).procedures().empty())
      run(analyses_.mainRange(callee), true);
  if (!waits)
    goOn(context, node);
}

void Search::follow() {
  while (!pending_.empty()) {
    Site next = pending_.back();
    pending_.pop_back();
    visit(next.context, next.node);
  }
}

Reachability Search::run() {
  std::size_t nodes = 0;
  for (ProgramId program : unit_.programs.ids()) {
    std::size_t count = analyses_.graph(program).nodes.size();
    result_.reached.push_back(std::vector<bool>(count));
    nodes += count;
  }
  budget_ = PairsPerNode * nodes + 1000;
  for (ProgramId program : unit_.programs.ids()) {
    const FlowGraph &graph = analyses_.graph(program);
    if (graph.procedures().empty())
      continue;
    start(analyses_.mainRange(program), true);
    for (const EntryPoint &entry : unit_.programs[program].entries) {
      NodeId node = graph.entryOf(entry);
      if (!node)
        continue;
      if (unit_.procedures[entry.procedure].isDeclarative)
        start(analyses_.rangeOf(program, entry.procedure, entry.procedure), false);
      else
        reach(contextOf(analyses_.mainRange(program), true), node);
    }
    for (ProcedureId procedure : graph.procedures()) {
      const Procedure &at = unit_.procedures[procedure];
      // Declaratives that no USE phrase was read for are entered by events all the same.
      if (at.isDeclarative && at.kind == ProcedureKind::Section)
        start(analyses_.rangeOf(program, procedure, procedure), false);
      else if (unit_.programs[program].hasUnreadText)
        reach(strayOf(program), graph.entryOf(procedure));
    }
  }
  follow();
  // What only unreachable code runs has an end too.
  budget_ = PairsPerNode * nodes + 1000;
  isCounting_ = false;
  for (ProgramId program : unit_.programs.ids())
    for (const Range &range : analyses_.ranges(program)) {
      start(range, contextOf_.contains(range) && contexts_[contextOf_.at(range)].isMain);
      follow();
    }
  for (const Context &context : contexts_) {
    if (context.isStray)
      continue;
    result_.returns[context.range] = context.returns;
    result_.leaves[context.range] = context.leaves;
  }
  return std::move(result_);
}

} // namespace

Reachability findReachable(const UnitAnalyses &analyses) {
  return Search(analyses).run();
}

} // namespace tacit::analysis
