//===- What role each data item plays in its unit ---------------------------------------------===//
//
// Facts about items that need the whole unit but no order of statements: where values come from and where
// they can leave to, which items only count, only index, or only carry the technical result of an operation.
// They decide what is business and what is plumbing; names have no part in it.
//
// Flow is by storage: what reaches a group reaches its members, and items that share bytes share roles (see
// Analysis/Effects.h).
//
//===---------------------------------------------------------------------------------------===//
#pragma once

#include "Nesting.h"
#include "tacit/Analysis/UnitAnalyses.h"

#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

namespace tacit::rules {

/// One place where the bytes of an item are read.
struct Reader {
  ir::StatementId statement;
  ir::DataItemId item; ///< As it is named there: the item, a group around it, a part or redefinition of it.
};

/// One place where an item gets a value.
struct Definition {
  ir::StatementId statement;
  ir::ExprId value; ///< Invalid when the value comes from outside (input, a called unit).
};

struct ItemRoles {
  bool isStatus = false;      ///< Filled by the platform with the result of an operation.
  bool isOutcome = false;     ///< A status that operations of the unit set: not the key that was pressed.
  bool carriesStatus = false; ///< Only ever set from a status, or to constants that a status decides.
  /// Only ever set to constants, never leaves the program, and some condition asks what it is.
  bool carriesDecision = false;
  bool isPageControl = false; ///< A count that is stepped or set back where a new page begins.
  bool isEndSwitch = false;   ///< A carrier that some end of data sets.
  bool isCounter = false;     ///< Only ever set to constants or stepped by a constant.
  bool isIndex = false;       ///< Used as a subscript, a loop's varying item, or of an index type.
  bool isLoopControl =
      false;             ///< Only ever set by the `init` and `step` of loops, or before and in them: a count.
  bool isHandle = false; ///< Pointer, file handle: names a place, is no value of the business.
  bool isArgument = false;    ///< Comes from the command line or environment.
  bool isClock = false;       ///< Comes from the date or the time of day.
  bool isInput = false;       ///< Filled from a file, table, screen or queue.
  bool isStored = false;      ///< Its value can reach a file, table or queue that is written.
  bool isStoredState = false; ///< Part of a record that is read and written again.
  bool isReturned =
      false;             ///< Its value can reach the caller: linkage, parameters, return code, globals of C.
  bool isScreen = false; ///< Lies in a record that is sent to or received from a screen.
  bool isScreenPlace = false;    ///< Says where on a screen, or how, something is shown or typed in.
  bool isDialogueName = false;   ///< Tells where a dialogue goes or comes from, or if it has begun.
  bool isPressedKey = false;     ///< Keeps which key was pressed.
  bool followsKey = false;       ///< Carries a status, and some of its values are set because of a key.
  bool keepsSize = false;        ///< Holds nothing but how large items are.
  bool isAskedOperation = false; ///< Says which operation on its data a program is asked for, or how.
  bool isMarker = false;         ///< Only tells where in the program control stands.
  bool isOnPaper = false;        ///< Lies in a record that is printed.
  bool isPath = false;           ///< Names the file that is opened.
  bool isKey = false;            ///< Finds the record of an operation.
  bool isShown = false;          ///< Its value can reach a screen or a called unit.
  bool isPassed = false;         ///< Part of a record that a unit called gets and may change.
  bool isPrinted = false;        ///< Its value can reach a printed line or the console.
  bool isTested = false;         ///< Some condition depends on it.
  bool decidesOutput = false;    ///< Some condition reads it to decide a value that leaves the unit.
};

/// Parameters of functions of the unit that each call gives a value for which \p isMeant holds.
std::set<ir::DataItemId>
parametersAlwaysGiven(const analysis::UnitAnalyses &analyses,
                      const std::function<bool(ir::DataItemId parameter, ir::ExprId value)> &isMeant);

class ItemFacts {
public:
  ItemFacts(const analysis::UnitAnalyses &analyses, const Nesting &nesting);

  /// The second half of the facts: which items carry a status. \p existenceTests are elementary tests of a
  /// status that ask whether a record exists though their constants do not tell.
  void findStatuses(const std::vector<ir::ExprId> &existenceTests);

