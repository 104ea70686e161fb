//===- Access to data by way of other programs ------------------------------------------------===//
//
// Systems that keep their files behind a program of their own call it with a record and the code of an
// operation, most often from small paragraphs of a copybook that set the code and do nothing else. To the
// program that performs such a paragraph it is the write or the read. The code alone says nothing to one
// unit; what the unit does around tells which it is.
//
//===---------------------------------------------------------------------------------------===//
#pragma once

#include "Nesting.h"
#include "tacit/Analysis/UnitAnalyses.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tacit::rules {

class ItemFacts;

/// What a PERFORM comes to that runs nothing but the call of one program.
struct HandledAccess {
  ir::StatementId call;
  std::vector<ir::DataItemId> records; ///< Roots that the callee gets and the paragraphs do not fill.
  std::string operation;               ///< The codes that the paragraphs set, in a stable form.
};

/// The accesses of a unit. Immutable once built.
class Handlers {
public:
  Handlers(const analysis::UnitAnalyses &analyses, const Nesting &nesting, const ItemFacts &facts);
  /// The program called by \p perform if it hands over what the unit put into a record: most often something
  /// was put there since the last access when this operation runs, and nowhere does it find a record. Null
  /// otherwise.
  const HandledAccess *handingOver(ir::StatementId perform) const;
  /// Tests for success right behind an operation that finds a record elsewhere in the unit, too: whether it
  /// did.
  const std::vector<ir::ExprId> &existenceTests() const { return existenceTests_; }
  /// Whether the item only tells such a program what to do.
  bool isOperationCode(ir::DataItemId item) const;
  /// Whether the item lies in a record that the unit hands over.
  bool keeps(ir::DataItemId item) const;
  /// Whether the item lies in what a record that such a program keeps begins with: what finds it.
  bool isKey(ir::DataItemId item) const;

private:
  std::optional<HandledAccess> accessOf(ir::ProgramId program, ir::StatementId perform);
  void findKeys();
  void findExistenceTests(const std::set<std::string> &looking);
  ir::ExprId askedBehind(ir::StatementId perform) const;
  bool isFilledBefore(ir::StatementId perform, const HandledAccess &access) const;
  bool fills(ir::StatementId statement, const HandledAccess &access) const;
  void dropClosings();

  const analysis::UnitAnalyses &analyses_;
  const ir::TranslationUnit &unit_;
  const Nesting &nesting_;
  const ItemFacts &facts_;
  std::map<ir::StatementId, HandledAccess> accesses_;
  std::vector<ir::ExprId> existenceTests_;
  std::set<ir::DataItemId> kept_;                         ///< Roots of records that are handed over.
  std::map<ir::DataItemId, analysis::StorageRange> keys_; ///< By root of the record.
  std::set<ir::DataItemId> codes_;                        ///< Items that the paragraphs set.
  std::set<std::string> handing_;                         ///< Operations that hand records over.
};

} // namespace tacit::rules
