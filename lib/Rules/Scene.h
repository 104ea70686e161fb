//===- A statement and what is known where it stands ---------------------------------------===//
#pragma once

#include "Handlers.h"
#include "ItemFacts.h"
#include "Nesting.h"
#include "tacit/Analysis/PathConditions.h"
#include "tacit/Analysis/UnitAnalyses.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace tacit::rules {

/// What an elementary test is about.
enum class TestKind : std::uint8_t {
  Business,  ///< Values of the business, or whether a record exists.
  Existence, ///< Whether an operation found its record: business when the effect is.
  Technical, ///< Status of an operation, end of data, handles, command line, another round of a loop.
};

/// Whether \p op changes something outside of the program, or shows something there.
bool actsOutside(ir::IoOp op);

/// The analyses of one unit that recognisers may ask.
class UnitScene {
public:
  explicit UnitScene(const ir::TranslationUnit &translationUnit);

  const ir::TranslationUnit &unit;
  analysis::UnitAnalyses analyses;
  Nesting nesting;
  ItemFacts facts;
  Handlers handlers;

  /// The smallest range in which control comes to \p node of \p procedure; the smallest around it if none
  /// does.
  analysis::Range rangeOf(ir::ProcedureId procedure, analysis::NodeId node);
  /// All ranges that hold \p procedure, short ones first.
  const std::vector<analysis::Range> &rangesAround(ir::ProcedureId procedure) const {
    return rangesOfProcedure_[procedure];
  }
  analysis::PathConditions &conditions(const analysis::Range &range);
  /// Called when a program is done: frees conditions when they have become many. Callers' conditions are
  /// asked for again and again, for the context of what they call.
  void forgetConditions();
  /// A status test counts as one of existence when the same status is also asked whether the record exists.
  TestKind kindOf(const analysis::PathConditions &conditions, std::uint32_t atom) const;
  TestKind kindOf(const analysis::AtomUse &use) const;
  /// What ItemFacts answers, kept: the same tests stand in the guards of one statement after the other.
  bool asksForExistence(ir::ExprId test) const;
  bool isTechnicalTest(ir::ExprId test) const;
  /// Whether \p clause holds unless an operation that was run failed: it tells only that no failure ended the
  /// unit before.
  bool onlyTellsThatItWorked(const analysis::PathConditions &conditions,
                             const analysis::GuardClause &clause) const;
  /// Functions of the unit that do nothing but print: whatever they are called for, nothing changes.
  bool onlyPrints(ir::ProgramId function) const { return functions_[function].onlyPrints; }
  /// Functions whose result is computed by arithmetic.
  bool computes(ir::ProgramId function) const { return functions_[function].computes; }
  /// Functions that give back one of several values they are given.
  bool selects(ir::ProgramId function) const { return functions_[function].selects; }
  /// Functions that write to something outside, themselves or through what they call.
  bool acts(ir::ProgramId function) const { return functions_[function].acts; }
  /// Methods that other classes have in another form, and functions of a table: which one runs is a decision.
  bool isVariant(ir::ProgramId method) const { return functions_[method].isVariant; }
  /// Functions one of whose returned codes tells that an operation failed.
  bool reportsFailure(ir::ProgramId function) const { return functions_[function].reportsFailure; }
  /// The same, and zero is that code.
  bool failsWithZero(ir::ProgramId function) const { return functions_[function].failsWithZero; }
  /// Whether nothing is known of the function called \p name but that it is given texts, and values to put
  /// into them: it tells somebody, or a log.
  bool isReporter(std::string_view name) const { return reporters_.contains(name); }
  /// The same, where it also tells what nothing decides: a log.
  bool isLog(std::string_view name) const {
    auto found = reporters_.find(name);
    return found != reporters_.end() && found->second;
  }
  /// Whether \p value is a code that functions of the unit return because an operation failed.
  bool isFailureCode(ir::ExprId value) const;
  /// Whether the function called \p name does something and its result only tells whether that worked.
  bool isOperation(std::string_view name) const { return operations_.contains(name); }
  /// The call whose result \p value is: itself, or what the item it names is only ever set to.
  ir::ExprId callBehind(ir::ExprId value) const;
  /// The items that the result of \p function is kept in where the unit calls it.
  std::span<const ir::DataItemId> resultsOf(ir::ProgramId function) const {
    return functions_[function].results;
  }
  /// Whether control leaves the unit (or the run), or jumps ahead, at the end of the list of \p statement.
  bool leavesBehind(ir::ProgramId program, ir::StatementId statement) const;
  /// The statements of the unit that choose by a condition which names \p item, in the order of programs.
  std::span<const ir::StatementId> choicesAbout(ir::DataItemId item) const;
  /// Whether units are left early with the text \p code in \p item, which is the caller's.
  bool isRefusingCode(ir::DataItemId item, const analysis::ConstantValue &code) const;
  /// Whether nothing looks at \p item but paragraphs that run only because an operation failed.
  bool onlyTellsOfFailure(ir::DataItemId item) const { return failureTexts_.contains(item); }
  /// Whether \p item only holds words that become parts of messages.
  bool isMessageWord(ir::DataItemId item) const { return messageWords_.contains(item); }
  /// Whether control may come to \p later behind \p set, which gives \p item a value, while \p item has it.
  bool mayFollow(ir::ProgramId program, ir::StatementId set, ir::DataItemId item, ir::StatementId later);
  /// Whether \p statement runs only where an assertion does not hold.
  bool isBehindFailedAssertion(ir::StatementId statement) const;
  /// Whether some statement of the unit raises what \p handler catches.
  bool isRaised(const ir::Handler &handler) const;

private:
  const std::vector<bool> &nodesBehind(ir::ProgramId program, ir::StatementId set, ir::DataItemId item);
  bool isBounded(const analysis::Range &range);
  void findFunctionKinds();
  bool changesWorldItself(ir::ProgramId program) const;
  bool actsHere(ir::StatementId statement) const;
  void findSelections();
  void findVariants();
  void findFailureCodes();
  void findOperations();
  void findReports();
  void findRefusals();
  std::set<ir::ProcedureId> findFailureReports(ir::ProgramId program);
  void findFailureTexts();
  void findMessageWords();
  void findErrorLabels();
  void findResults();
  void findDialogues();
  bool holdsDialogue(std::span<const ir::StatementId> statements) const;
  bool isStepOfDialogue(ir::StatementList arm) const;
  void findMenus();
  bool isChosen(ir::StatementId statement, const std::set<ir::ExprId> &tests) const;
  void findReporters();
  void findAssertions();
  bool isAtStart(ir::StatementId statement) const;
  bool isFailing(ir::StatementList body) const;
  std::string codeKey(ir::ExprId value) const;

