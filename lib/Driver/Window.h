//===- Results of many workers, taken in order ------------------------------------------===//
#pragma once

#include "tacit/Support/DeepThread.h"

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace tacit {

/// Makes the results 0..count-1 on \p jobs threads with deep stacks and hands them to \p consume on the
/// calling thread in order. At most
/// \p width results exist at a time. If \p consume returns false, no further work is begun. Neither may
/// throw.
template <typename Result>
void produceInOrder(std::size_t count, unsigned jobs, std::size_t width,
                    const std::function<Result(std::size_t)> &produce,
                    const std::function<bool(std::size_t, Result)> &consume) {
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<std::optional<Result>> slots(width);
  std::size_t started = 0;
  std::size_t consumed = 0;
  bool isStopped = false;

  auto work = [&] {
    std::unique_lock lock(mutex);
    while (true) {
      changed.wait(lock, [&] { return isStopped || started == count || started < consumed + width; });
      if (isStopped || started == count)
        return;
      std::size_t at = started++;
      lock.unlock();
      Result result = produce(at);
      lock.lock();
      slots[at % width].emplace(std::move(result));
      changed.notify_all();
    }
  };
  std::vector<DeepThread> threads;
  for (unsigned n = 0; n < jobs; ++n)
    threads.emplace_back(work);

  std::unique_lock lock(mutex);
  while (consumed < count && !isStopped) {
    std::optional<Result> &slot = slots[consumed % width];
    changed.wait(lock, [&] { return slot.has_value(); });
    Result result = std::move(*slot);
    slot.reset();
    lock.unlock();
    bool goesOn = consume(consumed, std::move(result));
    lock.lock();
    ++consumed;
    isStopped = !goesOn;
    changed.notify_all();
  }
}

} // namespace tacit
