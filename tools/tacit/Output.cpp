#include "Command.h"

#include "tacit/Support/Text.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>

namespace tacit {

/// Ends the program: what follows could not be written either. A reader that went away wanted no more.
[[noreturn]] static void endAfterFailedWrite() {
  if (errno == EPIPE)
    std::_Exit(static_cast<int>(ExitCode::Done));
  complain("cannot write the result");
  std::_Exit(static_cast<int>(ExitCode::CouldNotRun));
}

void writeOut(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size())
    endAfterFailedWrite();
}

void flushOut() {
  if (std::fflush(stdout) != 0)
    endAfterFailedWrite();
}

void note(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
}

ExitCode complain(std::string_view message) {
  note(fmt::format("tacit: {}\n", makeVisible(message)));
  return ExitCode::CouldNotRun;
}

} // namespace tacit
