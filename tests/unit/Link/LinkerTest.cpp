#include "tacit/Link/Linker.h"

#include <catch2/catch.hpp>

using namespace tacit;

/// Resolves one call from a unit in "billing/" against programs a:NAME@path, and says what became of it.
static std::string check(const std::string &callee, std::vector<LinkProgram> programs,
                         std::string reason = {}) {
  Linker linker;
  for (LinkProgram &program : programs)
    linker.addProgram(std::move(program));
  linker.addCall({"caller", callee, "call", std::move(reason), "billing/a.cbl", 1, 1, "billing/a.cbl"});
  LinkedCall linked = linker.resolve().at(0);
  return (linked.resolved ? linked.call.callee : "-") + (linked.isMissing ? " missing" : "") +
         (linked.call.reason.empty() ? "" : " (" + linked.call.reason + ")");
}

TEST_CASE("a call means the program of its name, whatever the letter case", "[link]") {
  CHECK(check("RATE", {{"p1", "RATE", "x/r.cbl"}}) == "p1");
  CHECK(check("rate", {{"p1", "RATE", "x/r.cbl"}}) == "p1");
  CHECK(check("rate", {{"p1", "RATE", "x/r.cbl"}, {"p2", "rate", "y/r.c"}}) ==
        "p2 (nearest of 2 programs named so)");
}

TEST_CASE("of several programs the nearest one is meant", "[link]") {
  CHECK(check("RATE", {{"p1", "RATE", "a/r.cbl"}, {"p2", "RATE", "billing/r.cbl"}}) ==
        "p2 (nearest of 2 programs named so)");
}

TEST_CASE("what is not there says why", "[link]") {
  CHECK(check("RATE", {}) == "- missing (no program of this name was scanned)");
  CHECK(check("", {}) == "- (the name is known at run time only)");
  CHECK(check("CEE3ABD", {}) == "- (service of Language Environment)");
  CHECK(check("free", {}) == "- (service of the C library)");
  CHECK(check("FREE", {}) == "- missing (no program of this name was scanned)");
  CHECK(check("ourprint", {}, "a macro") == "- (a macro)");
}
