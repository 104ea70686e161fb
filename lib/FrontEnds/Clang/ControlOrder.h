//===- Whether one place of a function runs before another ---------------------------------------------===//
#pragma once

#include <clang/AST/Decl.h>
#include <clang/AST/Stmt.h>
#include <llvm/ADT/DenseMap.h>
#include <map>
#include <vector>

namespace tacit::cfe {

/// Answers from the nesting of statements, without a flow graph: "no" where it is not plain. Labels count as
/// places that control may come to from elsewhere.
class ControlOrder {
public:
  /// Whether control cannot come to \p later without having passed \p earlier, which stands before it in the
  /// text. Both are in \p function.
  bool dominates(const clang::FunctionDecl &function, const clang::Stmt &earlier, const clang::Stmt &later);
  /// Whether \p other lies in a loop around \p place that \p outside is not in.
  bool sharesLoop(const clang::FunctionDecl &function, const clang::Stmt &place, const clang::Stmt &other,
                  const clang::Stmt &outside);

private:
  /// Where a statement stands.
  struct Position {
    const clang::Stmt *parent = nullptr;
    unsigned index = 0; ///< Among the parent's children.
  };
  struct Nesting {
    llvm::DenseMap<const clang::Stmt *, Position> positions;
    llvm::DenseMap<const clang::Stmt *, std::vector<unsigned>>
        labels; ///< Of compounds: which children, rising.
    const clang::Stmt *parent(const clang::Stmt *of) const { return positions.lookup(of).parent; }
  };
  const Nesting &nesting(const clang::FunctionDecl &function);
  static bool runsBefore(const Nesting &nesting, const clang::Stmt &whole, const clang::Stmt *first,
                         const clang::Stmt *second);

  std::map<const clang::FunctionDecl *, Nesting> functions_;
};

} // namespace tacit::cfe
