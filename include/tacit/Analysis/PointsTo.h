//===- What pointers of a unit may point to -------------------------------------------------===//
//
// One answer a unit, for all times and callers together (docs/design/0013-points-to.md). It holds for every
// run of a program the unit is part of, as far as that program keeps to what the page assumes of memory that
// comes from outside of the unit. Places that the source names itself (`table[i].rate`) are answered as well,
// so that they can be compared with those found through pointers.
//
//===-------------------------------------------------------------------------------------===//
#pragma once

#include "tacit/Analysis/Callees.h"
#include "tacit/Analysis/Effects.h"
#include "tacit/IR/TranslationUnit.h"

#include <memory>
#include <string>
#include <vector>

namespace tacit::analysis {

/// Programs that a call through a pointer may run.
struct PossibleCallees {
  std::vector<ir::ProgramId> programs;     ///< Of the unit, ascending.
  std::vector<std::string_view> elsewhere; ///< Functions that other units define, in order of name.
  bool isComplete = true;                  ///< Nothing else can be called.
};

/// Points-to sets of a unit. The unit must outlive it. Immutable.
class PointsTo {
public:
  PointsTo(const ir::TranslationUnit &unit, const StorageMap &storage, const Callees &callees);
  PointsTo(PointsTo &&) noexcept;
  ~PointsTo();

  /// Whether the unit is of a language that lives by pointers; if not, every query answers with nothing.
  bool isEmpty() const { return solution_ == nullptr; }
  /// The budget ran out: every pointer may point to everything.
  bool isCutShort() const;

  /// Whether \p place is found through a pointer or as a part of something: a Member, Element or Dereference.
  bool isKnown(ir::ExprId place) const;
  /// Whether it is found through a pointer.
  bool isThroughPointer(ir::ExprId place) const;
  /// Appends the bytes that a use of \p place may read. They overlap those of each appendWritten() that may
  /// change what is read. Ranges whose root is no item of the unit stand for memory without a name.
  void appendRead(ir::ExprId place, std::vector<StorageRange> &ranges) const;
  /// Appends the bytes that an assignment to \p place may change.
  void appendWritten(ir::ExprId place, std::vector<StorageRange> &ranges) const;
  /// The same for an item by its name: its own bytes, and what code outside would see them as.
  void appendRead(ir::DataItemId item, std::vector<StorageRange> &ranges) const;
  void appendWritten(ir::DataItemId item, std::vector<StorageRange> &ranges) const;
  /// Appends the bytes that \p pointer, an argument of a call, may point to, for a callee that reads them.
  void appendBehind(ir::ExprId pointer, std::vector<StorageRange> &ranges) const;
  /// Whether \p argument is handed to a call. What the callee changes through it, it changes itself.
  bool isArgument(ir::ExprId argument) const;
  /// Appends what unknown code may change through the argument \p pointer that it is handed;
  /// nothing for arguments of functions that are known.
  void appendHanded(ir::ExprId pointer, std::vector<StorageRange> &ranges) const;

  /// The items that \p place may be, by their declaration: variables, or members of variables. What has no
  /// name (allocations, elements of arrays of records, memory from outside) is left out; \p isComplete says
  /// whether nothing was.
  std::vector<ir::DataItemId> itemsAt(ir::ExprId place, bool &isComplete) const;
  /// Who may be called through \p target, the target of a Call.
  PossibleCallees calleesOf(ir::ExprId target) const;

  /// Stable text: what each item that holds pointers, and each place found through one, may point to.
  std::string print() const;

private:
  struct Solution;
  std::unique_ptr<Solution> solution_;
};

} // namespace tacit::analysis
