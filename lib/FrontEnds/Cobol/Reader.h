//===- Tokens of one head -> operands, expressions and conditions ----------------------------------===//
//
// A cursor over a range of tokens. Every function reads as far as it understands and leaves the cursor there;
// the caller decides what an unread rest means.
//
//===---------------------------------------------------------------------------------------------===//
#pragma once

#include "UnitBuilder.h"

namespace tacit::cobol {

class Reader {
public:
  Reader(UnitBuilder &builder, std::uint32_t first, std::uint32_t end)
      : b_(builder), pos_(first), end_(end) {}

  //--- Cursor
  bool atEnd() const { return pos_ >= end_; }
  std::uint32_t position() const { return pos_; }
  std::uint32_t end() const { return end_; }
  void seek(std::uint32_t position) { pos_ = position; }
  void skip() { ++pos_; }
  const Token &tok(std::uint32_t ahead = 0) const {
    return pos_ + ahead < end_ ? b_.tokens[pos_ + ahead] : End;
  }
  TokenKind kind(std::uint32_t ahead = 0) const { return tok(ahead).kind; }
  Kw kw(std::uint32_t ahead = 0) const { return keywordOf(tok(ahead)); }
  bool accept(Kw keyword);
  bool accept(TokenKind wanted);
  template <typename... Words> bool acceptAny(Words... words) { return (accept(words) || ...); }
  /// A word spelled \p text (in capitals) that is no keyword of the table.
  bool isSpelled(std::string_view text, std::uint32_t ahead = 0) const;

  //--- Operands
  /// A user-defined name stands here (a keyword the program declares as a name included).
  bool atName(std::uint32_t ahead = 0) const;
  bool atOperand() const;
  /// A data item of the program is named here.
  bool isDeclaredName() const { return kind() == TokenKind::Word && b_.isDeclared(tok().symbol); }
  bool atKeywordFunction() const;
  /// Data reference with qualifiers, subscripts and reference modification. Unknown names become unknown
  /// items.
  ir::ExprId identifier();
  /// Identifier, literal, figurative constant, function, LENGTH OF, ADDRESS OF. Invalid if none stands here.
  ir::ExprId operand();
  ir::ExprId literal();
  ir::ExprId arithmetic();
  ir::ExprId condition();
  /// The name here with its qualifiers; the cursor moves behind it. 0 if there is none.
  Symbol qualifiedName(std::vector<Symbol> &qualifiers);
  /// Item of a plain reference, invalid for anything else.
  ir::DataItemId itemOf(ir::ExprId expr) const;
  ir::Origin originFrom(std::uint32_t first) const {
    return b_.origin(first, pos_ > first ? pos_ : first + 1);
  }
  bool isTooDeep() const { return depth_ > MaxDepth; }

  /// What a relation compares with what, for objects of EVALUATE and abbreviated conditions.
  struct Subject {
    ir::ExprId left;
    ir::Op op = ir::Op::None;
  };
  ir::ExprId condition(Subject subject);
  /// A relational operator, IS and NOT included; None if there is none.
  ir::Op relation();

private:
  struct Value {
    ir::ExprId expr;
    bool isCondition = false;
  };
  static constexpr int MaxDepth = 120;
  static constexpr int MaxChain = 2000;
  static const Token End;

  Value orLevel(Subject &subject);
  Value andLevel(Subject &subject);
  Value notLevel(Subject &subject);
  Value simple(Subject &subject);
  Value relationRest(ir::ExprId left, std::uint32_t first, Subject &subject);
  ir::ExprId asCondition(Value value, const Subject &subject);
  ir::ExprId additive();
  ir::ExprId bitOperand();
  ir::ExprId multiplicative();
  ir::ExprId power();
  ir::ExprId primary();
  ir::ExprId continueArithmetic(ir::ExprId left);
  ir::ExprId function();
  ir::ExprId special();
  void subscripts(ir::Expr &item, ir::ExprId &slice, std::uint32_t first);
  ir::ExprId suffixed(ir::Expr item, std::uint32_t first);
  bool classTest(ir::ExprId left, bool negated, std::uint32_t first, Value &result);
  ir::ExprId unknown(std::uint32_t first);
  ir::ExprId negate(ir::ExprId condition, std::uint32_t first);

  UnitBuilder &b_;
  std::uint32_t pos_;
  std::uint32_t end_;
  int depth_ = 0;
};

/// The figurative constant that \p keyword is; None if it is none.
ir::Op figurativeOp(Kw keyword);
/// The relation that holds when \p op does not.
ir::Op negated(ir::Op op);

} // namespace tacit::cobol
