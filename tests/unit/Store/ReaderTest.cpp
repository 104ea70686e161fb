#include "tacit/Store/Store.h"

#include "support/SampleUnits.h"
#include "support/TemporaryFolder.h"

#include <catch2/catch.hpp>
#include <fstream>

using namespace tacit;
using test::TemporaryFolder;

namespace {
struct Fixture {
  Fixture() {
    auto writer = StoreWriter::create(folder / "tacit.db");
    for (const Knowledge &unit : test::sampleUnits())
      REQUIRE((*writer)->add(unit).has_value());
    REQUIRE((*writer)->finish().has_value());
    reader = std::move(*StoreReader::open(folder / "tacit.db"));
  }
  std::string failure(std::string_view sql, unsigned milliseconds = 0) {
    auto table = reader->query(sql, {}, milliseconds);
    return table ? "no failure" : table.error().message;
  }
  TemporaryFolder folder;
  std::unique_ptr<StoreReader> reader;
};
} // namespace

TEST_CASE_METHOD(Fixture, "fail: whatever does not only read is refused") {
  std::string refused = "only statements that read the store are allowed";
  CHECK(failure("DELETE FROM rule_row") == refused);
  CHECK(failure("CREATE TABLE x (y)") == refused);
  CHECK(failure("CREATE TEMP TABLE x (y)") == refused);
  CHECK(failure("ATTACH '/tmp/other.db' AS other") == refused);
  CHECK(failure("PRAGMA writable_schema = ON") == refused);
  CHECK(failure("PRAGMA user_version = 7") == refused);
  CHECK(failure("BEGIN") == refused);
  CHECK(failure("VACUUM INTO '/tmp/copy.db'") == refused);
  CHECK(failure("SELECT 1; SELECT 2") == "only one statement at a time is allowed");
  CHECK(failure("SELECT 1; -- that was all") == "no failure");
  CHECK(failure("PRAGMA user_version") == "no failure");
  CHECK(failure("PRAGMA table_info(rule)") == "no failure");
  CHECK(failure("") == "there is no statement");
}

TEST_CASE_METHOD(Fixture, "fail: errors say where") {
  CHECK(failure("SELECT rule\nFROM ruel") == "no such table: ruel");
  CHECK(failure("SELECT rule\nFORM rule") == "near \"rule\": syntax error at line 2, column 6");
  CHECK(failure("SELECT rul FROM rule") == "no such column: rul at line 1, column 8");
}

TEST_CASE_METHOD(Fixture, "fail: a query that takes too long is stopped") {
  std::string endless =
      "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n";
  CHECK(failure(endless, 20) == "stopped after the time limit of 20 ms");
  CHECK(failure("SELECT 1", 20) == "no failure");
}

TEST_CASE_METHOD(Fixture, "Parameters are bound by name") {
  auto table = reader->query("SELECT rule, line FROM rule WHERE program = :program AND line = :line",
                             {{"program", "AWARD"}, {"line", "16"}});
  REQUIRE(table.has_value());
  CHECK(table->columns == std::vector<std::string>{"rule", "line"});
  REQUIRE(table->rows.size() == 1);
  CHECK(table->rows[0][0].text == "AWARD/validation/age");
  CHECK(table->rows[0][1].kind == Cell::Kind::Integer);
  auto unknown = reader->query("SELECT 1", {{"x", "1"}});
  REQUIRE_FALSE(unknown.has_value());
  CHECK(unknown.error().message == "the query has no parameter 'x'");
}

TEST_CASE_METHOD(Fixture, "Big joins of views stay within SQLite's limits") {
  CHECK(
      failure(
          "SELECT count(*) FROM rule r JOIN rule_evidence e ON e.rule = r.rule JOIN rule_item i ON i.rule = "
          "r.rule JOIN item d ON d.item = i.item JOIN program p ON p.program = r.program") == "no failure");
}

TEST_CASE("fail: opening what is no store") {
  TemporaryFolder folder;
  CHECK(StoreReader::open(folder / "none.db").error().message == "there is no store; 'tacit scan' makes one");
  std::ofstream(folder / "text.db") << "SQLite format 2 and then some";
  CHECK(StoreReader::open(folder / "text.db").error().message == "the file is not a tacit store");
  std::ofstream(folder / "empty.db").flush();
  CHECK(StoreReader::open(folder / "empty.db").error().message == "the file is not a tacit store");
}
