#include "Command.h"

#include "tacit/Support/Text.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>

namespace tacit {

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size())
    return;
  if (errno == EPIPE)
    std::_Exit(static_cast<int>(ExitCode::Done));
  complain("cannot write the result");
  std::_Exit(static_cast<int>(ExitCode::CouldNotRun));
}

ExitCode complain(std::string_view message) {
  fmt::print(stderr, "tacit: {}\n", makeVisible(message));
  return ExitCode::CouldNotRun;
}

} // namespace tacit
