#include "tacit/Trace/Trace.h"

#include "tacit/Embedded/Grammar.h"
#include "tacit/Support/Text.h"
#include "tacit/Words/Names.h"
#include "tacit/Words/Phrases.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace tacit {

namespace {

bool isPart(char c) {
  return isLetter(c) || isDigit(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool isNamePart(char c) {
  return isPart(c) || c == '-' || c == '_';
}

/// Leading zeros do not make another number.
std::string normal(std::string_view word) {
  bool isNumber = std::ranges::all_of(word, isDigit);
  while (isNumber && word.size() > 1 && word.front() == '0')
    word.remove_prefix(1);
  return toLowerCase(word);
}

using Words = std::unordered_set<std::string>;

class Checker {
public:
  explicit Checker(const StoreReader &reader) : reader_(reader), names_({}) {}

  Expected<TraceResult> run();

private:
  Expected<void> readSources();
  Expected<void> readItems();
  Expected<void> readAccess();
  void addText(Words &words, std::string_view text) const;
  void addName(Words &words, std::string_view name) const;
  void addLine(Words &words, std::string_view line) const;
  void addLines(Words &words, const std::string &file, std::string_view from, std::string_view to) const;

  const StoreReader &reader_;
  Names names_;
  Words grammar_;
  std::unordered_map<std::string, std::vector<std::string>> sources_; ///< Lines by path.
  std::unordered_map<std::string, Words> items_;                      ///< Words by item.
  std::unordered_map<std::string, Words> resources_;                  ///< Words by program.
};

void Checker::addText(Words &words, std::string_view text) const {
  forEachRun(text, isPart, [&](std::string_view word) {
    words.insert(normal(word));
    // 300000L is the number 300000.
    if (std::size_t end = word.find_first_not_of("0123456789"); end != std::string_view::npos && end > 0)
      words.insert(normal(word.substr(0, end)));
  });
}

/// A name, its parts and what they stand for.
void Checker::addName(Words &words, std::string_view name) const {
  addText(words, name);
  addText(words, names_.words(name));
}

/// Everything in a line of source, names as wholes and in parts.
void Checker::addLine(Words &words, std::string_view line) const {
  // The letter of an escape is no part of the word behind it.
  if (line.find('\\') != std::string_view::npos) {
    std::string plain(line);
    for (std::size_t at = plain.find('\\'); at != std::string::npos; at = plain.find('\\', at + 2))
      plain.replace(at, 2, "  ");
    addText(words, plain);
  }
  forEachRun(line, isNamePart, [&](std::string_view name) { addName(words, name); });
  if (line.find("++") != std::string_view::npos || line.find("--") != std::string_view::npos)
    words.insert("1");
  // Control characters are written by their code.
  for (auto [written, code] : {std::pair("\\r", "x0d"), {"\\n", "x0a"}, {"\\t", "x09"}, {"\\f", "x0c"}})
    if (line.find(written) != std::string_view::npos)
      words.insert(code);
}

void Checker::addLines(Words &words, const std::string &file, std::string_view from,
                       std::string_view to) const {
  auto source = sources_.find(file);
  std::size_t first = 0;
  std::size_t last = 0;
  std::from_chars(from.data(), from.data() + from.size(), first);
  std::from_chars(to.data(), to.data() + to.size(), last);
  if (source == sources_.end() || first == 0)
    return;
  for (std::size_t line = first; line <= last && line <= source->second.size(); ++line)
    addLine(words, source->second[line - 1]);
}

Expected<void> Checker::readSources() {
  auto rows = reader_.query("SELECT path, text FROM source");
  if (!rows)
    return std::unexpected(rows.error());
  for (const auto &row : rows->rows) {
    std::vector<std::string> &lines = sources_[row[0].text];
    std::string_view rest = row[1].text;
    while (!rest.empty()) {
      std::size_t end = std::min(rest.find('\n'), rest.size());
      lines.emplace_back(rest.substr(0, end));
      rest.remove_prefix(std::min(rest.size(), end + 1));
    }
  }
  return {};
}

Expected<void> Checker::readItems() {
  auto rows =
      reader_.query("SELECT item, name, qualified_name, business_name, file, line, end_line FROM item");
  if (!rows)
    return std::unexpected(rows.error());
  for (const auto &row : rows->rows) {
    Words &words = items_[row[0].text];
    addName(words, row[1].text);
    addLine(words, row[2].text);
    addText(words, row[3].text);
    addLines(words, row[4].text, row[5].text, row[6].text);
  }
  return {};
}

Expected<void> Checker::readAccess() {
  auto rows = reader_.query("SELECT DISTINCT program, resource FROM access");
  if (!rows)
    return std::unexpected(rows.error());
  for (const auto &row : rows->rows)
    addName(resources_[row[0].text], row[1].text);
  return {};
}

Expected<TraceResult> Checker::run() {
  for (const EmbeddedFile &file : embeddedGrammar()) {
    std::string_view text = file.content;
    addText(grammar_, text.substr(text.find('\n') + 1));
  }
  for (std::string_view phrase : phraseTexts())
    addText(grammar_, phrase);
  if (auto done = readSources(); !done)
    return std::unexpected(done.error());
  if (auto done = readItems(); !done)
    return std::unexpected(done.error());
  if (auto done = readAccess(); !done)
    return std::unexpected(done.error());
  auto rules = reader_.query(
      "SELECT rule, program, unit, language, file, line, statement, title, guard, effect "
      "context, assumes FROM rule LEFT JOIN (SELECT program, language FROM program) USING (program) "
      "ORDER BY rule");
  auto evidence = reader_.query("SELECT rule, file, line, end_line FROM rule_evidence ORDER BY rule");
  auto used = reader_.query("SELECT rule, item FROM rule_item ORDER BY rule");
  if (!rules || !evidence || !used)
    return std::unexpected((!rules ? rules : !evidence ? evidence : used).error());
  TraceResult result;
  std::size_t nextEvidence = 0;
  std::size_t nextItem = 0;
  for (const auto &row : rules->rows) {
    ++result.rules;
    Words shown;
    addName(shown, row[1].text);
    addName(shown, row[2].text);
    if (row[3].text != "cobol")
      shown.insert("0");
    for (; nextEvidence < evidence->rows.size() && evidence->rows[nextEvidence][0].text == row[0].text;
         ++nextEvidence) {
      const auto &at = evidence->rows[nextEvidence];
      addLines(shown, at[1].text, at[2].text, at[3].text);
    }
    std::vector<const Words *> sources{&grammar_, &shown};
    for (; nextItem < used->rows.size() && used->rows[nextItem][0].text == row[0].text; ++nextItem)
      if (auto item = items_.find(used->rows[nextItem][1].text); item != items_.end())
        sources.push_back(&item->second);
    if (auto resources = resources_.find(row[1].text); resources != resources_.end())
      sources.push_back(&resources->second);
    static constexpr std::string_view Columns[] = {"statement", "title", "guard", "effect"};
    for (std::size_t column = 0; column < std::size(Columns); ++column) {
      std::set<std::string> missing;
      forEachRun(row[6 + column].text, isPart, [&](std::string_view word) {
        std::string plain = normal(word);
        if (std::ranges::none_of(sources, [&](const Words *words) { return words->contains(plain); }))
          missing.emplace(word);
      });
      for (const std::string &word : missing)
        result.untraced.push_back(
            {row[0].text, std::string(Columns[column]), word, row[4].text, row[5].text});
    }
  }
  return result;
}

} // namespace

Expected<TraceResult> traceRules(const StoreReader &reader) {
  return Checker(reader).run();
}

} // namespace tacit
