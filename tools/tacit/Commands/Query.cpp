#include "StoreCli.h"

#include "tacit/Query/Query.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace tacit {

namespace {
struct QueryCommandArguments : StoreArguments {
  std::string query;
  std::vector<std::string> values;
  bool lists = false;
};
} // namespace

static Cell makeCell(std::string_view text) {
  Cell cell;
  cell.kind = Cell::Kind::Text;
  cell.text = text;
  return cell;
}

static void listQueries(PrintFormat format) {
  Table table{{"name", "parameters", "purpose"}, {}};
  for (const NamedQuery &query : namedQueries()) {
    std::string parameters;
    for (const QueryParameter &parameter : query.parameters)
      parameters += fmt::format("{}{}={}", parameters.empty() ? "" : " ", parameter.name,
                                parameter.defaultValue.value_or("..."));
    table.rows.push_back({makeCell(query.name), makeCell(parameters), makeCell(query.purpose)});
  }
  writeOut(table, format);
}

static Expected<QueryArguments> parseValues(const std::vector<std::string> &values) {
  QueryArguments arguments;
  for (const std::string &value : values) {
    std::size_t equals = value.find('=');
    if (equals == std::string::npos || equals == 0)
      return std::unexpected(Error{fmt::format("'{}' is not of the form name=value", value)});
    arguments.emplace_back(value.substr(0, equals), value.substr(equals + 1));
  }
  return arguments;
}

static Expected<void> runQueryCommand(const QueryCommandArguments &arguments, const StoreReader &reader) {
  auto values = parseValues(arguments.values);
  if (!values)
    return std::unexpected(values.error());
  std::vector<NamedQuery> queries = namedQueries();
  const NamedQuery *named = findQuery(queries, arguments.query);
  // A name has no blanks, and no SQL does without.
  bool isSql = named == nullptr && arguments.query.find_first_of(" \t\n") != std::string::npos;
  if (named == nullptr && !isSql)
    return std::unexpected(Error{unknownQueryMessage(queries, arguments.query)});
  auto table = isSql ? reader.query(arguments.query, *values) : runQuery(reader, *named, *values);
  if (!table)
    return std::unexpected(table.error());
  writeOut(*table, arguments.format);
  return {};
}

void addQueryCommand(CLI::App &app, ExitCode &exitCode);

void addQueryCommand(CLI::App &app, ExitCode &exitCode) {
  auto arguments = std::make_shared<QueryCommandArguments>();
  CLI::App *command = app.add_subcommand("query", "Run a named query or read-only SQL");
  CLI::Option *query =
      command->add_option("QUERY", arguments->query, "Name of a query, or SQL over the views");
  command->add_option("VALUES", arguments->values, "Parameters as name=value");
  CLI::Option *lists = command->add_flag("--list", arguments->lists, "Show the named queries");
  lists->excludes(query);
  addStoreOption(*command, *arguments);
  addFormatOption(*command, *arguments);
  command->footer("Example: tacit query who-writes-item item=NET-PAY\n"
                  "         tacit query \"SELECT kind, count(*) FROM rule GROUP BY kind\"");
  command->callback([arguments, &exitCode] {
    if (arguments->lists)
      return listQueries(arguments->format);
    if (arguments->query.empty()) {
      exitCode = complain("name a query or SQL; --list shows the queries");
      return;
    }
    exitCode =
        withStore(*arguments, [&](const StoreReader &reader) { return runQueryCommand(*arguments, reader); });
  });
}

} // namespace tacit
