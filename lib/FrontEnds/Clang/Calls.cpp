//===- Calls: the project's own, and those whose meaning the C library fixes --------------===//
#include "ConstantTexts.h"
#include "Formats.h"
#include "SqlCalls.h"

#include <algorithm>
#include <clang/AST/Attr.h>
#include <clang/AST/DeclCXX.h>

using namespace clang;

namespace tacit::cfe {

const LibraryFunction *FunctionLowering::libraryFunction(const CallExpr &call) const {
  return cfe::libraryFunction(call, s_.map);
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

static bool isComma(const Expr &written) {
  const auto *binary = dyn_cast<BinaryOperator>(&written);
  return binary && binary->getOpcode() == BO_Comma;
}

std::vector<ir::ExprId> FunctionLowering::arguments(const CallExpr &call) {
  std::vector<ir::ExprId> values;
  values.reserve(call.getNumArgs());
  // `TRACE(("%d", n))`: the macro of a missing header takes the arguments of another function in one.
  const FunctionDecl *callee = call.getDirectCallee();
  if (callee && call.getNumArgs() == 1 && (callee->isImplicit() || s_.data.isGuessed(callee)))
    if (const auto *list = dyn_cast<ParenExpr>(call.getArg(0)->IgnoreImpCasts()))
      if (const Expr *inner = list->getSubExpr(); isComma(*inner)) {
        std::vector<const Expr *> parts;
        for (; isComma(*inner); inner = cast<BinaryOperator>(inner)->getLHS())
          parts.push_back(cast<BinaryOperator>(inner)->getRHS());
        parts.push_back(inner);
        for (const Expr *each : llvm::reverse(parts))
          values.push_back(readValue(*each));
        return values;
      }
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

/// What is called depends on what a template is made for, or is an operator of unknown types.
static bool isDependent(const CallExpr &call) {
  return !call.getDirectCallee() && call.getCallee()->isTypeDependent() &&
         (!call.containsErrors() || isa<CXXOperatorCallExpr>(call));
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

/// What a call without a declared function goes through. Of a pointer, `(*p)()` says the same as `p()`.
ir::ExprId FunctionLowering::calledThrough(const CallExpr &call) {
  const Expr &written = *call.getCallee()->IgnoreParens();
  const auto *unread = dyn_cast<RecoveryExpr>(&written);
  bool isPointed = unread && unread->subExpressions().size() == 1 &&
                   s_.map.text(written.getSourceRange()).starts_with('*');
  return value(isPointed ? *unread->subExpressions().front() : written);
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
  if (const LibraryFunction *function = libraryFunction(call))
    if (ir::ExprId known = callValue(call, *function, origin, true))
      return known;
  const auto *member = dyn_cast<CXXMemberCallExpr>(&call);
  if (const auto *operation = dyn_cast<CXXOperatorCallExpr>(&call))
    if (ir::ExprId made = unreadOperator(*operation))
      return made;
  if (isDependent(call))
    return dependent(call);
  if (!callee) {
    // Through a pointer, or a name that no header was found for: a call of its own, so that its target can be
    // told from its arguments.
    ir::ExprId target = calledThrough(call);
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

/// Whether the value of the call can be put right where it is wanted.
bool FunctionLowering::givesValue(const CallExpr &call, const LibraryFunction &function) const {
  switch (function.behaviour) {
  case Behaviour::Io:
  case Behaviour::Text:
  case Behaviour::Sql:
  case Behaviour::Invoke:
  case Behaviour::Field:
    return function.returned != Returned::Destination;
  case Behaviour::Column: {
    const SqlCalls::Made *made = s_.sqlCalls ? s_.sqlCalls->made(call) : nullptr;
    return made && !made->columnName.empty();
  }
  case Behaviour::Stop:
  case Behaviour::Abend:
  case Behaviour::Forward:
  case Behaviour::Reply:
    return false;
  }
  return false;
}

/// The value of a call that the tables know; invalid for a column of an unknown query, which is an ordinary
/// call.
ir::ExprId FunctionLowering::callValue(const CallExpr &call, const LibraryFunction &function,
                                       const ir::Origin &origin, bool isSynthetic) {
  if (function.behaviour == Behaviour::Column)
    return lowerColumn(call, {}, origin, isSynthetic);
  if (function.returned == Returned::Destination) {
    lowerLibraryCall(call, function, {}, origin, isSynthetic);
    return value(*call.getArg(0));
  }
  // The returned value lives in a temporary that says where it came from.
  ir::DataItemId temporary = s_.data.temporary(std::string(function.name) + "_result", call.getType(),
                                               program_, origin, s_.map.text(call.getSourceRange()));
  unit_.items[temporary].isStatusCarrier = function.returned == Returned::Status;
  lowerLibraryCall(call, function, item(temporary, origin), origin, isSynthetic);
  return item(temporary, origin);
}

/// `a = b` and `a += b` of classes: the object gets what the operator makes of both. True if that is what
/// \p call does.
bool FunctionLowering::lowerClassAssignment(const CXXOperatorCallExpr &call, const FunctionDecl &callee,
                                            const ir::Origin &origin, bool isStatement) {
  const auto *method = dyn_cast<CXXMethodDecl>(&callee);
  if (!call.isAssignmentOp() || !method || call.getNumArgs() != 2 || method->getParent()->isLambda())
    return false;
  bool isCopy = method->isCopyAssignmentOperator() || method->isMoveAssignmentOperator();
  bool isPlain = isCopy && !method->isUserProvided();
  if (call.getOperator() == OO_Equal && !isPlain)
    return false;
  ir::ExprId made = isPlain ? value(*call.getArg(1)) : lowerCall(call);
  ir::Assignment given{.target = value(*call.getArg(0)), .value = made};
  emit(ir::Assign{.kind = isPlain ? ir::AssignKind::Move : ir::AssignKind::Compute,
                  .assignments = unit_.arena().copy({given})},
       "=", origin, !isStatement);
  return true;
}

void FunctionLowering::lowerCallStatement(const CallExpr &call, bool isStatement) {
  ir::Origin origin = isStatement ? s_.map.statementOrigin(call.getSourceRange()) : originOf(call);
  if (standardStatement(call, isStatement))
    return;
  if (const LibraryFunction *function = libraryFunction(call);
      function && function->behaviour != Behaviour::Column)
    return lowerLibraryCall(call, *function, {}, origin, !isStatement);
  if (EmbeddedSql::isCall(call))
    return isStatement ? lowerSql(call, nullptr) : opaqueSql(call);
  if (EmbeddedSql::isStop(call)) {
    emit(ir::Exit{.kind = ir::ExitKind::Stop}, "STOP", origin, !isStatement);
    return;
  }
  const FunctionDecl *callee = call.getDirectCallee();
  if (const auto *operation = dyn_cast<CXXOperatorCallExpr>(&call);
      operation && callee && lowerClassAssignment(*operation, *callee, origin, isStatement))
    return;
  // Operators of classes: an expression that does something.
  if (isa<CXXOperatorCallExpr>(call) || isDependent(call)) {
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
    made.target = calledThrough(call);
  for (ir::ExprId each : arguments(call))
    passed.push_back({.value = each, .mode = ir::PassMode::Value});
  made.arguments = unit_.arena().copy(passed);
  emit(made, callee ? std::string_view(made.callee) : std::string_view(), origin, !isStatement);
  if (callee && (callee->isNoReturn() || callee->hasAttr<NoReturnAttr>()))
    emit(ir::Exit{.kind = ir::ExitKind::Stop}, made.callee, origin, true);
}

void FunctionLowering::lowerLibraryCall(const CallExpr &call, const LibraryFunction &function,
                                        ir::ExprId result, const ir::Origin &origin, bool isSynthetic) {
  bool isText = function.behaviour == Behaviour::Text;
  if (result && function.returned == Returned::Status && !isText &&
      (expr(result).kind != ir::ExprKind::Item ||
       unit_.items[expr(result).item()].storage != ir::Storage::Temporary)) {
    // The variable may hold other values elsewhere: the temporary says that this one is a status.
    ir::ExprId status = callValue(call, function, origin, isSynthetic);
    ir::Assignment kept{.target = result, .value = status};
    emit(ir::Assign{.kind = ir::AssignKind::Move, .assignments = unit_.arena().copy({kept})}, "=", origin,
         true);
    return;
  }
  switch (function.behaviour) {
  case Behaviour::Io:
    return lowerIo(call, function, result, origin, isSynthetic);
  case Behaviour::Text:
    return lowerText(call, function, result, origin, isSynthetic);
  case Behaviour::Stop:
  case Behaviour::Abend:
    return lowerExit(call, function, origin, isSynthetic);
  case Behaviour::Sql:
    return lowerSqlCall(call, function, result, origin, isSynthetic);
  case Behaviour::Column:
    lowerColumn(call, result, origin, isSynthetic);
    return;
  case Behaviour::Invoke:
  case Behaviour::Forward:
    return lowerInvocation(call, function, result, origin, isSynthetic);
  case Behaviour::Reply:
    return lowerReply(call, function, origin, isSynthetic);
  case Behaviour::Field:
    return lowerField(call, function, result, origin, isSynthetic);
  }
}

ir::ExprId FunctionLowering::lowerHostPlace(const Expr &written) {
  QualType type = written.IgnoreParenCasts()->getType();
  if (type->isPointerType() && type->getPointeeType()->isCharType() &&
      !isa<UnaryOperator>(written.IgnoreParenCasts()))
    return readValue(*written.IgnoreParenCasts());
  return pointee(written);
}

ir::ExprId FunctionLowering::pointee(const Expr &written) {
  const Expr &bare = *written.IgnoreParenCasts();
  ir::ExprId made = value(bare);
  // A place of unknown type that a text function fills is the text itself.
  if (bare.getType()->isArrayType() || bare.getType()->isDependentType())
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
  auto [at, isNew] = s_.resources.try_emplace({~0U, fmt::format("{}:{}", toText(kind), name)});
  if (isNew)
    at->second =
        unit_.resources.push_back({.kind = kind, .name = intern(name), .externalName = intern(name)});
  return at->second;
}

static bool isNamed(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

/// The file or queue that a stream or descriptor stands for: known by the variable or member that holds it.
ir::ResourceId FunctionLowering::resourceOf(ir::ExprId handle, ir::ResourceKind kind) {
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
    return resourceOf(made.operands[0], kind);
  if (made.kind != ir::ExprKind::Item && made.kind != ir::ExprKind::Member)
    return {};
  const ir::DataItem &holder = unit_.items[made.item()];
  if (!holder.parent && isNamed(holder.name, {"stdin", "stdout", "stderr"}))
    return fixedResource(ir::ResourceKind::Console, holder.name);
  auto [at, isNew] = s_.resources.try_emplace({made.item().index(), {}});
  if (isNew)
    at->second = unit_.resources.push_back({.kind = kind,
                                            .name = holder.name,
                                            .program = holder.program,
                                            .handle = made.item(),
                                            .origin = holder.origin});
  // A descriptor that is read from may turn out to be a socket.
  else if (unit_.resources[at->second].kind == ir::ResourceKind::File)
    unit_.resources[at->second].kind = kind;
  return at->second;
}

std::optional<std::string> FunctionLowering::constantText(const Expr &written) const {
  std::optional<ConstantText> found = literalText(written);
  return found ? std::optional(found->text) : std::nullopt;
}

/// Each argument with its role; behind a constant format, with what its conversion does.
std::vector<std::pair<char, const Expr *>> FunctionLowering::roles(const CallExpr &call,
                                                                   const LibraryFunction &function) const {
  std::vector<std::pair<char, const Expr *>> result;
  std::size_t format = function.roles.find('F');
  for (unsigned at = 0; at < call.getNumArgs(); ++at) {
    char role = at < function.roles.size()                                       ? function.roles[at]
                : function.roles.ends_with('&') || function.roles.ends_with('*') ? function.roles.back()
                                                                                 : 'u';
    result.emplace_back(role == '&' ? 'f' : role == '*' ? 'u' : role, call.getArg(at));
  }
  if (format >= result.size() || !function.roles.ends_with('*'))
    return result;
  // `%n` stores how much was printed.
  std::optional<std::string> text = constantText(*result[format].second);
  std::size_t value = format + 1;
  for (const Conversion &each : text ? parseFormat(*text, false) : std::vector<Conversion>()) {
    value += each.starArguments;
    if (each.kind == 'n' && value < result.size())
      result[value].first = 'f';
    value += each.takesValue() ? 1 : 0;
  }
  return result;
}

/// The place behind an argument of role f, e, o or r; invalid if it is a null pointer.
ir::ExprId FunctionLowering::filledPlace(const Expr &written, char role) {
  if (written.isNullPointerConstant(const_cast<ASTContext &>(s_.ast), Expr::NPC_ValueDependentIsNotNull))
    return {};
  ir::ExprId place = role == 'f' ? pointee(written) : lowerHostPlace(written);
  const ir::Expr &made = expr(place);
  if (role == 'e' && (made.kind == ir::ExprKind::Item || made.kind == ir::ExprKind::Member))
    unit_.items[made.item()].isStatusCarrier = true;
  return place;
}

/// The layout of the lines that a format of fixed widths prints, one whole line a call: a record of the file,
/// its fields named by what is printed.
void FunctionLowering::addPrintedRecord(ir::ResourceId resource, std::string_view format,
                                        std::span<const ir::ExprId> values, const ir::Origin &origin) {
  std::vector<PrintedField> fields = printedFields(format);
  // A part of a line, or a line of one value, is no record.
  if (fields.size() < 2 || fields.size() != values.size() || !format.ends_with('\n') ||
      unit_.resources[resource].kind != ir::ResourceKind::File)
    return;
  // A text that grows beyond its field moves what follows; one that the item cannot hold does not.
  for (const PrintedField &each : fields) {
    const ir::Expr &value = expr(values[each.argument]);
    const ir::Type *type = value.type ? &unit_.types[value.type] : nullptr;
    if (each.mayGrow &&
        (!type || type->kind != ir::TypeKind::Text || type->count == 0 || type->count > each.width + 1))
      return;
  }
  std::string name = fmt::format("{}_line", unit_.resources[resource].name);
  if (!s_.printedLines.insert(fmt::format("{}:{}", resource.index(), format)).second)
    return;
  ir::DataItem record{.name = intern(name), .storage = ir::Storage::RecordType};
  record.type = s_.data.intern({.kind = ir::TypeKind::Group});
  record.resource = resource;
  record.origin = origin;
  record.byteSize = fields.back().offset + fields.back().width;
  ir::DataItemId owner = unit_.items.push_back(record);
  for (const PrintedField &each : fields) {
    const ir::Expr &value = expr(values[each.argument]);
    ir::DataItem field{.storage = ir::Storage::Member};
    bool isNamed = value.kind == ir::ExprKind::Item || value.kind == ir::ExprKind::Member;
    field.name =
        isNamed ? unit_.items[value.item()].name : intern(fmt::format("field_{}", each.argument + 1));
    ir::Type type{.kind = each.conversion.isText() ? ir::TypeKind::Text : ir::TypeKind::Number,
                  .byteSize = each.width};
    type.encoding = each.conversion.isText() ? ir::Encoding::None : ir::Encoding::Display;
    type.isSigned = each.conversion.kind == 'd' || each.conversion.kind == 'i' || each.conversion.kind == 'f';
    type.digits = static_cast<std::uint16_t>(each.conversion.isText() ? 0 : each.width);
    bool hasPoint = each.conversion.kind == 'f' || each.conversion.kind == 'F';
    type.scale = static_cast<std::int16_t>(!hasPoint                      ? 0
                                           : each.conversion.hasPrecision ? each.conversion.precision
                                                                          : 6);
    type.spelling = format.substr(each.conversion.offset, each.conversion.length);
    field.type = s_.data.intern(type);
    field.parent = owner;
    field.byteOffset = each.offset;
    field.byteSize = each.width;
    field.origin = origin;
    unit_.items.push_back(field);
  }
}

void FunctionLowering::lowerIo(const CallExpr &call, const LibraryFunction &function, ir::ExprId result,
                               const ir::Origin &origin, bool isSynthetic) {
  ir::Io io{.op = function.op};
  std::vector<ir::ExprId> fills, uses, printed;
  ir::ResourceId resource;
  std::string name;
  bool hasName = false, hasFormat = false;
  for (auto [role, written] : roles(call, function)) {
    switch (role) {
    case 'h':
      resource = resourceOf(value(*written), function.kind);
      break;
    case 'H':
      resource = resourceOf(pointee(*written), function.kind);
      break;
    case 'f':
    case 'e':
    case 'r':
      if (ir::ExprId place = filledPlace(*written, role))
        fills.push_back(place);
      break;
    case 'n':
      // Sizes are evaluated for what they may do, and otherwise say nothing.
      value(*written);
      break;
    case 'm':
    case 'F':
      hasFormat = role == 'F';
      if (std::optional<std::string> text = constantText(*written))
        io.detail = unit_.arena().copyText(*text);
      else
        uses.push_back(readValue(*written));
      break;
    case 'p': {
      uses.push_back(readValue(*written));
      std::optional<std::string> text = constantText(*written);
      hasName = text.has_value();
      if (text)
        name = *text;
      else if (expr(uses.back()).kind == ir::ExprKind::Item)
        name = unit_.items[expr(uses.back()).item()].name;
      break;
    }
    default: // Used, in one way or another.
      uses.push_back(readValue(*written));
      if (hasFormat)
        printed.push_back(uses.back());
      break;
    }
  }
  std::vector<std::string_view> columns;
  switch (function.stream) {
  case Stream::Argument:
    // What opens a file names it by the variable that will hold it.
    if (!resource && function.returned == Returned::Handle && result)
      resource = resourceOf(result, function.kind);
    if (resource && hasName && unit_.resources[resource].externalName.empty())
      unit_.resources[resource].externalName = unit_.arena().copyText(name);
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
  case Stream::Environment: {
    bool isVariable = function.name.ends_with("env");
    bool isRequest = isVariable && hasName && isRequestVariable(name);
    if (isRequest)
      io.op = ir::IoOp::Receive;
    if (isVariable && hasName)
      columns.push_back(intern(name));
    resource = isRequest    ? fixedResource(ir::ResourceKind::Queue, "CGI")
               : isVariable ? fixedResource(ir::ResourceKind::Environment, "environment")
                            : fixedResource(ir::ResourceKind::Clock, "clock");
    break;
  }
  case Stream::None:
    if (hasName || (function.kind == ir::ResourceKind::Queue && !name.empty()))
      resource = fixedResource(function.kind, name);
    break;
  }
  if (resource && unit_.resources[resource].kind == ir::ResourceKind::Console) {
    if (io.op == ir::IoOp::Write)
      io.op = ir::IoOp::Display;
    else if (io.op == ir::IoOp::Read)
      io.op = ir::IoOp::Accept;
  }
  if (resource && unit_.resources[resource].kind == ir::ResourceKind::Queue) {
    if (io.op == ir::IoOp::Write)
      io.op = ir::IoOp::Send;
    else if (io.op == ir::IoOp::Read)
      io.op = ir::IoOp::Receive;
  }
  if (resource && io.op == ir::IoOp::Write && hasFormat)
    addPrintedRecord(resource, io.detail, printed, origin);
  if (resource)
    io.accesses = unit_.arena().copy(
        {ir::Access{.resource = resource, .op = io.op, .columns = unit_.arena().copy(columns)}});
  if (result)
    fills.push_back(result);
  io.fills = unit_.arena().copy(fills);
  io.uses = unit_.arena().copy(uses);
  emit(io, function.name, origin, isSynthetic);
}

/// Whether the target is the source afterwards, as it is: also where so many characters are copied as one of
/// them holds.
static bool isWholeCopy(const CallExpr &call, std::string_view name, const ASTContext &ast) {
  if (name == "strcpy" || name == "stpcpy" || name == "wcscpy")
    return true;
  Expr::EvalResult size;
  if ((name != "strncpy" && name != "strlcpy") || call.getNumArgs() != 3 ||
      call.getArg(2)->isValueDependent() || !call.getArg(2)->EvaluateAsInt(size, ast))
    return false;
  std::uint64_t count = size.Val.getInt().getLimitedValue();
  auto holds = [&](const Expr &text) {
    const auto *held = ast.getAsConstantArrayType(text.IgnoreParenCasts()->getType());
    std::uint64_t room = held ? held->getSize().getZExtValue() : 0;
    return room != 0 && (count == room || count + 1 == room);
  };
  return holds(*call.getArg(0)) || holds(*call.getArg(1));
}

void FunctionLowering::lowerText(const CallExpr &call, const LibraryFunction &function, ir::ExprId result,
                                 const ir::Origin &origin, bool isSynthetic) {
  std::vector<ir::ExprId> targets, operands;
  bool repeats = false;
  for (unsigned at = 0; at < call.getNumArgs(); ++at) {
    char role = repeats ? '&' : at < function.roles.size() ? function.roles[at] : 'u';
    if (role == '*' || role == 'F')
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
  bool isCopy = isWholeCopy(call, function.name, s_.ast) && !operands.empty();
  for (ir::ExprId target : targets) {
    ir::ExprId made = isCopy ? operands.front()
                             : make({.kind = ir::ExprKind::Call,
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
