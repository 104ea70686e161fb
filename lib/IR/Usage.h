//===- What is used in a unit, and what is used more than once --------------------------===//
#pragma once

#include "tacit/IR/TranslationUnit.h"

#include <cstdint>
#include <vector>

namespace tacit::ir {

/// The nodes that can be reached from the tables and the procedures of a unit.
struct Usage {
  explicit Usage(const TranslationUnit &unit);

  /// Owned statements in the order of the text form: nested ones follow their parent.
  std::vector<StatementId> order;
  /// By statement: number in the text of one that is referred to, NoNumber for others.
  std::vector<std::uint32_t> statementNumber;
  std::vector<bool> isOwned;
  /// By expression: how many places use it.
  std::vector<std::uint32_t> exprUses;

  static constexpr std::uint32_t NoNumber = ~0U;
};

} // namespace tacit::ir
