//===- How much of a program a damaged place costs ----------------------------------------------------===//
//
// damage [-n ROUNDS] [-v] [-I FOLDER]... [--check FILE | --update FILE] PROGRAM...
//
// Damages a program in one place at a time (a line is lost, doubled or swapped with the next, a period is
// lost or put in, a word is lost, a character is another), reads it, and counts the statements and elementary
// items away from that place that are no longer what they were: same line, same verb, same text; same name,
// same size. What stands within NEAR lines of the damage does not count. Places are chosen by a fixed
// sequence of numbers, so the same programs give the same figures. --check ends with 1 if a kind of damage
// costs more than the file says.
//
//===-----------------------------------------------------------------------------------------------===//
#include "../bench/cobol/FolderContext.h"

#include "tacit/Support/Text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <sstream>

using namespace tacit;

namespace {

constexpr int Near = 2;
constexpr std::uint32_t InCopybook = 1'000'000;

enum class Kind { LineLost, LineDoubled, LinesSwapped, PeriodLost, PeriodAdded, WordLost, CharacterChanged };
constexpr std::string_view KindNames[] = {"line-lost",    "line-doubled", "lines-swapped",    "period-lost",
                                          "period-added", "word-lost",    "character-changed"};

using Lines = std::vector<std::string>;

/// Where the code of a fixed-form line is; nothing for comments and blank lines.
std::string_view codeOf(const std::string &line) {
  if (line.size() < 8 || line[6] == '*' || line[6] == '/')
    return {};
  std::string_view code = std::string_view(line).substr(7, 65);
  return code.find_first_not_of(' ') == std::string_view::npos ? std::string_view() : code;
}

struct Word {
  std::size_t begin;
  std::size_t end;
};

/// Words of a line outside of literals, as columns.
std::vector<Word> wordsOf(const std::string &line) {
  std::vector<Word> words;
  std::size_t end = std::min<std::size_t>(line.size(), 72);
  for (std::size_t at = 7; at < end;) {
    if (line[at] == '\'' || line[at] == '"') {
      std::size_t close = line.find(line[at], at + 1);
      at = close == std::string::npos ? end : close + 1;
    } else if (isLetter(line[at]) || isDigit(line[at])) {
      std::size_t from = at;
      while (at < end && (isLetter(line[at]) || isDigit(line[at]) || line[at] == '-'))
        ++at;
      words.push_back({from, at});
    } else {
      ++at;
    }
  }
  return words;
}

/// What is left of \p lines, or nothing if this kind of damage cannot happen at \p line.
std::optional<Lines> damage(const Lines &lines, std::size_t line, Kind kind, std::minstd_rand &random) {
  Lines out = lines;
  std::string &text = out[line];
  std::vector<Word> words = wordsOf(text);
  switch (kind) {
  case Kind::LineLost:
    out.erase(out.begin() + static_cast<std::ptrdiff_t>(line));
    return out;
  case Kind::LineDoubled:
    out.insert(out.begin() + static_cast<std::ptrdiff_t>(line), lines[line]);
    return out;
  case Kind::LinesSwapped:
    if (line + 1 == out.size() || codeOf(out[line + 1]).empty())
      return std::nullopt;
    std::swap(out[line], out[line + 1]);
    return out;
  case Kind::PeriodLost: {
    std::size_t last = text.find_last_not_of(' ', 71);
    if (last == std::string::npos || text[last] != '.')
      return std::nullopt;
    text[last] = ' ';
    return out;
  }
  case Kind::PeriodAdded:
    if (words.empty())
      return std::nullopt;
    text.insert(words[random() % words.size()].end, ".");
    return out;
  case Kind::WordLost: {
    if (words.empty())
      return std::nullopt;
    Word word = words[random() % words.size()];
    text.replace(word.begin, word.end - word.begin, word.end - word.begin, ' ');
    return out;
  }
  case Kind::CharacterChanged: {
    static constexpr std::string_view Characters = "AZ09.,-'\"()=*: ";
    std::string_view code = codeOf(text);
    std::size_t first = code.find_first_not_of(' ');
    std::size_t last = code.find_last_not_of(' ');
    text[7 + first + random() % (last - first + 1)] = Characters[random() % Characters.size()];
    return out;
  }
  }
  return std::nullopt;
}

/// What a program consists of, a text each, by line.
struct Contents {
  std::multimap<std::uint32_t, std::string> statements;
  std::multimap<std::uint32_t, std::string> items;
};

Contents contentsOf(const ir::TranslationUnit &unit) {
  Contents out;
  for (ir::ProgramId program : unit.programs.ids()) {
    std::istringstream text(ir::printProgram(unit, program));
    for (std::string line; std::getline(text, line);) {
      std::size_t at = line.find_first_not_of(' ');
      if (at == std::string::npos || line[at] != '@')
        continue;
      char *rest = nullptr;
      unsigned long number = std::strtoul(line.c_str() + at + 1, &rest, 10);
      out.statements.emplace(static_cast<std::uint32_t>(number), rest);
    }
  }
  std::vector<bool> isGroup(unit.items.size());
  for (const ir::DataItem &item : unit.items)
    if (item.parent.isValid())
      isGroup[item.parent.index()] = true;
  for (ir::DataItemId id : unit.items.ids())
    if (const ir::DataItem &item = unit.items[id]; !isGroup[id.index()] && item.level > 0)
      // Those of copybooks keep their lines: they get numbers of their own.
      out.items.emplace(item.origin.file.index() == 0 ? item.origin.line : InCopybook + item.origin.line,
                        fmt::format("{} {}", item.name, item.byteSize));
  return out;
}

/// How the lines of the undamaged program are numbered in the damaged one.
int shiftOf(Kind kind) {
  return kind == Kind::LineLost ? -1 : kind == Kind::LineDoubled ? 1 : 0;
}

std::size_t lost(const std::multimap<std::uint32_t, std::string> &good,
                 const std::multimap<std::uint32_t, std::string> &bad, long line, int shift,
                 std::size_t &outside, std::vector<std::string> *names) {
  std::multiset<std::pair<std::uint32_t, std::string_view>> left;
  for (const auto &[at, text] : bad)
    left.emplace(at, text);
  std::size_t count = 0;
  for (const auto &[at, text] : good) {
    long distance = static_cast<long>(at) - line;
    if (distance >= -Near && distance <= Near)
      continue;
    ++outside;
    bool moves = distance > 0 && at < InCopybook;
    auto found = left.find({static_cast<std::uint32_t>(static_cast<long>(at) + (moves ? shift : 0)), text});
    if (found != left.end()) {
      left.erase(found);
      continue;
    }
    ++count;
    if (names)
      names->push_back(fmt::format("{}{}", at, text));
  }
  return count;
}

struct Figure {
  std::size_t damages = 0;
  std::size_t clean = 0; ///< Nothing was lost.
  std::size_t outside = 0;
  std::size_t statements = 0;
  std::size_t items = 0;
  std::size_t worst = 0;
};

/// By division and kind, as "data line-lost".
using Figures = std::map<std::string, Figure>;

class Damages {
public:
  Damages(bench::FolderContext &context, int rounds, bool isVerbose)
      : context_(context), rounds_(rounds), isVerbose_(isVerbose) {}

