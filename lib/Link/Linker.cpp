#include "tacit/Link/Linker.h"

#include "tacit/Support/FileSystem.h"
#include "tacit/Support/Text.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>
#include <utility>

namespace tacit {

void Linker::addProgram(LinkProgram program) {
  byName_[toUpperCase(program.name)].push_back(programs_.size());
  programs_.push_back(std::move(program));
}

void Linker::addCall(LinkCall call) {
  calls_.push_back(std::move(call));
}

const LinkProgram *Linker::find(const LinkCall &call, std::size_t &candidates) const {
  auto found = byName_.find(toUpperCase(call.callee));
  if (call.callee.empty() || found == byName_.end())
    return nullptr;
  candidates = found->second.size();
  auto rankOf = [&](const LinkProgram &program) {
    std::string_view home = directoryOf(call.unit);
    std::string_view directory = directoryOf(program.path);
    auto same = std::ranges::mismatch(home, directory).in1 - home.begin();
    return std::tuple(program.name != call.callee, directory != home, -same, std::string_view(program.path),
                      std::string_view(program.id));
  };
  const LinkProgram *best = nullptr;
  for (std::size_t at : found->second)
    if (best == nullptr || rankOf(programs_[at]) < rankOf(*best))
      best = &programs_[at];
  return best;
}

std::vector<LinkedCall> Linker::resolve() {
  std::vector<LinkedCall> out;
  out.reserve(calls_.size());
  for (LinkCall &call : std::exchange(calls_, {})) {
    LinkedCall linked{std::move(call), false, false};
    std::size_t candidates = 0;
    if (const LinkProgram *target = find(linked.call, candidates)) {
      linked.resolved = true;
      linked.call.reason = candidates > 1 ? fmt::format("nearest of {} programs named so", candidates) : "";
      linked.call.callee = target->id;
    } else if (linked.call.callee.empty()) {
      if (linked.call.reason.empty())
        linked.call.reason = "the name is known at run time only";
    } else if (std::string_view product = platformService(linked.call.callee); !product.empty()) {
      linked.call.reason = fmt::format("service of {}", product);
    } else if (linked.call.reason.empty()) {
      linked.isMissing = true;
      linked.call.reason = "no program of this name was scanned";
    }
    out.push_back(std::move(linked));
  }
  return out;
}

} // namespace tacit
