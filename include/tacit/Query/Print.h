//===- Rows as text --------------------------------------------------------------------===//
//
// Control characters, marks that reorder or hide text and bytes that are not UTF-8 never reach the output:
// they are shown as `\xNN`, `\u{NNNN}` (JSON: `\uNNNN`), so that source text can do nothing to a terminal or
// a reader.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Store/Store.h"
#include "tacit/Support/Enum.h"

#include <string>

namespace tacit {

// clang-format off
#define TACIT_PRINT_FORMATS(X) X(Table, "table") X(Json, "json") X(Csv, "csv") X(Markdown, "markdown")
// clang-format on
TACIT_ENUM(PrintFormat, TACIT_PRINT_FORMATS)
#undef TACIT_PRINT_FORMATS

/// \p table in \p format, ending in a line break.
///
/// - table: aligned columns, numbers to the right. With \p width other than 0 the widest columns are wrapped
///   until a line fits, between words where that is enough; 0 means no limit.
/// - json: an array of objects, one a line, numbers as numbers, NULL as null.
/// - csv: RFC 4180 with a heading, one line a row. A text that a spreadsheet would take for a formula gets a
///   leading apostrophe.
/// - markdown: a pipe table; markup characters of the texts are escaped.
std::string print(const Table &table, PrintFormat format, unsigned width = 0);

} // namespace tacit
