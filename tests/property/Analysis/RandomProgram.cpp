#include "RandomProgram.h"

#include <array>
#include <string>
#include <vector>

namespace tacit::test {

using namespace ir;

namespace {

class Generator {
public:
  explicit Generator(Random &random) : random_(random) {}
  TranslationUnit run();

private:
  static constexpr std::uint32_t PlainItems = 3;
  static constexpr std::uint32_t Carriers = 2;

  ExprId add(Expr expr, std::initializer_list<ExprId> operands = {}) {
    expr.operands = unit_.arena().copy(std::vector<ExprId>(operands));
    return unit_.exprs.push_back(expr);
  }
  ExprId number(std::uint32_t value) {
    return add({.kind = ExprKind::Number, .text = unit_.arena().copyText(std::to_string(value))});
  }
  ExprId item(std::uint32_t index) { return add({.kind = ExprKind::Item, .ref = index}); }
  ExprId anyItem() { return item(random_.below(PlainItems + Carriers)); }
  ExprId test();
  ExprId condition(int depth);
  StatementList list(int depth);
  StatementId statement(StatementNode node) {
    Statement made;
    made.node = std::move(node);
    made.origin = {FileId(std::uint32_t{0}), ++line_, line_, 8, 40, {}};
    return unit_.statements.push_back(std::move(made));
  }
  StatementNode anyNode(int depth);
  StatementNode assign();
  StatementNode choice(int depth);
  StatementNode read(int depth);
  StatementNode leave();
  StatementNode jump();

