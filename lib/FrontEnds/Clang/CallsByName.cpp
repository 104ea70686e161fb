#include "CallsByName.h"

#include <clang/AST/RecursiveASTVisitor.h>

using namespace clang;

namespace tacit::cfe {

/// Whether a call with \p count arguments can mean the function.
static bool fits(const LibraryFunction &function, unsigned count) {
  bool isRun = function.behaviour == Behaviour::Stop || function.behaviour == Behaviour::Abend;
  bool isOpen = function.roles.ends_with('*') || function.roles.ends_with('&');
  return isRun || count == function.roles.size() || (isOpen && count + 1 >= function.roles.size());
}

const LibraryFunction *libraryFunction(const CallExpr &call, SourceMap &map) {
  const FunctionDecl *callee = call.getDirectCallee();
  if (!callee || !callee->getDeclName().isIdentifier() ||
      !callee->getDeclContext()->getRedeclContext()->isTranslationUnit())
    return nullptr;
  const LibraryFunction *found = findLibraryFunction(std::string_view(callee->getName()));
  if (!found || !fits(*found, call.getNumArgs()))
    return nullptr;
  // A function of the project that happens to have such a name is the project's.
  const FunctionDecl *definition = nullptr;
  if (callee->hasBody(definition) && map.isProject(definition->getLocation()))
    return nullptr;
  return found;
}

namespace {

class CallFinder : public RecursiveASTVisitor<CallFinder> {
public:
  explicit CallFinder(llvm::function_ref<void(const FoundCall &)> visit) : visit_(visit) {}
  bool TraverseDecl(Decl *declaration) {
    auto *function = dyn_cast_or_null<FunctionDecl>(declaration);
    const FunctionDecl *outer = function_;
    if (function)
      function_ = function;
    bool goesOn = RecursiveASTVisitor::TraverseDecl(declaration);
    function_ = outer;
    return goesOn;
  }
  bool VisitCallExpr(CallExpr *call) {
    visit_({call, function_});
    return true;
  }

private:
  llvm::function_ref<void(const FoundCall &)> visit_;
  const FunctionDecl *function_ = nullptr;
};

} // namespace

void findCalls(const ASTContext &ast, SourceMap &map, llvm::function_ref<void(const FoundCall &)> visit) {
  CallFinder finder(visit);
  for (Decl *each : ast.getTranslationUnitDecl()->noload_decls())
    if (map.isProject(each->getLocation()))
      finder.TraverseDecl(each);
}

bool namesOnlyGlobals(const Expr &expr) {
  std::vector<const Stmt *> open{&expr};
  while (!open.empty()) {
    const Stmt *each = open.back();
    open.pop_back();
    if (!each)
      continue;
    if (const auto *reference = dyn_cast<DeclRefExpr>(each))
      if (const auto *variable = dyn_cast<VarDecl>(reference->getDecl());
          variable && (!variable->hasGlobalStorage() || variable->isStaticLocal()))
        return false;
    open.insert(open.end(), each->child_begin(), each->child_end());
  }
  return true;
}

} // namespace tacit::cfe
