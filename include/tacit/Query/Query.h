//===- Questions with a name --------------------------------------------------------===//
//
// Each lib/Query/Queries/<name>.sql is one question about a store. Its leading comment is its documentation
// and is read back by the program:
//
//   -- Rules that test, read or write a data item.         purpose, one or more lines
//   -- :item   id, name or qualified name of the item      a parameter that must be given
//   -- :depth = 10   steps to follow                       a parameter with a default
//   -- :words ~ words to look for                          a full-text expression, see searchExpression()
//   -- Example: tacit query rules-using-item NET-PAY       how it is called
//   -- = rule   id of the rule                             a column of the result, in order
//
// A query is plain read-only SQL over the public views of docs/store.md. Users keep theirs in a folder of
// such files.
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
  bool isSearch = false; ///< Its value is a full-text expression.
};

struct QueryColumn {
  std::string name;
  std::string purpose;
};

struct NamedQuery {
  std::string name;
  std::string purpose;
  std::string example; ///< A command line; may be empty.
  std::vector<QueryParameter> parameters;
  std::vector<QueryColumn> columns;
  std::string sql;
};

using QueryArguments = std::vector<std::pair<std::string, std::string>>;

/// Reads the documentation of a query. Never fails; what does not follow the form belongs to the purpose.
NamedQuery parseQuery(std::string_view name, std::string_view text);

/// The queries that are part of the program, sorted by name.
std::vector<NamedQuery> namedQueries();

/// The queries that the figures of a report answer, sorted by name: lib/Query/Figures. Each has one parameter
/// at most, `of`, and the columns that a report shows under their names.
std::vector<NamedQuery> figureQueries();

/// Adds the queries of the files `*.sql` in \p directory. One of a name that is there already takes its
/// place. The name must have no blank; a folder or file that cannot be read is an error that names it.
Expected<void> addQueries(const FileSystem &fileSystem, const std::string &directory,
                          std::vector<NamedQuery> &queries);

/// What \p values of a command line mean for \p query: `name=value` for a parameter that it has, any other
/// text for the first parameter that is not given yet, those without default first.
QueryArguments bindArguments(const NamedQuery &query, const std::vector<std::string> &values);

/// What people type, as FTS5 understands it: "phrases", prefix*, AND, OR, NOT and parentheses keep their
/// meaning, any other word stands for itself whatever signs it has (NET-PAY is the phrase "net pay"). Empty
/// if there is no word.
std::string searchExpression(std::string_view text);

/// The line of \p sql that holds the byte at \p offset, harmless on a terminal, and below it a caret under
/// that byte.
std::string pointAt(std::string_view sql, std::size_t offset);

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