  Figures figures;

  void program(const std::string &path) {
    SourceFile file = bench::makeFile(path);
    Lines lines;
    std::istringstream text(*file.bytes);
    for (std::string line; std::getline(text, line);)
      lines.push_back(line);
    Contents good = read(file, lines);
    std::vector<std::size_t> places[2]; // Before PROCEDURE DIVISION and behind it.
    bool isProcedure = false;
    for (std::size_t at = 0; at < lines.size(); ++at) {
      std::string_view code = codeOf(lines[at]);
      isProcedure |= code.find("PROCEDURE DIVISION") != std::string_view::npos;
      if (!code.empty())
        places[isProcedure].push_back(at);
    }
    for (std::size_t division = 0; division < 2; ++division)
      for (std::size_t kind = 0; kind < std::size(KindNames) && !places[division].empty(); ++kind) {
        std::minstd_rand random(static_cast<unsigned>(1 + kind + lines.size() * 31));
        for (int round = 0; round < rounds_; ++round)
          one(file, lines, good, places[division][random() % places[division].size()],
              static_cast<Kind>(kind), division, random);
      }
  }

private:
  Contents read(SourceFile file, const Lines &lines) {
    std::string text;
    for (const std::string &line : lines)
      (text += line) += '\n';
    file.bytes = std::make_shared<const std::string>(std::move(text));
    return contentsOf(frontEnd_->translate(file, context_).value);
  }

