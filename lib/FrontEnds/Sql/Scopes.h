//===- Which table a column belongs to --------------------------------------------------------------===//
#pragma once

#include "Reading.h"

namespace tacit::sql {

/// One entry of a FROM: a table, or a query with the columns it gives.
struct Source {
  std::string alias;
  std::string name;
  std::string schema;
  std::uint32_t table = None; ///< Entry of what is read; made late for the target of a change.
  bool isDerived = false;
  bool isTarget = false;
  struct Output {
    std::string name;
    std::uint32_t expr;
  };
  std::vector<Output> columns; ///< Of a derived one; empty if not known.
};

struct Scope {
  Scope *outer = nullptr;
  std::vector<Source> sources;
  std::vector<Source> named; ///< WITH.
  std::vector<std::string> outputs;
  std::vector<std::string> usingColumns;
  bool inOrder = false; ///< ORDER BY may name outputs.

  const Source *findNamed(const std::string &name) const;
};

/// The expression that \p qualifier.\p name stands for. Reading it is noted with its table; where several
/// tables may have it, with each of them and a question mark.
std::uint32_t resolveColumn(Reading &reading, Scope &scope, const std::string &qualifier,
                            const std::string &name, std::uint32_t offset);

/// A query is right only if one of the tables has the column. Where another place says which one, as a
/// qualified name or the only table of a FROM does, the doubt ends.
void settleColumns(Reading &reading);

/// `*` or \p qualifier.*: its operands are the columns if all are known.
std::uint32_t allColumns(Reading &reading, Scope &scope, const std::string &qualifier, std::uint32_t offset);

} // namespace tacit::sql
