//===- Control flow of a program ----------------------------------------------------------===//
//
// One graph per program with a node per decision or action, built from the structured statements: loops,
// arms, handlers, jumps and fall-through become edges. PERFORM stays one node ("do the range, then go on"),
// so a paragraph is in the graph once, however often it is performed; analyses step over it or into it as
// they need.
//
// Edges that are taken under a condition carry a EdgeLabel. Regions (see Region.h) are the parts of the graph
// that one PERFORM, section or function call runs through.
//
//===-------------------------------------------------------------------------------------===//
#pragma once

#include "tacit/Analysis/Callees.h"
#include "tacit/IR/TranslationUnit.h"

#include <span>
#include <string>
#include <vector>

namespace tacit::analysis {

using NodeId = Id<struct FlowNodeTag>;

#define TACIT_FLOW_NODE_KINDS(X)                                                                             \
  X(Entry, "entry")         /* start of a procedure */                                                       \
  X(End, "end")             /* end of a procedure: falls through, or returns to a PERFORM */                 \
  X(Join, "join")           /* where a list of statements starts or ends */                                  \
  X(Statement, "statement") /* does what its statement does, nested lists excluded */                        \
  X(Branch, "branch")       /* chooses by the labels of its edges */                                         \
  X(Perform, "perform")     /* runs another range */                                                         \
  X(LoopSet, "loop-set")    /* gives a loop's VARYING items their next values */                             \
  X(Return, "return")       /* back to the caller of the program */                                          \
  X(Stop, "stop")           /* ends the run */                                                               \
  X(Abend, "abend")         /* ends the run abnormally */
TACIT_ENUM(FlowNodeKind, TACIT_FLOW_NODE_KINDS)

/// The condition under which an edge is taken.
struct EdgeLabel {
  enum class Kind : std::uint8_t {
    None,      ///< Always, or by something the program does not decide (another round, another element).
    Condition, ///< `expr` evaluates to `holds`.
    Outcome,   ///< `statement` had (or had not) the outcome `outcome`.
    Index, ///< GO TO DEPENDING: `expr` equals `index`; `holds` is false on the edge for every other value.
  };
  Kind kind = Kind::None;
  bool holds = true;
  ir::Op outcome = ir::Op::None;
  ir::ExprId expr;
  ir::StatementId statement;
  std::uint32_t index = 0;
  /// Input or output that failed in a way no phrase is for goes this way. Control may come here, but guards
  /// do not count it: they would hold for every way out of the statement.
  bool isResidual = false;
};

/// Whether \p label asks if an operation failed. What a try statement catches is another matter.
bool asksForFailure(const ir::TranslationUnit &unit, const EdgeLabel &label);
/// Whether an edge with this label is the way that control takes when an operation failed.
bool isFailure(const ir::TranslationUnit &unit, const EdgeLabel &label);

struct FlowEdge {
  NodeId from;
  NodeId to;
  EdgeLabel label;
};

struct FlowNode {
  FlowNodeKind kind = FlowNodeKind::Join;
  /// Of acting, asking and leaving nodes; of a Join where a nested list starts: the statement around the
  /// list.
  ir::StatementId statement;
  ir::ProcedureId procedure; ///< The procedure whose text the node stands in.
};

/// The graph of one program. Immutable once built; refers to its unit by id only.
class FlowGraph {
public:
  ir::ProgramId program;
  IdVector<NodeId, FlowNode> nodes;

  std::span<const FlowEdge> successors(NodeId node) const {
    return {edges_.data() + first_[node.index()], first_[node.index() + 1] - first_[node.index()]};
  }
  std::span<const NodeId> predecessors(NodeId node) const {
    return {predecessors_.data() + firstPredecessor_[node.index()],
            firstPredecessor_[node.index() + 1] - firstPredecessor_[node.index()]};
  }
  /// The program's procedures in source order, and where each starts and ends.
  const std::vector<ir::ProcedureId> &procedures() const { return procedures_; }
  NodeId entryOf(ir::ProcedureId procedure) const { return entries_[position(procedure)]; }
  /// Where control enters by \p entry; invalid if it names no procedure of the program.
  NodeId entryOf(const ir::EntryPoint &entry) const;
  NodeId endOf(ir::ProcedureId procedure) const { return ends_[position(procedure)]; }
  /// Index of a procedure among the program's. The procedure must be one of them.
  std::size_t position(ir::ProcedureId procedure) const;
  /// The node that performs a statement's own action or asks its question; invalid for statements of other
  /// programs.
  NodeId nodeOf(ir::StatementId statement) const {
    std::size_t at = statement.index() - firstStatement_;
    return at < nodeOfStatement_.size() ? nodeOfStatement_[at] : NodeId();
  }
  /// The node at which control has come to a statement and has done nothing of it yet: before its own node,
  /// which for a loop or a PERFORM ... UNTIL control may never reach.
  NodeId beginOf(ir::StatementId statement) const {
    std::size_t at = statement.index() - firstStatement_;
    return at < beginOfStatement_.size() ? beginOfStatement_[at] : NodeId();
  }

private:
  friend class FlowGraphBuilder;
  std::vector<FlowEdge> edges_;
  std::vector<std::uint32_t> first_;
  std::vector<NodeId> predecessors_;
  std::vector<std::uint32_t> firstPredecessor_;
  std::vector<ir::ProcedureId> procedures_;
  std::vector<NodeId> entries_;
  std::vector<NodeId> ends_;
  std::vector<std::pair<ir::LabelId, NodeId>> entryLabels_; ///< Of the program's entries; sorted.
  /// Indexed from firstStatement_: statements of a program lie close together.
  std::vector<NodeId> nodeOfStatement_;
  std::vector<NodeId> beginOfStatement_;
  std::uint32_t firstStatement_ = 0;
};

/// Builds the graph of \p program. Linear in its statements; no recursion. With \p callees, calls lead to the
/// handlers of the exceptions that they may throw.
FlowGraph buildFlowGraph(const ir::TranslationUnit &unit, ir::ProgramId program,
                         const Callees *callees = nullptr);

/// `@line:column-endLine:endColumn`; the file (`fN/`) first where it is not the unit's own.
std::string placeText(const ir::Origin &origin);

/// Stable text: a node a line with its edges.
std::string print(const ir::TranslationUnit &unit, const FlowGraph &graph);

} // namespace tacit::analysis
