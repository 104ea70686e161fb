//===- Assembles the knowledge of one unit ----------------------------------------------------===//
#pragma once

#include "EffectText.h"
#include "GuardPrinter.h"
#include "Identity.h"
#include "Ledger.h"
#include "Rounds.h"
#include "Scene.h"
#include "ValueOrigins.h"
#include "tacit/Rules/Rules.h"

#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace tacit::rules {

/// The operation of a resource as the store names it: "create", "read", "update", "delete", "send" ...
std::string_view operationName(ir::IoOp op);

/// Runs the recognisers over a unit and writes the rows. One object a unit.
class Extraction {
public:
  Extraction(const ir::TranslationUnit &unit, const RuleOptions &options, const EarlierUnits *earlier);
  Knowledge run();
  /// The text of printGuards().
  std::string guards();

private:
  struct Found {
    ir::StatementId statement;
    Candidate candidate;
    std::size_t row = 0; ///< Index into knowledge_.rules.
    std::vector<ir::DataItemId> targets;
    analysis::Range range;
    analysis::NodeId node; ///< Invalid for statements that are no step of their own.
    std::vector<GuardCell> cells;
    std::vector<ir::ExprId> tests;
  };

  /// A key for ToldPrograms; empty for a program of the unit's own file.
  std::string sharedKey(ir::ProgramId program) const;
  void addFiles();
  void addPrograms();
  void addItems();
  void addMentions();
  void addComments();
  void addMissing();
  void addProgramRules(ir::ProgramId program);
  std::set<ir::DataItemId> alikeIn(const Candidate &candidate, const GuardText &guard) const;
  void addRule(const Scene &scene, const Candidate &candidate);
  void addDefinitions(std::size_t firstEvidence, const Scene &scene, const Candidate &candidate,
                      const GuardText &guard, const RoundsText &rounds);
  /// The tests of carriers that the source makes for a guard, and what the guard shows in their place and
  /// the unit does not ask itself on the way to the effect.
  struct SeenThrough {
    std::vector<analysis::CarrierTest> carriers;
    std::set<ir::ExprId> tests;
    std::set<ir::StatementId> outcomes;
  };
  SeenThrough seenThrough(const Scene &scene, const GuardText &guard);
  std::string carriersText(const SeenThrough &seen, const GuardText &guard) const;
  void addCarriers(std::size_t firstEvidence, const SeenThrough &seen);
  void addRuleItems(std::string_view rule, const Scene &scene, const Candidate &candidate,
                    const GuardText &guard, const SeenThrough &seen);
  void addParameters(std::string_view rule, const Scene &scene, const Candidate &candidate,
                     const GuardText &guard);
  void addTestedConstants(ParameterRow row, ir::ExprId test, const ir::Origin &place);
  void addComputedConstants(ParameterRow row, const ir::Assignment &assignment, const ir::Origin &place);
  void addConditionValues(ParameterRow row, ir::ConditionId condition);
  /// Enters \p constant unless its value means nothing by itself. \p stoodFor is what it is compared with or
  /// given to.
  void addParameter(ParameterRow row, ir::ExprId constant, ir::ExprId stoodFor, const ir::Origin &place);
  void addMovedConstants(ir::ProgramId program);
  void addTables(ir::ProgramId program);
  /// The value of an item that never changes after its declaration; invalid for anything else.
  ir::ExprId fixedValue(ir::ExprId value) const;
  /// Whether a literal, perhaps behind a name or a sign, is written with a decimal point.
  bool hasDecimals(ir::ExprId literal) const;
  bool isFactor(ir::DataItemId item);
  /// The items whose values the rules of the program test or compute with, and these rules.
  std::map<ir::DataItemId, std::vector<std::string_view>> readersOfItems() const;
  void addLedger(ir::ProgramId program);
  std::string_view refusalToldBy(ir::StatementId statement) const;
  void addControlFlow(ir::ProgramId program);
  void addFindings(ir::ProgramId program);
  void addUnreachable(ir::ProgramId program);
  void addDecidedTests(ir::ProgramId program);
  struct AskedTest {
    analysis::NodeId node; ///< That asks.
    ir::ExprId test;
    std::vector<analysis::Touch> reads;
  };
  std::vector<AskedTest> askedTests(ir::ProgramId program) const;
  bool keepsItsValue(ir::ProgramId program, const analysis::Touch &read) const;
  /// Items whose address something takes.
  const std::set<ir::DataItemId> &addressedItems() const;
  bool isAddressTaken(ir::DataItemId item) const;
  void addOverwrittenRules(ir::ProgramId program);
  void addBandFindings(ir::ProgramId program);
  void addRepeatedRules(ir::ProgramId program);
  void addCrossingRanges(ir::ProgramId program);
  void addNeverSet(ir::ProgramId program);
  /// Enters a finding whose id is made of its kind and \p meaning; the place is filled in by the caller.
  FindingRow &addFinding(FindingKind kind, FindingSeverity severity, ir::ProgramId program,
                         std::string_view meaning);
  void addFindingEvidence(FindingRole role, const LineRange &at, std::string_view rule = {},
                          std::string_view item = {});
  /// Whether what stands at \p origin is text of the program itself, no copybook and no macro that others
  /// share.
  bool isOwnText(ir::ProgramId program, const ir::Origin &origin) const;
  void addGroups(ir::ProgramId program);
  /// Puts \p members in order of evaluation and fills in how the rows of the group work together.
  void describeGroup(RuleGroupRow &group, std::vector<std::size_t> &members);
  bool areExclusive(const Found &one, const Found &other);
  bool isOnlyGivenBy(const std::vector<std::size_t> &members, ir::DataItemId target, const Found &first,
                     const Found &last) const;
  bool stopsOther(const Found &earlier, const Found &later, const std::vector<std::size_t> &members);
  bool isFallbackOf(const Found &row, const std::vector<std::size_t> &members) const;
  bool readsOwnTarget(const Found &row) const;
  void findOtherwise(RuleGroupRow &group, const std::vector<std::size_t> &members);
  void findValueBefore(RuleGroupRow &group, const Found &first, ir::DataItemId target);
  void addFlows(ir::ProgramId program);
  std::vector<ir::DataItemId> itemsBehind(ir::ExprId place, bool &isComplete) const;
  std::vector<ir::DataItemId> targetsOf(ir::ExprId target) const;
  void collectSources(ir::ExprId value, std::vector<ir::DataItemId> &sources) const;
  std::vector<ir::ProgramId> possibleCallees(const ir::Call &call) const;
  bool addCallsThroughPointer(ir::ProgramId program, const ir::Call &call, const LineRange &at);
  void addAccesses(ir::ProgramId program);
  void addCalls(ir::ProgramId program);
  void summarise(ir::ProgramId program);

