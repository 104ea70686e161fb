//===- Doing independent things on several threads ------------------------------------===//
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace tacit {

/// Calls \p work(index) once for each index below \p count on up to \p jobs threads, in no particular order,
/// and returns when all are done. \p work must not throw.
template <typename Work> void forEachIndex(std::size_t count, unsigned jobs, const Work &work) {
  std::atomic<std::size_t> next = 0;
  auto run = [&] {
    for (std::size_t at = next++; at < count; at = next++)
      work(at);
  };
  std::vector<std::jthread> threads;
  for (std::size_t n = 1; n < std::min<std::size_t>(jobs, count); ++n)
    threads.emplace_back(run);
  run();
}

} // namespace tacit
