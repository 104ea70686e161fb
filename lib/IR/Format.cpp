#include "tacit/IR/Format.h"

#include "tacit/Support/Hash.h"
#include "tacit/Support/Text.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace tacit::ir {

/// COBOL allows 49 levels; deeper chains of a damaged unit are cut.
static constexpr int MaxLevels = 64;
static constexpr std::size_t MaxLength = 16'384;

static bool isCobol(const TranslationUnit &unit) {
  return unit.language == Language::Cobol || unit.language == Language::Copybook;
}

std::size_t Formatter::NameHash::operator()(const NameKey &key) const {
  return fnv1a(key.qualifier, fnv1a(key.name, key.program));
}

Formatter::Formatter(const TranslationUnit &unit, Results results) : unit_(unit) {
  if (results == Results::Called)
    for (StatementId id : unit.statements.ids())
      if (const auto *call = std::get_if<Call>(&unit.statements[id].node);
          call && call->result && call->callee.empty())
        if (const Expr &result = unit.exprs[call->result];
            result.kind == ExprKind::Item && unit.items[result.item()].storage == Storage::Temporary)
          calls_.emplace(result.item(), id);
  for (const Condition &condition : unit.conditions)
    ++conditionCount_[condition.name];
  for (const DataItem &item : unit.items) {
    if (item.name.empty() || item.storage == Storage::Member)
      continue;
    ++count_[{item.program.index(), item.name, {}}];
    std::vector<std::string_view> seen;
    DataItemId above = item.parent;
    for (int level = 0; unit.items.contains(above) && level < MaxLevels; ++level) {
      const DataItem &group = unit.items[above];
      above = group.parent;
      if (group.name.empty() || std::ranges::find(seen, group.name) != seen.end())
        continue;
      seen.push_back(group.name);
      ++count_[{item.program.index(), item.name, group.name}];
    }
  }
}

const Call *Formatter::callOf(DataItemId item) const {
  auto found = calls_.find(item);
  return found == calls_.end() ? nullptr : std::get_if<Call>(&unit_.statements[found->second].node);
}

std::string Formatter::item(DataItemId id) const {
  if (!unit_.items.contains(id))
    return "?";
  const DataItem &item = unit_.items[id];
  const std::string name = item.name.empty() ? "FILLER" : makeVisible(item.name);
  const bool isMember = item.storage == Storage::Member;
  if (!isMember) {
    const auto found = count_.find({item.program.index(), item.name, {}});
    if (found == count_.end() || found->second < 2)
      return name;
  }
  std::string whole = name;
  DataItemId above = item.parent;
  for (int level = 0; unit_.items.contains(above) && level < MaxLevels; ++level) {
    const DataItem &group = unit_.items[above];
    above = group.parent;
    if (group.name.empty())
      continue;
    // COBOL may leave out the groups between; a member may not.
    if (!isMember && count_.at({item.program.index(), item.name, group.name}) == 1)
      return makeVisible(group.name) + '.' + name;
    whole = makeVisible(group.name) + '.' + whole;
  }
  return whole;
}

std::string Formatter::condition(ConditionId id) const {
  if (!unit_.conditions.contains(id))
    return "?";
  const Condition &condition = unit_.conditions[id];
  std::string name = makeVisible(condition.name);
  if (conditionCount_.at(condition.name) < 2)
    return name;
  return item(condition.item) + '.' + name;
}

static std::string inCapitals(std::string_view text) {
  std::string result(text);
  for (char &c : result)
    c = c == '-' ? ' ' : toUpper(c);
  return result;
}

/// The item that \p id is about. Not the whole expression: that may speak of the outcome of a statement
/// again.
std::string Formatter::place(ExprId id) const {
  for (int depth = 0; unit_.exprs.contains(id) && depth < MaxLevels; ++depth) {
    const Expr &expr = unit_.exprs[id];
    if (expr.kind == ExprKind::Item || expr.kind == ExprKind::Member)
      return item(expr.item());
    if (expr.kind == ExprKind::ConditionName)
      return condition(expr.condition());
    id = expr.operands.empty() ? ExprId() : expr.operands[0];
  }
  return "?";
}

std::string Formatter::statement(StatementId id) const {
  if (!unit_.statements.contains(id))
    return "?";
  const Statement &statement = unit_.statements[id];
  std::string verb = makeVisible(statement.verb);
  std::string object;
  if (const auto *io = std::get_if<Io>(&statement.node)) {
    // "EXEC SQL" says less than what it does.
    if (verb.empty() || verb.starts_with("EXEC "))
      verb = inCapitals(toText(io->op));
    if (!io->accesses.empty() && unit_.resources.contains(io->accesses[0].resource))
      object = makeVisible(unit_.resources[io->accesses[0].resource].name);
  } else if (const auto *call = std::get_if<Call>(&statement.node)) {
    if (verb.empty())
      verb = inCapitals(toText(call->kind));
    object = call->callee.empty() ? place(call->target) : makeVisible(call->callee);
  } else if (const auto *assign = std::get_if<Assign>(&statement.node)) {
    if (verb.empty())
      verb = inCapitals(toText(assign->kind));
    for (const Assignment &assignment : assign->assignments)
      object += (object.empty() ? "" : ", ") + place(assignment.target);
  }
  return object.empty() ? verb : verb + ' ' + object;
}

