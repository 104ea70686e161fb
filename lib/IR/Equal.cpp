#include "tacit/IR/Fields.h"
#include "tacit/IR/Parse.h"

#include "Usage.h"

namespace tacit::ir {
namespace {

/// Walks both units at once. Statements and expressions that stand at the same place must correspond one to
/// one; each pair is compared once, so that shared expressions cost nothing more.
class Comparison {
public:
  Comparison(const TranslationUnit &left, const TranslationUnit &right)
      : left_(left), right_(right), exprPair_(left.exprs.size()), statementPair_(left.statements.size()),
        exprBack_(right.exprs.size()), statementBack_(right.statements.size()) {}

  bool run();

private:
  template <typename M> bool isSame(const M &left, const M &right);
  template <typename T> bool areFieldsSame(const T &left, const T &right);
  bool isSameExpr(const Expr &left, const Expr &right);
  template <typename IdT, typename Table>
  bool pair(IdT left, IdT right, const Table &leftTable, const Table &rightTable, std::vector<IdT> &there,
            std::vector<IdT> &back, std::vector<IdT> &pending);

  const TranslationUnit &left_;
  const TranslationUnit &right_;
  Usage leftUsage_{left_};
  Usage rightUsage_{right_};
  std::vector<ExprId> exprPair_;
  std::vector<StatementId> statementPair_;
  std::vector<ExprId> exprBack_;
  std::vector<StatementId> statementBack_;
  std::vector<ExprId> pendingExprs_;
  std::vector<StatementId> pendingStatements_;
};

} // namespace

template <typename IdT, typename Table>
bool Comparison::pair(IdT left, IdT right, const Table &leftTable, const Table &rightTable,
                      std::vector<IdT> &there, std::vector<IdT> &back, std::vector<IdT> &pending) {
  if (!leftTable.contains(left) || !rightTable.contains(right))
    return left.isValid() == right.isValid() && !leftTable.contains(left) && !rightTable.contains(right);
  IdT &to = there[left.index()];
  IdT &from = back[right.index()];
  if (to.isValid() || from.isValid())
    return to == right && from == left;
  to = right;
  from = left;
  pending.push_back(left);
  return true;
}

template <typename M> bool Comparison::isSame(const M &left, const M &right) {
  if constexpr (std::is_same_v<M, ExprId>) {
    return pair(left, right, left_.exprs, right_.exprs, exprPair_, exprBack_, pendingExprs_);
  } else if constexpr (std::is_same_v<M, StatementId>) {
    return pair(left, right, left_.statements, right_.statements, statementPair_, statementBack_,
                pendingStatements_);
  } else if constexpr (std::is_same_v<M, StatementNode>) {
    return left.index() == right.index() &&
           std::visit(
               [&]<typename Kind>(const Kind &kind) { return areFieldsSame(kind, std::get<Kind>(right)); },
               left);
  } else if constexpr (isSpanType<M>) {
    if (left.size() != right.size())
      return false;
    for (std::size_t at = 0; at < left.size(); ++at)
      if (!isSame(left[at], right[at]))
        return false;
    return true;
  } else if constexpr (HasFields<M> && !std::is_same_v<M, Origin>) {
    return areFieldsSame(left, right);
  } else {
    return left == right;
  }
}

template <typename T> bool Comparison::areFieldsSame(const T &left, const T &right) {
  bool same = true;
  visitFields<T>([&](std::string_view, auto member) { same = same && isSame(left.*member, right.*member); });
  return same;
}

bool Comparison::isSameExpr(const Expr &left, const Expr &right) {
  if (left.kind != ExprKind::Outcome)
    return areFieldsSame(left, right);
  Expr plainLeft = left;
  Expr plainRight = right;
  plainLeft.ref = plainRight.ref = 0;
  // A statement that stands nowhere is as good as none.
  const auto outcomeOf = [](const Expr &expr, const Usage &usage) {
    const StatementId id = expr.statement();
    return id.index() < usage.isOwned.size() && usage.isOwned[id.index()] ? id : StatementId();
  };
  return areFieldsSame(plainLeft, plainRight) &&
         isSame(outcomeOf(left, leftUsage_), outcomeOf(right, rightUsage_));
}

bool Comparison::run() {
  bool same = areFieldsSame(left_, right_);
  visitTables([&](std::string_view, auto member) {
    const auto &left = left_.*member;
    const auto &right = right_.*member;
    same = same && left.size() == right.size();
    for (auto at = left.begin(), other = right.begin(); same && at != left.end(); ++at, ++other)
      same = areFieldsSame(*at, *other);
  });
  while (same && !(pendingExprs_.empty() && pendingStatements_.empty())) {
    if (!pendingExprs_.empty()) {
      const ExprId id = pendingExprs_.back();
      pendingExprs_.pop_back();
      same = isSameExpr(left_.exprs[id], right_.exprs[exprPair_[id.index()]]);
    } else {
      const StatementId id = pendingStatements_.back();
      pendingStatements_.pop_back();
      same = areFieldsSame(left_.statements[id], right_.statements[statementPair_[id.index()]]);
    }
  }
  return same;
}

bool isEqual(const TranslationUnit &left, const TranslationUnit &right) {
  return Comparison(left, right).run();
}

} // namespace tacit::ir
