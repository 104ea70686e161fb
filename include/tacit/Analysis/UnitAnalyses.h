//===- The analyses of one unit, computed once and asked for by name ------------------------===//
#pragma once

#include "tacit/Analysis/Effects.h"
#include "tacit/Analysis/FlowGraph.h"
#include "tacit/Analysis/PointsTo.h"

#include <compare>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
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

/// How control gets around in a unit, found by following it from every way in
/// (lib/Analysis/Reachability.cpp).
struct Reachability {
  IdVector<ir::ProgramId, std::vector<bool>> reached; ///< By node.
  std::map<Range, bool> returns;                      ///< Whether control comes to the range's end.
  std::map<Range, bool> leaves; ///< Whether the program can be left for its caller from inside the range.
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
  bool returns(const Range &range) const {
    auto found = reachability_.returns.find(range);
    return found == reachability_.returns.end() || found->second;
  }
  /// Whether running the range can leave the program for its caller (GOBACK, end of a task) from inside,
  /// without an operation that fails.
  bool mayLeave(const Range &range) const {
    auto found = reachability_.leaves.find(range);
    return found != reachability_.leaves.end() && found->second;
  }
  /// Whether control can come to \p node from some way into the program. Where it is unknown it counts as
  /// able to: false is proven.
  bool isReachable(ir::ProgramId program, NodeId node) const {
    return reachability_.reached[program][node.index()];
  }
  /// Whether control that jumps to \p procedure can come to an orderly end (of some range or of the program).
  bool leadsOn(ir::ProgramId program, ir::ProcedureId procedure) const;
  /// By node: whether control may come there behind \p start without going on behind one of \p stops. A
  /// paragraph that runs from several places may come back to any of them. Empty, which says that it may come
  /// anywhere, for graphs too large to be walked again and again.
  std::vector<bool> nodesBehind(const FlowGraph &graph, NodeId start, const std::vector<bool> &stops) const;
  /// Items that running the range may change.
  const ChangeSet &changes(const Range &range) const;
  /// The function of this unit a call means, invalid if it is elsewhere.
  ir::ProgramId functionNamed(std::string_view name) const { return callees_.named(name); }
  const Callees &callees() const { return callees_; }
  const PointsTo &pointsTo() const { return pointsTo_; }
  /// The special registers that \p statement leaves with what the program says that it calls; none if it
  /// calls none or takes the result elsewhere.
  std::span<const ir::DataItemId> returnedBy(ir::StatementId statement) const;
  /// Who runs this range, in source order.
  const std::vector<CallSite> &callSites(const Range &range) const;

  /// What a node changes itself or through what it runs.
  ChangeSet changesOf(const FlowGraph &graph, NodeId node) const;
  /// The same for one node after the other: most run nothing, and what those change is known as a whole.
  /// \p memory is where the others' is put together; the answer is valid as long as it is.
  const ChangeSet &changesOf(const FlowGraph &graph, NodeId node, ChangeSet &memory) const;
  /// Whether control can go on behind the node (false: it runs something that never returns).
  bool goesOn(const FlowGraph &graph, NodeId node) const;
  /// Functions of this unit that the node's expressions or statement call.
  std::vector<ir::ProgramId> calledFunctions(const FlowGraph &graph, NodeId node) const;
  /// Those that the node calls whenever it calls; the others are chosen by a pointer or an object.
  std::vector<ir::ProgramId> certainFunctions(const FlowGraph &graph, NodeId node) const;
  /// The ranges a Perform node (or a SORT) runs.
  std::vector<Range> performedRanges(const FlowGraph &graph, NodeId node) const;
  /// The declaratives that the platform may run for a node's statement before control goes on behind it.
  std::vector<Range> eventRanges(const FlowGraph &graph, NodeId node) const;

private:
  void findRanges(ir::ProgramId program);
  void addJumpedToRanges(ir::ProgramId program);
  void findEvents(ir::ProgramId program);
  void addModes(const ir::Io &open);
  void findCallees();
  void computeChanges();
  ChangeSet ownChanges(const FlowGraph &graph, NodeId node) const;
  void addWrites(ir::StatementId statement, ChangeSet &set) const;
  void addHanded(ir::StatementId statement, ChangeSet &set) const;
  void keepOrderlyLeaving();
  enum class Follow : std::uint8_t { All, WithoutFailures };
  template <typename F>
  bool reaches(const FlowGraph &graph, NodeId start, NodeId last, Follow follow, F &&holds) const;

  StorageMap storage_;
  std::vector<ir::DataItemId> returnCodes_; ///< RETURN-CODE of COBOL.
  Callees callees_;
  PointsTo pointsTo_;
  IdVector<ir::ProcedureId, ir::ProcedureId> lastOf_; ///< The last paragraph of a section.
  IdVector<ir::ProgramId, FlowGraph> graphs_;
  IdVector<ir::ProgramId, std::vector<Range>> ranges_;
  std::map<Range, std::vector<CallSite>> callSites_;
  /// Where control goes on behind the end of a procedure that a PERFORM of its own program runs up to.
  IdVector<ir::ProcedureId, std::vector<NodeId>> comesBackTo_;
  std::map<Range, ChangeSet> changes_;
  IdVector<ir::ProgramId, IdVector<NodeId, ChangeSet>> ownChanges_; ///< Of nodes, without what they run.
  Reachability reachability_;
  struct Event {
    const ir::EntryPoint *entry;
    Range range;
  };
  IdVector<ir::ProgramId, std::vector<Event>> events_;          ///< Declaratives that have a USE statement.
  std::set<std::pair<ir::ResourceId, std::string_view>> modes_; ///< How files are opened.
  mutable std::unordered_map<ir::ProcedureId, bool> leadsOn_;
  struct Called {
    NodeId node;
    ir::ProgramId program;
    bool isCertain = true;
  };
  std::span<const Called> callsOf(const FlowGraph &graph, NodeId node) const;
  IdVector<ir::ProgramId, std::vector<Called>> calls_; ///< Sorted by node.
  IdVector<ir::ProgramId, std::vector<std::uint32_t>>
      firstCall_; ///< By node, into these; one more at the end.
};

/// Follows control through all programs of the unit. Needs the ranges and callees of \p analyses only.
Reachability findReachable(const UnitAnalyses &analyses);

/// What readers of `dump --cfg` need besides the nodes: procedures, entries and statements with their places
/// and nodes, what each node runs, and the conditions with their places.
std::string printPlaces(const UnitAnalyses &analyses, ir::ProgramId program);

} // namespace tacit::analysis
