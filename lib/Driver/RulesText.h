//===- Rules, constants and findings as stable text for `tacit dump` -------------------------===//
#pragma once

#include "tacit/Rules/Knowledge.h"

#include <string>
#include <string_view>

namespace tacit {

/// Two lines a rule in source order, in the form of golden files (docs/testing.md):
///
///   decision @12  guard CLAIM-AGE > 65  effect RATE-CODE := 'S'
///     Set the rate code to S when the claim age is above 65
///
/// The category stands in front unless it is business. With \p only, rules of the unit (paragraph, function)
/// of that name. \p ownFile is the path of the dumped file.
std::string printRules(const Knowledge &knowledge, std::string_view ownFile, std::string_view only);

/// Groups in source order with their rows in order of evaluation; `|` parts the conditions of a row:
///
///   decision-table @12 to @20  target RATE  hits unique  otherwise no-case
///     1 @13  when AGE < 18 | KIND = 'A'  then RATE := 2
///
/// A default row has `default` for its number.
std::string printGroups(const Knowledge &knowledge, std::string_view ownFile);

/// A line a constant and place, in source order: `rate @12  TAX-RATE = 0.2  constant, used by @20 @31`.
std::string printParameters(const Knowledge &knowledge, std::string_view ownFile);

/// What looks wrong in the file, in source order, with the places that show it.
std::string printFindings(const Knowledge &knowledge, std::string_view ownFile);

} // namespace tacit
