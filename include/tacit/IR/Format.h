//===- Formulas for people --------------------------------------------------------------===//
//
// Expressions as one line of text in one notation for all languages, the same in guards, effects, documents
// and short golden files:
//
//     OR  AND  NOT  = <> < <= > >=  IS NUMERIC  | ^ &  << >>  ||  + -  * / DIV MOD  - ~  **    from weak to
//     strong
//
// with parentheses only where they are needed. Texts stand in single quotes, numbers as written, figurative
// constants as SPACES or ZERO, named constants, condition-names and items by name. An item is qualified
// (GROUP.ITEM) when its program has several of the name; members of records always show the way to them
// (customer.address.city). Subscripts stand in parentheses in COBOL, in brackets elsewhere.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/IR/TranslationUnit.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tacit::ir {

/// Writes formulas over one unit, which must outlive it. Making one costs a pass over the unit's items, so
/// make one a unit. Its methods may be called from several threads. Any expression is written, however
/// broken: what is outside its table is `?`, a result over 16,384 characters is cut with `...`.
class Formatter {
public:
  /// How the result of a call through a pointer, which is a statement of its own, is written where a value is
  /// made of it.
  enum class Results : std::uint8_t {
    Named, ///< By the name of the intermediate item that holds it.
    Called ///< As the call: `check(days, &rate)`.
  };
  explicit Formatter(const TranslationUnit &unit, Results results = Results::Named);

  std::string expr(ExprId id) const;
  /// The shortest name that says which item of its program is meant; FILLER for items without a name.
  std::string item(DataItemId id) const;
  std::string condition(ConditionId id) const;
  /// A statement in few words: `READ ACCOUNT-FILE`, `CALL TAXCALC`, `COMPUTE NET-PAY`.
  std::string statement(StatementId id) const;
  /// As PICTURE or C type where the source has one.
  std::string type(TypeId id) const;

private:
  struct NameKey {
    std::uint32_t program;
    std::string_view name;
    std::string_view qualifier;
    friend bool operator==(const NameKey &, const NameKey &) = default;
  };
  struct NameHash {
    std::size_t operator()(const NameKey &key) const;
  };
  friend class ExprWriter;
  std::string place(ExprId id) const;
  /// The call whose result \p item is to be written as; nullptr for all others.
  const Call *callOf(DataItemId item) const;

  const TranslationUnit &unit_;
  /// How many items have a name, in all (empty qualifier) and below an ancestor of a name.
  std::unordered_map<NameKey, std::uint32_t, NameHash> count_;
  std::unordered_map<std::string_view, std::uint32_t> conditionCount_;
  std::unordered_map<DataItemId, StatementId> calls_; ///< By their results.
};

/// One formula; with many of one unit, use a Formatter.
std::string formatExpr(const TranslationUnit &unit, ExprId expr);

} // namespace tacit::ir
