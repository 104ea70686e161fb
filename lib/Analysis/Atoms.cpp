// The part of PathConditions that turns tests of the source into atoms, and conditions back into guards.

#include "tacit/Analysis/PathConditions.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace tacit::analysis {

using namespace tacit::ir;

static constexpr unsigned MaxDepth = 200;
static constexpr std::size_t MaxAtoms = 600;

std::string PathConditions::versionOf(DataItemId item, std::uint32_t place) const {
  auto found = trackedAt_.find(item);
  if (found == trackedAt_.end())
    return fmt::format("%{}", item.index());
  return fmt::format("%{}.{}", item.index(), versionsAt(place)[found->second]);
}

/// The version of a place that is found through a pointer or is a part of something; nothing for others.
std::string PathConditions::versionAt(ExprId expr, std::uint32_t place) const {
  auto found = placesAt_.find(expr);
  return found == placesAt_.end() ? std::string() : fmt::format("~{}", versionsAt(place)[found->second]);
}

/// A text that is equal for expressions of equal meaning at equal versions.
std::string PathConditions::keyOf(ExprId expr, std::uint32_t place, unsigned depth) {
  if (!expr || depth > MaxDepth)
    return fmt::format("?{}", expr ? expr.index() : 0);
  const Expr &node = unit_.exprs[expr];
  if (auto constant = constantValue(unit_, expr)) {
    if (constant->number)
      return constant->number->toText();
    return fmt::format("'{}'", *constant->text);
  }
  std::string head;
  switch (node.kind) {
  case ExprKind::Cast:
    if (node.op == Op::Implicit && !node.operands.empty())
      return keyOf(node.operands.front(), place, depth + 1);
    head = fmt::format("cast{}", node.type ? node.type.index() : 0);
    break;
  case ExprKind::Item:
    head = versionOf(node.item(), place);
    break;
  case ExprKind::Member:
    // The bytes of the member that it is, not of all objects of its type.
    head = placesAt_.contains(expr) ? fmt::format("%{}", node.item().index()) : versionOf(node.item(), place);
    head += versionAt(expr, place);
    break;
  case ExprKind::ConditionName:
    head = fmt::format("88:{}:{}", node.condition().index(),
                       versionOf(unit_.conditions[node.condition()].item, place));
    break;
  case ExprKind::Outcome:
    head = fmt::format("outcome:{}:{}", node.statement().index(), toText(node.op));
    break;
  case ExprKind::Call:
    // Functions of the unit and unknown ones may answer differently each time; only what a call reads is
    // known.
    head =
        fmt::format("{}@{}", node.text, analyses_.functionNamed(node.text) ? fmt::format("{}", place) : "");
    head += versionAt(expr, place);
    break;
  case ExprKind::Unknown:
    head = fmt::format("unknown{}", expr.index());
    break;
  case ExprKind::Number:
  case ExprKind::String:
  case ExprKind::Figurative:
  case ExprKind::NamedConstant:
  case ExprKind::Slice:
  case ExprKind::Dereference:
  case ExprKind::AddressOf:
  case ExprKind::Element:
  case ExprKind::Unary:
  case ExprKind::Binary:
  case ExprKind::Compare:
  case ExprKind::And:
  case ExprKind::Or:
  case ExprKind::Not:
  case ExprKind::ClassTest:
  case ExprKind::Select:
  case ExprKind::Aggregate:
  case ExprKind::True:
  case ExprKind::False:
    head = fmt::format("{}{}{}", toText(node.kind),
                       node.op == Op::None ? "" : fmt::format(".{}", toText(node.op)),
                       node.text.empty() ? "" : fmt::format(":{}", node.text));
    head += versionAt(expr, place);
    break;
  }
  if (node.operands.empty())
    return head;
  head += '(';
  for (ExprId operand : node.operands)
    head += keyOf(operand, place, depth + 1) + ',';
  head += ')';
  return head;
}

