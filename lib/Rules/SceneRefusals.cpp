//===- How the business refuses: codes, messages, and leaving early ------------------------------===//
#include "Scene.h"
#include "ValueShapes.h"

#include "tacit/IR/Walk.h"
#include "tacit/Support/Text.h"

#include <algorithm>
#include <set>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

static bool isCodeForCaller(const UnitScene &around, DataItemId item) {
  return item && around.facts.roles(item).isReturned && !around.facts.roles(item).isStored;
}

bool Scene::isMessage(std::string_view text) {
  std::size_t words = 0;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    // The letter of a conversion (`%d`) is no word.
    if (text[at] == '%' && at + 1 < text.size() && isLetter(text[at + 1]) &&
        (at + 2 == text.size() || !isLetter(text[at + 2]))) {
      ++at;
      continue;
    }
    bool startsWord = isLetter(text[at]) && (at == 0 || !isLetter(text[at - 1]));
    words += startsWord ? 1 : 0;
    letters += isLetter(text[at]) ? 1 : 0;
  }
  return words >= 2 && letters >= 6;
}

static bool isCode(const TranslationUnit &unit, ExprId value, const ConstantValue &code) {
  auto other = value ? codeValue(unit, value) : std::nullopt;
  return other && *other == code;
}

/// Whether \p condition asks nothing but whether \p item has the value \p code.
static bool isAsked(const TranslationUnit &unit, ExprId condition, DataItemId item,
                    const ConstantValue &code) {
  const Expr &test = unit.exprs[condition];
  if (test.kind == ExprKind::ConditionName) {
    const ir::Condition &name = unit.conditions[test.condition()];
    return name.item == item && name.values.size() == 1 && isCode(unit, name.values.front().low, code);
  }
  return test.kind == ExprKind::Compare && test.op == Op::Equal && test.operands.size() == 2 &&
         writtenItem(unit, test.operands[0]) == item && isCode(unit, test.operands[1], code);
}

/// Whether \p condition asks that \p item has not the value \p code.
static bool isDeniedIn(const TranslationUnit &unit, ExprId condition, DataItemId item,
                       const ConstantValue &code) {
  return anyExpr(unit, condition, [&](ExprId at) {
    const Expr &expr = unit.exprs[at];
    if (expr.kind == ExprKind::Compare && expr.op == Op::NotEqual && expr.operands.size() == 2)
      return writtenItem(unit, expr.operands[0]) == item && isCode(unit, expr.operands[1], code);
    return expr.kind == ExprKind::Not && isAsked(unit, expr.operands.front(), item, code);
  });
}

/// Whether somewhere \p item gets the value \p code in a list that tells a person why.
static bool isSetBesideMessage(const UnitScene &around, DataItemId item, const ConstantValue &code) {
  return std::ranges::any_of(around.facts.definitions(item), [&](const Definition &definition) {
    auto other = definition.value ? codeValue(around.unit, definition.value) : std::nullopt;
    return other && *other == code && around.nesting.of(definition.statement).parent &&
           std::ranges::any_of(around.nesting.siblings(definition.statement), [&](StatementId sibling) {
             return Scene::mentionsMessage(around.unit, around.unit.statements[sibling]);
           });
  });
}

static bool refusesCaller(const UnitScene &around, const Assignment &assignment) {
  auto code = codeValue(around.unit, assignment.value);
  return code && around.isRefusingCode(writtenItem(around.unit, assignment.target), *code);
}

/// Whether the list tells the caller or a person that something is refused, and leaves the unit.
static bool refusesAndLeaves(const UnitScene &around, ProgramId program, StatementList list) {
  return !list.empty() && around.leavesBehind(program, list.front()) &&
         std::ranges::any_of(list, [&](StatementId id) {
           const auto *assign = std::get_if<Assign>(&around.unit.statements[id].node);
           return assign != nullptr && std::ranges::any_of(assign->assignments, [&](const Assignment &each) {
                    return refusesCaller(around, each);
                  });
         });
}

