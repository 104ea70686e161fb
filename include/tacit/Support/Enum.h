//===- Enumerations with a text form ------------------------------------------===//
//
// TACIT_ENUM declares an enum class, its names in dumps and in the store, and the way back from a name. The
// list is a macro taking X(Enumerator, "text") entries.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#define TACIT_ENUM_ENTRY(Enumerator, Text) Enumerator,
#define TACIT_ENUM_TEXT(Enumerator, Text) std::string_view(Text),

/// Declares `enum class Name`, `toText(Name)`, and `fromText(std::string_view, Name &) -> bool`.
#define TACIT_ENUM(Name, LIST)                                                                               \
  enum class Name : std::uint8_t { LIST(TACIT_ENUM_ENTRY) };                                                 \
  constexpr std::string_view toText(Name value) {                                                            \
    constexpr std::array Texts{LIST(TACIT_ENUM_TEXT)};                                                       \
    return Texts[static_cast<std::size_t>(value)];                                                           \
  }                                                                                                          \
  constexpr bool fromText(std::string_view text, Name &value) {                                              \
    constexpr std::array Texts{LIST(TACIT_ENUM_TEXT)};                                                       \
    for (std::size_t at = 0; at < Texts.size(); ++at)                                                        \
      if (Texts[at] == text) {                                                                               \
        value = static_cast<Name>(at);                                                                       \
        return true;                                                                                         \
      }                                                                                                      \
    return false;                                                                                            \
  }
