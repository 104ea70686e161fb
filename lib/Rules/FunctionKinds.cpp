//===- What the functions of a unit do, as callers see it -------------------------------------===//
#include "Scene.h"
#include "ValueShapes.h"

#include "tacit/IR/Walk.h"
#include "tacit/Link/Linker.h"

#include <algorithm>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

bool actsOutside(IoOp op) {
  return op == IoOp::Write || op == IoOp::Rewrite || op == IoOp::Delete || op == IoOp::Insert ||
         op == IoOp::Update || op == IoOp::Send || op == IoOp::Display || op == IoOp::StartTask;
}

bool UnitScene::actsHere(StatementId id) const {
  const Statement &statement = unit.statements[id];
  if (const auto *io = std::get_if<Io>(&statement.node))
    return actsOutside(io->op);
  auto acts = [&](std::string_view name) {
    ProgramId callee = analyses.functionNamed(name);
    return callee && functions_[callee].acts;
  };
  if (const auto *call = std::get_if<ir::Call>(&statement.node); call && acts(call->callee))
    return true;
  std::vector<ExprId> roots;
  appendExprs(statement, roots);
  return std::ranges::any_of(roots, [&](ExprId root) {
    return anyExpr(unit, root, [&](ExprId at) {
      return unit.exprs[at].kind == ExprKind::Call && acts(unit.exprs[at].text);
    });
  });
}

/// Whether \p program itself changes something by name that is none of its locals. What it fills through its
/// parameters is its caller's business.
bool UnitScene::changesWorldItself(ProgramId program) const {
  for (StatementId id : nesting.statements(program))
    for (const Touch &write : writesOf(unit, id)) {
      DataItemId root = analyses.storage().of(write.item).root;
      Storage storage = unit.items[root].storage;
      bool isOwn = storage == Storage::Local || storage == Storage::Parameter ||
                   storage == Storage::Temporary || facts.roles(root).isHandle;
      if (!isOwn)
        return true;
    }
  return false;
}

void UnitScene::findFunctionKinds() {
  for (ProgramId program : unit.programs.ids())
    if (isFunctionLike(unit.programs[program].kind))
      functions_[program].changesWorld = changesWorldItself(program);
  for (bool changed = true; changed;) {
    changed = false;
    for (ProgramId program : unit.programs.ids()) {
      const Program &function = unit.programs[program];
      bool prints = isFunctionLike(function.kind);
      bool computing = functions_[program].computes;
      bool acting = functions_[program].acts;
      bool assigns = false; // Some member of an object by arithmetic.
      for (StatementId id : nesting.statements(program))
        if (const auto *assign = std::get_if<Assign>(&unit.statements[id].node))
          for (const Assignment &assignment : assign->assignments)
            assigns |= assignment.value && isComputation(unit, assignment.value) &&
                       unit.exprs[assignment.target].kind == ExprKind::Member;
      for (StatementId id : nesting.statements(program)) {
        const StatementNode &node = unit.statements[id].node;
        if (const auto *io = std::get_if<Io>(&node))
          prints &= io->op == IoOp::Write || io->op == IoOp::Display;
        acting = acting || actsHere(id);
        if (const auto *call = std::get_if<ir::Call>(&node)) {
          ProgramId callee = analyses.functionNamed(call->callee);
          prints &= callee ? functions_[callee].onlyPrints : true;
        }
        if (const auto *exit = std::get_if<Exit>(&node); exit && exit->value && !computing) {
          computing = anyExpr(unit, exit->value, [&](ExprId at) {
            const Expr &expr = unit.exprs[at];
            bool computes = isComputation(unit, at);
            // A local that is computed before it is returned.
            if (expr.kind == ExprKind::Item && unit.items[expr.item()].storage == Storage::Local)
              for (const Definition &definition : facts.definitions(expr.item()))
                computes |= definition.value && isComputation(unit, definition.value);
            // The object itself, changed by arithmetic.
            if (expr.kind == ExprKind::Dereference && function.kind == ProgramKind::Method && assigns)
              computes = true;
            if (expr.kind == ExprKind::Call)
              if (ProgramId callee = analyses.functionNamed(expr.text))
                computes |= functions_[callee].computes;
            return computes;
          });
        }
      }
      bool changing = functions_[program].changesWorld;
      for (NodeId node : analyses.graph(program).nodes.ids())
        for (ProgramId callee : analyses.calledFunctions(analyses.graph(program), node))
          changing = changing || functions_[callee].changesWorld;
      prints = prints && !changing;
      // The one only falls and the other only rises, so this ends.
      changed |= (functions_[program].onlyPrints && !prints) || computing != functions_[program].computes ||
                 acting != functions_[program].acts || changing != functions_[program].changesWorld;
      functions_[program].acts = acting;
      functions_[program].changesWorld = changing;
      functions_[program].onlyPrints = functions_[program].onlyPrints && prints;
      functions_[program].computes = computing;
    }
  }
}

