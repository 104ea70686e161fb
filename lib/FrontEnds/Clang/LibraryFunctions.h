//===- What library functions do: input, output, texts, SQL, services ------------------===//
//
// Tables of functions by name. What a row says is applied by FunctionLowering (Calls.cpp) and, for calls that
// carry SQL, by SqlCalls. A new function of a known kind is one row.
//
//===----------------------------------------------------------------------------------===//
#pragma once

#include "tacit/IR/Nodes.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace tacit::cfe {

enum class Behaviour : std::uint8_t {
  Io,      ///< Reads or writes a file, a queue, the console or the environment.
  Text,    ///< Gives its destination a new text.
  Stop,    ///< Ends the run.
  Abend,   ///< Ends the run abnormally.
  Sql,     ///< Takes part in an SQL statement, as `step` says.
  Column,  ///< Returns a column of the current row.
  Invoke,  ///< Has another service do something.
  Forward, ///< Hands the request on to another service, which ends this one.
  Reply,   ///< Ends a service with a code and an answer.
  Field,   ///< Reads or changes a field of a message buffer.
};

enum class Stream : std::uint8_t { Argument, Input, Output, Error, Environment, None };

/// What the returned value is, when somebody uses it.
enum class Returned : std::uint8_t { Status, Data, Handle, Destination };

/// What a call does for the SQL statement of its handle.
enum class SqlStep : std::uint8_t {
  None,
  Text,        ///< Gives the statement its text; it runs later.
  Append,      ///< Adds to the text.
  Run,         ///< Runs the statement.
  RunText,     ///< Runs the text of its argument.
  Step,        ///< Runs the statement or, if it is a query, goes to its next row.
  Fetch,       ///< Goes to the next row.
  Parameter,   ///< Gives a parameter its value or the place of its value.
  Result,      ///< Says where a column of the next rows goes.
  Indicator,   ///< Says where the length or null indicator of a column goes.
  GetColumn,   ///< Stores a column of the current row.
  Reset,       ///< Forgets parameters and places of columns.
  Transaction, ///< Commits or rolls back, by its argument.
  Procedure,   ///< Names a procedure that runs later.
};

/// One function. `roles` has a letter an argument:
///   h  stream, descriptor, queue or statement; H its address
///   p  name of a file, queue, service or variable           m  open mode
///   f  receives data                                        e  receives a status
///   u  is sent, or selects                                  n  a size nobody needs to know
///   F  format string                  d  text destination   D  text destination that is read as well
///   *  this and all further arguments are used              &  this and all further ones receive data
/// of calls with SQL:
///   t  text of the statement          F  its format         c  number or name of a parameter or column
///   v  value of a parameter           w  address of one     o  address that a column goes to
///   i  address of an indicator        x  commit or rollback z  number of a column counted from 0
/// of services and message buffers:
///   q  request                        r  address of the pointer to the answer
///   b  message buffer                 k  field of it        s  code that the service ends with
struct LibraryFunction {
  std::string_view name;
  Behaviour behaviour = Behaviour::Io;
  ir::IoOp op = ir::IoOp::Other;
  std::string_view roles;
  Stream stream = Stream::Argument;
  Returned returned = Returned::Status;
  ir::ResourceKind kind = ir::ResourceKind::File; ///< What the handle or name stands for.
  SqlStep step = SqlStep::None;
  ir::CallKind call = ir::CallKind::Link; ///< Of Invoke.
};

/// nullptr for every other name.
const LibraryFunction *findLibraryFunction(std::string_view name);

/// Call interfaces of databases: ODBC and CLI, DB-Library, SQLite, OCI. Sorted by name.
std::span<const LibraryFunction> sqlFunctions();
/// Tuxedo: services, conversations, queues, FML fields. Sorted by name; fields without the suffix 32.
std::span<const LibraryFunction> tuxedoFunctions();

/// For the tables: sorts at compile time.
template <std::size_t N> constexpr auto sortedByName(const LibraryFunction (&rows)[N]) {
  std::array<LibraryFunction, N> list = std::to_array(rows);
  std::ranges::sort(list, {}, &LibraryFunction::name);
  return list;
}

/// Variables in which such libraries leave a status: `errno`, `tperrno` ...
bool isStatusVariable(std::string_view name);
/// Variables of the environment through which a web server hands a request to a program.
bool isRequestVariable(std::string_view name);

} // namespace tacit::cfe
