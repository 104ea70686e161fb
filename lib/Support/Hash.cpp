#include "tacit/Support/Hash.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/SHA256.h"

namespace tacit {

std::string sha256(std::string_view bytes) {
  auto digest = llvm::SHA256::hash(
      llvm::ArrayRef<std::uint8_t>(reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size()));
  return llvm::toHex(digest, /*LowerCase=*/true);
}

std::string toBase32(std::uint64_t value) {
  static constexpr std::string_view Alphabet = "abcdefghjkmnpqrstuvwxyz234567890";
  std::string text(13, 'a');
  for (auto at = text.rbegin(); at != text.rend(); ++at) {
    *at = Alphabet[value & 31U];
    value >>= 5U;
  }
  return text;
}

} // namespace tacit
