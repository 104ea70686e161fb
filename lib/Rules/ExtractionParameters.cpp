// The register of business constants: what rules compare with, compute with and hand out.

#include "Extraction.h"
#include "ValueShapes.h"

#include "tacit/IR/Walk.h"
#include "tacit/Support/Text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

/// Zero, one, blanks and the like are no policy.
static bool isTrivial(const ConstantValue &value) {
  if (value.number)
    return value.number->isZero() || *value.number == Decimal(1) || *value.number == Decimal(-1);
  return value.text->find_first_not_of(' ') == std::string::npos;
}

/// Whether \p text is a day of the calendar: 20050401, 2005-04-01.
static bool isDate(std::string_view text) {
  std::string digits;
  for (std::size_t at = 0; at < text.size(); ++at) {
    bool isMark = text.size() == 10 && (at == 4 || at == 7) && (text[at] == '-' || text[at] == '/');
    if (!isMark && !isDigit(text[at]))
      return false;
    if (!isMark)
      digits += text[at];
  }
  if (digits.size() != 8)
    return false;
  auto part = [&](std::size_t from, std::size_t size) {
    int number = 0;
    for (char c : std::string_view(digits).substr(from, size))
      number = number * 10 + (c - '0');
    return number;
  };
  return part(0, 4) >= 1850 && part(0, 4) <= 2199 && part(4, 2) >= 1 && part(4, 2) <= 12 && part(6, 2) >= 1 &&
         part(6, 2) <= 31;
}

static constexpr std::string_view ShareUnit = "share of 1";
static constexpr std::string_view PercentUnit = "percent";

/// The unit that the words of a name say its values are in. A rate is a share at most: \p isMeasured is false
/// for it.
static std::string_view unitIn(std::string_view words, const Decimal &value, bool isMeasured) {
  auto has = [&](std::string_view word) {
    for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
      bool starts = at == 0 || !isLetter(words[at - 1]);
      bool ends = at + word.size() == words.size() || !isLetter(words[at + word.size()]);
      if (starts && ends)
        return true;
    }
    return false;
  };
  if (has("percent") || has("percentage"))
    return value <= Decimal(1) && Decimal(-1) <= value ? ShareUnit : PercentUnit;
  if (!isMeasured)
    return {};
  static constexpr std::array Units{"days", "weeks", "months", "years", "hours", "minutes", "seconds"};
  for (std::string_view unit : Units)
    if (has(unit))
      return unit;
  return has("age") ? "years" : "";
}

