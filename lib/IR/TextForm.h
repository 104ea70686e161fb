//===- What printer and parser of the text form share -------------------------------===//
#pragma once

#include "tacit/IR/Fields.h"
#include "tacit/Support/Text.h"

#include <optional>
#include <string_view>

namespace tacit::ir {

/// The letter before the number of an id, and whether entries carry a name.
template <typename IdT> inline constexpr char sigilOf = '?';
template <> inline constexpr char sigilOf<FileId> = 'f';
template <> inline constexpr char sigilOf<ExpansionId> = 'x';
template <> inline constexpr char sigilOf<TypeId> = 't';
template <> inline constexpr char sigilOf<DataItemId> = '%';
template <> inline constexpr char sigilOf<ConditionId> = 'c';
template <> inline constexpr char sigilOf<ResourceId> = 'r';
template <> inline constexpr char sigilOf<LabelId> = 'l';
template <> inline constexpr char sigilOf<ProgramId> = 'u';
template <> inline constexpr char sigilOf<ProcedureId> = 'p';
template <> inline constexpr char sigilOf<StatementId> = 's';
template <> inline constexpr char sigilOf<ExprId> = 'e';

/// An id that is outside of every table: how the parser keeps "!" .
template <typename IdT> constexpr IdT danglingId() {
  return IdT(std::uint32_t{0xFFFFFFFE});
}

/// Whether \p c may stand in a text that is written without quotes.
constexpr bool isBareCharacter(char c) {
  return isDigit(c) || isLetter(c) || c == '_' || c == '.' || c == '/' || c == '-';
}
constexpr bool isBareText(std::string_view text) {
  if (text.empty() || text[0] == '-' || text[0] == '.' || text[0] == '/')
    return false;
  for (char c : text)
    if (!isBareCharacter(c))
      return false;
  return true;
}

/// Whether \p c may follow the first digit of a number that stands for itself in an expression.
constexpr bool isNumberCharacter(char c) {
  return isDigit(c) || isLetter(c) || c == '.';
}

/// The expression kind that \p op alone says, for operators that stand as the head of a term.
constexpr std::optional<ExprKind> kindOfOp(Op op) {
  if (op >= Op::Space && op <= Op::All)
    return ExprKind::Figurative;
  if (op >= Op::Negate && op <= Op::BitNot)
    return ExprKind::Unary;
  if (op >= Op::Add && op <= Op::Concatenate)
    return ExprKind::Binary;
  if (op >= Op::Equal && op <= Op::GreaterEqual)
    return ExprKind::Compare;
  return std::nullopt;
}

/// The table that `ref` of an expression of kind \p kind indexes.
enum class RefTable : std::uint8_t { None, Item, Condition, Statement };
constexpr RefTable refTableOf(ExprKind kind) {
  if (kind == ExprKind::Item || kind == ExprKind::Member || kind == ExprKind::NamedConstant)
    return RefTable::Item;
  if (kind == ExprKind::ConditionName)
    return RefTable::Condition;
  return kind == ExprKind::Outcome ? RefTable::Statement : RefTable::None;
}

constexpr bool isBooleanKind(ExprKind kind) {
  return kind == ExprKind::Compare || kind == ExprKind::And || kind == ExprKind::Or ||
         kind == ExprKind::Not || kind == ExprKind::ClassTest || kind == ExprKind::ConditionName ||
         kind == ExprKind::Outcome || kind == ExprKind::True || kind == ExprKind::False;
}

/// The type that an expression has when the text does not say one. \p booleanType is firstBooleanType(unit).
inline TypeId defaultType(const TranslationUnit &unit, const Expr &expr, TypeId booleanType) {
  if (refTableOf(expr.kind) == RefTable::Item)
    return unit.items.contains(expr.item()) ? unit.items[expr.item()].type : TypeId();
  return isBooleanKind(expr.kind) ? booleanType : TypeId();
}
inline TypeId firstBooleanType(const TranslationUnit &unit) {
  for (const TypeId id : unit.types.ids())
    if (unit.types[id].kind == TypeKind::Boolean)
      return id;
  return {};
}

/// The file an origin stands in when the text does not say one, inside a node with origin \p outer.
inline FileId defaultFile(const Origin &outer) {
  return outer.file.isValid() ? outer.file : FileId(std::uint32_t{0});
}

/// Whether a field stands in the block after the line rather than on it.
template <typename M> inline constexpr bool isBlockField = holdsStatements<M>();

} // namespace tacit::ir
