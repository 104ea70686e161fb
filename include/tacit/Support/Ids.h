//===- Typed ids and tables indexed by them ----------------------------------===//
//
// Nodes refer to each other by small typed indices into tables inside one value, never by pointer: a table
// can grow, be moved to another thread and be printed. An id of one kind cannot be used for another.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <utility>
#include <vector>

namespace tacit {

/// A 32-bit index of kind \p Tag. Default-constructed ids are invalid and compare unequal to every valid one.
template <typename Tag> class Id {
public:
  constexpr Id() = default;
  constexpr explicit Id(std::uint32_t index) : index_(index) {}
  constexpr explicit Id(std::size_t index) : index_(static_cast<std::uint32_t>(index)) {}

  constexpr bool isValid() const { return index_ != Invalid; }
  constexpr explicit operator bool() const { return isValid(); }
  constexpr std::uint32_t index() const { return index_; }

  friend constexpr bool operator==(Id, Id) = default;
  friend constexpr auto operator<=>(Id, Id) = default;

private:
  static constexpr std::uint32_t Invalid = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t index_ = Invalid;
};

/// A vector whose index type is \p IdT, so that tables of different kinds cannot be mixed up.
template <typename IdT, typename T> class IdVector {
public:
  using value_type = T;

  IdT push_back(T value) {
    items_.push_back(std::move(value));
    return IdT(items_.size() - 1);
  }
  T &operator[](IdT id) { return items_[id.index()]; }
  const T &operator[](IdT id) const { return items_[id.index()]; }

  bool contains(IdT id) const { return id.isValid() && id.index() < items_.size(); }
  std::size_t size() const { return items_.size(); }
  bool empty() const { return items_.empty(); }
  void reserve(std::size_t count) { items_.reserve(count); }
  void resize(std::size_t count) { items_.resize(count); }
  void assign(std::size_t count, const T &value) { items_.assign(count, value); }

  auto begin() { return items_.begin(); }
  auto end() { return items_.end(); }
  auto begin() const { return items_.begin(); }
  auto end() const { return items_.end(); }

  /// The ids of all elements in order, for `for (IdT id : table.ids())`.
  class IdRange {
  public:
    class Iterator {
    public:
      explicit Iterator(std::size_t at) : at_(at) {}
      IdT operator*() const { return IdT(at_); }
      Iterator &operator++() {
        ++at_;
        return *this;
      }
      friend bool operator==(Iterator, Iterator) = default;

    private:
      std::size_t at_;
    };
    explicit IdRange(std::size_t size) : size_(size) {}
    Iterator begin() const { return Iterator(0); }
    Iterator end() const { return Iterator(size_); }

  private:
    std::size_t size_;
  };
  IdRange ids() const { return IdRange(items_.size()); }

private:
  std::vector<T> items_;
};

} // namespace tacit

template <typename Tag> struct std::hash<tacit::Id<Tag>> {
  std::size_t operator()(tacit::Id<Tag> id) const { return std::hash<std::uint32_t>{}(id.index()); }
};
