#include "StoreCli.h"

#include "tacit/Query/Query.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace tacit {

namespace {
struct LineageArguments : StoreArguments {
  std::string item;
  bool isUp = false;
  bool isDown = false;
};
} // namespace

/// What a name stands for.
enum class Subject : std::uint8_t { Item, Rule, Program, Nothing };

static Expected<Subject> subjectOf(const StoreReader &reader, const std::string &name) {
  auto found = reader.query(
      "SELECT 0 FROM item WHERE item = :name OR name IN (:name, upper(:name)) "
      "OR qualified_name IN (:name, upper(:name)) UNION SELECT 1 FROM rule WHERE rule = :name "
      "UNION SELECT 2 FROM program WHERE program = :name OR name IN (:name, upper(:name)) ORDER BY 1 LIMIT 1",
      {{"name", name}});
  if (!found)
    return std::unexpected(found.error());
  return found->rows.empty() ? Subject::Nothing : static_cast<Subject>(found->rows[0][0].integer);
}

static Expected<void> followLineage(const LineageArguments &arguments, std::string_view name,
                                    std::string_view parameter, const StoreReader &reader) {
  std::vector<NamedQuery> queries = namedQueries();
  const NamedQuery *query = findQuery(queries, name);
  if (query == nullptr)
    return std::unexpected(Error{unknownQueryMessage(queries, name)});
  auto table = runQuery(reader, *query, {{std::string(parameter), arguments.item}});
  if (!table)
    return std::unexpected(table.error());
  writeOut(*table, arguments.format);
  return {};
}

void addLineageCommand(CLI::App &app, ExitCode &exitCode);

void addLineageCommand(CLI::App &app, ExitCode &exitCode) {
  auto arguments = std::make_shared<LineageArguments>();
  CLI::App *command = app.add_subcommand("lineage", "Where a value comes from, what it reaches");
  command
      ->add_option("ITEM", arguments->item,
                   "Data item by id, name or qualified name; a rule stands for its inputs or outputs, a "
                   "program for what "
                   "enters and leaves it")
      ->required();
  CLI::Option *up = command->add_flag("--up", arguments->isUp, "Where its value comes from (default)");
  command->add_flag("--down", arguments->isDown, "What its value reaches")->excludes(up);
  addStoreOption(*command, *arguments);
  addFormatOption(*command, *arguments);
  command->footer("Example: tacit lineage NET-PAY --up");
  command->callback([arguments, &exitCode] {
    exitCode = withStore(*arguments, [&](const StoreReader &reader) -> Expected<void> {
      auto subject = subjectOf(reader, arguments->item);
      if (!subject)
        return std::unexpected(subject.error());
      switch (*subject) {
      case Subject::Item:
      case Subject::Rule:
        return followLineage(*arguments, arguments->isDown ? "lineage-down" : "lineage-up", "item", reader);
      case Subject::Program:
        return followLineage(*arguments, "program-lineage", "program", reader);
      case Subject::Nothing:
        break;
      }
      return std::unexpected(Error{fmt::format("no data item, rule or program '{}' in the store{}",
                                               arguments->item, nearestNames(reader, arguments->item))});
    });
  });
}

} // namespace tacit
