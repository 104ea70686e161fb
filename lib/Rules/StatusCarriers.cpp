// The part of ItemFacts that finds items which only carry the status of an operation.

#include "ItemFacts.h"
#include "ValueShapes.h"

#include "tacit/IR/Walk.h"

#include <algorithm>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

bool ItemFacts::translatesStatus(const Switch &arms) const {
  std::size_t technical = 0;
  std::size_t existence = 0;
  for (const Case &arm : arms.cases)
    for (ExprId alternative : arm.alternatives) {
      if (asksForExistence(alternative))
        ++existence;
      else if (isTechnicalTest(alternative))
        ++technical;
      else
        return false;
    }
  return technical > 3 * existence;
}

bool ItemFacts::isConditional(StatementId statement) const {
  return nesting_.of(statement).parent.isValid();
}

bool ItemFacts::isTechnicalPlace(StatementId statement, DataItemId self) const {
  bool any = false;
  for (StatementId at = statement; nesting_.of(at).parent; at = nesting_.of(at).parent) {
    const Enclosure &around = nesting_.of(at);
    const StatementNode &node = unit_.statements[around.parent].node;
    if (around.outcome != Op::None) {
      bool isTechnicalOutcome = around.outcome == Op::AtEnd || around.outcome == Op::Exception ||
                                around.outcome == Op::EndOfPage || around.outcome == Op::Overflow;
      if (!isTechnicalOutcome && around.outcome != Op::Success)
        return false;
      any |= isTechnicalOutcome;
    } else if (const auto *choice = std::get_if<If>(&node)) {
      if (!isTechnicalTest(choice->condition, self))
        return any;
      any = true;
    } else if (const auto *arms = std::get_if<Switch>(&node)) {
      if (!translatesStatus(*arms))
        for (const Case &arm : arms->cases)
          for (ExprId alternative : arm.alternatives)
            if (!isTechnicalTest(alternative, self))
              return any;
      any = true;
    }
  }
  return any;
}

void ItemFacts::findEndSwitches() {
  auto isAtEnd = [&](StatementId statement) {
    const Enclosure &place = nesting_.of(statement);
    if (place.outcome != Op::None || !place.parent)
      return place.outcome == Op::AtEnd;
    const StatementNode &around = unit_.statements[place.parent].node;
    auto asksForEnd = [&](ExprId condition) { return this->asksForEnd(condition); };
    if (const auto *choice = std::get_if<If>(&around))
      return anyExpr(unit_, choice->condition, asksForEnd);
    const auto *arms = std::get_if<Switch>(&around);
    return arms != nullptr && !translatesStatus(*arms) &&
           std::ranges::any_of(arms->cases, [&](const Case &arm) {
             return std::ranges::any_of(arm.alternatives, asksForEnd);
           });
  };
  for (DataItemId item : roles_.ids())
    roles_[item].isEndSwitch =
        roles_[item].carriesStatus && std::ranges::any_of(definitions_[item], [&](const Definition &each) {
          return each.value && isConstant(each.value) && isAtEnd(each.statement);
        });
}

bool ItemFacts::onlyCarriesStatus(DataItemId item) const {
  const ItemRoles &role = roles_[item];
  if (role.isStatus || role.isInput || definitions_[item].empty())
    return false;
  auto copies = [&](const Definition &definition) {
    DataItemId source = definition.value ? writtenItem(unit_, definition.value) : DataItemId();
    return source && isTechnicalCarrier(source);
  };
  // What holds statuses elsewhere holds one too where it gets a code because a record was missing.
  bool copiesAny = std::ranges::any_of(definitions_[item], copies);
  auto isAtOutcome = [&](StatementId statement) {
    Op outcome = nesting_.of(statement).outcome;
    return outcome == Op::InvalidKey || outcome == Op::NotFound || outcome == Op::Duplicate;
  };
  bool decided = false;
  for (const Definition &definition : definitions_[item]) {
    if (!definition.value)
      return false;
    bool isFixed = isConstant(definition.value);
    if (copies(definition) || (isFixed && (isTechnicalPlace(definition.statement, item) ||
                                           (copiesAny && isAtOutcome(definition.statement)))))
      decided = true;
    else if (!isFixed || isConditional(definition.statement))
      return false;
  }
  return decided;
}

void ItemFacts::findCarriers() {
  for (bool changed = true; changed;) {
    changed = false;
    for (DataItemId item : roles_.ids())
      if (!roles_[item].carriesStatus && onlyCarriesStatus(item)) {
        roles_[item].carriesStatus = true;
        changed = true;
      }
  }
}

} // namespace tacit::rules
