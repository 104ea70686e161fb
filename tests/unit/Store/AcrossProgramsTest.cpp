#include "tacit/Store/Store.h"

#include "support/SampleStore.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace tacit;

namespace {
/// A program of a file of its own with ten rules that all its versions share.
struct Version {
  Knowledge unit;
  std::string_view id;
  std::string_view file;

  explicit Version(std::string_view name, std::string_view base = "FEE") : id(name) {
    file = unit.arena.copyText(fmt::format("{}.cbl", name));
    unit.files.push_back({file, Language::Cobol, "fixed", 100, 1000, "x", ReadStatus::Read, ""});
    unit.programs.push_back({id, id, "cobol", "batch", {file, 1, 100}, "", 20});
    for (int at = 0; at < 10; ++at)
      rule(fmt::format("KIND = {}", at), fmt::format("{}-{} := {}", base, at, at),
           fmt::format("{}-{}", base, at));
  }
  void rule(const std::string &guard, const std::string &effect, const std::string &target) {
    RuleRow row;
    row.rule = unit.arena.copyText(fmt::format("{}|{}|{}", id, guard, effect));
    row.program = id;
    row.unit = "CALC";
    row.guard = unit.arena.copyText(guard);
    row.effect = unit.arena.copyText(effect);
    row.target = unit.arena.copyText(target);
    auto line = static_cast<std::uint32_t>(unit.rules.size() + 10);
    row.at = {file, line, line};
    unit.rules.push_back(row);
  }
  void constant(std::string_view name, std::string_view value, ParameterKind kind = ParameterKind::Rate) {
    auto line = static_cast<std::uint32_t>(unit.parameters.size() + 2);
    unit.parameters.push_back({name, value, "", kind, id, {file, line, line}, "", ParameterSource::Constant});
  }
};

struct Fixture {
  std::string ask(std::string_view sql) {
    auto reader = test::makeStore(folder / "tacit.db", units);
    auto table = reader->query(sql);
    INFO((table ? "" : table.error().message));
    REQUIRE(table.has_value());
    std::string text;
    for (const auto &row : table->rows) {
      for (const Cell &cell : row)
        text += (&cell == row.data() ? "" : "|") + cell.text;
      text += "\n";
    }
    return text;
  }
  void add(Version version) { units.push_back(std::move(version.unit)); }

  test::TemporaryFolder folder;
  std::vector<Knowledge> units;
};
} // namespace

TEST_CASE_METHOD(Fixture, "Versions of a program are one family, and what changes between them is told") {
  for (auto [name, value, effect] : {std::tuple("FEE19", "1.05", "LEVY := SUM-A * 2"),
                                     std::tuple("FEE20", "1.05", "LEVY := REC.SUM-A * 2"),
                                     std::tuple("FEE21", "1.07", "LEVY := SUM-A * 3")}) {
    Version version(name);
    version.constant("BASE-RATE", value);
    version.constant("PROGRAM-NAME", name, ParameterKind::Code);
    version.rule("AGE > 17", effect, "LEVY");
    add(std::move(version));
  }
  add(Version("OTHER", "TAX"));
  CHECK(ask("SELECT program, family FROM program ORDER BY 1") ==
        "FEE19|FEE19\nFEE20|FEE19\nFEE21|FEE19\nOTHER|\n");
  CHECK(ask("SELECT kind, statement FROM finding ORDER BY 1, 2") ==
        "parameter-versions|BASE-RATE is 1.05 in FEE19 and FEE20, 1.07 in FEE21.\n"
        "rule-versions|When AGE > 17, CALC has LEVY := SUM-A * 2 in FEE19 and FEE20, LEVY := SUM-A * 3 in "
        "FEE21.\n");
  CHECK(ask("SELECT e.role, e.file, e.rule FROM finding f JOIN finding_evidence e USING (finding) "
            "WHERE f.kind = 'rule-versions' ORDER BY e.file") ==
        "subject|FEE19.cbl|FEE19|AGE > 17|LEVY := SUM-A * 2\nother|FEE20.cbl|FEE20|AGE > 17|LEVY := "
        "REC.SUM-A * 2\n"
        "other|FEE21.cbl|FEE21|AGE > 17|LEVY := SUM-A * 3\n");
}

TEST_CASE_METHOD(Fixture, "Programs that are alike and bear other names disagree") {
  Version first("SALES");
  first.rule("AGE > 17", "LEVY := 2", "LEVY");
  first.rule("AGE > 18", "NOTE := 'TOO OLD'", "NOTE");
  first.rule("AGE > 19", "SUM := 1", "SUM");
  first.rule("AGE > 19", "SUM := 2", "SUM");
  add(std::move(first));
  Version second("PURCHASES");
  second.rule("AGE > 17", "LEVY := 3", "LEVY");
  second.rule("AGE > 18", "NOTE := 'AGED'", "NOTE"); // A text for people.
  second.rule("AGE > 19", "SUM := 3", "SUM");        // Which of the two is it compared with?
  add(std::move(second));
  Version unlike("STOCK", "TAX");
  unlike.rule("AGE > 17", "LEVY := 4", "LEVY");
  add(std::move(unlike));
  CHECK(ask("SELECT kind, statement, assumes IS NOT NULL FROM finding") ==
        "rules-disagree|When AGE > 17, CALC has LEVY := 2 in SALES, LEVY := 3 in PURCHASES.|1\n");
}

TEST_CASE_METHOD(Fixture, "One name with several numbers in programs that are not alike") {
  Version first("SALES");
  first.constant("LEVY-RATE", "0.20");
  first.constant("MAX-LINES", "20", ParameterKind::Threshold); // A size.
  first.constant("SCREEN", "S1", ParameterKind::Code);
  first.constant("SAME", "7");
  add(std::move(first));
  Version second("STOCK", "TAX");
  second.constant("LEVY-RATE", "0.25");
  second.constant("MAX-LINES", "25", ParameterKind::Threshold);
  second.constant("SCREEN", "S2", ParameterKind::Code);
  second.constant("SAME", "7");
  add(std::move(second));
  CHECK(ask("SELECT kind, statement FROM finding") ==
        "parameter-differs|LEVY-RATE is 0.20 in SALES, 0.25 in STOCK.\n");
}

TEST_CASE_METHOD(Fixture, "The ids of findings do not depend on the order of units") {
  for (std::string_view name : {"FEE19", "FEE21"}) {
    Version version(name);
    version.constant("BASE-RATE", name == "FEE19" ? "1.05" : "1.07");
    add(std::move(version));
  }
  std::string forward = ask("SELECT finding, statement FROM finding");
  std::swap(units[0], units[1]);
  CHECK(ask("SELECT finding, statement FROM finding") == forward);
}