/// Decimals of the values an expression can have, where its type tells.
std::optional<int> PathConditions::scaleOf(ExprId expr) const {
  const Expr &node = unit_.exprs[expr];
  TypeId type = node.type;
  if (node.kind == ExprKind::Item || node.kind == ExprKind::Member)
    type = unit_.items[node.item()].type;
  while (type && unit_.types[type].kind == TypeKind::Array)
    type = unit_.types[type].element;
  if (!type)
    return std::nullopt;
  const Type &known = unit_.types[type];
  switch (known.kind) {
  case TypeKind::Number:
    return known.scale;
  case TypeKind::Enumeration:
  case TypeKind::Boolean:
  case TypeKind::Index:
    return 0;
  case TypeKind::Unknown:
  case TypeKind::Void:
  case TypeKind::Text:
  case TypeKind::EditedText:
  case TypeKind::Float:
  case TypeKind::Pointer:
  case TypeKind::Array:
  case TypeKind::Group:
  case TypeKind::Record:
  case TypeKind::Union:
  case TypeKind::Function:
    return std::nullopt;
  }
  return std::nullopt;
}

/// Finds or makes the atom of a test. Two tests of one subject whose sets are complements are one atom.
Bdd::Ref PathConditions::test(std::string subject, std::optional<ValueSet> values, int scale, std::string key,
                              const AtomUse &use) {
  bool positive = true;
  if (values) {
    key = fmt::format("{} in {}", subject, values->key());
    ValueSet rest = values->complement();
    if (scale >= 0)
      rest.snapTo(scale);
    std::string denied = fmt::format("{} in {}", subject, rest.key());
    if (!atomOfKey_.contains(key) && atomOfKey_.contains(denied)) {
      key = std::move(denied);
      positive = false;
    }
  }
  auto found = atomOfKey_.find(key);
  if (found == atomOfKey_.end()) {
    if (atoms_.size() >= MaxAtoms) {
      places_[local_.at(use.node)].isExact = false;
      return Bdd::True;
    }
    found = atomOfKey_.emplace(key, static_cast<std::uint32_t>(atoms_.size())).first;
    atoms_.push_back({key, std::move(values), std::move(subject), scale, {}, {}});
  }
  AtomUse recorded = use;
  recorded.positive = use.positive == positive;
  recorded.isElsewhere = isBehind_;
  auto &uses = atoms_[found->second].uses;
  bool isKnown = std::any_of(uses.begin(), uses.end(), [&](const AtomUse &other) {
    return other.node == use.node && other.expr == use.expr && other.label.statement == use.label.statement;
  });
  if (!isKnown)
    uses.push_back(recorded);
  return bdd_.literal(found->second, positive);
}

Bdd::Ref PathConditions::conditionOf(const EdgeLabel &label, std::uint32_t place) {
  AtomUse use{places_[place].node, label, label.expr, true, false};
  Bdd::Ref condition = Bdd::True;
  switch (label.kind) {
  case EdgeLabel::Kind::None:
    return Bdd::True;
  case EdgeLabel::Kind::Condition:
    condition = conditionOf(label.expr, place, label, 0);
    break;
  case EdgeLabel::Kind::Outcome:
    use.expr = {};
    condition = test({}, std::nullopt, 0,
                     fmt::format("outcome:{}:{}", label.statement.index(), toText(label.outcome)), use);
    break;
  case EdgeLabel::Kind::Index: {
    ValueSet wanted = label.holds ? ValueSet::equalTo(Decimal(label.index))
                                  : ValueSet::between(Decimal(1), true, Decimal(label.index), true);
    condition = test(keyOf(label.expr, place, 0), wanted, 0, {}, use);
    break;
  }
  }
  return label.holds ? condition : bdd_.negate(condition);
}

