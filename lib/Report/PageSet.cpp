#include "PageSet.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <set>
#include <unistd.h>
#include <utility>

namespace tacit::report {

namespace fs = std::filesystem;

static constexpr std::string_view ListName = "tacit-report.txt";
static constexpr std::string_view ListHeading =
    "Files of a tacit report. The next report in this folder replaces them.";

/// What in \p folder an earlier report did not write; empty if nothing.
static Expected<std::string> foreignEntry(const fs::path &folder) {
  std::error_code error;
  fs::file_status status = fs::status(folder, error);
  if (status.type() == fs::file_type::not_found)
    return std::string();
  if (status.type() != fs::file_type::directory)
    return std::unexpected(Error{"it is not a folder"});
  std::set<std::string> known{std::string(ListName)};
  std::ifstream list(folder / ListName, std::ios::binary);
  std::string line;
  if (std::getline(list, line) && line == ListHeading)
    while (std::getline(list, line))
      known.insert(line);
  fs::recursive_directory_iterator at(folder, error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error))
    if (std::string name = at->path().lexically_relative(folder).generic_string();
        !(at->is_directory(error) && !at->is_symlink(error)) && !known.contains(name))
      return name;
  if (error)
    return std::unexpected(Error{error.message()});
  return std::string();
}

static void removeLeftovers(const fs::path &folder) {
  std::error_code ignored;
  std::string prefix = folder.filename().string() + ".tmp-";
  fs::path parent = folder.parent_path();
  for (fs::directory_iterator at(parent.empty() ? "." : parent, ignored), end; at != end;
       at.increment(ignored)) {
    std::string name = at->path().filename().string();
    if (!name.starts_with(prefix))
      continue;
    std::string_view digits = std::string_view(name).substr(prefix.size());
    pid_t process = 0;
    auto [rest, result] = std::from_chars(digits.data(), digits.data() + digits.size(), process);
    if (result == std::errc() && rest == digits.data() + digits.size() && ::kill(process, 0) != 0 &&
        errno == ESRCH)
      fs::remove_all(at->path(), ignored);
  }
}

Expected<PageSet> PageSet::create(const std::string &folder) {
  fs::path path = fs::path(folder).lexically_normal();
  if (!path.has_filename())
    path = path.parent_path();
  std::error_code error;
  if (fs::is_symlink(path, error))
    path = fs::weakly_canonical(path, error);
  if (path.empty() || path == "." || path.filename() == "..")
    path = fs::absolute(path, error).lexically_normal();
  if (!path.has_filename())
    path = path.parent_path();
  auto foreign = foreignEntry(path);
  if (!foreign)
    return std::unexpected(foreign.error());
  if (!foreign->empty())
    return std::unexpected(
        Error{fmt::format("the folder holds '{}', which is not part of a report", *foreign)});
  if (path.has_parent_path())
    fs::create_directories(path.parent_path(), error);
  removeLeftovers(path);
  std::string temporary = fmt::format("{}.tmp-{}", path.string(), ::getpid());
  fs::remove_all(temporary, error);
  if (!fs::create_directory(temporary, error))
    return std::unexpected(Error{error ? error.message() : "cannot create a folder"});
  return PageSet(path.string(), std::move(temporary));
}

PageSet::PageSet(PageSet &&other) noexcept
    : folder_(std::move(other.folder_)), temporary_(std::exchange(other.temporary_, {})),
      names_(std::move(other.names_)), failure_(std::move(other.failure_)),
      progress_(std::move(other.progress_)) {}

PageSet::~PageSet() {
  std::error_code ignored;
  if (!temporary_.empty())
    fs::remove_all(temporary_, ignored);
}

void PageSet::add(std::string_view name, std::string_view content) {
  if (!failure_.empty())
    return;
  fs::path path = fs::path(temporary_) / name;
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  errno = 0;
  std::ofstream file(path, std::ios::binary);
  file.write(content.data(), static_cast<std::streamsize>(content.size()));
  file.close();
  if (!file)
    failure_ = errno == 0 ? "cannot write a page" : std::strerror(errno);
  names_.emplace_back(name);
  if (progress_)
    progress_(names_.size());
}

void PageSet::addBy(std::string_view name,
                    const std::function<Expected<void>(const std::string &path)> &write) {
  if (!failure_.empty())
    return;
  if (auto written = write((fs::path(temporary_) / name).string()); !written)
    failure_ = written.error().message;
  names_.emplace_back(name);
}

Expected<void> PageSet::finish() {
  std::ranges::sort(names_);
  std::string list = std::string(ListHeading) + "\n";
  for (const std::string &name : names_)
    list += name + "\n";
  add(ListName, list);
  if (!failure_.empty())
    return std::unexpected(Error{failure_});
  std::error_code error;
  if (!fs::exists(folder_, error)) {
    fs::rename(temporary_, folder_, error);
    if (error)
      return std::unexpected(Error{error.message()});
    temporary_.clear();
    return {};
  }
  // Both folders change names in one step; the old pages are then what the destructor removes.
  if (::renameat2(AT_FDCWD, temporary_.c_str(), AT_FDCWD, folder_.c_str(), RENAME_EXCHANGE) == 0)
    return {};
  if (errno != EINVAL && errno != ENOSYS)
    return std::unexpected(Error{std::strerror(errno)});
  // A file system without exchange: for a moment there is no report, but never half of one.
  fs::remove_all(folder_, error);
  if (!error)
    fs::rename(temporary_, folder_, error);
  if (error)
    return std::unexpected(Error{error.message()});
  temporary_.clear();
  return {};
}

} // namespace tacit::report