void UnitScene::findResults() {
  for (const Statement &statement : unit.statements)
    if (const auto *assign = std::get_if<Assign>(&statement.node))
      for (const Assignment &each : assign->assignments) {
        ExprId value = withoutCasts(unit, each.value);
        if (!value || unit.exprs[value].kind != ExprKind::Call)
          continue;
        ProgramId function = analyses.functionNamed(unit.exprs[value].text);
        if (DataItemId item = function ? writtenItem(unit, each.target) : DataItemId())
          functions_[function].results.push_back(item);
      }
}

std::span<const StatementId> UnitScene::choicesAbout(DataItemId item) const {
  if (choicesAbout_.empty()) {
    choicesAbout_.resize(unit.items.size());
    auto add = [&](StatementId choice, ExprId condition) {
      forEachExpr(unit, condition, [&](ExprId at) {
        const Expr &expr = unit.exprs[at];
        DataItemId named;
        if (expr.kind == ExprKind::Item || expr.kind == ExprKind::Member)
          named = expr.item();
        else if (expr.kind == ExprKind::ConditionName)
          named = unit.conditions[expr.condition()].item;
        if (named && (choicesAbout_[named].empty() || choicesAbout_[named].back() != choice))
          choicesAbout_[named].push_back(choice);
      });
    };
    for (ProgramId program : unit.programs.ids())
      for (StatementId id : nesting.statements(program))
        if (const auto *choice = std::get_if<If>(&unit.statements[id].node))
          add(id, choice->condition);
        else if (const auto *arms = std::get_if<Switch>(&unit.statements[id].node))
          for (const Case &arm : arms->cases)
            for (ExprId alternative : arm.alternatives)
              add(id, alternative);
  }
  return choicesAbout_[item];
}

/// Whether \p one and \p other are surely the same place: the item, or the element at the same constant
/// subscripts.
static bool isSamePlace(const TranslationUnit &unit, ExprId one, ExprId other) {
  const Expr *left = one ? &unit.exprs[one] : nullptr;
  const Expr *right = other ? &unit.exprs[other] : nullptr;
  if (left == nullptr || right == nullptr || left->kind != right->kind ||
      left->operands.size() != right->operands.size())
    return false;
  bool isItem = left->kind == ExprKind::Item;
  if (!isItem && left->kind != ExprKind::Element)
    return false;
  if (isItem ? left->item() != right->item() : !isSamePlace(unit, left->operands[0], right->operands[0]))
    return false;
  for (std::size_t at = isItem ? 0 : 1; at < left->operands.size(); ++at) {
    auto first = left->operands[at] ? constantValue(unit, left->operands[at]) : std::nullopt;
    auto second = right->operands[at] ? constantValue(unit, right->operands[at]) : std::nullopt;
    if (!first || !second || !(*first == *second))
      return false;
  }
  return true;
}

const std::vector<bool> &UnitScene::nodesBehind(ProgramId program, StatementId set, DataItemId item) {
  auto [known, isNew] = nodesBehind_.try_emplace({set, item});
  if (!isNew)
    return known->second;
  const FlowGraph &graph = analyses.graph(program);
  std::vector<bool> changes(graph.nodes.size());
  auto targetIn = [&](StatementId statement) {
    if (const auto *assign = std::get_if<Assign>(&unit.statements[statement].node))
      for (const Assignment &each : assign->assignments)
        if (writtenItem(unit, each.target) == item)
          return each.target;
    return ExprId();
  };
  ExprId place = targetIn(set);
  bool isElement = place && !unit.exprs[place].operands.empty();
  for (const Definition &each : facts.definitions(item)) {
    ExprId other = targetIn(each.statement);
    bool isRead = std::holds_alternative<Io>(unit.statements[each.statement].node) && !isElement;
    if (NodeId at = graph.nodeOf(each.statement); at && (other ? isSamePlace(unit, place, other) : isRead))
      changes[at.index()] = true;
  }
  return known->second = analyses.nodesBehind(graph, graph.nodeOf(set), changes);
}

