#include "GuardText.h"
#include "ValueShapes.h"

#include "GuardVersions.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

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
  for (DataItemId id : unit_.items.ids())
    if (const DataItem &item = unit_.items[id];
        item.storage == Storage::Constant || item.storage == Storage::Enumerator)
      constants_.try_emplace(item.name, id);
}

std::optional<Origin> TextWriter::definitionOf(const Expr &constant) const {
  auto known = constants_.find(constant.text);
  if (known == constants_.end())
    return std::nullopt;
  const Origin &origin = unit_.items[known->second].origin;
  bool isOutside = unit_.files.contains(origin.file) && unit_.files[origin.file].path.starts_with('<');
  return origin.line == 0 || isOutside ? std::nullopt : std::optional(origin);
}

/// Names in small letters read as nouns; a single letter or an abbreviation nobody knows does not.
static bool takesArticle(std::string_view words) {
  return words.size() > 1 && std::ranges::any_of(words, isLower) && !words.starts_with("the ") &&
         !words.starts_with("whether ");
}

/// Whether a noun is in the plural, as far as its ending tells.
static bool isPlural(std::string_view words) {
  std::string_view last = words.substr(words.rfind(' ') + 1);
  auto ends = [&](std::string_view end) { return last.ends_with(end); };
  return takesArticle(words) && last.size() > 3 &&
         ((ends("s") && !ends("ss") && !ends("us") && !ends("is") && !ends("as")) || last == "children");
}

/// "the age is" or "the days are": the verb of \p sentence, which begins with \p subject, in its number.
static std::string inNumber(const std::string &subject, std::string sentence) {
  static constexpr std::string_view Is = " is ";
  static constexpr std::string_view The = "the ";
  std::string_view noun = subject;
  if (noun.starts_with(The))
    noun.remove_prefix(The.size());
  if (isPlural(noun) && std::string_view(sentence).substr(subject.size()).starts_with(Is))
    sentence.replace(subject.size(), Is.size(), " are ");
  return sentence;
}

static std::string withArticle(std::string words) {
  return takesArticle(words) ? "the " + words : words;
}

static std::string_view operationWords(Op op) {
  return op == Op::Add                                 ? "plus"
         : op == Op::Subtract                          ? "minus"
         : op == Op::Multiply                          ? "times"
         : op == Op::Divide || op == Op::IntegerDivide ? "divided by"
         : op == Op::Power                             ? "to the power"
         : op == Op::Concatenate                       ? "followed by"
         : op == Op::Modulo                            ? "modulo"
                                                       : "";
}

/// What an operator of a class means, None if \p function is none. `+=` is told as `+`: its call stands for
/// the new value.
static Op operatorMeant(std::string_view function) {
  static constexpr std::pair<std::string_view, Op> Operators[] = {
      {"+", Op::Add},      {"+=", Op::Add},       {"-", Op::Subtract}, {"-=", Op::Subtract},
      {"*", Op::Multiply}, {"*=", Op::Multiply},  {"/", Op::Divide},   {"/=", Op::Divide},
      {"%", Op::Modulo},   {"%=", Op::Modulo},    {"==", Op::Equal},   {"!=", Op::NotEqual},
      {"<", Op::Less},     {"<=", Op::LessEqual}, {">", Op::Greater},  {">=", Op::GreaterEqual},
  };
  static constexpr std::string_view Operator = "operator";
  function = function.substr(0, function.find('('));
  if (std::size_t scope = function.rfind("::"); scope != std::string_view::npos)
    function.remove_prefix(scope + 2);
  if (!function.starts_with(Operator))
    return Op::None;
  function.remove_prefix(Operator.size());
  for (const auto &[sign, op] : Operators)
    if (sign == function)
      return op;
  return Op::None;
}

