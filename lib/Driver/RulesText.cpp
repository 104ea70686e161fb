#include "RulesText.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <vector>

namespace tacit {

static void printPart(std::string &out, std::string_view name, std::string_view value) {
  if (!value.empty())
    fmt::format_to(std::back_inserter(out), "  {} {}", name, makeVisible(value));
}

/// `@12` in the unit's own file, `name:12` in another one.
static std::string placeOf(const LineRange &at, std::string_view ownFile) {
  return at.file == ownFile ? fmt::format("@{}", at.line)
                            : fmt::format("{}:{}", makeVisible(at.file), at.line);
}

std::string printRules(const Knowledge &knowledge, std::string_view ownFile, std::string_view only) {
  std::vector<const RuleRow *> rules;
  for (const RuleRow &rule : knowledge.rules)
    if (only.empty() || rule.unit == only)
      rules.push_back(&rule);
  std::ranges::sort(rules, {}, [](const RuleRow *rule) { return std::tie(rule->at, rule->rule); });
  std::string out;
  for (const RuleRow *rule : rules) {
    if (rule->category != Category::Business)
      fmt::format_to(std::back_inserter(out), "{} ", toText(rule->category));
    fmt::format_to(std::back_inserter(out), "{} {}", toText(rule->kind), placeOf(rule->at, ownFile));
    printPart(out, "guard", rule->guard);
    printPart(out, "effect", rule->effect);
    printPart(out, "context", rule->context);
    printPart(out, "assumes", rule->assumes);
    fmt::format_to(std::back_inserter(out), "\n  {}\n", makeVisible(rule->statement));
  }
  return out;
}

std::string printGroups(const Knowledge &knowledge, std::string_view ownFile) {
  std::map<std::string_view, std::vector<const RuleRow *>> members;
  for (const RuleRow &rule : knowledge.rules)
    if (!rule.groupId.empty())
      members[rule.groupId].push_back(&rule);
  std::map<std::string_view, std::vector<std::string_view>> tests;
  for (const RuleConditionRow &condition : knowledge.conditions)
    tests[condition.rule].push_back(condition.test);
  std::vector<const RuleGroupRow *> groups;
  for (const RuleGroupRow &group : knowledge.groups)
    groups.push_back(&group);
  std::ranges::sort(groups, {},
                    [](const RuleGroupRow *group) { return std::tie(group->at, group->groupId); });
  std::string out;
  for (const RuleGroupRow *group : groups) {
    fmt::format_to(std::back_inserter(out), "{} {} to @{}", toText(group->kind), placeOf(group->at, ownFile),
                   group->at.endLine);
    printPart(out, "target", group->target);
    printPart(out, "hits", toText(group->hitPolicy));
    if (group->hitPolicy != HitPolicy::Sequence)
      printPart(out, "otherwise", toText(group->otherwise));
    if (group->otherwise == Otherwise::Value)
      fmt::format_to(std::back_inserter(out), " {} {}", placeOf(group->otherwiseAt, ownFile),
                     makeVisible(group->otherwiseEffect));
    out += '\n';
    std::vector<const RuleRow *> &rows = members[group->groupId];
    std::ranges::sort(rows, {}, &RuleRow::groupOrder);
    for (const RuleRow *rule : rows) {
      std::string number = rule->rule == group->otherwiseRule ? "default" : std::to_string(rule->groupOrder);
      fmt::format_to(std::back_inserter(out), "  {} {}", number, placeOf(rule->at, ownFile));
      printPart(out, "when", fmt::format("{}", fmt::join(tests[rule->rule], " | ")));
      printPart(out, "then", rule->effect);
      out += '\n';
    }
  }
  return out;
}

std::string printParameters(const Knowledge &knowledge, std::string_view ownFile) {
  std::map<std::string_view, LineRange> places;
  for (const RuleRow &rule : knowledge.rules)
    places.emplace(rule.rule, rule.at);
  using Key = std::tuple<LineRange, std::string_view, std::string_view, std::string_view, std::string_view,
                         std::string_view>;
  std::map<Key, std::set<LineRange>> users;
  for (const ParameterRow &row : knowledge.parameters) {
    auto &all = users[{row.at, row.parameter, row.value, row.unit, toText(row.kind), toText(row.source)}];
    if (auto rule = places.find(row.usedByRule); rule != places.end())
      all.insert(rule->second);
  }
  std::string out;
  for (const auto &[key, rules] : users) {
    const auto &[at, name, value, unit, kind, source] = key;
    fmt::format_to(std::back_inserter(out), "{} {}  {} = {}{}{}  {}", kind, placeOf(at, ownFile),
                   makeVisible(name), makeVisible(value), unit.empty() ? "" : " ", unit, source);
    for (const LineRange &rule : rules)
      fmt::format_to(std::back_inserter(out), "{}{}", rule == *rules.begin() ? ", used by " : " ",
                     placeOf(rule, ownFile));
    out += '\n';
  }
  return out;
}

std::string printFindings(const Knowledge &knowledge, std::string_view ownFile) {
  std::vector<const FindingRow *> findings;
  for (const FindingRow &row : knowledge.findings)
    findings.push_back(&row);
  std::ranges::sort(findings, {},
                    [](const FindingRow *row) { return std::tie(row->at, row->kind, row->finding); });
  std::string out;
  for (const FindingRow *row : findings) {
    fmt::format_to(std::back_inserter(out), "{} {} {}  {}\n  {}\n", toText(row->severity), toText(row->kind),
                   placeOf(row->at, ownFile), makeVisible(row->title), makeVisible(row->statement));
    for (const FindingEvidenceRow &evidence : knowledge.findingEvidence)
      if (evidence.finding == row->finding)
        fmt::format_to(std::back_inserter(out), "  {} {}{}\n", toText(evidence.role),
                       placeOf(evidence.at, ownFile),
                       evidence.item.empty() ? "" : "  " + makeVisible(evidence.item));
  }
  return out;
}

} // namespace tacit
