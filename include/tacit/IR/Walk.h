//===- Walking statements and expressions without recursion -----------------------------===//
//
// Legacy programs nest and run long, so nothing here calls itself by the depth of the program. All walkers
// expect a unit that verify() accepts (no cycles) and stop nowhere else; ids outside their table are passed
// over.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/IR/TranslationUnit.h"

#include <array>
#include <type_traits>
#include <utility>
#include <vector>

namespace tacit::ir {

//--- Statements -----------------------------------------------------------------------

/// Appends the statement lists right inside \p statement, in source order: both branches, cases, the init,
/// body and step of loops, handlers.
void appendNestedLists(const Statement &statement, std::vector<StatementList> &lists);

/// A list right inside a statement, and what decides that it runs where that is no condition.
struct NestedList {
  StatementList list;
  Op outcome = Op::None; ///< Of the handler whose body it is.
};
/// The same with the outcomes of handlers.
void appendNestedLists(const Statement &statement, std::vector<NestedList> &lists);

/// Calls \p visit for each statement of \p list and everything nested in it, parents first, in source order.
/// A
/// \p visit that returns false keeps the walk out of the statement it was given.
template <typename F> void forEachStatement(const TranslationUnit &unit, StatementList list, F &&visit) {
  std::vector<StatementList> open{list};
  std::vector<StatementList> nested;
  while (!open.empty()) {
    StatementList &rest = open.back();
    if (rest.empty()) {
      open.pop_back();
      continue;
    }
    const StatementId id = rest.front();
    rest = rest.subspan(1);
    if (!unit.statements.contains(id))
      continue;
    if constexpr (std::is_same_v<std::invoke_result_t<F &, StatementId>, bool>) {
      if (!visit(id))
        continue;
    } else {
      visit(id);
    }
    nested.clear();
    appendNestedLists(unit.statements[id], nested);
    open.insert(open.end(), nested.rbegin(), nested.rend());
  }
}

/// Calls \p visit for each statement of all procedures of \p program, in source order.
template <typename F> void forEachStatement(const TranslationUnit &unit, const Program &program, F &&visit) {
  for (const ProcedureId id : program.procedures)
    if (unit.procedures.contains(id))
      forEachStatement(unit, unit.procedures[id].body, visit);
}

//--- Expressions ----------------------------------------------------------------------

/// Calls \p visit for \p root and every expression inside it, parents first, left to right. An expression
/// that several places share is visited at each of them. A \p visit that returns bool keeps the walk out of
/// the operands with false; one that returns an ExprList says itself where the walk goes on.
template <typename F> void forEachExpr(const TranslationUnit &unit, ExprId root, F &&visit) {
  // Most expressions are small: what is still to be visited stays on the stack and rarely needs the rest.
  std::array<ExprId, 16> open;
  std::size_t count = 0;
  std::vector<ExprId> deeper;
  ExprId id = root;
  for (;;) {
    ExprList inner;
    if (unit.exprs.contains(id)) {
      inner = unit.exprs[id].operands;
      if constexpr (std::is_same_v<std::invoke_result_t<F &, ExprId>, ExprList>) {
        inner = visit(id);
      } else if constexpr (std::is_same_v<std::invoke_result_t<F &, ExprId>, bool>) {
        if (!visit(id))
          inner = {};
      } else {
        visit(id);
      }
    }
    if (!inner.empty()) {
      for (std::size_t at = inner.size() - 1; at > 0; --at)
        if (count < open.size())
          open[count++] = inner[at];
        else
          deeper.push_back(inner[at]);
      id = inner.front();
    } else if (!deeper.empty()) {
      id = deeper.back();
      deeper.pop_back();
    } else if (count > 0) {
      id = open[--count];
    } else {
      return;
    }
  }
}

/// Whether \p holds says yes to \p root or to some expression inside it; it is not asked again after that.
template <typename F> bool anyExpr(const TranslationUnit &unit, ExprId root, F &&holds) {
  bool found = false;
  forEachExpr(unit, root, [&](ExprId id) {
    found = found || holds(id);
    return !found;
  });
  return found;
}

/// Appends the expressions that \p statement itself holds, without those of nested statements and without
/// their parts, in the order of the fields.
void appendExprs(const Statement &statement, std::vector<ExprId> &exprs);

//--- Uses of items -----------------------------------------------------------------------

#define TACIT_USE_KINDS(X)                                                                                   \
  X(Read, "read")                                                                                            \
  X(Write, "write")                                                                                          \
  X(MayWrite, "may-write") /* passed by reference, or seen in an opaque statement */                         \
  X(Address, "address")    /* its address is taken */
TACIT_ENUM(UseKind, TACIT_USE_KINDS)
#undef TACIT_USE_KINDS

/// How a statement uses one data item.
struct ItemUse {
  DataItemId item; ///< Invalid for a write through a pointer.
  ExprId expr; ///< The Item or Member expression; the Dereference or Element for a write through a pointer.
               ///< Invalid for what the platform does: filling a FILE STATUS item.
  UseKind kind = UseKind::Read;
  bool isPartial =
      false; ///< A write of one element, a slice or through a subscript: the rest keeps its value.
  friend bool operator==(const ItemUse &, const ItemUse &) = default;
};

/// Appends what the value of \p root reads, left to right. A condition-name reads its item.
void appendReads(const TranslationUnit &unit, ExprId root, std::vector<ItemUse> &uses);
/// Appends what an assignment to \p target reads (subscripts, pointers) and writes.
void appendWrites(const TranslationUnit &unit, ExprId target, UseKind kind, std::vector<ItemUse> &uses);
/// Appends all that \p statement itself reads and writes, without its nested statements: for assignments the
/// reads of each value come before the writes of its target.
void appendUses(const TranslationUnit &unit, const Statement &statement, std::vector<ItemUse> &uses);

} // namespace tacit::ir
