//===- Statuses that calls hand on ------------------------------------------------------------===//
//
// `rc = f(); if (rc != 0) return rc;`: what f() says of its own work is handed on until somebody gives up. An
// item is such a status by what is done with it: it only holds results of calls and constants, it is only
// asked for constants, given to functions, printed and returned, and somewhere it is handed on just because
// of what it holds. A function of the unit that decides something by its codes is none of those that f()
// may be.
//
//===---------------------------------------------------------------------------------------===//
#include "ItemFacts.h"
#include "ValueShapes.h"

#include "tacit/Analysis/PathConditions.h"
#include "tacit/IR/Walk.h"
#include "tacit/Link/Linker.h"

#include <algorithm>
#include <map>
#include <set>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

namespace {
class StatusFinder {
public:
  StatusFinder(const UnitAnalyses &analyses, const Nesting &nesting, const ItemFacts &facts)
      : analyses_(analyses), unit_(analyses.unit), nesting_(nesting), facts_(facts) {}
  std::set<DataItemId> find();

private:
  bool isOwn(ExprId value) const;
  void noteUses(StatementId id);
  void noteRoot(ExprId root, bool mayBeWhole);
  void noteHandingOn(StatementId id);
  void noteAnswers(StatementId id);
  bool isFilledByCalls(DataItemId item) const;
  bool isStatusCall(ExprId call) const;
  bool isAlwaysZero(DataItemId item) const;
  bool givesStatus(ProgramId function) const;

  const UnitAnalyses &analyses_;
  const TranslationUnit &unit_;
  const Nesting &nesting_;
  const ItemFacts &facts_;
  std::set<DataItemId> candidates_;
  std::set<DataItemId> handedOn_;
};
} // namespace

bool StatusFinder::isOwn(ExprId value) const {
  value = withoutCasts(unit_, value);
  return value && unit_.exprs[value].kind == ExprKind::Item && unit_.exprs[value].operands.empty();
}

/// Takes from the candidates what \p root does more with than asking, giving and returning.
void StatusFinder::noteRoot(ExprId root, bool mayBeWhole) {
  if (!root || (mayBeWhole && isOwn(root)))
    return;
  forEachExpr(unit_, root, [&](ExprId at) {
    const Expr &expr = unit_.exprs[at];
    bool isLogic = expr.kind == ExprKind::Not || expr.kind == ExprKind::And || expr.kind == ExprKind::Or;
    bool isComparison = expr.kind == ExprKind::Compare && expr.operands.size() == 2 &&
                        (facts_.isConstant(expr.operands[0]) || facts_.isConstant(expr.operands[1]));
    if (expr.kind == ExprKind::Item)
      candidates_.erase(expr.item());
    if (!isLogic && !isComparison && expr.kind != ExprKind::Call)
      return true;
    bool anyMore = false;
    for (ExprId operand : expr.operands)
      if (!isOwn(operand))
        anyMore = true;
    if (!anyMore)
      return false;
    for (ExprId operand : expr.operands)
      if (!isOwn(operand))
        noteRoot(operand, true);
    return false;
  });
}

void StatusFinder::noteUses(StatementId id) {
  const StatementNode &node = unit_.statements[id].node;
  if (const auto *assign = std::get_if<Assign>(&node)) {
    for (const Assignment &assignment : assign->assignments) {
      noteRoot(assignment.value, writtenItem(unit_, assignment.target).isValid());
      if (!isOwn(assignment.target))
        noteRoot(assignment.target, false);
    }
    return;
  }
  std::vector<ExprId> roots;
  appendExprs(unit_.statements[id], roots);
  for (ExprId root : roots)
    noteRoot(root, true);
}

/// Takes from the candidates those one of whose codes is an answer (no such record): where it comes,
/// something else is done than to give up.
void StatusFinder::noteAnswers(StatementId id) {
  const auto *choice = std::get_if<If>(&unit_.statements[id].node);
  const Expr *test = choice != nullptr ? &unit_.exprs[choice->condition] : nullptr;
  if (test == nullptr || test->kind != ExprKind::Compare || test->op != Op::Equal ||
      test->operands.size() != 2)
    return;
  auto isWork = [&](StatementId inner) {
    const StatementNode &node = unit_.statements[inner].node;
    if (const auto *assign = std::get_if<Assign>(&node))
      return std::ranges::any_of(assign->assignments, [&](const Assignment &each) {
        return !candidates_.contains(writtenItem(unit_, each.target));
      });
    const auto *exit = std::get_if<Exit>(&node);
    return exit != nullptr && exit->value && !isOwn(exit->value) && !facts_.isConstant(exit->value);
  };
  for (std::size_t side : {0U, 1U}) {
    auto code = constantValue(unit_, test->operands[1 - side]);
    if (code && code->number && !code->number->isZero() && isOwn(test->operands[side]) &&
        std::ranges::any_of(choice->thenBody, isWork))
      candidates_.erase(unit_.exprs[withoutCasts(unit_, test->operands[side])].item());
  }
}

