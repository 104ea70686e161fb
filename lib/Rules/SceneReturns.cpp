//===- What a returned value and what stands around it tell ---------------------------------------===//
#include "Scene.h"
#include "ValueShapes.h"

#include "tacit/IR/Walk.h"

#include <algorithm>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

ExprId Scene::selectionIn(ExprId value) const {
  value = withoutCasts(unit, value);
  if (!value || unit.exprs[value].kind != ExprKind::Call)
    return {};
  ProgramId callee = around.analyses.functionNamed(unit.exprs[value].text);
  return callee && around.selects(callee) ? value : ExprId();
}

ExprId Scene::actionIn(ExprId value) const {
  value = withoutCasts(unit, value);
  if (!value || unit.exprs[value].kind != ExprKind::Call)
    return {};
  std::string_view name = unit.exprs[value].text;
  ProgramId callee = around.analyses.functionNamed(name);
  return (callee ? around.acts(callee) : around.isOperation(name)) ? value : ExprId();
}

/// Whether the test right around the statement asks for nothing but a status that the platform keeps, as that
/// of SQL; the result of a conversion or a search tells of the input.
static bool asksPlatformStatus(const Scene &scene) {
  StatementId parent = scene.around.nesting.of(scene.id).parent;
  const auto *choice = parent ? std::get_if<If>(&scene.unit.statements[parent].node) : nullptr;
  std::vector<Touch> reads;
  if (choice != nullptr)
    collectReads(scene.unit, choice->condition, reads);
  return !reads.empty() && std::ranges::all_of(reads, [&](const Touch &read) {
    return scene.roles(read.item).isStatus && scene.unit.items[read.item].storage != Storage::Temporary;
  });
}

bool Scene::returnsStatus(ExprId value) const {
  if (!facts().isConstant(value))
    return false;
  if (isFailure || (facts().isTechnicalPlace(id) && asksPlatformStatus(*this)) ||
      (around.isFailureCode(value) && (facts().isTechnicalPlace(id) || isDecidedByCalls())))
    return true;
  if (!around.reportsFailure(program) || isBehindOutcome)
    return false;
  // On the way that no decision leaves: the function has done its work.
  for (StatementId at = around.nesting.of(id).parent; at; at = around.nesting.of(at).parent)
    if (!std::holds_alternative<Loop>(unit.statements[at].node))
      return false;
  auto code = constantValue(unit, value);
  return code && code->number && (code->number->isZero() || around.failsWithZero(program));
}

bool Scene::isDecidedByCalls() const {
  StatementId parent = around.nesting.of(id).parent;
  std::vector<ExprId> tests;
  if (!parent)
    return false;
  if (const auto *choice = std::get_if<If>(&unit.statements[parent].node))
    tests.push_back(choice->condition);
  else if (const auto *arms = std::get_if<Switch>(&unit.statements[parent].node))
    for (const Case &arm : arms->cases)
      tests.insert(tests.end(), arm.alternatives.begin(), arm.alternatives.end());
  return !tests.empty() && std::ranges::all_of(tests, [&](ExprId test) {
    const Expr &expr = unit.exprs[test];
    return expr.kind == ExprKind::Compare && expr.operands.size() == 2 &&
           (around.callBehind(expr.operands[0]) || around.callBehind(expr.operands[1]));
  });
}

bool Scene::isPassedOn(ExprId value) const {
  value = withoutCasts(unit, value);
  ExprId call = around.callBehind(value);
  if (!call || unit.exprs[value].kind != ExprKind::Item)
    return false;
  DataItemId passed = unit.exprs[value].item();
  StatementId parent = around.nesting.of(id).parent;
  const auto *choice = parent ? std::get_if<If>(&unit.statements[parent].node) : nullptr;
  if (choice == nullptr)
    return false;
  std::vector<Touch> reads;
  collectReads(unit, choice->condition, reads);
  return !reads.empty() && std::ranges::all_of(reads, [&](const Touch &read) {
    const DataItem &item = unit.items[read.item];
    return read.item == passed || item.storage == Storage::Temporary || item.storage == Storage::Constant ||
           item.storage == Storage::Enumerator;
  });
}

bool Scene::forwards(ExprId value) const {
  value = withoutCasts(unit, value);
  if (!value || unit.exprs[value].kind != ExprKind::Call ||
      !around.analyses.functionNamed(unit.exprs[value].text))
    return false;
  return std::ranges::all_of(unit.exprs[value].operands, [&](ExprId operand) {
    ExprId given = withoutCasts(unit, operand);
    while (given &&
           (unit.exprs[given].kind == ExprKind::Dereference || unit.exprs[given].kind == ExprKind::AddressOf))
      given = withoutCasts(unit, unit.exprs[given].operands.front());
    return given && unit.exprs[given].kind == ExprKind::Item &&
           unit.items[unit.exprs[given].item()].storage == Storage::Parameter;
  });
}

bool Scene::isTextEnd(const Assignment &assignment) const {
  const Expr &target = unit.exprs[assignment.target];
  bool isElement = (target.kind == ExprKind::Item && !target.operands.empty()) ||
                   target.kind == ExprKind::Element || target.kind == ExprKind::Dereference;
  auto value = constantValue(unit, assignment.value);
  return isElement && value && value->number && value->number->isZero() && assignment.value &&
         unit.exprs[assignment.value].kind == ExprKind::NamedConstant &&
         unit.exprs[assignment.value].text.starts_with('\'');
}

bool Scene::isLastAlternative() const {
  StatementList siblings = around.nesting.siblings(id);
  for (StatementId sibling : siblings) {
    if (sibling == id)
      return false;
    const auto *check = std::get_if<If>(&unit.statements[sibling].node);
    if (check == nullptr || facts().isTechnicalTest(check->condition) || check->thenBody.empty())
      continue;
    const StatementNode &last = unit.statements[check->thenBody.back()].node;
    const auto *exit = std::get_if<Exit>(&last);
    if ((exit != nullptr && exit->kind == ExitKind::Return && exit->value &&
         !around.isFailureCode(exit->value)) ||
        std::holds_alternative<Throw>(last))
      return true;
  }
  return false;
}

} // namespace tacit::rules
