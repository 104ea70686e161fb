//===- Environment and data division -> resources, items, conditions with their layout -------------===//
#pragma once

#include "UnitBuilder.h"

namespace tacit::cobol {

/// SPECIAL-NAMES, SELECT entries and what else the environment division says. Before the data division.
void lowerEnvironment(UnitBuilder &builder, NodeId environment);
/// The clauses of one SPECIAL-NAMES sentence, tokens [first, end).
void lowerSpecialNames(UnitBuilder &builder, std::uint32_t first, std::uint32_t end);
/// All sections of a data division; layout is complete afterwards.
void lowerData(UnitBuilder &builder, NodeId data);
/// File keys, status items, OCCURS DEPENDING and other references that may stand before their declaration.
void resolveReferences(UnitBuilder &builder);

/// Offsets and sizes of a record and all its members.
void computeLayout(UnitBuilder &builder, ir::DataItemId record);

} // namespace tacit::cobol