/// Where a status is returned, or given to a function, because of what it holds itself.
void StatusFinder::noteHandingOn(StatementId id) {
  const StatementNode &node = unit_.statements[id].node;
  std::vector<ExprId> given;
  auto addArguments = [&](ExprId value) {
    value = withoutCasts(unit_, value);
    if (value && unit_.exprs[value].kind == ExprKind::Call)
      given.insert(given.end(), unit_.exprs[value].operands.begin(), unit_.exprs[value].operands.end());
  };
  if (const auto *exit = std::get_if<Exit>(&node); exit && exit->value)
    given.push_back(exit->value);
  else if (const auto *call = std::get_if<Call>(&node))
    for (const Argument &argument : call->arguments)
      given.push_back(argument.value);
  else if (const auto *assign = std::get_if<Assign>(&node))
    for (const Assignment &assignment : assign->assignments)
      addArguments(assignment.value);
  for (ExprId value : given) {
    if (!isOwn(value))
      continue;
    DataItemId item = unit_.exprs[withoutCasts(unit_, value)].item();
    for (StatementId at = id; nesting_.of(at).parent; at = nesting_.of(at).parent)
      if (const auto *choice = std::get_if<If>(&unit_.statements[nesting_.of(at).parent].node)) {
        std::vector<Touch> reads;
        collectReads(unit_, choice->condition, reads);
        if (std::ranges::any_of(reads, [&](const Touch &read) { return read.item == item; }))
          handedOn_.insert(item);
      }
  }
}

/// Whether \p item never holds anything but zero.
bool StatusFinder::isAlwaysZero(DataItemId item) const {
  const std::vector<Definition> &definitions = facts_.definitions(item);
  return !definitions.empty() && std::ranges::all_of(definitions, [&](const Definition &each) {
    auto code = each.value ? constantValue(unit_, each.value) : std::nullopt;
    return code && code->number && code->number->isZero();
  });
}

/// Whether all that \p function returns is what calls told it, and codes that nothing but these decides.
bool StatusFinder::givesStatus(ProgramId function) const {
  bool any = false;
  for (StatementId id : nesting_.statements(function)) {
    const auto *exit = std::get_if<Exit>(&unit_.statements[id].node);
    if (exit == nullptr || exit->kind != ExitKind::Return || !exit->value)
      continue;
    any = true;
    ExprId value = withoutCasts(unit_, exit->value);
    const Expr &expr = unit_.exprs[value];
    if (expr.kind == ExprKind::Item) {
      if (!candidates_.contains(expr.item()) && !facts_.isTechnicalCarrier(expr.item()) &&
          !isAlwaysZero(expr.item()))
        return false;
    } else if (expr.kind == ExprKind::Call) {
      if (!isStatusCall(value))
        return false;
    } else if (!facts_.isConstant(value)) {
      return false;
    } else if (nesting_.of(id).parent && !facts_.isTechnicalPlace(id)) {
      auto code = constantValue(unit_, value);
      if (!code || !code->number || !code->number->isZero())
        return false;
    }
  }
  return any;
}

bool StatusFinder::isStatusCall(ExprId call) const {
  const Expr &expr = unit_.exprs[call];
  if (ProgramId own = analyses_.functionNamed(expr.text))
    return givesStatus(own);
  // Functions of database systems and monitors tell how it went; those of the C library compute.
  return platformService(expr.text) != "the C library" && !expr.text.starts_with("std::");
}

