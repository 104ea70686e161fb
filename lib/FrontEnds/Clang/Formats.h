//===- Conversions of printf and scanf formats --------------------------------------------------------===//
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace tacit::cfe {

/// One `%...` of a format.
struct Conversion {
  char kind = 0;               ///< The letter: d, s, f ...; '[' of scanf; '%' stands for itself.
  std::uint32_t offset = 0;    ///< Of the `%`.
  std::uint32_t length = 0;    ///< In characters of the format.
  std::uint32_t width = 0;     ///< 0 if there is none in the text.
  std::uint32_t precision = 0; ///< Digits or characters, if `hasPrecision`.
  bool hasPrecision = false;
  std::uint8_t starArguments = 0; ///< printf: values of width and precision that come before its own.
  bool isSuppressed = false;      ///< scanf: `%*d` stores nothing.

  /// Whether it has an argument of its own.
  bool takesValue() const { return kind != '%' && !isSuppressed; }
  bool isText() const { return kind == 's' || kind == 'c' || kind == '[' || kind == 'S' || kind == 'C'; }
};

/// The conversions in their order. What is not understood is left out; nothing fails.
std::vector<Conversion> parseFormat(std::string_view format, bool isScan);

/// A part of what a format of fixed widths prints.
struct PrintedField {
  std::uint32_t offset = 0; ///< In characters from the start of the line.
  std::uint32_t width = 0;
  std::uint32_t argument = 0; ///< Number of its value among the arguments behind the format, from 0.
  bool mayGrow = false;       ///< A longer text makes it wider.
  Conversion conversion;
};

/// The fields that printf makes of the format, if each conversion has a width: of text `%-10.10s`, `%-10s` or
/// `%c`, of numbers any width. Empty if one has not, or if nothing is converted.
std::vector<PrintedField> printedFields(std::string_view format);

} // namespace tacit::cfe
