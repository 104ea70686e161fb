#include "Nesting.h"

namespace tacit::rules {

using namespace tacit::ir;

void forEachNestedList(const Statement &statement, const std::function<void(StatementList, Op)> &visit) {
  auto handlers = [&](std::span<const Handler> list) {
    for (const Handler &handler : list)
      visit(handler.body, handler.outcome);
  };
  const StatementNode &node = statement.node;
  if (const auto *choice = std::get_if<If>(&node)) {
    visit(choice->thenBody, Op::None);
    visit(choice->elseBody, Op::None);
  } else if (const auto *arms = std::get_if<Switch>(&node)) {
    for (const Case &arm : arms->cases)
      visit(arm.body, Op::None);
  } else if (const auto *loop = std::get_if<Loop>(&node)) {
    visit(loop->control.init, Op::None);
    visit(loop->body, Op::None);
    visit(loop->control.step, Op::None);
  } else if (const auto *perform = std::get_if<Perform>(&node)) {
    visit(perform->control.init, Op::None);
    visit(perform->control.step, Op::None);
  } else if (const auto *assign = std::get_if<Assign>(&node)) {
    handlers(assign->handlers);
  } else if (const auto *call = std::get_if<Call>(&node)) {
    handlers(call->handlers);
  } else if (const auto *io = std::get_if<Io>(&node)) {
    handlers(io->handlers);
  } else if (const auto *attempt = std::get_if<Try>(&node)) {
    visit(attempt->body, Op::None);
    handlers(attempt->handlers);
  }
}

Nesting::Nesting(const TranslationUnit &unit) {
  enclosures_.resize(unit.statements.size());
  statements_.resize(unit.programs.size());
  struct Pending {
    StatementList list;
    std::size_t next;
    StatementId parent;
    Op outcome;
    std::uint32_t number;
  };
  for (ProgramId program : unit.programs.ids())
    for (ProcedureId procedure : unit.programs[program].procedures) {
      std::vector<Pending> stack;
      auto push = [&](StatementList list, StatementId parent, Op outcome) {
        if (list.empty())
          return;
        stack.push_back({list, 0, parent, outcome, static_cast<std::uint32_t>(lists_.size())});
        lists_.push_back(list);
      };
      push(unit.procedures[procedure].body, {}, Op::None);
      while (!stack.empty()) {
        Pending &top = stack.back();
        if (top.next == top.list.size()) {
          stack.pop_back();
          continue;
        }
        StatementId id = top.list[top.next];
        enclosures_[id] = {top.parent, procedure, static_cast<std::uint32_t>(top.next), top.number, top.outcome};
        ++top.next;
        statements_[program].push_back(id);
        std::vector<std::pair<StatementList, Op>> inner;
        forEachNestedList(unit.statements[id],
                          [&](StatementList list, Op outcome) { inner.emplace_back(list, outcome); });
        for (std::size_t at = inner.size(); at-- > 0;)
          push(inner[at].first, id, inner[at].second);
      }
    }
}

} // namespace tacit::rules
