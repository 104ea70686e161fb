//===- What the preprocessor tells: missing headers, constants -------------------------===//
#pragma once

#include "SourceMap.h"

#include <clang/Lex/PPCallbacks.h>
#include <clang/Lex/Preprocessor.h>
#include <vector>

namespace tacit::cfe {

/// A `#define` of a project file whose body is one literal.
struct MacroConstant {
  std::string name;
  std::string text;              ///< The literal as written, sign included, with quotes for text.
  clang::SourceRange definition; ///< From the name to the last token.
  clang::SourceRange value;
};

/// Notes headers that do not exist and lets Clang carry on without them.
class Preprocessing final : public clang::PPCallbacks {
public:
  Preprocessing(SourceMap &map, ir::TranslationUnit &unit) : map_(map), unit_(unit) {}

  bool FileNotFound(llvm::StringRef) override { return true; }
  void InclusionDirective(clang::SourceLocation hash, const clang::Token &token, llvm::StringRef name,
                          bool isAngled, clang::CharSourceRange nameRange, clang::OptionalFileEntryRef file,
                          llvm::StringRef searchPath, llvm::StringRef relativePath,
                          const clang::Module *suggested, bool isImported,
                          clang::SrcMgr::CharacteristicKind kind) override;
  void MacroDefined(const clang::Token &name, const clang::MacroDirective *directive) override;

  const std::vector<MacroConstant> &constants() const { return constants_; }

private:
  SourceMap &map_;
  ir::TranslationUnit &unit_;
  std::vector<MacroConstant> constants_;
};

} // namespace tacit::cfe
