#include "Schema.h"

#include "tacit/Embedded/Schema.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fmt/format.h>
#include <fstream>
#include <sys/stat.h>

namespace tacit::store {

static std::string_view embedded(std::string_view name) {
  for (const EmbeddedFile &file : embeddedSchema())
    if (file.name == name)
      return file.content;
  return {};
}

std::string_view schemaTables() {
  return embedded("0005-tables.sql");
}
std::string_view schemaIndexes() {
  return embedded("0005-indexes.sql");
}

// The header is read by hand: opening a foreign file through SQLite could create journals beside it.
Expected<FileNature> natureOf(const std::string &path) {
  struct stat status{};
  if (::stat(path.c_str(), &status) != 0) {
    if (errno == ENOENT)
      return FileNature::Absent;
    return std::unexpected(Error{std::strerror(errno)});
  }
  if (S_ISDIR(status.st_mode))
    return std::unexpected(Error{"it is a directory"});
  if (!S_ISREG(status.st_mode))
    return FileNature::Foreign;
  if (status.st_size == 0)
    return FileNature::Empty;
  std::array<char, 100> header{};
  std::ifstream file(path, std::ios::binary);
  if (!file)
    return std::unexpected(Error{std::strerror(errno)});
  if (!file.read(header.data(), header.size()) || std::memcmp(header.data(), "SQLite format 3", 16) != 0)
    return FileNature::Foreign;
  std::uint32_t id = 0; // Big-endian at offset 68 of the database header.
  for (std::size_t at = 68; at < 72; ++at)
    id = id << 8U | static_cast<unsigned char>(header[at]);
  return id == ApplicationId ? FileNature::Store : FileNature::Foreign;
}

Expected<std::int64_t> versionOf(const Database &database) {
  auto statement = database.prepare("PRAGMA user_version");
  if (!statement)
    return std::unexpected(statement.error());
  if (statement->step() != SQLITE_ROW)
    return std::unexpected(database.lastError());
  return statement->integer(0);
}

static Expected<void> copyRows(Database &target, Database &old, std::string_view table,
                               std::string_view columns) {
  auto present = old.value(
      fmt::format("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = '{}'", table));
  if (!present)
    return std::unexpected(present.error());
  if (*present == "0") // A version that did not have the table yet.
    return {};
  auto from = old.prepare(fmt::format("SELECT {} FROM {}", columns, table));
  if (!from)
    return std::unexpected(from.error());
  int width = sqlite3_column_count(from->handle());
  std::string marks = "?";
  for (int at = 1; at < width; ++at)
    marks += ", ?";
  auto into = target.prepare(fmt::format("INSERT INTO {} ({}) VALUES ({})", table, columns, marks));
  if (!into)
    return std::unexpected(into.error());
  int result = SQLITE_DONE;
  while ((result = from->step()) == SQLITE_ROW) {
    for (int at = 0; at < width; ++at)
      sqlite3_bind_value(into->handle(), at + 1, sqlite3_column_value(from->handle(), at));
    if (into->step() != SQLITE_DONE)
      return std::unexpected(target.lastError());
    into->reset();
  }
  if (result != SQLITE_DONE)
    return std::unexpected(old.lastError());
  return {};
}

Expected<void> carryHumanTables(Database &target, const std::string &oldPath) {
  auto old = Database::open(oldPath, SQLITE_OPEN_READONLY);
  if (!old)
    return std::unexpected(old.error());
  if (auto done = copyRows(target, *old, "review", "rule, verdict, reviewer, note, reviewed_on"); !done)
    return done;
  return copyRows(target, *old, "given_name", "entity, id, name");
}

} // namespace tacit::store
