#include "UnitFiles.h"

#include "Evidence.h"
#include "Templates.h"

#include "tacit/Embedded/SuppliedHeaders.h"
#include "tacit/Support/Hash.h"
#include "tacit/Support/Text.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <llvm/ADT/StringMap.h>
#include <llvm/Support/MemoryBuffer.h>
#include <mutex>

namespace tacit::cfe {

static constexpr std::uint64_t LargestHeader = 64ULL << 20;
static constexpr std::string_view ScanMount = "/scan/", TreeMount = "/tree/", NamedMount = "/include/",
                                  SystemMount = "/system/", SuppliedMount = "/supplied/",
                                  SqlMount = embeddedc::IncludeMount;

/// A file whose bytes live in memory for at least as long as the unit is read.
class MemoryFile final : public llvm::vfs::File {
public:
  MemoryFile(llvm::vfs::Status status, std::shared_ptr<const std::string> bytes)
      : status_(std::move(status)), bytes_(std::move(bytes)) {}
  llvm::ErrorOr<llvm::vfs::Status> status() override { return status_; }
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> getBuffer(const llvm::Twine &name, std::int64_t, bool,
                                                               bool) override {
    return llvm::MemoryBuffer::getMemBuffer(*bytes_, name.str());
  }
  std::error_code close() override { return {}; }

private:
  llvm::vfs::Status status_;
  std::shared_ptr<const std::string> bytes_;
};

/// What the machine says of one of its headers. Units ask for the same ones, many of which are not there, and
/// none changes during a run.
static llvm::ErrorOr<llvm::vfs::Status> systemStatus(const std::string &real) {
  static std::mutex Mutex;
  static llvm::StringMap<llvm::ErrorOr<llvm::vfs::Status>> Known;
  {
    std::scoped_lock lock(Mutex);
    if (auto known = Known.find(real); known != Known.end())
      return known->second;
  }
  auto found = llvm::vfs::getRealFileSystem()->status(real);
  std::scoped_lock lock(Mutex);
  return Known.try_emplace(real, std::move(found)).first->second;
}

/// A header of the machine, opened when its text is wanted: an include of what is known already asks for no
/// more than that it is there.
class SystemHeader final : public llvm::vfs::File {
public:
  SystemHeader(std::string path, llvm::vfs::Status status)
      : path_(std::move(path)), status_(std::move(status)) {}
  llvm::ErrorOr<llvm::vfs::Status> status() override { return status_; }
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> getBuffer(const llvm::Twine &, std::int64_t,
                                                               bool requiresNullTerminator, bool) override {
    return llvm::MemoryBuffer::getFile(path_, /*IsText=*/false, requiresNullTerminator);
  }
  std::error_code close() override { return {}; }

private:
  std::string path_;
  llvm::vfs::Status status_;
};

static llvm::vfs::Status makeStatus(const std::string &name, const std::string *bytes, bool isAlias) {
  using namespace llvm::sys::fs;
  llvm::vfs::Status status(name, UniqueID(1, fnv1a(name)), llvm::sys::TimePoint<>(), 0, 0,
                           bytes ? bytes->size() : 0,
                           bytes ? file_type::regular_file : file_type::directory_file, all_read);
  status.ExposesExternalVFSPath = isAlias;
  return status;
}

static std::string withSlash(std::string path) {
  if (!path.empty() && path.back() != '/')
    path += '/';
  return path;
}

static std::vector<std::string> findSystemHeaderFolders(bool isCpp) {
  std::vector<std::string> folders;
  auto add = [&](const std::string &directory) {
    if (llvm::sys::fs::is_directory(directory))
      folders.push_back(directory);
  };
  if (isCpp)
    for (int version = 20; version >= 7; --version)
      if (std::string base = fmt::format("/usr/include/c++/{}", version); llvm::sys::fs::is_directory(base)) {
        add(base);
        add(fmt::format("/usr/include/x86_64-linux-gnu/c++/{}", version));
        add(base + "/backward");
        break;
      }
  add(TACIT_CLANG_HEADERS);
  add("/usr/local/include");
  add("/usr/include/x86_64-linux-gnu");
  add("/usr/include");
  return folders;
}

const std::vector<std::string> &systemHeaderFolders(bool isCpp) {
  // Many units ask, and the answer is the same throughout a run.
  static const std::vector<std::string> OfC = findSystemHeaderFolders(false);
  static const std::vector<std::string> OfCpp = findSystemHeaderFolders(true);
  return isCpp ? OfCpp : OfC;
}

bool isSystemHeader(std::string_view name) {
  std::string wanted = normalisePath(name);
  if (wanted.empty() || wanted.starts_with(".."))
    return false;
  return std::ranges::any_of(systemHeaderFolders(true), [&](const std::string &directory) {
    return llvm::sys::fs::is_regular_file(joinPath(directory, wanted));
  });
}

UnitFiles::UnitFiles(const SourceFile &main, const FrontEndContext &context, bool isCpp)
    : main_(main), context_(context), isCpp_(isCpp), dialect_(embeddedc::dialectOf(main.path)) {
  std::string own = normalisePath(main.systemPath);
  if (own.size() > main.path.size() && own.ends_with("/" + main.path))
    root_ = own.substr(0, own.size() - main.path.size());
  systemDirectories_ = systemHeaderFolders(isCpp);
  for (std::size_t at = 0; at < systemDirectories_.size(); ++at)
    systemFolders_.push_back(fmt::format("/system/{}", at));
  // Not searched: for folders that a compile command names, such as a library's under /usr/lib.
  systemDirectories_.emplace_back("/usr");
}

std::vector<std::string> UnitFiles::namedFolders() const {
  std::vector<std::string> folders;
  for (const std::string &directory : context_.options().includeDirectories)
    folders.push_back(toVirtual(directory, {}));
  return folders;
}

std::vector<std::string> UnitFiles::unitsFromHere(std::size_t count) const {
  std::vector<std::string> paths;
  for (const SourceFile &file : context_.files()) {
    if (file.path < main_.path || file.language != main_.language)
      continue;
    paths.push_back(std::string(ScanMount) + file.path);
    if (paths.size() > count)
      break;
  }
  return paths;
}

std::shared_ptr<const std::string> UnitFiles::text(const std::string &virtualPath) {
  if (auto real = systemPath(virtualPath)) {
    auto read = llvm::MemoryBuffer::getFile(*real);
    return read ? std::make_shared<const std::string>((*read)->getBuffer()) : nullptr;
  }
  auto found = find(virtualPath);
  return found ? found->bytes : nullptr;
}

std::string UnitFiles::toVirtual(std::string_view path, std::string_view directory) const {
  std::string real = path.starts_with('/') || directory.empty() ? normalisePath(path)
                                                                : normalisePath(joinPath(directory, path));
  std::string prefix = withSlash(real);
  if (!root_.empty() && prefix.starts_with(root_)) {
    std::string inside = prefix.substr(root_.size());
    return inside.empty() ? "/scan" : std::string(ScanMount) + inside.substr(0, inside.size() - 1);
  }
  const auto &named = context_.options().includeDirectories;
  for (std::size_t at = 0; at < named.size(); ++at)
    if (std::string base = withSlash(normalisePath(named[at])); prefix.starts_with(base))
      return normalisePath(fmt::format("/include/{}/{}", at, prefix.substr(base.size())));
  for (std::size_t at = 0; at < systemDirectories_.size(); ++at)
    if (std::string base = withSlash(systemDirectories_[at]); prefix.starts_with(base))
      return normalisePath(fmt::format("/system/{}/{}", at, prefix.substr(base.size())));
  return {};
}

const SourceFile *UnitFiles::projectFile(std::string_view virtualPath) const {
  if (!virtualPath.starts_with(ScanMount))
    return nullptr;
  std::string_view path = virtualPath.substr(ScanMount.size());
  if (path == main_.path)
    return &main_;
  if (auto known = found_.find(path); known != found_.end())
    return known->second;
  const auto &files = context_.files();
  auto at =
      std::lower_bound(files.begin(), files.end(), path,
                       [](const SourceFile &file, std::string_view wanted) { return file.path < wanted; });
  return at != files.end() && at->path == path ? &*at : nullptr;
}

std::string UnitFiles::contentHash(std::string_view virtualPath) const {
  const SourceFile *file = projectFile(virtualPath);
  if (!file || !file->sha256.empty())
    return file ? file->sha256 : std::string();
  if (const EmbeddedFile *embedded = embeddedFile(virtualPath))
    return sha256(embedded->original());
  auto read = cache_.find(std::string(virtualPath));
  return read != cache_.end() && read->second && read->second->bytes ? sha256(*read->second->bytes)
                                                                     : std::string();
}

/// "/include/3/sys/x.h" gives 3 and "sys/x.h".
static std::optional<std::pair<std::size_t, std::string_view>>
splitMount(std::string_view path, std::string_view mount, std::size_t count) {
  if (!path.starts_with(mount))
    return std::nullopt;
  path.remove_prefix(mount.size());
  std::size_t index = 0;
  auto [end, error] = std::from_chars(path.data(), path.data() + path.size(), index);
  if (error != std::errc() || index >= count)
    return std::nullopt;
  path.remove_prefix(static_cast<std::size_t>(end - path.data()));
  if (!path.empty() && path.front() == '/')
    path.remove_prefix(1);
  return std::pair(index, path);
}

std::string UnitFiles::shownPath(std::string_view virtualPath) const {
  if (virtualPath.starts_with(ScanMount))
    return std::string(virtualPath.substr(ScanMount.size()));
  const auto &named = context_.options().includeDirectories;
  if (auto part = splitMount(virtualPath, NamedMount, named.size()))
    return joinPath(normalisePath(named[part->first]), part->second);
  if (auto part = splitMount(virtualPath, SystemMount, systemDirectories_.size()))
    return fmt::format("<system>/{}", part->second);
  if (virtualPath.starts_with(SuppliedMount) || virtualPath.starts_with(SqlMount))
    return fmt::format("<supplied>/{}", fileName(virtualPath));
  return fmt::format("<built-in>/{}", fileName(virtualPath));
}

const EmbeddedFile *UnitFiles::embeddedFile(std::string_view virtualPath) const {
  auto found = embedded_.find(virtualPath);
  return found == embedded_.end() ? nullptr : &found->second;
}

std::shared_ptr<const std::string> UnitFiles::takeOutSql(const std::string &path,
                                                         std::shared_ptr<const std::string> bytes) {
  if (bytes->size() > LargestHeader || !embeddedc::mayHoldSql(*bytes, dialect_))
    return bytes;
  embeddedc::Rewritten result = embeddedc::rewrite(*bytes, dialect_, isCpp_);
  if (result.blocks.empty() && result.text == *bytes)
    return bytes;
  auto text = std::make_shared<const std::string>(result.text);
  embedded_.try_emplace(path, std::move(bytes), std::move(result));
  return text;
}

std::optional<UnitFiles::Found> UnitFiles::project(const SourceFile &file) {
  auto bytes = file.bytes;
  if (!bytes) {
    auto content = context_.fileSystem().read(file.systemPath, LargestHeader);
    if (!content)
      return std::nullopt;
    bytes = *content;
  }
  std::string path = std::string(ScanMount) + file.path;
  bytes = takeOutSql(path, std::move(bytes));
  return Found{std::move(path), std::move(bytes)};
}

/// Whether \p path ends in \p name as a whole, in any letter case.
static bool endsInName(std::string_view path, std::string_view name) {
  return path.size() >= name.size() && llvm::StringRef(path).ends_with_insensitive(name) &&
         (path.size() == name.size() || path[path.size() - name.size() - 1] == '/');
}

const SourceFile *headerInTree(const FrontEndContext &context, std::string_view name,
                               const SourceFile &from) {
  const SourceFile *file = context.findCopybook(name, from);
  if (!file && name.find('/') != std::string_view::npos)
    file = context.findCopybook(fileName(name), from);
  return file && endsInName(file->path, name) ? file : nullptr;
}

const SourceFile *templateInTree(const FrontEndContext &context, std::string_view name,
                                 const SourceFile &from) {
  for (const std::string &each : templateNames(name))
    if (const SourceFile *file = headerInTree(context, each, from))
      return file;
  return nullptr;
}

std::optional<UnitFiles::Found> UnitFiles::findInTree(std::string_view name) {
  if (const SourceFile *file = headerInTree(context_, name, main_)) {
    found_.emplace(file->path, file);
    auto canonical = find(std::string(ScanMount) + file->path);
    if (canonical && canonical->bytes)
      return canonical;
  }
  if (const SourceFile *file = isSystemHeader(name) ? nullptr : templateInTree(context_, name, main_)) {
    found_.emplace(file->path, file);
    auto text = context_.fileSystem().read(file->systemPath, LargestHeader);
    if (text)
      return Found{std::string(ScanMount) + file->path,
                   std::make_shared<const std::string>(unfilled(**text))};
  }
  // Clang looks for the folder before the file.
  if (suffixOf(name).empty())
    return Found{std::string(TreeMount) + std::string(name), nullptr};
  return std::nullopt;
}

std::optional<UnitFiles::Found> UnitFiles::findNamed(const std::string &path) {
  const auto &named = context_.options().includeDirectories;
  auto part = splitMount(path, NamedMount, named.size());
  if (!part)
    return std::nullopt;
  std::string real = part->second.empty() ? named[part->first] : joinPath(named[part->first], part->second);
  auto entry = context_.fileSystem().status(real);
  if (!entry || entry->kind == EntryKind::Other)
    return std::nullopt;
  if (entry->kind == EntryKind::Directory)
    return Found{path, nullptr};
  auto content = context_.fileSystem().read(real, LargestHeader);
  if (!content)
    return std::nullopt;
  return Found{path, takeOutSql(path, *content)};
}

std::optional<UnitFiles::Found> UnitFiles::findSupplied(const std::string &path) const {
  std::string_view name = std::string_view(path).substr(SuppliedMount.size());
  // Says which functions a library of 32 bits has in name only; a machine of 64 bits may lack it.
  if (name == "gnu/stubs-32.h")
    return Found{path, std::make_shared<const std::string>()};
  if (std::string_view standard = standardHeaderFor(name); isCpp_ && !standard.empty())
    return Found{path, std::make_shared<const std::string>(
                           fmt::format("#include <{}>\nusing namespace std;\n", standard))};
  // Names that anybody may use stand for Informix's headers in its own files only.
  constexpr std::string_view OfInformix = "informix-";
  for (const tacit::EmbeddedFile &each : embeddedSuppliedHeaders()) {
    std::string_view given = each.name;
    if (given.starts_with(OfInformix) && dialect_ == embeddedc::Dialect::Informix)
      given.remove_prefix(OfInformix.size());
    if (given == name)
      return Found{path, std::make_shared<const std::string>(each.content)};
  }
  return std::nullopt;
}

/// Whether #include <name> would find a file outside of the tree.
bool UnitFiles::isHeader(std::string_view name) {
  for (std::size_t at = 0; at < context_.options().includeDirectories.size(); ++at)
    if (auto found = find(fmt::format("/include/{}/{}", at, name)); found && found->bytes)
      return true;
  for (const std::string &directory : systemDirectories_)
    if (llvm::sys::fs::is_regular_file(joinPath(directory, name)))
      return true;
  return findSupplied(fmt::format("{}{}", SuppliedMount, name)).has_value();
}

/// A name without a suffix is a header's or a file of the precompiler's.
std::optional<UnitFiles::Found> UnitFiles::findSqlInclude(const std::string &path) {
  std::string name = path.substr(SqlMount.size());
  std::string lower = toLowerCase(name);
  bool isArea = lower == "sqlca" || lower == "sqlda";
  std::string own(suffixOf(main_.path));
  for (const std::string &base : {name, lower})
    for (const std::string &suffix : {std::string(), std::string(".h"), own}) {
      std::string candidate = base + suffix;
      if (suffixOf(candidate).empty())
        continue;
      if (auto found = findInTree(candidate); found && found->bytes && !isArea)
        return found;
      if (!isHeader(candidate) && !isArea)
        continue;
      std::string text = fmt::format("#include <{}>\n", candidate);
      // Db2's header has the type alone; its precompiler adds the variable.
      bool isVariableMissing = dialect_ == embeddedc::Dialect::Db2 || dialect_ == embeddedc::Dialect::Unknown;
      if (lower == "sqlca" && isVariableMissing)
        text = fmt::format("#include <{}.h>\nextern struct sqlca sqlca;\n", lower);
      else if (isArea)
        text = fmt::format("#include <{}.h>\n", lower);
      return Found{path, std::make_shared<const std::string>(text)};
    }
  return std::nullopt;
}

std::optional<UnitFiles::Found> UnitFiles::findUncached(const std::string &path) {
  if (path == "/" || path == "/scan" || path == "/tree" || path == "/include" || path == "/system" ||
      path + "/" == SuppliedMount || path == "/supplied/gnu" || path + "/" == SqlMount)
    return Found{path, nullptr};
  if (path.starts_with(TreeMount))
    return findInTree(std::string_view(path).substr(TreeMount.size()));
  if (path.starts_with(NamedMount))
    return findNamed(path);
  if (path.starts_with(SuppliedMount))
    return findSupplied(path);
  if (path.starts_with(SqlMount))
    return findSqlInclude(path);
  if (!path.starts_with(ScanMount))
    return std::nullopt;
  if (const SourceFile *file = projectFile(path))
    return project(*file);
  // A file that is not among those scanned may still be found by name, beside the one that is read.
  const SourceFile *beside = context_.findCopybook(fileName(path), main_);
  if (beside && path.ends_with("/" + beside->path) && path.size() == ScanMount.size() + beside->path.size()) {
    found_.emplace(beside->path, beside);
    return project(*beside);
  }
  std::string folder = path.substr(ScanMount.size()) + "/";
  if (main_.path.starts_with(folder))
    return Found{path, nullptr};
  const auto &files = context_.files();
  auto at =
      std::lower_bound(files.begin(), files.end(), folder,
                       [](const SourceFile &file, const std::string &wanted) { return file.path < wanted; });
  if (at != files.end() && at->path.starts_with(folder))
    return Found{path, nullptr};
  return std::nullopt;
}

std::optional<UnitFiles::Found> UnitFiles::find(const std::string &path) {
  auto [at, isNew] = cache_.try_emplace(path);
  if (isNew)
    at->second = findUncached(path);
  return at->second;
}

std::optional<std::string> UnitFiles::systemPath(std::string_view virtualPath) const {
  auto part = splitMount(virtualPath, SystemMount, systemDirectories_.size());
  if (!part)
    return std::nullopt;
  return part->second.empty() ? systemDirectories_[part->first]
                              : joinPath(systemDirectories_[part->first], part->second);
}

/// The absolute virtual path. A path that climbs above the root stops there, as on a disk.
static std::string absolute(const llvm::Twine &path) {
  std::string text = path.str();
  return normalisePath(text.starts_with('/') ? text : "/scan/" + text);
}

llvm::ErrorOr<llvm::vfs::Status> UnitFiles::status(const llvm::Twine &path) {
  std::string asked = path.str(), wanted = absolute(path);
  if (auto real = systemPath(wanted)) {
    auto found = systemStatus(*real);
    if (!found)
      return found.getError();
    return llvm::vfs::Status::copyWithNewName(*found, asked);
  }
  auto found = find(wanted);
  if (!found)
    return std::make_error_code(std::errc::no_such_file_or_directory);
  bool isAlias = found->name != wanted;
  llvm::vfs::Status status = makeStatus(found->name, found->bytes.get(), isAlias);
  return isAlias ? status : llvm::vfs::Status::copyWithNewName(status, asked);
}

llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>> UnitFiles::openFileForRead(const llvm::Twine &path) {
  std::string wanted = absolute(path);
  if (auto real = systemPath(wanted)) {
    auto known = systemStatus(*real);
    if (!known)
      return known.getError();
    if (known->isRegularFile())
      return std::make_unique<SystemHeader>(*real, *known);
    return llvm::vfs::getRealFileSystem()->openFileForRead(*real);
  }
  auto found = find(wanted);
  if (!found || !found->bytes)
    return std::make_error_code(std::errc::no_such_file_or_directory);
  return std::make_unique<MemoryFile>(makeStatus(found->name, found->bytes.get(), found->name != wanted),
                                      found->bytes);
}

llvm::vfs::directory_iterator UnitFiles::dir_begin(const llvm::Twine &, std::error_code &error) {
  error = std::make_error_code(std::errc::function_not_supported);
  return {};
}

std::error_code UnitFiles::setCurrentWorkingDirectory(const llvm::Twine &) {
  return std::make_error_code(std::errc::operation_not_permitted);
}

} // namespace tacit::cfe
