#include "GuardTree.h"
#include "Html.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace tacit::report::html {

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
    page.computed("what-a-program-touches", program.program);
    page.beginTable("Files, tables, screens and queues",
                    {"Name", "Kind", "Operations", "Columns", "First at"});
    for (const Access &access : program.accesses)
      page.row({"<code>" + escaped(access.resource) + "</code>", escaped(access.resourceKind),
                escaped(access.operations), escaped(access.columns),
                page.lineLink(access.file, access.line)});
    page.endTable();
  }
  if (!program.calls.empty()) {
    page.computed("what-a-program-calls", program.program);
    page.beginTable("Calls", {"Program", "How", "Remark", "First at"});
    for (const Call &call : program.calls)
      page.row({page.programLink(call.callee), escaped(call.kind),
                call.isResolved       ? ""
                : call.reason.empty() ? "not read"
                                      : escaped(call.reason),
                page.lineLink(call.file, call.line)});
    page.endTable();
  }
  if (!program.callers.empty()) {
    page.computed("what-calls-a-program", program.program);
    page.beginTable("Called by", {"Program", "How", "First at"});
    for (const Call &call : program.callers)
      page.row({page.programLink(call.caller), escaped(call.kind), page.lineLink(call.file, call.line)});
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
        ++(use.isTested()    ? uses[use.item].tests
           : use.isWritten() ? uses[use.item].writes
                             : uses[use.item].reads);
  if (uses.empty())
    return;
  page.computed("data-of-rules", program.program);
  page.beginTable("Data its rules work on", {"Item", "Meaning", "Type", "#Looked at", "#Used", "#Set"});
  auto number = [](std::uint64_t times) { return times == 0 ? std::string() : withCommas(times); };
  for (const auto &[at, use] : uses)
    page.row({page.itemLink(at), escaped(model.items[at].businessName), escaped(model.items[at].type),
              number(use.tests), number(use.reads), number(use.writes)});
  page.endTable();
}

static std::string programPageOf(const Page &page, std::size_t rule) {
  std::string link = page.site().rulePage(rule);
  return link.substr(0, link.find('#'));
}

static void appendParameters(Page &page, const Program &program) {
  if (program.parameters.empty())
    return;
  const ReportModel &model = page.site().model();
  page.heading(2, "Rates, limits and codes", "parameters");
  page.computed("constants", program.program);
  page.beginTable("Business constants in this program", {"What", "Value", "Kind", "Stands at", "Rules"},
                  true);
  // One row a place: the rules that use the constant follow each other.
  for (std::size_t at = 0; at < program.parameters.size();) {
    const Parameter &parameter = model.parameters[program.parameters[at]];
    constexpr std::size_t Shown = 6;
    std::size_t users = 0;
    std::string rules;
    for (; at < program.parameters.size(); ++at) {
      const Parameter &next = model.parameters[program.parameters[at]];
      if (next.parameter != parameter.parameter || next.value != parameter.value ||
          next.at.file != parameter.at.file || next.at.line != parameter.at.line)
        break;
      std::size_t rule = page.site().ruleOf(next.rule);
      if (rule == Site::npos || ++users > Shown)
        continue;
      rules += fmt::format(
          "{}<a href=\"{}#{}\">{}</a>", users == 1 ? "" : "; ",
          model.rules[rule].program == program.program ? "" : "../" + programPageOf(page, rule),
          ruleAnchor(model.rules[rule]),
          escaped(model.rules[rule].title.empty() ? model.rules[rule].rule : model.rules[rule].title));
    }
    if (users > Shown)
      rules += "; " + figure("users-of-parameter", userOf(parameter), users, "rule") + " in all";
    page.row({escaped(parameter.parameter),
              escaped(parameter.value + (parameter.unit.empty() ? "" : " " + parameter.unit)),
              escaped(parameter.kind), page.placeLink(parameter.at), rules});
  }
  page.endTable();
}

/// Who runs whom inside the program, and what it calls outside.
static void appendStructure(Page &page, const Program &program) {
  if (program.performs.empty() && program.calls.empty())
    return;
  page.heading(2, "Structure", "structure");
  std::string root = program.performs.empty() ? program.name : std::string(program.performs[0].caller);
  page.diagram("structure-table", "What runs what, from the top", root);
  page.beginDetails("The same as a table");
  page.computed("what-runs-what", program.program);
  page.beginTable("Calls inside the program and out of it", {"From", "How", "To", "Line"}, false, true,
                  "structure-table");
  for (const Perform &perform : program.performs)
    page.row({escaped(perform.caller),
              perform.times == 1 ? "perform" : fmt::format("perform, {} times", perform.times),
              escaped(perform.callee), page.lineLink(perform.file, perform.line)});
  for (const Call &call : program.calls)
    page.row({escaped(program.name), escaped(call.kind), page.programLink(call.callee),
              page.lineLink(call.file, call.line)});
  page.endTable();
  page.endDetails();
}

static void appendControlFlow(Page &page, const Program &program) {
  if (program.blockEdges.empty())
    return;
  page.heading(2, "Control flow", "flow");
  page.body +=
      "<noscript><p class=\"govuk-body\">The chart needs scripts. Without them, the view "
      "<code>control_flow</code> of the store has the same.</p></noscript>\n<div id=\"flow-chart\"></div>\n";
}

