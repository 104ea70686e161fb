//===- Databases and services behind calls
//---------------------------------------------------------------===//
#include "ConstantTexts.h"
#include "SqlCalls.h"

#include "tacit/Support/Text.h"

using namespace clang;

namespace tacit::cfe {

/// A host variable that could not be told stands for nothing.
static std::vector<ir::ExprId> knownOnly(const ir::TranslationUnit &unit, ir::ExprList list) {
  std::vector<ir::ExprId> known;
  for (ir::ExprId each : list)
    if (unit.exprs[each].kind != ir::ExprKind::Unknown)
      known.push_back(each);
  return known;
}

/// Whether the last argument of a call that ends a transaction says that it is undone.
static bool isRollback(const ASTContext &ast, SourceMap &map, const Expr &outcome) {
  Expr::EvalResult value;
  if (map.text(outcome.getSourceRange()).find("ROLLBACK") != std::string_view::npos)
    return true;
  return !outcome.isValueDependent() && outcome.getType()->isIntegerType() &&
         outcome.EvaluateAsInt(value, ast) && value.Val.getInt() == 1;
}

void FunctionLowering::lowerSqlCall(const CallExpr &call, const LibraryFunction &function, ir::ExprId result,
                                    const ir::Origin &origin, bool isSynthetic) {
  const SqlCalls::Made *made = s_.sqlCalls ? s_.sqlCalls->made(call) : nullptr;
  bool isKnown = made && made->block != sql::NoBlock;
  std::string_view verb = function.name;
  ir::Io io{.op = function.op};
  std::vector<ir::ExprId> fills, uses;
  sql::Lowered lowered;
  if (isKnown) {
    lowered = s_.sqlCalls->lower(*made, origin, {});
    for (const ir::Assign &move : lowered.before)
      emit(move, verb, origin, true);
    if (auto *invoked = std::get_if<ir::Call>(&lowered.node)) {
      invoked->result = result;
      emit(*invoked, verb, origin, isSynthetic);
      return;
    }
    if (const auto *access = std::get_if<ir::Io>(&lowered.node)) {
      io = *access;
      fills = knownOnly(unit_, io.fills);
      uses = knownOnly(unit_, io.uses);
      // The row was fetched before.
      if (function.step == SqlStep::GetColumn)
        io.accesses = {};
    }
  } else if (made) {
    s_.sqlCalls->appendLoose(*made, fills, uses);
  }
  for (auto [role, written] : roles(call, function))
    switch (role) {
    case 'o':
    case 'i':
      if (function.step == SqlStep::GetColumn && !isKnown)
        if (ir::ExprId place = filledPlace(*written, role))
          fills.push_back(place);
      break;
    case 'e':
    case 'f':
      if (ir::ExprId place = filledPlace(*written, role))
        fills.push_back(place);
      break;
    case 'x':
      io.op = isRollback(s_.ast, s_.map, *written) ? ir::IoOp::Rollback : ir::IoOp::Commit;
      break;
    case 'n':
    case 'h':
    case 'H':
    case 'c':
    case 'z':
    case 'w':
      // A place that is bound is read or filled when the statement runs.
      if (hasEffects(written))
        value(*written);
      break;
    default: // Texts and values.
      if (!isKnown || role == 'u')
        uses.push_back(readValue(*written));
      break;
    }
  if (made)
    io.detail = unit_.arena().copyText(made->text);
  List filled;
  {
    Into into(*this, filled);
    for (const ir::Assign &move : lowered.success)
      emit(move, verb, origin, true);
  }
  if (!filled.empty())
    io.handlers = unit_.arena().copy({ir::Handler{.outcome = ir::Op::Success, .body = copy(filled)}});
  if (result)
    fills.push_back(result);
  io.fills = unit_.arena().copy(fills);
  io.uses = unit_.arena().copy(uses);
  emit(io, verb, origin, isSynthetic);
}

ir::ExprId FunctionLowering::lowerColumn(const CallExpr &call, ir::ExprId target, const ir::Origin &origin,
                                         bool isSynthetic) {
  const SqlCalls::Made *made = s_.sqlCalls ? s_.sqlCalls->made(call) : nullptr;
  if (!made || made->block == sql::NoBlock || made->column == 0)
    return {};
  std::string_view verb = call.getDirectCallee()->getName();
  if (!target) {
    std::string name = made->columnName.empty() ? std::string(verb) + "_result" : made->columnName;
    target =
        item(s_.data.temporary(name, call.getType(), program_, origin, s_.map.text(call.getSourceRange())),
             origin);
  }
  sql::Lowered lowered = s_.sqlCalls->lower(*made, origin, target);
  if (lowered.success.empty())
    return {};
  for (const ir::Assign &move : lowered.success)
    emit(move, verb, origin, isSynthetic);
  return target;
}

//--- Services -------------------------------------------------------------------------------

void FunctionLowering::lowerInvocation(const CallExpr &call, const LibraryFunction &function,
                                       ir::ExprId result, const ir::Origin &origin, bool isSynthetic) {
  ir::Call made{.kind = function.call, .result = result};
  std::vector<ir::Argument> passed;
  for (auto [role, written] : roles(call, function)) {
    if (role == 'p') {
      if (std::optional<std::string> name = constantText(*written))
        made.callee = unit_.arena().copyText(*name);
      else
        made.target = readValue(*written);
    } else if (role == 'q' || role == 'r') {
      if (ir::ExprId place = filledPlace(*written, role))
        passed.push_back(
            {.value = place, .mode = role == 'q' ? ir::PassMode::Content : ir::PassMode::Reference});
    } else if (hasEffects(written)) {
      value(*written);
    }
  }
  made.arguments = unit_.arena().copy(passed);
  emit(made, function.name, origin, isSynthetic);
  if (function.behaviour == Behaviour::Forward)
    emit(ir::Exit{.kind = ir::ExitKind::Return}, function.name, origin, true);
}

/// Whether the monitor calls the function with a request.
static bool isService(const FunctionDecl &function) {
  if (function.getNumParams() != 1)
    return false;
  QualType type = function.getParamDecl(0)->getType();
  const auto *name = type->isPointerType() ? type->getPointeeType()->getAs<TypedefType>() : nullptr;
  return name && name->getDecl()->getName() == "TPSVCINFO";
}

/// Whether the first argument of tpreturn says that the request failed: TPFAIL, TPEXIT.
static bool saysFailure(const ASTContext &ast, SourceMap &map, const Expr &outcome) {
  std::string_view name = map.text(outcome.getSourceRange());
  Expr::EvalResult value;
  if (name == "TPFAIL" || name == "TPEXIT")
    return true;
  return name != "TPSUCCESS" && !outcome.isValueDependent() && outcome.getType()->isIntegerType() &&
         outcome.EvaluateAsInt(value, ast) && value.Val.getInt() == 1;
}

/// The answer is sent and the service is over, also from a function that the service called. A failure undoes
/// the transaction: it ends the unit of work with the code that the caller gets.
void FunctionLowering::lowerReply(const CallExpr &call, const LibraryFunction &function,
                                  const ir::Origin &origin, bool isSynthetic) {
  bool isOwn = function_ && isService(*function_);
  bool isFailure = saysFailure(s_.ast, s_.map, *call.getArg(0));
  ir::Exit exit{.kind = isFailure ? ir::ExitKind::Abend : isOwn ? ir::ExitKind::Return : ir::ExitKind::Stop};
  ir::ExprId outcome, code;
  std::vector<ir::ExprId> uses;
  for (auto [role, written] : roles(call, function)) {
    if (role == 's') {
      (outcome ? code : outcome) = value(*written);
    } else if (role == 'q') {
      if (ir::ExprId place = filledPlace(*written, role))
        uses.push_back(place);
    } else if (hasEffects(written)) {
      value(*written);
    }
  }
  uses.push_back(code);
  exit.value = isFailure ? code : isOwn ? outcome : ir::ExprId();
  ir::ResourceId resource =
      fixedResource(ir::ResourceKind::Transaction, isOwn ? unit_.programs[program_].name : "service");
  ir::Io answer{.op = function.op};
  answer.accesses = unit_.arena().copy({ir::Access{.resource = resource, .op = function.op}});
  answer.uses = unit_.arena().copy(uses);
  emit(answer, function.name, origin, true);
  emit(exit, function.name, origin, isSynthetic);
}

//--- Message buffers ------------------------------------------------------------------------

/// The field that an id means: the name it is written as, unless that is a variable.
static std::string fieldName(SourceMap &map, const Expr &written) {
  const auto *reference = dyn_cast<DeclRefExpr>(written.IgnoreParenCasts());
  const auto *variable = reference ? dyn_cast<VarDecl>(reference->getDecl()) : nullptr;
  if (variable && !variable->getType().isConstQualified())
    return {};
  std::string_view text = map.text(written.IgnoreParenCasts()->getSourceRange());
  if (written.getBeginLoc().isMacroID())
    text = map.text(written.getSourceRange());
  bool isName = !text.empty() && (isLetter(text.front()) || text.front() == '_');
  for (char c : text)
    isName &= isLetter(c) || isDigit(c) || c == '_';
  return isName ? std::string(text) : std::string();
}

/// Fields are members of one record: an id means the same in every buffer and program.
ir::DataItemId FunctionLowering::messageField(std::string_view name, const ir::Origin &origin) {
  if (!s_.messageRecord) {
    ir::DataItem record{.name = "FML", .storage = ir::Storage::RecordType};
    record.type = s_.data.intern({.kind = ir::TypeKind::Group});
    record.resource = fixedResource(ir::ResourceKind::Message, "FML");
    record.origin = origin;
    s_.messageRecord = unit_.items.push_back(record);
  }
  auto [at, isNew] = s_.messageFields.try_emplace(std::string(name));
  if (isNew) {
    ir::DataItem field{.name = intern(name), .storage = ir::Storage::Member};
    field.type = s_.data.intern({});
    field.parent = s_.messageRecord;
    // A byte each, so that none lies in another.
    field.byteOffset = unit_.items[s_.messageRecord].byteSize++;
    field.byteSize = 1;
    field.origin = origin;
    at->second = unit_.items.push_back(field);
  }
  return at->second;
}

void FunctionLowering::lowerField(const CallExpr &call, const LibraryFunction &function, ir::ExprId result,
                                  const ir::Origin &origin, bool isSynthetic) {
  std::vector<ir::ExprId> fills, uses;
  std::string name;
  for (auto [role, written] : roles(call, function)) {
    if (role == 'k') {
      name = fieldName(s_.map, *written);
      if (name.empty())
        uses.push_back(value(*written));
    } else if (role == 'f') {
      if (ir::ExprId place = filledPlace(*written, 'o'))
        fills.push_back(place);
    } else if (role == 'u') {
      if (ir::ExprId place = filledPlace(*written, 'o'))
        uses.push_back(place);
    } else if (hasEffects(written)) {
      value(*written);
    }
  }
  bool isRead = function.op == ir::IoOp::Read;
  ir::Io io{.op = isRead ? ir::IoOp::Read : ir::IoOp::Other};
  auto move = [&](ir::ExprId target, ir::ExprId source) {
    ir::Assignment made{.target = target, .value = source};
    emit(ir::Assign{.kind = ir::AssignKind::Move, .assignments = unit_.arena().copy({made})}, function.name,
         origin, true);
  };
  if (!name.empty()) {
    ir::DataItemId field = messageField(name, origin);
    io.accesses = unit_.arena().copy({ir::Access{.resource = unit_.items[s_.messageRecord].resource,
                                                 .op = function.op,
                                                 .columns = unit_.arena().copy({unit_.items[field].name})}});
    List filled;
    if (isRead) {
      Into into(*this, filled);
      for (ir::ExprId place : fills)
        move(place, item(field, origin));
      if (result && function.returned == Returned::Data)
        move(result, item(field, origin));
    } else if (!uses.empty()) {
      move(item(field, origin), uses.front());
    }
    if (!filled.empty())
      io.handlers = unit_.arena().copy({ir::Handler{.outcome = ir::Op::Success, .body = copy(filled)}});
  }
  if (result && (function.returned == Returned::Status || name.empty()))
    fills.push_back(result);
  io.fills = unit_.arena().copy(fills);
  io.uses = unit_.arena().copy(uses);
  emit(io, function.name, origin, isSynthetic);
}

} // namespace tacit::cfe
