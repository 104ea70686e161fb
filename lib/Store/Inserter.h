//===- Many rows a statement ------------------------------------------------------===//
//
// Stepping a statement costs more than binding a row, so rows wait until thirty-two of them go in at once.
// Rows enter a table in the order they were added. The first failure is kept and everything after it ignored;
// finish() tells.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "Sqlite.h"

#include <array>
#include <initializer_list>
#include <limits>
#include <vector>

namespace tacit::store {

constexpr std::size_t RowsPerStatement = 32;
constexpr std::int64_t Null = std::numeric_limits<std::int64_t>::min();

/// Rows of integers; `Null` stands for NULL.
class RowInserter {
public:
  /// \p verb: "INSERT INTO" or "INSERT OR IGNORE INTO".
  static Expected<RowInserter> prepare(const Database &database, std::string_view verb,
                                       std::string_view table, std::size_t columns);

  void add(std::initializer_list<std::int64_t> row) {
    waiting_.insert(waiting_.end(), row);
    if (waiting_.size() == columns_ * RowsPerStatement)
      flush();
  }
  /// Writes what waits. False if any row failed since the beginning.
  bool finish() {
    flush();
    return !failed_;
  }
  bool failed() const { return failed_; }

private:
  void flush();
  void run(Statement &statement, std::size_t from, std::size_t count);

  Statement many_;
  Statement one_;
  std::size_t columns_ = 0;
  std::vector<std::int64_t> waiting_;
  bool failed_ = false;
};

/// Rows of (number, long text), written at once.
class SourceInserter {
public:
  static Expected<SourceInserter> prepare(const Database &database);
  void add(std::int64_t path, std::string_view text);
  bool failed() const { return failed_; }

private:
  Statement one_;
  bool failed_ = false;
};

/// Rows of (number, text), numbered 1, 2, 3 ... as they come.
class TextInserter {
public:
  static Expected<TextInserter> prepare(const Database &database, std::string_view table);

  std::int64_t add(std::string_view text);
  bool finish() {
    flush();
    return !failed_;
  }
  bool failed() const { return failed_; }

private:
  void flush();
  void run(Statement &statement, std::size_t from, std::size_t count);

  Statement many_;
  Statement one_;
  std::int64_t added_ = 0;
  std::size_t waiting_ = 0;
  std::string bytes_;
  std::array<std::size_t, RowsPerStatement + 1> starts_{};
  bool failed_ = false;
};

} // namespace tacit::store