  /// Guard of a statement split into what is about the business and what is not.
  struct SplitGuard {
    GuardText guard;
    GuardText assumes;
    std::vector<GuardPart> parts; ///< Of each clause.
  };
  SplitGuard splitGuard(const Scene &scene);
  std::set<std::string_view> unresolvedIn(const Candidate &candidate, const GuardText &guard) const;
  bool isBusinessClause(const analysis::PathConditions &conditions,
                        const analysis::GuardClause &clause) const;
  bool isStatusAround(const analysis::PathConditions &conditions, const analysis::GuardClause &clause,
                      ir::StatementId statement) const;
  std::string contextOf(const analysis::Range &range, unsigned depth);
  std::string unitName(ir::ProcedureId procedure) const;

  LineRange lines(const ir::Origin &origin) const;
  /// The statement's own lines: up to the first statement nested in it.
  LineRange ownLines(ir::StatementId statement) const;
  std::string_view copySite(const ir::Origin &origin);
  /// Where the bodies of macros stand that the text of \p origin uses, in the order of their uses.
  std::vector<LineRange> macrosIn(const ir::Origin &origin) const;
  std::string_view text(std::string_view value) { return knowledge_.arena.intern(value); }

  const ir::TranslationUnit &unit_;
  const EarlierUnits *earlier_;
  Knowledge knowledge_;
  UnitScene scene_;
  ir::Formatter formatter_;
  Names names_;
  TextWriter writer_;
  RoundsWriter rounds_;
  Identity identity_;
  IdVector<ir::FileId, std::string_view> paths_;      ///< In the knowledge's own memory.
  using MacroUse = std::pair<ir::Origin, ir::Origin>; ///< Of the use, of the definition.
  std::vector<MacroUse> macros_;                      ///< By the place of the use.
  ValueOrigins origins_;
  std::vector<Found> found_;
  std::set<ir::StatementId> isEffect_;
  std::map<ir::StatementId, std::string_view> ruleOf_;
  std::map<ir::StatementId, std::string_view> refusalOf_; ///< Of those, the validations.
  std::set<std::tuple<std::string_view, std::string_view, std::string_view, LineRange>>
      parametersOfRule_; ///< Rule, name, value and place of those entered for the rule told last.
  mutable std::optional<std::set<ir::DataItemId>> addressed_; ///< Of addressedItems(), once asked for.
  std::optional<std::set<ir::DataItemId>> factors_; ///< Items that something is multiplied or divided by.
  std::vector<std::pair<ir::StatementId, std::string_view>> unreachable_; ///< Of the program, with the proof.
  std::set<analysis::Range> rangesWithRules_;
  std::map<analysis::Range, std::string> contexts_;
  GuardPrinter *printer_ = nullptr; ///< Told of every rule, if somebody wants to know.
};

} // namespace tacit::rules
