//===- The C++ standard library as reads and writes of elements, texts and streams -------===//
#include "LibraryClasses.h"
#include "StandardNames.h"

#include "FunctionLowering.h"

#include <fmt/format.h>

using namespace clang;

namespace tacit::cfe {

bool isStandard(const Decl &declaration) {
  for (const DeclContext *around = declaration.getDeclContext(); around; around = around->getParent()) {
    const auto *space = dyn_cast<NamespaceDecl>(around);
    // The other one is where libraries keep the iterators of their containers.
    if (space && (space->isStdNamespace() || space->getName() == "__gnu_cxx"))
      return true;
  }
  return false;
}

LibraryClass libraryClass(QualType type) {
  if (type.isNull())
    return LibraryClass::None;
  type = type.getNonReferenceType();
  if (type->isPointerType())
    type = type->getPointeeType();
  const CXXRecordDecl *record = type->getAsCXXRecordDecl();
  if (!record || !isStandard(*record) || !record->getDeclName().isIdentifier())
    return LibraryClass::None;
  return findLibraryClass(std::string_view(record->getName()));
}

static bool changes(MethodEffect effect) {
  switch (effect) {
  case MethodEffect::Append:
  case MethodEffect::Insert:
  case MethodEffect::Extend:
  case MethodEffect::Change:
  case MethodEffect::Assign:
  case MethodEffect::Clear:
  case MethodEffect::Nothing:
  case MethodEffect::Open:
  case MethodEffect::Close:
  case MethodEffect::ReadLine:
  case MethodEffect::ReadData:
  case MethodEffect::WriteData:
    return true;
  case MethodEffect::Element:
  case MethodEffect::First:
  case MethodEffect::Last:
  case MethodEffect::Deref:
  case MethodEffect::Same:
  case MethodEffect::Size:
  case MethodEffect::Empty:
  case MethodEffect::Begin:
  case MethodEffect::End:
  case MethodEffect::Find:
  case MethodEffect::Contains:
  case MethodEffect::Slice:
  case MethodEffect::Status:
    return false;
  }
  return false;
}

/// A call of a method that the table of classes knows.
struct FunctionLowering::StandardMethod {
  MethodEffect effect;
  LibraryClass kind;
  std::string name;
  const Expr *object;
  std::vector<const Expr *> arguments;
};

std::optional<FunctionLowering::StandardMethod> FunctionLowering::standardMethod(const CallExpr &call) const {
  const auto *method = dyn_cast_or_null<CXXMethodDecl>(call.getDirectCallee());
  if (!method || !isStandard(*method))
    return std::nullopt;
  StandardMethod found{};
  unsigned first = 0;
  if (const auto *member = dyn_cast<CXXMemberCallExpr>(&call)) {
    found.object = member->getImplicitObjectArgument();
    found.name = method->getNameAsString();
  } else if (const auto *operation = dyn_cast<CXXOperatorCallExpr>(&call)) {
    found.object = call.getArg(0);
    found.name = getOperatorSpelling(operation->getOperator());
    first = 1;
  } else {
    return std::nullopt;
  }
  for (unsigned at = first; at < call.getNumArgs(); ++at)
    if (!isa<CXXDefaultArgExpr>(call.getArg(at)))
      found.arguments.push_back(call.getArg(at));
  found.kind = libraryClass(found.object->IgnoreParenImpCasts()->getType());
  if (found.kind == LibraryClass::None && isa<CXXRecordDecl>(method->getParent()))
    found.kind = findLibraryClass(std::string_view(method->getParent()->getName()));
  const MethodEffect *effect = findMethod(found.kind, found.name);
  if (isa<CXXConversionDecl>(method) && method->getReturnType()->isBooleanType() &&
      (found.kind == LibraryClass::Stream || found.kind == LibraryClass::Buffer))
    effect = findMethod(LibraryClass::Stream, "operator bool");
  if (!effect)
    return std::nullopt;
  found.effect = *effect;
  bool needsArgument = found.effect == MethodEffect::Element || found.effect == MethodEffect::Append ||
                       found.effect == MethodEffect::Insert || found.effect == MethodEffect::Extend ||
                       found.effect == MethodEffect::Find || found.effect == MethodEffect::Contains ||
                       found.effect == MethodEffect::Slice;
  if (needsArgument && found.arguments.empty())
    return std::nullopt;
  return found;
}

const AlgorithmEffect *FunctionLowering::algorithm(const CallExpr &call) const {
  const FunctionDecl *callee = call.getDirectCallee();
  if (!callee || isa<CXXMethodDecl>(callee) || !isStandard(*callee) || !callee->getDeclName().isIdentifier())
    return nullptr;
  const AlgorithmEffect *found = findAlgorithm(std::string_view(callee->getName()));
  if (!found)
    return nullptr;
  unsigned least = *found == AlgorithmEffect::Same      ? 1
                   : *found == AlgorithmEffect::Make    ? 0
                   : *found == AlgorithmEffect::Fills   ? 3
                   : *found == AlgorithmEffect::ForEach ? 3
                                                        : 2;
  bool isMove = callee->getName() == "move" && call.getNumArgs() != 1;
  return call.getNumArgs() < least || isMove ? nullptr : found;
}

/// `<<` and `>>` of streams, of whoever declared them. Behind something that is not known the parser does not
/// know the stream either: it stands where the chain begins.
static bool isStreamOperator(const CallExpr &call) {
  const auto *operation = dyn_cast<CXXOperatorCallExpr>(&call);
  OverloadedOperatorKind sign = operation ? operation->getOperator() : OO_None;
  if (sign != OO_LessLess && sign != OO_GreaterGreater)
    return false;
  while (operation && operation->getNumArgs() == 2 && operation->getOperator() == sign) {
    const Expr *left = operation->getArg(0)->IgnoreParenImpCasts();
    LibraryClass kind = libraryClass(left->getType());
    if (kind == LibraryClass::Stream || kind == LibraryClass::Buffer)
      return true;
    operation = left->isTypeDependent() ? dyn_cast<CXXOperatorCallExpr>(left) : nullptr;
  }
  return false;
}

static bool isStep(const CallExpr &call) {
  const auto *operation = dyn_cast<CXXOperatorCallExpr>(&call);
  return operation &&
         (operation->getOperator() == OO_PlusPlus || operation->getOperator() == OO_MinusMinus ||
          operation->getOperator() == OO_PlusEqual || operation->getOperator() == OO_MinusEqual) &&
         libraryClass(operation->getArg(0)->IgnoreParenImpCasts()->getType()) == LibraryClass::Iterator;
}

bool FunctionLowering::hasStandardEffects(const CallExpr &call) const {
  if (isStreamOperator(call) || isStep(call))
    return true;
  if (std::optional<StandardMethod> method = standardMethod(call))
    return changes(method->effect);
  const AlgorithmEffect *effect = algorithm(call);
  return effect && *effect != AlgorithmEffect::Reads && *effect != AlgorithmEffect::Same &&
         *effect != AlgorithmEffect::Make;
}

ir::ExprId FunctionLowering::named(std::string_view name, QualType result, const ir::Origin &origin,
                                   std::span<const ir::ExprId> operands) {
  return make({.kind = ir::ExprKind::Call,
               .type = type(result),
               .origin = origin,
               .operands = unit_.arena().copy(operands),
               .text = intern(name)});
}

static bool isNamed(const ir::Expr &expr, std::string_view name) {
  return expr.kind == ir::ExprKind::Call && expr.text == name && !expr.operands.empty();
}

static constexpr std::string_view Begin = "std::begin", End = "std::end", Find = "std::find",
                                  Size = "std::size";

/// The container (or first element) of a range that begins at \p begin.
ir::ExprId FunctionLowering::rangeOf(const Expr &begin) {
  ir::ExprId made = value(begin);
  return isNamed(expr(made), Begin) || isNamed(expr(made), "std::back_inserter") ? expr(made).operands[0]
                                                                                 : made;
}

/// What a function that an algorithm is given does to an element: its call.
ir::ExprId FunctionLowering::applied(const Expr &given, ir::ExprId range, const ir::Origin &origin) {
  ir::ExprId made = value(given);
  const CXXRecordDecl *klass = given.getType().getNonReferenceType()->getAsCXXRecordDecl();
  std::string_view name;
  if (klass && klass->isLambda() && klass->getLambdaCallOperator())
    name = intern(s_.names.name(*klass->getLambdaCallOperator()));
  else if (expr(made).kind == ir::ExprKind::NamedConstant && given.getType()->isFunctionPointerType())
    name = expr(made).text;
  if (name.empty())
    return made;
  ir::ExprId first = named(Begin, s_.ast.VoidPtrTy, origin, std::array{range});
  ir::ExprId element = make(ir::ExprKind::Dereference, type(s_.ast.DependentTy), origin, {first});
  return named(name, s_.ast.DependentTy, origin, std::array{element});
}

//--- Values --------------------------------------------------------------------------------

ir::ExprId FunctionLowering::methodValue(const StandardMethod &method, const CallExpr &call) {
  ir::Origin origin = originOf(call);
  ir::ExprId object = value(*method.object);
  if (method.object->getType()->isPointerType())
    object = dereference(object, method.object->getType()->getPointeeType(), origin);
  QualType size = s_.ast.getSizeType();
  switch (method.effect) {
  case MethodEffect::Element:
    return make(ir::ExprKind::Element, type(call.getType()), origin, {object, value(*method.arguments[0])});
  case MethodEffect::First:
    return make(ir::ExprKind::Element, type(call.getType()), origin, {object, number("0", size, origin)});
  case MethodEffect::Last: {
    ir::ExprId count = named(Size, size, origin, std::array{object});
    ir::ExprId last =
        make(ir::ExprKind::Binary, type(size), origin, {count, number("1", size, origin)}, ir::Op::Subtract);
    return make(ir::ExprKind::Element, type(call.getType()), origin, {object, last});
  }
  case MethodEffect::Deref:
    return dereference(object, call.getType(), origin);
  case MethodEffect::Same:
    return object;
  case MethodEffect::Size:
    return named(Size, call.getType(), origin, std::array{object});
  case MethodEffect::Empty: {
    if (method.kind == LibraryClass::Text) {
      ir::ExprId nothing = make({.kind = ir::ExprKind::String, .type = expr(object).type, .origin = origin});
      return make(ir::ExprKind::Compare, truth(), origin, {object, nothing}, ir::Op::Equal);
    }
    ir::ExprId count = named(Size, size, origin, std::array{object});
    return make(ir::ExprKind::Compare, truth(), origin, {count, number("0", size, origin)}, ir::Op::Equal);
  }
  case MethodEffect::Begin:
    return named(Begin, call.getType(), origin, std::array{object});
  case MethodEffect::End:
    return named(End, call.getType(), origin, std::array{object});
  case MethodEffect::Find:
    return named(method.name == "find" ? Find : intern("std::" + method.name), call.getType(), origin,
                 std::array{object, value(*method.arguments[0])});
  case MethodEffect::Contains:
    return named(intern("std::" + method.name), call.getType(), origin,
                 std::array{object, value(*method.arguments[0])});
  case MethodEffect::Slice: {
    // Positions count from 1 in the IR.
    ir::ExprId start = value(*method.arguments[0]);
    Expr::EvalResult known;
    const Expr &written = *method.arguments[0];
    if (!written.isValueDependent() && written.EvaluateAsInt(known, s_.ast))
      start = number(fmt::format("{}", known.Val.getInt().getExtValue() + 1), size, origin);
    else
      start = make(ir::ExprKind::Binary, type(size), origin, {start, number("1", size, origin)}, ir::Op::Add);
    ir::ExprId length = method.arguments.size() > 1 ? value(*method.arguments[1]) : ir::ExprId();
    return make(ir::ExprKind::Slice, type(call.getType()), origin, {object, start, length});
  }
  case MethodEffect::Status: {
    // What a read left behind says it already.
    bool isStatus =
        expr(object).kind == ir::ExprKind::Item && unit_.items[expr(object).item()].isStatusCarrier;
    ir::ExprId good = isStatus
                          ? object
                          : named(intern("std::" + (method.name.starts_with("operator") || method.name == "!"
                                                        ? std::string("good")
                                                        : method.name)),
                                  s_.ast.BoolTy, origin, std::array{object});
    return method.name == "!" ? negate(good) : good;
  }
  default: // What changes(), statements below.
    break;
  }
  if (method.effect == MethodEffect::ReadLine || method.effect == MethodEffect::ReadData) {
    ir::ExprId result = readResult(method.name, call);
    lowerStreamMethod(method, result, origin, true);
    return result;
  }
  lowerMethod(method, origin, true);
  if (method.effect == MethodEffect::Change || method.effect == MethodEffect::Insert)
    return named(intern("std::" + method.name), call.getType(), origin, std::array{object});
  return object;
}

/// Where it is kept how a read of a stream ended.
ir::ExprId FunctionLowering::readResult(std::string_view name, const CallExpr &call) {
  ir::Origin origin = originOf(call);
  ir::DataItemId temporary = s_.data.temporary(std::string(name) + "_result", s_.ast.BoolTy, program_, origin,
                                               s_.map.text(call.getSourceRange()));
  unit_.items[temporary].isStatusCarrier = true;
  return item(temporary, origin);
}

/// Comparisons, sums and conversions that free operators of namespace std make.
ir::ExprId FunctionLowering::operatorValue(const CXXOperatorCallExpr &call) {
  const FunctionDecl *callee = call.getDirectCallee();
  if (!callee || !isStandard(*callee) || call.getNumArgs() != 2)
    return {};
  LibraryClass left = libraryClass(call.getArg(0)->getType()),
               right = libraryClass(call.getArg(1)->getType());
  if (left == LibraryClass::None && right == LibraryClass::None)
    return {};
  if (left == LibraryClass::Stream || left == LibraryClass::Buffer)
    return {};
  ir::Op op = ir::Op::None;
  switch (call.getOperator()) {
  case OO_EqualEqual:
    op = ir::Op::Equal;
    break;
  case OO_ExclaimEqual:
    op = ir::Op::NotEqual;
    break;
  case OO_Less:
    op = ir::Op::Less;
    break;
  case OO_LessEqual:
    op = ir::Op::LessEqual;
    break;
  case OO_Greater:
    op = ir::Op::Greater;
    break;
  case OO_GreaterEqual:
    op = ir::Op::GreaterEqual;
    break;
  case OO_Plus:
    op = left == LibraryClass::Text || right == LibraryClass::Text ? ir::Op::Concatenate : ir::Op::Add;
    break;
  case OO_Minus:
    op = ir::Op::Subtract;
    break;
  default:
    return {};
  }
  ir::Origin origin = originOf(call);
  ir::ExprId first = readValue(*call.getArg(0)), second = readValue(*call.getArg(1));
  if (op == ir::Op::Concatenate || op == ir::Op::Add || op == ir::Op::Subtract)
    return make(ir::ExprKind::Binary, type(call.getType()), origin, {first, second}, op);
  bool isSearch = isNamed(expr(first), Find) && isNamed(expr(second), End);
  if (isSearch && (op == ir::Op::Equal || op == ir::Op::NotEqual)) {
    ir::ExprId found = named("std::contains", s_.ast.BoolTy, origin, expr(first).operands);
    return op == ir::Op::Equal ? negate(found) : found;
  }
  return make(ir::ExprKind::Compare, truth(), origin, {first, second}, op);
}

/// The pointer to a new object that std::make_unique and its like give.
ir::ExprId FunctionLowering::madeObject(const CallExpr &call) {
  ir::Origin origin = originOf(call);
  std::vector<ir::ExprId> operands;
  for (const Expr *each : call.arguments())
    operands.push_back(value(*each));
  const TemplateArgumentList *given = call.getDirectCallee()->getTemplateSpecializationArgs();
  QualType made = given && given->size() > 0 && given->get(0).getKind() == TemplateArgument::Type
                      ? given->get(0).getAsType()
                      : QualType();
  const CXXRecordDecl *klass = made.isNull() ? nullptr : made->getAsCXXRecordDecl();
  const CXXConstructorDecl *constructor = nullptr;
  unsigned candidates = 0;
  if (klass && klass->hasDefinition() && !isStandard(*klass))
    for (const CXXConstructorDecl *each : klass->getDefinition()->ctors())
      if (!each->isCopyOrMoveConstructor() && each->getMinRequiredArguments() <= operands.size() &&
          operands.size() <= each->getNumParams()) {
        constructor = each;
        ++candidates;
      }
  if (candidates != 1)
    return named("operator new", call.getType(), origin, operands);
  ir::ExprId object = named(s_.names.name(*constructor), made, origin, operands);
  return make(ir::ExprKind::AddressOf, type(call.getType()), origin, {object});
}

ir::ExprId FunctionLowering::standardValue(const CallExpr &call) {
  if (isStreamOperator(call)) {
    ir::ExprId result = readResult("read", call);
    lowerStreamOperator(cast<CXXOperatorCallExpr>(call), result, originOf(call), true);
    return result;
  }
  if (isStep(call)) {
    const auto &step = cast<CXXOperatorCallExpr>(call);
    ir::Origin origin = originOf(call);
    bool isPostfix =
        step.getNumArgs() == 2 && (step.getOperator() == OO_PlusPlus || step.getOperator() == OO_MinusMinus);
    ir::ExprId before = value(*call.getArg(0));
    if (isPostfix)
      before = keep(before, call.getArg(0)->getType(), "old_value", origin);
    standardStatement(call, false);
    return isPostfix ? item(expr(before).item(), origin) : value(*call.getArg(0));
  }
  if (std::optional<StandardMethod> method = standardMethod(call))
    return methodValue(*method, call);
  if (const auto *operation = dyn_cast<CXXOperatorCallExpr>(&call))
    return operatorValue(*operation);
  const AlgorithmEffect *effect = algorithm(call);
  if (!effect)
    return {};
  ir::Origin origin = originOf(call);
  switch (*effect) {
  case AlgorithmEffect::Same:
    return value(*call.getArg(0));
  case AlgorithmEffect::Make:
    return madeObject(call);
  case AlgorithmEffect::ReadLine: {
    ir::ExprId result = readResult("getline", call);
    lowerGetline(call, result, origin, true);
    return result;
  }
  case AlgorithmEffect::Reads: {
    std::vector<ir::ExprId> operands{rangeOf(*call.getArg(0))};
    ir::ExprId end = value(*call.getArg(1));
    if (!isNamed(expr(end), End))
      operands.push_back(end);
    for (unsigned at = 2; at < call.getNumArgs(); ++at)
      if (!isa<CXXDefaultArgExpr>(call.getArg(at)))
        operands.push_back(applied(*call.getArg(at), operands[0], origin));
    return named(plainName(*call.getDirectCallee()), call.getType(), origin, operands);
  }
  case AlgorithmEffect::Rearranges:
  case AlgorithmEffect::Fills:
  case AlgorithmEffect::ForEach:
  case AlgorithmEffect::Swap:
    break;
  }
  standardStatement(call, false);
  return named(End, call.getType(), origin, std::array{rangeOf(*call.getArg(0))});
}

//--- Statements ------------------------------------------------------------------------------

void FunctionLowering::lowerMethod(const StandardMethod &method, const ir::Origin &origin, bool isSynthetic) {
  ir::ExprId object = value(*method.object);
  QualType whole = method.object->getType();
  if (whole->isPointerType()) {
    object = dereference(object, whole->getPointeeType(), origin);
    whole = whole->getPointeeType();
  }
  bool isText = method.kind == LibraryClass::Text;
  ir::ExprId target = object, result;
  ir::AssignKind kind = ir::AssignKind::Move;
  std::vector<ir::ExprId> given;
  for (const Expr *each : method.arguments)
    given.push_back(readValue(*each));
  auto element = [&](ir::ExprId key) {
    return make(ir::ExprKind::Element, type(s_.ast.DependentTy), origin, {object, key});
  };
  auto changed = [&] {
    std::vector<ir::ExprId> operands{object};
    operands.insert(operands.end(), given.begin(), given.end());
    return named(intern("std::" + method.name), whole, origin, operands);
  };
  auto together = [&] {
    return given.size() == 1 ? given[0]
                             : make({.kind = ir::ExprKind::Aggregate,
                                     .type = type(s_.ast.DependentTy),
                                     .origin = origin,
                                     .operands = unit_.arena().copy(given)});
  };
  switch (method.effect) {
  case MethodEffect::Nothing:
    emit(ir::Nop{}, method.name, origin, isSynthetic);
    return;
  case MethodEffect::Append:
    target = element(named(Size, s_.ast.getSizeType(), origin, std::array{object}));
    result = together();
    break;
  case MethodEffect::Insert: {
    std::vector<ir::ExprId> parts = given;
    const ir::Expr &only = expr(given[0]);
    if (given.size() == 1 && only.kind == ir::ExprKind::Aggregate && only.operands.size() == 2)
      parts.assign(only.operands.begin(), only.operands.end());
    bool isKeyed = method.kind == LibraryClass::Map && parts.size() >= 2;
    if (isKeyed || (method.kind == LibraryClass::Sequence && parts.size() == 2)) {
      target = element(parts[parts.size() - 2]);
      result = parts.back();
    } else if (method.kind == LibraryClass::Set && parts.size() == 1) {
      target = element(parts[0]);
      result = parts[0];
    } else {
      result = changed();
    }
    break;
  }
  case MethodEffect::Extend:
    kind = ir::AssignKind::Text;
    result = given.size() == 1 ? make(ir::ExprKind::Binary, expr(object).type, origin, {object, given[0]},
                                      ir::Op::Concatenate)
                               : changed();
    break;
  case MethodEffect::Assign:
    result =
        given.empty() ? make(ir::ExprKind::Figurative, type(whole), origin, {}, ir::Op::Null) : together();
    break;
  case MethodEffect::Clear:
    if (isText) {
      result = make({.kind = ir::ExprKind::String, .type = expr(object).type, .origin = origin});
    } else {
      kind = ir::AssignKind::Initialize;
      result = make({.kind = ir::ExprKind::Aggregate, .type = expr(object).type, .origin = origin});
    }
    break;
  default: // Change; the others are values or input and output.
    kind = isText ? ir::AssignKind::Text : ir::AssignKind::Move;
    result = changed();
    break;
  }
  ir::Assignment assignment{.target = target, .value = result};
  emit(ir::Assign{.kind = kind, .assignments = unit_.arena().copy({assignment})}, method.name, origin,
       isSynthetic);
}

/// The console that a stream of namespace std is, or the file that its variable stands for.
ir::ResourceId FunctionLowering::streamResource(const Expr &stream) {
  const Expr *bare = stream.IgnoreParenImpCasts();
  if (const auto *reference = dyn_cast<DeclRefExpr>(bare); reference && isStandard(*reference->getDecl())) {
    std::string_view name = reference->getDecl()->getName();
    return fixedResource(ir::ResourceKind::Console, name.ends_with("cin")    ? "stdin"
                                                    : name.ends_with("cout") ? "stdout"
                                                                             : "stderr");
  }
  ir::ExprId handle = value(stream);
  while (expr(handle).kind == ir::ExprKind::Dereference || expr(handle).kind == ir::ExprKind::AddressOf)
    handle = expr(handle).operands[0];
  return resourceOf(handle, ir::ResourceKind::File);
}

void FunctionLowering::emitStream(ir::IoOp op, const Expr &stream, std::span<const ir::ExprId> fills,
                                  std::span<const ir::ExprId> uses, std::string_view verb,
                                  const ir::Origin &origin, bool isSynthetic) {
  ir::Io io{.op = op};
  if (ir::ResourceId resource = streamResource(stream)) {
    if (unit_.resources[resource].kind == ir::ResourceKind::Console)
      io.op = op == ir::IoOp::Write ? ir::IoOp::Display : op == ir::IoOp::Read ? ir::IoOp::Accept : op;
    io.accesses = unit_.arena().copy({ir::Access{.resource = resource, .op = io.op}});
    if (op == ir::IoOp::Open && !uses.empty() && expr(uses.front()).kind == ir::ExprKind::String &&
        unit_.resources[resource].externalName.empty())
      unit_.resources[resource].externalName = expr(uses.front()).text;
  }
  io.fills = unit_.arena().copy(fills);
  io.uses = unit_.arena().copy(uses);
  emit(io, verb, origin, isSynthetic);
}

void FunctionLowering::lowerStreamMethod(const StandardMethod &method, ir::ExprId result,
                                         const ir::Origin &origin, bool isSynthetic) {
  std::vector<ir::ExprId> fills, uses;
  ir::IoOp op = ir::IoOp::Other;
  if (method.effect == MethodEffect::ReadLine || method.effect == MethodEffect::ReadData) {
    op = ir::IoOp::Read;
    if (!method.arguments.empty())
      fills.push_back(method.arguments[0]->getType()->isPointerType() ? pointee(*method.arguments[0])
                                                                      : value(*method.arguments[0]));
  } else {
    for (const Expr *each : method.arguments)
      uses.push_back(readValue(*each));
    op = method.effect == MethodEffect::Open    ? ir::IoOp::Open
         : method.effect == MethodEffect::Close ? ir::IoOp::Close
                                                : ir::IoOp::Write;
    if (op == ir::IoOp::Write && uses.size() > 1)
      uses.resize(1);
  }
  if (result)
    fills.push_back(result);
  emitStream(op, *method.object, fills, uses, method.name, origin, isSynthetic);
}

/// `out << a << b` is one statement, as is `in >> a >> b`.
void FunctionLowering::lowerStreamOperator(const CXXOperatorCallExpr &outermost, ir::ExprId result,
                                           const ir::Origin &origin, bool isSynthetic) {
  std::vector<const CXXOperatorCallExpr *> chain{&outermost};
  const Expr *stream = outermost.getArg(0);
  while (const auto *inner = dyn_cast<CXXOperatorCallExpr>(stream->IgnoreParenImpCasts())) {
    if (!isStreamOperator(*inner) || inner->getOperator() != outermost.getOperator())
      break;
    chain.push_back(inner);
    stream = inner->getArg(0);
  }
  bool isOutput = outermost.getOperator() == OO_LessLess;
  std::vector<ir::ExprId> data;
  for (auto each = chain.rbegin(); each != chain.rend(); ++each) {
    const Expr &written = *(*each)->getArg(1);
    const FunctionDecl *callee = (*each)->getDirectCallee();
    QualType type = written.IgnoreParenImpCasts()->getType().getNonReferenceType();
    const CXXRecordDecl *klass = type->getAsCXXRecordDecl();
    // Manipulators say how, not what.
    bool isManipulator = type->isFunctionType() || type->isFunctionPointerType() ||
                         isa<OverloadExpr>(written.IgnoreParenImpCasts()) ||
                         (klass && isStandard(*klass) && libraryClass(type) == LibraryClass::None);
    if (isManipulator)
      continue;
    ir::ExprId made = isOutput ? readValue(written) : value(written);
    // An operator of the project shows the object its own way.
    if (callee && !isStandard(*callee) && isOutput)
      made = named(s_.names.name(*callee), s_.ast.DependentTy, origin, std::array{made});
    data.push_back(made);
  }
  std::string_view verb = isOutput ? "<<" : ">>";
  if (libraryClass(stream->IgnoreParenImpCasts()->getType()) != LibraryClass::Buffer) {
    if (isOutput)
      return emitStream(ir::IoOp::Write, *stream, {}, data, verb, origin, isSynthetic);
    if (result)
      data.push_back(result);
    return emitStream(ir::IoOp::Read, *stream, data, {}, verb, origin, isSynthetic);
  }
  ir::ExprId buffer = value(*stream);
  std::vector<ir::Assignment> assignments;
  if (isOutput) {
    ir::ExprId all = buffer;
    for (ir::ExprId each : data)
      all = make(ir::ExprKind::Binary, expr(buffer).type, origin, {all, each}, ir::Op::Concatenate);
    assignments.push_back({.target = buffer, .value = all});
  } else {
    if (result)
      data.push_back(result);
    for (ir::ExprId each : data)
      assignments.push_back(
          {.target = each,
           .value = named("std::operator>>", s_.ast.DependentTy, origin, std::array{buffer})});
  }
  emit(ir::Assign{.kind = ir::AssignKind::Text, .assignments = unit_.arena().copy(assignments)}, verb, origin,
       isSynthetic);
}

void FunctionLowering::lowerGetline(const CallExpr &call, ir::ExprId result, const ir::Origin &origin,
                                    bool isSynthetic) {
  std::vector<ir::ExprId> fills{value(*call.getArg(1))};
  if (result)
    fills.push_back(result);
  const Expr &stream = *call.getArg(0);
  if (libraryClass(stream.IgnoreParenImpCasts()->getType()) != LibraryClass::Buffer)
    return emitStream(ir::IoOp::Read, stream, fills, {}, "getline", origin, isSynthetic);
  ir::ExprId buffer = value(stream);
  std::vector<ir::Assignment> assignments;
  for (ir::ExprId each : fills)
    assignments.push_back(
        {.target = each, .value = named("std::getline", s_.ast.DependentTy, origin, std::array{buffer})});
  emit(ir::Assign{.kind = ir::AssignKind::Text, .assignments = unit_.arena().copy(assignments)}, "getline",
       origin, isSynthetic);
}

bool FunctionLowering::standardStatement(const CallExpr &call, bool isStatement) {
  ir::Origin origin = isStatement ? s_.map.statementOrigin(call.getSourceRange()) : originOf(call);
  if (isStreamOperator(call)) {
    lowerStreamOperator(cast<CXXOperatorCallExpr>(call), {}, origin, !isStatement);
    return true;
  }
  if (isStep(call)) {
    const auto &step = cast<CXXOperatorCallExpr>(call);
    bool adds = step.getOperator() == OO_PlusPlus || step.getOperator() == OO_PlusEqual;
    bool isOne = step.getOperator() == OO_PlusPlus || step.getOperator() == OO_MinusMinus;
    ir::ExprId target = value(*call.getArg(0));
    ir::ExprId by = isOne ? number("1", s_.ast.IntTy, origin) : value(*call.getArg(1));
    ir::ExprId result = make(ir::ExprKind::Binary, expr(target).type, origin, {target, by},
                             adds ? ir::Op::Add : ir::Op::Subtract);
    assign(ir::AssignKind::Compute, target, result, call.getArg(0)->getType(), call.getArg(0)->getType(),
           getOperatorSpelling(step.getOperator()), origin, !isStatement);
    return true;
  }
  if (std::optional<StandardMethod> method = standardMethod(call)) {
    if (!changes(method->effect))
      return false;
    if (method->kind == LibraryClass::Stream || method->kind == LibraryClass::Buffer) {
      if (method->effect == MethodEffect::Nothing)
        emit(ir::Nop{}, method->name, origin, !isStatement);
      else
        lowerStreamMethod(*method, {}, origin, !isStatement);
    } else {
      lowerMethod(*method, origin, !isStatement);
    }
    return true;
  }
  const AlgorithmEffect *effect = algorithm(call);
  if (!effect)
    return false;
  std::string name = plainName(*call.getDirectCallee());
  std::vector<ir::ExprId> operands;
  auto addFunctions = [&](unsigned from) {
    for (unsigned at = from; at < call.getNumArgs(); ++at)
      if (!isa<CXXDefaultArgExpr>(call.getArg(at)))
        operands.push_back(applied(*call.getArg(at), operands[0], origin));
  };
  switch (*effect) {
  case AlgorithmEffect::ReadLine:
    lowerGetline(call, {}, origin, !isStatement);
    return true;
  case AlgorithmEffect::Rearranges: {
    ir::ExprId range = rangeOf(*call.getArg(0));
    operands.push_back(range);
    addFunctions(2);
    ir::ExprId result = named(name, s_.ast.DependentTy, origin, operands);
    emit(ir::Assign{.kind = ir::AssignKind::Move,
                    .assignments = unit_.arena().copy({ir::Assignment{.target = range, .value = result}})},
         name, origin, !isStatement);
    return true;
  }
  case AlgorithmEffect::Fills: {
    operands.push_back(rangeOf(*call.getArg(0)));
    addFunctions(3);
    ir::ExprId result = named(name, s_.ast.DependentTy, origin, operands);
    ir::Assignment filled{.target = rangeOf(*call.getArg(2)), .value = result};
    emit(ir::Assign{.kind = ir::AssignKind::Move, .assignments = unit_.arena().copy({filled})}, name, origin,
         !isStatement);
    return true;
  }
  case AlgorithmEffect::ForEach: {
    operands.push_back(rangeOf(*call.getArg(0)));
    addFunctions(2);
    emit(ir::Evaluate{.value = named(name, s_.ast.VoidTy, origin, operands)}, name, origin, !isStatement);
    return true;
  }
  case AlgorithmEffect::Swap: {
    QualType type = call.getArg(0)->getType();
    ir::ExprId first = value(*call.getArg(0)), second = value(*call.getArg(1));
    ir::ExprId old = keep(first, type, "old_value", origin);
    std::vector<ir::Assignment> both{ir::Assignment{.target = first, .value = second},
                                     ir::Assignment{.target = second, .value = old}};
    emit(ir::Assign{.kind = ir::AssignKind::Move, .assignments = unit_.arena().copy(both)}, name, origin,
         !isStatement);
    return true;
  }
  case AlgorithmEffect::Reads:
  case AlgorithmEffect::Same:
  case AlgorithmEffect::Make:
    return false;
  }
  return false;
}

//--- Construction -------------------------------------------------------------------------------

ir::ExprId FunctionLowering::standardObject(const CXXConstructExpr &made) {
  const CXXRecordDecl &klass = *made.getConstructor()->getParent();
  if (!isStandard(klass))
    return {};
  std::vector<const Expr *> given;
  for (const Expr *each : made.arguments())
    if (!isa<CXXDefaultArgExpr>(each))
      given.push_back(each);
  ir::Origin origin = originOf(made);
  switch (libraryClass(made.getType())) {
  case LibraryClass::Text:
    if (given.empty())
      return make({.kind = ir::ExprKind::String, .type = type(made.getType()), .origin = origin});
    return given.size() == 1 ? readValue(*given[0]) : ir::ExprId();
  case LibraryClass::Pointer:
    if (given.empty())
      return make(ir::ExprKind::Figurative, type(made.getType()), origin, {}, ir::Op::Null);
    return value(*given[0]);
  case LibraryClass::Iterator:
  case LibraryClass::Buffer:
    return given.empty() ? ir::ExprId() : readValue(*given[0]);
  case LibraryClass::Sequence:
  case LibraryClass::Map:
  case LibraryClass::Set:
    // A list of elements.
    if (given.size() == 1 && libraryClass(given[0]->IgnoreImplicit()->getType()) == LibraryClass::Sequence)
      return value(*given[0]);
    return {};
  case LibraryClass::Stream:
  case LibraryClass::None:
    break;
  }
  std::string_view name = klass.getDeclName().isIdentifier() ? std::string_view(klass.getName()) : "";
  if (name != "pair" && name != "tuple")
    return {};
  std::vector<ir::ExprId> parts;
  for (const Expr *each : given)
    parts.push_back(readValue(*each));
  if (parts.size() == 1)
    return parts[0];
  return make({.kind = ir::ExprKind::Aggregate,
               .type = type(made.getType()),
               .origin = origin,
               .operands = unit_.arena().copy(parts)});
}

bool FunctionLowering::lowerStreamVariable(const VarDecl &variable, ir::DataItemId id) {
  const auto *made = dyn_cast<CXXConstructExpr>(variable.getInit()->IgnoreImplicit());
  if (!made || libraryClass(variable.getType()) != LibraryClass::Stream || made->getNumArgs() == 0)
    return false;
  ir::Origin origin = s_.map.statementOrigin(variable.getSourceRange());
  ir::Io io{.op = ir::IoOp::Open};
  ir::ExprId path = readValue(*made->getArg(0));
  if (ir::ResourceId resource = resourceOf(item(id, origin), ir::ResourceKind::File)) {
    if (expr(path).kind == ir::ExprKind::String && unit_.resources[resource].externalName.empty())
      unit_.resources[resource].externalName = expr(path).text;
    io.accesses = unit_.arena().copy({ir::Access{.resource = resource, .op = io.op}});
  }
  io.uses = unit_.arena().copy({path});
  emit(io, "open", origin, false);
  return true;
}

} // namespace tacit::cfe
