#include "Command.h"
#include "Versions.h"

#include "tacit/Support/Version.h"

#include <CLI/CLI.hpp>
#include <csignal>
#include <fmt/format.h>
#include <span>

namespace tacit {

/// Written by the build from Commands/*.cpp.
std::span<const AddCommand> allCommands();

/// CLI11 tells of a missing subcommand even when there is a word that is none.
static std::string whatWasWrong(const CLI::ParseError &error, int argc, char **argv) {
  if (dynamic_cast<const CLI::RequiredError *>(&error) != nullptr && argc > 1 && argv[1][0] != '-' &&
      std::string_view(error.what()).starts_with("A subcommand"))
    return fmt::format("no subcommand '{}'; see tacit --help", argv[1]);
  return argc > 1 ? error.what() : fmt::format("{}; see tacit --help", error.what());
}

static int run(int argc, char **argv) {
  CLI::App app{"Recovers business rules and data flows from legacy COBOL, C and C++.", "tacit"};
  app.footer("Example: tacit scan src && tacit rules && tacit report -o report\n"
             "`tacit SUBCOMMAND --help` says more.");
  app.set_version_flag("--version", fmt::format("tacit {}\n{}", versionText(), linkedVersions()));
  app.require_subcommand(1);
  ExitCode exitCode = ExitCode::Done;
  for (AddCommand add : allCommands())
    add(app, exitCode);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError &error) {
    if (error.get_exit_code() == 0) // --help and --version
      return app.exit(error);
    return static_cast<int>(complain(whatWasWrong(error, argc, argv)));
  }
  flushOut();
  return static_cast<int>(exitCode);
}

} // namespace tacit

int main(int argc, char **argv) {
  // A closed pipe is told by write(), which writeOut() looks at.
  std::signal(SIGPIPE, SIG_IGN);
  return tacit::run(argc, argv);
}
