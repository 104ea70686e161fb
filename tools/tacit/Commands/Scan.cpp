#include "Command.h"
#include "Progress.h"
#include "ScanOptionsCli.h"

#include "tacit/Support/Text.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <memory>
#include <thread>

namespace tacit {

namespace {
struct ScanArguments {
  ScanOptions options;
  std::string config;
  bool isQuiet = false;
  bool explains = false;
};
} // namespace

static constexpr std::size_t ShownNames = 10;

/// The names of up to ten missing things of one kind, on one line.
static void printMissing(const ScanSummary &summary, std::string_view kind) {
  std::string names;
  std::size_t count = 0;
  for (const auto &[itsKind, name] : summary.missing) {
    if (itsKind != kind)
      continue;
    if (++count <= ShownNames)
      names += (names.empty() ? "" : ", ") + makeVisible(name);
  }
  if (count > ShownNames)
    names += ", ...";
  if (count > 0)
    note(fmt::format("missing   {} {}{}: {}\n", count, kind, count == 1 ? "" : "s", names));
}

static void printSummary(const ScanSummary &summary, const std::string &output) {
  auto count = [&](ReadStatus status) { return summary.files[static_cast<std::size_t>(status)]; };
  note(fmt::format("files     {} read, {} in part, {} failed, {} skipped\n", count(ReadStatus::Read),
                   count(ReadStatus::Partial), count(ReadStatus::Failed), count(ReadStatus::Skipped)));
  auto counted = [](std::size_t number, std::string_view what) {
    return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
  };
  note(fmt::format("found     {}, {}, {}\n", counted(summary.programs, "program"),
                   counted(summary.statements, "statement"), counted(summary.rules, "rule")));
  for (std::string_view kind : {"copybook", "header", "program", "map", "table", "proc"})
    printMissing(summary, kind);
  if (summary.guessedBuilds > 0)
    note(fmt::format("guessed   how {} compiled; \"tacit guess PATH\" prints it for tacit.toml\n",
                     summary.guessedBuilds == 1 ? "1 file is"
                                                : fmt::format("{} files are", summary.guessedBuilds)));
  for (const auto &[path, reason] : summary.failed)
    note(fmt::format("failed    {}: {}\n", makeVisible(path), makeVisible(reason)));
  std::string store = output == "tacit.db" ? "" : " --store " + output;
  note(fmt::format("store     {}\nnext      tacit rules{}   or   tacit report {}-o report\n", output, store,
                   output == "tacit.db" ? "" : output + " "));
}

static ExitCode runScan(ScanArguments &arguments) {
  std::unique_ptr<FileSystem> fileSystem = makeRealFileSystem();
  if (auto loaded = loadConfig(*fileSystem, arguments.config, arguments.options); !loaded)
    return complain(loaded.error().message);
  Expected<ScanSummary> summary = [&] {
    Progress progress(arguments.isQuiet, arguments.explains);
    return scan(*fileSystem, arguments.options, progress);
  }();
  if (!summary)
    return complain(summary.error().message);
  if (!arguments.isQuiet)
    printSummary(*summary, arguments.options.output);
  return summary->hasFailedInput() ? ExitCode::SomeInputsFailed : ExitCode::Done;
}

void addScanCommand(CLI::App &app, ExitCode &exitCode);

void addScanCommand(CLI::App &app, ExitCode &exitCode) {
  auto arguments = std::make_shared<ScanArguments>();
  ScanOptions &options = arguments->options;
  options.jobs = std::max(1U, std::thread::hardware_concurrency());
  CLI::App *command = app.add_subcommand("scan", "Read sources into the store");
  addTreeOptions(*command, options, arguments->config);
  command->add_option("--jobs,-j", options.jobs, "Files read at once, 1 to 256")
      ->type_name("N")
      ->check(CLI::Range(1, 256).description(""));
  command->add_option("--witness", options.witnesses, "What runs of the programs showed: the status of rules")
      ->type_name("FILE")
      ->allow_extra_args(false);
  command->add_option("-o,--output", options.output, "Store to write, tacit.db if not given")
      ->type_name("FILE");
  command->add_flag("--quiet,-q", arguments->isQuiet, "No progress, no summary");
  command->add_flag("--explain", arguments->explains,
                    "Say why files were not read, and show all diagnostics");
  command->footer(
      "Example: tacit scan src --copybooks copylib -o payroll.db\n"
      "Exit code: 0 done, 2 could not run, 3 done but a file, copybook or header could not be read.");
  command->callback([arguments, &exitCode] { exitCode = runScan(*arguments); });
}

} // namespace tacit