Bdd::Ref PathConditions::conditionOf(ExprId expr, std::uint32_t place, const EdgeLabel &label,
                                     unsigned depth) {
  if (!expr || depth > MaxDepth) {
    places_[place].isExact = false;
    return Bdd::True;
  }
  const Expr &node = unit_.exprs[expr];
  auto operand = [&](std::size_t at) { return conditionOf(node.operands[at], place, label, depth + 1); };
  AtomUse use{places_[place].node, label, expr, true, false};
  use.isLoopTest = label.statement && std::holds_alternative<Loop>(unit_.statements[label.statement].node);
  switch (node.kind) {
  case ExprKind::True:
    return Bdd::True;
  case ExprKind::False:
    return Bdd::False;
  case ExprKind::And: {
    Bdd::Ref result = Bdd::True;
    for (std::size_t at = 0; at < node.operands.size(); ++at)
      result = bdd_.conjunction(result, operand(at));
    return result;
  }
  case ExprKind::Or: {
    Bdd::Ref result = Bdd::False;
    for (std::size_t at = 0; at < node.operands.size(); ++at)
      result = bdd_.disjunction(result, operand(at));
    return result;
  }
  case ExprKind::Not:
    return bdd_.negate(operand(0));
  case ExprKind::Select:
    if (node.operands.size() == 3)
      return bdd_.ifThenElse(operand(0), operand(1), operand(2));
    break;
  case ExprKind::Compare:
    return comparison(expr, place, label);
  case ExprKind::ConditionName: {
    const Condition &condition = unit_.conditions[node.condition()];
    std::optional<ValueSet> values;
    bool complete = !condition.values.empty();
    for (const ValueRange &range : condition.values) {
      auto low = constantValue(unit_, range.low);
      auto high = range.high ? constantValue(unit_, range.high) : low;
      std::optional<ValueSet> part;
      if (low && high && low->number && high->number)
        part = ValueSet::between(low->number, true, high->number, true);
      else if (low && low->text && !range.high)
        part = ValueSet::textEqualTo(*low->text);
      if (!part || (values && values->isText() != part->isText())) {
        complete = false;
        break;
      }
      values = values ? values->unite(*part) : part;
    }
    std::string subject = versionOf(condition.item, place);
    if (!node.operands.empty()) {
      subject += '(';
      for (ExprId subscript : node.operands)
        subject += keyOf(subscript, place, 0) + ',';
      subject += ')';
    }
    auto plain = [&] {
      return test(subject, complete ? values : std::nullopt, -1, keyOf(expr, place, 0), use);
    };
    return complete ? seenThrough(expr, expr, *values, place, plain) : plain();
  }
  case ExprKind::ClassTest: {
    if (node.operands.empty())
      break;
    std::string subject = keyOf(node.operands.front(), place, 0);
    int scale = scaleOf(node.operands.front()).value_or(-1);
    std::optional<ValueSet> values;
    if (node.text == "positive")
      values = ValueSet::between(Decimal(0), false, std::nullopt, true);
    else if (node.text == "negative")
      values = ValueSet::between(std::nullopt, true, Decimal(0), false);
    else if (node.text == "zero")
      values = ValueSet::equalTo(Decimal(0));
    if (values && scale >= 0)
      values->snapTo(scale);
    return test(subject, values, scale, fmt::format("{} is {}", subject, node.text), use);
  }
  case ExprKind::Item:
  case ExprKind::Member:
  case ExprKind::Call:
  case ExprKind::Unary:
  case ExprKind::Binary:
  case ExprKind::Element:
  case ExprKind::Dereference:
  case ExprKind::Cast: {
    // A value used as a condition: it holds when it is not zero.
    use.positive = false;
    ValueSet zero = ValueSet::equalTo(Decimal(0));
    return bdd_.negate(seenThrough(expr, expr, zero, place, [&] {
      return test(keyOf(expr, place, 0), zero, scaleOf(expr).value_or(-1), {}, use);
    }));
  }
  case ExprKind::Number:
  case ExprKind::NamedConstant:
    if (auto value = constantValue(unit_, expr); value && value->number)
      return value->number->isZero() ? Bdd::False : Bdd::True;
    break;
  case ExprKind::Unknown:
  case ExprKind::String:
  case ExprKind::Figurative:
  case ExprKind::Slice:
  case ExprKind::AddressOf:
  case ExprKind::Outcome:
  case ExprKind::Aggregate:
    break;
  }
  return test({}, std::nullopt, -1, keyOf(expr, place, 0), use);
}

