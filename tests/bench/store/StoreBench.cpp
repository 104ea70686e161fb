//===- How near the writer comes to SQLite itself ---------------------------------------===//
//
// Writes generated units through StoreWriter, then puts the very rows of that store, read back as plain
// numbers and texts, into a second file with nothing but prepared statements of 32 rows. Both are timed up to
// the last row, without indexes and checks, which are the same for both; pairs are interleaved and the median
// ratio counts.
//
// Usage: bench_store [UNITS] [PAIRS]. Exit code 1 if the writer reaches less than 0.7 of the bare loop.
//
//===-------------------------------------------------------------------------------===//
#include "tacit/Store/Store.h"

#include "support/TemporaryFolder.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fmt/format.h>
#include <iterator>
#include <sqlite3.h>

using namespace tacit;

static double seconds(std::chrono::steady_clock::time_point from) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count();
}

/// A unit of about 1,000 source lines: names repeat inside it, sentences are its own.
static Knowledge makeUnit(std::size_t number) {
  Knowledge unit;
  Arena &arena = unit.arena;
  auto name = [&](std::string_view prefix, std::size_t at) {
    return arena.intern(fmt::format("{}-{}", prefix, at));
  };
  std::string_view program = name("PROGRAM", number);
  std::string_view file = arena.intern(fmt::format("src/{}.cbl", program));
  auto at = [&](std::size_t line) {
    return LineRange{file, static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(line)};
  };
  unit.files.push_back({file, Language::Cobol, "fixed", 1000, 70'000,
                        arena.intern(fmt::format("{:064x}", number)), ReadStatus::Read, ""});
  unit.programs.push_back({program, program, "cobol", "batch", at(1), "", 600});
  std::vector<std::string_view> items;
  for (std::size_t index = 0; index < 200; ++index) {
    std::string_view short0 = name("WS-FIELD", index);
    items.push_back(arena.intern(fmt::format("{}.{}", program, short0)));
    unit.items.push_back({items.back(), program, short0, short0, "elementary", "9(5)V99 DISPLAY",
                          static_cast<std::uint32_t>(index * 7), 7, "", "", "", at(10 + index)});
  }
  for (std::size_t index = 0; index < 100; ++index) {
    RuleRow rule;
    rule.rule = arena.intern(fmt::format("{}/decision/{}", program, index));
    rule.program = program;
    rule.unit = name("PARAGRAPH", index / 10);
    rule.title = name("Field", index);
    rule.statement =
        arena.intern(fmt::format("Set the field {} to {} when the field {} of {} is greater than {}.", index,
                                 number, index + 1, program, index * 3));
    rule.guard = arena.intern(fmt::format("WS-FIELD-{} > {}", index + 1, index * 3));
    rule.effect = arena.intern(fmt::format("WS-FIELD-{} := {}", index, number));
    rule.target = unit.items[index].name;
    rule.at = at(300 + index * 5);
    rule.reasons = "effect reaches an output record";
    unit.rules.push_back(rule);
    unit.evidence.push_back({rule.rule, EvidenceRole::Guard, at(300 + index * 5), ""});
    unit.evidence.push_back({rule.rule, EvidenceRole::Effect, at(301 + index * 5), ""});
    unit.ruleItems.push_back({rule.rule, items[index + 1], ItemRole::Tests});
    unit.ruleItems.push_back({rule.rule, items[index], ItemRole::Writes});
  }
  for (std::size_t index = 0; index < 600; ++index)
    unit.ledger.push_back({program, at(300 + index),
                           index % 3 == 0 ? Disposition::Rule : Disposition::Technical,
                           index % 3 == 0 ? "" : "control transfer",
                           index % 3 == 0 ? unit.rules[index % 100].rule : std::string_view()});
  for (std::size_t index = 0; index < 300; ++index)
    unit.flows.push_back(
        {items[index % 200], items[(index * 7) % 200], FlowKind::Move, program, at(300 + index)});
  return unit;
}

namespace {
struct Rows {
  std::string table;
  int width = 0;
  std::vector<std::pair<std::int64_t, std::string>> cells; ///< A text where the string is not empty.
};
} // namespace

static void orDie(bool isGood, sqlite3 *database) {
  if (isGood)
    return;
  fmt::print(stderr, "{}\n", sqlite3_errmsg(database));
  std::exit(2);
}

