#include "tacit/Words/Names.h"

#include "tacit/Embedded/Words.h"
#include "tacit/Support/Text.h"

#include <algorithm>
#include <vector>

namespace tacit {

static std::string inCapitals(std::string_view text) {
  std::string result;
  for (char c : text)
    result += c == '_' ? '-' : toUpper(c);
  return result;
}

/// By abbreviation, as in abbreviations.txt.
static const std::unordered_map<std::string_view, std::string_view> &abbreviations() {
  static const auto table = [] {
    std::unordered_map<std::string_view, std::string_view> words;
    for (const EmbeddedFile &file : embeddedWords()) {
      std::string_view rest = file.content;
      while (!rest.empty()) {
        std::size_t end = rest.find('\n');
        std::string_view line = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
        std::size_t space = line.find(' ');
        if (line.empty() || line.front() == '#' || space == std::string_view::npos)
          continue;
        words.try_emplace(line.substr(0, space), line.substr(space + 1));
      }
    }
    return words;
  }();
  return table;
}

Names::Names(const Glossary &glossary) {
  for (const auto &[name, words] : glossary)
    glossary_.try_emplace(inCapitals(name), words);
}

std::optional<std::string_view> Names::find(const std::string &key, bool isLast) const {
  if (auto own = glossary_.find(key); own != glossary_.end())
    return own->second;
  const auto &known = abbreviations();
  if (auto last = isLast ? known.find(key + '$') : known.end(); last != known.end())
    return last->second;
  if (auto any = known.find(key); any != known.end())
    return any->second;
  return std::nullopt;
}

/// Parts between hyphens and underscores, and at the humps of camelCase.
static std::vector<std::string_view> partsOf(std::string_view name) {
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  auto end = [&](std::size_t at) {
    if (at > start)
      parts.push_back(name.substr(start, at - start));
    start = at;
  };
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (name[at] == '-' || name[at] == '_') {
      end(at);
      start = at + 1;
    } else if (at > start && isUpper(name[at]) && isLower(name[at - 1])) {
      end(at);
    }
  }
  end(name.size());
  return parts;
}

std::string Names::words(std::string_view name) const {
  if (auto found = find(inCapitals(name), false); found && *found != "-")
    return std::string(*found);
  // Class::method is the method of the class.
  if (std::size_t scope = name.substr(0, name.find('(')).rfind("::");
      scope != std::string_view::npos && scope > 0 && scope + 2 < name.size())
    return name.substr(0, scope) == "std"
               ? words(name.substr(scope + 2))
               : words(name.substr(scope + 2)) + " of " + words(name.substr(0, scope));
  std::string result;
  std::vector<std::string_view> parts = partsOf(name);
  for (std::size_t at = 0; at < parts.size(); ++at) {
    std::string part;
    auto pair = at + 1 < parts.size() ? find(inCapitals(parts[at]) + '-' + inCapitals(parts[at + 1]), false)
                                      : std::nullopt;
    if (pair) {
      part = *pair;
      ++at;
    } else if (auto found = find(inCapitals(parts[at]), at + 1 == parts.size())) {
      if (*found == "-") {
        if (at == 0 && parts.size() > 1)
          continue;
        part = parts[at];
      } else {
        part = *found;
      }
    } else {
      // Without a vowel it is an abbreviation nobody knows: left as it stands.
      bool looksLikeWord =
          parts[at].find_first_of("AEIOUYaeiouy") != std::string_view::npos && parts[at].size() > 1;
      for (char c : parts[at])
        part += looksLikeWord ? toLower(c) : c;
    }
    if (!result.empty())
      result += ' ';
    result += part;
  }
  return result.empty() ? std::string(name) : result;
}

std::string_view nameFromComment(std::string_view comment) {
  while (!comment.empty() && (comment.front() == ' ' || comment.front() == '*' || comment.front() == '-'))
    comment.remove_prefix(1);
  while (!comment.empty() && std::string_view(" *.:-").find(comment.back()) != std::string_view::npos)
    comment.remove_suffix(1);
  constexpr std::size_t Longest = 48;
  bool isProse = std::ranges::all_of(comment, [](char c) {
    return isLetter(c) || isDigit(c) || std::string_view(" '/%&-").find(c) != std::string_view::npos;
  });
  return isProse && comment.size() >= 4 && comment.size() <= Longest ? comment : std::string_view{};
}

bool Names::fits(std::string_view name, std::string_view comment) const {
  std::vector<std::string> words;
  forEachRun(
      nameFromComment(comment), [](char c) { return isLetter(c) || isDigit(c); },
      [&](std::string_view word) { words.push_back(toLowerCase(word)); });
  constexpr std::size_t MostWords = 6;
  if (words.size() < 2 || words.size() > MostWords)
    return false;
  std::string letters;
  for (std::string_view part : partsOf(name)) {
    if (letters.empty() && find(inCapitals(part), false) == "-")
      continue;
    letters += toLowerCase(part);
  }
  // Which letters of the name, from the front, the words read so far can account for: of each word its first
  // letter and any after it, in order.
  std::vector<bool> reached(letters.size() + 1);
  reached[0] = true;
  std::size_t used = 0;
  for (const std::string &word : words) {
    std::vector<bool> next = reached; // The word may not be in the name at all.
    bool isUsed = false;
    for (std::size_t from = 0; from < letters.size(); ++from) {
      if (!reached[from] || letters[from] != word.front())
        continue;
      std::size_t at = from + 1;
      next[at] = isUsed = true;
      for (std::size_t letter = 1; letter < word.size() && at < letters.size(); ++letter)
        if (word[letter] == letters[at]) {
          ++at;
          next[at] = true;
        }
    }
    used += isUsed ? 1 : 0;
    reached = std::move(next);
  }
  return reached.back() && letters.size() > 2 && used + 2 >= words.size() && used >= 2;
}

bool Names::isInGlossary(std::string_view name) const {
  return glossary_.contains(inCapitals(name));
}

std::string commentWords(std::string_view comment) {
  std::string lower = toLowerCase(comment);
  bool hasLower = std::ranges::any_of(comment, isLower);
  // Abbreviations in capitals keep them where the rest is written small.
  std::string result;
  std::size_t start = 0;
  while (start < comment.size()) {
    std::size_t end = std::min(comment.find(' ', start), comment.size());
    std::string_view word = comment.substr(start, end - start);
    bool isAbbreviation = hasLower && word.size() > 1 && std::ranges::none_of(word, isLower);
    if (!result.empty() && end > start)
      result += ' ';
    result += isAbbreviation ? std::string(word) : lower.substr(start, end - start);
    start = end + 1;
  }
  return result;
}

std::string_view functionName(std::string_view callee) {
  static constexpr std::string_view Intrinsic = "FUNCTION ";
  if (callee.starts_with(Intrinsic))
    callee.remove_prefix(Intrinsic.size());
  return callee;
}

std::string capitalised(std::string text) {
  if (!text.empty())
    text.front() = toUpper(text.front());
  return text;
}

} // namespace tacit
