#include "Statements.h"

namespace tacit::cobol {

/// RAISE: a declarative may run, then control goes on.
bool Statements::raise(Reader &reader, Context &, ir::Statement &out) {
  std::uint32_t first = reader.position();
  std::vector<ir::ExprId> uses;
  if (!reader.accept(Kw::Exception)) {
    if (ir::ExprId object = reader.operand(); object.isValid())
      uses.push_back(object);
  } else if (reader.kind() == TokenKind::Word) {
    reader.skip(); // The name of the exception.
  }
  out.node = ir::Io{.op = ir::IoOp::Other,
                    .uses = b_.unit.arena().copy(uses),
                    .detail = b_.textOf(first, reader.position())};
  return true;
}

/// ON n [AND EVERY m] [UNTIL k] statements: how often control came here is the hidden `on-count`.
bool Statements::onCount(Reader &reader, Context &context, ir::Statement &out) {
  ir::ExprId count = b_.call("on-count", {}, out.origin);
  ir::ExprId first = reader.operand();
  if (!first.isValid())
    return failed(context, "the number was not read");
  bool isOnce = true;
  ir::ExprId condition;
  if (reader.acceptAny(Kw::And, Kw::Every)) {
    reader.accept(Kw::Every);
    ir::ExprId step = reader.operand();
    if (!step.isValid())
      return failed(context, "EVERY was not read");
    ir::ExprId round = b_.binary(ir::Op::Modulo, b_.binary(ir::Op::Subtract, count, first), step);
    condition = b_.binary(ir::Op::Equal, round, b_.numberExpr("0", out.origin), ir::ExprKind::Compare);
    isOnce = false;
  }
  ir::ExprId last;
  if (reader.accept(Kw::Until)) {
    last = reader.operand();
    if (!last.isValid())
      return failed(context, "UNTIL was not read");
    isOnce = false;
  }
  reader.accept(Kw::Times);
  ir::ExprId start =
      b_.binary(isOnce ? ir::Op::Equal : ir::Op::GreaterEqual, count, first, ir::ExprKind::Compare);
  condition = condition.isValid() ? b_.binary(ir::Op::None, start, condition, ir::ExprKind::And) : start;
  if (last.isValid())
    condition = b_.binary(ir::Op::None, condition,
                          b_.binary(ir::Op::Less, count, last, ir::ExprKind::Compare), ir::ExprKind::And);
  if (!reader.atEnd())
    return true; // The caller reports what is left.
  ir::If node;
  node.condition = condition;
  for (NodeId child = b_.tree.nodes[context.node].firstChild; child; child = b_.tree.nodes[child].next)
    (b_.tree.nodes[child].phrase == PhraseKind::Else ? node.elseBody : node.thenBody) = body(child);
  out.node = node;
  return true;
}

} // namespace tacit::cobol
