//===- The text of a dynamic statement, where it is constant ------------------------------------------===//
#pragma once

#include <clang/AST/ASTContext.h>
#include <clang/AST/Decl.h>
#include <clang/AST/Expr.h>
#include <functional>
#include <string>

namespace tacit::cfe {

/// The variable that \p expr names: `text`, `text.arr`, `&text`. Null if it is something else.
const clang::VarDecl *referredVariable(const clang::Expr &expr);

class ConstantTexts {
public:
  /// \p isFilled: whether the SQL that a call stands for fills a variable. \p budget: nodes that may still be
  /// looked at; what is left.
  ConstantTexts(const clang::ASTContext &ast, std::size_t &budget,
                std::function<bool(const clang::CallExpr &, const clang::VarDecl &)> isFilled)
      : ast_(ast), budget_(budget), isFilled_(std::move(isFilled)) {}

  /// What \p variable holds when control comes to \p call in \p function: the literal that a statement before
  /// it in the same run of statements copies there, others append, or its initialiser. Empty if that is not
  /// certain.
  std::string find(const clang::FunctionDecl &function, const clang::CallExpr &call,
                   const clang::VarDecl &variable);

private:
  enum class Step { Passes, Appends, Sets, Stops };
  Step look(const clang::Stmt &statement, const clang::VarDecl &variable, std::string &text);
  Step lookAtCall(const clang::CallExpr &call, const clang::VarDecl &variable, std::string &text);
  bool mentions(const clang::Stmt &statement, const clang::VarDecl &variable);

  const clang::ASTContext &ast_;
  std::size_t &budget_;
  std::function<bool(const clang::CallExpr &, const clang::VarDecl &)> isFilled_;
};

} // namespace tacit::cfe