void UnitScene::findVariants() {
  functions_.resize(unit.programs.size());
  std::set<std::string_view> overridden;
  for (ProgramId program : unit.programs.ids()) {
    std::span<const std::string_view> overrides = unit.programs[program].overrides;
    functions_[program].isVariant = !overrides.empty();
    overridden.insert(overrides.begin(), overrides.end());
  }
  for (ProgramId program : unit.programs.ids())
    functions_[program].isVariant |= overridden.contains(unit.programs[program].name);
  // Functions that stand in a table: the place in the table decides which one runs.
  for (const DataItem &item : unit.items)
    if (item.initialValue && unit.exprs[item.initialValue].kind == ExprKind::Aggregate)
      forEachExpr(unit, item.initialValue, [&](ExprId at) {
        const Expr &expr = unit.exprs[at];
        bool isFunction = expr.kind == ExprKind::NamedConstant && expr.type &&
                          (unit.types[expr.type].kind == TypeKind::Function ||
                           unit.types[expr.type].kind == TypeKind::Pointer);
        if (ProgramId named = isFunction ? analyses.functionNamed(expr.text) : ProgramId())
          functions_[named].isVariant = true;
      });
  for (const Statement &statement : unit.statements)
    if (const auto *thrown = std::get_if<Throw>(&statement.node))
      raised_.insert(thrown->types.begin(), thrown->types.end());
}

bool UnitScene::isRaised(const Handler &handler) const {
  return raised_.contains(handler.text);
}

/// Whether \p value is a number that can stand for one that is given, as a bound does: a negative whole
/// number is more often the code of a failure.
static bool isBound(const TranslationUnit &unit, const Expr &value) {
  if (value.kind != ExprKind::Number || !value.type || value.text.starts_with('-'))
    return false;
  TypeKind type = unit.types[value.type].kind;
  return type == TypeKind::Float || type == TypeKind::Number;
}

/// Functions each of whose results is one of their parameters (or of their object's members) or a bound, and
/// not always the same.
void UnitScene::findSelections() {
  for (bool changed = true; changed;) {
    changed = false;
    for (ProgramId program : unit.programs.ids()) {
      if (functions_[program].selects)
        continue;
      bool only = true;
      bool any = false;
      bool isBounded = false;
      std::set<DataItemId> given;
      auto note = [&](ExprId value) {
        value = withoutCasts(unit, value);
        if (value && unit.exprs[value].kind == ExprKind::Dereference)
          value = withoutCasts(unit, unit.exprs[value].operands.front());
        const Expr *expr = value ? &unit.exprs[value] : nullptr;
        bool isGiven = expr != nullptr && (expr->kind == ExprKind::Member ||
                                           (expr->kind == ExprKind::Item && expr->operands.empty() &&
                                            unit.items[expr->item()].storage == Storage::Parameter));
        ProgramId callee = expr != nullptr && expr->kind == ExprKind::Call
                               ? analyses.functionNamed(expr->text)
                               : ProgramId();
        if (isGiven)
          given.insert(expr->item());
        any |= callee && functions_[callee].selects;
        bool bounds = expr != nullptr && isBound(unit, *expr);
        isBounded |= bounds;
        only &= isGiven || bounds || (callee && functions_[callee].selects);
      };
      for (StatementId id : nesting.statements(program)) {
        const StatementNode &node = unit.statements[id].node;
        const auto *exit = std::get_if<Exit>(&node);
        only &= !std::holds_alternative<Assign>(node) && !std::holds_alternative<Io>(node) &&
                !std::holds_alternative<ir::Call>(node);
        if (exit == nullptr || !exit->value)
          continue;
        if (ExprId choice = choiceIn(unit, exit->value)) {
          note(unit.exprs[choice].operands[1]);
          note(unit.exprs[choice].operands[2]);
        } else {
          note(exit->value);
        }
      }
      if (only && (given.size() > 1 || ((any || isBounded) && !given.empty()))) {
        functions_[program].selects = true;
        changed = true;
      }
    }
  }
}

