//===- How calls of well-known functions read ---------------------------------------------------===//
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

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

/// The phrases of lib/Words/phrases.txt, which says how a line is read.
class Phrases {
public:
  Phrases();
  /// The phrase of \p function, \p operand giving the words of its \p count operands by place. Nothing if
  /// there is none, or if it asks for an operand that is not there.
  std::optional<std::string> of(std::string_view function, PhraseKind kind, std::size_t count,
                                const std::function<std::string(std::size_t)> &operand) const;

  /// Calls \p take with the text of each phrase.
  template <typename F> void forEachText(F &&take) const {
    for (const auto &[key, text] : phrases_)
      take(text);
  }

private:
  std::map<std::pair<std::string_view, PhraseKind>, std::string_view> phrases_;
};

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
