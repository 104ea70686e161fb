#include "Command.h"
#include "ScanOptionsCli.h"

#include "tacit/Driver/Guess.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace tacit {

namespace {
struct GuessArguments {
  ScanOptions options;
  std::string config;
};
} // namespace

static ExitCode runGuess(GuessArguments &arguments) {
  std::unique_ptr<FileSystem> fileSystem = makeRealFileSystem();
  if (auto loaded = loadConfig(*fileSystem, arguments.config, arguments.options); !loaded)
    return complain(loaded.error().message);
  auto guessed = printGuessedBuilds(*fileSystem, arguments.options);
  if (!guessed)
    return complain(guessed.error().message);
  writeOut(*guessed);
  return ExitCode::Done;
}

void addGuessCommand(CLI::App &app, ExitCode &exitCode);

void addGuessCommand(CLI::App &app, ExitCode &exitCode) {
  auto arguments = std::make_shared<GuessArguments>();
  ScanOptions &options = arguments->options;
  CLI::App *command = app.add_subcommand("guess", "Print how a scan would compile C and C++, for tacit.toml");
  addTreeOptions(*command, options, arguments->config);
  command->footer("Example: tacit guess src >> src/tacit.toml\n"
                  "What tacit.toml says already is left out; nothing is printed if nothing is guessed.");
  command->callback([arguments, &exitCode] { exitCode = runGuess(*arguments); });
}

} // namespace tacit
