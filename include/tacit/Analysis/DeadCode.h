//===- Why statements can never run -----------------------------------------------------------===//
#pragma once

#include "tacit/Analysis/UnitAnalyses.h"

#include <string>
#include <unordered_map>

namespace tacit::analysis {

/// Every statement of \p program that control never comes to, with the proof as a phrase that names lines:
/// what control does not go on behind, or that nothing leads to the start of its procedure.
std::unordered_map<ir::StatementId, std::string> explainUnreachable(const UnitAnalyses &analyses,
                                                                    ir::ProgramId program);

} // namespace tacit::analysis
