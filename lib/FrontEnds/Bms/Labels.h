//===- Which text on the screen stands for a field --------------------------------------------===//
#pragma once

#include "tacit/FrontEnds/Bms/Mapset.h"

namespace tacit::bms {

/// Gives each named field of \p map its label: the constant text directly before it on its line, or else the
/// head of its column, the closest constant text above that covers its first place.
void findLabels(Map &map);

} // namespace tacit::bms
