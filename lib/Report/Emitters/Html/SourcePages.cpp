#include "Html.h"

#include "../../PageSet.h"

#include <fmt/format.h>
#include <map>

namespace tacit::report::html {

/// Text, ledger and rules of one file, in the form that listing.js reads.
static std::string script(const Site &site, const std::string &path) {
  const ReportModel &model = site.model();
  std::string out = "tacitSource({page:" + scriptText(pageName(path)) + ",lines:[\n";
  for (std::string_view line : model.lines.find(path)->second)
    out += scriptText(plainSource(line)) + ",\n";
  out += "],ledger:[";
  std::map<std::string_view, std::size_t> reasonNumbers;
  std::map<std::uint32_t, std::size_t> ruleNumbers;
  std::vector<std::string_view> reasons;
  std::vector<std::uint32_t> rules;
  auto ruleNumber = [&](std::uint32_t rule) {
    auto [at, isNew] = ruleNumbers.emplace(rule, rules.size());
    if (isNew)
      rules.push_back(rule);
    return at->second;
  };
  if (auto ledger = model.ledgerOf.find(path); ledger != model.ledgerOf.end())
    for (const LedgerLine &entry : ledger->second) {
      auto [reason, isNew] = reasonNumbers.emplace(entry.reason, reasons.size());
      if (isNew)
        reasons.push_back(entry.reason);
      out += fmt::format("[{},{},{},{}", entry.line, entry.endLine, entry.disposition, reason->second);
      if (entry.rule != static_cast<std::uint32_t>(-1))
        out += fmt::format(",{}", ruleNumber(entry.rule));
      out += "],";
    }
  out += "],\nreasons:[";
  for (std::string_view reason : reasons)
    out += scriptText(reason) + ",";
  out += "],\nrules:[";
  for (std::uint32_t rule : rules)
    out += fmt::format(
        "\n[{},{}],", scriptText(site.rulePage(rule)),
        scriptText(model.rules[rule].title.empty() ? model.rules[rule].rule : model.rules[rule].title));
  return out + "]});\n";
}

void emitSources(const Site &site, const Emit &emit) {
  const ReportModel &model = site.model();
  std::map<std::string_view, std::vector<std::size_t>> programs;
  for (std::size_t at = 0; at < model.programs.size(); ++at)
    if (!model.programs[at].program.empty())
      programs[model.programs[at].at.file].push_back(at);
  std::map<std::string_view, const File *> files;
  for (const File &file : model.files)
    files[file.path] = &file;
  for (const auto &[path, lines] : model.lines) {
    std::string name = "source/" + pageName(path);
    Page page(site, escaped(path), "source/", "files.html");
    page.body += "<span class=\"govuk-caption-l\">Source</span>\n";
    page.body += "<h1 class=\"govuk-heading-l\">" + escaped(path) + "</h1>\n";
    if (auto file = files.find(path); file != files.end()) {
      if (file->second->status != "read")
        page.partial =
            "This file was " +
            (file->second->status == "partial" ? std::string("read only in part")
                                               : escaped(file->second->status)) +
            (file->second->reason.empty()
                 ? "."
                 : ": " + computedText("reason-of-file", path, escaped(file->second->reason)) + ".");
      page.paragraph(languageName(file->second->language) + ", " +
                     figure("lines-of-file", path, lines.size(), "line") + ".");
    }
    if (auto own = programs.find(path); own != programs.end()) {
      page.body += "<ul class=\"t-jump govuk-list\">";
      constexpr std::size_t Shown = 40;
      for (std::size_t at = 0; at < std::min(Shown, own->second.size()); ++at)
        page.body += "<li>" + page.programLink(model.programs[own->second[at]].program) + "</li>";
      if (own->second.size() > Shown)
        page.body +=
            "<li>" + figure("programs-of-file", path, own->second.size(), "program") + " in all</li>";
      page.body += "</ul>\n";
    }
    page.body += "<ul class=\"t-legend\">";
    for (std::string_view disposition : Ledger::Dispositions)
      page.body += fmt::format("<li><span class=\"t-key t-bar__{0}\"></span>{0}</li>", disposition);
    page.body += fmt::format(
        "</ul>\n<noscript><p class=\"govuk-body\">Showing the source needs scripts. Its text stands "
        "in the script of the same name in this folder.</p></noscript>\n<div class=\"t-listing\" "
        "id=\"listing\" data-lines=\"{}\" data-script=\"{}.js\"></div>\n",
        lines.size(), pageName(path));
    emit(name + ".html", page.finish(Needs::Source));
    emit(name + ".js", script(site, path));
  }
}

} // namespace tacit::report::html
