//===- Stable ids -----------------------------------------------------------------------------===//
//
// Ids are made of names and normalised meaning: a program is its name, an item the path of names from its
// program, a rule a hash over unit, kind, guard and effect. Line numbers, order of reading and absolute paths
// have no part in them. Two equal ones in one unit get a running number.
//
//===-------------------------------------------------------------------------------------===//
#pragma once

#include "tacit/IR/TranslationUnit.h"
#include "tacit/Support/Arena.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tacit::rules {

/// A table of a database or one of its columns: the record type that belongs to a Table, and its members.
bool isTableItem(const ir::TranslationUnit &unit, ir::DataItemId id);
/// Whether the item is a message buffer with named fields, or a field of one.
bool isMessageItem(const ir::TranslationUnit &unit, ir::DataItemId id);

class Identity {
public:
  Identity(const ir::TranslationUnit &unit, Arena &arena);

  std::string_view program(ir::ProgramId id) const { return programs_[id]; }
  /// Empty for items that have no row (FILLER that nothing names).
  std::string_view item(ir::DataItemId id) const { return items_[id]; }
  /// Without the program: GROUP.ITEM.
  std::string_view qualifiedName(ir::DataItemId id) const { return qualified_[id]; }
  std::string_view condition(ir::ConditionId id) const { return conditions_[id]; }
  /// \p prefix and a hash of \p meaning; repeated meanings are numbered.
  std::string_view hashed(std::string_view prefix, std::string_view meaning);

private:
  Arena &arena_;
  IdVector<ir::ProgramId, std::string_view> programs_;
  IdVector<ir::DataItemId, std::string_view> items_;
  IdVector<ir::DataItemId, std::string_view> qualified_;
  IdVector<ir::ConditionId, std::string_view> conditions_;
  std::unordered_map<std::string, unsigned> taken_;
};

} // namespace tacit::rules
