#include "Scene.h"
#include "tacit/Rules/Recogniser.h"

namespace tacit {

using namespace tacit::ir;
using rules::Candidate;
using rules::Scene;

static bool mayApply(const Statement &statement) {
  if (const auto *assign = std::get_if<Assign>(&statement.node))
    return assign->kind != AssignKind::Text;
  const auto *exit = std::get_if<Exit>(&statement.node);
  return exit != nullptr && exit->kind == ExitKind::Return && exit->value;
}

/// Zero, spaces, an empty text: what a field is cleared with.
static bool isClearing(const Scene &scene, ExprId value) {
  const Expr &expr = scene.unit.exprs[value];
  if (expr.kind == ExprKind::Figurative)
    return expr.op != Op::All && expr.op != Op::Quote;
  auto constant = analysis::constantValue(scene.unit, value);
  if (!constant)
    return false;
  return constant->number ? constant->number->isZero()
                          : constant->text->find_first_not_of(" 0") == std::string::npos;
}

/// Whether one character of a text gets the NUL that ends it.
static bool isTextEnd(const Scene &scene, const Assignment &assignment) {
  const Expr &target = scene.unit.exprs[assignment.target];
  bool isElement = (target.kind == ExprKind::Item && !target.operands.empty()) ||
                   target.kind == ExprKind::Element || target.kind == ExprKind::Dereference;
  auto value = analysis::constantValue(scene.unit, assignment.value);
  return isElement && value && value->number && value->number->isZero() && assignment.value &&
         scene.unit.exprs[assignment.value].kind == ExprKind::NamedConstant &&
         scene.unit.exprs[assignment.value].text.starts_with('\'');
}

/// Whether another statement gives just this item a constant because a condition of the business holds.
static bool isDecidedElsewhere(const Scene &scene, DataItemId item) {
  for (const rules::Definition &definition : scene.facts().definitions(item)) {
    const auto *assign = std::get_if<Assign>(&scene.unit.statements[definition.statement].node);
    bool isOwn = false;
    if (assign != nullptr)
      for (const Assignment &assignment : assign->assignments)
        isOwn |= assignment.value == definition.value && scene.written(assignment.target) == item;
    if (definition.statement == scene.id || !isOwn || !scene.facts().isConstant(definition.value))
      continue;
    for (StatementId at = definition.statement; scene.around.nesting.of(at).parent;
         at = scene.around.nesting.of(at).parent) {
      const Statement &around = scene.unit.statements[scene.around.nesting.of(at).parent];
      if (const auto *choice = std::get_if<If>(&around.node);
          choice && !scene.facts().isTechnicalTest(choice->condition))
        return true;
      if (std::holds_alternative<Switch>(around.node))
        return true;
    }
  }
  return false;
}

/// Whether a later statement of the same unit gives the item another value in a branch that the business
/// decides.
static bool isOverwrittenLater(const Scene &scene, DataItemId item) {
  const rules::Enclosure &place = scene.around.nesting.of(scene.id);
  for (const rules::Definition &definition : scene.facts().definitions(item)) {
    const rules::Enclosure &other = scene.around.nesting.of(definition.statement);
    if (definition.statement == scene.id || !definition.value || other.procedure != place.procedure ||
        !other.parent)
      continue;
    const auto *assign = std::get_if<Assign>(&scene.unit.statements[definition.statement].node);
    bool isOwn = false;
    if (assign != nullptr)
      for (const Assignment &assignment : assign->assignments)
        isOwn |= scene.written(assignment.target) == item;
    // The statement around it that stands in the same list as this one.
    StatementId around = definition.statement;
    while (around && scene.around.nesting.of(around).list != place.list)
      around = scene.around.nesting.of(around).parent;
    bool isLater = around && scene.around.nesting.of(around).position > place.position;
    const StatementNode *node = around ? &scene.unit.statements[around].node : nullptr;
    bool isDecision = node != nullptr && ((std::holds_alternative<If>(*node) &&
                                           !scene.facts().isTechnicalTest(std::get<If>(*node).condition)) ||
                                          std::holds_alternative<Switch>(*node));
    if (isOwn && isLater && isDecision)
      return true;
  }
  return false;
}

/// Whether the next value comes right behind in the same list: a field is cleared before it is filled.
static bool isFilledNext(const Scene &scene, DataItemId item) {
  StatementList siblings = scene.around.nesting.siblings(scene.id);
  for (std::size_t at = scene.around.nesting.of(scene.id).position + 1; at < siblings.size(); ++at)
    if (const auto *assign = std::get_if<Assign>(&scene.unit.statements[siblings[at]].node))
      for (const Assignment &assignment : assign->assignments)
        if (scene.written(assignment.target) == item)
          return true;
  return false;
}

/// Whether the constant is punctuation that only shapes a text.
static bool isPunctuation(const Scene &scene, ExprId value) {
  auto constant = analysis::constantValue(scene.unit, value);
  return constant && constant->text && !constant->text->empty() &&
         constant->text->find_first_not_of(" .,:;-/()*=_+#'\"") == std::string::npos;
}

/// Whether the guard only asks if source and target differ: the last value is remembered, nothing is decided.
static bool remembersLast(const Scene &scene, const Assignment &assignment) {
  DataItemId source = scene.unit.exprs[assignment.value].kind == ExprKind::Item
                          ? scene.written(assignment.value)
                          : DataItemId();
  DataItemId target = scene.written(assignment.target);
  for (StatementId at = scene.id; source && scene.around.nesting.of(at).parent;
       at = scene.around.nesting.of(at).parent) {
    const auto *choice = std::get_if<If>(&scene.unit.statements[scene.around.nesting.of(at).parent].node);
    if (choice == nullptr || scene.unit.exprs[choice->condition].kind != ExprKind::Compare)
      continue;
    const Expr &test = scene.unit.exprs[choice->condition];
    if (test.op != Op::Equal && test.op != Op::NotEqual)
      continue;
    DataItemId left = scene.written(test.operands[0]);
    DataItemId right = scene.written(test.operands[1]);
    if ((left == source && right == target) || (left == target && right == source))
      return true;
  }
  return false;
}

/// A text made from other values by a function: another form of what is known, nothing is selected.
static bool isConversion(const Scene &scene, ExprId value) {
  const Expr &expr = scene.unit.exprs[value];
  if (expr.kind == ExprKind::Cast && !expr.operands.empty())
    return isConversion(scene, expr.operands.front());
  TypeKind type = expr.type ? scene.unit.types[expr.type].kind : TypeKind::Unknown;
  if (expr.kind != ExprKind::Call || (type != TypeKind::Text && type != TypeKind::Pointer))
    return false;
  for (ExprId operand : expr.operands)
    if (operand && !scene.facts().isConstant(operand))
      return true;
  return false;
}

/// Why the assignment is a decision, empty if it is none.
static std::string_view reasonFor(const Scene &scene, AssignKind kind, const Assignment &assignment) {
  DataItemId item = scene.written(assignment.target);
  const rules::ItemRoles &role = scene.roles(item);
  bool isConstant = scene.facts().isConstant(assignment.value);
  bool leaves = scene.facts().leaves(item);
  bool cuts = assignment.value && isConstant && isClearing(scene, assignment.value);
  bool isTechnicalForm = isTextEnd(scene, assignment) || remembersLast(scene, assignment) ||
                         (role.isKey && (cuts || !isConstant)) || (role.isScreen && cuts) ||
                         (cuts && isFilledNext(scene, item)) || isPunctuation(scene, assignment.value);
  if (isTechnicalForm)
    return {};
  if (scene.hasBusinessGuard && scene.isNestedInDecision) {
    if (kind == AssignKind::Initialize && !leaves)
      return {};
    if (isConstant && (leaves || role.isTested || role.isPrinted || role.isIndex))
      return "a data item gets a constant because a condition of the business holds";
    if (!isConstant && (leaves || role.isTested) && !isConversion(scene, assignment.value))
      return "a value is selected because a condition of the business holds";
    return {};
  }
  if (kind == AssignKind::Initialize || kind == AssignKind::Declare)
    return {};
  ExprKind form = scene.unit.exprs[assignment.value].kind;
  bool isPlain = isConstant || form == ExprKind::Item || form == ExprKind::Member;
  if (isPlain && isOverwrittenLater(scene, item) && (leaves || role.isTested || role.isPrinted))
    return "the value that stays when no other case applies";
  bool isElementary =
      !scene.unit.items[item].type || scene.unit.types[scene.unit.items[item].type].kind != TypeKind::Group;
  if (scene.hasBusinessGuard) {
    // Behind checks that left early: what the checks let through is recorded.
    bool records = role.isStoredState && isElementary && role.isStored;
    if (isConstant ? (!cuts && (role.isStored || role.isReturned)) || records : records && !role.isKey)
      return "a value is recorded because the checks before it let it through";
    return {};
  }
  if (!isConstant || scene.hasGuard)
    return {};
  if (cuts)
    return role.isStoredState && leaves && isElementary ? "a field of a stored record is reset"
                                                        : std::string_view{};
  if (role.isStored && !role.isIndex)
    return "a field of a written record always gets this constant";
  if ((leaves || role.isPrinted) && isDecidedElsewhere(scene, item))
    return "the value that stays when no other case applies";
  return {};
}

/// The two branches of `?:` are two rules; \p assignment is null for a returned value.
static void recogniseSelect(const Scene &scene, const Expr &choice, const Assignment *assignment,
                            std::vector<Candidate> &candidates) {
  for (std::size_t branch : {1U, 2U}) {
    ExprId value = choice.operands[branch];
    Candidate found;
    found.kind = scene.isArithmetic(value) ? RuleKind::Calculation : RuleKind::Decision;
    if (assignment != nullptr) {
      found.assignments.push_back(*assignment);
      found.assignments.back().value = value;
    } else {
      found.kind = scene.returnsRefusal(value) ? RuleKind::Validation : found.kind;
      found.target = "return";
      found.value = value;
    }
    found.extraGuard = choice.operands[0];
    found.extraHolds = branch == 1;
    found.reasons.push_back("one of two values is selected by a condition");
    found.confidence = 0.8;
    candidates.push_back(std::move(found));
  }
}

static void recogniseReturn(const Scene &scene, const Exit &exit, std::vector<Candidate> &candidates) {
  if (scene.unit.programs[scene.program].name == "main" || scene.isArithmetic(exit.value))
    return;
  const Expr &value = scene.unit.exprs[exit.value];
  if (value.kind == ExprKind::Select && value.operands.size() == 3)
    return recogniseSelect(scene, value, nullptr, candidates);
  bool isTest = value.kind == ExprKind::Compare || value.kind == ExprKind::And ||
                value.kind == ExprKind::Or || value.kind == ExprKind::Not ||
                value.kind == ExprKind::ClassTest;
  bool isConstant = scene.facts().isConstant(exit.value);
  Candidate found;
  found.target = "return";
  if (isTest && !scene.facts().isTechnicalTest(exit.value))
    found.reasons.push_back("the function answers a question about the business");
  else if (isConstant && scene.hasBusinessGuard && !scene.returnsRefusal(exit.value))
    found.reasons.push_back("the result is a constant because a condition of the business holds");
  else if (!isConstant && scene.isNestedInDecision && scene.hasBusinessGuard &&
           !isConversion(scene, exit.value))
    found.reasons.push_back("the result is selected because a condition of the business holds");
  else
    return;
  found.confidence = 0.75;
  candidates.push_back(std::move(found));
}

static void recognise(const Scene &scene, std::vector<Candidate> &candidates) {
  if (scene.isDoomed)
    return;
  if (const auto *exit = std::get_if<Exit>(&scene.statement.node))
    return recogniseReturn(scene, *exit, candidates);
  const Assign &assign = std::get<Assign>(scene.statement.node);
  Candidate found;
  for (const Assignment &assignment : assign.assignments) {
    if (!assignment.value || !scene.technicalTarget(assignment.target).empty())
      continue;
    const Expr &value = scene.unit.exprs[assignment.value];
    if (value.kind == ExprKind::Select && value.operands.size() == 3) {
      recogniseSelect(scene, value, &assignment, candidates);
      continue;
    }
    bool isConstant = scene.facts().isConstant(assignment.value);
    if ((scene.isArithmetic(assignment.value) && !isConstant) || scene.isRefusalHere(assignment))
      continue;
    // READ INTO and WRITE FROM move a record along with the operation.
    if (scene.statement.isSynthetic && !isConstant)
      continue;
    std::string_view reason = reasonFor(scene, assign.kind, assignment);
    if (reason.empty())
      continue;
    if (found.reasons.empty())
      found.reasons.emplace_back(reason);
    found.assignments.push_back(assignment);
    found.confidence = scene.hasBusinessGuard ? 0.85 : 0.65;
  }
  if (!found.assignments.empty())
    candidates.push_back(std::move(found));
}

extern const Recogniser recogniserDecision;
constinit const Recogniser recogniserDecision{"Decision", &mayApply, &recognise};

} // namespace tacit
