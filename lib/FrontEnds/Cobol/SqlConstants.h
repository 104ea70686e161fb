//===- The text of a dynamic statement, where it is constant -----------------------------------------===//
#pragma once

#include "SqlUnit.h"

namespace tacit::cobol {

/// What \p host holds when control comes to \p block, if the program leaves no doubt: the literal or constant
/// that a statement before it in the same run of statements moves there (or STRINGs together), or its VALUE
/// if nothing else changes it. Empty if it is not certain.
std::string constantText(UnitBuilder &builder, NodeId program, const std::vector<SqlBlock> &blocks,
                         const SqlBlock &block, const SqlHost &host);

} // namespace tacit::cobol
