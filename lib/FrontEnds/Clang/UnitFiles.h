//===- The files that Clang sees while it reads one unit ----------------------------===//
//
// Clang never meets a path of the machine. It reads from four mounts:
//
//   /scan/<path>      files of the scanned tree, by their path relative to the scan root
//   /tree/<name>      the same files by name alone: a header that stands elsewhere in the tree (read-only
//   alias;
//                     a hit answers with its /scan path)
//   /include/<n>/...  the n-th include directory named by the user
//   /system/<n>/...   the n-th folder of system headers of this machine
//   /supplied/<name>  headers of precompilers and database systems in words of our own, asked last
//   /preamble            the precompiled headers that the unit begins with, see Preambles.h
//   /sql-include/<name>  what EXEC SQL INCLUDE names (read-only alias, or a file that includes the header)
//
// Project files with embedded SQL are shown as the C that EmbeddedC makes of them.
//
// Nothing else exists, so no include can climb out, and what Clang reports (`__FILE__` too) is the same on
// every machine.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "EmbeddedFile.h"

#include "tacit/FrontEnds/FrontEnd.h"

#include <llvm/Support/VirtualFileSystem.h>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tacit::cfe {

/// The folders of the machine's own headers that exist, in the order of the search.
const std::vector<std::string> &systemHeaderFolders(bool isCpp);

/// Whether one of them has the header \p name.
bool isSystemHeader(std::string_view name);

/// The file of the tree that `#include "name"` in \p from means: beside it, else the nearest one of that
/// name; null if there is none.
const SourceFile *headerInTree(const FrontEndContext &context, std::string_view name, const SourceFile &from);

/// The file of the tree that configure would write the header \p name from; null if there is none.
const SourceFile *templateInTree(const FrontEndContext &context, std::string_view name,
                                 const SourceFile &from);

/// Belongs to one translation, used by one thread.
class UnitFiles final : public llvm::vfs::FileSystem {
public:
  UnitFiles(const SourceFile &main, const FrontEndContext &context, bool isCpp);

  /// The virtual path of the unit's own file.
  std::string mainPath() const { return "/scan/" + main_.path; }
  /// Virtual folders to search for headers: those the user named, and those of the system.
  std::vector<std::string> namedFolders() const;
  const std::vector<std::string> &systemFolders() const { return systemFolders_; }
  /// Virtual paths of the units of the scan that are in this one's language: it and at most \p count that
  /// follow.
  std::vector<std::string> unitsFromHere(std::size_t count) const;
  /// What Clang reads as the file at a virtual path; null if it cannot be read.
  std::shared_ptr<const std::string> text(const std::string &virtualPath);
  static constexpr const char *PreamblePath = "/preamble";
  void setPreamble(std::shared_ptr<const std::string> bytes) {
    cache_[PreamblePath] = Found{PreamblePath, std::move(bytes)};
  }
  /// The virtual form of a path in a compile command; empty if it lies outside of everything that may be
  /// read.
  std::string toVirtual(std::string_view path, std::string_view directory) const;

  /// The file of the scanned tree behind a virtual path; nullptr for headers from elsewhere.
  const SourceFile *projectFile(std::string_view virtualPath) const;
  /// The content hash of a project file that was read; empty for others.
  std::string contentHash(std::string_view virtualPath) const;
  /// How the store names the file behind a virtual path.
  std::string shownPath(std::string_view virtualPath) const;
  /// The file behind a virtual path, if Clang sees it without its embedded SQL; else null.
  const EmbeddedFile *embeddedFile(std::string_view virtualPath) const;
  embeddedc::Dialect dialect() const { return dialect_; }
  static bool isSystem(std::string_view virtualPath) { return virtualPath.starts_with("/system/"); }
  /// Whether the file is the same for every tree: a header of the system, or one of ours.
  static bool isOutsideOfTree(std::string_view virtualPath) {
    return isSystem(virtualPath) || virtualPath.starts_with("/supplied/");
  }

  llvm::ErrorOr<llvm::vfs::Status> status(const llvm::Twine &path) override;
  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>> openFileForRead(const llvm::Twine &path) override;
  llvm::vfs::directory_iterator dir_begin(const llvm::Twine &path, std::error_code &error) override;
  std::error_code setCurrentWorkingDirectory(const llvm::Twine &path) override;
  llvm::ErrorOr<std::string> getCurrentWorkingDirectory() const override { return "/scan"; }

private:
  struct Found {
    std::string name;
    std::shared_ptr<const std::string> bytes; ///< Null for a directory.
  };
  std::optional<Found> find(const std::string &path);
  std::optional<Found> findUncached(const std::string &path);
  std::optional<Found> findInTree(std::string_view name);
  std::optional<Found> findNamed(const std::string &path);
  std::optional<Found> project(const SourceFile &file);
  std::optional<Found> findSupplied(const std::string &path) const;
  std::optional<Found> findSqlInclude(const std::string &path);
  bool isHeader(std::string_view name);
  /// \p bytes without their embedded SQL.
  std::shared_ptr<const std::string> takeOutSql(const std::string &path,
                                                std::shared_ptr<const std::string> bytes);
  std::optional<std::string> systemPath(std::string_view virtualPath) const;

  const SourceFile &main_;
  const FrontEndContext &context_;
  bool isCpp_;
  embeddedc::Dialect dialect_; ///< Of the unit's own file, for all of its files.
  std::string root_;           ///< System path of the scan root with a final '/', empty if it cannot be told.
  std::vector<std::string> systemDirectories_; ///< Real, in the order of systemFolders_, and one more.
  std::vector<std::string> systemFolders_;
  std::map<std::string, std::optional<Found>> cache_;
  std::map<std::string, EmbeddedFile, std::less<>> embedded_;    ///< By virtual path.
  std::map<std::string, const SourceFile *, std::less<>> found_; ///< By path: what the context found by name.
};

} // namespace tacit::cfe
