#include "tacit/Analysis/ValueSet.h"

#include <algorithm>
#include <map>
#include <tuple>

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
  if (intervals_.size() < 2)
    return;
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
  ValueSet result;
  if (isText_) {
    result = *this;
    result.isComplement_ = !isComplement_;
    return result;
  }
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
  if (!isText_ && intervals_.size() == 1 && other.intervals_.size() == 1) {
    // The higher of the lower bounds and the lower of the higher ones.
    Interval both = intervals_.front();
    const Interval &part = other.intervals_.front();
    if (part.low && (!both.low || *part.low > *both.low))
      std::tie(both.low, both.lowIncluded) = std::tie(part.low, part.lowIncluded);
    else if (part.low && *part.low == *both.low)
      both.lowIncluded &= part.lowIncluded;
    if (part.high && (!both.high || *part.high < *both.high))
      std::tie(both.high, both.highIncluded) = std::tie(part.high, part.highIncluded);
    else if (part.high && *part.high == *both.high)
      both.highIncluded &= part.highIncluded;
    return between(both.low, both.lowIncluded, both.high, both.highIncluded);
  }
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

std::vector<std::vector<bool>> ValueSet::memberships(std::span<const ValueSet> sets, int scale) {
  std::vector<std::vector<bool>> ways;
  if (!sets.empty() && sets.front().isText_) {
    // Each text that is named, and one that is not.
    std::map<std::string_view, std::size_t> place;
    for (const ValueSet &set : sets)
      for (const std::string &text : set.texts_)
        place.try_emplace(text, place.size());
    ways.resize(place.size() + 1);
    for (const ValueSet &set : sets) {
      for (std::vector<bool> &way : ways)
        way.push_back(set.isComplement_);
      for (const std::string &text : set.texts_)
        ways[place.at(text)].back() = !set.isComplement_;
    }
  } else {
    // The line of numbers, cut at every bound: place 2k+1 is the k-th bound, the even ones lie in between.
    std::vector<Decimal> bounds;
    for (const ValueSet &set : sets)
      for (const Interval &part : set.intervals_)
        for (const std::optional<Decimal> &bound : {part.low, part.high})
          if (bound)
            bounds.push_back(*bound);
    std::sort(bounds.begin(), bounds.end());
    bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
    auto placeOf = [&](const Decimal &bound) {
      return 2 * (std::lower_bound(bounds.begin(), bounds.end(), bound) - bounds.begin()) + 1;
    };
    std::ptrdiff_t end = 2 * static_cast<std::ptrdiff_t>(bounds.size()) + 1;
    ways.assign(static_cast<std::size_t>(end), std::vector<bool>(sets.size()));
    for (std::size_t at = 0; at < sets.size(); ++at)
      for (const Interval &part : sets[at].intervals_) {
        std::ptrdiff_t first = part.low ? placeOf(*part.low) + (part.lowIncluded ? 0 : 1) : 0;
        std::ptrdiff_t last = part.high ? placeOf(*part.high) - (part.highIncluded ? 0 : 1) : end - 1;
        for (std::ptrdiff_t place = first; place <= last; ++place)
          ways[static_cast<std::size_t>(place)][at] = true;
      }
    for (std::size_t gap = bounds.size(); scale >= 0 && gap-- > 1;)
      if (auto next = bounds[gap - 1].next(scale, true); next && *next >= bounds[gap])
        ways.erase(ways.begin() + static_cast<std::ptrdiff_t>(2 * gap));
  }
  std::sort(ways.begin(), ways.end());
  ways.erase(std::unique(ways.begin(), ways.end()), ways.end());
  return ways;
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
