//===- Which file is a store of ours, and of which version -----------------------===//
//
// Version N is made by Schema/NNNN-*.sql: `NNNN-tables.sql` before the first row, `NNNN-indexes.sql` after
// the last. Everything derived is rebuilt by a scan, so a new version needs no migration of it; what people
// entered is copied from the old file (carryHumanTables), whatever its version.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "Sqlite.h"

namespace tacit::store {

constexpr std::int64_t ApplicationId = 0x54434954; ///< "TCIT" in the file's header.
constexpr std::int64_t SchemaVersion = 5;

std::string_view schemaTables();
std::string_view schemaIndexes();

/// What stands at a path that a store should be read from or written to.
enum class FileNature : std::uint8_t { Absent, Empty, Store, Foreign };
Expected<FileNature> natureOf(const std::string &path);

/// The schema version of an open store.
Expected<std::int64_t> versionOf(const Database &database);

/// Copies the tables that people fill from the store at \p oldPath. Rows keep their order.
Expected<void> carryHumanTables(Database &target, const std::string &oldPath);

} // namespace tacit::store