std::string controlFlowScript(const Site &site, const Program &program) {
  std::map<std::string, std::size_t, std::less<>> texts;
  std::string textList, units;
  auto number = [&](std::string_view text) {
    auto [at, isNew] = texts.emplace(text, texts.size());
    if (isNew)
      textList += scriptText(text) + ",\n";
    return at->second;
  };
  const std::vector<BlockEdge> &edges = program.blockEdges;
  for (std::size_t at = 0; at < edges.size();) {
    std::string_view unit = edges[at].unit;
    units += fmt::format("[{},[\n", scriptText(unit));
    while (at < edges.size() && edges[at].unit == unit) {
      const BlockEdge &block = edges[at];
      std::size_t page = number(site.sourcePage(block.file));
      units +=
          fmt::format("[{},{},{},{},{}", block.block, page, block.line, block.endLine, number(block.leaves));
      for (; at < edges.size() && edges[at].unit == unit && edges[at].block == block.block; ++at) {
        std::size_t other = number(edges[at].targetUnit);
        units += fmt::format(",[{},{},{}]", edges[at].target, other, number(edges[at].way));
      }
      units += "],\n";
    }
    units += "]],\n";
  }
  return fmt::format("tacitBlocks({{texts:[\n{}],units:[\n{}]}});\n", textList, units);
}

/// Numbers that say how much there is to understand.
static void appendComplexity(Page &page, const Program &program) {
  const ReportModel &model = page.site().model();
  std::set<std::string_view> units;
  std::size_t conditional = 0;
  const Rule *hardest = nullptr;
  for (std::size_t at : program.rules) {
    const Rule &rule = model.rules[at];
    units.insert(rule.unit);
    conditional += rule.guard.empty() ? 0 : 1;
    if (!rule.guard.empty() && (!hardest || rule.guard.size() > hardest->guard.size()))
      hardest = &rule;
  }
  for (const Perform &perform : program.performs) {
    units.insert(perform.caller);
    units.insert(perform.callee);
  }
  page.computed("complexity", program.program);
  page.beginTable("Complexity", {"Figure", "#Number"});
  page.row({"Executable statements", withCommas(program.statements)});
  page.row({"Paragraphs or functions with rules or calls", withCommas(units.size())});
  page.row({"Rules with a condition", withCommas(conditional)});
  page.endTable();
  if (hardest)
    page.paragraph(fmt::format("The longest condition: <a href=\"#{}\">{}</a>", ruleAnchor(*hardest),
                               escaped(hardest->title.empty() ? hardest->rule : hardest->title)));
}

static void appendReading(Page &page, const Program &program) {
  page.heading(2, "What became of its statements", "ledger");
  if (std::string source = page.site().sourcePage(program.at.file); !source.empty())
    page.paragraph(page.link(source, "The source, coloured by what became of each statement"));
  appendLedger(page, program.ledger, "Every executable statement, counted once", program.program);
  appendComplexity(page, program);
  if (program.ledger.reasons.empty())
    return;
  page.computed("reasons-of-ledger", program.program);
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
    page.body += fmt::format("<p class=\"govuk-body-l\">{}</p>\n",
                             computedText("purpose-of-program", program.program, escaped(program.summary)));
  if (program.isPartial) {
    std::string why;
    for (const std::string &reason : program.whyPartial)
      why += (why.empty() ? "" : "; ") + computedText("why-incomplete", program.program, escaped(reason));
    page.partial = "This page is incomplete: " + why + ".";
  }
  std::size_t technical = static_cast<std::size_t>(std::ranges::count_if(
      program.rules, [&](std::size_t at) { return model.rules[at].category == "technical"; }));
  std::size_t other = program.rules.size() - technical;
  page.body += fmt::format(
      "<ul class=\"t-jump govuk-list\"><li><a href=\"#rules\">{}</a></li>{}<li><a href=\"#data\">Data and "
      "calls</a></li>{}<li><a class=\"govuk-link\" "
      "href=\"#ledger\">Statements</a></li></ul>\n",
      figure("rules-of-program", program.program, other, "rule"),
      technical == 0
          ? ""
          : "<li><a href=\"#technical\">" +
                figure("technical-rules-of-program", program.program, technical, "technical rule") +
                "</a></li>",
      program.parameters.empty() ? "" : "<li><a href=\"#parameters\">Rates, limits and codes</a></li>");

  if (site.families().contains(program.family))
    page.paragraph(page.link(versionPage(program.family), "Compare with other versions of it"));
  if (!program.at.file.empty())
    page.paragraph("Source: " + page.placeLink(program.at));
  page.heading(2, "Rules, in order of the source", "rules");
  if (other == 0)
    page.paragraph("No business rule was found in this program.");
  appendRules(page, program, false);
  if (technical != 0) {
    page.heading(2, "Technical rules", "technical");
    page.beginDetails("Show how the program deals with files, errors and screens");
    appendRules(page, program, true);
    page.endDetails();
  }
  appendInterface(page, program);
  appendItems(page, program);
  appendParameters(page, program);
  appendStructure(page, program);
  appendControlFlow(page, program);
  appendReading(page, program);
  return page.finish(!program.blockEdges.empty()                         ? Needs::ControlFlow
                     : program.performs.empty() && program.calls.empty() ? Needs::Nothing
                                                                         : Needs::Diagrams);
}

} // namespace tacit::report::html
