#include "../Emitter.h"

#include "../../PageSet.h"
#include "Html.h"

#include "tacit/Embedded/ReportWeb.h"

#include <fmt/format.h>

namespace tacit::report {

// Programs are written one by one, so the memory is that of the model and one page.
static void emit(const ReportModel &model, PageSet &pages) {
  html::Site site(model);
  auto add = [&](std::string_view name, std::string_view content) { pages.add(name, content); };
  for (const EmbeddedFile &file : embeddedReportWeb())
    add("assets/" + std::string(file.name), file.content);
  add("index.html", html::overviewPage(site));
  add("rules.html", html::rulesPage(site));
  add("rule.html", html::ruleAddressPage(site));
  add("programs.html", html::programsPage(site));
  add("areas.html", html::areasPage(site));
  add("calls.html", html::callsPage(site));
  add("resources.html", html::resourcesPage(site));
  add("reach.html", html::reachPage(site));
  add("about.html", html::aboutPage(site));
  add("glossary.html", html::glossaryPage(site));
  add("lineage.html", html::lineagePage(site));
  add("files.html", html::filesPage(site));
  add("problems.html", html::problemsPage(site));
  add("sql.html", html::consolePage(site));
  html::emitParameters(site, add);
  html::emitFindings(site, add);
  html::emitVersions(site, add);
  html::emitStore(site, add);
  html::emitSearchIndex(site, add);
  html::emitFlows(site, add);
  html::emitData(site, add);
  html::emitSources(site, add);
  for (std::size_t at = 0; at < model.programs.size(); ++at) {
    const std::string &page = site.programPage(at);
    add(page, html::programPage(site, at));
    std::string base = page.substr(0, page.rfind('.'));
    if (!model.programs[at].blockEdges.empty())
      add(base + "-flow.js", html::controlFlowScript(site, model.programs[at]));
    if (!model.programs[at].rules.empty())
      add(base + ".js", html::ruleFactsScript(site, model.programs[at]));
  }
}

extern const Emitter emitterHtml;
constinit const Emitter emitterHtml{"html", "index.html", &emit};

} // namespace tacit::report
