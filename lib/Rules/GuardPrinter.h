//===- Guards with the places that ask, for tools that watch running programs -----------------===//
#pragma once

#include "GuardText.h"
#include "tacit/Rules/Recogniser.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace tacit::rules {

/// Which part of a rule's condition a clause of its guard went to.
enum class GuardPart : std::uint8_t {
  Guard,   ///< What the rule says.
  Assumes, ///< The machinery, another round of a loop.
  Search,  ///< That a search has not ended yet: said by the test that holds.
};

/// Writes the text that docs/phases/rules.md describes ("The dump of guards"). One object a unit.
class GuardPrinter {
public:
  GuardPrinter(UnitScene &scene, const TextWriter &writer)
      : scene_(scene), unit_(scene.unit), writer_(writer) {}

  /// The rule of \p candidate about \p scene; \p parts says for each clause of its guard where it went. A
  /// test that the candidate has besides is told with the value that it selects.
  void add(const Scene &scene, std::string_view rule, const std::vector<GuardPart> &parts,
           const Candidate &candidate);
  std::string take() { return std::move(text_); }

private:
  struct RangeState {
    std::uint32_t number = 0;
    std::set<std::uint32_t> atoms; ///< Told already.
    std::map<std::string, std::uint32_t> subjects;
    std::set<analysis::NodeId> loops;
  };

  RangeState &stateOf(const analysis::Range &range);
  void addClauses(const Scene &scene, const analysis::Guard &guard, const std::vector<GuardPart> &parts);
  void addAtom(const analysis::PathConditions &conditions, RangeState &state, std::uint32_t atom);
  void addOutcome(const analysis::AtomUse &use, const analysis::FlowGraph &graph);
  /// The loops around a place, the outermost first, as `lA/lB`, or `-`. Tells the loops that are new.
  std::string loopsAround(const analysis::PathConditions &conditions, RangeState &state,
                          analysis::NodeId node);
  std::string placeOf(ir::StatementId statement) const;

  UnitScene &scene_;
  const ir::TranslationUnit &unit_;
  const TextWriter &writer_;
  std::map<analysis::Range, RangeState> ranges_;
  std::string text_;
};

} // namespace tacit::rules
