//===- Which variables can be watched, and where they are defined and used ---------------===//
//
// A variable is watched if every definition of it is a place in the text where a call can be put: scalar, its
// address never taken, not captured, never assigned in a macro. All units are looked at before any is
// rewritten: what one of them does to a global variable concerns the others.
//
//===-------------------------------------------------------------------------------------===//
#pragma once

#include <clang/AST/ASTContext.h>
#include <clang/AST/Decl.h>
#include <clang/AST/Expr.h>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace tacit::defuse {

/// What a place in the text does to a variable.
enum class Event : std::uint8_t { Use, Assign, Step, CompoundAssign, Declare, Parameter };

/// One expression or declaration that defines or uses a variable.
struct Access {
  Event event = Event::Use;
  const clang::VarDecl *variable = nullptr;
  clang::SourceRange range; ///< Of the whole: the name, the assignment, the initialiser; `{` for parameters.
  clang::SourceLocation at; ///< Of the name; of a declaration, where it begins.
};

/// The same text for the same variable in all units.
std::string keyOf(const clang::VarDecl &variable);

/// The accesses of one unit, outer expressions before inner ones. Variables that cannot be watched are added
/// to \p hidden by their key; \p hidden must be complete before the accesses are used.
std::vector<Access> findAccesses(clang::ASTContext &ast, std::set<std::string> &hidden);

/// \p range as characters of the file it stands in; invalid if it begins or ends inside of a macro.
clang::CharSourceRange fileRange(clang::SourceRange range, const clang::ASTContext &ast);

} // namespace tacit::defuse
