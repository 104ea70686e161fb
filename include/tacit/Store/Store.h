//===- The knowledge store: one SQLite file ---------------------------------------------===//
//
// Schema in lib/Store/Schema/NNNN-*.sql, documented for users in docs/store.md. Tables are normalised (texts
// interned in one table) and private; the public views of the contract join them. A writer builds a new file
// beside the old one in a single transaction and renames it over the old one at the end, so that a killed
// scan leaves the store that was there before. What people entered (reviews, names) is carried over from the
// old store.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Rules/Knowledge.h"
#include "tacit/Support/FileSystem.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tacit {

/// Writes one store. Units must be added in a fixed order (sorted by path) for the bytes to be reproducible.
class StoreWriter {
public:
  /// Opens a temporary file beside \p path. Fails if the folder cannot be written or \p path is a file that
  /// is not a store of ours; the existing file is not touched.
  static Expected<std::unique_ptr<StoreWriter>> create(const std::string &path);

  virtual ~StoreWriter() = default; ///< Without finish(): removes the temporary file.
  virtual Expected<void> add(const Knowledge &unit) = 0;
  virtual Expected<void> setMeta(std::string_view key, std::string_view value) = 0;
  /// Builds the indexes, checks the result, and puts the new store in place of the old one.
  virtual Expected<void> finish() = 0;
};

/// Version of the SQLite that is linked in.
std::string_view storeEngineVersion();

/// One cell of a result. Numbers keep their SQLite type.
struct Cell {
  enum class Kind : std::uint8_t { Null, Integer, Real, Text } kind = Kind::Null;
  std::int64_t integer = 0;
  double real = 0;
  std::string text; ///< Also the text form of numbers; empty for NULL.
};

struct Table {
  std::vector<std::string> columns;
  std::vector<std::vector<Cell>> rows;
};

/// Reads a store, never writes. Not thread-safe; open one a thread.
class StoreReader {
public:
  /// Fails with a one-line message: not there, not a store of ours, made by a newer version.
  static Expected<std::unique_ptr<StoreReader>> open(const std::string &path);
  virtual ~StoreReader() = default;

  /// Runs one statement with named parameters (":name" without the colon). Refused unless it only reads.
  /// Stops after
  /// \p milliseconds with an error that says so; 0 means no limit.
  virtual Expected<Table> query(std::string_view sql,
                                const std::vector<std::pair<std::string, std::string>> &parameters = {},
                                unsigned milliseconds = 0) const = 0;
  /// The byte of its SQL at which the last query had a mistake, if it had one and SQLite could tell where.
  virtual std::optional<std::size_t> lastMistake() const = 0;
  /// Runs one statement and gives each row to \p take as it comes, so that a large result never stands in
  /// memory whole. The cells last until \p take returns. Refused unless it only reads.
  virtual Expected<void> forEach(std::string_view sql,
                                 const std::function<void(const std::vector<Cell> &)> &take) const = 0;
  /// The store as the bytes of a file; nothing if these are more than \p most.
  virtual Expected<std::string> bytes(std::uint64_t most) const = 0;
};

} // namespace tacit
