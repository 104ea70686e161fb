#include "tacit/IR/Walk.h"

#include "tacit/IR/Fields.h"

namespace tacit::ir {

/// Calls \p f for each list of statements in \p node with the outcome that runs it, in the order of the
/// fields.
template <typename T, typename F> static void visitLists(const T &node, F &&f) {
  if constexpr (std::is_same_v<T, StatementList>)
    f(node, Op::None);
  else if constexpr (std::is_same_v<T, Handler>)
    f(node.body, node.outcome);
  else if constexpr (isSpanType<T>) {
    if constexpr (holdsStatements<T>())
      for (const auto &element : node)
        visitLists(element, f);
  } else if constexpr (HasFields<T>) {
    visitFields<T>([&](std::string_view, auto member) { visitLists(node.*member, f); });
  }
}

/// Calls \p add for each list of \p statement that is not empty, in source order.
template <typename F> static void visitNestedLists(const Statement &statement, F &&add) {
  const auto addFull = [&](StatementList list, Op outcome) {
    if (!list.empty())
      add(list, outcome);
  };
  // The text form names the parts of a loop together; a reader meets the step after the body.
  if (const auto *loop = std::get_if<Loop>(&statement.node)) {
    addFull(loop->control.init, Op::None);
    addFull(loop->body, Op::None);
    addFull(loop->control.step, Op::None);
    return;
  }
  std::visit([&](const auto &node) { visitLists(node, addFull); }, statement.node);
}

void appendNestedLists(const Statement &statement, std::vector<StatementList> &lists) {
  visitNestedLists(statement, [&](StatementList list, Op) { lists.push_back(list); });
}

void appendNestedLists(const Statement &statement, std::vector<NestedList> &lists) {
  visitNestedLists(statement, [&](StatementList list, Op outcome) { lists.push_back({list, outcome}); });
}

void appendExprs(const Statement &statement, std::vector<ExprId> &exprs) {
  // Most statements hold a few: one piece of memory will do.
  static constexpr std::size_t Few = 8;
  visitLeaves(statement, [&]<typename T>(const T &leaf) {
    if constexpr (std::is_same_v<T, ExprId>)
      if (leaf.isValid()) {
        if (exprs.capacity() == 0)
          exprs.reserve(Few);
        exprs.push_back(leaf);
      }
  });
}

} // namespace tacit::ir
