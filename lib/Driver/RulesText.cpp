#include "RulesText.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <tuple>

namespace tacit {

static void printPart(std::string &out, std::string_view name, std::string_view value) {
  if (!value.empty())
    fmt::format_to(std::back_inserter(out), "  {} {}", name, makeVisible(value));
}

/// `@12` in the unit's own file, `name:12` in another one.
static std::string placeOf(const RuleRow &rule, std::string_view ownFile) {
  return rule.at.file == ownFile ? fmt::format("@{}", rule.at.line)
                                 : fmt::format("{}:{}", makeVisible(rule.at.file), rule.at.line);
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
    fmt::format_to(std::back_inserter(out), "{} {}", toText(rule->kind), placeOf(*rule, ownFile));
    printPart(out, "guard", rule->guard);
    printPart(out, "effect", rule->effect);
    printPart(out, "context", rule->context);
    printPart(out, "assumes", rule->assumes);
    fmt::format_to(std::back_inserter(out), "\n  {}\n", makeVisible(rule->statement));
  }
  return out;
}

} // namespace tacit
