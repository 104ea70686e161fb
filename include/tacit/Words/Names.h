//===- Names of the source as words ---------------------------------------------------------===//
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tacit {

/// A name, or a part of one, and what the business calls it.
using Glossary = std::vector<std::pair<std::string, std::string>>;

/// Turns data names into words with an abbreviation dictionary (lib/Words) and the user's glossary,
/// which comes first. A name whole in the glossary is taken as it stands there.
class Names {
public:
  explicit Names(const Glossary &glossary);
  /// `WS-TOT-AMT` -> "total amount", `taxableIncome` -> "taxable income". Parts that nobody knows stay as
  /// they are, in lower case when they look like words.
  std::string words(std::string_view name) const;
  /// Whether \p comment spells \p name out: each letter of the name is one of the comment's words, in their
  /// order, and each piece begins with the first letter of a word (MER-CTY-ID: "Merchant city id"). A comment
  /// beside a declaration says many things; only such a one is taken as the item's name.
  bool fits(std::string_view name, std::string_view comment) const;
  bool isInGlossary(std::string_view name) const;

private:
  /// What the name or part of one \p key, in capitals, stands for; \p isLast: it is the last part of a name.
  std::optional<std::string_view> find(const std::string &key, bool isLast) const;

  std::unordered_map<std::string, std::string> glossary_;
};

/// The part of a comment that could be a name: one short line of words. Empty if it is something else.
std::string_view nameFromComment(std::string_view comment);
/// \p comment as it stands within a sentence.
std::string commentWords(std::string_view comment);

/// The name of a called function without the mark that the IR puts before intrinsic ones ("FUNCTION MAX").
std::string_view functionName(std::string_view callee);

/// \p text with its first letter in upper case.
std::string capitalised(std::string text);

} // namespace tacit
