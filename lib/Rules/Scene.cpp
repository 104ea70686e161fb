#include "Scene.h"

#include "ValueShapes.h"

#include "tacit/IR/Walk.h"
#include "tacit/Support/Text.h"
#include "tacit/Words/Names.h"

#include <algorithm>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

UnitScene::UnitScene(const TranslationUnit &translationUnit)
    : unit(translationUnit), analyses(translationUnit), nesting(translationUnit), facts(analyses, nesting) {
  rangesOfProcedure_.resize(unit.procedures.size());
  for (ProgramId program : unit.programs.ids()) {
    const FlowGraph &graph = analyses.graph(program);
    auto end = [&](const Range &range) { // One that ends before it begins may come to all that follows.
      std::size_t thru = graph.position(range.thru);
      return thru < graph.position(range.from) ? graph.procedures().size() - 1 : thru;
    };
    auto length = [&](const Range &range) { return end(range) - graph.position(range.from); };
    std::vector<Range> ranges = analyses.ranges(program);
    std::sort(ranges.begin(), ranges.end(), [&](const Range &a, const Range &b) {
      return std::pair(length(a), graph.position(a.from)) < std::pair(length(b), graph.position(b.from));
    });
    for (const Range &range : ranges) {
      std::size_t first = graph.position(range.from);
      for (std::size_t at = first; at <= end(range) && at < graph.procedures().size(); ++at)
        rangesOfProcedure_[graph.procedures()[at]].push_back(range);
    }
  }
  findVariants();
  findFunctionKinds();
  findSelections();
  findFailureCodes();
  findOperations();
  findReports();
}

Range UnitScene::rangeOf(ProcedureId procedure, NodeId node) {
  const std::vector<Range> &ranges = rangesOfProcedure_[procedure];
  for (const Range &range : ranges)
    if (node && conditions(range).contains(node))
      return range;
  return ranges.empty() ? Range{unit.procedures[procedure].program, procedure, procedure} : ranges.front();
}

PathConditions &UnitScene::conditions(const Range &range) {
  std::unique_ptr<PathConditions> &slot = conditions_[range];
  if (!slot) {
    slot = std::make_unique<PathConditions>(analyses, range, [this](DataItemId item) {
      return unit.items[item].storage == Storage::Temporary || facts.roles(item).carriesStatus;
    });
    places_ += slot->size();
  }
  return *slot;
}

void UnitScene::forgetConditions() {
  constexpr std::size_t MostPlaces = 50'000;
  if (places_ <= MostPlaces)
    return;
  conditions_.clear();
  places_ = 0;
}

/// Whether the statement reads the next row inside a loop: that there is none ends the loop.
static bool isEndOfRows(const TranslationUnit &unit, const Nesting &nesting, StatementId statement) {
  const auto *io = std::get_if<Io>(&unit.statements[statement].node);
  if (io == nullptr || io->op != IoOp::Fetch)
    return false;
  for (StatementId at = nesting.of(statement).parent; at; at = nesting.of(at).parent)
    if (std::holds_alternative<Loop>(unit.statements[at].node))
      return true;
  return false;
}

TestKind UnitScene::kindOf(const AtomUse &use) const {
  if (use.isLoopTest)
    return TestKind::Technical;
  if (use.label.kind == EdgeLabel::Kind::Outcome) {
    Op outcome = use.label.outcome;
    if (outcome == Op::NotFound && isEndOfRows(unit, nesting, use.label.statement))
      return TestKind::Technical;
    if (outcome == Op::InvalidKey || outcome == Op::NotFound || outcome == Op::Duplicate)
      return TestKind::Existence;
    const StatementNode &node = unit.statements[use.label.statement].node;
    // A table search that ends without a hit is about the business; a file that ends is not.
    bool isSearch = std::holds_alternative<Switch>(node);
    return isSearch || outcome == Op::SizeError ? TestKind::Business : TestKind::Technical;
  }
  if (facts.asksForExistence(use.expr))
    return TestKind::Existence;
  return facts.isTechnicalTest(use.expr) ? TestKind::Technical : TestKind::Business;
}

TestKind UnitScene::kindOf(const PathConditions &conditions, std::uint32_t index) const {
  const Atom &atom = conditions.atoms()[index];
  TestKind kind = TestKind::Technical;
  for (const AtomUse &use : atom.uses)
    kind = std::min(kind, kindOf(use));
  if (kind == TestKind::Technical && !atom.subject.empty() && !atom.uses.front().isLoopTest)
    for (const Atom &other : conditions.atoms())
      if (other.subject == atom.subject)
        for (const AtomUse &use : other.uses)
          if (facts.asksForExistence(use.expr))
            return TestKind::Existence;
  return kind;
}

