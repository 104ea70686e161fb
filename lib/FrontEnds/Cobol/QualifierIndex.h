//===- Many declarations of one name, found by a qualifier -----------------------------------------===//
//
// AMOUNT may be declared in ten thousand groups and AMOUNT OF GROUP-7 be asked for as often. The declarations
// of a name form a chain, the latest first; where that is short it is walked. Where it is long, the ones
// below each qualifier are listed here, when first asked for.
//
//===-----------------------------------------------------------------------------------------------===//
#pragma once

#include "tacit/Syntax/SymbolTable.h"

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace tacit::cobol {

class QualifierIndex {
public:
  static constexpr std::uint32_t None = ~0U;
  static constexpr std::uint32_t LongChain = 16;

  /// The declarations of \p name that stand below one of \p qualifiers, the one with the fewest; oldest
  /// first.
  /// \p latest begins the chain that next(declaration) goes on with, up to None;
  /// forEachQualifier(declaration, take) calls take(symbol) for all that it can be qualified with.
  template <typename Next, typename ForEachQualifier>
  std::span<const std::uint32_t> find(Symbol name, std::span<const Symbol> qualifiers, std::uint32_t latest,
                                      Next next, ForEachQualifier forEachQualifier) {
    std::uint32_t &listed = listed_.try_emplace(name, None).first->second;
    std::vector<std::uint32_t> fresh;
    for (std::uint32_t each = latest; each != None && each != listed; each = next(each))
      fresh.push_back(each);
    for (auto each = fresh.rbegin(); each != fresh.rend(); ++each)
      forEachQualifier(*each, [&](Symbol qualifier) {
        std::vector<std::uint32_t> &list = lists_[key(name, qualifier)];
        if (list.empty() || list.back() != *each)
          list.push_back(*each);
      });
    listed = latest;
    std::span<const std::uint32_t> best;
    bool isFirst = true;
    for (Symbol qualifier : qualifiers) {
      auto found = lists_.find(key(name, qualifier));
      if (found == lists_.end())
        return {};
      if (isFirst || found->second.size() < best.size())
        best = found->second;
      isFirst = false;
    }
    return best;
  }

  /// Declarations were taken back.
  void clear() {
    listed_.clear();
    lists_.clear();
  }

private:
  static std::uint64_t key(Symbol name, Symbol qualifier) {
    return static_cast<std::uint64_t>(name) << 32 | qualifier;
  }

  std::unordered_map<Symbol, std::uint32_t> listed_; ///< The latest declaration that is listed.
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> lists_;
};

} // namespace tacit::cobol
