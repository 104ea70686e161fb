#include "Html.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <tuple>

namespace tacit::report::html {

namespace {
/// Evidence of one file that stands close together, shown as one excerpt.
struct Excerpt {
  std::string_view file;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::vector<const Evidence *> evidence;
};
} // namespace

static constexpr std::uint32_t LinesAround = 1;
static constexpr std::uint32_t LargestGap = 4;
static constexpr std::uint32_t LongestExcerpt = 60;

static std::vector<Excerpt> excerptsOf(const Rule &rule) {
  std::vector<const Evidence *> ordered;
  for (const Evidence &evidence : rule.evidence)
    if (evidence.at.line != 0)
      ordered.push_back(&evidence);
  // The file of the rule itself comes first.
  std::ranges::sort(ordered, [&](const Evidence *a, const Evidence *b) {
    return std::tuple(a->at.file != rule.at.file, std::string_view(a->at.file), a->at.line, a->at.endLine,
                      a) <
           std::tuple(b->at.file != rule.at.file, std::string_view(b->at.file), b->at.line, b->at.endLine, b);
  });
  std::vector<Excerpt> excerpts;
  for (const Evidence *evidence : ordered) {
    std::uint32_t last = std::max(evidence->at.line, evidence->at.endLine);
    if (excerpts.empty() || excerpts.back().file != evidence->at.file ||
        evidence->at.line > excerpts.back().last + LargestGap)
      excerpts.push_back({evidence->at.file, evidence->at.line, last, {}});
    excerpts.back().last = std::max(excerpts.back().last, last);
    excerpts.back().evidence.push_back(evidence);
  }
  return excerpts;
}

static std::string rolesAt(const Excerpt &excerpt, std::uint32_t line) {
  std::string roles;
  for (const Evidence *evidence : excerpt.evidence)
    if (evidence->at.line <= line && line <= std::max(evidence->at.line, evidence->at.endLine) &&
        roles.find(evidence->role) == std::string::npos)
      roles += (roles.empty() ? "" : ", ") + escaped(evidence->role);
  return roles;
}

static void appendExcerpt(Page &page, const Excerpt &excerpt) {
  std::uint32_t first = excerpt.first > LinesAround ? excerpt.first - LinesAround : 1;
  std::uint32_t last = std::min(excerpt.last + LinesAround, first + LongestExcerpt - 1);
  Place at{std::string(excerpt.file), first, last};
  auto lines = page.site().model().linesOf(at);
  std::set<std::string> sites;
  for (const Evidence *evidence : excerpt.evidence)
    if (!evidence->copiedFrom.empty())
      sites.insert(escaped(evidence->copiedFrom));
  std::string caption = placeText({at.file, excerpt.first, excerpt.last});
  for (const std::string &site : sites)
    caption += ", brought in at " + site;
  if (lines.empty()) {
    page.paragraph(caption + ": the text of this file is not in the store.");
    return;
  }
  page.body +=
      fmt::format("<div class=\"t-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Source {0}\"><table "
                  "class=\"t-source\"><caption>{0}</caption><thead class=\"govuk-visually-hidden\"><tr><th "
                  "scope=\"col\">Line</th><th scope=\"col\">Shows</th><th scope=\"col\">Source</th></tr>"
                  "</thead><tbody>\n",
                  caption);
  for (std::uint32_t at0 = 0; at0 < lines.size(); ++at0) {
    std::string roles = rolesAt(excerpt, first + at0);
    page.body += fmt::format(
        "<tr{}><td class=\"t-line\">{}</td><td class=\"t-role\">{}</td><td><code>{}</code></td></tr>\n",
        roles.empty() ? "" : " class=\"t-cited\"", first + at0, roles, escapedSource(lines[at0]));
  }
  page.body += "</tbody></table></div>\n";
  if (last < excerpt.last)
    page.paragraph(fmt::format("The excerpt goes on to line {}.", excerpt.last));
}

static void appendItems(Page &page, const Rule &rule) {
  if (rule.items.empty())
    return;
  page.body += "<dl class=\"t-facts\">";
  static constexpr std::pair<std::string_view, std::string_view> Roles[] = {
      {"tests", "Looks at"}, {"reads", "Uses"}, {"writes", "Sets"}};
  for (auto [role, words] : Roles) {
    std::string names;
    for (const ItemUse &use : rule.items)
      if (use.role == role) {
        const Item &item = page.site().model().items[use.item];
        names += (names.empty() ? "" : ", ") + page.itemLink(use.item);
        if (!item.businessName.empty())
          names += " (" + escaped(item.businessName) + ")";
      }
    if (!names.empty())
      page.body += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>", words, names);
  }
  page.body += "</dl>\n";
}

static void appendFormula(Page &page, const Rule &rule) {
  auto line = [&](std::string_view name, std::string_view text, bool isCode) {
    if (!text.empty())
      page.body += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>", name,
                               isCode ? "<code>" + escaped(text) + "</code>" : escaped(text));
  };
  page.body += "<dl class=\"t-formula\">";
  if (rule.guard.empty())
    line("When", "always", false);
  else
    line("When", rule.guard, true);
  line("Then", rule.effect, true);
  line("Provided", rule.assumes, true);
  line("Called when", rule.context, true);
  page.body += "</dl>\n";
}

