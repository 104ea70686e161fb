//===- Bytes of a source file -> text ------------------------------------------------===//
//
// Legacy source comes as UTF-8, in 8-bit code pages, as UTF-16, and as it was unloaded from a mainframe:
// EBCDIC, with or without line ends. The result is always UTF-8 in which line n is record n of the original,
// so that places stay those of the original. Plain text, which is nearly all there is, is not copied.
//
//   family      told from byte statistics: where blanks, letters and digits stand
//   code page   EBCDIC: the one that leaves the fewest characters nobody writes in source; an option decides
//   records     line ends (LF, CRLF, NEL, X'25', lone CR), record descriptor words, else records of one
//   length controls    NULs and other controls are blanks; control-Z at the start of a line ends the text
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Support/Enum.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace tacit {

#define TACIT_SOURCE_ENCODINGS(X)                                                                            \
  X(Auto, "auto")                                                                                            \
  X(Utf8, "utf-8")                                                                                           \
  X(Latin1, "latin-1")                                                                                       \
  X(Utf16, "utf-16")                                                                                         \
  X(Cp037, "cp037")                                                                                          \
  X(Cp1047, "cp1047")                                                                                        \
  X(Cp285, "cp285")                                                                                          \
  X(Cp500, "cp500")                                                                                          \
  X(Cp273, "cp273")                                                                                          \
  X(Cp297, "cp297")
TACIT_ENUM(SourceEncoding, TACIT_SOURCE_ENCODINGS)
#undef TACIT_SOURCE_ENCODINGS

/// What the bytes of a file say. `text` is a view into the bytes it was made from, or into `decoded`.
struct DecodedText {
  std::string_view text;
  std::shared_ptr<const std::string> decoded; ///< Null if the bytes are the text.
  SourceEncoding encoding = SourceEncoding::Utf8;
};

/// Never fails: bytes that are no text give some text. \p wanted chooses among the code pages of the family
/// that the bytes are evidence for, and is ignored where it is of another family.
DecodedText decodeText(std::string_view bytes, SourceEncoding wanted = SourceEncoding::Auto);

/// Whether \p encoding is an EBCDIC code page.
bool isEbcdic(SourceEncoding encoding);

/// The characters of \p codePage, all of them below U+0100, by their bytes.
std::array<std::uint8_t, 256> ebcdicTable(SourceEncoding codePage);

/// Whether \p bytes read as EBCDIC text rather than ASCII: blanks, letters and digits stand where EBCDIC has
/// them.
bool looksEbcdic(std::string_view bytes);

/// Whether \p bytes are UTF-16, by their mark or by NULs in every second place.
bool looksUtf16(std::string_view bytes);

/// Whether all of \p bytes are below X'80'.
bool isAscii(std::string_view bytes);

/// Lines of \p text, the last one with or without an end.
std::uint32_t countLines(std::string_view text);

} // namespace tacit
