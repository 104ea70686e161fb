//===- Values: names, members, elements, casts ----------------------------------------===//
#include "FunctionLowering.h"
#include "MacroFunctions.h"

#include <clang/AST/DeclCXX.h>

using namespace clang;

namespace tacit::cfe {

/// Deeper expressions are kept as text: whoever reads the IR may walk it recursively.
static constexpr unsigned DeepestExpression = 1000;

ir::ExprId FunctionLowering::make(ir::ExprKind kind, ir::TypeId type, const ir::Origin &origin,
                                  std::initializer_list<ir::ExprId> operands, ir::Op op) {
  return make(
      {.kind = kind, .op = op, .type = type, .origin = origin, .operands = unit_.arena().copy(operands)});
}

ir::ExprId FunctionLowering::item(ir::DataItemId id, const ir::Origin &origin) {
  return make(
      {.kind = ir::ExprKind::Item, .type = unit_.items[id].type, .ref = id.index(), .origin = origin});
}

ir::ExprId FunctionLowering::thisPointer(QualType type, const ir::Origin &origin) {
  if (!this_) {
    this_ = s_.data.temporary("this", type, program_, origin, {});
    unit_.items[this_].storage = ir::Storage::Parameter;
  }
  return item(this_, origin);
}

ir::ExprId FunctionLowering::unknown(const Stmt &expr, QualType type) {
  return make({.kind = ir::ExprKind::Unknown,
               .type = this->type(type.isNull() ? s_.ast.DependentTy : type),
               .origin = originOf(expr),
               .text = unit_.arena().copyText(s_.map.text(expr.getSourceRange()))});
}

/// Keeps a value in a temporary, because what it is made of may change before it is used.
ir::ExprId FunctionLowering::keep(ir::ExprId value, QualType type, std::string_view name,
                                  const ir::Origin &origin) {
  ir::DataItemId temporary = s_.data.temporary(name, type, program_, origin, {});
  ir::ExprId target = item(temporary, origin);
  assign(ir::AssignKind::Move, target, value, type, type, "=", origin, true);
  return item(temporary, origin);
}

ir::ExprId FunctionLowering::lowerConstant(const Expr &expr) {
  List effects;
  Into into(*this, effects);
  Immediate immediate(*this);
  std::size_t before = unit_.statements.size();
  ir::ExprId made = value(expr);
  if (unit_.statements.size() == before)
    return made;
  // It does something, so it is no constant; nobody would own its statements.
  unit_.statements.resize(before);
  return unknown(expr, expr.getType());
}

ir::ExprId FunctionLowering::value(const Expr &expr) {
  if (depth_ >= DeepestExpression)
    return unknown(expr, expr.getType());
  ++depth_;
  ir::ExprId result = valueUnchecked(expr);
  --depth_;
  return result;
}

ir::ExprId FunctionLowering::valueUnchecked(const Expr &expr) {
  if (expr.getBeginLoc().isMacroID()) {
    if (ir::ExprId parameter = macroParameter(expr))
      return parameter;
    if (ir::ExprId named = namedMacro(expr))
      return named;
    s_.macros->meet(expr);
  }
  switch (expr.getStmtClass()) {
  case Stmt::ParenExprClass:
    return value(*llvm::cast<ParenExpr>(expr).getSubExpr());
  case Stmt::ConstantExprClass:
    return value(*llvm::cast<ConstantExpr>(expr).getSubExpr());
  case Stmt::ExprWithCleanupsClass:
    return value(*llvm::cast<ExprWithCleanups>(expr).getSubExpr());
  case Stmt::MaterializeTemporaryExprClass:
    return value(*llvm::cast<MaterializeTemporaryExpr>(expr).getSubExpr());
  case Stmt::CXXBindTemporaryExprClass:
    return value(*llvm::cast<CXXBindTemporaryExpr>(expr).getSubExpr());
  case Stmt::SubstNonTypeTemplateParmExprClass:
    return value(*llvm::cast<SubstNonTypeTemplateParmExpr>(expr).getReplacement());
  case Stmt::CXXDefaultArgExprClass:
    return value(*llvm::cast<CXXDefaultArgExpr>(expr).getExpr());
  case Stmt::CXXDefaultInitExprClass:
    return value(*llvm::cast<CXXDefaultInitExpr>(expr).getExpr());
  case Stmt::GenericSelectionExprClass:
    if (const auto &generic = llvm::cast<GenericSelectionExpr>(expr); !generic.isResultDependent())
      return value(*generic.getResultExpr());
    return unknown(expr, expr.getType());
  case Stmt::ChooseExprClass:
    return value(*llvm::cast<ChooseExpr>(expr).getChosenSubExpr());
  case Stmt::OpaqueValueExprClass:
    if (const Expr *source = llvm::cast<OpaqueValueExpr>(expr).getSourceExpr())
      return value(*source);
    return unknown(expr, expr.getType());

  case Stmt::IntegerLiteralClass:
  case Stmt::FloatingLiteralClass:
    return numericLiteral(expr);
  case Stmt::CharacterLiteralClass:
    return character(llvm::cast<CharacterLiteral>(expr));
  case Stmt::StringLiteralClass:
    return string(llvm::cast<StringLiteral>(expr));
  case Stmt::PredefinedExprClass:
    if (const StringLiteral *name = llvm::cast<PredefinedExpr>(expr).getFunctionName())
      return string(*name);
    return unknown(expr, expr.getType());
  case Stmt::CXXBoolLiteralExprClass:
    return make(
        {.kind = llvm::cast<CXXBoolLiteralExpr>(expr).getValue() ? ir::ExprKind::True : ir::ExprKind::False,
         .type = type(expr.getType()),
         .origin = originOf(expr)});
  case Stmt::CXXNullPtrLiteralExprClass:
  case Stmt::GNUNullExprClass:
    return make(ir::ExprKind::Figurative, type(expr.getType()), originOf(expr), {}, ir::Op::Null);
  case Stmt::ImplicitValueInitExprClass:
  case Stmt::CXXScalarValueInitExprClass:
    return number("0", expr.getType(), originOf(expr));

  case Stmt::CXXThisExprClass:
    return thisPointer(expr.getType(), originOf(expr));
  case Stmt::DeclRefExprClass:
    return reference(llvm::cast<DeclRefExpr>(expr));
  case Stmt::MemberExprClass:
    return member(llvm::cast<MemberExpr>(expr));
  case Stmt::ArraySubscriptExprClass:
    return element(llvm::cast<ArraySubscriptExpr>(expr));
  case Stmt::ImplicitCastExprClass:
  case Stmt::CStyleCastExprClass:
  case Stmt::CXXStaticCastExprClass:
  case Stmt::CXXReinterpretCastExprClass:
  case Stmt::CXXConstCastExprClass:
  case Stmt::CXXDynamicCastExprClass:
  case Stmt::CXXFunctionalCastExprClass:
    return cast(llvm::cast<CastExpr>(expr));
  case Stmt::UnaryOperatorClass:
    return unary(llvm::cast<UnaryOperator>(expr));
  case Stmt::BinaryOperatorClass:
  case Stmt::CompoundAssignOperatorClass:
    return binary(llvm::cast<BinaryOperator>(expr));
  case Stmt::ConditionalOperatorClass:
  case Stmt::BinaryConditionalOperatorClass:
    return select(llvm::cast<AbstractConditionalOperator>(expr));
  case Stmt::CallExprClass:
  case Stmt::CXXMemberCallExprClass:
  case Stmt::CXXOperatorCallExprClass:
  case Stmt::UserDefinedLiteralClass:
    return lowerCall(llvm::cast<CallExpr>(expr));
  case Stmt::InitListExprClass:
    return aggregate(llvm::cast<InitListExpr>(expr));
  case Stmt::CompoundLiteralExprClass:
    return value(*llvm::cast<CompoundLiteralExpr>(expr).getInitializer());
  case Stmt::StmtExprClass:
    return statementExpr(llvm::cast<StmtExpr>(expr));
  case Stmt::CXXConstructExprClass:
  case Stmt::CXXTemporaryObjectExprClass:
    return construct(llvm::cast<CXXConstructExpr>(expr));
  case Stmt::CXXNewExprClass:
    return newObject(llvm::cast<CXXNewExpr>(expr));
  case Stmt::LambdaExprClass:
    return lambda(llvm::cast<LambdaExpr>(expr));
  case Stmt::CXXDependentScopeMemberExprClass:
  case Stmt::UnresolvedMemberExprClass:
  case Stmt::CXXUnresolvedConstructExprClass:
  case Stmt::ParenListExprClass:
  case Stmt::CXXFoldExprClass:
  case Stmt::PackExpansionExprClass:
  case Stmt::RecoveryExprClass:
    return dependent(expr);
  case Stmt::CXXStdInitializerListExprClass:
    return value(*llvm::cast<CXXStdInitializerListExpr>(expr).getSubExpr());
  case Stmt::CXXRewrittenBinaryOperatorClass:
    return value(*llvm::cast<CXXRewrittenBinaryOperator>(expr).getSemanticForm());
  case Stmt::CXXInheritedCtorInitExprClass:
    return unknown(expr, expr.getType());
  case Stmt::UnaryExprOrTypeTraitExprClass:
  case Stmt::OffsetOfExprClass:
    if (Expr::EvalResult result; !expr.isValueDependent() && expr.EvaluateAsInt(result, s_.ast)) {
      ir::Origin origin = originOf(expr);
      llvm::SmallString<32> digits;
      result.Val.getInt().toString(digits);
      return namedConstant(s_.map.text(expr.getSourceRange()), number(digits.str(), expr.getType(), origin),
                           {}, expr.getType(), origin);
    }
    return unknown(expr, expr.getType());
  default:
    // Clang's list of classes is not ours: everything else stays as text, and is counted where it is a
    // statement.
    return unknown(expr, expr.getType());
  }
}

ir::ExprId FunctionLowering::reference(const DeclRefExpr &expr) {
  ir::Origin origin = originOf(expr);
  const ValueDecl *declared = expr.getDecl();
  if (s_.data.isGuessed(declared) && !isa<FunctionDecl, VarDecl>(declared))
    return make({.kind = ir::ExprKind::Unknown,
                 .type = type(s_.ast.DependentTy),
                 .origin = origin,
                 .text = intern(std::string_view(declared->getName()))});
  if (const auto *constant = dyn_cast<EnumConstantDecl>(declared))
    return namedConstant(std::string_view(constant->getName()), enumValue(*constant),
                         s_.data.enumerator(*constant), expr.getType(), origin);
  if (const auto *function = dyn_cast<FunctionDecl>(declared))
    return namedConstant(s_.names.name(*function), {}, {}, function->getType(), origin);
  const auto *variable = dyn_cast<VarDecl>(declared);
  return variable ? variableValue(*variable, expr.getType(), origin) : unknown(expr, expr.getType());
}

ir::ExprId FunctionLowering::variableValue(const VarDecl &variable, QualType valueType,
                                           const ir::Origin &origin) {
  ir::DataItemId id = s_.data.variable(variable, program_);
  const ir::DataItem &made = unit_.items[id];
  if (made.storage == ir::Storage::Constant && made.initialValue)
    return namedConstant(made.name, made.initialValue, id, variable.getType(), origin);
  if (variable.getType()->isReferenceType())
    return dereference(item(id, origin), valueType, origin);
  return item(id, origin);
}

ir::ExprId FunctionLowering::dereference(ir::ExprId pointer, QualType pointeeType, const ir::Origin &origin) {
  const ir::Expr &made = expr(pointer);
  if (made.kind == ir::ExprKind::AddressOf)
    return made.operands[0];
  return make(ir::ExprKind::Dereference, type(pointeeType), origin, {pointer});
}

ir::ExprId FunctionLowering::member(const MemberExpr &access) {
  ir::Origin origin = originOf(access);
  const auto *field = dyn_cast<FieldDecl>(access.getMemberDecl());
  if (!field) {
    if (const auto *variable = dyn_cast<VarDecl>(access.getMemberDecl()))
      return variableValue(*variable, access.getType(), origin);
    if (const auto *constant = dyn_cast<EnumConstantDecl>(access.getMemberDecl()))
      return namedConstant(std::string_view(constant->getName()), enumValue(*constant),
                           s_.data.enumerator(*constant), access.getType(), origin);
    return unknown(access, access.getType());
  }
  const Expr &base = *access.getBase();
  ir::ExprId record = value(base);
  if (access.isArrow())
    record = dereference(record, base.getType()->getPointeeType(), originOf(base));
  ir::ExprId made = memberOf(record, *field, origin);
  return made ? made : unknown(access, access.getType());
}

ir::ExprId FunctionLowering::memberOf(ir::ExprId record, const FieldDecl &field, const ir::Origin &origin) {
  if (const ir::Expr &made = expr(record); made.kind == ir::ExprKind::Item && made.operands.empty())
    if (ir::DataItemId child = s_.data.child(made.item(), field))
      return item(child, origin);
  ir::DataItemId declared = s_.data.member(field);
  if (!declared)
    return {};
  return make({.kind = ir::ExprKind::Member,
               .type = type(field.getType()),
               .ref = declared.index(),
               .origin = origin,
               .operands = unit_.arena().copy({record})});
}

ir::ExprId FunctionLowering::element(const ArraySubscriptExpr &access) {
  ir::ExprId base = value(*access.getBase());
  if (expr(base).kind == ir::ExprKind::AddressOf) // An array stands for its first element's address.
    base = expr(base).operands[0];
  ir::ExprId index = value(*access.getIdx());
  return make(ir::ExprKind::Element, type(access.getType()), originOf(access), {base, index});
}

/// Whether every value of integer type \p from is the same in integer type \p to.
static bool keepsInteger(const ASTContext &ast, QualType from, QualType to) {
  unsigned fromBits = from->isBooleanType() ? 1 : ast.getIntWidth(from), toBits = ast.getIntWidth(to);
  bool fromSigned = from->isSignedIntegerOrEnumerationType(),
       toSigned = to->isSignedIntegerOrEnumerationType();
  if (fromSigned == toSigned)
    return toBits >= fromBits;
  return toSigned && toBits > fromBits;
}

bool constantFits(const ASTContext &ast, const Expr &expr, QualType to) {
  Expr::EvalResult result;
  if (expr.isValueDependent() ||
      !isa<IntegerLiteral, CharacterLiteral, UnaryOperator>(expr.IgnoreParenCasts()) ||
      !to->isIntegralOrEnumerationType() || !expr.EvaluateAsInt(result, ast))
    return false;
  const llvm::APSInt &value = result.Val.getInt();
  unsigned bits = ast.getIntWidth(to);
  if (to->isSignedIntegerOrEnumerationType())
    return value.isSignedIntN(bits) && (value.isSigned() || value.isIntN(bits - 1));
  return value.isNonNegative() && value.isIntN(bits);
}

ir::ExprId FunctionLowering::cast(const CastExpr &conversion) {
  const Expr &from = *conversion.getSubExpr();
  QualType to = conversion.getType();
  bool isExplicit = isa<ExplicitCastExpr>(conversion);
  bool changes = isExplicit;
  switch (conversion.getCastKind()) {
  case CK_NullToPointer:
    return make(ir::ExprKind::Figurative, type(to), originOf(conversion), {}, ir::Op::Null);
  case CK_IntegralToBoolean:
  case CK_FloatingToBoolean:
  case CK_PointerToBoolean:
  case CK_MemberPointerToBoolean:
    return condition(from);
  case CK_IntegralCast:
    if (from.getType()->isDependentType() || to->isDependentType())
      break;
    if (!isExplicit)
      changes = !keepsInteger(s_.ast, from.getType(), to) && !constantFits(s_.ast, from, to);
    break;
  case CK_IntegralToFloating:
    // A 64-bit integer does not always fit into the 53 bits of a double.
    changes = isExplicit ||
              (s_.ast.getTypeSize(from.getType()) > 32 && !isa<IntegerLiteral>(from.IgnoreParenCasts()));
    break;
  case CK_FloatingToIntegral:
    changes = true;
    break;
  case CK_FloatingCast:
    // A narrower float rounds; the assignment to a float item says so itself.
    changes = isExplicit || (s_.ast.getTypeSize(from.getType()) > s_.ast.getTypeSize(to) &&
                             !isa<FloatingLiteral>(from.IgnoreParenCasts()));
    break;
  case CK_ToVoid:
  case CK_NoOp:
  case CK_BitCast:
  case CK_ConstructorConversion:
  case CK_UserDefinedConversion:
  case CK_LValueToRValue:
  case CK_FunctionToPointerDecay:
    return value(from);
  case CK_ArrayToPointerDecay: {
    // The array as a pointer: its address, except for literals, whose text is what matters.
    ir::ExprId array = value(from);
    ir::ExprKind kind = expr(array).kind;
    if (kind == ir::ExprKind::String || kind == ir::ExprKind::NamedConstant || kind == ir::ExprKind::Unknown)
      return array;
    return make(ir::ExprKind::AddressOf, type(to), originOf(conversion), {array});
  }
  default:
    break;
  }
  ir::ExprId operand = value(from);
  if (!changes)
    return operand;
  return make(ir::ExprKind::Cast, type(to), originOf(conversion), {operand},
              isExplicit ? ir::Op::Explicit : ir::Op::Implicit);
}

ir::ExprId FunctionLowering::aggregate(const InitListExpr &written) {
  const InitListExpr &list =
      written.isSemanticForm() || !written.getSemanticForm() ? written : *written.getSemanticForm();
  if (list.getNumInits() == 1 && list.isTransparent())
    return value(*list.getInit(0));
  std::vector<ir::ExprId> values;
  values.reserve(list.getNumInits());
  for (const Expr *each : list.inits())
    if (each && !isa<ImplicitValueInitExpr, NoInitExpr>(each))
      values.push_back(value(*each));
    else
      values.push_back(number("0", each ? each->getType() : s_.ast.IntTy, originOf(list)));
  return make({.kind = ir::ExprKind::Aggregate,
               .type = type(list.getType()),
               .origin = originOf(list),
               .operands = unit_.arena().copy(values)});
}

ir::ExprId FunctionLowering::construct(const CXXConstructExpr &expr) {
  // Copies and moves are the value; a default construction is the type's own.
  if (expr.getNumArgs() == 1 && (expr.getConstructor()->isCopyOrMoveConstructor() || expr.isElidable()))
    return value(*expr.getArg(0));
  if (ir::ExprId standard = standardObject(expr))
    return standard;
  std::vector<ir::ExprId> values;
  for (const Expr *each : expr.arguments())
    if (!isa<CXXDefaultArgExpr>(each))
      values.push_back(value(*each));
  return make({.kind = ir::ExprKind::Call,
               .type = type(expr.getType()),
               .origin = originOf(expr),
               .operands = unit_.arena().copy(values),
               .text = intern(s_.names.name(*expr.getConstructor()))});
}

ir::ExprId FunctionLowering::statementExpr(const StmtExpr &expr) {
  const CompoundStmt &body = *expr.getSubStmt();
  const Stmt *last = body.body_empty() ? nullptr : body.body_back();
  for (const Stmt *each : body.body())
    if (each != last)
      lower(each);
  if (const auto *result = dyn_cast_or_null<Expr>(last); result && !expr.getType()->isVoidType())
    return value(*result);
  if (last)
    lower(last);
  return make(ir::ExprKind::Unknown, type(expr.getType()), originOf(expr), {});
}

} // namespace tacit::cfe
