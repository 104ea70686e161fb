#include "Reader.h"

#include "CicsCommands.h"

#include <algorithm>

namespace tacit::cobol {

const Token Reader::End{};

bool Reader::accept(Kw keyword) {
  if (kw() != keyword || atEnd())
    return false;
  ++pos_;
  return true;
}

bool Reader::accept(TokenKind wanted) {
  if (atEnd() || kind() != wanted)
    return false;
  ++pos_;
  return true;
}

bool Reader::isSpelled(std::string_view text, std::uint32_t ahead) const {
  const Token &token = tok(ahead);
  return token.kind == TokenKind::Word && token.length == text.size() &&
         b_.source.symbols.text(token.symbol) == text;
}

ir::Op figurativeOp(Kw keyword) {
  switch (keyword) {
  case Kw::Space:
  case Kw::Spaces:
    return ir::Op::Space;
  case Kw::Zero:
  case Kw::Zeros:
  case Kw::Zeroes:
    return ir::Op::Zero;
  case Kw::HighValue:
  case Kw::HighValues:
    return ir::Op::HighValue;
  case Kw::LowValue:
  case Kw::LowValues:
    return ir::Op::LowValue;
  case Kw::Quote:
  case Kw::Quotes:
    return ir::Op::Quote;
  case Kw::Null:
  case Kw::Nulls:
    return ir::Op::Null;
  default:
    return ir::Op::None;
  }
}

/// Intrinsic functions that may stand without parentheses where REPOSITORY lets FUNCTION be left out.
static bool isFunctionWithoutArguments(std::string_view name) {
  static constexpr std::string_view Names[] = {"CURRENCY-SYMBOL",
                                               "E",
                                               "EXCEPTION-FILE",
                                               "EXCEPTION-FILE-N",
                                               "EXCEPTION-LOCATION",
                                               "EXCEPTION-LOCATION-N",
                                               "EXCEPTION-STATEMENT",
                                               "EXCEPTION-STATUS",
                                               "MODULE-CALLER-ID",
                                               "MODULE-DATE",
                                               "MODULE-FORMATTED-DATE",
                                               "MODULE-ID",
                                               "MODULE-NAME",
                                               "MODULE-PATH",
                                               "MODULE-SOURCE",
                                               "MODULE-TIME",
                                               "MONETARY-DECIMAL-POINT",
                                               "MONETARY-THOUSANDS-SEPARATOR",
                                               "NUMERIC-DECIMAL-POINT",
                                               "NUMERIC-THOUSANDS-SEPARATOR",
                                               "PI",
                                               "SECONDS-PAST-MIDNIGHT"};
  return std::find(std::begin(Names), std::end(Names), name) != std::end(Names);
}

/// RANDOM, SIGN and SUM are words of the language as well as functions.
bool Reader::atKeywordFunction() const {
  return b_.intrinsics &&
         (kw() == Kw::Random || ((kw() == Kw::Sum || kw() == Kw::Sign) && kind(1) == TokenKind::LeftParen));
}

bool Reader::atName(std::uint32_t ahead) const {
  const Token &token = tok(ahead);
  if (token.kind != TokenKind::Word)
    return false;
  Kw keyword = keywordOf(token);
  if (keyword == Kw::On || keyword == Kw::Next) // Verbs of a kind, and reserved everywhere.
    return b_.isDeclared(token.symbol);
  return keyword == Kw::None || b_.isDeclared(token.symbol) || classOf(keyword) == WordClass::ContextVerb ||
         classOf(keyword) == WordClass::ContextWord;
}

bool Reader::atOperand() const {
  switch (kind()) {
  case TokenKind::String:
  case TokenKind::Number:
    return true;
  case TokenKind::Plus:
  case TokenKind::Minus:
    return kind(1) == TokenKind::Number;
  case TokenKind::Word:
    break;
  default:
    return false;
  }
  if (atName() || atKeywordFunction())
    return true;
  Kw keyword = kw();
  return figurativeOp(keyword) != ir::Op::None || keyword == Kw::Function || keyword == Kw::Length ||
         keyword == Kw::Address || keyword == Kw::All || keyword == Kw::True || keyword == Kw::False ||
         keyword == Kw::ReturnCode || keyword == Kw::Tally || keyword == Kw::WhenCompiled ||
         keyword == Kw::CurrentDate || keyword == Kw::SortReturn || keyword == Kw::LinageCounter ||
         keyword == Kw::LineCounter || keyword == Kw::PageCounter || keyword == Kw::DebugItem ||
         keyword == Kw::Self || keyword == Kw::Super;
}

Symbol Reader::qualifiedName(std::vector<Symbol> &qualifiers) {
  if (kind() != TokenKind::Word)
    return 0;
  Symbol name = tok().symbol;
  ++pos_;
  while ((kw() == Kw::Of || kw() == Kw::In) && kind(1) == TokenKind::Word && !atEnd()) {
    qualifiers.push_back(tok(1).symbol);
    pos_ += 2;
  }
  return name;
}

ir::DataItemId Reader::itemOf(ir::ExprId id) const {
  if (!id.isValid() || b_.unit.exprs[id].kind != ir::ExprKind::Item)
    return {};
  return b_.unit.exprs[id].item();
}

ir::ExprId Reader::unknown(std::uint32_t first) {
  return b_.expr(
      {.kind = ir::ExprKind::Unknown, .origin = originFrom(first), .text = b_.textOf(first, pos_)});
}

/// Subscripts and reference modification in the parentheses at the cursor.
void Reader::subscripts(ir::Expr &item, ir::ExprId &sliceStart, std::uint32_t) {
  std::vector<ir::ExprId> list;
  ++pos_;
  while (!atEnd() && kind() != TokenKind::RightParen) {
    std::uint32_t before = pos_;
    ir::ExprId each;
    if (accept(Kw::All))
      each = b_.expr({.kind = ir::ExprKind::NamedConstant, .origin = originFrom(before), .text = "ALL"});
    else
      each = arithmetic();
    if (kind() == TokenKind::Colon && list.empty()) {
      sliceStart = each;
      return;
    }
    if (each.isValid())
      list.push_back(each);
    if (pos_ == before)
      break;
  }
  if (kind() == TokenKind::RightParen)
    ++pos_;
  item.operands = b_.unit.arena().copy(list);
}

ir::ExprId Reader::suffixed(ir::Expr item, std::uint32_t first) {
  ir::ExprId start;
  for (int round = 0; round < 2 && kind() == TokenKind::LeftParen && !start.isValid(); ++round) {
    if (round == 1) {
      // A second pair of parentheses can only be a reference modification.
      std::uint32_t at = pos_ + 1;
      int depth = 0;
      while (at < end_ && (depth > 0 || (b_.tokens[at].kind != TokenKind::Colon &&
                                         b_.tokens[at].kind != TokenKind::RightParen))) {
        depth += b_.tokens[at].kind == TokenKind::LeftParen;
        depth -= b_.tokens[at].kind == TokenKind::RightParen;
        ++at;
      }
      if (at >= end_ || b_.tokens[at].kind != TokenKind::Colon)
        break;
    }
    subscripts(item, start, first);
  }
  ir::Origin origin = originFrom(first);
  if (!start.isValid()) {
    item.origin = origin;
    return b_.expr(item);
  }
  item.origin = b_.origin(b_.tokens[first]);
  ir::ExprId base = b_.expr(item);
  ++pos_; // the colon
  ir::ExprId length;
  if (kind() != TokenKind::RightParen)
    length = arithmetic();
  accept(TokenKind::RightParen);
  return b_.expr({.kind = ir::ExprKind::Slice,
                  .origin = originFrom(first),
                  .operands = b_.unit.arena().copy({base, start, length})});
}

ir::ExprId Reader::identifier() {
  std::uint32_t first = pos_;
  if (kind() != TokenKind::Word)
    return {};
  const Token &token = tok();
  if (token.length >= 7 && kind(1) == TokenKind::LeftParen && kind(3) == TokenKind::RightParen &&
      (isSpelled("DFHRESP") || isSpelled("DFHVALUE"))) {
    std::string_view code = b_.source.symbols.text(tok(2).symbol);
    bool isResponse = isSpelled("DFHRESP");
    pos_ += 4;
    ir::Expr named{
        .kind = ir::ExprKind::NamedConstant, .origin = originFrom(first), .text = b_.textOf(first, pos_)};
    const CicsCondition *condition = isResponse ? findCicsCondition(code) : nullptr;
    std::string_view number = condition ? condition->number : isResponse ? "" : findCicsValue(code);
    if (!number.empty())
      named.operands = b_.unit.arena().copy({b_.numberExpr(number, named.origin)});
    return b_.expr(named);
  }
  std::vector<Symbol> qualifiers;
  Symbol name = qualifiedName(qualifiers);
  ir::DataItemId item = b_.findItem(name, qualifiers, token);
  if (!item.isValid()) {
    if (ir::ConditionId condition = b_.findCondition(name, qualifiers); condition.isValid())
      return suffixed({.kind = ir::ExprKind::ConditionName, .ref = condition.index()}, first);
    item = b_.registerItem(name);
  }
  if (!item.isValid() && b_.intrinsics && qualifiers.empty() &&
      (kind() == TokenKind::LeftParen || isFunctionWithoutArguments(b_.source.symbols.text(name)))) {
    pos_ = first;
    return function();
  }
  if (!item.isValid())
    item = b_.unknownItem(name, token);
  const ir::DataItem &data = b_.unit.items[item];
  if (data.storage == ir::Storage::Constant && data.initialValue.isValid())
    return b_.expr({.kind = ir::ExprKind::NamedConstant,
                    .type = data.type,
                    .ref = item.index(),
                    .origin = originFrom(first),
                    .operands = b_.unit.arena().copy({data.initialValue}),
                    .text = data.name});
  return suffixed({.kind = ir::ExprKind::Item, .type = data.type, .ref = item.index()}, first);
}

ir::ExprId Reader::literal() {
  std::uint32_t first = pos_;
  if (kind() == TokenKind::Minus || kind() == TokenKind::Plus) {
    if (kind(1) != TokenKind::Number)
      return {};
    bool isMinus = kind() == TokenKind::Minus;
    ++pos_;
    std::string text(isMinus ? "-" : "");
    text += tok().text();
    ++pos_;
    if (b_.source.decimalComma)
      std::replace(text.begin(), text.end(), ',', '.');
    return b_.numberExpr(text, originFrom(first));
  }
  if (kind() == TokenKind::Number) {
    std::string text(tok().text());
    ++pos_;
    if (b_.source.decimalComma)
      std::replace(text.begin(), text.end(), ',', '.');
    return b_.numberExpr(text, originFrom(first));
  }
  if (kind() == TokenKind::String) {
    std::string_view text = b_.literalText(tok());
    ++pos_;
    if (kind() == TokenKind::Ampersand && kind(1) == TokenKind::String) {
      std::string joined(text);
      while (kind() == TokenKind::Ampersand && kind(1) == TokenKind::String) {
        joined += b_.literalText(tok(1));
        pos_ += 2;
      }
      text = b_.unit.arena().copyText(joined);
    }
    return b_.stringExpr(text, originFrom(first));
  }
  if (kw() == Kw::All && !atName()) {
    ++pos_;
    ir::ExprId inner =
        figurativeOp(kw()) != ir::Op::None || kind() == TokenKind::String ? literal() : ir::ExprId();
    if (!inner.isValid()) {
      pos_ = first;
      return {};
    }
    if (b_.unit.exprs[inner].kind == ir::ExprKind::Figurative)
      return inner;
    return b_.expr({.kind = ir::ExprKind::Figurative,
                    .op = ir::Op::All,
                    .origin = originFrom(first),
                    .operands = b_.unit.arena().copy({inner})});
  }
  ir::Op op = figurativeOp(kw());
  if (op == ir::Op::None)
    return {};
  ++pos_;
  return b_.figurative(op, originFrom(first));
}

/// FUNCTION name (arguments) (reference modification)
ir::ExprId Reader::function() {
  std::uint32_t first = pos_;
  accept(Kw::Function);
  if (kind() != TokenKind::Word)
    return unknown(first);
  std::string text = "FUNCTION ";
  text += b_.source.symbols.text(tok().symbol);
  ++pos_;
  std::vector<ir::ExprId> arguments;
  std::uint32_t paren = pos_;
  if (kind() == TokenKind::LeftParen) {
    ++pos_;
    while (!atEnd() && kind() != TokenKind::RightParen) {
      std::uint32_t before = pos_;
      if (kind() == TokenKind::Word && !atOperand()) {
        // LEADING, TRAILING, ALPHANUMERIC and the like choose what the function does.
        text += ' ';
        text += b_.source.symbols.text(tok().symbol);
        ++pos_;
        continue;
      }
      ir::ExprId each = arithmetic();
      if (each.isValid())
        arguments.push_back(each);
      if (pos_ == before || kind() == TokenKind::Colon)
        break;
    }
    if (kind() == TokenKind::Colon) {
      // No arguments: this is reference modification already, CURRENT-DATE (1:4).
      arguments.clear();
      pos_ = paren;
    } else {
      accept(TokenKind::RightParen);
    }
  }
  ir::ExprId call = b_.call(text, arguments, originFrom(first));
  if (kind() == TokenKind::LeftParen) {
    ++pos_;
    ir::ExprId start = arithmetic();
    ir::ExprId length;
    if (accept(TokenKind::Colon) && kind() != TokenKind::RightParen)
      length = arithmetic();
    accept(TokenKind::RightParen);
    if (start.isValid())
      return b_.expr({.kind = ir::ExprKind::Slice,
                      .origin = originFrom(first),
                      .operands = b_.unit.arena().copy({call, start, length})});
  }
  return call;
}

/// LENGTH OF x, ADDRESS OF x.
ir::ExprId Reader::special() {
  std::uint32_t first = pos_;
  bool isAddress = kw() == Kw::Address;
  if (kind(1) == TokenKind::LeftParen)
    return function();
  ++pos_;
  accept(Kw::Of);
  ir::ExprId inner = kind() == TokenKind::String ? literal() : identifier();
  if (!inner.isValid())
    return unknown(first);
  if (isAddress)
    return b_.expr({.kind = ir::ExprKind::AddressOf,
                    .origin = originFrom(first),
                    .operands = b_.unit.arena().copy({inner})});
  return b_.call("LENGTH OF", std::span(&inner, 1), originFrom(first));
}

ir::ExprId Reader::operand() {
  if (atEnd())
    return {};
  if (kind() == TokenKind::Word && atName())
    return identifier();
  if (atKeywordFunction())
    return function();
  std::uint32_t first = pos_;
  switch (kw()) {
  case Kw::Function:
    return function();
  case Kw::Length:
  case Kw::Address:
    return special();
  case Kw::True:
  case Kw::False: {
    bool isTrue = kw() == Kw::True;
    ++pos_;
    return b_.expr({.kind = isTrue ? ir::ExprKind::True : ir::ExprKind::False, .origin = originFrom(first)});
  }
  default:
    break;
  }
  if (ir::ExprId value = literal(); value.isValid())
    return value;
  return atOperand() ? identifier() : ir::ExprId();
}

//--- Arithmetic ---------------------------------------------------------------------------

ir::ExprId Reader::primary() {
  std::uint32_t first = pos_;
  if (++depth_ > MaxDepth) {
    pos_ = end_;
    --depth_;
    return unknown(first);
  }
  ir::ExprId result;
  if (accept(TokenKind::LeftParen)) {
    result = arithmetic();
    accept(TokenKind::RightParen);
  } else if ((kind() == TokenKind::Minus || kind() == TokenKind::Plus) && kind(1) != TokenKind::Number) {
    bool isMinus = kind() == TokenKind::Minus;
    ++pos_;
    result = primary();
    if (isMinus && result.isValid())
      result = b_.expr({.kind = ir::ExprKind::Unary,
                        .op = ir::Op::Negate,
                        .origin = originFrom(first),
                        .operands = b_.unit.arena().copy({result})});
  } else {
    result = operand();
  }
  --depth_;
  return result;
}

ir::ExprId Reader::power() {
  ir::ExprId left = primary();
  for (int chain = 0; left.isValid() && kind() == TokenKind::Power && chain < MaxChain; ++chain) {
    ++pos_;
    ir::ExprId right = primary();
    if (!right.isValid())
      return left;
    left = b_.binary(ir::Op::Power, left, right);
  }
  return left;
}

ir::ExprId Reader::multiplicative() {
  ir::ExprId left = power();
  for (int chain = 0; left.isValid() && chain < MaxChain; ++chain) {
    if (kind() != TokenKind::Star && kind() != TokenKind::Slash)
      return left;
    ir::Op op = kind() == TokenKind::Star ? ir::Op::Multiply : ir::Op::Divide;
    ++pos_;
    ir::ExprId right = power();
    if (!right.isValid())
      return left;
    left = b_.binary(op, left, right);
  }
  return left;
}

ir::ExprId Reader::continueArithmetic(ir::ExprId left) {
  for (int chain = 0; left.isValid() && chain < MaxChain; ++chain) {
    TokenKind here = kind();
    bool isMore = here == TokenKind::Star || here == TokenKind::Slash || here == TokenKind::Power ||
                  here == TokenKind::Plus || here == TokenKind::Minus;
    if (!isMore)
      return left;
    ++pos_;
    ir::ExprId right = here == TokenKind::Plus || here == TokenKind::Minus ? multiplicative()
                       : here == TokenKind::Power                          ? primary()
                                                                           : power();
    if (!right.isValid())
      return left;
    ir::Op op = here == TokenKind::Star    ? ir::Op::Multiply
                : here == TokenKind::Slash ? ir::Op::Divide
                : here == TokenKind::Power ? ir::Op::Power
                : here == TokenKind::Plus  ? ir::Op::Add
                                           : ir::Op::Subtract;
    left = b_.binary(op, left, right);
  }
  return left;
}

ir::ExprId Reader::additive() {
  ir::ExprId left = multiplicative();
  for (int chain = 0; left.isValid() && chain < MaxChain; ++chain) {
    if (kind() != TokenKind::Plus && kind() != TokenKind::Minus)
      return left;
    ir::Op op = kind() == TokenKind::Plus ? ir::Op::Add : ir::Op::Subtract;
    ++pos_;
    ir::ExprId right = multiplicative();
    if (!right.isValid())
      return left;
    left = b_.binary(op, left, right);
  }
  return left;
}

/// B-AND, B-OR and their like; 0 for anything else. The higher binds closer.
static int bitRank(Kw keyword, ir::Op &op) {
  switch (keyword) {
  case Kw::BShiftL:
    op = ir::Op::ShiftLeft;
    return 4;
  case Kw::BShiftR:
    op = ir::Op::ShiftRight;
    return 4;
  case Kw::BAnd:
    op = ir::Op::BitAnd;
    return 3;
  case Kw::BXor:
    op = ir::Op::BitXor;
    return 2;
  case Kw::BOr:
    op = ir::Op::BitOr;
    return 1;
  default:
    return 0;
  }
}

ir::ExprId Reader::bitOperand() {
  std::uint32_t first = pos_;
  if (!accept(Kw::BNot))
    return additive();
  ir::ExprId operand = additive();
  if (!operand.isValid())
    return {};
  return b_.expr({.kind = ir::ExprKind::Unary,
                  .op = ir::Op::BitNot,
                  .origin = originFrom(first),
                  .operands = b_.unit.arena().copy({operand})});
}

ir::ExprId Reader::arithmetic() {
  ir::ExprId left = bitOperand();
  ir::Op op = ir::Op::None;
  if (!left.isValid() || bitRank(kw(), op) == 0)
    return left;
  struct Waiting {
    ir::ExprId left;
    ir::Op op;
    int rank;
  };
  std::vector<Waiting> waiting;
  auto reduce = [&](int rank) {
    for (; !waiting.empty() && waiting.back().rank >= rank; waiting.pop_back())
      left = b_.binary(waiting.back().op, waiting.back().left, left);
  };
  for (int chain = 0; chain < MaxChain; ++chain) {
    int rank = bitRank(kw(), op);
    if (rank == 0)
      break;
    reduce(rank);
    std::uint32_t before = pos_++;
    ir::ExprId right = bitOperand();
    if (!right.isValid()) {
      pos_ = before;
      break;
    }
    waiting.push_back({left, op, rank});
    left = right;
  }
  reduce(0);
  return left;
}

} // namespace tacit::cobol
