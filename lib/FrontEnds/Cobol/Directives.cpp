#include "Directives.h"

#include <algorithm>
#include <charconv>

namespace tacit::cobol {

/// Words of a directive in capitals; quotes and parentheses separate.
static std::vector<std::string> split(std::string_view line) {
  std::vector<std::string> words;
  std::string word;
  auto flush = [&] {
    if (!word.empty())
      words.push_back(std::move(word));
    word.clear();
  };
  for (char c : line) {
    if (c == ' ' || c == '\t' || c == '"' || c == '\'' || c == '(' || c == ')') {
      flush();
    } else if (c == '=' || c == '<' || c == '>') {
      if (!word.empty() && word.back() != '=' && word.back() != '<' && word.back() != '>')
        flush();
      word += c;
    } else {
      if (!word.empty() && (word.back() == '=' || word.back() == '<' || word.back() == '>'))
        flush();
      word += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    }
  }
  flush();
  if (!words.empty() && words.back().ends_with('.') && words.back().size() > 1)
    words.back().pop_back();
  return words;
}

std::string Directives::valueOf(const std::string &word) const {
  auto found = defines_.find(word);
  return found == defines_.end() ? word : found->second;
}

bool Directives::holds(const std::vector<std::string> &words, std::size_t at) const {
  bool negated = false;
  if (at < words.size() && words[at] == "NOT") {
    negated = true;
    ++at;
  }
  if (at >= words.size())
    return negated;
  const std::string &name = words[at++];
  while (at < words.size() && (words[at] == "IS" || words[at] == "NOT")) {
    negated ^= words[at] == "NOT";
    ++at;
  }
  if (at >= words.size() || words[at] == "DEFINED" || words[at] == "SET")
    return defines_.contains(name) != negated;
  std::string op = words[at++];
  while (at < words.size() && (words[at] == "TO" || words[at] == "THAN"))
    ++at;
  std::string left = valueOf(name);
  std::string right = at < words.size() ? valueOf(words[at]) : std::string();
  long leftNumber = 0;
  long rightNumber = 0;
  auto isNumber = [](const std::string &text, long &number) {
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
  };
  int order = isNumber(left, leftNumber) && isNumber(right, rightNumber)
                  ? (leftNumber < rightNumber ? -1 : leftNumber > rightNumber)
                  : left.compare(right);
  bool result = op == "=" || op == "EQUAL"     ? order == 0
                : op == "<" || op == "LESS"    ? order < 0
                : op == ">" || op == "GREATER" ? order > 0
                : op == "<="                   ? order <= 0
                : op == ">="                   ? order >= 0
                                               : op == "<>" && order != 0;
  return result != negated;
}

std::optional<SourceFormat> Directives::take(std::string_view line) {
  bool isDollar = line.starts_with('$');
  std::vector<std::string> words = split(line.substr(isDollar ? 1 : 2));
  if (words.empty())
    return std::nullopt;
  const std::string &first = words[0];
  if (first == "IF") {
    skips_.push_back(isSkipping() ? Branch::Done : holds(words, 1) ? Branch::Taken : Branch::NotYet);
  } else if (first == "ELIF" || first == "ELSE-IF") {
    if (!skips_.empty())
      skips_.back() = skips_.back() == Branch::NotYet && holds(words, 1) ? Branch::Taken
                      : skips_.back() == Branch::NotYet                  ? Branch::NotYet
                                                                         : Branch::Done;
  } else if (first == "ELSE") {
    if (!skips_.empty())
      skips_.back() = skips_.back() == Branch::NotYet ? Branch::Taken : Branch::Done;
  } else if (first == "END-IF" || (isDollar && first == "END")) {
    if (!skips_.empty())
      skips_.pop_back();
  } else if (!isSkipping() && first == "DEFINE" && words.size() > 1) {
    std::size_t at = words.size() > 2 && words[2] == "AS" ? 3 : 2;
    if (at < words.size() && words[at] == "OFF")
      defines_.erase(words[1]);
    else
      defines_[words[1]] = at < words.size() && words[at] != "PARAMETER" ? words[at] : std::string();
  } else if (!isSkipping() && isDollar && first == "SET" && words.size() > 2 && words[1] == "CONSTANT") {
    defines_[words[2]] = words.size() > 3 ? words[3] : std::string();
  } else if (!isSkipping() && (first == "SOURCE" || first == "SET")) {
    auto has = [&](std::string_view word) {
      return std::find(words.begin(), words.end(), word) != words.end();
    };
    bool isFormat = first == "SOURCE" || has("SOURCEFORMAT") || has("SOURCEFORMAT=");
    if (isFormat && has("FREE"))
      return SourceFormat::Free;
    if (isFormat && has("FIXED"))
      return SourceFormat::Fixed;
    if (isFormat && has("VARIABLE"))
      return SourceFormat::Variable;
  }
  return std::nullopt;
}

} // namespace tacit::cobol
