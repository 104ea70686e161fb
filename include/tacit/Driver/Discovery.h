//===- From roots to files --------------------------------------------------------------===//
//
// Walks the scan roots and says of everything in them what it is. Directories are walked with an explicit
// stack in the order of their names; links are followed only to files and folders that lie inside the roots
// and are not read under their own name already; nothing outside is opened.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Source/SourceFile.h"
#include "tacit/Support/FileSystem.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tacit {

struct DiscoveryOptions {
  std::vector<std::string> include; ///< If any, only files that match one.
  std::vector<std::string> exclude; ///< Files and folders that match one are left out.
  /// System paths of our own outputs, no part of the estate: they, and what a killed scan left of them
  /// (`PATH.tmp-...`).
  std::vector<std::string> ignoredPaths;
  std::uint64_t maxFileBytes = 256ULL << 20U;
  unsigned jobs = 1; ///< Files are hashed and recognised by this many threads.
};

/// One file, or a folder that was not entered, and what became of it. `file.bytes` is null.
struct DiscoveredFile {
  SourceFile file;
  std::uint64_t bytes = 0;
  ReadStatus status = ReadStatus::Read;
  std::string reason;
  bool isListing = false;   ///< A compiler's listing whose source can be read.
  bool mayBeCopied = false; ///< Not read by itself, but a COPY that names it may mean it.
  std::string linkTarget;   ///< Path of the file in this list that the name is a link to.
};

/// Everything below the roots, sorted by path; paths are unique.
struct Discovery {
  std::vector<DiscoveredFile> files;
  /// Files beside a root that is itself a file. They are no part of the scan, but a COPY may name them. Not
  /// examined.
  std::vector<DiscoveredFile> neighbours;
  std::string base;               ///< System path that `path`s are relative to.
  std::vector<std::string> roots; ///< Resolved system paths; a root that is a file is named by its folder.
};

/// Fails only if a root does not exist or there is none. \p roots are system paths of folders or files. Paths
/// in the result are relative to the root, or to the nearest folder that holds all roots if there are
/// several.
Expected<Discovery> discover(const FileSystem &fileSystem, const std::vector<std::string> &roots,
                             const DiscoveryOptions &options);

/// Opens a file to see what it is; fills in all but its paths. Its bytes are let go again: memory must not
/// grow with the estate.
void examineFile(const FileSystem &fileSystem, std::uint64_t maxFileBytes, DiscoveredFile &found);

/// \p systemPath relative to \p base, which holds it.
std::string relativeTo(std::string_view base, std::string_view systemPath);

/// \p path, a resolved system path, is \p directory or lies in it.
bool isInside(std::string_view path, std::string_view directory);

} // namespace tacit
