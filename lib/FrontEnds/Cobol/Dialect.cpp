#include "Dialect.h"

#include <algorithm>
#include <iterator>

namespace tacit::cobol {

namespace {

using enum BinarySizes;
constexpr Dialect Dialects[] = {
    // name, binary sizes, pointers, COMP-1 is binary, SYNC is ignored
    {"ibm", TwoFourEight, 4, false, false},        {"gnu", OneTwoFourEight, 8, false, false},
    {"gnu-ibm", TwoFourEight, 8, false, false}, // GnuCOBOL's -std=ibm, mvs, bs2000
    {"mf", OneToEight, 8, false, false},           {"acu", OneTwoFourEight, 8, true, false},
    {"rm", TwoFourEight, 8, true, false},          {"std85", OneTwoFourEight, 8, false, true},
    {"std2002", OneTwoFourEight, 8, false, false}, {"std2014", OneTwoFourEight, 8, false, false},
};

} // namespace

Dialect dialectNamed(std::string_view name, SourceFormat format) {
  const auto *found = std::find_if(std::begin(Dialects), std::end(Dialects),
                                   [&](const Dialect &each) { return each.name == name; });
  if (found != std::end(Dialects))
    return *found;
  if (format == SourceFormat::Free)
    return dialectNamed("gnu", format);
  return {}; // Sizes of the mainframe, addresses of the machine it runs on today.
}

std::uint32_t binarySize(const Dialect &dialect, std::uint32_t digits, bool isNative, bool isSigned) {
  if (dialect.binarySizes == OneToEight)
    return compactSize(digits, isSigned);
  if (digits <= 2 && (isNative || dialect.binarySizes == OneTwoFourEight))
    return 1;
  return digits <= 4 ? 2 : digits <= 9 ? 4 : digits <= 18 ? 8 : 16;
}

std::uint32_t compactSize(std::uint32_t digits, bool isSigned) {
  // The most digits that so many bytes hold, from one byte on.
  static constexpr std::uint8_t Unsigned[] = {2, 4, 7, 9, 12, 14, 16, 19, 21, 24, 26, 28, 31, 33, 36};
  static constexpr std::uint8_t Signed[] = {2, 4, 6, 9, 11, 14, 16, 18, 21, 23, 26, 28, 31, 33, 35};
  const auto &most = isSigned ? Signed : Unsigned;
  const auto *fits = std::lower_bound(std::begin(most), std::end(most), digits);
  return static_cast<std::uint32_t>(fits - std::begin(most)) + 1;
}

} // namespace tacit::cobol
