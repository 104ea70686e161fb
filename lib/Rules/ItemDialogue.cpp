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

/// The text that \p value always is, without spaces behind it; empty if it is none.
static std::string fixedText(const ItemFacts &facts, const TranslationUnit &unit, ExprId value) {
  if (!value || !facts.isConstant(value))
    return {};
  const Expr &expr = unit.exprs[value];
  auto text = constantValue(unit, expr.kind == ExprKind::Item ? unit.items[expr.item()].initialValue : value);
  return text && text->text ? text->text->substr(0, text->text->find_last_not_of(' ') + 1) : std::string();
}

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
  return names;
}

/// Whether \p definition gives a value to just this item, not to a record around it: the record of a dialogue
/// comes from the program that ran before.
static bool isOwn(const TranslationUnit &unit, DataItemId item, const Definition &definition) {
  const auto *assign = std::get_if<Assign>(&unit.statements[definition.statement].node);
  return assign == nullptr || std::ranges::any_of(assign->assignments, [&](const Assignment &each) {
           return each.value == definition.value && writtenItem(unit, each.target) == item;
         });
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
      if (!isOwn(unit_, item, definition))
        continue;
      std::string text = fixedText(*this, unit_, definition.value);
      tellsOwn |= own.contains(text);
      DataItemId source = definition.value ? writtenItem(unit_, definition.value) : DataItemId();
      isName &= !definition.value || !text.empty() || isClearing(unit_, definition.value) ||
                (source && roles_[source].isDialogueName);
    }
    if (tellsOwn && isName)
      noteItem(item, &ItemRoles::isDialogueName);
  }
}

/// Items whose codes, most of them, each stand for a key that was pressed (EIBAID of CICS).
void ItemFacts::findPressedKeys() {
  auto asksForKey = [&](ExprId test) {
    std::vector<Touch> reads;
    collectReads(unit_, test, reads);
    return std::ranges::any_of(reads, [&](const Touch &read) {
      return unit_.items[read.item].storage == Storage::Register && unit_.items[read.item].name == "EIBAID";
    });
  };
  auto isKeyArm = [&](StatementId statement) {
    StatementId around = nesting_.of(statement).parent;
    const auto *arms = around ? std::get_if<Switch>(&unit_.statements[around].node) : nullptr;
    const auto *choice = around ? std::get_if<If>(&unit_.statements[around].node) : nullptr;
    return (choice != nullptr && asksForKey(choice->condition)) ||
           (arms != nullptr && std::ranges::any_of(arms->cases, [&](const Case &arm) {
              return std::ranges::any_of(arm.alternatives, asksForKey);
            }));
  };
  for (DataItemId item : roles_.ids()) {
    std::set<std::string> codes;
    std::size_t keys = 0;
    bool onlyConstants = !definitions_[item].empty();
    for (const Definition &definition : definitions_[item]) {
      onlyConstants &= definition.value && isConstant(definition.value);
      if (onlyConstants && isKeyArm(definition.statement)) {
        ++keys;
        codes.insert(fixedText(*this, unit_, definition.value));
      }
    }
    if (onlyConstants && codes.size() >= 3 && keys * 2 > definitions_[item].size())
      noteItem(item, &ItemRoles::isPressedKey);
  }
}

} // namespace tacit::rules
