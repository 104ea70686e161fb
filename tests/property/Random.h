//===- Numbers from a seed -----------------------------------------------------------------------===//
//
// The same seed gives the same numbers on every platform, which the distributions of <random> do not promise.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>

namespace tacit::test {

class Random {
public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  /// 0 up to, but without, \p limit.
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(engine_() % limit); }
  std::uint32_t between(std::uint32_t low, std::uint32_t high) { return low + below(high - low + 1); }
  bool oneIn(std::uint32_t count) { return below(count) == 0; }
  template <typename List> const auto &pick(const List &list) {
    return list[below(static_cast<std::uint32_t>(list.size()))];
  }

private:
  std::mt19937_64 engine_;
};

/// What the environment says about a run of property tests.
inline std::uint64_t fromEnvironment(const char *name, std::uint64_t standard) {
  const char *text = std::getenv(name); // NOLINT(concurrency-mt-unsafe): tests have one thread here
  return text == nullptr ? standard : std::strtoull(text, nullptr, 10);
}

/// Calls \p check with \p rounds seeds (TACIT_ROUNDS for more), or with the one of TACIT_SEED alone.
template <typename F> void forEachSeed(std::uint64_t rounds, F &&check) {
  constexpr std::uint64_t None = ~0ULL;
  if (const std::uint64_t seed = fromEnvironment("TACIT_SEED", None); seed != None) {
    check(seed);
    return;
  }
  rounds = fromEnvironment("TACIT_ROUNDS", rounds);
  for (std::uint64_t seed = 1; seed <= rounds; ++seed)
    check(seed);
}

} // namespace tacit::test
