//===- What the C library's input, output and text functions do -----------------------===//
#pragma once

#include "tacit/IR/Nodes.h"

#include <string_view>

namespace tacit::cfe {

enum class Behaviour : std::uint8_t {
  Io,    ///< Reads or writes a file, the console or the environment.
  Text,  ///< Gives its destination a new text.
  Stop,  ///< Ends the run.
  Abend, ///< Ends the run abnormally.
};

enum class Stream : std::uint8_t { Argument, Input, Output, Error, Environment, None };

/// What the returned value is, when somebody uses it.
enum class Returned : std::uint8_t { Status, Data, Handle, Destination };

/// One function. `roles` has a letter an argument:
///   h  stream or descriptor      p  path or name of a file       m  open mode
///   f  receives data             u  is sent, or selects          n  a size nobody needs to know
///   F  format string             d  text destination             D  text destination that is read as well
///   *  this and all further arguments are used                   &  this and all further ones receive data
struct LibraryFunction {
  std::string_view name;
  Behaviour behaviour = Behaviour::Io;
  ir::IoOp op = ir::IoOp::Other;
  std::string_view roles;
  Stream stream = Stream::Argument;
  Returned returned = Returned::Status;
};

/// nullptr for every other name.
const LibraryFunction *findLibraryFunction(std::string_view name);

} // namespace tacit::cfe
