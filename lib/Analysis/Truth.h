//===- Whether an expression is a condition -------------------------------------------------===//
#pragma once

#include "tacit/IR/TranslationUnit.h"

namespace tacit::analysis {

/// Whether the value of \p expr is that some condition holds.
inline bool isTruth(const ir::Expr &expr) {
  using enum ir::ExprKind;
  return expr.kind == Compare || expr.kind == And || expr.kind == Or || expr.kind == Not ||
         expr.kind == ClassTest || expr.kind == ConditionName;
}

} // namespace tacit::analysis
