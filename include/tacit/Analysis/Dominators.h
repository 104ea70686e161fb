//===- Dominators and post-dominators of small graphs ----------------------------------===//
#pragma once

#include "tacit/Support/ListTable.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace tacit::analysis {

/// A graph over 0..n-1 with one root, as adjacency lists.
struct PlainGraph {
  ListTable<std::uint32_t> successors;
  ListTable<std::uint32_t> predecessors;
  /// \p successorsOfNodes has one list a node.
  explicit PlainGraph(ListTable<std::uint32_t> successorsOfNodes)
      : successors(std::move(successorsOfNodes)), predecessors(successors.inverted(successors.size())) {}
  std::size_t size() const { return successors.size(); }
  /// The same graph with every edge turned round.
  PlainGraph reversed() const;
};

/// Immediate dominators by K. Cooper, T. Harvey and K. Kennedy, "A Simple, Fast Dominance Algorithm", 2001.
class Dominators {
public:
  static constexpr std::uint32_t None = ~0U;
  Dominators(const PlainGraph &graph, std::uint32_t root);

  /// The closest node that every path from the root to \p node goes through; None for the root and
  /// unreachable nodes.
  std::uint32_t immediate(std::uint32_t node) const { return immediate_[node]; }
  bool isReachable(std::uint32_t node) const { return order_[node] != None; }
  /// Whether every path from the root to \p node goes through \p by. A node dominates itself.
  bool dominates(std::uint32_t by, std::uint32_t node) const;

private:
  std::vector<std::uint32_t> immediate_;
  std::vector<std::uint32_t> order_; ///< Position in reverse post-order.
  std::vector<std::uint32_t> enter_; ///< Interval numbers of the dominator tree.
  std::vector<std::uint32_t> leave_;
};

/// The nodes reachable from \p root in reverse post-order (every node before its successors, back edges
/// excepted).
std::vector<std::uint32_t> reversePostOrder(const PlainGraph &graph, std::uint32_t root);

/// For each node the branch nodes that decide whether it runs: b controls n when n post-dominates a successor
/// of b but not b itself. J. Ferrante, K. Ottenstein and J. Warren, "The Program Dependence Graph and Its Use
/// in Optimization", 1987. \p postDominators must be those of \p graph reversed from its exit.
std::vector<std::vector<std::uint32_t>> controlDependence(const PlainGraph &graph,
                                                          const Dominators &postDominators);

} // namespace tacit::analysis
