#include "tacit/Store/Store.h"

#include "support/SampleStore.h"

#include <catch2/catch.hpp>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace tacit;

/// The views and columns that docs/store.md promises.
static std::map<std::string, std::vector<std::string>> documented() {
  std::ifstream file(TACIT_SOURCE_DIR "/docs/store.md");
  std::map<std::string, std::vector<std::string>> views;
  std::string view;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("#"))
      view = line.starts_with("### ") ? line.substr(4) : "";
    if (!view.empty() && line.starts_with("| `"))
      views[view].push_back(line.substr(3, line.find('`', 3) - 3));
  }
  return views;
}

TEST_CASE("docs/store.md names every public view and column, and no other") {
  test::TemporaryFolder folder;
  auto reader = test::makeStore(folder / "tacit.db", test::sampleUnits());
  auto names = reader->query(
      "SELECT name FROM sqlite_schema WHERE (type = 'view' AND name <> 'rule_search_source') OR "
      "name IN ('meta', 'rule_search', 'text_search', 'review', 'given_name')");
  REQUIRE(names.has_value());
  std::map<std::string, std::vector<std::string>> actual;
  for (const auto &row : names->rows) {
    // Hidden columns of the full-text table are SQLite's own.
    auto columns =
        reader->query("SELECT name FROM pragma_table_xinfo(:view) WHERE hidden = 0", {{"view", row[0].text}});
    REQUIRE(columns.has_value());
    for (const auto &column : columns->rows)
      actual[row[0].text].push_back(column[0].text);
  }
  CHECK(documented() == actual);
}

TEST_CASE("The questions of docs/store.md can be asked") {
  test::TemporaryFolder folder;
  auto reader = test::makeStore(folder / "tacit.db", test::sampleUnits());
  std::ifstream file(TACIT_SOURCE_DIR "/docs/store.md");
  std::string sql;
  int asked = 0;
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with("    ") || line.find("sqlite3 ") != std::string::npos)
      continue;
    sql += line.substr(4) + "\n";
    if (!line.ends_with(";") && line.find("ORDER BY s.rank") == std::string::npos)
      continue;
    auto table = reader->query(sql);
    INFO(sql << (table ? "" : table.error().message));
    REQUIRE(table.has_value());
    ++asked;
    sql.clear();
  }
  CHECK(asked == 12);
}

static std::vector<std::string> rowsOf(const StoreReader &reader, std::string_view sql) {
  auto table = reader.query(sql);
  REQUIRE(table.has_value());
  std::vector<std::string> rows;
  for (const auto &row : table->rows) {
    std::string text;
    for (const Cell &cell : row)
      text += cell.text + "|";
    rows.push_back(text);
  }
  return rows;
}

static void runAsOwner(const std::string &path, const char *sql) {
  sqlite3 *database = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
  char *message = nullptr;
  int result = sqlite3_exec(database, sql, nullptr, nullptr, &message);
  INFO((message ? message : ""));
  CHECK(result == SQLITE_OK);
  sqlite3_free(message);
  sqlite3_close(database);
}

TEST_CASE("What people entered outlives a scan") {
  test::TemporaryFolder folder;
  std::string path = folder / "tacit.db";
  test::makeStore(path, test::sampleUnits());
  runAsOwner(path,
             "INSERT INTO review VALUES ('AWARD/action/write', 'accepted', 'A. N. Other', '', '2024-05-01');"
             "INSERT INTO given_name VALUES ('rule', 'AWARD/action/write', 'Pay');");
  auto reader = test::makeStore(path, {}); // The rule itself is gone now.
  CHECK(rowsOf(*reader, "SELECT * FROM review") ==
        std::vector<std::string>{"AWARD/action/write|accepted|A. N. Other||2024-05-01|"});
  CHECK(rowsOf(*reader, "SELECT * FROM given_name") ==
        std::vector<std::string>{"rule|AWARD/action/write|Pay|"});
}

TEST_CASE("A store that somebody uses in WAL mode is put in order before it is replaced") {
  test::TemporaryFolder folder;
  std::string path = folder / "tacit.db";
  test::makeStore(path, test::sampleUnits());
  sqlite3 *user = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &user) == SQLITE_OK);
  REQUIRE(sqlite3_exec(user, "PRAGMA journal_mode = WAL; INSERT INTO review VALUES ('r', 'v', '', '', '');",
                       nullptr, nullptr, nullptr) == SQLITE_OK);
  CHECK(folder.count() == 3);
  auto writer = StoreWriter::create(path);
  REQUIRE(writer.has_value());
  auto done = (*writer)->finish();
  REQUIRE_FALSE(done.has_value());
  CHECK(done.error().message == "the store is in use by another program");
  writer->reset();
  sqlite3_close(user);
  auto reader = test::makeStore(path, {});
  CHECK(rowsOf(*reader, "SELECT verdict FROM review") == std::vector<std::string>{"v|"});
}

