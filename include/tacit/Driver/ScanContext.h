//===- What front-ends are told during a scan ------------------------------------------===//
//
// Copybooks are found through an index of all names, made once, so that a scan with ten thousand COPY
// statements lists no directory twice. Only what discovery found in the roots and in the named directories is
// in the index: a name such as `../../etc/passwd` is a look-up that finds nothing.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Driver/Discovery.h"
#include "tacit/Driver/Options.h"
#include "tacit/FrontEnds/FrontEnd.h"

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tacit {

/// Thread-safe once built. A copybook's bytes are read when it is first asked for and then kept, because
/// copybooks are few and shared.
class ScanContext final : public FrontEndContext {
public:
  /// \p discovery must outlive the context. Named directories that cannot be listed are an error.
  static Expected<std::unique_ptr<ScanContext>> create(std::unique_ptr<FileSystem> fileSystem,
                                                       FrontEndOptions options, const Discovery &discovery);

  const FrontEndOptions &options() const override { return options_; }
  const FileSystem &fileSystem() const override { return *fileSystem_; }
  const std::vector<SourceFile> &files() const override { return files_; }
  const SourceFile *findCopybook(std::string_view name, const SourceFile &from) const override;

  /// Files outside of the scan that a COPY may name: in the named directories, or beside a root that is a
  /// file.
  const std::vector<SourceFile> &outsideFiles() const { return outsideFiles_; }
  /// Where --copybooks led, as paths that mean the same on every machine.
  const std::vector<std::string> &namedDirectories() const { return namedDirectories_; }

private:
  /// A file that a COPY may mean, under one of its names.
  struct Candidate {
    std::size_t file = 0; ///< In `known_`.
    std::string path;     ///< Of the name: differs from the file's own path for links.
  };
  struct Resident {
    std::once_flag once;
    std::unique_ptr<SourceFile> file;
  };

  ScanContext(std::unique_ptr<FileSystem> fileSystem, FrontEndOptions options);
  Expected<void> addNamedDirectories(const Discovery &discovery);
  void addOutsideDirectory(const std::string &systemPath, const std::string &prefix,
                           const std::vector<DirectoryEntry> &entries);
  void addCandidate(std::size_t file, std::string path);
  const SourceFile *load(std::size_t file) const;

  std::unique_ptr<FileSystem> fileSystem_;
  FrontEndOptions options_;
  std::vector<SourceFile> files_;
  std::vector<SourceFile> outsideFiles_;
  std::vector<SourceFile> known_;             ///< files_, then outsideFiles_.
  std::vector<std::string> namedDirectories_; ///< As `path` prefixes, in the order of the options.
  std::unordered_map<std::string, std::vector<Candidate>> byName_; ///< Lower-cased file name and stem.
  std::unique_ptr<Resident[]> residents_;                          ///< One for each of `known_`.
};

/// \p inner (which must outlive the result), but only what lies in one of \p directories (resolved system
/// paths) can be seen.
std::unique_ptr<FileSystem> confineTo(const FileSystem &inner, std::vector<std::string> directories);

/// The context of a scan with \p options: confined to the roots of \p discovery, the directories that the
/// options name, and the compiler's own headers. \p fileSystem and \p discovery must outlive it.
Expected<std::unique_ptr<ScanContext>>
makeScanContext(const FileSystem &fileSystem, const ScanOptions &options, const Discovery &discovery);

} // namespace tacit
