#include "GuardText.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <fmt/format.h>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

static std::string_view sign(Op op) {
  return op == Op::Equal          ? "="
         : op == Op::NotEqual     ? "<>"
         : op == Op::Less         ? "<"
         : op == Op::LessEqual    ? "<="
         : op == Op::Greater      ? ">"
         : op == Op::GreaterEqual ? ">="
                                  : "?";
}

static Op denial(Op op) {
  return op == Op::Equal          ? Op::NotEqual
         : op == Op::NotEqual     ? Op::Equal
         : op == Op::Less         ? Op::GreaterEqual
         : op == Op::LessEqual    ? Op::Greater
         : op == Op::Greater      ? Op::LessEqual
         : op == Op::GreaterEqual ? Op::Less
                                  : op;
}

static std::string_view relationWords(Op op) {
  return op == Op::Equal          ? "is"
         : op == Op::NotEqual     ? "is not"
         : op == Op::Less         ? "is less than"
         : op == Op::LessEqual    ? "is at most"
         : op == Op::Greater      ? "is more than"
         : op == Op::GreaterEqual ? "is at least"
                                  : "compares with";
}

static std::string inCapitals(std::string_view text) {
  std::string result;
  for (char c : text)
    result += toUpper(c == '-' ? ' ' : c);
  return result;
}

TextWriter::TextWriter(UnitScene &scene, const Formatter &formatter, const Names &names)
    : scene_(scene), unit_(scene.unit), formatter_(formatter), names_(names) {
  findRecordPrefixes();
}

static std::string_view firstPart(std::string_view name) {
  return name.substr(0, name.find_first_of("-_"));
}

void TextWriter::findRecordPrefixes() {
  struct Count {
    std::unordered_map<std::string_view, std::size_t> parts;
    std::size_t names = 0;
  };
  std::unordered_map<DataItemId, Count> records;
  for (DataItemId id : unit_.items.ids()) {
    const DataItem &item = unit_.items[id];
    if (!item.parent || item.name.empty())
      continue;
    Count &count = records[scene_.analyses.storage().of(id).root];
    ++count.names;
    if (std::string_view first = firstPart(item.name); first.size() < item.name.size() && first.size() <= 4)
      ++count.parts[first];
  }
  for (const auto &[record, count] : records)
    for (const auto &[part, times] : count.parts)
      if (times >= 3 && times * 5 >= count.names * 4)
        prefixes_[record] = part;
}

std::string TextWriter::itemWords(DataItemId item) const {
  const DataItem &data = unit_.items[item];

  // A member of a record says whose it is: the taxpayer's year, not any year.
  if (data.parent && data.level == 0 && !data.name.empty() && !unit_.items[data.parent].name.empty() &&
      data.storage != Storage::Member)
    return itemWords(data.parent) + " " + names_.words(data.name);
  return data.name.empty() ? "filler" : nameWords(item, data.name);
}

std::string TextWriter::nameWords(DataItemId item, std::string_view name) const {
  auto prefix = prefixes_.find(scene_.analyses.storage().of(item).root);
  if (prefix != prefixes_.end() && firstPart(name) == prefix->second &&
      name.size() > prefix->second.size() + 1)
    name.remove_prefix(prefix->second.size() + 1);
  return names_.words(name);
}

