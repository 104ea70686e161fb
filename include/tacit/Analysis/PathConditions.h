//===- Under which condition control comes to each place of a range --------------------------===//
//
// For one range (a PERFORM range, a program, a function) the condition of every node as a boolean function
// over atoms: the elementary tests the source makes. An atom is a test together with the version of the items
// it reads, so two tests of one item with an assignment between them are different atoms and two without are
// the same. Comparisons with constants carry the set of values they accept; what these sets imply (two values
// exclude each other, `< 18` implies `< 45`) is used when a condition is simplified.
//
// Loops are cut at their back edges: inside a loop the condition speaks of the current round; behind it, of
// the time before it, and of what no round may have met for the loop to have ended in order (checks that
// leave the loop). Of a loop that jumps enter in the middle nothing is known but what every way to it has in
// common. Paths that can only end the run (abend, exit with a failure) do not count as alternatives:
// the condition of what follows does not repeat "and the run was not aborted". strictGuardOf() gives that
// part on its own.
//
// Items that only carry a decision are seen through: a test of one is replaced by the conditions that set it,
// also where a range that this one runs has set it. What a range leaves in a carrier is told in the values
// that its tests read at its end, so that the range around it can tell it in its own versions.
//
//===-------------------------------------------------------------------------------------===//
#pragma once