  struct TestAnswers {
    bool areKnown = false;
    bool asksForExistence = false;
    bool isTechnical = false;
  };
  TestAnswers &answersOf(ir::ExprId test) const;

  mutable IdVector<ir::ExprId, TestAnswers> answers_; ///< Empty until the facts are complete.
  IdVector<ir::ProcedureId, std::vector<analysis::Range>> rangesOfProcedure_; ///< Short ones first.
  std::map<analysis::Range, std::unique_ptr<analysis::PathConditions>> conditions_;
  std::size_t places_ = 0; ///< Of all of them.
  /// How deeply what a range runs is nested, of those that nothing recursive stands in.
  std::map<ir::ProgramId, std::map<analysis::Range, std::size_t>> depths_;
  struct FunctionKind {
    bool onlyPrints = true;
    bool changesWorld = false;
    bool computes = false;
    bool selects = false;
    bool acts = false;
    bool isVariant = false;
    bool asksPerson = false;
    bool reportsFailure = false;
    bool failsWithZero = false;
    std::vector<ir::DataItemId> results; ///< What callers keep its result in.
  };
  IdVector<ir::ProgramId, FunctionKind> functions_;
  mutable IdVector<ir::DataItemId, std::vector<ir::StatementId>>
      choicesAbout_; ///< Of choicesAbout(), once something is asked for.
  std::set<std::string> failureCodes_;
  std::set<std::string, std::less<>> operations_;
  std::map<std::pair<ir::StatementId, ir::DataItemId>, std::vector<bool>> nodesBehind_; ///< Of mayFollow().
  std::set<ir::DataItemId> failureTexts_;
  std::set<ir::DataItemId> messageWords_;
  std::set<std::uint32_t> assertionArms_;      ///< Lists that are run where an assertion does not hold.
  std::map<std::string_view, bool> reporters_; ///< With whether they keep a log.
  std::set<std::string> refusals_;             ///< Items and codes, see isRefusingCode().
  std::set<std::string_view> raised_;          ///< Types of the unit's throw statements.
};

/// What follows a text that is shown.
enum class Answer : std::uint8_t {
  None,
  First, ///< Something is typed in: the text asks for it.
  Again, ///< What the guard tests is typed in once more: it was refused.
};

/// One statement in its place. Built for each statement in turn; cheap to copy.
class Scene {
public:
  /// Knows the place; what depends on the guard stays unset until findGuard().
  Scene(UnitScene &around, ir::ProgramId program, ir::StatementId statement);
  /// Simplifies the guard, which costs most of a scene: only recognisers need it.
  void findGuard();