void Extraction::addParameter(ParameterRow row, ExprId constant, ExprId stoodFor, const Origin &place) {
  while (unit_.exprs[constant].kind == ExprKind::Cast && !unit_.exprs[constant].operands.empty())
    constant = unit_.exprs[constant].operands.front();
  const Expr &expr = unit_.exprs[constant];
  ExprId value = constant;
  Origin declared = place;
  DataItemId user = stoodFor ? writtenItem(unit_, stoodFor) : DataItemId();
  if (expr.kind == ExprKind::NamedConstant) {
    if (expr.text.starts_with("__"))
      return; // The compiler's own: line, file, version.
    row.source = ParameterSource::Constant;
    row.parameter = text(expr.text);
    declared = writer_.definitionOf(expr).value_or(expr.origin.line != 0 ? expr.origin : place);
  } else if (expr.kind == ExprKind::Item) {
    const DataItem &item = unit_.items[expr.item()];
    row.source = ParameterSource::Constant;
    row.parameter = text(item.name);
    value = fixedValue(constant);
    declared = item.origin;
  } else if (stoodFor && expr.origin.line != 0) {
    declared = expr.origin;
  }
  auto known = value ? constantValue(unit_, value) : std::nullopt;
  if (!known)
    return;
  // A factor of 1.000 among others is policy, and so is what a name was given for.
  bool isFactorOfOne = known->number && *known->number == Decimal(1) && user && isFactor(user);
  bool isUnchanged = hasDecimals(value) && (isFactorOfOne || row.source == ParameterSource::Constant);
  bool isSentence = known->text && Scene::isMessage(*known->text);
  if (isSentence || (isTrivial(*known) && !isUnchanged))
    return;
  if (stoodFor && expr.kind != ExprKind::NamedConstant && expr.kind != ExprKind::Item)
    row.parameter = text(formatter_.expr(stoodFor));
  std::string shown = known->toText();
  if (known->text && row.kind != ParameterKind::Table)
    row.kind = ParameterKind::Code;
  if (isDate(shown))
    row.kind = ParameterKind::Date;

  row.value = text(shown);
  bool isMeasured = row.kind == ParameterKind::Threshold || row.kind == ParameterKind::Amount;
  if (known->number && (isMeasured || row.kind == ParameterKind::Rate)) {
    std::string words = expr.kind == ExprKind::NamedConstant ? names_.words(expr.text)
                        : expr.kind == ExprKind::Item        ? writer_.itemWords(expr.item())
                        : user                               ? writer_.itemWords(user)
                                                             : std::string();
    row.unit = unitIn(words, *known->number, isMeasured);
    if (row.kind == ParameterKind::Amount && (row.unit == ShareUnit || row.unit == PercentUnit))
      row.kind = ParameterKind::Rate;
  }
  row.at = lines(declared);
  if (parametersOfRule_.emplace(row.usedByRule, row.parameter, row.value, row.at).second)
    knowledge_.parameters.push_back(row);
}

ExprId Extraction::fixedValue(ExprId value) const {
  while (value && unit_.exprs[value].kind == ExprKind::Cast && !unit_.exprs[value].operands.empty())
    value = unit_.exprs[value].operands.front();
  if (!value || unit_.exprs[value].kind != ExprKind::Item || !unit_.exprs[value].operands.empty())
    return {};
  DataItemId item = unit_.exprs[value].item();
  if (scene_.facts.isConstant(value))
    return unit_.items[item].initialValue;
  const std::vector<Definition> &definitions = scene_.facts.definitions(item);
  if (definitions.size() != 1 || !definitions.front().value || isAddressTaken(item) ||
      unit_.items[item].storage != Storage::Local)
    return {};
  const auto *declares = std::get_if<Assign>(&unit_.statements[definitions.front().statement].node);
  bool isFixed = declares != nullptr && declares->kind == AssignKind::Declare &&
                 constantValue(unit_, definitions.front().value).has_value();
  return isFixed ? definitions.front().value : ExprId();
}

bool Extraction::hasDecimals(ExprId literal) const {
  while (literal && unit_.exprs[literal].kind != ExprKind::Number && !unit_.exprs[literal].operands.empty())
    literal = unit_.exprs[literal].operands.front();
  return literal && unit_.exprs[literal].text.find('.') != std::string_view::npos;
}

/// Whether something is multiplied or divided by the item: its values are rates.
bool Extraction::isFactor(DataItemId item) {
  if (!factors_) {
    factors_.emplace();
    for (const Statement &statement : unit_.statements)
      if (const auto *assign = std::get_if<Assign>(&statement.node);
          assign && assign->kind == AssignKind::Compute)
        for (const Assignment &assignment : assign->assignments)
          forEachExpr(unit_, assignment.value, [&](ExprId at) {
            const Expr &expr = unit_.exprs[at];
            if (expr.kind == ExprKind::Binary && (expr.op == Op::Multiply || expr.op == Op::Divide))
              for (ExprId operand : expr.operands)
                if (operand && unit_.exprs[operand].kind == ExprKind::Item)
                  factors_->insert(unit_.exprs[operand].item());
          });
  }
  return factors_->contains(item);
}