/// Class::Class.
static bool isConstructor(std::string_view function) {
  function = function.substr(0, function.find('('));
  std::size_t scope = function.rfind("::");
  if (scope == std::string_view::npos)
    return false;
  std::string_view around = function.substr(0, scope);
  std::string_view last = function.substr(scope + 2);
  return around == last || around.ends_with(std::string("::").append(last));
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
  case ExprKind::String: {
    std::string_view text = node.text;
    if (text.find_first_not_of(' ') == std::string_view::npos)
      return "blank";
    // COBOL compares and stores texts as if blanks were added to the shorter one.
    if (unit_.language == Language::Cobol)
      text = withoutSpacesBehind(text);
    return fmt::format("'{}'", text);
  }
  case ExprKind::Figurative:
    return node.op == Op::Zero        ? "zero"
           : node.op == Op::Space     ? "blank"
           : node.op == Op::HighValue ? "the highest value"
           : node.op == Op::LowValue  ? "the lowest value"
                                      : formatter_.expr(expr);
  case ExprKind::NamedConstant: {
    // DFHRESP(NOTFND) is known by what stands in the parentheses.
    std::string_view name = node.text;
    bool isWrapped = name.ends_with(')') && name.find('(') != std::string_view::npos;
    std::string words = isWrapped
                            ? std::string(name.substr(name.find('(') + 1, name.size() - name.find('(') - 2))
                            : names_.words(name);
    // What the platform gives a name for, and what is counted, is said by the name alone: no line shows its
    // value.
    bool isShown = !node.operands.empty() && node.operands.front() &&
                   unit_.exprs[node.operands.front()].origin.line != 0 && definitionOf(node);
    return isShown ? fmt::format("{} ({})", words, operand(0)) : words;
  }
  case ExprKind::Item:
  case ExprKind::Member: {
    std::string text = withArticle(itemWords(node.item()));
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
    std::string_view word = operationWords(node.op);
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
    // Those of classes read like those of numbers: "the fee plus the rent", and "the rent" for Money(rent).
    if (node.operands.size() == 1 && isConstructor(name))
      return operand(0);
    if (std::string_view word = operationWords(operatorMeant(name));
        node.operands.size() == 2 && !word.empty())
      return fmt::format("{} {} {}", nested(0), word, nested(1));
    if (auto phrase = phraseOf(name, PhraseKind::Value, node.operands.size(), operand))
      return *std::move(phrase);
    std::string text = withArticle(names_.words(name));
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
    return isUndeclaredConstant(unit_, expr) ? std::string(node.text) : formatter_.expr(expr);
  case ExprKind::Outcome:
  case ExprKind::Aggregate:
    return formatter_.expr(expr);
  }
  return formatter_.expr(expr);
}

std::string TextWriter::phrase(ExprId expr) const {
  return valueWords(expr, 0);
}

std::string TextWriter::words(ExprId expr) const {
  static constexpr std::string_view Article = "the ";
  std::string text = valueWords(expr, 0);
  return text.starts_with(Article) ? text.substr(Article.size()) : text;
}

/// What is left of the words of a condition-name behind those it shares with its item: ACCOUNT-ACTIVE of
/// ACCOUNT-STATUS is "active".
static std::string_view withoutShared(std::string_view condition, std::string_view item) {
  std::size_t shared = 0;
  for (std::size_t at = 0; at < condition.size() && at < item.size() && condition[at] == item[at]; ++at)
    if (condition[at] == ' ')
      shared = at + 1;
  return condition.substr(shared);
}

