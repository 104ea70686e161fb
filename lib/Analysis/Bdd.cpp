#include "tacit/Analysis/Bdd.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace tacit::analysis {

std::size_t Bdd::Key::hash() const {
  std::uint64_t mixed = a * 0x9E3779B97F4A7C15ULL;
  mixed ^= (b + 0x7F4A7C15ULL) * 0xC2B2AE3D27D4EB4FULL + (mixed << 6U) + (mixed >> 2U);
  mixed ^= (c + 0x165667B1ULL) * 0x9E3779B97F4A7C15ULL + (mixed << 6U) + (mixed >> 2U);
  return mixed ^ (mixed >> 29U);
}

std::size_t Bdd::UniqueTable::slotOf(const Node &node, const std::vector<Node> &nodes) const {
  std::size_t mask = slots_.size() - 1;
  std::size_t at = Key{node.variable, node.low, node.high}.hash() & mask;
  while (slots_[at] != 0 && nodes[slots_[at]] != node)
    at = (at + 1) & mask;
  return at;
}

/// Puts the nodes into a larger table in the order in which they came.
void Bdd::UniqueTable::grow(const std::vector<Node> &nodes) {
  constexpr std::size_t First = 64;
  slots_.assign(std::max(First, slots_.size() * 2), 0);
  for (std::size_t at = 1; at < nodes.size(); ++at)
    slots_[slotOf(nodes[at], nodes)] = static_cast<std::uint32_t>(at);
}

std::uint32_t Bdd::UniqueTable::placeOf(const Node &node, const std::vector<Node> &nodes) {
  if (nodes.size() * 2 >= slots_.size())
    grow(nodes);
  std::uint32_t &place = slots_[slotOf(node, nodes)];
  if (place == 0)
    place = static_cast<std::uint32_t>(nodes.size());
  return place;
}

void Bdd::UniqueTable::forgetSince(std::size_t size, const std::vector<Node> &nodes) {
  for (std::size_t at = nodes.size(); at-- > size;)
    slots_[slotOf(nodes[at], nodes)] = 0;
}

Bdd::Ref Bdd::Cache::find(const Key &key) const {
  if (slots_.empty())
    return NoRef;
  const Slot &slot = slots_[key.hash() & (slots_.size() - 1)];
  return slot.key == key ? slot.value : NoRef;
}

void Bdd::Cache::set(const Key &key, Ref value) {
  constexpr std::size_t First = 64;
  constexpr std::size_t Most = 1U << 14U;
  if (used_ >= slots_.size() && slots_.size() < Most) {
    std::vector<Slot> old(std::max(First, slots_.size() * 4));
    old.swap(slots_);
    for (const Slot &slot : old)
      if (slot.value != NoRef)
        slots_[slot.key.hash() & (slots_.size() - 1)] = slot;
  }
  slots_[key.hash() & (slots_.size() - 1)] = {key, value};
  ++used_;
}

void Bdd::Cache::clear() {
  std::fill(slots_.begin(), slots_.end(), Slot{});
  used_ = 0;
}

Bdd::Bdd(std::size_t nodeBudget) : budget_(nodeBudget) {
  nodes_.push_back({~0U, False, False});
}

Bdd::Ref Bdd::make(std::uint32_t variable, Ref low, Ref high) {
  if (low == high)
    return low;
  Ref denial = low & 1U;
  low ^= denial;
  high ^= denial;
  Node node{variable, low, high};
  std::uint32_t place = unique_.placeOf(node, nodes_);
  if (place == nodes_.size())
    nodes_.push_back(node);
  return (place << 1U) ^ denial;
}

void Bdd::forgetSince(std::size_t size) {
  unique_.forgetSince(size, nodes_);
  nodes_.resize(size);
  computed_.clear();
}

Bdd::Ref Bdd::variable(std::uint32_t number) {
  return make(number, False, True);
}

// The recursion is as deep as there are variables; callers bound their number. Nearly all that is asked for
// are conjunctions (a disjunction is the denial of one), which have fewer forms than ifThenElse().
Bdd::Ref Bdd::conjunction(Ref f, Ref g) {
  if (f == g || g == True)
    return f;
  if (f == True)
    return g;
  if (f == False || g == False || f == negate(g))
    return False;
  if (g < f)
    std::swap(f, g);
  Key key{f, g, False};
  if (Ref known = computed_.find(key); known != NoRef)
    return known;
  if (exhausted_ || nodes_.size() > budget_) {
    exhausted_ = true;
    return True;
  }
  Node first = node(f);
  Node second = node(g);
  Ref denialF = f & 1U;
  Ref denialG = g & 1U;
  std::uint32_t variable = std::min(first.variable, second.variable);
  bool asksF = first.variable == variable;
  bool asksG = second.variable == variable;
  Ref high = conjunction(asksF ? first.high ^ denialF : f, asksG ? second.high ^ denialG : g);
  Ref low = conjunction(asksF ? first.low ^ denialF : f, asksG ? second.low ^ denialG : g);
  if (exhausted_)
    return True;
  Ref result = make(variable, low, high);
  computed_.set(key, result);
  return result;
}

