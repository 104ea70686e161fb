//===- The clauses of a data description entry ------------------------------------------------===//
#pragma once

#include "Reader.h"
#include "UnitBuilder.h"

#include <string_view>
#include <vector>

namespace tacit::cobol {

/// Clauses of one entry, as read.
struct Clauses {
  std::string_view picture;
  Usage usage = Usage::None;
  bool isUnsigned = false;
  bool hasSign = false;
  bool signLeading = false;
  bool signSeparate = false;
  bool isSynchronized = false;
  bool isJustified = false;
  bool isBlankWhenZero = false;
  bool isExternal = false;
  bool isGlobal = false;
  bool isConstant = false;
  Symbol redefines = 0;
  std::uint32_t occurs = 0;
  std::uint32_t occursMin = 0;
  std::uint32_t dependingAt = 0;      ///< Token of the DEPENDING ON name.
  std::vector<std::uint32_t> indexes; ///< Tokens of INDEXED BY names.
  ir::ExprId value;
  Symbol renames = 0;
  Symbol renamesThru = 0;
  std::vector<Symbol> renamesQualifiers;
  std::vector<Symbol> thruQualifiers;
};

/// Reads the clauses up to the end of the entry. Screens and reports have more of them than are known here,
/// so there an unknown one is passed over without a word.
void readClauses(UnitBuilder &builder, Reader &reader, Clauses &out, bool isScreen);

/// The literal or name behind VALUE, invalid when neither stands there.
ir::ExprId readValue(Reader &reader);

/// Leading digits as a number, cut so that sizes cannot overflow; zero without digits or beyond 32 bits.
std::uint32_t toInteger(std::string_view text);

} // namespace tacit::cobol
