//===- One statement while it is read --------------------------------------------------------------===//
#pragma once

#include "Tokens.h"

#include "tacit/FrontEnds/Sql/Statement.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace tacit::sql {

/// What all readers of one statement share.
struct Reading {
  const Tokens &tokens;
  const Options &options;
  Statement &out;
  std::vector<bool> isFilled; ///< Host variables that are outputs.
  /// A column without qualifier that several tables of its FROM may have.
  struct Doubtful {
    std::uint32_t expr;
    std::vector<std::uint32_t> tables;
  };
  std::vector<Doubtful> doubtful = {};
  std::unordered_map<std::string, std::uint32_t> tableIndex = {}; ///< By operation and name; see use().
  std::unordered_set<std::string> columnsSeen = {};               ///< By table and name; see addColumn().

  std::uint32_t add(Expr expr) {
    out.exprs.push_back(std::move(expr));
    return static_cast<std::uint32_t>(out.exprs.size() - 1);
  }
  /// The entry of a table; made on first use. Returns an index into out.tables.
  std::uint32_t use(const std::string &name, const std::string &schema, Operation operation);
  void addColumn(std::uint32_t table, const std::string &column);
  void removeColumn(std::uint32_t table, const std::string &column);
  /// Null if nothing is known of the table.
  const std::vector<std::string> *knownColumns(const std::string &table) const;
  void fill(std::uint32_t host) {
    isFilled[host] = true;
    out.out.push_back(host);
  }
  void doubt(std::string_view what) {
    if (out.doubt.empty())
      out.doubt = what;
  }
  Cursor cursor(std::size_t first, std::size_t end) const { return {&tokens, first, end}; }
};

/// SELECT, WITH, VALUES, INSERT, UPDATE, DELETE, MERGE standing in tokens [first, end). Sets the kind where
/// it follows from the text and fills tables, results, transfers, condition and outputs.
void readQuery(Reading &reading, std::size_t first, std::size_t end);
bool startsQuery(const Token &token);

/// What the grammar does not take: tables, columns and host variables by clause words.
void scanQuery(Reading &reading, std::size_t first, std::size_t end);

/// CREATE, ALTER, DROP, GRANT, REVOKE, LOCK, TRUNCATE, DECLARE TABLE behind their first word.
void readDefinition(Reading &reading, Cursor cursor);
void readColumnDefinitions(Reading &reading, Cursor &cursor);

/// Queries inside other text (blocks of PL/SQL, bodies of triggers), wherever one begins.
void readInnerQueries(Reading &reading, std::size_t first, std::size_t end);

} // namespace tacit::sql
