#include "RulesText.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <tuple>

namespace tacit {

static void printField(std::string &out, std::string_view name, std::string_view value) {
  if (!value.empty())
    fmt::format_to(std::back_inserter(out), "  {:<9} {}\n", name, value);
}

std::string printRules(const Knowledge &knowledge, std::string_view only) {
  std::vector<const RuleRow *> rules;
  for (const RuleRow &rule : knowledge.rules)
    if (only.empty() || rule.unit == only)
      rules.push_back(&rule);
  std::ranges::sort(rules, {}, [](const RuleRow *rule) { return std::tie(rule->at, rule->rule); });
  std::string out;
  for (const RuleRow *rule : rules) {
    fmt::format_to(std::back_inserter(out), "{} {} {}:{} {}\n", toText(rule->kind), toText(rule->category),
                   rule->at.file, rule->at.line, rule->unit);
    printField(out, "guard", rule->guard);
    printField(out, "effect", rule->effect);
    printField(out, "context", rule->context);
    printField(out, "assumes", rule->assumes);
    printField(out, "statement", rule->statement);
    printField(out, "reasons", rule->reasons);
  }
  return out;
}

} // namespace tacit
