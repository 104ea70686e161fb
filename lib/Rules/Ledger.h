//===- What becomes of every statement ------------------------------------------------------===//
#pragma once

#include "Scene.h"
#include "tacit/Rules/Knowledge.h"

#include <string_view>

namespace tacit::rules {

struct Account {
  Disposition disposition = Disposition::Technical;
  std::string_view reason;
};

/// The disposition of a statement that is the effect of no rule: flow, technical with its reason, unreachable
/// or not read. \p decidesRules: a rule depends on it (a guard, a loop around it, a PERFORM of it).
/// \p whyUnreachable: the proof that control never comes to it; empty if it may.
Account accountFor(const Scene &scene, bool decidesRules, std::string_view whyUnreachable);

} // namespace tacit::rules