  UnitScene &around;
  const ir::TranslationUnit &unit;
  ir::ProgramId program;
  ir::StatementId id;
  const ir::Statement &statement;
  analysis::Range range; ///< What the guard speaks of.
  analysis::NodeId node; ///< Invalid for statements that are no step of their own.
  bool isReachable = false;
  bool isDoomed = false; ///< From here the run can only end.
  /// Within the range; simplified. Always, before findGuard().
  const analysis::Guard *guard = &Always;
  bool hasBusinessGuard = false; ///< Some part of the guard asks about the business.
  bool hasGuard = false;         ///< Some part of the guard is no loop test.
  bool isFailure = false;        ///< Control comes here only because an operation failed.
  bool isBehindOutcome =
      false; ///< Control comes here only by some outcome of an operation other than success.
  bool isNestedInDecision =
      false; ///< It stands inside an arm that the business decides, not just behind a check.

  static const analysis::Guard Always;

  /// What is typed in right behind this statement.
  Answer answer() const;
  /// Whether the guard tests \p item.
  bool tests(ir::DataItemId item) const;
  /// Whether the list sets a code for the caller as well: what is said then belongs to that.
  bool tellsBesideCode() const;
  /// Whether the guard leaves some status of an operation no code of success.
  bool isBehindFailedStatus() const;

  const ItemFacts &facts() const { return around.facts; }
  const ItemRoles &roles(ir::DataItemId item) const { return around.facts.roles(item); }
  ir::DataItemId written(ir::ExprId target) const { return analysis::writtenItem(unit, target); }

  /// Whether the value of \p value, which may be invalid, comes from items alone for which \p holds says yes,
  /// and from one at least.
  template <typename F> bool readsOnly(ir::ExprId value, F &&holds) const {
    std::vector<analysis::Touch> reads;
    if (value)
      analysis::collectValueReads(unit, value, reads);
    return !reads.empty() &&
           std::ranges::all_of(reads, [&](const analysis::Touch &read) { return holds(read.item); });
  }
  /// Whether \p value computes: it has an arithmetic operator or a numeric function in it.
  bool isArithmetic(ir::ExprId value) const;
  bool isNumberFunction(ir::ExprId call) const;
  /// The call of a function that gives back one of the values it is given; invalid if \p value is none.
  ir::ExprId selectionIn(ir::ExprId value) const;
  /// The call at the root of \p value of a function that does something outside; invalid if it is none.
  ir::ExprId actionIn(ir::ExprId value) const;
  /// Whether returning \p value only tells that the function did its work, or that an operation failed.
  bool returnsStatus(ir::ExprId value) const;
  /// Whether \p value, tested by nothing but itself right before, is the code of another function that is
  /// passed on.
  bool isPassedOn(ir::ExprId value) const;
  /// Whether nothing but results of calls decides right around the statement.
  bool isDecidedByCalls() const;
  /// Whether \p value is the call of another function of the unit with nothing but the own parameters.
  bool forwards(ir::ExprId value) const;
  /// Whether one character of a text gets the NUL that ends it.
  bool isTextEnd(const ir::Assignment &assignment) const;
  /// Whether a check of the business that stands before the statement in its list leaves with another value.
  bool isLastAlternative() const;
  /// Whether \p target is a field with an edited PICTURE that is printed and nothing else.
  bool isEditedForPrint(ir::ExprId target) const;
  /// Why giving \p target a value is plumbing, empty if it is not known to be.
  std::string_view technicalTarget(ir::ExprId target) const;
  /// Whether the effect that gives \p target the constant \p value is a refusal: the item starts at another
  /// constant, and that one is what later steps ask for before they do their work.
  bool isRefusal(ir::StatementId set, ir::ExprId target, ir::ExprId value) const;
  /// Whether the assignment refuses something where it stands: isRefusal(), or a message beside a refusal or
  /// before an early exit.
  bool isRefusalHere(const ir::Assignment &assignment) const;
  /// Whether returning \p value tells the caller of a failure: a constant in a function that also returns
  /// zero.
  bool returnsRefusal(ir::ExprId value) const;
  /// A text of the source a person is meant to read: several words.
  static bool isMessage(std::string_view text);
  /// Whether \p statement moves, shows or hands on such a text.
  static bool mentionsMessage(const ir::TranslationUnit &unit, const ir::Statement &statement);
  /// Whether control leaves the unit (or the run) right behind this statement in its own list.
  bool leavesSoon() const;
  /// The same, or in one of the arms around it.
  bool leavesLater() const;
  /// Whether a message for a person is set or shown in the same list.
  bool hasMessageNearby() const;
};

} // namespace tacit::rules
