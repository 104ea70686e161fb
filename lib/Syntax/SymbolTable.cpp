#include "tacit/Syntax/SymbolTable.h"
#include "tacit/Support/Text.h"

#include <cstring>

namespace tacit {

/// Bit 5 is dropped everywhere: it tells letters' case, and what else it tells is no loss to a hash.
static std::uint32_t hashFolded(std::string_view word) {
  constexpr std::uint64_t Mask = 0xDFDFDFDFDFDFDFDFULL;
  std::uint64_t hash = 0x9E3779B97F4A7C15ULL ^ word.size();
  const char *at = word.data();
  std::size_t left = word.size();
  for (; left >= 8; left -= 8, at += 8) {
    std::uint64_t block;
    std::memcpy(&block, at, 8);
    hash = (hash ^ (block & Mask)) * 0xFF51AFD7ED558CCDULL;
    hash ^= hash >> 32;
  }
  std::uint64_t block = 0;
  std::memcpy(&block, at, left);
  hash = (hash ^ (block & Mask)) * 0xFF51AFD7ED558CCDULL;
  return static_cast<std::uint32_t>(hash >> 32);
}

static bool equalsFolded(std::string_view folded, std::string_view word) {
  if (folded.size() != word.size())
    return false;
  if (std::memcmp(folded.data(), word.data(), word.size()) == 0)
    return true;
  for (std::size_t at = 0; at < word.size(); ++at)
    if (folded[at] != toUpper(word[at]))
      return false;
  return true;
}

SymbolTable::SymbolTable(std::span<const std::string_view> reserved) {
  std::size_t size = 1024;
  while (size < reserved.size() * 4)
    size *= 2;
  slots_.resize(size);
  texts_.reserve(reserved.size() + 256);
  texts_.push_back({});
  for (std::string_view word : reserved) {
    texts_.push_back(word);
    std::uint32_t hash = hashFolded(word);
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].symbol)
      at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {hash, static_cast<Symbol>(texts_.size() - 1)};
  }
}

Symbol SymbolTable::find(std::string_view word) const {
  std::uint32_t hash = hashFolded(word);
  for (std::size_t at = hash & (slots_.size() - 1); slots_[at].symbol; at = (at + 1) & (slots_.size() - 1))
    if (slots_[at].hash == hash && equalsFolded(texts_[slots_[at].symbol], word))
      return slots_[at].symbol;
  return 0;
}

Symbol SymbolTable::intern(std::string_view word) {
  if (word.empty())
    return 0;
  std::uint32_t hash = hashFolded(word);
  std::size_t at = hash & (slots_.size() - 1);
  for (; slots_[at].symbol; at = (at + 1) & (slots_.size() - 1))
    if (slots_[at].hash == hash && equalsFolded(texts_[slots_[at].symbol], word))
      return slots_[at].symbol;
  char *copy = arena_.allocate<char>(word.size());
  for (std::size_t i = 0; i < word.size(); ++i)
    copy[i] = toUpper(word[i]);
  Symbol symbol = static_cast<Symbol>(texts_.size());
  texts_.push_back({copy, word.size()});
  slots_[at] = {hash, symbol};
  if (texts_.size() * 2 > slots_.size())
    grow();
  return symbol;
}

void SymbolTable::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot &slot : old) {
    if (!slot.symbol)
      continue;
    std::size_t at = slot.hash & (slots_.size() - 1);
    while (slots_[at].symbol)
      at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
}

} // namespace tacit