/// A call of a well-known function as a test: `strcmp(a, b) == 0`, `isdigit(c)`.
std::optional<std::string> TextWriter::callWords(ExprId expr, ExprId against, Op op) const {
  while (expr && unit_.exprs[expr].kind == ExprKind::Cast && !unit_.exprs[expr].operands.empty())
    expr = unit_.exprs[expr].operands.front();
  if (!expr || unit_.exprs[expr].kind != ExprKind::Call || (op != Op::Equal && op != Op::NotEqual))
    return std::nullopt;
  const Expr &call = unit_.exprs[expr];
  bool isEqual = op == Op::Equal;
  std::vector<PhraseKind> kinds;
  if (against && !call.operands.empty() && words(against) == words(call.operands.front())) {
    kinds = {isEqual ? PhraseKind::Same : PhraseKind::Differs};
  } else {
    if (against) {
      auto constant = constantValue(unit_, against);
      if (!constant || !constant->number || !constant->number->isZero())
        return std::nullopt;
    }
    kinds = {isEqual ? PhraseKind::Zero : PhraseKind::Nonzero, isEqual ? PhraseKind::No : PhraseKind::Yes,
             isEqual ? PhraseKind::Missing : PhraseKind::Found};
  }
  for (PhraseKind kind : kinds)
    if (auto text = phraseOf(functionName(call.text), kind, call.operands.size(),
                             [&](std::size_t at) { return valueWords(call.operands[at], 1); }))
      return text;
  return std::nullopt;
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
    // `IF SPACES = NAME` asks for the name.
    if (scene_.facts.isConstant(left) && !scene_.facts.isConstant(right)) {
      std::swap(left, right);
      op = analysis::mirrored(op);
    }
    result.subject = formatter_.expr(left);
    result.about = result.subject;
    result.value = formatter_.expr(right);
    result.op = op;
    result.isConstant = scene_.facts.isConstant(right);
    if (auto told = callWords(left, right, op)) {
      result.formula = fmt::format("{} {} {}", result.subject, sign(op), result.value);
      result.words = *std::move(told);
      result.isTold = true;
      return result;
    }
    result.subjectWords = phrase(left);
    result.valueWords = phrase(right);
    result.put();
    return result;
  }
  if (node->kind == ExprKind::ClassTest && !node->operands.empty()) {
    std::string kind = inCapitals(node->text);
    result.about = formatter_.expr(node->operands[0]);
    result.formula = fmt::format("{} IS {}{}", formatter_.expr(node->operands[0]), holds ? "" : "NOT ", kind);
    result.words = fmt::format("{} is {}{}", phrase(node->operands[0]), holds ? "" : "not ", node->text);
    return result;
  }
  if (node->kind == ExprKind::ConditionName) {
    const Condition &condition = unit_.conditions[node->condition()];
    result.formula = fmt::format("{}{}", holds ? "" : "NOT ", formatter_.expr(expr));
    result.about =
        unit_.items.contains(condition.item) ? std::string(unit_.items[condition.item].name) : std::string();
    std::vector<std::string> values;
    for (const ValueRange &range : condition.values) {
      values.push_back(words(range.low));
      if (range.high)
        values.back() += " to " + words(range.high);
    }
    std::string item = itemWords(condition.item);
    std::string name = nameWords(condition.item, condition.name);
    std::string_view own = withoutShared(name, item);
    static constexpr std::string_view Is = "is ";
    if (own.starts_with(Is))
      own.remove_prefix(Is.size());
    // What is not "not active" is active.
    static constexpr std::string_view Not = "not ";
    bool isDenial = own.starts_with(Not) && own.size() > Not.size();
    if (!holds && isDenial)
      own.remove_prefix(Not.size());
    result.words = fmt::format("{} is {}{} ({}{})", withArticle(item), holds || isDenial ? "" : Not, own,
                               !holds && isDenial ? Not : "", listWords(values, "or"));
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
  result.about = formula;
  if (auto told = callWords(expr, {}, holds ? Op::NotEqual : Op::Equal)) {
    result.words = *std::move(told);
    return result;
  }
  Op compared =
      node->kind == ExprKind::Call && node->operands.size() == 2 ? operatorMeant(node->text) : Op::None;
  if (denial(compared) != compared) {
    std::string subject = phrase(node->operands[0]);
    result.words =
        inNumber(subject, fmt::format("{} {} {}", subject, relationWords(holds ? compared : denial(compared)),
                                      phrase(node->operands[1])));
    return result;
  }
  bool isValue = node->kind == ExprKind::Item || node->kind == ExprKind::Member;
  result.words = isValue ? fmt::format("{} is {}set", phrase(expr), holds ? "" : "not ")
                         : fmt::format("{}{}", holds ? "" : "not ", phrase(expr));
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
  else if (outcome == Op::Exception)
    result.words = fmt::format("{} {}", what, holds ? "fails" : "succeeds");
  else
    result.words = fmt::format("{} {} ({})", what, holds ? "fails" : "succeeds", toText(outcome));
  return result;
}

