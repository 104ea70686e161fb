#include "Html.h"

#include <algorithm>
#include <fmt/format.h>

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
  page.beginTable("All parameters", {"What", "Value", "Kind", "Program", "Stands at", "Rule"}, true);
  for (const Parameter &parameter : site.model().parameters) {
    std::size_t rule = site.ruleOf(parameter.rule);
    page.row({escaped(parameter.parameter),
              escaped(parameter.value + (parameter.unit.empty() ? "" : " " + parameter.unit)),
              escaped(parameter.kind), page.programLink(parameter.program), placeText(parameter.at),
              rule == Site::npos ? "" : page.ruleLink(rule)});
  }
  page.endTable();
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
