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

/// Whether a status for the caller gets a code right before, behind or in \p statement: what is told with it
/// is more about the same.
bool ItemFacts::isBesideStatus(StatementId statement) const {
  auto tellsFailure = [&](StatementId each) {
    const auto *assign = std::get_if<Assign>(&unit_.statements[each].node);
    return assign != nullptr && std::ranges::any_of(assign->assignments, [&](const Assignment &assignment) {
             DataItemId item = writtenItem(unit_, assignment.target);
             return item && roles_[item].isReturned && isTechnicalCarrier(item) &&
                    isConstant(assignment.value) && !isClearing(unit_, assignment.value);
           });
  };
  StatementList list = nesting_.siblings(statement);
  std::size_t here = nesting_.of(statement).position;
  std::size_t first = here == 0 ? 0 : here - 1;
  return std::ranges::any_of(list.subspan(first, std::min(list.size() - first, here + 2 - first)),
                             tellsFailure);
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
  // Whoever else gets the caller's record to tell it in tells it as well.
  bool isTold = role.isReturned && std::ranges::any_of(definitions_[item], [&](const Definition &each) {
                  return each.value && isConstant(each.value) && isBesideStatus(each.statement);
                });
  bool decided = false;
  for (const Definition &definition : definitions_[item]) {
    if (!definition.value && isTold &&
        std::holds_alternative<Call>(unit_.statements[definition.statement].node))
      continue;
    if (!definition.value)
      return false;
    bool isFixed = isConstant(definition.value);
    if (copies(definition) ||
        (isFixed && (isTechnicalPlace(definition.statement, item) || isBesideStatus(definition.statement) ||
                     (copiesAny && isAtOutcome(definition.statement)))))
      decided = true;
    else if (!isFixed ||
             (isConditional(definition.statement) && !(isTold && isClearing(unit_, definition.value))))
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
