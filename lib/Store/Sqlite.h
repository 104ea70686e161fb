//===- Thin ownership of SQLite handles ----------------------------------------===//
//
// The only place that sees sqlite3.h besides the writer and the reader. Every failure becomes an Error with
// SQLite's own words; nothing throws.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Support/FileSystem.h"

#include <cstdint>
#include <memory>
#include <sqlite3.h>
#include <string>
#include <string_view>

namespace tacit::store {

/// One prepared statement. Bound texts must outlive the next step() or reset().
class Statement {
public:
  Statement() = default;
  explicit Statement(sqlite3_stmt *handle) : handle_(handle) {}

  sqlite3_stmt *handle() const { return handle_.get(); }
  void bind(int at, std::int64_t value) { sqlite3_bind_int64(handle(), at, value); }
  void bind(int at, std::string_view text) {
    sqlite3_bind_text64(handle(), at, text.data() ? text.data() : "", text.size(), SQLITE_STATIC,
                        SQLITE_UTF8);
  }
  void bindNull(int at) { sqlite3_bind_null(handle(), at); }
  int step() { return sqlite3_step(handle()); }
  void reset() { sqlite3_reset(handle()); }
  std::int64_t integer(int column) const { return sqlite3_column_int64(handle(), column); }
  std::string text(int column) const;

private:
  struct Finalise {
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
  };
  std::unique_ptr<sqlite3_stmt, Finalise> handle_;
};

/// One connection.
class Database {
public:
  static Expected<Database> open(const std::string &path, int flags);

  sqlite3 *handle() const { return handle_.get(); }
  /// Runs every statement of \p sql, ignoring rows.
  Expected<void> execute(std::string_view sql);
  Expected<Statement> prepare(std::string_view sql) const;
  /// The first column of the first row of \p sql; empty if there is none.
  Expected<std::string> value(std::string_view sql) const;
  /// What the connection says about its last failure.
  Error lastError() const;

private:
  struct Close {
    void operator()(sqlite3 *database) const { sqlite3_close_v2(database); }
  };
  std::unique_ptr<sqlite3, Close> handle_;
};

} // namespace tacit::store
