//===- The text of a dynamic statement, where it is constant ------------------------------------------===//
#pragma once

#include <clang/AST/ASTContext.h>
#include <clang/AST/Decl.h>
#include <clang/AST/Expr.h>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tacit::cfe {

/// The variable that \p expr names: `text`, `text.arr`, `&text`. Null if it is something else.
const clang::VarDecl *referredVariable(const clang::Expr &expr);

/// A text that is known but for values that were put into it.
struct ConstantText {
  /// Stands in the text for the next one of `values`.
  static constexpr char ValueMark = '\x01';
  struct Piece {
    std::uint32_t offset = 0; ///< Where its characters begin in `text`.
    const clang::Expr *written = nullptr;
  };

  std::string text;
  std::vector<const clang::Expr *> values;
  std::vector<Piece> pieces;

  void append(const ConstantText &other);
};

/// The text of a literal, of a macro that is one, or of a constant that nothing can change.
std::optional<ConstantText> literalText(const clang::Expr &expr);
/// The text that \p format makes of \p values; nothing if the format is not known or asks for something else.
std::optional<ConstantText> formattedText(const clang::Expr &format,
                                          llvm::ArrayRef<const clang::Expr *> values);

class ConstantTexts {
public:
  /// \p isFilled: whether the SQL that a call stands for fills a variable. \p budget: nodes that may still be
  /// looked at; what is left.
  ConstantTexts(const clang::ASTContext &ast, std::size_t &budget,
                std::function<bool(const clang::CallExpr &, const clang::VarDecl &)> isFilled)
      : ast_(ast), budget_(budget), isFilled_(std::move(isFilled)) {}

  /// What \p variable holds when control comes to \p call in \p function: the literal that a statement before
  /// it in the same run of statements copies or prints there, others append, or its initialiser. Nothing if
  /// that is not certain.
  std::optional<ConstantText> find(const clang::FunctionDecl &function, const clang::CallExpr &call,
                                   const clang::VarDecl &variable);

private:
  enum class Step { Passes, Appends, Sets, Stops };
  Step look(const clang::Stmt &statement, const clang::VarDecl &variable, ConstantText &text);
  Step lookAtCall(const clang::CallExpr &call, const clang::VarDecl &variable, ConstantText &text);
  Step lookAtCopy(const clang::CallExpr &call, llvm::StringRef name, const clang::VarDecl &variable,
                  ConstantText &text);
  /// Whether nothing in \p statement may change the variable's text.
  bool isOnlyRead(const clang::Stmt &statement, const clang::VarDecl &variable);
  bool mentions(const clang::Stmt &statement, const clang::VarDecl &variable);

  const clang::ASTContext &ast_;
  std::size_t &budget_;
  std::function<bool(const clang::CallExpr &, const clang::VarDecl &)> isFilled_;
};

} // namespace tacit::cfe
