#include "Html.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <utility>

namespace tacit::report::html {

std::string filesPage(const Site &site) {
  const ReportModel &model = site.model();
  Page page(site, "Files", "", "files.html");
  page.heading(1, "Files");
  page.paragraph("Every file of the scanned folders, and what became of it.");
  page.beginTable("All files", {"File", "Language", "Format", "#Lines", "Status", "Reason"}, true);
  for (const File &file : model.files)
    page.row({"<code>" + escaped(file.path) + "</code>", languageName(file.language), escaped(file.format),
              withCommas(file.lines), escaped(file.status), escaped(file.reason)});
  page.endTable();
  if (!model.meta.empty()) {
    page.beginTable("How the sources were read", {"Setting", "Value"});
    for (const auto &[key, value] : model.meta)
      page.row({escaped(key), "<code>" + escaped(value) + "</code>"});
    page.endTable();
  }
  return page.finish();
}

std::string parametersPage(const Site &site) {
  Page page(site, "Parameters", "", "parameters.html");
  page.heading(1, "Rates, limits and codes");
  if (site.model().parameters.empty()) {
    page.paragraph("No business constant was found.");
    return page.finish();
  }
  page.paragraph("The constants that policy sets, where they stand, and the rules that use them.");
  page.beginTable("All parameters", {"What", "Value", "Kind", "Written as", "Program", "Stands at", "Rule"},
                  true);
  for (const Parameter &parameter : site.model().parameters) {
    std::size_t rule = site.ruleOf(parameter.rule);
    page.row({escaped(parameter.parameter),
              escaped(parameter.value + (parameter.unit.empty() ? "" : " " + parameter.unit)),
              escaped(parameter.kind), escaped(parameter.source), page.programLink(parameter.program),
              placeText(parameter.at), rule == Site::npos ? "" : page.ruleLink(rule)});
  }
  page.endTable();
  return page.finish();
}

/// A kind of finding as a heading, and what such findings say.
static std::pair<std::string_view, std::string_view> findingKind(std::string_view kind) {
  using Words = std::pair<std::string_view, std::string_view>;
  static const std::map<std::string_view, Words> all{
      {"unreachable-code",
       {"Code that never runs", "Control never comes there; the reason names the lines."}},
      {"decided-condition", {"Tests with one answer", "What was asked or set before leaves only one."}},
      {"overwritten-rule",
       {"Values that nothing reads", "Another value follows before anything reads the first."}},
      {"overlapping-cases", {"Bands that overlap", "Two cases of one table are for the same value."}},
      {"missing-case", {"Values without a case", "One value lies between two bands of a table."}},
      {"repeated-rule", {"Rules stated more than once", "A change has to be made at each place."}},
      {"overlapping-ranges", {"PERFORM ranges that cross", "Each runs paragraphs that the other does not."}},
      {"never-set", {"Items that are never set", "A rule reads what nothing gives a value."}},
      {"parameter-differs",
       {"Constants with several values", "One name, and another value in another place."}},
      {"parameter-versions",
       {"Constants that change between versions",
        "How the versions of a program differ in what they declare."}},
      {"rules-disagree",
       {"Programs that disagree", "Programs that are alike do different things under one condition."}},
      {"rule-versions",
       {"Rules that change between versions", "How the versions of a program differ in what they do."}}};
  auto known = all.find(kind);
  return known == all.end() ? Words{kind, ""} : known->second;
}

static std::string placesOf(const Page &page, const Finding &finding) {
  constexpr std::size_t Shown = 12;
  std::string places = "<ul class=\"govuk-list t-tight\">";
  for (std::size_t at = 0; at < std::min(Shown, finding.evidence.size()); ++at) {
    const FindingEvidence &evidence = finding.evidence[at];
    std::size_t rule = page.site().ruleOf(evidence.rule);
    places += "<li>" + escaped(evidence.role) + ": " + placeText(evidence.at) +
              (rule == Site::npos ? "" : ", " + page.ruleLink(rule)) + "</li>";
  }
  if (finding.evidence.size() > Shown)
    places += fmt::format("<li>and {} more</li>", withCommas(finding.evidence.size() - Shown));
  return places + "</ul>";
}

std::string findingsPage(const Site &site) {
  const std::vector<Finding> &findings = site.model().findings;
  Page page(site, "Findings", "", "findings.html");
  page.heading(1, "Findings");
  if (findings.empty()) {
    page.paragraph("Nothing in the sources looks wrong.");
    return page.finish();
  }
  page.paragraph(
      "What looks wrong in the sources or is worth knowing. Warnings come first; notes may be meant.");
  // More rows than this would only slow the page down; the store has them all.
  constexpr std::size_t Shown = 500;
  for (std::size_t at = 0; at < findings.size();) {
    const std::string &kind = findings[at].kind;
    std::size_t end = at;
    while (end < findings.size() && findings[end].kind == kind)
      ++end;
    auto [title, meaning] = findingKind(kind);
    page.heading(2, escaped(title));
    page.paragraph(escaped(meaning));
    for (std::size_t each = at; each < end; ++each)
      if (!findings[each].assumes.empty()) {
        page.paragraph(escaped("Assumed: " + findings[each].assumes));
        break;
      }
    if (end - at > Shown)
      page.paragraph(fmt::format("The first {} of {}; the store has them all in <code>finding</code>.",
                                 withCommas(Shown), withCommas(end - at)));
    page.beginTable(escaped(title), {"Finding", "What", "Program", "Shown by"}, true, true);
    for (std::size_t each = at; each < std::min(end, at + Shown); ++each)
      page.row({escaped(findings[each].title), escaped(findings[each].statement),
                page.programLink(findings[each].program), placesOf(page, findings[each])});
    page.endTable();
    at = end;
  }
  return page.finish();
}

static void appendMissing(Page &page, bool wantNames) {
  const std::vector<Missing> &all = page.site().model().missing;
  if (std::ranges::count(all, wantNames, &Missing::isName) == 0)
    return;
  page.heading(2, wantNames ? "Names that nothing declares" : "Files and programs to find");
  page.paragraph(
      wantNames ? "Most are declared in missing copybooks or headers, or by the platform."
                : "The sources ask for these and they were not found. Scan again with them to know more.");
  page.beginTable(wantNames ? "Undeclared, costliest first" : "Missing, costliest first",
                  {"Name", "Kind", "#Rules affected", "#Times", "Wanted by"}, wantNames, true);
  for (const Missing &missing : all)
    if (missing.isName() == wantNames)
      page.row({"<code>" + escaped(missing.name) + "</code>", escaped(missing.kind),
                missing.rulesAffected == 0 ? "" : withCommas(missing.rulesAffected),
                withCommas(missing.times), escaped(missing.wantedBy)});
  page.endTable();
}

std::string problemsPage(const Site &site) {
  const ReportModel &model = site.model();
  Page page(site, "Problems", "", "problems.html");
  page.heading(1, "What is missing or damaged");
  if (model.missing.empty() && model.diagnostics.empty() && !model.isPartial())
    page.paragraph("Nothing: every file was read and every statement understood.");
  appendMissing(page, false);
  appendMissing(page, true);
  bool anyFile = std::ranges::any_of(
      model.files, [](const File &file) { return file.status == "partial" || file.status == "failed"; });
  if (anyFile) {
    page.beginTable("Files not read whole", {"File", "Status", "Reason"});
    for (const File &file : model.files)
      if (file.status == "partial" || file.status == "failed")
        page.row({"<code>" + escaped(file.path) + "</code>", escaped(file.status), escaped(file.reason)});
    page.endTable();
  }
  if (model.diagnostics.empty())
    return page.finish();
  // More rows than this would only slow the page down; the store has them all.
  constexpr std::size_t Shown = 2000;
  if (model.diagnostics.size() > Shown)
    page.paragraph(
        fmt::format("The first {} of {} messages; the store has them all in <code>diagnostic</code>.",
                    withCommas(Shown), withCommas(model.diagnostics.size())));
  page.beginTable("Messages", {"Where", "Severity", "Message", "Code"}, true);
  for (std::size_t at = 0; at < std::min(Shown, model.diagnostics.size()); ++at) {
    const DiagnosticLine &line = model.diagnostics[at];
    page.row({placeText({line.file, line.line, line.line}), escaped(line.severity), escaped(line.message),
              "<code>" + escaped(line.code) + "</code>"});
  }
  page.endTable();
  return page.finish();
}

/// What a data page is about, for people.
static std::string declaredIn(std::string_view file) {
  return file.empty() ? "Not declared in any file that was read" : escaped(file);
}

std::string dataIndexPage(const Site &site) {
  const ReportModel &model = site.model();
  Page page(site, "Data", "", "data.html");
  page.heading(1, "Data dictionary");
  page.paragraph("Records, fields and variables, by the file that declares them.");
  struct Counts {
    std::uint64_t items = 0, used = 0;
  };
  std::map<std::string_view, Counts> counts;
  for (const Item &item : model.items) {
    Counts &entry = counts[item.at.file];
    ++entry.items;
    entry.used += item.rules.empty() ? 0 : 1;
  }
  page.beginTable("Declaring files", {"File", "#Items", "#Used by rules"}, true);
  for (const auto &[file, entry] : counts)
    page.row(
        {page.link(site.dataPage(file), declaredIn(file)), withCommas(entry.items), withCommas(entry.used)});
  page.endTable();
  return page.finish();
}

static std::string usersOf(const Page &page, const Item &item) {
  constexpr std::size_t Shown = 5;
  if (item.rules.empty())
    return {};
  std::string users = "<ul class=\"govuk-list t-tight\">";
  for (std::size_t at = 0; at < std::min(Shown, item.rules.size()); ++at)
    users += "<li>" + page.ruleLink(item.rules[at]) + "</li>";
  if (item.rules.size() > Shown)
    users += fmt::format("<li>and {} more</li>", withCommas(item.rules.size() - Shown));
  return users + "</ul>";
}

std::map<std::string, std::string> dataPages(const Site &site) {
  std::map<std::string, std::string> pages;
  const ReportModel &model = site.model();
  for (std::size_t at = 0; at < model.items.size();) {
    std::string_view file = model.items[at].at.file;
    Page page(site, "Data in " + declaredIn(file), "data/", "data.html");
    page.body += "<span class=\"govuk-caption-l\">Data dictionary</span>\n";
    page.heading(1, declaredIn(file));
    page.beginTable("Data items", {"Item", "Meaning", "Type", "#Bytes", "Value", "#Line", "Rules"}, true);
    for (; at < model.items.size() && model.items[at].at.file == file; ++at) {
      const Item &item = model.items[at];
      bool hasBytes = item.byteSize != 0;
      page.row(
          {fmt::format("<code id=\"{}\" class=\"t-item t-depth-{}\">{}</code>", site.itemAnchor(at),
                       std::min(item.depth, 6U), escaped(item.name.empty() ? item.item : item.name)),
           escaped(item.businessName), escaped(item.type.empty() ? item.kind : item.type),
           hasBytes ? fmt::format("{}&#8211;{}", item.byteOffset + 1, item.byteOffset + item.byteSize) : "",
           escaped(item.initialValue), item.at.line == 0 ? "" : std::to_string(item.at.line),
           usersOf(page, item)});
    }
    page.endTable();
    pages[site.dataPage(file)] = page.finish();
  }
  return pages;
}

} // namespace tacit::report::html
