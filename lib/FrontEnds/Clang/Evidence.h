//===- What the text of one C or C++ file says of the compiler it was written for -----------------------===//
//
// Found by Clang's own lexer without preprocessing: every branch counts, names and keywords are told apart by
// the tokens around them. Nothing is asked that a name alone would answer.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tacit::cfe {

enum class Sign : std::uint8_t {
  OldDefinition,     ///< `f(a, b) int a; { ... }`
  RestrictName,      ///< `restrict` is the name of something.
  RestrictQualifier, ///< `char *restrict p`
  ExtensionName,     ///< `inline`, `asm` or `typeof` is the name of something.
  ExceptionList,     ///< `throw (Refused)` behind a declarator.
  RegisterVariable,
  AutoStorage,    ///< `auto int n`
  LiteralSuffix,  ///< A macro follows a string without a blank, which C++11 takes for a suffix.
  OldLibrary,     ///< Headers of C++ before its standard: `<iostream.h>`.
  Cpp11,          ///< Something that came with C++11,
  Cpp17,          ///< C++17,
  Cpp20,          ///< C++20.
  CppOnly,        ///< Something that no C compiler reads, outside of `#ifdef __cplusplus`.
  SegmentPointer, ///< `char far *p`
};
inline constexpr std::size_t SignCount = static_cast<std::size_t>(Sign::SegmentPointer) + 1;

/// Immutable once made.
struct Evidence {
  /// Line of the first one of each; 0 where there is none.
  std::array<std::uint32_t, SignCount> lines{};
  std::vector<std::string> includes; ///< Names in `#include`, each once, in order.
  /// Words of segmented machines and their compilers (`far`, `_cdecl`) that are used as qualifiers, and the
  /// line of the first use.
  std::map<std::string, std::uint32_t, std::less<>> qualifiers;
  std::vector<std::string> definedQualifiers; ///< Such words that a `#define` of the file gives a meaning.
  bool asksForConfigHeader = false;           ///< A conditional asks for HAVE_CONFIG_H.

  bool has(Sign sign) const { return lines[static_cast<std::size_t>(sign)] != 0; }
};

/// Reads \p text, any bytes.
Evidence findEvidence(std::string_view text);

/// The name of what the header \p name of the time before the C++ standard is called by the standard
/// ("iostream" for "iostream.h"); empty if it is none of them.
std::string_view standardHeaderFor(std::string_view name);

} // namespace tacit::cfe
