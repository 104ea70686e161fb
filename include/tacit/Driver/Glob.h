//===- Path patterns of --include and --exclude --------------------------------------===//
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tacit {

/// Whether \p path (relative, '/' between parts) matches \p pattern: `*` and `?` stay inside one part, `**`
/// spans parts, `[a-z]` and `[!a-z]` are sets. A pattern without '/' is compared with every part of the path,
/// so that
/// `*.bak` and `old` work anywhere; a trailing '/' is ignored. Letter case counts. Takes time proportional to
/// the product of both lengths at most.
bool matchesGlob(std::string_view pattern, std::string_view path);

bool matchesAnyGlob(const std::vector<std::string> &patterns, std::string_view path);

} // namespace tacit
