#include "Html.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <fmt/format.h>

namespace tacit::report::html {

// A script literal may stand inside a page, so markup is escaped as well as quotes.
static std::string scriptText(std::string_view text) {
  std::string out = "\"";
  for (char c : makeVisible(text))
    if (c == '"' || c == '\\')
      out += std::string("\\") + c;
    else if (c == '<' || c == '>' || c == '&')
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    else
      out += c;
  return out + '"';
}

static constexpr std::size_t RulesPerPart = 2000;

std::vector<std::string> ruleIndexParts(const Site &site) {
  std::vector<std::string> parts;
  const auto &rules = site.model().rules;
  for (std::size_t from = 0; from < rules.size() || from == 0; from += RulesPerPart) {
    std::string part = "tacitRules([";
    for (std::size_t at = from; at < std::min(from + RulesPerPart, rules.size()); ++at) {
      const Rule &rule = rules[at];
      part += at == from ? "\n[" : ",\n[";
      const std::string page = site.rulePage(at);
      for (std::string_view text :
           {std::string_view(rule.statement.empty() ? rule.title : rule.statement),
            std::string_view(rule.kind), std::string_view(rule.category), std::string_view(rule.program),
            std::string_view(rule.guard), std::string_view(rule.effect), std::string_view(page)})
        part += scriptText(text) + ",";
      part.back() = ']';
    }
    parts.push_back(part + "\n]);\n");
    if (rules.empty())
      break;
  }
  return parts;
}

std::string rulesPage(const Site &site, std::size_t parts) {
  Page page(site, "Rules", "", "rules.html");
  page.heading(1, "All rules");
  auto select = [&](std::string_view id, std::string_view label, const std::vector<std::string_view> &values,
                    std::string_view all, std::string_view chosen) {
    page.body += fmt::format(
        "<div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\"{0}\">{1}</label><select "
        "class=\"govuk-select\" id=\"{0}\"><option value=\"\">{2}</option>",
        id, label, all);
    for (std::string_view value : values)
      page.body += fmt::format("<option{}>{}</option>", value == chosen ? " selected" : "", escaped(value));
    page.body += "</select></div>\n";
  };
  page.body += fmt::format(
      "<form class=\"t-filter\" id=\"rule-filter\" data-parts=\"{}\" role=\"search\" hidden><div "
      "class=\"govuk-form-group t-filter__words\"><label class=\"govuk-label\" "
      "for=\"words\">Words, names, codes or numbers</label><input class=\"govuk-input\" id=\"words\" "
      "type=\"search\" autocomplete=\"off\"></div>\n",
      parts);
  select("kind", "Kind", {"calculation", "decision", "validation", "action", "constraint"}, "all kinds", "");
  select("category", "Category", {"business", "presentation", "technical"}, "all categories", "business");
  std::vector<std::string_view> programs;
  for (const Program &program : site.model().programs)
    if (!program.program.empty() && !program.rules.empty())
      programs.push_back(program.program);
  select("program", "Program", programs, "all programs", "");
  page.body +=
      "</form>\n<p class=\"govuk-body\" id=\"rule-count\" role=\"status\"></p>\n"
      "<div class=\"t-scroll\"><table class=\"govuk-table t-rules\" id=\"rule-table\" hidden><caption "
      "class=\"govuk-table__caption govuk-visually-hidden\">Rules that match</caption><thead "
      "class=\"govuk-table__head\"><tr class=\"govuk-table__row\"><th scope=\"col\" "
      "class=\"govuk-table__header\">Rule</th><th scope=\"col\" class=\"govuk-table__header\">Kind</th><th "
      "scope=\"col\" class=\"govuk-table__header\">Program</th></tr></thead><tbody "
      "class=\"govuk-table__body\"></tbody></table></div>\n"
      "<button type=\"button\" class=\"govuk-button govuk-button--secondary\" id=\"rule-more\" hidden>Show "
      "more</button>\n<noscript><p class=\"govuk-body\">Searching needs scripts. Without them, read the "
      "rules "
      "program by program:</p><ul class=\"govuk-list govuk-list--bullet\">";
  for (std::size_t at = 0; at < site.model().programs.size(); ++at) {
    const Program &program = site.model().programs[at];
    if (!program.rules.empty())
      page.body +=
          "<li>" +
          page.link(site.programPage(at), escaped(program.program.empty() ? program.name : program.program)) +
          "</li>";
  }
  page.body += "</ul></noscript>\n";
  return page.finish(true);
}

} // namespace tacit::report::html