/// Values in words. Deep formulas keep their operators as signs: words would not make them clearer.
std::string TextWriter::valueWords(ExprId expr, unsigned depth) const {
  if (!expr || depth > 60)
    return "?";
  const Expr &node = unit_.exprs[expr];
  auto operand = [&](std::size_t at) {
    return at < node.operands.size() ? valueWords(node.operands[at], depth + 1) : std::string("?");
  };
  auto nested = [&](std::size_t at) {
    bool isBinary = at < node.operands.size() && node.operands[at] &&
                    unit_.exprs[node.operands[at]].kind == ExprKind::Binary;
    return isBinary ? "(" + operand(at) + ")" : operand(at);
  };
  switch (node.kind) {
  case ExprKind::Number:
    return std::string(node.text);
  case ExprKind::String:
    return node.text.find_first_not_of(' ') == std::string_view::npos ? "blank"
                                                                      : fmt::format("'{}'", node.text);
  case ExprKind::Figurative:
    return node.op == Op::Zero        ? "zero"
           : node.op == Op::Space     ? "blank"
           : node.op == Op::HighValue ? "the highest value"
           : node.op == Op::LowValue  ? "the lowest value"
                                      : formatter_.expr(expr);
  case ExprKind::NamedConstant:
    return node.operands.empty() ? names_.words(node.text)
                                 : fmt::format("{} ({})", names_.words(node.text), operand(0));
  case ExprKind::Item:
  case ExprKind::Member: {
    std::string text = itemWords(node.item());
    if (node.kind == ExprKind::Item && !node.operands.empty()) {
      text += "[";
      for (std::size_t at = 0; at < node.operands.size(); ++at)
        text += (at == 0 ? "" : ", ") + operand(at);
      text += "]";
    }
    return text;
  }
  case ExprKind::Dereference:
  case ExprKind::AddressOf:
  case ExprKind::Cast:
    return operand(0);
  case ExprKind::Element:
    return fmt::format("{}[{}]", operand(0), operand(1));
  case ExprKind::Slice:
    return node.operands.size() > 2 && node.operands[2]
               ? fmt::format("{}({}:{})", operand(0), operand(1), operand(2))
               : fmt::format("{}({}:)", operand(0), operand(1));
  case ExprKind::Unary:
    return node.op == Op::Negate ? "minus " + nested(0) : operand(0);
  case ExprKind::Binary: {
    std::string_view word = node.op == Op::Add                                      ? "plus"
                            : node.op == Op::Subtract                               ? "minus"
                            : node.op == Op::Multiply                               ? "times"
                            : node.op == Op::Divide || node.op == Op::IntegerDivide ? "divided by"
                            : node.op == Op::Power                                  ? "to the power"
                            : node.op == Op::Concatenate                            ? "followed by"
                            : node.op == Op::Modulo                                 ? "modulo"
                                                                                    : "";
    if (word.empty())
      return formatter_.expr(expr);
    // a + b + c and a * b * c read without parentheses.
    bool sameLeft = node.operands.size() == 2 && node.operands[0] &&
                    unit_.exprs[node.operands[0]].kind == ExprKind::Binary &&
                    unit_.exprs[node.operands[0]].op == node.op;
    return fmt::format("{} {} {}", sameLeft ? operand(0) : nested(0), word, nested(1));
  }
  case ExprKind::Call: {
    std::string_view name = functionName(node.text);
    std::string text = names_.words(name);
    if (!node.operands.empty()) {
      text += " of ";
      for (std::size_t at = 0; at < node.operands.size(); ++at)
        text += (at == 0 ? "" : at + 1 == node.operands.size() ? " and " : ", ") + operand(at);
    }
    return text;
  }
  case ExprKind::Select:
    return fmt::format("{} if {}, else {}", operand(1),
                       node.operands.empty() ? "?" : testWords(node.operands[0], true), operand(2));
  case ExprKind::True:
    return "true";
  case ExprKind::False:
    return "false";
  case ExprKind::Compare:
  case ExprKind::And:
  case ExprKind::Or:
  case ExprKind::Not:
  case ExprKind::ClassTest:
  case ExprKind::ConditionName:
    return "whether " + testWords(expr, true);
  case ExprKind::Unknown:
  case ExprKind::Outcome:
  case ExprKind::Aggregate:
    return formatter_.expr(expr);
  }
  return formatter_.expr(expr);
}

std::string TextWriter::words(ExprId expr) const {
  return valueWords(expr, 0);
}

