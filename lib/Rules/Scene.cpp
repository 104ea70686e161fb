#include "Scene.h"

#include "ValueShapes.h"

#include "tacit/IR/Walk.h"
#include "tacit/Link/Linker.h"
#include "tacit/Support/Text.h"
#include "tacit/Words/Names.h"

#include <algorithm>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

UnitScene::UnitScene(const TranslationUnit &translationUnit)
    : unit(translationUnit), analyses(translationUnit), nesting(translationUnit), facts(analyses, nesting),
      handlers(analyses, nesting, facts) {
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
  facts.findStatuses(handlers.existenceTests());
  findAssertions();
  findVariants();
  findFunctionKinds();
  findSelections();
  findMenus();
  findErrorLabels();
  findResults();
  findFailureCodes();
  findOperations();
  findReports();
  findRefusals();
  findFailureTexts();
  findMessageWords();
  findReporters();
  answers_.resize(unit.exprs.size());
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
    auto isCarrier = [this](DataItemId item) {
      return unit.items[item].storage == Storage::Temporary || facts.roles(item).carriesStatus ||
             facts.roles(item).carriesDecision;
    };
    auto inner = [this](const Range &run) { return isBounded(run) ? &conditions(run) : nullptr; };
    auto isTechnical = [this](const AtomUse &use) { return kindOf(use) == TestKind::Technical; };
    auto isBusiness = [this](const AtomUse &use) { return kindOf(use) == TestKind::Business; };
    slot = std::make_unique<PathConditions>(
        analyses, range,
        Carriers{isCarrier, facts.decisionCarriers(range.program), inner, isTechnical, isBusiness});
    places_ += slot->size();
  }
  return *slot;
}

/// Whether \p range neither runs itself nor anything that runs itself, and what it runs is not nested too
/// deeply.
bool UnitScene::isBounded(const Range &range) {
  constexpr std::size_t MostNested = 40;
  auto [known, isNew] = depths_.try_emplace(range.program);
  if (isNew) {
    // From the ranges that run nothing to those around them.
    std::map<Range, std::set<Range>> ranBy;
    std::map<Range, std::size_t> open; // How many of those that it runs are not known yet.
    const FlowGraph &graph = analyses.graph(range.program);
    std::map<ProcedureId, std::set<Range>> runs;
    for (NodeId node : graph.nodes.ids())
      for (const Range &run : analyses.performedRanges(graph, node))
        runs[graph.nodes[node].procedure].insert(run);
    std::vector<Range> pending;
    for (const Range &each : analyses.ranges(range.program)) {
      std::set<Range> inside;
      for (const auto &[procedure, what] : runs)
        if (analyses.contains(each, procedure))
          inside.insert(what.begin(), what.end());
      for (const Range &run : inside)
        ranBy[run].insert(each);
      open[each] = inside.size();
      if (inside.empty())
        pending.push_back(each);
    }
    while (!pending.empty()) {
      Range done = pending.back();
      pending.pop_back();
      std::size_t depth = known->second.try_emplace(done, 0).first->second;
      for (const Range &around : ranBy[done]) {
        std::size_t &outer = known->second[around];
        outer = std::max(outer, depth + 1);
        if (--open[around] == 0)
          pending.push_back(around);
      }
    }
    std::erase_if(known->second, [&](const auto &each) { return open[each.first] != 0; });
  }
  auto found = known->second.find(range);
  return found != known->second.end() && found->second <= MostNested;
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
  if (asksForExistence(use.expr))
    return TestKind::Existence;
  return isTechnicalTest(use.expr) ? TestKind::Technical : TestKind::Business;
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
          if (asksForExistence(use.expr))
            return TestKind::Existence;
  return kind;
}

UnitScene::TestAnswers &UnitScene::answersOf(ExprId test) const {
  TestAnswers &answers = answers_[test];
  if (!answers.areKnown)
    answers = {true, facts.asksForExistence(test), facts.isTechnicalTest(test)};
  return answers;
}

bool UnitScene::asksForExistence(ExprId test) const {
  return !test || answers_.empty() ? facts.asksForExistence(test) : answersOf(test).asksForExistence;
}

