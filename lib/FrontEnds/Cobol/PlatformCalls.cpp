#include "PlatformCalls.h"

#include <algorithm>

namespace tacit::cobol {

void lowerPlatformCalls(UnitBuilder &b, std::size_t first, std::span<const PendingResource> pending,
                        std::span<const ir::ProcedureId> procedures) {
  lowerMySqlCalls(b, first);
  std::vector<ir::StatementId> dli;
  bool hasMq = false;
  auto end = b.unit.statements.size();
  for (std::size_t at = first; at < end; ++at) {
    ir::StatementId id(at);
    if (const auto *call = std::get_if<ir::Call>(&b.unit.statements[id].node)) {
      if (isDliCall(*call))
        dli.push_back(id);
      hasMq |= findMqCall(*call) != nullptr;
    }
  }
  if (dli.empty() && !hasMq && pending.empty())
    return;
  auto isKnown = [](const ir::Statement &statement) {
    const auto *call = std::get_if<ir::Call>(&statement.node);
    return call && (isDliCall(*call) || findMqCall(*call));
  };
  ConstantItems constants(b, first, isKnown);
  for (std::size_t statement = first; statement < end; ++statement) {
    const auto *call = std::get_if<ir::Call>(&b.unit.statements[ir::StatementId(statement)].node);
    if (!call)
      continue;
    std::vector<ir::ExprId> written;
    if (isDliCall(*call)) {
      appendDliWrites(b, *call, written);
    } else if (const MqCall *mq = findMqCall(*call)) {
      for (std::size_t at = 0; at < call->arguments.size() && at < mq->roles.size(); ++at)
        if (mq->roles[at] != 'i' && mq->roles[at] != 'P' && mq->roles[at] != 'D')
          written.push_back(call->arguments[at].value);
    }
    for (ir::ExprId target : written)
      constants.addWrite(target);
  }
  for (ir::StatementId id : dli)
    lowerDliCall(b, constants, id);
  if (hasMq)
    lowerMqCalls(b, constants, first, procedures);
  for (const PendingResource &each : pending) {
    auto *io = std::get_if<ir::Io>(&b.unit.statements[each.statement].node);
    if (!io || each.access >= io->accesses.size())
      continue;
    std::optional<std::string> text = constants.textOf(each.name);
    const ir::Expr &name = b.unit.exprs[each.name];
    if (!text && name.kind == ir::ExprKind::Item)
      text = std::string(b.unit.items[name.item()].name);
    std::vector<ir::Access> accesses(io->accesses.begin(), io->accesses.end());
    accesses[each.access].resource =
        b.resource(each.kind, text && !text->empty() ? std::string_view(*text) : std::string_view("unknown"),
                   b.unit.statements[each.statement].origin);
    io->accesses = b.unit.arena().copy(accesses);
  }
}

} // namespace tacit::cobol
