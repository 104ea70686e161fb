#include "tacit/Driver/Discovery.h"

#include "Workers.h"

#include "tacit/Driver/Glob.h"
#include "tacit/Driver/Recognition.h"
#include "tacit/Support/Hash.h"
#include "tacit/Support/Text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <mutex>
#include <set>

namespace tacit {

bool isInside(std::string_view path, std::string_view directory) {
  return path.starts_with(directory) && (path.size() == directory.size() || directory.empty() ||
                                         directory.ends_with('/') || path[directory.size()] == '/');
}

namespace {
struct Root {
  std::string path; ///< Resolved.
  EntryKind kind = EntryKind::Directory;
};

/// Walks the roots and collects names; contents come later.
class Walk {
public:
  Walk(const FileSystem &fileSystem, const DiscoveryOptions &options)
      : fileSystem_(fileSystem), options_(options) {}

  Expected<Discovery> run(const std::vector<std::string> &roots);

private:
  Expected<void> resolveRoots(const std::vector<std::string> &roots);
  void walkDirectory(const std::string &systemPath, const std::string &path);
  void visit(const DirectoryEntry &entry, const std::string &systemPath, const std::string &path);
  void visitLink(const DirectoryEntry &entry, const std::string &systemPath, const std::string &path);
  void skip(std::string path, ReadStatus status, std::string reason);
  void listNeighbours(const Root &root);
  std::string relativeToBase(std::string_view systemPath) const {
    return relativeTo(result_.base, systemPath);
  }

