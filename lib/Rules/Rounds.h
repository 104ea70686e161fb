//===- The rounds of counted loops that an effect depends on ------------------------------------------===//
//
// `for (j = 29; j < 33; j++) total += line[j];` does its work for each j from 29 to below 33. An effect that
// names what a loop around it counts is told so; also where its range is run by one such PERFORM alone.
//
//===---------------------------------------------------------------------------------------===//
#pragma once

#include "GuardText.h"
#include "tacit/Rules/Recogniser.h"

#include <string>
#include <vector>

namespace tacit::rules {

struct RoundsText {
  std::string words;              ///< " for each j from 29 to below 33"; empty if no loop counts.
  std::vector<ir::ExprId> values; ///< What the words are made of.
};

/// The loops whose counts the effect of \p candidate, or the guard, depends on, from the outermost on.
RoundsText describeRounds(const Scene &scene, const Candidate &candidate, const TextWriter &writer);

} // namespace tacit::rules
