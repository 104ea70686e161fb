#include "ValueShapes.h"

#include "tacit/Analysis/PathConditions.h"
#include "tacit/IR/Walk.h"
#include "tacit/Support/Text.h"

#include <algorithm>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

ExprId withoutCasts(const TranslationUnit &unit, ExprId value) {
  while (value && unit.exprs[value].kind == ExprKind::Cast && !unit.exprs[value].operands.empty())
    value = unit.exprs[value].operands.front();
  return value;
}

bool isUndeclaredConstant(const TranslationUnit &unit, ExprId value) {
  value = withoutCasts(unit, value);
  if (!value)
    return false;
  const Expr &expr = unit.exprs[value];
  return expr.kind == ExprKind::Unknown && expr.operands.empty() && unit.language != Language::Cobol &&
         isPlainName(expr.text);
}

std::string_view formatOf(const TranslationUnit &unit, const Io &io) {
  return unit.language == Language::Cobol ? std::string_view() : io.detail;
}

std::optional<ConstantValue> codeValue(const TranslationUnit &unit, ExprId value) {
  if (value && isUndeclaredConstant(unit, value))
    return ConstantValue{
        .number = {}, .text = {}, .name = std::string(unit.exprs[withoutCasts(unit, value)].text)};
  return value ? constantValue(unit, value) : std::nullopt;
}

ExprId choiceIn(const TranslationUnit &unit, ExprId value) {
  // An object that is made of one that is made of a choice: as deep as the source nests them.
  constexpr unsigned Deepest = 8;
  ExprId at = withoutCasts(unit, value);
  for (unsigned depth = 0; at && depth < Deepest; ++depth) {
    const Expr &expr = unit.exprs[at];
    if (expr.kind == ExprKind::Select)
      return expr.operands.size() == 3 ? at : ExprId();
    if (expr.kind != ExprKind::Call || typeKind(unit, expr.type) != TypeKind::Record)
      return {};
    ExprId inner;
    for (ExprId operand : expr.operands) {
      ExprId bare = withoutCasts(unit, operand);
      if (!bare)
        continue;
      bool mayHold = unit.exprs[bare].kind == ExprKind::Select ||
                     (unit.exprs[bare].kind == ExprKind::Call && anyExpr(unit, bare, [&](ExprId part) {
                        return unit.exprs[part].kind == ExprKind::Select;
                      }));
      if (mayHold && inner)
        return {};
      if (mayHold)
        inner = bare;
    }
    at = inner;
  }
  return {};
}

bool isClearing(const TranslationUnit &unit, ExprId value) {
  const Expr &expr = unit.exprs[value];
  if (expr.kind == ExprKind::Figurative)
    return expr.op != Op::All && expr.op != Op::Quote;
  auto constant = constantValue(unit, value);
  if (!constant)
    return false;
  return constant->number ? constant->number->isZero()
                          : constant->text->find_first_not_of(" 0") == std::string::npos;
}

bool asksBusiness(const ItemFacts &facts, const Switch &arms) {
  return !facts.translatesStatus(arms) && std::ranges::any_of(arms.cases, [&](const Case &arm) {
    return std::ranges::any_of(arm.alternatives,
                               [&](ExprId alternative) { return !facts.isTechnicalTest(alternative); });
  });
}

bool isTest(const TranslationUnit &unit, ExprId value) {
  value = withoutCasts(unit, value);
  if (!value)
    return false;
  ExprKind kind = unit.exprs[value].kind;
  return kind == ExprKind::Compare || kind == ExprKind::And || kind == ExprKind::Or ||
         kind == ExprKind::Not || kind == ExprKind::ClassTest;
}

/// A character less the first one of its alphabet.
static bool isPlaceInAlphabet(const TranslationUnit &unit, ExprId value) {
  value = withoutCasts(unit, value);
  if (!value)
    return false;
  const Expr &expr = unit.exprs[value];
  if (expr.kind != ExprKind::Binary || expr.op != Op::Subtract || expr.operands.size() != 2)
    return false;
  ExprId first = withoutCasts(unit, expr.operands[1]);
  return first && unit.exprs[first].kind == ExprKind::String && unit.exprs[first].text.size() == 1;
}

