//===- Names of the source as words ---------------------------------------------------------===//
#pragma once

#include "tacit/Rules/Rules.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace tacit::rules {

/// Turns data names into words with an abbreviation dictionary (lib/Rules/Words) and the user's glossary,
/// which comes first. A name whole in the glossary is taken as it stands there.
class Names {
public:
  explicit Names(const RuleOptions &options);
  /// `WS-TOT-AMT` -> "total amount", `taxableIncome` -> "taxable income". Parts that nobody knows stay as
  /// they are, in lower case when they look like words.
  std::string words(std::string_view name) const;

private:
  std::unordered_map<std::string, std::string> known_;
};

/// The name of a called function without the mark that the IR puts before intrinsic ones ("FUNCTION MAX").
std::string_view functionName(std::string_view callee);

/// \p text with its first letter in upper case.
std::string capitalised(std::string text);

} // namespace tacit::rules
