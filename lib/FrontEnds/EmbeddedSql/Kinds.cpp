// What the kinds of statements mean for the IR.
#include "StatementLowering.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace tacit::sql {

ir::IoOp ioOf(Kind kind) {
  switch (kind) {
  case Kind::Select:
  case Kind::SelectInto:
  case Kind::ValuesInto:
  case Kind::SetVariable:
    return ir::IoOp::Select;
  case Kind::Insert:
    return ir::IoOp::Insert;
  case Kind::Update:
    return ir::IoOp::Update;
  case Kind::Delete:
  case Kind::Truncate:
    return ir::IoOp::Delete;
  case Kind::Merge:
    return ir::IoOp::Merge;
  case Kind::DeclareCursor:
  case Kind::AllocateCursor:
    return ir::IoOp::Declare;
  case Kind::Open:
    return ir::IoOp::Open;
  case Kind::Fetch:
    return ir::IoOp::Fetch;
  case Kind::Close:
    return ir::IoOp::Close;
  case Kind::Prepare:
  case Kind::Describe:
    return ir::IoOp::Other;
  case Kind::Execute:
  case Kind::ExecuteImmediate:
  case Kind::Block:
    return ir::IoOp::Other;
  case Kind::Commit:
    return ir::IoOp::Commit;
  case Kind::Rollback:
    return ir::IoOp::Rollback;
  case Kind::Connect:
  case Kind::Disconnect:
    return ir::IoOp::Other;
  case Kind::LockTable:
    return ir::IoOp::Lock;
  case Kind::Create:
  case Kind::Alter:
  case Kind::DeclareTable:
    return ir::IoOp::Declare;
  case Kind::Drop:
    return ir::IoOp::Other;
  case Kind::Grant:
  case Kind::Revoke:
    return ir::IoOp::Other;
  case Kind::Other:
  case Kind::SetRegister:
  case Kind::Call:
  case Kind::Savepoint:
  case Kind::DeclareStatement:
  case Kind::DeclareVariable:
  case Kind::BeginDeclare:
  case Kind::EndDeclare:
  case Kind::Include:
  case Kind::Whenever:
  case Kind::GetDiagnostics:
  case Kind::AssociateLocators:
  case Kind::FreeLocator:
    return ir::IoOp::Other;
  }
  return ir::IoOp::Other;
}

template <std::size_t N> static bool isOneOf(Kind kind, const std::array<Kind, N> &kinds) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

bool isDirective(Kind kind) {
  static constexpr std::array<Kind, 6> Directives{Kind::DeclareStatement, Kind::DeclareVariable,
                                                  Kind::BeginDeclare,     Kind::EndDeclare,
                                                  Kind::Include,          Kind::Whenever};
  return isOneOf(kind, Directives);
}

bool mayFindNothing(Kind kind) {
  static constexpr std::array<Kind, 11> Finding{
      Kind::SelectInto, Kind::ValuesInto,       Kind::SetVariable, Kind::Insert,
      Kind::Update,     Kind::Delete,           Kind::Merge,       Kind::Fetch,
      Kind::Execute,    Kind::ExecuteImmediate, Kind::Block};
  return isOneOf(kind, Finding);
}

bool hasOutcome(Kind kind) {
  return !isDirective(kind) && kind != Kind::DeclareCursor && kind != Kind::DeclareTable;
}

ir::Op outcomeOf(Event event) {
  switch (event) {
  case Event::Error:
    return ir::Op::Exception;
  case Event::Warning:
    // It tells of a value that was cut or left out: the nearest outcome is an overflow.
    return ir::Op::Overflow;
  case Event::NotFound:
    return ir::Op::NotFound;
  }
  return ir::Op::Exception;
}

std::string verbOf(Kind kind) {
  return toUpperCase(fmt::format("EXEC SQL {}", toText(kind)));
}

Lowered lower(Blocks &blocks, std::uint32_t block, const ir::Origin &origin) {
  return StatementLowering(blocks, block, origin).lower();
}

} // namespace tacit::sql
