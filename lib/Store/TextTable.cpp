#include "TextTable.h"

#include "tacit/Support/Text.h"

#include "llvm/Support/xxhash.h"

#include <algorithm>

namespace tacit::store {

bool isPlain(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c > 0; });
}

std::string repaired(std::string_view text) {
  std::string result;
  result.reserve(text.size() + 8);
  for (std::size_t at = 0; at < text.size();) {
    char32_t codePoint = 0;
    std::size_t length = utf8Length(text, at, codePoint);
    if (length == 0 || codePoint == 0) {
      result += "\xEF\xBF\xBD";
      at += std::max<std::size_t>(length, 1);
    } else {
      result += text.substr(at, length);
      at += length;
    }
  }
  return result;
}

std::int64_t TextTable::number(std::string_view text) {
  if (text.empty())
    return Null;
  std::size_t slot =
      (reinterpret_cast<std::uintptr_t>(text.data()) * 0x9E3779B97F4A7C15ULL >> 40U) % RecentSize;
  Recent &recent = recent_[slot];
  if (recent.data != text.data() || recent.size != text.size() || recent.era != era_)
    recent = {text.data(), static_cast<std::uint32_t>(text.size()), era_,
              isPlain(text) ? numberByContent(text) : numberByContent(repaired(text))};
  return recent.number;
}

std::int64_t TextTable::numberByContent(std::string_view text) {
  auto hash = llvm::xxh3_128bits(
      llvm::ArrayRef<std::uint8_t>(reinterpret_cast<const std::uint8_t *>(text.data()), text.size()));
  auto [at, isNew] = numbers_.try_emplace({hash.low64, hash.high64}, 0);
  if (isNew)
    at->second = static_cast<std::uint32_t>(inserter_.add(text));
  return at->second;
}

} // namespace tacit::store
