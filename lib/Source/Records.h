//===- Where the records of a file without LF line ends are ---------------------------------===//
#pragma once

#include "tacit/Source/Encoding.h"

#include <string_view>
#include <vector>

namespace tacit {

/// Bytes that mean something to the division into records, in the code of a file.
struct RecordCode {
  char blank;
  std::string_view indicators; ///< What stands in column 7 of a card.
  std::string_view controls;   ///< What stands in column 1 of a print line.
  std::string_view lineEnds;   ///< Each of these characters ends a line.
  char carriageReturn;
};
extern const RecordCode AsciiRecords;
extern const RecordCode EbcdicRecords;

/// The records of \p bytes: by line ends if there are any, by record descriptor words if they lead from the
/// start to the end, else all of one length, 80 unless another one is the only one that fits.
std::vector<std::string_view> splitRecords(std::string_view bytes, const RecordCode &code);

/// The EBCDIC code page that \p bytes are evidence for.
SourceEncoding detectCodePage(std::string_view bytes, bool hasNewLines);

} // namespace tacit
