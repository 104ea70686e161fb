//===- Assembler lines -> macro calls ------------------------------------------------------===//
//
// Columns 1 to 71 hold a statement; anything in column 72 continues it in column 16 of the next line. A name
// starts in column 1, then the operation, then operands without blanks outside of quotes, then remarks.
// Members that lost their column 72 on the way are read too: operands that end with a comma go on.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Diagnostics/Diagnostic.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tacit::bms {

/// KEY=VALUE, KEY=(A,B) or a value alone.
struct Operand {
  std::string key;                 ///< In capitals; empty for a positional operand.
  std::vector<std::string> values; ///< Unquoted; of nested lists all in one row.
  bool isQuoted = false;           ///< The first value stood in quotes.

  std::string_view first() const { return values.empty() ? std::string_view() : values.front(); }
};

struct Macro {
  std::string name; ///< Label in column 1, in capitals.
  std::string operation;
  std::vector<Operand> operands;
  std::uint32_t line = 0;
  std::uint32_t endLine = 0;

  const Operand *find(std::string_view key) const;
  std::string_view value(std::string_view key) const;
  bool has(std::string_view key, std::string_view value) const;
};

/// All statements of \p text but comments. Never fails.
std::vector<Macro> readMacros(std::string_view text, std::string_view path,
                              std::vector<Diagnostic> &diagnostics);

} // namespace tacit::bms
