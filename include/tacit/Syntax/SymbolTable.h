//===- Words of a case-insensitive language, as small numbers -------------------===//
//
// Every word is folded to capitals once, when it is read, and from then on is a number: keywords have the
// numbers of their enumerators, all other words follow. Comparing and looking up names costs no string work.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Support/Arena.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace tacit {

/// Number of a word within one SymbolTable; 0 is the empty word.
using Symbol = std::uint32_t;

/// Open addressing over folded words. Not thread-safe: one table a translation unit.
class SymbolTable {
public:
  /// \p reserved[i] gets the symbol i + 1. The texts must outlive the table and be in capitals.
  explicit SymbolTable(std::span<const std::string_view> reserved);

  /// The symbol of \p word, whatever its case.
  Symbol intern(std::string_view word);
  /// The symbol of \p word if it was interned before, else 0.
  Symbol find(std::string_view word) const;
  /// The word in capitals. Valid as long as the table.
  std::string_view text(Symbol symbol) const { return texts_[symbol]; }
  std::size_t size() const { return texts_.size(); }

private:
  struct Slot {
    std::uint32_t hash = 0;
    Symbol symbol = 0;
  };
  void grow();

  Arena arena_;
  std::vector<std::string_view> texts_;
  std::vector<Slot> slots_;
};

} // namespace tacit
