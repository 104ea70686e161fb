// The part of ItemFacts that finds items which only carry a decision from where it is made to where it is
// asked for.

#include "ItemFacts.h"

#include "ValueShapes.h"

#include "tacit/Analysis/PathConditions.h"

#include <algorithm>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

/// Whether \p item can be told by where it is set: a place of its own in the program's memory that only
/// statements of the program reach.
bool ItemFacts::mayCarryDecision(DataItemId item) const {
  const DataItem &data = unit_.items[item];
  const ItemRoles &role = roles_[item];
  TypeKind type = typeKind(unit_, data.type);
  bool isElementary = type == TypeKind::Text || type == TypeKind::Number;
  bool isOwn = data.storage == Storage::Working || data.storage == Storage::LocalStorage;
  // Of a table, some element is set.
  bool isOne = data.occurs <= 1;
  for (DataItemId around = data.parent; around; around = unit_.items[around].parent)
    isOne &= unit_.items[around].occurs <= 1;
  return isElementary && isOwn && isOne && role.isTested && !leaves(item) && !role.isInput &&
         !role.isStatus && !role.carriesStatus && !role.isArgument && !role.isIndex && !role.isScreen &&
         !role.isOnPaper && !role.isPassed && !definitions_[item].empty();
}

void ItemFacts::findDecisionCarriers() {
  if (unit_.language != Language::Cobol)
    return;
  std::vector<DataItemId> open;
  for (DataItemId item : roles_.ids())
    if ((roles_[item].carriesDecision = mayCarryDecision(item)))
      open.push_back(item);
  auto isCarried = [&](const Definition &definition) {
    if (!definition.value)
      return false;
    const Expr &value = unit_.exprs[definition.value];
    return constantValue(unit_, definition.value).has_value() ||
           (value.kind == ExprKind::Item && value.operands.empty() && roles_[value.item()].carriesDecision);
  };
  for (bool changed = true; changed;) {
    changed = false;
    for (DataItemId item : open) {
      bool isLost = roles_[item].carriesDecision && !std::ranges::all_of(definitions_[item], isCarried);
      changed |= isLost;
      roles_[item].carriesDecision &= !isLost;
    }
  }
  for (DataItemId item : open)
    if (roles_[item].carriesDecision)
      decisionCarriers_[unit_.items[item].program].push_back(item);
}

} // namespace tacit::rules
