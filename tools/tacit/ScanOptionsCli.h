//===- Options that scan and dump share ---------------------------------------------------===//
#pragma once

#include "tacit/Driver/Options.h"

namespace CLI {
class App;
}

namespace tacit {

/// Options that say how sources are read. \p options must outlive the parse.
void addReadingOptions(CLI::App &command, ScanOptions &options);

} // namespace tacit
