#include "../Emitter.h"

#include "../../PageSet.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <fmt/format.h>

namespace tacit::report {

static std::string plain(std::string_view text) {
  return escapeMarkdown(text);
}

/// \p text as code; the fence is longer than any run of backticks inside.
static std::string code(std::string_view text) {
  if (text.empty())
    return {};
  std::string shown = makeVisible(text);
  std::size_t longest = 0;
  for (std::size_t at = 0, run = 0; at < shown.size(); ++at)
    longest = std::max(longest, run = shown[at] == '`' ? run + 1 : 0);
  std::string fence(longest + 1, '`');
  bool needsSpace = shown.front() == '`' || shown.back() == '`';
  return fence + (needsSpace ? " " : "") + shown + (needsSpace ? " " : "") + fence;
}

/// The same inside a table, where a bar would end the cell even in code.
static std::string codeCell(std::string_view text) {
  std::string shown = code(text);
  for (std::size_t at = shown.find('|'); at != std::string::npos; at = shown.find('|', at + 2))
    shown.insert(at, "\\");
  return shown;
}

static std::string place(const Place &at) {
  if (at.file.empty())
    return {};
  std::string text = plain(at.file);
  if (at.line != 0)
    text += fmt::format(":{}", at.line);
  if (at.endLine > at.line)
    text += fmt::format("-{}", at.endLine);
  return text;
}

static void row(std::string &out, const std::vector<std::string> &cells) {
  for (const std::string &cell : cells)
    out += "| " + cell + " ";
  out += "|\n";
}

static void head(std::string &out, const std::vector<std::string> &cells) {
  row(out, cells);
  row(out, std::vector<std::string>(cells.size(), "---"));
}

static std::string programFile(const Program &program) {
  return "programs/" + pageName(program.program) + ".md";
}

static std::string programName(const Program &program) {
  return plain(program.name.empty() ? program.program : program.name);
}

static void appendLedger(std::string &out, const Ledger &ledger) {
  if (ledger.total() == 0)
    return;
  auto shares = ledger.shares();
  head(out, {"Statements", "Number", "Share"});
  for (std::size_t at = 0; at < shares.size(); ++at)
    row(out, {std::string(Ledger::Dispositions[at]), std::to_string(ledger.statements[at]),
              fmt::format("{:.1f} %", shares[at])});
  out += "\n";
}

static void appendRule(std::string &out, const ReportModel &model, const Rule &rule) {
  out += fmt::format("### {}\n\n{}\n\n", plain(rule.title.empty() ? rule.rule : rule.title),
                     plain(rule.statement));
  out += fmt::format("- When: {}\n- Then: {}\n", rule.guard.empty() ? "always" : code(rule.guard),
                     code(rule.effect));
  if (!rule.assumes.empty())
    out += "- Provided: " + code(rule.assumes) + "\n";
  if (!rule.context.empty())
    out += "- Called when: " + code(rule.context) + "\n";
  out += fmt::format("- Kind: {}, {}; confidence {} %, {}\n", plain(rule.kind), plain(rule.category),
                     static_cast<int>(rule.confidence * 100 + 0.5), plain(rule.status));
  if (!rule.reasons.empty())
    out += "- Because: " + plain(rule.reasons) + "\n";
  for (const Evidence &evidence : rule.evidence) {
    out += fmt::format("- Evidence ({}): {}{}\n", plain(evidence.role), place(evidence.at),
                       evidence.copiedFrom.empty() ? "" : ", brought in at " + plain(evidence.copiedFrom));
    constexpr std::size_t LongestExcerpt = 20;
    auto lines = model.linesOf(evidence.at);
    lines.resize(std::min(lines.size(), LongestExcerpt));
    // Each line is code of its own: a fence could be closed by the source.
    for (std::string_view line : lines)
      if (std::size_t from = line.find_first_not_of(" \t\r"); from != std::string_view::npos)
        out += "  - " + code(line.substr(from, line.find_last_not_of(" \t\r") + 1 - from)) + "\n";
  }
  out += fmt::format("- Id: {}\n\n", code(rule.rule));
}

static std::string programPage(const ReportModel &model, const Program &program) {
  std::string out = "# " + programName(program) + "\n\n";
  if (!program.kind.empty())
    out += fmt::format("{} in {}, {}\n\n", plain(program.kind), plain(program.language), place(program.at));
  if (!program.summary.empty())
    out += plain(program.summary) + "\n\n";
  for (const std::string &why : program.whyPartial)
    out += "**Incomplete:** " + plain(why) + "\n\n";
  for (bool isTechnical : {false, true}) {
    bool any = false;
    for (std::size_t at : program.rules) {
      const Rule &rule = model.rules[at];
      if ((rule.category == "technical") != isTechnical)
        continue;
      if (!any)
        out += isTechnical ? "## Technical rules\n\n" : "## Rules\n\n";
      any = true;
      appendRule(out, model, rule);
    }
  }
  for (std::size_t at : program.groups) {
    const Group &group = model.groups[at];
    out += fmt::format("## {}: {}\n\n", plain(group.kind), plain(group.title));
    head(out, {"When", "Then"});
    for (std::size_t rule : group.rules)
      row(out,
          {model.rules[rule].rule == group.otherwiseRule ? "otherwise" : codeCell(model.rules[rule].guard),
           codeCell(model.rules[rule].effect)});
    if (group.otherwise == "value")
      row(out, {"otherwise", codeCell(group.otherwiseEffect)});
    out += "\n";
    if (!group.hitPolicy.empty())
      out += fmt::format("Rows: {}. Else: {}.\n\n", plain(group.hitPolicy),
                         group.otherwise.empty() ? "-" : plain(group.otherwise));
  }
  if (!program.accesses.empty()) {
    out += "## Files, tables, screens and queues\n\n";
    head(out, {"Name", "Kind", "Operations", "Columns"});
    for (const Access &access : program.accesses)
      row(out, {codeCell(access.resource), plain(access.resourceKind), plain(access.operations),
                plain(access.columns)});
    out += "\n";
  }
  if (!program.calls.empty()) {
    out += "## Calls\n\n";
    head(out, {"Program", "How", "Remark"});
    for (const Call &call : program.calls)
      row(out, {codeCell(call.callee), plain(call.kind), call.isResolved ? "" : plain(call.reason)});
    out += "\n";
  }
  if (program.ledger.total() != 0)
    out += "## Statements\n\n";
  appendLedger(out, program.ledger);
  return out;
}

static std::string findingsPage(const ReportModel &model) {
  std::string out =
      "# Findings\n\nWhat looks wrong in the sources or is worth knowing. Notes may be meant.\n\n";
  for (const Finding &finding : model.findings) {
    out += fmt::format("## {}\n\n{}\n\n- Kind: {}, {}\n", plain(finding.title), plain(finding.statement),
                       plain(finding.kind), plain(finding.severity));
    if (!finding.assumes.empty())
      out += "- Assumed: " + plain(finding.assumes) + "\n";
    if (!finding.program.empty())
      out +=
          fmt::format("- Program: [{}](programs/{}.md)\n", plain(finding.program), pageName(finding.program));
    for (const FindingEvidence &evidence : finding.evidence)
      out += fmt::format("- {}: {}{}{}\n", plain(evidence.role), place(evidence.at),
                         evidence.rule.empty() ? "" : ", rule " + code(evidence.rule),
                         evidence.item.empty() ? "" : ", item " + code(evidence.item));
    out += fmt::format("- Id: {}\n\n", code(finding.finding));
  }
  return out;
}

static std::string indexPage(const ReportModel &model) {
  auto business = std::ranges::count(model.rules, std::string("business"), &Rule::category);
  std::string out =
      fmt::format("# Business rules\n\n{} business rules in {} programs.\n\n", business,
                  std::ranges::count_if(model.programs, [](const Program &p) { return !p.program.empty(); }));
  if (model.isPartial())
    out += "**Incomplete:** not everything could be read; see [missing](#missing) and "
           "[files](#files-not-read).\n\n";
  out += "## Programs\n\n";
  head(out, {"Program", "What it does", "Rules", "Read"});
  for (const Program &program : model.programs)
    row(out, {fmt::format("[{}]({})", programName(program), programFile(program)), plain(program.summary),
              std::to_string(model.businessRules(program)), program.isPartial ? "in part" : "whole"});
  out += "\n## Statements\n\n";
  appendLedger(out, model.ledger);
  if (!model.parameters.empty()) {
    out += "## Rates, limits and codes\n\n";
    head(out, {"What", "Value", "Kind", "Stands at"});
    for (const Parameter &parameter : model.parameters)
      row(out, {plain(parameter.parameter),
                plain(parameter.value + (parameter.unit.empty() ? "" : " " + parameter.unit)),
                plain(parameter.kind), place(parameter.at)});
    out += "\n";
  }
  if (!model.findings.empty()) {
    auto warnings = std::ranges::count(model.findings, std::string("warning"), &Finding::severity);
    out += fmt::format("## Findings\n\n{} findings, {} of them warnings: see [findings](findings.md).\n\n",
                       model.findings.size(), warnings);
  }
  if (!model.missing.empty()) {
    out += "## Missing\n\n";
    head(out, {"Name", "Kind", "Rules affected", "Wanted by"});
    for (const Missing &missing : model.missing)
      row(out, {codeCell(missing.name), plain(missing.kind), std::to_string(missing.rulesAffected),
                plain(missing.wantedBy)});
    out += "\n";
  }
  bool anyUnread = std::ranges::any_of(model.files, [](const File &file) { return file.status != "read"; });
  if (anyUnread) {
    out += "## Files not read\n\n";
    head(out, {"File", "Status", "Reason"});
    for (const File &file : model.files)
      if (file.status != "read")
        row(out, {codeCell(file.path), plain(file.status), plain(file.reason)});
    out += "\n";
  }
  return out;
}

static void emit(const ReportModel &model, PageSet &pages) {
  pages.add("index.md", indexPage(model));
  if (!model.findings.empty())
    pages.add("findings.md", findingsPage(model));
  for (const Program &program : model.programs)
    pages.add(programFile(program), programPage(model, program));
}

extern const Emitter emitterMarkdown;
constinit const Emitter emitterMarkdown{"markdown", "index.md", &emit};

} // namespace tacit::report
