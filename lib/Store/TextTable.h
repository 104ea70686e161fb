//===- Each text once ---------------------------------------------------------------===//
//
// Gives every text of a scan its number. Only a 128-bit hash of each text stays in memory, so a store of
// millions of texts is written in tens of megabytes; two different texts of one hash would need deliberate
// effort to make, and would show as a wrong word, not as a broken file. Numbers follow the order of first
// use, which is the order of units.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "Inserter.h"

#include "llvm/ADT/DenseMap.h"

#include <string>
#include <utility>

namespace tacit::store {

/// True if \p text is ASCII without NUL, and so can be stored as it stands.
bool isPlain(std::string_view text);
/// \p text with U+FFFD for NULs and for bytes that are not UTF-8, which readers of the store (Python's, for
/// one) refuse.
std::string repaired(std::string_view text);

class TextTable {
public:
  explicit TextTable(TextInserter inserter) : inserter_(std::move(inserter)), recent_(RecentSize) {}

  /// The number of \p text, `Null` for an empty one. The text is stored repaired().
  std::int64_t number(std::string_view text);

  /// Must be called when the memory behind texts given so far may be reused.
  void forgetAddresses() { ++era_; }
  bool finish() { return inserter_.finish(); }
  bool failed() const { return inserter_.failed(); }

private:
  /// Producers intern names, so most look-ups repeat an address met just before.
  struct Recent {
    const char *data = nullptr;
    std::uint32_t size = 0;
    std::uint32_t era = 0; ///< Counts what was forgotten before.
    std::int64_t number = 0;
  };
  static constexpr std::size_t RecentSize = 4096;

  std::int64_t numberByContent(std::string_view text);

  TextInserter inserter_;
  std::vector<Recent> recent_;
  std::uint32_t era_ = 1;
  llvm::DenseMap<std::pair<std::uint64_t, std::uint64_t>, std::uint32_t> numbers_;
};

} // namespace tacit::store
