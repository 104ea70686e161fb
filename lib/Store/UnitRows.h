//===- The rows of one unit, as numbers -------------------------------------------------===//
//
// Turns the plain rows of a Knowledge into rows of the private tables: texts become numbers, ids are checked
// against what the store has already, references that lead nowhere are cut with a diagnostic.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "AcrossPrograms.h"
#include "Tables.h"
#include "UnitNames.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace tacit::store {

/// What the store holds so far; lives as long as the writer.
struct Contents {
  llvm::DenseMap<std::int64_t, ReadStatus> files;
  KnownPrograms programs;
  llvm::DenseSet<std::int64_t> sources;
  llvm::DenseSet<std::int64_t> items;
  llvm::DenseSet<std::int64_t> groups;
  llvm::DenseMap<std::int64_t, std::int64_t> rules; ///< To the file that has it.
  llvm::DenseSet<std::int64_t> findings;
  llvm::DenseSet<std::int64_t> referencedItems;
  llvm::DenseSet<std::int64_t> mentionedItems; ///< Named outside their declaration.
  AcrossPrograms across;
  llvm::DenseSet<std::pair<std::uint64_t, std::uint64_t>> shared; ///< Hashes of rows several units may bring.
};

/// Adds one unit. A refused row shows in tables.failed().
void addUnit(const Knowledge &unit, Database &database, Tables &tables, Contents &contents);

/// Adds which of the items are named outside their declaration.
void addMentionedItems(Tables &tables, const Contents &contents);

/// Adds a row of kind `unresolved` for each item that is referred to and not declared, in the order of their
/// numbers.
Expected<void> addUnresolvedItems(Tables &tables, Contents &contents);

} // namespace tacit::store
