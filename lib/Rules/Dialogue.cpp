//===- What a program says to a person, and what that person chooses ----------------------------===//
#include "Scene.h"
#include "ValueShapes.h"

#include "tacit/IR/Walk.h"
#include "tacit/Support/Text.h"

#include <algorithm>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

/// Whether something is typed in, be it only a key to go on.
static bool awaitsInput(const TranslationUnit &unit, const Io &io) {
  return io.op == IoOp::Accept && std::ranges::any_of(io.accesses, [&](const Access &access) {
           return access.resource && unit.resources[access.resource].kind == ResourceKind::Console;
         });
}

/// Functions that wait for somebody to type something, themselves or through what they call.
void UnitScene::findDialogues() {
  for (bool changed = true; changed;) {
    changed = false;
    for (ProgramId program : unit.programs.ids())
      if (!functions_[program].asksPerson && holdsDialogue(nesting.statements(program))) {
        functions_[program].asksPerson = true;
        changed = true;
      }
  }
}

bool UnitScene::holdsDialogue(std::span<const StatementId> statements) const {
  return std::ranges::any_of(statements, [&](StatementId id) {
    const StatementNode &node = unit.statements[id].node;
    if (const auto *io = std::get_if<Io>(&node))
      return awaitsInput(unit, *io);
    const auto *call = std::get_if<ir::Call>(&node);
    ProgramId callee = call != nullptr ? analyses.functionNamed(call->callee) : ProgramId();
    return callee && functions_[callee].asksPerson;
  });
}

/// Whether an arm only goes on to another step of a dialogue.
bool UnitScene::isStepOfDialogue(StatementList arm) const {
  std::vector<StatementId> all;
  forEachStatement(unit, arm, [&](StatementId id) { all.push_back(id); });
  bool onlyJumps = !all.empty() && std::ranges::all_of(all, [&](StatementId id) {
    return std::holds_alternative<Goto>(unit.statements[id].node);
  });
  return onlyJumps || holdsDialogue(all);
}

/// Whether \p statement stands in an arm that one of \p tests alone decides: what it reads of the choice is
/// the constant that was asked for.
bool UnitScene::isChosen(StatementId statement, const std::set<ExprId> &tests) const {
  StatementId parent = nesting.of(statement).parent;
  const auto *choice = parent ? std::get_if<If>(&unit.statements[parent].node) : nullptr;
  return choice != nullptr && tests.contains(choice->condition) &&
         unit.exprs[choice->condition].op == Op::Equal &&
         nesting.siblings(statement).data() == choice->thenBody.data();
}

/// What somebody types in only to say which step of the dialogue comes next: nothing but tests against
/// constants look at it, and at least two of them lead to steps that ask again. It is a key, no datum.
void UnitScene::findMenus() {
  std::set<DataItemId> typed;
  for (const Statement &statement : unit.statements)
    if (const auto *io = std::get_if<Io>(&statement.node); io && awaitsInput(unit, *io))
      for (ExprId place : io->fills)
        if (DataItemId item = place ? writtenItem(unit, place) : DataItemId())
          typed.insert(item);
  if (typed.empty())
    return;
  findDialogues();
  struct Choice {
    std::vector<ExprId> tests;
    unsigned steps = 0;
  };
  std::map<DataItemId, Choice> choices;
  auto note = [&](ExprId condition, StatementList arm) {
    std::set<DataItemId> asked;
    forEachExpr(unit, condition, [&](ExprId at) {
      const Expr &test = unit.exprs[at];
      bool asksWhich = test.kind == ExprKind::Compare && test.operands.size() == 2 &&
                       (test.op == Op::Equal || test.op == Op::NotEqual);
      if (!asksWhich)
        return true;
      for (std::size_t side : {0U, 1U}) {
        ExprId subject = withoutCasts(unit, test.operands[side]);
        if (!subject || unit.exprs[subject].kind != ExprKind::Item ||
            !facts.isConstant(test.operands[1 - side]))
          continue;
        DataItemId item = unit.exprs[subject].item();
        if (typed.contains(item)) {
          choices[item].tests.push_back(at);
          asked.insert(item);
        }
      }
      return false;
    });
    if (!asked.empty() && isStepOfDialogue(arm))
      for (DataItemId item : asked)
        ++choices[item].steps;
  };
  for (const Statement &statement : unit.statements) {
    if (const auto *choice = std::get_if<If>(&statement.node))
      note(choice->condition, choice->thenBody);
    else if (const auto *loop = std::get_if<Loop>(&statement.node); loop && loop->control.condition)
      note(loop->control.condition, {});
    else if (const auto *arms = std::get_if<Switch>(&statement.node))
      for (const Case &arm : arms->cases)
        for (ExprId alternative : arm.alternatives)
          note(alternative, arm.body);
  }
  for (const auto &[item, choice] : choices) {
    std::set<ExprId> tests(choice.tests.begin(), choice.tests.end());
    bool isUsed =
        choice.steps < 2 ||
        facts.isRead(
            item,
            [&](StatementId id) {
              std::vector<ExprId> roots;
              appendExprs(unit.statements[id], roots);
              return std::ranges::any_of(roots, [&](ExprId root) {
                bool isElsewhere = false;
                forEachExpr(unit, root, [&](ExprId at) {
                  if (tests.contains(at))
                    return false;
                  isElsewhere |= unit.exprs[at].kind == ExprKind::Item && unit.exprs[at].item() == item;
                  return true;
                });
                return isElsewhere && !std::holds_alternative<Switch>(unit.statements[id].node) &&
                       !std::holds_alternative<Io>(unit.statements[id].node) && !isChosen(id, tests);
              });
            });
    if (!isUsed)
      for (ExprId test : tests)
        facts.addKeyTest(test);
  }
}

