#include "Schema.h"

#include "tacit/Store/Store.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <fmt/format.h>

namespace tacit {

using namespace store;

namespace {

/// Gives a statement until a point in time.
class Deadline {
public:
  Deadline(sqlite3 *database, unsigned milliseconds) : database_(database) {
    if (milliseconds == 0)
      return;
    end_ = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
    sqlite3_progress_handler(database_, StepsBetweenLooks, &Deadline::look, this);
  }
  Deadline(const Deadline &) = delete;
  Deadline &operator=(const Deadline &) = delete;
  ~Deadline() { sqlite3_progress_handler(database_, 0, nullptr, nullptr); }
  bool isOver() const { return isOver_; }

private:
  static constexpr int StepsBetweenLooks = 10'000;
  static int look(void *self) {
    auto *deadline = static_cast<Deadline *>(self);
    deadline->isOver_ = std::chrono::steady_clock::now() >= deadline->end_;
    return deadline->isOver_ ? 1 : 0;
  }

  sqlite3 *database_;
  std::chrono::steady_clock::time_point end_;
  bool isOver_ = false;
};

class SqliteStoreReader final : public StoreReader {
public:
  explicit SqliteStoreReader(Database database) : database_(std::move(database)) {}

  Expected<Table> query(std::string_view sql,
                        const std::vector<std::pair<std::string, std::string>> &parameters,
                        unsigned milliseconds) const override;
  std::optional<std::size_t> lastMistake() const override { return mistake_; }
  Expected<void> forEach(std::string_view sql,
                         const std::function<void(const std::vector<Cell> &)> &take) const override;
  Expected<std::string> bytes(std::uint64_t most) const override;

private:
  Expected<Statement> prepareReading(std::string_view sql) const;