bool UnitScene::mayFollow(ProgramId program, StatementId set, DataItemId item, StatementId later) {
  NodeId at = analyses.graph(program).nodeOf(later);
  if (!at)
    return true;
  const std::vector<bool> &behind = nodesBehind(program, set, item);
  return behind.empty() || behind[at.index()];
}

bool Scene::isRefusal(StatementId set, ExprId target, ExprId value) const {
  DataItemId item = written(target);
  auto assigned = codeValue(unit, value);
  // What a person entered is put right, not refused, by another value.
  if (!item || !assigned || (roles(item).isInput && roles(item).isScreen))
    return false;
  // A neutral start: some other constant that is set without a condition of the business, or declared.
  std::vector<ConstantValue> neutral;
  if (ExprId initial = unit.items[item].initialValue)
    if (auto constant = codeValue(unit, initial); constant && *constant != *assigned)
      neutral.push_back(*constant);
  for (const Definition &definition : facts().definitions(item))
    if (definition.value && definition.statement != set)
      if (auto constant = codeValue(unit, definition.value); constant && *constant != *assigned) {
        const Enclosure &place = around.nesting.of(definition.statement);
        bool isDefault =
            !place.parent.isValid() || std::holds_alternative<Loop>(unit.statements[place.parent].node) ||
            (constant->number && constant->number->isZero()) || (constant->text && constant->text->empty());
        if (isDefault)
          neutral.push_back(*constant);
      }
  if (neutral.empty())
    return false;
  auto isNeutral = [&](ExprId value) {
    auto tested = codeValue(unit, value);
    return tested && std::ranges::find(neutral, *tested) != neutral.end();
  };
  // What callers keep the result in, if it is what is returned.
  std::set<DataItemId> kept{item};
  bool isResult = roles(item).isReturned &&
                  std::ranges::any_of(around.nesting.statements(program), [&](StatementId each) {
                    const auto *exit = std::get_if<Exit>(&unit.statements[each].node);
                    return exit != nullptr && exit->kind == ExitKind::Return && exit->value &&
                           written(exit->value) == item;
                  });
  if (isResult)
    for (DataItemId other : around.resultsOf(program))
      kept.insert(other);
  // What is asked of another element of a table is no question about this one.
  bool isFixedElement = !unit.exprs[target].operands.empty() && isSamePlace(unit, target, target);
  auto isMeant = [&](ExprId side) {
    return kept.contains(written(side)) && (!isFixedElement || isSamePlace(unit, target, side));
  };
  // Somewhere the neutral value is asked for before work is done.
  auto asksFor = [&](ExprId condition) {
    return anyExpr(unit, condition, [&](ExprId at) {
      const Expr &expr = unit.exprs[at];
      ExprId constantSide;
      if (expr.kind == ExprKind::ConditionName && unit.conditions[expr.condition()].item == item) {
        for (const ValueRange &values : unit.conditions[expr.condition()].values)
          if (isNeutral(values.low))
            return true;
      } else if (expr.kind == ExprKind::Compare && (expr.op == Op::Equal || expr.op == Op::NotEqual) &&
                 expr.operands.size() == 2) {
        if (isMeant(expr.operands[0]))
          constantSide = expr.operands[1];
        else if (isMeant(expr.operands[1]))
          constantSide = expr.operands[0];
      }
      return constantSide && isNeutral(constantSide);
    });
  };
  std::set<ProgramId> askers;
  for (DataItemId each : kept)
    if (ProgramId asker = each == item ? program : unit.items[each].program)
      askers.insert(asker);
  std::vector<StatementId> asking;
  for (DataItemId each : kept)
    for (StatementId choice : around.choicesAbout(each))
      if (askers.contains(unit.procedures[around.nesting.of(choice).procedure].program))
        asking.push_back(choice);
  // A code that comes when all has been asked refuses nothing; a message still says why, and callers ask for
  // results.
  bool isOrdered = !isResult && !(assigned->text && isMessage(*assigned->text));
  auto isAskedLater = [&](StatementId other) {
    return !isOrdered || around.mayFollow(program, set, item, other);
  };
  for (StatementId other : asking) {
    const StatementNode &body = unit.statements[other].node;
    // Where the unit is left at once for the value, it is that value that refuses.
    auto leavesFor = [&](const If &choice) {
      const Expr &test = unit.exprs[choice.condition];
      bool isPlain =
          (test.kind == ExprKind::Compare && test.op == Op::Equal) || test.kind == ExprKind::ConditionName;
      return isPlain && !choice.thenBody.empty() && choice.elseBody.empty() &&
             around.leavesBehind(program, choice.thenBody.front());
    };
    if (const auto *choice = std::get_if<If>(&body);
        choice && asksFor(choice->condition) && !leavesFor(*choice) && isAskedLater(other))
      return true;
    if (const auto *choice = std::get_if<If>(&body);
        choice && isAsked(unit, choice->condition, item, *assigned) &&
        around.nesting.of(id).parent != other && refusesAndLeaves(around, program, choice->thenBody))
      return true;
    if (const auto *choice = std::get_if<If>(&body);
        choice && !isClearing(unit, value) && around.nesting.of(id).parent != other &&
        isDeniedIn(unit, choice->condition, item, *assigned) && isSetBesideMessage(around, item, *assigned))
      return true;
    if (const auto *arms = std::get_if<Switch>(&body))
      for (const Case &arm : arms->cases)
        for (ExprId alternative : arm.alternatives)
          if (asksFor(alternative) && isAskedLater(other))
            return true;
  }
  return false;
}

