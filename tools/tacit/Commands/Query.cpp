#include "StoreCli.h"

#include "tacit/Driver/Options.h"
#include "tacit/Query/Query.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace tacit {

namespace {
struct QueryCommandArguments : StoreArguments {
  std::string query;
  std::vector<std::string> values;
  std::vector<std::string> directories;
  double seconds = 0; ///< 0 is no limit.
  bool lists = false;
};
} // namespace

/// The named queries of the program, of the tacit.toml beside the store, and of --queries.
static Expected<std::vector<NamedQuery>> knownQueries(const QueryCommandArguments &arguments) {
  auto fileSystem = makeRealFileSystem();
  ScanOptions options;
  std::string folder(directoryOf(arguments.store));
  options.roots.push_back(folder.empty() ? "." : folder);
  if (auto loaded = loadConfig(*fileSystem, {}, options); !loaded)
    return std::unexpected(loaded.error());
  std::vector<NamedQuery> queries = namedQueries();
  std::vector<std::string> directories = std::move(options.queryDirectories);
  directories.insert(directories.end(), arguments.directories.begin(), arguments.directories.end());
  for (const std::string &directory : directories)
    if (auto added = addQueries(*fileSystem, directory, queries); !added)
      return std::unexpected(added.error());
  return queries;
}

static Cell makeCell(std::string_view text) {
  Cell cell;
  cell.kind = Cell::Kind::Text;
  cell.text = text;
  return cell;
}

static void listQueries(const std::vector<NamedQuery> &queries, PrintFormat format) {
  Table table{{"name", "parameters", "purpose"}, {}};
  for (const NamedQuery &query : queries) {
    std::string parameters;
    for (const QueryParameter &parameter : query.parameters)
      parameters += fmt::format("{}{}={}", parameters.empty() ? "" : " ", parameter.name,
                                parameter.defaultValue.value_or("..."));
    table.rows.push_back({makeCell(query.name), makeCell(parameters), makeCell(query.purpose)});
  }
  writeOut(table, format);
}

/// The documentation of one query.
static void describeQuery(const NamedQuery &query, PrintFormat format) {
  Table table{{"what", "name", "meaning"}, {}};
  auto add = [&](std::string_view what, std::string_view name, std::string_view meaning) {
    table.rows.push_back({makeCell(what), makeCell(name), makeCell(meaning)});
  };
  add("query", query.name, query.purpose);
  for (const QueryParameter &parameter : query.parameters)
    add("parameter",
        parameter.defaultValue ? fmt::format("{}={}", parameter.name, *parameter.defaultValue)
                               : parameter.name,
        parameter.purpose);
  for (const QueryColumn &column : query.columns)
    add("column", column.name, column.purpose);
  if (!query.example.empty())
    add("example", "", query.example);
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

/// Of a question without an answer: whether what it asks about is there at all.
static Expected<void> requireSubjects(const StoreReader &reader, const NamedQuery &query,
                                      const std::vector<std::string> &values) {
  for (const auto &[name, value] : bindArguments(query, values)) {
    Expected<void> known;
    if (value.empty())
      continue;
    if (name == "item")
      known = requireItem(reader, value);
    else if (name == "program")
      known = requireProgram(reader, value);
    else if (name == "parameter")
      known = requireParameter(reader, value);
    if (!known)
      return known;
  }
  return {};
}

/// Runs what was asked for. \p excerpt gets the line of the SQL in which a mistake stands.
static Expected<void> runQueryCommand(const QueryCommandArguments &arguments,
                                      const std::vector<NamedQuery> &queries, const StoreReader &reader,
                                      std::string &excerpt) {
  const NamedQuery *named = findQuery(queries, arguments.query);
  // A name has no blanks, and no SQL does without.
  bool isSql = named == nullptr && arguments.query.find_first_of(" \t\n") != std::string::npos;
  if (named == nullptr && !isSql)
    return std::unexpected(Error{unknownQueryMessage(queries, arguments.query)});
  auto milliseconds = static_cast<unsigned>(arguments.seconds * 1000);
  Expected<Table> table;
  if (isSql) {
    auto values = parseValues(arguments.values);
    if (!values)
      return std::unexpected(values.error());
    table = reader.query(arguments.query, *values, milliseconds);
  } else {
    table = runQuery(reader, *named, bindArguments(*named, arguments.values), milliseconds);
  }
  if (!table) {
    const std::string &sql = isSql ? arguments.query : named->sql;
    if (auto mistake = reader.lastMistake())
      excerpt = pointAt(sql, *mistake);
    return std::unexpected(table.error());
  }
  if (named != nullptr && table->rows.empty())
    if (auto known = requireSubjects(reader, *named, arguments.values); !known)
      return known;
  writeOut(*table, arguments.format);
  return {};
}

static ExitCode answer(const QueryCommandArguments &arguments) {
  auto queries = knownQueries(arguments);
  if (!queries)
    return complain(queries.error().message);
  if (arguments.lists) {
    const NamedQuery *query = findQuery(*queries, arguments.query);
    if (query == nullptr && !arguments.query.empty())
      return complain(unknownQueryMessage(*queries, arguments.query));
    if (query == nullptr)
      listQueries(*queries, arguments.format);
    else
      describeQuery(*query, arguments.format);
    return ExitCode::Done;
  }
  if (arguments.query.empty())
    return complain("name a query or SQL; --list shows the queries");
  std::string excerpt;
  ExitCode code = withStore(arguments, [&](const StoreReader &reader) {
    return runQueryCommand(arguments, *queries, reader, excerpt);
  });
  note(excerpt);
  return code;
}

void addQueryCommand(CLI::App &app, ExitCode &exitCode);

void addQueryCommand(CLI::App &app, ExitCode &exitCode) {
  constexpr double MostSeconds = 1'000'000;
  auto arguments = std::make_shared<QueryCommandArguments>();
  CLI::App *command = app.add_subcommand("query", "Run a named query or read-only SQL");
  command->add_option("QUERY", arguments->query, "Name of a query, or SQL over the views");
  command->add_option("VALUES", arguments->values,
                      "Parameters as name=value, or values in the order of the parameters");
  command->add_flag("--list", arguments->lists, "Show the named queries, or what one of them is");
  command
      ->add_option(
          "--queries", arguments->directories,
          "Folder of your own named queries; also queries = [...] in the tacit.toml beside the store")
      ->type_name("DIR")
      ->allow_extra_args(false);
  command->add_option("--timeout", arguments->seconds, "Give up after so many seconds")
      ->type_name("SECONDS")
      ->check(CLI::Range(0.001, MostSeconds).description(""));
  addStoreOption(*command, *arguments);
  addFormatOption(*command, *arguments);
  command->footer("Example: tacit query who-writes-item NET-PAY\n"
                  "         tacit query search \"late payment\" kind=rule\n"
                  "         tacit query \"SELECT kind, count(*) FROM rule GROUP BY kind\"");
  command->callback([arguments, &exitCode] { exitCode = answer(*arguments); });
}

} // namespace tacit
