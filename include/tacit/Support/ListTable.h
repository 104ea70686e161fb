//===- Many short lists in one array ---------------------------------------------------===//
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace tacit {

/// Lists numbered from 0 on, each behind the one before it: no memory of its own for each. Once the next list
/// has begun, a list stays as it is.
template <typename T> class ListTable {
public:
  /// Begins the next list, which is empty.
  void startList() { ends_.push_back(values_.size()); }
  /// Appends to the list begun last.
  void add(T value) {
    values_.push_back(std::move(value));
    ++ends_.back();
  }
  /// How many lists there are.
  std::size_t size() const { return ends_.size(); }
  /// Valid until something is added.
  std::span<const T> operator[](std::size_t list) const {
    std::size_t begin = list == 0 ? 0 : ends_[list - 1];
    return std::span(values_).subspan(begin, ends_[list] - begin);
  }
  void reserve(std::size_t lists, std::size_t values) {
    ends_.reserve(lists);
    values_.reserve(values);
  }
  /// The other way round, for lists of numbers below \p count: for each number the lists that hold it, in
  /// their order, and as often as they hold it.
  ListTable<std::uint32_t> inverted(std::size_t count) const {
    ListTable<std::uint32_t> result;
    result.ends_.assign(count, 0);
    result.values_.resize(values_.size());
    for (T value : values_)
      ++result.ends_[value];
    std::size_t begin = 0;
    for (std::size_t &end : result.ends_)
      end = std::exchange(begin, begin + end);
    for (std::size_t list = 0; list < size(); ++list)
      for (T value : (*this)[list])
        result.values_[result.ends_[value]++] = static_cast<std::uint32_t>(list);
    return result;
  }

private:
  template <typename> friend class ListTable;
  std::vector<T> values_;
  std::vector<std::size_t> ends_; ///< Of each list, in the values.
};

} // namespace tacit
