#include "StoreCli.h"

#include "tacit/Report/Report.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <functional>
#include <memory>
#include <unistd.h>

namespace tacit {

namespace {
struct ReportArguments {
  StoreArguments store;
  ReportOptions options;
  bool isQuiet = false;
};
} // namespace

namespace {
/// Says how many files are written: in place on a terminal, as plain lines now and then otherwise.
class Written {
public:
  void operator()(std::size_t files) {
    auto now = std::chrono::steady_clock::now();
    if (now - last_ < (isTerminal_ ? std::chrono::milliseconds(100) : std::chrono::seconds(5)))
      return;
    last_ = now;
    note(fmt::format("{}{} files written{}", isTerminal_ ? "\r" : "", files, isTerminal_ ? "" : "\n"));
    hasLine_ = isTerminal_;
  }
  /// Leaves a clean line behind.
  void end() {
    if (hasLine_)
      note("\r\x1B[K");
  }

private:
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
  bool isTerminal_ = ::isatty(STDERR_FILENO) != 0;
  bool hasLine_ = false;
};
} // namespace

static Expected<void> runReport(const ReportArguments &arguments, const StoreReader &reader) {
  const std::string &directory = arguments.options.outputDirectory;
  ReportOptions options = arguments.options;
  Written progress;
  if (!arguments.isQuiet)
    options.progress = std::ref(progress);
  auto written = writeReport(reader, options);
  progress.end();
  if (!written)
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
  command->add_flag("--quiet,-q", arguments->isQuiet, "No progress, do not say where the report is");
  command->footer("Example: tacit report payroll.db -o report && xdg-open report/index.html");
  command->callback([arguments, &exitCode] {
    exitCode =
        withStore(arguments->store, [&](const StoreReader &reader) { return runReport(*arguments, reader); });
  });
}

} // namespace tacit