// When the schema changes, the store of the version before goes to tests/unit/Store/stores/ and gets a case
// here.
TEST_CASE("fail: a store of another version is named as such and can be replaced") {
  test::TemporaryFolder folder;
  std::string path = folder / "tacit.db";
  test::makeStore(path, test::sampleUnits());
  runAsOwner(path, "PRAGMA user_version = 6; INSERT INTO review VALUES ('r', 'v', '', '', '');");
  CHECK(StoreReader::open(path).error().message ==
        "the store was made by a newer version of tacit (schema 6, this one knows 5)");
  runAsOwner(path, "PRAGMA user_version = 0");
  CHECK(StoreReader::open(path).error().message ==
        "the store was made by an older version of tacit; scan again");
  auto reader = test::makeStore(path, {});
  CHECK(rowsOf(*reader, "SELECT verdict FROM review") == std::vector<std::string>{"v|"});
}

TEST_CASE("fail: a store of schema 1 must be made anew, and what people entered stays") {
  test::TemporaryFolder folder;
  std::string path = folder / "tacit.db";
  std::filesystem::copy_file(TACIT_SOURCE_DIR "/tests/unit/Store/stores/version1.db", path);
  CHECK(StoreReader::open(path).error().message ==
        "the store was made by an older version of tacit; scan again");
  auto reader = test::makeStore(path, {});
  CHECK(rowsOf(*reader, "SELECT * FROM review") ==
        std::vector<std::string>{"R-1|accepted|A. N. Other|as in the leaflet|2024-05-01|"});
  CHECK(rowsOf(*reader, "SELECT * FROM given_name") == std::vector<std::string>{"rule|R-1|Levy of band A|"});
}

TEST_CASE("fail: a store of schema 2 must be made anew, and what people entered stays") {
  test::TemporaryFolder folder;
  std::string path = folder / "tacit.db";
  std::filesystem::copy_file(TACIT_SOURCE_DIR "/tests/unit/Store/stores/version2.db", path);
  CHECK(StoreReader::open(path).error().message ==
        "the store was made by an older version of tacit; scan again");
  auto reader = test::makeStore(path, {});
  CHECK(rowsOf(*reader, "SELECT * FROM review") ==
        std::vector<std::string>{"R-2|rejected|A. N. Other|no rule of ours|2024-06-01|"});
  CHECK(rowsOf(*reader, "SELECT * FROM given_name") == std::vector<std::string>{"program|LEVY|Levy run|"});
}

TEST_CASE("fail: a store of schema 3 must be made anew, and what people entered stays") {
  test::TemporaryFolder folder;
  std::string path = folder / "tacit.db";
  std::filesystem::copy_file(TACIT_SOURCE_DIR "/tests/unit/Store/stores/version3.db", path);
  CHECK(StoreReader::open(path).error().message ==
        "the store was made by an older version of tacit; scan again");
  auto reader = test::makeStore(path, {});
  CHECK(rowsOf(*reader, "SELECT * FROM review") ==
        std::vector<std::string>{"R-3|accepted|A. N. Other|seen in the run|2024-07-01|"});
  CHECK(rowsOf(*reader, "SELECT * FROM given_name") == std::vector<std::string>{"item|LEVY.WS-A|levy|"});
}

TEST_CASE("fail: a store of schema 4 must be made anew, and what people entered stays") {
  test::TemporaryFolder folder;
  std::string path = folder / "tacit.db";
  std::filesystem::copy_file(TACIT_SOURCE_DIR "/tests/unit/Store/stores/version4.db", path);
  CHECK(StoreReader::open(path).error().message ==
        "the store was made by an older version of tacit; scan again");
  auto reader = test::makeStore(path, {});
  CHECK(rowsOf(*reader, "SELECT * FROM review") ==
        std::vector<std::string>{"R-4|accepted|A. N. Other|as the notice says|2024-08-01|"});
  CHECK(rowsOf(*reader, "SELECT * FROM given_name") == std::vector<std::string>{"item|LEVY.WS-B|surcharge|"});
}

