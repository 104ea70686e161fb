#include "Formula.h"

#include "Html.h"
#include "Scan.h"

#include <optional>
#include <vector>

namespace tacit::report::html {

namespace {
/// A piece of a formula, and the same without the brackets that a fraction or a power makes needless.
struct Piece {
  std::string markup, bare;
};

/// Operands and operators in turn; both are separated by blanks in the store's formulas, so that the hyphens
/// of COBOL names are no operators.
class Typesetter {
public:
  std::optional<std::string> expression(std::string_view text, unsigned depth);
  unsigned operators() const { return operators_; }

private:
  std::optional<Piece> operand(std::string_view text, unsigned depth);
  unsigned operators_ = 0;
};
} // namespace

static constexpr unsigned DeepestFormula = 20;
static constexpr std::size_t LongestFormula = 400;

static bool isOperator(std::string_view text) {
  return text == "+" || text == "-" || text == "*" || text == "/" || text == "**";
}

static std::string row(const std::string &inner) {
  return "<mrow>" + inner + "</mrow>";
}

static std::string name(std::string_view text) {
  bool isNumber = !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos;
  return (isNumber ? "<mn>" : "<mtext>") + escaped(text) + (isNumber ? "</mn>" : "</mtext>");
}

std::optional<Piece> Typesetter::operand(std::string_view text, unsigned depth) {
  if (text.empty() || isOperator(text))
    return std::nullopt;
  bool isInBrackets = text.front() == '(' && closing(text, 0) == text.size() - 1;
  if (!isInBrackets)
    return text.front() == '(' ? std::nullopt : std::optional(Piece{name(text), name(text)});
  auto inner = expression(text.substr(1, text.size() - 2), depth + 1);
  if (!inner)
    return std::nullopt;
  return Piece{row("<mo>(</mo>" + *inner + "<mo>)</mo>"), row(*inner)};
}

std::optional<std::string> Typesetter::expression(std::string_view text, unsigned depth) {
  if (depth > DeepestFormula)
    return std::nullopt;
  auto words = splitOutside(text, " ");
  if (words.size() % 2 == 0)
    return std::nullopt;
  std::string sum;
  Piece product;
  for (std::size_t at = 0; at < words.size(); at += 2) {
    std::string_view before = at == 0 ? "" : words[at - 1];
    auto factor = operand(words[at], depth);
    if (!factor || (at != 0 && !isOperator(before)))
      return std::nullopt;
    operators_ += at == 0 ? 0 : 1;
    for (; at + 2 < words.size() && words[at + 1] == "**"; at += 2) {
      auto exponent = operand(words[at + 2], depth);
      if (!exponent)
        return std::nullopt;
      factor->markup = factor->bare = "<msup>" + row(factor->markup) + exponent->bare + "</msup>";
      ++operators_;
    }
    if (before == "+" || before == "-") {
      sum += product.markup + (before == "+" ? "<mo>+</mo>" : "<mo>&#8722;</mo>");
      product = *factor;
    } else if (before == "*") {
      product.markup += "<mo>&#215;</mo>" + factor->markup;
      product.bare = row(product.markup);
    } else if (before == "/") {
      product.markup = product.bare = "<mfrac>" + product.bare + factor->bare + "</mfrac>";
    } else {
      product = *factor;
    }
  }
  return sum + product.markup;
}

std::string typeset(std::string_view effect) {
  static constexpr std::string_view Sign = " := ";
  std::size_t sign = effect.find(Sign);
  if (sign == std::string_view::npos || effect.size() > LongestFormula)
    return {};
  std::string_view target = effect.substr(0, sign);
  std::string_view value = effect.substr(sign + Sign.size());
  static constexpr std::string_view Rounded = " ROUNDED";
  bool isRounded = value.ends_with(Rounded);
  if (isRounded)
    value.remove_suffix(Rounded.size());
  if (target.find_first_of(" ,;") != std::string_view::npos || value.find(Sign) != std::string_view::npos)
    return {};
  Typesetter typesetter;
  auto expression = typesetter.expression(value, 0);
  if (!expression || typesetter.operators() == 0)
    return {};
  // A long formula is moved sideways, which must work with the keyboard too.
  return "<div class=\"t-math\" tabindex=\"0\" role=\"region\" aria-label=\"Formula\"><math "
         "displaystyle=\"true\">" +
         row(name(target) + "<mo>=</mo>" + *expression) + "</math>" + (isRounded ? ", rounded" : "") +
         "</div>";
}

} // namespace tacit::report::html
