//===- What one embedded SQL statement does --------------------------------------------------------===//
//
// The model that every front-end with embedded SQL lowers from. A front-end hands in the statement's text
// with its host variables written as `:1`, `:2` ... in the order they stand; it keeps their names, indicator
// variables and places. Everything here is numbers into the statement's own lists.
//
// parse() never fails. What the grammar does not take is scanned for tables, columns and host variables, and
// `doubt` says what was not understood. Offsets are bytes of the text handed in.
//
//===-----------------------------------------------------------------------------------------------===//
#pragma once

#include "tacit/Support/Enum.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tacit::sql {

// clang-format off
#define TACIT_SQL_KINDS(X)                                                                                   \
  X(Other, "other") X(Select, "select") X(SelectInto, "select into") X(Insert, "insert")                     \
  X(Update, "update") X(Delete, "delete") X(Merge, "merge") X(Truncate, "truncate")                          \
  X(ValuesInto, "values into") X(SetVariable, "set variable") X(SetRegister, "set register")                 \
  X(DeclareCursor, "declare cursor") X(AllocateCursor, "allocate cursor") X(Open, "open")                    \
  X(Fetch, "fetch") X(Close, "close") X(Prepare, "prepare") X(Describe, "describe") X(Execute, "execute")    \
  X(ExecuteImmediate, "execute immediate") X(Call, "call") X(Block, "block") X(Commit, "commit")             \
  X(Rollback, "rollback") X(Savepoint, "savepoint") X(Connect, "connect") X(Disconnect, "disconnect")        \
  X(LockTable, "lock table") X(Create, "create") X(Alter, "alter") X(Drop, "drop") X(Grant, "grant")         \
  X(Revoke, "revoke") X(DeclareTable, "declare table") X(DeclareStatement, "declare statement")              \
  X(DeclareVariable, "declare variable") X(BeginDeclare, "begin declare section")                            \
  X(EndDeclare, "end declare section") X(Include, "include") X(Whenever, "whenever")                         \
  X(GetDiagnostics, "get diagnostics") X(AssociateLocators, "associate locators")                            \
  X(FreeLocator, "free locator")
// clang-format on
TACIT_ENUM(Kind, TACIT_SQL_KINDS)

// clang-format off
#define TACIT_SQL_OPERATIONS(X)                                                                              \
  X(Read, "read") X(Insert, "insert") X(Update, "update") X(Delete, "delete") X(Define, "define")            \
  X(Drop, "drop") X(Grant, "grant") X(Lock, "lock")
// clang-format on
TACIT_ENUM(Operation, TACIT_SQL_OPERATIONS)

// clang-format off
#define TACIT_SQL_EXPRS(X)                                                                                   \
  X(Unknown, "unknown") /* operands: what could be seen in it */                                             \
  X(Column, "column") X(Star, "star") X(Number, "number") X(String, "string") X(Null, "null")                \
  X(Default, "default") X(Host, "host") X(Marker, "marker")                                                  \
  X(Call, "call")       /* text: function or special register */                                            \
  X(Binary, "binary")   /* text: + - * / || and others */                                                    \
  X(Negate, "negate")                                                                                        \
  X(Compare, "compare") /* text: = <> < <= > >= */                                                           \
  X(And, "and") X(Or, "or") X(Not, "not") X(IsNull, "is-null") X(Like, "like")                               \
  X(In, "in")           /* first operand in the others */                                                    \
  X(Between, "between") X(Exists, "exists") X(Subquery, "subquery")                                          \
  X(Case, "case")       /* pairs of condition and value, then the value of ELSE if there is one */
// clang-format on
TACIT_ENUM(ExprKind, TACIT_SQL_EXPRS)

inline constexpr std::uint32_t None = ~0U;

