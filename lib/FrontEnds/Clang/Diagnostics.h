//===- What the Clang front-end reports ------------------------------------------===//
#pragma once

#include "tacit/Diagnostics/Diagnostic.h"

namespace tacit::cfe {

inline constexpr DiagnosticInfo MissingHeader{"missing-header", Severity::Warning,
                                              "header \"{}\" was not found"};
inline constexpr DiagnosticInfo UndeclaredName{"undeclared-name", Severity::Warning,
                                               "\"{}\" is declared in none of the headers that were found"};
inline constexpr DiagnosticInfo ClangError{"clang-error", Severity::Error, "{}"};
inline constexpr DiagnosticInfo MoreClangErrors{"clang-errors-left-out", Severity::Note,
                                                "{} more errors of the parser in this file are not shown"};
inline constexpr DiagnosticInfo ParserCrash{"clang-crash", Severity::Error,
                                            "the C parser gave up on this file; nothing of it was read"};
inline constexpr DiagnosticInfo OptionIgnored{"compile-option-ignored", Severity::Note,
                                              "compile option \"{}\" is not understood and was ignored"};
inline constexpr DiagnosticInfo SqlInPart{"c-sql-in-part", Severity::Warning, "{} is understood in part: {}"};
inline constexpr DiagnosticInfo SqlWithoutEnd{"c-sql-without-end", Severity::Warning,
                                              "{} has no semicolon; it was read up to what cannot be SQL{}"};
inline constexpr DiagnosticInfo NoDatabase{"compile-database-unreadable", Severity::Warning,
                                           "the compile database was not used: {}"};
inline constexpr DiagnosticInfo NotInDatabase{
    "not-in-compile-database", Severity::Note,
    "the compile database does not name this file; its options were guessed"};
inline constexpr DiagnosticInfo MoreConfigurations{
    "compile-configurations-left-out", Severity::Note,
    "{} more ways to compile this file stand in the compile database and were left out"};

} // namespace tacit::cfe
