#include "ControlOrder.h"

#include <algorithm>
#include <clang/AST/ExprCXX.h>
#include <clang/AST/StmtCXX.h>

using namespace clang;

namespace tacit::cfe {

const ControlOrder::Nesting &ControlOrder::nesting(const FunctionDecl &function) {
  auto [at, isNew] = functions_.try_emplace(&function);
  Nesting &made = at->second;
  if (!isNew || !function.getBody())
    return made;
  std::vector<const Stmt *> open{function.getBody()};
  while (!open.empty()) {
    const Stmt *each = open.back();
    open.pop_back();
    unsigned index = 0;
    for (const Stmt *child : each->children()) {
      if (child && isa<CompoundStmt>(each) && isa<SwitchCase, LabelStmt>(child))
        made.labels[each].push_back(index);
      if (child && made.positions.try_emplace(child, Position{each, index}).second)
        open.push_back(child);
      ++index;
    }
  }
  return made;
}

/// Whether \p part of \p whole always runs when \p whole does.
static bool alwaysRuns(const Stmt &whole, const Stmt *part) {
  if (const auto *branch = dyn_cast<IfStmt>(&whole))
    return part != branch->getThen() && part != branch->getElse();
  if (const auto *loop = dyn_cast<ForStmt>(&whole))
    return part == loop->getInit() || part == loop->getCond();
  if (const auto *loop = dyn_cast<WhileStmt>(&whole))
    return part != loop->getBody();
  if (const auto *choice = dyn_cast<SwitchStmt>(&whole))
    return part != choice->getBody();
  if (const auto *logical = dyn_cast<BinaryOperator>(&whole))
    return !logical->isLogicalOp() || part == logical->getLHS();
  if (const auto *choice = dyn_cast<AbstractConditionalOperator>(&whole))
    return part == choice->getCond();
  return !isa<SwitchCase, LabelStmt, LambdaExpr, CXXCatchStmt, CXXForRangeStmt>(whole);
}

/// Whether \p first of \p whole has run when \p second runs.
bool ControlOrder::runsBefore(const Nesting &nesting, const Stmt &whole, const Stmt *first,
                              const Stmt *second) {
  if (isa<CompoundStmt>(whole)) {
    unsigned from = nesting.positions.lookup(first).index, to = nesting.positions.lookup(second).index;
    auto labels = nesting.labels.find(&whole);
    if (from >= to || labels == nesting.labels.end())
      return from < to;
    auto next = std::ranges::upper_bound(labels->second, from);
    return next == labels->second.end() || *next > to;
  }
  if (const auto *loop = dyn_cast<ForStmt>(&whole))
    return alwaysRuns(whole, first) || (first == loop->getBody() && second == loop->getInc());
  return alwaysRuns(whole, first);
}

bool ControlOrder::dominates(const FunctionDecl &function, const Stmt &earlier, const Stmt &later) {
  const Nesting &above = nesting(function);
  // From each statement around the later one, the part of it that leads there.
  llvm::DenseMap<const Stmt *, const Stmt *> towards;
  const Stmt *part = nullptr;
  for (const Stmt *each = &later; each; part = each, each = above.parent(each))
    towards[each] = part;
  const Stmt *node = &earlier;
  while (const Stmt *parent = above.parent(node)) {
    if (auto common = towards.find(parent); common != towards.end())
      return !common->second || common->second == node || runsBefore(above, *parent, node, common->second);
    if (!alwaysRuns(*parent, node))
      return false;
    node = parent;
  }
  return false;
}

bool ControlOrder::sharesLoop(const FunctionDecl &function, const Stmt &place, const Stmt &other,
                              const Stmt &outside) {
  const Nesting &above = nesting(function);
  auto isIn = [&](const Stmt *inner, const Stmt *whole) {
    for (; inner; inner = above.parent(inner))
      if (inner == whole)
        return true;
    return false;
  };
  for (const Stmt *each = &place; each; each = above.parent(each))
    if (isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(each) && isIn(&other, each) && !isIn(&outside, each))
      return true;
  return false;
}

} // namespace tacit::cfe