TEST_CASE("fail: an old store whose reviews cannot be read is not replaced") {
  test::TemporaryFolder folder;
  std::string path = folder / "tacit.db";
  test::makeStore(path, test::sampleUnits());
  std::filesystem::resize_file(path, 5000);
  auto writer = StoreWriter::create(path);
  REQUIRE_FALSE(writer.has_value());
  CHECK(writer.error().message ==
        "the reviews in the old store cannot be read (database disk image is malformed); "
        "move it away");
  CHECK(std::filesystem::file_size(path) == 5000);
  CHECK(folder.count() == 1);
}

TEST_CASE("fail: a full disk leaves the old store and says so in one line") {
  test::TemporaryFolder folder;
  std::string path = folder / "tacit.db";
  test::makeStore(path, test::sampleUnits());
  pid_t child =
      ::fork(); // A limit on the size of files has the same effect; it must not reach the other tests.
  if (child == 0) {
    constexpr rlim_t Limit = 40'000;
    rlimit limit{Limit, Limit};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    ::signal(SIGXFSZ, SIG_IGN);
    auto writer = StoreWriter::create(path);
    Expected<void> done;
    for (const Knowledge &unit : test::sampleUnits())
      if (done)
        done = (*writer)->add(unit);
    if (done)
      done = (*writer)->finish();
    writer->reset();
    ::_exit(!done && done.error().message.find('\n') == std::string::npos && !done.error().message.empty()
                ? 42
                : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WEXITSTATUS(status) == 42);
  CHECK(folder.count() == 1);
  CHECK(rowsOf(**StoreReader::open(path), "SELECT count(*) FROM rule") == std::vector<std::string>{"11|"});
}

TEST_CASE("Look-ups by id, name and reference use indexes") {
  test::TemporaryFolder folder;
  auto reader = test::makeStore(folder / "tacit.db", test::sampleUnits());
  for (std::string_view query :
       {"SELECT statement FROM rule WHERE rule = 'x'", "SELECT statement FROM rule WHERE program = 'x'",
        "SELECT rule FROM rule WHERE group_id = 'x'", "SELECT item FROM item WHERE name = 'x'",
        "SELECT item FROM item WHERE parent = 'x'", "SELECT role FROM rule_evidence WHERE rule = 'x'",
        "SELECT rule FROM rule_item WHERE item = 'x'", "SELECT target_item FROM flow WHERE source_item = 'x'",
        "SELECT callee FROM call WHERE caller = 'x'", "SELECT line FROM ledger WHERE rule = 'x'",
        "SELECT value FROM parameter WHERE used_by_rule = 'x'", "SELECT reason FROM file WHERE path = 'x'"}) {
    // Private tables may only be entered through an index or a row number.
    auto plan = reader->query("EXPLAIN QUERY PLAN " + std::string(query));
    REQUIRE(plan.has_value());
    for (const auto &row : plan->rows) {
      INFO(query << ": " << row[3].text);
      CHECK(row[3].text.starts_with("SEARCH"));
    }
  }
}

/// Everything in a store, table by table and view by view, as text.
static std::string dump(const StoreReader &reader) {
  std::string text;
  for (const std::string &entry :
       rowsOf(reader, "SELECT type, name FROM sqlite_schema WHERE type IN ('table', 'view') "
                      "AND name NOT LIKE 'rule\\_search\\_%' ESCAPE '\\' ORDER BY name")) {
    std::string name = entry.substr(entry.find('|') + 1);
    name.pop_back();
    text += "-- " + entry + "\n";
    for (const std::string &row : rowsOf(reader, "SELECT * FROM " + name))
      text += row + "\n";
  }
  return text;
}

// tests/unit/Store/sample-store.txt is what the sample units make. `TACIT_UPDATE=1 test_Store` writes it
// anew; the diff is what gets reviewed.
TEST_CASE("The sample units make the store on record") {
  test::TemporaryFolder folder;
  auto reader = test::makeStore(folder / "tacit.db", test::sampleUnits());
  std::string path = TACIT_SOURCE_DIR "/tests/unit/Store/sample-store.txt";
  if (std::getenv("TACIT_UPDATE"))
    std::ofstream(path, std::ios::binary) << dump(*reader);
  std::ifstream file(path, std::ios::binary);
  std::string expected((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  CHECK(dump(*reader) == expected);
}