Op mirrored(Op op) {
  return op == Op::Less           ? Op::Greater
         : op == Op::LessEqual    ? Op::GreaterEqual
         : op == Op::Greater      ? Op::Less
         : op == Op::GreaterEqual ? Op::LessEqual
                                  : op;
}

ValueSet NumberTest::values() const {
  ValueSet equal = ValueSet::equalTo(constant);
  return op == Op::Equal       ? equal
         : op == Op::NotEqual  ? equal.complement()
         : op == Op::Less      ? ValueSet::between(std::nullopt, true, constant, false)
         : op == Op::LessEqual ? ValueSet::between(std::nullopt, true, constant, true)
         : op == Op::Greater   ? ValueSet::between(constant, false, std::nullopt, true)
                               : ValueSet::between(constant, true, std::nullopt, true);
}

std::optional<NumberTest> numberTest(const TranslationUnit &unit, ExprId expr) {
  const Expr &node = unit.exprs[expr];
  if (node.kind != ExprKind::Compare || node.operands.size() != 2)
    return std::nullopt;
  if (auto right = constantValue(unit, node.operands[1])) {
    if (right->number)
      return NumberTest{node.operands[0], node.op, *right->number};
    return std::nullopt;
  }
  if (auto left = constantValue(unit, node.operands[0]); left && left->number)
    return NumberTest{node.operands[1], mirrored(node.op), *left->number};
  return std::nullopt;
}

/// Comparisons with a constant become value sets; those of two changing values, an order between their keys.
Bdd::Ref PathConditions::comparison(ExprId expr, std::uint32_t place, const EdgeLabel &label) {
  const Expr &node = unit_.exprs[expr];
  auto isNumber = [&](ExprId side) { return side && unit_.exprs[side].kind == ExprKind::Number; };
  if (std::ranges::all_of(node.operands, isNumber)) // do ... while (0)
    if (auto both = numberTest(unit_, expr); both) {
      auto left = constantValue(unit_, both->subject);
      bool isKnown = left && left->number;
      if (isKnown)
        return both->values().intersect(ValueSet::equalTo(*left->number)).isEmpty() ? Bdd::False : Bdd::True;
    }
  AtomUse use{places_[place].node, label, expr, true, false};
  use.isLoopTest = label.statement && std::holds_alternative<Loop>(unit_.statements[label.statement].node);
  if (node.operands.size() != 2)
    return test({}, std::nullopt, -1, keyOf(expr, place, 0), use);
  ExprId left = node.operands[0];
  ExprId right = node.operands[1];
  Op op = node.op;
  auto constant = constantValue(unit_, right);
  if (!constant && (constant = constantValue(unit_, left))) {
    std::swap(left, right);
    op = mirrored(op);
  }
  std::string subject = keyOf(left, place, 0);
  bool isEquality = op == Op::Equal || op == Op::NotEqual;
  use.positive = op != Op::NotEqual;
  if (constant && constant->text && isEquality) {
    ValueSet set = ValueSet::textEqualTo(*constant->text);
    Bdd::Ref equal = seenThrough(expr, left, set, place, [&] { return test(subject, set, -1, {}, use); });
    return op == Op::Equal ? equal : bdd_.negate(equal);
  }
  if (constant && constant->number) {
    // An inequality is the denial of what the equality asks.
    ValueSet set = NumberTest{left, isEquality ? Op::Equal : op, *constant->number}.values();
    int scale = scaleOf(left).value_or(-1);
    if (scale >= 0)
      set.snapTo(scale);
    Bdd::Ref holds = seenThrough(expr, left, set, place, [&] { return test(subject, set, scale, {}, use); });
    return op == Op::NotEqual ? bdd_.negate(holds) : holds;
  }
  std::string other = keyOf(right, place, 0);
  if (other < subject) {
    std::swap(subject, other);
    op = mirrored(op);
  }
  // Three relations cover all six: the others deny one of them.
  bool isDenied = op == Op::NotEqual || op == Op::GreaterEqual || op == Op::Greater;
  std::string_view sign = isEquality ? "=" : op == Op::Less || op == Op::GreaterEqual ? "<" : "<=";
  use.positive = !isDenied;
  std::string pair = fmt::format("{} ? {}", subject, other);
  Bdd::Ref holds = test(pair, std::nullopt, -1, fmt::format("{} {} {}", subject, sign, other), use);
  return isDenied ? bdd_.negate(holds) : holds;
}

