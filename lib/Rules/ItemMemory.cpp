//===- What items say of memory: how large something is, where it lies, whether there was any --------===//
#include "ItemFacts.h"
#include "ValueShapes.h"

#include "tacit/IR/Walk.h"
#include "tacit/Words/Names.h"

#include <algorithm>
#include <array>
#include <set>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

bool ItemFacts::isSizeOfItem(ExprId value) const {
  const Expr &expr = unit_.exprs[value];
  if (expr.kind == ExprKind::NamedConstant)
    return expr.text.starts_with("sizeof");
  return expr.kind == ExprKind::Call && functionName(expr.text) == "LENGTH" && expr.operands.size() == 1 &&
         unit_.exprs[expr.operands.front()].kind == ExprKind::Item;
}

void ItemFacts::findSizes() {
  for (DataItemId item : roles_.ids()) {
    bool any = false;
    roles_[item].keepsSize = std::ranges::all_of(definitions_[item], [&](const Definition &each) {
      bool isSize = each.value && isSizeOfItem(each.value);
      any |= isSize;
      return isSize || (each.value && isClearing(unit_, each.value));
    });
    roles_[item].keepsSize &= any;
  }
}

/// How large something is in memory says nothing about the business.
bool ItemFacts::asksForSize(ExprId test) const {
  const Expr &node = unit_.exprs[test];
  return node.kind == ExprKind::Compare && std::ranges::any_of(node.operands, [&](ExprId side) {
           DataItemId item = writtenItem(unit_, side);
           return (item && roles_[item].keepsSize) ||
                  anyExpr(unit_, side, [&](ExprId at) { return isSizeOfItem(at); });
         });
}

/// Records that nothing declares and that are given an address describe memory, as those of libraries do.
void ItemFacts::findDescriptors() {
  auto isUndeclared = [&](DataItemId item) {
    const DataItem &data = unit_.items[item];
    return data.parent && data.type && unit_.types[data.type].kind == TypeKind::Unknown;
  };
  std::set<DataItemId> described;
  for (DataItemId item : unit_.items.ids())
    if (isUndeclared(item) && std::ranges::any_of(definitions_[item], [&](const Definition &each) {
          ExprId value = withoutCasts(unit_, each.value);
          return value &&
                 (unit_.exprs[value].kind == ExprKind::AddressOf || unit_.exprs[value].op == Op::Null);
        }))
      described.insert(unit_.items[item].parent);
  if (described.empty())
    return;
  for (DataItemId item : unit_.items.ids())
    if (isUndeclared(item) && described.contains(unit_.items[item].parent))
      roles_[item].isHandle = true;
}

/// Whether \p test asks if memory was given: it compares with nothing what a function of the memory gave.
bool ItemFacts::asksForMemory(ExprId test) const {
  const Expr &node = unit_.exprs[test];
  bool isEquality = node.kind == ExprKind::Compare && (node.op == Op::Equal || node.op == Op::NotEqual);
  return isEquality && node.operands.size() == 2 &&
         std::ranges::any_of(std::array{0U, 1U}, [&](std::size_t side) {
           DataItemId item = writtenItem(unit_, node.operands[side]);
           const Expr &other = unit_.exprs[withoutCasts(unit_, node.operands[1 - side])];
           return item && other.op == Op::Null &&
                  std::ranges::any_of(definitions_[item],
                                      [&](const Definition &each) { return givesMemory(unit_, each.value); });
         });
}

} // namespace tacit::rules
