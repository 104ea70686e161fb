//===- The inserters of all tables of a store -------------------------------------------===//
#pragma once

#include "TextTable.h"

#include <optional>

namespace tacit::store {

/// One inserter a table, ready once prepare() succeeded.
struct Tables {
  std::optional<TextTable> text, prose;
  std::optional<RowInserter> file, program, item, group, rule, ruleCondition, evidence, ruleItem, flow,
      access, call, controlFlow, ledger, parameter, finding, findingEvidence, family, term, comment, mention,
      missing, diagnostic;
  std::optional<SourceInserter> source;

  Expected<void> prepare(const Database &database);
  /// Writes all waiting rows. False if any row was refused.
  bool finish();
  bool failed() const;
};

} // namespace tacit::store
