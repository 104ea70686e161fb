#include "Statements.h"

namespace tacit::cobol {

bool Statements::operands(Reader &reader, std::vector<ir::ExprId> &out) {
  while (reader.atOperand()) {
    ir::ExprId operand = reader.operand();
    if (!operand.isValid())
      return false;
    out.push_back(operand);
  }
  return !out.empty();
}

ir::ExprId Statements::sum(const std::vector<ir::ExprId> &operands) {
  ir::ExprId all = operands.front();
  for (std::size_t at = 1; at < operands.size(); ++at)
    all = b_.binary(ir::Op::Add, all, operands[at]);
  return all;
}

static ir::Rounding roundingOf(Kw keyword) {
  switch (keyword) {
  case Kw::NearestEven:
    return ir::Rounding::NearestEven;
  case Kw::NearestTowardZero:
    return ir::Rounding::NearestTowardZero;
  case Kw::AwayFromZero:
    return ir::Rounding::AwayFromZero;
  case Kw::TowardGreater:
    return ir::Rounding::TowardGreater;
  case Kw::TowardLesser:
    return ir::Rounding::TowardLesser;
  case Kw::Truncation:
    return ir::Rounding::Truncation;
  case Kw::Prohibited:
    return ir::Rounding::Prohibited;
  default:
    return ir::Rounding::NearestAwayFromZero;
  }
}

bool Statements::targets(Reader &reader, std::vector<Target> &out) {
  while (reader.atName() || (reader.atOperand() && reader.kind() == TokenKind::Word)) {
    Target target;
    target.item = reader.operand();
    if (!target.item.isValid())
      return false;
    if (reader.accept(Kw::Rounded)) {
      target.rounding = ir::Rounding::NearestAwayFromZero;
      if (reader.accept(Kw::Mode)) {
        reader.accept(Kw::Is);
        target.rounding = roundingOf(reader.kw());
        reader.skip();
      }
    }
    out.push_back(target);
  }
  return !out.empty();
}

ir::Assignment Statements::arithmetic(const Target &target, ir::ExprId value, const Context &context) {
  ir::Assignment assignment{target.item, value, target.rounding, ir::Overflow::CutHighDigits};
  const ir::Expr &item = b_.unit.exprs[target.item];
  ir::TypeKind kind = item.type.isValid() ? b_.unit.types[item.type].kind : ir::TypeKind::Unknown;
  if (kind == ir::TypeKind::Float) {
    assignment.rounding = ir::Rounding::None;
    assignment.overflow = ir::Overflow::None;
  }
  if (hasPhrase(context.node, PhraseKind::SizeError) || hasPhrase(context.node, PhraseKind::NotSizeError))
    assignment.overflow = ir::Overflow::KeepTarget;
  return assignment;
}

bool Statements::finishCompute(std::vector<ir::Assignment> assignments, ir::Statement &out) {
  out.node = ir::Assign{ir::AssignKind::Compute, b_.unit.arena().copy(assignments), {}};
  return true;
}

/// ADD CORRESPONDING a TO b.
bool Statements::corresponding(Reader &reader, Context &context, ir::Statement &out, Kw verb) {
  ir::ExprId from = reader.identifier();
  if (!reader.accept(verb == Kw::Subtract ? Kw::From : Kw::To))
    return failed(context, "the groups were not read");
  std::vector<Target> to;
  if (!from.isValid() || !targets(reader, to) || to.size() != 1)
    return failed(context, "the groups were not read");
  ir::DataItemId source = reader.itemOf(from);
  ir::DataItemId target = reader.itemOf(to[0].item);
  if (!source.isValid() || !target.isValid())
    return failed(context, "CORRESPONDING needs two groups");
  std::vector<std::pair<ir::DataItemId, ir::DataItemId>> pairs;
  std::size_t budget = 10'000;
  if (!correspondingPairs(source, target, budget, pairs))
    return failed(context, "the groups of CORRESPONDING have too many members");
  std::vector<ir::Assignment> assignments;
  for (auto [left, right] : pairs) {
    ir::ExprId value = memberExpr(left, from);
    ir::ExprId item = memberExpr(right, to[0].item);
    if (verb != Kw::Move)
      value = b_.binary(verb == Kw::Subtract ? ir::Op::Subtract : ir::Op::Add, item, value);
    assignments.push_back(verb == Kw::Move ? moved(item, value)
                                           : arithmetic({item, to[0].rounding}, value, context));
  }
  if (verb == Kw::Move) {
    out.node = ir::Assign{ir::AssignKind::Move, b_.unit.arena().copy(assignments), {}};
    return true;
  }
  if (!reader.atEnd())
    return true;
  return finishCompute(std::move(assignments), out);
}

bool Statements::add(Reader &reader, Context &context, ir::Statement &out) {
  if (reader.acceptAny(Kw::Corresponding, Kw::Corr))
    return corresponding(reader, context, out, Kw::Add);
  std::vector<ir::ExprId> values;
  if (!operands(reader, values))
    return failed(context, "the operands were not read");
  std::vector<Target> to;
  std::vector<ir::Assignment> assignments;
  bool hasTo = reader.accept(Kw::To);
  if (hasTo && !targets(reader, to))
    return failed(context, "the targets were not read");
  if (reader.accept(Kw::Giving)) {
    for (const Target &target : to)
      values.push_back(target.item);
    to.clear();
    if (!targets(reader, to))
      return failed(context, "the targets were not read");
    ir::ExprId value = sum(values);
    for (const Target &target : to)
      assignments.push_back(arithmetic(target, value, context));
  } else {
    if (!hasTo)
      return failed(context, "TO is missing");
    ir::ExprId value = sum(values);
    for (const Target &target : to)
      assignments.push_back(arithmetic(target, b_.binary(ir::Op::Add, target.item, value), context));
  }
  if (!reader.atEnd())
    return true;
  return finishCompute(std::move(assignments), out);
}

bool Statements::subtract(Reader &reader, Context &context, ir::Statement &out) {
  if (reader.acceptAny(Kw::Corresponding, Kw::Corr))
    return corresponding(reader, context, out, Kw::Subtract);
  std::vector<ir::ExprId> values;
  if (!operands(reader, values) || !reader.accept(Kw::From))
    return failed(context, "the operands were not read");
  std::vector<ir::Assignment> assignments;
  ir::ExprId value = sum(values);
  if (reader.kind() == TokenKind::Number || reader.kind() == TokenKind::Minus ||
      reader.kind() == TokenKind::Plus || !reader.atName()) {
    ir::ExprId from = reader.operand();
    std::vector<Target> to;
    if (!from.isValid() || !reader.accept(Kw::Giving) || !targets(reader, to))
      return failed(context, "the targets were not read");
    ir::ExprId difference = b_.binary(ir::Op::Subtract, from, value);
    for (const Target &target : to)
      assignments.push_back(arithmetic(target, difference, context));
  } else {
    std::vector<Target> to;
    if (!targets(reader, to))
      return failed(context, "the targets were not read");
    if (reader.accept(Kw::Giving)) {
      ir::ExprId difference = b_.binary(ir::Op::Subtract, to[0].item, value);
      to.clear();
      if (!targets(reader, to))
        return failed(context, "the targets were not read");
      for (const Target &target : to)
        assignments.push_back(arithmetic(target, difference, context));
    } else {
      for (const Target &target : to)
        assignments.push_back(arithmetic(target, b_.binary(ir::Op::Subtract, target.item, value), context));
    }
  }
  if (!reader.atEnd())
    return true;
  return finishCompute(std::move(assignments), out);
}

bool Statements::multiply(Reader &reader, Context &context, ir::Statement &out) {
  ir::ExprId left = reader.operand();
  if (!left.isValid() || !reader.accept(Kw::By))
    return failed(context, "the operands were not read");
  std::vector<ir::Assignment> assignments;
  std::uint32_t start = reader.position();
  ir::ExprId right = reader.operand();
  if (!right.isValid())
    return failed(context, "the operands were not read");
  std::vector<Target> to;
  if (reader.accept(Kw::Giving)) {
    if (!targets(reader, to))
      return failed(context, "the targets were not read");
    ir::ExprId product = b_.binary(ir::Op::Multiply, left, right);
    for (const Target &target : to)
      assignments.push_back(arithmetic(target, product, context));
  } else {
    reader.seek(start);
    if (!targets(reader, to))
      return failed(context, "the targets were not read");
    for (const Target &target : to)
      assignments.push_back(arithmetic(target, b_.binary(ir::Op::Multiply, target.item, left), context));
  }
  if (!reader.atEnd())
    return true;
  return finishCompute(std::move(assignments), out);
}

bool Statements::divide(Reader &reader, Context &context, ir::Statement &out) {
  ir::ExprId left = reader.operand();
  bool isInto = reader.kw() == Kw::Into;
  if (!left.isValid() || !reader.acceptAny(Kw::Into, Kw::By))
    return failed(context, "the operands were not read");
  std::vector<ir::Assignment> assignments;
  std::uint32_t start = reader.position();
  ir::ExprId right = reader.operand();
  if (!right.isValid())
    return failed(context, "the operands were not read");
  ir::ExprId dividend = isInto ? right : left;
  ir::ExprId divisor = isInto ? left : right;
  std::vector<Target> to;
  if (reader.accept(Kw::Giving)) {
    if (!targets(reader, to))
      return failed(context, "the targets were not read");
    ir::ExprId quotient = b_.binary(ir::Op::Divide, dividend, divisor);
    for (const Target &target : to)
      assignments.push_back(arithmetic(target, quotient, context));
    if (reader.accept(Kw::Remainder)) {
      std::vector<Target> rest;
      if (!targets(reader, rest))
        return failed(context, "the remainder was not read");
      // What is left after the quotient as it is stored, without its rounding.
      ir::ExprId stored = to[0].item;
      if (to[0].rounding != ir::Rounding::Truncation)
        stored = b_.call("truncated-quotient", std::vector{dividend, divisor, to[0].item}, out.origin);
      ir::ExprId value = b_.binary(ir::Op::Subtract, dividend, b_.binary(ir::Op::Multiply, stored, divisor));
      assignments.push_back(arithmetic(rest[0], value, context));
    }
  } else {
    if (!isInto)
      return failed(context, "GIVING is missing");
    reader.seek(start);
    if (!targets(reader, to))
      return failed(context, "the targets were not read");
    for (const Target &target : to)
      assignments.push_back(arithmetic(target, b_.binary(ir::Op::Divide, target.item, left), context));
  }
  if (!reader.atEnd())
    return true;
  return finishCompute(std::move(assignments), out);
}

bool Statements::compute(Reader &reader, Context &context, ir::Statement &out) {
  std::vector<Target> to;
  if (!targets(reader, to))
    return failed(context, "the targets were not read");
  if (!reader.acceptAny(TokenKind::Equal, Kw::Equal, Kw::Equals))
    return failed(context, "the equal sign is missing");
  reader.accept(Kw::To);
  ir::ExprId value = reader.arithmetic();
  if (!value.isValid())
    return failed(context, "the expression was not read");
  std::vector<ir::Assignment> assignments;
  for (const Target &target : to)
    assignments.push_back(arithmetic(target, value, context));
  if (!reader.atEnd())
    return true;
  return finishCompute(std::move(assignments), out);
}

} // namespace tacit::cobol
