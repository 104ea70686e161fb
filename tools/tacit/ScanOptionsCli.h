//===- Options that scan and dump share ---------------------------------------------------===//
#pragma once

#include "tacit/Driver/Options.h"

namespace CLI {
class App;
}

namespace tacit {

/// Options that say how sources are read. \p options must outlive the parse.
void addReadingOptions(CLI::App &command, ScanOptions &options);
/// The same for whole trees, with the trees themselves and the file of settings. \p config must outlive the
/// parse as well.
void addTreeOptions(CLI::App &command, ScanOptions &options, std::string &config);

} // namespace tacit
