//===- Diagnostics of the driver -----------------------------------------------------===//
#pragma once

#include "tacit/Diagnostics/Diagnostic.h"

namespace tacit {

inline constexpr DiagnosticInfo InternalError{
    "internal-error", Severity::Error, "this file could not be analysed because of a fault in tacit: {}"};
inline constexpr DiagnosticInfo InvalidUnit{"invalid-unit", Severity::Error,
                                            "the front-end built an inconsistent unit, a fault in tacit: {}"};
inline constexpr DiagnosticInfo UnreadableFile{"unreadable-file", Severity::Error, "not read: {}"};

} // namespace tacit
