#include "Usage.h"

#include "tacit/IR/Fields.h"

#include <algorithm>

namespace tacit::ir {

Usage::Usage(const TranslationUnit &unit)
    : statementNumber(unit.statements.size(), NoNumber), isOwned(unit.statements.size()),
      exprUses(unit.exprs.size()) {
  std::vector<bool> isReferenced(unit.statements.size());
  std::vector<StatementId> pending;
  std::vector<ExprId> pendingExprs;

  const auto useExpr = [&](ExprId id) {
    if (unit.exprs.contains(id) && exprUses[id.index()]++ == 0)
      pendingExprs.push_back(id);
  };
  // Finds the expressions and nested statements of one node.
  const auto look = [&](const auto &node) {
    const std::size_t first = pending.size();
    visitLeaves(node, [&]<typename T>(const T &leaf) {
      if constexpr (std::is_same_v<T, ExprId>)
        useExpr(leaf);
      else if constexpr (std::is_same_v<T, StatementId>)
        pending.push_back(leaf);
    });
    // The stack gives back the last one first.
    std::reverse(pending.begin() + static_cast<std::ptrdiff_t>(first), pending.end());
  };

  visitTables([&](std::string_view, auto table) {
    for (const auto &entry : unit.*table) {
      look(entry);
      while (!pending.empty()) {
        const StatementId id = pending.back();
        pending.pop_back();
        if (!unit.statements.contains(id))
          continue;
        if (isOwned[id.index()]) {
          isReferenced[id.index()] = true;
          continue;
        }
        isOwned[id.index()] = true;
        order.push_back(id);
        look(unit.statements[id]);
      }
    }
  });
  while (!pendingExprs.empty()) {
    const Expr &expr = unit.exprs[pendingExprs.back()];
    pendingExprs.pop_back();
    for (const ExprId operand : expr.operands)
      useExpr(operand);
    if (expr.kind == ExprKind::Outcome && unit.statements.contains(expr.statement()))
      isReferenced[expr.ref] = true;
  }
  std::uint32_t next = 0;
  for (const StatementId id : order)
    if (isReferenced[id.index()])
      statementNumber[id.index()] = next++;
}

} // namespace tacit::ir
