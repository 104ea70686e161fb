#include "Html.h"

#include "../../PageSet.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <utility>

namespace tacit::report::html {

static std::string fileName(const Page &page, const std::string &path) {
  std::string name = "<code>" + escaped(path) + "</code>";
  std::string source = page.site().sourcePage(path);
  return source.empty() ? name : page.link(source, name);
}

std::string filesPage(const Site &site) {
  const ReportModel &model = site.model();
  Page page(site, "Files", "", "files.html");
  page.heading(1, "Files");
  page.paragraph("Every file of the scanned folders, and what became of it.");
  page.computed("files");
  page.beginTable("All files", {"File", "Language", "Format", "#Lines", "Status", "Reason"}, true);
  for (const File &file : model.files)
    page.row({fileName(page, file.path), languageName(file.language), escaped(file.format),
              withCommas(file.lines), escaped(file.status), escaped(file.reason)});
  page.endTable();
  if (!model.meta.empty()) {
    page.computed("settings");
    page.beginTable("How the sources were read", {"Setting", "Value"});
    for (const auto &[key, value] : model.meta)
      page.row({escaped(key), "<code>" + escaped(value) + "</code>"});
    page.endTable();
  }
  return page.finish();
}

/// A kind of finding as a heading, and what such findings say.
std::pair<std::string_view, std::string_view> findingWords(std::string_view kind) {
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
    places += "<li>" + escaped(evidence.role) + ": " + page.placeLink(evidence.at) +
              (rule == Site::npos ? "" : ", " + page.ruleLink(rule)) + "</li>";
  }
  if (finding.evidence.size() > Shown)
    places += "<li>" + figure("evidence-of-finding", finding.finding, finding.evidence.size(), "place") +
              " in all</li>";
  return places + "</ul>";
}

/// Findings of one kind stand in pages of this many.
static constexpr std::size_t FindingsPerPage = 400;

std::string Site::findingPage(std::size_t finding) const {
  const Finding &entry = model_.findings[finding];
  std::string name = "findings/" + pageName(entry.severity + " " + entry.kind);
  std::size_t number = (finding - firstOfKind_[finding]) / FindingsPerPage;
  return name + (number == 0 ? "" : fmt::format("-{}", number + 1)) + ".html";
}

void emitFindings(const Site &site, const Emit &emit) {
  const std::vector<Finding> &findings = site.model().findings;
  Page index(site, "Findings", "", "findings.html");
  index.heading(1, "Findings");
  if (findings.empty())
    index.paragraph("Nothing in the sources looks wrong.");
  else {
    index.paragraph(
        "What looks wrong in the sources or is worth knowing. Warnings come first; notes may be meant.");
    index.beginTable("Kinds of findings", {"Kind", "Meaning", "Severity", "#Findings"}, false, true);
  }
  auto isSame = [](const Finding &a, const Finding &b) {
    return a.kind == b.kind && a.severity == b.severity;
  };
  for (std::size_t from = 0; from < findings.size();) {
    std::size_t end = from;
    while (end < findings.size() && isSame(findings[end], findings[from]))
      ++end;
    auto [title, meaning] = findingWords(findings[from].kind);
    index.row({index.link(site.findingPage(from), escaped(title)), escaped(meaning),
               escaped(findings[from].severity),
               figure("findings-of-kind", findings[from].severity + " " + findings[from].kind, end - from)});
    for (std::size_t at = from; at < end; at += FindingsPerPage) {
      Page page(site, escaped(title), "findings/", "findings.html");
      page.heading(1, escaped(title));
      page.paragraph(escaped(meaning));
      for (std::size_t each = from; each < end; ++each)
        if (!findings[each].assumes.empty()) {
          page.paragraph(escaped("Assumed: " + findings[each].assumes));
          break;
        }
      if (end - from > FindingsPerPage) {
        page.body += "<nav aria-label=\"Pages of these findings\"><ul class=\"t-jump govuk-list\">";
        for (std::size_t other = from; other < end; other += FindingsPerPage) {
          std::string number = std::to_string((other - from) / FindingsPerPage + 1);
          page.body += other == at ? "<li aria-current=\"page\"><b>" + number + "</b></li>"
                                   : "<li>" + page.link(site.findingPage(other), number) + "</li>";
        }
        page.body += "</ul></nav>\n";
      }
      page.beginTable(escaped(title), {"Finding", "What", "Program", "Shown by"}, true, true);
      for (std::size_t each = at; each < std::min(end, at + FindingsPerPage); ++each)
        page.row({escaped(findings[each].title), escaped(findings[each].statement),
                  page.programLink(findings[each].program), placesOf(page, findings[each])},
                 pageAnchor(findings[each].finding));
      page.endTable();
      emit(site.findingPage(at), page.finish());
    }
    from = end;
  }
  if (!findings.empty())
    index.endTable();
  emit("findings.html", index.finish());
}

