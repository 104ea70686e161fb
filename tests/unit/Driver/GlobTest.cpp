#include "tacit/Driver/Glob.h"

#include <catch2/catch.hpp>

using namespace tacit;

TEST_CASE("a pattern without a slash matches any part", "[glob]") {
  CHECK(matchesGlob("*.bak", "a/b/c.bak"));
  CHECK(matchesGlob("old", "a/old/c.cbl"));
  CHECK(matchesGlob("old/", "a/old/c.cbl"));
  CHECK_FALSE(matchesGlob("old", "a/older/c.cbl"));
  CHECK_FALSE(matchesGlob("*.BAK", "c.bak"));
}

TEST_CASE("a pattern with slashes matches the whole path", "[glob]") {
  CHECK(matchesGlob("a/*/c.cbl", "a/b/c.cbl"));
  CHECK_FALSE(matchesGlob("a/*/c.cbl", "a/b/b/c.cbl"));
  CHECK(matchesGlob("a/**/c.cbl", "a/c.cbl"));
  CHECK(matchesGlob("a/**/c.cbl", "a/b/b/c.cbl"));
  CHECK(matchesGlob("**/test/**", "x/test/y/z"));
  CHECK_FALSE(matchesGlob("a/**", "b/a/c"));
}

TEST_CASE("sets and question marks stand for one character", "[glob]") {
  CHECK(matchesGlob("p[0-9]?.cbl", "p1x.cbl"));
  CHECK_FALSE(matchesGlob("p[!0-9]?.cbl", "p1x.cbl"));
  CHECK(matchesGlob("[", "["));
  CHECK(matchesGlob("a[b", "a[b"));
}

TEST_CASE("many stars do not take for ever", "[glob]") {
  std::string text(2000, 'a');
  CHECK_FALSE(matchesGlob("*a*a*a*a*a*a*a*a*a*a*a*a*b", text));
}
