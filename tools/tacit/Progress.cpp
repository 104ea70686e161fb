#include "Progress.h"

#include "Command.h"

#include "tacit/Support/Text.h"

#include <cstdio>
#include <fmt/format.h>
#include <unistd.h>

namespace tacit {

Progress::Progress(bool isQuiet, bool explains)
    : isQuiet_(isQuiet), explains_(explains), isTerminal_(::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
  clearBar();
}

void Progress::clearBar() {
  if (hasBar_)
    note(fmt::format("\r\x1b[K"));
  hasBar_ = false;
}

void Progress::drawBar(std::size_t done, std::string_view unit) {
  constexpr std::size_t Width = 30;
  std::size_t filled = units_ == 0 ? Width : done * Width / units_;
  std::string name = makeVisible(unit);
  if (name.size() > 40)
    name = "..." + name.substr(name.size() - 37);
  note(fmt::format("\r\x1b[K[{}{}] {}/{} {}", std::string(filled, '#'), std::string(Width - filled, '.'),
                   done, units_, name));
  std::fflush(stderr);
  hasBar_ = true;
}

void Progress::discovered(const Discovery &discovery, std::size_t units) {
  units_ = units;
  if (isQuiet_)
    return;
  note(fmt::format("{} file{} found, {} of them to be read as source of programs\n", discovery.files.size(),
                   discovery.files.size() == 1 ? "" : "s", units));
  if (!explains_)
    return;
  for (const DiscoveredFile &found : discovery.files)
    if (!found.reason.empty())
      note(fmt::format("{}: {}: {}\n", makeVisible(found.file.path), toText(found.status),
                       makeVisible(found.reason)));
}

void Progress::show(const std::vector<Diagnostic> &diagnostics) {
  constexpr std::size_t ShownErrors = 20;
  for (const Diagnostic &diagnostic : diagnostics) {
    bool isError = diagnostic.severity == Severity::Error;
    if (!explains_ && (!isError || ++errors_ > ShownErrors + 1))
      continue;
    clearBar();
    if (!explains_ && errors_ == ShownErrors + 1)
      note("more errors follow; --explain shows them, the view 'diagnostic' of the store keeps them\n");
    else
      note(fmt::format("{}\n", toText(diagnostic)));
  }
}

void Progress::stored(std::string_view unit, std::size_t done, const std::vector<Diagnostic> &diagnostics) {
  using namespace std::chrono_literals;
  if (isQuiet_)
    return;
  show(diagnostics);
  auto now = Clock::now();
  bool isDue = now - lastShown_ > (isTerminal_ ? 100ms : 5s);
  if (!isDue)
    return;
  lastShown_ = now;
  if (isTerminal_)
    drawBar(done, unit);
  else
    note(fmt::format("{} of {} programs read\n", done, units_));
}

} // namespace tacit