std::string Formatter::type(TypeId id) const {
  if (!unit_.types.contains(id))
    return "?";
  const Type &type = unit_.types[id];
  return type.spelling.empty() ? std::string(toText(type.kind)) : makeVisible(type.spelling);
}

//--- Expressions ------------------------------------------------------------------------

namespace {

/// How strongly an expression holds its parts together.
enum Strength : std::uint8_t {
  Weakest, // Select
  OrStrength,
  AndStrength,
  NotStrength,
  CompareStrength,
  BitOrStrength,
  BitXorStrength,
  BitAndStrength,
  ShiftStrength,
  JoinStrength,
  AddStrength,
  MultiplyStrength,
  UnaryStrength,
  PowerStrength,
  PostfixStrength,
  Atom,
};

} // namespace

/// Writes one expression from an explicit stack of texts and expressions still to be written.
class ExprWriter {
public:
  explicit ExprWriter(const Formatter &formatter) : formatter_(formatter), unit_(formatter.unit_) {
    pieces_.reserve(Most);
  }
  std::string run(ExprId root);

private:
  static constexpr std::size_t Most = 8; ///< Pieces of nearly all expressions.
  struct Piece {
    std::string text;
    ExprId expr;
    std::uint8_t minimum = Weakest;
    bool isExpr = false;
  };

  void expand(ExprId id, std::uint8_t minimum);
  void expandKind(const Expr &expr);
  std::uint8_t strengthOf(const Expr &expr) const;
  std::string_view opText(Op op) const;
  void text(std::string value) { pieces_.push_back({std::move(value), {}}); }
  void sub(ExprId id, std::uint8_t minimum) { pieces_.push_back({{}, id, minimum, true}); }
  void list(ExprList operands, std::string_view separator = ", ") {
    for (std::size_t at = 0; at < operands.size(); ++at) {
      if (at != 0)
        text(std::string(separator));
      sub(operands[at], Weakest);
    }
  }
  void subscripts(ExprList operands) {
    if (operands.empty())
      return;
    text(isCobol(unit_) ? "(" : "[");
    list(operands, isCobol(unit_) ? ", " : "][");
    text(isCobol(unit_) ? ")" : "]");
  }
  static ExprId at(ExprList operands, std::size_t index) {
    return index < operands.size() ? operands[index] : ExprId();
  }

  const Formatter &formatter_;
  const TranslationUnit &unit_;
  std::vector<Piece> pieces_; ///< Of the expression being expanded, in order.
  std::vector<Piece> stack_;
  std::string out_;
};

std::string ExprWriter::run(ExprId root) {
  expand(root, Weakest);
  // A name or a literal.
  if (pieces_.size() == 1 && !pieces_.front().isExpr && pieces_.front().text.size() <= MaxLength)
    return std::move(pieces_.front().text);
  stack_.reserve(Most);
  std::move(pieces_.rbegin(), pieces_.rend(), std::back_inserter(stack_));
  std::size_t steps = 1;
  while (!stack_.empty()) {
    const Piece piece = std::move(stack_.back());
    stack_.pop_back();
    if (!piece.isExpr) {
      out_ += piece.text;
    } else {
      pieces_.clear();
      expand(piece.expr, piece.minimum);
      std::move(pieces_.rbegin(), pieces_.rend(), std::back_inserter(stack_));
    }
    // Damaged units may have cycles, also of nodes that write nothing.
    if (out_.size() > MaxLength || ++steps > 2 * MaxLength) {
      out_ += "...";
      break;
    }
  }
  return std::move(out_);
}

void ExprWriter::expand(ExprId id, std::uint8_t minimum) {
  if (!unit_.exprs.contains(id)) {
    text("?");
    return;
  }
  const Expr &expr = unit_.exprs[id];
  const bool needsParentheses = strengthOf(expr) < minimum;
  if (needsParentheses)
    text("(");
  expandKind(expr);
  if (needsParentheses)
    text(")");
}

static std::uint8_t binaryStrength(Op op) {
  if (op == Op::Add || op == Op::Subtract)
    return AddStrength;
  if (op == Op::Multiply || op == Op::Divide || op == Op::IntegerDivide || op == Op::Modulo)
    return MultiplyStrength;
  if (op == Op::Power)
    return PowerStrength;
  if (op == Op::BitAnd)
    return BitAndStrength;
  if (op == Op::BitOr)
    return BitOrStrength;
  if (op == Op::BitXor)
    return BitXorStrength;
  return op == Op::Concatenate ? JoinStrength : ShiftStrength;
}