static std::optional<Decimal> numberOf(const TranslationUnit &unit, ExprId value) {
  auto constant = constantValue(unit, value);
  return constant ? constant->number : std::nullopt;
}

bool readsCharacter(const TranslationUnit &unit, ExprId id) {
  if (isPlaceInAlphabet(unit, id))
    return true;
  const Expr &expr = unit.exprs[id];
  if (expr.kind != ExprKind::Binary || expr.op != Op::Add || expr.operands.size() != 2)
    return false;
  // n * 10 + (c - '0'): the next digit of a number that is read.
  for (std::size_t side : {0U, 1U}) {
    ExprId shifted = withoutCasts(unit, expr.operands[side]);
    if (!shifted || !isPlaceInAlphabet(unit, expr.operands[1 - side]))
      continue;
    const Expr &product = unit.exprs[shifted];
    if (product.kind == ExprKind::Binary && product.op == Op::Multiply &&
        std::ranges::any_of(product.operands,
                            [&](ExprId factor) { return numberOf(unit, factor) == Decimal(10); }))
      return true;
  }
  return false;
}

bool isComputation(const TranslationUnit &unit, ExprId id) {
  const Expr &expr = unit.exprs[id];
  TypeKind type = typeKind(unit, expr.type);
  return expr.kind == ExprKind::Binary && expr.op != Op::Concatenate && type != TypeKind::Pointer &&
         type != TypeKind::Text && !readsCharacter(unit, id);
}

bool isPowerOfTen(const Decimal &value) {
  std::string text = value.toText();
  return text.size() > 1 && text.front() == '1' && text.find_first_not_of('0', 1) == std::string::npos;
}

static bool isPowerOfTen(const TranslationUnit &unit, ExprId operand) {
  auto number = numberOf(unit, operand);
  return number && isPowerOfTen(*number);
}

bool shiftsPoint(const TranslationUnit &unit, ExprId value) {
  value = withoutCasts(unit, value);
  const Expr *expr = value ? &unit.exprs[value] : nullptr;
  return expr != nullptr && expr->kind == ExprKind::Binary && expr->operands.size() == 2 &&
         expr->op == Op::Divide && isPowerOfTen(unit, expr->operands[1]) &&
         unit.exprs[withoutCasts(unit, expr->operands[0])].kind == ExprKind::Item;
}

DataItemId splitItem(const TranslationUnit &unit, ExprId value, bool &divides, bool &remains) {
  bool any = false;
  for (;;) {
    value = withoutCasts(unit, value);
    if (!value)
      return {};
    const Expr &expr = unit.exprs[value];
    bool isPart = expr.kind == ExprKind::Binary && expr.operands.size() == 2 &&
                  (expr.op == Op::IntegerDivide || expr.op == Op::Modulo) &&
                  isPowerOfTen(unit, expr.operands[1]);
    if (!isPart)
      break;
    any = true;
    (expr.op == Op::Modulo ? remains : divides) = true;
    value = expr.operands[0];
  }
  ExprKind kind = unit.exprs[value].kind;
  return any && (kind == ExprKind::Item || kind == ExprKind::Member) ? unit.exprs[value].item()
                                                                     : DataItemId();
}

bool isMemberwise(const TranslationUnit &unit, ExprId value) {
  value = withoutCasts(unit, value);
  if (!value)
    return false;
  const Expr &expr = unit.exprs[value];
  if ((expr.kind != ExprKind::Binary && expr.kind != ExprKind::Compare) || expr.operands.size() != 2)
    return false;
  ExprId left = withoutCasts(unit, expr.operands[0]);
  ExprId right = withoutCasts(unit, expr.operands[1]);
  if (!left || !right || unit.exprs[left].kind != ExprKind::Member ||
      unit.exprs[right].kind != ExprKind::Member)
    return false;
  return unit.exprs[left].item() == unit.exprs[right].item() && unit.exprs[left].item().isValid();
}

