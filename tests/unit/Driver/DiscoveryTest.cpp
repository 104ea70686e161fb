#include "tacit/Driver/Discovery.h"

#include <catch2/catch.hpp>

using namespace tacit;

static constexpr const char *Program = "       PROGRAM-ID. PAY.\n";

/// Each found file as "path status: reason", one a line.
static std::string check(const MemoryFileSystem &files, const std::vector<std::string> &roots,
                         const DiscoveryOptions &options = {}) {
  auto found = discover(files, roots, options);
  if (!found)
    return "refused: " + found.error().message;
  std::string out;
  for (const DiscoveredFile &f : found->files)
    out +=
        f.file.path + " " + std::string(toText(f.status)) + (f.reason.empty() ? "" : ": " + f.reason) + "\n";
  return out;
}

TEST_CASE("files come sorted by path, relative to the root", "[discovery]") {
  MemoryFileSystem files;
  files.add("/t/z.cbl", Program);
  files.add("/t/a/b.cbl", Program);
  files.add("/t/a.cbl", Program);
  CHECK(check(files, {"/t"}) == "a.cbl read\na/b.cbl read\nz.cbl read\n");
  CHECK(check(files, {"/t/."}) == check(files, {"/t/", "/t/a"}));
  DiscoveryOptions two;
  two.jobs = 2;
  CHECK(check(files, {"/t"}) == check(files, {"/t"}, two));
}

TEST_CASE("several roots share the folder above them", "[discovery]") {
  MemoryFileSystem files;
  files.add("/x/app/cbl/a.cbl", Program);
  files.add("/x/app/cpy/a.cpy", "       01 A PIC X.\n");
  files.add("/x/app/jcl/a.jcl", "//A JOB\n");
  CHECK(check(files, {"/x/app/cpy", "/x/app/cbl"}) == "cbl/a.cbl read\ncpy/a.cpy read\n");
  CHECK(check(files, {"/x/app/cbl/a.cbl"}) == "a.cbl read\n");
}

TEST_CASE("a root that is not there is refused", "[discovery]") {
  MemoryFileSystem files;
  files.add("/t/a.cbl", Program);
  CHECK(check(files, {"/none"}) == "refused: cannot read '/none': no such file or directory");
  CHECK(check(files, {}) == "refused: no path to scan");
}

TEST_CASE("links are other names, and lead nowhere outside", "[discovery]") {
  MemoryFileSystem files;
  files.add("/secret/key.cbl", Program);
  files.add("/t/a/a.cbl", Program);
  files.addLink("/t/a/loop", "../..");
  files.addLink("/t/a/up", "..");
  files.addLink("/t/b.cbl", "a/a.cbl");
  files.addLink("/t/out", "/secret");
  files.addLink("/t/out.cbl", "/secret/key.cbl");
  files.addLink("/t/none.cbl", "nowhere");
  files.addLink("/t/self", "self");
  CHECK(check(files, {"/t"}) == "a/a.cbl read\n"
                                "a/loop skipped: link to a place outside the scanned paths\n"
                                "a/up skipped: link to '.'\n"
                                "b.cbl skipped: link to 'a/a.cbl'\n"
                                "none.cbl failed: broken link: no such file or directory\n"
                                "out skipped: link to a place outside the scanned paths\n"
                                "out.cbl skipped: link to a place outside the scanned paths\n"
                                "self failed: broken link: too many levels of symbolic links\n");
  files.addLink("/here", "/t/a");
  CHECK(check(files, {"/here"}).starts_with("a.cbl read\n"));
}

TEST_CASE("what cannot be opened is recorded, and the rest is read", "[discovery]") {
  MemoryFileSystem files;
  files.add("/t/a.cbl", Program);
  files.addRefusing("/t/locked", EntryKind::Directory, "permission denied");
  files.addRefusing("/t/locked.cbl", EntryKind::File, "permission denied");
  files.addRefusing("/t/pipe", EntryKind::Other, "would wait");
  files.addRefusing("/t/pipe.cbl", EntryKind::Other, "would wait");
  CHECK(check(files, {"/t"}) == "a.cbl read\n"
                                "locked failed: cannot list directory: permission denied\n"
                                "locked.cbl failed: cannot read: permission denied\n"
                                "pipe skipped: not a file: a pipe, socket or device\n"
                                "pipe.cbl failed: not a file: a pipe, socket or device\n");
}

TEST_CASE("files over the limit are not opened", "[discovery]") {
  MemoryFileSystem files;
  files.add("/t/a.cbl", std::string(200, 'A'));
  files.add("/t/a.log", std::string(200, 'A'));
  DiscoveryOptions options;
  options.maxFileBytes = 100;
  CHECK(check(files, {"/t"}, options) ==
        "a.cbl failed: larger than 100 bytes\na.log skipped: larger than 100 bytes\n");
}

TEST_CASE("globs choose, version control and own outputs stay out", "[discovery]") {
  MemoryFileSystem files;
  files.add("/t/.git/config", "x");
  files.add("/t/src/a.cbl", Program);
  files.add("/t/src/a.cpy", "       01 A PIC X.\n");
  files.add("/t/old/a.cbl", Program);
  files.add("/t/tacit.db", "store");
  files.add("/t/tacit.db.tmp-7-0", "left by a killed scan");
  DiscoveryOptions options;
  options.include = {"*.cbl"};
  options.exclude = {"old"};
  options.ignoredPaths = {"/t/tacit.db"};
  CHECK(check(files, {"/t"}, options) == ".git skipped: version control data\n"
                                         "old skipped: excluded\n"
                                         "src/a.cbl read\n"
                                         "src/a.cpy skipped: not included\n");
}

TEST_CASE("what a precompiler wrote is left out beside its source", "[discovery]") {
  MemoryFileSystem files;
  files.add("/t/a.pc", "EXEC SQL COMMIT;\n");
  files.add("/t/a.c", "int x;\n");
  files.add("/t/b.c", "int x;\n");
  CHECK(check(files, {"/t"}) == "a.c skipped: made by a precompiler from 'a.pc'\na.pc read\nb.c read\n");
}

TEST_CASE("deep trees need no deep stack", "[discovery]") {
  MemoryFileSystem files;
  std::string path = "/t";
  for (int n = 0; n < 500; ++n)
    path += "/d";
  files.add(path + "/a.cbl", Program);
  CHECK(check(files, {"/t"}).ends_with("a.cbl read\n"));
}