std::uint8_t ExprWriter::strengthOf(const Expr &expr) const {
  switch (expr.kind) {
  case ExprKind::Select:
    return Weakest;
  case ExprKind::Or:
    return OrStrength;
  case ExprKind::And:
    return AndStrength;
  case ExprKind::Not:
    return NotStrength;
  case ExprKind::Compare:
  case ExprKind::ClassTest:
  case ExprKind::Outcome:
    return CompareStrength;
  case ExprKind::Binary:
    return binaryStrength(expr.op);
  case ExprKind::Unary:
  case ExprKind::Dereference:
  case ExprKind::AddressOf:
    return UnaryStrength;
  case ExprKind::Number:
    return expr.text.starts_with('-') || expr.text.starts_with('+') ? UnaryStrength : Atom;
  case ExprKind::Cast: {
    const ExprId inner = at(expr.operands, 0);
    // An implicit cast is not written: what matters is inside. Chains of casts count as atoms.
    if (expr.op == Op::Explicit || !unit_.exprs.contains(inner))
      return expr.op == Op::Explicit ? UnaryStrength : Atom;
    const Expr &operand = unit_.exprs[inner];
    return operand.kind == ExprKind::Cast ? Weakest : strengthOf(operand);
  }
  case ExprKind::Member:
  case ExprKind::Element:
  case ExprKind::Slice:
  case ExprKind::Call:
    return PostfixStrength;
  case ExprKind::Unknown:
  case ExprKind::String:
  case ExprKind::Figurative:
  case ExprKind::NamedConstant:
  case ExprKind::Item:
  case ExprKind::ConditionName:
  case ExprKind::Aggregate:
  case ExprKind::True:
  case ExprKind::False:
    break;
  }
  return Atom;
}

std::string_view ExprWriter::opText(Op op) const {
  switch (op) {
  case Op::Negate:
  case Op::Subtract:
    return "-";
  case Op::Plus:
  case Op::Add:
    return "+";
  case Op::BitNot:
    return "~";
  case Op::Multiply:
    return "*";
  case Op::Divide:
    return "/";
  case Op::IntegerDivide:
    return isCobol(unit_) ? "DIV" : "/";
  case Op::Modulo:
    return isCobol(unit_) ? "MOD" : "%";
  case Op::Power:
    return "**";
  case Op::BitAnd:
    return "&";
  case Op::BitOr:
    return "|";
  case Op::BitXor:
    return "^";
  case Op::ShiftLeft:
    return "<<";
  case Op::ShiftRight:
    return ">>";
  case Op::Concatenate:
    return "||";
  case Op::Equal:
    return "=";
  case Op::NotEqual:
    return "<>";
  case Op::Less:
    return "<";
  case Op::LessEqual:
    return "<=";
  case Op::Greater:
    return ">";
  case Op::GreaterEqual:
    return ">=";
  case Op::Space:
    return "SPACES";
  case Op::Zero:
    return "ZERO";
  case Op::HighValue:
    return "HIGH-VALUES";
  case Op::LowValue:
    return "LOW-VALUES";
  case Op::Quote:
    return "QUOTES";
  case Op::Null:
    return "NULL";
  case Op::All:
    return "ALL";
  case Op::Success:
    return "SUCCESS";
  case Op::AtEnd:
    return "AT END";
  case Op::InvalidKey:
    return "INVALID KEY";
  case Op::SizeError:
    return "SIZE ERROR";
  case Op::Overflow:
    return "OVERFLOW";
  case Op::Exception:
    return "EXCEPTION";
  case Op::EndOfPage:
    return "END OF PAGE";
  case Op::NotFound:
    return "NOT FOUND";
  case Op::Duplicate:
    return "DUPLICATE";
  case Op::None:
  case Op::Explicit:
  case Op::Implicit:
    break;
  }
  return "?";
}

static std::string quote(std::string_view text) {
  std::string quoted = "'";
  for (const char c : makeVisible(text)) {
    quoted += c;
    if (c == '\'')
      quoted += c;
  }
  return quoted += '\'';
}

/// What the right operand must have: `a - (b - c)` keeps its parentheses.
static std::uint8_t rightMinimum(std::uint8_t strength) {
  return static_cast<std::uint8_t>(strength + 1);
}

