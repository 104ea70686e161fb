#include "ConstantItems.h"

#include "tacit/IR/Walk.h"

#include <algorithm>

namespace tacit::cobol {

ir::DataItemId ConstantItems::rootOf(ir::DataItemId item) const {
  // A record that redefines another one shares its bytes.
  for (int steps = 0; steps < 200; ++steps) {
    const ir::DataItem &data = b_.unit.items[item];
    if (data.parent.isValid())
      item = data.parent;
    else if (data.redefines.isValid() && data.redefines != item)
      item = data.redefines;
    else
      break;
  }
  return item;
}

void ConstantItems::addWrite(ir::DataItemId item) {
  const ir::DataItem &data = b_.unit.items[item];
  std::uint32_t bytes = std::max(data.byteSize, 1U) * std::max(data.occurs, 1U);
  std::vector<Range> &ranges = written_[rootOf(item)];
  Range range{data.byteOffset, data.byteOffset + bytes};
  constexpr std::size_t MaxRanges = 4096;
  if (ranges.size() < MaxRanges)
    ranges.push_back(range);
  else
    ranges.assign(1, {0, ~0U}); // Too many to keep apart.
}

void ConstantItems::addWrite(ir::ExprId target) {
  std::vector<ir::ItemUse> uses;
  ir::appendWrites(b_.unit, target, ir::UseKind::Write, uses);
  for (const ir::ItemUse &use : uses)
    if (use.item.isValid() && use.kind != ir::UseKind::Read)
      addWrite(use.item);
}

void ConstantItems::addWrites(const ir::Statement &statement) {
  std::vector<ir::ItemUse> uses;
  ir::appendUses(b_.unit, statement, uses);
  for (const ir::ItemUse &use : uses)
    if (use.item.isValid() && use.kind != ir::UseKind::Read)
      addWrite(use.item);
}

bool ConstantItems::isWritten(ir::DataItemId item, std::uint32_t bytes) const {
  auto found = written_.find(rootOf(item));
  if (found == written_.end())
    return false;
  std::uint32_t begin = b_.unit.items[item].byteOffset;
  return std::ranges::any_of(
      found->second, [&](const Range &range) { return range.begin < begin + bytes && begin < range.end; });
}

/// The first bytes of \p item from the VALUEs of the elementary items in it, in the order of their places.
std::optional<std::string> ConstantItems::valueOf(ir::DataItemId item, std::uint32_t limit) const {
  const ir::DataItem &data = b_.unit.items[item];
  if (data.storage != ir::Storage::Working && data.storage != ir::Storage::LocalStorage &&
      data.storage != ir::Storage::Constant)
    return std::nullopt;
  std::uint32_t wanted = std::min(data.byteSize, limit);
  if (data.isExternal || wanted == 0 || isWritten(item, wanted))
    return std::nullopt;
  std::string text;
  std::vector<ir::DataItemId> open{item};
  while (!open.empty() && text.size() < wanted) {
    ir::DataItemId at = open.back();
    open.pop_back();
    const ir::DataItem &part = b_.unit.items[at];
    bool isOther = part.occurs != 0 || (at != item && part.redefines.isValid());
    if (isOther && part.occurs != 0)
      return std::nullopt;
    if (isOther)
      continue;
    if (part.initialValue.isValid()) {
      const ir::Expr &value = b_.unit.exprs[part.initialValue];
      bool isBlank = value.kind == ir::ExprKind::Figurative && value.op == ir::Op::Space;
      bool isHex = value.text.size() > 2 && value.text.ends_with('\'') && value.text[1] == '\'';
      if ((value.kind != ir::ExprKind::String && !isBlank) || isHex)
        return std::nullopt;
      std::string piece(isBlank ? std::string_view() : value.text);
      piece.resize(part.byteSize, ' ');
      text += piece;
      continue;
    }
    if (!b_.fields[at.index()].firstChild.isValid())
      return std::nullopt;
    std::vector<ir::DataItemId> children;
    for (ir::DataItemId child = b_.fields[at.index()].firstChild; child.isValid();
         child = b_.fields[child.index()].next)
      children.push_back(child);
    open.insert(open.end(), children.rbegin(), children.rend());
  }
  if (text.size() < wanted)
    return std::nullopt;
  text.resize(wanted);
  return text;
}

std::optional<std::string> ConstantItems::textOf(ir::ExprId value, std::uint32_t limit) const {
  if (!value.isValid())
    return std::nullopt;
  const ir::Expr &expr = b_.unit.exprs[value];
  std::optional<std::string> text;
  if (expr.kind == ir::ExprKind::String)
    text = std::string(expr.text.substr(0, limit));
  else if (expr.kind == ir::ExprKind::NamedConstant && !expr.operands.empty() &&
           b_.unit.exprs[expr.operands.front()].kind == ir::ExprKind::String)
    text = std::string(b_.unit.exprs[expr.operands.front()].text.substr(0, limit));
  else if (expr.kind == ir::ExprKind::Item && expr.operands.empty())
    text = valueOf(expr.item(), limit);
  if (text)
    text->resize(text->find_last_not_of(' ') + 1);
  if (text && text->empty())
    return std::nullopt;
  return text;
}

} // namespace tacit::cobol
