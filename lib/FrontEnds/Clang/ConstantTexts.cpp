#include "ConstantTexts.h"

#include "EmbeddedSql.h"

#include <algorithm>
#include <array>
#include <clang/AST/Stmt.h>
#include <llvm/ADT/DenseMap.h>

using namespace clang;

namespace tacit::cfe {

const VarDecl *referredVariable(const Expr &expr) {
  const Expr *bare = expr.IgnoreParenCasts();
  while (true) {
    if (const auto *member = dyn_cast<MemberExpr>(bare); member && !member->isArrow())
      bare = member->getBase()->IgnoreParenCasts();
    else if (const auto *address = dyn_cast<UnaryOperator>(bare);
             address && (address->getOpcode() == UO_AddrOf || address->getOpcode() == UO_Deref))
      bare = address->getSubExpr()->IgnoreParenCasts();
    else
      break;
  }
  const auto *reference = dyn_cast<DeclRefExpr>(bare);
  return reference ? dyn_cast<VarDecl>(reference->getDecl()) : nullptr;
}

/// The characters of a literal, of `s ? ...` nothing.
static bool literalText(const Expr &expr, std::string &text) {
  const auto *literal = dyn_cast<StringLiteral>(expr.IgnoreParenCasts());
  if (!literal || literal->getCharByteWidth() != 1)
    return false;
  text = literal->getString().str();
  return true;
}

bool ConstantTexts::mentions(const Stmt &statement, const VarDecl &variable) {
  std::vector<const Stmt *> open{&statement};
  while (!open.empty()) {
    const Stmt *each = open.back();
    open.pop_back();
    if (!each)
      continue;
    if (budget_ == 0)
      return true;
    --budget_;
    if (const auto *reference = dyn_cast<DeclRefExpr>(each);
        reference && reference->getDecl()->getCanonicalDecl() == variable.getCanonicalDecl())
      return true;
    if (const auto *declaration = dyn_cast<DeclStmt>(each))
      for (const Decl *declared : declaration->decls())
        if (declared->getCanonicalDecl() == variable.getCanonicalDecl())
          return true;
    open.insert(open.end(), each->child_begin(), each->child_end());
  }
  return false;
}

ConstantTexts::Step ConstantTexts::lookAtCall(const CallExpr &call, const VarDecl &variable,
                                              std::string &text) {
  if (EmbeddedSql::isCall(call))
    return isFilled_(call, variable) ? Step::Stops : Step::Passes;
  const FunctionDecl *callee = call.getDirectCallee();
  if (!callee || !callee->getDeclName().isIdentifier())
    return Step::Stops;
  llvm::StringRef name = callee->getName();
  name.consume_front("__builtin_");
  bool copies = name == "strcpy" || name == "strncpy" || name == "sprintf" || name == "snprintf" ||
                name == "memcpy" || name == "stcopy";
  bool appends = name == "strcat" || name == "strncat";
  if ((copies || appends) && call.getNumArgs() >= 2) {
    // stcopy of Informix has its source first.
    bool isReversed = name == "stcopy";
    unsigned from = isReversed ? 0 : name == "snprintf" ? 2 : 1;
    if (referredVariable(*call.getArg(isReversed ? 1 : 0)) != &variable)
      return Step::Stops;
    bool isFormat = name.ends_with("printf");
    if (from >= call.getNumArgs() || !literalText(*call.getArg(from), text) ||
        (isFormat && (text.find('%') != std::string::npos || call.getNumArgs() > from + 1)))
      return Step::Stops;
    return appends ? Step::Appends : Step::Sets;
  }
  static constexpr std::array<std::string_view, 6> Readers{"printf", "fprintf", "puts",
                                                           "fputs",  "strlen",  "syslog"};
  return std::ranges::find(Readers, std::string_view(name)) != Readers.end() ? Step::Passes : Step::Stops;
}

ConstantTexts::Step ConstantTexts::look(const Stmt &statement, const VarDecl &variable, std::string &text) {
  if (!mentions(statement, variable))
    return Step::Passes;
  const Stmt *bare = &statement;
  if (const auto *compound = dyn_cast<CompoundStmt>(bare))
    if (const auto *call = compound->body_empty() ? nullptr : dyn_cast<CallExpr>(compound->body_front());
        call && EmbeddedSql::isCall(*call))
      return lookAtCall(*call, variable, text);
  if (const auto *declaration = dyn_cast<DeclStmt>(bare)) {
    for (const Decl *declared : declaration->decls())
      if (declared->getCanonicalDecl() == variable.getCanonicalDecl())
        return variable.getInit() && literalText(*variable.getInit(), text) ? Step::Sets : Step::Stops;
    return Step::Stops;
  }
  const auto *expr = dyn_cast<Expr>(bare);
  if (!expr)
    return Step::Stops;
  expr = expr->IgnoreParenCasts();
  if (const auto *call = dyn_cast<CallExpr>(expr))
    return lookAtCall(*call, variable, text);
  const auto *assignment = dyn_cast<BinaryOperator>(expr);
  if (!assignment || assignment->getOpcode() != BO_Assign || mentions(*assignment->getRHS(), variable)) {
    // text.len = strlen(text.arr) says what is known.
    bool isLength = assignment && assignment->getOpcode() == BO_Assign &&
                    isa<MemberExpr>(assignment->getLHS()->IgnoreParenCasts()) &&
                    assignment->getLHS()->getType()->isIntegerType();
    return isLength ? Step::Passes : Step::Stops;
  }
  if (isa<DeclRefExpr>(assignment->getLHS()->IgnoreParenCasts()))
    return literalText(*assignment->getRHS(), text) ? Step::Sets : Step::Stops;
  bool isLength = isa<MemberExpr>(assignment->getLHS()->IgnoreParenCasts()) &&
                  assignment->getLHS()->getType()->isIntegerType();
  return isLength ? Step::Passes : Step::Stops;
}

std::string ConstantTexts::find(const FunctionDecl &function, const CallExpr &call, const VarDecl &variable) {
  // The way from the body down to the call.
  llvm::DenseMap<const Stmt *, const Stmt *> parents;
  std::vector<const Stmt *> open{function.getBody()};
  while (!open.empty() && budget_ > 0) {
    const Stmt *each = open.back();
    open.pop_back();
    --budget_;
    if (each == &call)
      break;
    for (const Stmt *child : each->children())
      if (child) {
        parents[child] = each;
        open.push_back(child);
      }
  }
  std::string text, behind;
  const Stmt *node = &call;
  for (auto at = parents.find(node); at != parents.end(); node = at->second, at = parents.find(node)) {
    const Stmt *parent = at->second;
    bool isLoop = isa<WhileStmt, DoStmt, ForStmt>(parent);
    // A body that runs again has its own end before it.
    if (isLoop && look(*parent, variable, text) != Step::Passes) {
      bool isOnlyRead = true;
      std::vector<const Stmt *> inside{parent};
      while (!inside.empty() && isOnlyRead) {
        const Stmt *each = inside.back();
        inside.pop_back();
        if (const auto *compound = dyn_cast<CompoundStmt>(each)) {
          bool isSql = !compound->body_empty() && isa<CallExpr>(compound->body_front()) &&
                       EmbeddedSql::isCall(*cast<CallExpr>(compound->body_front()));
          if (!isSql) {
            inside.insert(inside.end(), compound->body_begin(), compound->body_end());
            continue;
          }
        }
        if (isa<WhileStmt, DoStmt, ForStmt, IfStmt>(each)) {
          for (const Stmt *child : each->children())
            if (child && isa<Expr>(child))
              isOnlyRead &= !mentions(*child, variable);
            else if (child)
              inside.push_back(child);
          continue;
        }
        isOnlyRead &= look(*each, variable, text) == Step::Passes;
      }
      if (!isOnlyRead)
        return {};
    }
    if (isa<LambdaExpr>(parent))
      return {};
    const auto *compound = dyn_cast<CompoundStmt>(parent);
    if (!compound)
      continue;
    auto own = std::find(compound->body_begin(), compound->body_end(), node);
    bool isEntered = isa<LabelStmt, SwitchCase>(node); // Control comes from elsewhere too.
    for (auto elder = own; elder != compound->body_begin() && !isEntered;) {
      --elder;
      const Stmt *statement = *elder;
      while (isa<LabelStmt, SwitchCase>(statement)) {
        isEntered = true;
        statement = isa<LabelStmt>(statement) ? cast<LabelStmt>(statement)->getSubStmt()
                                              : cast<SwitchCase>(statement)->getSubStmt();
      }
      switch (look(*statement, variable, text)) {
      case Step::Passes:
        continue;
      case Step::Appends:
        behind = text + behind;
        continue;
      case Step::Sets:
        return text + behind;
      case Step::Stops:
        return {};
      }
    }
    bool isInSwitch = parents.count(parent) && isa<SwitchStmt>(parents[parent]);
    if (isEntered && !isInSwitch)
      return {};
  }
  // Of file scope, and nothing but SQL ever names it.
  bool isConstant = variable.hasGlobalStorage() && behind.empty() && variable.getAnyInitializer() &&
                    (variable.getType().isConstQualified() || variable.getType()->isArrayType());
  if (!isConstant || !literalText(*variable.getAnyInitializer(), text))
    return {};
  QualType element = variable.getType()->isArrayType()
                         ? variable.getType()->castAsArrayTypeUnsafe()->getElementType()
                         : variable.getType();
  if (element.isConstQualified())
    return text;
  for (const Decl *each : ast_.getTranslationUnitDecl()->noload_decls()) {
    const auto *other = dyn_cast<FunctionDecl>(each);
    if (!other || !other->doesThisDeclarationHaveABody() || !other->getBody())
      continue;
    std::vector<const Stmt *> inside{other->getBody()};
    while (!inside.empty()) {
      const Stmt *statement = inside.back();
      inside.pop_back();
      if (budget_ == 0)
        return {};
      --budget_;
      if (const auto *called = dyn_cast<CallExpr>(statement); called && EmbeddedSql::isCall(*called)) {
        if (mentions(*called, variable) && isFilled_(*called, variable))
          return {};
        continue;
      }
      if (const auto *reference = dyn_cast<DeclRefExpr>(statement);
          reference && reference->getDecl()->getCanonicalDecl() == variable.getCanonicalDecl())
        return {};
      for (const Stmt *child : statement->children())
        if (child)
          inside.push_back(child);
    }
  }
  return text;
}

} // namespace tacit::cfe
