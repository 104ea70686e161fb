//===- What a scan guesses of the compilation of C and C++ ----------------------------------------------===//
#pragma once

#include "tacit/Driver/Options.h"

#include <string>

namespace tacit {

/// What a scan with \p options would guess, as text for the tacit.toml at the scan root: `[[build]]` tables,
/// what files of a folder share under the folder. What the user said already is left out; empty if nothing is
/// guessed. Fails as scan() does.
Expected<std::string> printGuessedBuilds(const FileSystem &fileSystem, const ScanOptions &options);

} // namespace tacit
