#include "StoreCli.h"

#include "tacit/Trace/Trace.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace tacit {

namespace {
struct CheckArguments : StoreArguments {
  bool trace = false;
  std::string report; ///< Folder of a report; empty if only the store is checked.
};
} // namespace

static void addRow(Table &table, std::initializer_list<std::string_view> texts) {
  std::vector<Cell> &row = table.rows.emplace_back();
  for (std::string_view text : texts)
    row.push_back({.kind = Cell::Kind::Text, .text = std::string(text)});
}

static Expected<Table> checkRules(const StoreReader &reader) {
  auto result = traceRules(reader);
  if (!result)
    return std::unexpected(result.error());
  Table table{.columns = {"rule", "column", "word", "file", "line"}, .rows = {}};
  for (const Untraced &at : result->untraced)
    addRow(table, {at.rule, at.column, at.word, at.file, at.line});
  if (table.rows.empty())
    fmt::print(stderr, "tacit: every word of {} rules stands in the lines they cite\n", result->rules);
  return table;
}

static Expected<Table> checkReport(const std::string &folder, const StoreReader &reader) {
  auto result = traceReport(reader, *makeRealFileSystem(), folder);
  if (!result)
    return std::unexpected(result.error());
  Table table{.columns = {"page", "place", "text", "reason"}, .rows = {}};
  for (const UntracedText &at : result->untraced)
    addRow(table, {at.page, at.place, at.text, at.reason});
  if (table.rows.empty())
    fmt::print(stderr,
               "tacit: all that {} pages show leads to its source: {} citations, {} figures asked again\n",
               result->pages, result->citations, result->figures);
  return table;
}

static Expected<void> check(const CheckArguments &arguments, const StoreReader &reader, bool &isClean) {
  Table table;
  if (!arguments.report.empty()) {
    auto found = checkReport(arguments.report, reader);
    if (!found)
      return std::unexpected(found.error());
    table = std::move(*found);
  }
  if (arguments.trace) {
    auto found = checkRules(reader);
    if (!found)
      return std::unexpected(found.error());
    if (arguments.report.empty())
      table = std::move(*found);
    else
      for (const std::vector<Cell> &row : found->rows)
        addRow(table, {row[3].text, row[0].text, row[2].text, "no line that the rule cites shows this"});
  }
  isClean = table.rows.empty();
  if (!isClean)
    writeOut(table, arguments.format);
  return {};
}

void addCheckCommand(CLI::App &app, ExitCode &exitCode);

void addCheckCommand(CLI::App &app, ExitCode &exitCode) {
  auto arguments = std::make_shared<CheckArguments>();
  CLI::App *command =
      app.add_subcommand("check", "Check what a store says of the sources; exit 1 if it does not hold");
  auto *what = command->add_option_group("What to check");
  what->add_flag(
      "--trace", arguments->trace,
      "Every word and number of a rule stands in the lines it cites, or is named with those that do not");
  what->add_option(
          "--report", arguments->report,
          "What an HTML report of the store shows leads to lines that show it, or is a figure that the "
          "store gives again")
      ->type_name("DIR");
  what->require_option(1, 0);
  addStoreOption(*command, *arguments);
  addFormatOption(*command, *arguments);
  command->footer("Example: tacit check --trace --report report");
  command->callback([arguments, &exitCode] {
    bool isClean = true;
    exitCode =
        withStore(*arguments, [&](const StoreReader &reader) { return check(*arguments, reader, isClean); });
    if (exitCode == ExitCode::Done && !isClean)
      exitCode = ExitCode::Found;
  });
}

} // namespace tacit
