//===- From Clang's locations to origins in original files --------------------------===//
#pragma once

#include "UnitFiles.h"

#include "tacit/Diagnostics/Diagnostic.h"
#include "tacit/IR/TranslationUnit.h"

#include <clang/Basic/LangOptions.h>
#include <clang/Basic/SourceManager.h>
#include <llvm/ADT/DenseMap.h>
#include <memory>
#include <string_view>
#include <utility>

namespace tacit::cfe {

/// Text inside macro bodies belongs to the place that uses the macro, except literals, which stand where they
/// are written. Files enter the unit's table when something in them is first named.
class SourceMap {
public:
  SourceMap(const clang::SourceManager &sources, const clang::LangOptions &language, const UnitFiles &files,
            ir::TranslationUnit &unit)
      : sources_(sources), language_(language), files_(files), unit_(unit) {}

  /// The place of a token range, seen from the file that holds the statement.
  ir::Origin origin(clang::SourceRange range);
  /// The same with the `;` that ends the statement, if one follows.
  ir::Origin statementOrigin(clang::SourceRange range);
  /// The place where a literal is written, inside a macro's body if it came from there.
  ir::Origin literalOrigin(clang::SourceRange range);
  /// Bytes [begin, end) of the original of \p file, which holds embedded SQL.
  ir::Origin originalOrigin(clang::FileID file, std::uint32_t begin, std::uint32_t end);
  /// \p length bytes from \p begin, a place inside a file.
  ir::Origin fileOrigin(clang::SourceLocation begin, std::size_t length);

  /// While \p use, Clang's name for the tokens of a macro's use, is set, text that came from them stands
  /// where the macro is defined. Unset with an invalid name.
  void enterMacro(clang::FileID use) { macro_ = use; }
  /// The innermost use of a macro that \p range belongs to with both ends, and where these stand in its
  /// definition. What was handed over stands for its parameter. An invalid use if there is none.
  struct MacroRange {
    clang::FileID use;
    clang::SourceLocation first, last;
  };
  MacroRange macroRange(clang::SourceRange range) const;
  /// The token of macro use \p use that \p location, the begin or end of a range, came from; invalid if it
  /// did not.
  clang::SourceLocation placeInMacro(clang::SourceLocation location, clang::FileID use, bool isEnd) const;

  /// The characters of a token range as written in the file, macro uses unexpanded.
  std::string_view text(clang::SourceRange range);
  /// The characters from \p first to \p last, places in one file, as written there.
  std::string_view fileText(clang::SourceLocation first, clang::SourceLocation last);
  /// Whether nothing but blanks stands before \p location on its line.
  bool beginsLine(clang::SourceLocation location) const;
  /// Whether \p location lies in a file of the tree or of a named include folder.
  bool isProject(clang::SourceLocation location);
  /// The file if its embedded SQL was taken out; else null.
  const EmbeddedFile *embedded(clang::FileID file) { return info(file).embedded; }
  /// Where a diagnostic about \p location belongs.
  Location location(clang::SourceLocation location);
  /// Path of the file that \p location stands in, as the store shows it.
  std::string_view path(clang::SourceLocation location);

  const clang::SourceManager &sources() const { return sources_; }
  const clang::LangOptions &language() const { return language_; }

private:
  struct FileInfo {
    ir::FileId file;
    ir::ExpansionId inclusion;
    const EmbeddedFile *embedded = nullptr;
    bool isProject = false;
    bool isOutsideOfTree = false;
  };
  FileInfo &info(clang::FileID file);
  /// The file of \p location and the offset in it.
  std::pair<clang::FileID, unsigned> decomposed(clang::SourceLocation location) const;
  ir::FileId fileOf(clang::FileID file);
  ir::ExpansionId inclusionOf(clang::FileID file);
  ir::ExpansionId macroUse(clang::SourceLocation location);
  ir::Origin ofLines(clang::FileID file, EmbeddedFile::Place first, EmbeddedFile::Place last,
                     ir::ExpansionId expansion);
  ir::Origin between(clang::FileID file, unsigned begin, unsigned end, ir::ExpansionId expansion);
  /// First and one past the last offset inside one file; false if there is none.
  bool fileRange(clang::SourceRange range, clang::FileID &file, unsigned &begin, unsigned &end) const;
  /// \p isEnd: of the last place of something, not the first.
  EmbeddedFile::Place place(clang::FileID file, unsigned offset, bool isEnd);
  /// Bytes of the token that begins at \p token, which is the place \p offset of \p file.
  unsigned tokenLength(clang::SourceLocation token, clang::FileID file, unsigned offset) const;
  std::string_view originalText(clang::FileID file, unsigned begin, unsigned end);
  std::string virtualPath(clang::FileID file) const;

  const clang::SourceManager &sources_;
  const clang::LangOptions &language_;
  const UnitFiles &files_;
  ir::TranslationUnit &unit_;
  llvm::DenseMap<clang::FileID, std::unique_ptr<FileInfo>> infos_;
  clang::FileID lastFile_; ///< Asked for last.
  FileInfo *lastInfo_ = nullptr;
  std::map<std::string, ir::FileId, std::less<>> fileIds_;
  clang::FileID macro_;
  /// A line, [begin, end) without its end.
  struct Line {
    clang::FileID file;
    unsigned begin = 0, end = 0, number = 0;
  };
  /// Those looked up last: what is lowered together mostly begins on one line and ends on one.
  Line firstLine_;
  Line lastLine_;
  /// The file that a location was last found in, and the locations in it.
  struct Span {
    clang::FileID file;
    clang::SourceLocation::UIntTy begin = 0, end = 0;
  };
  mutable Span span_;
  mutable clang::FileID textFile_; ///< Whose text is at hand.
  mutable llvm::StringRef text_;
  /// The token measured last: an expression ends with the last one of its parts.
  mutable clang::SourceLocation measured_;
  mutable unsigned measuredLength_ = 0;
  llvm::DenseMap<int, ir::ExpansionId> macroUses_; ///< By the id that Clang gives the use.
};

} // namespace tacit::cfe
