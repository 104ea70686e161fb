#include "tacit/Store/Store.h"

#include "support/SampleUnits.h"
#include "support/TemporaryFolder.h"

#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>
#include <sstream>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace tacit;
using test::TemporaryFolder;

static void write(const std::string &path, const std::vector<Knowledge> &units) {
  auto writer = StoreWriter::create(path);
  REQUIRE(writer.has_value());
  for (const Knowledge &unit : units)
    REQUIRE((*writer)->add(unit).has_value());
  REQUIRE((*writer)->setMeta("tool_version", "test").has_value());
  auto done = (*writer)->finish();
  INFO((done ? "" : done.error().message));
  REQUIRE(done.has_value());
}

static std::string ask(const std::string &path, std::string_view sql) {
  auto reader = StoreReader::open(path);
  INFO((reader ? "" : reader.error().message));
  REQUIRE(reader.has_value());
  auto table = (*reader)->query(sql);
  INFO((table ? "" : table.error().message));
  REQUIRE(table.has_value());
  std::string text;
  for (const auto &row : table->rows) {
    for (const Cell &cell : row)
      text += (&cell == row.data() ? "" : "|") + (cell.kind == Cell::Kind::Null ? "NULL" : cell.text);
    text += "\n";
  }
  return text;
}

static std::string bytesOf(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

TEST_CASE("A store gives back what was written") {
  TemporaryFolder folder;
  std::string path = folder / "tacit.db";
  write(path, test::sampleUnits());
  CHECK(folder.count() == 1);
  CHECK(
      ask(path,
          "SELECT kind, category, program, unit, title, guard, effect, target, context, assumes, file, line, "
          "end_line, confidence, status, group_id FROM rule WHERE rule = 'AWARD/validation/children'") ==
      "validation|business|AWARD|1000-CHECK|Reject: number of children|HH-CHILDREN > 15|RC-CODE := "
      "13|RC-CODE|NULL|"
      "HH-AGE IS NUMERIC|src/AWARD.cbl|20|20|0.9|static|AWARD/group/checks\n");
  CHECK(ask(path,
            "SELECT role, file, line, copied_from FROM rule_evidence WHERE rule = 'AWARD/validation/age'") ==
        "effect|src/AWARD.cbl|16|NULL\nguard|src/AWARD.cbl|15|NULL\n"
        "definition|cpy/HOUSEHLD.cpy|2|src/AWARD.cbl:6\n");
  CHECK(ask(path, "SELECT status, count(*) FROM file GROUP BY 1 ORDER BY 1") ==
        "partial|1\nread|3\nskipped|1\n");
  CHECK(ask(path, "SELECT caller, callee, resolved FROM call WHERE NOT resolved") == "AWARD|PAYSUB|0\n");
  CHECK(ask(path, "SELECT substr(text, 8, 14) FROM source WHERE path = 'cpy/HOUSEHLD.cpy'") ==
        "01  HOUSEHOLD.\n");
  CHECK(ask(path, "SELECT key, value FROM meta") == "tool_version|test\n");
  CHECK(ask(path, "SELECT r.rule FROM rule_search s JOIN rule r ON r.search_id = s.rowid "
                  "WHERE rule_search MATCH 'tariff rounded'") == "AWARD/calculation/tariff\n");
}

TEST_CASE("Rows that several units bring are stored once") {
  TemporaryFolder folder;
  std::string path = folder / "tacit.db";
  write(path, test::sampleUnits());
  CHECK(ask(path, "SELECT count(*) FROM file WHERE path LIKE 'cpy/%'") == "1\n");
  CHECK(ask(path, "SELECT count(*) FROM item WHERE item = 'HOUSEHOLD.HH-AGE'") == "1\n");

  // The same unit twice, as an included .c file comes with two units.
  std::string twice = folder / "twice.db";
  auto units = test::sampleUnits();
  units.push_back(std::move(test::sampleUnits()[0]));
  write(twice, units);
  for (std::string_view view : {"rule", "rule_evidence", "rule_item", "rule_group", "rule_condition", "flow",
                                "access", "call", "ledger", "parameter", "finding", "finding_evidence",
                                "term", "missing", "diagnostic", "item", "program", "file"})
    CHECK(ask(twice, "SELECT * FROM " + std::string(view)) ==
          ask(path, "SELECT * FROM " + std::string(view)));
}

TEST_CASE("Two programs of one name in two files both stay, with all that is theirs") {
  TemporaryFolder folder;
  std::string path = folder / "tacit.db";
  auto units = test::sampleUnits();
  units.push_back(std::move(test::sampleUnits()[0]));
  Knowledge &other = units.back();
  for (auto &program : other.programs)
    program.at.file = "v2/AWARD.cbl";
  for (auto &rule : other.rules)
    rule.at.file = "v2/AWARD.cbl";
  write(path, units);
  CHECK(ask(path, "SELECT program FROM program ORDER BY 1") == "AWARD\nAWARD@v2/AWARD.cbl\nband_of\n");
  CHECK(ask(path, "SELECT count(*), count(DISTINCT rule) FROM rule") == "21|21\n");
  CHECK(ask(path, "SELECT program, count(*) FROM ledger GROUP BY 1 ORDER BY 1") ==
        "AWARD|18\nAWARD@v2/AWARD.cbl|18\nband_of|3\n");
  CHECK(ask(path, "SELECT count(*) FROM call WHERE caller LIKE 'AWARD@v2/AWARD.cbl.%' AND callee LIKE "
                  "'AWARD@v2/AWARD.cbl.%'") == "3\n");
  CHECK(ask(path, "SELECT DISTINCT target_item FROM flow WHERE program = 'AWARD@v2/AWARD.cbl' ORDER BY 1") ==
        "AWARD-RECORD\nAWARD.WS-TARIFF@v2/AWARD.cbl\nHOUSEHOLD.HH-AWARD\n");
  CHECK(ask(path, "SELECT count(*) FROM diagnostic") == "1\n");
}

TEST_CASE("References that lead nowhere are cut or get an unresolved item") {
  TemporaryFolder folder;
  std::string path = folder / "tacit.db";
  auto units = test::sampleUnits();
  units[1].rules[0].groupId = "no-such-group";
  units[1].ledger[0].rule = "no-such-rule";
  units[1].evidence.push_back({"no-such-rule", EvidenceRole::Effect, {"src/band.c", 1, 1}, ""});
  units[1].rules.push_back(units[1].rules[0]);
  write(path, units);
  CHECK(ask(path, "SELECT item, name, program, line FROM item WHERE kind = 'unresolved'") ==
        "AWARD-RECORD|AWARD-RECORD|NULL|NULL\n");
  CHECK(ask(path, "SELECT code, message FROM diagnostic WHERE file = 'src/band.c' ORDER BY 2") ==
        "dangling-reference|evidence refers to the unknown rule 'no-such-rule'\n"
        "dangling-reference|ledger entry refers to the unknown rule 'no-such-rule'\n"
        "dangling-reference|rule refers to the unknown group 'no-such-group'\n"
        "duplicate-id|second rule with the id 'band_of/decision/a' left out\n");
  CHECK(ask(path, "SELECT count(*) FROM ledger WHERE program = 'band_of'") == "3\n");
}

TEST_CASE("Texts that are no UTF-8 are repaired") {
  TemporaryFolder folder;
  std::string path = folder / "tacit.db";
  Knowledge unit;
  using namespace std::string_view_literals;
  unit.files.push_back({"b\xE4"
                        "d\0name"sv,
                        Language::Unknown, "", 0, 0, "", ReadStatus::Failed, "caf\xC3\xA9"});
  std::vector<Knowledge> units;
  units.push_back(std::move(unit));
  write(path, units);
  CHECK(ask(path, "SELECT path, reason FROM file") == "b\xEF\xBF\xBD"
                                                      "d\xEF\xBF\xBDname|caf\xC3\xA9\n");
}

TEST_CASE("The bytes of a store depend on the units only") {
  TemporaryFolder folder;
  write(folder / "a.db", test::sampleUnits());
  write(folder / "b.db", test::sampleUnits());
  CHECK(bytesOf(folder / "a.db") == bytesOf(folder / "b.db"));
}

TEST_CASE("fail: a file that is not a store is not touched") {
  TemporaryFolder folder;
  std::string path = folder / "letter.txt";
  std::ofstream(path) << "Dear Sir or Madam";
  auto writer = StoreWriter::create(path);
  REQUIRE_FALSE(writer.has_value());
  CHECK(writer.error().message == "the file is not a tacit store and is left alone");
  CHECK(bytesOf(path) == "Dear Sir or Madam");
  CHECK(StoreWriter::create(folder.path()).error().message == "it is a directory");
  CHECK(StoreWriter::create(folder / "no/such/folder/x.db").error().message == "No such file or directory");
  CHECK(folder.count() == 1);
}

TEST_CASE("A writer that is dropped leaves the old store and no temporary file") {
  TemporaryFolder folder;
  std::string path = folder / "tacit.db";
  write(path, test::sampleUnits());
  std::string before = bytesOf(path);
  {
    auto writer = StoreWriter::create(path);
    REQUIRE(writer.has_value());
    REQUIRE((*writer)->add(test::sampleUnits()[1]).has_value());
    CHECK(folder.count() == 2);
  }
  CHECK(folder.count() == 1);
  CHECK(bytesOf(path) == before);
}

TEST_CASE("A killed scan leaves the old store; the next one removes its rest") {
  TemporaryFolder folder;
  std::string path = folder / "tacit.db";
  write(path, test::sampleUnits());
  std::string before = bytesOf(path);
  pid_t child = ::fork();
  if (child == 0) {
    auto writer = StoreWriter::create(path);
    for (int round = 0; round < 100; ++round)
      (void)(*writer)->add(test::sampleUnits()[0]);
    ::kill(::getpid(), SIGKILL);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  REQUIRE(WIFSIGNALED(status));
  CHECK(folder.count() == 2);
  CHECK(bytesOf(path) == before);
  {
    // A living writer's file is left alone by another one.
    auto first = StoreWriter::create(path);
    auto second = StoreWriter::create(path);
    CHECK(folder.count() == 3);
  }
  CHECK(folder.count() == 1);
}

TEST_CASE("A store that is open keeps its content while a new one takes its place") {
  TemporaryFolder folder;
  std::string path = folder / "tacit.db";
  write(path, test::sampleUnits());
  auto reader = StoreReader::open(path);
  REQUIRE(reader.has_value());
  write(path, {});
  auto rules = (*reader)->query("SELECT count(*) FROM rule");
  REQUIRE(rules.has_value());
  CHECK(rules->rows[0][0].integer == 11);
  CHECK(ask(path, "SELECT count(*) FROM rule") == "0\n");
}
