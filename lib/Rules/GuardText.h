//===- Guards as formulas and as words --------------------------------------------------------===//
#pragma once

#include "Scene.h"
#include "tacit/IR/Format.h"
#include "tacit/Support/IdMap.h"
#include "tacit/Words/Names.h"
#include "tacit/Words/Phrases.h"

#include <list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace tacit::rules {

/// One of the conditions that all hold in a guard.
struct GuardCell {
  std::string
      subject;      ///< What all its tests ask about, as a formula; empty if they ask about several things.
  std::string test; ///< The condition as it stands in the formula of the guard.
};

/// A test, or the outcome of a statement, that stands in a guard for carriers which the source tests.
struct CarriedTest {
  std::uint32_t atom = 0;
  ir::ExprId test;           ///< Invalid for outcomes.
  ir::StatementId statement; ///< Whose outcome it is.
};

/// A guard ready for the store.
struct GuardText {
  std::string formula;                   ///< Empty: always.
  std::string words;                     ///< "the age is less than 18 and ..."; empty: always.
  std::vector<GuardCell> cells;          ///< The formula, condition by condition.
  std::vector<ir::ExprId> tests;         ///< The tests in it, in order.
  std::vector<ir::StatementId> outcomes; ///< Statements whose outcome is asked.
  std::vector<ir::Origin> places;        ///< Where the tests stand.
  std::vector<CarriedTest> carried;      ///< Those of both that a carrier may stand for.
};

/// Two formulas that both hold; an empty one always does.
std::string bothHold(std::string_view one, std::string_view other);

/// Writes conditions, values and effects of one unit.
class TextWriter {
public:
  TextWriter(UnitScene &scene, const ir::Formatter &formatter, const Names &names);

  /// The clauses of \p guard for which \p keep holds (by their position).
  GuardText guard(const analysis::PathConditions &conditions, const analysis::Guard &guard,
                  ir::StatementId effect, const std::vector<bool> &keep) const;
  /// One literal of a guard of \p effect, as guard() writes it.
  std::string literalFormula(const analysis::PathConditions &conditions,
                             const analysis::GuardLiteral &literal, ir::StatementId effect) const;
  /// One more test (a branch of `?:`), asserted or denied.
  void addTest(GuardText &text, ir::ExprId test, bool holds) const;

  std::string formula(ir::ExprId expr) const { return formatter_.expr(expr); }
  /// A value as words: names become words, operators too. phrase() begins with an article where one belongs,
  /// words() does not.
  std::string phrase(ir::ExprId expr) const;
  std::string words(ir::ExprId expr) const;
  /// A test as words, asserted or denied.
  std::string testWords(ir::ExprId expr, bool holds) const;
  const std::string &itemWords(ir::DataItemId item) const;
  /// Tells \p items by their names besides, until it is called again: in one sentence they have the same
  /// words.
  void qualify(std::set<ir::DataItemId> items);
  /// Where a named constant is declared; nothing if that is outside of the tree (system headers, the
  /// platform).
  std::optional<ir::Origin> definitionOf(const ir::Expr &constant) const;
  /// The comment beside the declaration, or the label on the screen, that gives itemWords(); empty if none
  /// does.
  std::string_view nameInComment(ir::DataItemId item) const;
  /// Whether that is a label.
  bool isLabelled(ir::DataItemId item) const;

private:
  struct Literal {
    std::string formula;
    std::string words;
    std::string when;  ///< Of a test of what has changed since: before what. Stands behind the test.
    std::string about; ///< What is asked about, as a formula; empty if it is several things.
    /// Of a comparison, for the joining with others of its subject.
    std::string subject;
    std::string subjectWords;
    std::string value;
    std::string valueWords;
    ir::Op op = ir::Op::None;
    bool isConstant = false; ///< The value.
    bool isTold = false;     ///< The words are a phrase of their own, not made of the parts.

    void put();
  };
  /// Tests that a guard has in one place: as told_ knows them, or as `made` keeps them where the guard says
  /// something else.
  using Literals = std::vector<const Literal *>;
  static void join(Literals &literals, bool areAlternatives, std::list<Literal> &made);
  /// Says of tests of one item at several versions which one is meant.
  class Versions;
  static std::string sharedSubject(const Literals &literals);
  std::optional<std::string> callWords(ir::ExprId expr, ir::ExprId against, ir::Op op) const;
  /// In told_, or put into \p made.
  const Literal &literal(const analysis::PathConditions &conditions, const analysis::GuardLiteral &literal,
                         ir::StatementId effect, GuardText &text, std::list<Literal> &made) const;
  Literal testLiteral(ir::ExprId expr, bool holds, unsigned depth = 0) const;
  Literal outcomeLiteral(ir::StatementId statement, ir::Op outcome, bool holds) const;
  std::string valueWords(ir::ExprId expr, unsigned depth) const;
  std::string_view findNameInComment(ir::DataItemId item) const;
  /// itemWords(), whatever is told by name.
  const std::string &plainWords(ir::DataItemId item) const;
  std::string findItemWords(ir::DataItemId item) const;
  /// A name that belongs to \p item, without the prefix of its record.
  std::string nameWords(ir::DataItemId item, std::string_view name) const;

  void findRecordPrefixes();

  mutable std::map<std::pair<ir::ExprId, bool>, Literal> told_; ///< What literal() made of a test.
  std::map<std::pair<ir::ExprId, bool>, Literal>
      toldPlain_; ///< told_ without names, while items are told by theirs.
  /// What Versions says of a statement that changes an item.
  mutable std::map<std::pair<ir::StatementId, ir::DataItemId>, std::string> changes_;
  mutable IdMap<ir::DataItemId, std::string_view> namesInComments_; ///< Of nameInComment(), where asked for.
  mutable std::unordered_map<ir::DataItemId, std::string> itemWords_;      ///< Of items that were asked for.
  mutable std::unordered_map<ir::DataItemId, std::string> qualifiedWords_; ///< The same, with their names.
  std::set<ir::DataItemId> qualified_;
  UnitScene &scene_;
  const ir::TranslationUnit &unit_;
  /// By outermost item: the first part that nearly all names of a record share, which says whose they are and
  /// nothing else.
  std::unordered_map<ir::DataItemId, std::string_view> prefixes_;
  std::unordered_map<std::string_view, ir::DataItemId> constants_; ///< By name.
  const ir::Formatter &formatter_;
  const Names &names_;
};

} // namespace tacit::rules
