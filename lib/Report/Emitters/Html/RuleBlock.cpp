#include "Formula.h"
#include "GuardTree.h"
#include "Html.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <map>
#include <set>
#include <tuple>

namespace tacit::report::html {

/// Where a value comes from or goes to is shown for this many moves; the lineage page has them all.
static constexpr std::size_t MovesShown = 3;

static void appendGuard(Page &page, const Rule &rule) {
  page.body += "<div class=\"t-when\">";
  if (rule.guard.empty())
    page.body += "<p><b>Always</b></p>";
  else
    page.body += "<p><b>When</b></p><div>" + guardList(parseGuard(rule.guard)) + "</div>";
  page.body += "</div>\n<div class=\"t-when\"><p><b>Then</b></p><div>";
  std::string formula = rule.kind == "calculation" ? typeset(rule.effect) : std::string();
  page.body += formula.empty() ? "<code>" + escaped(rule.effect) + "</code>" : formula;
  page.body += "</div></div>\n";
  auto under = [&](std::string_view name, std::string_view guard) {
    if (!guard.empty())
      page.body += fmt::format("<div class=\"t-when t-context\"><p><b>{}</b></p><div>{}</div></div>\n", name,
                               guardList(parseGuard(guard)));
  };
  under("Provided", rule.assumes);
  under("Called when", rule.context);
}

/// "copy/A.cpy:12" in its parts.
static std::pair<std::string_view, std::uint32_t> siteOf(std::string_view site) {
  std::size_t colon = std::min(site.rfind(':'), site.size());
  std::uint32_t line = 0;
  if (colon < site.size())
    std::from_chars(site.data() + colon + 1, site.data() + site.size(), line);
  return {site.substr(0, colon), line};
}

static void appendEvidence(Page &page, const Rule &rule) {
  std::vector<const Evidence *> ordered;
  for (const Evidence &evidence : rule.evidence)
    ordered.push_back(&evidence);
  // The file of the rule itself comes first.
  std::ranges::sort(ordered, [&](const Evidence *a, const Evidence *b) {
    return std::tuple(a->at.file != rule.at.file, std::string_view(a->at.file), a->at.line, a->at.endLine,
                      a) <
           std::tuple(b->at.file != rule.at.file, std::string_view(b->at.file), b->at.line, b->at.endLine, b);
  });
  page.body += "<ul class=\"t-cites\">";
  for (std::size_t at = 0; at < ordered.size();) {
    const std::string &file = ordered[at]->at.file;
    std::string source = page.site().sourcePage(file);
    std::string lines;
    std::set<std::pair<std::string_view, std::uint32_t>> sites;
    for (; at < ordered.size() && ordered[at]->at.file == file; ++at) {
      const Evidence &evidence = *ordered[at];
      std::uint32_t last = std::max(evidence.at.line, evidence.at.endLine);
      std::string words =
          last == evidence.at.line ? std::to_string(last) : fmt::format("{}-{}", evidence.at.line, last);
      lines += (lines.empty() ? "" : ", ") +
               (source.empty() ? words : page.link(fmt::format("{}#L{}", source, evidence.at.line), words)) +
               " " + escaped(evidence.role);
      if (!evidence.copiedFrom.empty())
        sites.insert(siteOf(evidence.copiedFrom));
    }
    page.body += "<li><b>" + escaped(file) + "</b>: " + lines;
    for (auto [name, line] : sites) {
      std::string at0 = page.site().sourcePage(name);
      std::string words = fmt::format("{}, line {}", escaped(name), line);
      page.body +=
          "; brought in at " + (at0.empty() ? words
                                            : fmt::format("<a class=\"t-site\" href=\"{}{}#L{}\">{}</a>",
                                                          page.up(), at0, line, words));
    }
    page.body += "</li>";
  }
  page.body += "</ul>\n";
}

namespace {
/// The facts of the rules of one page in the form that report.js reads: rows of numbers into lists of texts
/// and of items, since a page names the same ones again and again.
class FactsScript {
public:
  explicit FactsScript(const Site &site) : site_(site), model_(site.model()) {}
  void add(std::size_t rule);
  std::string finish() const {
    return "tacitRuleFacts({texts:[\n" + textList_ + "],items:[\n" + itemList_ + "],rules:{\n" + rules_ +
           "}});\n";
  }

private:
  std::size_t text(std::string_view text) {
    auto [at, isNew] = texts_.emplace(text, texts_.size());
    if (isNew)
      textList_ += scriptText(text) + ",\n";
    return at->second;
  }
  std::size_t item(std::size_t index) {
    auto [at, isNew] = items_.emplace(index, items_.size());
    if (isNew) {
      const Item &entry = model_.items[index];
      std::string_view name = entry.qualifiedName.empty() ? entry.name : entry.qualifiedName;
      std::size_t page = text(site_.dataPage(index));
      itemList_ += fmt::format("[{},{},{},{}],\n", scriptText(name), scriptText(entry.businessName), page,
                               scriptText(site_.itemAnchor(index)));
    }
    return at->second;
  }
  void addMoves(const ItemUse &use);

