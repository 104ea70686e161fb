#include "tacit/Analysis/ValueSet.h"

#include <algorithm>

namespace tacit::analysis {

ValueSet ValueSet::equalTo(const Decimal &value) {
  return between(value, true, value, true);
}

ValueSet ValueSet::between(std::optional<Decimal> low, bool lowIncluded, std::optional<Decimal> high,
                           bool highIncluded) {
  ValueSet set;
  set.intervals_.push_back({low, high, lowIncluded, highIncluded});
  set.normalise();
  return set;
}

ValueSet ValueSet::textEqualTo(std::string text) {
  ValueSet set;
  set.isText_ = true;
  text.erase(text.find_last_not_of(' ') + 1);
  set.texts_.insert(std::move(text));
  return set;
}

static bool isEmptyInterval(const ValueSet::Interval &part) {
  if (!part.low || !part.high)
    return false;
  return *part.low > *part.high || (*part.low == *part.high && !(part.lowIncluded && part.highIncluded));
}

/// Orders by lower bound, an absent one first.
static bool startsBefore(const ValueSet::Interval &a, const ValueSet::Interval &b) {
  if (!a.low || !b.low)
    return !a.low && b.low;
  if (*a.low != *b.low)
    return *a.low < *b.low;
  return a.lowIncluded && !b.lowIncluded;
}

void ValueSet::normalise() {
  std::erase_if(intervals_, isEmptyInterval);
  std::sort(intervals_.begin(), intervals_.end(), startsBefore);
  std::vector<Interval> joined;
  for (const Interval &part : intervals_) {
    if (joined.empty()) {
      joined.push_back(part);
      continue;
    }
    Interval &last = joined.back();
    bool touches = !last.high || !part.low || *last.high > *part.low ||
                   (*last.high == *part.low && (last.highIncluded || part.lowIncluded));
    if (!touches) {
      joined.push_back(part);
    } else if (last.high && (!part.high || *part.high > *last.high)) {
      last.high = part.high;
      last.highIncluded = part.highIncluded;
    } else if (last.high && part.high && *last.high == *part.high) {
      last.highIncluded |= part.highIncluded;
    }
  }
  intervals_ = std::move(joined);
}

ValueSet ValueSet::complement() const {
  ValueSet result = *this;
  if (isText_) {
    result.isComplement_ = !isComplement_;
    return result;
  }
  result.intervals_.clear();
  std::optional<Decimal> low;
  bool lowIncluded = true;
  bool open = true; // Whether something is left to the right of `low`.
  for (const Interval &part : intervals_) {
    if (part.low)
      result.intervals_.push_back({low, part.low, lowIncluded, !part.lowIncluded});
    open = part.high.has_value();
    low = part.high;
    lowIncluded = !part.highIncluded;
  }
  if (open)
    result.intervals_.push_back({low, std::nullopt, lowIncluded, true});
  result.normalise();
  return result;
}

ValueSet ValueSet::unite(const ValueSet &other) const {
  if (!isText_) {
    ValueSet result = *this;
    result.intervals_.insert(result.intervals_.end(), other.intervals_.begin(), other.intervals_.end());
    result.normalise();
    return result;
  }
  ValueSet result;
  result.isText_ = true;
  auto minus = [](const std::set<std::string> &from, const std::set<std::string> &what) {
    std::set<std::string> left;
    std::set_difference(from.begin(), from.end(), what.begin(), what.end(), std::inserter(left, left.end()));
    return left;
  };
  result.isComplement_ = isComplement_ || other.isComplement_;
  if (isComplement_ && other.isComplement_)
    std::set_intersection(texts_.begin(), texts_.end(), other.texts_.begin(), other.texts_.end(),
                          std::inserter(result.texts_, result.texts_.end()));
  else if (isComplement_)
    result.texts_ = minus(texts_, other.texts_);
  else if (other.isComplement_)
    result.texts_ = minus(other.texts_, texts_);
  else
    std::set_union(texts_.begin(), texts_.end(), other.texts_.begin(), other.texts_.end(),
                   std::inserter(result.texts_, result.texts_.end()));
  return result;
}

ValueSet ValueSet::intersect(const ValueSet &other) const {
  return complement().unite(other.complement()).complement();
}

void ValueSet::snapTo(int scale) {
  for (Interval &part : intervals_) {
    if (part.low && !part.lowIncluded)
      if (auto next = part.low->next(scale, true)) {
        part.low = next;
        part.lowIncluded = true;
      }
    if (part.high && !part.highIncluded)
      if (auto next = part.high->next(scale, false)) {
        part.high = next;
        part.highIncluded = true;
      }
  }
  normalise();
}

std::string ValueSet::key() const {
  std::string text;
  if (isText_) {
    text = isComplement_ ? "all but " : "";
    for (const std::string &value : texts_)
      text += std::to_string(value.size()) + ":" + value + ",";
    return text;
  }
  for (const Interval &part : intervals_) {
    text += part.lowIncluded ? '[' : '(';
    text += part.low ? part.low->toText() : "";
    text += ',';
    text += part.high ? part.high->toText() : "";
    text += part.highIncluded ? ']' : ')';
  }
  return text;
}

} // namespace tacit::analysis
