//===- From one translation unit to what the store keeps of it ---------------------------===//
#pragma once

#include "tacit/IR/TranslationUnit.h"
#include "tacit/Rules/Knowledge.h"
#include "tacit/Words/Names.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace tacit {

/// What a scan tells the rule engine. Shared by all workers and immutable.
struct RuleOptions {
  /// Words of the user's glossary: a name (or a part of one) and what the business calls it.
  Glossary glossary;
};

/// Which programs that stand in shared files (functions in headers and included sources) the units of a scan
/// have told already. The store keeps the rows of the first unit, so the others need not make them. May be
/// used by many threads.
class ToldPrograms {
public:
  /// Whether a unit before \p unit has told the program of \p key, and if so, whether it has rules.
  std::optional<bool> find(const std::string &key, std::size_t unit) const;
  /// Called when \p unit is done with all of \p told.
  void add(const std::vector<ToldProgram> &told, std::size_t unit);

private:
  struct Entry {
    std::size_t unit;
    bool hasRules;
  };
  mutable std::mutex mutex_;
  std::map<std::string, Entry> entries_;
};

/// What a unit may leave out.
struct EarlierUnits {
  const ToldPrograms &told;
  std::size_t unit = 0; ///< Its own number, in the order in which units are stored.
};

/// Analyses \p unit and states its rules, data flows and ledger. Pure: the same unit and options give the
/// same rows. Never fails; what ran out of budget is marked in the rows it touches (`reasons`, `confidence`).
/// With \p earlier, rules, flows, groups and ledger of programs that were told already are left out.
Knowledge extractKnowledge(const ir::TranslationUnit &unit, const RuleOptions &options,
                           const EarlierUnits *earlier = nullptr);

/// The guards of all rules of \p unit and the places that ask their tests, as stable text for tools that
/// watch a program run (docs/phases/rules.md, "The dump of guards").
std::string printGuards(const ir::TranslationUnit &unit, const RuleOptions &options);

/// Adds to \p first what the same file says when it is compiled in another way. What both say stays once; a
/// rule of \p other whose id means something else in \p first gets a running number.
void addConfiguration(Knowledge &first, Knowledge other);

} // namespace tacit
