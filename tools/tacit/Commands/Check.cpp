#include "StoreCli.h"

#include "tacit/Trace/Trace.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace tacit {

namespace {
struct CheckArguments : StoreArguments {
  bool trace = false;
};
} // namespace

static Expected<void> checkTrace(const CheckArguments &arguments, const StoreReader &reader, bool &isClean) {
  auto result = traceRules(reader);
  if (!result)
    return std::unexpected(result.error());
  isClean = result->untraced.empty();
  if (isClean) {
    fmt::print(stderr, "tacit: every word of {} rules stands in the lines they cite\n", result->rules);
    return {};
  }
  Table table{.columns = {"rule", "column", "word", "file", "line"}, .rows = {}};
  for (const Untraced &at : result->untraced) {
    std::vector<Cell> &row = table.rows.emplace_back();
    for (const std::string *text : {&at.rule, &at.column, &at.word, &at.file, &at.line})
      row.push_back({.kind = Cell::Kind::Text, .text = *text});
  }
  writeOut(table, arguments.format);
  return {};
}

void addCheckCommand(CLI::App &app, ExitCode &exitCode);

void addCheckCommand(CLI::App &app, ExitCode &exitCode) {
  auto arguments = std::make_shared<CheckArguments>();
  CLI::App *command =
      app.add_subcommand("check", "Check what a store says of the sources; exit 1 if it does not hold");
  command
      ->add_flag(
          "--trace", arguments->trace,
          "Every word and number of a rule stands in the lines it cites, or is named with those that do not")
      ->required();
  addStoreOption(*command, *arguments);
  addFormatOption(*command, *arguments);
  command->footer("Example: tacit check --trace");
  command->callback([arguments, &exitCode] {
    bool isClean = true;
    exitCode = withStore(*arguments, [&](const StoreReader &reader) -> Expected<void> {
      return checkTrace(*arguments, reader, isClean);
    });
    if (exitCode == ExitCode::Done && !isClean)
      exitCode = ExitCode::Found;
  });
}

} // namespace tacit
