#include "tacit/Words/Phrases.h"

#include "tacit/Embedded/Phrases.h"
#include "tacit/Support/Text.h"

#include <map>
#include <utility>

namespace tacit {

static std::optional<PhraseKind> kindNamed(std::string_view word) {
  static constexpr std::pair<std::string_view, PhraseKind> Kinds[] = {
      {"value", PhraseKind::Value},     {"yes", PhraseKind::Yes},         {"no", PhraseKind::No},
      {"zero", PhraseKind::Zero},       {"nonzero", PhraseKind::Nonzero}, {"found", PhraseKind::Found},
      {"missing", PhraseKind::Missing}, {"same", PhraseKind::Same},       {"differs", PhraseKind::Differs},
  };
  for (const auto &[name, kind] : Kinds)
    if (name == word)
      return kind;
  return std::nullopt;
}

using PhraseTable = std::map<std::pair<std::string_view, PhraseKind>, std::string_view>;

static PhraseTable readPhrases() {
  PhraseTable phrases;
  for (const EmbeddedFile &file : embeddedPhrases()) {
    std::string_view rest = file.content;
    auto takeUntil = [](std::string_view &text, char end) {
      std::string_view part = text.substr(0, text.find(end));
      text.remove_prefix(std::min(text.size(), part.size() + 1));
      return part;
    };
    while (!rest.empty()) {
      std::string_view line = takeUntil(rest, '\n');
      if (line.empty() || line.front() == '#')
        continue;
      std::string_view function = takeUntil(line, ' ');
      if (auto kind = kindNamed(takeUntil(line, ' ')))
        phrases[{function, *kind}] = line;
    }
  }
  return phrases;
}

static const PhraseTable &phraseTable() {
  static const PhraseTable table = readPhrases();
  return table;
}

std::vector<std::string_view> phraseTexts() {
  std::vector<std::string_view> texts;
  for (const auto &[key, text] : phraseTable())
    texts.push_back(text);
  return texts;
}

std::optional<std::string> phraseOf(std::string_view function, PhraseKind kind, std::size_t count,
                                    const std::function<std::string(std::size_t)> &operand) {
  auto found = phraseTable().find({function, kind});
  if (found == phraseTable().end())
    return std::nullopt;
  std::string result;
  std::string_view rest = found->second;
  for (std::size_t brace = rest.find('{'); brace != std::string_view::npos; brace = rest.find('{')) {
    result += rest.substr(0, brace);
    char what = rest[brace + 1];
    rest.remove_prefix(brace + 3);
    if (what == '*') {
      std::vector<std::string> all;
      for (std::size_t at = 0; at < count; ++at)
        all.push_back(operand(at));
      if (all.empty())
        return std::nullopt;
      result += listWords(all, "and");
    } else {
      auto place = static_cast<std::size_t>(what - '1');
      if (place >= count)
        return std::nullopt;
      result += operand(place);
    }
  }
  result += rest;
  return result;
}

} // namespace tacit
