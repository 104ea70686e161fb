//===- Content hashes ---------------------------------------------------------===//
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace tacit {

/// SHA-256 of \p bytes as 64 lower-case hex digits (FIPS 180-4). Identifies file contents in the store.
std::string sha256(std::string_view bytes);

/// FNV-1a over \p bytes, 64 bits: quick, stable across platforms and runs, not cryptographic. \p seed lets
/// several pieces be chained.
constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t seed = 14695981039346656037ULL) {
  std::uint64_t hash = seed;
  for (char c : bytes) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211ULL;
  }
  return hash;
}

/// \p value as 13 characters of a lower-case base-32 alphabet without look-alikes; used in stable ids.
std::string toBase32(std::uint64_t value);

} // namespace tacit
