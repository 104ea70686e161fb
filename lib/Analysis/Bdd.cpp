#include "tacit/Analysis/Bdd.h"

#include <algorithm>
#include <unordered_set>

namespace tacit::analysis {

std::size_t Bdd::Table::slotOf(const Key &key) const {
  std::uint64_t hash = key.a * 0x9E3779B97F4A7C15ULL;
  hash ^= (key.b + 0x7F4A7C15ULL) * 0xC2B2AE3D27D4EB4FULL + (hash << 6U) + (hash >> 2U);
  hash ^= (key.c + 0x165667B1ULL) * 0x9E3779B97F4A7C15ULL + (hash << 6U) + (hash >> 2U);
  std::size_t mask = slots_.size() - 1;
  std::size_t at = (hash ^ (hash >> 29U)) & mask;
  while (slots_[at].value != NoRef && slots_[at].key != key)
    at = (at + 1) & mask;
  return at;
}

void Bdd::Table::grow() {
  constexpr std::size_t First = 64;
  std::vector<Slot> old(slots_.empty() ? First : slots_.size() * 2);
  old.swap(slots_);
  for (const Slot &slot : old)
    if (slot.value != NoRef)
      slots_[slotOf(slot.key)] = slot;
}

Bdd::Ref Bdd::Table::find(const Key &key) const {
  return slots_.empty() ? NoRef : slots_[slotOf(key)].value;
}

void Bdd::Table::set(const Key &key, Ref value) {
  if (used_ * 2 >= slots_.size())
    grow();
  Slot &slot = slots_[slotOf(key)];
  used_ += slot.value == NoRef;
  slot = {key, value};
}

Bdd::Bdd(std::size_t nodeBudget) : budget_(nodeBudget) {
  nodes_.push_back({~0U, False, False});
  nodes_.push_back({~0U, True, True});
}

Bdd::Ref Bdd::make(std::uint32_t variable, Ref low, Ref high) {
  if (low == high)
    return low;
  Key key{variable, low, high};
  if (Ref known = unique_.find(key); known != NoRef)
    return known;
  auto made = static_cast<Ref>(nodes_.size());
  nodes_.push_back({variable, low, high});
  unique_.set(key, made);
  return made;
}

Bdd::Ref Bdd::variable(std::uint32_t number) {
  return make(number, False, True);
}

// The recursion is as deep as there are variables; callers bound their number.
Bdd::Ref Bdd::ifThenElse(Ref f, Ref g, Ref h) {
  if (f == True || g == h)
    return g;
  if (f == False)
    return h;
  if (g == True && h == False)
    return f;
  Key key{f, g, h};
  if (Ref known = computed_.find(key); known != NoRef)
    return known;
  if (exhausted_ || nodes_.size() > budget_) {
    exhausted_ = true;
    return True;
  }
  std::uint32_t variable = std::min({top(f), top(g), top(h)});
  Ref high =
      ifThenElse(cofactor(f, variable, true), cofactor(g, variable, true), cofactor(h, variable, true));
  Ref low =
      ifThenElse(cofactor(f, variable, false), cofactor(g, variable, false), cofactor(h, variable, false));
  if (exhausted_)
    return True;
  Ref result = make(variable, low, high);
  computed_.set(key, result);
  return result;
}

std::vector<std::uint32_t> Bdd::support(Ref f) const {
  std::vector<std::uint32_t> variables;
  std::vector<Ref> stack{f};
  std::unordered_set<Ref> seen;
  while (!stack.empty()) {
    Ref at = stack.back();
    stack.pop_back();
    if (at <= True || !seen.insert(at).second)
      continue;
    variables.push_back(nodes_[at].variable);
    stack.push_back(nodes_[at].low);
    stack.push_back(nodes_[at].high);
  }
  std::sort(variables.begin(), variables.end());
  variables.erase(std::unique(variables.begin(), variables.end()), variables.end());
  return variables;
}

Bdd::Ref Bdd::restrict(Ref f, std::uint32_t variable, bool value) {
  if (top(f) > variable)
    return f;
  if (top(f) == variable)
    return cofactor(f, variable, value);
  Key key{f, ~variable, value ? ~0U : ~1U}; // No operand of ifThenElse is that large.
  if (Ref known = computed_.find(key); known != NoRef)
    return known;
  std::uint32_t first = nodes_[f].variable;
  Ref high = restrict(nodes_[f].high, variable, value);
  Ref low = restrict(nodes_[f].low, variable, value);
  Ref result = make(first, low, high);
  computed_.set(key, result);
  return result;
}

bool Bdd::evaluate(Ref f, const std::vector<bool> &values) const {
  while (f > True)
    f = values[nodes_[f].variable] ? nodes_[f].high : nodes_[f].low;
  return f == True;
}

Bdd::Ref Bdd::coverStep(Ref lower, Ref upper, BddCube &prefix, std::vector<BddCube> &cubes,
                        std::size_t limit) {
  if (lower == False || cubes.size() > limit || exhausted_)
    return False;
  if (upper == True) {
    cubes.push_back(prefix);
    return True;
  }
  std::uint32_t variable = std::min(top(lower), top(upper));
  Ref lower0 = cofactor(lower, variable, false);
  Ref lower1 = cofactor(lower, variable, true);
  Ref upper0 = cofactor(upper, variable, false);
  Ref upper1 = cofactor(upper, variable, true);
  // What can only be covered by cubes that deny, or that assert, the variable; then what is left for neither.
  prefix.push_back({variable, false});
  Ref covered0 = coverStep(conjunction(lower0, negate(upper1)), upper0, prefix, cubes, limit);
  prefix.back().positive = true;
  Ref covered1 = coverStep(conjunction(lower1, negate(upper0)), upper1, prefix, cubes, limit);
  prefix.pop_back();
  Ref rest = disjunction(conjunction(lower0, negate(covered0)), conjunction(lower1, negate(covered1)));
  Ref coveredBoth = coverStep(rest, conjunction(upper0, upper1), prefix, cubes, limit);
  Ref sum = ifThenElse(this->variable(variable), covered1, covered0);
  return disjunction(sum, coveredBoth);
}

Bdd::Cover Bdd::cover(Ref lower, Ref upper, std::size_t limit) {
  Cover result;
  BddCube prefix;
  coverStep(lower, upper, prefix, result.cubes, limit);
  if (result.cubes.size() > limit || exhausted_) {
    result.complete = false;
    result.cubes.resize(std::min(result.cubes.size(), limit));
  }
  return result;
}

} // namespace tacit::analysis
