//===- Diagnostics of the analyses --------------------------------------------------===//
#pragma once

#include "tacit/Diagnostics/Diagnostic.h"

namespace tacit::rules {

inline constexpr DiagnosticInfo PointersCutShort{
    "pointers-cut-short", Severity::Note,
    "the pointers of this file are too many to follow; each counts as leading anywhere"};

} // namespace tacit::rules
