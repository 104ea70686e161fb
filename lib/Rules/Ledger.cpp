#include "Ledger.h"

namespace tacit::rules {

using namespace tacit::ir;

static Account technical(std::string_view reason) {
  return {Disposition::Technical, reason};
}

static Account accountForAssign(const Scene &scene, const Assign &assign) {
  bool allConstant = true;
  bool toPaper = true;
  for (const Assignment &assignment : assign.assignments) {
    std::string_view reason = scene.technicalTarget(assignment.target);
    if (!reason.empty())
      return technical(reason);
    allConstant &= !assignment.value || scene.facts().isConstant(assignment.value);
    DataItemId item = scene.written(assignment.target);
    const ItemRoles &role = scene.roles(item);
    toPaper &= role.isPrinted && !scene.facts().leaves(item) && !role.isTested;
  }
  if (assign.kind == AssignKind::Initialize)
    return technical("initialisation");
  if (scene.isDoomed)
    return technical("preparation of an abnormal end");
  if (assign.assignments.empty())
    return technical("no data item is changed");
  DataItemId first = scene.written(assign.assignments.front().target);
  if (first && scene.roles(first).isCounter)
    return technical("counting that no condition of the business decides");
  if (allConstant)
    return technical(toPaper ? "preparation of a printed line" : "initialisation of a work field");
  if (toPaper)
    return technical("preparation of a printed line");
  return {Disposition::Flow,
          assign.kind == AssignKind::Text ? "text is put together or taken apart" : "data is moved"};
}

static Account accountForIo(const Scene &scene, const Io &io) {
  (void)scene;
  switch (io.op) {
  case IoOp::Open:
  case IoOp::Close:
    return technical("open or close");
  case IoOp::Commit:
  case IoOp::Rollback:
    return technical("end of a unit of work");
  case IoOp::Display:
  case IoOp::Report:
    return technical("log, console or report output");
  case IoOp::Handle:
  case IoOp::Lock:
  case IoOp::Unlock:
  case IoOp::Declare:
    return technical("platform command");
  case IoOp::Write:
    return technical("printed output");
  case IoOp::Read:
  case IoOp::ReadNext:
  case IoOp::Start:
  case IoOp::Return:
  case IoOp::Select:
  case IoOp::Fetch:
  case IoOp::Accept:
  case IoOp::Receive:
    return {Disposition::Flow, "data is read"};
  case IoOp::Rewrite:
  case IoOp::Delete:
  case IoOp::Insert:
  case IoOp::Update:
  case IoOp::Send:
  case IoOp::Release:
  case IoOp::Sort:
  case IoOp::Merge:
  case IoOp::StartTask:
  case IoOp::Other:
    return {Disposition::Flow, "data is written, sent or sorted"};
  }
  return {Disposition::Flow, "data is moved"};
}

Account accountFor(const Scene &scene, bool decidesRules, std::string_view whyUnreachable) {
  const StatementNode &node = scene.statement.node;
  if (const auto *opaque = std::get_if<Opaque>(&node))
    return {Disposition::Unread, opaque->reason.empty() ? "not understood" : opaque->reason};
  if (!whyUnreachable.empty())
    return {Disposition::Unreachable, whyUnreachable};
  if (decidesRules)
    return {Disposition::Rule, "decides or runs rules"};
  if (const auto *assign = std::get_if<Assign>(&node))
    return accountForAssign(scene, *assign);
  if (const auto *io = std::get_if<Io>(&node))
    return accountForIo(scene, *io);
  if (std::holds_alternative<If>(node) || std::holds_alternative<Switch>(node))
    return technical("decides technical steps only");
  if (std::holds_alternative<Loop>(node))
    return technical("repeats technical steps or plain movement of data");
  if (std::holds_alternative<Perform>(node))
    return technical("runs technical steps or plain movement of data");
  if (std::holds_alternative<ir::Call>(node))
    return {Disposition::Flow, "another unit is called"};
  if (std::holds_alternative<Goto>(node) || std::holds_alternative<Alter>(node))
    return technical("jump");
  if (const auto *exit = std::get_if<Exit>(&node))
    return exit->value ? Account{Disposition::Flow, "a value is returned"} : technical("end of a unit");
  if (std::holds_alternative<Evaluate>(node))
    return {Disposition::Flow, "an expression is evaluated"};
  if (std::holds_alternative<Try>(node) || std::holds_alternative<Throw>(node))
    return technical("exception handling");
  return technical("no operation");
}

} // namespace tacit::rules
