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

static Expected<void> followLineage(const LineageArguments &arguments, std::string_view name,
                                    const StoreReader &reader) {
  std::vector<NamedQuery> queries = namedQueries();
  const NamedQuery *query = findQuery(queries, name);
  if (query == nullptr)
    return std::unexpected(Error{unknownQueryMessage(queries, name)});
  auto table = runQuery(reader, *query, {{"item", arguments.item}});
  if (!table)
    return std::unexpected(table.error());
  writeOut(*table, arguments.format);
  return {};
}

void addLineageCommand(CLI::App &app, ExitCode &exitCode);

void addLineageCommand(CLI::App &app, ExitCode &exitCode) {
  auto arguments = std::make_shared<LineageArguments>();
  CLI::App *command = app.add_subcommand("lineage", "Where a value comes from, what it reaches");
  command->add_option("ITEM", arguments->item, "Data item by id, name or qualified name")->required();
  CLI::Option *up = command->add_flag("--up", arguments->isUp, "Where its value comes from (default)");
  command->add_flag("--down", arguments->isDown, "What its value reaches")->excludes(up);
  addStoreOption(*command, *arguments);
  addFormatOption(*command, *arguments);
  command->footer("Example: tacit lineage NET-PAY --up");
  command->callback([arguments, &exitCode] {
    exitCode = withStore(*arguments, [&](const StoreReader &reader) -> Expected<void> {
      if (auto known = requireItem(reader, arguments->item); !known)
        return known;
      return followLineage(*arguments, arguments->isDown ? "lineage-down" : "lineage-up", reader);
    });
  });
}

} // namespace tacit
