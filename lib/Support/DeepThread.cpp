#include "tacit/Support/DeepThread.h"

#include <optional>
#include <utility> // thread.h needs it and does not include it.

#include <llvm/Support/thread.h>

namespace tacit {

static constexpr unsigned StackBytes = 256U << 20U;

static thread_local bool isDeep = false;

DeepThread::DeepThread(std::function<void()> work)
    : thread_(std::make_unique<llvm::thread>(std::optional(StackBytes), [work = std::move(work)] {
        isDeep = true;
        work();
      })) {}

DeepThread::DeepThread(DeepThread &&) noexcept = default;

DeepThread::~DeepThread() {
  if (thread_)
    thread_->join();
}

bool DeepThread::isCurrent() {
  return isDeep;
}

void runDeep(const std::function<void()> &work) {
  if (DeepThread::isCurrent())
    work();
  else
    DeepThread thread(work);
}

} // namespace tacit
