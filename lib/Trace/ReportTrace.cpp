#include "Markup.h"
#include "Shown.h"

#include "tacit/Embedded/ReportWords.h"
#include "tacit/Query/Query.h"
#include "tacit/Report/Address.h"
#include "tacit/Support/Text.h"
#include "tacit/Trace/Trace.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>

namespace tacit {

using report::itemAnchor;
using report::pageAnchor;
using report::pageName;
using report::ruleAnchor;

static constexpr std::size_t None = static_cast<std::size_t>(-1);

namespace {

struct RuleFacts {
  std::string id, program, unit, statement;
  Words texts; ///< Of its title, sentence and formulas.
  std::vector<std::string> items;
};

/// Lines of one file: from, to.
struct Lines {
  std::string file;
  std::size_t first = 0, last = 0;
  auto operator<=>(const Lines &) const = default;
};

/// What a link of a page leads to.
struct Target {
  enum class Kind : std::uint8_t { Nothing, Lines, File, Program, Rule, Item, Finding } kind = Kind::Nothing;
  Lines lines;           ///< Or the file alone.
  std::string id;        ///< Of a program or item.
  std::size_t index = 0; ///< Of a rule or finding.
};

/// Answers of one figure: its columns, and the rows that hold.
struct Answer {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
};

class ReportChecker {
public:
  ReportChecker(const StoreReader &reader, const FileSystem &files, std::string folder, Shown shown)
      : reader_(reader), files_(files), folder_(std::move(folder)), shown_(std::move(shown)),
        figures_(figureQueries()) {}
  Expected<ReportTraceResult> run();

private:
  struct PageFacts {
    std::string name;
    std::vector<MarkupNode> nodes;
    std::optional<Target> subject;
    std::map<std::size_t, std::vector<Target>> targets; ///< Of a part of the page, by node.
    std::map<std::size_t, std::set<std::size_t>>
        computed; ///< Of a table, the columns that its figure answers.
  };

  Expected<void> loadFacts();
  Expected<void> readFolder(const std::string &below, std::vector<std::string> &names) const;
  void checkPage(const std::string &name, std::string_view text);
  void checkScript(const std::string &name, std::string_view text);
  void checkSource(const std::string &name, std::string_view text);
  void checkText(PageFacts &page, std::size_t at);
  void checkFigure(PageFacts &page, std::size_t at);
  void checkTable(PageFacts &page, std::size_t at);
  void checkCount(PageFacts &page, std::size_t at);
  void checkCitation(PageFacts &page, std::size_t link, const Target &target);
  void checkRule(PageFacts &page, std::size_t article);
  std::set<std::size_t> &columnsOf(PageFacts &page, std::size_t table);
  const Answer *answer(PageFacts &page, std::size_t at);
  Target targetOf(const PageFacts &page, std::size_t link) const;
  const std::vector<Target> &targetsIn(PageFacts &page, std::size_t at);
  bool shows(const Target &target, const std::string &word);
  bool isShown(PageFacts &page, std::size_t at, const std::string &word);
  const Words &wordsOf(const Lines &lines);
  const Words &wordsOfFile(const std::string &file);
  const Words &wordsOfProgram(const std::string &program);
  void report(const PageFacts &page, std::size_t at, std::string text, std::string reason);
  void report(const std::string &page, std::string place, std::string text, std::string reason) {
    result_.untraced.push_back({page, std::move(place), std::move(text), std::move(reason)});
  }
  std::optional<Error> each(std::string_view sql,
                            const std::function<void(const std::vector<Cell> &)> &take) {
    auto read = reader_.forEach(sql, take);
    return read ? std::nullopt : std::optional(read.error());
  }

