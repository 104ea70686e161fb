//===- Units made by hand, for tests of everything behind the store ---------------------===//
#pragma once

#include "tacit/Rules/Knowledge.h"

#include <vector>

namespace tacit::test {

/// Two programs that share a copybook: a batch award calculation with a decision table, a validation list and
/// a chain of calculations, and a C function; with everything a store can hold at least once. Literals only,
/// so nothing dangles. The rows are valid: ids resolve, ledger shares are complete.
std::vector<Knowledge> sampleUnits();

} // namespace tacit::test
