//===- How one file is compiled: told by a compile database, or guessed ------------------===//
#pragma once

#include "UnitFiles.h"

#include "tacit/Diagnostics/Diagnostic.h"

#include <string>
#include <vector>

namespace tacit::cfe {

/// The arguments of Clang's own parser (`cc1`) for the unit of \p files, the input file last.
///
/// Without a database: the language by suffix, GNU C17 or C++17 with every check that only a modern compiler
/// makes turned off (implicit int and functions, K&R definitions), headers found wherever they stand in the
/// tree.
std::vector<std::string> parserArguments(const SourceFile &file, const FrontEndContext &context,
                                         const UnitFiles &files, std::vector<Diagnostic> &diagnostics);

/// Whether \p file is C++ by its name.
bool isCpp(const SourceFile &file);

} // namespace tacit::cfe
