#include "tacit/Support/Decimal.h"

#include <algorithm>

namespace tacit {

static constexpr int MaxDigits = 37;

void Decimal::normalise() {
  if (mantissa_ == 0)
    scale_ = 0;
  // Most numbers are short, and dividing them is many times as quick as dividing what a Mantissa can hold.
  auto drop = [this](auto &rest) {
    while (rest != 0 && rest % 10 == 0) {
      rest /= 10;
      --scale_;
    }
  };
  auto narrow = static_cast<std::int64_t>(mantissa_);
  if (narrow != mantissa_)
    return drop(mantissa_);
  drop(narrow);
  mantissa_ = narrow;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  Decimal result;
  bool isNegative = false;
  if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
    isNegative = text.front() == '-';
    text.remove_prefix(1);
  }
  int digits = 0;
  int significant = 0;
  bool sawPoint = false;
  for (char c : text) {
    if (c == '.' && !sawPoint) {
      sawPoint = true;
      continue;
    }
    if (c < '0' || c > '9')
      return std::nullopt;
    ++digits;
    if (significant > 0 || c != '0')
      ++significant;
    if (significant > MaxDigits)
      return std::nullopt;
    result.mantissa_ = result.mantissa_ * 10 + (c - '0');
    if (sawPoint)
      ++result.scale_;
  }
  if (digits == 0)
    return std::nullopt;
  if (isNegative)
    result.mantissa_ = -result.mantissa_;
  result.normalise();
  return result;
}

std::string Decimal::toText() const {
  Mantissa rest = mantissa_ < 0 ? -mantissa_ : mantissa_;
  std::string digits;
  for (; rest != 0; rest /= 10)
    digits.push_back(static_cast<char>('0' + static_cast<int>(rest % 10)));
  if (digits.empty())
    digits = "0";
  if (scale_ > 0) {
    while (static_cast<int>(digits.size()) <= scale_)
      digits.push_back('0');
    digits.insert(static_cast<std::size_t>(scale_), 1, '.');
  }
  std::reverse(digits.begin(), digits.end());
  digits.append(static_cast<std::size_t>(std::max(0, -scale_)), '0');
  return (mantissa_ < 0 ? "-" : "") + digits;
}

std::optional<std::int64_t> Decimal::toInteger() const {
  if (!isInteger() || scale_ < -18)
    return std::nullopt;
  Mantissa value = mantissa_;
  for (int power = scale_; power < 0; ++power) {
    value *= 10;
    if (value > INT64_MAX || value < INT64_MIN)
      return std::nullopt;
  }
  if (value > INT64_MAX || value < INT64_MIN)
    return std::nullopt;
  return static_cast<std::int64_t>(value);
}

/// \p value x 10^\p power, or false if it has more than MaxDigits digits.
template <typename Mantissa> static bool scaleUp(Mantissa &value, int power) {
  Mantissa limit = 1;
  for (int digit = 0; digit < MaxDigits; ++digit)
    limit *= 10;
  for (; power > 0; --power) {
    if (value >= limit / 10 || value <= -(limit / 10))
      return false;
    value *= 10;
  }
  return true;
}

std::optional<Decimal> Decimal::next(int scale, bool up) const {
  if (scale < scale_)
    return std::nullopt;
  Decimal result = *this;
  if (!scaleUp(result.mantissa_, scale - scale_))
    return std::nullopt;
  result.scale_ = scale;
  result.mantissa_ += up ? 1 : -1;
  result.normalise();
  return result;
}

std::strong_ordering operator<=>(const Decimal &left, const Decimal &right) {
  auto sign = [](const Decimal &value) { return (value.mantissa_ > 0) - (value.mantissa_ < 0); };
  if (sign(left) != sign(right))
    return sign(left) <=> sign(right);
  Decimal::Mantissa a = left.mantissa_;
  Decimal::Mantissa b = right.mantissa_;
  // Bring both to the larger scale; what does not fit any more is larger in magnitude.
  if (left.scale_ < right.scale_ && !scaleUp(a, right.scale_ - left.scale_))
    return sign(left) > 0 ? std::strong_ordering::greater : std::strong_ordering::less;
  if (right.scale_ < left.scale_ && !scaleUp(b, left.scale_ - right.scale_))
    return sign(left) > 0 ? std::strong_ordering::less : std::strong_ordering::greater;
  return a < b   ? std::strong_ordering::less
         : a > b ? std::strong_ordering::greater
                 : std::strong_ordering::equal;
}

} // namespace tacit
