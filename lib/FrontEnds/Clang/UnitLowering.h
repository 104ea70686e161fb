//===- From Clang's syntax tree to the unit ---------------------------------------------===//
#pragma once

#include "FunctionLowering.h"
#include "GuessedNames.h"
#include "Preprocessing.h"

#include <clang/Sema/SemaConsumer.h>

namespace tacit::cfe {

/// Lowers what stands in project files: functions with a body as programs, and variables, records,
/// enumerations and constants of file scope as items. Of system headers, only what is used.
class UnitLowering final : public clang::SemaConsumer {
public:
  UnitLowering(SourceMap &map, Comments &comments, const Preprocessing &preprocessing, GuessedNames &guesses,
               ir::TranslationUnit &unit, const std::vector<std::pair<clang::FileID, unsigned>> &errors,
               std::vector<Diagnostic> &diagnostics)
      : map_(map), comments_(comments), preprocessing_(preprocessing), guesses_(guesses), unit_(unit),
        errors_(errors), diagnostics_(diagnostics) {}

  void InitializeSema(clang::Sema &sema) override { guesses_.attach(sema); }
  void HandleTranslationUnit(clang::ASTContext &ast) override;
  bool shouldSkipFunctionBody(clang::Decl *declared) override;

private:
  void lowerDeclarations(const clang::DeclContext &context, UnitState &state);
  /// The bodies that stand for a function as it is written, and the lambdas in them.
  void lowerFunctions(const clang::FunctionDecl &written, UnitState &state);
  void lowerLambdas(UnitState &state);
  void lowerMacro(const MacroFunction &function, UnitState &state);
  void lowerFunction(const clang::FunctionDecl &function, UnitState &state);
  void addConstants(UnitState &state);

  SourceMap &map_;
  Comments &comments_;
  const Preprocessing &preprocessing_;
  GuessedNames &guesses_;
  ir::TranslationUnit &unit_;
  const std::vector<std::pair<clang::FileID, unsigned>> &errors_;
  std::vector<Diagnostic> &diagnostics_;
};

} // namespace tacit::cfe
