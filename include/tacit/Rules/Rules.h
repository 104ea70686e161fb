//===- From one translation unit to what the store keeps of it ---------------------------===//
#pragma once

#include "tacit/IR/TranslationUnit.h"
#include "tacit/Rules/Knowledge.h"

#include <string>
#include <vector>

namespace tacit {

/// What a scan tells the rule engine. Shared by all workers and immutable.
struct RuleOptions {
  /// Words of the user's glossary: a name (or a part of one) and what the business calls it.
  std::vector<std::pair<std::string, std::string>> glossary;
};

/// Analyses \p unit and states its rules, data flows and ledger. Pure: the same unit and options give the
/// same rows. Never fails; what ran out of budget is marked in the rows it touches (`reasons`, `confidence`).
Knowledge extractKnowledge(const ir::TranslationUnit &unit, const RuleOptions &options);

} // namespace tacit