  const StoreReader &reader_;
  const FileSystem &files_;
  std::string folder_;
  Shown shown_;
  std::vector<NamedQuery> figures_;
  Words fixed_;
  std::map<std::string, std::string, std::less<>> files0_;      ///< Path by name of its page.
  std::map<std::string, std::string, std::less<>> programs_;    ///< Program by name of its page.
  std::map<std::string, std::string, std::less<>> programFile_; ///< File by program.
  std::map<std::string, Words, std::less<>> programWords_;      ///< Names, resources and callees.
  std::map<std::string, std::size_t, std::less<>> rules_;       ///< By anchor.
  std::vector<RuleFacts> ruleFacts_;
  std::set<std::pair<std::size_t, Lines>> evidence_;      ///< Rule and lines.
  std::map<std::string, std::string, std::less<>> items_; ///< Id by anchor.
  struct ItemFacts {
    std::string program, level;
  };
  std::map<std::string, ItemFacts, std::less<>> itemFacts_; ///< By id.
  std::map<std::string, Words, std::less<>> findings_;      ///< Words by anchor.
  std::unordered_set<std::string> texts_;                   ///< Whole texts of the store.
  std::map<std::pair<std::string, std::string>, Answer> answers_;
  std::map<Lines, Words> lineWords_;        ///< Of the page at hand.
  std::pair<std::string, Words> fileWords_; ///< Of the file asked for last.
  ReportTraceResult result_;
};

} // namespace

/// Reads a number at the end of \p text and cuts it off.
static std::optional<std::size_t> takeNumber(std::string_view &text) {
  std::size_t from = text.size();
  while (from != 0 && isDigit(text[from - 1]))
    --from;
  std::size_t number = 0;
  auto [end, problem] = std::from_chars(text.data() + from, text.data() + text.size(), number);
  if (from == text.size() || problem != std::errc())
    return std::nullopt;
  text.remove_suffix(text.size() - from);
  return number;
}

Expected<void> ReportChecker::loadFacts() {
  for (const EmbeddedFile &file : embeddedReportWords()) {
    std::string_view text = file.content;
    shown_.addText(fixed_, text.substr(text.find('\n') + 1));
  }
  std::optional<Error> error;
  auto read = [&](std::string_view sql, const std::function<void(const std::vector<Cell> &)> &take) {
    if (!error)
      error = each(sql, take);
  };
  auto keep = [&](const std::vector<Cell> &row) {
    for (const Cell &cell : row)
      texts_.insert(squeezed(makeVisible(cell.text)));
  };
  read("SELECT path, reason, status, language FROM file", [&](const std::vector<Cell> &row) {
    files0_[pageName(row[0].text)] = row[0].text;
    keep(row);
  });
  read("SELECT program, name, file, summary, kind FROM program", [&](const std::vector<Cell> &row) {
    programs_[pageName(row[0].text)] = row[0].text;
    programFile_[row[0].text] = row[2].text;
    Words &words = programWords_[row[0].text];
    shown_.addName(words, row[0].text);
    shown_.addName(words, row[1].text);
    keep(row);
  });
  programs_.try_emplace(pageName(""), "");
  read("SELECT DISTINCT caller, callee FROM call", [&](const std::vector<Cell> &row) {
    std::string_view caller = row[0].text;
    while (!programWords_.contains(caller) && caller.rfind('.') != std::string_view::npos)
      caller = caller.substr(0, caller.rfind('.'));
    if (auto program = programWords_.find(caller); program != programWords_.end())
      shown_.addName(program->second, row[1].text);
  });
  read("SELECT rule, program, unit, statement, title, guard, effect, context, assumes, reasons, kind, "
       "round(confidence * 100), status FROM rule ORDER BY rule",
       [&](const std::vector<Cell> &row) {
         rules_[ruleAnchor(row[0].text)] = ruleFacts_.size();
         RuleFacts &facts = ruleFacts_.emplace_back();
         facts.id = row[0].text;
         facts.program = row[1].text;
         facts.unit = row[2].text;
         facts.statement = row[3].text;
         for (std::size_t column = 0; column < 9; ++column)
           shown_.addText(facts.texts, row[column].text);
         keep(row);
         texts_.insert(fmt::format("{} %, {}", static_cast<int>(row[11].real), row[12].text));
       });
  std::map<std::string, std::size_t, std::less<>> byId;
  for (std::size_t at = 0; at < ruleFacts_.size(); ++at)
    byId[ruleFacts_[at].id] = at;
  read(
      "SELECT rule, file, line, end_line, copied_from FROM rule_evidence", [&](const std::vector<Cell> &row) {
        auto rule = byId.find(row[0].text);
        if (rule == byId.end())
          return;
        std::string_view site = row[4].text;
        if (auto line = takeNumber(site); line && site.ends_with(':'))
          evidence_.insert({rule->second, Lines{std::string(site.substr(0, site.size() - 1)), *line, *line}});
        evidence_.insert(
            {rule->second, Lines{row[1].text, static_cast<std::size_t>(row[2].integer),
                                 static_cast<std::size_t>(std::max(row[2].integer, row[3].integer))}});
      });
  read("SELECT rule, item FROM rule_item", [&](const std::vector<Cell> &row) {
    if (auto rule = byId.find(row[0].text); rule != byId.end())
      ruleFacts_[rule->second].items.push_back(row[1].text);
  });
  read("SELECT item, name, qualified_name, business_name, program, type, kind, level FROM item",
       [&](const std::vector<Cell> &row) {
         items_[itemAnchor(row[0].text)] = row[0].text;
         if (!row[4].text.empty() || row[7].integer != 0)
           itemFacts_[row[0].text] = {row[4].text, row[7].text};
         keep(row);
       });
  read("SELECT finding, title, statement, assumes FROM finding", [&](const std::vector<Cell> &row) {
    Words &words = findings_[pageAnchor(row[0].text)];
    for (const Cell &cell : row)
      shown_.addText(words, cell.text);
    keep(row);
  });
  // System headers declare items and are no files of the tree.
  read("SELECT DISTINCT file FROM item WHERE file <> ''",
       [&](const std::vector<Cell> &row) { files0_.try_emplace(pageName(row[0].text), row[0].text); });
  read("SELECT DISTINCT parameter, value, unit FROM parameter", keep);
  read("SELECT DISTINCT target FROM rule", keep);
  for (std::string_view column : {"unit", "leaves", "target_unit", "way"})
    read(fmt::format("SELECT DISTINCT {} FROM control_flow", column), keep);
  read("SELECT DISTINCT kind, program FROM flow", keep);
  read("SELECT DISTINCT reason FROM ledger", keep);
  if (error)
    return std::unexpected(*error);
  return {};
}

void ReportChecker::report(const PageFacts &page, std::size_t at, std::string text, std::string reason) {
  std::string place;
  for (std::size_t each = at; each != 0 && place.empty(); each = page.nodes[each].parent)
    place = page.nodes[each].attribute("id");
  report(page.name, place, std::move(text), std::move(reason));
}

const Words &ReportChecker::wordsOf(const Lines &lines) {
  auto [at, isNew] = lineWords_.try_emplace(lines);
  if (isNew && lines.first == 0)
    shown_.addText(at->second, lines.file);
  else if (isNew)
    shown_.addLines(at->second, lines.file, lines.first, lines.last);
  return at->second;
}

const Words &ReportChecker::wordsOfFile(const std::string &file) {
  if (fileWords_.first != file) {
    fileWords_ = {file, {}};
    if (const auto *lines = shown_.lines(file))
      shown_.addLines(fileWords_.second, file, 1, lines->size());
    shown_.addText(fileWords_.second, file);
  }
  return fileWords_.second;
}

const Words &ReportChecker::wordsOfProgram(const std::string &program) {
  static const Words none;
  auto words = programWords_.find(program);
  return words == programWords_.end() ? none : words->second;
}

Target ReportChecker::targetOf(const PageFacts &page, std::size_t link) const {
  std::string_view href = page.nodes[link].attribute("href");
  std::size_t hash = href.find('#');
  std::string path(href.substr(0, hash));
  std::string_view anchor = hash == std::string_view::npos ? std::string_view() : href.substr(hash + 1);
  path = path.empty() ? page.name : normalisePath(joinPath(directoryOf(page.name), path));
  auto nameIn = [&](std::string_view folder) {
    return path.starts_with(folder) && path.ends_with(".html")
               ? std::string_view(path).substr(folder.size(), path.size() - folder.size() - 5)
               : std::string_view();
  };
  Target target;
  if (auto item = items_.find(anchor); item != items_.end()) {
    target.kind = Target::Kind::Item;
    target.id = item->second;
  } else if (auto rule = rules_.find(anchor); rule != rules_.end()) {
    target.kind = Target::Kind::Rule;
    target.index = rule->second;
  } else if (findings_.contains(anchor)) {
    target.kind = Target::Kind::Finding;
    target.id = anchor;
  } else if (auto file = files0_.find(nameIn("source/")); file != files0_.end()) {
    target.kind = Target::Kind::File;
    target.lines.file = file->second;
    std::string_view number = anchor;
    if (anchor.starts_with('L'))
      if (auto line = takeNumber(number); line && number == "L") {
        target.kind = Target::Kind::Lines;
        target.lines.first = target.lines.last = *line;
        std::string text = textOf(page.nodes, link);
        std::string_view rest = text;
        if (auto last = takeNumber(rest); last && *last >= *line)
          target.lines.last = *last;
      }
  } else if (auto program = programs_.find(nameIn(path.starts_with("versions/") ? "versions/" : "programs/"));
             program != programs_.end()) {
    target.kind = Target::Kind::Program;
    target.id = program->second;
  } else if (std::string_view data = nameIn("data/"); !data.empty()) {
    // A further part of a dictionary has its number behind the name.
    std::string_view name = data;
    auto found = files0_.find(name);
    if (found == files0_.end() && takeNumber(name) && name.ends_with('-'))
      found = files0_.find(name.substr(0, name.size() - 1));
    if (found != files0_.end()) {
      target.kind = Target::Kind::File;
      target.lines.file = found->second;
    }
  }
  return target;
}

const std::vector<Target> &ReportChecker::targetsIn(PageFacts &page, std::size_t at) {
  auto [found, isNew] = page.targets.try_emplace(at);
  if (isNew)
    for (std::size_t each = at; each < page.nodes[at].end; ++each) {
      const MarkupNode &node = page.nodes[each];
      if (node.name == "a")
        if (Target target = targetOf(page, each); target.kind != Target::Kind::Nothing)
          found->second.push_back(std::move(target));
      // What stands in the row of an item or in the block of a rule is about that.
      std::string_view id = node.attribute("id");
      if (auto item = items_.find(id); !id.empty() && item != items_.end())
        found->second.push_back({Target::Kind::Item, {}, item->second, 0});
      if (findings_.contains(id))
        found->second.push_back({Target::Kind::Finding, {}, std::string(id), 0});
    }
  return found->second;
}

bool ReportChecker::shows(const Target &target, const std::string &word) {
  switch (target.kind) {
  case Target::Kind::Nothing:
    return false;
  case Target::Kind::Lines:
    return wordsOf(target.lines).contains(word) || wordsOf({target.lines.file, 0, 0}).contains(word);
  case Target::Kind::File:
    return wordsOf({target.lines.file, 0, 0}).contains(word);
  case Target::Kind::Program: {
    if (wordsOfProgram(target.id).contains(word))
      return true;
    if (const Words *resources = shown_.resources(target.id); resources && resources->contains(word))
      return true;
    // What a program is for stands in the comments of its file.
    auto file = programFile_.find(target.id);
    return file != programFile_.end() && wordsOfFile(file->second).contains(word);
  }
  case Target::Kind::Rule: {
    const RuleFacts &rule = ruleFacts_[target.index];
    return rule.texts.contains(word);
  }
  case Target::Kind::Item: {
    const Words *words = shown_.item(target.id);
    if (words && words->contains(word))
      return true;
    // The level is a figure: screens and tables declare items without one.
    auto facts = itemFacts_.find(target.id);
    return facts != itemFacts_.end() &&
           (facts->second.level == word || wordsOfProgram(facts->second.program).contains(word));
  }
  case Target::Kind::Finding:
    return findings_.find(target.id)->second.contains(word);
  }
  return false;
}

/// What stands together on a page: nothing outside shows what is in a cell of a table.
static bool isScope(const MarkupNode &node) {
  static constexpr std::string_view Names[] = {"tr", "li", "p", "article", "section", "option"};
  return std::ranges::find(Names, node.name) != std::end(Names);
}

bool ReportChecker::isShown(PageFacts &page, std::size_t at, const std::string &word) {
  bool isInTable = false;
  for (std::size_t each = page.nodes[at].parent; each != 0; each = page.nodes[each].parent) {
    const MarkupNode &node = page.nodes[each];
    isInTable |= node.name == "td";
    if (!isScope(node))
      continue;
    for (const Target &target : targetsIn(page, each))
      if (shows(target, word))
        return true;
    if (node.name == "article")
      if (auto rule = rules_.find(node.attribute("id")); rule != rules_.end()) {
        // Whether lines show what the store says is what traceRules() checks; here they must be cited.
        const RuleFacts &facts = ruleFacts_[rule->second];
        Words names;
        shown_.addName(names, facts.unit);
        return facts.texts.contains(word) || names.contains(word);
      }
    if (node.name == "tr" && isInTable)
      break;
  }
  return page.subject && shows(*page.subject, word);
}

void ReportChecker::checkText(PageFacts &page, std::size_t at) {
  const MarkupNode &node = page.nodes[at];
  bool isInRule = false, isQuoted = false, isTag = false, isInNavigation = false;
  std::size_t row = None, cell = None, item = None, table = None;
  for (std::size_t each = node.parent; each != 0; each = page.nodes[each].parent) {
    const MarkupNode &parent = page.nodes[each];
    if (parent.name == "script" || parent.name == "style")
      return;
    // Figures are checked as such, and so is a link to lines.
    if (parent.name == "span" && (!parent.attribute("data-q").empty() || !parent.attribute("data-n").empty()))
      return;
    if (parent.name == "a" && cell == None && targetOf(page, each).kind == Target::Kind::Lines)
      return;
    isInRule |= parent.name == "article";
    isTag |= parent.name == "strong";
    isQuoted |= parent.name == "code" || parent.name == "math" || parent.name == "h3" || parent.name == "h4";
    isInNavigation |= parent.name == "nav";
    if (parent.name == "li" && item == None)
      item = each;
    if ((parent.name == "td" || parent.name == "th") && cell == None)
      cell = each;
    if (parent.name == "tr" && row == None)
      row = each;
    if (parent.name == "table" && table == None)
      table = each;
  }
  if (table != None && row != None && !page.nodes[table].attribute("data-q").empty()) {
    std::size_t column = 0;
    for (std::size_t each = row + 1; each < cell; each = page.nodes[each].end)
      ++column;
    if (columnsOf(page, table).contains(column))
      return;
  }
  std::string text = squeezed(node.text);
  // A choice is a whole name, or a setting of the page.
  if (page.nodes[node.parent].name == "option" &&
      (programWords_.contains(text) || std::ranges::all_of(text, isDigit)))
    return;
  // Places in a list: the pages of a register, the cases of a table.
  std::string_view digits = text;
  if (auto number = takeNumber(digits); number && digits.empty()) {
    std::size_t of = isInNavigation ? item : row;
    std::size_t place = 0;
    if (of != None)
      for (std::size_t each = page.nodes[of].parent + 1; each <= of; each = page.nodes[each].end)
        ++place;
    if (place == *number && (isInNavigation || page.nodes[node.parent].name == "a"))
      return;
  }
  forEachRun(text, isWordPart, [&](std::string_view part) {
    static constexpr std::string_view Signs[] = {"\u2013", "\u2212", "\u2026", "\u00d7", "\u00f7"};
    if (std::ranges::find(Signs, part) != std::end(Signs))
      return;
    std::string word = normalWord(part);
    // Headings and formulas of rules are quoted whole.
    if ((fixed_.contains(word) && !(isInRule && isQuoted && !isTag)) || isShown(page, at, word))
      return;
    report(page, at, std::string(part), "nothing it links to shows this");
  });
}

const Answer *ReportChecker::answer(PageFacts &page, std::size_t at) {
  std::string name(page.nodes[at].attribute("data-q"));
  std::string of(page.nodes[at].attribute("data-of"));
  auto [found, isNew] = answers_.try_emplace({name, of});
  if (!isNew)
    return &found->second;
  const NamedQuery *query = findQuery(figures_, name);
  if (!query)
    return nullptr;
  QueryArguments arguments;
  if (!query->parameters.empty())
    arguments.emplace_back("of", of);
  auto table = runQuery(reader_, *query, arguments);
  if (!table)
    return nullptr;
  found->second.columns = table->columns;
  for (const auto &row : table->rows) {
    std::vector<std::string> &cells = found->second.rows.emplace_back();
    for (const Cell &cell : row)
      cells.push_back(squeezed(makeVisible(cell.text)));
  }
  return &found->second;
}

/// 1,234 as the store has it.
static std::string withoutCommas(std::string text) {
  if (std::ranges::all_of(text, [](char c) { return isDigit(c) || c == ','; }))
    std::erase(text, ',');
  return text;
}

void ReportChecker::checkFigure(PageFacts &page, std::size_t at) {
  ++result_.figures;
  std::string text = textOf(page.nodes, at);
  const Answer *known = answer(page, at);
  if (!known)
    return report(page, at, text, fmt::format("there is no figure '{}'", page.nodes[at].attribute("data-q")));
  bool holds = std::ranges::any_of(known->rows, [&](const auto &row) {
    return !row.empty() && (row[0] == text || row[0] == withoutCommas(text));
  });
  if (!holds)
    report(page, at, text,
           fmt::format("the figure '{}' is {}", page.nodes[at].attribute("data-q"),
                       known->rows.empty() ? "nothing" : known->rows[0][0]));
}

void ReportChecker::checkCount(PageFacts &page, std::size_t at) {
  ++result_.figures;
  std::string_view what = page.nodes[at].attribute("data-n");
  std::string_view id = what.substr(0, what.find(' '));
  std::size_t table = 0;
  while (table < page.nodes.size() && page.nodes[table].attribute("id") != id)
    ++table;
  std::size_t column = None;
  std::uint64_t counted = 0;
  for (std::size_t each = table; table < page.nodes.size() && each < page.nodes[table].end; ++each) {
    if (page.nodes[each].name != "tr")
      continue;
    bool isHeading = page.nodes[page.nodes[each].parent].name == "thead";
    std::size_t number = 0;
    for (std::size_t cell = each + 1; cell < page.nodes[each].end; cell = page.nodes[cell].end, ++number) {
      std::string text = textOf(page.nodes, cell);
      if (isHeading && "#" + text == what.substr(std::min(id.size() + 1, what.size())))
        column = number;
      if (!isHeading && number == column) {
        std::string digits = withoutCommas(text);
        std::string_view rest = digits;
        counted += takeNumber(rest).value_or(0);
      }
    }
    counted += !isHeading && id == what ? 1 : 0;
  }
  if (std::string text = textOf(page.nodes, at); withoutCommas(text) != std::to_string(counted))
    report(page, at, text, fmt::format("the table counts {}", counted));
}

std::set<std::size_t> &ReportChecker::columnsOf(PageFacts &page, std::size_t table) {
  auto [found, isNew] = page.computed.try_emplace(table);
  const Answer *known = isNew ? answer(page, table) : nullptr;
  if (known)
    for (std::size_t row = table; row < page.nodes[table].end; ++row)
      if (page.nodes[row].name == "tr" && page.nodes[page.nodes[row].parent].name == "thead") {
        std::size_t column = 0;
        for (std::size_t cell = row + 1; cell < page.nodes[row].end; cell = page.nodes[cell].end, ++column)
          if (std::ranges::find(known->columns, textOf(page.nodes, cell)) != known->columns.end())
            found->second.insert(column);
      }
  return found->second;
}

void ReportChecker::checkTable(PageFacts &page, std::size_t at) {
  const Answer *known = answer(page, at);
  if (!known)
    return report(page, at, {}, fmt::format("there is no figure '{}'", page.nodes[at].attribute("data-q")));
  std::vector<std::size_t> order; // Column of the answer for each column that both have.
  std::set<std::vector<std::string>> rows;
  const std::set<std::size_t> &columns = columnsOf(page, at);
  for (std::size_t row = at; row < page.nodes[at].end; ++row) {
    if (page.nodes[row].name != "tr")
      continue;
    bool isHeading = page.nodes[page.nodes[row].parent].name == "thead";
    std::vector<std::string> cells;
    std::size_t column = 0;
    for (std::size_t cell = row + 1; cell < page.nodes[row].end; cell = page.nodes[cell].end, ++column) {
      if (!columns.contains(column))
        continue;
      std::string text = textOf(page.nodes, cell);
      if (isHeading)
        order.push_back(
            static_cast<std::size_t>(std::ranges::find(known->columns, text) - known->columns.begin()));
      cells.push_back(withoutCommas(std::move(text)));
    }
    if (isHeading) {
      for (const auto &answered : known->rows) {
        std::vector<std::string> &own = cells;
        own.clear();
        for (std::size_t column0 : order)
          own.push_back(withoutCommas(answered[column0]));
        rows.insert(own);
      }
      continue;
    }
    result_.figures += cells.size();
    if (!rows.contains(cells))
      report(page, row, fmt::format("{}", fmt::join(cells, " | ")),
             fmt::format("the figure '{}' has no such row", page.nodes[at].attribute("data-q")));
  }
}

void ReportChecker::checkCitation(PageFacts &page, std::size_t link, const Target &target) {
  ++result_.citations;
  std::string text = textOf(page.nodes, link);
  const auto *lines = shown_.lines(target.lines.file);
  std::string_view rest = text;
  auto last = takeNumber(rest);
  std::optional<std::size_t> first = last;
  for (std::string_view between : {" to ", "-"})
    if (last && rest.ends_with(between)) {
      rest.remove_suffix(between.size());
      first = takeNumber(rest);
      break;
    }
  bool holds = first && *first == target.lines.first && *last >= *first && lines && *last <= lines->size();
  for (std::string_view word : {"lines ", "line "})
    if (rest.ends_with(word))
      rest.remove_suffix(word.size());
  if (rest.ends_with(", "))
    rest.remove_suffix(2);
  holds &= rest.empty() || rest == squeezed(makeVisible(target.lines.file));
  if (!holds)
    report(page, link, text, fmt::format("it leads to {}, line {}", target.lines.file, target.lines.first));
}

void ReportChecker::checkRule(PageFacts &page, std::size_t article) {
  auto rule = rules_.find(page.nodes[article].attribute("id"));
  if (rule == rules_.end())
    return report(page, article, std::string(page.nodes[article].attribute("id")),
                  "the store has no such rule");
  const RuleFacts &facts = ruleFacts_[rule->second];
  std::set<Lines> cited;
  for (std::size_t each = article; each < page.nodes[article].end; ++each) {
    const MarkupNode &node = page.nodes[each];
    if (node.hasClass("t-sentence"))
      if (std::string text = textOf(page.nodes, each); text != squeezed(makeVisible(facts.statement)))
        report(page, each, text, "the store says it otherwise");
    if (node.name != "a")
      continue;
    Target target = targetOf(page, each);
    if (target.kind != Target::Kind::Lines)
      continue;
    cited.insert(target.lines);
    if (!evidence_.contains({rule->second, target.lines}))
      report(page, each, textOf(page.nodes, each), "these lines are no evidence of the rule");
  }
  for (auto at = evidence_.lower_bound({rule->second, Lines{}});
       at != evidence_.end() && at->first == rule->second; ++at)
    if (!cited.contains(at->second) && shown_.lines(at->second.file))
      report(page, article, fmt::format("{}, line {}", at->second.file, at->second.first),
             "evidence of the rule that it does not cite");
}

void ReportChecker::checkPage(const std::string &name, std::string_view text) {
  ++result_.pages;
  PageFacts page{name, parseMarkup(text), std::nullopt, {}, {}};
  lineWords_.clear();
  // What is asked of one thing is asked on its page alone.
  std::erase_if(answers_, [](const auto &answer) { return !answer.first.second.empty(); });
  // A page is about what its own address says.
  PageFacts own{name, {MarkupNode{}, MarkupNode{}}, std::nullopt, {}, {}};
  own.nodes[1].attributes.emplace_back("href", std::string(fileName(name)));
  if (Target subject = targetOf(own, 1); subject.kind != Target::Kind::Nothing)
    page.subject = subject;
  std::size_t until = 0;
  for (std::size_t at = 1; at < page.nodes.size(); ++at) {
    const MarkupNode &node = page.nodes[at];
    if (node.name == "main" || node.hasClass("t-partial"))
      until = std::max(until, node.end);
    if (at >= until)
      continue;
    if (node.name.empty()) {
      checkText(page, at);
      continue;
    }
    if (node.name == "article")
      checkRule(page, at);
    else if (node.name == "table" && !node.attribute("data-q").empty())
      checkTable(page, at);
    else if (!node.attribute("data-q").empty())
      checkFigure(page, at);
    else if (!node.attribute("data-n").empty())
      checkCount(page, at);
    else if (node.name == "a")
      if (Target target = targetOf(page, at); target.kind == Target::Kind::Lines)
        checkCitation(page, at, target);
  }
}

/// Calls \p take with each text in quotes of a script, as it is shown.
static void forEachLiteral(std::string_view script, const std::function<void(std::string)> &take) {
  for (std::size_t at = script.find('"'); at < script.size(); at = script.find('"', at + 1)) {
    std::string text;
    for (++at; at < script.size() && script[at] != '"'; ++at) {
      if (script[at] != '\\') {
        text += script[at];
      } else if (script.substr(at).starts_with("\\x3c")) {
        text += '<';
        at += 3;
      } else if (++at < script.size()) {
        text += script[at];
      }
    }
    take(std::move(text));
  }
}

void ReportChecker::checkSource(const std::string &name, std::string_view text) {
  auto file = files0_.find(stemOf(name));
  const auto *lines = file == files0_.end() ? nullptr : shown_.lines(file->second);
  if (!lines)
    return report(name, {}, name, "the store has no such source");
  std::size_t at = 0;
  forEachLiteral(text.substr(0, text.find("\n],ledger:[")), [&](std::string shown) {
    if (at != 0) {
      std::string line = at > lines->size() ? std::string() : (*lines)[at - 1];
      if (line.ends_with('\r'))
        line.pop_back();
      if (at > lines->size() || makeVisible(report::plainSource(line)) != shown)
        report(name, fmt::format("L{}", at), shown, "the source has another line");
    }
    ++at;
  });
  if (at != lines->size() + 1)
    report(name, {}, name, fmt::format("the source has {} lines", lines->size()));
}

void ReportChecker::checkScript(const std::string &name, std::string_view text) {
  forEachLiteral(text, [&](const std::string &literal) {
    std::string shown = squeezed(literal);
    // Addresses of pages, anchors, and the beginning of a long text.
    static constexpr std::string_view Cut = " ...";
    std::string_view address = std::string_view(shown).substr(0, shown.find('#'));
    if (shown.empty() || texts_.contains(shown) || items_.contains(shown) || rules_.contains(shown) ||
        address.ends_with(".html") || shown == "origin" || shown == "part" || shown.ends_with(Cut))
      return;
    if (name == "search/facets.js" && std::ranges::all_of(shown, isLower))
      return; // A letter a rule.
    report(name, {}, literal, "the store has no such text");
  });
}

Expected<void> ReportChecker::readFolder(const std::string &below, std::vector<std::string> &names) const {
  auto entries = files_.list(joinPath(folder_, below));
  if (!entries)
    return std::unexpected(
        Error{fmt::format("cannot read '{}': {}", joinPath(folder_, below), entries.error().message)});
  for (const DirectoryEntry &entry : *entries) {
    std::string name = joinPath(below, entry.name);
    if (entry.kind == EntryKind::File)
      names.push_back(std::move(name));
    else if (entry.kind == EntryKind::Directory && !entry.isLink && below.empty())
      if (auto read = readFolder(name, names); !read)
        return read;
  }
  return {};
}

Expected<ReportTraceResult> ReportChecker::run() {
  if (auto loaded = loadFacts(); !loaded)
    return std::unexpected(loaded.error());
  std::vector<std::string> names;
  if (auto read = readFolder("", names); !read)
    return std::unexpected(read.error());
  constexpr std::uint64_t LargestPage = 256U << 20U;
  for (const std::string &name : names) {
    bool isPage = name.ends_with(".html");
    bool isSource = name.starts_with("source/") && name.ends_with(".js");
    bool isScript = name.ends_with(".js") && !name.starts_with("assets/") && !name.starts_with("search/w-") &&
                    name != "search/index.js" && name.find('/') != std::string::npos;
    if (!isPage && !isScript)
      continue;
    auto text = files_.read(joinPath(folder_, name), LargestPage);
    if (!text)
      return std::unexpected(Error{fmt::format("cannot read '{}': {}", name, text.error().message)});
    if (isPage)
      checkPage(name, **text);
    else if (isSource)
      checkSource(name, **text);
    else
      checkScript(name, **text);
  }
  if (result_.pages == 0)
    return std::unexpected(Error{fmt::format("'{}' holds no page of a report", folder_)});
  return std::move(result_);
}

Expected<ReportTraceResult> traceReport(const StoreReader &reader, const FileSystem &files,
                                        const std::string &folder) {
  auto shown = Shown::load(reader);
  if (!shown)
    return std::unexpected(shown.error());
  return ReportChecker(reader, files, folder, std::move(*shown)).run();
}

} // namespace tacit
