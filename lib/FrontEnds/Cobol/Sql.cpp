#include "Statements.h"

#include "tacit/FrontEnds/EmbeddedSql/Lowering.h"

namespace tacit::cobol {

/// What WHENEVER makes of the statement's outcomes.
std::span<const ir::Handler> Statements::wheneverHandlers(const SqlBlock &block, const ir::Origin &origin) {
  sql::Kind kind = block.statement().kind;
  if (!sql::hasOutcome(kind))
    return {};
  std::vector<ir::Handler> handlers;
  for (sql::Event event : {sql::Event::Error, sql::Event::Warning, sql::Event::NotFound}) {
    std::uint32_t number = block.model->whenever[static_cast<std::size_t>(event)];
    ir::Op outcome = sql::outcomeOf(event);
    if (number == sql::NoBlock || (outcome == ir::Op::NotFound && !sql::mayFindNothing(kind)))
      continue;
    const SqlBlock &whenever = sql_.block(number);
    const sql::Statement &rule = whenever.statement();
    ir::StatementNode action;
    std::string_view verb = "GO TO";
    ir::ProcedureId procedure;
    if (rule.action == sql::Action::Goto || rule.action == sql::Action::Perform ||
        rule.action == sql::Action::Call) {
      procedure = findProcedure(b_.source.symbols.find(rule.target), 0);
      if (!procedure.isValid() && rule.action != sql::Action::Call) {
        b_.report(diag::ProcedureUnknown, b_.origin(whenever.first, whenever.end), rule.target);
        continue;
      }
    }
    switch (rule.action) {
    case sql::Action::Goto:
      action = ir::Goto{b_.unit.arena().copy({ir::JumpTarget{procedure, {}}}), {}};
      break;
    case sql::Action::Call:
      if (!procedure.isValid()) {
        action = ir::Call{.callee = b_.unit.arena().copyText(rule.target)};
        verb = "CALL";
        break;
      }
      [[fallthrough]];
    case sql::Action::Perform:
      action = ir::Perform{procedure, procedure, {}};
      verb = "PERFORM";
      break;
    case sql::Action::Stop:
      action = ir::Exit{ir::ExitKind::Stop, {}};
      verb = "STOP RUN";
      break;
    case sql::Action::Break:
    case sql::Action::Continue:
      continue;
    }
    handlers.push_back({outcome, b_.unit.arena().copy({synthetic(std::move(action), verb, origin)}), {}});
  }
  return b_.unit.arena().copy(handlers);
}

bool Statements::sql(Reader &reader, Context &context, ir::Statement &out) {
  std::uint32_t number = sql_.find(b_.tree.nodes[context.node].firstToken);
  if (number == sql::NoBlock)
    return failed(context, "the block is not complete");
  const SqlBlock &block = sql_.block(number);
  const sql::Statement &statement = block.statement();
  reader.seek(reader.end());
  out.verb = b_.unit.arena().intern(sql::verbOf(statement.kind));
  if (!statement.doubt.empty())
    b_.report(diag::SqlInPart, out.origin, out.verb, statement.doubt);
  std::span<const ir::Handler> handlers = wheneverHandlers(block, out.origin);
  sql::Lowered lowered = sql::lower(sql_.blocks(), number, out.origin);
  out.node = lowered.node;
  if (auto *call = std::get_if<ir::Call>(&out.node))
    call->handlers = handlers;
  else if (auto *assign = std::get_if<ir::Assign>(&out.node))
    assign->handlers = handlers;
  auto *io = std::get_if<ir::Io>(&out.node);
  if (io == nullptr)
    return true;
  io->detail = b_.textOf(block.first, block.end, 4000);
  for (const ir::Assign &move : lowered.before)
    context.before.push_back(synthetic(move, out.verb, out.origin));
  List filled;
  for (const ir::Assign &move : lowered.success)
    filled.push_back(synthetic(move, out.verb, out.origin));
  std::vector<ir::Handler> all(handlers.begin(), handlers.end());
  if (!filled.empty())
    all.push_back({ir::Op::Success, b_.unit.arena().copy(filled), {}});
  io->handlers = b_.unit.arena().copy(all);
  return true;
}

} // namespace tacit::cobol
