#include "tacit/Driver/ScanContext.h"

#include "tacit/Driver/Recognition.h"
#include "tacit/FrontEnds/Bms/Mapset.h"
#include "tacit/Support/Text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <tuple>

namespace tacit {

static constexpr std::uint64_t LargestCopybook = 64ULL << 20U;

/// The usual suffixes of copybooks first, then sources that are copied as they are, then the rest.
static unsigned suffixRank(std::string_view path) {
  static constexpr std::array<std::string_view, 12> Usual{".cpy",    ".copy",     ".cbk", ".cpb",
                                                          ".cpybk",  ".copybook", "",     ".inc",
                                                          ".dclgen", ".cob",      ".cbl", ".cobol"};
  std::string suffix = toLowerCase(suffixOf(path));
  return static_cast<unsigned>(std::ranges::find(Usual, suffix) - Usual.begin());
}

/// How many parts two folders have in common at their start.
static std::size_t sharedParts(std::string_view a, std::string_view b) {
  std::size_t shared = 0;
  while (!a.empty() && !b.empty()) {
    std::size_t endA = std::min(a.find('/'), a.size());
    std::size_t endB = std::min(b.find('/'), b.size());
    if (a.substr(0, endA) != b.substr(0, endB))
      break;
    ++shared;
    a.remove_prefix(std::min(endA + 1, a.size()));
    b.remove_prefix(std::min(endB + 1, b.size()));
  }
  return shared;
}

static bool isMapset(const SourceFile &file) {
  return file.language == Language::Bms || toLowerCase(suffixOf(file.path)) == ".bms";
}

/// Whether COBOL text could stand in the file. Languages with a syntax of their own never mean a copybook.
static bool isCopyable(Language language) {
  switch (language) {
  case Language::Cobol:
  case Language::Copybook:
  case Language::CHeader:
  case Language::C:
  case Language::Cpp:
  case Language::EmbeddedSqlC:
  case Language::Unknown:
    return true;
  case Language::Jcl:
  case Language::Bms:
  case Language::Sql:
  case Language::Text:
  case Language::Binary:
    return false;
  }
  return false;
}

ScanContext::ScanContext(std::unique_ptr<FileSystem> fileSystem, FrontEndOptions options)
    : fileSystem_(std::move(fileSystem)), options_(std::move(options)) {}

Expected<std::unique_ptr<ScanContext>> ScanContext::create(std::unique_ptr<FileSystem> fileSystem,
                                                           FrontEndOptions options,
                                                           const Discovery &discovery) {
  std::unique_ptr<ScanContext> context(new ScanContext(std::move(fileSystem), std::move(options)));
  std::unordered_map<std::string_view, std::size_t> byPath;
  for (const DiscoveredFile &found : discovery.files) {
    if (found.status != ReadStatus::Read)
      continue;
    context->files_.push_back(found.file);
    byPath.emplace(found.file.path, context->files_.size() - 1);
  }
  for (const DiscoveredFile &neighbour : discovery.neighbours) {
    context->outsideFiles_.push_back(neighbour.file);
    context->outsideFiles_.back().language = Language::Copybook;
  }
  if (auto added = context->addNamedDirectories(discovery); !added)
    return std::unexpected(added.error());
  context->known_ = context->files_;
  for (const DiscoveredFile &found : discovery.files)
    if (found.mayBeCopied)
      context->known_.push_back(found.file);
  context->known_.insert(context->known_.end(), context->outsideFiles_.begin(), context->outsideFiles_.end());
  for (std::size_t at = 0; at < context->known_.size(); ++at)
    context->addCandidate(at, context->known_[at].path);
  for (const DiscoveredFile &found : discovery.files)
    if (auto target = byPath.find(found.linkTarget); target != byPath.end())
      context->addCandidate(target->second, found.file.path);
  // COPY may name a mapset by the label of its macro: its symbolic map is made from it then.
  for (std::size_t at = 0; at < context->known_.size(); ++at) {
    if (!isMapset(context->known_[at]))
      continue;
    context->known_[at].language = Language::Bms; // Also where it lies outside of the scan.
    auto bytes = context->fileSystem_->read(context->known_[at].systemPath, LargestCopybook);
    if (!bytes)
      continue;
    std::string stem = toLowerCase(stemOf(context->known_[at].path));
    for (const std::string &label : bms::mapsetNames(**bytes))
      if (std::string name = toLowerCase(label); name != stem)
        context->byName_[name].push_back({at, context->known_[at].path});
  }
  context->residents_ = std::make_unique<Resident[]>(context->known_.size());
  return context;
}

/// Puts the files of --copybooks folders into the index. Those inside the roots are there already.
Expected<void> ScanContext::addNamedDirectories(const Discovery &discovery) {
  unsigned outside = 0;
  for (const std::string &directory : options_.copybookDirectories) {
    auto resolved = fileSystem_->resolve(directory);
    auto entries = resolved ? fileSystem_->list(*resolved) : std::unexpected(resolved.error());
    if (!entries)
      return std::unexpected(Error{fmt::format("cannot read '{}': {}", directory, entries.error().message)});
    auto holds = [&](const std::string &root) { return isInside(*resolved, root); };
    if (std::ranges::any_of(discovery.roots, holds)) {
      namedDirectories_.push_back(relativeTo(discovery.base, *resolved));
      continue;
    }
    // The store must not depend on where the tree lies on this machine.
    namedDirectories_.push_back(outside++ == 0 ? "<copybooks>" : fmt::format("<copybooks{}>", outside));
    addOutsideDirectory(*resolved, namedDirectories_.back(), *entries);
  }
  return {};
}

void ScanContext::addOutsideDirectory(const std::string &systemPath, const std::string &prefix,
                                      const std::vector<DirectoryEntry> &entries) {
  for (const DirectoryEntry &entry : entries) {
    if (entry.kind != EntryKind::File)
      continue;
    SourceFile file;
    file.path = joinPath(prefix, entry.name);
    file.systemPath = joinPath(systemPath, entry.name);
    file.language = Language::Copybook;
    outsideFiles_.push_back(std::move(file));
  }
}

/// The member's name in that of a file unloaded from a partitioned data set: PROD.COPYLIB(RATES),
/// PROD.COPYLIB.RATES. Empty if it is none.
static std::string_view memberOf(std::string_view name) {
  std::size_t open = name.find('(');
  if (std::size_t close = name.find(')', open);
      open != std::string_view::npos && close != std::string_view::npos)
    return name.substr(open + 1, close - open - 1);
  auto isQualifier = [](char c) {
    return isUpper(c) || isDigit(c) || c == '.' || c == '#' || c == '@' || c == '$';
  };
  bool isDataSet = std::ranges::count(name, '.') > 1 && std::ranges::all_of(name, isQualifier);
  return isDataSet ? name.substr(name.rfind('.') + 1) : std::string_view();
}

void ScanContext::addCandidate(std::size_t file, std::string path) {
  if (!isCopyable(known_[file].language) && !isMapset(known_[file]))
    return;
  std::string name = toLowerCase(fileName(path));
  std::string stem = toLowerCase(stemOf(path));
  std::string member = toLowerCase(memberOf(fileName(path)));
  if (stem != name)
    byName_[stem].push_back({file, path});
  if (!member.empty() && member != stem)
    byName_[member].push_back({file, path});
  byName_[name].push_back({file, std::move(path)});
}

const SourceFile *ScanContext::findCopybook(std::string_view name, const SourceFile &from) const {
  std::string wanted(name);
  std::ranges::replace(wanted, '\\', '/');
  wanted = normalisePath(wanted);
  while (wanted.starts_with('/'))
    wanted.erase(0, 1);
  std::string_view base = fileName(wanted);
  auto found = byName_.find(toLowerCase(base));
  if (found == byName_.end())
    return nullptr;
  std::string wantedDirectory = toLowerCase(directoryOf(wanted));
  std::string_view home = directoryOf(from.path);

  // Smaller is better; the path decides between equals, so that the answer never depends on order.
  // A mapset stands in for a copybook that is not there, and a program is copied only where nothing else
  // fits.
  using Rank = std::tuple<unsigned, bool, bool, std::size_t, unsigned, bool, std::size_t, std::size_t,
                          std::string_view>;
  auto rankOf = [&](const Candidate &candidate) {
    std::string_view directory = directoryOf(candidate.path);
    std::string lowered = toLowerCase(directory);
    bool missesDirectory =
        !wantedDirectory.empty() && lowered != wantedDirectory && !lowered.ends_with("/" + wantedDirectory);
    auto named = std::ranges::find(namedDirectories_, directory) - namedDirectories_.begin();
    std::size_t shared = sharedParts(directory, home);
    auto depth = static_cast<std::size_t>(std::ranges::count(directory, '/'));
    bool isOtherCase = fileName(candidate.path) != base && stemOf(candidate.path) != base;
    const SourceFile &file = known_[candidate.file];
    unsigned kind = isMapset(file) ? 1 : file.language == Language::Cobol ? 2 : 0;
    return Rank{kind,
                missesDirectory,
                directory != home,
                static_cast<std::size_t>(named),
                suffixRank(candidate.path),
                isOtherCase,
                ~shared,
                depth,
                candidate.path};
  };
  const Candidate *best = nullptr;
  for (const Candidate &candidate : found->second)
    if (known_[candidate.file].path != from.path && (best == nullptr || rankOf(candidate) < rankOf(*best)))
      best = &candidate;
  return best == nullptr ? nullptr : load(best->file);
}

const SourceFile *ScanContext::load(std::size_t file) const {
  Resident &resident = residents_[file];
  std::call_once(resident.once, [&] {
    auto bytes = fileSystem_->read(known_[file].systemPath, LargestCopybook);
    if (!bytes)
      return;
    resident.file = std::make_unique<SourceFile>(known_[file]);
    resident.file->bytes = *bytes;
  });
  return resident.file.get();
}

/// Places of the compiler's own headers. A scan reads no others outside of its roots.
static void allowSystemHeaders(const FileSystem &fileSystem, std::vector<std::string> &directories) {
  for (const char *directory : {"/usr/include", "/usr/local/include", "/usr/lib"})
    if (auto resolved = fileSystem.resolve(directory))
      directories.push_back(*resolved);
}

static Expected<std::vector<std::string>>
allowedDirectories(const FileSystem &fileSystem, const ScanOptions &options, const Discovery &discovery) {
  std::vector<std::string> directories = discovery.roots;
  std::vector<std::string> named = options.frontEnd.copybookDirectories;
  named.insert(named.end(), options.frontEnd.includeDirectories.begin(),
               options.frontEnd.includeDirectories.end());
  if (!options.frontEnd.compileCommands.empty())
    named.push_back(options.frontEnd.compileCommands);
  for (const std::string &directory : named) {
    auto resolved = fileSystem.resolve(directory);
    if (!resolved)
      return std::unexpected(Error{fmt::format("cannot read '{}': {}", directory, resolved.error().message)});
    directories.push_back(*resolved);
  }
  allowSystemHeaders(fileSystem, directories);
  return directories;
}

Expected<std::unique_ptr<ScanContext>>
makeScanContext(const FileSystem &fileSystem, const ScanOptions &options, const Discovery &discovery) {
  auto directories = allowedDirectories(fileSystem, options, discovery);
  if (!directories)
    return std::unexpected(directories.error());
  FrontEndOptions frontEnd = options.frontEnd;
  for (BuildOptions &build : frontEnd.builds)
    for (std::string &folder : build.includeDirectories)
      if (auto resolved = fileSystem.resolve(folder))
        folder = *resolved;
  return ScanContext::create(confineTo(fileSystem, std::move(*directories)), std::move(frontEnd), discovery);
}

} // namespace tacit
