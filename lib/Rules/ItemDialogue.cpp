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
#include <optional>
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
  findTurnSwitches();
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

/// Whether \p test, which asks if \p item is a certain constant, holds when the item is \p code; nothing if
/// it asks something else.
static std::optional<bool> asksFor(const TranslationUnit &unit, ExprId test, DataItemId item,
                                   const ConstantValue &code) {
  const Expr &expr = unit.exprs[test];
  if (expr.kind == ExprKind::ConditionName) {
    const ir::Condition &name = unit.conditions[expr.condition()];
    if (name.item != item || name.values.size() != 1 || name.values.front().high)
      return std::nullopt;
    auto value = constantValue(unit, name.values.front().low);
    return value ? std::optional(*value == code) : std::nullopt;
  }
  bool isEquality = expr.kind == ExprKind::Compare && (expr.op == Op::Equal || expr.op == Op::NotEqual) &&
                    expr.operands.size() == 2;
  if (!isEquality || writtenItem(unit, expr.operands[0]) != item)
    return std::nullopt;
  auto value = constantValue(unit, expr.operands[1]);
  return value ? std::optional((*value == code) == (expr.op == Op::Equal)) : std::nullopt;
}

/// Whether \p condition cannot hold once \p item is \p code, unless the platform tells that there was no turn
/// before (EIBCALEN).
static bool excludes(const TranslationUnit &unit, ExprId condition, DataItemId item,
                     const ConstantValue &code) {
  const Expr &expr = unit.exprs[condition];
  auto excludesToo = [&](ExprId part) { return excludes(unit, part, item, code); };
  if (expr.kind == ExprKind::And)
    return std::ranges::any_of(expr.operands, excludesToo);
  if (expr.kind == ExprKind::Or) {
    auto asksPlatform = [&](ExprId part) {
      std::vector<Touch> reads;
      collectReads(unit, part, reads);
      return std::ranges::all_of(reads,
                                 [&](const Touch &read) { return unit.items[read.item].isStatusCarrier; });
    };
    return std::ranges::any_of(expr.operands, excludesToo) &&
           std::ranges::all_of(expr.operands,
                               [&](ExprId part) { return excludesToo(part) || asksPlatform(part); });
  }
  if (expr.kind == ExprKind::Not) {
    auto holds = asksFor(unit, expr.operands.front(), item, code);
    return holds && *holds;
  }
  auto holds = asksFor(unit, condition, item, code);
  return holds && !*holds;
}

/// The conditions of the arm that \p statement stands right in, of which one holds.
static std::vector<ExprId> conditionsOfArm(const TranslationUnit &unit, const Nesting &nesting,
                                           StatementId statement) {
  StatementId parent = nesting.of(statement).parent;
  const StatementNode *node = parent ? &unit.statements[parent].node : nullptr;
  const auto *first = nesting.siblings(statement).data();
  if (const auto *choice = node ? std::get_if<If>(node) : nullptr; choice && choice->thenBody.data() == first)
    return {choice->condition};
  if (const auto *arms = node ? std::get_if<Switch>(node) : nullptr)
    for (const Case &arm : arms->cases)
      if (arm.body.data() == first)
        return {arm.alternatives.begin(), arm.alternatives.end()};
  return {};
}

/// Switches that tell a program of a dialogue whether its screen was shown before: of two values at most,
/// handed on from turn to turn, and where it is found to be the first turn it is made the second.
void ItemFacts::findTurnSwitches() {
  for (DataItemId item : roles_.ids()) {
    const ItemRoles &role = roles_[item];
    if (!role.isTested || role.isStored || role.isDialogueName || role.isInput || definitions_[item].empty())
      continue;
    std::set<std::string> codes;
    bool onlyCodes = true;
    bool isFlipped = false;
    for (const Definition &definition : definitions_[item]) {
      if (!isOwnValue(item, definition)) // The record comes from the turn before.
        continue;
      auto code = definition.value ? constantValue(unit_, definition.value) : std::nullopt;
      onlyCodes &= code.has_value();
      if (!code)
        break;
      codes.insert(code->toText());
      std::vector<ExprId> conditions = conditionsOfArm(unit_, nesting_, definition.statement);
      isFlipped |= !conditions.empty() && std::ranges::all_of(conditions, [&](ExprId condition) {
        return excludes(unit_, condition, item, *code);
      });
    }
    if (onlyCodes && isFlipped && codes.size() <= 2 && isHandedOn(item))
      noteItem(item, &ItemRoles::isDialogueName);
  }
}