bool UnitScene::isTechnicalTest(ExprId test) const {
  return !test || answers_.empty() ? facts.isTechnicalTest(test) : answersOf(test).isTechnical;
}

bool UnitScene::onlyTellsThatItWorked(const PathConditions &conditions, const GuardClause &clause) const {
  return std::ranges::any_of(clause.alternatives, [&](const std::vector<GuardLiteral> &alternative) {
    return std::ranges::all_of(alternative, [&](const GuardLiteral &literal) {
      return std::ranges::all_of(conditions.atoms()[literal.atom].uses,
                                 [&](const AtomUse &use) { return facts.isStatusTest(use.expr); });
    });
  });
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
    if (const auto *choice = std::get_if<If>(&node); choice && !around.isTechnicalTest(choice->condition))
      return true;
    if (const auto *arms = std::get_if<Switch>(&node); arms && asksBusiness(around.facts, *arms))
      return true;
  }
  return false;
}

const Guard Scene::Always = {};

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
  return std::ranges::all_of(atom.uses, [&](const AtomUse &use) { return asksForFailure(unit, use.label); });
}

static bool isOutcome(const Atom &atom) {
  return std::ranges::all_of(atom.uses, [](const AtomUse &use) {
    return use.label.kind == EdgeLabel::Kind::Outcome && use.label.outcome != Op::Success;
  });
}

/// The values that the guard leaves what it compares with constants, by what is compared.
static std::map<std::string_view, ValueSet> valuesLeft(const PathConditions &conditions, const Guard &guard) {
  std::map<std::string_view, ValueSet> codes;
  for (const GuardClause &clause : guard.clauses) {
    std::optional<ValueSet> allowed;
    std::string_view subject;
    for (const std::vector<GuardLiteral> &alternative : clause.alternatives) {
      const Atom &atom = conditions.atoms()[alternative.front().atom];
      bool isFirst = &alternative == &clause.alternatives.front();
      if (alternative.size() != 1 || !atom.values || !(isFirst || atom.subject == subject) ||
          (!isFirst && allowed->isText() != atom.values->isText())) {
        allowed.reset();
        break;
      }
      subject = atom.subject;
      ValueSet holds = alternative.front().positive ? *atom.values : atom.values->complement();
      allowed = isFirst ? holds : allowed->unite(holds);
    }
    if (!allowed)
      continue;
    auto [known, isNew] = codes.try_emplace(subject, *allowed);
    if (!isNew && known->second.isText() == allowed->isText())
      known->second = known->second.intersect(*allowed);
  }
  return codes;
}

static bool allows(const ValueSet &left, const ValueSet &code) {
  return left.isText() == code.isText() && !left.intersect(code).isEmpty();
}

static bool allowsSuccess(const ValueSet &left) {
  static const ValueSet Successes[] = {ValueSet::equalTo(Decimal(0)), ValueSet::textEqualTo("00"),
                                       ValueSet::textEqualTo("")};
  return std::ranges::any_of(Successes, [&](const ValueSet &success) { return allows(left, success); });
}

/// Whether the guard leaves a status no code but those of failures: neither success nor what the unit asks
/// for because the business wants to know it (no such record, duplicate key).
static bool leavesOnlyFailures(const UnitScene &around, const PathConditions &conditions,
                               const Guard &guard) {
  std::map<std::string_view, std::vector<ConstantValue>> wanted; // By the status asked for.
  for (const Atom &atom : conditions.atoms())
    for (const AtomUse &use : atom.uses)
      if (use.expr && around.asksForExistence(use.expr))
        for (ExprId side : around.unit.exprs[use.expr].operands)
          if (auto code = constantValue(around.unit, side))
            wanted[atom.subject].push_back(*code);
  if (wanted.empty())
    return false;
  const std::map<std::string_view, ValueSet> codes = valuesLeft(conditions, guard);
  return std::ranges::any_of(wanted, [&](const auto &entry) {
    auto left = codes.find(entry.first);
    if (left == codes.end() || allowsSuccess(left->second))
      return false;
    // Where the business asks for success itself, any other code is its answer.
    if (std::ranges::any_of(entry.second,
                            [](const ConstantValue &code) { return code.number && code.number->isZero(); }))
      return false;
    return std::ranges::none_of(entry.second, [&](const ConstantValue &code) {
      return allows(left->second,
                    code.number ? ValueSet::equalTo(*code.number) : ValueSet::textEqualTo(*code.text));
    });
  });
}