/// Whether the arm right around \p statement is taken because something has not the form of a number or of
/// text, or is missing besides.
static bool standsWhereFormIsWrong(const UnitScene &around, StatementId statement) {
  const TranslationUnit &unit = around.unit;
  StatementId parent = around.nesting.of(statement).parent;
  const auto *choice = parent ? std::get_if<If>(&unit.statements[parent].node) : nullptr;
  if (choice == nullptr || around.nesting.siblings(statement).data() != choice->thenBody.data())
    return false;
  bool asksForForm = false;
  bool asksMore = false;
  forEachExpr(unit, choice->condition, [&](ExprId at) {
    const Expr &expr = unit.exprs[at];
    if (expr.kind == ExprKind::Or)
      return true;
    bool isForm = expr.kind == ExprKind::Not && unit.exprs[expr.operands.front()].kind == ExprKind::ClassTest;
    bool isMissing = expr.kind == ExprKind::Compare && expr.op == Op::Equal && expr.operands.size() == 2 &&
                     isClearing(unit, expr.operands[1]);
    asksForForm |= isForm;
    asksMore |= !isForm && !isMissing;
    return false;
  });
  return asksForForm && !asksMore;
}

bool Scene::isRefusalHere(const Assignment &assignment) const {
  if (!hasBusinessGuard || !facts().isConstant(assignment.value))
    return false;
  if (isRefusal(id, assignment.target, assignment.value))
    return true;
  auto constant = codeValue(unit, assignment.value);
  DataItemId item = written(assignment.target);
  if (constant && item && around.isRefusingCode(item, *constant))
    return true;
  bool isText = constant && constant->text && isMessage(*constant->text);
  bool isDecided = around.nesting.of(id).parent.isValid();
  bool isBesideRefusal = false;
  for (StatementId sibling : around.nesting.siblings(id))
    if (const auto *assign = std::get_if<Assign>(&unit.statements[sibling].node); assign && sibling != id)
      for (const Assignment &other : assign->assignments)
        isBesideRefusal |=
            facts().isConstant(other.value) &&
            (isRefusal(sibling, other.target, other.value) || (isDecided && refusesCaller(around, other)));
  if (isBesideRefusal && (isText || (constant && constant->text && isCodeForCaller(around, item) &&
                                     !isClearing(unit, assignment.value))))
    return true;
  // A code with a message for whoever gave a value that cannot be one.
  if (!isClearing(unit, assignment.value) && item && (isCodeForCaller(around, item) || roles(item).isShown) &&
      hasMessageNearby() && standsWhereFormIsWrong(around, id))
    return true;
  if (!leavesLater())
    return false;
  // A code (a text; a number may be any result) for the caller, set right before the unit is left early.
  bool isCode = isCodeForCaller(around, item) && constant && (constant->text || !constant->name.empty()) &&
                isNestedInDecision;
  if (isCode || !leavesSoon())
    return isCode;
  // What is cleared beside a message makes room for it.
  bool isFlag = isBesideRefusal && std::get<Assign>(statement.node).kind == AssignKind::Set;
  bool isBlank = isClearing(unit, assignment.value) && !isFlag;
  return isText || (hasMessageNearby() && !isBlank);
}

