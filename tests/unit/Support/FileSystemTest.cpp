#include "tacit/Support/FileSystem.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

using namespace tacit;
namespace fs = std::filesystem;

namespace {

/// A fresh directory on the disk that disappears with the test.
class TemporaryDirectory {
public:
  TemporaryDirectory() {
    std::string pattern = (fs::temp_directory_path() / "tacit-test-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  TemporaryDirectory(const TemporaryDirectory &) = delete;
  TemporaryDirectory &operator=(const TemporaryDirectory &) = delete;
  ~TemporaryDirectory() { fs::remove_all(path_); }

  std::string operator/(std::string_view name) const { return joinPath(path_, name); }
  const std::string &path() const { return path_; }
  void write(std::string_view name, std::string_view content) const {
    fs::create_directories(directoryOf(*this / name));
    std::ofstream(*this / name) << content;
  }

private:
  std::string path_;
};

} // namespace

static std::string namesOf(const Expected<std::vector<DirectoryEntry>> &entries) {
  if (!entries)
    return "refused: " + entries.error().message;
  std::string names;
  for (const DirectoryEntry &entry : *entries)
    names += entry.name + (entry.kind == EntryKind::Directory ? "/ "
                           : entry.kind == EntryKind::File    ? " "
                                                              : "? ");
  return names;
}

static std::string readAll(const FileSystem &files, const std::string &path, std::uint64_t limit = 1000) {
  const auto content = files.read(path, limit);
  return content ? **content : "refused: " + content.error().message;
}

/// What holds for both file systems over the tree b.txt, a/x, a.b, empty.
static void checkTree(const FileSystem &files, const std::string &root) {
  CHECK(namesOf(files.list(root)) == "a/ a.b b.txt empty ");
  CHECK(namesOf(files.list(joinPath(root, "a"))) == "x ");
  CHECK(namesOf(files.list(joinPath(root, "none"))) == "refused: no such file or directory");
  CHECK(namesOf(files.list(joinPath(root, "b.txt"))) == "refused: not a directory");
  CHECK(readAll(files, joinPath(root, "b.txt")) == "bee");
  CHECK(readAll(files, joinPath(root, "empty")) == "");
  CHECK(readAll(files, joinPath(root, "b.txt"), 3) == "bee");
  CHECK(readAll(files, joinPath(root, "b.txt"), 2) == "refused: larger than 2 bytes");
  CHECK(readAll(files, joinPath(root, "a")) == "refused: is a directory");
  CHECK(readAll(files, joinPath(root, "none")) == "refused: no such file or directory");
  CHECK(files.status(joinPath(root, "a"))->kind == EntryKind::Directory);
  CHECK(files.status(joinPath(root, "b.txt"))->bytes == 3);
  CHECK(files.status(joinPath(root, "b.txt"))->name == "b.txt");
  CHECK_FALSE(files.status(joinPath(root, "none")));
}

TEST_CASE("The memory file system behaves as the disk") {
  MemoryFileSystem files;
  files.add("r/b.txt", "bee");
  files.add("r/a/x", "");
  files.add("./r//a.b", "");
  files.add("r/empty", "");
  checkTree(files, "r");
  CHECK(namesOf(files.list("")) == "r/ ");
  CHECK(readAll(files, "../r/b.txt") == "bee");
}

TEST_CASE("The real file system reads and lists the disk") {
  const TemporaryDirectory directory;
  directory.write("b.txt", "bee");
  directory.write("a/x", "");
  directory.write("a.b", "");
  directory.write("empty", "");
  checkTree(*makeRealFileSystem(), directory.path());
}

TEST_CASE("Two ways to one directory have one identity") {
  const TemporaryDirectory directory;
  directory.write("d/x", "1");
  fs::create_directory_symlink(directory / "d", directory / "link");
  fs::create_directory_symlink(directory.path(), directory / "d/up");
  const auto files = makeRealFileSystem();
  const auto identity = files->status(directory / "d")->identity;
  CHECK(identity != 0);
  CHECK(files->status(directory / "link")->identity == identity);
  CHECK(files->status(directory / "d/up/d")->identity == identity);
  CHECK(files->status(directory / "d/x")->identity != identity);
  CHECK(files->status(directory / "d/up")->identity == files->status(directory.path())->identity);
}

TEST_CASE("Odd entries are refused, never fatal") {
  const TemporaryDirectory directory;
  fs::create_symlink(directory / "gone", directory / "dangling");
  fs::create_symlink(directory / "self", directory / "self");
  REQUIRE(::mkfifo((directory / "pipe").c_str(), 0600) == 0);
  const auto files = makeRealFileSystem();
  CHECK(namesOf(files->list(directory.path())) == "dangling? pipe? self? ");
  CHECK(readAll(*files, directory / "pipe") == "refused: not a regular file");
  CHECK(readAll(*files, directory / "dangling") == "refused: no such file or directory");
  CHECK_FALSE(files->read(directory / "self", 10));
}

TEST_CASE("Unreadable files and directories are refused with the system's reason") {
  if (::geteuid() == 0) // The administrator may read everything.
    return;
  const TemporaryDirectory directory;
  directory.write("secret", "x");
  directory.write("closed/x", "x");
  fs::permissions(directory / "secret", fs::perms::none);
  fs::permissions(directory / "closed", fs::perms::none);
  const auto files = makeRealFileSystem();
  CHECK(readAll(*files, directory / "secret") == "refused: permission denied");
  CHECK(namesOf(files->list(directory / "closed")) == "refused: permission denied");
  fs::permissions(directory / "closed", fs::perms::owner_all);
}

TEST_CASE("A file whose reading fails, or that claims no size, is handled") {
  const auto files = makeRealFileSystem();
  if (!files->status("/proc/self/mem"))
    return;
  CHECK_FALSE(files->read("/proc/self/mem", 1000)); // Nothing is mapped at address 0.
  CHECK(readAll(*files, "/proc/self/comm") != "");
  CHECK(readAll(*files, "/proc/self/maps", 10) == "refused: larger than 10 bytes");
}

TEST_CASE("Links are followed and circles end") {
  MemoryFileSystem files;
  files.add("tree/src/a.cbl", "A");
  files.addLink("tree/link", "src");
  files.addLink("tree/up", "../tree");
  files.addLink("tree/one", "two");
  files.addLink("tree/two", "one");
  files.addRefusing("tree/locked", EntryKind::Directory, "permission denied");

  CHECK(readAll(files, "tree/link/a.cbl") == "A");
  CHECK(*files.resolve("tree/up/up/link/a.cbl") == "tree/src/a.cbl");
  CHECK(files.resolve("tree/one").error().message == "too many levels of symbolic links");
  CHECK(namesOf(files.list("tree/locked")) == "refused: permission denied");
  CHECK(namesOf(files.list("tree")) == "link/ locked/ one? src/ two? up/ ");
  CHECK(files.list("tree/up")->at(0).isLink);
  CHECK(files.status("tree/up")->identity == files.status("tree")->identity);
}

TEST_CASE("The disk tells links from what they lead to") {
  const TemporaryDirectory directory;
  directory.write("src/a.cbl", "A");
  fs::create_directory_symlink("src", directory / "link");
  fs::create_symlink("none", directory / "dangling");
  const auto disk = makeRealFileSystem();
  CHECK(namesOf(disk->list(directory.path())) == "dangling? link/ src/ ");
  CHECK(disk->list(directory.path())->at(1).isLink);
  CHECK_FALSE(disk->list(directory.path())->at(2).isLink);
  CHECK(disk->status(directory / "link")->isLink);
  CHECK(*disk->resolve(directory / "link/a.cbl") == *disk->resolve(directory / "src/a.cbl"));
  CHECK_FALSE(disk->resolve(directory / "dangling"));
}