static std::vector<Rows> readBack(const std::string &path, std::string &schema) {
  sqlite3 *database = nullptr;
  orDie(sqlite3_open(path.c_str(), &database) == SQLITE_OK, database);
  std::vector<Rows> all;
  sqlite3_stmt *tables = nullptr;
  sqlite3_prepare_v2(
      database,
      "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND (name LIKE '%\\_row' ESCAPE '\\' OR "
      "name IN ('text', 'prose'))",
      -1, &tables, nullptr);
  while (sqlite3_step(tables) == SQLITE_ROW) {
    Rows rows;
    rows.table = reinterpret_cast<const char *>(sqlite3_column_text(tables, 0));
    schema += std::string(reinterpret_cast<const char *>(sqlite3_column_text(tables, 1))) + ";";
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database, ("SELECT * FROM " + rows.table).c_str(), -1, &statement, nullptr);
    rows.width = sqlite3_column_count(statement);
    while (sqlite3_step(statement) == SQLITE_ROW)
      for (int column = 0; column < rows.width; ++column) {
        auto &cell = rows.cells.emplace_back(sqlite3_column_int64(statement, column), "");
        if (sqlite3_column_type(statement, column) == SQLITE_TEXT)
          cell.second = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
      }
    sqlite3_finalize(statement);
    all.push_back(std::move(rows));
  }
  sqlite3_finalize(tables);
  sqlite3_close(database);
  return all;
}

static double bareLoop(const std::string &path, const std::string &schema, const std::vector<Rows> &all) {
  auto start = std::chrono::steady_clock::now();
  sqlite3 *database = nullptr;
  orDie(sqlite3_open(path.c_str(), &database) == SQLITE_OK, database);
  std::string settings =
      "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;"
      "PRAGMA cache_size = -16000; BEGIN;" +
      schema;
  orDie(sqlite3_exec(database, settings.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK, database);
  for (const Rows &rows : all) {
    std::size_t cells = rows.cells.size();
    std::size_t perRow = static_cast<std::size_t>(rows.width);
    for (std::size_t count : {std::size_t{32}, std::size_t{1}}) {
      std::string row = "(?";
      for (std::size_t at = 1; at < perRow; ++at)
        row += ",?";
      std::string sql = "INSERT INTO " + rows.table + " VALUES " + row + ")";
      for (std::size_t at = 1; at < count; ++at)
        sql += "," + row + ")";
      sqlite3_stmt *statement = nullptr;
      orDie(sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK, database);
      std::size_t from = count == 1 ? cells - cells % (32 * perRow) : 0;
      for (; from + count * perRow <= cells; from += count * perRow) {
        for (std::size_t at = 0; at < count * perRow; ++at) {
          const auto &[number, text] = rows.cells[from + at];
          if (text.empty())
            sqlite3_bind_int64(statement, static_cast<int>(at + 1), number);
          else
            sqlite3_bind_text64(statement, static_cast<int>(at + 1), text.data(), text.size(), SQLITE_STATIC,
                                SQLITE_UTF8);
        }
        orDie(sqlite3_step(statement) == SQLITE_DONE, database);
        sqlite3_reset(statement);
      }
      sqlite3_finalize(statement);
    }
  }
  orDie(sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr) == SQLITE_OK, database);
  double taken = seconds(start);
  sqlite3_close(database);
  return taken;
}

int main(int count, char **arguments) {
  std::size_t units = count > 1 ? std::strtoul(arguments[1], nullptr, 10) : 500;
  std::size_t pairs = count > 2 ? std::strtoul(arguments[2], nullptr, 10) : 9;
  test::TemporaryFolder folder;
  std::vector<Knowledge> all;
  for (std::size_t number = 0; number < units; ++number)
    all.push_back(makeUnit(number));
  std::string schema;
  std::vector<Rows> rows;
  std::vector<double> ratios;
  std::size_t total = 0;
  for (std::size_t pair = 0; pair < pairs; ++pair) {
    std::string path = folder / fmt::format("ours-{}.db", pair);
    auto start = std::chrono::steady_clock::now();
    auto writer = StoreWriter::create(path);
    for (const Knowledge &unit : all)
      if (!writer || !(*writer)->add(unit))
        return 2;
    double ours = seconds(start);
    if (!(*writer)->finish())
      return 2;
    double whole = seconds(start);
    if (rows.empty())
      rows = readBack(path, schema);
    double bare = bareLoop(folder / fmt::format("bare-{}.db", pair), schema, rows);
    ratios.push_back(bare / ours);
    total = 0;
    for (const Rows &table : rows)
      total += table.cells.size() / static_cast<std::size_t>(table.width);
    fmt::print("writer {:.2f} M rows/s, bare {:.2f} M rows/s, ratio {:.2f}; with indexes and checks {:.2f} "
               "s, of {:.2f} "
               "s\n",
               static_cast<double>(total) / ours / 1e6, static_cast<double>(total) / bare / 1e6, bare / ours,
               whole - ours, whole);
    std::filesystem::remove(path);
  }
  std::ranges::sort(ratios);
  double median = ratios[ratios.size() / 2];
  fmt::print("{} rows, {} units: median ratio {:.2f}, goal 0.70\n", total, units, median);
  return median >= 0.7 ? 0 : 1;
}
