#include "MacroFunctions.h"

#include "EmbeddedSql.h"
#include "FunctionLowering.h"

#include <algorithm>
#include <clang/AST/ExprCXX.h>
#include <clang/Lex/Lexer.h>

using namespace clang;

namespace tacit::cfe {

static constexpr unsigned DeepestBody = 200; ///< Nesting; what is deeper is read where it is used only.

MacroFunctions::MacroFunctions(SourceMap &map, const Preprocessing &preprocessing) : map_(map) {
  for (const FunctionMacro &each : preprocessing.functions())
    macros_[each.body.getBegin().getRawEncoding()].macro = &each;
}

/// Whether \p value is computed or decided, rather than named, called or converted.
static bool isFormula(const Expr &value) {
  const Expr &bare = *value.IgnoreParenCasts();
  return isa<BinaryOperator, ConditionalOperator>(bare);
}

static bool acts(const Stmt &stmt) {
  if (const auto *unary = dyn_cast<UnaryOperator>(&stmt))
    return unary->isIncrementDecrementOp();
  const auto *binary = dyn_cast<BinaryOperator>(&stmt);
  return isa<CallExpr, CXXNewExpr, CXXDeleteExpr, CXXThrowExpr>(stmt) || (binary && binary->isAssignmentOp());
}

/// Whether the body means the same outside of the function that uses it, and what it was handed does nothing.
bool MacroFunctions::isGood(const Stmt &body, FileID use) const {
  struct Open {
    const Stmt *stmt;
    unsigned depth;
    bool isInLoop;
  };
  std::vector<Open> open{{&body, 0, false}};
  while (!open.empty()) {
    auto [stmt, depth, isInLoop] = open.back();
    open.pop_back();
    if (!stmt)
      continue;
    if (depth > DeepestBody || isa<DeclStmt, GotoStmt, LabelStmt, StmtExpr, LambdaExpr>(stmt) ||
        (isa<BreakStmt, ContinueStmt>(stmt) && !isInLoop) || (isa<SwitchCase>(stmt) && depth == 0))
      return false;
    if (const auto *expr = dyn_cast<Expr>(stmt);
        expr && (expr->containsErrors() || expr->isInstantiationDependent()))
      return false;
    // SQL belongs to the function that runs it.
    if (const auto *call = dyn_cast<CallExpr>(stmt);
        call && (EmbeddedSql::isCall(*call) || EmbeddedSql::isStop(*call)))
      return false;
    if (const auto *expr = dyn_cast<Expr>(stmt); expr && acts(*stmt) && handedOver(*expr, use).isValid())
      return false;
    isInLoop |= isa<ForStmt, WhileStmt, DoStmt, SwitchStmt, CXXForRangeStmt>(stmt);
    for (const Stmt *child : stmt->children())
      open.push_back({child, depth + 1, isInLoop});
  }
  return true;
}

void MacroFunctions::meet(const Stmt &stmt) {
  if (macros_.empty())
    return;
  auto [use, first, last] = map_.macroRange(stmt.getSourceRange());
  if (use.isInvalid())
    return;
  auto known = macros_.find(first.getRawEncoding());
  if (known == macros_.end() || known->second.macro->body.getEnd() != last)
    return;
  const auto *value = dyn_cast<Expr>(&stmt);
  if (value && !isFormula(*value))
    return;
  MacroFunction &found = known->second;
  if (met_.insert(use).second)
    found.uses.push_back(map_.origin(map_.sources().getExpansionRange(stmt.getSourceRange()).getAsRange()));
  if (!found.body && isGood(stmt, use)) {
    found.body = &stmt;
    found.use = use;
  }
}

std::vector<const MacroFunction *> MacroFunctions::found() const {
  std::vector<const MacroFunction *> result;
  for (const auto &[place, each] : macros_)
    if (each.body)
      result.push_back(&each);
  return result;
}

ir::StatementList FunctionLowering::lowerMacro(const MacroFunction &function,
                                               std::vector<ir::DataItemId> &parameters) {
  macro_ = &function;
  macroItems_ = &parameters;
  body_ = function.body;
  findMacroArguments(*function.body);
  List body;
  Into into(*this, body);
  s_.map.enterMacro(function.use);
  const auto *value = dyn_cast<Expr>(function.body);
  if (value && !hasEffects(value)) {
    ir::Origin origin = s_.map.statementOrigin(value->getSourceRange());
    ir::ExprId result = value->getType()->isBooleanType() ? condition(*value) : this->value(*value);
    unit_.programs[program_].result = s_.data.result(value->getType(), program_, origin);
    emit(ir::Exit{.kind = ir::ExitKind::Return, .value = result}, "return", origin, false);
  } else {
    lower(function.body);
  }
  s_.map.enterMacro({});
  return copy(body);
}

SourceLocation MacroFunctions::handedOver(const Expr &expr, FileID use) const {
  SourceLocation place = map_.placeInMacro(expr.getBeginLoc(), use, false);
  if (place.isInvalid() || place != map_.placeInMacro(expr.getEndLoc(), use, true))
    return {};
  // One token of the body: what was handed over for it, or a macro without arguments.
  const SourceManager &sources = map_.sources();
  SourceLocation last, at = expr.getBeginLoc();
  while (at != place) {
    last = at;
    at = sources.getImmediateExpansionRange(at).getBegin();
  }
  return last.isValid() && sources.isMacroArgExpansion(last) ? place : SourceLocation();
}

/// What was handed over for each parameter, as a whole, with and without its parentheses and conversions.
void FunctionLowering::findMacroArguments(const Stmt &body) {
  std::vector<const Stmt *> open{&body};
  while (!open.empty()) {
    const Stmt *stmt = open.back();
    open.pop_back();
    if (!stmt)
      continue;
    const auto *expr = dyn_cast<Expr>(stmt);
    SourceLocation place = expr ? s_.macros->handedOver(*expr, macro_->use) : SourceLocation();
    if (place.isInvalid()) {
      open.insert(open.end(), stmt->child_begin(), stmt->child_end());
      continue;
    }
    while (expr) {
      macroArguments_[expr] = place;
      const auto *parens = dyn_cast<ParenExpr>(expr);
      const auto *conversion = dyn_cast<ImplicitCastExpr>(expr);
      expr = parens ? parens->getSubExpr() : conversion ? conversion->getSubExpr() : nullptr;
    }
  }
}

ir::ExprId FunctionLowering::macroParameter(const Expr &expr) {
  if (!macro_)
    return {};
  auto argument = macroArguments_.find(&expr);
  if (argument == macroArguments_.end())
    return s_.macros->handedOver(expr, macro_->use).isValid() ? unknown(expr, expr.getType()) : ir::ExprId();
  SourceLocation written = s_.map.sources().getSpellingLoc(argument->second);
  unsigned length = Lexer::MeasureTokenLength(written, s_.map.sources(), s_.map.language());
  std::string_view name = s_.map.fileText(written, written.getLocWithOffset(static_cast<int>(length) - 1));
  const std::vector<std::string> &names = macro_->macro->parameters;
  auto found = std::ranges::find(names, name);
  if (found == names.end())
    return {};
  ir::DataItemId &item = (*macroItems_)[static_cast<std::size_t>(found - names.begin())];
  ir::Origin origin = s_.map.fileOrigin(written, name.size());
  if (!item)
    item = s_.data.parameter(name, expr.getType(), program_, origin);
  return this->item(item, origin);
}

} // namespace tacit::cfe
