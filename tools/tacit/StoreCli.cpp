#include "StoreCli.h"

#include "tacit/Query/Query.h"

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

static std::string nearest(const StoreReader &reader, std::string_view sql, const std::string &name) {
  std::vector<std::string> names;
  if (auto table = reader.query(sql, {}))
    for (const auto &row : table->rows)
      names.push_back(row[0].text);
  return didYouMean(name, std::move(names));
}

static Expected<void> require(const StoreReader &reader, const std::string &name, std::string_view what,
                              std::string_view sql, std::string_view namesSql) {
  auto found = reader.query(sql, {{"name", name}});
  if (!found)
    return std::unexpected(found.error());
  if (found->rows.empty())
    return std::unexpected(
        Error{fmt::format("no {} '{}' in the store{}", what, name, nearest(reader, namesSql, name))});
  return {};
}

Expected<void> requireProgram(const StoreReader &reader, const std::string &name) {
  return require(reader, name, "program",
                 "SELECT program FROM program WHERE program = :name OR name IN (:name, upper(:name)) LIMIT 1",
                 "SELECT DISTINCT name FROM program");
}

Expected<void> requireItem(const StoreReader &reader, const std::string &name) {
  return require(reader, name, "data item",
                 "SELECT item FROM item WHERE item = :name OR name IN (:name, upper(:name)) "
                 "OR qualified_name IN (:name, upper(:name)) LIMIT 1",
                 "SELECT DISTINCT name FROM item");
}

Expected<void> requireParameter(const StoreReader &reader, const std::string &name) {
  return require(reader, name, "parameter",
                 "SELECT parameter FROM parameter WHERE parameter LIKE :name LIMIT 1",
                 "SELECT DISTINCT parameter FROM parameter");
}

std::string nearestNames(const StoreReader &reader, const std::string &name) {
  return nearest(reader, "SELECT name FROM program UNION SELECT name FROM item", name);
}

static unsigned terminalWidth() {
  winsize size{};
  if (::isatty(STDOUT_FILENO) != 1 || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
    return 0;
  return size.ws_col;
}

void writeOut(const Table &table, PrintFormat format) {
  writeOut(print(table, format, format == PrintFormat::Table ? terminalWidth() : 0));
  if (table.rows.empty() && format == PrintFormat::Table)
    note("nothing found\n");
}

} // namespace tacit
