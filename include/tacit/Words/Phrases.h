//===- How calls of well-known functions read ---------------------------------------------------===//
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tacit {

/// What a phrase is about: the value of a call, or a test of it.
enum class PhraseKind : std::uint8_t {
  Value,
  Yes,     ///< The call as a condition that holds.
  No,      ///< The call as a condition that does not hold.
  Zero,    ///< Its result is zero: what it compares is the same.
  Nonzero, ///< Its result is not zero.
  Found,   ///< Its result is not NULL.
  Missing, ///< Its result is NULL.
  Same,    ///< Its result is its first operand.
  Differs, ///< Its result is not its first operand.
};

/// The phrase of \p function in lib/Words/phrases.txt (which says how a line is read), \p operand giving the
/// words of its \p count operands by place. Nothing if there is none, or if it asks for an operand that is
/// not there.
std::optional<std::string> phraseOf(std::string_view function, PhraseKind kind, std::size_t count,
                                    const std::function<std::string(std::size_t)> &operand);

/// The texts of all phrases.
std::vector<std::string_view> phraseTexts();

/// "a", "a or b", "a, b or c".
template <typename Parts> std::string listWords(const Parts &parts, std::string_view last) {
  std::string result;
  std::size_t at = 0;
  for (const auto &part : parts) {
    if (at > 0)
      result.append(at + 1 == parts.size() ? " " + std::string(last) + " " : ", ");
    result += part;
    ++at;
  }
  return result;
}

} // namespace tacit
