#include "Scene.h"
#include "ValueShapes.h"
#include "tacit/Rules/Recogniser.h"
#include "tacit/Words/Names.h"

#include <algorithm>

namespace tacit {

using namespace tacit::ir;
using rules::Candidate;
using rules::Scene;

static bool mayApply(const Statement &statement) {
  if (const auto *assign = std::get_if<Assign>(&statement.node))
    return assign->kind == AssignKind::Compute || assign->kind == AssignKind::Move ||
           assign->kind == AssignKind::Declare || assign->kind == AssignKind::Text;
  const auto *exit = std::get_if<Exit>(&statement.node);
  return exit != nullptr && exit->kind == ExitKind::Return && exit->value;
}

/// Whether a value that nothing looks at again would be lost: then the statement is no rule.
static bool matters(const Scene &scene, DataItemId item) {
  const rules::ItemRoles &role = scene.roles(item);
  // An index is tested for its bounds only.
  return scene.facts().leaves(item) || role.isPrinted || (role.isTested && !role.isIndex);
}

/// Whether \p value takes some digits out of a number whose other digits the program takes as well: a date, a
/// number in parts.
static bool takesApart(const Scene &scene, ExprId value) {
  bool divides = false;
  bool remains = false;
  DataItemId item = rules::splitItem(scene.unit, value, divides, remains);
  if (!item)
    return false;
  for (StatementId id : scene.around.nesting.statements(scene.program))
    if (const auto *assign = std::get_if<Assign>(&scene.unit.statements[id].node))
      for (const Assignment &other : assign->assignments) {
        bool otherDivides = false;
        bool otherRemains = false;
        if (other.value && rules::splitItem(scene.unit, other.value, otherDivides, otherRemains) == item) {
          divides |= otherDivides;
          remains |= otherRemains;
        }
      }
  return divides && remains;
}

/// A number is computed and kept as text: `sprintf(total, "%ld", atol(total) + amount)`.
static void recogniseText(const Scene &scene, const Assign &assign, std::vector<Candidate> &candidates) {
  Candidate found;
  found.kind = RuleKind::Calculation;
  for (const Assignment &assignment : assign.assignments) {
    DataItemId item = scene.written(assignment.target);
    const Expr *written = assignment.value ? &scene.unit.exprs[assignment.value] : nullptr;
    bool computes =
        written != nullptr && written->kind == ExprKind::Call &&
        functionName(written->text).ends_with("printf") &&
        std::ranges::any_of(written->operands, [&](ExprId operand) {
          const Expr *number = operand ? &scene.unit.exprs[operand] : nullptr;
          // Division and remainder only take the digits apart.
          return number != nullptr && number->kind == ExprKind::Binary &&
                 (number->op == Op::Add || number->op == Op::Subtract || number->op == Op::Multiply) &&
                 scene.isArithmetic(operand) && !scene.facts().isConstant(operand);
        });
    // Where it is not kept it is the form of a line.
    if (computes && scene.technicalTarget(assignment.target).empty() &&
        (scene.roles(item).isStored || scene.roles(item).isReturned))
      found.assignments.push_back(assignment);
  }
  if (found.assignments.empty())
    return;
  found.reasons.push_back("a data item gets a number by arithmetic, written as text");
  found.confidence = 0.7;
  candidates.push_back(std::move(found));
}

static void recogniseAssign(const Scene &scene, const Assign &assign, std::vector<Candidate> &candidates) {
  if (assign.kind == AssignKind::Text && scene.unit.language != Language::Cobol)
    return recogniseText(scene, assign, candidates);
  if (assign.kind == AssignKind::Text)
    return;
  Candidate found;
  found.kind = RuleKind::Calculation;
  for (const Assignment &assignment : assign.assignments) {
    DataItemId item = scene.written(assignment.target);
    // The sides of a choice are told one by one, by Decision.
    if (!scene.isArithmetic(assignment.value) || rules::choiceIn(scene.unit, assignment.value) ||
        scene.facts().isConstant(assignment.value) || !scene.technicalTarget(assignment.target).empty() ||
        !matters(scene, item) || rules::isMemberwise(scene.unit, assignment.value) ||
        takesApart(scene, assignment.value) ||
        (scene.isEditedForPrint(assignment.target) && rules::shiftsPoint(scene.unit, assignment.value)))
      continue;
    const rules::ItemRoles &role = scene.roles(item);
    if (role.isIndex && scene.facts().isStep(item, assignment.value))
      continue; // The next place.
    if (role.isCounter && !scene.hasBusinessGuard && !role.decidesOutput)
      continue;
    if (scene.facts().isStep(item, assignment.value) && !scene.facts().leaves(item) &&
        scene.isBehindFailedStatus())
      continue; // How often an operation failed.
    found.assignments.push_back(assignment);
    found.confidence = scene.facts().leaves(item) ? 0.95 : 0.85;
  }
  if (found.assignments.empty())
    return;
  found.reasons.push_back("a data item gets its value by arithmetic");
  DataItemId item = scene.written(found.assignments.front().target);
  if (scene.facts().leaves(item))
    found.reasons.push_back("the value reaches a record, the caller or a screen");
  if (scene.roles(item).isCounter)
    found.reasons.push_back("the count depends on a condition of the business, or decides a result");
  candidates.push_back(std::move(found));
}

static void recognise(const Scene &scene, std::vector<Candidate> &candidates) {
  if (scene.isDoomed)
    return;
  if (const auto *assign = std::get_if<Assign>(&scene.statement.node))
    return recogniseAssign(scene, *assign, candidates);
  const Exit &exit = std::get<Exit>(scene.statement.node);
  if (!scene.isArithmetic(exit.value) || scene.unit.programs[scene.program].name == "main" ||
      rules::choiceIn(scene.unit, exit.value) || rules::isMemberwise(scene.unit, exit.value) ||
      scene.forwards(exit.value))
    return;
  Candidate found;
  found.kind = RuleKind::Calculation;
  found.target = "return";
  found.reasons.push_back("the result of the function is computed by arithmetic");
  found.confidence = 0.9;
  candidates.push_back(std::move(found));
}

extern const Recogniser recogniserCalculation;
constinit const Recogniser recogniserCalculation{"Calculation", &mayApply, &recognise};

} // namespace tacit
