//===- BMS map definitions, and the copybook that CICS makes of them ------------------------===//
//
// A mapset is written in assembler macros (DFHMSD, DFHMDI, DFHMDF). Assembling it gives the screen and, for
// COBOL programs, the symbolic map: a copybook with one structure for input and one for output. Estates often
// hold only the macros, so the copybook is made here as the macros would make it.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Diagnostics/Diagnostic.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tacit {
class FrontEnd;
/// Reads mapsets as units of their own: a program of kind map for each map.
std::unique_ptr<FrontEnd> makeBmsFrontEnd();
} // namespace tacit

namespace tacit::bms {

enum class Mode : std::uint8_t { Out, In, InOut };

/// One DFHMDF. Texts of operands are unquoted; several values are joined by commas.
struct Field {
  std::string name; ///< Empty for constant text on the screen.
  std::string groupName;
  std::uint32_t line = 0; ///< Of the macro in its file.
  std::uint32_t endLine = 0;
  std::uint32_t row = 0; ///< Of the attribute byte, counted from 1; 0 if POS is not understood.
  std::uint32_t column = 0;
  std::uint32_t length = 0;
  std::uint32_t occurs = 0; ///< 0 without OCCURS.
  std::string attributes;   ///< ATTRB; what is left out defaults to ASKIP.
  std::string initial;
  bool hasInitial = false;
  std::string pictureIn;
  std::string pictureOut;
  std::string justify;
  std::string validation;
  std::string colour;
  std::string highlight;
  std::string letterCase;
  std::string label; ///< Text on the screen that stands for this field, without its colon and leader dots.
};

/// One DFHMDI.
struct Map {
  std::string name;
  std::uint32_t line = 0;
  std::uint32_t endLine = 0; ///< Of its last field.
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  Mode mode = Mode::Out;
  bool hasPrefix = false;         ///< TIOAPFX=YES: twelve bytes before the first field.
  bool isBlock = false;           ///< DATA=BLOCK.
  std::string extendedAttributes; ///< Suffix letters of the extended attributes in the symbolic map: "CPHV".
  std::vector<Field> fields;      ///< In source order.
};

/// One DFHMSD with everything up to the next one.
struct Mapset {
  std::string name;
  std::uint32_t line = 0;
  bool hasOwnStorage = false; ///< STORAGE=AUTO: maps do not share their bytes.
  std::string base;
  std::vector<Map> maps;
};

/// The mapsets in \p text. Never fails: what is not understood is reported with \p path as its file and left
/// out.
WithDiagnostics<std::vector<Mapset>> parseMapsets(std::string_view text, std::string_view path);

/// Names that a COPY or a MAPSET option can mean, in source order: the label of each DFHMSD.
std::vector<std::string> mapsetNames(std::string_view text);

/// A generated copybook in free form.
struct SymbolicMap {
  std::string text;
  std::vector<std::uint32_t> lines; ///< For each line of the text, the line of its macro.
};

/// The copybook of \p mapset as the macros write it for COBOL.
SymbolicMap makeSymbolicMap(const Mapset &mapset);

} // namespace tacit::bms
