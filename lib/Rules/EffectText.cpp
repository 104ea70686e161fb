#include "EffectText.h"
#include "ValueShapes.h"

#include "tacit/IR/Walk.h"
#include "tacit/Support/Text.h"

#include <fmt/format.h>

namespace tacit::rules {

using namespace tacit::ir;

static std::string_view roundingWords(const Assignment &assignment) {
  switch (assignment.rounding) {
  case Rounding::NearestAwayFromZero:
    return ", rounded";
  case Rounding::NearestEven:
    return ", rounded half to even";
  case Rounding::NearestTowardZero:
    return ", rounded half towards zero";
  case Rounding::AwayFromZero:
    return ", rounded away from zero";
  case Rounding::TowardGreater:
    return ", rounded up";
  case Rounding::TowardLesser:
    return ", rounded down";
  case Rounding::Truncation:
  case Rounding::Prohibited:
  case Rounding::None:
    return "";
  }
  return "";
}

/// STRING puts texts one behind the other into a place whose rest stays; empty if \p value is none.
static std::string joinedWords(const Expr &value, std::string_view target, std::string_view self,
                               const TextWriter &writer) {
  bool isAt = value.text == "string-concat-at";
  std::size_t first = isAt ? 2 : 1;
  if (value.kind != ExprKind::Call || (!isAt && value.text != "string-concat") ||
      value.operands.size() <= first || writer.formula(value.operands[0]) != self)
    return {};
  std::vector<std::string> texts;
  for (ExprId each : value.operands.subspan(first))
    texts.push_back(writer.phrase(each));
  std::string place = isAt ? fmt::format(" from place {} on", writer.phrase(value.operands[1])) : "";
  return fmt::format("Put {} into {}{}", listWords(texts, "and"), target, place);
}

/// `x := x + y` and `x := x - y` read as "add" and "subtract".
static std::string changeWords(const Scene &scene, const Assignment &assignment, const TextWriter &writer) {
  const TranslationUnit &unit = scene.unit;
  const Expr &value = unit.exprs[assignment.value];
  std::string target = writer.phrase(assignment.target);
  std::string self = writer.formula(assignment.target);
  if (value.kind == ExprKind::Binary && value.operands.size() == 2) {
    bool isFirst = writer.formula(value.operands[0]) == self;
    bool isSecond = writer.formula(value.operands[1]) == self;
    if (value.op == Op::Add && (isFirst || isSecond))
      return fmt::format("Add {} to {}{}", writer.phrase(value.operands[isFirst ? 1 : 0]), target,
                         roundingWords(assignment));
    if (value.op == Op::Subtract && isFirst)
      return fmt::format("Subtract {} from {}{}", writer.phrase(value.operands[1]), target,
                         roundingWords(assignment));
    if (value.op == Op::Multiply && (isFirst || isSecond))
      return fmt::format("Multiply {} by {}{}", target, writer.phrase(value.operands[isFirst ? 1 : 0]),
                         roundingWords(assignment));
  }
  if (std::string joined = joinedWords(value, target, self, writer); !joined.empty())
    return joined;
  return fmt::format("Set {} to {}{}", target, writer.phrase(assignment.value), roundingWords(assignment));
}

/// A refusal names its code or message; where it raises a flag, it says so.
static std::string refusalWords(const Scene &scene, const Assignment &assignment, const TextWriter &writer) {
  const TranslationUnit &unit = scene.unit;
  ExprId value = assignment.value;
  while (unit.exprs[value].kind == ExprKind::NamedConstant && !unit.exprs[value].operands.empty())
    value = unit.exprs[value].operands.front();
  const Expr &told = unit.exprs[value];
  bool isCode = told.kind == ExprKind::Number && !told.text.empty() && told.text != "0";
  bool isMessage = told.kind == ExprKind::String && Scene::isMessage(told.text);
  if (isCode || isMessage)
    return fmt::format("Refuse with {} {}", writer.words(assignment.target), writer.phrase(assignment.value));
  return fmt::format("Refuse and set {} to {}", writer.phrase(assignment.target),
                     writer.phrase(assignment.value));
}

static void describeAssignments(const Scene &scene, const Candidate &candidate, const TextWriter &writer,
                                EffectText &text) {
  std::string lastValue;
  for (const Assignment &assignment : candidate.assignments) {
    std::string target = writer.formula(assignment.target);
    std::string value = writer.formula(assignment.value);
    text.formula += fmt::format("{}{} := {}", text.formula.empty() ? "" : "; ", target, value);
    if (!roundingWords(assignment).empty())
      text.formula += " ROUNDED";
    text.target += (text.target.empty() ? "" : ", ") + target;
    if (text.words.empty()) {
      text.words = candidate.kind == RuleKind::Validation ? refusalWords(scene, assignment, writer)
                                                          : changeWords(scene, assignment, writer);
      text.title = capitalised(writer.words(assignment.target));
      if (scene.facts().isConstant(assignment.value))
        text.title += ": " + writer.words(assignment.value);
    } else if (value == lastValue) {
      text.words += fmt::format(" and {} likewise", writer.phrase(assignment.target));
    } else if (std::string change = changeWords(scene, assignment, writer); !change.starts_with("Set ")) {
      change.front() = toLower(change.front());
      text.words += " and " + change;
    } else {
      text.words +=
          fmt::format(" and {} to {}", writer.phrase(assignment.target), writer.phrase(assignment.value));
    }
    lastValue = value;
  }
}

static std::string_view verbOf(IoOp op) {
  return op == IoOp::Write       ? "Write a record to"
         : op == IoOp::Rewrite   ? "Rewrite the record in"
         : op == IoOp::Delete    ? "Delete the record from"
         : op == IoOp::Insert    ? "Insert a row into"
         : op == IoOp::Update    ? "Update rows of"
         : op == IoOp::Send      ? "Send to"
         : op == IoOp::StartTask ? "Start"
         : op == IoOp::Declare   ? "Take only some rows in"
         : op == IoOp::Open      ? "Take only some rows in"
                                 : "Operate on";
}

/// The first text of the statement that is meant for a person.
static std::string messageOf(const TranslationUnit &unit, const Io &io) {
  if (Scene::isMessage(formatOf(unit, io)))
    return std::string(io.detail);
  for (ExprId use : io.uses)
    if (use && unit.exprs[use].kind == ExprKind::String && Scene::isMessage(unit.exprs[use].text))
      return std::string(unit.exprs[use].text);
  return {};
}

/// The first text for a person inside \p value.
static std::string messageIn(const TranslationUnit &unit, ExprId value) {
  std::string found;
  forEachExpr(unit, value, [&](ExprId at) {
    if (found.empty() && unit.exprs[at].kind == ExprKind::String && Scene::isMessage(unit.exprs[at].text))
      found = unit.exprs[at].text;
  });
  return found;
}

DataItemId shownConstant(const Scene &scene, const Candidate &candidate) {
  const auto *io = std::get_if<Io>(&scene.statement.node);
  if (io == nullptr || io->op != IoOp::Display || candidate.kind != RuleKind::Validation ||
      io->uses.empty() || !scene.facts().isConstant(io->uses.front()))
    return {};
  return scene.written(io->uses.front());
}

/// The text of shownConstant().
static std::string shownText(const Scene &scene, const Candidate &candidate) {
  DataItemId item = shownConstant(scene, candidate);
  ExprId initial = item ? scene.unit.items[item].initialValue : ExprId();
  auto text = initial ? analysis::constantValue(scene.unit, initial) : std::nullopt;
  return text && text->text ? *text->text : std::string();
}

EffectText describeEffect(const Scene &scene, const Candidate &candidate, const TextWriter &writer,
                          const Formatter &formatter, const Names &names) {
  EffectText text;
  if (!candidate.assignments.empty()) {
    describeAssignments(scene, candidate, writer, text);
    return text;
  }
  text.target = candidate.target;
  const StatementNode &node = scene.statement.node;
  if (const auto *exit = std::get_if<Exit>(&node)) {
    ExprId returned = candidate.value ? candidate.value : exit->value;
    std::string value = returned ? writer.formula(returned) : "";
    if (candidate.target == "return") {
      text.formula = fmt::format("return {}", value);
      text.words =
          candidate.kind == RuleKind::Validation
              ? fmt::format("Refuse by returning {}", writer.phrase(returned))
              : fmt::format("The result of {} is {}", names.words(scene.unit.programs[scene.program].name),
                            writer.phrase(returned));
      text.title = fmt::format("Result of {}", names.words(scene.unit.programs[scene.program].name));
    } else {
      text.formula = value.empty() ? candidate.target : fmt::format("{}({})", candidate.target, value);
      text.words = value.empty() ? "End the run" : fmt::format("End the run with code {}", value);
      text.title = text.words;
    }
  } else if (const auto *thrown = std::get_if<Throw>(&node)) {
    std::string message = oneLine(messageIn(scene.unit, thrown->value));
    std::string_view raised = thrown->types.empty() ? std::string_view() : thrown->types.front();
    const Expr &value = scene.unit.exprs[thrown->value];
    bool isObject = value.kind == ExprKind::Call && !raised.empty();
    text.target = isObject ? raised : "throw";
    std::string formula, words;
    if (!isObject) {
      formula = writer.formula(thrown->value);
      words = writer.words(thrown->value);
    } else {
      for (ExprId operand : value.operands) {
        if (!operand)
          continue;
        formula += (formula.empty() ? "" : ", ") + writer.formula(operand);
        words += (words.empty() ? "" : ", ") + writer.words(operand);
      }
      words = words.empty() ? std::string(raised) : fmt::format("{} with {}", raised, words);
      formula = fmt::format("{}({})", raised, formula);
    }
    text.formula = fmt::format("throw {}", formula);
    text.words = message.empty() ? fmt::format("Refuse by raising {}", words)
                                 : fmt::format("Refuse with '{}'", message);
    text.title = text.words;
  } else if (const auto *io = std::get_if<Io>(&node)) {
    std::string message = oneLine(messageOf(scene.unit, *io));
    bool isMessage = !message.empty() && candidate.tellsMessage;
    if (message.empty())
      message = oneLine(shownText(scene, candidate));
    if (candidate.value) {
      text.formula =
          fmt::format("{} {} {}", scene.statement.verb, candidate.target, writer.formula(candidate.value));
      text.words = fmt::format("Print {}", writer.phrase(candidate.value));
      text.title = text.words;
    } else if (!isMessage && candidate.kind == RuleKind::Validation && !message.empty()) {
      text.target = writer.formula(io->uses.front());
      text.formula = fmt::format("{} {}", scene.statement.verb, text.target);
      text.words = fmt::format("Refuse with '{}'", message);
      text.title = text.words;
    } else if (isMessage) {
      text.formula = fmt::format("{} '{}'", formatter.statement(scene.id), message);
      text.words = fmt::format("Report '{}'", message);
      text.title = text.words;
    } else {
      text.formula = formatter.statement(scene.id);
      text.words = fmt::format("{} {}", verbOf(io->op), candidate.target);
      text.title = text.words;
      if (io->op != IoOp::Delete)
        for (ExprId use : io->uses)
          if (DataItemId item = scene.written(use); item && scene.unit.exprs[use].kind == ExprKind::Item) {
            text.words += fmt::format(" from the {}", writer.itemWords(item));
            text.target += ", " + formatter.item(item);
            break;
          }
    }
  } else if (const auto *call = std::get_if<ir::Call>(&node)) {
    std::string_view callee = call->callee.empty() ? candidate.target : call->callee;
    text.formula = fmt::format("{} {}", scene.statement.verb.empty() ? "call" : scene.statement.verb, callee);
    text.words = fmt::format("Run {}", callee);
    for (const Argument &argument : call->arguments)
      if (argument.value && scene.unit.exprs[argument.value].kind == ExprKind::String &&
          Scene::isMessage(scene.unit.exprs[argument.value].text)) {
        std::string message = oneLine(scene.unit.exprs[argument.value].text);
        text.formula = fmt::format("{}('{}')", call->callee, message);
        text.words = fmt::format("Report '{}'", message);
        break;
      }
    text.title = text.words;
  } else if (candidate.value && scene.unit.exprs[candidate.value].kind == ExprKind::Call) {
    text.formula = writer.formula(candidate.value);
    text.words = fmt::format("Run {}", scene.unit.exprs[candidate.value].text);
    text.title = text.words;
  }
  if (const auto *perform = std::get_if<Perform>(&node)) {
    std::string_view paragraph = scene.unit.procedures[perform->from].name;
    text.formula = fmt::format("{} {}", scene.statement.verb, paragraph);
    text.target = paragraph;
    text.words = fmt::format("Run {}", names.words(paragraph));
    text.title = text.words;
  }
  if (text.formula.empty())
    text.formula = formatter.statement(scene.id);
  return text;
}

} // namespace tacit::rules
