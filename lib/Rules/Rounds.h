//===- The rounds of counted loops that an effect depends on ------------------------------------------===//
//
// `for (j = 29; j < 33; j++) total += line[j];` does its work for each j from 29 to below 33. An effect that
// names what a loop around it counts is told so; also where its range is run by one such PERFORM alone.
//
// What a loop does in all is told where that is certain: it adds up, counts, keeps the highest, or takes the
// first that fits. A loop whose count something else changes is told without; one that may be left before its
// limit goes to that "at most".
//
//===---------------------------------------------------------------------------------------===//
#pragma once

#include "EffectText.h"
#include "GuardText.h"
#include "tacit/Analysis/Effects.h"
#include "tacit/Rules/Recogniser.h"

#include <map>
#include <string>
#include <vector>

namespace tacit::rules {

struct RoundsText {
  std::string words;              ///< What is done in which rounds, without the condition and the full stop.
  std::vector<ir::ExprId> values; ///< What the words about rounds are made of.
};

/// Tells the rounds of effects of one unit, which must outlive it.
class RoundsWriter {
public:
  /// What \p candidate does, in the words of \p effect, and in which rounds of loops whose counts the effect
  /// or the guard depends on, from the outermost loop on.
  RoundsText describe(const Scene &scene, const Candidate &candidate, const EffectText &effect,
                      const TextWriter &writer);

private:
  struct Count;
  struct Loop;
  static std::vector<Loop> loopsAround(const Scene &scene);
  static std::vector<Count> countedBy(const Scene &scene, const Loop &loop);
  static bool findLimit(const Scene &scene, ir::ExprId condition, Count &count);
  static bool leavesRound(const Scene &scene, const Loop &loop);
  static bool endsWith(const Scene &scene, const Loop &loop, const Count &count);
  static bool isChanged(const Scene &scene, const Loop &loop, ir::DataItemId item, ir::StatementId own);
  void examine(Loop &loop, const Scene &scene);
  static std::string sumWords(const Scene &scene, const Candidate &candidate, const Loop &loop,
                              const TextWriter &writer, std::vector<ir::ExprId> &values);
  static std::string extremumWords(const Scene &scene, const Candidate &candidate, const Loop &loop,
                                   const TextWriter &writer);
  static std::string countWords(const Scene &scene, const Loop &loop, const Count &count,
                                const TextWriter &writer, std::vector<ir::ExprId> &values);

  /// What stands in a loop, by the statement of the loop.
  struct Body {
    std::vector<ir::StatementId> leaving; ///< Statements after which there is no further round.
    std::vector<std::pair<ir::StatementId, analysis::ChangeSet>> runs; ///< What else is run, and may change.
  };
  std::map<ir::StatementId, Body> bodies_;
};

} // namespace tacit::rules
