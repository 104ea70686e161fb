//===- What compilers of different houses make of the same data description -----------------------===//
#pragma once

#include "tacit/Source/SourceFile.h"

#include <cstdint>
#include <string_view>

namespace tacit::cobol {

/// Bytes of binary items by their digits.
enum class BinarySizes : std::uint8_t {
  TwoFourEight,    ///< 2, 4, 8: IBM and other mainframes.
  OneTwoFourEight, ///< 1 for up to two digits: GnuCOBOL, ACUCOBOL, X/Open.
  OneToEight       ///< As few as the digits need: Micro Focus.
};

struct Dialect {
  std::string_view name = "ibm";
  BinarySizes binarySizes = BinarySizes::TwoFourEight;
  std::uint32_t pointerSize = 8;
  bool isComp1Binary = false; ///< COMP-1 is a signed halfword, no floating-point number.
  bool ignoresSync = false;
};

/// The dialect that `--dialect` names. With `auto` the form of the source decides: fixed form is the
/// mainframe's, free form is what GnuCOBOL and its like are used for.
Dialect dialectNamed(std::string_view name, SourceFormat format);

/// Bytes of a binary item (COMP, COMP-4, COMP-5) of so many digits. \p isNative: all values of the bytes are
/// used, so one byte serves where the dialect has it.
std::uint32_t binarySize(const Dialect &dialect, std::uint32_t digits, bool isNative, bool isSigned);

/// As many bytes as the largest value of so many digits needs (COMP-X, COMP-N).
std::uint32_t compactSize(std::uint32_t digits, bool isSigned);

} // namespace tacit::cobol
