//===- EXEC SQL inside functions ------------------------------------------------------------------------===//
#include "Diagnostics.h"
#include "EmbeddedSql.h"

using namespace clang;

namespace tacit::cfe {

ir::ExprId FunctionLowering::lowerHostMember(ir::ExprId host, QualType hostType, const FieldDecl &field,
                                             const ir::Origin &origin) {
  if (hostType->isPointerType())
    host = dereference(host, hostType->getPointeeType(), origin);
  ir::ExprId made = memberOf(host, field, origin);
  if (made)
    return made;
  return make({.kind = ir::ExprKind::Unknown,
               .type = type(field.getType()),
               .origin = origin,
               .text = intern(std::string_view(field.getName()))});
}

void FunctionLowering::opaqueSql(const CallExpr &call) {
  std::optional<EmbeddedSql::Source> source = s_.sql->source(call);
  if (!source)
    return opaque(call, "embedded SQL in a place of its own");
  std::vector<ir::ExprId> mentions;
  for (unsigned at = 1; at < call.getNumArgs(); ++at)
    mentions.push_back(value(*call.getArg(at)->IgnoreParenImpCasts()));
  const embeddedc::Block &block = source->block();
  opaqueText(source->file->original().substr(block.begin, block.end - block.begin), s_.sql->origin(*source),
             block.use == embeddedc::BlockUse::Opaque ? "a statement of QUEL"
                                                      : "embedded SQL inside of an expression",
             unit_.arena().copy(mentions));
}

/// What the precompiler's tests behind a statement do, by outcome.
std::vector<ir::Handler> FunctionLowering::sqlHandlers(const CompoundStmt &compound, std::uint8_t number,
                                                       const ir::Origin &origin) {
  auto kind = static_cast<sql::Kind>(number);
  std::vector<ir::Handler> handlers;
  if (!sql::hasOutcome(kind))
    return handlers;
  for (const Stmt *each : compound.body()) {
    const auto *test = dyn_cast<IfStmt>(each);
    std::optional<sql::Event> event = test ? EmbeddedSql::event(*test->getCond()) : std::nullopt;
    if (!event || (*event == sql::Event::NotFound && !sql::mayFindNothing(kind)))
      continue;
    std::size_t first = unit_.statements.size();
    ir::StatementList body = list(test->getThen());
    // They are a part of this statement; the text that says them stands at the WHENEVER.
    for (std::size_t at = first; at < unit_.statements.size(); ++at) {
      ir::Statement &made = unit_.statements[ir::StatementId(static_cast<std::uint32_t>(at))];
      made.isSynthetic = true;
      made.origin = origin;
    }
    if (!body.empty())
      handlers.push_back({.outcome = sql::outcomeOf(*event), .body = body});
  }
  return handlers;
}

bool FunctionLowering::lowerSql(const CompoundStmt &compound) {
  const auto *call = compound.body_empty() ? nullptr : dyn_cast<CallExpr>(compound.body_front());
  if (!call || !EmbeddedSql::isCall(*call))
    return false;
  lowerSql(*call, &compound);
  return true;
}

void FunctionLowering::lowerSql(const CallExpr &call, const CompoundStmt *compound) {
  std::optional<EmbeddedSql::Source> source = s_.sql->source(call);
  std::uint32_t number = source ? s_.sql->number(*source) : sql::NoBlock;
  if (number == sql::NoBlock) {
    opaqueSql(call);
    return;
  }
  const sql::Statement &statement = s_.sql->blocks()[number].statement;
  s_.sql->enter(call, number);
  ir::Origin origin = s_.sql->whole(number);
  std::string verb = sql::verbOf(statement.kind);
  if (!source->block().isComplete)
    s_.sql->report(SqlWithoutEnd, origin, verb, {});
  if (!statement.doubt.empty())
    s_.sql->report(SqlInPart, origin, verb, statement.doubt);
  std::vector<ir::Handler> handlers;
  if (compound)
    handlers = sqlHandlers(*compound, static_cast<std::uint8_t>(statement.kind), origin);
  sql::Lowered lowered = sql::lower(s_.sql->blocks(), number, origin);
  for (const ir::Assign &move : lowered.before)
    emit(move, verb, origin, true);
  if (auto *io = std::get_if<ir::Io>(&lowered.node)) {
    io->detail = unit_.arena().copyText(s_.sql->text(*source));
    List filled;
    {
      Into into(*this, filled);
      for (const ir::Assign &move : lowered.success)
        emit(move, verb, origin, true);
    }
    if (!filled.empty())
      handlers.push_back({.outcome = ir::Op::Success, .body = copy(filled)});
    io->handlers = unit_.arena().copy(handlers);
  } else if (auto *called = std::get_if<ir::Call>(&lowered.node)) {
    called->handlers = unit_.arena().copy(handlers);
  } else if (auto *assigned = std::get_if<ir::Assign>(&lowered.node)) {
    assigned->handlers = unit_.arena().copy(handlers);
  }
  emit(std::move(lowered.node), verb, origin, false);
}

} // namespace tacit::cfe