static void appendMissing(Page &page, bool wantNames) {
  const std::vector<Missing> &all = page.site().model().missing;
  if (std::ranges::count(all, wantNames, &Missing::isName) == 0)
    return;
  page.heading(2, wantNames ? "Names that nothing declares" : "Files and programs to find");
  page.paragraph(
      wantNames ? "Most are declared in missing copybooks or headers, or by the platform."
                : "The sources ask for these and they were not found. Scan again with them to know more.");
  page.computed("missing-things");
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
    page.computed("files");
    page.beginTable("Files not read whole", {"File", "Status", "Reason"});
    for (const File &file : model.files)
      if (file.status == "partial" || file.status == "failed")
        page.row({fileName(page, file.path), escaped(file.status), escaped(file.reason)});
    page.endTable();
  }
  if (model.diagnostics.empty())
    return page.finish();
  // More rows than this would only slow the page down; the store has them all.
  constexpr std::size_t Shown = 2000;
  if (model.diagnostics.size() > Shown)
    page.paragraph("The first of " + figure("messages-in-all", {}, model.diagnostics.size(), "message") +
                   "; the store has them all in <code>diagnostic</code>.");
  page.computed("messages");
  page.beginTable("Messages", {"Where", "Severity", "Message", "Code"}, true);
  for (std::size_t at = 0; at < std::min(Shown, model.diagnostics.size()); ++at) {
    const DiagnosticLine &line = model.diagnostics[at];
    page.row({page.placeLink({line.file, line.line, line.line}), escaped(line.severity),
              escaped(line.message), "<code>" + escaped(line.code) + "</code>"});
  }
  page.endTable();
  return page.finish();
}

std::string aboutPage(const Site &site) {
  Page page(site, "About this report", "", "index.html");
  page.heading(1, "About this report");
  page.heading(2, "How to check it");
  page.paragraph("Everything here is one of three: a fixed text, a text of the sources beside a link to the "
                 "lines that show "
                 "it, or a figure that a query of the store gives. A link below a table of figures leads to "
                 "its query, and " +
                 page.link("sql.html", "the console") +
                 " runs it. The command <code>tacit check --report</code> does so for "
                 "all of them and says what leads nowhere.");
  page.heading(2, "What it carries");
  page.paragraph("The report works from disk and asks nothing of a network. It carries parts of others, each "
                 "under a licence of "
                 "its own:");
  struct Part {
    std::string_view name, use, licence, copyright;
  };
  static constexpr Part Parts[] = {
      {"govuk-frontend", "Styles", "MIT", "Crown Copyright (Government Digital Service)"},
      {"Viz.js", "Layout of pictures", "MIT", "Copyright Michael Daines"},
      {"Graphviz", "Inside Viz.js", "Eclipse Public License, version one",
       "Copyright AT&amp;T and the authors of Graphviz"},
      {"Expat", "Inside Viz.js", "MIT",
       "Copyright Thai Open Source Software Center and the Expat maintainers"},
      {"SQLite", "The console", "Public domain; its WebAssembly build Apache, version two",
       "The authors of SQLite"}};
  page.beginTable("Parts of others", {"Part", "What it does here", "Licence", "Rights"}, false, true);
  for (const Part &part : Parts)
    page.row({std::string(part.name), std::string(part.use), std::string(part.licence),
              std::string(part.copyright)});
  page.endTable();
  page.paragraph("MIT: permission is hereby granted, free of charge, to any person obtaining a copy of this "
                 "software and "
                 "associated documentation files, to deal in the software without restriction, subject to "
                 "this notice being "
                 "included in all copies. The software is provided as is, without warranty of any kind.");
  return page.finish();
}

} // namespace tacit::report::html
