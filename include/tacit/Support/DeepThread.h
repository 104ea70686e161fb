//===- Threads with room for deep recursion ----------------------------------------------===//
#pragma once

#include <functional>
#include <memory>

namespace llvm {
class thread;
}

namespace tacit {

/// A thread with a stack of 256 MB, of which only what is used costs memory: parsers that recurse with the
/// nesting of what they read are safe on it. Its destructor waits for its end.
class DeepThread {
public:
  /// \p work must not throw.
  explicit DeepThread(std::function<void()> work);
  DeepThread(DeepThread &&) noexcept;
  DeepThread &operator=(DeepThread &&) noexcept = delete;
  ~DeepThread();

  /// Whether the caller runs on one.
  static bool isCurrent();

private:
  std::unique_ptr<llvm::thread> thread_;
};

/// Calls \p work on a DeepThread and waits for it: on this thread, if it is one, so that what \p work
/// allocates is freed where it was made. \p work must not throw.
void runDeep(const std::function<void()> &work);

} // namespace tacit
