#include "Directives.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <charconv>

namespace tacit::cobol {

/// Words of a directive; literals lose their quotes, operators and parentheses stand alone.
Directives::Words Directives::split(std::string_view line) {
  Words words;
  auto isOperator = [](char c) { return c == '=' || c == '<' || c == '>'; };
  for (std::size_t at = 0; at < line.size();) {
    char c = line[at];
    if (c == ' ' || c == '\t' || c == ',') {
      ++at;
    } else if (c == '"' || c == '\'') {
      std::size_t end = std::min(line.find(c, at + 1), line.size());
      words.push_back({std::string(line.substr(at + 1, end - at - 1)), true});
      at = end + 1;
    } else if (c == '(' || c == ')') {
      words.push_back({std::string(1, c), false});
      ++at;
    } else if (isOperator(c)) {
      std::size_t end = at + 1;
      while (end < line.size() && isOperator(line[end]))
        ++end;
      words.push_back({std::string(line.substr(at, end - at)), false});
      at = end;
    } else if (c == '*' && at + 1 < line.size() && line[at + 1] == '>') {
      break;
    } else {
      Word word;
      for (; at < line.size() && std::string_view(" \t,\"'()=<>").find(line[at]) == std::string_view::npos;
           ++at)
        word.text += toUpper(line[at]);
      words.push_back(std::move(word));
    }
  }
  if (!words.empty() && words.back().text.ends_with('.') && !words.back().isLiteral) {
    words.back().text.pop_back();
    if (words.back().text.empty())
      words.pop_back();
  }
  return words;
}

std::optional<std::string> Directives::valueOf(const Word &word) const {
  if (word.isLiteral)
    return word.text;
  auto found = state_.defines.find(word.text);
  if (found != state_.defines.end())
    return found->second;
  bool isNumber = !word.text.empty() && std::all_of(word.text.begin(), word.text.end(), [](char c) {
    return isDigit(c) || c == '-' || c == '+' || c == '.';
  });
  // Micro Focus and HP compare with words that are no constants: ON, OFF.
  bool isSwitch = word.text == "ON" || word.text == "OFF";
  return isNumber || isSwitch ? std::optional(word.text) : std::nullopt;
}

/// -1, 0 or 1; as numbers if both are.
static int compare(const std::string &left, const std::string &right) {
  auto isNumber = [](const std::string &text, long &number) {
    const char *first = text.data() + (text.starts_with('+') ? 1 : 0);
    auto [end, error] = std::from_chars(first, text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
  };
  long leftNumber = 0;
  long rightNumber = 0;
  if (isNumber(left, leftNumber) && isNumber(right, rightNumber))
    return leftNumber < rightNumber ? -1 : leftNumber > rightNumber;
  int order = left.compare(right);
  return order < 0 ? -1 : order > 0;
}

/// Reads a condition with NOT, AND, OR and parentheses.
class Directives::Condition {
public:
  Condition(const Directives &directives, const Words &words, std::size_t at)
      : directives_(directives), words_(words), at_(at) {}

  bool disjunction(unsigned depth = 0) {
    bool result = conjunction(depth);
    while (accept("OR")) {
      bool right = conjunction(depth);
      result = result || right;
    }
    return result;
  }

private:
  static constexpr unsigned MaxDepth = 32;

  bool accept(std::string_view word) {
    bool found = at_ < words_.size() && words_[at_].is(word);
    at_ += found;
    return found;
  }

  bool conjunction(unsigned depth) {
    bool result = factor(depth);
    while (accept("AND")) {
      bool right = factor(depth);
      result = result && right;
    }
    return result;
  }

  bool factor(unsigned depth) {
    bool isNegated = false;
    while (accept("NOT"))
      isNegated = !isNegated;
    if (depth < MaxDepth && accept("(")) {
      bool result = disjunction(depth + 1);
      accept(")");
      return result != isNegated;
    }
    return simple() != isNegated;
  }

  bool simple() {
    if (at_ >= words_.size())
      return false;
    const Word &name = words_[at_++];
    accept("IS");
    bool isNegated = accept("NOT");
    if (accept("DEFINED") || accept("SET"))
      return directives_.state_.defines.contains(name.text) != isNegated;
    bool less = false;
    bool equal = false;
    bool greater = false;
    if (!relation(less, equal, greater)) {
      std::optional<std::string> value = directives_.valueOf(name);
      return (value && *value != "0") != isNegated;
    }
    if (at_ >= words_.size())
      return false;
    std::optional<std::string> left = directives_.valueOf(name);
    std::optional<std::string> right = directives_.valueOf(words_[at_++]);
    if (!left || !right)
      return false;
    int order = compare(*left, *right);
    return (order < 0 ? less : order > 0 ? greater : equal) != isNegated;
  }

  bool relation(bool &less, bool &equal, bool &greater) {
    if (at_ >= words_.size() || words_[at_].isLiteral)
      return false;
    const std::string &text = words_[at_].text;
    if (text[0] == '=' || text[0] == '<' || text[0] == '>') {
      less = text.find('<') != std::string::npos;
      equal = text.find('=') != std::string::npos;
      greater = text.find('>') != std::string::npos;
      ++at_;
      return true;
    }
    equal = accept("EQUAL") || accept("EQUALS");
    less = !equal && accept("LESS");
    greater = !equal && !less && accept("GREATER");
    if (!equal && !less && !greater)
      return false;
    accept("THAN");
    accept("TO");
    if (at_ + 1 < words_.size() && words_[at_].is("OR") && words_[at_ + 1].is("EQUAL")) {
      at_ += 2;
      equal = true;
      accept("TO");
    }
    return true;
  }

  const Directives &directives_;
  const Words &words_;
  std::size_t at_;
};

bool Directives::holds(const Words &words, std::size_t at) const {
  return Condition(*this, words, at).disjunction();
}

bool Directives::whenHolds(const Words &words, const Open &open) const {
  if (words.size() > 1 && words[1].is("OTHER"))
    return true;
  if (open.isTrue)
    return holds(words, 1);
  if (words.size() < 2)
    return false;
  std::optional<std::string> low = valueOf(words[1]);
  bool isRange = words.size() > 3 && (words[2].is("THRU") || words[2].is("THROUGH"));
  std::optional<std::string> high = isRange ? valueOf(words[3]) : low;
  return low && high && compare(open.subject, *low) >= 0 && compare(open.subject, *high) <= 0;
}

/// IF, EVALUATE and what belongs to them; false if \p words are none of it.
bool Directives::conditional(const Words &words, bool isDollar) {
  const Word &first = words[0];
  auto go = [&](auto &&condition) {
    if (open_.empty())
      return;
    Branch &branch = open_.back().branch;
    if (branch != Branch::NotYet)
      branch = Branch::Done;
    else if (condition())
      branch = Branch::Taken;
  };
  if (first.is("IF")) {
    // HP: $IF alone ends all of them.
    if (isDollar && words.size() == 1)
      open_.clear();
    else
      open_.push_back({isSkipping()      ? Branch::Done
                       : holds(words, 1) ? Branch::Taken
                                         : Branch::NotYet,
                       {},
                       false});
  } else if (first.is("EVALUATE")) {
    Open open{isSkipping() ? Branch::Done : Branch::NotYet, {}, words.size() > 1 && words[1].is("TRUE")};
    std::optional<std::string> subject = words.size() > 1 ? valueOf(words[1]) : std::nullopt;
    open.subject = subject.value_or(std::string());
    open_.push_back(std::move(open));
  } else if (first.is("WHEN")) {
    go([&] { return whenHolds(words, open_.back()); });
  } else if (first.is("ELIF") || first.is("ELSE-IF")) {
    go([&] { return holds(words, 1); });
  } else if (first.is("ELSE")) {
    bool isElseIf = words.size() > 1 && words[1].is("IF");
    go([&] { return !isElseIf || holds(words, 2); });
  } else if (first.is("END-IF") || first.is("END-EVALUATE") || (isDollar && first.is("END"))) {
    if (!open_.empty())
      open_.pop_back();
  } else {
    return false;
  }
  return true;
}

void Directives::define(const std::string &name, std::string value, bool overrides) {
  if (state_.defines.contains(name) && !overrides)
    return;
  state_.defines[name] = std::move(value);
  ++state_.version;
}

void Directives::undefine(const std::string &name) {
  state_.version += static_cast<std::uint32_t>(state_.defines.erase(name));
}

/// DEFINE [CONSTANT] name [AS] value|PARAMETER|OFF [OVERRIDE]. What PARAMETER gets is not in the source.
void Directives::takeDefine(const Words &words) {
  bool isConstant = words.size() > 2 && words[1].is("CONSTANT");
  std::size_t at = isConstant ? 2 : 1;
  if (at >= words.size())
    return;
  const std::string &name = words[at++].text;
  if (at < words.size() && words[at].is("AS"))
    ++at;
  if (at < words.size() && words[at].is("OFF"))
    return undefine(name);
  if (at < words.size() && words[at].is("PARAMETER"))
    return;
  std::string value = at < words.size() && !words[at].is("OVERRIDE")
                          ? valueOf(words[at]).value_or(words[at].text)
                          : std::string();
  bool isNumber = !value.empty() && value.find_first_not_of("0123456789+-.") == std::string::npos;
  if (isConstant && at < words.size() && (isNumber || words[at].isLiteral))
    state_.constants[name] = {value, words[at].isLiteral};
  define(name, std::move(value), words.back().is("OVERRIDE"));
}

static std::optional<SourceFormat> formatNamed(std::string_view name) {
  if (name == "FREE" || name == "XOPEN" || name == "TERMINAL" || name == "CRT" || name == "COBOLX")
    return SourceFormat::Free;
  if (name == "FIXED" || name == "COBOL85")
    return SourceFormat::Fixed;
  if (name == "VARIABLE" || name == "XCARD")
    return SourceFormat::Variable;
  return std::nullopt;
}

/// $SET CONSTANT name(value) ..., $SET SOURCEFORMAT"FREE", and the switches of HP: $SET X1=ON.
void Directives::takeSet(const Words &words, DirectiveEffect &effect) {
  auto isMark = [](const Word &word) { return word.is("(") || word.is(")") || word.is("="); };
  for (std::size_t at = 1; at < words.size(); ++at) {
    bool isConstant = words[at].is("CONSTANT");
    bool isFormat = words[at].is("SOURCEFORMAT");
    bool isSwitch = at + 2 < words.size() && words[at + 1].is("=") && words[at].text.size() == 2 &&
                    words[at].text[0] == 'X' && !isFormat;
    if (!isConstant && !isFormat && !isSwitch)
      continue;
    std::size_t name = at + (isConstant ? 1 : 0);
    std::size_t value = name + 1;
    while (value < words.size() && isMark(words[value]))
      ++value;
    if (isFormat && value < words.size()) {
      std::string folded = words[value].text;
      std::transform(folded.begin(), folded.end(), folded.begin(), toUpper);
      effect.format = formatNamed(folded);
    } else if (name < words.size()) {
      effect.usesDefines = true;
      if (isConstant && value < words.size())
        state_.constants[words[name].text] = {words[value].text, words[value].isLiteral};
      define(words[name].text, value < words.size() ? words[value].text : std::string(), true);
    }
    at = value;
  }
}

void Directives::takeOptions(std::string_view text) {
  Words words = split(text);
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    if (!(words[at].is("DEFINE") || words[at].is("DEF")) || !words[at + 1].is("("))
      continue;
    for (at += 2; at < words.size() && !words[at].is(")"); ++at) {
      bool hasValue = at + 2 < words.size() && words[at + 1].is("=");
      define(words[at].text, hasValue ? words[at + 2].text : std::string(), true);
      at += hasValue ? 2 : 0;
    }
  }
}

/// What stands between \p line's first word and its end, as a name: quotes, blanks and the period taken off.
static std::string_view nameOperand(std::string_view line) {
  constexpr std::string_view Around = " '\"(";
  std::size_t first = line.find_first_of(" '\"(");
  first = first == std::string_view::npos ? first : line.find_first_not_of(Around, first);
  if (first == std::string_view::npos)
    return {};
  std::string_view name = line.substr(first, line.find_first_of(" '\")", first) - first);
  while (name.ends_with('.'))
    name.remove_suffix(1);
  return name;
}

DirectiveEffect Directives::take(std::string_view line) {
  DirectiveEffect effect;
  bool isDollar = line.starts_with('$');
  std::string_view text = line.substr(isDollar ? 1 : 2);
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  Words words = split(text);
  if (words.empty())
    return effect;
  if (conditional(words, isDollar)) {
    effect.usesDefines = true;
    return effect;
  }
  const Word &first = words[0];
  if (isSkipping())
    return effect;
  if (!isDollar && first.is("D")) {
    effect.isDebuggingLine = true;
  } else if (first.is("DEFINE")) {
    effect.usesDefines = true;
    takeDefine(words);
  } else if (first.is("SET")) {
    takeSet(words, effect);
  } else if (first.is("INCLUDE")) {
    effect.include = nameOperand(text);
  } else if (first.is("SOURCE") || first.is("FORMAT")) {
    for (const Word &word : words)
      if (auto format = formatNamed(word.text))
        effect.format = format;
  }
  return effect;
}

} // namespace tacit::cobol