  const Site &site_;
  const ReportModel &model_;
  std::map<std::string, std::size_t, std::less<>> texts_;
  std::map<std::size_t, std::size_t> items_;
  std::string textList_, itemList_, rules_;
};
} // namespace

/// Where the value of an item that a rule uses comes from, or where one that it sets goes to.
void FactsScript::addMoves(const ItemUse &use) {
  bool isWritten = use.isWritten();
  std::vector<const Flow *> moves;
  if (isWritten)
    for (const Flow &flow : model_.flowsFrom(use.item))
      moves.push_back(&flow);
  else
    for (std::uint32_t at : model_.flowsTo(use.item))
      moves.push_back(&model_.flows[at]);
  std::set<std::uint32_t> seen{use.item};
  std::string rows;
  for (const Flow *flow : moves) {
    std::uint32_t other = isWritten ? flow->target : flow->source;
    if (!seen.insert(other).second || seen.size() > MovesShown + 1)
      continue;
    std::size_t number = item(other);
    std::size_t kind = text(flow->kind);
    rows += fmt::format("[{},{},{},{}],", number, kind, text(site_.sourcePage(flow->file)), flow->line);
  }
  rules_ += fmt::format("[{}],{}", rows, seen.size() > MovesShown + 1 ? seen.size() - MovesShown - 1 : 0);
}

void FactsScript::add(std::size_t index) {
  const Rule &rule = model_.rules[index];
  rules_ += fmt::format("\"{}\":[[", ruleAnchor(rule));
  for (const ItemUse &use : rule.items) {
    rules_ += fmt::format("[{},{},", use.isTested() ? 0 : use.isWritten() ? 2 : 1, item(use.item));
    if (use.origin == ItemUse::NoOrigin) {
      addMoves(use);
    } else {
      std::size_t origin = item(use.origin);
      rules_ += fmt::format("[[{},{},{},{}]],0", origin, text("origin"),
                            text(site_.sourcePage(use.originFile)), use.originLine);
    }
    rules_ += "],";
  }
  std::string findings;
  for (std::size_t at : site_.findingsOf(index))
    findings += fmt::format("[{},{}],",
                            scriptText(site_.findingPage(at) + "#" + pageAnchor(model_.findings[at].finding)),
                            scriptText(model_.findings[at].title));
  std::size_t reasons = text(rule.reasons);
  std::size_t confidence =
      text(fmt::format("{} %, {}", static_cast<int>(rule.confidence * 100 + 0.5), rule.status));
  rules_ += fmt::format("],{},{},{},[{}]],\n", reasons, confidence, text(rule.unit), findings);
}

std::string ruleFactsScript(const Site &site, const Program &program) {
  FactsScript facts(site);
  for (std::size_t rule : program.rules)
    facts.add(rule);
  return facts.finish();
}

void appendRule(Page &page, std::size_t index, unsigned headingLevel) {
  const Rule &rule = page.site().model().rules[index];
  page.body += fmt::format("<article class=\"t-rule\" id=\"{0}\"><h{1}>{2} {3}{4}</h{1}>\n", ruleAnchor(rule),
                           headingLevel, escaped(rule.title.empty() ? rule.rule : rule.title), tag(rule.kind),
                           rule.category == "business" ? std::string() : " " + tag(rule.category));
  if (!rule.statement.empty())
    page.body += fmt::format("<p class=\"t-sentence\">{}</p>\n", escaped(rule.statement));
  appendGuard(page, rule);
  page.body += "<details class=\"t-more\"><summary>Evidence and data</summary>\n";
  appendEvidence(page, rule);
  page.body += "</details></article>\n";
}

void appendLedger(Page &page, const Ledger &ledger, std::string_view caption, std::string_view of) {
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
  page.computed("ledger", of);
  page.beginTable(caption, {"Statements", "Meaning", "#Number", "#Share"});
  for (std::size_t at = 0; at < shares.size(); ++at)
    page.row({fmt::format("<span class=\"t-key t-bar__{0}\"></span>{0}", Ledger::Dispositions[at]),
              std::string(Meanings[at]), withCommas(ledger.statements[at]),
              fmt::format("{:.1f} %", shares[at])});
  page.row({"all", "", withCommas(ledger.total()), "100.0 %"});
  page.endTable();
}

} // namespace tacit::report::html
