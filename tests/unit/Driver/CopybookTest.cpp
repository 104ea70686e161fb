#include "tacit/Driver/ScanContext.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace tacit;

static constexpr const char *Text = "       01 A PIC X.\n";

namespace {
/// A tree with a program src/a/prog.cbl that looks for copybooks.
struct Tree {
  MemoryFileSystem files;
  ScanOptions options;

  Tree() { files.add("/t/src/a/prog.cbl", "       PROGRAM-ID. PROG.\n"); }

  /// The path of what \p name means for the program.
  std::string find(std::string_view name) {
    if (options.roots.empty())
      options.roots = {"/t"};
    auto discovery = discover(files, options.roots, {});
    auto context = makeScanContext(files, options, *discovery);
    if (!context)
      return "refused: " + context.error().message;
    auto isProgram = [](const SourceFile &file) { return fileName(file.path) == "prog.cbl"; };
    auto program = std::ranges::find_if((*context)->files(), isProgram);
    const SourceFile *found = (*context)->findCopybook(name, *program);
    return found == nullptr ? "-" : found->path + (found->bytes ? "" : " unread");
  }
};
} // namespace

TEST_CASE("a copybook is found by stem or name in any letter case", "[copybook]") {
  Tree tree;
  tree.files.add("/t/cpy/PAYREC.cpy", Text);
  tree.files.add("/t/cpy/X123", Text);
  CHECK(tree.find("PAYREC") == "cpy/PAYREC.cpy");
  CHECK(tree.find("payrec") == "cpy/PAYREC.cpy");
  CHECK(tree.find("PayRec.CPY") == "cpy/PAYREC.cpy");
  CHECK(tree.find("x123") == "cpy/X123");
  CHECK(tree.find("NONE") == "-");
}

TEST_CASE("the nearest copybook is meant", "[copybook]") {
  Tree tree;
  tree.files.add("/t/cpy/R.cpy", Text);
  CHECK(tree.find("R") == "cpy/R.cpy");
  tree.files.add("/t/src/b/R.cpy", Text);
  CHECK(tree.find("R") == "src/b/R.cpy");
  tree.files.add("/t/src/a/R.cob", Text);
  CHECK(tree.find("R") == "src/a/R.cob");
  tree.files.add("/t/src/a/R.cpy", Text);
  CHECK(tree.find("R") == "src/a/R.cpy");
  tree.files.add("/t/lib/R.cpy", Text);
  CHECK(tree.find("lib/R") == "lib/R.cpy");
}

TEST_CASE("named directories come before the rest of the tree", "[copybook]") {
  Tree tree;
  tree.files.add("/t/src/R.cpy", Text);
  tree.files.add("/t/late/R.cpy", Text);
  tree.files.add("/other/R.cpy", Text);
  tree.options.frontEnd.copybookDirectories = {"/t/late"};
  CHECK(tree.find("R") == "late/R.cpy");
  tree.options.frontEnd.copybookDirectories = {"/other", "/t/late"};
  CHECK(tree.find("R") == "<copybooks>/R.cpy");
  tree.options.frontEnd.copybookDirectories = {"/none"};
  CHECK(tree.find("R") == "refused: cannot read '/none': no such file or directory");
}

TEST_CASE("a name cannot climb out", "[copybook]") {
  Tree tree;
  tree.files.add("/secret/KEY.cpy", Text);
  tree.files.addLink("/t/src/a/LINK.cpy", "/secret/KEY.cpy");
  CHECK(tree.find("../../../secret/KEY.cpy") == "-");
  CHECK(tree.find("/secret/KEY.cpy") == "-");
  CHECK(tree.find("..\\..\\..\\secret\\KEY") == "-");
  CHECK(tree.find("LINK") == "-");
}

TEST_CASE("a link inside the tree is a further name", "[copybook]") {
  Tree tree;
  tree.files.add("/t/cpy/real.cpy", Text);
  tree.files.addLink("/t/cpy/ALIAS.cpy", "real.cpy");
  CHECK(tree.find("alias") == "cpy/real.cpy");
}

TEST_CASE("a program that is a root itself finds what lies beside it", "[copybook]") {
  Tree tree;
  tree.files.add("/t/src/a/R.cpy", Text);
  tree.files.add("/t/src/b/S.cpy", Text);
  tree.options.roots = {"/t/src/a/prog.cbl"};
  CHECK(tree.find("R") == "R.cpy");
  CHECK(tree.find("S") == "-");
}

TEST_CASE("languages with a syntax of their own are no copybooks", "[copybook]") {
  Tree tree;
  tree.files.add("/t/R.bms", "R DFHMSD TYPE=MAP\n");
  CHECK(tree.find("R") == "R.bms"); // The front-end makes its symbolic map.
}

TEST_CASE("the file system of a scan shows nothing outside", "[copybook]") {
  MemoryFileSystem files;
  files.add("/t/a.cbl", Text);
  files.add("/tx/b.cbl", Text);
  files.addLink("/t/out", "/tx");
  auto confined = confineTo(files, {"/t"});
  CHECK(confined->read("/t/a.cbl", 100));
  CHECK_FALSE(confined->read("/tx/b.cbl", 100));
  CHECK_FALSE(confined->read("/t/../tx/b.cbl", 100));
  CHECK_FALSE(confined->status("/t/out/b.cbl"));
  CHECK_FALSE(confined->list("/t/out"));
}
