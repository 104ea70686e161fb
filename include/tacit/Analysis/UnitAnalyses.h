//===- The analyses of one unit, computed once and asked for by name ------------------------===//
#pragma once

#include "tacit/Analysis/Effects.h"
#include "tacit/Analysis/FlowGraph.h"

#include <compare>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tacit::analysis {

/// Procedures that run together: a PERFORM range, a section, the whole program from its start, a function.
/// `from` to `thru` in source order, both included; `thru` is never a section but its last paragraph.
struct Range {
  ir::ProgramId program;
  ir::ProcedureId from;
  ir::ProcedureId thru;
  friend auto operator<=>(const Range &, const Range &) = default;
};

/// Where a range or function is run from.
struct CallSite {
  ir::ProgramId program;
  NodeId node;
};

/// Graphs, storage and summaries of one unit. Not thread-safe: belongs to the worker of its unit. The unit
/// must outlive it.
class UnitAnalyses {
public:
  explicit UnitAnalyses(const ir::TranslationUnit &unit);

  const ir::TranslationUnit &unit;
  const StorageMap &storage() const { return storage_; }
  const FlowGraph &graph(ir::ProgramId program) const { return graphs_[program]; }

  /// The range a PERFORM of \p from THRU \p thru runs, the range of a whole program.
  Range rangeOf(ir::ProgramId program, ir::ProcedureId from, ir::ProcedureId thru) const;
  Range mainRange(ir::ProgramId program) const;
  /// Every range of \p program that something runs: main first, then by position.
  const std::vector<Range> &ranges(ir::ProgramId program) const { return ranges_[program]; }
  bool contains(const Range &range, ir::ProcedureId procedure) const;

  /// Whether control can come back from the range (or the function); false when every way ends the run.
  bool returns(const Range &range) const { return !neverReturns_.contains(range); }
  /// Whether running the range can leave the program for its caller (GOBACK, end of a task) from inside.
  bool mayLeave(const Range &range) const { return mayLeave_.contains(range); }
  /// Whether control that jumps to \p procedure can come to an orderly end (of some range or of the program).
  bool leadsOn(ir::ProgramId program, ir::ProcedureId procedure) const;
  /// Items that running the range may change.
  const ChangeSet &changes(const Range &range) const;
  /// The function of this unit a call means, invalid if it is elsewhere.
  ir::ProgramId functionNamed(std::string_view name) const;
  /// Who runs this range, in source order.
  const std::vector<CallSite> &callSites(const Range &range) const;

  /// What a node changes itself or through what it runs.
  ChangeSet changesOf(const FlowGraph &graph, NodeId node) const;
  /// Whether control can go on behind the node (false: it runs something that never returns).
  bool goesOn(const FlowGraph &graph, NodeId node) const;
  /// Functions of this unit that the node's expressions or statement call.
  std::vector<ir::ProgramId> calledFunctions(const FlowGraph &graph, NodeId node) const;
  /// The ranges a Perform node (or a SORT) runs.
  std::vector<Range> performedRanges(const FlowGraph &graph, NodeId node) const;

private:
  void findRanges(ir::ProgramId program);
  void addJumpedToRanges(ir::ProgramId program);
  void findCallees();
  void findNeverReturning();
  void growNeverReturning();
  void computeChanges();
  template <typename F> bool reaches(const FlowGraph &graph, NodeId start, NodeId last, F &&holds) const;
  bool reachesEnd(const Range &range) const;
  bool reachesLeave(const Range &range) const;

  StorageMap storage_;
  IdVector<ir::ProgramId, FlowGraph> graphs_;
  IdVector<ir::ProgramId, std::vector<Range>> ranges_;
  std::unordered_map<std::string_view, ir::ProgramId> functions_;
  std::map<Range, std::vector<CallSite>> callSites_;
  std::map<Range, ChangeSet> changes_;
  std::map<Range, bool> neverReturns_;
  std::map<Range, bool> mayLeave_;
  mutable std::unordered_map<ir::ProcedureId, bool> leadsOn_;
  IdVector<ir::ProgramId, std::vector<std::pair<NodeId, ir::ProgramId>>> calls_; ///< Sorted by node.
};

} // namespace tacit::analysis