/// Whether the task hands \p item on to the next turn of the dialogue: as a part of what RETURN or XCTL keep.
bool ItemFacts::isHandedOn(DataItemId item) const {
  const StorageRange &bytes = analyses_.storage().of(item);
  return std::ranges::any_of(unit_.statements, [&](const Statement &statement) {
    auto keeps = [&](ExprId value) {
      DataItemId kept = value ? writtenItem(unit_, value) : DataItemId();
      return kept && analyses_.storage().of(kept).root == bytes.root;
    };
    if (const auto *call = std::get_if<Call>(&statement.node))
      return call->kind == CallKind::Xctl &&
             std::ranges::any_of(call->arguments, [&](const Argument &each) { return keeps(each.value); });
    const auto *io = std::get_if<Io>(&statement.node);
    return io != nullptr && io->op == IoOp::StartTask && std::ranges::any_of(io->uses, keeps);
  });
}

static bool isKeyRegister(const DataItem &item) {
  return item.storage == Storage::Register &&
         (item.name == "EIBAID" || item.name == "CRT-STATUS" || item.name == "COB-CRT-STATUS");
}

bool ItemFacts::tellsPressedKey(DataItemId item) const {
  return isKeyRegister(unit_.items[item]);
}

bool ItemFacts::isDialoguePlace(StatementId statement) const {
  for (StatementId at = statement; at; at = nesting_.of(at).parent)
    if (isKeyArm(at) || std::ranges::any_of(conditionsOfArm(unit_, nesting_, at), [&](ExprId condition) {
          return anyExpr(unit_, condition, [&](ExprId test) { return steersDialogue(test); });
        }))
      return true;
  return false;
}

bool ItemFacts::isKeyArm(StatementId statement) const {
  auto asksForKey = [&](ExprId test) {
    std::vector<Touch> reads;
    collectReads(unit_, test, reads);
    return std::ranges::any_of(reads, [&](const Touch &read) { return tellsPressedKey(read.item); }) &&
           isTechnicalTest(test);
  };
  StatementId around = nesting_.of(statement).parent;
  const StatementNode *node = around ? &unit_.statements[around].node : nullptr;
  if (const auto *choice = node ? std::get_if<If>(node) : nullptr)
    return asksForKey(choice->condition);
  const auto *arms = node ? std::get_if<Switch>(node) : nullptr;
  if (arms == nullptr)
    return false;
  std::vector<ExprId> tests = conditionsOfArm(unit_, nesting_, statement);
  if (!tests.empty())
    return std::ranges::all_of(tests, asksForKey);
  // What is left when none of the keys was pressed.
  bool any = false;
  for (const Case &arm : arms->cases)
    for (ExprId alternative : arm.alternatives) {
      any |= asksForKey(alternative);
      if (!isTechnicalTest(alternative))
        return false;
    }
  return any;
}

void ItemFacts::findKeyFollowers() {
  if (!hasDialogue_)
    return;
  for (DataItemId item : roles_.ids())
    roles_[item].followsKey =
        roles_[item].carriesStatus && std::ranges::any_of(definitions_[item], [&](const Definition &each) {
          return isOwnValue(item, each) && isKeyArm(each.statement);
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
    return roles_[read.item].isPressedKey || roles_[read.item].isDialogueName || tellsPressedKey(read.item);
  });
}

} // namespace tacit::rules
