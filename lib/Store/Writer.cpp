#include "Replacement.h"
#include "Schema.h"
#include "UnitRows.h"

#include "tacit/Store/Store.h"

#include <filesystem>
#include <fmt/format.h>
#include <unistd.h>
#include <utility>

namespace tacit {

using namespace store;

// The full checks cost about as much as writing did (1 s of CPU for 60 MB). A store above this size gets the
// quick form, which still visits every page, and trusts UnitAdder for its references.
static constexpr std::int64_t FullCheckBytes = 4 << 20;

namespace {

class SqliteStoreWriter final : public StoreWriter {
public:
  SqliteStoreWriter(std::string path, Replacement file, Database database)
      : path_(std::move(path)), file_(std::move(file)), database_(std::move(database)) {}

  Expected<void> begin();
  Expected<void> add(const Knowledge &unit) override;
  Expected<void> setMeta(std::string_view key, std::string_view value) override;
  Expected<void> finish() override;

private:
  std::unexpected<Error> fail() const { return std::unexpected(database_->lastError()); }
  Expected<void> complete();
  Expected<void> addAcrossPrograms();
  Expected<void> carryOver();
  Expected<void> check();

  std::string path_;
  Replacement file_;
  std::optional<Database> database_; ///< Closed before the file takes its place.
  Tables tables_;
  Contents contents_;
};

} // namespace

Expected<void> SqliteStoreWriter::begin() {
  // The temporary file is worthless until it is complete, so nothing is journalled or synced while it grows.
  std::string settings =
      fmt::format("PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
                  "PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -16000;"
                  "PRAGMA foreign_keys = OFF; PRAGMA application_id = {}; PRAGMA user_version = {};"
                  "BEGIN;",
                  ApplicationId, SchemaVersion);
  if (auto done = database_->execute(settings); !done)
    return done;
  if (auto done = database_->execute(schemaTables()); !done)
    return done;
  return tables_.prepare(*database_);
}

Expected<void> SqliteStoreWriter::add(const Knowledge &unit) {
  addUnit(unit, *database_, tables_, contents_);
  if (tables_.failed())
    return fail();
  return {};
}

Expected<void> SqliteStoreWriter::setMeta(std::string_view key, std::string_view value) {
  auto statement = database_->prepare("INSERT OR REPLACE INTO meta VALUES (?, ?)");
  if (!statement)
    return fail();
  statement->bind(1, key);
  statement->bind(2, value);
  if (statement->step() != SQLITE_DONE)
    return fail();
  return {};
}

Expected<void> SqliteStoreWriter::finish() {
  if (auto done = complete(); !done)
    return done;
  if (auto done = carryOver(); !done)
    return done;
  if (auto done = database_->execute("COMMIT"); !done)
    return done;
  if (auto done = check(); !done)
    return done;
  tables_ = Tables();
  database_.reset();
  return file_.replace();
}

/// What programs say of each other, now that all of them are there.
Expected<void> SqliteStoreWriter::addAcrossPrograms() {
  if (!tables_.finish())
    return fail();
  auto name = database_->prepare("SELECT value FROM text WHERE id = ?");
  auto formula = database_->prepare("SELECT value FROM prose WHERE id = ?");
  if (!name || !formula)
    return fail();
  auto textOf = [](Statement &statement, std::int64_t id) {
    statement.reset();
    statement.bind(1, id);
    return statement.step() == SQLITE_ROW ? statement.text(0) : std::string();
  };
  AcrossPrograms::Texts texts{[&](std::int64_t id) { return textOf(*name, id); },
                              [&](std::int64_t id) { return textOf(*formula, id); }};
  AcrossPrograms across = std::exchange(contents_.across, {});
  std::vector<AcrossPrograms::Family> families;
  addUnit(across.findings(texts, families), *database_, tables_, contents_);
  for (const auto &[program, family] : families)
    tables_.family->add({program, family});
  return {};
}

Expected<void> SqliteStoreWriter::complete() {
  if (auto done = addAcrossPrograms(); !done)
    return done;
  addMentionedItems(tables_, contents_);
  addUnresolvedItems(tables_, contents_);
  if (!tables_.finish())
    return fail();
  contents_ = Contents();
  return database_->execute(schemaIndexes());
}

Expected<void> SqliteStoreWriter::carryOver() {
  auto nature = natureOf(path_);
  if (!nature)
    return std::unexpected(nature.error());
  if (*nature != FileNature::Store)
    return {};
  // A journal left beside the old store would be applied to the new one: let SQLite put the old one in order
  // first.
  if (std::filesystem::exists(path_ + "-journal") || std::filesystem::exists(path_ + "-wal")) {
    auto old = Database::open(path_, SQLITE_OPEN_READWRITE);
    if (!old)
      return std::unexpected(old.error());
    auto mode = old->value("PRAGMA journal_mode = DELETE");
    if (!mode || *mode != "delete")
      return std::unexpected(Error{"the store is in use by another program"});
  }
  return carryHumanTables(*database_, path_);
}

/// Tries the carrying over before the work of a scan is spent.
static Expected<void> rehearseCarryOver(const std::string &path) {
  auto scratch = Database::open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  if (!scratch)
    return std::unexpected(scratch.error());
  if (auto done = scratch->execute(schemaTables()); !done)
    return done;
  if (auto done = carryHumanTables(*scratch, path); !done)
    return std::unexpected(Error{
        fmt::format("the reviews in the old store cannot be read ({}); move it away", done.error().message)});
  return {};
}

Expected<void> SqliteStoreWriter::check() {
  auto size = database_->value("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
  if (!size)
    return std::unexpected(size.error());
  bool isLarge = std::stoll(*size) > FullCheckBytes;
  auto integrity = database_->value(isLarge ? "PRAGMA quick_check(1)" : "PRAGMA integrity_check(1)");
  if (!integrity)
    return std::unexpected(integrity.error());
  if (*integrity != "ok")
    return std::unexpected(Error{fmt::format("the new store is damaged: {}", *integrity)});
  if (isLarge)
    return {};
  auto dangling = database_->value("SELECT \"table\" || ' row ' || rowid FROM pragma_foreign_key_check");
  if (!dangling)
    return std::unexpected(dangling.error());
  if (!dangling->empty())
    return std::unexpected(Error{fmt::format("the new store has a dangling reference: {}", *dangling)});
  return {};
}

Expected<std::unique_ptr<StoreWriter>> StoreWriter::create(const std::string &path) {
  std::string target = path;
  std::error_code ignored; // A link is followed, so that the file it names is replaced and not the link.
  if (std::filesystem::is_symlink(path, ignored))
    if (auto resolved = std::filesystem::weakly_canonical(path, ignored); !ignored)
      target = resolved.string();
  auto nature = natureOf(target);
  if (!nature)
    return std::unexpected(nature.error());
  if (*nature == FileNature::Foreign)
    return std::unexpected(Error{"the file is not a tacit store and is left alone"});
  if (*nature != FileNature::Absent && ::access(target.c_str(), W_OK) != 0)
    return std::unexpected(Error{"permission denied"});
  if (*nature == FileNature::Store)
    if (auto done = rehearseCarryOver(target); !done)
      return std::unexpected(done.error());
  auto file = Replacement::create(target);
  if (!file)
    return std::unexpected(file.error());
  auto database = Database::open(file->temporaryPath(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX);
  if (!database)
    return std::unexpected(database.error());
  auto writer = std::make_unique<SqliteStoreWriter>(target, std::move(*file), std::move(*database));
  if (auto done = writer->begin(); !done)
    return std::unexpected(done.error());
  return writer;
}

} // namespace tacit
