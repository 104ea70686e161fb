#include "StoreCli.h"

#include "tacit/Support/Text.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <memory>

namespace tacit {

namespace {
struct ShowArguments : StoreArguments {
  std::string id;
};

/// Builds the text about one thing out of rows of the store.
class Page {
public:
  explicit Page(const StoreReader &reader) : reader_(reader) {}

  /// Rows of \p sql with :id bound; none once something has gone wrong, see take().
  Table rows(std::string_view sql, const std::string &id);
  /// Each column of the first row that has a value, one a line.
  void addFields(const Table &table);
  void addHeading(std::string_view text) { fmt::format_to(std::back_inserter(text_), "\n{}\n", text); }
  void addLine(std::string_view text) {
    fmt::format_to(std::back_inserter(text_), "  {}\n", makeVisible(text));
  }
  /// The lines of a file as it was when it was scanned.
  void addSource(const std::string &file, std::int64_t line, std::int64_t endLine);

  Expected<std::string> take();

private:
  const std::vector<std::string> &linesOf(const std::string &file);

  const StoreReader &reader_;
  std::map<std::string, std::vector<std::string>> sources_;
  std::string text_;
  Expected<void> state_;
};
} // namespace

Table Page::rows(std::string_view sql, const std::string &id) {
  if (!state_)
    return {};
  auto table = reader_.query(sql, {{"id", id}});
  if (table)
    return std::move(*table);
  state_ = std::unexpected(table.error());
  return {};
}

void Page::addFields(const Table &table) {
  if (table.rows.empty())
    return;
  for (std::size_t at = 0; at < table.columns.size(); ++at)
    if (const Cell &cell = table.rows[0][at]; !cell.text.empty())
      fmt::format_to(std::back_inserter(text_), "{:<14} {}\n", table.columns[at], makeVisible(cell.text));
}

const std::vector<std::string> &Page::linesOf(const std::string &file) {
  auto [at, isNew] = sources_.try_emplace(file);
  if (!isNew)
    return at->second;
  Table table = rows("SELECT text FROM source WHERE path = :id", file);
  std::string_view rest = table.rows.empty() ? std::string_view() : std::string_view(table.rows[0][0].text);
  while (!rest.empty()) {
    std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    if (line.ends_with('\r'))
      line.remove_suffix(1);
    at->second.emplace_back(line);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return at->second;
}

void Page::addSource(const std::string &file, std::int64_t line, std::int64_t endLine) {
  constexpr std::int64_t MostLines = 40;
  const std::vector<std::string> &lines = linesOf(file);
  std::int64_t last = std::min({endLine, line + MostLines - 1, static_cast<std::int64_t>(lines.size())});
  for (std::int64_t at = std::max<std::int64_t>(line, 1); at <= last; ++at)
    fmt::format_to(std::back_inserter(text_), "  {:>6} | {}\n", at,
                   makeVisible(lines[static_cast<std::size_t>(at - 1)]));
  if (last < endLine && last == line + MostLines - 1)
    addLine(fmt::format("       ... to line {}", endLine));
}

Expected<std::string> Page::take() {
  if (!state_)
    return std::unexpected(state_.error());
  return std::move(text_);
}

static void addRule(Page &page, const std::string &id) {
  page.addFields(
      page.rows("SELECT rule, kind, category, title, statement, guard, effect, target, context, assumes, "
                "program, unit, file || ':' || line AS place, confidence, status, group_id, reasons "
                "FROM rule WHERE rule = :id",
                id));
  page.addHeading("Evidence");
  for (const auto &row :
       page.rows("SELECT role, file, line, end_line, copied_from FROM rule_evidence e WHERE rule = :id "
                 "AND NOT EXISTS (SELECT 1 FROM rule_evidence o WHERE o.rule = :id AND o.role = e.role AND "
                 "o.file = e.file AND o.line <= e.line AND o.end_line >= e.end_line AND "
                 "(o.line < e.line OR o.end_line > e.end_line)) "
                 "ORDER BY CASE role WHEN 'guard' THEN 1 WHEN 'effect' THEN 2 WHEN 'context' THEN 3 "
                 "WHEN 'definition' THEN 4 ELSE 5 END, file, line, end_line",
                 id)
           .rows) {
    page.addLine(fmt::format("{} {}:{}{}", row[0].text, row[1].text, row[2].text,
                             row[4].text.empty() ? "" : fmt::format(", copied at {}", row[4].text)));
    page.addSource(row[1].text, row[2].integer, row[3].integer);
  }
  page.addHeading("Data items");
  for (const auto &row :
       page.rows("SELECT u.role, coalesce(i.qualified_name, i.name, u.item), i.type, i.business_name, "
                 "i.file, i.line, u.origin, u.origin_file || ':' || u.origin_line "
                 "FROM rule_item u LEFT JOIN item i ON i.item = u.item WHERE u.rule = :id ORDER BY u.role, 2",
                 id)
           .rows)
    page.addLine(fmt::format(
        "{:<6} {}  {}{}  {}:{}{}", row[0].text, row[1].text, row[2].text,
        row[3].text.empty() ? "" : fmt::format(" \"{}\"", row[3].text), row[4].text, row[5].text,
        row[6].text.empty() ? "" : fmt::format("  enters as {}, moved at {}", row[6].text, row[7].text)));
}

static void addRuleList(Page &page, std::string_view heading, const Table &table) {
  if (table.rows.empty())
    return;
  page.addHeading(heading);
  for (const auto &row : table.rows)
    page.addLine(fmt::format("{}  {}  {}", row[0].text, row[1].text, row[2].text));
}

static void addProgram(Page &page, const std::string &id) {
  page.addFields(
      page.rows("SELECT program, name, language, kind, file || ':' || line AS place, summary, statements "
                "FROM program WHERE program = :id",
                id));
  addRuleList(page, "Rules",
              page.rows("SELECT rule, file || ':' || line, statement FROM rule WHERE program = :id "
                        "ORDER BY file, line, rule",
                        id));
  addRuleList(page, "Calls",
              page.rows("SELECT DISTINCT kind, callee, CASE resolved WHEN 1 THEN '' ELSE reason END "
                        "FROM call WHERE caller = :id AND kind <> 'perform' ORDER BY 1, 2",
                        id));
  addRuleList(page, "Resources",
              page.rows("SELECT DISTINCT operation, resource_kind, resource FROM access "
                        "WHERE program = :id ORDER BY 3, 1",
                        id));
  addRuleList(
      page, "Missing",
      page.rows("SELECT kind, name, times || ' times' FROM missing WHERE wanted_by = :id ORDER BY 1, 2", id));
}

static void addItem(Page &page, const std::string &id) {
  Table item =
      page.rows("SELECT item, name, qualified_name, kind, type, byte_offset, byte_size, parent, "
                "initial_value, business_name, program, file || ':' || line AS place, file, line, end_line "
                "FROM item WHERE item = :id",
                id);
  if (item.rows.empty())
    return;
  std::vector<Cell> row = item.rows[0];
  item.columns.resize(12);
  page.addFields(item);
  page.addHeading("Declaration");
  page.addSource(row[12].text, row[13].integer, std::max(row[13].integer, row[14].integer));
  addRuleList(page, "Rules",
              page.rows("SELECT u.role, r.rule, r.statement FROM rule_item u JOIN rule r ON r.rule = u.rule "
                        "WHERE u.item = :id ORDER BY r.file, r.line, r.rule, u.role",
                        id));
  addRuleList(
      page, "Value comes from",
      page.rows(
          "SELECT kind, source_item, file || ':' || line FROM flow WHERE target_item = :id ORDER BY 2, 3",
          id));
  addRuleList(
      page, "Value goes to",
      page.rows(
          "SELECT kind, target_item, file || ':' || line FROM flow WHERE source_item = :id ORDER BY 2, 3",
          id));
}

namespace {
/// A kind of thing that show can find: by id first, by name where that is unique.
struct Subject {
  std::string_view byId;
  std::string_view byName;
  void (*add)(Page &, const std::string &);
};
} // namespace

static constexpr std::array Subjects{
    Subject{"SELECT rule FROM rule WHERE rule = :id", "", addRule},
    Subject{"SELECT program FROM program WHERE program = :id",
            "SELECT program FROM program WHERE name IN (:id, upper(:id)) ORDER BY 1", addProgram},
    Subject{"SELECT item FROM item WHERE item = :id",
            "SELECT item FROM item WHERE qualified_name IN (:id, upper(:id)) "
            "UNION SELECT item FROM item WHERE name IN (:id, upper(:id)) ORDER BY 1",
            addItem},
};

static Expected<std::string> describe(const std::string &id, const StoreReader &reader) {
  Page page(reader);
  std::string others;
  for (auto query : {&Subject::byId, &Subject::byName}) {
    for (const Subject &subject : Subjects) {
      if ((subject.*query).empty())
        continue;
      Table found = page.rows(subject.*query, id);
      if (found.rows.size() == 1) {
        subject.add(page, found.rows[0][0].text);
        return page.take();
      }
      for (const auto &row : found.rows)
        if (others.size() < 400)
          others += (others.empty() ? "" : ", ") + row[0].text;
    }
  }
  if (auto taken = page.take(); !taken)
    return taken;
  return std::unexpected(Error{others.empty() ? fmt::format("nothing with the id or name '{}' in the store{}",
                                                            id, nearestNames(reader, id))
                                              : fmt::format("'{}' is the name of several: {}", id, others)});
}

void addShowCommand(CLI::App &app, ExitCode &exitCode);

void addShowCommand(CLI::App &app, ExitCode &exitCode) {
  auto arguments = std::make_shared<ShowArguments>();
  CLI::App *command = app.add_subcommand("show", "Show one rule, program or data item with all its evidence");
  command->add_option("ID", arguments->id, "Id, or name where it is unique")->required();
  addStoreOption(*command, *arguments);
  command->footer("Example: tacit rules --text overtime, then tacit show with an id from its first column");
  command->callback([arguments, &exitCode] {
    exitCode = withStore(*arguments, [&](const StoreReader &reader) -> Expected<void> {
      auto text = describe(arguments->id, reader);
      if (!text)
        return std::unexpected(text.error());
      writeOut(*text);
      return {};
    });
  });
}

} // namespace tacit