  void one(const SourceFile &file, const Lines &lines, const Contents &good, std::size_t line, Kind kind,
           std::size_t division, std::minstd_rand &random) {
    std::optional<Lines> damaged = damage(lines, line, kind, random);
    if (!damaged)
      return;
    Contents bad = read(file, *damaged);
    std::size_t index = static_cast<std::size_t>(kind);
    Figure &figure = figures[fmt::format("{},{}", division == 0 ? "data" : "procedure", KindNames[index])];
    std::vector<std::string> names;
    std::size_t outsideItems = 0;
    long number = static_cast<long>(line) + 1;
    std::size_t statements = lost(good.statements, bad.statements, number, shiftOf(kind), figure.outside,
                                  isVerbose_ ? &names : nullptr);
    std::size_t items =
        lost(good.items, bad.items, number, shiftOf(kind), outsideItems, isVerbose_ ? &names : nullptr);
    ++figure.damages;
    figure.clean += statements + items == 0;
    figure.statements += statements;
    figure.items += items;
    figure.worst = std::max(figure.worst, statements + items);
    if (isVerbose_ && !names.empty()) {
      fmt::print("{} {}:{} {} statements, {} items | {}\n", KindNames[index], file.path, number, statements,
                 items, lines[line]);
      for (std::size_t at = 0; at < std::min<std::size_t>(names.size(), 6); ++at)
        fmt::print("    {}\n", names[at]);
    }
  }

  bench::FolderContext &context_;
  int rounds_;
  bool isVerbose_;
  std::unique_ptr<FrontEnd> frontEnd_ = makeCobolFrontEnd();
};

std::string print(const Figures &figures) {
  std::string out = "division,damage,damages,clean,statements_outside,statements_lost,items_lost,worst\n";
  for (const auto &[name, figure] : figures)
    out += fmt::format("{},{},{},{},{},{},{}\n", name, figure.damages, figure.clean, figure.outside,
                       figure.statements, figure.items, figure.worst);
  return out;
}

/// Whether no kind of damage costs more than \p baseline says.
bool isNoWorse(const Figures &figures, const std::string &baseline) {
  std::istringstream text(baseline);
  std::string line;
  std::getline(text, line);
  bool isGood = true;
  std::size_t rows = 0;
  while (std::getline(text, line)) {
    std::vector<std::string> cells;
    std::istringstream row(line);
    for (std::string cell; std::getline(row, cell, ',');)
      cells.push_back(cell);
    auto found = cells.size() == 8 ? figures.find(cells[0] + ',' + cells[1]) : figures.end();
    if (found == figures.end())
      continue;
    ++rows;
    auto number = [&](std::size_t cell) { return std::strtoull(cells[cell].c_str(), nullptr, 10); };
    const Figure &now = found->second;
    bool isSame = now.damages == number(2);
    bool isWorse = now.statements > number(5) || now.items > number(6) || now.clean < number(3);
    if (isSame && !isWorse)
      continue;
    fmt::print(stderr,
               "{}: {} of {} damages cost nothing, {} statements and {} items are lost; baseline: {} of {}, "
               "{} and {}\n",
               found->first, now.clean, now.damages, now.statements, now.items, number(3), number(2),
               number(5), number(6));
    isGood = false;
  }
  return isGood && rows == figures.size();
}

} // namespace

int main(int argc, char **argv) {
  bench::FolderContext context;
  std::vector<std::string> paths;
  std::string baseline;
  bool isUpdate = false;
  bool isVerbose = false;
  int rounds = 20;
  for (int at = 1; at < argc; ++at) {
    std::string argument = argv[at];
    if (argument == "-v")
      isVerbose = true;
    else if (argument == "-n" && at + 1 < argc)
      rounds = std::atoi(argv[++at]);
    else if (argument == "-I" && at + 1 < argc)
      context.given.copybookDirectories.push_back(argv[++at]);
    else if ((argument == "--check" || argument == "--update") && at + 1 < argc) {
      isUpdate = argument == "--update";
      baseline = argv[++at];
    } else
      paths.push_back(argument);
  }
  Damages damages(context, rounds, isVerbose);
  for (const std::string &path : paths)
    damages.program(path);
  std::string text = print(damages.figures);
  fmt::print("{}", text);
  if (baseline.empty())
    return 0;
  if (isUpdate) {
    std::ofstream(baseline) << text;
    return 0;
  }
  return isNoWorse(damages.figures, *bench::readFile(baseline)) ? 0 : 1;
}
