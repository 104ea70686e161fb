#include "../Emitter.h"

#include "../../PageSet.h"
#include "Html.h"

#include "tacit/Embedded/ReportWeb.h"

#include <fmt/format.h>

namespace tacit::report {

// Programs are written one by one, so the memory is that of the model and one page.
static void emit(const ReportModel &model, PageSet &pages) {
  html::Site site(model);
  for (const EmbeddedFile &file : embeddedReportWeb())
    pages.add("assets/" + std::string(file.name), file.content);
  auto parts = html::ruleIndexParts(site);
  for (std::size_t at = 0; at < parts.size(); ++at)
    pages.add(fmt::format("assets/rules-{}.js", at + 1), parts[at]);
  pages.add("index.html", html::overviewPage(site));
  pages.add("rules.html", html::rulesPage(site, parts.size()));
  pages.add("programs.html", html::programsPage(site));
  for (std::size_t at = 0; at < model.programs.size(); ++at)
    pages.add(site.programPage(at), html::programPage(site, at));
  pages.add("data.html", html::dataIndexPage(site));
  for (const auto &[name, page] : html::dataPages(site))
    pages.add(name, page);
  pages.add("parameters.html", html::parametersPage(site));
  pages.add("files.html", html::filesPage(site));
  pages.add("findings.html", html::findingsPage(site));
  pages.add("problems.html", html::problemsPage(site));
}

extern const Emitter emitterHtml;
constinit const Emitter emitterHtml{"html", "index.html", &emit};

} // namespace tacit::report
