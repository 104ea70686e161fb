//===- Questions with a name --------------------------------------------------------===//
//
// Each lib/Query/Queries/<name>.sql is one question about a store. Its leading comment is its documentation
// and is read back by the program:
//
//   -- Rules that test, read or write a data item.         purpose, one or more lines
//   -- :item   id, name or qualified name of the item      a parameter that must be given
//   -- :depth = 10   steps to follow                       a parameter with a default
//   -- = rule   id of the rule                             a column of the result, in order
//
// A query is plain read-only SQL over the public views of docs/store.md.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Store/Store.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tacit {

struct QueryParameter {
  std::string name;
  std::optional<std::string> defaultValue;
  std::string purpose;
};

struct QueryColumn {
  std::string name;
  std::string purpose;
};

struct NamedQuery {
  std::string name;
  std::string purpose;
  std::vector<QueryParameter> parameters;
  std::vector<QueryColumn> columns;
  std::string sql;
};

using QueryArguments = std::vector<std::pair<std::string, std::string>>;

/// Reads the documentation of a query. Never fails; what does not follow the form belongs to the purpose.
NamedQuery parseQuery(std::string_view name, std::string_view text);

/// The queries that are part of the program, sorted by name.
std::vector<NamedQuery> namedQueries();

/// Runs \p query. A parameter that is neither given nor has a default is an error that names it, and so is
/// one that the query does not have.
Expected<Table> runQuery(const StoreReader &reader, const NamedQuery &query, const QueryArguments &arguments,
                         unsigned milliseconds = 0);

/// The query of \p queries named \p name, or null.
const NamedQuery *findQuery(const std::vector<NamedQuery> &queries, std::string_view name);

/// "; is it 'A' or 'B'?" with up to three of \p candidates that are spelt most like \p name or contain it;
/// nothing when none is.
std::string didYouMean(std::string_view name, std::vector<std::string> candidates);

/// What to say about a name that no query has: the nearest ones.
std::string unknownQueryMessage(const std::vector<NamedQuery> &queries, std::string_view name);

} // namespace tacit