/// A code by its name, or by its number where it has none; empty if \p value is neither or is zero.
std::string UnitScene::codeKey(ExprId value) const {
  value = withoutCasts(unit, value);
  auto constant = value ? constantValue(unit, value) : std::nullopt;
  if (!constant || !constant->number || constant->number->isZero())
    return {};
  const Expr &expr = unit.exprs[value];
  return std::string(expr.text);
}

bool UnitScene::isFailureCode(ExprId value) const {
  std::string key = codeKey(value);
  return !key.empty() && failureCodes_.contains(key);
}

void UnitScene::findFailureCodes() {
  auto mayFail = [&](std::span<const Handler> handlers) {
    return std::ranges::any_of(handlers,
                               [](const Handler &handler) { return handler.outcome == Op::Exception; });
  };
  bool anyFails = std::ranges::any_of(unit.statements, [&](const Statement &statement) {
    const auto *io = std::get_if<Io>(&statement.node);
    return io != nullptr && mayFail(io->handlers);
  });
  for (ProgramId program : unit.programs.ids()) {
    for (StatementId id : nesting.statements(program)) {
      const auto *exit = std::get_if<Exit>(&unit.statements[id].node);
      if (exit == nullptr || exit->kind != ExitKind::Return || !exit->value || !facts.isConstant(exit->value))
        continue;
      std::string key = anyFails ? codeKey(exit->value) : std::string();
      if (key.empty())
        continue;
      Scene scene(*this, program, id);
      scene.findGuard();
      if (!scene.isFailure)
        continue;
      failureCodes_.insert(std::move(key));
      functions_[program].reportsFailure = true;
    }
    forgetConditions();
  }
}

/// Once the tests of operations are known: which functions return something where an operation failed.
void UnitScene::findReports() {
  auto isCaught = [&](StatementId id) {
    for (StatementId at = id; nesting.of(at).parent; at = nesting.of(at).parent)
      if (std::holds_alternative<Try>(unit.statements[nesting.of(at).parent].node))
        return true;
    return false;
  };
  for (ProgramId program : unit.programs.ids())
    for (StatementId id : nesting.statements(program)) {
      const auto *exit = std::get_if<Exit>(&unit.statements[id].node);
      if (exit == nullptr || exit->kind != ExitKind::Return || !exit->value || !facts.isTechnicalPlace(id) ||
          isCaught(id))
        continue;
      functions_[program].reportsFailure = true;
      auto code = constantValue(unit, exit->value);
      functions_[program].failsWithZero |= code && code->number && code->number->isZero();
    }
}

ExprId UnitScene::callBehind(ExprId value) const {
  value = withoutCasts(unit, value);
  if (!value)
    return {};
  const Expr &expr = unit.exprs[value];
  if (expr.kind == ExprKind::Call)
    return value;
  if (expr.kind != ExprKind::Item || !expr.operands.empty())
    return {};
  const DataItem &item = unit.items[expr.item()];
  if (item.storage != Storage::Local && item.storage != Storage::Temporary)
    return {};
  ExprId call;
  for (const Definition &definition : facts.definitions(expr.item())) {
    ExprId given = withoutCasts(unit, definition.value);
    if (!given)
      return {};
    const Expr &source = unit.exprs[given];
    std::vector<ExprId> sources{given};
    if (source.kind == ExprKind::Select && source.operands.size() == 3)
      sources = {withoutCasts(unit, source.operands[1]), withoutCasts(unit, source.operands[2])};
    for (ExprId each : sources)
      if (each && unit.exprs[each].kind == ExprKind::Call)
        call = each;
      else if (!each || !facts.isConstant(each))
        return {};
  }
  return call;
}

