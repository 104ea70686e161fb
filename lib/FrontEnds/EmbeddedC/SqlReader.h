//===- One embedded statement: where it ends, its text, its host variables -----------------------------===//
#pragma once

#include "Characters.h"

#include "tacit/FrontEnds/EmbeddedC/Rewrite.h"

namespace tacit::embeddedc {

/// What read() found besides the block.
struct SqlStatement {
  Block block;
  std::vector<std::string> words; ///< The first four, in capitals.
  std::size_t start = 0;          ///< Of the first one.
};

/// Reads SQL from \p start, the place behind EXEC SQL or `$`; the block begins at \p begin. \p limit: where
/// it ends at the latest (a macro's line); the end of the text otherwise.
SqlStatement readSql(std::string_view text, std::size_t begin, std::size_t start, std::size_t limit,
                     Dialect dialect);

} // namespace tacit::embeddedc