TextWriter::Literal TextWriter::testLiteral(ExprId expr, bool holds, unsigned depth) const {
  Literal result;
  const Expr *node = &unit_.exprs[expr];
  while (node->kind == ExprKind::Not && !node->operands.empty()) {
    holds = !holds;
    expr = node->operands.front();
    node = &unit_.exprs[expr];
  }
  if (node->kind == ExprKind::Compare && node->operands.size() == 2) {
    Op op = holds ? node->op : denial(node->op);
    ExprId left = node->operands[0];
    ExprId right = node->operands[1];
    result.formula = fmt::format("{} {} {}", formatter_.expr(left), sign(op), formatter_.expr(right));
    result.words = fmt::format("{} {} {}", words(left), relationWords(op), words(right));
    if (scene_.facts.isConstant(right)) {
      result.subject = formatter_.expr(left);
      result.subjectWords = words(left);
      result.value = formatter_.expr(right);
      result.valueWords = words(right);
      result.isEqual = op == Op::Equal;
      result.isDifferent = op == Op::NotEqual;
    }
    return result;
  }
  if (node->kind == ExprKind::ClassTest && !node->operands.empty()) {
    std::string kind = inCapitals(node->text);
    result.formula = fmt::format("{} IS {}{}", formatter_.expr(node->operands[0]), holds ? "" : "NOT ", kind);
    result.words = fmt::format("{} is {}{}", words(node->operands[0]), holds ? "" : "not ", node->text);
    return result;
  }
  if (node->kind == ExprKind::ConditionName) {
    const Condition &condition = unit_.conditions[node->condition()];
    result.formula = fmt::format("{}{}", holds ? "" : "NOT ", formatter_.expr(expr));
    std::string values;
    for (const ValueRange &range : condition.values) {
      values += (values.empty() ? "" : ", ") + words(range.low);
      if (range.high)
        values += " to " + words(range.high);
    }
    result.words = fmt::format("{} is {}{} ({})", itemWords(condition.item), holds ? "" : "not ",
                               nameWords(condition.item, condition.name), values);
    return result;
  }
  bool isCompound = node->kind == ExprKind::And || node->kind == ExprKind::Or;
  static constexpr unsigned MaxDepth = 40;
  if (isCompound && node->operands.size() == 2 && depth < MaxDepth) {
    bool isAnd = (node->kind == ExprKind::And) == holds; // De Morgan
    std::string formula = formatter_.expr(expr);
    result.formula = holds ? formula : fmt::format("NOT ({})", formula);
    result.words = fmt::format("{}{} {} {}", isAnd ? "" : "either ",
                               testLiteral(node->operands[0], holds, depth + 1).words, isAnd ? "and" : "or",
                               testLiteral(node->operands[1], holds, depth + 1).words);
    return result;
  }
  std::string formula = formatter_.expr(expr);
  result.formula = holds ? formula : fmt::format("NOT {}", formula);
  bool isValue = node->kind == ExprKind::Item || node->kind == ExprKind::Member;
  result.words = isValue ? fmt::format("{} is {}set", words(expr), holds ? "" : "not ")
                         : fmt::format("{}{}", holds ? "" : "not ", words(expr));
  return result;
}

std::string TextWriter::testWords(ExprId expr, bool holds) const {
  return testLiteral(expr, holds).words;
}

TextWriter::Literal TextWriter::outcomeLiteral(StatementId statement, Op outcome, bool holds) const {
  Literal result;
  const Statement &at = unit_.statements[statement];
  std::string what = formatter_.statement(statement);
  result.formula = fmt::format("{}{} on {}", holds ? "" : "NOT ", inCapitals(toText(outcome)), what);
  std::string resource;
  bool reads = false;
  if (const auto *io = std::get_if<Io>(&at.node)) {
    if (!io->accesses.empty() && io->accesses.front().resource)
      resource = std::string(unit_.resources[io->accesses.front().resource].name);
    reads = io->op == IoOp::Read || io->op == IoOp::ReadNext || io->op == IoOp::Start ||
            io->op == IoOp::Select || io->op == IoOp::Fetch;
  } else if (const auto *arms = std::get_if<Switch>(&at.node)) {
    resource = arms->table ? itemWords(arms->table) : "the table";
  }
  if (outcome == Op::InvalidKey || outcome == Op::NotFound)
    result.words = reads ? fmt::format("{} record is found in {}", holds ? "no" : "a", resource)
                         : fmt::format("the key is {} for {}", holds ? "refused" : "accepted", what);
  else if (outcome == Op::AtEnd)
    result.words = holds ? fmt::format("nothing more is found in {}", resource)
                         : fmt::format("an entry is found in {}", resource);
  else if (outcome == Op::SizeError)
    result.words = fmt::format("the result {} its field", holds ? "does not fit" : "fits");
  else
    result.words = fmt::format("{} {} ({})", what, holds ? "fails" : "succeeds", toText(outcome));
  return result;
}

