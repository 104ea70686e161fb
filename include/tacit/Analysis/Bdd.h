//===- Boolean functions as reduced ordered decision diagrams -------------------------------===//
//
// R. E. Bryant, "Graph-Based Algorithms for Boolean Function Manipulation", 1986. Two functions are equal
// exactly when their references are equal, so the condition after an IF/ELSE that ends on both sides is the
// condition before it without any simplification rules. A function and its denial share their nodes (K. S.
// Brace, R. L. Rudell, R. E. Bryant, "Efficient Implementation of a BDD Package", 1990): the last bit of a
// reference says which of the two is meant. Irredundant sums of products between two bounds
// follow S. Minato, "Fast Generation of Prime-Irredundant Covers from Binary Decision Diagrams", 1993; the
// room between the bounds is what is known about the variables (two values of one item exclude each other).
//
// A manager has a node budget. When it runs out, operations return `true` and exhausted() says so; the caller
// decides what to give up.
//
//===--------------------------------------------------------------------------------------===//
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace tacit::analysis {

/// One literal: a variable and whether it is asserted or denied.
struct BddLiteral {
  std::uint32_t variable = 0;
  bool positive = true;
  friend auto operator<=>(const BddLiteral &, const BddLiteral &) = default;
};
/// A conjunction of literals, sorted by variable. The empty cube is true.
using BddCube = std::vector<BddLiteral>;

class Bdd {
public:
  using Ref = std::uint32_t;
  static constexpr Ref False = 0;
  static constexpr Ref True = 1;

  explicit Bdd(std::size_t nodeBudget = 200'000);

  /// The function that is the variable itself. Variables are ordered by their numbers.
  Ref variable(std::uint32_t number);
  Ref literal(std::uint32_t number, bool positive) {
    return positive ? variable(number) : negate(variable(number));
  }
  static Ref negate(Ref f) { return f ^ 1U; }
  Ref conjunction(Ref f, Ref g);
  Ref disjunction(Ref f, Ref g) { return orExhausted(negate(conjunction(negate(f), negate(g)))); }
  Ref implication(Ref f, Ref g) { return orExhausted(negate(conjunction(f, negate(g)))); }
  Ref ifThenElse(Ref f, Ref g, Ref h);
  /// The same for a \p variable that comes before all that the branches depend on.
  Ref choice(std::uint32_t variable, Ref whenTrue, Ref whenFalse) {
    return make(variable, whenFalse, whenTrue);
  }

  /// The variables \p f depends on, ascending.
  std::vector<std::uint32_t> support(Ref f) const;
  /// \p f with \p variable fixed.
  Ref restrict(Ref f, std::uint32_t variable, bool value);
  /// The literals \p f begins with, which all must hold; \p f becomes what must hold besides.
  BddCube takeLiterals(Ref &f) const;
  /// All literals that \p f implies; none for False.
  BddCube impliedLiterals(Ref f) const;
  /// What \p f, which is no constant, is where its first variable holds and where it does not.
  struct Branches {
    std::uint32_t variable;
    Ref whenTrue;
    Ref whenFalse;
  };
  Branches branchesOf(Ref f) const { return {top(f), cofactor(f, top(f), true), cofactor(f, top(f), false)}; }
  bool evaluate(Ref f, const std::vector<bool> &values) const;

  /// An irredundant sum of products s with lower => s => upper. At most \p limit cubes; more give `complete`
  /// = false.
  struct Cover {
    std::vector<BddCube> cubes;
    bool complete = true;
  };
  Cover cover(Ref lower, Ref upper, std::size_t limit = 64);

  /// Nodes made so far.
  std::size_t size() const { return nodes_.size(); }
  bool exhausted() const { return exhausted_; }
  /// Forgets that the budget ran out and grants \p more nodes, so that later functions can be built.
  void grant(std::size_t more) {
    exhausted_ = false;
    budget_ = nodes_.size() + more;
  }
  /// Gives up the nodes made since size() was \p size. References to them must not be used again; those to
  /// older nodes stay what they are.
  void forgetSince(std::size_t size);

private:
  struct Node {
    std::uint32_t variable;
    Ref low; ///< Never a denial, so that each function has one form.
    Ref high;
    bool operator==(const Node &) const = default;
  };
  struct Key {
    std::uint32_t a, b, c;
    bool operator==(const Key &) const = default;
    std::size_t hash() const;
  };
  static constexpr Ref NoRef = ~0U;
  /// The places of nodes, by open addressing. Nodes are put in and taken out like a stack, so that taking out
  /// the last one leaves the table as it was before it came.
  class UniqueTable {
  public:
    /// The place of the node like \p node, or the next one, which \p node must then get.
    std::uint32_t placeOf(const Node &node, const std::vector<Node> &nodes);
    /// Takes out \p nodes from the place \p size on; they must be the last ones put in.
    void forgetSince(std::size_t size, const std::vector<Node> &nodes);

  private:
    void grow(const std::vector<Node> &nodes);
    std::size_t slotOf(const Node &node, const std::vector<Node> &nodes) const;

    std::vector<std::uint32_t> slots_; ///< 0 where there is none: the node of the constants is not in here.
  };
  /// Results of earlier operations. Forgets some when it gets large.
  class Cache {
  public:
    /// NoRef if it is not known any more.
    Ref find(const Key &key) const;
    void set(const Key &key, Ref value);
    void clear();

  private:
    struct Slot {
      Key key;
      Ref value = NoRef;
    };
    std::vector<Slot> slots_;
    std::size_t used_ = 0;
  };

  /// What an operation returns once the budget has run out is `true`.
  Ref orExhausted(Ref f) const { return exhausted_ ? True : f; }
  Ref make(std::uint32_t variable, Ref low, Ref high);
  Node &node(Ref f) { return nodes_[f >> 1U]; }
  const Node &node(Ref f) const { return nodes_[f >> 1U]; }
  std::uint32_t top(Ref f) const { return node(f).variable; }
  Ref cofactor(Ref f, std::uint32_t variable, bool value) const {
    const Node &at = node(f);
    return at.variable != variable ? f : (value ? at.high : at.low) ^ (f & 1U);
  }
  Ref coverStep(Ref lower, Ref upper, BddCube &prefix, std::vector<BddCube> &cubes, std::size_t limit);

  std::vector<Node> nodes_;
  /// What support() works with: by node the walk that met it last, and what is still to be met.
  mutable std::vector<std::uint32_t> metBy_;
  mutable std::uint32_t walks_ = 0;
  mutable std::vector<Ref> open_;
  UniqueTable unique_;
  Cache computed_;
  std::size_t budget_;
  bool exhausted_ = false;
};

} // namespace tacit::analysis