const TextWriter::Literal &TextWriter::literal(const PathConditions &conditions, const GuardLiteral &literal,
                                               StatementId effect, GuardText &text,
                                               std::list<Literal> &made) const {
  const Atom &atom = conditions.atoms()[literal.atom];
  // The place closest before the effect that puts the question the way it is answered here.
  const AtomUse *best = nullptr;
  auto rank = [&](const AtomUse &use) {
    std::uint32_t line = unit_.statements[use.label.statement].origin.line;
    bool isBefore = line <= unit_.statements[effect].origin.line;
    return std::tuple(use.positive == literal.positive, isBefore, isBefore ? line : 0U);
  };
  std::tuple<bool, bool, std::uint32_t> highest;
  for (const AtomUse &use : atom.uses)
    if (auto own = rank(use); best == nullptr || own >= highest) {
      best = &use;
      highest = own;
    }
  bool holds = best->positive == literal.positive;
  if (best->label.kind == EdgeLabel::Kind::Outcome) {
    if (!atom.carriers.empty())
      text.carried.push_back({literal.atom, {}, best->label.statement});
    text.outcomes.push_back(best->label.statement);
    text.places.push_back(unit_.statements[best->label.statement].origin);
    return made.emplace_back(outcomeLiteral(best->label.statement, best->label.outcome, holds));
  }
  if (!atom.carriers.empty())
    text.carried.push_back({literal.atom, best->expr, {}});
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
    result.about = formatter_.expr(best->expr);
    result.formula = fmt::format("{} {} {}", result.about, sign, numbers);
    result.words = fmt::format("{} is {}{}{}", phrase(best->expr), holds ? "" : "not ",
                               isSpan ? "from 1 to " : "", best->label.index);
    return made.emplace_back(std::move(result));
  }
  // The same tests stand in the guards of one rule after the other.
  auto [known, isNew] = told_.try_emplace(std::pair(best->expr, holds));
  if (isNew)
    known->second = testLiteral(best->expr, holds);
  return known->second;
}

std::string TextWriter::literalFormula(const PathConditions &conditions, const GuardLiteral &one,
                                       StatementId effect) const {
  GuardText unused;
  std::list<Literal> made;
  return literal(conditions, one, effect, unused, made).formula;
}

/// The formula and the words from the parts.
void TextWriter::Literal::put() {
  formula = fmt::format("{} {} {}", subject, sign(op), value);
  words = inNumber(subjectWords, fmt::format("{} {} {}", subjectWords, relationWords(op), valueWords));
}

/// Tests of one subject against one value that hold together: `<=` and `>=` are `=`, `<=` and `<>` are `<`.
static Op joined(Op one, Op other) {
  auto are = [&](Op first, Op second) {
    return (one == first && other == second) || (one == second && other == first);
  };
  return are(Op::LessEqual, Op::GreaterEqual)  ? Op::Equal
         : are(Op::LessEqual, Op::NotEqual)    ? Op::Less
         : are(Op::GreaterEqual, Op::NotEqual) ? Op::Greater
                                               : Op::None;
}

