//===- Rules as stable text for `tacit dump --rules` ---------------------------------------===//
#pragma once

#include "tacit/Rules/Knowledge.h"

#include <string>
#include <string_view>

namespace tacit {

/// One paragraph a rule in source order; with \p only, those of the unit (paragraph, function) of that name.
std::string printRules(const Knowledge &knowledge, std::string_view only);

} // namespace tacit