/// Whether \p text has a conversion of `printf`.
static bool isFormat(std::string_view text) {
  std::size_t at = text.find('%');
  return at != std::string_view::npos && at + 1 < text.size() && text[at + 1] != '%' && text[at + 1] != ' ';
}

/// Functions that stand elsewhere and are told what to say: a text with the values that belong in it. What
/// also speaks where nothing is decided keeps a log.
void UnitScene::findReporters() {
  struct Reporter {
    bool speaksOnly = true;
    bool formats = false;
    bool logs = false;
  };
  std::map<std::string_view, Reporter> found;
  for (StatementId id : unit.statements.ids()) {
    const auto *call = std::get_if<ir::Call>(&unit.statements[id].node);
    if (call == nullptr || call->kind != CallKind::Function || call->callee.empty() ||
        analyses.functionNamed(call->callee))
      continue;
    Reporter &reporter = found[call->callee];
    bool hasText = false;
    for (const Argument &argument : call->arguments) {
      if (!argument.value)
        continue;
      const Expr &value = unit.exprs[argument.value];
      reporter.speaksOnly &= value.kind != ExprKind::AddressOf;
      if (value.kind != ExprKind::String)
        continue;
      hasText |= std::ranges::any_of(value.text, isLetter);
      reporter.formats |= isFormat(value.text);
    }
    reporter.speaksOnly &= hasText && !call->result;
    reporter.logs |= !nesting.of(id).parent.isValid();
  }
  for (const auto &[name, reporter] : found)
    if (reporter.speaksOnly && reporter.formats)
      reporters_.emplace(name, reporter.logs);
}

Answer Scene::answer() const {
  StatementList siblings = around.nesting.siblings(id);
  auto at = std::ranges::find(siblings, id);
  for (auto next = at == siblings.end() ? at : at + 1; next != siblings.end(); ++next) {
    const StatementNode &behind = unit.statements[*next].node;
    const auto *io = std::get_if<Io>(&behind);
    if (io == nullptr && !std::holds_alternative<ir::Call>(behind))
      return Answer::None;
    if (io != nullptr && awaitsInput(unit, *io) && !io->fills.empty())
      return std::ranges::any_of(io->fills,
                                 [&](ExprId place) {
                                   DataItemId item = place ? written(place) : DataItemId();
                                   return item && tests(item);
                                 })
                 ? Answer::Again
                 : Answer::First;
  }
  return Answer::None;
}

bool Scene::tests(DataItemId item) const {
  const PathConditions &conditions = around.conditions(range);
  for (const GuardClause &clause : guard->clauses)
    for (const auto &alternative : clause.alternatives)
      for (const GuardLiteral &literal : alternative)
        for (const AtomUse &use : conditions.atoms()[literal.atom].uses) {
          std::vector<Touch> reads;
          if (use.expr)
            collectReads(unit, use.expr, reads);
          if (std::ranges::any_of(reads, [&](const Touch &read) { return read.item == item; }))
            return true;
        }
  return false;
}

bool Scene::tellsBesideCode() const {
  return std::ranges::any_of(around.nesting.siblings(id), [&](StatementId sibling) {
    const auto *assign = std::get_if<Assign>(&unit.statements[sibling].node);
    return assign != nullptr && std::ranges::any_of(assign->assignments, [&](const Assignment &each) {
             DataItemId item = written(each.target);
             return item && roles(item).isReturned && facts().isConstant(each.value) &&
                    !isClearing(unit, each.value);
           });
  });
}

} // namespace tacit::rules
