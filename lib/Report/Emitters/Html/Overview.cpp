#include "Html.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace tacit::report::html {

static void appendTiles(Page &page) {
  const ReportModel &model = page.site().model();
  auto business =
      static_cast<std::uint64_t>(std::ranges::count(model.rules, std::string("business"), &Rule::category));
  std::uint64_t lines = 0;
  std::uint64_t filesRead = 0;
  for (const File &file : model.files)
    if (file.status == "read" || file.status == "partial") {
      ++filesRead;
      lines += file.lines;
    }
  auto programs = static_cast<std::uint64_t>(
      std::ranges::count_if(model.programs, [](const Program &program) { return !program.program.empty(); }));
  auto tile = [&](std::string_view query, std::uint64_t number, std::string_view what,
                  std::string_view where) {
    page.body += fmt::format("<li><a class=\"t-tile\" href=\"{}\"><strong>{}</strong> {}</a></li>", where,
                             figure(query, {}, number), what);
  };
  page.body += "<ul class=\"t-tiles\">";
  tile("business-rules", business, "business rules", "rules.html");
  tile("programs", programs, "programs and functions", "programs.html");
  tile("files-read", filesRead, "files read", "files.html");
  tile("lines-read", lines, "lines", "files.html");
  page.body += "</ul>\n";
}

static void appendProgramRows(Page &page, const std::vector<std::size_t> &programs) {
  const ReportModel &model = page.site().model();
  for (std::size_t at : programs) {
    const Program &program = model.programs[at];
    page.row({page.link(page.site().programPage(at),
                        escaped(program.program.empty() ? program.name : program.program)),
              escaped(program.summary), programKind(program.kind), withCommas(model.businessRules(program)),
              program.isPartial ? "in&nbsp;part" : "whole"});
  }
}

static void appendKinds(Page &page) {
  struct Kind {
    std::string_view name, meaning;
  };
  static constexpr Kind Kinds[] = {
      {"calculation", "A value is worked out"},
      {"decision", "A value is chosen because a condition holds"},
      {"validation", "Input is refused or flagged"},
      {"action", "Something outside the program happens: a record, a message, a call"},
      {"constraint", "What the data may be, as declared"}};
  std::map<std::pair<std::string, std::string>, std::uint64_t> counts;
  for (const Rule &rule : page.site().model().rules)
    ++counts[{rule.kind, rule.category}];
  page.heading(2, "Kinds of rules");
  page.computed("kinds-of-rules");
  page.beginTable("Rules by kind and category",
                  {"Kind", "Meaning", "#Business", "#Presentation", "#Technical"});
  for (const Kind &kind : Kinds) {
    auto number = [&](std::string_view category) {
      return withCommas(counts[{std::string(kind.name), std::string(category)}]);
    };
    page.row({tag(kind.name), std::string(kind.meaning), number("business"), number("presentation"),
              number("technical")});
  }
  page.endTable();
}

static void appendReading(Page &page) {
  std::map<std::pair<std::string, std::string>, std::pair<std::uint64_t, std::uint64_t>> counts;
  for (const File &file : page.site().model().files) {
    auto &[files, lines] = counts[{file.language, file.status}];
    ++files;
    lines += file.lines;
  }
  page.heading(2, "What was read");
  page.computed("files-by-status");
  page.beginTable("Files by language", {"Language", "Status", "#Files", "#Lines"});
  for (const auto &[key, value] : counts)
    page.row(
        {languageName(key.first), escaped(key.second), withCommas(value.first), withCommas(value.second)});
  page.endTable();
  page.paragraph(page.link("files.html", "All files, with the reason for each that was not read"));
}

static void appendMissing(Page &page) {
  const auto &missing = page.site().model().missing;
  if (missing.empty())
    return;
  constexpr std::size_t Shown = 10;
  page.heading(2, "What is missing");
  page.paragraph(
      "The sources ask for these and they were not found: files and programs first, then names that "
      "nothing declares, which mostly stand in such files.");
  page.computed("missing-things");
  page.beginTable("Missing", {"Name", "Kind", "#Rules affected", "#Times"});
  for (std::size_t at = 0; at < std::min(Shown, missing.size()); ++at)
    page.row({"<code>" + escaped(missing[at].name) + "</code>", escaped(missing[at].kind),
              missing[at].rulesAffected == 0 ? "" : withCommas(missing[at].rulesAffected),
              withCommas(missing[at].times)});
  page.endTable();
  page.paragraph(page.link("problems.html", missing.size() > Shown
                                                ? "All " + figure("missing-in-all", {}, missing.size()) +
                                                      " missing things and all problems"
                                                : "All problems"));
}

static std::string wordsFor(const std::string &kind) {
  return kind == "batch" || kind == "online" ? kind + " program" : kind;
}

