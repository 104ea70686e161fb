//===- What a subcommand is ---------------------------------------------------------------===//
//
// Each file in Commands/ defines one `void add<Name>Command(CLI::App &, ExitCode &)`; the build finds them. A
// command adds its options, an example in its footer, and a callback that sets the exit code. Results go to
// stdout through `writeOut`, everything else to stderr through `complain`.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include <string>
#include <string_view>

namespace CLI {
class App;
}

namespace tacit {

/// Public, see docs: what a script can rely on.
enum class ExitCode { Done = 0, Found = 1, CouldNotRun = 2, SomeInputsFailed = 3 };

using AddCommand = void (*)(CLI::App &app, ExitCode &exitCode);

/// Writes to stdout. A reader that went away (a closed pipe) is no error: the program ends quietly.
void writeOut(std::string_view text);
/// Brings what was written to its reader.
void flushOut();

/// Writes to stderr. Never fails: a scan must not end because nobody reads its progress.
void note(std::string_view text);

/// `tacit: MESSAGE` on stderr, always one line; the answer is CouldNotRun.
ExitCode complain(std::string_view message);

} // namespace tacit
