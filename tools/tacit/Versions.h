#pragma once

#include <string>

namespace tacit {

/// Versions of what is linked in, one a line, for --version.
std::string linkedVersions();

} // namespace tacit