/// Which relations two changing values can have to each other, as value sets over the sign of their
/// difference.
static std::optional<ValueSet> signsOf(const Atom &atom) {
  std::size_t split = atom.subject.find(" ? ");
  if (split == std::string::npos)
    return std::nullopt;
  std::string_view sign = std::string_view(atom.key).substr(split + 1);
  sign = sign.substr(0, sign.find(' '));
  ValueSet signs = ValueSet::equalTo(Decimal(sign == "<" ? -1 : 0));
  return sign == "<=" ? signs.unite(ValueSet::equalTo(Decimal(-1))) : signs;
}

/// Atoms that ask about one value, with the answers they can give together: exclusion, inclusion, trichotomy.
void PathConditions::findSubjects() {
  std::map<std::pair<std::string_view, bool>, std::vector<std::uint32_t>> bySubject;
  std::vector<std::optional<ValueSet>> sets(atoms_.size());
  for (std::uint32_t at = 0; at < atoms_.size(); ++at) {
    sets[at] = atoms_[at].values ? atoms_[at].values : signsOf(atoms_[at]);
    if (sets[at])
      bySubject[{atoms_[at].subject, sets[at]->isText()}].push_back(at);
  }
  placeOf_.resize(atoms_.size());
  for (auto &[name, members] : bySubject) {
    if (members.size() < 2)
      continue;
    std::vector<ValueSet> asked;
    int scale = -1;
    for (std::uint32_t member : members) {
      placeOf_[member] = {static_cast<std::uint32_t>(subjects_.size()),
                          static_cast<std::uint32_t>(asked.size())};
      asked.push_back(*std::move(sets[member]));
      scale = std::max(scale, atoms_[member].scale);
    }
    subjects_.push_back({std::move(members), ValueSet::memberships(asked, scale)});
  }
}

/// The answers of a subject that are left when the literals of \p certain hold.
std::vector<const std::vector<bool> *> PathConditions::answersLeft(std::uint32_t subject,
                                                                   const BddCube &certain) const {
  std::vector<const std::vector<bool> *> left;
  for (const std::vector<bool> &answer : subjects_[subject].answers)
    left.push_back(&answer);
  for (const BddLiteral &literal : certain)
    if (const auto &[of, place] = placeOf_[literal.variable]; of == subject)
      std::erase_if(left, [&](const auto *answer) { return (*answer)[place] != literal.positive; });
  return left;
}

/// What the atoms among \p variables (ascending) say of each other where \p certain holds: for each subject
/// one of the answers it can give.
Bdd::Ref PathConditions::knownAbout(const std::vector<std::uint32_t> &variables, const BddCube &certain) {
  std::map<std::uint32_t, std::vector<std::uint32_t>> asked; // By subject, places among its members.
  for (std::uint32_t variable : variables)
    if (const auto &[subject, place] = placeOf_[variable]; subject != NoSubject)
      asked[subject].push_back(place);
  Bdd::Ref known = Bdd::True;
  for (const auto &[number, places] : asked) {
    std::vector<std::vector<bool>> answers;
    for (const std::vector<bool> *answer : answersLeft(number, certain)) {
      std::vector<bool> &row = answers.emplace_back();
      for (std::uint32_t place : places)
        row.push_back((*answer)[place]);
    }
    std::sort(answers.begin(), answers.end());
    answers.erase(std::unique(answers.begin(), answers.end()), answers.end());
    // The rows are sorted, so those that agree up to a column stand together.
    auto build = [&](auto &&self, std::size_t column, std::size_t from, std::size_t to) -> Bdd::Ref {
      if (from == to)
        return Bdd::False;
      if (column == places.size())
        return Bdd::True;
      std::size_t split = from;
      while (split < to && !answers[split][column])
        ++split;
      return bdd_.choice(subjects_[number].members[places[column]], self(self, column + 1, split, to),
                         self(self, column + 1, from, split));
    };
    known = bdd_.conjunction(known, build(build, 0, 0, answers.size()));
  }
  return known;
}

