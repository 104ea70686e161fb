#include "Inserter.h"

#include <fmt/format.h>

namespace tacit::store {

static std::string insertOf(std::string_view verb, std::string_view table, std::size_t columns,
                            std::size_t rows) {
  std::string row = "(?";
  for (std::size_t at = 1; at < columns; ++at)
    row += ",?";
  row += ')';
  std::string sql = fmt::format("{} {} VALUES {}", verb, table, row);
  for (std::size_t at = 1; at < rows; ++at)
    sql += ',' + row;
  return sql;
}

static Expected<void> prepareBoth(const Database &database, std::string_view verb, std::string_view table,
                                  std::size_t columns, Statement &many, Statement &one) {
  auto big = database.prepare(insertOf(verb, table, columns, RowsPerStatement));
  if (!big)
    return std::unexpected(big.error());
  auto small = database.prepare(insertOf(verb, table, columns, 1));
  if (!small)
    return std::unexpected(small.error());
  many = std::move(*big);
  one = std::move(*small);
  return {};
}

Expected<RowInserter> RowInserter::prepare(const Database &database, std::string_view verb,
                                           std::string_view table, std::size_t columns) {
  RowInserter inserter;
  if (auto done = prepareBoth(database, verb, table, columns, inserter.many_, inserter.one_); !done)
    return std::unexpected(done.error());
  inserter.columns_ = columns;
  inserter.waiting_.reserve(columns * RowsPerStatement);
  return inserter;
}

void RowInserter::flush() {
  std::size_t rows = waiting_.size() / columns_;
  if (rows == RowsPerStatement)
    run(many_, 0, rows);
  else
    for (std::size_t at = 0; at < rows; ++at)
      run(one_, at, 1);
  waiting_.clear();
}

void RowInserter::run(Statement &statement, std::size_t from, std::size_t count) {
  if (failed_)
    return;
  const std::int64_t *values = waiting_.data() + from * columns_;
  int cells = static_cast<int>(count * columns_);
  for (int at = 0; at < cells; ++at)
    if (values[at] == Null)
      statement.bindNull(at + 1);
    else
      statement.bind(at + 1, values[at]);
  failed_ = statement.step() != SQLITE_DONE;
  // A failed statement keeps its error on the connection until something else runs; reset() would repeat it
  // only.
  if (!failed_)
    statement.reset();
}

Expected<SourceInserter> SourceInserter::prepare(const Database &database) {
  auto statement = database.prepare("INSERT INTO source_row VALUES (?, ?)");
  if (!statement)
    return std::unexpected(statement.error());
  SourceInserter inserter;
  inserter.one_ = std::move(*statement);
  return inserter;
}

void SourceInserter::add(std::int64_t path, std::string_view text) {
  if (failed_)
    return;
  one_.bind(1, path);
  one_.bind(2, text);
  failed_ = one_.step() != SQLITE_DONE;
  if (!failed_)
    one_.reset();
}

Expected<TextInserter> TextInserter::prepare(const Database &database, std::string_view table) {
  TextInserter inserter;
  // SQLite gives the numbers: it need not look whether one is taken.
  std::string column = fmt::format("{} (value)", table);
  if (auto done = prepareBoth(database, "INSERT INTO", column, 1, inserter.many_, inserter.one_); !done)
    return std::unexpected(done.error());
  return inserter;
}

std::int64_t TextInserter::add(std::string_view text) {
  bytes_ += text;
  starts_[++waiting_] = bytes_.size();
  if (waiting_ == RowsPerStatement)
    flush();
  return ++added_;
}

void TextInserter::flush() {
  if (waiting_ == RowsPerStatement)
    run(many_, 0, waiting_);
  else
    for (std::size_t at = 0; at < waiting_; ++at)
      run(one_, at, 1);
  waiting_ = 0;
  bytes_.clear();
}

void TextInserter::run(Statement &statement, std::size_t from, std::size_t count) {
  if (failed_)
    return;
  for (std::size_t at = 0; at < count; ++at) {
    std::size_t row = from + at;
    statement.bind(static_cast<int>(at) + 1,
                   std::string_view(bytes_).substr(starts_[row], starts_[row + 1] - starts_[row]));
  }
  failed_ = statement.step() != SQLITE_DONE;
  if (!failed_)
    statement.reset();
}

} // namespace tacit::store
