#include "StoreCli.h"

#include "tacit/Report/Report.h"

#include <CLI/CLI.hpp>
#include <algorithm>
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
  auto formats = reportFormats();
  auto format = std::ranges::find(formats, arguments.options.format, &ReportFormat::name);
  if (!arguments.isQuiet && format != formats.end())
    note(fmt::format("report    {}/{}\n", directory, format->firstPage));
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
  std::string names;
  for (const ReportFormat &format : reportFormats())
    names += fmt::format("{}{}", names.empty() ? "" : ", ", format.name);
  command->add_option("--format", arguments->options.format, names + "; html if not given")
      ->check([names](const std::string &name) {
        bool isKnown = std::ranges::any_of(reportFormats(),
                                           [&](const ReportFormat &format) { return format.name == name; });
        return isKnown ? std::string() : fmt::format("there is no '{}', only {}", name, names);
      })
      ->type_name("NAME");
  command->add_flag("--quiet,-q", arguments->isQuiet, "Do not say where the report is");
  command->footer("Example: tacit report payroll.db -o report && xdg-open report/index.html");
  command->callback([arguments, &exitCode] {
    exitCode =
        withStore(arguments->store, [&](const StoreReader &reader) { return runReport(*arguments, reader); });
  });
}

} // namespace tacit
