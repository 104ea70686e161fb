//===- Items that say how a dialogue goes on -----------------------------------------------------===//
//
// Programs of an on-line system hand control to one another: an item names the program that XCTL runs next,
// others tell that one where it comes from, by the names of the program, its transaction and its screens. And
// many translate the key that was pressed into a code of their own. What these hold is no data of the
// business, and to ask for it only steers the dialogue.
//
//===---------------------------------------------------------------------------------------===//
#include "ItemFacts.h"
#include "ValueShapes.h"

#include "tacit/Analysis/PathConditions.h"
#include "tacit/IR/Walk.h"

#include <algorithm>
#include <set>
#include <string>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

/// Names of the unit's own: its programs, and the transactions and screens that it works on.
static std::set<std::string> ownNames(const TranslationUnit &unit) {
  std::set<std::string> names;
  for (const Program &program : unit.programs)
    names.emplace(program.name);
  for (const Resource &resource : unit.resources)
    if (resource.kind == ResourceKind::Screen || resource.kind == ResourceKind::Transaction)
      for (std::string_view rest = resource.name; !rest.empty();) {
        std::size_t end = std::min(rest.find('.'), rest.size()); // Mapset and map.
        names.emplace(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
  names.erase(std::string());
  return names;
}

/// Items that name where a dialogue goes or where it comes from.
void ItemFacts::findDialogueNames() {
  for (const Statement &statement : unit_.statements)
    if (const auto *call = std::get_if<Call>(&statement.node); call && call->kind == CallKind::Xctl)
      if (DataItemId named = call->target ? writtenItem(unit_, call->target) : DataItemId())
        noteItem(named, &ItemRoles::isDialogueName);
  if (std::ranges::none_of(unit_.resources,
                           [](const Resource &each) { return each.kind == ResourceKind::Screen; }))
    return;
  const std::set<std::string> own = ownNames(unit_);
  for (DataItemId item : roles_.ids()) {
    if (roles_[item].isStored || definitions_[item].empty())
      continue;
    bool tellsOwn = false;
    bool isName = true;
    for (const Definition &definition : definitions_[item]) {
      // The record of a dialogue comes from the program that ran before.
      if (!isOwnValue(item, definition))
        continue;
      std::string text = fixedText(definition.value);
      tellsOwn |= own.contains(text);
      DataItemId source = definition.value ? writtenItem(unit_, definition.value) : DataItemId();
      isName &= !definition.value || !text.empty() || isClearing(unit_, definition.value) ||
                (source && roles_[source].isDialogueName);
    }
    if (tellsOwn && isName)
      noteItem(item, &ItemRoles::isDialogueName);
  }
}

static bool isKeyRegister(const DataItem &item) {
  return item.storage == Storage::Register && item.name == "EIBAID";
}

bool ItemFacts::tellsPressedKey(DataItemId item) const {
  return isKeyRegister(unit_.items[item]);
}

bool ItemFacts::isKeyArm(StatementId statement) const {
  auto asksForKey = [&](ExprId test) {
    std::vector<Touch> reads;
    collectReads(unit_, test, reads);
    return std::ranges::any_of(reads, [&](const Touch &read) { return tellsPressedKey(read.item); });
  };
  StatementId around = nesting_.of(statement).parent;
  const StatementNode *node = around ? &unit_.statements[around].node : nullptr;
  if (const auto *choice = node ? std::get_if<If>(node) : nullptr)
    return asksForKey(choice->condition);
  const auto *arms = node ? std::get_if<Switch>(node) : nullptr;
  return arms != nullptr && std::ranges::any_of(arms->cases, [&](const Case &arm) {
           return std::ranges::any_of(arm.alternatives, asksForKey);
         });
}

/// Items whose codes, most of them, each stand for a key that was pressed.
void ItemFacts::findPressedKeys() {
  if (std::ranges::none_of(unit_.items, isKeyRegister))
    return;
  for (DataItemId item : roles_.ids()) {
    const std::vector<Definition> &definitions = definitions_[item];
    bool onlyConstants = std::ranges::all_of(
        definitions, [&](const Definition &each) { return each.value && isConstant(each.value); });
    if (!onlyConstants)
      continue;
    std::set<std::string> codes;
    std::size_t keys = 0;
    for (const Definition &definition : definitions)
      if (isKeyArm(definition.statement)) {
        ++keys;
        codes.insert(fixedText(definition.value));
      }
    if (codes.size() >= 3 && keys * 2 > definitions.size())
      noteItem(item, &ItemRoles::isPressedKey);
  }
}

bool ItemFacts::steersDialogue(ExprId test) const {
  ExprKind kind = unit_.exprs[test].kind;
  if (!hasDialogue_ || (kind != ExprKind::Compare && kind != ExprKind::ConditionName))
    return false;
  std::vector<Touch> reads;
  collectReads(unit_, test, reads);
  return std::ranges::any_of(reads, [&](const Touch &read) {
    return roles_[read.item].isPressedKey || roles_[read.item].isDialogueName;
  });
}

} // namespace tacit::rules