bool Scene::isBehindFailedStatus() const {
  if (!isReachable)
    return false;
  const PathConditions &conditions = around.conditions(range);
  std::map<std::string_view, ValueSet> codes = valuesLeft(conditions, *guard);
  return std::ranges::any_of(conditions.atoms(), [&](const Atom &atom) {
    auto left = codes.find(atom.subject);
    return left != codes.end() && !allowsSuccess(left->second) &&
           std::ranges::any_of(atom.uses, [&](const AtomUse &use) {
             std::vector<Touch> reads;
             collectReads(unit, use.expr, reads);
             return !reads.empty() &&
                    std::ranges::all_of(reads, [&](const Touch &read) { return roles(read.item).isOutcome; });
           });
  });
}

void Scene::findGuard() {
  if (!isReachable)
    return;
  PathConditions &conditions = around.conditions(range);
  guard = &conditions.guardOf(node);
  isNestedInDecision = standsInDecision(around, id);
  // What a handler catches was raised for a reason of the business.
  for (StatementId at = id; around.nesting.of(at).parent; at = around.nesting.of(at).parent)
    hasBusinessGuard |= around.nesting.of(at).outcome == Op::Exception && catchesRaised(around, at);
  for (const GuardClause &clause : guard->clauses) {
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
  isFailure |= leavesOnlyFailures(around, conditions, *guard) || around.isBehindFailedAssertion(id);
  for (const GuardClause &clause : guard->clauses) {
    bool asksBusiness = false;
    bool allExistence = true; // What holds anyway where an operation worked does not ask what it found.
    for (const auto &alternative : clause.alternatives) {
      bool anyExistence = false;
      for (const GuardLiteral &literal : alternative) {
        const Atom &atom = conditions.atoms()[literal.atom];
        bool isLoopTest = std::all_of(atom.uses.begin(), atom.uses.end(),
                                      [](const AtomUse &use) { return use.isLoopTest; });
        hasGuard |= !isLoopTest;
        TestKind kind = around.kindOf(conditions, literal.atom);
        asksBusiness |= kind == TestKind::Business;
        anyExistence |= kind != TestKind::Technical;
      }
      allExistence &= anyExistence;
    }
    hasBusinessGuard |= (asksBusiness || allExistence) && !around.onlyTellsThatItWorked(conditions, clause);
  }
}

/// A function that stands elsewhere and makes a number from numbers; or an amount from an amount and what it
/// is asked for: an object, a kind. Those of the C library that sort characters (ISO C 7.4) are none.
bool Scene::isNumberFunction(ExprId call) const {
  const Expr &expr = unit.exprs[call];
  auto kindOf = [&](ExprId value) {
    return value ? typeKind(unit, unit.exprs[value].type) : TypeKind::Unknown;
  };
  auto isNumber = [&](ExprId value) {
    TypeKind kind = kindOf(value);
    return kind == TypeKind::Float ||
           (kind == TypeKind::Number && unit.types[unit.exprs[value].type].bits > 8);
  };
  bool isCharacterTest =
      (expr.text.starts_with("is") || expr.text.starts_with("to")) && !platformService(expr.text).empty();
  if (!isNumber(call) || isCharacterTest || expr.operands.empty())
    return false;
  bool makesAmount = kindOf(call) == TypeKind::Float;
  bool any = false;
  bool onlyNumbers = true;
  bool takesAmount = false;
  for (ExprId operand : expr.operands) {
    TypeKind kind = kindOf(operand);
    bool isAsked = kind == TypeKind::Record || kind == TypeKind::Enumeration;
    if (!isNumber(operand) && !(makesAmount && isAsked))
      return false;
    onlyNumbers &= isNumber(operand);
    any |= isNumber(operand) && !facts().isConstant(operand);
    takesAmount |= kind == TypeKind::Float && !facts().isConstant(operand);
  }
  return any && (onlyNumbers || takesAmount);
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
                                                   "STANDARD-DEVIATION",
                                                   "SIN",
                                                   "COS",
                                                   "TAN",
                                                   "ASIN",
                                                   "ACOS",
                                                   "ATAN",
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
    // What is passed to a function that does not compute is no arithmetic of this value, unless it gives it
    // back.
    if (expr.kind == ExprKind::Compare)
      return ExprList();
    if (expr.kind == ExprKind::Call) {
      ProgramId callee = around.analyses.functionNamed(expr.text);
      return callee && around.selects(callee) ? operands : ExprList();
    }
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
/// byte that redefines its flag to take its attribute (CICS, symbolic description map); colour and
/// highlighting lie in bytes that the map of the input leaves unnamed.
static bool isScreenControl(const ItemFacts &facts, const TranslationUnit &unit, DataItemId id) {
  const DataItem &item = unit.items[id];
  if (!item.type)
    return false;
  const Type &type = unit.types[item.type];
  bool isHalfword = type.kind == TypeKind::Number && item.byteSize == 2 &&
                    (type.encoding == Encoding::Binary || type.encoding == Encoding::NativeBinary);
  bool isAttribute = item.byteSize == 1 && item.parent && unit.items[item.parent].redefines &&
                     unit.items[item.parent].byteSize == 1;
  return isHalfword || isAttribute || (item.byteSize == 1 && facts.isUnnamedElsewhere(id));
}

bool Scene::isEditedForPrint(ExprId target) const {
  DataItemId item = written(target);
  const Type *type = item && unit.items[item].type ? &unit.types[unit.items[item].type] : nullptr;
  bool isEdited =
      type != nullptr && (type->encoding == Encoding::Edited || type->kind == TypeKind::EditedText);
  return isEdited && roles(item).isPrinted && !roles(item).isTested && !facts().leaves(item);
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
    return anyExpr(unit, target, [&](ExprId at) { return unit.exprs[at].kind == ExprKind::Dereference; })
               ? "the target is a place found through a pointer"
               : "the target lies in a record whose declaration was not found";
  const ItemRoles &role = roles(item);
  const DataItem &data = unit.items[item];
  if (role.isPressedKey)
    return "the target keeps which key was pressed";
  if (role.isDialogueName)
    return "the target tells how the dialogue goes on or where it comes from";
  bool isPlace = data.type && unit.types[data.type].kind == TypeKind::Index;
  if (isPlace)
    return "the target is a subscript or loop item";
  if (role.isStatus)
    return "the target is a status field of the platform";
  if (role.isEndSwitch)
    return "the target only tells that data have come to their end";
  if (role.carriesStatus)
    return role.followsKey ? "the target tells how the dialogue goes on or where it comes from"
                           : "the target only carries the result of a technical operation";
  if (role.isOnPaper)
    return "the target lies in a printed line";
  if (role.isPageControl)
    return "the target counts lines or pages";
  if (role.isHandle && !isPointedAt(unit, target))
    return data.parent && typeKind(unit, data.type) == TypeKind::Unknown
               ? "the target is a part of a record that an interface is called with"
               : "the target is a handle or pointer";
  if (role.isScreenPlace && !role.isStored)
    return "the target is a cursor position, length or attribute of a screen field";
  if (role.isPath)
    return "the target names a file";
  if (around.handlers.isOperationCode(item))
    return "the target tells another program which operation to do";
  if (role.isMarker)
    return "the target tells where in the program control stands";
  if (around.onlyTellsOfFailure(item))
    return "the target only tells what failed";
  if (around.isMessageWord(item))
    return "the target only gives messages a word";
  if (role.isArgument)
    return "the target holds what the environment tells: terminal, variables, command line";
  if (role.isClock)
    return "the target holds the date or the time of day";
  if (role.isScreen && isScreenControl(facts(), unit, item))
    return "the target is a cursor position, length or attribute of a screen field";
  if (data.storage == Storage::Temporary)
    return "the target is an intermediate result of lowering";
  if ((role.isIndex && role.isCounter) || (role.isLoopControl && !role.isPrinted && !facts().leaves(item)))
    return "the target is a subscript or loop item";
  return {};
}

} // namespace tacit::rules
