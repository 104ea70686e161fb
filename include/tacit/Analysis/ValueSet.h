//===- Sets of values that a comparison with constants describes ----------------------------===//
#pragma once

#include "tacit/Support/Decimal.h"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace tacit::analysis {

/// Numbers (a union of intervals) or texts (a finite set or all but a finite set). Texts compare as COBOL
/// does, padded: trailing spaces are dropped. An item whose values have a known number of decimals gets
/// closed bounds, so that
/// `> 17` and `>= 18` are the same set for an integer.
class ValueSet {
public:
  struct Interval {
    std::optional<Decimal> low; ///< Absent: no lower bound.
    std::optional<Decimal> high;
    bool lowIncluded = true;
    bool highIncluded = true;
    friend bool operator==(const Interval &, const Interval &) = default;
  };

  static ValueSet equalTo(const Decimal &value);
  static ValueSet between(std::optional<Decimal> low, bool lowIncluded, std::optional<Decimal> high,
                          bool highIncluded);
  static ValueSet textEqualTo(std::string text);

  bool isText() const { return isText_; }
  /// Of a set of numbers: sorted, none touches another.
  const std::vector<Interval> &intervals() const { return intervals_; }
  bool isEmpty() const { return isText_ ? !isComplement_ && texts_.empty() : intervals_.empty(); }

  ValueSet complement() const;
  /// The union; both must be of one kind.
  ValueSet unite(const ValueSet &other) const;
  ValueSet intersect(const ValueSet &other) const;
  /// For values with \p scale decimals: open bounds become the nearest closed ones.
  void snapTo(int scale);

  /// The ways in which one value can lie in several sets of one kind: each distinct way once, as which of
  /// \p sets hold the value, sorted. With \p scale >= 0 for values of that many decimals.
  static std::vector<std::vector<bool>> memberships(std::span<const ValueSet> sets, int scale);

  /// A text that is equal exactly for equal sets.
  std::string key() const;
  friend bool operator==(const ValueSet &, const ValueSet &) = default;

private:
  void normalise();

  bool isText_ = false;
  bool isComplement_ = false;
  std::set<std::string> texts_;
  std::vector<Interval> intervals_;
};

} // namespace tacit::analysis
