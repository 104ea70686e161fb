//===- Exact decimal numbers -----------------------------------------------------------===//
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tacit {

/// mantissa x 10^-scale with at most 38 digits, kept without trailing zeros so that equal values are equal
/// bit for bit. Reads what COBOL and C literals look like; never rounds: what does not fit is no Decimal.
class Decimal {
public:
  Decimal() = default;
  explicit Decimal(std::int64_t value) : mantissa_(value) { normalise(); }

  /// "12", "-0.5", ".75", "+3.", "1E3" is not accepted. nullopt for anything else or more than 37 digits.
  static std::optional<Decimal> parse(std::string_view text);

  /// The shortest plain form: "0.5", "-12", "0".
  std::string toText() const;

  bool isInteger() const { return scale_ <= 0; }
  bool isZero() const { return mantissa_ == 0; }
  /// The value if it is an integer that fits.
  std::optional<std::int64_t> toInteger() const;
  /// The next representable value with \p scale digits after the point above or below; nullopt if it
  /// overflows.
  std::optional<Decimal> next(int scale, bool up) const;

  friend bool operator==(const Decimal &, const Decimal &) = default;
  friend std::strong_ordering operator<=>(const Decimal &left, const Decimal &right);

private:
  void normalise();

  __extension__ using Mantissa = __int128;
  Mantissa mantissa_ = 0;
  int scale_ = 0;
};

} // namespace tacit
