//===- Declarations that only precompilers know -> declarations of C ----------------------------------===//
#pragma once

#include "Characters.h"
#include "Output.h"

namespace tacit::embeddedc {

/// What a declaration stands in.
struct DeclarationPlace {
  Dialect dialect = Dialect::Unknown;
  bool isHost = false;      ///< In a declare section, or behind `$`.
  bool isParameter = false; ///< Inside parentheses: one declarator.
};

/// Rewrites the type that begins with the word at \p at: `VARCHAR a[20], b[30]`, `SQL TYPE IS CLOB(5 K)`,
/// `lvarchar`, `datetime year to day`. Gives the place behind what it wrote, or \p at if it is none of them.
std::size_t rewriteType(const Reader &in, std::size_t at, const DeclarationPlace &place, Output &out);

/// `name IS type` behind EXEC SQL TYPE of ECPG, from \p at to its semicolon, as a typedef.
void rewriteTypedef(const Reader &in, std::size_t at, std::size_t end, Output &out);

} // namespace tacit::embeddedc