void Extraction::addConditionValues(ParameterRow row, ConditionId id) {
  const Condition &condition = unit_.conditions[id];
  row.parameter = text(condition.name);
  row.source = ParameterSource::Condition;
  row.at = lines(condition.origin);
  std::string words = writer_.itemWords(condition.item);
  for (const ValueRange &range : condition.values)
    for (ExprId end : {range.low, range.high}) {
      auto value = end ? constantValue(unit_, end) : std::nullopt;
      if (!value || isTrivial(*value))
        continue;
      std::string shown = value->toText();
      row.kind = isDate(shown)                 ? ParameterKind::Date
                 : range.high && value->number ? ParameterKind::Threshold
                                               : ParameterKind::Code;
      row.value = text(shown);
      row.unit =
          row.kind == ParameterKind::Threshold ? unitIn(words, *value->number, true) : std::string_view();
      if (parametersOfRule_.emplace(row.usedByRule, row.parameter, row.value, row.at).second)
        knowledge_.parameters.push_back(row);
    }
}

/// Constants that \p test compares something with. Subscripts and positions only find a place.
void Extraction::addTestedConstants(ParameterRow row, ExprId test, const Origin &place) {
  forEachExpr(unit_, test, [&](ExprId at) -> ExprList {
    const Expr &expr = unit_.exprs[at];
    if (expr.kind == ExprKind::ConditionName) {
      addConditionValues(row, expr.condition());
      return {};
    }
    if (expr.kind == ExprKind::Compare && expr.operands.size() == 2) {
      bool isEquality = expr.op == Op::Equal || expr.op == Op::NotEqual;
      for (std::size_t side : {0U, 1U}) {
        ExprId constant = expr.operands[side];
        if (!constant || !(scene_.facts.isConstant(constant) || fixedValue(constant)))
          continue;
        // What an operation answers is the platform's choice.
        if (DataItemId asked = writtenItem(unit_, expr.operands[1 - side]);
            asked &&
            (scene_.facts.isTechnicalCarrier(asked) || unit_.items[asked].storage == Storage::Register))
          continue;
        auto value = constantValue(unit_, constant);
        row.kind = isEquality && value && value->number && value->number->isInteger()
                       ? ParameterKind::Code
                       : ParameterKind::Threshold;
        addParameter(row, constant, expr.operands[1 - side], expr.origin.line != 0 ? expr.origin : place);
      }
    }
    bool findsPlace = expr.kind == ExprKind::Item || expr.kind == ExprKind::Member ||
                      expr.kind == ExprKind::Element || expr.kind == ExprKind::Slice;
    return findsPlace ? ExprList() : expr.operands;
  });
}

/// Constants that a value is, or is computed with.
void Extraction::addComputedConstants(ParameterRow row, const Assignment &assignment, const Origin &place) {
  if (!assignment.value)
    return;
  if (scene_.facts.isConstant(assignment.value) || fixedValue(assignment.value)) {
    DataItemId target = writtenItem(unit_, assignment.target);
    ExprId value = fixedValue(assignment.value) ? fixedValue(assignment.value) : assignment.value;
    if (row.kind == ParameterKind::Amount && target && isFactor(target) && hasDecimals(value))
      row.kind = ParameterKind::Rate;
    addParameter(row, assignment.value, assignment.target, place);
    return;
  }
  struct Open {
    ExprId expr;
    Op op; ///< The operation around it.
  };
  std::vector<Open> open{{assignment.value, Op::None}};
  while (!open.empty()) {
    auto [at, op] = open.back();
    open.pop_back();
    if (!at)
      continue;
    const Expr &expr = unit_.exprs[at];
    if (at != assignment.value && (scene_.facts.isConstant(at) || fixedValue(at))) {
      bool isFactor = op == Op::Multiply || op == Op::Divide || op == Op::Power || op == Op::IntegerDivide ||
                      op == Op::Modulo;
      auto value = constantValue(unit_, fixedValue(at) ? fixedValue(at) : at);
      if (isFactor && value && value->number && isPowerOfTen(*value->number))
        continue;
      bool isWhole = value && value->number && value->number->isInteger();
      row.kind = isFactor && !isWhole ? ParameterKind::Rate : ParameterKind::Amount;
      addParameter(row, at, assignment.target, expr.origin.line != 0 ? expr.origin : place);
      continue;
    }
    if (expr.kind == ExprKind::Compare) {
      addTestedConstants(row, at, place);
      continue;
    }
    bool findsPlace = expr.kind == ExprKind::Item || expr.kind == ExprKind::Member ||
                      expr.kind == ExprKind::Element || expr.kind == ExprKind::Slice ||
                      expr.kind == ExprKind::Dereference;
    if (!findsPlace)
      for (auto operand = expr.operands.rbegin(); operand != expr.operands.rend(); ++operand)
        open.push_back({*operand, expr.kind == ExprKind::Binary ? expr.op : Op::None});
  }
}

