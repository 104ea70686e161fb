#include "tacit/Support/FileSystem.h"

#include "tacit/Support/Hash.h"
#include "tacit/Support/Text.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tacit {
namespace {

/// Closes a descriptor at the end of its scope.
class Descriptor {
public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor &) = delete;
  Descriptor &operator=(const Descriptor &) = delete;
  ~Descriptor() {
    if (fd_ >= 0)
      ::close(fd_);
  }
  int get() const { return fd_; }

private:
  int fd_;
};

} // namespace

static std::unexpected<Error> refuse(std::string message) {
  return std::unexpected(Error{std::move(message)});
}

/// The system's reason for errno \p code, in lower case at its start. strerror's texts depend on the locale,
/// which the program never sets.
static std::unexpected<Error> refuseErrno(int code) {
  char buffer[256];
  std::string message = ::strerror_r(code, buffer, sizeof buffer);
  if (message.size() > 1 && isUpper(message[0]) && isLower(message[1]))
    message[0] = toLower(message[0]);
  return refuse(std::move(message));
}

static std::unexpected<Error> refuseTooLarge(std::uint64_t limit) {
  return refuse(fmt::format("larger than {} bytes", limit));
}

static DirectoryEntry describe(std::string name, const struct stat &status) {
  DirectoryEntry entry;
  entry.name = std::move(name);
  entry.kind = S_ISREG(status.st_mode)   ? EntryKind::File
               : S_ISDIR(status.st_mode) ? EntryKind::Directory
                                         : EntryKind::Other;
  if (entry.kind == EntryKind::File)
    entry.bytes = static_cast<std::uint64_t>(status.st_size);
  const std::uint64_t parts[] = {static_cast<std::uint64_t>(status.st_dev),
                                 static_cast<std::uint64_t>(status.st_ino)};
  const std::uint64_t hash = fnv1a({reinterpret_cast<const char *>(parts), sizeof parts});
  entry.identity = hash == 0 ? 1 : hash;
  return entry;
}

namespace {

class RealFileSystem final : public FileSystem {
public:
  Expected<std::shared_ptr<const std::string>> read(const std::string &path,
                                                    std::uint64_t limit) const override;
  Expected<std::vector<DirectoryEntry>> list(const std::string &path) const override;
  Expected<DirectoryEntry> status(const std::string &path) const override;
  Expected<std::string> resolve(const std::string &path) const override;
};

} // namespace

static const char *systemPath(const std::string &path) {
  return path.empty() ? "." : path.c_str();
}

Expected<std::shared_ptr<const std::string>> RealFileSystem::read(const std::string &path,
                                                                  std::uint64_t limit) const {
  // Without O_NONBLOCK, opening a pipe would wait for its writer.
  const Descriptor file(::open(systemPath(path), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  if (file.get() < 0)
    return refuseErrno(errno);
  struct stat status{};
  if (::fstat(file.get(), &status) != 0)
    return refuseErrno(errno);
  if (!S_ISREG(status.st_mode))
    return refuse(S_ISDIR(status.st_mode) ? "is a directory" : "not a regular file");
  const auto size = static_cast<std::uint64_t>(status.st_size);
  if (size > limit)
    return refuseTooLarge(limit);
  auto content = std::make_shared<std::string>();
  std::size_t filled = 0;
  // One byte more than the size said: the read that finds the end needs no second buffer, and a file that
  // grows meanwhile (or claims no size, as in /proc) is noticed.
  content->resize(size + 1);
  while (true) {
    const ssize_t got = ::read(file.get(), content->data() + filled, content->size() - filled);
    if (got < 0 && errno == EINTR)
      continue;
    if (got < 0)
      return refuseErrno(errno);
    if (got == 0)
      break;
    filled += static_cast<std::size_t>(got);
    if (filled > limit)
      return refuseTooLarge(limit);
    if (filled == content->size())
      content->resize(filled * 2);
  }
  content->resize(filled);
  return content;
}

Expected<std::vector<DirectoryEntry>> RealFileSystem::list(const std::string &path) const {
  const std::unique_ptr<DIR, decltype([](DIR *stream) { ::closedir(stream); })> directory(
      ::opendir(systemPath(path)));
  if (!directory)
    return refuseErrno(errno);
  std::vector<DirectoryEntry> entries;
  while (true) {
    errno = 0;
    const dirent *found = ::readdir(directory.get());
    if (found == nullptr)
      break;
    std::string name = found->d_name;
    if (name == "." || name == "..")
      continue;
    struct stat status{};
    bool isLink = found->d_type == DT_LNK;
    if (found->d_type == DT_UNKNOWN &&
        ::fstatat(::dirfd(directory.get()), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0)
      isLink = S_ISLNK(status.st_mode);
    if (::fstatat(::dirfd(directory.get()), name.c_str(), &status, 0) == 0)
      entries.push_back(describe(std::move(name), status));
    else // A dangling link, or gone since: it is there, but leads nowhere.
      entries.push_back({std::move(name), EntryKind::Other, 0, 0});
    entries.back().isLink = isLink;
  }
  if (errno != 0)
    return refuseErrno(errno);
  std::ranges::sort(entries, {}, &DirectoryEntry::name);
  return entries;
}

Expected<DirectoryEntry> RealFileSystem::status(const std::string &path) const {
  struct stat status{};
  if (::stat(systemPath(path), &status) != 0)
    return refuseErrno(errno);
  DirectoryEntry entry = describe(std::string(fileName(path)), status);
  entry.isLink = ::lstat(systemPath(path), &status) == 0 && S_ISLNK(status.st_mode);
  return entry;
}

Expected<std::string> RealFileSystem::resolve(const std::string &path) const {
  const std::unique_ptr<char, decltype([](char *text) { ::free(text); })> found(
      ::realpath(systemPath(path), nullptr));
  if (!found)
    return refuseErrno(errno);
  return std::string(found.get());
}

std::unique_ptr<FileSystem> makeRealFileSystem() {
  return std::make_unique<RealFileSystem>();
}

} // namespace tacit
