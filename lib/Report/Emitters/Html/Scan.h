//===- Reading formulas of the store ------------------------------------------------------===//
#pragma once

#include <string_view>
#include <vector>

namespace tacit::report::html {

/// The position of the bracket that closes the one at \p at; `npos` if none does. Brackets in quotes do not
/// count.
std::size_t closing(std::string_view text, std::size_t at);

/// \p text cut at each \p word that stands outside of brackets and quotes.
std::vector<std::string_view> splitOutside(std::string_view text, std::string_view word);

} // namespace tacit::report::html
