//===- Inclusion constraints over cells of memory, and their least solution ------------------===//
//
// The solver behind PointsTo. Variables are nodes; each cell of an object (a byte offset, array elements
// counting as the first one) is a node as well, and its number is what the sets of the other nodes hold. The
// first node is memory from outside: whatever is stored there has escaped, and what is read from there may be
// anything that has escaped. Escaped objects are not listed: their cells hold `Outside`.
//
// Andersen's inclusion constraints with difference propagation (Pearce, Kelly and Hankin 2004) and cycles
// found when two ends of a copy have become equal (Hardekopf and Lin 2007, lazy cycle detection). The
// solution does not depend on the order of work; numbers of nodes do, so nobody may sort by them across runs
// of a changed program.
//
//===-------------------------------------------------------------------------------------===//
#pragma once

#include "PointsToLayout.h"

#include <functional>
#include <llvm/ADT/DenseSet.h>
#include <llvm/ADT/SparseBitVector.h>
#include <map>
#include <optional>
#include <vector>

namespace tacit::analysis {

class PointsToGraph {
public:
  using Node = std::uint32_t;
  using Set = llvm::SparseBitVector<>;
  static constexpr Node Outside = 0;
  static constexpr Node None = ~0U;

  explicit PointsToGraph(const Layout &layout);

  //--- Objects
  std::uint32_t addObject(const MemoryObject &object);
  const MemoryObject &object(std::uint32_t at) const { return objects_[at].what; }
  std::size_t objectCount() const { return objects_.size(); }
  bool hasEscaped(std::uint32_t object) const { return objects_[object].hasEscaped; }
  bool isCollapsed(std::uint32_t object) const { return objects_[object].isCollapsed; }
  /// The cell of \p object that holds byte \p offset.
  Node cell(std::uint32_t object, std::uint64_t offset);
  /// The cells that are in use, by offset; a merged object has one.
  std::vector<Node> cells(std::uint32_t object) const;
  /// Whose cell \p node is and where, for members of a set; Outside has none.
  std::uint32_t objectOf(Node node) const { return nodes_[node].object; }
  std::uint32_t offsetOf(Node node) const { return nodes_[node].offset; }

  //--- Constraints. They may be added at any time, also from the call-backs.
  Node addNode();
  void addElement(Node node, Node element); ///< node ∋ element
  void addCopy(Node from, Node to);         ///< to ⊇ from
  void addLoad(Node pointer, Node to);      ///< to ⊇ *pointer
  void addStore(Node from, Node pointer);   ///< *pointer ⊇ from
  /// to ⊇ pointer moved by \p offset bytes inside of the objects.
  void addOffset(Node pointer, Node to, std::uint32_t offset);
  /// to ⊇ pointer moved by an unknown number of elements of \p stride bytes, 0 if that is unknown.
  void addSteps(Node pointer, Node to, std::uint32_t stride);
  /// The objects of \p pointer have one cell from now on.
  void addMerge(Node pointer);
  /// For each function in \p pointer the call-back onCallee runs with \p call.
  void addCall(Node pointer, std::uint32_t call);
  /// An object that code outside can reach.
  void escape(std::uint32_t object);

  std::function<void(std::uint32_t call, std::uint32_t object)> onCallee;
  std::function<void(std::uint32_t call)> onOutsideCallee;
  std::function<void(std::uint32_t object)> onEscapedFunction;

  /// Finds the least solution. False if \p budget (elements moved along constraints) ran out: the sets are
  /// too small then and must not be used.
  bool solve(std::uint64_t budget);
  /// After solve(): the cells that \p node may point to, merged ones once, in ascending order.
  std::vector<Node> pointees(Node node) const;
  std::uint64_t steps() const { return steps_; }

private:
  struct Use {
    enum class Kind : std::uint8_t { Load, Store, Offset, Steps, Merge, Call };
    Kind kind;
    Node other;
    std::uint32_t value;
  };
  struct NodeState {
    NodeState() = default;
    /// Nodes move when their table grows; the sets do not promise that this never throws, but it does not.
    NodeState(NodeState &&) noexcept = default;
    Set pointees;
    Set done; ///< What has been handed on.
    std::vector<Node> copies;
    std::vector<Use> uses;
    Node parent = None;
    std::uint32_t object = None;
    std::uint32_t offset = 0;
    bool isQueued = false;
  };
  struct ObjectState {
    MemoryObject what;
    bool hasEscaped = false;
    bool isCollapsed = false;
    std::map<std::uint32_t, Node> cells;
  };

  Node find(Node node) const;
  Node current(Node element) const;
  Node newCell(std::uint32_t object, std::uint32_t offset);
  void exposeCell(Node cell);
  void addUse(Node node, Use use);
  void apply(const Use &use, Node element);
  void push(Node node);
  void process(Node node);
  void merge(Node into, Node from);
  void collapse(std::uint32_t object);
  void mergeCycle(Node from);

  const Layout &layout_;
  mutable std::vector<NodeState> nodes_;
  std::vector<ObjectState> objects_;
  std::vector<Node> pending_;
  llvm::DenseSet<std::uint64_t> copies_;
  llvm::DenseSet<std::uint64_t> searched_; ///< Copies that have been looked at for a cycle.
  std::uint64_t steps_ = 0;
};

} // namespace tacit::analysis
