#include "Html.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace tacit::report::html {

static std::string codeOr(std::string_view text, std::string_view none) {
  return text.empty() ? std::string(none) : "<code>" + escaped(text) + "</code>";
}

static void appendAllOfGroup(Page &page, const Group &group) {
  page.body +=
      fmt::format("<details class=\"govuk-details\"><summary class=\"govuk-details__summary\"><span "
                  "class=\"govuk-details__summary-text\">{} with formula and evidence</span></summary>\n",
                  counted(group.rules.size(), "rule"));
  for (std::size_t rule : group.rules)
    appendRule(page, rule, 4);
  page.body += "</details>\n";
}

/// A column for each thing that the rows ask about, if these are few; else one for the whole condition.
static void appendDecisionTable(Page &page, const Group &group) {
  const ReportModel &model = page.site().model();
  static constexpr std::size_t MaxColumns = 5;
  std::vector<std::string> subjects;
  for (std::size_t at : group.rules)
    for (const Condition &condition : model.rules[at].conditions)
      if (std::ranges::find(subjects, condition.subject) == subjects.end())
        subjects.push_back(condition.subject);
  bool hasColumns = subjects.size() <= MaxColumns && !subjects.empty();
  // What no single column can hold stands last.
  if (std::erase(subjects, "") != 0)
    subjects.emplace_back();
  std::vector<std::string> names;
  for (const std::string &subject : subjects)
    names.push_back(subject.empty() ? "Other conditions" : escaped(subject));
  std::vector<std::string_view> headings{"Case"};
  if (hasColumns)
    headings.insert(headings.end(), names.begin(), names.end());
  else
    headings.emplace_back("When");
  headings.emplace_back("Then");
  page.beginTable(escaped(group.title), headings, false, true);
  std::size_t number = 0;
  for (std::size_t at : group.rules) {
    const Rule &rule = model.rules[at];
    ++number;
    std::vector<std::string> cells{rule.rule == group.otherwiseRule ? fmt::format("{} (default)", number)
                                                                    : std::to_string(number)};
    if (hasColumns)
      for (const std::string &subject : subjects) {
        std::string tests;
        for (const Condition &condition : rule.conditions)
          if (condition.subject == subject)
            tests += (tests.empty() ? "" : " AND ") + condition.test;
        cells.push_back(codeOr(tests, "any"));
      }
    else
      cells.push_back(codeOr(rule.guard, "always"));
    cells.push_back(codeOr(rule.effect, ""));
    page.row(cells);
  }
  if (group.otherwise == "value") {
    std::vector<std::string> cells(headings.size() - 2, "no case above");
    cells.insert(cells.begin(), "default");
    cells.push_back(codeOr(group.otherwiseEffect, "") + ", " + placeText(group.otherwiseAt));
    page.row(cells);
  }
  page.endTable();
}

/// How the rows work together.
static std::string policyWords(const Group &group) {
  std::string words = group.hitPolicy == "unique"  ? "At most one case holds."
                      : group.hitPolicy == "first" ? "The first check that fails is the only one."
                      : group.hitPolicy == "last"
                          ? "A later case that holds replaces what an earlier one set."
                      : group.hitPolicy == "each" ? "Every case that holds takes effect, in this order."
                                                  : "";
  if (group.otherwise == "no-case")
    words += " No other case is left.";
  else if (group.otherwise == "kept" && group.kind == "decision-table")
    words += " In any other case nothing changes.";
  return words;
}

