//===- What a program that keeps data for others is asked ------------------------------------------===//
//
// A program that reports an I-O status to its caller (ItemFacts::findReportedStatuses) keeps data for others:
// the caller says which operation it wants. Which one that is, and how many rows it met, decides no business.
//
//===---------------------------------------------------------------------------------------===//
#include "ItemFacts.h"
#include "ValueShapes.h"

#include "tacit/Analysis/PathConditions.h"
#include "tacit/IR/Walk.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

/// Whether \p node does nothing to what it reads but ask what it is, or hand it on: to what is called, or to
/// another place that the caller shares.
static bool onlyAsks(const TranslationUnit &unit, const StatementNode &node) {
  if (const auto *assign = std::get_if<Assign>(&node))
    return std::ranges::all_of(assign->assignments, [&](const Assignment &each) {
      DataItemId target = writtenItem(unit, each.target);
      return target && unit.items[target].storage == Storage::Linkage && writtenItem(unit, each.value);
    });
  return std::holds_alternative<If>(node) || std::holds_alternative<Switch>(node) ||
         std::holds_alternative<Loop>(node) || std::holds_alternative<Perform>(node) ||
         std::holds_alternative<Call>(node);
}

void ItemFacts::findAskedOperations() {
  bool isKeeper = false;
  for (StatementId id : unit_.statements.ids())
    isKeeper = isKeeper || tellsStatus(id);
  if (!isKeeper)
    return;
  // The constants that each item is compared with; none for one that is compared with more.
  std::map<DataItemId, std::set<std::string>> codes;
  std::set<DataItemId> others;
  for (const Expr &test : unit_.exprs) {
    if (test.kind == ExprKind::ConditionName) {
      const ir::Condition &name = unit_.conditions[test.condition()];
      for (const ValueRange &values : name.values)
        if (auto code = constantValue(unit_, values.low))
          codes[name.item].insert(code->toText());
    } else if (test.kind == ExprKind::Compare && test.operands.size() == 2) {
      for (std::size_t side : {0U, 1U}) {
        const Expr &asked = unit_.exprs[test.operands[side]];
        if (asked.kind != ExprKind::Item)
          continue;
        if (auto code = constantValue(unit_, test.operands[1 - side]))
          codes[asked.item()].insert(code->toText());
        else
          others.insert(asked.item());
      }
    }
  }
  auto isUsed = [&](StatementId statement) { return !onlyAsks(unit_, unit_.statements[statement].node); };
  std::vector<DataItemId> asked;
  bool choosesOperation = false;
  for (const auto &[item, constants] : codes) {
    constexpr std::size_t FewestOperations = 4;
    bool isFixed = std::ranges::all_of(
        definitions_[item], [&](const Definition &each) { return !each.value || isConstant(each.value); });
    if (unit_.items[item].storage != Storage::Linkage || !isFixed || others.contains(item) ||
        isTechnicalCarrier(item) || isRead(item, isUsed))
      continue;
    asked.push_back(item);
    choosesOperation |= constants.size() >= FewestOperations;
  }
  if (choosesOperation)
    for (DataItemId item : asked)
      roles_[item].isAskedOperation = true;
}

/// Whether \p test asks for nothing but what operations gave.
bool ItemFacts::asksForOperationResults(ExprId test) const {
  std::vector<Touch> reads;
  collectReads(unit_, test, reads);
  return !reads.empty() && std::ranges::all_of(reads, [&](const Touch &read) {
    return !roles_[read.item].isStored && onlyOperationsFill(read.item);
  });
}

/// Whether an arm of \p choice tells the caller a status of its own.
bool ItemFacts::tellsStatusInArm(const If &choice) const {
  auto tells = [&](StatementList arm) {
    return std::ranges::any_of(arm, [&](StatementId id) { return tellsStatus(id); });
  };
  return tells(choice.thenBody) || tells(choice.elseBody);
}

/// Whether nothing gives \p copy a value but \p item, and constants: there it is kept for a while.
bool ItemFacts::isKeptCopy(DataItemId copy, DataItemId item) const {
  bool isCopied = false;
  bool isOther = false;
  for (const Definition &definition : definitions_[copy]) {
    bool isItem = definition.value && writtenItem(unit_, definition.value) == item;
    isCopied |= isItem;
    isOther |= !isItem && !(definition.value && isConstant(definition.value));
  }
  return isCopied && !isOther;
}

/// Whether nothing gives \p item a value but what is run, other than data that are read, constants, and
/// places where its own value was kept.
bool ItemFacts::onlyOperationsFill(DataItemId item) const {
  // What fills an item that nothing declares was not found either.
  bool isFilled = typeKind(unit_, unit_.items[item].type) == TypeKind::Unknown;
  for (const Definition &definition : definitions_[item]) {
    const StatementNode &node = unit_.statements[definition.statement].node;
    const auto *io = std::get_if<Io>(&node);
    bool isRun = std::holds_alternative<Call>(node) || (io != nullptr && io->accesses.empty());
    isFilled |= isRun;
    DataItemId source = definition.value ? writtenItem(unit_, definition.value) : DataItemId();
    if (!isRun && !(definition.value && isConstant(definition.value)) &&
        !(source && isKeptCopy(source, item)))
      return false;
  }
  return isFilled;
}

/// What is got from operations, is not kept and decides which status is told: how many rows there were, or
/// an error number.
void ItemFacts::findOperationResults() {
  std::set<DataItemId> results;
  for (const Statement &statement : unit_.statements) {
    const auto *choice = std::get_if<If>(&statement.node);
    if (choice == nullptr || !tellsStatusInArm(*choice))
      continue;
    std::vector<Touch> reads;
    collectReads(unit_, choice->condition, reads);
    for (const Touch &read : reads)
      if (!roles_[read.item].isStored && !roles_[read.item].isAskedOperation && onlyOperationsFill(read.item))
        results.insert(read.item);
  }
  for (DataItemId item : results)
    roles_[item].isStatus = true;
}

} // namespace tacit::rules
