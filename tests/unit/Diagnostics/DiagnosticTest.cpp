#include "tacit/Diagnostics/Diagnostic.h"

#include <catch2/catch.hpp>

using namespace tacit;

static constexpr DiagnosticInfo Missing{"missing-copybook", Severity::Warning, "copybook '{}' not found"};

TEST_CASE("A diagnostic is one line") {
  CHECK(toText(makeDiagnostic(Missing, {"a.cbl", 3, 8}, "RATES")) ==
        "a.cbl:3:8: warning: copybook 'RATES' not found [missing-copybook]");
  CHECK(toText(makeDiagnostic(Missing, {"a.cbl"}, "X")) ==
        "a.cbl: warning: copybook 'X' not found [missing-copybook]");
  CHECK(toText(makeDiagnostic(Missing, {}, "X")) == "warning: copybook 'X' not found [missing-copybook]");
}

TEST_CASE("Hostile names do not reach the terminal") {
  CHECK(toText(makeDiagnostic(Missing, {"a\n.cbl", 1}, "\x1b[2J\r\n")) ==
        "a\\n.cbl:1: warning: copybook '\\x1b[2J\\x0d\\n' not found [missing-copybook]");
}

TEST_CASE("Sites follow, innermost first") {
  Diagnostic diagnostic = makeDiagnostic(Missing, {"b.cpy", 2, 1}, "X");
  diagnostic.sites = {{"c.cpy", 4, 8}, {"a.cbl", 9}};
  CHECK(toText(diagnostic) ==
        "b.cpy:2:1: warning: copybook 'X' not found [missing-copybook] (from c.cpy:4:8) (from a.cbl:9)");
}

TEST_CASE("Any order of work gives the same list") {
  const Diagnostic a = makeDiagnostic(Missing, {"a", 1, 1}, "X");
  const Diagnostic b = makeDiagnostic(Missing, {"a", 1, 1}, "Y");
  const Diagnostic c = makeDiagnostic(Missing, {"a", 10, 1}, "X");
  const Diagnostic d = makeDiagnostic(Missing, {"b", 1, 1}, "X");
  std::vector<Diagnostic> list{d, c, b, a, c, a};
  sortAndUnique(list);
  CHECK(list == std::vector<Diagnostic>{a, b, c, d});
}
