//===- Which functions of a unit a name may mean, and what they throw -----------------------===//
#pragma once

#include "tacit/IR/TranslationUnit.h"

#include <set>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tacit::analysis {

/// Types that one exception is caught by (ir::Throw::types). Empty: nobody knows.
using ExceptionTypes = std::vector<std::string_view>;

/// Whether a handler for \p caught may run for an exception of \p types, and whether it certainly does.
bool mayCatch(std::string_view caught, const ExceptionTypes &types);
bool catches(std::string_view caught, const ExceptionTypes &types);

/// Functions and methods of one unit by the names that calls use. The unit must outlive it.
class Callees {
public:
  explicit Callees(const ir::TranslationUnit &unit);

  bool empty() const { return functions_.empty(); }
  /// The function of that name, invalid if it is not in the unit.
  ir::ProgramId named(std::string_view name) const;
  /// Every program a call of \p name may run: the function itself and the methods that override it.
  std::vector<ir::ProgramId> of(std::string_view name) const;
  /// Appends the names that \p statement itself calls, without its nested statements.
  void appendNames(ir::StatementId statement, std::vector<std::string_view> &names) const;
  /// Exceptions that a call of \p program may let out, as far as the unit's own `throw` statements say.
  const std::set<ExceptionTypes> &escaping(ir::ProgramId program) const { return escaping_[program]; }
  /// The same of all that \p statement calls itself.
  std::set<ExceptionTypes> escapingFrom(ir::StatementId statement) const;

private:
  void findEscaping();

  const ir::TranslationUnit &unit_;
  std::unordered_map<std::string_view, ir::ProgramId> functions_;
  std::unordered_map<std::string_view, std::vector<ir::ProgramId>> overriders_;
  IdVector<ir::ProgramId, std::set<ExceptionTypes>> escaping_;
};

} // namespace tacit::analysis
