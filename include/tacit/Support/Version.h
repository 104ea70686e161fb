//===- Which tacit this is ----------------------------------------------------===//
#pragma once

#include <string_view>

namespace tacit {

/// "0.1.0", as in CMakeLists.txt.
std::string_view versionText();

} // namespace tacit
