#include "tacit/Driver/ScanContext.h"

#include <algorithm>

namespace tacit {

namespace {
class ConfinedFileSystem final : public FileSystem {
public:
  ConfinedFileSystem(const FileSystem &inner, std::vector<std::string> directories)
      : inner_(inner), directories_(std::move(directories)) {}

  Expected<std::shared_ptr<const std::string>> read(const std::string &path,
                                                    std::uint64_t limit) const override {
    auto allowed = resolve(path);
    return allowed ? inner_.read(*allowed, limit) : std::unexpected(allowed.error());
  }
  Expected<std::vector<DirectoryEntry>> list(const std::string &path) const override {
    auto allowed = resolve(path);
    return allowed ? inner_.list(*allowed) : std::unexpected(allowed.error());
  }
  Expected<DirectoryEntry> status(const std::string &path) const override {
    auto allowed = resolve(path);
    return allowed ? inner_.status(path) : std::unexpected(allowed.error());
  }
  Expected<std::string> resolve(const std::string &path) const override {
    auto resolved = inner_.resolve(path);
    if (!resolved)
      return resolved;
    bool isAllowed =
        std::ranges::any_of(directories_, [&](const std::string &d) { return isInside(*resolved, d); });
    // As if it were not there: what lies outside is nobody's business.
    if (!isAllowed)
      return std::unexpected(Error{"no such file or directory"});
    return resolved;
  }

private:
  const FileSystem &inner_;
  std::vector<std::string> directories_;
};
} // namespace

std::unique_ptr<FileSystem> confineTo(const FileSystem &inner, std::vector<std::string> directories) {
  return std::make_unique<ConfinedFileSystem>(inner, std::move(directories));
}

} // namespace tacit
