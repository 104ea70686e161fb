//===- Embedded SQL of any vendor -> the grammar's SQL ----------------------------------------------===//
//
// The grammar behind Grammar.cpp is PostgreSQL's. Before it sees a query, what only embedded SQL has is taken
// out (INTO, tail clauses, WHERE CURRENT OF, outer-join marks), and what others spell differently is put in
// its terms. Names and strings become numbered stand-ins, so that no reserved word, length limit or encoding
// of the grammar matters; Normalised leads back from them.
//
//===-----------------------------------------------------------------------------------------------===//
#pragma once

#include "Reading.h"

namespace tacit::sql {

struct Normalised {
  std::string text;
  std::vector<std::string> names;   ///< Of the stand-ins n0, n1 ...
  std::vector<std::string> strings; ///< Of the stand-ins s0, s1 ...
  struct Place {
    std::uint32_t at; ///< In text.
    std::uint32_t token;
  };
  std::vector<Place> places; ///< Rising.
  std::size_t nesting = 0;   ///< Tokens that may nest one level each.

  std::uint32_t tokenAt(std::uint32_t location) const;
  const std::string &name(std::string_view standIn) const;
};

/// Numbers of the tokens of a query that stay after embedded clauses are taken out; outputs and the cursor of
/// WHERE CURRENT OF go to \p reading.
std::vector<std::uint32_t> takeEmbedded(Reading &reading, std::size_t first, std::size_t end);

Normalised normalise(Reading &reading, const std::vector<std::uint32_t> &kept);

} // namespace tacit::sql
