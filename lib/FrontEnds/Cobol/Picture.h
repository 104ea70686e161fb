//===- PICTURE strings --------------------------------------------------------------------------===//
#pragma once

#include "tacit/IR/Nodes.h"

#include <string_view>

namespace tacit::cobol {

/// What a PICTURE says. `size` are the bytes of usage DISPLAY without a separate sign.
struct Picture {
  ir::TypeKind kind = ir::TypeKind::Text;
  bool isEdited = false;
  bool isSigned = false;
  bool isNational = false;
  bool isValid = true;
  std::uint16_t digits = 0;       ///< Digits of the value, P included.
  std::uint16_t storedDigits = 0; ///< Digits that are stored (9 only).
  std::int16_t scale = 0;
  std::uint32_t size = 0;
};

/// \p currency is the currency symbol. Reads any text; `isValid` tells whether it was a picture.
Picture parsePicture(std::string_view text, bool decimalComma, char currency);

} // namespace tacit::cobol
