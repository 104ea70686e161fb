#include "Sqlite.h"

#include "tacit/Store/Store.h"

namespace tacit::store {

std::string Statement::text(int column) const {
  const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(handle(), column));
  return bytes ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle(), column)))
               : std::string();
}

/// Nobody asks SQLite how much memory it uses; counting takes a lock and a sum for every piece.
static void turnOffMemoryCounts() {
  static const int ignored = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(ignored);
}

Expected<Database> Database::open(const std::string &path, int flags) {
  turnOffMemoryCounts();
  Database database;
  sqlite3 *handle = nullptr;
  int result = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
  database.handle_.reset(handle);
  if (result == SQLITE_OK)
    return database;
  if (!handle)
    return std::unexpected(Error{"out of memory"});
  return std::unexpected(database.lastError());
}

Expected<void> Database::execute(std::string_view sql) {
  std::string text(sql);
  if (sqlite3_exec(handle(), text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    return std::unexpected(lastError());
  return {};
}

Expected<Statement> Database::prepare(std::string_view sql) const {
  sqlite3_stmt *statement = nullptr;
  if (sqlite3_prepare_v2(handle(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr) !=
      SQLITE_OK)
    return std::unexpected(lastError());
  return Statement(statement);
}

Expected<std::string> Database::value(std::string_view sql) const {
  auto statement = prepare(sql);
  if (!statement)
    return std::unexpected(statement.error());
  int result = statement->step();
  if (result != SQLITE_ROW && result != SQLITE_DONE)
    return std::unexpected(lastError());
  return result == SQLITE_ROW ? statement->text(0) : std::string();
}

Error Database::lastError() const {
  return {sqlite3_errmsg(handle())};
}

} // namespace tacit::store

namespace tacit {

std::string_view storeEngineVersion() {
  return sqlite3_libversion();
}

} // namespace tacit
