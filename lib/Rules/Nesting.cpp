#include "Nesting.h"

#include "tacit/IR/Walk.h"

namespace tacit::rules {

using namespace tacit::ir;

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
  std::vector<NestedList> inner;
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
        enclosures_[id] = {top.parent, procedure, static_cast<std::uint32_t>(top.next), top.number,
                           top.outcome};
        ++top.next;
        statements_[program].push_back(id);
        inner.clear();
        appendNestedLists(unit.statements[id], inner);
        for (std::size_t at = inner.size(); at-- > 0;)
          push(inner[at].list, id, inner[at].outcome);
      }
    }
}

} // namespace tacit::rules