/// Makes one test of several where that says the same: relations to one value, lists of values, ranges.
/// \p areAlternatives: one of \p literals holds, not all.
void TextWriter::join(Literals &literals, bool areAlternatives, std::list<Literal> &made) {
  auto own = [&](std::size_t at) -> Literal & {
    Literal &changed = made.emplace_back(*literals[at]);
    literals[at] = &changed;
    return changed;
  };
  auto eraseAt = [&](std::size_t at) { literals.erase(literals.begin() + static_cast<std::ptrdiff_t>(at)); };
  auto areAbout = [&](std::size_t one, std::size_t other) {
    return !literals[one]->subject.empty() && literals[one]->subject == literals[other]->subject &&
           literals[one]->when == literals[other]->when;
  };
  for (std::size_t at = 0; at < literals.size() && !areAlternatives; ++at)
    for (std::size_t other = at + 1; other < literals.size();) {
      Op op = areAbout(at, other) && literals[at]->value == literals[other]->value && !literals[at]->isTold
                  ? joined(literals[at]->op, literals[other]->op)
                  : Op::None;
      if (op == Op::None) {
        ++other;
        continue;
      }
      Literal &both = own(at);
      both.op = op;
      both.put();
      eraseAt(other);
      other = at + 1;
    }
  Op listed = areAlternatives ? Op::Equal : Op::NotEqual;
  for (std::size_t at = 0; at < literals.size(); ++at) {
    const Literal &found = *literals[at];
    if (found.op != listed || !found.isConstant)
      continue;
    std::vector<std::string> values{found.value};
    std::vector<std::string> valueWords{found.valueWords};
    bool isSame = true;
    for (std::size_t other = at + 1; other < literals.size();) {
      if (literals[other]->op != listed || !literals[other]->isConstant || !areAbout(at, other)) {
        ++other;
        continue;
      }
      if (std::ranges::find(values, literals[other]->value) == values.end()) {
        values.push_back(literals[other]->value);
        valueWords.push_back(literals[other]->valueWords);
      }
      isSame &= !literals[other]->isTold;
      eraseAt(other);
    }
    if (values.size() == 1)
      continue;
    Literal &first = own(at);
    first.formula =
        fmt::format("{} {} ({})", first.subject, areAlternatives ? "IN" : "NOT IN", fmt::join(values, ", "));
    if (isSame && !first.isTold)
      first.words =
          areAlternatives ? fmt::format("{} is {}", first.subjectWords, listWords(valueWords, "or"))
          : valueWords.size() == 2
              ? fmt::format("{} is neither {} nor {}", first.subjectWords, valueWords[0], valueWords[1])
              : fmt::format("{} is none of {}", first.subjectWords, listWords(valueWords, "and"));
    first.op = Op::None;
  }
  // "the age is from 5 to 16": the formula keeps both bounds.
  for (std::size_t at = 0; at < literals.size() && !areAlternatives; ++at)
    for (std::size_t other = 0; other < literals.size(); ++other) {
      const Literal &low = *literals[at];
      const Literal &high = *literals[other];
      bool isRange = (low.op == Op::GreaterEqual || low.op == Op::Greater) &&
                     (high.op == Op::LessEqual || high.op == Op::Less) && low.isConstant && high.isConstant;
      if (!isRange || !areAbout(at, other) || low.isTold || high.isTold)
        continue;
      bool hasBothEnds = low.op == Op::GreaterEqual && high.op == Op::LessEqual;
      Literal &first = own(std::min(at, other));
      std::string formula = fmt::format("{} AND {}", first.formula, literals[std::max(at, other)]->formula);
      first.words = inNumber(
          low.subjectWords,
          hasBothEnds
              ? fmt::format("{} is from {} to {}", low.subjectWords, low.valueWords, high.valueWords)
              : fmt::format("{} {} {} and {} {}", low.subjectWords, relationWords(low.op), low.valueWords,
                            relationWords(high.op).substr(std::string_view("is ").size()), high.valueWords));
      first.formula = std::move(formula);
      first.op = Op::None;
      eraseAt(std::max(at, other));
      at = std::min(at, other);
      break;
    }
}

std::string TextWriter::sharedSubject(const Literals &literals) {
  bool isOne = std::ranges::all_of(
      literals, [&](const Literal *literal) { return literal->about == literals.front()->about; });
  return isOne && !literals.empty() ? literals.front()->about : std::string();
}

