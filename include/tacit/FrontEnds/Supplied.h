//===- Copybooks that come with a platform ----------------------------------------------===//
//
// CICS, IMS, MQ and Language Environment supply copybooks that lie in system libraries, so nearly no source
// tree has them. What their documentation says of them (names, layouts, values) is part of the program, in
// our own words (lib/FrontEnds/Cobol/Supplied). A copybook of the tree always comes first; one of these is
// shown under a path in the folder `<supplied>`, which no file of a scan can have.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Source/SourceFile.h"

#include <string_view>

namespace tacit {

/// The supplied copybook that COPY \p name means, in any letter case; nullptr if there is none. It lives as
/// long as the program.
const SourceFile *findSuppliedCopybook(std::string_view name);

/// The one whose path is \p path ("<supplied>/DFHAID.cpy"); nullptr if there is none.
const SourceFile *suppliedCopybookAt(std::string_view path);

/// Whether the items of the supplied copybook at \p path are constants: names for values that no program
/// changes.
bool hasSuppliedConstants(std::string_view path);

} // namespace tacit
