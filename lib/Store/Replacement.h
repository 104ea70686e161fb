//===- A file that takes another one's place in one step --------------------------===//
//
// The new store is written to `<path>.tmp-<process>-<number>` in the same folder and renamed over the old
// one. While it is written its maker holds a lock (flock) on it, which the system drops when the process
// dies: a temporary file nobody holds was left by a killed scan and is removed by the next one.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Support/FileSystem.h"

#include <string>

namespace tacit::store {

/// Owns the temporary file; removes it unless replace() was reached.
class Replacement {
public:
  /// Removes what dead runs left beside \p path and creates a new temporary file there.
  static Expected<Replacement> create(const std::string &path);
  Replacement(Replacement &&other) noexcept;
  Replacement &operator=(Replacement &&) = delete;
  ~Replacement();

  const std::string &temporaryPath() const { return temporary_; }
  /// Writes everything through to the disk and takes the old file's place.
  Expected<void> replace();

private:
  Replacement(std::string path, std::string temporary, int lock)
      : path_(std::move(path)), temporary_(std::move(temporary)), lock_(lock) {}

  std::string path_;
  std::string temporary_; ///< Empty once replaced or moved from.
  int lock_ = -1;
};

} // namespace tacit::store
