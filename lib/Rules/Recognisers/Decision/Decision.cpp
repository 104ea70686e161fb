#include "Scene.h"
#include "ValueShapes.h"
#include "tacit/Link/Linker.h"
#include "tacit/Rules/Recogniser.h"

#include <algorithm>
#include <set>

namespace tacit {

using namespace tacit::ir;
using rules::Candidate;
using rules::Scene;

static bool mayApply(const Statement &statement) {
  if (std::holds_alternative<Assign>(statement.node))
    return true;
  const auto *exit = std::get_if<Exit>(&statement.node);
  return exit != nullptr && exit->kind == ExitKind::Return && exit->value;
}

/// Whether \p statement stands in an arm that the business decides.
static bool isInDecision(const Scene &scene, StatementId statement) {
  for (StatementId at = statement; scene.around.nesting.of(at).parent;
       at = scene.around.nesting.of(at).parent) {
    const Statement &around = scene.unit.statements[scene.around.nesting.of(at).parent];
    if (const auto *choice = std::get_if<If>(&around.node);
        choice && !scene.facts().isTechnicalTest(choice->condition))
      return true;
    if (const auto *arms = std::get_if<Switch>(&around.node);
        arms && rules::asksBusiness(scene.facts(), *arms))
      return true;
  }
  return false;
}

/// Whether another statement gives just this item a constant because a condition of the business holds.
static bool isDecidedElsewhere(const Scene &scene, DataItemId item) {
  for (const rules::Definition &definition : scene.facts().definitions(item)) {
    if (definition.statement == scene.id || !scene.facts().isOwnValue(item, definition) ||
        !scene.facts().isConstant(definition.value))
      continue;
    if (isInDecision(scene, definition.statement))
      return true;
  }
  return false;
}

/// Whether control comes from the statement of the scene to \p later without a choice.
static bool isReachedDirectly(const Scene &scene, StatementId later) {
  StatementList siblings = scene.around.nesting.siblings(scene.id);
  std::size_t end = scene.around.nesting.of(later).position;
  for (std::size_t at = scene.around.nesting.of(scene.id).position + 1; at < end; ++at)
    if (!std::holds_alternative<Assign>(scene.unit.statements[siblings[at]].node))
      return false;
  return true;
}

/// Whether both arms of \p statement give \p item a value: nothing of before stays.
static bool replacesInAllArms(const Scene &scene, const Statement &statement, DataItemId item) {
  const auto *choice = std::get_if<If>(&statement.node);
  if (choice == nullptr)
    return false;
  auto gives = [&](StatementList arm) {
    return std::ranges::any_of(arm, [&](StatementId id) {
      const auto *assign = std::get_if<Assign>(&scene.unit.statements[id].node);
      return assign != nullptr && std::ranges::any_of(assign->assignments, [&](const Assignment &each) {
               return each.value && scene.written(each.target) == item &&
                      scene.unit.exprs[each.target].kind == ExprKind::Item;
             });
    });
  };
  return gives(choice->thenBody) && gives(choice->elseBody);
}

static bool readsItem(const Scene &scene, ExprId value, DataItemId item) {
  std::vector<analysis::Touch> reads;
  analysis::collectValueReads(scene.unit, value, reads);
  return std::ranges::any_of(reads, [&](const analysis::Touch &read) { return read.item == item; });
}

/// Whether a later statement of the same unit gives the item another value in a branch that the business
/// decides. A value that is only changed there stays what it was.
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
        isOwn |= scene.written(assignment.target) == item && !readsItem(scene, assignment.value, item);
    // The statement around it that stands in the same list as this one.
    StatementId around = definition.statement;
    while (around && scene.around.nesting.of(around).list != place.list)
      around = scene.around.nesting.of(around).parent;
    if (around && isReachedDirectly(scene, around) &&
        replacesInAllArms(scene, scene.unit.statements[around], item))
      return false;
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

/// Whether what \p statement runs without a choice hands \p item to another unit, or shows it.
static bool givesAway(const Scene &scene, StatementId statement, DataItemId item) {
  const analysis::FlowGraph &graph = scene.around.analyses.graph(scene.program);
  std::vector<analysis::Range> run;
  if (const auto *perform = std::get_if<Perform>(&scene.unit.statements[statement].node);
      perform != nullptr && !perform->control.condition)
    if (analysis::NodeId node = graph.nodeOf(statement))
      run = scene.around.analyses.performedRanges(graph, node);
  return scene.facts().isRead(item, [&](StatementId reader) {
    const StatementNode &node = scene.unit.statements[reader].node;
    const rules::Enclosure &place = scene.around.nesting.of(reader);
    bool isOutside = std::holds_alternative<ir::Call>(node) || std::holds_alternative<Io>(node);
    return isOutside && (reader == statement ||
                         (!place.parent && std::ranges::any_of(run, [&](const analysis::Range &range) {
                           return scene.around.analyses.contains(range, place.procedure);
                         })));
  });
}

/// Whether the value is handed to another unit or shown before a statement of the same list changes \p item
/// again: it was meant for that, and does not stay.
static bool isUsedUp(const Scene &scene, DataItemId item) {
  if (scene.unit.items[item].occurs != 0) // Another element may be what is handed on.
    return false;
  StatementList list = scene.around.nesting.siblings(scene.id);
  for (StatementId next : list.subspan(scene.around.nesting.of(scene.id).position + 1)) {
    const StatementNode &node = scene.unit.statements[next].node;
    if (givesAway(scene, next, item))
      return true;
    if (!std::holds_alternative<Assign>(node) && !std::holds_alternative<Perform>(node) &&
        !std::holds_alternative<ir::Call>(node) && !std::holds_alternative<Io>(node))
      return false;
  }
  return false;
}

/// Whether \p item starts with a value that a condition of the business gives it too, and here, where an
/// operation worked, it gets another one: what was not refused was done.
static bool tellsSuccess(const Scene &scene, DataItemId item, ExprId value) {
  if (!scene.facts().isTechnicalPlace(scene.id))
    return false;
  auto code = analysis::constantValue(scene.unit, value);
  std::vector<analysis::ConstantValue> starts;
  std::vector<analysis::ConstantValue> refusals;
  for (const rules::Definition &definition : scene.facts().definitions(item)) {
    auto other = definition.value ? analysis::constantValue(scene.unit, definition.value) : std::nullopt;
    if (!other || !code || *other == *code)
      continue;
    if (!scene.around.nesting.of(definition.statement).parent)
      starts.push_back(*other);
    else if (isInDecision(scene, definition.statement))
      refusals.push_back(*other);
  }
  return std::ranges::any_of(starts, [&](const analysis::ConstantValue &start) {
    return std::ranges::any_of(refusals, [&](const analysis::ConstantValue &each) { return start == each; });
  });
}

/// Whether an earlier statement of the same list gave the item a value that stays where a check in between
/// left.
static bool replacesEarlier(const Scene &scene, DataItemId item) {
  for (StatementId sibling : scene.around.nesting.siblings(scene.id)) {
    if (sibling == scene.id)
      return false;
    if (const auto *assign = std::get_if<Assign>(&scene.unit.statements[sibling].node))
      for (const Assignment &assignment : assign->assignments)
        if (assignment.value && scene.written(assignment.target) == item)
          return true;
  }
  return false;
}

/// Whether the next value comes right behind in the same list: a field is cleared before it is filled.
static bool isFilledNext(const Scene &scene, const Assignment &cleared) {
  DataItemId item = scene.written(cleared.target);
  auto isSameElement = [&](ExprId other) {
    ExprList own = scene.unit.exprs[cleared.target].operands;
    ExprList place = scene.unit.exprs[other].operands;
    return std::ranges::equal(own, place, [&](ExprId a, ExprId b) {
      auto first = a ? analysis::constantValue(scene.unit, a) : std::nullopt;
      auto second = b ? analysis::constantValue(scene.unit, b) : std::nullopt;
      return !first || !second || first->number == second->number;
    });
  };
  StatementList siblings = scene.around.nesting.siblings(scene.id);
  for (std::size_t at = scene.around.nesting.of(scene.id).position + 1; at < siblings.size(); ++at)
    if (const auto *assign = std::get_if<Assign>(&scene.unit.statements[siblings[at]].node))
      for (const Assignment &assignment : assign->assignments)
        if (scene.written(assignment.target) == item && isSameElement(assignment.target))
          return true;
  return false;
}

/// Whether the constant is punctuation that only shapes a text.
static bool isPunctuation(const Scene &scene, ExprId value) {
  if (scene.unit.exprs[value].kind == ExprKind::Item && scene.facts().isConstant(value))
    if (ExprId initial = scene.unit.items[scene.unit.exprs[value].item()].initialValue)
      value = initial;
  if (scene.unit.exprs[value].kind == ExprKind::Figurative && !scene.unit.exprs[value].operands.empty())
    value = scene.unit.exprs[value].operands.front();
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

/// Whether all that is asked right around the assignment is if its target has another value than the one it
/// gets: afterwards it has that one in any case.
static bool onlyEnsures(const Scene &scene, const Assignment &assignment) {
  auto value = analysis::constantValue(scene.unit, assignment.value);
  DataItemId target = scene.written(assignment.target);
  StatementId parent = scene.around.nesting.of(scene.id).parent;
  const auto *choice = parent ? std::get_if<If>(&scene.unit.statements[parent].node) : nullptr;
  auto isWhole = [&](ExprId place) { // Not one of many elements.
    const Expr &expr = scene.unit.exprs[place];
    return expr.kind == ExprKind::Item && expr.operands.empty();
  };
  if (!value || !target || choice == nullptr || !isWhole(assignment.target))
    return false;
  bool isThen = choice->thenBody.data() == scene.around.nesting.siblings(scene.id).data();
  ExprId condition = choice->condition;
  bool isDenied = !isThen;
  while (scene.unit.exprs[condition].kind == ExprKind::Not) {
    isDenied = !isDenied;
    condition = scene.unit.exprs[condition].operands.front();
  }
  const Expr &test = scene.unit.exprs[condition];
  auto isValue = [&](ExprId constant) {
    auto other = analysis::constantValue(scene.unit, constant);
    return other && *other == *value;
  };
  if (test.kind == ExprKind::ConditionName) {
    const ir::Condition &name = scene.unit.conditions[test.condition()];
    return test.operands.empty() && isDenied && name.item == target && name.values.size() == 1 &&
           !name.values.front().high && isValue(name.values.front().low);
  }
  bool isUnequal = (test.op == Op::NotEqual && !isDenied) || (test.op == Op::Equal && isDenied);
  return test.kind == ExprKind::Compare && isUnequal && isWhole(test.operands[0]) &&
         scene.written(test.operands[0]) == target && isValue(test.operands[1]);
}

/// A text made from other values by a function: another form of what is known, nothing is selected.
static bool isConversion(const Scene &scene, ExprId value) {
  const Expr &expr = scene.unit.exprs[value];
  if (expr.kind == ExprKind::Cast && !expr.operands.empty())
    return isConversion(scene, expr.operands.front());
  TypeKind type = rules::typeKind(scene.unit, expr.type);
  bool isPlace = type == TypeKind::Text || type == TypeKind::Pointer;
  // A place in a text, moved on.
  if (expr.kind == ExprKind::Binary && isPlace)
    return true;
  bool isOfTexts = expr.text.starts_with("str") && !platformService(expr.text).empty();
  if (expr.kind != ExprKind::Call || (!isPlace && !isOfTexts))
    return false;
  for (ExprId operand : expr.operands)
    if (operand && !scene.facts().isConstant(operand))
      return true;
  return false;
}

/// Whether the target is a copy that nothing but an operation right behind uses.
static bool onlyServesNext(const Scene &scene, const Assignment &assignment) {
  DataItemId item = scene.written(assignment.target);
  ExprKind form = scene.unit.exprs[rules::withoutCasts(scene.unit, assignment.value)].kind;
  auto isOther = [&](const rules::Definition &each) { // It may be cleared, and input may fill it.
    const Statement &statement = scene.unit.statements[each.statement];
    const auto *assign = std::get_if<Assign>(&statement.node);
    bool isCleared = assign != nullptr && assign->kind == AssignKind::Initialize;
    bool isInput = std::holds_alternative<Io>(statement.node) || statement.isSynthetic;
    return each.statement != scene.id && !isCleared && !isInput;
  };
  if ((form != ExprKind::Item && form != ExprKind::Member) ||
      std::ranges::any_of(scene.facts().definitions(item), isOther))
    return false;
  StatementList siblings = scene.around.nesting.siblings(scene.id);
  StatementId next;
  for (std::size_t at = scene.around.nesting.of(scene.id).position + 1; at < siblings.size() && !next; ++at)
    if (const auto *io = std::get_if<Io>(&scene.unit.statements[siblings[at]].node)) {
      if (std::ranges::none_of(io->uses, [&](ExprId use) { return use && scene.written(use) == item; }))
        return false;
      next = siblings[at];
    }
  if (!next)
    return false;
  // What an operation moves to and from its columns is a part of it.
  return !scene.facts().isRead(
      item, [&](StatementId id) { return id != next && !scene.unit.statements[id].isSynthetic; });
}

/// Whether today's date is put into another form because of what it is: `IF TODAY NOT = ZERO MOVE YY TO
/// YEAR`.
static bool isFormOfDate(const Scene &scene, const Assignment &assignment) {
  auto isClock = [&](DataItemId item) { return scene.roles(item).isClock; };
  StatementId around = scene.around.nesting.of(scene.id).parent;
  const auto *choice = around ? std::get_if<If>(&scene.unit.statements[around].node) : nullptr;
  return choice != nullptr && scene.readsOnly(choice->condition, isClock) &&
         scene.readsOnly(assignment.value, isClock);
}

/// Whether the other arm of the choice right around the statement gives just \p item a value as well: this
/// arm's zero is an amount and no blank field.
static bool isZeroOfTwoAmounts(const Scene &scene, const Assignment &assignment, DataItemId item) {
  auto zero = analysis::constantValue(scene.unit, assignment.value);
  StatementId parent = scene.around.nesting.of(scene.id).parent;
  const auto *choice = parent ? std::get_if<If>(&scene.unit.statements[parent].node) : nullptr;
  if (choice == nullptr || !zero || !zero->number)
    return false;
  bool isElse = scene.around.nesting.siblings(scene.id).data() == choice->elseBody.data();
  return std::ranges::any_of(isElse ? choice->thenBody : choice->elseBody, [&](StatementId id) {
    const auto *other = std::get_if<Assign>(&scene.unit.statements[id].node);
    return other != nullptr && std::ranges::any_of(other->assignments, [&](const Assignment &each) {
             return scene.written(each.target) == item && each.value &&
                    !rules::isClearing(scene.unit, each.value);
           });
  });
}

/// Whether \p assignment is one of several in its list that give elements of one table of the program's own
/// their constants: the table is filled.
static bool fillsTable(const Scene &scene, const Assignment &assignment) {
  constexpr std::size_t FewestElements = 3;
  DataItemId item = scene.written(assignment.target);
  auto isFixed = [&](const Assignment &each) {
    ExprList subscripts = scene.unit.exprs[each.target].operands;
    return scene.written(each.target) == item && scene.unit.exprs[each.target].kind == ExprKind::Item &&
           !subscripts.empty() && scene.facts().isConstant(each.value) &&
           std::ranges::all_of(subscripts, [&](ExprId at) { return at && scene.facts().isConstant(at); });
  };
  if (scene.unit.items[scene.around.analyses.storage().of(item).root].storage != Storage::Working ||
      !isFixed(assignment))
    return false;
  std::set<std::string> elements;
  for (StatementId sibling : scene.around.nesting.siblings(scene.id))
    if (const auto *assign = std::get_if<Assign>(&scene.unit.statements[sibling].node))
      for (const Assignment &each : assign->assignments)
        if (isFixed(each))
          for (ExprId at : scene.unit.exprs[each.target].operands)
            if (auto place = analysis::constantValue(scene.unit, at))
              if (elements.insert(place->toText()); elements.size() >= FewestElements)
                return true;
  return false;
}

/// Whether something reads what the statement of the scene gives \p item before it has another value, or the
/// caller gets it. What is read through pointers is not known so.
static bool isReadBehind(const Scene &scene, DataItemId item) {
  if (scene.roles(item).isReturned || scene.unit.language != Language::Cobol)
    return true;
  return scene.facts().isRead(item, [&](StatementId reader) {
    return scene.around.mayFollow(scene.program, scene.id, item, reader);
  });
}

/// Whether condition-names tell the states of \p item: then one that is blank or zero means something.
static bool hasNamedStates(const TranslationUnit &unit, DataItemId item) {
  return std::ranges::any_of(unit.conditions, [&](const ir::Condition &each) { return each.item == item; });
}

/// Why the assignment is a decision, empty if it is none.
static std::string_view reasonFor(const Scene &scene, AssignKind kind, const Assignment &assignment) {
  DataItemId item = scene.written(assignment.target);
  const rules::ItemRoles &role = scene.roles(item);
  bool isConstant = scene.facts().isConstant(assignment.value);
  bool leaves = scene.facts().leaves(item);
  bool cuts = assignment.value && isConstant && rules::isClearing(scene.unit, assignment.value) &&
              !(scene.hasBusinessGuard && kind == AssignKind::Set && hasNamedStates(scene.unit, item));
  bool isTechnicalForm = scene.isTextEnd(assignment) || remembersLast(scene, assignment) ||
                         onlyEnsures(scene, assignment) || isFormOfDate(scene, assignment) ||
                         (scene.isEditedForPrint(assignment.target) && (cuts || !isConstant)) ||
                         ((role.isKey || scene.around.handlers.isKey(item)) && (cuts || !isConstant)) ||
                         (role.isScreen && cuts && !isZeroOfTwoAmounts(scene, assignment, item)) ||
                         (cuts && isFilledNext(scene, assignment)) || isPunctuation(scene, assignment.value);
  if (isTechnicalForm)
    return {};
  if (scene.hasBusinessGuard && scene.isNestedInDecision) {
    if (kind == AssignKind::Initialize && !leaves)
      return {};
    if (!isConstant && onlyServesNext(scene, assignment))
      return {};
    if (isConstant && (leaves || role.isTested || role.isPrinted || role.isIndex))
      return "a data item gets a constant because a condition of the business holds";
    if (!isConstant && (leaves || role.isTested) && !isConversion(scene, assignment.value))
      return "a value is selected because a condition of the business holds";
    return {};
  }
  bool isUsed = leaves || role.isTested || role.isPrinted;
  if (kind != AssignKind::Initialize && isUsed) {
    if (rules::isTest(scene.unit, assignment.value) && !scene.facts().isTechnicalTest(assignment.value))
      return "the answer to a question about the business is kept";
    if (rules::isLookup(scene.facts(), scene.unit, assignment.value))
      return "a value is looked up in a table";
    if (scene.selectionIn(assignment.value))
      return "a function selects one of several values";
  }
  if (kind == AssignKind::Initialize || kind == AssignKind::Declare)
    return {};
  ExprKind form = scene.unit.exprs[assignment.value].kind;
  bool isPlain = isConstant || form == ExprKind::Item || form == ExprKind::Member;
  if (isPlain && isOverwrittenLater(scene, item) && !isUsedUp(scene, item) &&
      (leaves || role.isPrinted || (role.isTested && isConstant)))
    return "the value that stays when no other case applies";
  bool isElementary =
      !scene.unit.items[item].type || scene.unit.types[scene.unit.items[item].type].kind != TypeKind::Group;
  if (scene.hasBusinessGuard) {
    // Behind checks that left early: what the checks let through is recorded.
    if (!isConstant && role.isReturned && !isConversion(scene, assignment.value) &&
        scene.isLastAlternative() && replacesEarlier(scene, item))
      return "a value replaces the one that stays when a check before leaves";
    bool records = role.isStoredState && isElementary && role.isStored;
    // A mark in a record that another program keeps: the unit asks for it.
    bool marks = role.isPassed && role.isTested && !role.isIndex;
    bool isState = kind == AssignKind::Set && role.isTested && !role.isLoopControl &&
                   !scene.facts().isTechnicalPlace(scene.id) && hasNamedStates(scene.unit, item);
    if (isConstant ? (!cuts && (role.isStored || role.isReturned || marks || isState)) || records
                   : records && !role.isKey)
      return "a value is recorded because the checks before it let it through";
    return {};
  }
  if (isConstant && scene.hasGuard && role.isReturned && !cuts && tellsSuccess(scene, item, assignment.value))
    return "the caller learns that what the business did not refuse was done";
  if (!isConstant || scene.hasGuard)
    return {};
  if (cuts)
    return role.isStoredState && leaves && isElementary ? "a field of a stored record is reset"
                                                        : std::string_view{};
  if (fillsTable(scene, assignment))
    return {};
  // An item that never changes is moved as others are.
  bool isKept = role.isStored || scene.around.handlers.keeps(item);
  if (isKept && !role.isIndex && form != ExprKind::Item && isReadBehind(scene, item))
    return "a field of a written record always gets this constant";
  if (leaves && isDecidedElsewhere(scene, item) && !isUsedUp(scene, item))
    return "the value that stays when no other case applies";
  return {};
}

/// The two branches of `?:` are two rules; \p assignment is null for a returned value.
static void recogniseSelect(const Scene &scene, const Expr &choice, const Assignment *assignment,
                            std::vector<Candidate> &candidates) {
  bool asksForStatus = scene.facts().isTechnicalTest(choice.operands[0]);
  for (std::size_t branch : {1U, 2U}) {
    ExprId value = choice.operands[branch];
    if (asksForStatus && scene.around.isFailureCode(value))
      continue;
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
    if (!asksForStatus) {
      found.extraGuard = choice.operands[0];
      found.extraHolds = branch == 1;
    }
    found.reasons.push_back("one of two values is selected by a condition");
    found.confidence = 0.8;
    candidates.push_back(std::move(found));
  }
}

/// Whether \p value is what a local item got before, which is told there.
static bool isOwnItem(const Scene &scene, ExprId value) {
  value = rules::withoutCasts(scene.unit, value);
  return scene.unit.exprs[value].kind == ExprKind::Item &&
         scene.unit.items[scene.unit.exprs[value].item()].storage == Storage::Local;
}

/// Whether \p choice gives back the one or the other of just what it compares: a minimum or maximum, whose
/// meaning is told where it is used.
static bool isExtremum(const Scene &scene, const Expr &choice) {
  if (!scene.around.selects(scene.program))
    return false;
  std::set<DataItemId> compared;
  std::set<DataItemId> given;
  auto add = [&](ExprId value, std::set<DataItemId> &items) {
    std::vector<analysis::Touch> reads;
    analysis::collectReads(scene.unit, value, reads);
    for (const analysis::Touch &read : reads)
      items.insert(read.item);
  };
  add(choice.operands[0], compared);
  add(choice.operands[1], given);
  add(choice.operands[2], given);
  return compared == given;
}

/// Whether \p value is a number or an object, not a place or a text.
static bool isNumber(const Scene &scene, ExprId value) {
  const Expr &expr = scene.unit.exprs[value];
  TypeKind kind = rules::typeKind(scene.unit, expr.type);
  return kind != TypeKind::Pointer && kind != TypeKind::Text && kind != TypeKind::Unknown;
}

static void recogniseReturn(const Scene &scene, const Exit &exit, std::vector<Candidate> &candidates) {
  bool isMain = scene.unit.programs[scene.program].name == "main";
  if (ExprId choice = rules::choiceIn(scene.unit, exit.value)) {
    // What the run ends with tells of the business where that decides it.
    const Expr &chosen = scene.unit.exprs[choice];
    if (!isExtremum(scene, chosen) && (!isMain || !scene.facts().isTechnicalTest(chosen.operands[0])))
      recogniseSelect(scene, chosen, nullptr, candidates);
    return;
  }
  if (isMain || scene.isArithmetic(exit.value) || scene.returnsStatus(exit.value) ||
      scene.isPassedOn(exit.value) ||
      scene.readsOnly(exit.value, [&](DataItemId item) { return scene.facts().isTechnicalCarrier(item); }) ||
      rules::isMemberwise(scene.unit, exit.value))
    return;
  // What a function does outside is told as its call.
  if (scene.hasBusinessGuard && scene.actionIn(exit.value))
    return;
  bool isConstant = scene.facts().isConstant(exit.value);
  Candidate found;
  found.target = "return";
  if (rules::isTest(scene.unit, exit.value) && !scene.facts().isTechnicalTest(exit.value))
    found.reasons.push_back("the function answers a question about the business");
  else if (isConstant && scene.hasBusinessGuard && !scene.returnsRefusal(exit.value))
    found.reasons.push_back("the result is a constant because a condition of the business holds");
  else if (!isConstant && scene.isNestedInDecision && scene.hasBusinessGuard &&
           !isConversion(scene, exit.value))
    found.reasons.push_back("the result is selected because a condition of the business holds");
  else if (rules::isLookup(scene.facts(), scene.unit, exit.value))
    found.reasons.push_back("the result is looked up in a table");
  else if (scene.selectionIn(exit.value))
    found.reasons.push_back("a function selects one of several values");
  else if (scene.around.isVariant(scene.program) && !scene.hasBusinessGuard && !isOwnItem(scene, exit.value))
    found.reasons.push_back("the class of the object decides the result");
  else if (!isConstant && scene.hasBusinessGuard && scene.isLastAlternative() &&
           isNumber(scene, exit.value) && !isOwnItem(scene, exit.value))
    found.reasons.push_back("the result that stays when no other case applies");
  else
    return;
  found.confidence = 0.75;
  candidates.push_back(std::move(found));
}

/// Whether words for a person become part of a text because the business decides so.
static bool addsMessage(const Scene &scene, const Assignment &assignment) {
  if (!scene.hasBusinessGuard || !scene.isNestedInDecision || scene.isFailure)
    return false;
  const rules::ItemRoles &role = scene.roles(scene.written(assignment.target));
  const Expr &value = scene.unit.exprs[assignment.value];
  return (role.isPrinted || scene.facts().leaves(scene.written(assignment.target))) &&
         std::ranges::any_of(value.operands, [&](ExprId operand) {
           return operand && scene.unit.exprs[operand].kind == ExprKind::String &&
                  Scene::isMessage(scene.unit.exprs[operand].text);
         });
}

static void recognise(const Scene &scene, std::vector<Candidate> &candidates) {
  if (scene.isDoomed || scene.facts().isExchange(scene.id))
    return;
  if (const auto *exit = std::get_if<Exit>(&scene.statement.node))
    return recogniseReturn(scene, *exit, candidates);
  const Assign &assign = std::get<Assign>(scene.statement.node);
  Candidate found;
  for (const Assignment &assignment : assign.assignments) {
    if (!assignment.value || !scene.technicalTarget(assignment.target).empty() ||
        rules::givesMemory(scene.unit, assignment.value))
      continue;
    if (ExprId choice = rules::choiceIn(scene.unit, assignment.value)) {
      recogniseSelect(scene, scene.unit.exprs[choice], &assignment, candidates);
      continue;
    }
    bool isConstant = scene.facts().isConstant(assignment.value);
    // Texts that are put together select nothing.
    if (assign.kind == AssignKind::Text && !isConstant) {
      if (addsMessage(scene, assignment)) {
        found.reasons.emplace_back("a text is put together because a condition of the business holds");
        found.assignments.push_back(assignment);
        found.confidence = 0.6;
      }
      continue;
    }
    if (scene.isFailure && !scene.isArithmetic(assignment.value))
      continue;
    // What the platform told of an operation is copied.
    if (scene.readsOnly(assignment.value, [&](DataItemId item) { return scene.roles(item).isStatus; }))
      continue;
    if (isConstant && scene.around.isFailureCode(assignment.value) &&
        scene.facts().isTechnicalPlace(scene.id))
      continue;
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