TextWriter::Literal TextWriter::literal(const PathConditions &conditions, const GuardLiteral &literal,
                                        StatementId effect, GuardText &text) const {
  const Atom &atom = conditions.atoms()[literal.atom];
  // The place closest before the effect that puts the question the way it is answered here.
  const AtomUse *best = &atom.uses.front();
  auto rank = [&](const AtomUse &use) {
    bool isBefore = unit_.statements[use.label.statement].origin.line <= unit_.statements[effect].origin.line;
    return std::pair(use.positive == literal.positive, isBefore);
  };
  for (const AtomUse &use : atom.uses)
    if (rank(use) >= rank(*best))
      best = &use;
  bool holds = best->positive == literal.positive;
  if (best->label.kind == EdgeLabel::Kind::Outcome) {
    text.outcomes.push_back(best->label.statement);
    text.places.push_back(unit_.statements[best->label.statement].origin);
    return outcomeLiteral(best->label.statement, best->label.outcome, holds);
  }
  text.tests.push_back(best->expr);
  const Origin &place = unit_.exprs[best->expr].origin;
  text.places.push_back(place.line != 0 ? place : unit_.statements[best->label.statement].origin);
  if (best->label.kind == EdgeLabel::Kind::Index) {
    Literal result;
    // The edge behind the jump asks for all numbers that have a target, any other edge for its own.
    bool isSpan = !best->label.holds && best->label.index > 1;
    std::string_view sign = isSpan ? (holds ? "IN" : "NOT IN") : holds ? "=" : "<>";
    std::string numbers = fmt::format("{}", best->label.index);
    if (isSpan) {
      numbers = "(1";
      for (std::uint32_t number = 2; number <= best->label.index; ++number)
        numbers += fmt::format(", {}", number);
      numbers += ')';
    }
    result.formula = fmt::format("{} {} {}", formatter_.expr(best->expr), sign, numbers);
    result.words = fmt::format("{} is {}{}{}", words(best->expr), holds ? "" : "not ",
                               isSpan ? "from 1 to " : "", best->label.index);
    return result;
  }
  // The same tests stand in the guards of one rule after the other.
  constexpr std::size_t MostTold = 4096;
  if (told_.size() >= MostTold)
    told_.clear();
  auto [known, isNew] = told_.try_emplace(std::pair(best->expr, holds));
  if (isNew)
    known->second = testLiteral(best->expr, holds);
  return known->second;
}

/// "a", "a or b", "a, b or c".
static std::string listWords(const std::vector<std::string> &parts, std::string_view last) {
  std::string result;
  for (std::size_t at = 0; at < parts.size(); ++at)
    result += (at == 0 ? "" : at + 1 == parts.size() ? fmt::format(" {} ", last) : ", ") + parts[at];
  return result;
}