/// Whether \p statement stands right in a handler of what the unit itself raises.
static bool catchesRaised(const UnitScene &around, StatementId statement) {
  const auto *attempt = std::get_if<Try>(&around.unit.statements[around.nesting.of(statement).parent].node);
  if (attempt == nullptr)
    return false;
  StatementList list = around.nesting.siblings(statement);
  return std::ranges::any_of(attempt->handlers, [&](const Handler &handler) {
    return handler.body.data() == list.data() && around.isRaised(handler);
  });
}

/// Whether an arm around \p statement is taken for a reason of the business.
static bool standsInDecision(const UnitScene &around, StatementId statement) {
  for (StatementId at = statement; around.nesting.of(at).parent; at = around.nesting.of(at).parent) {
    Op outcome = around.nesting.of(at).outcome;
    if (outcome == Op::Exception && catchesRaised(around, at))
      return true;
    if (outcome != Op::None && outcome != Op::AtEnd && outcome != Op::Exception && outcome != Op::EndOfPage)
      return true;
    const StatementNode &node = around.unit.statements[around.nesting.of(at).parent].node;
    if (const auto *choice = std::get_if<If>(&node);
        choice && !around.facts.isTechnicalTest(choice->condition))
      return true;
    if (const auto *arms = std::get_if<Switch>(&node))
      for (const Case &arm : arms->cases)
        for (ExprId alternative : arm.alternatives)
          if (!around.facts.isTechnicalTest(alternative))
            return true;
  }
  return false;
}

Scene::Scene(UnitScene &unitScene, ProgramId inProgram, StatementId statementId)
    : around(unitScene), unit(unitScene.unit), program(inProgram), id(statementId),
      statement(unitScene.unit.statements[statementId]) {
  node = around.analyses.graph(program).nodeOf(id);
  range = around.rangeOf(around.nesting.of(id).procedure, node);
  PathConditions &conditions = around.conditions(range);
  if (!node || !conditions.contains(node) || !around.analyses.isReachable(program, node))
    return;
  isReachable = true;
  isDoomed = conditions.isDoomed(node);
}

static bool isFailureOf(const TranslationUnit &unit, const Atom &atom) {
  return std::ranges::all_of(atom.uses, [&](const AtomUse &use) {
    return use.label.kind == EdgeLabel::Kind::Outcome && use.label.outcome == Op::Exception &&
           !std::holds_alternative<Try>(unit.statements[use.label.statement].node);
  });
}

static bool isOutcome(const Atom &atom) {
  return std::ranges::all_of(atom.uses, [](const AtomUse &use) {
    return use.label.kind == EdgeLabel::Kind::Outcome && use.label.outcome != Op::Success;
  });
}

void Scene::findGuard() {
  if (!isReachable)
    return;
  PathConditions &conditions = around.conditions(range);
  guard = conditions.guardOf(node);
  isNestedInDecision = standsInDecision(around, id);
  // What a handler catches was raised for a reason of the business.
  for (StatementId at = id; around.nesting.of(at).parent; at = around.nesting.of(at).parent)
    hasBusinessGuard |= around.nesting.of(at).outcome == Op::Exception && catchesRaised(around, at);
  for (const GuardClause &clause : guard.clauses) {
    auto eachHas = [&](auto holds) {
      return std::ranges::all_of(clause.alternatives, [&](const std::vector<GuardLiteral> &alternative) {
        return std::ranges::any_of(alternative, [&](const GuardLiteral &literal) {
          return literal.positive && holds(conditions.atoms()[literal.atom]);
        });
      });
    };
    isFailure |= eachHas([&](const Atom &atom) { return isFailureOf(unit, atom); });
    isBehindOutcome |= eachHas(&isOutcome);
  }
  for (const GuardClause &clause : guard.clauses)
    for (const auto &alternative : clause.alternatives)
      for (const GuardLiteral &literal : alternative) {
        const Atom &atom = conditions.atoms()[literal.atom];
        bool isLoopTest = std::all_of(atom.uses.begin(), atom.uses.end(),
                                      [](const AtomUse &use) { return use.isLoopTest; });
        hasGuard |= !isLoopTest;
        hasBusinessGuard |= around.kindOf(conditions, literal.atom) != TestKind::Technical;
      }
}

