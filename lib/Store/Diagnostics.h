//===- What the store has to say about rows it was given ------------------------------===//
#pragma once

#include "tacit/Diagnostics/Diagnostic.h"

namespace tacit::store {

constexpr DiagnosticInfo DuplicateId{"duplicate-id", Severity::Warning,
                                     "second {} with the id '{}' left out"};
constexpr DiagnosticInfo DanglingReference{"dangling-reference", Severity::Warning,
                                           "{} refers to the unknown {} '{}'"};

} // namespace tacit::store
