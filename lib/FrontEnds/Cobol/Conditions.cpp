#include "Reader.h"

namespace tacit::cobol {

ir::Op negated(ir::Op op) {
  switch (op) {
  case ir::Op::Equal:
    return ir::Op::NotEqual;
  case ir::Op::NotEqual:
    return ir::Op::Equal;
  case ir::Op::Less:
    return ir::Op::GreaterEqual;
  case ir::Op::LessEqual:
    return ir::Op::Greater;
  case ir::Op::Greater:
    return ir::Op::LessEqual;
  case ir::Op::GreaterEqual:
    return ir::Op::Less;
  default:
    return op;
  }
}

/// The relation at the cursor without IS and NOT.
static ir::Op plainRelation(Reader &reader) {
  auto orEqual = [&](ir::Op strict, ir::Op loose) {
    reader.accept(Kw::Than);
    if (reader.kw() == Kw::Or && (reader.kw(1) == Kw::Equal || reader.kind(1) == TokenKind::Equal)) {
      reader.skip();
      reader.skip();
      reader.accept(Kw::To);
      return loose;
    }
    reader.accept(Kw::To);
    return strict;
  };
  switch (reader.kind()) {
  case TokenKind::Equal:
    reader.skip();
    reader.accept(Kw::To);
    return ir::Op::Equal;
  case TokenKind::NotEqual:
    reader.skip();
    return ir::Op::NotEqual;
  case TokenKind::Less:
    reader.skip();
    if (reader.accept(TokenKind::Equal))
      return ir::Op::LessEqual;
    return orEqual(ir::Op::Less, ir::Op::LessEqual);
  case TokenKind::LessEqual:
    reader.skip();
    return ir::Op::LessEqual;
  case TokenKind::Greater:
    reader.skip();
    if (reader.accept(TokenKind::Equal))
      return ir::Op::GreaterEqual;
    return orEqual(ir::Op::Greater, ir::Op::GreaterEqual);
  case TokenKind::GreaterEqual:
    reader.skip();
    return ir::Op::GreaterEqual;
  default:
    break;
  }
  switch (reader.kw()) {
  case Kw::Equal:
  case Kw::Equals:
    reader.skip();
    reader.accept(Kw::To);
    return ir::Op::Equal;
  case Kw::Unequal:
    reader.skip();
    reader.accept(Kw::To);
    return ir::Op::NotEqual;
  case Kw::Greater:
    reader.skip();
    return orEqual(ir::Op::Greater, ir::Op::GreaterEqual);
  case Kw::Exceeds:
    reader.skip();
    return ir::Op::Greater;
  case Kw::Less:
    reader.skip();
    return orEqual(ir::Op::Less, ir::Op::LessEqual);
  default:
    return ir::Op::None;
  }
}

ir::Op Reader::relation() {
  std::uint32_t start = pos_;
  acceptAny(Kw::Is, Kw::Are);
  bool isNegated = accept(Kw::Not);
  ir::Op op = plainRelation(*this);
  if (op == ir::Op::None) {
    pos_ = start;
    return op;
  }
  return isNegated ? negated(op) : op;
}

ir::ExprId Reader::negate(ir::ExprId condition, std::uint32_t first) {
  return b_.expr({.kind = ir::ExprKind::Not,
                  .origin = originFrom(first),
                  .operands = b_.unit.arena().copy({condition})});
}

ir::ExprId Reader::asCondition(Value value, const Subject &subject) {
  if (value.isCondition || !value.expr.isValid())
    return value.expr;
  ir::ExprKind kind = b_.unit.exprs[value.expr].kind;
  if (kind == ir::ExprKind::ConditionName || kind == ir::ExprKind::True || kind == ir::ExprKind::False)
    return value.expr;
  if (subject.left.isValid() && subject.op != ir::Op::None)
    return b_.binary(subject.op, subject.left, value.expr, ir::ExprKind::Compare);
  return value.expr; // A switch or an undeclared condition-name.
}

/// NUMERIC, ALPHABETIC, POSITIVE, a CLASS name ... at the cursor, after IS and NOT.
bool Reader::classTest(ir::ExprId left, bool isNegated, std::uint32_t first, Value &result) {
  std::string_view text;
  switch (kw()) {
  case Kw::Numeric:
    text = "numeric";
    break;
  case Kw::Alphabetic:
    text = "alphabetic";
    break;
  case Kw::AlphabeticLower:
    text = "alphabetic-lower";
    break;
  case Kw::AlphabeticUpper:
    text = "alphabetic-upper";
    break;
  case Kw::Positive:
    text = "positive";
    break;
  case Kw::Negative:
    text = "negative";
    break;
  case Kw::Dbcs:
    text = "dbcs";
    break;
  case Kw::Kanji:
    text = "kanji";
    break;
  case Kw::Omitted:
    text = "omitted";
    break;
  case Kw::Empty: // Of a set of a network database: EMPTY, and the place of the current record in it.
    text = "empty";
    break;
  case Kw::Member:
    text = "member";
    break;
  case Kw::Owner:
    text = "owner";
    break;
  case Kw::Tenant:
    text = "tenant";
    break;
  case Kw::Zero:
  case Kw::Zeros:
  case Kw::Zeroes:
    text = "zero";
    break;
  default:
    if (kind() == TokenKind::Word)
      if (auto found = b_.classNames.find(tok().symbol); found != b_.classNames.end())
        text = found->second;
    break;
  }
  if (text.empty())
    return false;
  ++pos_;
  result.isCondition = true;
  result.expr = b_.expr({.kind = ir::ExprKind::ClassTest,
                         .origin = originFrom(first),
                         .operands = b_.unit.arena().copy({left}),
                         .text = text});
  if (isNegated)
    result.expr = negate(result.expr, first);
  return true;
}

/// What follows the left side of a condition: a relation with its right side, or a class test.
Reader::Value Reader::relationRest(ir::ExprId left, std::uint32_t first, Subject &subject) {
  std::uint32_t start = pos_;
  if (ir::Op op = relation(); op != ir::Op::None) {
    subject = {left, op};
    // The right side may be a list in parentheses: A = (1 OR 2).
    Subject inner = subject;
    if (kind() == TokenKind::LeftParen) {
      Value right = simple(inner);
      if (right.isCondition || !right.expr.isValid())
        return {right.expr, true};
      ir::ExprId value = continueArithmetic(right.expr);
      return {b_.binary(op, left, value, ir::ExprKind::Compare), true};
    }
    ir::ExprId right = arithmetic();
    if (!right.isValid()) {
      pos_ = start;
      return {left, false};
    }
    return {b_.binary(op, left, right, ir::ExprKind::Compare), true};
  }
  acceptAny(Kw::Is, Kw::Are);
  bool isNegated = accept(Kw::Not);
  Value result;
  if (classTest(left, isNegated, first, result))
    return result;
  pos_ = start;
  return {left, false};
}

Reader::Value Reader::simple(Subject &subject) {
  std::uint32_t first = pos_;
  if (++depth_ > MaxDepth) {
    pos_ = end_;
    --depth_;
    return {unknown(first), true};
  }
  Value result;
  if (kind() == TokenKind::LeftParen) {
    ++pos_;
    Subject inner = subject;
    result = orLevel(inner);
    accept(TokenKind::RightParen);
    if (!result.isCondition && result.expr.isValid()) {
      ir::ExprId left = continueArithmetic(result.expr);
      result = relationRest(left, first, subject);
    } else if (subject.left.isValid() || inner.left.isValid()) {
      subject = inner;
    }
  } else {
    // `> 5` alone goes on with the subject before it.
    std::uint32_t before = pos_;
    ir::Op op = subject.left.isValid() ? relation() : ir::Op::None;
    if (op != ir::Op::None) {
      subject.op = op;
      ir::ExprId right = arithmetic();
      if (right.isValid())
        result = {b_.binary(op, subject.left, right, ir::ExprKind::Compare), true};
      else
        pos_ = before;
    } else if (subject.left.isValid() && (kw() == Kw::Is || kw() == Kw::Numeric || kw() == Kw::Alphabetic ||
                                          kw() == Kw::Positive || kw() == Kw::Negative)) {
      accept(Kw::Is);
      bool isNegated = accept(Kw::Not);
      classTest(subject.left, isNegated, before, result);
    } else {
      ir::ExprId left = arithmetic();
      if (left.isValid() && b_.unit.exprs[left].kind == ir::ExprKind::ConditionName)
        result = {left, true};
      else if (left.isValid())
        result = relationRest(left, first, subject);
    }
  }
  --depth_;
  return result;
}

Reader::Value Reader::notLevel(Subject &subject) {
  std::uint32_t first = pos_;
  if (kw() != Kw::Not)
    return simple(subject);
  // NOT before a relation belongs to it: A > 1 AND NOT > 5.
  if (subject.left.isValid()) {
    ir::Op op = relation();
    if (op != ir::Op::None) {
      pos_ = first;
      return simple(subject);
    }
  }
  ++pos_;
  if (kw() == Kw::Not && ++depth_ > MaxDepth) {
    pos_ = end_;
    return {unknown(first), true};
  }
  Value value = kw() == Kw::Not ? notLevel(subject) : simple(subject);
  ir::ExprId condition = asCondition(value, subject);
  if (!condition.isValid())
    return {};
  return {negate(condition, first), true};
}

Reader::Value Reader::andLevel(Subject &subject) {
  Value left = notLevel(subject);
  for (int chain = 0; left.expr.isValid() && kw() == Kw::And && !atEnd() && chain < MaxChain; ++chain) {
    std::uint32_t before = pos_++;
    ir::ExprId leftCondition = asCondition(left, subject);
    Value right = notLevel(subject);
    ir::ExprId rightCondition = asCondition(right, subject);
    if (!rightCondition.isValid()) {
      pos_ = before;
      return {leftCondition, true};
    }
    left = {b_.binary(ir::Op::None, leftCondition, rightCondition, ir::ExprKind::And), true};
  }
  return left;
}

Reader::Value Reader::orLevel(Subject &subject) {
  Value left = andLevel(subject);
  for (int chain = 0; left.expr.isValid() && kw() == Kw::Or && !atEnd() && chain < MaxChain; ++chain) {
    std::uint32_t before = pos_++;
    ir::ExprId leftCondition = asCondition(left, subject);
    Value right = andLevel(subject);
    ir::ExprId rightCondition = asCondition(right, subject);
    if (!rightCondition.isValid()) {
      pos_ = before;
      return {leftCondition, true};
    }
    left = {b_.binary(ir::Op::None, leftCondition, rightCondition, ir::ExprKind::Or), true};
  }
  return left;
}

ir::ExprId Reader::condition(Subject subject) {
  Value value = orLevel(subject);
  return asCondition(value, subject);
}

ir::ExprId Reader::condition() {
  return condition(Subject{});
}

} // namespace tacit::cobol
