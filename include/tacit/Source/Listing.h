//===- Source out of a compiler listing ------------------------------------------------===//
//
// Where the source of a program is lost, its listing may be left. The lines of a listing that hold source are
// told by what its compiler prints over them, or, where it prints nothing, by division headers that all stand
// the same number of columns too far right, behind a line number that grows:
//
//   0LineID  PL SL  ----+-*A-1-B--+----2...     IBM: the scale stands where the source stands
//   LINE    PG/LN  A...B...                     GnuCOBOL
//   * Micro Focus COBOL ...                     numbers in columns 1 to 6, an asterisk before what is no
//   source 00042   PROCEDURE DIVISION.                 OS/VS COBOL and others
//
//===-------------------------------------------------------------------------===//
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tacit {

/// What a compiler listing holds.
struct Listing {
  /// The source: line n stands in line n of the listing, and is empty where that is none.
  std::string text;
  std::uint32_t columnsBefore = 0; ///< Of the listing, in front of column 1 of the source.
  std::uint32_t sourceLines = 0;
  std::uint32_t otherLines = 0; ///< Page headers, options, messages, cross-references.
};

/// The source in \p text, if that is a listing. Of a COPY whose text the compiler printed, the text stays and
/// the statement goes.
std::optional<Listing> recoverListing(std::string_view text);

/// Whether a compiler says in \p text that it printed it.
bool isMarkedListing(std::string_view text);

} // namespace tacit