GuardText TextWriter::guard(const PathConditions &conditions, const Guard &guard, StatementId effect,
                            const std::vector<bool> &keep) const {
  GuardText result;
  std::vector<std::string> formulas;
  std::vector<std::string> sentences;
  // Runs of `x = a OR x = b` and `x <> a AND x <> b` become lists.
  auto joinSame = [](std::vector<Literal> &literals, bool equal) {
    for (std::size_t at = 0; at < literals.size(); ++at) {
      Literal &first = literals[at];
      if (!(equal ? first.isEqual : first.isDifferent))
        continue;
      std::vector<std::string> values{first.value};
      std::vector<std::string> valueWords{first.valueWords};
      for (std::size_t other = at + 1; other < literals.size();) {
        if ((equal ? literals[other].isEqual : literals[other].isDifferent) &&
            literals[other].subject == first.subject) {
          values.push_back(literals[other].value);
          valueWords.push_back(literals[other].valueWords);
          literals.erase(literals.begin() + static_cast<std::ptrdiff_t>(other));
        } else {
          ++other;
        }
      }
      if (values.size() == 1)
        continue;
      first.formula =
          fmt::format("{} {} ({})", first.subject, equal ? "IN" : "NOT IN", fmt::join(values, ", "));
      first.words = equal ? fmt::format("{} is {}", first.subjectWords, listWords(valueWords, "or"))
                          : fmt::format("{} is none of {}", first.subjectWords, listWords(valueWords, "and"));
      first.isEqual = first.isDifferent = false;
    }
  };
  std::vector<Literal> plain;
  auto flush = [&] {
    joinSame(plain, false);
    for (Literal &one : plain) {
      formulas.push_back(std::move(one.formula));
      sentences.push_back(std::move(one.words));
    }
    plain.clear();
  };
  for (std::size_t at = 0; at < guard.clauses.size(); ++at) {
    if (!keep[at])
      continue;
    const GuardClause &clause = guard.clauses[at];
    bool isPlain = clause.alternatives.size() == 1 && clause.alternatives.front().size() == 1;
    if (isPlain) {
      plain.push_back(literal(conditions, clause.alternatives.front().front(), effect, result));
      continue;
    }
    flush();
    std::vector<Literal> alternatives;
    for (const auto &alternative : clause.alternatives) {
      std::vector<Literal> parts;
      for (const GuardLiteral &one : alternative)
        parts.push_back(literal(conditions, one, effect, result));
      joinSame(parts, false);
      if (parts.size() == 1) {
        alternatives.push_back(std::move(parts.front()));
        continue;
      }
      Literal all;
      for (const Literal &part : parts) {
        all.formula += (all.formula.empty() ? "" : " AND ") + part.formula;
        all.words += (all.words.empty() ? "" : " and ") + part.words;
      }
      alternatives.push_back(std::move(all));
    }
    joinSame(alternatives, true);
    if (alternatives.size() == 1) {
      formulas.push_back(alternatives.front().formula);
      sentences.push_back(alternatives.front().words);
      continue;
    }
    std::string formula;
    std::vector<std::string> words;
    for (const Literal &one : alternatives) {
      formula += (formula.empty() ? "" : " OR ") + one.formula;
      words.push_back(one.words);
    }
    formulas.push_back("(" + formula + ")");
    sentences.push_back("either " + listWords(words, "or"));
  }
  flush();
  // Tests of one item before and after it changed read the same.
  auto dropRepeated = [](std::vector<std::string> &texts) {
    std::vector<std::string> once;
    for (std::string &text : texts)
      if (std::find(once.begin(), once.end(), text) == once.end())
        once.push_back(std::move(text));
    texts = std::move(once);
  };
  dropRepeated(formulas);
  dropRepeated(sentences);
  result.formula = fmt::format("{}", fmt::join(formulas, " AND "));
  if (formulas.size() == 1 && result.formula.starts_with('(') &&
      result.formula.find(" OR ") != std::string::npos)
    result.formula = result.formula.substr(1, result.formula.size() - 2);
  // A long chain of checks is told from its end: what is asked last is closest to the effect.
  static constexpr std::size_t MaxSentences = 6;
  static constexpr std::size_t Kept = 3;
  if (sentences.size() > MaxSentences) {
    sentences.erase(sentences.begin(), sentences.end() - Kept);
    sentences.insert(sentences.begin(), "the conditions before it in the guard hold");
  }
  result.words = listWords(sentences, "and");
  return result;
}

void TextWriter::addTest(GuardText &text, ExprId test, bool holds) const {
  Literal one = testLiteral(test, holds);
  text.formula += (text.formula.empty() ? "" : " AND ") + one.formula;
  text.words += (text.words.empty() ? "" : " and ") + one.words;
  text.tests.push_back(test);
  text.places.push_back(unit_.exprs[test].origin);
}

} // namespace tacit::rules
