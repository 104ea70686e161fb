#include "tacit/Support/Hash.h"

#include "llvm/ADT/StringExtras.h"

#include <array>
#include <nettle/sha2.h>

namespace tacit {

std::string sha256(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t *>(bytes.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
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
