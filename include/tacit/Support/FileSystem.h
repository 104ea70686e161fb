//===- The only way to the disk -------------------------------------------------===//
//
// Phases read files through this interface, so that tests give them files from memory and a scan can be kept
// inside its roots. Only this library, the Clang adapter (which wraps it) and the Store touch the disk.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Support/Enum.h"

#include <cstdint>
#include <expected>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tacit {

/// Why the outside world refused: a message for people ("permission denied"), without the path.
struct Error {
  std::string message;
  friend bool operator==(const Error &, const Error &) = default;
};

template <typename T> using Expected = std::expected<T, Error>;

enum class EntryKind : std::uint8_t { File, Directory, Other };

/// One entry of a directory: its name within it, and what it is after following links.
struct DirectoryEntry {
  std::string name;
  EntryKind kind = EntryKind::File;
  std::uint64_t bytes = 0;
  /// Identity of the thing behind the name (device and inode), so that link loops are noticed. 0 if unknown.
  std::uint64_t identity = 0;
  bool isLink = false; ///< The name is a symbolic link; kind and bytes tell of what it leads to.
};

/// Paths are UTF-8 as the system gives them, '/' between parts. All methods may be called from any thread.
class FileSystem {
public:
  virtual ~FileSystem() = default;

  /// The whole content. Refuses anything that is not a regular file and files larger than \p limit bytes.
  virtual Expected<std::shared_ptr<const std::string>> read(const std::string &path,
                                                            std::uint64_t limit) const = 0;
  /// The entries of a directory, sorted by name bytes.
  virtual Expected<std::vector<DirectoryEntry>> list(const std::string &path) const = 0;
  /// What \p path is, after following links.
  virtual Expected<DirectoryEntry> status(const std::string &path) const = 0;
  /// The path of the thing itself: every link followed. Fails if it does not exist.
  virtual Expected<std::string> resolve(const std::string &path) const = 0;
};

/// The disk.
std::unique_ptr<FileSystem> makeRealFileSystem();

/// Files in memory, for tests and golden files. Directories exist through the files in them.
class MemoryFileSystem final : public FileSystem {
public:
  void add(std::string path, std::string content);
  /// A symbolic link. \p target is relative to the link's directory unless it starts with '/'.
  void addLink(std::string path, std::string target);
  /// Something that is seen but cannot be opened: reading or listing it answers \p message.
  void addRefusing(std::string path, EntryKind kind, std::string message);

  Expected<std::shared_ptr<const std::string>> read(const std::string &path,
                                                    std::uint64_t limit) const override;
  Expected<std::vector<DirectoryEntry>> list(const std::string &path) const override;
  Expected<DirectoryEntry> status(const std::string &path) const override;
  Expected<std::string> resolve(const std::string &path) const override;

private:
  /// What stands at a path besides plain directories.
  struct Node {
    EntryKind kind = EntryKind::File;
    std::shared_ptr<const std::string> content;
    std::string target;  ///< Of a link: where it leads.
    std::string refusal; ///< Why it cannot be opened.
  };
  const Node *find(const std::string &resolved) const;

  std::map<std::string, Node, std::less<>> nodes_;
};

/// \p path without `.`, `..` and doubled slashes; `..` never climbs above the start of a relative path, nor
/// above
/// "/". A path that ends up with no parts is empty, which every FileSystem takes as the current directory.
std::string normalisePath(std::string_view path);
/// The part after the last '/', and that part without and with only its last suffix (".cbl"). A leading dot
/// begins no suffix.
std::string_view fileName(std::string_view path);
std::string_view stemOf(std::string_view path);
std::string_view suffixOf(std::string_view path);
/// The part before the last '/', empty if there is none; "/" for files of the root.
std::string_view directoryOf(std::string_view path);
/// \p name inside \p directory, which may be empty. A leading '/' of \p name does not lead out of it; `..`
/// does, so names from source text go through normalisePath() first.
std::string joinPath(std::string_view directory, std::string_view name);

} // namespace tacit
