#include "tacit/Support/DeepThread.h"

#include <catch2/catch.hpp>

#include <thread>

using namespace tacit;

namespace {
/// Uses a kilobyte of stack and more each time.
unsigned depth(unsigned left) {
  volatile char room[1024];
  room[left % sizeof room] = 1;
  return left == 0 ? 0 : depth(left - 1) + static_cast<unsigned>(room[left % sizeof room]);
}
} // namespace

TEST_CASE("A deep thread has room for recursion that an ordinary stack has not") {
  unsigned reached = 0;
  runDeep([&] { reached = depth(100'000); });
  CHECK(reached == 100'000);
}

TEST_CASE("Deep work stays on a thread that is deep already") {
  CHECK_FALSE(DeepThread::isCurrent());
  std::thread::id outer, inner;
  bool isDeep = false;
  {
    DeepThread thread([&] {
      outer = std::this_thread::get_id();
      isDeep = DeepThread::isCurrent();
      runDeep([&] { inner = std::this_thread::get_id(); });
    });
  }
  CHECK(isDeep);
  CHECK(outer == inner);
  CHECK(outer != std::this_thread::get_id());
  CHECK_FALSE(DeepThread::isCurrent());
}