  Database database_;
  mutable std::optional<std::size_t> mistake_;
};

} // namespace

// Statements that write are refused by sqlite3_stmt_readonly(); this keeps the others from reaching further
// files and from changing the connection. Tables that are declared pass, because opening rule_search declares
// some.
static int authorise(void *, int action, const char *first, const char *second, const char *, const char *) {
  static constexpr std::array<std::string_view, 12> Pragmas{
      "application_id", "data_version", "foreign_key_list", "function_list", "index_info", "index_list",
      "index_xinfo",    "page_count",   "page_size",        "table_info",    "table_list", "table_xinfo"};
  std::string_view name = first ? first : "";
  switch (action) {
  case SQLITE_ATTACH:
  case SQLITE_DETACH:
  case SQLITE_TRANSACTION:
  case SQLITE_SAVEPOINT:
    return SQLITE_DENY;
  case SQLITE_FUNCTION:
    return second && std::string_view(second) == "load_extension" ? SQLITE_DENY : SQLITE_OK;
  case SQLITE_PRAGMA:
    return std::ranges::find(Pragmas, name) != Pragmas.end() || (!second && name == "user_version")
               ? SQLITE_OK
               : SQLITE_DENY;
  default:
    return SQLITE_OK;
  }
}

static std::string position(std::string_view sql, int offset) {
  if (offset < 0)
    return {};
  std::string_view before = sql.substr(0, static_cast<std::size_t>(offset));
  std::size_t lineStart = before.rfind('\n') + 1; // npos + 1 == 0
  return fmt::format(" at line {}, column {}", 1 + std::ranges::count(before, '\n'),
                     1 + before.size() - lineStart);
}

Expected<Statement> SqliteStoreReader::prepareReading(std::string_view sql) const {
  sqlite3_stmt *handle = nullptr;
  const char *tail = nullptr;
  int result =
      sqlite3_prepare_v2(database_.handle(), sql.data(), static_cast<int>(sql.size()), &handle, &tail);
  Statement statement(handle);
  if (result == SQLITE_AUTH)
    return std::unexpected(Error{"only statements that read the store are allowed"});
  if (result != SQLITE_OK) {
    std::string message = database_.lastError().message;
    int offset = sqlite3_error_offset(database_.handle());
    if (offset >= 0)
      mistake_ = static_cast<std::size_t>(offset);
    return std::unexpected(Error{message + position(sql, offset)});
  }
  if (!handle)
    return std::unexpected(Error{"there is no statement"});
  if (!sqlite3_stmt_readonly(handle))
    return std::unexpected(Error{"only statements that read the store are allowed"});
  // Whatever follows must be space and comments: preparing it then gives no statement.
  std::string_view rest = sql.substr(static_cast<std::size_t>(tail - sql.data()));
  sqlite3_stmt *second = nullptr;
  result =
      sqlite3_prepare_v2(database_.handle(), rest.data(), static_cast<int>(rest.size()), &second, nullptr);
  Statement owner(second);
  if (second || result != SQLITE_OK)
    return std::unexpected(Error{"only one statement at a time is allowed"});
  return statement;
}

static Expected<void> bindAll(const Statement &statement,
                              const std::vector<std::pair<std::string, std::string>> &parameters) {
  for (const auto &[name, value] : parameters) {
    int at = 0;
    for (char prefix : {':', '@', '$'})
      if (at == 0)
        at = sqlite3_bind_parameter_index(statement.handle(), (prefix + name).c_str());
    if (at == 0)
      return std::unexpected(Error{fmt::format("the query has no parameter '{}'", name)});
    sqlite3_bind_text64(statement.handle(), at, value.data(), value.size(), SQLITE_STATIC, SQLITE_UTF8);
  }
  return {};
}

static void readCell(const Statement &statement, int column, Cell &cell) {
  cell.kind = Cell::Kind::Null;
  cell.integer = 0;
  cell.real = 0;
  cell.text.clear();
  switch (sqlite3_column_type(statement.handle(), column)) {
  case SQLITE_NULL:
    return;
  case SQLITE_INTEGER:
    cell.kind = Cell::Kind::Integer;
    cell.integer = statement.integer(column);
    cell.real = static_cast<double>(cell.integer);
    break;
  case SQLITE_FLOAT:
    cell.kind = Cell::Kind::Real;
    cell.real = sqlite3_column_double(statement.handle(), column);
    break;
  default:
    cell.kind = Cell::Kind::Text;
  }
  cell.text = statement.text(column);
}

Expected<Table> SqliteStoreReader::query(std::string_view sql,
                                         const std::vector<std::pair<std::string, std::string>> &parameters,
                                         unsigned milliseconds) const {
  mistake_.reset();
  Deadline deadline(database_.handle(), milliseconds);
  auto statement = prepareReading(sql);
  if (!statement)
    return std::unexpected(statement.error());
  if (auto bound = bindAll(*statement, parameters); !bound)
    return std::unexpected(bound.error());
  Table table;
  int width = sqlite3_column_count(statement->handle());
  for (int at = 0; at < width; ++at)
    table.columns.emplace_back(sqlite3_column_name(statement->handle(), at));
  int result = SQLITE_DONE;
  while ((result = statement->step()) == SQLITE_ROW) {
    auto &row = table.rows.emplace_back();
    row.reserve(static_cast<std::size_t>(width));
    for (int at = 0; at < width; ++at)
      readCell(*statement, at, row.emplace_back());
  }
  if (result == SQLITE_INTERRUPT && deadline.isOver())
    return std::unexpected(Error{fmt::format("stopped after the time limit of {} ms", milliseconds)});
  if (result != SQLITE_DONE)
    return std::unexpected(database_.lastError());
  return table;
}

Expected<void> SqliteStoreReader::forEach(std::string_view sql,
                                          const std::function<void(const std::vector<Cell> &)> &take) const {
  auto statement = prepareReading(sql);
  if (!statement)
    return std::unexpected(statement.error());
  std::vector<Cell> row(static_cast<std::size_t>(sqlite3_column_count(statement->handle())));
  int result = SQLITE_DONE;
  while ((result = statement->step()) == SQLITE_ROW) {
    for (std::size_t at = 0; at < row.size(); ++at)
      readCell(*statement, static_cast<int>(at), row[at]);
    take(row);
  }
  if (result != SQLITE_DONE)
    return std::unexpected(database_.lastError());
  return {};
}

Expected<std::string> SqliteStoreReader::bytes(std::uint64_t most) const {
  auto sizes = query("SELECT p.page_count * s.page_size FROM pragma_page_count p, pragma_page_size s", {}, 0);
  if (!sizes)
    return std::unexpected(sizes.error());
  if (sizes->rows.empty() || static_cast<std::uint64_t>(sizes->rows[0][0].integer) > most)
    return std::string();
  sqlite3_int64 size = 0;
  unsigned char *copy = sqlite3_serialize(database_.handle(), "main", &size, 0);
  if (!copy)
    return std::unexpected(Error{"cannot copy the store into memory"});
  std::string bytes(reinterpret_cast<const char *>(copy), static_cast<std::size_t>(size));
  sqlite3_free(copy);
  return bytes;
}

Expected<std::unique_ptr<StoreReader>> StoreReader::open(const std::string &path) {
  auto nature = natureOf(path);
  if (!nature)
    return std::unexpected(nature.error());
  if (*nature == FileNature::Absent)
    return std::unexpected(Error{"there is no store; 'tacit scan' makes one"});
  if (*nature != FileNature::Store)
    return std::unexpected(Error{"the file is not a tacit store"});
  auto database = Database::open(path, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX);
  if (!database)
    return std::unexpected(database.error());
  auto version = versionOf(*database);
  if (!version)
    return std::unexpected(version.error());
  if (*version > SchemaVersion)
    return std::unexpected(
        Error{fmt::format("the store was made by a newer version of tacit (schema {}, this one "
                          "knows {})",
                          *version, SchemaVersion)});
  if (*version < SchemaVersion)
    return std::unexpected(Error{"the store was made by an older version of tacit; scan again"});
  sqlite3_busy_timeout(database->handle(), 2000);
  sqlite3_set_authorizer(database->handle(), authorise, nullptr);
  return std::make_unique<SqliteStoreReader>(std::move(*database));
}

} // namespace tacit
