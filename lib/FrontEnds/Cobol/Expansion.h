//===- COPY and REPLACE: files -> one expanded token stream with provenance -----------------===//
//
// Copybooks are tokenised once per unit and inserted as tokens: a token keeps the line of the file it stands
// in and, through its source, the chain of COPY sites. Text that REPLACING puts in keeps the place of the
// text it replaces.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "Lexer.h"

#include "tacit/Diagnostics/Diagnostic.h"
#include "tacit/FrontEnds/FrontEnd.h"
#include "tacit/Syntax/TokenBuffer.h"

#include <vector>

namespace tacit::cobol {

/// The text of one translation unit after all copybooks. Views in `files`, `expansions` and `missing` point
/// into the SourceFiles and the buffer.
struct ExpandedSource {
  SymbolTable symbols{keywordTexts()};
  TokenBuffer buffer;
  std::vector<ir::File> files;
  std::vector<ir::Expansion> expansions;
  std::vector<ir::Missing> missing;
  std::vector<Diagnostic> diagnostics;
  SourceFormat format = SourceFormat::Fixed;
  bool decimalComma = false;
  bool isComplete = true; ///< No copybook was missing or left out.

  /// The place of tokens [first, end), in the file of the first.
  ir::Origin originOf(std::uint32_t first, std::uint32_t end) const;
  ir::Origin originOf(const Token &token) const;
  /// The same place for a diagnostic, with the COPY sites.
  Diagnostic at(Diagnostic diagnostic, const ir::Origin &origin) const;
};

/// Never fails: what cannot be copied is reported and left out.
ExpandedSource expandSource(const SourceFile &file, const FrontEndContext &context);

} // namespace tacit::cobol