bool Scene::returnsRefusal(ExprId value) const {
  auto code = constantValue(unit, value);
  if (!code || !code->number || code->number->isZero() || unit.programs[program].name == "main")
    return false;
  // Zero is success among several codes; a function of zero and one answers a question.
  bool hasSuccess = false;
  bool hasOthers = *code->number != Decimal(1);
  auto note = [&](ExprId returned) {
    if (auto other = constantValue(unit, returned); other && other->number) {
      hasSuccess |= other->number->isZero();
      hasOthers |= !other->number->isZero() && *other->number != Decimal(1);
    }
  };
  for (StatementId other : around.nesting.statements(program))
    if (const auto *exit = std::get_if<Exit>(&unit.statements[other].node);
        exit && exit->kind == ExitKind::Return && exit->value) {
      note(exit->value);
      if (const Expr &choice = unit.exprs[exit->value];
          choice.kind == ExprKind::Select && choice.operands.size() == 3) {
        note(choice.operands[1]);
        note(choice.operands[2]);
      }
    }
  return hasSuccess && hasOthers;
}

/// Whether a jump may go on behind the procedure it stands in: one that only goes back starts again.
static bool goesForward(const UnitScene &around, ProgramId program, StatementId jump) {
  const auto &targets = std::get<Goto>(around.unit.statements[jump].node).targets;
  const FlowGraph &graph = around.analyses.graph(program);
  std::size_t here = graph.position(around.nesting.of(jump).procedure);
  return targets.empty() || std::ranges::any_of(targets, [&](const JumpTarget &target) {
           return !target.procedure || graph.position(target.procedure) > here;
         });
}

bool UnitScene::leavesBehind(ProgramId program, StatementId statement) const {
  StatementId last = nesting.siblings(statement).back();
  const FlowGraph &graph = analyses.graph(program);
  if (NodeId end = graph.nodeOf(last); end && !analyses.goesOn(graph, end))
    return true;
  const StatementNode &node = unit.statements[last].node;
  if (const auto *exit = std::get_if<Exit>(&node))
    return exit->kind != ExitKind::Break && exit->kind != ExitKind::Continue;
  return std::holds_alternative<Goto>(node) && goesForward(*this, program, last);
}

bool Scene::leavesSoon() const {
  return around.leavesBehind(program, id);
}

bool Scene::leavesLater() const {
  for (StatementId at = id; around.nesting.of(at).parent; at = around.nesting.of(at).parent) {
    if (around.leavesBehind(program, at))
      return true;
    const StatementNode &parent = unit.statements[around.nesting.of(at).parent].node;
    if (!std::holds_alternative<If>(parent) && !std::holds_alternative<Switch>(parent))
      return false;
  }
  return false;
}