/// What there is, in two sentences that a reader can hold against the rest of the report.
static void appendSummary(Page &page) {
  const ReportModel &model = page.site().model();
  std::map<std::string, std::uint64_t> kinds;
  std::map<std::string, std::set<std::string_view>> resources;
  for (const Program &program : model.programs) {
    if (!program.program.empty())
      ++kinds[program.kind];
    // The time and the day come from outside, but nobody works on them.
    for (const Access &access : program.accesses)
      if (access.resourceKind != "clock")
        resources[access.resourceKind].insert(access.resource);
  }
  auto list = [](std::string_view query, std::vector<std::pair<std::uint64_t, std::string>> counts) {
    constexpr std::size_t Shown = 6;
    std::ranges::sort(counts, [](const auto &a, const auto &b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    counts.resize(std::min(counts.size(), Shown));
    std::vector<std::string> texts;
    for (const auto &[number, what] : counts)
      texts.push_back(figure(query, what, number, escaped(wordsFor(what))));
    return listed(texts);
  };
  std::vector<std::pair<std::uint64_t, std::string>> programs, touched;
  for (const auto &[kind, number] : kinds)
    programs.emplace_back(number, kind);
  for (const auto &[kind, names] : resources)
    touched.emplace_back(names.size(), kind);
  std::string text;
  if (!programs.empty())
    text = "The sources hold " + list("programs-of-kind", programs) + ".";
  if (!touched.empty())
    text += " They work on " + list("resources-of-kind", touched) + ".";
  page.body += "<p class=\"govuk-body-l\">" + text +
               " This report tells the business rules that they carry out, each with "
               "the lines of source that show it.</p>\n";
}

/// The first programs of an area, those first that touch what it is named after.
static std::string programsOf(const Page &page, const Area &area) {
  constexpr std::size_t Shown = 3;
  std::string text;
  std::vector<std::size_t> order;
  auto take = [&](std::size_t program) {
    if (std::ranges::find(order, program) == order.end())
      order.push_back(program);
  };
  for (std::size_t at = 0; at < std::min(Shown, area.resources.size()); ++at) {
    auto user = std::ranges::find_if(area.programs, [&](std::size_t program) {
      const auto &accesses = page.site().model().programs[program].accesses;
      return std::ranges::find(accesses, area.resources[at], &Access::resource) != accesses.end();
    });
    if (user != area.programs.end())
      take(*user);
  }
  for (std::size_t program : area.programs)
    take(program);
  for (std::size_t at = 0; at < std::min(Shown, area.programs.size()); ++at)
    text += (at == 0 ? ": " : ", ") + page.programLink(page.site().model().programs[order[at]].program);
  return text + (area.programs.size() > Shown ? " and others" : "");
}

static void appendAreas(Page &page) {
  const auto &areas = page.site().areas();
  if (areas.empty())
    return;
  constexpr std::size_t Shown = 10;
  page.heading(2, "Business areas");
  page.body += "<ul class=\"govuk-list govuk-list--bullet\">";
  for (std::size_t at = 0; at < std::min(Shown, areas.size()); ++at)
    page.body += "<li>" + page.link(fmt::format("areas.html#area-{}", at + 1), escaped(areas[at].name)) +
                 programsOf(page, areas[at]) + "</li>";
  page.body += "</ul>\n";
  if (areas.size() > Shown)
    page.paragraph(page.link("areas.html", "All areas"));
}

static void appendFindings(Page &page) {
  const auto &findings = page.site().model().findings;
  std::map<std::string_view, std::pair<std::size_t, std::size_t>> kinds; // number and first
  for (std::size_t at = 0; at < findings.size() && findings[at].severity != "note"; ++at)
    if (++kinds[findings[at].kind].first == 1)
      kinds[findings[at].kind].second = at;
  if (kinds.empty())
    return;
  page.heading(2, "Findings that matter");
  page.beginTable("Most likely mistakes", {"What", "Meaning", "#Number"}, false, true);
  for (const auto &[kind, found] : kinds) {
    auto [title, meaning] = findingWords(kind);
    page.row({page.link(page.site().findingPage(found.second), escaped(title)), escaped(meaning),
              figure("findings-that-matter", kind, found.first)});
  }
  page.endTable();
}

static std::vector<std::size_t> programsByRules(const ReportModel &model) {
  std::vector<std::size_t> rules;
  std::vector<std::size_t> order;
  for (const Program &program : model.programs) {
    order.push_back(order.size());
    rules.push_back(model.businessRules(program));
  }
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    return rules[a] != rules[b] ? rules[a] > rules[b] : a < b;
  });
  return order;
}

std::string overviewPage(const Site &site) {
  const ReportModel &model = site.model();
  Page page(site, "Overview", "", "index.html");
  page.heading(1, escaped(site.name()));
  appendSummary(page);
  appendTiles(page);
  if (model.programs.empty())
    page.warn("No program was read. " + page.link("files.html", "The list of files") + " says why.");
  page.heading(2, "Where to start reading");
  constexpr std::size_t Shown = 12;
  std::vector<std::size_t> order = programsByRules(model);
  bool hasMore = order.size() > Shown;
  order.resize(std::min(order.size(), Shown));
  page.computed("programs-by-rules");
  page.beginTable("Programs with most business rules", {"Program", "What it does", "Kind", "#Rules", "Read"});
  appendProgramRows(page, order);
  page.endTable();
  if (hasMore)
    page.paragraph(page.link("programs.html", "All programs"));
  page.paragraph("Looking for a word, a code or a number? " + page.link("rules.html", "Search all rules") +
                 ".");
  appendAreas(page);
  appendFindings(page);
  appendKinds(page);
  page.heading(2, "What became of every statement");
  appendLedger(page, model.ledger, "Every executable statement of every program, counted once");
  appendReading(page);
  appendMissing(page);
  return page.finish();
}

std::string programsPage(const Site &site) {
  Page page(site, "Programs", "", "programs.html");
  page.heading(1, "Programs");
  page.paragraph("Programs, functions and jobs. Click a name for its purpose, its rules and its data.");
  std::vector<std::size_t> order(site.model().programs.size());
  for (std::size_t at = 0; at < order.size(); ++at)
    order[at] = at;
  page.computed("programs-by-rules");
  page.beginTable("All programs", {"Program", "What it does", "Kind", "#Rules", "Read"}, true);
  appendProgramRows(page, order);
  page.endTable();
  return page.finish();
}

} // namespace tacit::report::html
