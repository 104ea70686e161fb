//===- Loops and switch -------------------------------------------------------------------===//
//
// A loop whose test does something on the way (`while ((c = getc(f)) != EOF)`) has no condition in the IR:
// its body begins with what the test does, and with an exit when the test fails, so that every analysis sees
// the assignment before each test. `continue` goes to the start of the body, which is where C takes it as
// well. For do-while, the same statements stand in the loop's step, after the body and after `continue`.
//
//===-------------------------------------------------------------------------===//
#include "FunctionLowering.h"

using namespace clang;

namespace tacit::cfe {

void FunctionLowering::lowerLoopTest(const Expr &test) {
  const auto *both = dyn_cast<BinaryOperator>(test.IgnoreParens());
  if (both && both->getOpcode() == BO_LAnd) {
    lowerLoopTest(*both->getLHS());
    lowerLoopTest(*both->getRHS());
    return;
  }
  Immediate immediate(*this);
  ir::Origin origin = originOf(test);
  ir::ExprId stays = condition(test);
  List leave;
  {
    Into into(*this, leave);
    emit(ir::Exit{.kind = ir::ExitKind::Break}, "while", origin, true);
  }
  emit(ir::If{.condition = stays, .elseBody = copy(leave)}, "while", origin, true);
}

void FunctionLowering::lowerWhile(const WhileStmt &statement) {
  Leaving leaving(*this, true);
  ir::Origin origin = s_.map.statementOrigin(statement.getSourceRange());
  ir::Loop loop;
  if (statement.getConditionVariableDeclStmt() || hasEffects(statement.getCond())) {
    List body;
    {
      Into into(*this, body);
      if (const DeclStmt *declared = statement.getConditionVariableDeclStmt())
        lower(declared);
      lowerLoopTest(*statement.getCond());
      lower(statement.getBody());
    }
    loop.body = copy(body);
  } else {
    loop.control.condition = condition(*statement.getCond());
    loop.body = list(statement.getBody());
  }
  emit(loop, "while", origin, false);
}

void FunctionLowering::lowerDo(const DoStmt &statement) {
  Leaving leaving(*this, true);
  ir::Origin origin = s_.map.statementOrigin(statement.getSourceRange());
  ir::Loop loop;
  loop.control.testAfter = true;
  loop.body = list(statement.getBody());
  List step;
  {
    Into into(*this, step);
    Immediate immediate(*this);
    loop.control.condition = condition(*statement.getCond());
  }
  loop.control.step = copy(step);
  emit(loop, "do", origin, false);
}

void FunctionLowering::lowerFor(const ForStmt &statement) {
  Leaving leaving(*this, true);
  ir::Origin origin = s_.map.statementOrigin(statement.getSourceRange());
  ir::Loop loop;
  auto part = [this](const Stmt *clause) {
    List made;
    Into into(*this, made);
    if (const auto *expr = dyn_cast_or_null<Expr>(clause))
      lowerEffects(*expr, false);
    else
      lower(clause);
    return copy(made);
  };
  loop.control.init = part(statement.getInit());
  loop.control.step = part(statement.getInc());
  if (statement.getConditionVariableDeclStmt() || (statement.getCond() && hasEffects(statement.getCond()))) {
    List body;
    {
      Into into(*this, body);
      if (const DeclStmt *declared = statement.getConditionVariableDeclStmt())
        lower(declared);
      lowerLoopTest(*statement.getCond());
      lower(statement.getBody());
    }
    loop.body = copy(body);
  } else {
    if (statement.getCond())
      loop.control.condition = condition(*statement.getCond());
    loop.body = list(statement.getBody());
  }
  emit(loop, "for", origin, false);
}

/// A range whose type depends on a template or was not found: an element is an unknown value made of it.
void FunctionLowering::lowerUnknownRange(const CXXForRangeStmt &statement) {
  ir::Origin origin = s_.map.statementOrigin(statement.getSourceRange());
  const Expr *range = statement.getRangeInit();
  const VarDecl *variable = statement.getLoopVariable();
  if (!range || !variable)
    return opaque(statement, "a loop over a range of unknown type");
  lower(statement.getInit());
  ir::ExprId from = value(*range);
  auto unknownElement = [&] {
    return make({.kind = ir::ExprKind::Unknown,
                 .type = type(s_.ast.DependentTy),
                 .origin = originOf(*range),
                 .operands = unit_.arena().copy({from}),
                 .text = unit_.arena().copyText(s_.map.text(range->getSourceRange()))});
  };
  ir::Loop loop;
  loop.control.condition = unknownElement();
  List body;
  {
    Into into(*this, body);
    ir::Origin at = s_.map.origin(variable->getSourceRange());
    assign(ir::AssignKind::Declare, item(s_.data.variable(*variable, program_), at), unknownElement(),
           variable->getType(), {}, "=", at, false);
    lower(statement.getBody());
  }
  loop.body = copy(body);
  emit(loop, "for", origin, false);
}

/// for (T x : range): what Clang makes of it, with the hidden iterators as items.
void FunctionLowering::lowerRangeFor(const CXXForRangeStmt &statement) {
  Leaving leaving(*this, true);
  if (!statement.getBeginStmt() || !statement.getEndStmt() || !statement.getCond() || !statement.getInc())
    return lowerUnknownRange(statement);
  ir::Origin origin = s_.map.statementOrigin(statement.getSourceRange());
  ir::Loop loop;
  List init, step, body;
  {
    Into into(*this, init);
    lower(statement.getInit());
    lower(statement.getRangeStmt());
    lower(statement.getBeginStmt());
    lower(statement.getEndStmt());
  }
  {
    Into into(*this, step);
    lowerEffects(*statement.getInc(), false);
  }
  loop.control.condition = condition(*statement.getCond());
  {
    Into into(*this, body);
    lower(statement.getLoopVarStmt());
    lower(statement.getBody());
  }
  for (ir::StatementId each : init)
    unit_.statements[each].isSynthetic = true;
  loop.control.init = copy(init);
  loop.control.step = copy(step);
  loop.body = copy(body);
  emit(loop, "for", origin, false);
}

/// Whether a label of \p body was lost: an error stands between the word `case` and its colon.
bool FunctionLowering::hasLostLabel(const CompoundStmt &body) const {
  const SourceManager &sources = s_.ast.getSourceManager();
  SourceLocation begin = sources.getFileLoc(body.getLBracLoc()), end = sources.getFileLoc(body.getRBracLoc());
  for (const auto &[file, offset] : s_.errors) {
    if (file != sources.getFileID(begin) || offset < sources.getFileOffset(begin) ||
        offset > sources.getFileOffset(end))
      continue;
    llvm::StringRef before = sources.getBufferData(file).take_front(offset);
    llvm::StringRef part = before.substr(before.find_last_of(";{}:") + 1).ltrim();
    if (part.starts_with("case"))
      return true;
  }
  return false;
}

/// The statement behind the labels that \p statement begins with, and these labels.
static const Stmt *behindLabels(const Stmt *statement, std::vector<const SwitchCase *> &cases,
                                std::vector<const LabelStmt *> &labels) {
  for (;;) {
    if (const auto *one = dyn_cast<SwitchCase>(statement)) {
      cases.push_back(one);
      statement = one->getSubStmt();
    } else if (const auto *label = dyn_cast<LabelStmt>(statement)) {
      labels.push_back(label);
      statement = label->getSubStmt();
    } else {
      return statement;
    }
  }
}

/// The test of \p subject that leads to the label.
ir::ExprId FunctionLowering::caseTest(const CaseStmt &label, ir::ExprId subject) {
  ir::Origin at = originOf(*label.getLHS());
  ir::ExprId low = value(*label.getLHS());
  if (!label.getRHS())
    return make(ir::ExprKind::Compare, truth(), at, {subject, low}, ir::Op::Equal);
  ir::ExprId above = make(ir::ExprKind::Compare, truth(), at, {subject, low}, ir::Op::GreaterEqual);
  ir::ExprId high = value(*label.getRHS());
  ir::ExprId below =
      make(ir::ExprKind::Compare, truth(), originOf(*label.getRHS()), {subject, high}, ir::Op::LessEqual);
  return make(ir::ExprKind::And, truth(), at, {above, below});
}

/// Each case jumps to its label; the last one holds the body too, so that `break` leaves it.
std::vector<ir::Case> FunctionLowering::casesByJumps(const SwitchStmt &statement, ir::ExprId subject) {
  std::vector<const SwitchCase *> labels;
  for (const SwitchCase *each = statement.getSwitchCaseList(); each; each = each->getNextSwitchCase())
    labels.push_back(each);
  std::ranges::reverse(labels); // Clang has the last one first.
  std::vector<ir::Case> cases;
  for (const SwitchCase *each : labels) {
    ir::Case one;
    one.origin = s_.map.origin({each->getKeywordLoc(), each->getColonLoc()});
    if (const auto *tested = dyn_cast<CaseStmt>(each))
      one.alternatives = unit_.arena().copy({caseTest(*tested, subject)});
    else
      one.isDefault = true;
    ir::LabelId label = unit_.labels.push_back(
        {.name = intern(fmt::format("case_{}", cases.size() + 1)), .origin = one.origin});
    caseLabels_[each] = label;
    List body;
    {
      Into into(*this, body);
      ir::JumpTarget jump{.label = label};
      jumps_.push_back(emit(ir::Goto{.targets = unit_.arena().copy({jump})}, "goto", one.origin, true));
      if (each == labels.back())
        lower(statement.getBody());
    }
    one.body = copy(body);
    cases.push_back(one);
  }
  return cases;
}

void FunctionLowering::lowerCaseLabel(const SwitchCase &label) {
  if (auto known = caseLabels_.find(&label); known != caseLabels_.end()) {
    marked_.insert(known->second.index());
    emit(ir::LabelMark{.label = known->second}, "", unit_.labels[known->second].origin, true);
  }
  lower(label.getSubStmt());
}

std::vector<ir::Case> FunctionLowering::casesOf(const CompoundStmt &body, ir::ExprId subject) {
  std::vector<ir::Case> cases;
  List current;
  ir::Case open;
  bool isOpen = false;
  auto close = [&] {
    if (isOpen) {
      open.body = copy(current);
      cases.push_back(open);
    }
    current.clear();
    open = {};
  };
  for (const Stmt *each : body.body()) {
    std::vector<const SwitchCase *> tests;
    std::vector<const LabelStmt *> labels;
    const Stmt *rest = behindLabels(each, tests, labels);
    if (tests.empty()) {
      if (isOpen) { // What stands before the first label never runs; only its declarations count.
        Into into(*this, current);
        lower(each);
      }
      continue;
    }
    close();
    isOpen = true;
    open.origin = s_.map.origin({tests.front()->getKeywordLoc(), tests.front()->getColonLoc()});
    std::vector<ir::ExprId> alternatives;
    for (const SwitchCase *test : tests)
      if (const auto *one = dyn_cast<CaseStmt>(test))
        alternatives.push_back(caseTest(*one, subject));
      else
        open.isDefault = true;
    open.alternatives = unit_.arena().copy(alternatives);
    Into into(*this, current);
    for (const LabelStmt *label : labels)
      markLabel(*label);
    lower(rest);
  }
  close();
  return cases;
}

void FunctionLowering::lowerSwitch(const SwitchStmt &statement) {
  ir::Origin origin = s_.map.statementOrigin(statement.getSourceRange());
  const auto *body = dyn_cast_or_null<CompoundStmt>(statement.getBody());
  std::size_t count = 0;
  for (const SwitchCase *label = statement.getSwitchCaseList(); label; label = label->getNextSwitchCase())
    ++count;
  std::vector<const SwitchCase *> found;
  std::vector<const LabelStmt *> others;
  if (body)
    for (const Stmt *each : body->body())
      behindLabels(each, found, others);
  // When the parser could not read a label, what follows would belong to the wrong case.
  if (body && hasLostLabel(*body))
    return opaque(statement, "a case label that the parser could not read");
  lower(statement.getInit());
  if (const DeclStmt *declared = statement.getConditionVariableDeclStmt())
    lower(declared);

  Leaving leaving(*this, false);
  Immediate immediate(*this);
  const Expr &tested = *statement.getCond();
  ir::ExprId subject = value(*tested.IgnoreParenImpCasts());
  bool isPlain = expr(subject).kind == ir::ExprKind::Item || expr(subject).kind == ir::ExprKind::Member ||
                 expr(subject).kind == ir::ExprKind::Element ||
                 expr(subject).kind == ir::ExprKind::Dereference;
  // A call must not run once a label. What it gave back goes by its name.
  if (const auto *call = isPlain ? nullptr : dyn_cast<CallExpr>(tested.IgnoreParenCasts())) {
    const FunctionDecl *callee = call->getDirectCallee();
    bool isNamed = callee != nullptr && callee->getIdentifier() != nullptr;
    subject = keep(subject, tested.getType(), isNamed ? callee->getName() : "switch_value", originOf(tested));
  }
  bool isFlat = body && found.size() == count;
  std::vector<ir::Case> cases = isFlat ? casesOf(*body, subject) : casesByJumps(statement, subject);
  emit(
      ir::Switch{.kind = ir::SwitchKind::FallThrough, .subject = subject, .cases = unit_.arena().copy(cases)},
      "switch", origin, false);
}

} // namespace tacit::cfe
