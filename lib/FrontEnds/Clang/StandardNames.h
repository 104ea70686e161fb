//===- Which declarations belong to the C++ standard library -----------------------------===//
#pragma once

#include "LibraryClasses.h"

#include <clang/AST/DeclBase.h>
#include <clang/AST/Type.h>

namespace tacit::cfe {

/// Whether \p declaration stands in namespace std, or where libraries keep parts of it.
bool isStandard(const clang::Decl &declaration);
/// What kind of library class \p type is, or points or refers to.
LibraryClass libraryClass(clang::QualType type);

} // namespace tacit::cfe