/// A function that stands elsewhere and makes a number from numbers. Those of the C library that sort
/// characters (ISO C 7.4) are none.
bool Scene::isNumberFunction(ExprId call) const {
  const Expr &expr = unit.exprs[call];
  auto isNumber = [&](ExprId value) {
    TypeKind kind = value ? typeKind(unit, unit.exprs[value].type) : TypeKind::Unknown;
    return kind == TypeKind::Float ||
           (kind == TypeKind::Number && unit.types[unit.exprs[value].type].bits > 8);
  };
  bool isCharacterTest = expr.text.size() > 4 && expr.text.size() <= 8 &&
                         (expr.text.starts_with("is") || expr.text.starts_with("to"));
  if (!isNumber(call) || isCharacterTest || expr.operands.empty())
    return false;
  bool any = false;
  for (ExprId operand : expr.operands) {
    if (!isNumber(operand))
      return false;
    any |= !facts().isConstant(operand);
  }
  return any;
}

bool Scene::isArithmetic(ExprId value) const {
  auto computes = [&](ExprId at) {
    const Expr &expr = unit.exprs[at];
    TypeKind type = typeKind(unit, expr.type);
    if (expr.kind == ExprKind::Binary)
      return isComputation(unit, at);
    if (expr.kind != ExprKind::Call)
      return false;
    ProgramId callee = around.analyses.functionNamed(expr.text);
    if (callee && around.computes(callee) && type != TypeKind::Pointer && type != TypeKind::Text)
      return true;
    static constexpr std::string_view Numeric[] = {"MAX",
                                                   "MIN",
                                                   "SUM",
                                                   "MEAN",
                                                   "MEDIAN",
                                                   "MOD",
                                                   "REM",
                                                   "INTEGER",
                                                   "INTEGER-PART",
                                                   "FRACTION-PART",
                                                   "SQRT",
                                                   "ABS",
                                                   "ANNUITY",
                                                   "PRESENT-VALUE",
                                                   "INTEGER-OF-DATE",
                                                   "DATE-OF-INTEGER",
                                                   "INTEGER-OF-DAY",
                                                   "DAY-OF-INTEGER",
                                                   "FACTORIAL",
                                                   "EXP",
                                                   "LOG",
                                                   "LOG10",
                                                   "RANGE",
                                                   "VARIANCE",
                                                   "MIDRANGE",
                                                   "SIGN"};
    static constexpr std::string_view Library[] = {"floor",
                                                   "ceil",
                                                   "round",
                                                   "fabs",
                                                   "pow",
                                                   "sqrt",
                                                   "fmod",
                                                   "fmin",
                                                   "fmax",
                                                   "abs",
                                                   "labs",
                                                   "rint",
                                                   "trunc",
                                                   "exp",
                                                   "log",
                                                   "std::accumulate",
                                                   "std::inner_product"};
    std::string_view name = functionName(expr.text);
    if (std::ranges::find(Numeric, name) != std::end(Numeric) ||
        std::ranges::find(Library, name) != std::end(Library))
      return true;
    return !callee && isNumberFunction(at);
  };
  auto partsOfValue = [&](ExprId at) {
    const Expr &expr = unit.exprs[at];
    ExprList operands = expr.operands;
    // What is passed to a function that does not compute is no arithmetic of this value.
    if (expr.kind == ExprKind::Call || expr.kind == ExprKind::Compare)
      return ExprList();
    // A subscript only finds the place.
    if (expr.kind == ExprKind::Item || readsCharacter(unit, at))
      return ExprList();
    if (expr.kind == ExprKind::Slice || expr.kind == ExprKind::Element)
      return operands.first(std::min<std::size_t>(operands.size(), 1));
    // A place in a text is no number.
    TypeKind type = typeKind(unit, expr.type);
    if (expr.kind == ExprKind::Binary && (type == TypeKind::Text || type == TypeKind::Pointer))
      return ExprList();
    // The condition of a choice decides, it does not compute.
    bool isChoice = expr.kind == ExprKind::Select && !operands.empty();
    return isChoice ? operands.subspan(1) : operands;
  };
  bool found = false;
  forEachExpr(unit, value, [&](ExprId at) {
    found = found || computes(at);
    return found ? ExprList() : partsOfValue(at);
  });
  return found;
}

/// In the record of a screen: the halfword before a field that gives its length and takes the cursor, and the
/// byte that redefines its flag to take its attribute (CICS, symbolic description map).
static bool isScreenControl(const TranslationUnit &unit, const DataItem &item) {
  if (!item.type)
    return false;
  const Type &type = unit.types[item.type];
  bool isHalfword = type.kind == TypeKind::Number && item.byteSize == 2 &&
                    (type.encoding == Encoding::Binary || type.encoding == Encoding::NativeBinary);
  bool isAttribute = item.byteSize == 1 && item.parent && unit.items[item.parent].redefines &&
                     unit.items[item.parent].byteSize == 1;
  return isHalfword || isAttribute;
}