static std::size_t literalCount(const std::vector<BddCube> &cubes) {
  std::size_t count = 0;
  for (const BddCube &cube : cubes)
    count += cube.size();
  return count;
}

/// Drops from \p cube what its other literals imply. False if they contradict each other.
bool PathConditions::shorten(BddCube &cube) const {
  std::map<std::uint32_t, std::vector<std::size_t>> asked; // By subject, places in the cube.
  for (std::size_t at = 0; at < cube.size(); ++at)
    if (std::uint32_t subject = placeOf_[cube[at].variable].subject; subject != NoSubject)
      asked[subject].push_back(at);
  std::vector<bool> isImplied(cube.size());
  for (const auto &[number, places] : asked) {
    if (places.size() < 2)
      continue;
    // How many literals each answer of the subject denies. One that none denies must be left; a literal says
    // something new if it alone denies an answer.
    const std::vector<std::vector<bool>> &answers = subjects_[number].answers;
    std::vector<std::size_t> denials(answers.size());
    auto isDenied = [&](std::size_t answer, std::size_t at) {
      return answers[answer][placeOf_[cube[at].variable].place] != cube[at].positive;
    };
    for (std::size_t answer = 0; answer < answers.size(); ++answer)
      for (std::size_t at : places)
        denials[answer] += isDenied(answer, at) ? 1 : 0;
    if (std::find(denials.begin(), denials.end(), 0U) == denials.end())
      return false;
    for (std::size_t at : places) {
      bool isNew = false;
      for (std::size_t answer = 0; answer < answers.size() && !isNew; ++answer)
        isNew = denials[answer] == 1 && isDenied(answer, at);
      isImplied[at] = !isNew;
      for (std::size_t answer = 0; answer < answers.size() && !isNew; ++answer)
        denials[answer] -= isDenied(answer, at) ? 1 : 0;
    }
  }
  std::size_t kept = 0;
  for (std::size_t at = 0; at < cube.size(); ++at)
    if (!isImplied[at])
      cube[kept++] = cube[at];
  cube.resize(kept);
  return true;
}

PathConditions::NormalForms PathConditions::normalForms(Bdd::Ref lower, Bdd::Ref upper, Effort &effort) {
  static constexpr std::size_t MaxCubes = 48;
  NormalForms forms;
  std::size_t sizeBefore = bdd_.size();
  bdd_.grant(effort.budget());
  forms.sums = bdd_.cover(lower, upper, MaxCubes);
  // A single product is a list of tests that all hold: the shortest form of both.
  if (forms.sums.complete && forms.sums.cubes.size() == 1)
    return forms;
  bdd_.grant(effort.budget());
  forms.products = bdd_.cover(bdd_.negate(upper), bdd_.negate(lower), MaxCubes);
  if (!forms.sums.complete && !forms.products.complete)
    effort.wasted += bdd_.size() - sizeBefore;
  return forms;
}

/// Drops from \p certain what its other literals imply together with \p rest.
void PathConditions::dropImplied(BddCube &certain, Bdd::Ref rest) {
  std::map<std::uint32_t, std::vector<std::uint32_t>> asked; // By subject, atoms of the rest.
  for (std::uint32_t variable : bdd_.support(rest))
    if (std::uint32_t subject = placeOf_[variable].subject; subject != NoSubject)
      asked[subject].push_back(variable);
  for (std::size_t at = 0; at < certain.size();) {
    auto variables = asked.find(placeOf_[certain[at].variable].subject);
    bool isImplied = variables != asked.end();
    if (isImplied) {
      BddCube others = certain;
      others[at].positive = !others[at].positive;
      for (const std::vector<bool> *answer : answersLeft(variables->first, others)) {
        Bdd::Ref left = rest;
        for (std::uint32_t variable : variables->second)
          left = bdd_.restrict(left, variable, (*answer)[placeOf_[variable].place]);
        isImplied &= left == Bdd::False;
      }
    }
    if (isImplied)
      certain.erase(certain.begin() + static_cast<std::ptrdiff_t>(at));
    else
      ++at;
  }
}

