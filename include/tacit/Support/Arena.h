//===- Bump allocation for values that live and die together -----------------===//
//
// One arena per translation unit: nodes hold std::span and std::string_view into it, nothing is freed one by
// one. Strings are interned, so that equal names share their bytes (a COBOL program spells each of its names
// some twenty times).
//
//===-------------------------------------------------------------------------===//
#pragma once

#include <cstring>
#include <initializer_list>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>
#include <type_traits>
#include <unordered_set>
#include <vector>

namespace tacit {

/// Owns memory that is released as a whole. Movable; spans and views into it stay valid when it moves.
/// Not thread-safe: an arena belongs to one worker while its value is built, and is read-only afterwards.
class Arena {
public:
  Arena() : memory_(std::make_unique<std::pmr::monotonic_buffer_resource>(FirstBlock)) {}

  /// Room for \p count values, not initialised; for texts and tables that are built in place.
  template <typename T> T *allocate(std::size_t count) {
    static_assert(std::is_trivially_destructible_v<T>);
    return static_cast<T *>(memory_->allocate(count * sizeof(T), alignof(T)));
  }

  /// A copy of \p values inside the arena. Only for types that need no destructor.
  template <typename T> std::span<const T> copy(std::span<const T> values) {
    static_assert(std::is_trivially_destructible_v<T>);
    if (values.empty())
      return {};
    T *at = static_cast<T *>(memory_->allocate(values.size() * sizeof(T), alignof(T)));
    std::uninitialized_copy(values.begin(), values.end(), at);
    return {at, values.size()};
  }
  template <typename T> std::span<const T> copy(const std::vector<T> &values) {
    return copy(std::span<const T>(values));
  }
  template <typename T> std::span<const T> copy(std::initializer_list<T> values) {
    return copy(std::span<const T>(values.begin(), values.size()));
  }

  /// A copy of \p text inside the arena, not shared with other copies.
  std::string_view copyText(std::string_view text) {
    if (text.empty())
      return {};
    char *at = static_cast<char *>(memory_->allocate(text.size(), 1));
    std::memcpy(at, text.data(), text.size());
    return {at, text.size()};
  }

  /// The one copy of \p text inside the arena: equal texts give views of the same bytes.
  std::string_view intern(std::string_view text) {
    if (auto found = names_.find(text); found != names_.end())
      return *found;
    return *names_.insert(copyText(text)).first;
  }

private:
  static constexpr std::size_t FirstBlock = 16 * 1024;
  std::unique_ptr<std::pmr::monotonic_buffer_resource> memory_;
  std::unordered_set<std::string_view> names_;
};

} // namespace tacit