void Extraction::addParameters(std::string_view rule, const Scene &scene, const Candidate &candidate,
                               const GuardText &guard) {
  parametersOfRule_.clear();
  if (candidate.category != Category::Business)
    return;
  ParameterRow row;
  row.program = identity_.program(scene.program);
  row.usedByRule = rule;
  for (ExprId test : guard.tests)
    addTestedConstants(row, test, scene.statement.origin);
  // What a search compares its elements with, and what SQL selects by.
  auto addSelection = [&](StatementId asked) {
    const StatementNode &node = unit_.statements[asked].node;
    if (const auto *search = std::get_if<Switch>(&node)) {
      for (const Case &arm : search->cases)
        for (ExprId alternative : arm.alternatives)
          addTestedConstants(row, alternative, scene.statement.origin);
    } else if (const auto *io = std::get_if<Io>(&node); io && io->condition) {
      addTestedConstants(row, io->condition, scene.statement.origin);
    }
  };
  for (StatementId asked : guard.outcomes)
    addSelection(asked);
  if (std::holds_alternative<Io>(scene.statement.node))
    addSelection(scene.id);
  for (const Assignment &assignment : candidate.assignments) {
    row.kind = candidate.kind == RuleKind::Validation ? ParameterKind::Code : ParameterKind::Amount;
    addComputedConstants(row, assignment, scene.statement.origin);
  }
}

std::map<DataItemId, std::vector<std::string_view>> Extraction::readersOfItems() const {
  std::map<DataItemId, std::vector<std::string_view>> readers;
  std::vector<Touch> reads;
  for (const Found &found : found_) {
    const RuleRow &rule = knowledge_.rules[found.row];
    if (rule.category != Category::Business)
      continue;
    reads.clear();
    for (ExprId test : found.tests)
      collectReads(unit_, test, reads);
    for (const Assignment &assignment : found.candidate.assignments)
      collectReads(unit_, assignment.value, reads);
    for (const Touch &read : reads)
      if (auto &rules = readers[read.item]; rules.empty() || rules.back() != rule.rule)
        rules.push_back(rule.rule);
  }
  return readers;
}

