//===- The text form of the intermediate representation -----------------------------===//
//
// One node a line, in UTF-8. A line that ends in `{` opens a block, a line `}` closes it; `;` begins a
// comment line. Fields are those of IR/Fields.h; a field with its default value is left out.
//
//     unit      = "tacit-ir 1" "unit" fields, then the tables in the order of visitTables(), one entry a
//     line: entry     = keyword [id] fields [block]              item %12:WS-TOTAL @14:8-40 level=5 type=t3
//     bytes=4 statement = ["s" N "="] kind fields [block]          if @20:12-24:17 verb=IF condition=(greater
//     %12:WS-TOTAL 5) {
//               | "same" "s" N                             a statement that already stands elsewhere
//               (verify() objects)
//     block     = "{" lines "}"                            statements of `body`, and a line for each other
//     part with
//                                                          statements: `then {`, `case default {`, `handler
//                                                          outcome=at-end {`
//     field     = name "=" value | name (true) | value of the field `kind` | "@" origin
//     value     = number | text | id | expr | "[" values "]" | "{" fields "}" | enumerator
//     text      = bare word | "\"" characters with \\ \" \n \t \xNN "\""
//     id        = letter N [":" name] | letter ":" name | "-" (none) | "!" (outside its table)
//                 letters: f file, x expansion, t type, % item, c condition, r resource, l label, u program,
//                 p procedure, s statement. The number binds, the name is for the reader; without a number
//                 the first entry of that name is meant.
//     origin    = [file "/"] line ":" column "-" [endLine ":"] endColumn ["~" expansion] | "-" (none)
//     expr      = ["e" N "="] term | "e" N | "-" | "!"     e N: an expression that several places share
//     term      = head [attributes] | "%" item [attributes] ["[" subscripts "]"]
//               | "(" kind or operator [attributes] ["op=" op] ["ref=" id] ["text=" text] operands ")"
//     head      = number | quoted text | "true" | "false" | figurative
//     attributes = ["#" type] ["@" origin]
//
// What is left out is filled in: an origin is that of the enclosing node (a table entry: none), its file and
// expansion as well; the type of an Item, Member or NamedConstant is that of its item, the type of a boolean
// expression the unit's first boolean type, any other is none.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Diagnostics/Diagnostic.h"
#include "tacit/IR/TranslationUnit.h"

#include <string_view>

namespace tacit::ir {

/// Reads the text form. Never fails: whatever cannot be read is reported and left at its default, so any
/// bytes give a unit, which verify() may still object to. \p fileName stands in the diagnostics.
WithDiagnostics<TranslationUnit> parse(std::string_view text, std::string_view fileName = {});

/// Whether two units say the same: equal tables, and equal statements and expressions whatever their numbers.
/// Nodes that nothing uses do not count.
bool isEqual(const TranslationUnit &left, const TranslationUnit &right);

} // namespace tacit::ir