/// One node; operands come before the node that has them.
struct Expr {
  ExprKind kind = ExprKind::Unknown;
  std::string text;         ///< Column name, literal, operator, function.
  std::uint32_t ref = None; ///< Column: table of `tables`, None if uncertain. Host, Marker: its number.
  std::uint32_t offset = 0; ///< Where it begins.
  std::vector<std::uint32_t> operands;
};

/// What the statement does to one table. A table that is read and written stands twice.
struct TableUse {
  std::string name; ///< In capitals unless delimited, without its schema.
  std::string schema;
  Operation operation = Operation::Read;
  /// Written by Insert and Update, read by Read, in the order they stand. "*" is all of them; a "?" behind a
  /// name says that the column may belong to another table of the same FROM.
  std::vector<std::string> columns;
};

/// A value that goes from one expression to a Column or a Host.
struct Transfer {
  std::uint32_t from = None;
  std::uint32_t to = None;
};

/// A column of CREATE TABLE or DECLARE TABLE.
struct ColumnDefinition {
  std::string name;
  std::string type; ///< "DECIMAL(4, 2)".
  bool isNotNull = false;
};

// clang-format off
#define TACIT_SQL_EVENTS(X) X(Error, "SQLERROR") X(Warning, "SQLWARNING") X(NotFound, "NOT FOUND")
#define TACIT_SQL_ACTIONS(X)                                                                                 \
  X(Continue, "continue") X(Goto, "goto") X(Stop, "stop") X(Perform, "perform") X(Call, "call")              \
  X(Break, "break")
// clang-format on
TACIT_ENUM(Event, TACIT_SQL_EVENTS)
TACIT_ENUM(Action, TACIT_SQL_ACTIONS)

struct Statement {
  Kind kind = Kind::Other;
  std::vector<Expr> exprs;
  std::vector<TableUse> tables;       ///< In the order they are met.
  std::vector<std::uint32_t> in;      ///< Host variables that are read, in their order.
  std::vector<std::uint32_t> out;     ///< Host variables that are filled, in the order of the values.
  std::vector<std::uint32_t> results; ///< Exprs of the select list or of VALUES.
  std::vector<Transfer> transfers;
  std::uint32_t condition = None; ///< WHERE or the search condition of MERGE.
  std::uint32_t markers = 0;      ///< Parameter markers seen.

  std::string cursor;               ///< Of DECLARE, OPEN, FETCH, CLOSE and WHERE CURRENT OF.
  std::string prepared;             ///< Name of a prepared statement.
  std::string object;               ///< Procedure, index, trigger, connection, savepoint, copied name.
  std::string objectKind;           ///< "TABLE", "INDEX" ...: what CREATE, ALTER, DROP and GRANT are about.
  std::string dynamicText;          ///< PREPARE, EXECUTE IMMEDIATE: text of a literal.
  std::uint32_t dynamicHost = None; ///< PREPARE, EXECUTE IMMEDIATE: the host variable with the text.
  bool isScroll = false;
  bool isForUpdate = false;
  bool usesDescriptor = false; ///< INTO or USING DESCRIPTOR: which variables is known at run time only.
  std::vector<ColumnDefinition> columns;
  std::vector<std::string> updatable; ///< FOR UPDATE OF.

  Event event = Event::Error; ///< WHENEVER.
  Action action = Action::Continue;
  std::string target; ///< Label or routine of WHENEVER, as written.

  std::string doubt; ///< What was not understood; empty if everything was.
};

/// Columns of the tables that are declared: name of the table (in capitals, no schema) to its columns.
using Catalog = std::map<std::string, std::vector<std::string>, std::less<>>;

struct Options {
  std::uint32_t hosts = 0; ///< `:1` to `:hosts` are host variables, everything else behind a colon a marker.
  const Catalog *catalog = nullptr;
};

/// Reads \p text, a statement without EXEC SQL and its end. Thread-safe.
Statement parse(std::string_view text, const Options &options);

/// A stable text form for tests: one line for each fact.
std::string print(const Statement &statement);

} // namespace tacit::sql
