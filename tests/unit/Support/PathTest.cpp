#include "tacit/Support/FileSystem.h"

#include <catch2/catch.hpp>

using namespace tacit;

TEST_CASE("Paths lose dots, doubled slashes and climbs") {
  CHECK(normalisePath("a/./b//c/") == "a/b/c");
  CHECK(normalisePath("a/b/../c") == "a/c");
  CHECK(normalisePath("./a") == "a");
  CHECK(normalisePath(".") == "");
  CHECK(normalisePath("") == "");
  CHECK(normalisePath("/a/../..//b") == "/b");
  CHECK(normalisePath("/..") == "/");
}

TEST_CASE("A relative path cannot climb above its start") {
  CHECK(normalisePath("../../etc/passwd") == "etc/passwd");
  CHECK(normalisePath("a/../../b") == "b");
  CHECK(normalisePath("a/..") == "");
  CHECK(normalisePath("..") == "");
  CHECK(normalisePath("...") == "...");
}

TEST_CASE("A long path takes linear time") {
  std::string path;
  for (int round = 0; round < 200'000; ++round)
    path += "a/b/../";
  CHECK(normalisePath(path).size() == 399'999);
}

TEST_CASE("Parts of a path") {
  CHECK(fileName("a/b.cbl") == "b.cbl");
  CHECK(fileName("b") == "b");
  CHECK(fileName("a/") == "");
  CHECK(stemOf("a.b/c.tar.gz") == "c.tar");
  CHECK(suffixOf("a.b/c.tar.gz") == ".gz");
  CHECK(suffixOf("a.b/c") == "");
  CHECK(stemOf(".profile") == ".profile");
  CHECK(suffixOf(".profile") == "");
  CHECK(suffixOf("..") == "");
  CHECK(suffixOf("a.") == ".");
  CHECK(directoryOf("a/b/c") == "a/b");
  CHECK(directoryOf("c") == "");
  CHECK(directoryOf("/c") == "/");
}

TEST_CASE("Joining stays inside the directory for absolute names") {
  CHECK(joinPath("a", "b") == "a/b");
  CHECK(joinPath("a/", "b") == "a/b");
  CHECK(joinPath("", "b") == "b");
  CHECK(joinPath("/", "b") == "/b");
  CHECK(joinPath("a", "/etc/passwd") == "a/etc/passwd");
  CHECK(joinPath("a", normalisePath("../../x")) == "a/x");
  CHECK(joinPath("a", "") == "a");
}
