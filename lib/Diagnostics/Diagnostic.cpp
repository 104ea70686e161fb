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
  const auto less = [](const Diagnostic *a, const Diagnostic *b) {
    return std::tie(a->at, a->code, a->message, a->severity, a->sites) <
           std::tie(b->at, b->code, b->message, b->severity, b->sites);
  };
  std::vector<Diagnostic *> order;
  order.reserve(diagnostics.size());
  for (Diagnostic &each : diagnostics)
    order.push_back(&each);
  // Each phase reports in the order of the text: what is to be sorted is a few runs.
  std::vector<std::ptrdiff_t> ends;
  for (auto at = order.begin(); at != order.end();) {
    at = std::is_sorted_until(at, order.end(), less);
    ends.push_back(at - order.begin());
  }
  std::vector<Diagnostic *> merged(order.size());
  while (ends.size() > 1) {
    std::vector<std::ptrdiff_t> longer;
    auto out = merged.begin();
    for (std::size_t at = 0; at < ends.size(); at += 2) {
      auto first = order.begin() + (at > 0 ? ends[at - 1] : 0);
      auto middle = order.begin() + ends[at];
      auto last = order.begin() + ends[std::min(at + 1, ends.size() - 1)];
      out = std::merge(first, middle, middle, last, out, less);
      longer.push_back(last - order.begin());
    }
    ends = std::move(longer);
    order.swap(merged);
  }
  std::vector<Diagnostic> sorted;
  sorted.reserve(order.size());
  for (Diagnostic *each : order)
    if (sorted.empty() || sorted.back() != *each)
      sorted.push_back(std::move(*each));
  diagnostics = std::move(sorted);
}

} // namespace tacit
