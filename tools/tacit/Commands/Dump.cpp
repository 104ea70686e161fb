#include "Command.h"
#include "ScanOptionsCli.h"

#include "tacit/Driver/Dump.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <fmt/format.h>
#include <memory>

namespace tacit {

namespace {
struct DumpArguments {
  ScanOptions options;
  DumpRequest request;
};
} // namespace

static ExitCode runDump(const DumpArguments &arguments) {
  std::unique_ptr<FileSystem> fileSystem = makeRealFileSystem();
  auto dumped = dump(*fileSystem, arguments.options, arguments.request);
  if (!dumped)
    return complain(dumped.error().message);
  writeOut(dumped->value);
  for (const Diagnostic &diagnostic : dumped->diagnostics)
    note(fmt::format("{}\n", toText(diagnostic)));
  return ExitCode::Done;
}

void addDumpCommand(CLI::App &app, ExitCode &exitCode);

void addDumpCommand(CLI::App &app, ExitCode &exitCode) {
  auto arguments = std::make_shared<DumpArguments>();
  CLI::App *command = app.add_subcommand("dump", "Print what a phase made of one file");
  command->add_option("FILE", arguments->options.roots, "Source to read")->required()->expected(1);
  auto addPhase = [&](const std::string &flag, DumpPhase phase, const std::string &help) {
    command->add_flag_callback(flag, [arguments, phase] { arguments->request.phase = phase; }, help);
  };
  addPhase("--tokens", DumpPhase::Tokens, "Tokens after expansion");
  addPhase("--tree", DumpPhase::Tree, "Syntax tree");
  addPhase("--ir", DumpPhase::Ir, "Intermediate representation (default)");
  addPhase("--cfg", DumpPhase::Cfg, "Control-flow graph");
  addPhase("--effects", DumpPhase::Effects, "What each node of the graph reads and writes");
  addPhase("--points-to", DumpPhase::PointsTo, "What pointers may point to");
  addPhase("--rules", DumpPhase::Rules, "Rules with guards and effects");
  addPhase("--groups", DumpPhase::Groups, "Decision tables, lists of checks and chains of calculations");
  addPhase("--guards", DumpPhase::Guards, "Guards of all rules with the places that ask their tests");
  addPhase("--parameters", DumpPhase::Parameters, "Business constants and the rules that use them");
  addPhase("--findings", DumpPhase::Findings, "What looks wrong in the program");
  command->add_option("--only", arguments->request.only, "Only this paragraph, section or function")
      ->type_name("NAME");
  command->add_option("--root", arguments->request.root, "Folder of the scan that FILE is a part of")
      ->type_name("DIR");
  addReadingOptions(*command, arguments->options);
  command->footer("Example: tacit dump --rules --only 2100-CALC payroll.cbl");
  command->callback([arguments, &exitCode] { exitCode = runDump(*arguments); });
}

} // namespace tacit
