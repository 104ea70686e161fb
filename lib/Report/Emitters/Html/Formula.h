//===- Calculations, typeset --------------------------------------------------------------===//
#pragma once

#include <string>
#include <string_view>

namespace tacit::report::html {

/// \p effect ("TARGET := expression") as MathML with fractions and powers; empty if it is not arithmetic that
/// this reads with certainty, so that the caller shows the formula as it is.
std::string typeset(std::string_view effect);

} // namespace tacit::report::html