void ExprWriter::expandKind(const Expr &expr) {
  const ExprList operands = expr.operands;
  switch (expr.kind) {
  case ExprKind::Unknown:
    // A name that nothing declares stands for itself.
    if (!isCobol(unit_) && isPlainPlace(expr.text))
      text(std::string(expr.text));
    else
      text(expr.text.empty() ? "UNKNOWN" : fmt::format("UNKNOWN({})", makeVisible(oneLine(expr.text))));
    return;
  case ExprKind::Number:
    text(makeVisible(expr.text));
    return;
  case ExprKind::String:
    text(quote(expr.text));
    return;
  case ExprKind::Figurative:
    text(std::string(opText(expr.op)));
    if (!operands.empty()) {
      text(" ");
      sub(operands[0], Atom);
    }
    return;
  case ExprKind::NamedConstant:
    text(makeVisible(expr.text));
    return;
  case ExprKind::Item:
    if (const Call *call = formatter_.callOf(expr.item())) {
      sub(call->target, PostfixStrength);
      text("(");
      for (std::size_t index = 0; index < call->arguments.size(); ++index) {
        if (index != 0)
          text(", ");
        sub(call->arguments[index].value, Weakest);
      }
      text(")");
      return;
    }
    text(formatter_.item(expr.item()));
    subscripts(operands);
    return;
  case ExprKind::ConditionName:
    text(formatter_.condition(expr.condition()));
    subscripts(operands);
    return;
  case ExprKind::Slice:
    sub(at(operands, 0), PostfixStrength);
    text("(");
    sub(at(operands, 1), Weakest);
    text(":");
    if (at(operands, 2).isValid())
      sub(operands[2], Weakest);
    text(")");
    return;
  case ExprKind::Member: {
    const ExprId record = at(operands, 0);
    const bool isArrow = unit_.exprs.contains(record) && unit_.exprs[record].kind == ExprKind::Dereference;
    sub(isArrow ? at(unit_.exprs[record].operands, 0) : record, PostfixStrength);
    const DataItemId member = expr.item();
    const std::string name =
        unit_.items.contains(member) ? makeVisible(unit_.items[member].name) : std::string("?");
    text((isArrow ? "->" : ".") + name);
    return;
  }
  case ExprKind::Element:
    sub(at(operands, 0), PostfixStrength);
    text("[");
    sub(at(operands, 1), Weakest);
    text("]");
    return;
  case ExprKind::Dereference:
  case ExprKind::AddressOf:
    text(expr.kind == ExprKind::Dereference ? "*" : "&");
    sub(at(operands, 0), UnaryStrength);
    return;
  case ExprKind::Unary: {
    text(std::string(opText(expr.op)));
    // - -x must not read as --x, and languages differ on -a ** b.
    const ExprId operand = at(operands, 0);
    const bool isTight = unit_.exprs.contains(operand) && strengthOf(unit_.exprs[operand]) >= PostfixStrength;
    sub(operand, isTight ? PostfixStrength : Atom);
    return;
  }
  case ExprKind::Binary:
  case ExprKind::Compare: {
    const std::uint8_t strength = strengthOf(expr);
    sub(at(operands, 0), expr.kind == ExprKind::Compare ? rightMinimum(strength) : strength);
    text(fmt::format(" {} ", opText(expr.op)));
    sub(at(operands, 1), rightMinimum(strength));
    return;
  }
  case ExprKind::And:
  case ExprKind::Or:
    sub(at(operands, 0), strengthOf(expr));
    text(expr.kind == ExprKind::And ? " AND " : " OR ");
    sub(at(operands, 1), strengthOf(expr));
    return;
  case ExprKind::Not:
    text("NOT ");
    sub(at(operands, 0), NotStrength);
    return;
  case ExprKind::ClassTest:
    sub(at(operands, 0), rightMinimum(CompareStrength));
    text(" IS " + inCapitals(makeVisible(expr.text)));
    return;
  case ExprKind::Outcome:
    text(fmt::format("{} on {}", opText(expr.op), formatter_.statement(expr.statement())));
    return;
  case ExprKind::Select:
    text("IF ");
    sub(at(operands, 0), OrStrength);
    text(" THEN ");
    sub(at(operands, 1), OrStrength);
    text(" ELSE ");
    sub(at(operands, 2), OrStrength);
    return;
  case ExprKind::Call:
    text(makeVisible(expr.text) + "(");
    list(operands);
    text(")");
    return;
  case ExprKind::Cast:
    if (expr.op == Op::Explicit) {
      text(fmt::format("({}) ", formatter_.type(expr.type)));
      sub(at(operands, 0), UnaryStrength);
    } else {
      sub(at(operands, 0), Weakest);
    }
    return;
  case ExprKind::Aggregate:
    text("{");
    list(operands);
    text("}");
    return;
  case ExprKind::True:
    text("TRUE");
    return;
  case ExprKind::False:
    text("FALSE");
    return;
  }
}

std::string Formatter::expr(ExprId id) const {
  return ExprWriter(*this).run(id);
}

std::string formatExpr(const TranslationUnit &unit, ExprId expr) {
  return Formatter(unit).expr(expr);
}

} // namespace tacit::ir
