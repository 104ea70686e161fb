//===- Whether every word of a rule stands in the lines it cites ------------------------------------===//
#pragma once

#include "tacit/Store/Store.h"

#include <cstddef>
#include <string>
#include <vector>

namespace tacit {

/// A word of a rule that nothing it cites shows.
struct Untraced {
  std::string rule;
  std::string column; ///< `statement`, `title`, `guard` or `effect`.
  std::string word;
  std::string file;
  std::string line;
};

struct TraceResult {
  std::size_t rules = 0;          ///< How many were checked.
  std::vector<Untraced> untraced; ///< In the order of rule, column and word.
};

/// Checks each word and number in the sentences and formulas of all rules of a store. A word is shown by
/// - a line the rule cites (`rule_evidence`), as it stands there or as what its parts stand for,
/// - the declaration of an item the rule names (`rule_item`): its name, its groups, its business name,
/// - the name of the rule's program or unit, a file, table or screen the program uses (`access`),
/// - lib/Trace/grammar.txt or a phrase of lib/Words/phrases.txt: words without a fact in them.
/// Besides, numbers that operators stand for: 1 where a cited line has ++ or --, 0 where a value is a test by
/// itself, in C and C++. Fails if the store cannot be read.
Expected<TraceResult> traceRules(const StoreReader &reader);

} // namespace tacit
