//===- Names that nothing declares -------------------------------------------------------===//
//
// Where headers are missing, Clang drops every statement that uses a name of theirs. So whoever asks for such
// a name gets a declaration that fits the place: a type, a variable, or an integer constant. The statement
// stays, and lowering turns every use back into a typed unknown: the guessed type or value itself is never
// shown.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "SourceMap.h"

#include "tacit/Diagnostics/Diagnostic.h"

#include <clang/AST/Decl.h>
#include <clang/Sema/ExternalSemaSource.h>
#include <llvm/ADT/DenseSet.h>
#include <llvm/ADT/StringMap.h>
#include <map>
#include <vector>

namespace tacit::cfe {

/// Lives as long as the parse. Each name is reported once.
class GuessedNames final : public clang::ExternalSemaSource {
public:
  GuessedNames(SourceMap &map, std::vector<Diagnostic> &diagnostics) : map_(map), diagnostics_(diagnostics) {}

  void attach(clang::Sema &sema);
  bool LookupUnqualified(clang::LookupResult &result, clang::Scope *scope) override;

  /// Whether \p declaration is one of ours.
  bool contains(const clang::Decl *declaration) const { return made_.contains(declaration); }
  /// SQLCODE, SQLSTATE or another variable with a status (`isStatusVariable`) if the unit uses it and nothing
  /// declares it. Else null.
  const clang::VarDecl *statusVariable(std::string_view name) const {
    auto found = statusVariables_.find(llvm::StringRef(name.data(), name.size()));
    return found == statusVariables_.end() ? nullptr : found->second;
  }
  std::size_t count() const { return reported_.size(); }

  /// Sizes from here on come from the numbers of guessed constants, and mean nothing.
  static constexpr std::uint64_t FirstUnknownSize = 1ULL << 30;

private:
  enum class Use : std::uint8_t { None, Type, Variable, Array, Function, Constant };
  Use useAt(clang::SourceLocation place, bool isInFunction) const;
  Use usedElsewhereAs(clang::FileID file, llvm::StringRef name);
  clang::NamedDecl *declare(clang::IdentifierInfo &name, clang::SourceLocation place, Use use);
  clang::VarDecl *declareStatus(clang::IdentifierInfo &name, clang::SourceLocation place);

  SourceMap &map_;
  std::vector<Diagnostic> &diagnostics_;
  clang::Sema *sema_ = nullptr;
  llvm::DenseSet<const clang::Decl *> made_;
  llvm::StringMap<clang::VarDecl *> statusVariables_;
  llvm::DenseMap<std::pair<const clang::IdentifierInfo *, unsigned>, clang::NamedDecl *> byName_;
  llvm::DenseSet<const clang::IdentifierInfo *> reported_;
  /// Of each file that was asked for: names that are changed, have members or elements, or whose address is
  /// taken.
  std::map<clang::FileID, llvm::StringMap<Use>> places_;
  clang::EnumDecl *constants_ = nullptr;
};

} // namespace tacit::cfe