/// Declared constants that plain movement hands to a work field: the rules that read the field use them.
void Extraction::addMovedConstants(ProgramId program) {
  std::optional<std::map<DataItemId, std::vector<std::string_view>>> readers;
  parametersOfRule_.clear();
  for (StatementId id : scene_.nesting.statements(program)) {
    const Statement &statement = unit_.statements[id];
    const auto *assign = std::get_if<Assign>(&statement.node);
    if (assign == nullptr || assign->kind != AssignKind::Move || isEffect_.contains(id))
      continue;
    for (const Assignment &assignment : assign->assignments) {
      if (!assignment.value || !assignment.target || unit_.exprs[assignment.value].kind != ExprKind::Item ||
          !scene_.facts.isConstant(assignment.value))
        continue;
      DataItemId target = writtenItem(unit_, assignment.target);
      if (!target || !Scene(scene_, program, id).technicalTarget(assignment.target).empty())
        continue;
      if (!readers)
        readers = readersOfItems();
      ParameterRow row;
      row.program = identity_.program(program);
      row.kind = ParameterKind::Amount;
      auto value = constantValue(unit_, unit_.items[unit_.exprs[assignment.value].item()].initialValue);
      if (isFactor(target) && hasDecimals(unit_.items[unit_.exprs[assignment.value].item()].initialValue))
        row.kind = ParameterKind::Rate;
      if (auto rules = readers->find(target); rules != readers->end()) {
        for (std::string_view rule : rules->second) {
          row.usedByRule = rule;
          addParameter(row, assignment.value, assignment.target, statement.origin);
        }
      } else if (value && value->number && (scene_.facts.leaves(target) || isFactor(target))) {
        addParameter(row, assignment.value, assignment.target, statement.origin);
      }
    }
  }
}

/// The entries of tables that rules read and nothing changes: OCCURS over FILLERs with values, initialised
/// arrays.
void Extraction::addTables(ProgramId program) {
  static constexpr std::size_t MostEntries = 5'000;
  static constexpr std::size_t MostRows = 2'000;
  std::map<DataItemId, std::vector<std::string_view>> tables; ///< Outermost table items, with the rules.
  for (auto &[item, rules] : readersOfItems()) {
    DataItemId table;
    for (DataItemId at = item; at; at = unit_.items[at].parent < at ? unit_.items[at].parent : DataItemId()) {
      bool isArray = unit_.items[at].type && unit_.types[unit_.items[at].type].kind == TypeKind::Array;
      if (unit_.items[at].occurs > 1 || isArray)
        table = at;
    }
    if (!table || !scene_.facts.definitions(table).empty() || scene_.facts.roles(table).isInput ||
        scene_.facts.roles(table).isStatus)
      continue;
    std::vector<std::string_view> &all = tables[table];
    for (std::string_view rule : rules)
      if (std::ranges::find(all, rule) == all.end())
        all.push_back(rule);
  }
  if (tables.empty())
    return;
  std::map<DataItemId, std::vector<DataItemId>> valued; ///< Items with a value, by outermost item.
  for (DataItemId id : unit_.items.ids())
    if (unit_.items[id].initialValue)
      valued[scene_.analyses.storage().of(id).root].push_back(id);
  for (const auto &[table, rules] : tables) {
    const StorageRange &range = scene_.analyses.storage().of(table);
    auto found = valued.find(range.root);
    if (found == valued.end())
      continue;
    std::vector<std::pair<ExprId, Origin>> entries;
    for (DataItemId id : found->second) {
      if (!scene_.analyses.storage().of(id).overlaps(range))
        continue;
      forEachExpr(unit_, unit_.items[id].initialValue, [&](ExprId at) {
        bool isAggregate = unit_.exprs[at].kind == ExprKind::Aggregate;
        const Origin &origin = unit_.exprs[at].origin;
        if (!isAggregate && entries.size() < MostEntries && constantValue(unit_, at))
          entries.emplace_back(at, origin.line != 0 ? origin : unit_.items[id].origin);
        return isAggregate;
      });
    }
    ParameterRow row;
    row.program = identity_.program(program);
    row.kind = ParameterKind::Table;
    row.source = ParameterSource::Table;
    row.parameter = text(formatter_.item(table));
    std::size_t shown = entries.size() * rules.size() > MostRows ? 1 : rules.size();
    for (const auto &[entry, origin] : entries) {
      auto value = constantValue(unit_, entry);
      if (isTrivial(*value))
        continue;
      row.value = text(value->toText());
      row.at = lines(origin);
      for (std::size_t at = 0; at < shown; ++at) {
        row.usedByRule = rules[at];
        knowledge_.parameters.push_back(row);
      }
    }
  }
}

} // namespace tacit::rules
