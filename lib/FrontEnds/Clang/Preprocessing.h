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

/// A `#define` of a project file with parameters, whose body says something beyond them: a literal or a name.
struct FunctionMacro {
  std::string name;
  std::vector<std::string> parameters;
  clang::SourceRange definition; ///< From the name to the last token.
  clang::SourceRange body;       ///< Without a `;` at its end and parentheses around it.
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

  void FileChanged(clang::SourceLocation location, FileChangeReason reason,
                   clang::SrcMgr::CharacteristicKind kind, clang::FileID previous) override;
  void SourceRangeSkipped(clang::SourceRange range, clang::SourceLocation endif) override;

  const std::vector<MacroConstant> &constants() const { return constants_; }
  const std::vector<FunctionMacro> &functions() const { return functions_; }
  /// Every file that was entered, in that order; one that is included again stands again.
  const std::vector<clang::FileID> &files() const { return entered_; }
  /// Whether a condition of the preprocessor left out byte \p offset of \p file.
  bool isSkipped(clang::FileID file, unsigned offset) const;

private:
  SourceMap &map_;
  ir::TranslationUnit &unit_;
  void addFunction(const clang::Token &name, const clang::MacroInfo &macro);

  std::vector<MacroConstant> constants_;
  std::vector<FunctionMacro> functions_;
  std::vector<clang::FileID> entered_;
  /// Begin and end of what was left out of files with embedded SQL, rising.
  llvm::DenseMap<clang::FileID, std::vector<std::pair<unsigned, unsigned>>> skipped_;
};

} // namespace tacit::cfe