/// Whether all that \p body comes to is that a failure is passed on.
bool UnitScene::isFailing(StatementList body) const {
  if (body.empty())
    return false;
  for (StatementId id : body) {
    const StatementNode &node = unit.statements[id].node;
    if (const auto *exit = std::get_if<Exit>(&node); exit && exit->kind == ExitKind::Return)
      return exit->value && isFailureCode(exit->value);
    if (const auto *assign = std::get_if<Assign>(&node))
      for (const Assignment &assignment : assign->assignments)
        if (assignment.value && isFailureCode(assignment.value))
          return true;
  }
  return false;
}

bool UnitScene::isBehindFailedAssertion(StatementId statement) const {
  while (statement && !assertionArms_.contains(nesting.of(statement).list))
    statement = nesting.of(statement).parent;
  return statement.isValid();
}

/// Assertions of the project's own: a macro that ends the run or raises something, and quotes what it asked.
void UnitScene::findAssertions() {
  auto quotes = [&](ExprId root) {
    return root && anyExpr(unit, root, [&](ExprId at) {
             return unit.exprs[at].kind == ExprKind::NamedConstant && unit.exprs[at].text == "#";
           });
  };
  auto endsFailing = [&](const Exit &exit) {
    auto code = exit.value ? constantValue(unit, exit.value) : std::nullopt;
    return exit.kind == ExitKind::Abend ||
           (exit.kind == ExitKind::Stop && code && code->number && !code->number->isZero());
  };
  for (StatementId id : unit.statements.ids()) {
    const StatementNode &node = unit.statements[id].node;
    const auto *exit = std::get_if<Exit>(&node);
    bool ends = std::holds_alternative<Throw>(node) || (exit != nullptr && endsFailing(*exit));
    StatementId parent = nesting.of(id).parent;
    const auto *choice = ends && parent ? std::get_if<If>(&unit.statements[parent].node) : nullptr;
    if (choice == nullptr)
      continue;
    bool isQuoted = std::ranges::any_of(nesting.siblings(id), [&](StatementId each) {
      std::vector<ExprId> roots;
      appendExprs(unit.statements[each], roots);
      return std::ranges::any_of(roots, quotes);
    });
    if (!isQuoted)
      continue;
    assertionArms_.insert(nesting.of(id).list);
    forEachExpr(unit, choice->condition, [&](ExprId at) {
      ExprKind kind = unit.exprs[at].kind;
      bool isJoined = kind == ExprKind::And || kind == ExprKind::Or || kind == ExprKind::Not;
      if (!isJoined)
        facts.addStatusTest(at);
      return isJoined;
    });
  }
}

