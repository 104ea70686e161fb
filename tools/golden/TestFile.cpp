#include "TestFile.h"

#include "Diff.h"
#include "LineRefs.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <utility>

namespace golden {

std::vector<std::string> splitLines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return lines;
}

std::optional<Directive> directiveOf(std::string_view line) {
  static constexpr std::array<std::string_view, 7> Leaders{"*>", "//*", "//", "--", "*", ";", "#"};
  static constexpr std::array<std::pair<std::string_view, Key>, 5> Keys{{{"ARGS:", Key::Args},
                                                                         {"CHECK:", Key::Check},
                                                                         {"ERR:", Key::Err},
                                                                         {"EXIT:", Key::Exit},
                                                                         {"FILE:", Key::File}}};
  // Fixed-form COBOL may have a sequence number in columns 1 to 6.
  std::size_t at = line.find_first_not_of(" \t");
  if (line.size() > 8 && line[6] == '*' && line.find_first_not_of("0123456789") == 6)
    at = 6;
  if (at == std::string_view::npos)
    return std::nullopt;
  const auto *leader =
      std::ranges::find_if(Leaders, [&](std::string_view l) { return line.substr(at).starts_with(l); });
  if (leader == Leaders.end())
    return std::nullopt;
  at = line.find_first_not_of(" \t", at + leader->size());
  if (at == std::string_view::npos)
    return std::nullopt;
  for (const auto &[word, key] : Keys) {
    std::string_view rest = line.substr(at);
    if (!rest.starts_with(word))
      continue;
    rest.remove_prefix(word.size());
    if (rest.starts_with(' '))
      rest.remove_prefix(1);
    return Directive{key, std::string(line.substr(0, at)), std::string(rest)};
  }
  return std::nullopt;
}

/// The words of \p text; quotes of either kind hold a word together.
static std::vector<std::string> splitWords(std::string_view text) {
  std::vector<std::string> words;
  bool isInWord = false;
  char quote = 0;
  for (const char c : text) {
    if (quote != 0 ? c == quote : c == '"' || c == '\'') {
      quote = quote != 0 ? '\0' : c;
      if (!std::exchange(isInWord, true))
        words.emplace_back();
      continue;
    }
    if (quote == 0 && c == ' ') {
      isInWord = false;
      continue;
    }
    if (!std::exchange(isInWord, true))
      words.emplace_back();
    words.back() += c;
  }
  return words;
}

std::size_t lineNumber(const TestFile &test, std::size_t index) {
  std::size_t first = 0;
  for (const Part &part : test.parts)
    if (part.firstLine <= index)
      first = part.firstLine;
  return index - first + 1;
}

TestFile parseTest(std::string name, std::string_view text) {
  TestFile test;
  test.name = std::move(name);
  test.lines = splitLines(text);
  test.endsWithNewline = text.empty() || text.ends_with('\n');
  test.parts.push_back({test.name, {}, 0});
  for (std::size_t at = 0; at < test.lines.size(); ++at) {
    const std::string &line = test.lines[at];
    const std::optional<Directive> directive = directiveOf(line);
    if (directive && directive->key == Key::File) {
      const std::string &file = directive->text;
      if (file.empty() || file.starts_with('/') || file.find("..") != std::string::npos)
        test.error = fmt::format("line {}: '{}' is no name inside the test's folder", at + 1, file);
      test.parts.push_back({file, {}, at + 1});
      continue;
    }
    test.parts.back().lines.push_back(line);
    if (!directive)
      continue;
    const std::size_t number = lineNumber(test, at);
    switch (directive->key) {
    case Key::Args: {
      std::vector<std::string> words = splitWords(directive->text);
      for (std::string &word : words)
        if (const std::size_t found = word.find("%s"); found != std::string::npos)
          word.replace(found, 2, test.name);
      test.commands.push_back(std::move(words));
      break;
    }
    case Key::Check:
      test.out.push_back({toAbsolute(directive->text, number), at});
      break;
    case Key::Err:
      test.err.push_back({toAbsolute(directive->text, number), at});
      break;
    case Key::Exit:
      if (const char *end = directive->text.data() + directive->text.size();
          std::from_chars(directive->text.data(), end, test.exitCode).ptr != end)
        test.error = fmt::format("line {}: EXIT needs a number", at + 1);
      break;
    case Key::File:
      break;
    }
  }
  if (test.commands.empty() && test.error.empty())
    test.error = "no line says ARGS";
  return test;
}

