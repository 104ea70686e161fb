#include "Window.h"

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <vector>

using namespace tacit;

TEST_CASE("results come in order and few exist at a time", "[window]") {
  std::atomic<int> alive = 0;
  std::atomic<int> most = 0;
  std::vector<std::size_t> seen;
  produceInOrder<std::size_t>(
      1000, 4, 6,
      [&](std::size_t at) {
        int now = ++alive;
        for (int before = most; now > before && !most.compare_exchange_weak(before, now);) {
        }
        return at * 2;
      },
      [&](std::size_t at, std::size_t result) {
        --alive;
        seen.push_back(at);
        return result == at * 2;
      });
  REQUIRE(seen.size() == 1000);
  CHECK(std::ranges::is_sorted(seen));
  CHECK(most <= 7); // The one in the writer's hand was counted before it left the window.
}

TEST_CASE("a writer that gives up ends the work", "[window]") {
  std::atomic<std::size_t> begun = 0;
  produceInOrder<int>(
      100000, 2, 4,
      [&](std::size_t) {
        ++begun;
        return 0;
      },
      [](std::size_t at, int) { return at < 2; });
  CHECK(begun < 20);
}
