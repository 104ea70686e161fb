//===- Runs random programs and keeps what happened ---------------------------------------------===//
#pragma once

#include "RandomProgram.h"

#include <map>
#include <set>
#include <vector>

namespace tacit::test {

/// One run through a range: the program from its start, or a paragraph that was performed.
struct Activation {
  ir::ProcedureId range;              ///< Invalid for the whole program.
  std::set<ir::StatementId> executed; ///< Everything that control came to.
  std::map<ir::ExprId, bool> tests;   ///< Elementary tests that were made, and their answers.
  std::map<ir::ExprId, std::uint32_t>
      values; ///< The value of the item that such a test (or DEPENDING ON) looked at.
  std::map<ir::StatementId, bool> invalidKey; ///< Whether a read had the outcome invalid-key.
  /// The same of what a PERFORM ran, by its statement; of what was asked more than once, the last answer.
  struct Asked {
    std::map<ir::ExprId, bool> tests;
    std::map<ir::ExprId, std::uint32_t> values;
    std::map<ir::StatementId, bool> invalidKey;
  };
  std::map<ir::StatementId, Asked> inside;
  bool isCutShort = false; ///< The run ended inside of a range that this one performs.
};

/// Runs the only program of \p unit, made by makeProgram(), with random initial values and outcomes.
std::vector<Activation> execute(const ir::TranslationUnit &unit, Random &random);

} // namespace tacit::test
