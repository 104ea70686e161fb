//===- What the COBOL front-end may report ------------------------------------------===//
#pragma once

#include "tacit/Diagnostics/Diagnostic.h"

namespace tacit::cobol::diag {

inline constexpr DiagnosticInfo CopybookMissing{"cobol-copybook-missing", Severity::Warning,
                                                "copybook '{}' was not found"};
inline constexpr DiagnosticInfo CopyLoop{"cobol-copy-loop", Severity::Error, "copybook '{}' copies itself"};
inline constexpr DiagnosticInfo CopyTooDeep{"cobol-copy-too-deep", Severity::Error,
                                            "COPY of '{}' is nested too deeply"};
inline constexpr DiagnosticInfo ExpansionTooLarge{"cobol-expansion-too-large", Severity::Error,
                                                  "the expanded text is too large; COPY of '{}' left out"};
inline constexpr DiagnosticInfo ReplacedTextTooLarge{
    "cobol-replaced-text-too-large", Severity::Error,
    "replacing makes too much text; the rest of it is left out"};
inline constexpr DiagnosticInfo CompilerListing{"cobol-compiler-listing", Severity::Note,
                                                "read from a compiler listing: {} of {} lines are source"};
inline constexpr DiagnosticInfo LiteralNotClosed{"cobol-literal-not-closed", Severity::Warning,
                                                 "literal is not closed on its line"};
inline constexpr DiagnosticInfo UnexpectedEnd{"cobol-unmatched-end", Severity::Warning,
                                              "{} matches no open statement"};
inline constexpr DiagnosticInfo NestedTooDeep{"cobol-nested-too-deep", Severity::Error,
                                              "statements are nested too deeply"};
inline constexpr DiagnosticInfo TextNotUnderstood{"cobol-text-not-understood", Severity::Warning,
                                                  "'{}' starts no statement"};
inline constexpr DiagnosticInfo StatementOpaque{"cobol-statement-opaque", Severity::Warning,
                                                "{} statement is kept as text: {}"};
inline constexpr DiagnosticInfo PeriodMissing{"cobol-period-missing", Severity::Warning,
                                              "period missing before '{}'"};
inline constexpr DiagnosticInfo DivisionMissing{"cobol-division-missing", Severity::Warning,
                                                "the PROCEDURE DIVISION header before '{}' is missing"};
inline constexpr DiagnosticInfo NameUnknown{"cobol-name-unknown", Severity::Warning, "'{}' is not declared"};
inline constexpr DiagnosticInfo NameAmbiguous{"cobol-name-ambiguous", Severity::Warning,
                                              "'{}' has more than one declaration; qualify it"};
inline constexpr DiagnosticInfo ProcedureUnknown{"cobol-procedure-unknown", Severity::Warning,
                                                 "no paragraph or section is named '{}'"};
inline constexpr DiagnosticInfo PictureBad{"cobol-picture-bad", Severity::Warning,
                                           "PICTURE '{}' is not understood"};
inline constexpr DiagnosticInfo ClauseUnknown{"cobol-clause-unknown", Severity::Warning,
                                              "'{}' starts no clause of a data description"};
inline constexpr DiagnosticInfo NoProgram{"cobol-no-program", Severity::Warning,
                                          "no program was found in this file"};

} // namespace tacit::cobol::diag
