#include "Diff.h"
#include "LineRefs.h"
#include "Run.h"
#include "TestFile.h"

#include <catch2/catch.hpp>

using namespace golden;

TEST_CASE("Directives are found behind the comment leaders of each language") {
  for (const std::string leader :
       {"      *> ", "000100*> ", "000100* ", "//* ", "* ", "-- ", "// ", "; ", "# ", "  // "}) {
    const auto directive = directiveOf(leader + "CHECK: a  b");
    REQUIRE(directive);
    CHECK(directive->prefix == leader);
    CHECK(directive->text == "a  b");
  }
  CHECK(directiveOf("// CHECK:")->text.empty());
  CHECK_FALSE(directiveOf("// CHECKED: x"));
  CHECK_FALSE(directiveOf("     DISPLAY 'CHECK: x'"));
  CHECK_FALSE(directiveOf("// a comment with CHECK: inside"));
  CHECK_FALSE(directiveOf(""));
}

TEST_CASE("Line references count from the expectation") {
  CHECK(toAbsolute("rule @+2 and @-1, a.c:@+1:5", 10) == "rule @12 and @9, a.c:11:5");
  CHECK(toAbsolute("mail me@+1 @x @+", 10) == "mail me@+1 @x @+");
  const auto same = [](std::size_t number) { return number < 50 ? std::optional(number) : std::nullopt; };
  CHECK(toRelative("rule @12 and @9, a.c:11:5 b.c:11", "a.c", 10, same) ==
        "rule @+2 and @-1, a.c:@+1:5 b.c:11");
  CHECK(toRelative("@77 stays", "a.c", 10, same) == "@77 stays");
}

TEST_CASE("Differences are as few as can be") {
  CHECK(diff({"a", "b", "c"}, {"a", "c", "d"}) ==
        std::vector<DiffLine>{{' ', "a"}, {'-', "b"}, {' ', "c"}, {'+', "d"}});
  CHECK(diff({}, {}).empty());
  CHECK(diff({"x"}, {}) == std::vector<DiffLine>{{'-', "x"}});
}

TEST_CASE("A test splits into files whose lines count from one") {
  const TestFile test =
      parseTest("t.cbl", "*> ARGS: a %s \"b c\"\nx\n*> FILE: sub/y.cpy\none\n*> CHECK: @-1\n");
  CHECK(test.error.empty());
  CHECK(test.commands == std::vector<std::vector<std::string>>{{"a", "t.cbl", "b c"}});
  REQUIRE(test.parts.size() == 2);
  CHECK(test.parts[0].lines.size() == 2);
  CHECK(test.parts[1].name == "sub/y.cpy");
  CHECK(test.parts[1].lines.size() == 2);
  CHECK(test.out.at(0).text == "@1");
}

TEST_CASE("fail: what is no golden file says why") {
  CHECK(parseTest("t", "x\n").error == "no line says ARGS");
  CHECK(parseTest("t", "# ARGS: x\n# FILE: ../y\n").error ==
        "line 2: '../y' is no name inside the test's folder");
  CHECK(parseTest("t", "# ARGS: x\n# EXIT: often\n").error == "line 2: EXIT needs a number");
}

/// What a shell makes of the test \p text: its differences.
static std::vector<std::string> runShell(const std::string &text) {
  const TestFile test = parseTest("t.sh", text);
  std::string error;
  const Outcome outcome = run(test, "/bin/sh", error);
  if (!error.empty())
    return {error};
  return compare(test, outcome);
}

TEST_CASE("All output must match, and errors and the exit code too") {
  CHECK(runShell("# ARGS: -c \"cat %s | wc -l; pwd | wc -l\"\n# CHECK: 3\n# CHECK: 1\n").empty());
  CHECK(
      runShell("# ARGS: %s\n# EXIT: 3\n# CHECK: one\n# ERR: two\necho one; echo two >&2; exit 3\n").empty());
  CHECK(runShell("# ARGS: %s\necho one; echo two >&2; exit 3\n") ==
        std::vector<std::string>{"+CHECK: one", "+ERR: two", "-EXIT: 0", "+EXIT: 3"});
  CHECK(
      runShell("# ARGS: %s\n# ARGS: b/other.sh\n# CHECK: 1\n# CHECK: 2\necho 1\n# FILE: b/other.sh\necho 2\n")
          .empty());
  CHECK(runShell("# ARGS: %s\n# ARGS: %s\nexit 1\n") == std::vector<std::string>{"command 1 exits with 1"});
}

/// The text of \p text after `golden --update` with a shell.
static std::string updateShell(const std::string &text) {
  const TestFile test = parseTest("t.sh", text);
  std::string error;
  return update(test, run(test, "/bin/sh", error));
}

TEST_CASE("Updating adds, replaces and removes expectations") {
  CHECK(updateShell("# ARGS: %s\necho one\n") == "# ARGS: %s\n# CHECK: one\necho one\n");
  CHECK(updateShell("# ARGS: %s\n# CHECK: two\n# CHECK: three\necho one\n") ==
        "# ARGS: %s\n# CHECK: one\necho one\n");
  CHECK(updateShell("# ARGS: %s\n# CHECK: two\ntrue\n") == "# ARGS: %s\ntrue\n");
  CHECK(updateShell("# ARGS: %s\nexit 2") == "# ARGS: %s\n# EXIT: 2\nexit 2");
}

TEST_CASE("Expectations keep their places when their number stays, and lines are counted anew") {
  CHECK(updateShell("# ARGS: %s\ntrue\n# CHECK: x\necho @4 t.sh:2:1\n") ==
        "# ARGS: %s\ntrue\n# CHECK: @+1 t.sh:@-1:1\necho @4 t.sh:2:1\n");
  const std::string source = "echo @$(grep -n ^echo $0 | cut -d: -f1); echo @9\n";
  const std::string once = updateShell("# ARGS: %s\n" + source);
  CHECK(once == "# ARGS: %s\n# CHECK: @+2\n# CHECK: @9\n" + source);
}
