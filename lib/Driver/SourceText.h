//===- Source bytes as the store keeps them ---------------------------------------------===//
#pragma once

#include <string>
#include <string_view>

namespace tacit {

/// \p bytes as UTF-8: kept if they are well-formed, taken for Latin-1 otherwise. NULs become blanks. The
/// number of lines stays.
std::string toStoredText(std::string_view bytes);

} // namespace tacit
