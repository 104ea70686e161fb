#include "Formula.h"
#include "GuardTree.h"
#include "Html.h"

#include <algorithm>
#include <fmt/format.h>

namespace tacit::report::html {

static std::string codeOr(std::string_view text, std::string_view none) {
  return text.empty() ? std::string(none) : "<code>" + escaped(text) + "</code>";
}

/// A test without the subject that its column names: "> 5" of "A > 5".
static std::string_view cell(std::string_view test, std::string_view subject) {
  if (!subject.empty() && test.starts_with(subject) && test.size() > subject.size() &&
      test[subject.size()] == ' ')
    test.remove_prefix(subject.size() + 1);
  return test;
}

static std::string ruleNumber(const ReportModel &model, std::size_t rule, std::size_t number,
                              bool isDefault) {
  return fmt::format("<a href=\"#{}\">{}</a>{}", ruleAnchor(model.rules[rule]), number,
                     isDefault ? " (default)" : "");
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
    names.push_back(subject.empty() ? "Other conditions" : "<code>" + escaped(subject) + "</code>");
  std::vector<std::string_view> headings{"Case"};
  if (hasColumns)
    headings.insert(headings.end(), names.begin(), names.end());
  else
    headings.emplace_back("When");
  // Where all rows set one thing, its name is the heading of the last column.
  std::string sign = group.target + " := ";
  bool isOneTarget = !group.target.empty() && std::ranges::all_of(group.rules, [&](std::size_t at) {
    return model.rules[at].effect.starts_with(sign);
  });
  std::string target = isOneTarget ? "<code>" + escaped(group.target) + "</code>" : "Then";
  headings.emplace_back(target);
  auto effect = [&](std::string_view text) {
    return codeOr(isOneTarget && text.starts_with(sign) ? text.substr(sign.size()) : text, "");
  };
  page.beginTable(escaped(group.title), headings, false, true);
  std::size_t number = 0;
  for (std::size_t at : group.rules) {
    const Rule &rule = model.rules[at];
    std::vector<std::string> cells{ruleNumber(model, at, ++number, rule.rule == group.otherwiseRule)};
    if (hasColumns)
      for (const std::string &subject : subjects) {
        std::string tests;
        for (const Condition &condition : rule.conditions)
          if (condition.subject == subject)
            tests += (tests.empty() ? "" : "<br>and ") + codeOr(cell(condition.test, subject), "");
        cells.push_back(tests.empty() ? "any" : tests);
      }
    else
      cells.push_back(rule.guard.empty() ? "always" : guardList(parseGuard(rule.guard)));
    cells.push_back(effect(rule.effect));
    page.row(cells);
  }
  if (group.otherwise == "value") {
    std::vector<std::string> cells(headings.size() - 2, "no case above");
    cells.insert(cells.begin(), "default");
    cells.push_back(effect(group.otherwiseEffect) + ", " + page.placeLink(group.otherwiseAt));
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

static void appendList(Page &page, const Group &group) {
  const ReportModel &model = page.site().model();
  page.body += "<ol class=\"govuk-list govuk-list--number\">\n";
  for (std::size_t at : group.rules) {
    const Rule &rule = model.rules[at];
    page.body += fmt::format("<li><a href=\"#{}\">{}</a>", ruleAnchor(rule),
                             escaped(rule.statement.empty() ? rule.title : rule.statement));
    if (group.kind == "calculation-chain") {
      std::string formula = typeset(rule.effect);
      page.body += formula.empty() ? "<br>" + codeOr(rule.effect, "") : formula;
    }
    page.body += "</li>\n";
  }
  page.body += "</ol>\n";
}

void appendGroup(Page &page, const Group &group) {
  std::string_view kind = group.kind == "decision-table"      ? "Decision table"
                          : group.kind == "validation-list"   ? "Checks, in this order"
                          : group.kind == "calculation-chain" ? "Calculation, step by step"
                                                              : "Rules that belong together";
  page.body += "<section class=\"t-group\">\n";
  page.heading(3, fmt::format("{}<span class=\"govuk-caption-m\">{}, {}</span>", escaped(group.title), kind,
                              page.placeLink(group.at)));
  if (group.kind == "decision-table")
    appendDecisionTable(page, group);
  else
    appendList(page, group);
  if (std::string words = policyWords(group); !words.empty())
    page.paragraph(words);
  page.beginDetails(figure("rules-of-group", group.groupId, group.rules.size(), "rule") +
                    " with condition, effect and evidence");
  for (std::size_t rule : group.rules)
    appendRule(page, rule, 4);
  page.endDetails();
  page.body += "</section>\n";
}

} // namespace tacit::report::html
