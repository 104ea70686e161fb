//===- Operators and conditions --------------------------------------------------------===//
#include "FunctionLowering.h"

using namespace clang;

namespace tacit::cfe {

static ir::Op arithmeticOp(BinaryOperatorKind kind, bool isFloat) {
  switch (kind) {
  case BO_Mul:
  case BO_MulAssign:
    return ir::Op::Multiply;
  case BO_Div:
  case BO_DivAssign:
    return isFloat ? ir::Op::Divide : ir::Op::IntegerDivide;
  case BO_Rem:
  case BO_RemAssign:
    return ir::Op::Modulo;
  case BO_Add:
  case BO_AddAssign:
    return ir::Op::Add;
  case BO_Sub:
  case BO_SubAssign:
    return ir::Op::Subtract;
  case BO_Shl:
  case BO_ShlAssign:
    return ir::Op::ShiftLeft;
  case BO_Shr:
  case BO_ShrAssign:
    return ir::Op::ShiftRight;
  case BO_And:
  case BO_AndAssign:
    return ir::Op::BitAnd;
  case BO_Xor:
  case BO_XorAssign:
    return ir::Op::BitXor;
  case BO_Or:
  case BO_OrAssign:
    return ir::Op::BitOr;
  default: // Clang's enumeration: assignments, comparisons and member pointers are dealt with by the callers.
    return ir::Op::None;
  }
}

static ir::Op compareOp(BinaryOperatorKind kind) {
  switch (kind) {
  case BO_LT:
    return ir::Op::Less;
  case BO_GT:
    return ir::Op::Greater;
  case BO_LE:
    return ir::Op::LessEqual;
  case BO_GE:
    return ir::Op::GreaterEqual;
  case BO_NE:
    return ir::Op::NotEqual;
  default: // BO_EQ; nothing else is a comparison.
    return ir::Op::Equal;
  }
}

static ir::Op inverse(ir::Op op) {
  switch (op) {
  case ir::Op::Less:
    return ir::Op::GreaterEqual;
  case ir::Op::Greater:
    return ir::Op::LessEqual;
  case ir::Op::LessEqual:
    return ir::Op::Greater;
  case ir::Op::GreaterEqual:
    return ir::Op::Less;
  case ir::Op::Equal:
    return ir::Op::NotEqual;
  case ir::Op::NotEqual:
    return ir::Op::Equal;
  default: // Only comparisons are asked for.
    return ir::Op::None;
  }
}

ir::ExprId FunctionLowering::negate(ir::ExprId id) {
  ir::Expr made = expr(id);
  if (made.kind == ir::ExprKind::Not)
    return made.operands[0];
  // Comparisons of floating values are false both ways when one is not a number.
  bool isFloat = made.kind == ir::ExprKind::Compare &&
                 (unit_.types[expr(made.operands[0]).type].kind == ir::TypeKind::Float ||
                  unit_.types[expr(made.operands[1]).type].kind == ir::TypeKind::Float);
  if (made.kind == ir::ExprKind::Compare && inverse(made.op) != ir::Op::None &&
      (!isFloat || made.op == ir::Op::Equal || made.op == ir::Op::NotEqual)) {
    made.op = inverse(made.op);
    return make(made);
  }
  return make(ir::ExprKind::Not, truth(), made.origin, {id});
}

/// `value op 0`, the test that C makes of a value without comparison.
ir::ExprId FunctionLowering::notZero(ir::ExprId id, QualType valueType, ir::Op op, const ir::Origin &origin) {
  ir::Expr made = expr(id);
  bool isTruth = made.kind == ir::ExprKind::Compare || made.kind == ir::ExprKind::And ||
                 made.kind == ir::ExprKind::Or || made.kind == ir::ExprKind::Not ||
                 made.kind == ir::ExprKind::True || made.kind == ir::ExprKind::False ||
                 unit_.types[made.type].kind == ir::TypeKind::Boolean;
  if (isTruth)
    return op == ir::Op::NotEqual ? id : negate(id);
  bool isPointer = !valueType.isNull() && (valueType->isAnyPointerType() || valueType->isArrayType());
  ir::ExprId zero = isPointer ? make(ir::ExprKind::Figurative, type(valueType), origin, {}, ir::Op::Null)
                              : number("0", valueType, origin);
  return make(ir::ExprKind::Compare, truth(), origin, {id, zero}, op);
}

ir::ExprId FunctionLowering::condition(const Expr &expr) {
  ++depth_;
  ir::ExprId result = depth_ > 1000 ? unknown(expr, s_.ast.BoolTy) : conditionUnchecked(expr);
  --depth_;
  return result;
}

ir::ExprId FunctionLowering::conditionUnchecked(const Expr &written) {
  const Expr &bare = *written.IgnoreParens();
  if (ir::ExprId parameter = macroParameter(bare))
    return notZero(parameter, bare.getType(), ir::Op::NotEqual, originOf(bare));
  if (const auto *conversion = dyn_cast<ImplicitCastExpr>(&bare))
    switch (conversion->getCastKind()) {
    case CK_IntegralToBoolean:
    case CK_FloatingToBoolean:
    case CK_PointerToBoolean:
    case CK_IntegralCast:
      return condition(*conversion->getSubExpr());
    default: // Every other conversion may change what is tested.
      break;
    }
  if (const auto *operation = dyn_cast<BinaryOperator>(&bare)) {
    if (operation->isComparisonOp())
      return binary(*operation);
    if (operation->isLogicalOp())
      return logical(*operation);
  }
  if (const auto *operation = dyn_cast<clang::UnaryOperator>(&bare);
      operation && operation->getOpcode() == UO_LNot) {
    ir::ExprId tested = condition(*operation->getSubExpr());
    bool isDenialTaken = expr(tested).kind == ir::ExprKind::Not;
    ir::ExprId denied = negate(tested);
    // A new expression stands for all of the text, its `!` too: the text without it says the contrary.
    if (!isDenialTaken)
      expr(denied).origin = originOf(*operation);
    return denied;
  }
  return notZero(value(bare), bare.getType(), ir::Op::NotEqual, originOf(bare));
}

ir::ExprId FunctionLowering::unary(const clang::UnaryOperator &operation) {
  const Expr &operand = *operation.getSubExpr();
  ir::Origin origin = originOf(operation);
  switch (operation.getOpcode()) {
  case UO_PostInc:
  case UO_PostDec:
  case UO_PreInc:
  case UO_PreDec:
    return lowerStepValue(operation);
  case UO_AddrOf: {
    ir::ExprId place = value(operand);
    if (expr(place).kind == ir::ExprKind::Dereference)
      return expr(place).operands[0];
    if (expr(place).kind == ir::ExprKind::NamedConstant) // The address of a function.
      return place;
    return make(ir::ExprKind::AddressOf, type(operation.getType()), origin, {place});
  }
  case UO_Deref: {
    const Expr &bare = *operand.IgnoreParenImpCasts();
    if (bare.getType()->isArrayType())
      return make(ir::ExprKind::Element, type(operation.getType()), origin,
                  {value(bare), number("0", s_.ast.IntTy, origin)});
    ir::ExprId pointer = value(operand);
    return dereference(pointer, operation.getType(), origin);
  }
  case UO_Plus:
  case UO_Extension:
  case UO_Real:
    return value(operand);
  case UO_Minus: {
    ir::ExprId inner = value(operand);
    if (ir::Expr made = expr(inner); made.kind == ir::ExprKind::Number && !made.text.starts_with('-')) {
      made.text = intern("-" + std::string(made.text));
      made.origin = s_.map.literalOrigin(operation.getSourceRange());
      made.type = type(operation.getType());
      return make(made);
    }
    return make(ir::ExprKind::Unary, type(operation.getType()), origin, {inner}, ir::Op::Negate);
  }
  case UO_Not:
    return make(ir::ExprKind::Unary, type(operation.getType()), origin, {value(operand)}, ir::Op::BitNot);
  case UO_LNot:
    return condition(operation);
  case UO_Imag:
  case UO_Coawait:
    return unknown(operation, operation.getType());
  }
  return unknown(operation, operation.getType());
}

/// An operator of C++ whose operands are of types that no header was found for means what it says; invalid
/// for all others.
ir::ExprId FunctionLowering::unreadOperator(const CXXOperatorCallExpr &call) {
  if (call.getDirectCallee() || !call.containsErrors() || !call.isInfixBinaryOp())
    return {};
  BinaryOperatorKind kind = BinaryOperator::getOverloadedOpcode(call.getOperator());
  bool isComparison = BinaryOperator::isComparisonOp(kind);
  if (!isComparison && !BinaryOperator::isAdditiveOp(kind) && !BinaryOperator::isMultiplicativeOp(kind))
    return {};
  ir::ExprId left = value(*call.getArg(0));
  ir::ExprId right = value(*call.getArg(1));
  if (isComparison)
    return make(ir::ExprKind::Compare, truth(), originOf(call), {left, right}, compareOp(kind));
  return make(ir::ExprKind::Binary, type(call.getType()), originOf(call), {left, right},
              arithmeticOp(kind, true));
}

ir::ExprId FunctionLowering::binary(const BinaryOperator &operation) {
  if (operation.isAssignmentOp()) {
    lowerEffects(operation, false);
    // The value of an assignment is that of its target afterwards.
    return value(*operation.getLHS());
  }
  if (operation.isLogicalOp())
    return logical(operation);
  if (operation.getOpcode() == BO_Comma) {
    {
      Immediate immediate(*this);
      lowerEffects(*operation.getLHS(), false);
    }
    return value(*operation.getRHS());
  }
  // Chains like a + b + c + ... lean to the left: walk down that side with a list, not with the stack.
  std::vector<const BinaryOperator *> chain{&operation};
  const Expr *left = operation.getLHS();
  for (const auto *next = dyn_cast<BinaryOperator>(left);
       next && !next->isAssignmentOp() && !next->isLogicalOp() && next->getOpcode() != BO_Comma &&
       chain.size() < 500;
       next = dyn_cast<BinaryOperator>(left)) {
    chain.push_back(next);
    left = next->getLHS();
  }
  ir::ExprId result = value(*left);
  while (!chain.empty()) {
    const BinaryOperator &each = *chain.back();
    chain.pop_back();
    ir::ExprId right = value(*each.getRHS());
    if (each.isComparisonOp()) {
      result =
          make(ir::ExprKind::Compare, truth(), originOf(each), {result, right}, compareOp(each.getOpcode()));
    } else {
      ir::Op op = arithmeticOp(each.getOpcode(), each.getType()->isRealFloatingType());
      if (op == ir::Op::None)
        return unknown(operation, operation.getType());
      result = make(ir::ExprKind::Binary, type(each.getType()), originOf(each), {result, right}, op);
    }
  }
  return result;
}

/// && and ||. When the right side makes statements, they run only if the left side lets them:
///   t := left;  if (t) { ...; t := right }
ir::ExprId FunctionLowering::logical(const BinaryOperator &operation) {
  bool isAnd = operation.getOpcode() == BO_LAnd;
  ir::Origin origin = originOf(operation);
  Immediate immediate(*this);
  ir::ExprId left = condition(*operation.getLHS());
  List effects;
  ir::ExprId right;
  {
    Into into(*this, effects);
    right = condition(*operation.getRHS());
  }
  if (effects.empty())
    return make(isAnd ? ir::ExprKind::And : ir::ExprKind::Or, truth(), origin, {left, right});
  ir::ExprId kept = keep(left, s_.ast.BoolTy, isAnd ? "all_hold" : "any_holds", origin);
  ir::DataItemId temporary = expr(kept).item();
  {
    Into into(*this, effects);
    assign(ir::AssignKind::Move, item(temporary, origin), right, s_.ast.BoolTy, s_.ast.BoolTy,
           isAnd ? "&&" : "||", origin, true);
  }
  ir::ExprId test = isAnd ? kept : negate(kept);
  emit(ir::If{.condition = test, .thenBody = copy(effects)}, isAnd ? "&&" : "||", origin, true);
  return item(temporary, origin);
}

ir::ExprId FunctionLowering::select(const AbstractConditionalOperator &choice) {
  ir::Origin origin = originOf(choice);
  Immediate immediate(*this);
  ir::ExprId test = condition(*choice.getCond());
  List whenTrue, whenFalse;
  ir::ExprId yes, no;
  {
    Into into(*this, whenTrue);
    yes = value(*choice.getTrueExpr());
  }
  {
    Into into(*this, whenFalse);
    no = value(*choice.getFalseExpr());
  }
  if (whenTrue.empty() && whenFalse.empty())
    return make(ir::ExprKind::Select, type(choice.getType()), origin, {test, yes, no});
  ir::DataItemId temporary = s_.data.temporary("selected", choice.getType(), program_, origin, {});
  auto take = [&](List &list, ir::ExprId chosen) {
    Into into(*this, list);
    assign(ir::AssignKind::Move, item(temporary, origin), chosen, choice.getType(), choice.getType(),
           "?:", origin, true);
  };
  take(whenTrue, yes);
  take(whenFalse, no);
  emit(ir::If{.condition = test, .thenBody = copy(whenTrue), .elseBody = copy(whenFalse)}, "?:", origin,
       true);
  return item(temporary, origin);
}

} // namespace tacit::cfe
