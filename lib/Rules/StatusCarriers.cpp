// The part of ItemFacts that finds statuses which other programs tell or are told, and items that only carry
// one.

#include "ItemFacts.h"
#include "ValueShapes.h"

#include "tacit/IR/Walk.h"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

namespace {
/// What a number of two places can be as an I-O status (ISO 1989, 9.1.12).
enum class StatusCode : std::uint8_t { None, Missing, Other };
} // namespace

/// Missing: the data have come to their end, or the key is out of order, there already, or not there.
static StatusCode codeOfStatus(const ConstantValue &value) {
  auto is = [&](std::initializer_list<int> codes) {
    return std::ranges::any_of(codes, [&](int each) {
      return (value.number && *value.number == Decimal(each)) ||
             (value.text && *value.text == (each == 0 ? "00" : std::to_string(each)));
    });
  };
  if (is({10, 21, 22, 23}))
    return StatusCode::Missing;
  return is({0,  2,  4,  5,  6,  7,  9,  14, 24, 30, 31, 34, 35, 37, 38, 39,
             41, 42, 43, 44, 46, 47, 48, 49, 51, 52, 54, 57, 61, 71, 91})
             ? StatusCode::Other
             : StatusCode::None;
}

/// The status that a program which keeps data reports: an item of two places for the caller that is only
/// given codes of I-O status, those of a missing record or the end among them, or statuses, somewhere because
/// of what an operation told.
void ItemFacts::findReportedStatuses() {
  if (unit_.language != Language::Cobol)
    return;
  for (DataItemId item : roles_.ids()) {
    const ItemRoles &role = roles_[item];
    if (unit_.items[item].byteSize != 2 || !role.isReturned || role.isStatus || role.isInput)
      continue;
    std::set<std::string> missing;
    bool onlyCodes = true;
    bool isTold = false;
    for (const Definition &definition : definitions_[item]) {
      auto code = definition.value ? constantValue(unit_, definition.value) : std::nullopt;
      DataItemId source = definition.value ? writtenItem(unit_, definition.value) : DataItemId();
      StatusCode kind = code ? codeOfStatus(*code) : StatusCode::None;
      if (kind == StatusCode::Missing)
        missing.insert(code->toText());
      StatementId around = nesting_.of(definition.statement).parent;
      const auto *choice = around ? std::get_if<If>(&unit_.statements[around].node) : nullptr;
      isTold |=
          around &&
          (std::holds_alternative<Io>(unit_.statements[around].node) ||
           (choice && (isTechnicalTest(choice->condition) || asksForOperationResults(choice->condition))));
      // 9x belongs to whoever makes the system.
      bool isOwnCode = code && code->toText().size() == 2 && code->toText().front() == '9';
      onlyCodes &= !definition.value ||
                   (source && (isTechnicalCarrier(source) || isKeptCopy(source, item))) ||
                   isClearing(unit_, definition.value) || isOwnCode || kind != StatusCode::None;
    }
    // Three reasons why there is no record tell it too, where what runs the operation was not found.
    if (onlyCodes && missing.size() >= (isTold ? 2U : 3U))
      noteItem(item, &ItemRoles::carriesStatus);
  }
}

/// A program that keeps its files behind another one gets their status from there: an item of two places that
/// only units called and constants fill, asked for nothing but codes of I-O status (ISO 1989), among them
/// that of the end or of a key that is not there.
void ItemFacts::findCallStatuses() {
  if (unit_.language != Language::Cobol)
    return;
  enum class Asked : std::uint8_t { Nothing, Success, Status, Other };
  auto askedOf = [](StatusCode code) {
    return code == StatusCode::Missing ? Asked::Status
           : code == StatusCode::Other ? Asked::Success
                                       : Asked::Other;
  };
  std::unordered_map<DataItemId, Asked> asked;
  for (ExprId id : unit_.exprs.ids()) {
    const Expr &test = unit_.exprs[id];
    if (test.kind != ExprKind::Compare || test.operands.size() != 2)
      continue;
    for (std::size_t side : {0U, 1U}) {
      const Expr &tested = unit_.exprs[test.operands[side]];
      if (tested.kind != ExprKind::Item || unit_.items[tested.item()].byteSize != 2)
        continue;
      auto code = constantValue(unit_, test.operands[1 - side]);
      bool isEquality = test.op == Op::Equal || test.op == Op::NotEqual;
      Asked how = !isEquality || !code ? Asked::Other : askedOf(codeOfStatus(*code));
      Asked &known = asked[tested.item()];
      known = std::max(known, how);
    }
  }
  for (const auto &[item, how] : asked) {
    if (how != Asked::Status || roles_[item].isStatus || roles_[item].isInput)
      continue;
    bool isFilled = false;
    bool onlyCalls = true;
    for (const Definition &definition : definitions_[item]) {
      bool isCall = std::holds_alternative<Call>(unit_.statements[definition.statement].node);
      isFilled |= isCall;
      onlyCalls &= isCall || (definition.value && isConstant(definition.value));
    }
    roles_[item].isStatus |= isFilled && onlyCalls;
  }
}

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
    if (const auto *choice = std::get_if<If>(&around)) {
      bool isThen = !choice->thenBody.empty() && nesting_.of(choice->thenBody.front()).list == place.list;
      bool isDenial = unit_.exprs[choice->condition].op == Op::NotEqual;
      bool isPlain = unit_.exprs[choice->condition].kind == ExprKind::Compare;
      return anyExpr(unit_, choice->condition, asksForEnd) && (!isPlain || isThen != isDenial);
    }
    const auto *arms = std::get_if<Switch>(&around);
    return arms != nullptr && !translatesStatus(*arms) &&
           std::ranges::any_of(arms->cases, [&](const Case &arm) {
             return std::ranges::any_of(arm.alternatives, asksForEnd);
           });
  };
  // One code for the end, at most one for all else: what has more tells of other things too.
  for (DataItemId item : roles_.ids()) {
    if (!roles_[item].carriesStatus)
      continue;
    std::set<std::string> ends;
    std::set<std::string> others;
    for (const Definition &each : definitions_[item]) {
      if (!each.value || !isConstant(each.value))
        continue;
      auto code = constantValue(unit_, each.value);
      std::string text = code && !isClearing(unit_, each.value) ? code->toText() : std::string();
      (isAtEnd(each.statement) ? ends : others).insert(std::move(text));
    }
    std::erase_if(others, [&](const std::string &code) { return code.empty() || ends.contains(code); });
    roles_[item].isEndSwitch = !ends.empty() && others.size() <= 1;
  }
}

/// Whether \p statement gives a status of the caller's a code.
bool ItemFacts::tellsStatus(StatementId statement) const {
  const auto *assign = std::get_if<Assign>(&unit_.statements[statement].node);
  return assign != nullptr && std::ranges::any_of(assign->assignments, [&](const Assignment &assignment) {
           DataItemId item = writtenItem(unit_, assignment.target);
           return item && roles_[item].isReturned && isTechnicalCarrier(item) &&
                  isConstant(assignment.value) && !isClearing(unit_, assignment.value);
         });
}

/// Whether a status for the caller gets a code right before, behind or in \p statement: what is told with it
/// is more about the same.
bool ItemFacts::isBesideStatus(StatementId statement) const {
  StatementList list = nesting_.siblings(statement);
  std::size_t here = nesting_.of(statement).position;
  std::size_t first = here == 0 ? 0 : here - 1;
  return std::ranges::any_of(list.subspan(first, std::min(list.size() - first, here + 2 - first)),
                             [&](StatementId each) { return tellsStatus(each); });
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