GuardText TextWriter::guard(const PathConditions &conditions, const Guard &guard, StatementId effect,
                            const std::vector<bool> &keep) const {
  constexpr std::size_t MostTold = 4096;
  if (told_.size() >= MostTold)
    told_.clear();
  GuardText result;
  std::vector<std::string> sentences;
  std::list<Literal> made;
  Literals plain;
  const Versions versions(*this, conditions, guard, effect, keep);
  auto told = [&](const GuardLiteral &one) {
    const Literal *known = &literal(conditions, one, effect, result, made);
    if (std::string when = versions.before(one.atom, result); !when.empty()) {
      Literal &changed = made.emplace_back(*known);
      changed.when = std::move(when);
      known = &changed;
    }
    return known;
  };
  auto joined = [&](Literals &literals, bool areAlternatives) {
    join(literals, areAlternatives, made);
    for (const Literal *&one : literals)
      if (!one->when.empty()) {
        Literal &changed = made.emplace_back(*one);
        changed.formula += fmt::format(" ({})", one->when);
        changed.words += fmt::format(" ({})", one->when);
        changed.when.clear();
        changed.about.clear();
        one = &changed;
      }
  };
  auto addCell = [&](std::string about, std::string formula) {
    if (std::ranges::find(result.cells, formula, &GuardCell::test) == result.cells.end())
      result.cells.push_back({std::move(about), std::move(formula)});
  };
  auto flush = [&] {
    joined(plain, false);
    for (const Literal *one : plain) {
      addCell(one->about, one->formula);
      sentences.push_back(one->words);
    }
    plain.clear();
  };
  for (std::size_t at = 0; at < guard.clauses.size(); ++at) {
    if (!keep[at])
      continue;
    const GuardClause &clause = guard.clauses[at];
    bool isPlain = clause.alternatives.size() == 1 && clause.alternatives.front().size() == 1;
    if (isPlain) {
      plain.push_back(told(clause.alternatives.front().front()));
      continue;
    }
    flush();
    Literals alternatives;
    for (const auto &alternative : clause.alternatives) {
      Literals parts;
      for (const GuardLiteral &one : alternative)
        parts.push_back(told(one));
      if (parts.size() == 1) {
        alternatives.push_back(parts.front());
        continue;
      }
      joined(parts, false);
      Literal all;
      all.about = sharedSubject(parts);
      for (const Literal *part : parts) {
        all.formula += (all.formula.empty() ? "" : " AND ") + part->formula;
        all.words += (all.words.empty() ? "" : " and ") + part->words;
      }
      alternatives.push_back(&made.emplace_back(std::move(all)));
    }
    joined(alternatives, true);
    if (alternatives.size() == 1) {
      addCell(alternatives.front()->about, alternatives.front()->formula);
      sentences.push_back(alternatives.front()->words);
      continue;
    }
    std::string formula;
    std::vector<std::string> words;
    bool isNested = false;
    for (const Literal *one : alternatives) {
      formula += (formula.empty() ? "" : " OR ") + one->formula;
      words.push_back(one->words);
      isNested |=
          one->words.find(" and ") != std::string::npos || one->words.find(" or ") != std::string::npos;
    }
    addCell(sharedSubject(alternatives), "(" + formula + ")");
    sentences.push_back(isNested ? fmt::format("either ({})", fmt::join(words, ") or ("))
                                 : "either " + listWords(words, "or"));
  }
  flush();
  std::vector<std::string> once;
  for (std::string &sentence : sentences)
    if (std::ranges::find(once, sentence) == once.end())
      once.push_back(std::move(sentence));
  sentences = std::move(once);
  for (const GuardCell &cell : result.cells)
    result.formula += (result.formula.empty() ? "" : " AND ") + cell.test;
  if (result.cells.size() == 1 && result.formula.starts_with('(') &&
      result.formula.find(" OR ") != std::string::npos)
    result.formula = result.formula.substr(1, result.formula.size() - 2);
  // A long chain of checks is told from its end: what is asked last is closest to the effect.
  static constexpr std::size_t MaxSentences = 6;
  static constexpr std::size_t Kept = 3;
  if (sentences.size() > MaxSentences) {
    sentences.erase(sentences.begin(), sentences.end() - Kept);
    sentences.insert(sentences.begin(), "all earlier conditions of the guard hold");
  }
  result.words = listWords(sentences, "and");
  return result;
}

/// \p formula as one of several that all hold: in parentheses if it is a choice.
static std::string asPart(std::string_view formula) {
  std::size_t depth = 0;
  char quote = 0;
  for (std::size_t at = 0; at < formula.size(); ++at) {
    char each = formula[at];
    if (quote != 0) {
      quote = each == quote ? 0 : quote;
    } else if (each == '\'' || each == '"') {
      quote = each;
    } else if (each == '(') {
      ++depth;
    } else if (each == ')') {
      depth -= depth > 0 ? 1 : 0;
    } else if (depth == 0 && formula.substr(at).starts_with(" OR ")) {
      return fmt::format("({})", formula);
    }
  }
  return std::string(formula);
}

std::string bothHold(std::string_view one, std::string_view other) {
  if (one.empty() || other.empty())
    return std::string(one.empty() ? other : one);
  return fmt::format("{} AND {}", asPart(one), asPart(other));
}

void TextWriter::addTest(GuardText &text, ExprId test, bool holds) const {
  Literal one = testLiteral(test, holds);
  text.formula = bothHold(text.formula, one.formula);
  text.cells.push_back({one.about, one.formula});
  text.words += (text.words.empty() ? "" : " and ") + one.words;
  text.tests.push_back(test);
  text.places.push_back(unit_.exprs[test].origin);
}

} // namespace tacit::rules