void appendRule(Page &page, std::size_t index, unsigned headingLevel) {
  const Rule &rule = page.site().model().rules[index];
  std::string anchor = ruleAnchor(rule);
  page.body += fmt::format(
      "<article class=\"t-rule\" id=\"{0}\" aria-labelledby=\"{0}-title\"><div "
      "class=\"t-rule__head\"><h{1} class=\"govuk-heading-s\" id=\"{0}-title\">{2}</h{1}>{3}{4}</div>\n",
      anchor, headingLevel, escaped(rule.title.empty() ? rule.rule : rule.title), tag(rule.kind),
      rule.category == "business" ? std::string() : " " + tag(rule.category));
  if (!rule.statement.empty())
    page.body += fmt::format("<p class=\"t-sentence\">{}</p>\n", escaped(rule.statement));
  appendFormula(page, rule);
  page.body += fmt::format("<details class=\"govuk-details\"><summary class=\"govuk-details__summary\"><span "
                           "class=\"govuk-details__summary-text\">Evidence: {}</span></summary><div "
                           "class=\"t-evidence\">\n",
                           rule.at.file.empty() ? "none" : placeText(rule.at));
  for (const Excerpt &excerpt : excerptsOf(rule))
    appendExcerpt(page, excerpt);
  appendItems(page, rule);
  page.body += "<dl class=\"t-facts\">";
  auto fact = [&](std::string_view name, const std::string &html) {
    if (!html.empty())
      page.body += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>", name, html);
  };
  fact("Why this is " + std::string(rule.category == "business" ? "a rule" : "here"), escaped(rule.reasons));
  fact("Confidence",
       fmt::format("{} %, {}", static_cast<int>(rule.confidence * 100 + 0.5), escaped(rule.status)));
  fact("Stands in", escaped(rule.unit));
  fact("Id", "<code>" + escaped(rule.rule) + "</code>");
  page.body += "</dl></div></details></article>\n";
}

void appendLedger(Page &page, const Ledger &ledger, std::string_view caption) {
  static constexpr std::string_view Meanings[] = {
      "Part of a rule, as its condition or its effect", "Plain movement of data that no condition decides",
      "Technical, with a named reason", "Can never run", "Not understood"};
  if (ledger.total() == 0) {
    page.paragraph("No executable statements.");
    return;
  }
  auto shares = ledger.shares();
  page.body += "<div class=\"t-bar\" aria-hidden=\"true\">";
  for (std::size_t at = 0; at < shares.size(); ++at)
    if (shares[at] > 0)
      page.body += fmt::format("<svg class=\"t-bar__part t-bar__{}\" width=\"{:.1f}%\" height=\"100%\"><rect "
                               "width=\"100%\" height=\"100%\"/></svg>",
                               Ledger::Dispositions[at], shares[at]);
  page.body += "</div>\n";
  page.beginTable(caption, {"Statements", "Meaning", "#Number", "#Share"});
  for (std::size_t at = 0; at < shares.size(); ++at)
    page.row({fmt::format("<span class=\"t-key t-bar__{0}\"></span>{0}", Ledger::Dispositions[at]),
              std::string(Meanings[at]), withCommas(ledger.statements[at]),
              fmt::format("{:.1f} %", shares[at])});
  page.row({"all", "", withCommas(ledger.total()), "100.0 %"});
  page.endTable();
}

} // namespace tacit::report::html
