#include "tacit/Diagnostics/Diagnostic.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <tuple>

namespace tacit {

static std::string toText(const Location &at) {
  std::string text = makeVisible(at.file);
  if (at.line != 0)
    text += fmt::format(":{}", at.line);
  if (at.line != 0 && at.column != 0)
    text += fmt::format(":{}", at.column);
  return text;
}

std::string toText(const Diagnostic &diagnostic) {
  std::string text = toText(diagnostic.at);
  if (!text.empty())
    text += ": ";
  text += fmt::format("{}: {} [{}]", toText(diagnostic.severity), makeVisible(diagnostic.message),
                      diagnostic.code);
  for (const Location &site : diagnostic.sites)
    text += fmt::format(" (from {})", toText(site));
  return text;
}

void sortAndUnique(std::vector<Diagnostic> &diagnostics) {
  const auto key = [](const Diagnostic &d) { return std::tie(d.at, d.code, d.message, d.severity, d.sites); };
  std::ranges::sort(diagnostics, {}, key);
  const auto repeated = std::ranges::unique(diagnostics);
  diagnostics.erase(repeated.begin(), repeated.end());
}

} // namespace tacit