Bdd::Ref Bdd::ifThenElse(Ref f, Ref g, Ref h) {
  if (f <= True)
    return f == True ? g : h;
  if (g == f || g == negate(f))
    g = g == f ? True : False;
  if (h == f || h == negate(f))
    h = h == f ? False : True;
  if (g == h)
    return g;
  if (g <= True && h <= True)
    return f ^ h;
  if (h == False)
    return conjunction(f, g);
  if (g == True)
    return disjunction(f, h);
  if (g == False)
    return conjunction(negate(f), h);
  if (h == True)
    return implication(f, g);
  // One form for all ways to ask the same: no denial in front.
  if ((f & 1U) != 0) {
    f = negate(f);
    std::swap(g, h);
  }
  Ref denial = g & 1U;
  g ^= denial;
  h ^= denial;
  Key key{f, g, h};
  if (Ref known = computed_.find(key); known != NoRef)
    return known ^ denial;
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
  return result ^ denial;
}

std::vector<std::uint32_t> Bdd::support(Ref f) const {
  std::vector<std::uint32_t> variables;
  metBy_.resize(std::max(metBy_.size(), nodes_.size()));
  if (++walks_ == 0) { // The numbers have run out.
    std::ranges::fill(metBy_, 0);
    walks_ = 1;
  }
  open_.assign(1, f);
  while (!open_.empty()) {
    Ref at = open_.back() >> 1U;
    open_.pop_back();
    if (at == 0 || metBy_[at] == walks_)
      continue;
    metBy_[at] = walks_;
    variables.push_back(nodes_[at].variable);
    open_.push_back(nodes_[at].low);
    open_.push_back(nodes_[at].high);
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
  Ref denial = f & 1U;
  f ^= denial;
  Key key{f, ~variable, value ? ~0U : ~1U}; // No operand of ifThenElse is that large.
  if (Ref known = computed_.find(key); known != NoRef)
    return known ^ denial;
  std::uint32_t first = node(f).variable;
  Ref high = restrict(node(f).high, variable, value);
  Ref low = restrict(node(f).low, variable, value);
  Ref result = make(first, low, high);
  computed_.set(key, result);
  return result ^ denial;
}

BddCube Bdd::takeLiterals(Ref &f) const {
  BddCube literals;
  while (f > True) {
    std::uint32_t variable = top(f);
    Ref low = cofactor(f, variable, false);
    Ref high = cofactor(f, variable, true);
    if (low != False && high != False)
      break;
    literals.push_back({variable, low == False});
    f = low == False ? high : low;
  }
  return literals;
}

// What both ways of a node imply; a way to False implies everything. As deep as ifThenElse().
BddCube Bdd::impliedLiterals(Ref f) const {
  std::unordered_map<Ref, BddCube> known{{True, {}}, {False, {}}};
  auto implied = [&](auto &&self, Ref at) -> const BddCube & {
    if (auto found = known.find(at); found != known.end())
      return found->second;
    std::uint32_t variable = top(at);
    Ref low = cofactor(at, variable, false);
    Ref high = cofactor(at, variable, true);
    BddCube literals;
    if (low == False || high == False) {
      const BddCube &rest = self(self, low == False ? high : low);
      literals.push_back({variable, low == False});
      literals.insert(literals.end(), rest.begin(), rest.end());
    } else {
      const BddCube &denied = self(self, low);
      const BddCube &asserted = self(self, high);
      std::set_intersection(denied.begin(), denied.end(), asserted.begin(), asserted.end(),
                            std::back_inserter(literals));
    }
    return known.emplace(at, std::move(literals)).first->second;
  };
  return implied(implied, f);
}

bool Bdd::evaluate(Ref f, const std::vector<bool> &values) const {
  while (f > True)
    f = cofactor(f, top(f), values[top(f)]);
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
  if (cubes.size() > limit || exhausted_)
    return False; // The cover is given up.
  Ref rest = disjunction(conjunction(lower0, negate(covered0)), conjunction(lower1, negate(covered1)));
  Ref coveredBoth = coverStep(rest, conjunction(upper0, upper1), prefix, cubes, limit);
  return disjunction(choice(variable, covered1, covered0), coveredBoth);
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
