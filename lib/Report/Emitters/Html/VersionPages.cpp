#include "Html.h"

#include <fmt/format.h>
#include <map>

namespace tacit::report::html {

std::string versionPage(std::string_view family) {
  return "versions/" + pageName(family) + ".html";
}

namespace {
/// What versions.js compares: the rules and declared constants of each member, texts once.
class VersionsScript {
public:
  explicit VersionsScript(const Site &site) : site_(site) {}
  void add(std::size_t program);
  std::string finish() const {
    return "tacitVersions({texts:[\n" + textList_ + "],members:[\n" + members_ + "]});\n";
  }

private:
  std::size_t text(std::string_view text) {
    auto [at, isNew] = texts_.emplace(text, texts_.size());
    if (isNew)
      textList_ += scriptText(text) + ",\n";
    return at->second;
  }

  const Site &site_;
  std::map<std::string, std::size_t, std::less<>> texts_;
  std::string textList_, members_;
};
} // namespace

void VersionsScript::add(std::size_t index) {
  const ReportModel &model = site_.model();
  const Program &program = model.programs[index];
  members_ += fmt::format("[{},{},[\n", scriptText(program.program), scriptText(site_.programPage(index)));
  for (std::size_t at : program.rules) {
    const Rule &rule = model.rules[at];
    std::size_t kind = text(rule.kind), unit = text(rule.unit), target = text(rule.target);
    std::size_t guard = text(rule.guard), effect = text(rule.effect);
    members_ += fmt::format("[{},{},{},{},{},{},{},{}],\n", kind, unit, target, guard, effect,
                            text(rule.statement.empty() ? rule.title : rule.statement),
                            scriptText(ruleAnchor(rule)), rule.category == "technical" ? 1 : 0);
  }
  members_ += "],[\n";
  for (std::size_t at : program.parameters) {
    const Parameter &parameter = model.parameters[at];
    if (parameter.source != "constant")
      continue;
    std::string source = site_.sourcePage(parameter.at.file);
    std::size_t name = text(parameter.parameter), value = text(parameter.value), unit = text(parameter.unit);
    members_ += fmt::format("[{},{},{},{},{}],\n", name, value, unit, text(source), parameter.at.line);
  }
  members_ += "]],\n";
}

static void emitFamily(const Site &site, std::string_view family, const std::vector<std::size_t> &members,
                       const Emit &emit) {
  const ReportModel &model = site.model();
  std::string title = "Versions of " + escaped(model.programs[members.front()].name);
  Page page(site, title, "versions/", "areas.html");
  page.heading(1, title);
  page.paragraph("Programs that are alike enough to be versions of one. Choose two to see what changed.");
  page.body += "<noscript><p class=\"govuk-body\">Comparing needs scripts. Without them, <code>tacit query "
               "compare-versions</code> prints the same.</p></noscript>\n<form class=\"t-filter\" "
               "id=\"versions-form\" hidden>";
  auto select = [&](std::string_view id, std::string_view label, std::size_t chosen) {
    page.body += fmt::format(
        "<div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\"{0}\">{1}</label><select "
        "class=\"govuk-select\" id=\"{0}\">",
        id, label);
    for (std::size_t at : members)
      page.body += fmt::format("<option{}>{}</option>", at == chosen ? " selected" : "",
                               escaped(model.programs[at].program));
    page.body += "</select></div>\n";
  };
  select("versions-from", "From", members.front());
  select("versions-to", "To", members.back());
  page.body +=
      "<div class=\"govuk-form-group\"><label class=\"govuk-label\" "
      "for=\"versions-which\">Rules</label><select "
      "class=\"govuk-select\" id=\"versions-which\"><option value=\"\">without technical "
      "ones</option><option "
      "value=\"all\">all</option></select></div></form>\n<p class=\"govuk-body\" id=\"versions-status\" "
      "role=\"status\"></p>\n<div id=\"versions\"></div>\n";
  page.computed("programs-by-rules");
  page.beginTable("All versions", {"Program", "What it does", "#Rules"}, true);
  VersionsScript script(site);
  for (std::size_t at : members) {
    const Program &program = model.programs[at];
    page.row({page.programLink(program.program), escaped(program.summary),
              withCommas(model.businessRules(program))});
    script.add(at);
  }
  page.endTable();
  std::string name = versionPage(family);
  emit(name, page.finish(Needs::Versions));
  emit(name.substr(0, name.rfind('.')) + ".js", script.finish());
}

void emitVersions(const Site &site, const Emit &emit) {
  const auto &families = site.families();
  Page page(site, "Versions", "", "areas.html");
  page.heading(1, "Versions side by side");
  appendSystemLinks(page);
  if (families.empty())
    page.paragraph("No two programs are alike enough to be versions of one.");
  else {
    page.paragraph("Programs that are versions of one, such as one for each year, by the first of them. Each "
                   "page puts two of them side by side.");
    page.computed("versions-of-programs");
    page.beginTable("Programs with versions", {"First", "Last", "#Versions", "Compare"}, true, true);
    for (const auto &[family, members] : families) {
      page.row({page.programLink(site.model().programs[members.front()].program),
                page.programLink(site.model().programs[members.back()].program), withCommas(members.size()),
                page.link(versionPage(family), "Put side by side")});
      emitFamily(site, family, members, emit);
    }
    page.endTable();
  }
  emit("versions.html", page.finish());
}

} // namespace tacit::report::html