std::vector<std::string> compare(const TestFile &test, const Outcome &outcome) {
  std::vector<std::string> differences;
  const auto add = [&](std::string_view key, const std::vector<Expectation> &expected,
                       const std::vector<std::string> &actual) {
    std::vector<std::string> texts;
    for (const Expectation &expectation : expected)
      texts.push_back(expectation.text);
    for (const DiffLine &line : diff(texts, actual))
      if (line.sign != ' ')
        differences.push_back(fmt::format("{}{} {}", line.sign, key, line.text));
  };
  add("CHECK:", test.out, outcome.out);
  add("ERR:", test.err, outcome.err);
  if (test.exitCode != outcome.exitCode) {
    differences.push_back(fmt::format("-EXIT: {}", test.exitCode));
    differences.push_back(fmt::format("+EXIT: {}", outcome.exitCode));
  }
  return differences;
}

//--- Updating -----------------------------------------------------------------------------

namespace {

/// A line of the new text: an old one, or an expectation whose references are made relative where it ends up.
struct NewLine {
  std::string text;
  std::optional<std::size_t> old; ///< Index of the old line it is, or stands in for.
  bool isExpectation = false;
  Key key = Key::Check;
};

} // namespace

/// Where new expectations go: after the last ARGS or EXIT of the first part.
static std::size_t headerEnd(const TestFile &test) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < test.parts[0].lines.size(); ++at)
    if (const auto directive = directiveOf(test.lines[at]); directive && directive->key != Key::Check)
      end = at + 1;
  return end;
}

std::string update(const TestFile &test, const Outcome &outcome) {
  std::string prefix = "      *> ";
  for (const std::string &line : test.lines)
    if (const auto directive = directiveOf(line); directive && directive->key == Key::Args) {
      prefix = directive->prefix;
      break;
    }
  // With as many lines as before each keeps its place; else all of them stand together.
  const bool keepsOut = test.out.size() == outcome.out.size();
  const bool keepsErr = test.err.size() == outcome.err.size();
  const bool keepsExit = test.exitCode == outcome.exitCode;
  const std::size_t end = headerEnd(test);

  std::vector<NewLine> lines;
  std::size_t nextOut = 0;
  std::size_t nextErr = 0;
  const auto addNew = [&] {
    if (!keepsExit && outcome.exitCode != 0)
      lines.push_back({fmt::format("{}EXIT: {}", prefix, outcome.exitCode), {}});
    if (!keepsOut)
      for (const std::string &text : outcome.out)
        lines.push_back({text, {}, true, Key::Check});
    if (!keepsErr)
      for (const std::string &text : outcome.err)
        lines.push_back({text, {}, true, Key::Err});
  };
  for (std::size_t at = 0; at < test.lines.size(); ++at) {
    if (at == end)
      addNew();
    const auto directive = directiveOf(test.lines[at]);
    const Key key = directive ? directive->key : Key::File;
    if (key == Key::Check && keepsOut)
      lines.push_back({outcome.out[nextOut++], at, true, key});
    else if (key == Key::Err && keepsErr)
      lines.push_back({outcome.err[nextErr++], at, true, key});
    else if (key != Key::Check && key != Key::Err && (key != Key::Exit || keepsExit))
      lines.push_back({test.lines[at], at});
  }
  if (end >= test.lines.size())
    addNew();

  // Where the lines of each part went.
  std::vector<std::size_t> newIndex(test.lines.size() + 1, 0);
  std::vector<bool> isKept(test.lines.size() + 1);
  for (std::size_t at = 0; at < lines.size(); ++at)
    if (lines[at].old) {
      newIndex[*lines[at].old] = at;
      isKept[*lines[at].old] = true;
    }
  std::string result;
  std::size_t part = 0;
  std::size_t newFirst = 0;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const NewLine &line = lines[at];
    if (!line.isExpectation) {
      result += line.text + '\n';
      if (line.old && part + 1 < test.parts.size() && test.parts[part + 1].firstLine == *line.old + 1) {
        ++part;
        newFirst = at + 1;
      }
      continue;
    }
    const auto moved = [&](std::size_t number) -> std::optional<std::size_t> {
      const std::size_t old = test.parts[part].firstLine + number - 1;
      if (number == 0 || number > test.parts[part].lines.size() || !isKept[old])
        return std::nullopt;
      return newIndex[old] - newFirst + 1;
    };
    const std::string text = toRelative(line.text, test.parts[part].name, at - newFirst + 1, moved);
    result += prefix + (line.key == Key::Check ? "CHECK:" : "ERR:") + (text.empty() ? "" : " ") + text + '\n';
  }
  if (!test.endsWithNewline && !result.empty())
    result.pop_back();
  return result;
}

} // namespace golden
