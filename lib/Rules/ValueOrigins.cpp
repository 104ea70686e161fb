#include "ValueOrigins.h"

#include "tacit/Analysis/PathConditions.h"

#include <algorithm>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

void ValueOrigins::collect() {
  isCollected_ = true;
  for (ProgramId program : analyses_.unit.programs.ids()) {
    const FlowGraph &graph = analyses_.graph(program);
    for (NodeId node : graph.nodes.ids()) {
      // What a performed range changes is seen at its own nodes.
      if (graph.nodes[node].kind == FlowNodeKind::Perform)
        continue;
      for (const StorageRange &bytes : analyses_.changesOf(graph, node).ranges)
        changes_[bytes.root].push_back({bytes, graph.nodes[node].statement});
    }
  }
}

/// Whether all that \p statement puts into \p bytes is constants.
bool ValueOrigins::givesConstant(StatementId statement, const StorageRange &bytes) const {
  const TranslationUnit &unit = analyses_.unit;
  const auto *assign = statement ? std::get_if<Assign>(&unit.statements[statement].node) : nullptr;
  if (assign == nullptr || assign->kind == AssignKind::Text)
    return false;
  return std::ranges::all_of(assign->assignments, [&](const Assignment &each) {
    DataItemId target = writtenItem(unit, each.target);
    return (target && !analyses_.storage().of(target).overlaps(bytes)) || constantValue(unit, each.value);
  });
}

std::optional<ValueOrigins::Origin> ValueOrigins::stepBack(DataItemId item) {
  const TranslationUnit &unit = analyses_.unit;
  const StorageRange &bytes = analyses_.storage().of(item);
  // Storage that others can reach may get values that are not seen here.
  const DataItem &record = unit.items[bytes.root];
  bool isPrivate = (record.storage == Storage::Working || record.storage == Storage::LocalStorage) &&
                   !record.isExternal && !record.isGlobal && !unit.items[item].isStatusCarrier;
  if (!isPrivate)
    return std::nullopt;
  if (!isCollected_)
    collect();
  auto changes = changes_.find(bytes.root);
  if (changes == changes_.end())
    return std::nullopt;
  StatementId giver;
  for (const Change &change : changes->second) {
    if (!change.bytes.overlaps(bytes) || givesConstant(change.statement, bytes))
      continue;
    if (!change.statement || (giver && giver != change.statement))
      return std::nullopt;
    giver = change.statement;
  }
  const auto *move = giver ? std::get_if<Assign>(&unit.statements[giver].node) : nullptr;
  if (move == nullptr || move->kind != AssignKind::Move)
    return std::nullopt;
  std::optional<Origin> result;
  for (const Assignment &each : move->assignments) {
    DataItemId target = writtenItem(unit, each.target);
    if (!target || !analyses_.storage().of(target).overlaps(bytes))
      continue;
    const Expr &to = unit.exprs[each.target];
    const Expr &from = unit.exprs[each.value];
    if (result || target != item || to.kind != ExprKind::Item || !to.operands.empty() ||
        from.kind != ExprKind::Item || !from.operands.empty() || from.item() == item)
      return std::nullopt;
    result = Origin{from.item(), giver};
  }
  return result;
}

std::optional<ValueOrigins::Origin> ValueOrigins::of(DataItemId item) {
  static constexpr unsigned MaxSteps = 16;
  std::optional<Origin> result;
  DataItemId at = item;
  for (unsigned step = 0; step < MaxSteps; ++step) {
    std::optional<Origin> before = stepBack(at);
    if (!before || before->item == item)
      break;
    result = before;
    at = before->item;
  }
  return result;
}

} // namespace tacit::rules
