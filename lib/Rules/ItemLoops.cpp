//===- Items that count, and tests that only keep loops going ---------------------------------===//
#include "ItemFacts.h"

#include "tacit/IR/Walk.h"
#include "tacit/Support/Text.h"

#include <algorithm>
#include <map>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

/// Whether the statement is run again and again: in a loop, or performed by one.
bool ItemFacts::isRepeated(StatementId statement) const {
  auto isInLoop = [&](StatementId at) {
    for (at = nesting_.of(at).parent; at; at = nesting_.of(at).parent)
      if (std::holds_alternative<Loop>(unit_.statements[at].node))
        return true;
    return false;
  };
  if (isInLoop(statement))
    return true;
  ProcedureId procedure = nesting_.of(statement).procedure;
  for (StatementId id : unit_.statements.ids())
    if (const auto *perform = std::get_if<Perform>(&unit_.statements[id].node);
        perform && perform->from == procedure &&
        (perform->control.condition || perform->control.times || isInLoop(id)))
      return true;
  return false;
}

/// That a FETCH that is repeated finds no row is the end of the rows, no answer about one record.
void ItemFacts::findEndTests() {
  auto operationBefore = [&](StatementId statement) {
    for (StatementId at = statement; at; at = nesting_.of(at).parent) {
      StatementList list = nesting_.siblings(at);
      for (std::size_t before = nesting_.of(at).position; before-- > 0;) {
        const StatementNode &node = unit_.statements[list[before]].node;
        if (std::holds_alternative<Io>(node))
          return list[before];
        if (std::holds_alternative<Call>(node) || std::holds_alternative<Perform>(node))
          return StatementId();
      }
    }
    return StatementId();
  };
  for (StatementId id : unit_.statements.ids()) {
    std::vector<ExprId> tests;
    if (const auto *choice = std::get_if<If>(&unit_.statements[id].node))
      tests.push_back(choice->condition);
    else if (const auto *arms = std::get_if<Switch>(&unit_.statements[id].node))
      for (const Case &arm : arms->cases)
        tests.insert(tests.end(), arm.alternatives.begin(), arm.alternatives.end());
    std::erase_if(tests, [&](ExprId test) {
      return !test || !anyExpr(unit_, test, [&](ExprId at) { return asksForExistence(at); });
    });
    StatementId operation = tests.empty() ? StatementId() : operationBefore(id);
    const auto *io = operation ? std::get_if<Io>(&unit_.statements[operation].node) : nullptr;
    if (io == nullptr || io->op != IoOp::Fetch || !isRepeated(operation))
      continue;
    for (ExprId test : tests)
      forEachExpr(unit_, test, [&](ExprId at) { endTests_.insert(at); });
  }
}

/// Loops made of GO TO: a counter that each round steps, and that is asked whether to jump back or out.
void ItemFacts::findJumpLoops() {
  struct Jump {
    StatementId choice; ///< Around it; invalid where it is always taken.
    ProcedureId from;
    ProcedureId to;
  };
  std::vector<Jump> jumps;
  std::unordered_map<ProcedureId, std::size_t> places;
  for (const Program &program : unit_.programs)
    for (ProcedureId procedure : program.procedures)
      places.emplace(procedure, places.size());
  for (StatementId id : unit_.statements.ids()) {
    const auto *jump = std::get_if<Goto>(&unit_.statements[id].node);
    if (jump == nullptr || jump->targets.size() != 1 || !jump->targets.front().procedure)
      continue;
    StatementId around = nesting_.of(id).parent;
    if (around && !std::holds_alternative<If>(unit_.statements[around].node))
      continue;
    jumps.push_back({around, nesting_.of(id).procedure, jump->targets.front().procedure});
  }
  for (const Jump &back : jumps) {
    std::size_t first = places.at(back.to);
    std::size_t last = places.at(back.from);
    bool isSame = unit_.procedures[back.to].program == unit_.procedures[back.from].program;
    if (!isSame || first > last)
      continue;
    auto isInside = [&](ProcedureId procedure) {
      auto found = places.find(procedure);
      return found != places.end() && found->second >= first && found->second <= last;
    };
    for (const Jump &decided : jumps) {
      bool isBack = decided.from == back.from && decided.to == back.to;
      if (!decided.choice || !isInside(decided.from) || (isInside(decided.to) && !isBack))
        continue;
      std::vector<Touch> reads;
      collectValueReads(unit_, std::get<If>(unit_.statements[decided.choice].node).condition, reads);
      for (const Touch &read : reads) {
        const std::vector<Definition> &definitions = definitions_[read.item];
        roles_[read.item].isLoopControl |=
            roles_[read.item].isCounter && std::ranges::any_of(definitions, [&](const Definition &each) {
              return isStep(read.item, each.value) && !nesting_.of(each.statement).parent &&
                     isInside(nesting_.of(each.statement).procedure);
            });
      }
    }
  }
}

