//===- Assignments, increments and other expressions that do something -----------------===//
#include "EmbeddedSql.h"
#include "MacroFunctions.h"

#include <algorithm>

using namespace clang;

namespace tacit::cfe {

ir::StatementId FunctionLowering::emit(ir::StatementNode node, std::string_view verb,
                                       const ir::Origin &origin, bool isSynthetic) {
  ir::StatementId id = unit_.statements.push_back(
      {.node = std::move(node), .verb = intern(verb), .isSynthetic = isSynthetic, .origin = origin});
  out_->push_back(id);
  return id;
}

/// What storing a value of type \p from into an item of type \p to does to it.
ir::Assignment FunctionLowering::fitted(ir::ExprId target, ir::ExprId value, QualType to,
                                        QualType from) const {
  ir::Assignment result{.target = target, .value = value};
  if (!to->isIntegralOrEnumerationType() || from.isNull())
    return result;
  if (from->isRealFloatingType()) {
    result.rounding = ir::Rounding::Truncation;
    result.overflow = ir::Overflow::Undefined;
  } else if (from->isIntegralOrEnumerationType()) {
    bool narrows = s_.ast.getIntWidth(from) > s_.ast.getIntWidth(to) ||
                   from->isSignedIntegerOrEnumerationType() != to->isSignedIntegerOrEnumerationType();
    bool computes = unit_.exprs[value].kind == ir::ExprKind::Binary;
    if (narrows || (computes && !to->isSignedIntegerOrEnumerationType()))
      result.overflow = ir::Overflow::Wrap;
    else if (computes)
      result.overflow = ir::Overflow::Undefined;
  }
  return result;
}

ir::AssignKind FunctionLowering::assignKind(ir::ExprId id) const {
  const ir::Expr &made = unit_.exprs[id];
  switch (made.kind) {
  case ir::ExprKind::Binary:
  case ir::ExprKind::Unary:
    return ir::AssignKind::Compute;
  case ir::ExprKind::Cast:
    return assignKind(made.operands[0]);
  case ir::ExprKind::Select:
    return assignKind(made.operands[1]) == ir::AssignKind::Compute ? ir::AssignKind::Compute
                                                                   : assignKind(made.operands[2]);
  default: // Everything else is a plain value.
    return ir::AssignKind::Move;
  }
}

void FunctionLowering::assign(ir::AssignKind kind, ir::ExprId target, ir::ExprId value, QualType to,
                              QualType from, std::string_view verb, const ir::Origin &origin,
                              bool isSynthetic) {
  emit(ir::Assign{.kind = kind, .assignments = unit_.arena().copy({fitted(target, value, to, from)})}, verb,
       origin, isSynthetic);
}

void FunctionLowering::flushDeferred(std::size_t from) {
  out_->insert(out_->end(), deferred_.begin() + static_cast<std::ptrdiff_t>(from), deferred_.end());
  deferred_.resize(from);
}

static const Expr &withoutConversion(const Expr &expr) {
  const Expr *bare = expr.IgnoreParens();
  if (const auto *conversion = dyn_cast<ImplicitCastExpr>(bare))
    switch (conversion->getCastKind()) {
    case CK_IntegralCast:
    case CK_IntegralToFloating:
    case CK_FloatingToIntegral:
    case CK_FloatingCast:
    case CK_BitCast:
    case CK_NoOp:
      return withoutConversion(*conversion->getSubExpr());
    default: // The others make another value of it.
      break;
    }
  return *bare;
}

void FunctionLowering::lowerAssignment(const BinaryOperator &outermost, bool isStatement) {
  // a = b = c = v: all targets get the value in one statement, the last one first.
  std::vector<const BinaryOperator *> chain{&outermost};
  const Expr *source = &withoutConversion(*outermost.getRHS());
  while (const auto *inner = dyn_cast<BinaryOperator>(source)) {
    if (inner->getOpcode() != BO_Assign || chain.size() > 100)
      break;
    chain.push_back(inner);
    source = &withoutConversion(*inner->getRHS());
  }
  ir::Origin origin = isStatement ? s_.map.statementOrigin(outermost.getSourceRange()) : originOf(outermost);
  const auto *call = dyn_cast<CallExpr>(source->IgnoreParenCasts());
  if (const LibraryFunction *function = call ? libraryFunction(*call) : nullptr;
      function && chain.size() == 1 && givesValue(*call, *function)) {
    ir::ExprId target = value(*outermost.getLHS());
    lowerLibraryCall(*call, *function, target, origin, !isStatement);
    return;
  }
  std::vector<ir::Assignment> assignments;
  ir::ExprId result;
  ir::AssignKind kind = ir::AssignKind::Move;
  while (!chain.empty()) {
    const BinaryOperator &each = *chain.back();
    chain.pop_back();
    QualType from = source->getType(), to = each.getLHS()->getType();
    if (!result) {
      result = value(*source);
      kind = assignKind(result);
    }
    ir::ExprId target = value(*each.getLHS());
    bool keepsConstant = !each.getLHS()->refersToBitField() && constantFits(s_.ast, *source, to);
    assignments.push_back(fitted(target, result, to, keepsConstant ? to : from));
    // The outer ones get what the inner one kept of the value.
    bool isConstant =
        expr(result).kind == ir::ExprKind::Number || expr(result).kind == ir::ExprKind::String ||
        expr(result).kind == ir::ExprKind::NamedConstant || expr(result).kind == ir::ExprKind::Figurative;
    if (!isConstant || !s_.ast.hasSameUnqualifiedType(from, to)) {
      if (!isConstant)
        result = target;
    }
    source = each.getLHS();
  }
  emit(ir::Assign{.kind = kind, .assignments = unit_.arena().copy(assignments)}, "=", origin, !isStatement);
}

void FunctionLowering::lowerCompoundAssignment(const CompoundAssignOperator &assignment, bool isStatement) {
  QualType to = assignment.getLHS()->getType(), in = assignment.getComputationResultType();
  ir::Origin origin =
      isStatement ? s_.map.statementOrigin(assignment.getSourceRange()) : originOf(assignment);
  ir::ExprId right = value(*assignment.getRHS());
  ir::ExprId target = value(*assignment.getLHS());
  ir::Op op = ir::Op::None;
  bool isFloat = !in.isNull() && in->isRealFloatingType();
  switch (assignment.getOpcode()) {
  case BO_MulAssign:
    op = ir::Op::Multiply;
    break;
  case BO_DivAssign:
    op = isFloat ? ir::Op::Divide : ir::Op::IntegerDivide;
    break;
  case BO_RemAssign:
    op = ir::Op::Modulo;
    break;
  case BO_AddAssign:
    op = ir::Op::Add;
    break;
  case BO_SubAssign:
    op = ir::Op::Subtract;
    break;
  case BO_ShlAssign:
    op = ir::Op::ShiftLeft;
    break;
  case BO_ShrAssign:
    op = ir::Op::ShiftRight;
    break;
  case BO_AndAssign:
    op = ir::Op::BitAnd;
    break;
  case BO_XorAssign:
    op = ir::Op::BitXor;
    break;
  default: // The only one left is |=.
    op = ir::Op::BitOr;
    break;
  }
  ir::ExprId result =
      make(ir::ExprKind::Binary, type(in.isNull() ? to : in), originOf(assignment), {target, right}, op);
  assign(ir::AssignKind::Compute, target, result, to, in,
         BinaryOperator::getOpcodeStr(assignment.getOpcode()), origin, !isStatement);
}

void FunctionLowering::lowerStep(const clang::UnaryOperator &step, bool isStatement) {
  QualType type = step.getSubExpr()->getType();
  ir::Origin origin = isStatement ? s_.map.statementOrigin(step.getSourceRange()) : originOf(step);
  ir::ExprId target = value(*step.getSubExpr());
  ir::ExprId one = number("1", s_.ast.IntTy, originOf(step));
  ir::ExprId result = make(ir::ExprKind::Binary, this->type(type), originOf(step), {target, one},
                           step.isIncrementOp() ? ir::Op::Add : ir::Op::Subtract);
  assign(ir::AssignKind::Compute, target, result, type, type, step.isIncrementOp() ? "++" : "--", origin,
         !isStatement);
}

/// The value of ++x, x++ and their like inside a larger expression.
ir::ExprId FunctionLowering::lowerStepValue(const clang::UnaryOperator &step) {
  const auto *reference = dyn_cast<DeclRefExpr>(step.getSubExpr()->IgnoreParens());
  const auto *variable = reference ? dyn_cast<VarDecl>(reference->getDecl()) : nullptr;
  if (step.isPrefix()) {
    lowerStep(step, false);
    return value(*step.getSubExpr());
  }
  if (mayDefer_ && variable && variable->hasLocalStorage()) {
    ir::ExprId before = value(*step.getSubExpr());
    List later;
    {
      Into into(*this, later);
      lowerStep(step, false);
    }
    deferred_.insert(deferred_.end(), later.begin(), later.end());
    return before;
  }
  ir::Origin origin = originOf(step);
  std::string name = variable ? "old_" + variable->getNameAsString() : "old_value";
  ir::ExprId old = keep(value(*step.getSubExpr()), step.getType(), name, origin);
  lowerStep(step, false);
  return item(expr(old).item(), origin);
}

/// Whether the value has a call in it, so that evaluating it alone does something.
static bool hasCall(const ir::TranslationUnit &unit, ir::ExprId root) {
  std::vector<ir::ExprId> open{root};
  while (!open.empty()) {
    const ir::Expr &each = unit.exprs[open.back()];
    open.pop_back();
    if (each.kind == ir::ExprKind::Call || each.kind == ir::ExprKind::Unknown)
      return true;
    for (ir::ExprId operand : each.operands)
      if (operand)
        open.push_back(operand);
  }
  return false;
}

void FunctionLowering::lowerEffects(const Expr &written, bool isStatement) {
  const Expr *bare = written.IgnoreParens();
  while (const auto *conversion = dyn_cast<CastExpr>(bare)) {
    if (conversion->getCastKind() != CK_ToVoid && conversion->getCastKind() != CK_NoOp &&
        conversion->getCastKind() != CK_LValueToRValue)
      break;
    bare = conversion->getSubExpr()->IgnoreParens();
  }
  if (const auto *full = dyn_cast<FullExpr>(bare))
    return lowerEffects(*full->getSubExpr(), isStatement);
  if (const auto *bound = dyn_cast<CXXBindTemporaryExpr>(bare))
    return lowerEffects(*bound->getSubExpr(), isStatement);
  // The body of a macro without the parentheses around it.
  if (bare->getBeginLoc().isMacroID())
    s_.macros->meet(*bare);
  std::size_t deferredBefore = deferred_.size();
  bool savedDefer = mayDefer_;
  mayDefer_ = isStatement;
  ir::Origin origin = isStatement ? s_.map.statementOrigin(bare->getSourceRange()) : originOf(*bare);
  if (const auto *compound = dyn_cast<CompoundAssignOperator>(bare)) {
    lowerCompoundAssignment(*compound, isStatement);
  } else if (const auto *binary = dyn_cast<BinaryOperator>(bare);
             binary && binary->getOpcode() == BO_Assign) {
    lowerAssignment(*binary, isStatement);
  } else if (binary && binary->getOpcode() == BO_Comma) {
    lowerEffects(*binary->getLHS(), isStatement);
    lowerEffects(*binary->getRHS(), isStatement);
  } else if (binary && binary->isLogicalOp()) {
    Immediate immediate(*this);
    ir::ExprId test = condition(*binary->getLHS());
    List body;
    {
      Into into(*this, body);
      lowerEffects(*binary->getRHS(), isStatement);
    }
    ir::If made{.condition = test};
    (binary->getOpcode() == BO_LAnd ? made.thenBody : made.elseBody) = copy(body);
    emit(made, BinaryOperator::getOpcodeStr(binary->getOpcode()), origin, !isStatement);
  } else if (const auto *choice = dyn_cast<AbstractConditionalOperator>(bare)) {
    Immediate immediate(*this);
    ir::ExprId test = condition(*choice->getCond());
    List whenTrue, whenFalse;
    {
      Into into(*this, whenTrue);
      lowerEffects(*choice->getTrueExpr(), isStatement);
    }
    {
      Into into(*this, whenFalse);
      lowerEffects(*choice->getFalseExpr(), isStatement);
    }
    emit(ir::If{.condition = test, .thenBody = copy(whenTrue), .elseBody = copy(whenFalse)}, "?:", origin,
         !isStatement);
  } else if (const auto *step = dyn_cast<clang::UnaryOperator>(bare);
             step && step->isIncrementDecrementOp()) {
    lowerStep(*step, isStatement);
  } else if (const auto *call = dyn_cast<CallExpr>(bare)) {
    lowerCallStatement(*call, isStatement);
  } else if (const auto *block = dyn_cast<StmtExpr>(bare)) {
    lower(block->getSubStmt());
  } else if (const auto *thrown = dyn_cast<CXXThrowExpr>(bare)) {
    lowerThrow(*thrown, isStatement);
  } else if (const auto *ended = dyn_cast<CXXDeleteExpr>(bare)) {
    lowerDelete(*ended, isStatement);
  } else if (isa<RecoveryExpr>(bare) && isStatement) {
    opaque(*bare, "an expression the parser could not read");
  } else {
    ir::ExprId result = value(*bare);
    if (hasCall(unit_, result))
      emit(ir::Evaluate{.value = result}, "", origin, !isStatement);
    else if (isStatement)
      emit(ir::Nop{}, "", origin, false);
  }
  mayDefer_ = savedDefer;
  flushDeferred(deferredBefore);
}

bool FunctionLowering::hasEffects(const Stmt *root) {
  if (!root)
    return false;
  if (auto known = effects_.find(root); known != effects_.end())
    return known->second;
  bool found = false;
  if (const auto *binary = dyn_cast<BinaryOperator>(root))
    found = binary->isAssignmentOp() || binary->getOpcode() == BO_Comma;
  else if (const auto *step = dyn_cast<clang::UnaryOperator>(root))
    found = step->isIncrementDecrementOp();
  else if (const auto *call = dyn_cast<CallExpr>(root))
    found = libraryFunction(*call) || (!call->getDirectCallee() && !call->getCallee()->isTypeDependent()) ||
            EmbeddedSql::isCall(*call) || hasStandardEffects(*call);
  else if (const auto *lambda = dyn_cast<LambdaExpr>(root))
    return effects_[root] = std::ranges::any_of(lambda->captures(), [](const LambdaCapture &capture) {
             return capture.capturesVariable() && capture.getCapturedVar()->isInitCapture();
           });
  else
    found = isa<StmtExpr, CXXThrowExpr, CXXDeleteExpr>(root);
  if (!found)
    for (const Stmt *child : root->children())
      if (hasEffects(child)) {
        found = true;
        break;
      }
  return effects_[root] = found;
}

} // namespace tacit::cfe
