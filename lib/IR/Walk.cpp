#include "tacit/IR/Walk.h"

#include "tacit/IR/Fields.h"

namespace tacit::ir {

/// Calls \p f for each field, also of the parts of \p node; lists of statements are fields.
template <typename T, typename F> static void visitParts(const T &node, F &&f) {
  if constexpr (std::is_same_v<T, StatementList>)
    f(node);
  else if constexpr (isSpanType<T>) {
    if constexpr (holdsStatements<T>())
      for (const auto &element : node)
        visitParts(element, f);
  } else if constexpr (HasFields<T>) {
    visitFields<T>([&](std::string_view, auto member) { visitParts(node.*member, f); });
  }
}

void appendNestedLists(const Statement &statement, std::vector<StatementList> &lists) {
  const auto add = [&](StatementList list) {
    if (!list.empty())
      lists.push_back(list);
  };
  // The text form names the parts of a loop together; a reader meets the step after the body.
  if (const auto *loop = std::get_if<Loop>(&statement.node)) {
    add(loop->control.init);
    add(loop->body);
    add(loop->control.step);
    return;
  }
  std::visit([&](const auto &node) { visitParts(node, add); }, statement.node);
}

void appendExprs(const Statement &statement, std::vector<ExprId> &exprs) {
  visitLeaves(statement, [&]<typename T>(const T &leaf) {
    if constexpr (std::is_same_v<T, ExprId>)
      if (leaf.isValid())
        exprs.push_back(leaf);
  });
}

} // namespace tacit::ir
