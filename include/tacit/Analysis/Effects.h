//===- What statements read, write and invoke -------------------------------------------===//
//
// The effect of each flow node on data items, by storage: two items conflict when they belong to the same
// outermost item and their byte ranges overlap (REDEFINES, unions, groups and their members). Subscripted
// items count as the whole table. PERFORM and calls of functions of the same unit are summarised over
// everything they run.
//
//===-------------------------------------------------------------------------------------===//
#pragma once

#include "tacit/Analysis/FlowGraph.h"
#include "tacit/IR/TranslationUnit.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace tacit::analysis {

/// Bytes of an outermost item; memory without a name (PointsTo) has a root behind the items of the unit.
/// Items without storage of their own (a member seen through a pointer) use the declaration's bytes, so that
/// all objects of a type count as one.
struct StorageRange {
  ir::DataItemId root;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool overlaps(const StorageRange &other) const {
    return root == other.root && begin < other.end && other.begin < end;
  }
  friend bool operator==(const StorageRange &, const StorageRange &) = default;
  bool contains(const StorageRange &other) const {
    return root == other.root && begin <= other.begin && other.end <= end;
  }
};

/// The outermost item and byte range of every item of a unit, computed once.
class StorageMap {
public:
  explicit StorageMap(const ir::TranslationUnit &unit);
  /// The bytes of all occurrences of \p item.
  const StorageRange &of(ir::DataItemId item) const { return ranges_[item]; }

private:
  IdVector<ir::DataItemId, StorageRange> ranges_;
};

/// An item that an expression or statement touches.
struct Touch {
  ir::DataItemId item;
  ir::ExprId expr; ///< The reference itself.
};

/// Items an expression reads, in order of appearance: operands, subscripts, the item of a condition-name.
void collectReads(const ir::TranslationUnit &unit, ir::ExprId expr, std::vector<Touch> &reads);
/// The same without what only finds a place or chooses (subscripts, positions,
/// pointers, the condition of `?:`): the items whose values flow on.
void collectValueReads(const ir::TranslationUnit &unit, ir::ExprId expr, std::vector<Touch> &reads);
/// The item an assignment to \p target changes; through a pointer, the member or nothing. Subscripts are
/// reads.
ir::DataItemId writtenItem(const ir::TranslationUnit &unit, ir::ExprId target);
/// Items whose address calls in \p expr receive: the callee may change them.
void collectAddressed(const ir::TranslationUnit &unit, ir::ExprId expr, std::vector<Touch> &writes);

/// What a statement itself does, its nested lists excluded (but its conditions included).
struct StatementEffects {
  std::vector<Touch> reads;
  std::vector<Touch> writes;
};
StatementEffects effectsOf(const ir::TranslationUnit &unit, ir::StatementId statement);
/// Its writes alone.
std::vector<Touch> writesOf(const ir::TranslationUnit &unit, ir::StatementId statement);

/// Stable text: what the statements of a graph's program read and write, by node, with the places of the
/// references.
std::string printEffects(const ir::TranslationUnit &unit, const FlowGraph &graph);

/// A set of byte ranges that may change, sorted and without overlaps. `everything` stands for calls of
/// unknown code that can reach any item of file or external scope.
struct ChangeSet {
  std::vector<StorageRange> ranges;
  bool touches(const StorageRange &range) const;
  void add(const StorageRange &range);
  void add(const ChangeSet &other);
  /// Whether all of \p other is in this one; for sets that are normalised.
  bool covers(const ChangeSet &other) const;
  /// Sorts and joins; call before touches().
  void normalise();
  /// add() of sets that are both normalised, which this one stays.
  void unite(const ChangeSet &other);
};

} // namespace tacit::analysis