  const ItemRoles &roles(ir::DataItemId item) const { return roles_[item]; }
  const std::vector<Definition> &definitions(ir::DataItemId item) const { return definitions_[item]; }
  /// Whether some statement for which \p isMeant holds reads bytes of \p item.
  template <typename Predicate> bool isRead(ir::DataItemId item, Predicate isMeant) const {
    auto readers = readers_.find(analyses_.storage().of(item).root);
    if (readers != readers_.end())
      for (const Reader &reader : readers->second)
        if (analyses_.storage().of(reader.item).overlaps(analyses_.storage().of(item)) &&
            isMeant(reader.statement))
          return true;
    return false;
  }
  /// Whether the value can leave the unit other than on paper or the console.
  bool leaves(ir::DataItemId item) const {
    const ItemRoles &role = roles_[item];
    return role.isStored || role.isReturned || role.isShown;
  }
  bool isTechnicalCarrier(ir::DataItemId item) const {
    return roles_[item].isStatus || roles_[item].carriesStatus;
  }
  /// The items of \p program that carry decisions, sorted.
  std::span<const ir::DataItemId> decisionCarriers(ir::ProgramId program) const {
    auto found = decisionCarriers_.find(program);
    return found == decisionCarriers_.end() ? std::span<const ir::DataItemId>() : found->second;
  }
  /// Whether \p item is a record with a field that the platform fills with the result of an operation.
  bool holdsStatus(ir::DataItemId item) const;
  /// Whether every item that \p condition reads is plumbing, and it reads one. \p self counts as plumbing:
  /// whether it is may be what is being found out.
  bool isTechnicalTest(ir::ExprId condition, ir::DataItemId self = {}) const;
  /// Whether \p value is a literal, a named or figurative constant, or an item that never changes.
  bool isConstant(ir::ExprId value) const;
  /// The text that \p value always is, as it stands or as the item that it names begins and stays, without
  /// spaces behind it. Empty if there is none.
  std::string fixedText(ir::ExprId value) const;
  /// Whether \p definition gives its value to just this item, not to a group around it or a part.
  bool isOwnValue(ir::DataItemId item, const Definition &definition) const;
  /// Whether \p item tells which key was pressed, as CICS or the terminal of the run-time system hands it on.
  bool tellsPressedKey(ir::DataItemId item) const;
  /// Whether the choice in whose arm \p statement stands asks which key was pressed.
  bool isKeyArm(ir::StatementId statement) const;
  /// The same, or the choice in an arm of which that choice stands, or one of these asks how the dialogue
  /// goes on.
  bool isDialoguePlace(ir::StatementId statement) const;
  /// Whether \p statement is one of three moves by which two items change places.
  bool isExchange(ir::StatementId statement) const { return exchanges_.contains(statement); }
  /// The program that \p call runs: as the source names it, or as the item that names it always does. Empty
  /// if it may be several.
  std::string calleeOf(const ir::Call &call) const;
  /// Whether \p value is \p item itself and a constant more or less, or where a text was taken apart or put
  /// together last.
  bool isStep(ir::DataItemId item, ir::ExprId value) const;
  /// Whether what is written to \p resource is for people: a printer, the console, a file with carriage
  /// control.
  bool isPaper(ir::ResourceId resource) const;
  /// Whether a test of a status asks a question of the business: does the record exist?
  bool asksForExistence(ir::ExprId condition) const;
  /// Whether a test of a status asks if the data have come to their end.
  bool asksForEnd(ir::ExprId condition) const;
  /// Whether the decisions right around a statement are technical: the nearest one that is not itself about
  /// existence. \p self counts as plumbing.
  bool isTechnicalPlace(ir::StatementId statement, ir::DataItemId self = {}) const;
  /// Whether \p arms makes something of the codes of a status one by one, and just some of them tell whether
  /// a record exists.
  bool translatesStatus(const ir::Switch &arms) const;
  /// Whether just unnamed bytes lie over the item where its storage is redefined.
  bool isUnnamedElsewhere(ir::DataItemId item) const;
  /// From now on the elementary test \p test counts as technical: it asks whether an operation worked.
  void addStatusTest(ir::ExprId test) { statusTests_.insert(test); }
  /// Holds nothing but whether operations worked.
  void addStatusItem(ir::DataItemId item) { roles_[item].carriesStatus = true; }
  /// Asks which step of a dialogue somebody chose.
  void addKeyTest(ir::ExprId test) { keyTests_.insert(test); }
  bool isKeyTest(ir::ExprId test) const { return keyTests_.contains(test); }
  bool isStatusTest(ir::ExprId test) const { return statusTests_.contains(test); }

private:
  bool findConstant(ir::ExprId value) const;
  void scan();
  void findDescriptors();
  void define(ir::StatementId statement, ir::ExprId target, ir::ExprId value);
  void note(ir::ExprId expr, bool ItemRoles::*role);
  void noteItem(ir::DataItemId item, bool ItemRoles::*role);
  void noteSubscripts(ir::ExprId expr);
  void noteControl(const ir::LoopControl &control);
  void noteIo(const ir::Io &io);
  void noteAddresses(const ir::Statement &statement);
  void spreadBackwards(bool ItemRoles::*role);
  void spreadForwards(bool ItemRoles::*role);
  void findPaper();
  void findDeciders();
  void findStoredState();
  void findEndTests();
  bool isRepeated(ir::StatementId statement) const;
  void findCallStatuses();
  void findReportedStatuses();
  void findAskedOperations();
  void findOperationResults();
  bool isRecord(ir::DataItemId item) const;
  bool readsNumber(ir::DataItemId item, ir::ExprId value) const;
  void findGivenArguments();
  bool isKeptCopy(ir::DataItemId copy, ir::DataItemId item) const;
  bool asksForOperationResults(ir::ExprId test) const;
  bool onlyOperationsFill(ir::DataItemId item) const;
  bool tellsStatus(ir::StatementId statement) const;
  bool tellsStatusInArm(const ir::If &choice) const;
  bool isBesideStatus(ir::StatementId statement) const;
  void findHandedStatuses();
  void findCounters();
  bool onlyControls(ir::DataItemId item, const std::vector<ir::StatementId> &loops) const;
  void findJumpLoops();
  void findCarriers();
  void findEndSwitches();
  void findDecisionCarriers();
  bool mayCarryDecision(ir::DataItemId item) const;
  void findPageControl();
  void findExchanges();
  bool isSizeOfItem(ir::ExprId value) const;
  bool asksForSize(ir::ExprId test) const;
  void findMarkers();
  void findDialogueNames();
  void findTurnSwitches();
  bool isHandedOn(ir::DataItemId item) const;
  void findPressedKeys();
  void findKeyFollowers();
  void findSizes();
  bool marksPlaces(ir::DataItemId item) const;
  bool onlyCarriesStatus(ir::DataItemId item) const;
  bool asksForMemory(ir::ExprId test) const;
  bool steersDialogue(ir::ExprId test) const;
  bool isTechnicalLeaf(ir::ExprId test) const;
  bool isConditional(ir::StatementId statement) const;
  template <typename Visit> void forEachOverlapping(ir::DataItemId item, Visit visit) const;

  const analysis::UnitAnalyses &analyses_;
  const ir::TranslationUnit &unit_;
  const Nesting &nesting_;
  IdVector<ir::DataItemId, ItemRoles> roles_;
  IdVector<ir::DataItemId, std::vector<Definition>> definitions_;
  mutable IdVector<ir::ExprId, std::optional<bool>> constants_;     ///< What isConstant() has found out.
  std::unordered_map<ir::DataItemId, std::vector<Reader>> readers_; ///< By the root of their storage.
  std::unordered_map<ir::DataItemId, std::vector<ir::DataItemId>> byRoot_; ///< Sorted by first byte.
  std::map<ir::ProgramId, std::vector<ir::DataItemId>> decisionCarriers_;
  std::vector<ir::ResourceId> printed_;
  bool hasDialogue_ = false; ///< Some item says how a dialogue goes on, or which key was pressed.
  std::unordered_set<ir::StatementId> exchanges_;
  std::unordered_set<ir::ExprId> statusTests_;
  std::unordered_set<ir::ExprId> keyTests_;
  std::unordered_set<ir::ExprId> existenceTests_;
  std::unordered_set<ir::ExprId> endTests_; ///< Of a status: are there more rows?
};

} // namespace tacit::rules