/// Whether \p target is a value that a pointer leads to, not the pointer: an out-parameter, an element of a
/// table.
static bool isPointedAt(const TranslationUnit &unit, ExprId target) {
  target = withoutCasts(unit, target);
  if (!target)
    return false;
  const Expr &expr = unit.exprs[target];
  TypeKind kind = typeKind(unit, expr.type);
  bool isValue = kind == TypeKind::Number || kind == TypeKind::Float || kind == TypeKind::Boolean ||
                 kind == TypeKind::Enumeration;
  return isValue && (expr.kind == ExprKind::Dereference || expr.kind == ExprKind::Element);
}

std::string_view Scene::technicalTarget(ExprId target) const {
  DataItemId item = written(target);
  if (!item)
    return "the target is a place found through a pointer";
  const ItemRoles &role = roles(item);
  const DataItem &data = unit.items[item];
  if (role.isStatus)
    return "the target is a status field of the platform";
  if (role.carriesStatus)
    return "the target only carries the result of a technical operation";
  if (role.isOnPaper)
    return "the target lies in a printed line";
  if (role.isHandle && !isPointedAt(unit, target))
    return "the target is a handle or pointer";
  if (role.isPath)
    return "the target names a file";
  if (role.isArgument)
    return "the target holds a command-line argument";
  if (role.isScreen && isScreenControl(unit, data))
    return "the target is a cursor position, length or attribute of a screen field";
  if (data.storage == Storage::Temporary)
    return "the target is an intermediate result of lowering";
  bool isPlace = data.type && unit.types[data.type].kind == TypeKind::Index;
  if (isPlace || (role.isIndex && role.isCounter) ||
      (role.isLoopControl && !role.isPrinted && !facts().leaves(item)))
    return "the target is a subscript or loop item";
  return {};
}

bool Scene::isMessage(std::string_view text) {
  std::size_t words = 0;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    bool startsWord = isLetter(text[at]) && (at == 0 || !isLetter(text[at - 1]));
    words += startsWord ? 1 : 0;
    letters += isLetter(text[at]) ? 1 : 0;
  }
  return words >= 2 && letters >= 6;
}

bool Scene::isRefusal(ExprId target, ExprId value) const {
  DataItemId item = written(target);
  auto assigned = constantValue(unit, value);
  if (!item || !assigned)
    return false;
  // A neutral start: some other constant that is set without a condition of the business, or declared.
  auto differs = [&](const ConstantValue &other) {
    if (other.number && assigned->number)
      return *other.number != *assigned->number;
    return other.text != assigned->text || other.number.has_value() != assigned->number.has_value();
  };
  std::vector<ConstantValue> neutral;
  if (ExprId initial = unit.items[item].initialValue)
    if (auto constant = constantValue(unit, initial); constant && differs(*constant))
      neutral.push_back(*constant);
  for (const Definition &definition : facts().definitions(item))
    if (definition.value && !(definition.statement == id))
      if (auto constant = constantValue(unit, definition.value); constant && differs(*constant)) {
        const Enclosure &place = around.nesting.of(definition.statement);
        bool isDefault =
            !place.parent.isValid() || std::holds_alternative<Loop>(unit.statements[place.parent].node) ||
            (constant->number && constant->number->isZero()) || (constant->text && constant->text->empty());
        if (isDefault)
          neutral.push_back(*constant);
      }
  if (neutral.empty())
    return false;
  // Somewhere the neutral value is asked for before work is done.
  auto asksFor = [&](ExprId condition) {
    return anyExpr(unit, condition, [&](ExprId at) {
      const Expr &expr = unit.exprs[at];
      ExprId constantSide;
      if (expr.kind == ExprKind::ConditionName && unit.conditions[expr.condition()].item == item) {
        for (const ValueRange &values : unit.conditions[expr.condition()].values)
          if (auto tested = constantValue(unit, values.low))
            for (const ConstantValue &start : neutral)
              if (tested->number == start.number && tested->text == start.text)
                return true;
      } else if (expr.kind == ExprKind::Compare && (expr.op == Op::Equal || expr.op == Op::NotEqual) &&
                 expr.operands.size() == 2) {
        if (written(expr.operands[0]) == item)
          constantSide = expr.operands[1];
        else if (written(expr.operands[1]) == item)
          constantSide = expr.operands[0];
      }
      if (constantSide)
        if (auto tested = constantValue(unit, constantSide))
          for (const ConstantValue &start : neutral)
            if (tested->number == start.number && tested->text == start.text)
              return true;
      return false;
    });
  };
  for (StatementId other : around.nesting.statements(program)) {
    const StatementNode &body = unit.statements[other].node;
    if (const auto *choice = std::get_if<If>(&body); choice && asksFor(choice->condition))
      return true;
    if (const auto *arms = std::get_if<Switch>(&body))
      for (const Case &arm : arms->cases)
        for (ExprId alternative : arm.alternatives)
          if (asksFor(alternative))
            return true;
  }
  return false;
}

