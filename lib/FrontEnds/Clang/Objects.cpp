//===- Objects of classes: construction, deletion, lambdas, exceptions -----------------------===//
#include "FunctionLowering.h"

#include "tacit/Support/Text.h"
#include <algorithm>

#include <clang/AST/DeclCXX.h>

using namespace clang;

namespace tacit::cfe {

/// The class that \p type is, or points or refers to; nullptr if it is none or is not known.
static const CXXRecordDecl *classOf(QualType type) {
  if (type.isNull())
    return nullptr;
  if (type->isPointerType() || type->isReferenceType())
    type = type->getPointeeType();
  const CXXRecordDecl *record = type->getAsCXXRecordDecl();
  return record && record->hasDefinition() ? record->getDefinition() : nullptr;
}

ir::ExprId FunctionLowering::newObject(const CXXNewExpr &made) {
  ir::Origin origin = originOf(made);
  QualType allocated = made.getAllocatedType();
  std::vector<ir::ExprId> operands;
  if (std::optional<const Expr *> size = made.getArraySize(); size && *size)
    operands.push_back(value(**size));
  const Expr *given = made.getInitializer();
  if (!given && made.getConstructExpr())
    given = made.getConstructExpr();
  if (given && !made.isArray() && classOf(allocated) && !allocated->isPointerType())
    return make(ir::ExprKind::AddressOf, type(made.getType()), origin, {value(*given)});
  if (given && !made.isArray())
    operands.push_back(value(*given));
  return make({.kind = ir::ExprKind::Call,
               .type = type(made.getType()),
               .origin = origin,
               .operands = unit_.arena().copy(operands),
               .text = made.isArray() ? "operator new[]" : "operator new"});
}

void FunctionLowering::lowerDelete(const CXXDeleteExpr &ended, bool isStatement) {
  ir::Origin origin = isStatement ? s_.map.statementOrigin(ended.getSourceRange()) : originOf(ended);
  const Expr &written = *ended.getArgument();
  ir::ExprId pointer = value(written);
  ir::Call call{.kind = ir::CallKind::Function, .callee = "operator delete"};
  ir::Argument object{.value = pointer, .mode = ir::PassMode::Value};
  const CXXRecordDecl *destroyed = classOf(written.getType());
  if (const CXXDestructorDecl *end = destroyed ? destroyed->getDestructor() : nullptr;
      end && end->isUserProvided() && !ended.isArrayForm()) {
    call.kind = ir::CallKind::Method;
    call.callee = intern(s_.names.name(*end));
    object = {.value = dereference(pointer, written.getType()->getPointeeType(), originOf(written)),
              .mode = ir::PassMode::Reference};
  }
  call.arguments = unit_.arena().copy({object});
  emit(call, "delete", origin, !isStatement);
}

void FunctionLowering::endScopes(std::size_t depth, const ir::Origin &origin) {
  // Nothing runs behind what never goes on.
  if (!out_->empty()) {
    const ir::StatementNode &last = unit_.statements[out_->back()].node;
    if (std::holds_alternative<ir::Exit>(last) || std::holds_alternative<ir::Throw>(last) ||
        std::holds_alternative<ir::Goto>(last))
      return;
  }
  for (std::size_t at = scopes_.size(); at > depth; --at)
    for (auto each = scopes_[at - 1].rbegin(); each != scopes_[at - 1].rend(); ++each) {
      const CXXRecordDecl &klass = *(*each)->getType()->getAsCXXRecordDecl();
      std::string_view callee = intern(s_.names.name(*klass.getDestructor()));
      ir::Argument object{.value = item(s_.data.variable(**each, program_), origin),
                          .mode = ir::PassMode::Reference};
      emit(
          ir::Call{.kind = ir::CallKind::Method, .callee = callee, .arguments = unit_.arena().copy({object})},
          callee, origin, true);
    }
}

void FunctionLowering::lowerInitialisers(const CXXConstructorDecl &constructor) {
  QualType pointer = constructor.getThisType();
  for (const CXXCtorInitializer *each : constructor.inits()) {
    if (!each->isWritten() && !each->isInClassMemberInitializer())
      continue;
    const Expr *written = each->getInit();
    // The value of a default stands at the member.
    if (const auto *byDefault = dyn_cast<CXXDefaultInitExpr>(written))
      written = byDefault->getExpr();
    if (!written)
      continue;
    ir::Origin origin = each->isWritten() ? s_.map.origin(each->getSourceRange()) : originOf(*written);
    ir::ExprId object = dereference(thisPointer(pointer, origin), pointer->getPointeeType(), origin);
    if (!each->isAnyMemberInitializer()) {
      // A base class, or another constructor of this one.
      ir::ExprId made = value(*written);
      if (expr(made).kind != ir::ExprKind::Call)
        continue;
      std::vector<ir::Argument> passed{{.value = object, .mode = ir::PassMode::Reference}};
      for (ir::ExprId operand : expr(made).operands)
        passed.push_back({.value = operand, .mode = ir::PassMode::Value});
      emit(ir::Call{.kind = ir::CallKind::Method,
                    .callee = expr(made).text,
                    .arguments = unit_.arena().copy(passed)},
           expr(made).text, origin, !each->isWritten());
      continue;
    }
    const FieldDecl &field = *each->getAnyMember();
    ir::ExprId target = memberOf(object, field, origin);
    if (!target)
      continue;
    ir::ExprId given = value(*written);
    assign(ir::AssignKind::Declare, target, given, field.getType(), written->getType(), "=", origin,
           !each->isWritten());
  }
}

std::string exceptionName(const ASTContext &ast, QualType type) {
  QualType canonical = ast.getCanonicalType(type.getNonReferenceType());
  return canonical.getUnqualifiedType().getAsString(ast.getPrintingPolicy());
}

/// The class of an exception and then its bases, which handlers may name as well.
static void collectTypes(const ASTContext &ast, QualType type, std::vector<std::string> &names) {
  std::string name = exceptionName(ast, type);
  if (std::ranges::find(names, name) != names.end())
    return;
  names.push_back(std::move(name));
  const CXXRecordDecl *record = type->isPointerType() ? nullptr : classOf(type);
  if (!record || record->isDependentType())
    return;
  for (const CXXBaseSpecifier &base : record->bases())
    if (base.getAccessSpecifier() == AS_public)
      collectTypes(ast, base.getType(), names);
}

void FunctionLowering::lowerThrow(const CXXThrowExpr &thrown, bool isStatement) {
  ir::Origin origin = isStatement ? s_.map.statementOrigin(thrown.getSourceRange()) : originOf(thrown);
  const Expr *given = thrown.getSubExpr();
  ir::Throw made;
  if (given) {
    made.value = value(*given);
    if (!given->getType()->isDependentType() && !given->containsErrors()) {
      std::vector<std::string> names;
      collectTypes(s_.ast, given->getType(), names);
      std::vector<std::string_view> kept;
      for (const std::string &name : names)
        kept.push_back(intern(name));
      made.types = unit_.arena().copy(kept);
    }
  }
  emit(made, "throw", origin, !isStatement);
}

ir::ExprId FunctionLowering::lambda(const LambdaExpr &written) {
  const CXXRecordDecl *klass = written.getLambdaClass();
  const CXXMethodDecl *body = written.getCallOperator();
  // Outside of functions, in the initialiser of a variable, it belongs to the file.
  std::string around = program_ ? std::string(unit_.programs[program_].name) : std::string();
  std::string name = s_.names.nameLambda(*klass, around);
  // A capture with an initialiser is a variable of its own; the others are the captured items.
  for (const LambdaCapture &capture : written.captures()) {
    const auto *variable = capture.capturesVariable() ? dyn_cast<VarDecl>(capture.getCapturedVar()) : nullptr;
    if (!variable || !variable->isInitCapture() || !variable->getInit())
      continue;
    ir::Origin origin = s_.map.origin(variable->getSourceRange());
    ir::ExprId target = item(s_.data.variable(*variable, program_), origin);
    assign(ir::AssignKind::Declare, target, value(*variable->getInit()), variable->getType(),
           variable->getInit()->getType(), "=", origin, true);
  }
  if (body)
    for (const FunctionDecl *each : s_.names.bodies(*body))
      if (each->getBody() && std::ranges::find(s_.lambdas, each) == s_.lambdas.end())
        s_.lambdas.push_back(each);
  return namedConstant(name, {}, {}, written.getType(), originOf(written));
}

/// What stands before and behind the `.` or `->` of a member that Clang could not find: it keeps what leads
/// there, and the text.
ir::ExprId FunctionLowering::undeclaredMember(const RecoveryExpr &written) {
  if (written.subExpressions().size() != 1 || written.getBeginLoc().isMacroID() ||
      written.getEndLoc().isMacroID())
    return {};
  const Expr &base = *written.subExpressions().front();
  llvm::StringRef text = s_.map.text(written.getSourceRange());
  auto isWord = [](char c) { return isLetter(c) || isDigit(c) || c == '_'; };
  std::size_t length = 0;
  while (length < text.size() && isWord(text[text.size() - length - 1]))
    ++length;
  llvm::StringRef name = text.take_back(length);
  if (name.empty() || isDigit(name.front()))
    return {};
  llvm::StringRef before = text.drop_back(length).rtrim();
  bool isArrow = before.consume_back("->");
  if ((!isArrow && !before.consume_back(".")) ||
      s_.map.text(base.getSourceRange()) != std::string_view(before.rtrim()))
    return {};
  ir::Origin origin = originOf(written);
  ir::ExprId record = value(base);
  QualType type =
      isArrow && base.getType()->isPointerType() ? base.getType()->getPointeeType() : base.getType();
  // A record that is only announced: the member belongs to all of its kind.
  if (const RecordDecl *declared = isArrow ? type->getAsRecordDecl() : nullptr) {
    ir::DataItemId member =
        s_.data.undeclaredMember(s_.data.record(*declared), std::string_view(name), origin);
    return make({.kind = ir::ExprKind::Member,
                 .type = unit_.items[member].type,
                 .ref = member.index(),
                 .origin = origin,
                 .operands = unit_.arena().copy({dereference(record, type, originOf(base))})});
  }
  while (expr(record).kind == ir::ExprKind::AddressOf)
    record = expr(record).operands.front();
  const ir::Expr &made = expr(record);
  if (made.kind == ir::ExprKind::Item && made.operands.empty())
    return item(s_.data.undeclaredMember(made.item(), std::string_view(name), origin), origin);
  // An element of a table of such records.
  ir::ExprId holding = record;
  while (expr(holding).kind == ir::ExprKind::Element || expr(holding).kind == ir::ExprKind::Dereference)
    holding = expr(holding).operands.front();
  bool isKnown = expr(holding).kind == ir::ExprKind::Item || expr(holding).kind == ir::ExprKind::Member;
  ir::DataItemId holder = isKnown ? expr(holding).item() : ir::DataItemId();
  if (!holder)
    return {};
  ir::DataItemId member = s_.data.undeclaredMember(holder, std::string_view(name), origin);
  return make({.kind = ir::ExprKind::Member,
               .type = unit_.items[member].type,
               .ref = member.index(),
               .origin = origin,
               .operands = unit_.arena().copy({record})});
}

ir::ExprId FunctionLowering::dependent(const Expr &written) {
  if (const auto *recovery = dyn_cast<RecoveryExpr>(&written))
    if (ir::ExprId member = undeclaredMember(*recovery))
      return member;
  std::vector<ir::ExprId> reads;
  std::vector<const Stmt *> open{&written};
  while (!open.empty() && reads.size() < 100) {
    const Stmt *each = open.back();
    open.pop_back();
    if (!each)
      continue;
    const auto *named = dyn_cast<DeclRefExpr>(each);
    bool isValue =
        each != &written && (named ? isa<VarDecl>(named->getDecl()) : isa<MemberExpr, CXXThisExpr>(each));
    if (isValue) {
      reads.push_back(value(*cast<Expr>(each)));
      continue;
    }
    std::vector<const Stmt *> parts(each->child_begin(), each->child_end());
    open.insert(open.end(), parts.rbegin(), parts.rend());
  }
  return make({.kind = ir::ExprKind::Unknown,
               .type = type(s_.ast.DependentTy),
               .origin = originOf(written),
               .operands = unit_.arena().copy(reads),
               .text = unit_.arena().copyText(s_.map.text(written.getSourceRange()))});
}

} // namespace tacit::cfe