#include "tacit/Analysis/Bdd.h"
#include "tacit/Analysis/UnitAnalyses.h"
#include "tacit/Analysis/ValueSet.h"
#include "tacit/Support/IdMap.h"
#include "tacit/Support/ListTable.h"

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tacit::analysis {

/// A constant's value as number or text, looking through named constants, signs and casts.
struct ConstantValue {
  std::optional<Decimal> number;
  std::optional<std::string> text;
  /// Of a constant that nothing declares. No analysis of this library gives one: two names may be one value.
  std::string name = {};

  std::string toText() const { return number ? number->toText() : text.value_or(name); }
  friend bool operator==(const ConstantValue &, const ConstantValue &) = default;
};
std::optional<ConstantValue> constantValue(const ir::TranslationUnit &unit, ir::ExprId expr);

/// The comparison that says of b and a what \p op says of a and b.
ir::Op mirrored(ir::Op op);

/// A comparison of something with a constant number.
struct NumberTest {
  ir::ExprId subject;
  ir::Op op = ir::Op::None; ///< With the subject on its left.
  Decimal constant;
  ValueSet values() const; ///< For which the comparison holds.
};
/// \p expr as one, whichever side the constant stands on.
std::optional<NumberTest> numberTest(const ir::TranslationUnit &unit, ir::ExprId expr);

/// One place where the source asks an atom's question.
struct AtomUse {
  NodeId node;             ///< The node whose edge asks.
  EdgeLabel label;         ///< The edge's label; for outcomes the statement that had it.
  ir::ExprId expr;         ///< The elementary test itself; invalid for outcomes.
  bool positive = true;    ///< Whether the test as written is the atom or its denial.
  bool isLoopTest = false; ///< Asked to decide about another round.
  /// Asked not by `node` itself but in a range that it runs, where what was asked for has the value that it
  /// still has when control comes back.
  bool isElsewhere = false;
};

/// A test of a carrier that the source makes where guards show what the carrier stands for.
struct CarrierTest {
  NodeId node;
  ir::ExprId expr;
  ir::DataItemId carrier;
  friend bool operator==(const CarrierTest &, const CarrierTest &) = default;
};

/// An elementary test.
struct Atom {
  std::string key;
  std::optional<ValueSet> values; ///< For which values of `subject` it holds.
  std::string subject; ///< What is compared, with versions; atoms of one subject know of each other.
  int scale = -1;      ///< Decimals of the subject's values, -1 if they are not known.
  std::vector<AtomUse> uses;
  std::vector<CarrierTest> carriers; ///< Tests of lasting carriers that ask this one in truth.
};

struct GuardLiteral {
  std::uint32_t atom = 0;
  bool positive = true;
  friend auto operator<=>(const GuardLiteral &, const GuardLiteral &) = default;
};

/// A disjunction of conjunctions; most often one literal.
struct GuardClause {
  std::vector<std::vector<GuardLiteral>> alternatives;
};

/// A conjunction of clauses in the order in which the source asks. No clauses: always.
struct Guard {
  std::vector<GuardClause> clauses;
  bool isNever = false; ///< The condition contradicts itself: the place is never reached.
  bool isExact = true;  ///< False when a budget ran out and a part is left out.
  bool isAlways() const { return clauses.empty() && !isNever; }
};

/// A question that has one answer whenever control comes to it.
struct DecidedTest {
  bool holds = false;
  std::vector<ir::ExprId> because; ///< Tests before it that leave no other answer. Empty if the values it
                                   ///< reads are known, or it contradicts itself.
};

class Dominators;
class PathConditions;

/// What conditions see through.
struct Carriers {
  /// Items that only transport a decision: a test of one is replaced by the conditions that set it.
  std::function<bool(ir::DataItemId)> isCarrier;
  /// Those of the program that other ranges set as well; carriers, too. A test of one is only replaced by
  /// tests of what still has the same value.
  std::span<const ir::DataItemId> lasting = {};
  /// The conditions of a range that another one runs; none where they are not to be known (recursion).
  std::function<PathConditions *(const Range &)> inner = {};
  /// Whether a test only asks if the machinery works, or asks about the business: a lasting carrier of
  /// nothing but the former stays, and one of both where not all that sets it is known. Absent: all are
  /// business.
  std::function<bool(const AtomUse &)> isTechnical = {};
  std::function<bool(const AtomUse &)> isBusiness = {};
};

class PathConditions {
public:
  /// What \p carriers refers to must outlive this.
  PathConditions(const UnitAnalyses &analyses, const Range &range, Carriers carriers);
  ~PathConditions();

  const Range &range() const { return range_; }
  bool contains(NodeId node) const { return local_.contains(node); }
  /// How many nodes control can come to in the range.
  std::size_t size() const { return places_.size(); }
  /// Whether control at \p node can only end the run: it comes neither to the end of the range nor back to a
  /// caller, unless an operation on the way there fails.
  bool isDoomed(NodeId node) const;
  const std::vector<Atom> &atoms() const { return atoms_; }
  /// Which version of each item that \p atom reads as a whole and by its name it asks for. Of two versions of
  /// one item, the greater is not the earlier one.
  const std::map<ir::DataItemId, std::uint32_t> &versionsRead(std::uint32_t atom) const;
  /// The first statement that changes \p item between two of its versions; invalid if there is none to name.
  ir::StatementId changeBetween(ir::DataItemId item, std::uint32_t older, std::uint32_t newer) const;
  /// The heads of the loops that \p node stands in, the outermost first.
  std::vector<NodeId> loopsAround(NodeId node) const;

  /// The simplified condition of \p node, which must be contained. It lives as long as this object.
  const Guard &guardOf(NodeId node);
  /// What must have held on the way for the run not to have been ended before \p node, beyond guardOf().
  const Guard &assumptionsOf(NodeId node);
  /// Whether \p test, which an edge of \p asking is taken by, can only have one answer there. Nothing where
  /// control never comes, or where a budget ran out. Without \p isProof a quick guess by the conditions of
  /// guards; with it, from what every path must have passed. A proof needs conditions that know no carriers.
  std::optional<DecidedTest> decidedTest(NodeId asking, ir::ExprId test, bool isProof);

  /// Whether it is proven that no run of the range, in one round of the loops around them, comes to both
  /// nodes, which must be contained.
  bool exclude(NodeId one, NodeId other);
  /// Whether it is proven that a run that comes to \p node also comes to \p other, earlier or later.
  bool implies(NodeId node, NodeId other);
  /// Whether it is proven that every run of the range that ends in order comes to one of \p nodes.
  bool cover(std::span<const NodeId> nodes);
  /// Position of a contained node in reverse post-order: what comes to another node without going round a
  /// loop stands before it.
  std::uint32_t orderOf(NodeId node) const { return local_.at(node); }
  /// Whether the way taken from \p test is one of those that decide whether control comes to \p node. Both
  /// must be contained.
  bool decides(NodeId test, NodeId node);

private:
  struct Place {
    NodeId node;
    bool isLive = false;
    bool isDoomed = true;
    bool isInLoop = false;
    Bdd::Ref condition = Bdd::False;
    Bdd::Ref strict = Bdd::False;
    bool isExact = true;
  };
  using Versions = std::vector<std::uint32_t>;
  /// One value that a version of a carrier can have, and when.
  struct Carried {
    Bdd::Ref when = Bdd::True;
    std::optional<ConstantValue> constant; ///< Absent: the truth of `truth`.
    Bdd::Ref truth = Bdd::False;
    bool isUnknown = false; ///< What it is then, nothing here tells.
  };

  void collect();
  void findLive();
  void findTracked();
  void computeVersions();
  std::vector<std::vector<std::uint32_t>>
  changesInLoops(const std::vector<std::vector<std::uint32_t>> &changed);
  void computeConditions();
  std::vector<std::uint32_t> exits(bool &isOrderly) const;
  bool goesWithoutFailure(std::uint32_t from, std::uint32_t to) const;
  std::vector<bool> leadingTo(std::vector<std::uint32_t> places, bool byFailure) const;

  Bdd::Ref conditionBehindLoop(std::uint32_t head, Bdd::Ref Place::*which);
  void findOtherEntries();
  bool isTestOfLoop(std::uint32_t place, const EdgeLabel &label) const;
  bool isInLoopOf(std::uint32_t head, std::uint32_t place) const;
  Bdd::Ref conditionOf(const EdgeLabel &label, std::uint32_t place);
  Bdd::Ref conditionOf(ir::ExprId expr, std::uint32_t place, const EdgeLabel &label, unsigned depth);
  Bdd::Ref comparison(ir::ExprId expr, std::uint32_t place, const EdgeLabel &label);
  Bdd::Ref test(std::string subject, std::optional<ValueSet> values, int scale, std::string key,
                const AtomUse &use);
  std::string keyOf(ir::ExprId expr, std::uint32_t place, unsigned depth);
  std::string versionOf(ir::DataItemId item, std::uint32_t place) const;
  std::string versionAt(ir::ExprId expr, std::uint32_t place) const;
  void trackPlaces(ir::ExprId expr);
  std::optional<int> scaleOf(ir::ExprId expr) const;

  void trackItem(ir::DataItemId item);
  void trackCarriers();
  PathConditions *innerOf(std::uint32_t place) const;
  const Versions &versionsAt(std::uint32_t place) const {
    return isBehind_ ? *after_[place] : *versions_[place];
  }
  bool isLasting(ir::DataItemId item) const { return std::ranges::binary_search(carriers_.lasting, item); }
  bool isCurrent(const Atom &atom, const Versions &now) const;
  bool saysMore(Bdd::Ref condition, bool isComplete) const;
  void carryThrough(std::uint32_t place);
  void carryAction(std::uint32_t place);
  void carryAssignment(std::uint32_t place, ir::StatementId statement, const ir::Assignment &assignment);
  void carryInner(std::uint32_t place);
  const std::vector<Carried> *valuesAtEnd(ir::DataItemId carrier);
  std::optional<Bdd::Ref> atomBehind(const PathConditions &inner, std::uint32_t atom, std::uint32_t place);
  std::optional<Bdd::Ref> moved(Bdd::Ref condition, const PathConditions &inner, std::uint32_t place,
                                std::map<Bdd::Ref, std::optional<Bdd::Ref>> &known);
  struct Resolved {
    Bdd::Ref condition;
    bool isComplete; ///< It has the values under no other condition.
  };
  std::optional<Resolved> resolve(ir::ExprId asking, ir::ExprId item, const ValueSet &values,
                                  std::uint32_t place);
  /// What \p plain says of a test, seen through where that is known. Where only some ways are known that give
  /// \p item one of \p values, one of them was taken, or it has one in any case.
  template <typename F>
  Bdd::Ref seenThrough(ir::ExprId asking, ir::ExprId item, const ValueSet &values, std::uint32_t place,
                       F plain) {
    std::optional<Resolved> carried = resolve(asking, item, values, place);
    if (carried && carried->isComplete)
      return carried->condition;
    Bdd::Ref own = plain();
    return carried ? bdd_.disjunction(carried->condition, own) : own;
  }

  /// \p condition where \p known holds. The statements of an arm share one answer.
  const Guard &simplified(Bdd::Ref condition, Bdd::Ref known);
  Guard simplify(Bdd::Ref condition, Bdd::Ref known);
  /// The shortest forms found between two bounds, each complete or not: a sum of products, and the denial of
  /// one.
  struct NormalForms {
    Bdd::Cover sums{.cubes = {}, .complete = false};
    Bdd::Cover products{.cubes = {}, .complete = false};
  };
  /// Nodes that one step of a simplification, or one question, may make.
  static constexpr std::size_t FormBudget = 12'000;
  /// How many nodes the covers of one kind cost this range without a guard that came of it.
  struct Effort {
    std::size_t wasted = 0;
    /// Once much was wasted, the conditions of the range are as tangled as that, and less is tried.
    std::size_t budget() const {
      static constexpr std::size_t MostWasted = 24'000;
      return wasted < MostWasted ? FormBudget : FormBudget / 8;
    }
  };
  NormalForms normalForms(Bdd::Ref lower, Bdd::Ref upper, Effort &effort);
  bool shorten(BddCube &cube) const;
  Bdd::Ref knownAbout(const std::vector<std::uint32_t> &variables, const BddCube &certain);
  std::vector<const std::vector<bool> *> answersLeft(std::uint32_t subject, const BddCube &certain) const;
  void dropImplied(BddCube &certain, Bdd::Ref rest);
  void findSubjects();
  bool askTwice(const std::vector<std::uint32_t> &variables) const;
  bool isImpossible(Bdd::Ref condition);
  bool isImpossible(NodeId node, NodeId other, bool isOtherHeld);
  void forgetSpareNodes();
  bool isAbout(const std::vector<std::uint32_t> &asked, std::uint32_t atom) const;
  std::vector<std::pair<std::uint32_t, const EdgeLabel *>> certainEdges(std::uint32_t place);

  const UnitAnalyses &analyses_;
  const ir::TranslationUnit &unit_;
  const FlowGraph &graph_;
  Range range_;
  Bdd bdd_;
  std::size_t conditionsEnd_ = 0; ///< Nodes of the places' conditions; later ones serve one guard.
  std::vector<Atom> atoms_;
  std::unordered_map<std::string, std::uint32_t> atomOfKey_;
  std::vector<Place> places_; ///< In reverse post-order.
  IdMap<NodeId, std::uint32_t> local_;
  ListTable<FlowEdge> out_;     ///< Edges inside the range, by place.
  ListTable<std::uint32_t> to_; ///< Where these edges lead.
  ListTable<std::uint32_t> in_;
  std::vector<bool> isExit_;
  std::vector<bool> isLeave_;
  std::vector<ir::DataItemId> tracked_; ///< Invalid for places found through pointers.
  IdMap<ir::DataItemId, std::uint32_t> trackedAt_;
  IdMap<ir::ExprId, std::uint32_t> placesAt_;             ///< Members, elements and dereferences.
  std::vector<std::vector<StorageRange>> bytesOf_;        ///< By tracked item or place.
  std::vector<std::shared_ptr<const Versions>> versions_; ///< Before each place.
  std::vector<std::shared_ptr<const Versions>> after_;
  Carriers carriers_;
  bool isBehind_ = false; ///< Tests are read with what the items hold behind the place.
  /// By tracked item and version.
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<Carried>> carried_;
  struct LoopShape {
    std::vector<std::uint32_t> tails; ///< Where the body goes back to the head.
    std::vector<std::uint32_t> body;  ///< Sorted.
    /// Control also comes into the body by a way around the head (jumps into the middle). What holds at the
    /// head is then not known from what leads to it.
    bool hasOtherEntries = false;
  };
  std::map<std::uint32_t, LoopShape> loops_; ///< By head.
  bool anyDoomed_ = false;
  std::map<std::pair<Bdd::Ref, Bdd::Ref>, Guard> guards_;
  std::map<NodeId, Guard> inexactGuards_; ///< Of places that are not exact.
  /// By atom, where versionsRead() was asked. What has been handed out stays where it is.
  mutable std::deque<std::optional<std::map<ir::DataItemId, std::uint32_t>>> versionsRead_;
  static constexpr std::uint32_t NoSubject = ~0U;
  Effort withKnown_,
      withoutKnown_; ///< Of covers that use what is known of the atoms, and of those that do not.
  struct Subject {
    std::vector<std::uint32_t> members;     ///< Atoms, ascending.
    std::vector<std::vector<bool>> answers; ///< Each a row of what the members can say at once.
  };
  std::vector<Subject> subjects_;
  struct SubjectPlace {
    std::uint32_t subject = NoSubject;
    std::uint32_t place = 0; ///< Among its members.
  };
  std::vector<SubjectPlace> placeOf_;      ///< By atom.
  std::unique_ptr<Dominators> dominators_; ///< Of all places, for certainEdges().
  /// By place: those whose branches decide whether control comes to it; made by decides().
  std::vector<std::vector<std::uint32_t>> controllers_;
  std::vector<std::uint32_t> entries_; ///< Edges into each place, those included that guards do not count.
};

} // namespace tacit::analysis
