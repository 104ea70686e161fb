//===- Calls: the project's own, and those whose meaning the C library fixes --------------===//
#include "EmbeddedSql.h"

#include <algorithm>
#include <clang/AST/Attr.h>
#include <clang/AST/DeclCXX.h>

using namespace clang;

namespace tacit::cfe {

const LibraryFunction *FunctionLowering::libraryFunction(const CallExpr &call) const {
  const FunctionDecl *callee = call.getDirectCallee();
  if (!callee || !callee->getDeclName().isIdentifier() || isa<CXXMethodDecl>(callee))
    return nullptr;
  const LibraryFunction *found = findLibraryFunction(std::string_view(callee->getName()));
  if (!found)
    return nullptr;
  // A function of the project that happens to have such a name is the project's.
  const FunctionDecl *definition = nullptr;
  if (callee->hasBody(definition) && s_.map.isProject(definition->getLocation()))
    return nullptr;
  return found;
}

/// A value that is only read: an array stands for its text or its elements, not for its address.
ir::ExprId FunctionLowering::readValue(const Expr &written) {
  ir::ExprId made = value(written);
  bool isArray = written.IgnoreParenCasts()->getType()->isArrayType();
  return isArray && expr(made).kind == ir::ExprKind::AddressOf ? expr(made).operands[0] : made;
}

/// One argument of a call. What the callee may write to is passed as its address, so that the effect can be
/// seen.
ir::ExprId FunctionLowering::argument(const CallExpr &call, unsigned index) {
  const Expr &written = *call.getArg(index);
  const FunctionDecl *callee = call.getDirectCallee();
  const ParmVarDecl *parameter =
      callee && index < callee->getNumParams() ? callee->getParamDecl(index) : nullptr;
  QualType wanted = parameter ? parameter->getType() : QualType();
  if (!wanted.isNull() && wanted->isPointerType() && wanted->getPointeeType().isConstQualified())
    return readValue(written);
  ir::ExprId made = value(written);
  if (wanted.isNull() || !wanted->isReferenceType() || wanted->getPointeeType().isConstQualified() ||
      !written.isLValue())
    return made;
  return make(ir::ExprKind::AddressOf, type(written.getType()), originOf(written), {made});
}

std::vector<ir::ExprId> FunctionLowering::arguments(const CallExpr &call) {
  std::vector<ir::ExprId> values;
  values.reserve(call.getNumArgs());
  for (unsigned at = 0; at < call.getNumArgs(); ++at)
    if (!isa<CXXDefaultArgExpr>(call.getArg(at)))
      values.push_back(argument(call, at));
  return values;
}

/// The object that a method is called on; `p->f()` means what p points to.
ir::ExprId FunctionLowering::object(const CXXMemberCallExpr &call) {
  const Expr &written = *call.getImplicitObjectArgument();
  ir::ExprId made = value(written);
  QualType type = written.getType();
  return type->isPointerType() ? dereference(made, type->getPointeeType(), originOf(written)) : made;
}

/// `errno` and its like are functions that give the address of a variable.
static bool isErrno(const FunctionDecl &callee) {
  return callee.getDeclName().isIdentifier() &&
         (callee.getName() == "__errno_location" || callee.getName() == "___errno" ||
          callee.getName() == "__error");
}

ir::ExprId FunctionLowering::errorNumber(const CallExpr &call) {
  ir::Origin origin = originOf(call);
  if (!s_.errorNumber) {
    s_.errorNumber = s_.data.temporary("errno", call.getType()->getPointeeType(), {}, origin, {});
    unit_.items[s_.errorNumber].storage = ir::Storage::Register;
    unit_.items[s_.errorNumber].isStatusCarrier = true;
  }
  return make(ir::ExprKind::AddressOf, type(call.getType()), origin, {item(s_.errorNumber, origin)});
}

ir::ExprId FunctionLowering::lowerCall(const CallExpr &call) {
  ir::Origin origin = originOf(call);
  const FunctionDecl *callee = call.getDirectCallee();
  if (callee && isErrno(*callee) && call.getType()->isPointerType())
    return errorNumber(call);
  if (callee && callee->getDeclName().isIdentifier() && callee->getName() == "__builtin_expect" &&
      call.getNumArgs() == 2)
    return value(*call.getArg(0));
  if (EmbeddedSql::isCall(call)) {
    opaqueSql(call);
    return make({.kind = ir::ExprKind::Unknown,
                 .type = type(s_.ast.DependentTy),
                 .origin = origin,
                 .text = "EXEC SQL"});
  }
  if (ir::ExprId standard = standardValue(call))
    return standard;
  if (const LibraryFunction *function = libraryFunction(call)) {
    if (function->returned == Returned::Destination) {
      lowerLibraryCall(call, *function, {}, origin, true);
      return value(*call.getArg(0));
    }
    // The returned value lives in a temporary that says where it came from.
    ir::DataItemId temporary = s_.data.temporary(std::string(function->name) + "_result", call.getType(),
                                                 program_, origin, s_.map.text(call.getSourceRange()));
    unit_.items[temporary].isStatusCarrier = function->returned == Returned::Status;
    lowerLibraryCall(call, *function, item(temporary, origin), origin, true);
    return item(temporary, origin);
  }
  const auto *member = dyn_cast<CXXMemberCallExpr>(&call);
  if (!callee && call.getCallee()->isTypeDependent())
    return dependent(call);
  if (!callee) {
    // Through a pointer: a call of its own, so that its target can be told from its arguments.
    ir::ExprId target = value(*call.getCallee());
    std::vector<ir::Argument> passed;
    for (ir::ExprId each : arguments(call))
      passed.push_back({.value = each, .mode = ir::PassMode::Value});
    ir::DataItemId temporary = s_.data.temporary("call_result", call.getType(), program_, origin,
                                                 s_.map.text(call.getSourceRange()));
    emit(ir::Call{.kind = ir::CallKind::Function,
                  .target = target,
                  .arguments = unit_.arena().copy(passed),
                  .result = item(temporary, origin)},
         "", origin, true);
    return item(temporary, origin);
  }
  std::vector<ir::ExprId> operands;
  if (member)
    operands.push_back(object(*member));
  std::vector<ir::ExprId> passed = arguments(call);
  // What a lambda captured are items of their own; the object it is says nothing.
  const auto *method = dyn_cast<CXXMethodDecl>(callee);
  bool isLambda = method && method->getParent()->isLambda() && isa<CXXOperatorCallExpr>(call);
  operands.insert(operands.end(), passed.begin() + (isLambda && !passed.empty() ? 1 : 0), passed.end());
  return make({.kind = ir::ExprKind::Call,
               .type = type(call.getType()),
               .origin = origin,
               .operands = unit_.arena().copy(operands),
               .text = intern(s_.names.name(*callee))});
}

void FunctionLowering::lowerCallStatement(const CallExpr &call, bool isStatement) {
  ir::Origin origin = isStatement ? s_.map.statementOrigin(call.getSourceRange()) : originOf(call);
  if (standardStatement(call, isStatement))
    return;
  if (const LibraryFunction *function = libraryFunction(call))
    return lowerLibraryCall(call, *function, {}, origin, !isStatement);
  if (EmbeddedSql::isCall(call))
    return isStatement ? lowerSql(call, nullptr) : opaqueSql(call);
  if (EmbeddedSql::isStop(call)) {
    emit(ir::Exit{.kind = ir::ExitKind::Stop}, "STOP", origin, !isStatement);
    return;
  }
  const FunctionDecl *callee = call.getDirectCallee();
  // Operators of classes: an expression that does something.
  if (isa<CXXOperatorCallExpr>(call) || (!callee && call.getCallee()->isTypeDependent())) {
    emit(ir::Evaluate{.value = lowerCall(call)}, "", origin, !isStatement);
    return;
  }
  ir::Call made;
  made.kind = ir::CallKind::Function;
  std::vector<ir::Argument> passed;
  if (const auto *member = dyn_cast<CXXMemberCallExpr>(&call)) {
    made.kind = ir::CallKind::Method;
    passed.push_back({.value = object(*member), .mode = ir::PassMode::Reference});
  }
  if (callee)
    made.callee = intern(s_.names.name(*callee));
  else
    made.target = value(*call.getCallee());
  for (ir::ExprId each : arguments(call))
    passed.push_back({.value = each, .mode = ir::PassMode::Value});
  made.arguments = unit_.arena().copy(passed);
  emit(made, callee ? std::string_view(made.callee) : std::string_view(), origin, !isStatement);
  if (callee && (callee->isNoReturn() || callee->hasAttr<NoReturnAttr>()))
    emit(ir::Exit{.kind = ir::ExitKind::Stop}, made.callee, origin, true);
}

void FunctionLowering::lowerLibraryCall(const CallExpr &call, const LibraryFunction &function,
                                        ir::ExprId result, const ir::Origin &origin, bool isSynthetic) {
  switch (function.behaviour) {
  case Behaviour::Io:
    return lowerIo(call, function, result, origin, isSynthetic);
  case Behaviour::Text:
    return lowerText(call, function, result, origin, isSynthetic);
  case Behaviour::Stop:
  case Behaviour::Abend:
    return lowerExit(call, function, origin, isSynthetic);
  }
}

ir::ExprId FunctionLowering::pointee(const Expr &written) {
  const Expr &bare = *written.IgnoreParenCasts();
  ir::ExprId made = value(bare);
  if (bare.getType()->isArrayType())
    return made;
  // buffer + n is the n-th element onwards.
  if (const auto *sum = dyn_cast<BinaryOperator>(&bare);
      sum && sum->getOpcode() == BO_Add && expr(made).kind == ir::ExprKind::Binary) {
    ir::ExprId array = expr(made).operands[0];
    if (expr(array).kind == ir::ExprKind::AddressOf)
      array = expr(array).operands[0];
    return make(ir::ExprKind::Element, type(bare.getType()->getPointeeType()), originOf(bare),
                {array, expr(made).operands[1]});
  }
  return dereference(made, bare.getType()->getPointeeType(), originOf(bare));
}

ir::ResourceId FunctionLowering::fixedResource(ir::ResourceKind kind, std::string_view name) {
  auto [at, isNew] = s_.resources.try_emplace({~0U, std::string(name)});
  if (isNew)
    at->second =
        unit_.resources.push_back({.kind = kind, .name = intern(name), .externalName = intern(name)});
  return at->second;
}

static bool isNamed(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

/// The file that a stream or descriptor stands for: known by the variable or member that holds it.
ir::ResourceId FunctionLowering::resourceOf(ir::ExprId handle) {
  const ir::Expr &made = expr(handle);
  if (made.kind == ir::ExprKind::NamedConstant || made.kind == ir::ExprKind::Number) {
    std::string_view number = made.kind == ir::ExprKind::Number ? made.text
                              : made.operands.empty()           ? std::string_view()
                                                                : expr(made.operands[0]).text;
    if (isNamed(number, {"0", "1", "2"}))
      return fixedResource(ir::ResourceKind::Console, number == "0"   ? "stdin"
                                                      : number == "1" ? "stdout"
                                                                      : "stderr");
    return {};
  }
  if (made.kind == ir::ExprKind::Element)
    return resourceOf(made.operands[0]);
  if (made.kind != ir::ExprKind::Item && made.kind != ir::ExprKind::Member)
    return {};
  const ir::DataItem &holder = unit_.items[made.item()];
  if (!holder.parent && isNamed(holder.name, {"stdin", "stdout", "stderr"}))
    return fixedResource(ir::ResourceKind::Console, holder.name);
  auto [at, isNew] = s_.resources.try_emplace({made.item().index(), {}});
  if (isNew)
    at->second = unit_.resources.push_back({.kind = ir::ResourceKind::File,
                                            .name = holder.name,
                                            .program = holder.program,
                                            .handle = made.item(),
                                            .origin = holder.origin});
  return at->second;
}

void FunctionLowering::lowerIo(const CallExpr &call, const LibraryFunction &function, ir::ExprId result,
                               const ir::Origin &origin, bool isSynthetic) {
  ir::Io io{.op = function.op};
  std::vector<ir::ExprId> fills, uses;
  ir::ResourceId resource;
  std::string_view pathLiteral;
  char role = 'u';
  bool repeats = false;
  for (unsigned at = 0; at < call.getNumArgs(); ++at) {
    if (!repeats)
      role = at < function.roles.size() ? function.roles[at] : 'u';
    const Expr &written = *call.getArg(at);
    switch (role) {
    case 'h':
      resource = resourceOf(value(written));
      break;
    case 'f':
      if (!written.isNullPointerConstant(const_cast<ASTContext &>(s_.ast), Expr::NPC_ValueDependentIsNotNull))
        fills.push_back(pointee(written));
      break;
    case '&':
      repeats = true;
      fills.push_back(pointee(written));
      break;
    case 'n':
      // Sizes are evaluated for what they may do, and otherwise say nothing.
      value(written);
      break;
    case 'm':
    case 'F':
      if (const auto *text = dyn_cast<clang::StringLiteral>(written.IgnoreParenCasts());
          text && text->getCharByteWidth() == 1)
        io.detail = unit_.arena().copyText(std::string_view(text->getString()));
      else
        uses.push_back(readValue(written));
      break;
    case 'p':
      uses.push_back(readValue(written));
      if (expr(uses.back()).kind == ir::ExprKind::String)
        pathLiteral = expr(uses.back()).text;
      else if (expr(uses.back()).kind == ir::ExprKind::NamedConstant && !expr(uses.back()).operands.empty())
        pathLiteral = expr(expr(uses.back()).operands[0]).text;
      break;
    case '*':
      repeats = true;
      uses.push_back(readValue(written));
      break;
    default: // 'u', and arguments that a wrong call has too many.
      uses.push_back(readValue(written));
      break;
    }
  }
  switch (function.stream) {
  case Stream::Argument:
    // What opens a file names it by the variable that will hold it.
    if (!resource && function.returned == Returned::Handle && result)
      resource = resourceOf(result);
    if (resource && !pathLiteral.empty() && unit_.resources[resource].externalName.empty())
      unit_.resources[resource].externalName = pathLiteral;
    break;
  case Stream::Input:
    resource = fixedResource(ir::ResourceKind::Console, "stdin");
    break;
  case Stream::Output:
    resource = fixedResource(ir::ResourceKind::Console, "stdout");
    break;
  case Stream::Error:
    resource = fixedResource(ir::ResourceKind::Console, "stderr");
    break;
  case Stream::Environment:
    resource =
        fixedResource(ir::ResourceKind::Environment, function.name == "getenv" ? "environment" : "clock");
    break;
  case Stream::None:
    if (!pathLiteral.empty())
      resource = fixedResource(ir::ResourceKind::File, pathLiteral);
    break;
  }
  if (resource && unit_.resources[resource].kind == ir::ResourceKind::Console) {
    if (io.op == ir::IoOp::Write)
      io.op = ir::IoOp::Display;
    else if (io.op == ir::IoOp::Read)
      io.op = ir::IoOp::Accept;
  }
  if (resource)
    io.accesses = unit_.arena().copy({ir::Access{.resource = resource, .op = io.op}});
  if (result)
    fills.push_back(result);
  io.fills = unit_.arena().copy(fills);
  io.uses = unit_.arena().copy(uses);
  emit(io, function.name, origin, isSynthetic);
}

void FunctionLowering::lowerText(const CallExpr &call, const LibraryFunction &function, ir::ExprId result,
                                 const ir::Origin &origin, bool isSynthetic) {
  std::vector<ir::ExprId> targets, operands;
  bool repeats = false;
  for (unsigned at = 0; at < call.getNumArgs(); ++at) {
    char role = repeats ? '&' : at < function.roles.size() ? function.roles[at] : 'u';
    if (role == '*')
      role = 'u';
    if (role == 'd' || role == 'D' || role == '&')
      targets.push_back(pointee(*call.getArg(at)));
    if (role == 'D')
      operands.push_back(targets.back());
    if (role == 'u')
      operands.push_back(readValue(*call.getArg(at)));
    repeats = repeats || role == '&';
  }
  if (result)
    targets.push_back(result);
  std::vector<ir::Assignment> assignments;
  for (ir::ExprId target : targets) {
    ir::ExprId made = make({.kind = ir::ExprKind::Call,
                            .type = expr(target).type,
                            .origin = origin,
                            .operands = unit_.arena().copy(operands),
                            .text = function.name});
    assignments.push_back({.target = target, .value = made});
  }
  emit(ir::Assign{.kind = ir::AssignKind::Text, .assignments = unit_.arena().copy(assignments)},
       function.name, origin, isSynthetic);
}

void FunctionLowering::lowerExit(const CallExpr &call, const LibraryFunction &function,
                                 const ir::Origin &origin, bool isSynthetic) {
  ir::Exit exit{.kind = function.behaviour == Behaviour::Stop ? ir::ExitKind::Stop : ir::ExitKind::Abend};
  if (call.getNumArgs() == 1)
    exit.value = value(*call.getArg(0));
  emit(exit, function.name, origin, isSynthetic);
}

} // namespace tacit::cfe
