#include "Names.h"

#include "tacit/Embedded/Words.h"
#include "tacit/Support/Text.h"

namespace tacit::rules {

static std::string inCapitals(std::string_view text) {
  std::string result;
  for (char c : text)
    result += c == '_' ? '-' : toUpper(c);
  return result;
}

Names::Names(const RuleOptions &options) {
  for (const auto &[name, words] : options.glossary)
    known_.try_emplace(inCapitals(name), words);
  for (const EmbeddedFile &file : embeddedWords()) {
    std::string_view rest = file.content;
    while (!rest.empty()) {
      std::size_t end = rest.find('\n');
      std::string_view line = rest.substr(0, end);
      rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
      std::size_t space = line.find(' ');
      if (line.empty() || line.front() == '#' || space == std::string_view::npos)
        continue;
      known_.try_emplace(std::string(line.substr(0, space)), std::string(line.substr(space + 1)));
    }
  }
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
  std::string whole = inCapitals(name);
  if (auto found = known_.find(whole); found != known_.end() && found->second != "-")
    return found->second;
  // Class::method is the method of the class.
  if (std::size_t scope = name.substr(0, name.find('(')).rfind("::");
      scope != std::string_view::npos && scope > 0 && scope + 2 < name.size())
    return words(name.substr(scope + 2)) + " of " + words(name.substr(0, scope));
  std::string result;
  std::vector<std::string_view> parts = partsOf(name);
  for (std::size_t at = 0; at < parts.size(); ++at) {
    std::string part;
    if (auto found = known_.find(inCapitals(parts[at])); found != known_.end()) {
      if (found->second == "-") {
        if (at == 0 && parts.size() > 1)
          continue;
        part = parts[at];
      } else {
        part = found->second;
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

} // namespace tacit::rules