  const FileSystem &fileSystem_;
  const DiscoveryOptions &options_;
  std::vector<Root> roots_;
  std::vector<std::pair<std::string, std::string>> pending_; ///< Directories to list: system path, path.
  std::set<std::uint64_t> entered_;                          ///< Identities of directories.
  Discovery result_;
};
} // namespace

/// The longest folder that holds both.
static std::string commonDirectory(std::string_view a, std::string_view b) {
  std::size_t same = 0;
  for (std::size_t at = 0; at <= a.size() && at <= b.size(); ++at) {
    bool endsA = at == a.size() || a[at] == '/';
    bool endsB = at == b.size() || b[at] == '/';
    if (endsA && endsB)
      same = at;
    if (at == a.size() || at == b.size() || a[at] != b[at])
      break;
  }
  return same == 0 && a.starts_with('/') ? "/" : std::string(a.substr(0, same));
}

Expected<void> Walk::resolveRoots(const std::vector<std::string> &roots) {
  for (const std::string &root : roots) {
    auto resolved = fileSystem_.resolve(root);
    auto status = resolved ? fileSystem_.status(*resolved) : std::unexpected(resolved.error());
    if (!status)
      return std::unexpected(Error{fmt::format("cannot read '{}': {}", root, status.error().message)});
    if (status->kind == EntryKind::Other)
      return std::unexpected(Error{fmt::format("cannot read '{}': not a file or directory", root)});
    roots_.push_back({*resolved, status->kind});
  }
  if (roots_.empty())
    return std::unexpected(Error{"no path to scan"});
  // A root inside another one adds nothing.
  std::ranges::sort(roots_, {}, &Root::path);
  std::vector<Root> outermost;
  for (Root &root : roots_)
    if (std::ranges::none_of(outermost, [&](const Root &o) { return isInside(root.path, o.path); }))
      outermost.push_back(std::move(root));
  roots_ = std::move(outermost);
  for (const Root &root : roots_) {
    std::string directory = root.kind == EntryKind::File ? std::string(directoryOf(root.path)) : root.path;
    result_.base = &root == &roots_.front() ? directory : commonDirectory(result_.base, directory);
    if (std::ranges::find(result_.roots, directory) == result_.roots.end())
      result_.roots.push_back(std::move(directory));
  }
  return {};
}

std::string relativeTo(std::string_view base, std::string_view systemPath) {
  std::string_view rest = systemPath.substr(std::min(base.size(), systemPath.size()));
  while (rest.starts_with('/'))
    rest.remove_prefix(1);
  return std::string(rest);
}

void Walk::listNeighbours(const Root &root) {
  std::string directory(directoryOf(root.path));
  auto entries = fileSystem_.list(directory);
  if (!entries)
    return; // Nothing depends on them unless a COPY names one, and then it is missing.
  for (const DirectoryEntry &entry : *entries) {
    std::string systemPath = joinPath(directory, entry.name);
    bool isRoot = std::ranges::find(roots_, systemPath, &Root::path) != roots_.end();
    if (entry.kind != EntryKind::File || entry.isLink || isRoot)
      continue;
    DiscoveredFile neighbour;
    neighbour.file.path = relativeToBase(systemPath);
    neighbour.file.systemPath = systemPath;
    neighbour.bytes = entry.bytes;
    result_.neighbours.push_back(std::move(neighbour));
  }
}

void Walk::skip(std::string path, ReadStatus status, std::string reason) {
  DiscoveredFile found;
  found.file.path = std::move(path);
  found.status = status;
  found.reason = std::move(reason);
  result_.files.push_back(std::move(found));
}

/// A link is another name: what lies inside the roots is read under its own one.
void Walk::visitLink(const DirectoryEntry &entry, const std::string &systemPath, const std::string &path) {
  auto target = fileSystem_.resolve(systemPath);
  if (!target)
    return skip(path, ReadStatus::Failed, fmt::format("broken link: {}", target.error().message));
  bool isWithin = std::ranges::any_of(roots_, [&](const Root &root) { return isInside(*target, root.path); });
  if (!isWithin)
    return skip(path, ReadStatus::Skipped, "link to a place outside the scanned paths");
  std::string targetPath = relativeToBase(*target);
  skip(path, ReadStatus::Skipped, fmt::format("link to '{}'", targetPath.empty() ? "." : targetPath));
  if (entry.kind == EntryKind::File)
    result_.files.back().linkTarget = std::move(targetPath);
}

void Walk::visit(const DirectoryEntry &entry, const std::string &systemPath, const std::string &path) {
  static constexpr std::array<std::string_view, 4> VersionControl{".git", ".svn", ".hg", "CVS"};
  bool isOurs = std::ranges::any_of(options_.ignoredPaths, [&](const std::string &own) {
    return systemPath == own || systemPath.starts_with(own + ".tmp-");
  });
  if (isOurs)
    return;
  if (matchesAnyGlob(options_.exclude, path))
    return skip(path, ReadStatus::Skipped, "excluded");
  if (entry.isLink)
    return visitLink(entry, systemPath, path);
  if (entry.kind == EntryKind::Directory) {
    if (std::ranges::find(VersionControl, entry.name) != VersionControl.end())
      return skip(path, ReadStatus::Skipped, "version control data");
    pending_.emplace_back(systemPath, path);
    return;
  }
  if (!options_.include.empty() && !matchesAnyGlob(options_.include, path))
    return skip(path, ReadStatus::Skipped, "not included");
  if (entry.kind == EntryKind::Other)
    return skip(path, isNamedAsSource(path) ? ReadStatus::Failed : ReadStatus::Skipped,
                "not a file: a pipe, socket or device");
  DiscoveredFile found;
  found.file.path = path;
  found.file.systemPath = systemPath;
  found.bytes = entry.bytes;
  result_.files.push_back(std::move(found));
}

void Walk::walkDirectory(const std::string &systemPath, const std::string &path) {
  // A directory can be met twice without links: bind mounts.
  auto status = fileSystem_.status(systemPath);
  if (status && status->identity != 0 && !entered_.insert(status->identity).second)
    return skip(path, ReadStatus::Skipped, "a directory that is read under another name");
  auto entries = fileSystem_.list(systemPath);
  if (!entries)
    return skip(path.empty() ? "." : path, ReadStatus::Failed,
                fmt::format("cannot list directory: {}", entries.error().message));
  for (const DirectoryEntry &entry : *entries)
    visit(entry, joinPath(systemPath, entry.name), joinPath(path, entry.name));
}

Expected<Discovery> Walk::run(const std::vector<std::string> &roots) {
  if (auto resolved = resolveRoots(roots); !resolved)
    return std::unexpected(resolved.error());
  for (const Root &root : roots_) {
    std::string path = relativeToBase(root.path);
    if (root.kind == EntryKind::Directory) {
      pending_.emplace_back(root.path, path);
    } else if (auto status = fileSystem_.status(root.path)) {
      visit(*status, root.path, path);
      listNeighbours(root);
    }
    while (!pending_.empty()) {
      auto [systemPath, below] = std::move(pending_.back());
      pending_.pop_back();
      walkDirectory(systemPath, below);
    }
  }
  auto pathOf = [](const DiscoveredFile &found) -> const std::string & { return found.file.path; };
  std::ranges::sort(result_.files, {}, pathOf);
  std::ranges::sort(result_.neighbours, {}, pathOf);
  auto repeated = std::ranges::unique(result_.neighbours, {}, pathOf);
  result_.neighbours.erase(repeated.begin(), repeated.end());
  return std::move(result_);
}

void examineFile(const FileSystem &fileSystem, std::uint64_t maxFileBytes, DiscoveredFile &found) {
  bool isNamed = isNamedAsSource(found.file.path);
  auto bytes = fileSystem.read(found.file.systemPath, maxFileBytes);
  if (!bytes) {
    bool isHuge = found.bytes > maxFileBytes;
    found.status = isHuge && !isNamed ? ReadStatus::Skipped : ReadStatus::Failed;
    found.reason = isHuge ? bytes.error().message : fmt::format("cannot read: {}", bytes.error().message);
    return;
  }
  const std::string &content = **bytes;
  Recognition recognition = recognise(found.file.path, content);
  found.bytes = content.size();
  found.file.lines = recognition.lines;
  found.file.sha256 = sha256(content);
  found.file.language = recognition.language;
  found.status = recognition.status;
  found.isListing = recognition.isListing;
  found.mayBeCopied = recognition.mayBeCopied;
  found.reason = std::move(recognition.reason);
}

/// A program beside the source that a precompiler made it from is left out, or everything in it would count
/// twice.
static void skipPrecompiled(std::vector<DiscoveredFile> &files) {
  std::set<std::string_view> paths;
  for (const DiscoveredFile &found : files)
    if (found.status == ReadStatus::Read)
      paths.insert(found.file.path);
  for (DiscoveredFile &found : files) {
    if (found.status != ReadStatus::Read)
      continue;
    std::string_view path = found.file.path;
    std::string_view suffix = suffixOf(path);
    for (std::string_view other : precompilerSuffixes(found.file.language)) {
      std::string original = fmt::format("{}.{}", path.substr(0, path.size() - suffix.size()), other);
      if (original == path || !paths.contains(original))
        continue;
      found.status = ReadStatus::Skipped;
      found.reason = fmt::format("made by a precompiler from '{}'", original);
      break;
    }
  }
}

/// A listing of a program that is there as source is left out for the same reason.
static void skipListings(std::vector<DiscoveredFile> &files) {
  std::map<std::string, std::string_view> sources; ///< By name without suffix, in capitals.
  auto nameOf = [](std::string_view path) { return toUpperCase(stemOf(path)); };
  for (const DiscoveredFile &found : files)
    if (found.status == ReadStatus::Read && found.file.language == Language::Cobol && !found.isListing)
      sources.try_emplace(nameOf(found.file.path), found.file.path);
  for (DiscoveredFile &found : files) {
    if (!found.isListing)
      continue;
    auto source = sources.find(nameOf(found.file.path));
    if (source == sources.end())
      continue;
    found.status = ReadStatus::Skipped;
    found.reason = fmt::format("compiler listing of '{}'", source->second);
  }
}

Expected<Discovery> discover(const FileSystem &fileSystem, const std::vector<std::string> &roots,
                             const DiscoveryOptions &options) {
  auto found = Walk(fileSystem, options).run(roots);
  if (!found)
    return found;
  // Large files one at a time, or each worker would hold one.
  constexpr std::uint64_t LargeBytes = 16U << 20U;
  std::mutex large;
  forEachIndex(found->files.size(), options.jobs, [&](std::size_t at) {
    DiscoveredFile &file = found->files[at];
    if (file.status != ReadStatus::Read)
      return;
    std::unique_lock lock(large, std::defer_lock);
    if (file.bytes > LargeBytes)
      lock.lock();
    examineFile(fileSystem, options.maxFileBytes, file);
  });
  skipPrecompiled(found->files);
  skipListings(found->files);
  return found;
}

} // namespace tacit