/// \p condition as a conjunction of clauses, as short as what is known allows. Both normal forms are tried: a
/// chain of refusals is short as a product of sums, a list of cases as a sum of products.
Guard PathConditions::simplify(Bdd::Ref condition, Bdd::Ref given) {
  Guard guard;
  // Most conditions are a list of tests that all hold, or begin with one.
  BddCube certain;
  if (given == Bdd::True)
    certain = bdd_.takeLiterals(condition);
  if (!shorten(certain)) {
    guard.isNever = true;
    return guard;
  }
  dropImplied(certain, condition);
  std::vector<std::uint32_t> variables = bdd_.support(condition);
  for (std::uint32_t variable : bdd_.support(given))
    variables.push_back(variable);
  std::sort(variables.begin(), variables.end());
  variables.erase(std::unique(variables.begin(), variables.end()), variables.end());
  bdd_.grant(FormBudget);
  Bdd::Ref known = bdd_.conjunction(knownAbout(variables, certain), given);
  Bdd::Ref lower = bdd_.conjunction(condition, known);
  Bdd::Ref upper = bdd_.disjunction(condition, bdd_.negate(known));
  if (lower == Bdd::False && !bdd_.exhausted()) {
    guard.isNever = true;
    return guard;
  }
  NormalForms forms;
  if (!bdd_.exhausted())
    forms = normalForms(lower, upper, withKnown_);
  if (!forms.sums.complete && !forms.products.complete) {
    // What is known of the atoms makes a diagram larger before it makes it shorter.
    bdd_.grant(FormBudget);
    lower = bdd_.conjunction(condition, given);
    upper = bdd_.disjunction(condition, bdd_.negate(given));
    if (!bdd_.exhausted())
      forms = normalForms(lower, upper, withoutKnown_);
    for (std::vector<BddCube> *cubes : {&forms.sums.cubes, &forms.products.cubes})
      std::erase_if(*cubes, [&](BddCube &cube) { return !shorten(cube); });
  }
  for (const BddLiteral &literal : certain)
    guard.clauses.push_back({{{{literal.variable, literal.positive}}}});
  const auto &[sums, products] = forms;
  if (!sums.complete && !products.complete) {
    guard.isExact = false;
    // What is certain at least: the literals that the condition implies.
    for (const BddLiteral &literal : bdd_.impliedLiterals(condition))
      guard.clauses.push_back({{{{literal.variable, literal.positive}}}});
    return guard;
  }
  // The literals that all products share stand before the rest.
  BddCube shared;
  if (sums.complete && !sums.cubes.empty()) {
    shared = sums.cubes.front();
    for (const BddCube &cube : sums.cubes)
      std::erase_if(shared, [&](const BddLiteral &literal) {
        return !std::binary_search(cube.begin(), cube.end(), literal);
      });
  }
  std::size_t sumCost =
      literalCount(sums.cubes) - shared.size() * (std::max<std::size_t>(sums.cubes.size(), 1) - 1);
  bool useProducts = products.complete && (!sums.complete || literalCount(products.cubes) <= sumCost);
  if (useProducts) {
    for (const BddCube &cube : products.cubes) {
      GuardClause clause;
      for (const BddLiteral &literal : cube)
        clause.alternatives.push_back({{literal.variable, !literal.positive}});
      guard.clauses.push_back(std::move(clause));
    }
  } else {
    for (const BddLiteral &literal : shared)
      guard.clauses.push_back({{{{literal.variable, literal.positive}}}});
    GuardClause rest;
    for (const BddCube &cube : sums.cubes) {
      std::vector<GuardLiteral> alternative;
      for (const BddLiteral &literal : cube)
        if (!std::binary_search(shared.begin(), shared.end(), literal))
          alternative.push_back({literal.variable, literal.positive});
      rest.alternatives.push_back(std::move(alternative));
    }
    if (rest.alternatives.size() > 1)
      guard.clauses.push_back(std::move(rest));
  }
  for (GuardClause &clause : guard.clauses)
    std::sort(clause.alternatives.begin(), clause.alternatives.end());
  std::sort(guard.clauses.begin(), guard.clauses.end(), [](const GuardClause &a, const GuardClause &b) {
    return std::tie(a.alternatives.front().front().atom, a.alternatives) <
           std::tie(b.alternatives.front().front().atom, b.alternatives);
  });
  return guard;
}

