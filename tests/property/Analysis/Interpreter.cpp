#include "Interpreter.h"

#include <string>

namespace tacit::test {

using namespace ir;

namespace {

/// How control leaves a statement.
struct Flow {
  enum Kind : std::uint8_t { Next, Break, Paragraph, Jump, End } kind = Next;
  JumpTarget target;
};

class Interpreter {
public:
  Interpreter(const TranslationUnit &unit, Random &random)
      : unit_(unit), random_(random), values_(unit.items.size()) {
    for (std::uint32_t &value : values_)
      value = random_.below(ValueLimit);
  }
  std::vector<Activation> run() {
    std::span<const ProcedureId> all = unit_.programs[ProgramId(std::uint32_t{0})].procedures;
    activate({}, all.front(), all.back());
    return std::move(done_);
  }

private:
  Flow::Kind activate(ProcedureId range, ProcedureId from, ProcedureId thru);
  Flow list(StatementList statements, LabelId from);
  Flow statement(StatementId id);
  Flow choose(const Switch &node);
  std::uint32_t value(ExprId expr);
  bool truth(ExprId expr);

  const TranslationUnit &unit_;
  Random &random_;
  std::vector<std::uint32_t> values_;
  std::vector<Activation> running_;
  std::vector<Activation> done_;
};

} // namespace

Flow::Kind Interpreter::activate(ProcedureId range, ProcedureId from, ProcedureId thru) {
  running_.push_back({});
  running_.back().range = range;
  Flow flow;
  LabelId label;
  for (ProcedureId at = from; at <= thru && flow.kind != Flow::End;) {
    flow = list(unit_.procedures[at].body, label);
    label = {};
    if (flow.kind == Flow::Jump && flow.target.procedure)
      at = flow.target.procedure;
    else if (flow.kind == Flow::Jump)
      label = flow.target.label; // Labels are of the paragraph itself.
    else
      at = ProcedureId(static_cast<std::uint32_t>(at.index() + 1));
  }
  done_.push_back(std::move(running_.back()));
  running_.pop_back();
  return flow.kind;
}

/// With a label, control starts there.
Flow Interpreter::list(StatementList statements, LabelId from) {
  for (StatementId id : statements) {
    const auto *mark = std::get_if<LabelMark>(&unit_.statements[id].node);
    if (from && (mark == nullptr || mark->label != from))
      continue;
    from = {};
    if (Flow flow = statement(id); flow.kind != Flow::Next)
      return flow;
  }
  return {};
}

Flow Interpreter::statement(StatementId id) {
  running_.back().executed.insert(id);
  const StatementNode &node = unit_.statements[id].node;
  if (const auto *choice = std::get_if<If>(&node))
    return list(truth(choice->condition) ? choice->thenBody : choice->elseBody, {});
  if (const auto *arms = std::get_if<Switch>(&node))
    return choose(*arms);
  if (const auto *assign = std::get_if<Assign>(&node)) {
    const Assignment &one = assign->assignments.front();
    values_[unit_.exprs[one.target].item().index()] = value(one.value);
    return {};
  }
  if (const auto *io = std::get_if<Io>(&node)) {
    values_[unit_.exprs[io->fills.front()].item().index()] = random_.below(ValueLimit);
    bool isInvalid = random_.oneIn(2);
    running_.back().invalidKey[id] = isInvalid;
    for (const Handler &handler : io->handlers)
      if ((handler.outcome == Op::InvalidKey) == isInvalid)
        return list(handler.body, {});
    return {};
  }
  if (const auto *perform = std::get_if<Perform>(&node)) {
    Flow::Kind end = activate(perform->from, perform->from, perform->thru);
    const Activation &ran = done_.back();
    Activation::Asked &asked = running_.back().inside[id];
    asked = {ran.tests, ran.values, ran.invalidKey};
    for (const auto &[deeper, each] : ran.inside) {
      asked.tests.insert(each.tests.begin(), each.tests.end());
      asked.values.insert(each.values.begin(), each.values.end());
      asked.invalidKey.insert(each.invalidKey.begin(), each.invalidKey.end());
    }
    if (end != Flow::End)
      return {};
    running_.back().isCutShort = true;
    return {Flow::End, {}};
  }
  if (const auto *jump = std::get_if<Goto>(&node)) {
    std::uint32_t choice = 1;
    if (jump->dependingOn)
      choice = running_.back().values[jump->dependingOn] = value(jump->dependingOn);
    if (choice < 1 || choice > jump->targets.size())
      return {};
    return {Flow::Jump, jump->targets[choice - 1]};
  }
  if (const auto *exit = std::get_if<Exit>(&node))
    return {exit->kind == ExitKind::Break       ? Flow::Break
            : exit->kind == ExitKind::Paragraph ? Flow::Paragraph
                                                : Flow::End,
            {}};
  return {};
}

Flow Interpreter::choose(const Switch &node) {
  std::size_t chosen = node.cases.size();
  for (std::size_t arm = 0; arm < node.cases.size() && chosen == node.cases.size(); ++arm)
    for (ExprId alternative : node.cases[arm].alternatives)
      if (chosen == node.cases.size() && truth(alternative))
        chosen = arm;
  for (std::size_t arm = 0; arm < node.cases.size() && chosen == node.cases.size(); ++arm)
    if (node.cases[arm].isDefault)
      chosen = arm;
  bool runsOn = node.kind == SwitchKind::FallThrough;
  for (; chosen < node.cases.size(); ++chosen) {
    Flow flow = list(node.cases[chosen].body, {});
    if (flow.kind == Flow::Break && runsOn)
      return {};
    if (flow.kind != Flow::Next || !runsOn)
      return flow;
  }
  return {};
}

std::uint32_t Interpreter::value(ExprId expr) {
  const Expr &node = unit_.exprs[expr];
  if (node.kind == ExprKind::Item)
    return values_[node.item().index()];
  if (node.kind == ExprKind::Number)
    return static_cast<std::uint32_t>(std::stoul(std::string(node.text)));
  return truth(expr) ? 1 : 0;
}

/// Both sides of AND and OR are looked at: nothing has side effects, and an analysis may ask for either.
bool Interpreter::truth(ExprId expr) {
  const Expr &node = unit_.exprs[expr];
  if (node.kind == ExprKind::Not)
    return !truth(node.operands[0]);
  if (node.kind == ExprKind::And || node.kind == ExprKind::Or) {
    bool left = truth(node.operands[0]);
    bool right = truth(node.operands[1]);
    return node.kind == ExprKind::And ? left && right : left || right;
  }
  bool answer = false;
  std::uint32_t looked = 0;
  if (node.kind == ExprKind::Compare) {
    std::uint32_t left = value(node.operands[0]);
    std::uint32_t right = value(node.operands[1]);
    looked = unit_.exprs[node.operands[0]].kind == ExprKind::Item ? left : right;
    answer = node.op == Op::Equal       ? left == right
             : node.op == Op::NotEqual  ? left != right
             : node.op == Op::Less      ? left < right
             : node.op == Op::LessEqual ? left <= right
             : node.op == Op::Greater   ? left > right
                                        : left >= right;
  } else {
    looked = value(expr);
    answer = looked != 0;
  }
  running_.back().tests[expr] = answer;
  running_.back().values[expr] = looked;
  return answer;
}

std::vector<Activation> execute(const TranslationUnit &unit, Random &random) {
  return Interpreter(unit, random).run();
}

} // namespace tacit::test
