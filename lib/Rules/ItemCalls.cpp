//===- What items have to do with the programs that are called, and with how one is called itself -----===//
#include "ItemFacts.h"

#include "ValueShapes.h"

#include "tacit/Analysis/PathConditions.h"
#include "tacit/IR/Walk.h"
#include "tacit/Link/Linker.h"
#include "tacit/Support/Text.h"

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

std::string ItemFacts::fixedText(ExprId value) const {
  if (!value || !isConstant(value))
    return {};
  const Expr &named = unit_.exprs[value];
  auto text =
      constantValue(unit_, named.kind == ExprKind::Item ? unit_.items[named.item()].initialValue : value);
  return text && text->text ? std::string(withoutSpacesBehind(*text->text)) : std::string();
}

std::string ItemFacts::calleeOf(const ir::Call &call) const {
  return call.callee.empty() && call.kind == CallKind::Call ? fixedText(call.target)
                                                            : std::string(call.callee);
}

/// Items whose address another program gets, or something keeps that may get there: it may use their values.
void ItemFacts::noteAddresses(const Statement &statement) {
  auto note = [&](ExprId place) {
    if (DataItemId item = place && unit_.exprs[place].kind == ExprKind::AddressOf ? writtenItem(unit_, place)
                                                                                  : DataItemId())
      noteItem(item, &ItemRoles::isShown);
  };
  if (const auto *assign = std::get_if<Assign>(&statement.node))
    for (const Assignment &assignment : assign->assignments)
      if (ExprId target = assignment.target; target && unit_.exprs[target].kind != ExprKind::Item)
        note(withoutCasts(unit_, assignment.value));
  std::vector<ExprId> roots;
  appendExprs(statement, roots);
  for (ExprId root : roots)
    forEachExpr(unit_, root, [&](ExprId at) {
      const Expr &call = unit_.exprs[at];
      if (call.kind == ExprKind::Call && !analyses_.functionNamed(call.text) &&
          platformService(call.text).empty())
        for (ExprId operand : call.operands)
          note(operand);
    });
}

/// Whether \p value makes a number out of a text: `atof(argv[1])` is what somebody entered for the business.
bool ItemFacts::readsNumber(DataItemId item, ExprId value) const {
  TypeKind kind = typeKind(unit_, unit_.items[item].type);
  bool isNumber = kind == TypeKind::Number || kind == TypeKind::Float;
  return isNumber && anyExpr(unit_, value, [&](ExprId at) { return unit_.exprs[at].kind == ExprKind::Call; });
}

/// What functions are given of the command line: the list of its words, and how many there are.
void ItemFacts::findGivenArguments() {
  if (unit_.language == Language::Cobol)
    return;
  auto isList = [&](DataItemId item) {
    TypeId type = unit_.items[item].type;
    return type && unit_.types[type].kind == TypeKind::Pointer && unit_.types[type].element &&
           unit_.types[unit_.types[type].element].kind == TypeKind::Pointer;
  };
  auto isGiven = [&](DataItemId parameter, ExprId value) {
    value = withoutCasts(unit_, value);
    if (!value || unit_.exprs[value].kind != ExprKind::Item || !unit_.exprs[value].operands.empty())
      return false;
    const DataItem &item = unit_.items[unit_.exprs[value].item()];
    return roles_[unit_.exprs[value].item()].isArgument &&
           (isList(parameter) || item.storage == Storage::Parameter);
  };
  for (bool changed = true; changed;) {
    changed = false;
    for (DataItemId parameter : parametersAlwaysGiven(analyses_, isGiven)) {
      changed |= !roles_[parameter].isArgument;
      roles_[parameter].isArgument = true;
    }
  }
}

} // namespace tacit::rules
