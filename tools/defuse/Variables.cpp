#include "Variables.h"

#include <clang/AST/RecursiveASTVisitor.h>
#include <clang/Basic/SourceManager.h>
#include <clang/Lex/Lexer.h>
#include <fmt/format.h>
#include <set>

using namespace clang;

namespace tacit::defuse {

std::string keyOf(const VarDecl &variable) {
  const VarDecl &first = *variable.getCanonicalDecl();
  if (first.hasExternalFormalLinkage())
    return first.getQualifiedNameAsString();
  const SourceManager &sources = first.getASTContext().getSourceManager();
  PresumedLoc place = sources.getPresumedLoc(first.getLocation());
  return place.isInvalid() ? first.getNameAsString()
                           : fmt::format("{}:{}:{}", place.getFilename(), place.getLine(), place.getColumn());
}

CharSourceRange fileRange(SourceRange range, const ASTContext &ast) {
  return Lexer::makeFileCharRange(CharSourceRange::getTokenRange(range), ast.getSourceManager(),
                                  ast.getLangOpts());
}

namespace {
class Finder : public RecursiveASTVisitor<Finder> {
public:
  Finder(ASTContext &ast, std::set<std::string> &hidden) : ast_(ast), hidden_(hidden) {}

  std::vector<Access> accesses;

  // What is not evaluated, or evaluated by the compiler, is no access.
  bool TraverseUnaryExprOrTypeTraitExpr(UnaryExprOrTypeTraitExpr *, DataRecursionQueue * = nullptr) {
    return true;
  }
  bool TraverseDecltypeTypeLoc(DecltypeTypeLoc) { return true; }
  bool TraverseTypeOfExprTypeLoc(TypeOfExprTypeLoc) { return true; }

  bool TraverseDecl(Decl *declared) {
    if (declared && ast_.getSourceManager().isInSystemHeader(declared->getLocation()))
      return true;
    const auto *function = dyn_cast_or_null<FunctionDecl>(declared);
    bool isOpaque = function && (function->isDependentContext() || function->isConstexpr());
    opaque_ += isOpaque;
    bool goesOn = RecursiveASTVisitor::TraverseDecl(declared);
    opaque_ -= isOpaque;
    return goesOn;
  }

  bool VisitFunctionDecl(FunctionDecl *function) {
    const auto *body = function->isThisDeclarationADefinition()
                           ? dyn_cast_or_null<CompoundStmt>(function->getBody())
                           : nullptr;
    if (!body || opaque_)
      return true;
    for (const ParmVarDecl *each : function->parameters())
      add(Event::Parameter, *each, body->getLBracLoc(), each->getBeginLoc());
    return true;
  }

  bool VisitVarDecl(VarDecl *variable) {
    if (isa<ParmVarDecl>(variable))
      return true;
    if (!isScalar(*variable) || variable->isCXXForRangeDecl() || variable->isExceptionVariable())
      hide(*variable);
    else if (variable->hasLocalStorage() && variable->hasInit()) {
      if (isa<InitListExpr, ParenListExpr>(variable->getInit()->IgnoreImplicit()))
        hide(*variable);
      else
        add(Event::Declare, *variable, variable->getInit()->getSourceRange(), variable->getBeginLoc());
    }
    return true;
  }

  bool VisitImplicitCastExpr(ImplicitCastExpr *conversion) {
    if (conversion->getCastKind() == CK_LValueToRValue)
      if (const DeclRefExpr *name = named(conversion->getSubExpr())) {
        // A use that no call can be put at is only not seen.
        seen_.insert(name);
        if (!opaque_ && name->getLocation().isFileID())
          add(Event::Use, *name, name->getSourceRange());
      }
    return true;
  }
  bool VisitBinaryOperator(BinaryOperator *assignment) {
    if (assignment->isAssignmentOp())
      if (const DeclRefExpr *name = named(assignment->getLHS()))
        define(assignment->isCompoundAssignmentOp() ? Event::CompoundAssign : Event::Assign, *name,
               *assignment);
    return true;
  }
  bool VisitUnaryOperator(clang::UnaryOperator *step) {
    if (step->isIncrementDecrementOp())
      if (const DeclRefExpr *name = named(step->getSubExpr()))
        define(Event::Step, *name, *step);
    return true;
  }
  /// Outer expressions are visited first, so what comes here unseen is named in another way.
  bool VisitDeclRefExpr(DeclRefExpr *name) {
    const auto *variable = dyn_cast<VarDecl>(name->getDecl());
    if (variable && (!seen_.contains(name) || name->refersToEnclosingVariableOrCapture()))
      hide(*variable);
    return true;
  }

private:
  static const DeclRefExpr *named(const Expr *expr) {
    const auto *name = dyn_cast<DeclRefExpr>(expr->IgnoreParens());
    return name && isa<VarDecl>(name->getDecl()) ? name : nullptr;
  }
  static bool isScalar(const VarDecl &variable) {
    QualType type = variable.getType();
    return !type->isDependentType() && type->isScalarType() && !type.isConstQualified() &&
           !type.isVolatileQualified() && !type->getContainedAutoType() &&
           variable.getStorageClass() != SC_Register && !variable.isConstexpr() && !variable.isImplicit() &&
           variable.getLocation().isFileID();
  }
  void hide(const VarDecl &variable) { hidden_.insert(keyOf(variable)); }
  void define(Event event, const DeclRefExpr &name, const Expr &whole) {
    seen_.insert(&name);
    add(event, name, whole.getSourceRange());
  }
  void add(Event event, const DeclRefExpr &name, SourceRange range) {
    add(event, *llvm::cast<VarDecl>(name.getDecl()), range, name.getLocation());
  }
  void add(Event event, const VarDecl &variable, SourceRange range, SourceLocation at) {
    if (opaque_ || !isScalar(variable) || at.isMacroID() || fileRange(range, ast_).isInvalid())
      return hide(variable);
    accesses.push_back({event, &variable, range, at});
  }

  ASTContext &ast_;
  std::set<std::string> &hidden_;
  std::set<const DeclRefExpr *> seen_;
  unsigned opaque_ = 0; ///< How many functions around cannot be rewritten: templates, constant ones.
};
} // namespace

std::vector<Access> findAccesses(ASTContext &ast, std::set<std::string> &hidden) {
  Finder finder(ast, hidden);
  finder.TraverseDecl(ast.getTranslationUnitDecl());
  return std::move(finder.accesses);
}

} // namespace tacit::defuse
