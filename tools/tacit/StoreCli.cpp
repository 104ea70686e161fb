#include "StoreCli.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace tacit {

void addStoreOption(CLI::App &command, StoreArguments &arguments) {
  command.add_option("--store", arguments.store, "Store to read, tacit.db if not given")->type_name("FILE");
}

void addFormatOption(CLI::App &command, StoreArguments &arguments) {
  command
      .add_option_function<std::string>(
          "--format",
          [&arguments](const std::string &name) {
            if (!fromText(name, arguments.format))
              throw CLI::ValidationError("--format", "is table, json, csv or markdown, not '" + name + "'");
          },
          "table, json, csv or markdown")
      ->type_name("NAME");
}

ExitCode withStore(const StoreArguments &arguments,
                   const std::function<Expected<void>(const StoreReader &)> &work) {
  auto reader = StoreReader::open(arguments.store);
  if (!reader)
    return complain(fmt::format("cannot read '{}': {}", arguments.store, reader.error().message));
  if (auto done = work(**reader); !done)
    return complain(done.error().message);
  return ExitCode::Done;
}

static unsigned terminalWidth() {
  winsize size{};
  if (::isatty(STDOUT_FILENO) != 1 || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
    return 0;
  return size.ws_col;
}

void writeOut(const Table &table, PrintFormat format) {
  writeOut(print(table, format, format == PrintFormat::Table ? terminalWidth() : 0));
}

} // namespace tacit