const Guard &PathConditions::simplified(Bdd::Ref condition, Bdd::Ref known) {
  auto found = guards_.find({condition, known});
  if (found == guards_.end()) {
    found = guards_.emplace(std::pair(condition, known), simplify(condition, known)).first;
    forgetSpareNodes();
  }
  return found->second;
}

/// Gives up the nodes that one guard or question needed, if they are many.
void PathConditions::forgetSpareNodes() {
  static constexpr std::size_t MuchMore = 4'000;
  if (bdd_.size() > conditionsEnd_ + MuchMore)
    bdd_.forgetSince(conditionsEnd_);
}

/// Whether no values of the items answer the tests such that \p condition holds; false when that is not
/// proven.
bool PathConditions::isImpossible(Bdd::Ref condition) {
  if (condition == Bdd::False || !askTwice(bdd_.support(condition)))
    return condition == Bdd::False;
  bdd_.grant(FormBudget);
  BddCube certain = bdd_.takeLiterals(condition);
  bool result = condition == Bdd::False || !shorten(certain);
  if (!result) {
    Bdd::Ref known = knownAbout(bdd_.support(condition), certain);
    result = bdd_.conjunction(condition, known) == Bdd::False && !bdd_.exhausted();
  }
  forgetSpareNodes();
  return result;
}

/// Whether no run can come to \p node while the condition of \p other holds, or does not.
bool PathConditions::isImpossible(NodeId node, NodeId other, bool isOtherHeld) {
  const Place &first = places_[local_.at(node)];
  const Place &second = places_[local_.at(other)];
  if (!first.isExact || !second.isExact)
    return false;
  bdd_.grant(FormBudget);
  Bdd::Ref both =
      bdd_.conjunction(first.condition, isOtherHeld ? second.condition : Bdd::negate(second.condition));
  return !bdd_.exhausted() && isImpossible(both);
}

bool PathConditions::exclude(NodeId one, NodeId other) {
  return isImpossible(one, other, true);
}

bool PathConditions::implies(NodeId node, NodeId other) {
  return isImpossible(node, other, false);
}

bool PathConditions::cover(std::span<const NodeId> nodes) {
  bdd_.grant(FormBudget);
  Bdd::Ref none = Bdd::True;
  for (NodeId node : nodes) {
    const Place &place = places_[local_.at(node)];
    if (!place.isExact)
      return false;
    none = bdd_.conjunction(none, Bdd::negate(place.condition));
  }
  return !bdd_.exhausted() && isImpossible(none);
}

const Guard &PathConditions::guardOf(NodeId node) {
  const Place &place = places_[local_.at(node)];
  const Guard &guard = simplified(place.condition, Bdd::True);
  if (place.isExact || !guard.isExact)
    return guard;
  auto [inexact, isNew] = inexactGuards_.try_emplace(node, guard);
  inexact->second.isExact = false;
  return inexact->second;
}

const Guard &PathConditions::assumptionsOf(NodeId node) {
  static const Guard None;
  const Place &place = places_[local_.at(node)];
  return anyDoomed_ ? simplified(place.strict, place.condition) : None;
}

} // namespace tacit::analysis