  Random &random_;
  TranslationUnit unit_;
  std::vector<ProcedureId> onward_;    ///< Paragraphs of the same range behind the one being filled.
  std::vector<ProcedureId> performed_; ///< Paragraphs that the one being filled may perform.
  LabelId label_;                      ///< At the end of the paragraph being filled.
  std::uint32_t line_ = 1;
  std::uint32_t budget_ = 24; ///< Statements still to be made.
  bool isMain_ = false;
  bool breaks_ = false; ///< Inside a switch that falls through.
};

} // namespace

ExprId Generator::test() {
  static constexpr std::array Ops{Op::Equal,     Op::NotEqual, Op::Less,
                                  Op::LessEqual, Op::Greater,  Op::GreaterEqual};
  if (random_.oneIn(8))
    return anyItem(); // A value as a condition.
  ExprId left = anyItem();
  ExprId right = number(random_.below(ValueLimit));
  if (random_.oneIn(4))
    std::swap(left, right);
  return add({.kind = ExprKind::Compare, .op = random_.pick(Ops)}, {left, right});
}

ExprId Generator::condition(int depth) {
  if (depth == 0 || random_.oneIn(2))
    return test();
  if (random_.oneIn(4))
    return add({.kind = ExprKind::Not}, {condition(depth - 1)});
  ExprKind kind = random_.oneIn(2) ? ExprKind::And : ExprKind::Or;
  return add({.kind = kind}, {condition(depth - 1), condition(depth - 1)});
}

StatementNode Generator::assign() {
  Assign assign;
  Assignment one;
  bool isCarrier = random_.oneIn(2);
  one.target = item(isCarrier ? PlainItems + random_.below(Carriers) : random_.below(PlainItems));
  one.value = isCarrier && random_.oneIn(3) ? condition(1)
              : random_.oneIn(4)            ? anyItem()
                                            : number(random_.below(ValueLimit));
  assign.assignments = unit_.arena().copy(std::vector<Assignment>{one});
  return assign;
}

StatementNode Generator::choice(int depth) {
  if (random_.oneIn(2))
    return If{condition(2), list(depth - 1), random_.oneIn(2) ? list(depth - 1) : StatementList()};
  Switch made;
  made.kind = random_.oneIn(2) ? SwitchKind::FallThrough : SwitchKind::Evaluate;
  bool before = breaks_;
  breaks_ = breaks_ || made.kind == SwitchKind::FallThrough;
  std::vector<Case> cases;
  for (std::uint32_t count = random_.between(1, 3); count > 0; --count) {
    Case arm;
    std::vector<ExprId> alternatives{condition(1)};
    if (random_.oneIn(3))
      alternatives.push_back(test());
    arm.alternatives = unit_.arena().copy(alternatives);
    arm.body = list(depth - 1);
    cases.push_back(arm);
  }
  if (random_.oneIn(2)) {
    Case other;
    other.isDefault = true;
    other.body = list(depth - 1);
    cases.insert(cases.begin() + random_.below(static_cast<std::uint32_t>(cases.size()) + 1), other);
  }
  breaks_ = before;
  made.cases = unit_.arena().copy(cases);
  return made;
}

StatementNode Generator::read(int depth) {
  Io io;
  io.op = IoOp::Read;
  io.fills = unit_.arena().copy(std::vector<ExprId>{item(random_.below(PlainItems))});
  std::vector<Handler> handlers{{Op::InvalidKey, list(depth - 1), {}}};
  if (random_.oneIn(2))
    handlers.push_back({Op::Success, list(depth - 1), {}});
  io.handlers = unit_.arena().copy(handlers);
  return io;
}

StatementNode Generator::leave() {
  if (breaks_ && random_.oneIn(2))
    return Exit{ExitKind::Break, {}};
  if (random_.oneIn(3))
    return Exit{ExitKind::Paragraph, {}};
  if (random_.oneIn(2))
    return Exit{ExitKind::Abend, {}};
  return Exit{isMain_ && random_.oneIn(2) ? ExitKind::Stop : ExitKind::Return, {}};
}

StatementNode Generator::jump() {
  std::vector<JumpTarget> targets;
  bool isDepending = random_.oneIn(3) && !onward_.empty();
  for (std::uint32_t count = isDepending ? random_.between(1, 3) : 1; count > 0; --count)
    targets.push_back(onward_.empty() || random_.oneIn(4) ? JumpTarget{{}, label_}
                                                          : JumpTarget{random_.pick(onward_), {}});
  return Goto{unit_.arena().copy(targets), isDepending ? anyItem() : ExprId()};
}

StatementNode Generator::anyNode(int depth) {
  switch (random_.below(depth > 0 ? 10 : 5)) {
  case 0:
    return leave();
  case 1:
    return jump();
  case 2:
    if (!performed_.empty()) {
      ProcedureId range = random_.pick(performed_);
      return Perform{range, range, {}};
    }
    return Nop{};
  case 3:
  case 4:
    return assign();
  case 5:
    return read(depth);
  default:
    return choice(depth);
  }
}

/// Jumps and exits end a list: nothing behind them could run.
StatementList Generator::list(int depth) {
  std::vector<StatementId> made;
  for (std::uint32_t count = random_.between(1, 4); count > 0 && budget_ > 0; --count) {
    --budget_;
    StatementNode node = anyNode(depth);
    bool ends = std::holds_alternative<Exit>(node) ||
                (std::holds_alternative<Goto>(node) && !std::get<Goto>(node).dependingOn);
    made.push_back(statement(std::move(node)));
    if (ends)
      break;
  }
  return unit_.arena().copy(made);
}

TranslationUnit Generator::run() {
  unit_.path = "a.cbl";
  unit_.language = Language::Cobol;
  unit_.files.push_back({"a.cbl", {}});
  TypeId type = unit_.types.push_back(
      {.kind = TypeKind::Number, .encoding = Encoding::Display, .digits = 3, .byteSize = 3});
  for (std::uint32_t at = 0; at < PlainItems + Carriers; ++at) {
    DataItem item;
    item.name = unit_.arena().copyText((at < PlainItems ? "A" : "F") + std::to_string(at));
    item.storage = at < PlainItems ? Storage::Working : Storage::Temporary;
    item.type = type;
    item.byteSize = 3;
    unit_.items.push_back(item);
  }
  ProgramId program = unit_.programs.push_back({.name = "P", .kind = ProgramKind::Batch});
  std::uint32_t mains = random_.between(1, 3);
  std::uint32_t performed = random_.below(3);
  std::vector<ProcedureId> all;
  for (std::uint32_t at = 0; at < mains + performed; ++at) {
    Procedure procedure;
    procedure.name = unit_.arena().copyText("PARA-" + std::to_string(at));
    procedure.program = program;
    all.push_back(unit_.procedures.push_back(procedure));
  }
  unit_.programs[program].procedures = unit_.arena().copy(all);
  for (std::uint32_t at = 0; at < all.size(); ++at) {
    isMain_ = at < mains;
    budget_ = isMain_ ? 16 : 8;
    label_ = unit_.labels.push_back({.name = "L"});
    onward_.clear();
    for (std::uint32_t later = at + 1; isMain_ && later < mains; ++later)
      onward_.push_back(all[later]);
    performed_.clear();
    for (std::uint32_t later = std::max(at + 1, mains); later < all.size(); ++later)
      performed_.push_back(all[later]);
    StatementList body = list(3);
    std::vector<StatementId> whole(body.begin(), body.end());
    whole.push_back(statement(LabelMark{label_}));
    whole.push_back(statement(assign()));
    if (at + 1 == mains)
      whole.push_back(statement(Exit{ExitKind::Stop, {}}));
    unit_.procedures[all[at]].body = unit_.arena().copy(whole);
    unit_.procedures[all[at]].origin = {FileId(std::uint32_t{0}), 1, line_, 8, 40, {}};
  }
  return std::move(unit_);
}

TranslationUnit makeProgram(Random &random) {
  return Generator(random).run();
}

} // namespace tacit::test
