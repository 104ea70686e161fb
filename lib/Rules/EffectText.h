//===- Effects as formulas and as sentences ----------------------------------------------------===//
#pragma once

#include "GuardText.h"
#include "tacit/Rules/Recogniser.h"

#include <string>

namespace tacit::rules {

struct EffectText {
  std::string formula; ///< "A := B + C", several separated by "; ".
  std::string words;   ///< "Set the total to ...", without the condition and the full stop.
  std::string target;  ///< Items or resource, ", "-separated.
  std::string title;
};

/// The item whose text, which never changes, a refusal shows on the console; invalid for anything else.
ir::DataItemId shownConstant(const Scene &scene, const Candidate &candidate);

/// What \p candidate does, in its scene.
EffectText describeEffect(const Scene &scene, const Candidate &candidate, const TextWriter &writer,
                          const ir::Formatter &formatter, const Names &names);

} // namespace tacit::rules
