//===- SQLCA and SQLDA without their copybooks --------------------------------------------------------===//
#pragma once

#include "UnitBuilder.h"

namespace tacit::cobol {

/// The item named \p symbol of the areas that every precompiler brings along; the whole area is declared with
/// it, so that its names qualify each other. Invalid if the name is none of theirs.
ir::DataItemId sqlAreaItem(UnitBuilder &builder, Symbol symbol);

} // namespace tacit::cobol
