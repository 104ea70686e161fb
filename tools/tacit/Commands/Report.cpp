#include "StoreCli.h"

#include "tacit/Report/Report.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace tacit {

namespace {
struct ReportArguments {
  StoreArguments store;
  ReportOptions options;
  bool isQuiet = false;
};
} // namespace

static Expected<void> runReport(const ReportArguments &arguments, const StoreReader &reader) {
  const std::string &directory = arguments.options.outputDirectory;
  if (auto written = writeReport(reader, arguments.options); !written)
    return std::unexpected(Error{fmt::format("cannot write '{}': {}", directory, written.error().message)});
  if (!arguments.isQuiet)
    note(fmt::format("report    {}/index.{}\n", directory,
                     arguments.options.format == ReportFormat::Html ? "html" : "md"));
  return {};
}

void addReportCommand(CLI::App &app, ExitCode &exitCode);

void addReportCommand(CLI::App &app, ExitCode &exitCode) {
  auto arguments = std::make_shared<ReportArguments>();
  CLI::App *command = app.add_subcommand("report", "Write the documentation of a store");
  command->add_option("STORE", arguments->store.store, "Store to read, tacit.db if not given");
  command->add_option("-o,--output", arguments->options.outputDirectory, "Folder to write")
      ->type_name("DIR")
      ->required();
  command
      ->add_option_function<std::string>(
          "--format",
          [arguments](const std::string &name) {
            if (!fromText(name, arguments->options.format))
              throw CLI::ValidationError("--format", "is html or markdown, not '" + name + "'");
          },
          "html (default) or markdown")
      ->type_name("NAME");
  command->add_flag("--quiet,-q", arguments->isQuiet, "Do not say where the report is");
  command->footer("Example: tacit report payroll.db -o report && xdg-open report/index.html");
  command->callback([arguments, &exitCode] {
    exitCode =
        withStore(arguments->store, [&](const StoreReader &reader) { return runReport(*arguments, reader); });
  });
}

} // namespace tacit