/// Items that a loop without a control of its own asks for, each with these loops.
static std::map<DataItemId, std::vector<StatementId>> askedByLoops(const TranslationUnit &unit) {
  std::map<DataItemId, std::vector<StatementId>> loops;
  for (StatementId id : unit.statements.ids()) {
    const auto *loop = std::get_if<Loop>(&unit.statements[id].node);
    if (loop == nullptr || !loop->control.condition || !loop->control.varying.empty())
      continue;
    std::vector<Touch> reads;
    collectValueReads(unit, loop->control.condition, reads);
    for (const Touch &read : reads)
      loops[read.item].push_back(id);
  }
  return loops;
}

/// Whether all that gives \p item a value stands before one of \p loops in its list, or steps it there.
bool ItemFacts::onlyControls(DataItemId item, const std::vector<StatementId> &loops) const {
  bool steps = false;
  bool starts = false;
  for (const Definition &definition : definitions_[item]) {
    const Enclosure &place = nesting_.of(definition.statement);
    bool isStart = std::ranges::any_of(loops, [&](StatementId loop) {
      return place.list == nesting_.of(loop).list && place.position < nesting_.of(loop).position;
    });
    bool isOwnStep = definition.value && isStep(item, definition.value) &&
                     std::ranges::any_of(loops, [&](StatementId loop) {
                       StatementId at = definition.statement;
                       while (at && at != loop)
                         at = nesting_.of(at).parent;
                       return at.isValid();
                     });
    if (!isOwnStep && !(isStart && definition.value))
      return false;
    steps |= isOwnStep;
    starts |= !isOwnStep;
  }
  return steps && starts;
}

void ItemFacts::findCounters() {
  std::unordered_set<StatementId> controls;
  for (const Statement &statement : unit_.statements)
    if (const auto *loop = std::get_if<Loop>(&statement.node))
      for (StatementList list : {loop->control.init, loop->control.step})
        controls.insert(list.begin(), list.end());
  for (DataItemId item : roles_.ids())
    roles_[item].isLoopControl =
        !definitions_[item].empty() && std::ranges::all_of(definitions_[item], [&](const Definition &each) {
          return controls.contains(each.statement);
        });
  for (const auto &[item, loops] : askedByLoops(unit_))
    roles_[item].isLoopControl |= onlyControls(item, loops);
  for (DataItemId item : roles_.ids()) {
    bool steps = false;
    bool only = true;
    for (const Definition &definition : definitions_[item]) {
      bool isOwnStep = definition.value && isStep(item, definition.value);
      steps |= isOwnStep;
      only &= isOwnStep || (definition.value && isConstant(definition.value));
    }
    roles_[item].isCounter = steps && only;
  }
}

/// Counts of lines and pages: the list that begins a new page sets them.
void ItemFacts::findPageControl() {
  auto beginsPage = [&](StatementId at) {
    bool any = false;
    forEachStatement(unit_, nesting_.siblings(at), [&](StatementId id) {
      const auto *io = std::get_if<Io>(&unit_.statements[id].node);
      any |=
          io != nullptr && io->op == IoOp::Write && toUpperCase(io->detail).find("PAGE") != std::string::npos;
    });
    return any;
  };
  std::map<const StatementId *, bool> known;
  for (DataItemId item : roles_.ids()) {
    ItemRoles &role = roles_[item];
    if (role.isCounter && !leaves(item))
      role.isPageControl = std::ranges::any_of(definitions_[item], [&](const Definition &each) {
        auto [found, isNew] = known.try_emplace(nesting_.siblings(each.statement).data());
        if (isNew)
          found->second = beginsPage(each.statement);
        return found->second;
      });
  }
}

} // namespace tacit::rules
