#include "Shown.h"

#include "tacit/Embedded/Grammar.h"
#include "tacit/Support/Text.h"
#include "tacit/Words/Phrases.h"

#include <algorithm>

namespace tacit {

bool isWordPart(char c) {
  return isLetter(c) || isDigit(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

static bool isNamePart(char c) {
  return isWordPart(c) || c == '-' || c == '_';
}

std::string normalWord(std::string_view word) {
  bool isNumber = std::ranges::all_of(word, isDigit);
  while (isNumber && word.size() > 1 && word.front() == '0')
    word.remove_prefix(1);
  return toLowerCase(word);
}

void Shown::addText(Words &words, std::string_view text) const {
  forEachRun(text, isWordPart, [&](std::string_view word) {
    words.insert(normalWord(word));
    // 300000L is the number 300000.
    if (std::size_t end = word.find_first_not_of("0123456789"); end != std::string_view::npos && end > 0)
      words.insert(normalWord(word.substr(0, end)));
  });
}

void Shown::addName(Words &words, std::string_view name) const {
  addText(words, name);
  addText(words, names_.words(name));
}

void Shown::addLine(Words &words, std::string_view line) const {
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

void Shown::addLines(Words &words, const std::string &file, std::size_t first, std::size_t last) const {
  const std::vector<std::string> *source = lines(file);
  if (!source || first == 0)
    return;
  for (std::size_t line = first; line <= last && line <= source->size(); ++line)
    addLine(words, (*source)[line - 1]);
}

const std::vector<std::string> *Shown::lines(const std::string &file) const {
  auto found = sources_.find(file);
  return found == sources_.end() ? nullptr : &found->second;
}

const Words *Shown::item(const std::string &id) const {
  auto found = items_.find(id);
  return found == items_.end() ? nullptr : &found->second;
}

const Words *Shown::resources(const std::string &program) const {
  auto found = resources_.find(program);
  return found == resources_.end() ? nullptr : &found->second;
}

Expected<void> Shown::readSources(const StoreReader &reader) {
  auto rows = reader.query("SELECT path, text FROM source");
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

Expected<void> Shown::readItems(const StoreReader &reader) {
  auto rows =
      reader.query("SELECT item, name, qualified_name, business_name, file, line, end_line FROM item");
  if (!rows)
    return std::unexpected(rows.error());
  for (const auto &row : rows->rows) {
    Words &words = items_[row[0].text];
    addName(words, row[1].text);
    addLine(words, row[2].text);
    addText(words, row[3].text);
    addLines(words, row[4].text, static_cast<std::size_t>(row[5].integer),
             static_cast<std::size_t>(row[6].integer));
  }
  return {};
}

Expected<void> Shown::readAccess(const StoreReader &reader) {
  auto rows = reader.query("SELECT DISTINCT program, resource FROM access");
  if (!rows)
    return std::unexpected(rows.error());
  for (const auto &row : rows->rows)
    addName(resources_[row[0].text], row[1].text);
  return {};
}

Expected<Shown> Shown::load(const StoreReader &reader) {
  Shown shown;
  for (const EmbeddedFile &file : embeddedGrammar()) {
    std::string_view text = file.content;
    shown.addText(shown.grammar_, text.substr(text.find('\n') + 1));
  }
  for (std::string_view phrase : phraseTexts())
    shown.addText(shown.grammar_, phrase);
  if (auto done = shown.readSources(reader); !done)
    return std::unexpected(done.error());
  if (auto done = shown.readItems(reader); !done)
    return std::unexpected(done.error());
  if (auto done = shown.readAccess(reader); !done)
    return std::unexpected(done.error());
  return shown;
}

} // namespace tacit
