//===- Options and output of the commands that read a store ---------------------------------===//
#pragma once

#include "Command.h"

#include "tacit/Query/Print.h"
#include "tacit/Store/Store.h"

#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace tacit {

/// What all of them can be told.
struct StoreArguments {
  std::string store = "tacit.db";
  PrintFormat format = PrintFormat::Table;
};

/// Adds --store.
void addStoreOption(CLI::App &command, StoreArguments &arguments);
/// Adds --format.
void addFormatOption(CLI::App &command, StoreArguments &arguments);

/// Opens the store and runs \p work; says what is wrong if it cannot be opened or \p work fails.
ExitCode withStore(const StoreArguments &arguments,
                   const std::function<Expected<void>(const StoreReader &)> &work);

/// Whether the store has a program, or a data item, of this id or name; if not, an error that names the
/// nearest ones.
Expected<void> requireProgram(const StoreReader &reader, const std::string &name);
Expected<void> requireItem(const StoreReader &reader, const std::string &name);
/// The same for business constants; \p name may hold % signs as LIKE has them.
Expected<void> requireParameter(const StoreReader &reader, const std::string &name);

/// Names of programs and data items that are spelt like \p name, as the end of a message.
std::string nearestNames(const StoreReader &reader, const std::string &name);

/// Writes \p table to stdout, as wide as the terminal if it is one. Says so when there are no rows for a
/// person.
void writeOut(const Table &table, PrintFormat format);

} // namespace tacit
