//===- Which statement stands inside which ------------------------------------------------===//
#pragma once

#include "tacit/IR/TranslationUnit.h"

#include <vector>

namespace tacit::rules {

/// How a statement is nested: the statement around it, and what of that one decides whether it runs.
struct Enclosure {
  ir::StatementId parent; ///< Invalid at the top level of a procedure.
  ir::ProcedureId procedure;
  std::uint32_t position = 0;    ///< In its list.
  std::uint32_t list = 0;        ///< Number of its list: statements of one list share it.
  ir::Op outcome = ir::Op::None; ///< Inside a handler: the outcome that runs it.
};

/// The nesting of all statements of a unit, computed in one walk without recursion.
class Nesting {
public:
  explicit Nesting(const ir::TranslationUnit &unit);
  const Enclosure &of(ir::StatementId statement) const { return enclosures_[statement]; }
  /// The statements of a program in source order, nested ones after the one around them.
  const std::vector<ir::StatementId> &statements(ir::ProgramId program) const { return statements_[program]; }
  /// The statements of the list \p statement stands in.
  ir::StatementList siblings(ir::StatementId statement) const { return lists_[enclosures_[statement].list]; }

private:
  IdVector<ir::StatementId, Enclosure> enclosures_;
  IdVector<ir::ProgramId, std::vector<ir::StatementId>> statements_;
  std::vector<ir::StatementList> lists_;
};

} // namespace tacit::rules
