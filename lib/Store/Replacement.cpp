#include "Replacement.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace tacit::store {

static std::unexpected<Error> systemError() {
  return std::unexpected(Error{std::strerror(errno)});
}

static std::string folderOf(const std::string &path) {
  std::string folder = std::filesystem::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

static void removeLeftovers(const std::string &path) {
  std::string prefix = std::filesystem::path(path).filename().string() + ".tmp-";
  std::error_code ignored; // A folder that cannot be listed may still be written to.
  for (std::filesystem::directory_iterator at(folderOf(path), ignored), end; at != end;
       at.increment(ignored)) {
    if (!at->path().filename().string().starts_with(prefix))
      continue;
    int file = ::open(at->path().c_str(), O_RDWR | O_NOFOLLOW | O_CLOEXEC);
    if (file < 0)
      continue;
    if (::flock(file, LOCK_EX | LOCK_NB) == 0)
      ::unlink(at->path().c_str());
    ::close(file);
  }
}

Expected<Replacement> Replacement::create(const std::string &path) {
  removeLeftovers(path);
  for (unsigned number = 0;; ++number) {
    std::string temporary = fmt::format("{}.tmp-{}-{}", path, ::getpid(), number);
    int file = ::open(temporary.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (file < 0 && errno == EEXIST && number < 1000)
      continue;
    if (file < 0)
      return systemError();
    if (::flock(file, LOCK_EX | LOCK_NB) == 0)
      return Replacement(path, std::move(temporary), file);
    // Another run took it for a leftover between the two calls.
    ::close(file);
    ::unlink(temporary.c_str());
    if (number >= 1000)
      return std::unexpected(Error{"cannot lock a temporary file"});
  }
}

Replacement::Replacement(Replacement &&other) noexcept
    : path_(std::move(other.path_)), temporary_(std::exchange(other.temporary_, {})),
      lock_(std::exchange(other.lock_, -1)) {}

Replacement::~Replacement() {
  if (!temporary_.empty())
    ::unlink(temporary_.c_str());
  if (lock_ >= 0)
    ::close(lock_);
}

Expected<void> Replacement::replace() {
  if (::fsync(lock_) != 0)
    return systemError();
  if (std::rename(temporary_.c_str(), path_.c_str()) != 0)
    return systemError();
  temporary_.clear();
  // The rename itself must survive a power cut too; some file systems refuse to sync folders, which is no
  // failure.
  if (int folder = ::open(folderOf(path_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); folder >= 0) {
    ::fsync(folder);
    ::close(folder);
  }
  return {};
}

} // namespace tacit::store
