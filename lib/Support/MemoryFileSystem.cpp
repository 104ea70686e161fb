#include "tacit/Support/FileSystem.h"
#include "tacit/Support/Hash.h"

#include <algorithm>
#include <fmt/format.h>

namespace tacit {

static std::unexpected<Error> refuse(std::string message) {
  return std::unexpected(Error{std::move(message)});
}

/// What every path below the directory \p path starts with.
static std::string prefixOf(const std::string &path) {
  return path.empty() || path.ends_with('/') ? path : path + '/';
}

/// Paths are identities here: there are no links.
static std::uint64_t identityOf(std::string_view path) {
  return fnv1a(path) | 1U;
}

void MemoryFileSystem::add(std::string path, std::string content) {
  files_.insert_or_assign(normalisePath(path), std::make_shared<const std::string>(std::move(content)));
}

Expected<std::shared_ptr<const std::string>> MemoryFileSystem::read(const std::string &path,
                                                                    std::uint64_t limit) const {
  const Expected<DirectoryEntry> found = status(path);
  if (!found)
    return std::unexpected(found.error());
  if (found->kind == EntryKind::Directory)
    return refuse("is a directory");
  if (found->bytes > limit)
    return refuse(fmt::format("larger than {} bytes", limit));
  return files_.find(normalisePath(path))->second;
}

Expected<std::vector<DirectoryEntry>> MemoryFileSystem::list(const std::string &path) const {
  const std::string directory = normalisePath(path);
  const Expected<DirectoryEntry> found = status(directory);
  if (!found)
    return std::unexpected(found.error());
  if (found->kind != EntryKind::Directory)
    return refuse("not a directory");
  const std::string prefix = prefixOf(directory);
  std::vector<DirectoryEntry> entries;
  for (auto at = files_.lower_bound(prefix); at != files_.end() && at->first.starts_with(prefix);) {
    const std::string_view rest = std::string_view(at->first).substr(prefix.size());
    const std::size_t slash = rest.find('/');
    std::string name(rest.substr(0, slash));
    std::string full = prefix + name;
    if (slash == std::string_view::npos) {
      entries.push_back({std::move(name), EntryKind::File, at->second->size(), identityOf(full)});
      ++at;
    } else {
      entries.push_back({std::move(name), EntryKind::Directory, 0, identityOf(full)});
      // Past everything below it: '0' is the character after '/'.
      at = files_.lower_bound(full + '0');
    }
  }
  // "a.x" stands before "a/y" in the table, but "a" before "a.x" in a listing.
  std::ranges::sort(entries, {}, &DirectoryEntry::name);
  return entries;
}

Expected<DirectoryEntry> MemoryFileSystem::status(const std::string &path) const {
  const std::string wanted = normalisePath(path);
  DirectoryEntry entry{std::string(fileName(wanted)), EntryKind::File, 0, identityOf(wanted)};
  if (const auto file = files_.find(wanted); file != files_.end()) {
    entry.bytes = file->second->size();
    return entry;
  }
  const std::string prefix = prefixOf(wanted);
  const auto inside = files_.lower_bound(prefix);
  if (!wanted.empty() && (inside == files_.end() || !inside->first.starts_with(prefix)))
    return refuse("no such file or directory");
  entry.kind = EntryKind::Directory;
  return entry;
}

} // namespace tacit
