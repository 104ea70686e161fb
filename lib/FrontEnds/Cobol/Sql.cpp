#include "SqlLowering.h"
#include "Statements.h"

#include <algorithm>

namespace tacit::cobol {

static ir::IoOp ioOf(sql::Kind kind) {
  switch (kind) {
  case sql::Kind::Select:
  case sql::Kind::SelectInto:
  case sql::Kind::ValuesInto:
  case sql::Kind::SetVariable:
    return ir::IoOp::Select;
  case sql::Kind::Insert:
    return ir::IoOp::Insert;
  case sql::Kind::Update:
    return ir::IoOp::Update;
  case sql::Kind::Delete:
  case sql::Kind::Truncate:
    return ir::IoOp::Delete;
  case sql::Kind::Merge:
    return ir::IoOp::Merge;
  case sql::Kind::DeclareCursor:
  case sql::Kind::AllocateCursor:
    return ir::IoOp::Declare;
  case sql::Kind::Open:
    return ir::IoOp::Open;
  case sql::Kind::Fetch:
    return ir::IoOp::Fetch;
  case sql::Kind::Close:
    return ir::IoOp::Close;
  case sql::Kind::Prepare:
  case sql::Kind::Describe:
    return ir::IoOp::Other;
  case sql::Kind::Execute:
  case sql::Kind::ExecuteImmediate:
  case sql::Kind::Block:
    return ir::IoOp::Other;
  case sql::Kind::Commit:
    return ir::IoOp::Commit;
  case sql::Kind::Rollback:
    return ir::IoOp::Rollback;
  case sql::Kind::Connect:
  case sql::Kind::Disconnect:
    return ir::IoOp::Other;
  case sql::Kind::LockTable:
    return ir::IoOp::Lock;
  case sql::Kind::Create:
  case sql::Kind::Alter:
  case sql::Kind::DeclareTable:
    return ir::IoOp::Declare;
  case sql::Kind::Drop:
    return ir::IoOp::Other;
  case sql::Kind::Grant:
  case sql::Kind::Revoke:
    return ir::IoOp::Other;
  case sql::Kind::Other:
  case sql::Kind::SetRegister:
  case sql::Kind::Call:
  case sql::Kind::Savepoint:
  case sql::Kind::DeclareStatement:
  case sql::Kind::DeclareVariable:
  case sql::Kind::BeginDeclare:
  case sql::Kind::EndDeclare:
  case sql::Kind::Include:
  case sql::Kind::Whenever:
  case sql::Kind::GetDiagnostics:
  case sql::Kind::AssociateLocators:
  case sql::Kind::FreeLocator:
    return ir::IoOp::Other;
  }
  return ir::IoOp::Other;
}

/// Says something to the precompiler only.
static bool isDirective(sql::Kind kind) {
  switch (kind) {
  case sql::Kind::DeclareStatement:
  case sql::Kind::DeclareVariable:
  case sql::Kind::BeginDeclare:
  case sql::Kind::EndDeclare:
  case sql::Kind::Include:
  case sql::Kind::Whenever:
    return true;
  default:
    return false;
  }
}

static bool mayFindNothing(sql::Kind kind) {
  switch (kind) {
  case sql::Kind::SelectInto:
  case sql::Kind::ValuesInto:
  case sql::Kind::SetVariable:
  case sql::Kind::Insert:
  case sql::Kind::Update:
  case sql::Kind::Delete:
  case sql::Kind::Merge:
  case sql::Kind::Fetch:
  case sql::Kind::Execute:
  case sql::Kind::ExecuteImmediate:
  case sql::Kind::Block:
    return true;
  default:
    return false;
  }
}

/// What WHENEVER makes of the statement's outcomes.
std::span<const ir::Handler> Statements::wheneverHandlers(const SqlBlock &block, const ir::Origin &origin) {
  sql::Kind kind = block.statement.kind;
  if (isDirective(kind) || kind == sql::Kind::DeclareCursor || kind == sql::Kind::DeclareTable)
    return {};
  // A warning tells of a value that was cut or left out: the nearest outcome is an overflow.
  static constexpr ir::Op Outcomes[] = {ir::Op::Exception, ir::Op::Overflow, ir::Op::NotFound};
  std::vector<ir::Handler> handlers;
  for (std::size_t event = 0; event < std::size(Outcomes); ++event) {
    std::uint32_t number = block.whenever[event];
    if (number == SqlUnit::NoBlock || (Outcomes[event] == ir::Op::NotFound && !mayFindNothing(kind)))
      continue;
    const SqlBlock &whenever = sql_.block(number);
    const sql::Statement &rule = whenever.statement;
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
    handlers.push_back(
        {Outcomes[event], b_.unit.arena().copy({synthetic(std::move(action), verb, origin)}), {}});
  }
  return b_.unit.arena().copy(handlers);
}

bool Statements::sql(Reader &reader, Context &context, ir::Statement &out) {
  std::uint32_t exec = b_.tree.nodes[context.node].firstToken;
  const SqlBlock *block = sql_.find(exec);
  if (block == nullptr)
    return failed(context, "the block is not complete");
  const sql::Statement &statement = block->statement;
  reader.seek(reader.end());
  std::string verb = fmt::format("EXEC SQL {}", sql::toText(statement.kind));
  std::transform(verb.begin(), verb.end(), verb.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  out.verb = b_.unit.arena().intern(verb);
  if (!statement.doubt.empty())
    b_.report(diag::SqlInPart, out.origin, out.verb, statement.doubt);
  if (isDirective(statement.kind)) {
    out.node = ir::Nop{};
    return true;
  }
  SqlLowering lowering(b_, sql_, *block, out.origin);
  std::span<const ir::Handler> handlers = wheneverHandlers(*block, out.origin);
  if (statement.kind == sql::Kind::Call) {
    ir::Call call = lowering.call();
    call.handlers = handlers;
    out.node = call;
    return true;
  }
  if (ir::Assign assign; lowering.assign(assign)) {
    assign.handlers = handlers;
    out.node = assign;
    return true;
  }
  SqlLowering::Moves moves;
  ir::Io io = lowering.io(ioOf(statement.kind), moves);
  io.detail = b_.textOf(block->first, block->end, 4000);
  for (const ir::Assign &move : moves.before)
    context.before.push_back(synthetic(move, out.verb, out.origin));
  List filled;
  for (const ir::Assign &move : moves.success)
    filled.push_back(synthetic(move, out.verb, out.origin));
  std::vector<ir::Handler> all(handlers.begin(), handlers.end());
  if (!filled.empty())
    all.push_back({ir::Op::Success, b_.unit.arena().copy(filled), {}});
  io.handlers = b_.unit.arena().copy(all);
  out.node = io;
  return true;
}

} // namespace tacit::cobol
