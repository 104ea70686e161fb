//===- What the form of a value says about it ---------------------------------------------------===//
//
// Forms that several recognisers ask for. They look at one expression (and where its parts get their values),
// not at the place it stands in.
//
//===---------------------------------------------------------------------------------------===//
#pragma once

#include "ItemFacts.h"
#include "tacit/Analysis/PathConditions.h"
#include "tacit/Support/Decimal.h"

namespace tacit::rules {

/// The kind of \p type, Unknown where there is none.
inline ir::TypeKind typeKind(const ir::TranslationUnit &unit, ir::TypeId type) {
  return type ? unit.types[type].kind : ir::TypeKind::Unknown;
}

/// \p value without the conversions around it.
ir::ExprId withoutCasts(const ir::TranslationUnit &unit, ir::ExprId value);

/// Whether \p value is a name that no header found declares and that nothing changes.
bool isUndeclaredConstant(const ir::TranslationUnit &unit, ir::ExprId value);

/// The format that output of C is written by; empty in COBOL, where an operation's detail says where
/// something is shown.
std::string_view formatOf(const ir::TranslationUnit &unit, const ir::Io &io);

/// What \p value always is: a number, a text, or the name of an undeclared constant.
std::optional<analysis::ConstantValue> codeValue(const ir::TranslationUnit &unit, ir::ExprId value);

/// The `?:` that decides \p value: itself, or the only one among what an object is made of. Invalid if there
/// is none.
ir::ExprId choiceIn(const ir::TranslationUnit &unit, ir::ExprId value);

/// Whether \p value is what a field is cleared with: zero, spaces, an empty text.
bool isClearing(const ir::TranslationUnit &unit, ir::ExprId value);

/// Whether some arm of \p arms is taken for a reason of the business.
bool asksBusiness(const ItemFacts &facts, const ir::Switch &arms);

/// Whether \p value is the truth of a test.
bool isTest(const ir::TranslationUnit &unit, ir::ExprId value);

/// Whether the operator at the root of \p expr computes a number: not a place in a text, not another form of
/// the same number (a digit from its character, a character's place in an alphabet).
bool isComputation(const ir::TranslationUnit &unit, ir::ExprId expr);

/// Whether the operator at the root of \p expr only makes a number of characters.
bool readsCharacter(const ir::TranslationUnit &unit, ir::ExprId expr);

/// The item whose decimal digits \p value takes apart with nothing but division by powers of ten and their
/// remainders; invalid if it is anything else. \p divides and \p remains are set for what is in it.
ir::DataItemId splitItem(const ir::TranslationUnit &unit, ir::ExprId value, bool &divides, bool &remains);

/// 10, 100, 1000 ...: moves the decimal point.
bool isPowerOfTen(const Decimal &value);

/// Whether \p value is an item with its decimal point moved.
bool shiftsPoint(const ir::TranslationUnit &unit, ir::ExprId value);

/// Whether \p value is the same member of two objects under one operator: it defines what the operator means
/// for objects.
bool isMemberwise(const ir::TranslationUnit &unit, ir::ExprId value);

/// Whether \p value is an element of a table that never changes, found by something that is no constant.
bool isLookup(const ItemFacts &facts, const ir::TranslationUnit &unit, ir::ExprId value);

/// Whether the function takes or gives back memory, whatever it is called for.
bool managesMemory(std::string_view function);

/// Whether \p value is memory that a function gives.
bool givesMemory(const ir::TranslationUnit &unit, ir::ExprId value);

/// Whether the function only starts, joins or holds up threads (POSIX.1, pthread.h and semaphore.h).
bool managesThreads(std::string_view function);

} // namespace tacit::rules