static void appendGroup(Page &page, const Group &group) {
  const ReportModel &model = page.site().model();
  std::string_view kind = group.kind == "decision-table"      ? "Decision table"
                          : group.kind == "validation-list"   ? "Checks, in this order"
                          : group.kind == "calculation-chain" ? "Calculation, step by step"
                                                              : "Rules that belong together";
  page.body += "<section class=\"t-group\">\n";
  page.heading(3, fmt::format("{}<span class=\"govuk-caption-m\">{}, {}</span>", escaped(group.title), kind,
                              placeText(group.at)));
  if (group.kind == "decision-table") {
    appendDecisionTable(page, group);
  } else {
    page.body += "<ol class=\"govuk-list govuk-list--number\">\n";
    for (std::size_t at : group.rules)
      page.body += fmt::format("<li>{}</li>\n", escaped(model.rules[at].statement));
    page.body += "</ol>\n";
  }
  if (std::string words = policyWords(group); !words.empty())
    page.paragraph(words);
  appendAllOfGroup(page, group);
  page.body += "</section>\n";
}

/// Rules in order of the source; a group stands where its first rule does.
static void appendRules(Page &page, const Program &program, bool wantTechnical) {
  const ReportModel &model = page.site().model();
  std::map<std::string_view, const Group *> groups;
  for (std::size_t at : program.groups)
    groups[model.groups[at].groupId] = &model.groups[at];
  std::set<const Group *> shown;
  for (std::size_t at : program.rules) {
    const Rule &rule = model.rules[at];
    auto found = groups.find(rule.groupId);
    const Group *group = found == groups.end() || found->second->rules.size() < 2 ? nullptr : found->second;
    // A group is technical if all of it is.
    bool isTechnical =
        group ? std::ranges::all_of(group->rules,
                                    [&](std::size_t of) { return model.rules[of].category == "technical"; })
              : rule.category == "technical";
    if (isTechnical != wantTechnical)
      continue;
    if (!group)
      appendRule(page, at, 3);
    else if (shown.insert(group).second)
      appendGroup(page, *group);
  }
}

static void appendInterface(Page &page, const Program &program) {
  page.heading(2, "What it reads, writes and calls", "data");
  if (program.accesses.empty() && program.calls.empty() && program.callers.empty())
    page.paragraph(
        "No file, table or screen is touched, and no other program called, as far as the sources show.");
  if (!program.accesses.empty()) {
    page.beginTable("Files, tables, screens and queues", {"Name", "Kind", "Operations", "Columns"});
    for (const Access &access : program.accesses)
      page.row({"<code>" + escaped(access.resource) + "</code>", escaped(access.resourceKind),
                escaped(access.operations), escaped(access.columns)});
    page.endTable();
  }
  if (!program.calls.empty()) {
    page.beginTable("Calls", {"Program", "How", "Remark"});
    for (const Call &call : program.calls)
      page.row({page.programLink(call.callee), escaped(call.kind),
                call.isResolved       ? ""
                : call.reason.empty() ? "not read"
                                      : escaped(call.reason)});
    page.endTable();
  }
  if (!program.callers.empty()) {
    page.beginTable("Called by", {"Program", "How"});
    for (const Call &call : program.callers)
      page.row({page.programLink(call.caller), escaped(call.kind)});
    page.endTable();
  }
}

static void appendItems(Page &page, const Program &program) {
  const ReportModel &model = page.site().model();
  struct Use {
    std::uint64_t tests = 0, reads = 0, writes = 0;
  };
  std::map<std::size_t, Use> uses;
  for (std::size_t at : program.rules)
    if (model.rules[at].category != "technical")
      for (const ItemUse &use : model.rules[at].items)
        ++(use.role == "tests"   ? uses[use.item].tests
           : use.role == "reads" ? uses[use.item].reads
                                 : uses[use.item].writes);
  if (uses.empty())
    return;
  page.beginTable("Data its rules work on", {"Item", "Meaning", "Type", "#Looked at", "#Used", "#Set"});
  auto number = [](std::uint64_t times) { return times == 0 ? std::string() : withCommas(times); };
  for (const auto &[at, use] : uses)
    page.row({page.itemLink(at), escaped(model.items[at].businessName), escaped(model.items[at].type),
              number(use.tests), number(use.reads), number(use.writes)});
  page.endTable();
}

