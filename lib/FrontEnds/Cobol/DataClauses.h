//===- The clauses of a data description entry ------------------------------------------------===//
#pragma once

#include "Reader.h"
#include "UnitBuilder.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tacit::cobol {

/// Clauses of one entry, as read.
struct Clauses {
  std::string_view picture;
  Usage usage = Usage::None;
  Kw usageWord = Kw::None; ///< The word that says it.
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
  DisplayLinks links;       ///< Screens and reports.
  std::uint16_t column = 0; ///< Reports.
  bool isDetail = false;
  Symbol renames = 0;
  Symbol renamesThru = 0;
  std::vector<Symbol> renamesQualifiers;
  std::vector<Symbol> thruQualifiers;
};

/// Reads the clauses up to the end of the entry of a section. Screens and reports have more of them than are
/// known here, so there an unknown one is passed over without a word.
void readClauses(UnitBuilder &builder, Reader &reader, Clauses &out, ir::Storage section);

/// The literal or name behind VALUE, invalid when neither stands there.
ir::ExprId readValue(Reader &reader);

/// The integer that a constant expression comes to: literals, constants, arithmetic, LENGTH OF. Nothing for
/// any other expression.
std::optional<std::int64_t> constantInteger(const UnitBuilder &builder, ir::ExprId expr);

/// \p picture with the constants in its parentheses replaced by their values.
std::string plainPicture(UnitBuilder &builder, std::string_view picture, const Token &at);

/// Leading digits as a number, cut so that sizes cannot overflow; zero without digits or beyond 32 bits.
std::uint32_t toInteger(std::string_view text);

} // namespace tacit::cobol
