//===- Comments of project files, and what they speak of -----------------------------===//
#pragma once

#include "SourceMap.h"

#include <clang/Lex/Preprocessor.h>
#include <map>
#include <string_view>
#include <vector>

namespace tacit::cfe {

/// Collects comments while Clang reads; afterwards answers which one belongs to a declaration.
class Comments final : public clang::CommentHandler {
public:
  Comments(SourceMap &map, ir::TranslationUnit &unit) : map_(map), unit_(unit) {}

  bool HandleComment(clang::Preprocessor &preprocessor, clang::SourceRange range) override;

  /// The comment that stands right behind \p declaration on its last line, or else, if the declaration begins
  /// its line, the one that ends on the line above.
  std::string_view beside(const ir::Origin &declaration, bool beginsLine) const;
  /// The comment block that ends at most one empty line above \p declaration.
  std::string_view above(const ir::Origin &declaration, unsigned emptyLines = 1) const;
  /// Puts what was collected into the unit, in source order.
  void finish();

private:
  struct Entry {
    ir::Origin origin;
    std::string_view text;
    unsigned codeEnd = 0; ///< Column of the last thing before it on its line that is no separator; 0 if none.
  };
  SourceMap &map_;
  ir::TranslationUnit &unit_;
  std::vector<Entry> entries_;
  using Line = std::pair<std::uint32_t, std::uint32_t>; ///< File and line.
  std::map<Line, std::size_t> byFirstLine_, byLastLine_;
};

} // namespace tacit::cfe
