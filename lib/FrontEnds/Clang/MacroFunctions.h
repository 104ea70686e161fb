//===- Macros that compute or decide, seen as functions ---------------------------------------===//
//
// `#define VAT(net) ((net) * RATE / 100)` is a rule of its own that every use repeats. The parser expands it
// everywhere, so the body is taken from a use: what the user handed over gives place to the parameters again.
//
//===-------------------------------------------------------------------------------------===//
#pragma once

#include "Preprocessing.h"

#include <clang/AST/Expr.h>
#include <llvm/ADT/DenseSet.h>
#include <map>
#include <vector>

namespace tacit::cfe {

/// A macro that is worth a program of its own, with a use that shows its body.
struct MacroFunction {
  const FunctionMacro *macro = nullptr;
  const clang::Stmt *body = nullptr; ///< Null as long as no use was good enough.
  clang::FileID use;                 ///< Clang's name for the tokens that `body` was made of.
  std::vector<ir::Origin> uses;      ///< Each once, in the order in which they were met.
};

/// The macros of one unit. Met while functions are lowered.
class MacroFunctions {
public:
  MacroFunctions(SourceMap &map, const Preprocessing &preprocessing);

  /// If \p stmt is the whole body of a macro of the project: notes the use.
  void meet(const clang::Stmt &stmt);
  /// The token of macro use \p use that \p expr was handed over for, as a whole or in part; invalid if it is
  /// text of the macro's body.
  clang::SourceLocation handedOver(const clang::Expr &expr, clang::FileID use) const;
  /// All that were met with a body, in the order of their definitions.
  std::vector<const MacroFunction *> found() const;

private:
  bool isGood(const clang::Stmt &body, clang::FileID use) const;

  SourceMap &map_;
  /// By the place of the first token of their bodies.
  std::map<unsigned, MacroFunction> macros_;
  llvm::DenseSet<clang::FileID> met_;
};

} // namespace tacit::cfe
