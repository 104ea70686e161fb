#include "Html.h"

#include "tacit/Query/Query.h"

#include <fmt/format.h>
#include <llvm/ADT/StringExtras.h>
#include <llvm/Support/Base64.h>
#include <llvm/Support/Compression.h>

namespace tacit::report::html {

static std::string queryList(const std::vector<NamedQuery> &all) {
  std::string queries;
  for (const NamedQuery &query : all) {
    std::string parameters;
    for (const QueryParameter &parameter : query.parameters)
      parameters += fmt::format("[{},{},{}],", scriptText(parameter.name), scriptText(parameter.purpose),
                                parameter.defaultValue ? scriptText(*parameter.defaultValue) : "null");
    queries += fmt::format("{{name:{},purpose:{},parameters:[{}],sql:`", scriptText(query.name),
                           scriptText(query.purpose), parameters);
    for (char c : query.sql)
      queries += c == '`' || c == '\\' || c == '$' ? std::string("\\") + c : std::string(1, c);
    queries += "`},\n";
  }
  return queries;
}

void emitStore(const Site &site, const Emit &emit) {
  const std::string &store = site.model().storeBytes;
  if (!store.empty()) {
    llvm::SmallVector<std::uint8_t> packed;
    llvm::compression::zlib::compress(llvm::arrayRefFromStringRef(store), packed);
    emit("assets/store.js", "tacitStore(\"" + llvm::encodeBase64(packed) + "\");\n");
  }
  emit("assets/queries.js",
       "tacitQueries([\n" + queryList(namedQueries()) + "],[\n" + queryList(figureQueries()) + "]);\n");
}

std::string consolePage(const Site &site) {
  Page page(site, "SQL", "", "sql.html");
  page.heading(1, "SQL");
  page.paragraph(
      "Ask the store in its own language. Everything happens in this page; nothing is sent anywhere.");
  page.body += fmt::format(
      "<noscript><p class=\"govuk-body\">The console needs scripts. Without them, use <code>tacit "
      "query</code> or any SQLite "
      "program on the store.</p></noscript>\n<div id=\"console\" data-embedded=\"{}\" hidden>\n"
      "<p class=\"govuk-body\" id=\"console-status\" role=\"status\"></p>\n"
      "<div id=\"console-open\"><button type=\"button\" class=\"govuk-button\" id=\"console-load\">Open the "
      "store</button>\n"
      "<div class=\"govuk-form-group\" id=\"console-pick\"><label class=\"govuk-label\" "
      "for=\"console-file\">Or choose a store "
      "file (<code>tacit.db</code>)</label><input class=\"govuk-file-upload\" type=\"file\" "
      "id=\"console-file\"></div></div>\n"
      "<div class=\"t-console\" id=\"console-main\" hidden><div><h2 class=\"govuk-heading-m\">Named "
      "queries</h2><ul "
      "class=\"govuk-list t-queries\" id=\"console-queries\"></ul>"
      "<h2 class=\"govuk-heading-m\">Figures of this report</h2><ul "
      "class=\"govuk-list t-queries\" id=\"console-figures\"></ul></div>\n<div><form "
      "id=\"console-form\"><div "
      "class=\"govuk-form-group\"><label class=\"govuk-label\" for=\"console-sql\">Statement</label><p "
      "class=\"govuk-hint\" "
      "id=\"console-hint\">Ctrl and Enter runs it.</p><textarea class=\"govuk-textarea\" id=\"console-sql\" "
      "rows=\"8\" "
      "spellcheck=\"false\" aria-describedby=\"console-hint\"></textarea></div><div "
      "id=\"console-parameters\"></div><div "
      "class=\"govuk-button-group\"><button class=\"govuk-button\" id=\"console-run\">Run</button><button "
      "type=\"button\" "
      "class=\"govuk-button govuk-button--secondary\" id=\"console-csv\" disabled>Download "
      "CSV</button></div></form>\n"
      "<p class=\"govuk-error-message\" id=\"console-error\" role=\"alert\"></p>\n<p class=\"govuk-body\" "
      "id=\"console-count\" "
      "role=\"status\"></p>\n<div class=\"t-scroll\" id=\"console-result\" tabindex=\"0\" role=\"region\" "
      "aria-label=\"Result\"></div></div></div>\n</div>\n",
      site.model().storeBytes.empty() ? "no" : "yes");
  if (site.model().storeBytes.empty())
    page.paragraph("The store is too large to be part of the report. Choose the file that it was made from.");
  return page.finish(Needs::Console);
}

} // namespace tacit::report::html