static void appendParameters(Page &page, const Program &program) {
  if (program.parameters.empty())
    return;
  page.heading(2, "Rates, limits and codes", "parameters");
  page.beginTable("Business constants in this program", {"What", "Value", "Kind", "Stands at", "Rule"});
  for (std::size_t at : program.parameters) {
    const Parameter &parameter = page.site().model().parameters[at];
    std::size_t rule = page.site().ruleOf(parameter.rule);
    page.row({escaped(parameter.parameter),
              escaped(parameter.value + (parameter.unit.empty() ? "" : " " + parameter.unit)),
              escaped(parameter.kind), placeText(parameter.at),
              rule == Site::npos ? "" : page.ruleLink(rule)});
  }
  page.endTable();
}

static void appendReading(Page &page, const Program &program) {
  page.heading(2, "What became of its statements", "ledger");
  appendLedger(page, program.ledger, "Every executable statement, counted once");
  if (program.ledger.reasons.empty())
    return;
  page.beginTable("Reasons", {"Reason", "Disposition", "#Statements"});
  for (const Ledger::Reason &reason : program.ledger.reasons)
    page.row({escaped(reason.reason), escaped(reason.disposition), withCommas(reason.statements)});
  page.endTable();
}

std::string programPage(const Site &site, std::size_t index) {
  const ReportModel &model = site.model();
  const Program &program = model.programs[index];
  Page page(site, escaped(program.name.empty() ? program.program : program.name), "programs/",
            "programs.html");
  std::string caption =
      programKind(program.kind) + (program.language.empty() ? "" : " in " + languageName(program.language));
  page.body += fmt::format("<span class=\"govuk-caption-l\">{}</span>\n", caption);
  page.heading(1, escaped(program.name.empty() ? program.program : program.name));
  if (!program.summary.empty())
    page.body += fmt::format("<p class=\"govuk-body-l\">{}</p>\n", escaped(program.summary));
  if (program.isPartial) {
    std::string why;
    for (const std::string &reason : program.whyPartial)
      why += (why.empty() ? "" : "; ") + escaped(reason);
    page.warn("This page is incomplete: " + why + ".");
  }
  std::size_t technical = static_cast<std::size_t>(std::ranges::count_if(
      program.rules, [&](std::size_t at) { return model.rules[at].category == "technical"; }));
  std::size_t other = program.rules.size() - technical;
  page.body += fmt::format(
      "<ul class=\"t-jump govuk-list\"><li><a class=\"govuk-link\" href=\"#rules\">{}</a></li>{}<li><a "
      "class=\"govuk-link\" href=\"#data\">Data and calls</a></li>{}<li><a class=\"govuk-link\" "
      "href=\"#ledger\">Statements</a></li></ul>\n",
      counted(other, "rule"),
      technical == 0 ? ""
                     : "<li><a class=\"govuk-link\" href=\"#technical\">" +
                           counted(technical, "technical rule") + "</a></li>",
      program.parameters.empty()
          ? ""
          : "<li><a class=\"govuk-link\" href=\"#parameters\">Rates, limits and codes</a></li>");
  if (!program.at.file.empty())
    page.paragraph("Source: " + placeText(program.at));
  page.heading(2, "Rules, in order of the source", "rules");
  if (other == 0)
    page.paragraph("No business rule was found in this program.");
  appendRules(page, program, false);
  if (technical != 0) {
    page.heading(2, "Technical rules", "technical");
    page.body +=
        "<details class=\"govuk-details\"><summary class=\"govuk-details__summary\"><span "
        "class=\"govuk-details__summary-text\">Show how the program deals with files, errors and screens"
        "</span></summary>\n";
    appendRules(page, program, true);
    page.body += "</details>\n";
  }
  appendInterface(page, program);
  appendItems(page, program);
  appendParameters(page, program);
  appendReading(page, program);
  return page.finish();
}

} // namespace tacit::report::html