bool Scene::isRefusalHere(const Assignment &assignment) const {
  if (!hasBusinessGuard || !facts().isConstant(assignment.value))
    return false;
  if (isRefusal(assignment.target, assignment.value))
    return true;
  auto constant = constantValue(unit, assignment.value);
  bool isText = constant && constant->text && isMessage(*constant->text);
  for (StatementId sibling : around.nesting.siblings(id))
    if (const auto *assign = std::get_if<Assign>(&unit.statements[sibling].node);
        assign && sibling != id && isText)
      for (const Assignment &other : assign->assignments)
        if (facts().isConstant(other.value) && isRefusal(other.target, other.value))
          return true;
  if (!leavesSoon())
    return false;
  // A code (a text; a number may be any result) for the caller, set right before the unit is left early.
  DataItemId item = written(assignment.target);
  bool isCode = item && roles(item).isReturned && constant && constant->text && isNestedInDecision &&
                !roles(item).isStored;
  return isText || isCode || hasMessageNearby();
}

bool Scene::returnsRefusal(ExprId value) const {
  auto code = constantValue(unit, value);
  if (!code || !code->number || code->number->isZero() || unit.programs[program].name == "main")
    return false;
  // Zero is success among several codes; a function of zero and one answers a question.
  bool hasSuccess = false;
  bool hasOthers = *code->number != Decimal(1);
  auto note = [&](ExprId returned) {
    if (auto other = constantValue(unit, returned); other && other->number) {
      hasSuccess |= other->number->isZero();
      hasOthers |= !other->number->isZero() && *other->number != Decimal(1);
    }
  };
  for (StatementId other : around.nesting.statements(program))
    if (const auto *exit = std::get_if<Exit>(&unit.statements[other].node);
        exit && exit->kind == ExitKind::Return && exit->value) {
      note(exit->value);
      if (const Expr &choice = unit.exprs[exit->value];
          choice.kind == ExprKind::Select && choice.operands.size() == 3) {
        note(choice.operands[1]);
        note(choice.operands[2]);
      }
    }
  return hasSuccess && hasOthers;
}

bool Scene::leavesSoon() const {
  StatementList siblings = around.nesting.siblings(id);
  if (siblings.empty())
    return false;
  const Statement &last = unit.statements[siblings.back()];
  const FlowGraph &graph = around.analyses.graph(program);
  if (NodeId end = graph.nodeOf(siblings.back()); end && !around.analyses.goesOn(graph, end))
    return true;
  if (const auto *exit = std::get_if<Exit>(&last.node))
    return exit->kind != ExitKind::Break && exit->kind != ExitKind::Continue;
  return std::holds_alternative<Goto>(last.node);
}

/// Texts that the statement moves or prints.
static bool mentionsMessage(const TranslationUnit &unit, const Statement &statement) {
  std::vector<ExprId> values;
  if (const auto *assign = std::get_if<Assign>(&statement.node)) {
    for (const Assignment &assignment : assign->assignments)
      values.push_back(assignment.value);
  } else if (const auto *io = std::get_if<Io>(&statement.node)) {
    if (Scene::isMessage(io->detail) && (io->op == IoOp::Write || io->op == IoOp::Display))
      return true;
    values.assign(io->uses.begin(), io->uses.end());
  } else if (const auto *call = std::get_if<ir::Call>(&statement.node)) {
    for (const Argument &argument : call->arguments)
      values.push_back(argument.value);
  }
  return std::ranges::any_of(values, [&](ExprId value) {
    return anyExpr(unit, value, [&](ExprId at) {
      return unit.exprs[at].kind == ExprKind::String && Scene::isMessage(unit.exprs[at].text);
    });
  });
}

bool Scene::hasMessageNearby() const {
  for (StatementId sibling : around.nesting.siblings(id))
    if (mentionsMessage(unit, unit.statements[sibling]))
      return true;
  return false;
}

} // namespace tacit::rules
