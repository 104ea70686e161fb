// The part of PathConditions that turns tests of the source into atoms, and conditions back into guards.

#include "tacit/Analysis/PathConditions.h"

#include <algorithm>
#include <fmt/format.h>

namespace tacit::analysis {

using namespace tacit::ir;

static constexpr unsigned MaxDepth = 200;
static constexpr std::size_t MaxAtoms = 600;
static constexpr std::size_t NodeBudget = 60'000;

std::string PathConditions::versionOf(DataItemId item, std::uint32_t place) const {
  auto found = trackedAt_.find(item);
  if (found == trackedAt_.end())
    return fmt::format("%{}", item.index());
  return fmt::format("%{}.{}", item.index(), (*versions_[place])[found->second]);
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
  case ExprKind::Member:
    head = versionOf(node.item(), place);
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
    atoms_.push_back({key, std::move(values), std::move(subject), {}});
  }
  AtomUse recorded = use;
  recorded.positive = use.positive == positive;
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
    if (complete)
      if (auto carried = resolve(expr, *values, place))
        return *carried;
    return test(subject, complete ? values : std::nullopt, -1, keyOf(expr, place, 0), use);
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
    if (auto carried = resolve(expr, ValueSet::equalTo(Decimal(0)), place))
      return bdd_.negate(*carried);
    std::string subject = keyOf(expr, place, 0);
    use.positive = false;
    return bdd_.negate(test(subject, ValueSet::equalTo(Decimal(0)), scaleOf(expr).value_or(-1), {}, use));
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

/// Comparisons with a constant become value sets; those of two changing values, an order between their keys.
Bdd::Ref PathConditions::comparison(ExprId expr, std::uint32_t place, const EdgeLabel &label) {
  const Expr &node = unit_.exprs[expr];
  AtomUse use{places_[place].node, label, expr, true, false};
  use.isLoopTest = label.statement && std::holds_alternative<Loop>(unit_.statements[label.statement].node);
  if (node.operands.size() != 2)
    return test({}, std::nullopt, -1, keyOf(expr, place, 0), use);
  ExprId left = node.operands[0];
  ExprId right = node.operands[1];
  Op op = node.op;
  auto mirrored = [](Op from) {
    return from == Op::Less           ? Op::Greater
           : from == Op::LessEqual    ? Op::GreaterEqual
           : from == Op::Greater      ? Op::Less
           : from == Op::GreaterEqual ? Op::LessEqual
                                      : from;
  };
  auto constant = constantValue(unit_, right);
  if (!constant && (constant = constantValue(unit_, left))) {
    std::swap(left, right);
    op = mirrored(op);
  }
  std::string subject = keyOf(left, place, 0);
  bool isEquality = op == Op::Equal || op == Op::NotEqual;
  use.positive = op != Op::NotEqual;
  if (constant && constant->text && isEquality) {
    if (auto carried = resolve(left, ValueSet::textEqualTo(*constant->text), place))
      return op == Op::Equal ? *carried : bdd_.negate(*carried);
    Bdd::Ref equal = test(subject, ValueSet::textEqualTo(*constant->text), -1, {}, use);
    return op == Op::Equal ? equal : bdd_.negate(equal);
  }
  if (constant && constant->number) {
    std::optional<Decimal> value = constant->number;
    ValueSet set = isEquality            ? ValueSet::equalTo(*value)
                   : op == Op::Less      ? ValueSet::between(std::nullopt, true, value, false)
                   : op == Op::LessEqual ? ValueSet::between(std::nullopt, true, value, true)
                   : op == Op::Greater   ? ValueSet::between(value, false, std::nullopt, true)
                                         : ValueSet::between(value, true, std::nullopt, true);
    int scale = scaleOf(left).value_or(-1);
    if (scale >= 0)
      set.snapTo(scale);
    auto carried = resolve(left, set, place);
    Bdd::Ref holds = carried ? *carried : test(subject, set, scale, {}, use);
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

/// What the values of one subject say about two atoms, whatever the path: exclusion, inclusion, trichotomy.
Bdd::Ref PathConditions::computePair(std::uint32_t one, std::uint32_t other) {
  const Atom &first = atoms_[one];
  const Atom &second = atoms_[other];
  Bdd::Ref f = bdd_.variable(one);
  Bdd::Ref g = bdd_.variable(other);
  if (first.values && second.values) {
    if (first.values->isText() != second.values->isText())
      return Bdd::True;
    Bdd::Ref known = Bdd::True;
    auto add = [&](Bdd::Ref fact) { known = bdd_.conjunction(known, fact); };
    ValueSet notFirst = first.values->complement();
    ValueSet notSecond = second.values->complement();
    if (first.values->intersect(*second.values).isEmpty())
      add(bdd_.negate(bdd_.conjunction(f, g)));
    if (first.values->intersect(notSecond).isEmpty())
      add(bdd_.implication(f, g));
    if (second.values->intersect(notFirst).isEmpty())
      add(bdd_.implication(g, f));
    if (notFirst.intersect(notSecond).isEmpty())
      add(bdd_.disjunction(f, g));
    return known;
  }
  std::size_t split = first.subject.find(" ? ");
  if (first.values || second.values || split == std::string_view::npos)
    return Bdd::True;
  // `=`, `<` and `<=` between the same two values.
  auto signOf = [&](const Atom &atom) {
    return atom.key.substr(split + 1, atom.key.find(' ', split + 1) - split - 1);
  };
  std::string sign = signOf(first);
  std::string otherSign = signOf(second);
  if (otherSign == "<=" || (sign == "<=" && otherSign == "=") || (sign == "<" && otherSign == "=")) {
    std::swap(sign, otherSign);
    std::swap(f, g);
  }
  if (sign == "<=")
    return bdd_.implication(g, f); // `=` or `<` implies `<=`.
  if (sign == "=" && otherSign == "<")
    return bdd_.negate(bdd_.conjunction(f, g));
  return Bdd::True;
}

Bdd::Ref PathConditions::knownAbout(const std::vector<std::uint32_t> &variables) {
  Bdd::Ref known = Bdd::True;
  std::map<std::string_view, std::vector<std::uint32_t>> bySubject;
  for (std::uint32_t variable : variables)
    if (!atoms_[variable].subject.empty())
      bySubject[atoms_[variable].subject].push_back(variable);
  for (const auto &[subject, same] : bySubject)
    for (std::size_t a = 0; a < same.size(); ++a)
      for (std::size_t b = a + 1; b < same.size(); ++b) {
        auto [pair, isNew] = pairs_.try_emplace(std::pair(same[a], same[b]), Bdd::True);
        if (isNew)
          pair->second = computePair(same[a], same[b]);
        known = bdd_.conjunction(known, pair->second);
        // Facts that were cut short are none.
        if (isNew && bdd_.exhausted())
          pairs_.erase(pair);
      }
  return known;
}

static std::size_t literalCount(const std::vector<BddCube> &cubes) {
  std::size_t count = 0;
  for (const BddCube &cube : cubes)
    count += cube.size();
  return count;
}

/// \p condition as a conjunction of clauses, as short as what is known allows. Both normal forms are tried: a
/// chain of refusals is short as a product of sums, a list of cases as a sum of products.
Guard PathConditions::simplify(Bdd::Ref condition, Bdd::Ref given) {
  static constexpr std::size_t MaxCubes = 48;
  // What earlier guards cost is no reason to cut this one short, until all together cost too much.
  static constexpr std::size_t MostNodes = 2'000'000;
  if (bdd_.size() < MostNodes)
    bdd_.grant(NodeBudget);
  Guard guard;
  std::vector<std::uint32_t> variables = bdd_.support(condition);
  for (std::uint32_t variable : bdd_.support(given))
    variables.push_back(variable);
  std::sort(variables.begin(), variables.end());
  variables.erase(std::unique(variables.begin(), variables.end()), variables.end());
  Bdd::Ref known = bdd_.conjunction(knownAbout(variables), given);
  Bdd::Ref lower = bdd_.conjunction(condition, known);
  Bdd::Ref upper = bdd_.disjunction(condition, bdd_.negate(known));
  if (lower == Bdd::False && !bdd_.exhausted()) {
    guard.isNever = true;
    return guard;
  }
  auto sums = bdd_.cover(lower, upper, MaxCubes);
  // A single product is a list of tests that all hold: the shortest form of both.
  Bdd::Cover products{.complete = false};
  if (!sums.complete || sums.cubes.size() != 1)
    products = bdd_.cover(bdd_.negate(upper), bdd_.negate(lower), MaxCubes);
  if (bdd_.exhausted() || (!sums.complete && !products.complete)) {
    bdd_.grant(NodeBudget);
    guard.isExact = false;
    // What is certain at least: the literals that the condition implies.
    for (std::uint32_t variable : variables)
      for (bool positive : {true, false})
        if (bdd_.conjunction(condition, bdd_.literal(variable, !positive)) == Bdd::False)
          guard.clauses.push_back({{{{variable, positive}}}});
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
    return std::pair(a.alternatives.front().front().atom, a.alternatives) <
           std::pair(b.alternatives.front().front().atom, b.alternatives);
  });
  return guard;
}

const Guard &PathConditions::simplified(Bdd::Ref condition, Bdd::Ref known) {
  auto found = guards_.find({condition, known});
  if (found == guards_.end())
    found = guards_.emplace(std::pair(condition, known), simplify(condition, known)).first;
  return found->second;
}

Guard PathConditions::guardOf(NodeId node) {
  const Place &place = places_[local_.at(node)];
  Guard guard = simplified(place.condition, Bdd::True);
  guard.isExact &= place.isExact;
  return guard;
}

Guard PathConditions::assumptionsOf(NodeId node) {
  const Place &place = places_[local_.at(node)];
  if (!anyDoomed_)
    return {};
  return simplified(place.strict, place.condition);
}

} // namespace tacit::analysis