/// Whether \p item or the group around it is filled where it is declared and never again.
static bool isFixedTable(const ItemFacts &facts, const TranslationUnit &unit, DataItemId item) {
  for (DataItemId at = item; at; at = unit.items[at].parent) {
    const DataItem &data = unit.items[at];
    if (!facts.definitions(at).empty() || facts.roles(at).isInput || data.storage == Storage::Linkage ||
        data.storage == Storage::Parameter)
      return false;
    if (data.initialValue && unit.exprs[data.initialValue].kind == ExprKind::Aggregate)
      return true;
  }
  return false;
}

/// Whether all that \p pointer is ever set to leads into tables that never change.
static bool pointsIntoTable(const ItemFacts &facts, const TranslationUnit &unit, DataItemId pointer) {
  bool any = false;
  for (const Definition &definition : facts.definitions(pointer)) {
    if (!definition.value)
      return false;
    bool isTable = false;
    bool isOther = false;
    forEachExpr(unit, definition.value, [&](ExprId at) {
      const Expr &expr = unit.exprs[at];
      if (expr.kind != ExprKind::Item || expr.item() == pointer)
        return true;
      TypeKind type = typeKind(unit, unit.items[expr.item()].type);
      if (isFixedTable(facts, unit, expr.item()))
        isTable = true;
      else
        isOther |= type == TypeKind::Pointer || type == TypeKind::Array || type == TypeKind::Record;
      return false; // A subscript does not matter here.
    });
    if (isOther)
      return false;
    any |= isTable;
  }
  return any;
}

bool isLookup(const ItemFacts &facts, const TranslationUnit &unit, ExprId value) {
  value = withoutCasts(unit, value);
  for (; value;) {
    const Expr &expr = unit.exprs[value];
    auto varies = [&](ExprId index) { return index && !facts.isConstant(index); };
    if (expr.kind == ExprKind::Item && unit.items[expr.item()].storage == Storage::Temporary) {
      // What a function of a table gave back.
      const std::vector<Definition> &sources = facts.definitions(expr.item());
      const auto *call =
          sources.size() == 1 ? std::get_if<Call>(&unit.statements[sources.front().statement].node) : nullptr;
      if (call == nullptr || !call->target || call->target == value)
        return false;
      value = withoutCasts(unit, call->target);
      if (value && unit.exprs[value].kind == ExprKind::Dereference)
        value = withoutCasts(unit, unit.exprs[value].operands.front());
      continue;
    }
    if (expr.kind == ExprKind::Item)
      return std::ranges::any_of(expr.operands, varies) && isFixedTable(facts, unit, expr.item());
    if (expr.kind == ExprKind::Element) {
      ExprId base = withoutCasts(unit, expr.operands[0]);
      if (base && unit.exprs[base].kind == ExprKind::AddressOf)
        base = unit.exprs[base].operands[0];
      if (base && unit.exprs[base].kind == ExprKind::Item && varies(expr.operands[1]))
        return isFixedTable(facts, unit, unit.exprs[base].item());
      value = base;
    } else if (expr.kind == ExprKind::Member) {
      value = expr.operands.empty() ? ExprId() : expr.operands.front();
    } else {
      ExprId pointer = expr.kind == ExprKind::Dereference ? withoutCasts(unit, expr.operands[0]) : ExprId();
      return pointer && unit.exprs[pointer].kind == ExprKind::Item &&
             pointsIntoTable(facts, unit, unit.exprs[pointer].item());
    }
  }
  return false;
}

bool managesMemory(std::string_view function) {
  static constexpr std::string_view Functions[] = {"free",           "malloc",           "calloc",
                                                   "realloc",        "operator new",     "operator delete",
                                                   "operator new[]", "operator delete[]"};
  return std::ranges::find(Functions, function) != std::end(Functions);
}

bool givesMemory(const TranslationUnit &unit, ExprId value) {
  value = withoutCasts(unit, value);
  return value && unit.exprs[value].kind == ExprKind::Call && managesMemory(unit.exprs[value].text);
}

bool managesThreads(std::string_view function) {
  return function.starts_with("pthread_") || function.starts_with("sem_");
}

} // namespace tacit::rules
