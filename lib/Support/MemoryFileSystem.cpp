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

/// Paths without links are identities here.
static std::uint64_t identityOf(std::string_view path) {
  return fnv1a(path) | 1U;
}

void MemoryFileSystem::add(std::string path, std::string content) {
  nodes_.insert_or_assign(
      normalisePath(path),
      Node{EntryKind::File, std::make_shared<const std::string>(std::move(content)), {}, {}});
}

void MemoryFileSystem::addLink(std::string path, std::string target) {
  std::string link = normalisePath(path);
  std::string from(target.starts_with('/') ? "" : directoryOf(link));
  // A file system made of relative paths takes "/" for its top.
  std::string to = normalisePath(from + "/" + target);
  if (!link.starts_with('/') && to.starts_with('/'))
    to.erase(0, 1);
  nodes_.insert_or_assign(std::move(link), Node{EntryKind::Other, nullptr, std::move(to), {}});
}

void MemoryFileSystem::addRefusing(std::string path, EntryKind kind, std::string message) {
  nodes_.insert_or_assign(normalisePath(path), Node{kind, nullptr, {}, std::move(message)});
}

const MemoryFileSystem::Node *MemoryFileSystem::find(const std::string &resolved) const {
  const auto at = nodes_.find(resolved);
  return at == nodes_.end() ? nullptr : &at->second;
}

Expected<std::string> MemoryFileSystem::resolve(const std::string &path) const {
  constexpr int MaxLinks = 40; // As Linux.
  std::string key = normalisePath(path);
  int links = 0;
  for (std::size_t end = 0; end < key.size();) {
    end = std::min(key.find('/', end + 1), key.size());
    const Node *node = find(key.substr(0, end));
    if (node == nullptr || node->target.empty())
      continue;
    if (++links > MaxLinks)
      return refuse("too many levels of symbolic links");
    key = node->target + key.substr(end);
    end = 0;
  }
  const std::string prefix = prefixOf(key);
  const auto inside = nodes_.lower_bound(prefix);
  if (!key.empty() && find(key) == nullptr && (inside == nodes_.end() || !inside->first.starts_with(prefix)))
    return refuse("no such file or directory");
  return key;
}

Expected<DirectoryEntry> MemoryFileSystem::status(const std::string &path) const {
  const Expected<std::string> resolved = resolve(path);
  if (!resolved)
    return std::unexpected(resolved.error());
  const std::string wanted = normalisePath(path);
  const Node *own = find(wanted);
  DirectoryEntry entry{std::string(fileName(wanted)), EntryKind::Directory, 0, identityOf(*resolved),
                       own != nullptr && !own->target.empty()};
  if (const Node *node = find(*resolved)) {
    entry.kind = node->kind;
    entry.bytes = node->content ? node->content->size() : 0;
  }
  return entry;
}

Expected<std::shared_ptr<const std::string>> MemoryFileSystem::read(const std::string &path,
                                                                    std::uint64_t limit) const {
  const Expected<std::string> resolved = resolve(path);
  if (!resolved)
    return std::unexpected(resolved.error());
  const Node *node = find(*resolved);
  if (node != nullptr && !node->refusal.empty())
    return refuse(node->refusal);
  if (node == nullptr || node->kind == EntryKind::Directory)
    return refuse("is a directory");
  if (node->kind == EntryKind::Other)
    return refuse("not a regular file");
  if (node->content->size() > limit)
    return refuse(fmt::format("larger than {} bytes", limit));
  return node->content;
}

Expected<std::vector<DirectoryEntry>> MemoryFileSystem::list(const std::string &path) const {
  const Expected<std::string> directory = resolve(path);
  if (!directory)
    return std::unexpected(directory.error());
  if (const Node *node = find(*directory))
    return refuse(node->refusal.empty() ? "not a directory" : node->refusal);
  const std::string prefix = prefixOf(*directory);
  std::vector<DirectoryEntry> entries;
  for (auto at = nodes_.lower_bound(prefix); at != nodes_.end() && at->first.starts_with(prefix);) {
    const std::string_view rest = std::string_view(at->first).substr(prefix.size());
    const std::string name(rest.substr(0, rest.find('/')));
    const std::string full = prefix + name;
    // A link that leads nowhere is listed all the same.
    entries.push_back(status(full).value_or(
        DirectoryEntry{name, EntryKind::Other, 0, 0, find(full) != nullptr && !find(full)->target.empty()}));
    // Past everything below it: '0' is the character after '/'.
    at = name.size() == rest.size() ? std::next(at) : nodes_.lower_bound(full + '0');
  }
  // "a.x" stands before "a/y" in the table, but "a" before "a.x" in a listing.
  std::ranges::sort(entries, {}, &DirectoryEntry::name);
  return entries;
}

} // namespace tacit