/// A label that is jumped to because of what several functions that stand elsewhere returned: those tests ask
/// whether these worked.
void UnitScene::findErrorLabels() {
  struct Ways {
    std::set<std::string_view> functions;
    std::vector<ExprId> tests;
  };
  std::map<LabelId, Ways> labels;
  auto outside = [&](ExprId test) -> std::string_view {
    const Expr &expr = unit.exprs[test];
    if (expr.kind != ExprKind::Compare || expr.operands.size() != 2)
      return {};
    for (std::size_t side : {0U, 1U})
      if (facts.isConstant(expr.operands[1 - side]))
        if (ExprId call = callBehind(expr.operands[side]))
          if (std::string_view name = unit.exprs[call].text;
              !analyses.functionNamed(name) && platformService(name).empty())
            return name;
    return {};
  };
  for (StatementId id : unit.statements.ids()) {
    const auto *jump = std::get_if<Goto>(&unit.statements[id].node);
    if (jump == nullptr || jump->targets.size() != 1 || !jump->targets.front().label)
      continue;
    Ways &ways = labels[jump->targets.front().label];
    StatementId parent = nesting.of(id).parent;
    const auto *choice = parent ? std::get_if<If>(&unit.statements[parent].node) : nullptr;
    std::string_view function =
        choice != nullptr && !choice->thenBody.empty() && choice->thenBody.back() == id
            ? outside(choice->condition)
            : std::string_view();
    if (function.empty())
      continue;
    ways.functions.insert(function);
    ways.tests.push_back(choice->condition);
  }
  std::set<DataItemId> kept; // What such a result is kept in.
  for (const auto &[label, ways] : labels)
    if (ways.functions.size() > 1 && ways.tests.size() > 2)
      for (ExprId test : ways.tests) {
        facts.addStatusTest(test);
        for (ExprId side : unit.exprs[test].operands)
          if (ExprId asked = withoutCasts(unit, side); asked && unit.exprs[asked].kind == ExprKind::Item)
            kept.insert(unit.exprs[asked].item());
      }
  for (DataItemId item : kept)
    if (!facts.isRead(item, [&](StatementId reader) {
          const auto *choice = std::get_if<If>(&unit.statements[reader].node);
          return choice == nullptr || !facts.isStatusTest(choice->condition);
        }))
      facts.addStatusItem(item);
}

/// Functions whose result is asked for nothing but whether they worked, and the tests that ask for it.
void UnitScene::findOperations() {
  if (failureCodes_.empty())
    return;
  // Functions of the C library that do nothing beyond their arguments.
  auto isReserved = [](std::string_view name) {
    bool isPure = name.starts_with("str") || name.starts_with("mem") || name.starts_with("is") ||
                  name.starts_with("to");
    return isPure && !platformService(name).empty();
  };
  auto callTested = [&](ExprId test, ExprId *constant = nullptr) {
    const Expr &expr = unit.exprs[test];
    if (expr.kind != ExprKind::Compare || expr.operands.size() != 2)
      return ExprId();
    for (std::size_t side : {0U, 1U})
      if (facts.isConstant(expr.operands[1 - side]))
        if (ExprId call = callBehind(expr.operands[side])) {
          if (constant != nullptr)
            *constant = expr.operands[1 - side];
          return call;
        }
    return ExprId();
  };
  for (const Statement &statement : unit.statements) {
    const auto *choice = std::get_if<If>(&statement.node);
    if (choice == nullptr || !isFailing(choice->thenBody))
      continue;
    std::vector<ExprId> leaves;
    forEachExpr(unit, choice->condition, [&](ExprId at) {
      bool isJoined = unit.exprs[at].kind == ExprKind::Or;
      if (!isJoined)
        leaves.push_back(at);
      return isJoined;
    });
    for (ExprId leaf : leaves) {
      ExprId constant;
      ExprId call = callTested(leaf, &constant);
      if (!call)
        continue;
      facts.addStatusTest(leaf);
      // That one of its codes is a failure does not make the others so.
      if (!isFailureCode(constant) && !isReserved(unit.exprs[call].text))
        operations_.emplace(unit.exprs[call].text);
    }
  }
  for (ExprId test : unit.exprs.ids()) {
    ExprId constant;
    ExprId call = callTested(test, &constant);
    if (!call)
      continue;
    // All that the item holds must come from operations.
    const Expr &expr = unit.exprs[test];
    ExprId tested = withoutCasts(unit, constant == expr.operands[0] ? expr.operands[1] : expr.operands[0]);
    bool all = true;
    if (unit.exprs[tested].kind == ExprKind::Item)
      for (const Definition &definition : facts.definitions(unit.exprs[tested].item())) {
        ExprId given = withoutCasts(unit, definition.value);
        all &= unit.exprs[given].kind != ExprKind::Call || operations_.contains(unit.exprs[given].text);
      }
    if (isFailureCode(constant) || (all && operations_.contains(unit.exprs[call].text)))
      facts.addStatusTest(test);
  }
}

} // namespace tacit::rules
