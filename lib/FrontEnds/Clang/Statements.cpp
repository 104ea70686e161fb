//===- Statements that do not repeat ----------------------------------------------------===//
#include "MacroFunctions.h"
#include "SqlCalls.h"

#include <algorithm>
#include <clang/AST/Attr.h>
#include <clang/AST/DeclCXX.h>
#include <fmt/format.h>
#include <utility>

using namespace clang;

namespace tacit::cfe {

static constexpr unsigned DeepestStatement = 1000;
static constexpr std::size_t LongestText = 1000;

void FunctionLowering::opaqueText(std::string_view text, const ir::Origin &origin, std::string_view reason,
                                  ir::ExprList mentions) {
  ++s_.opaque;
  emit(ir::Opaque{.text = unit_.arena().copyText(text.substr(0, LongestText)),
                  .reason = reason,
                  .mentions = mentions},
       "", origin, false);
}

/// The items that can be seen in a statement nobody understood.
static void collectItems(const Stmt *root, std::vector<const DeclRefExpr *> &found) {
  std::vector<const Stmt *> open{root};
  while (!open.empty() && found.size() < 100) {
    const Stmt *each = open.back();
    open.pop_back();
    if (!each)
      continue;
    if (const auto *reference = dyn_cast<DeclRefExpr>(each); reference && isa<VarDecl>(reference->getDecl()))
      found.push_back(reference);
    open.insert(open.end(), each->child_begin(), each->child_end());
  }
}

void FunctionLowering::opaque(const Stmt &statement, std::string_view reason) {
  std::vector<const DeclRefExpr *> seen;
  collectItems(&statement, seen);
  std::vector<ir::ExprId> mentions;
  for (const DeclRefExpr *each : seen)
    mentions.push_back(reference(*each));
  opaqueText(s_.map.text(statement.getSourceRange()), s_.map.statementOrigin(statement.getSourceRange()),
             reason, unit_.arena().copy(mentions));
}

ir::StatementList FunctionLowering::lowerBody(const FunctionDecl &function) {
  s_.sql->enter(*this, &function);
  if (s_.sqlCalls)
    s_.sqlCalls->enter(*this, &function);
  function_ = &function;
  body_ = function.getBody();
  List body;
  Into into(*this, body);
  if (const auto *constructor = dyn_cast<CXXConstructorDecl>(&function))
    lowerInitialisers(*constructor);
  if (const auto *compound = dyn_cast_or_null<CompoundStmt>(function.getBody())) {
    lowerCompound(*compound);
  } else {
    lower(function.getBody());
  }
  settleJumps();
  return copy(body);
}

void FunctionLowering::settleJumps() {
  for (ir::StatementId id : jumps_) {
    std::span<const ir::JumpTarget> targets = std::get<ir::Goto>(unit_.statements[id].node).targets;
    auto lost = std::ranges::find_if(
        targets, [&](const ir::JumpTarget &target) { return !marked_.contains(target.label.index()); });
    if (lost == targets.end())
      continue;
    ++s_.opaque;
    unit_.statements[id].node =
        ir::Opaque{.text = intern(fmt::format("goto {};", unit_.labels[lost->label].name)),
                   .reason = "a jump to a label that the parser did not find"};
  }
}

ir::StatementList FunctionLowering::list(const Stmt *statement) {
  List body;
  Into into(*this, body);
  lower(statement);
  return copy(body);
}

void FunctionLowering::lowerCompound(const CompoundStmt &compound) {
  if (lowerSql(compound))
    return;
  const SourceManager &sources = s_.ast.getSourceManager();
  SourceLocation opening = sources.getFileLoc(compound.getLBracLoc());
  FileID file = sources.getFileID(opening);
  // What the parser dropped because of an error stands between the statements that it kept.
  auto addLost = [&](unsigned begin, unsigned end) {
    auto inside = [&](const std::pair<FileID, unsigned> &error) {
      return error.first == file && error.second >= begin && error.second < end;
    };
    if (end <= begin)
      return;
    std::string_view text = std::string_view(sources.getBufferData(file)).substr(begin, end - begin);
    std::size_t first = text.find_first_not_of(" \t\r\n;}");
    if (first == std::string_view::npos)
      return;
    // Errors elsewhere can make the parser drop a statement in silence.
    std::string_view word =
        text.substr(first, text.find_first_not_of("abcdefghijklmnopqrstuvwxyz", first) - first);
    bool isJump = word == "return" || word == "throw" || word == "goto";
    if (!isJump && std::ranges::none_of(s_.errors, inside))
      return;
    std::size_t last = text.find_last_not_of(" \t\r\n");
    SourceLocation at = sources.getComposedLoc(file, begin + static_cast<unsigned>(first));
    SourceLocation final = sources.getComposedLoc(file, begin + static_cast<unsigned>(last));
    opaqueText(s_.map.fileText(at, final), s_.map.fileOrigin(at, last - first + 1),
               "the parser could not read it", {});
  };
  unsigned done = sources.getFileOffset(opening) + 1;
  scopes_.emplace_back();
  for (const Stmt *each : compound.body()) {
    if (!s_.errors.empty()) {
      SourceLocation first = sources.getFileLoc(each->getBeginLoc()),
                     last = sources.getFileLoc(each->getEndLoc());
      if (sources.getFileID(first) == file && sources.getFileID(last) == file) {
        addLost(done, sources.getFileOffset(first));
        done = std::max(done, sources.getFileOffset(last) + 1);
      }
    }
    lower(each);
  }
  if (!s_.errors.empty())
    addLost(done, sources.getFileOffset(sources.getFileLoc(compound.getRBracLoc())));
  endScopes(scopes_.size() - 1, s_.map.origin({compound.getRBracLoc(), compound.getRBracLoc()}));
  scopes_.pop_back();
}

void FunctionLowering::lower(const Stmt *statement) {
  if (!statement)
    return;
  if (depth_ >= DeepestStatement)
    return opaque(*statement, "nested too deeply");
  ++depth_;
  if (statement->getBeginLoc().isMacroID())
    s_.macros->meet(*statement);
  ir::Origin origin = s_.map.statementOrigin(statement->getSourceRange());
  switch (statement->getStmtClass()) {
  case Stmt::CompoundStmtClass:
    lowerCompound(*llvm::cast<CompoundStmt>(statement));
    break;
  case Stmt::NullStmtClass:
    break;
  case Stmt::DeclStmtClass:
    lowerDeclarations(*llvm::cast<DeclStmt>(statement));
    break;
  case Stmt::IfStmtClass:
    lowerIf(*llvm::cast<IfStmt>(statement));
    break;
  case Stmt::SwitchStmtClass:
    lowerSwitch(*llvm::cast<SwitchStmt>(statement));
    break;
  case Stmt::WhileStmtClass:
    lowerWhile(*llvm::cast<WhileStmt>(statement));
    break;
  case Stmt::DoStmtClass:
    lowerDo(*llvm::cast<DoStmt>(statement));
    break;
  case Stmt::ForStmtClass:
    lowerFor(*llvm::cast<ForStmt>(statement));
    break;
  case Stmt::CXXForRangeStmtClass:
    lowerRangeFor(*llvm::cast<CXXForRangeStmt>(statement));
    break;
  case Stmt::BreakStmtClass:
    endScopes(breakScope_, origin);
    emit(ir::Exit{.kind = ir::ExitKind::Break}, "break", origin, false);
    break;
  case Stmt::ContinueStmtClass:
    endScopes(continueScope_, origin);
    emit(ir::Exit{.kind = ir::ExitKind::Continue}, "continue", origin, false);
    break;
  case Stmt::ReturnStmtClass:
    lowerReturn(*llvm::cast<ReturnStmt>(statement));
    break;
  case Stmt::GotoStmtClass:
    lowerGoto(*llvm::cast<GotoStmt>(statement)->getLabel(), *statement);
    break;
  case Stmt::LabelStmtClass:
    lowerLabel(*llvm::cast<LabelStmt>(statement));
    break;
  case Stmt::CaseStmtClass:
  case Stmt::DefaultStmtClass:
    lowerCaseLabel(*llvm::cast<SwitchCase>(statement));
    break;
  case Stmt::AttributedStmtClass:
    lower(llvm::cast<AttributedStmt>(statement)->getSubStmt());
    break;
  case Stmt::CXXTryStmtClass:
    lowerTry(*llvm::cast<CXXTryStmt>(statement));
    break;
  case Stmt::IndirectGotoStmtClass:
    lowerComputedGoto(*llvm::cast<IndirectGotoStmt>(statement));
    break;
  case Stmt::GCCAsmStmtClass:
  case Stmt::MSAsmStmtClass:
    opaque(*statement, "machine instructions");
    break;
  default:
    // Clang's list of classes is not ours: expressions are the usual rest.
    if (const auto *expr = dyn_cast<Expr>(statement))
      lowerEffects(*expr, true);
    else
      opaque(*statement, "a kind of statement that is not modelled");
  }
  --depth_;
}

void FunctionLowering::lowerDeclarations(const DeclStmt &statement) {
  std::vector<ir::Assignment> assignments;
  ir::Origin whole = s_.map.statementOrigin(statement.getSourceRange());
  std::size_t emitted = out_->size();
  auto finish = [&](const ir::Origin &origin) {
    if (!assignments.empty())
      emit(ir::Assign{.kind = ir::AssignKind::Declare, .assignments = unit_.arena().copy(assignments)}, "=",
           origin, false);
    assignments.clear();
  };
  for (const Decl *declared : statement.decls()) {
    const auto *variable = dyn_cast<VarDecl>(declared);
    if (!variable || variable->isInvalidDecl())
      continue;
    ir::DataItemId id = s_.data.variable(*variable, program_);
    if (const CXXRecordDecl *klass = variable->getType()->getAsCXXRecordDecl();
        klass && klass->hasDefinition() && variable->hasLocalStorage() && !scopes_.empty())
      if (const CXXDestructorDecl *end = klass->getDestructor();
          end && end->isUserProvided() && s_.map.isProject(end->getLocation()))
        scopes_.back().push_back(variable);
    const Expr *initialiser = variable->getInit();
    if (!initialiser || !variable->hasLocalStorage() || isa<RecoveryExpr>(initialiser))
      continue;
    if (const auto *made = dyn_cast<CXXConstructExpr>(initialiser->IgnoreImplicit());
        made && made->getNumArgs() == 0)
      continue;
    if (lowerStreamVariable(*variable, id))
      continue;
    ir::Origin origin = s_.map.origin(variable->getSourceRange());
    if (hasEffects(initialiser)) {
      finish(whole);
      std::size_t deferredBefore = deferred_.size();
      bool savedDefer = std::exchange(mayDefer_, true);
      const auto *call = dyn_cast<CallExpr>(initialiser->IgnoreParenCasts());
      const LibraryFunction *function = call ? libraryFunction(*call) : nullptr;
      if (function && function->behaviour != Behaviour::Text && givesValue(*call, *function)) {
        lowerLibraryCall(*call, *function, item(id, origin),
                         s_.map.statementOrigin(variable->getSourceRange()), false);
      } else {
        ir::ExprId given = value(*initialiser);
        assign(ir::AssignKind::Declare, item(id, origin), given, variable->getType(),
               initialiser->IgnoreParenImpCasts()->getType(), "=",
               s_.map.statementOrigin(variable->getSourceRange()), false);
      }
      mayDefer_ = savedDefer;
      flushDeferred(deferredBefore);
      continue;
    }
    const Expr *source = initialiser->IgnoreParens();
    if (const auto *conversion = dyn_cast<ImplicitCastExpr>(source);
        conversion &&
        (conversion->getCastKind() == CK_IntegralCast || conversion->getCastKind() == CK_IntegralToFloating ||
         conversion->getCastKind() == CK_FloatingToIntegral || conversion->getCastKind() == CK_FloatingCast))
      source = conversion->getSubExpr();
    ir::ExprId given = value(*source);
    QualType to = variable->getType();
    assignments.push_back(
        fitted(item(id, origin), given, to, constantFits(s_.ast, *source, to) ? to : source->getType()));
  }
  finish(out_->size() == emitted ? whole : s_.map.statementOrigin(statement.getSourceRange()));
}

void FunctionLowering::lowerIf(const IfStmt &statement) {
  ir::Origin origin = s_.map.statementOrigin(statement.getSourceRange());
  if (statement.isConsteval())
    return opaque(statement, "a kind of statement that is not modelled");
  lower(statement.getInit());
  if (const DeclStmt *declared = statement.getConditionVariableDeclStmt())
    lower(declared);
  Immediate immediate(*this);
  // if (A && B) S, where B does something on the way: if (A) { ...; if (B) S }
  const Expr *test = statement.getCond()->IgnoreParens();
  const auto *both = dyn_cast<BinaryOperator>(test);
  if (both && both->getOpcode() == BO_LAnd && !statement.getElse() && hasEffects(both->getRHS())) {
    ir::ExprId first = condition(*both->getLHS());
    List inner;
    {
      Into into(*this, inner);
      ir::ExprId second = condition(*both->getRHS());
      emit(ir::If{.condition = second, .thenBody = list(statement.getThen())}, "if", origin, true);
    }
    emit(ir::If{.condition = first, .thenBody = copy(inner)}, "if", origin, false);
    return;
  }
  ir::ExprId made = condition(*statement.getCond());
  ir::StatementList thenBody = list(statement.getThen());
  ir::StatementList elseBody = list(statement.getElse());
  emit(ir::If{.condition = made, .thenBody = thenBody, .elseBody = elseBody}, "if", origin, false);
}

void FunctionLowering::lowerReturn(const ReturnStmt &statement) {
  ir::Origin origin = s_.map.statementOrigin(statement.getSourceRange());
  Immediate immediate(*this);
  ir::ExprId result;
  if (const Expr *returned = statement.getRetValue()) {
    if (returned->getType()->isVoidType())
      lowerEffects(*returned, false);
    else
      result = value(*returned);
  }
  bool ends = std::ranges::any_of(scopes_, [](const auto &scope) { return !scope.empty(); });
  if (ends && result && expr(result).kind != ir::ExprKind::Number &&
      expr(result).kind != ir::ExprKind::NamedConstant && expr(result).kind != ir::ExprKind::True &&
      expr(result).kind != ir::ExprKind::False)
    result = keep(result, statement.getRetValue()->getType(), "returned", origin);
  endScopes(0, origin);
  emit(ir::Exit{.kind = ir::ExitKind::Return, .value = result}, "return", origin, false);
}

ir::LabelId FunctionLowering::labelOf(const LabelDecl &label) {
  ir::LabelId &known = s_.labels[&label];
  if (!known)
    known = unit_.labels.push_back(
        {.name = intern(std::string_view(label.getName())), .origin = s_.map.origin(label.getSourceRange())});
  return known;
}

void FunctionLowering::lowerGoto(const LabelDecl &target, const Stmt &statement) {
  ir::JumpTarget jump{.label = labelOf(target)};
  jumps_.push_back(emit(ir::Goto{.targets = unit_.arena().copy({jump})}, "goto",
                        s_.map.statementOrigin(statement.getSourceRange()), false));
}

void FunctionLowering::lowerComputedGoto(const IndirectGotoStmt &statement) {
  std::vector<ir::JumpTarget> targets;
  llvm::DenseSet<const LabelDecl *> known;
  std::vector<const Stmt *> open{body_};
  while (!open.empty()) {
    const Stmt *each = open.back();
    open.pop_back();
    if (!each)
      continue;
    if (const auto *address = dyn_cast<AddrLabelExpr>(each);
        address && known.insert(address->getLabel()).second)
      targets.push_back({.label = labelOf(*address->getLabel())});
    open.insert(open.end(), each->child_begin(), each->child_end());
  }
  if (targets.empty())
    return opaque(statement, "a jump to a computed address");
  std::ranges::sort(targets, {}, [](const ir::JumpTarget &target) { return target.label.index(); });
  Immediate immediate(*this);
  lowerEffects(*statement.getTarget(), false);
  jumps_.push_back(emit(ir::Goto{.targets = unit_.arena().copy(targets)}, "goto",
                        s_.map.statementOrigin(statement.getSourceRange()), false));
}

void FunctionLowering::markLabel(const LabelStmt &statement) {
  ir::LabelId label = labelOf(*statement.getDecl());
  marked_.insert(label.index());
  emit(ir::LabelMark{.label = label}, "", unit_.labels[label].origin, true);
}

void FunctionLowering::lowerLabel(const LabelStmt &statement) {
  markLabel(statement);
  lower(statement.getSubStmt());
}

void FunctionLowering::lowerTry(const CXXTryStmt &statement) {
  ir::StatementList body = list(statement.getTryBlock());
  std::vector<ir::Handler> handlers;
  for (unsigned at = 0; at < statement.getNumHandlers(); ++at) {
    const CXXCatchStmt &handler = *statement.getHandler(at);
    QualType caught = handler.getCaughtType();
    handlers.push_back(
        {.outcome = ir::Op::Exception,
         .body = list(handler.getHandlerBlock()),
         .text = caught.isNull() ? std::string_view("...") : intern(exceptionName(s_.ast, caught))});
  }
  emit(ir::Try{.body = body, .handlers = unit_.arena().copy(handlers)}, "try",
       s_.map.statementOrigin(statement.getSourceRange()), false);
}

} // namespace tacit::cfe
