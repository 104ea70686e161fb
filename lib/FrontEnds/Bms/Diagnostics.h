//===- What the BMS front-end may report ------------------------------------------===//
#pragma once

#include "tacit/Diagnostics/Diagnostic.h"

namespace tacit::bms::diag {

inline constexpr DiagnosticInfo ContinuationMissing{
    "bms-continuation-missing", Severity::Note,
    "operands end with a comma, but column 72 is blank; the next line is taken as their continuation"};
inline constexpr DiagnosticInfo QuoteNotClosed{"bms-quote-not-closed", Severity::Warning,
                                               "a quoted operand of {} is not closed"};
inline constexpr DiagnosticInfo ParenthesisNotClosed{"bms-parenthesis-not-closed", Severity::Warning,
                                                     "a list in the operands of {} is not closed"};
inline constexpr DiagnosticInfo StatementTooLong{"bms-statement-too-long", Severity::Warning,
                                                 "{} goes on for too many lines; the rest is left out"};
inline constexpr DiagnosticInfo Misplaced{"bms-misplaced", Severity::Warning, "{} stands outside of a {}"};
inline constexpr DiagnosticInfo OperandBad{"bms-operand-not-understood", Severity::Warning,
                                           "{} of {} is not understood: '{}'"};
inline constexpr DiagnosticInfo NameTwice{"bms-name-twice", Severity::Warning,
                                          "'{}' names two fields of one map"};
inline constexpr DiagnosticInfo NoMapset{"bms-no-mapset", Severity::Warning,
                                         "no mapset was found in this file"};

} // namespace tacit::bms::diag
