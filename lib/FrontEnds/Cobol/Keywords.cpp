#include "Keywords.h"

#include <array>

namespace tacit::cobol {

static constexpr std::array<std::string_view, static_cast<std::size_t>(Kw::EndOfWords) - 1> Texts = {
#define X(Enumerator, Text, Class) Text,
#include "Keywords.def"
#undef X
};

static constexpr std::array<WordClass, static_cast<std::size_t>(Kw::EndOfWords)> Classes = {
    WordClass::None,
#define X(Enumerator, Text, Class) WordClass::Class,
#include "Keywords.def"
#undef X
};

/// Which verb an END- word closes, computed from the spelling.
static constexpr auto EndedVerbs = [] {
  std::array<Kw, static_cast<std::size_t>(Kw::EndOfWords)> verbs{};
  for (std::size_t end = 1; end < verbs.size(); ++end) {
    if (Classes[end] != WordClass::EndScope)
      continue;
    for (std::size_t verb = 1; verb < verbs.size(); ++verb)
      if (Texts[verb - 1] == Texts[end - 1].substr(4) && Classes[verb] != WordClass::EndScope)
        verbs[end] = static_cast<Kw>(verb);
  }
  return verbs;
}();

std::span<const std::string_view> keywordTexts() {
  return Texts;
}

std::string_view textOf(Kw keyword) {
  return keyword == Kw::None ? std::string_view() : Texts[static_cast<std::size_t>(keyword) - 1];
}

WordClass classOf(Kw keyword) {
  return Classes[static_cast<std::size_t>(keyword)];
}

Kw verbEndedBy(Kw endWord) {
  return EndedVerbs[static_cast<std::size_t>(endWord)];
}

} // namespace tacit::cobol
