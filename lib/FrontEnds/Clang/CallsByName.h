//===- Calls that are known by the name of their function ----------------------------------------------===//
#pragma once

#include "LibraryFunctions.h"
#include "SourceMap.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/Expr.h>
#include <llvm/ADT/STLFunctionalExtras.h>

namespace tacit::cfe {

/// What the tables say of the function that \p call names; null if they say nothing, if the function belongs
/// to a class or namespace, if the project defines it in the unit, or if the number of arguments does not
/// fit.
const LibraryFunction *libraryFunction(const clang::CallExpr &call, SourceMap &map);

/// A call and the function it stands in.
struct FoundCall {
  const clang::CallExpr *call = nullptr;
  const clang::FunctionDecl *function = nullptr; ///< Null outside of functions.
};

/// Visits all calls that stand in project files, in the order of the text; an outer call before those among
/// its arguments.
void findCalls(const clang::ASTContext &ast, SourceMap &map,
               llvm::function_ref<void(const FoundCall &)> visit);

/// Whether \p expr means the same in every function of the unit.
bool namesOnlyGlobals(const clang::Expr &expr);

} // namespace tacit::cfe