/// A code for the caller: the bytes that hold it, and its text.
static std::string refusalKey(const UnitScene &around, DataItemId item, std::string_view code) {
  const StorageRange &bytes = around.analyses.storage().of(item);
  return std::to_string(bytes.root.index()) + ":" + std::to_string(bytes.begin) + ":" + std::string(code);
}

bool UnitScene::isRefusingCode(DataItemId item, const ConstantValue &code) const {
  return code.text && isCodeForCaller(*this, item) && refusals_.contains(refusalKey(*this, item, *code.text));
}

/// Whether nothing stands before \p statement in its procedure that decides or runs anything: what it sets is
/// what counts until something else is known.
bool UnitScene::isAtStart(StatementId statement) const {
  StatementList list = nesting.siblings(statement);
  return std::ranges::all_of(list.first(nesting.of(statement).position), [&](StatementId id) {
    const StatementNode &node = unit.statements[id].node;
    return std::holds_alternative<Assign>(node) || std::holds_alternative<Io>(node) ||
           std::holds_alternative<Nop>(node);
  });
}

/// Codes of the caller with which units are left early, and those for which a unit is left without more ado;
/// none that is also set where nothing decides.
void UnitScene::findRefusals() {
  std::set<std::string> neutral;
  auto note = [&](std::set<std::string> &codes, ExprId target, ExprId value) {
    DataItemId item = value ? writtenItem(unit, target) : DataItemId();
    auto code = isCodeForCaller(*this, item) ? constantValue(unit, value) : std::nullopt;
    if (code && code->text && code->text->find_first_not_of(' ') != std::string::npos)
      codes.insert(refusalKey(*this, item, *code->text));
  };
  for (ProgramId program : unit.programs.ids())
    for (StatementId id : nesting.statements(program)) {
      const StatementNode &node = unit.statements[id].node;
      if (const auto *assign = std::get_if<Assign>(&node)) {
        bool isDecided = nesting.of(id).parent.isValid();
        if (isDecided ? !leavesBehind(program, id) : isAtStart(id))
          continue;
        for (const Assignment &assignment : assign->assignments)
          note(isDecided ? refusals_ : neutral, assignment.target, assignment.value);
      } else if (const auto *choice = std::get_if<If>(&node);
                 choice && choice->thenBody.size() == 1 && leavesBehind(program, choice->thenBody.front())) {
        const Expr &test = unit.exprs[choice->condition];
        if (test.kind == ExprKind::Compare && test.op == Op::Equal && test.operands.size() == 2)
          note(refusals_, test.operands[0], test.operands[1]);
      }
    }
  for (const std::string &code : neutral)
    refusals_.erase(code);
}

/// Texts that the statement moves or prints.
bool Scene::mentionsMessage(const TranslationUnit &unit, const Statement &statement) {
  std::vector<ExprId> values;
  if (const auto *assign = std::get_if<Assign>(&statement.node)) {
    for (const Assignment &assignment : assign->assignments)
      values.push_back(assignment.value);
  } else if (const auto *io = std::get_if<Io>(&statement.node)) {
    if (Scene::isMessage(formatOf(unit, *io)) && (io->op == IoOp::Write || io->op == IoOp::Display))
      return true;
    values.assign(io->uses.begin(), io->uses.end());
  } else if (const auto *call = std::get_if<ir::Call>(&statement.node)) {
    for (const Argument &argument : call->arguments)
      values.push_back(argument.value);
  }
  return std::ranges::any_of(values, [&](ExprId value) {
    return anyExpr(unit, value, [&](ExprId at) {
      return unit.exprs[at].kind == ExprKind::String && Scene::isMessage(unit.exprs[at].text);
    });
  });
}

bool Scene::hasMessageNearby() const {
  for (StatementId sibling : around.nesting.siblings(id))
    if (mentionsMessage(unit, unit.statements[sibling]))
      return true;
  return false;
}

} // namespace tacit::rules
