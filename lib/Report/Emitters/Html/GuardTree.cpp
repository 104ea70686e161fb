#include "GuardTree.h"

#include "Html.h"

#include "Scan.h"

namespace tacit::report::html {

static constexpr unsigned DeepestList = 12;

/// \p formula without parentheses around the whole of it.
static std::string_view unwrapped(std::string_view formula) {
  while (formula.size() >= 2 && formula.front() == '(' && closing(formula, 0) == formula.size() - 1)
    formula = formula.substr(1, formula.size() - 2);
  return formula;
}

static GuardTree parse(std::string_view formula, unsigned depth) {
  formula = unwrapped(formula);
  if (depth < DeepestList)
    for (auto [word, kind] : {std::pair<std::string_view, GuardTree::Kind>{" OR ", GuardTree::Kind::Any},
                              {" AND ", GuardTree::Kind::All}}) {
      auto parts = splitOutside(formula, word);
      if (parts.size() < 2)
        continue;
      GuardTree whole{kind, {}, {}};
      for (std::string_view part : parts) {
        GuardTree inner = parse(part, depth + 1);
        // An AND right inside an AND adds nothing but depth.
        if (inner.kind == kind)
          whole.parts.insert(whole.parts.end(), inner.parts.begin(), inner.parts.end());
        else
          whole.parts.push_back(std::move(inner));
      }
      return whole;
    }
  return {GuardTree::Kind::Test, formula, {}};
}

GuardTree parseGuard(std::string_view formula) {
  return parse(formula, 0);
}

static void append(std::string &out, const GuardTree &condition) {
  if (condition.kind == GuardTree::Kind::Test) {
    out += "<code>" + escaped(condition.test) + "</code>";
    return;
  }
  out += condition.kind == GuardTree::Kind::All ? "all of these hold<ul>" : "any of these holds<ul>";
  for (const GuardTree &part : condition.parts) {
    out += "<li>";
    append(out, part);
    out += "</li>";
  }
  out += "</ul>";
}

std::string guardList(const GuardTree &condition) {
  std::string out;
  append(out, condition);
  return out;
}

std::size_t countTests(const GuardTree &condition) {
  std::size_t tests = condition.kind == GuardTree::Kind::Test ? 1 : 0;
  for (const GuardTree &part : condition.parts)
    tests += countTests(part);
  return tests;
}

} // namespace tacit::report::html
