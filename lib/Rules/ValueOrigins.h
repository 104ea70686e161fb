//===- Where a work field gets its value ---------------------------------------------------===//
#pragma once

#include "tacit/Analysis/UnitAnalyses.h"

#include <map>
#include <optional>
#include <vector>

namespace tacit::rules {

/// For work fields that one MOVE of another item gives all their values, but for constants: that item.
/// Anything else that can change their bytes (input, a call, a group, another move) makes them an origin of
/// their own. One object a unit, which must outlive it; the changes of the unit are collected when first
/// asked for.
class ValueOrigins {
public:
  explicit ValueOrigins(const analysis::UnitAnalyses &analyses) : analyses_(analyses) {}

  struct Origin {
    ir::DataItemId item;
    ir::StatementId move; ///< Takes the value from `item`.
  };
  /// The item in which the value of \p item entered, through all moves between; nothing if that is \p item.
  std::optional<Origin> of(ir::DataItemId item);

private:
  void collect();
  std::optional<Origin> stepBack(ir::DataItemId item);
  bool givesConstant(ir::StatementId statement, const analysis::StorageRange &bytes) const;

  const analysis::UnitAnalyses &analyses_;
  struct Change {
    analysis::StorageRange bytes;
    ir::StatementId statement;
  };
  bool isCollected_ = false;
  std::map<ir::DataItemId, std::vector<Change>> changes_; ///< By outermost item.
};

} // namespace tacit::rules
