//===- A map from ids, for the few of a table that something is known of -------------===//
#pragma once

#include "tacit/Support/Ids.h"

#include <bit>
#include <stdexcept>
#include <utility>
#include <vector>

namespace tacit {

/// Entries lie in one piece of memory, by open addressing; nothing is ever taken out, and nobody may ask for
/// their order. What find() and try_emplace() point to moves when the map grows.
template <typename IdT, typename T> class IdMap {
public:
  using Entry = std::pair<IdT, T>;

  /// The entry of \p id, which must be valid; end() if there is none.
  const Entry *find(IdT id) const {
    if (entries_.empty())
      return nullptr;
    const Entry &entry = entries_[slotOf(id)];
    return entry.first ? &entry : nullptr;
  }
  Entry *find(IdT id) { return const_cast<Entry *>(std::as_const(*this).find(id)); }
  /// What find() answers with where there is nothing.
  static constexpr Entry *end() { return nullptr; }
  bool contains(IdT id) const { return find(id) != nullptr; }
  /// Throws where there is none.
  const T &at(IdT id) const {
    if (const Entry *entry = find(id))
      return entry->second;
    throw std::out_of_range("no entry of this id");
  }
  /// The entry of \p id, made of \p arguments if there was none, and whether that is so.
  template <typename... Args> std::pair<Entry *, bool> try_emplace(IdT id, Args &&...arguments) {
    if ((size_ + 1) * 4 > entries_.size() * 3)
      grow(size_ + 1);
    Entry &entry = entries_[slotOf(id)];
    if (entry.first)
      return {&entry, false};
    ++size_;
    entry.first = id;
    entry.second = T(std::forward<Args>(arguments)...);
    return {&entry, true};
  }
  T &operator[](IdT id) { return try_emplace(id).first->second; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  /// Makes room for \p count entries in all.
  void reserve(std::size_t count) {
    if (count * 4 > entries_.size() * 3)
      grow(count);
  }

private:
  std::size_t slotOf(IdT id) const {
    std::size_t mask = entries_.size() - 1;
    // Multiplicative hashing: the upper bits of the product are the mixed ones.
    std::size_t slot = (id.index() * 0x9E3779B97F4A7C15ULL) >> shift_;
    while (entries_[slot].first && entries_[slot].first != id)
      slot = (slot + 1) & mask;
    return slot;
  }
  void grow(std::size_t count) {
    std::vector<Entry> old(std::bit_ceil(count * 4 / 3 + 8));
    std::swap(old, entries_);
    shift_ = 64 - static_cast<unsigned>(std::countr_zero(entries_.size()));
    for (Entry &entry : old)
      if (entry.first)
        entries_[slotOf(entry.first)] = std::move(entry);
  }

  std::vector<Entry> entries_; ///< As many as a power of two; invalid ids stand for no entry.
  std::size_t size_ = 0;
  unsigned shift_ = 0;
};

} // namespace tacit