bool StatusFinder::isFilledByCalls(DataItemId item) const {
  bool any = false;
  for (const Definition &definition : facts_.definitions(item)) {
    ExprId value = withoutCasts(unit_, definition.value);
    if (!value)
      return false;
    const Expr &expr = unit_.exprs[value];
    bool isCopy = expr.kind == ExprKind::Item && expr.operands.empty() &&
                  (candidates_.contains(expr.item()) || facts_.isTechnicalCarrier(expr.item()));
    bool isCall = expr.kind == ExprKind::Call && isStatusCall(value);
    bool isCode = facts_.isConstant(value) && (!nesting_.of(definition.statement).parent ||
                                               facts_.isTechnicalPlace(definition.statement, item));
    if (!isCopy && !isCall && !isCode)
      return false;
    any |= isCopy || isCall;
  }
  return any;
}

std::set<DataItemId> StatusFinder::find() {
  for (DataItemId id : unit_.items.ids()) {
    const DataItem &item = unit_.items[id];
    TypeKind kind = typeKind(unit_, item.type);
    bool isWhole = kind == TypeKind::Number || kind == TypeKind::Enumeration || kind == TypeKind::Boolean;
    bool isOwnItem = item.storage == Storage::Local || item.storage == Storage::Static ||
                     (item.storage == Storage::Global && !item.isExternal);
    if (isOwnItem && isWhole && !facts_.definitions(id).empty())
      candidates_.insert(id);
  }
  for (StatementId id : unit_.statements.ids()) {
    noteUses(id);
    noteAnswers(id);
    noteHandingOn(id);
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (auto at = candidates_.begin(); at != candidates_.end();) {
      bool stays = isFilledByCalls(*at);
      changed |= !stays;
      at = stays ? std::next(at) : candidates_.erase(at);
    }
  }
  // What takes over a status that is handed on is handed on with it.
  std::set<DataItemId> found;
  for (bool changed = true; changed;) {
    changed = false;
    for (DataItemId item : candidates_) {
      bool follows = handedOn_.contains(item) ||
                     std::ranges::any_of(facts_.definitions(item), [&](const Definition &each) {
                       ExprId value = withoutCasts(unit_, each.value);
                       return value && unit_.exprs[value].kind == ExprKind::Item &&
                              found.contains(unit_.exprs[value].item());
                     });
      changed |= follows && found.insert(item).second;
    }
  }
  return found;
}

std::set<DataItemId> parametersAlwaysGiven(const UnitAnalyses &analyses,
                                           const std::function<bool(DataItemId, ExprId)> &isMeant) {
  const TranslationUnit &unit = analyses.unit;
  std::map<DataItemId, bool> only;
  auto note = [&](std::string_view callee, std::size_t position, ExprId value) {
    ProgramId function = analyses.functionNamed(callee);
    if (!function || position >= unit.programs[function].parameters.size())
      return;
    DataItemId parameter = unit.programs[function].parameters[position];
    bool isGiven = isMeant(parameter, value);
    auto [known, isNew] = only.try_emplace(parameter, isGiven);
    known->second &= isGiven;
  };
  for (const Expr &expr : unit.exprs)
    if (expr.kind == ExprKind::Call)
      for (std::size_t at = 0; at < expr.operands.size(); ++at)
        note(expr.text, at, expr.operands[at]);
  for (const Statement &statement : unit.statements)
    if (const auto *call = std::get_if<Call>(&statement.node))
      for (std::size_t at = 0; at < call->arguments.size(); ++at)
        note(call->callee, at, call->arguments[at].value);
  std::set<DataItemId> found;
  for (const auto &[parameter, isGiven] : only)
    if (isGiven)
      found.insert(parameter);
  return found;
}

void ItemFacts::findHandedStatuses() {
  if (unit_.language == Language::Cobol)
    return;
  // What a parameter decides that every call gives a status is as technical as the status.
  std::set<DataItemId> given = parametersAlwaysGiven(analyses_, [&](DataItemId parameter, ExprId value) {
    TypeKind kind = typeKind(unit_, unit_.items[parameter].type);
    value = withoutCasts(unit_, value);
    return (kind == TypeKind::Number || kind == TypeKind::Enumeration) && value &&
           unit_.exprs[value].kind == ExprKind::Item && unit_.exprs[value].operands.empty() &&
           isTechnicalCarrier(unit_.exprs[value].item());
  });
  for (DataItemId parameter : given)
    roles_[parameter].carriesStatus = true;
  if (!given.empty())
    findCarriers();
  for (DataItemId item : StatusFinder(analyses_, nesting_, *this).find())
    roles_[item].carriesStatus = true;
}

} // namespace tacit::rules
