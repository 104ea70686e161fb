#include "Export.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace tacit::report {

static Cell textCell(std::string_view text) {
  Cell cell;
  if (text.empty())
    return cell;
  cell.kind = Cell::Kind::Text;
  cell.text = text;
  return cell;
}

static Cell numberCell(std::uint64_t number) {
  Cell cell;
  cell.kind = Cell::Kind::Integer;
  cell.integer = static_cast<std::int64_t>(number);
  cell.real = static_cast<double>(number);
  cell.text = std::to_string(number);
  return cell;
}

static Cell realCell(double number) {
  Cell cell;
  cell.kind = Cell::Kind::Real;
  cell.real = number;
  cell.text = fmt::format("{:g}", number);
  return cell;
}

/// A line number; none for 0.
static Cell lineCell(std::uint32_t line) {
  return line == 0 ? Cell() : numberCell(line);
}

static std::string placeOf(const Place &at) {
  if (at.line == 0)
    return at.file;
  return at.endLine > at.line ? fmt::format("{}:{}-{}", at.file, at.line, at.endLine)
                              : fmt::format("{}:{}", at.file, at.line);
}

static ExportTable rulesTable(const ReportModel &model) {
  ExportTable out{"rules",
                  "Business rules",
                  {{"rule",  "category", "kind",     "program",  "unit",    "title",      "statement",
                    "guard", "effect",   "target",   "context",  "assumes", "items",      "file",
                    "line",  "end_line", "evidence", "group_id", "status",  "confidence", "reasons"},
                   {}}};
  for (const Rule &rule : model.rules) {
    std::string items;
    for (const ItemUse &use : rule.items)
      items += fmt::format("{}{} {}", items.empty() ? "" : "; ", use.role, model.items[use.item].item);
    std::string evidence;
    for (const Evidence &each : rule.evidence)
      evidence += fmt::format("{}{} {}", evidence.empty() ? "" : "; ", each.role, placeOf(each.at));
    out.table.rows.push_back({textCell(rule.rule),       textCell(rule.category),   textCell(rule.kind),
                              textCell(rule.program),    textCell(rule.unit),       textCell(rule.title),
                              textCell(rule.statement),  textCell(rule.guard),      textCell(rule.effect),
                              textCell(rule.target),     textCell(rule.context),    textCell(rule.assumes),
                              textCell(items),           textCell(rule.at.file),    lineCell(rule.at.line),
                              lineCell(rule.at.endLine), textCell(evidence),        textCell(rule.groupId),
                              textCell(rule.status),     realCell(rule.confidence), textCell(rule.reasons)});
  }
  return out;
}

static ExportTable parametersTable(const ReportModel &model) {
  ExportTable out{
      "parameters",
      "Rates, limits and codes",
      {{"parameter", "value", "unit", "kind", "source", "program", "file", "line", "used_by_rule"}, {}}};
  for (const Parameter &parameter : model.parameters)
    out.table.rows.push_back({textCell(parameter.parameter), textCell(parameter.value),
                              textCell(parameter.unit), textCell(parameter.kind), textCell(parameter.source),
                              textCell(parameter.program), textCell(parameter.at.file),
                              lineCell(parameter.at.line), textCell(parameter.rule)});
  return out;
}

static ExportTable dictionaryTable(const ReportModel &model) {
  ExportTable out{"dictionary",
                  "Data items",
                  {{"item", "program", "name", "qualified_name", "business_name", "kind", "type",
                    "byte_offset", "byte_size", "parent", "initial_value", "rules", "file", "line"},
                   {}}};
  for (const Item &item : model.items)
    out.table.rows.push_back({textCell(item.item), textCell(item.program), textCell(item.name),
                              textCell(item.qualifiedName), textCell(item.businessName), textCell(item.kind),
                              textCell(item.type), numberCell(item.byteOffset), numberCell(item.byteSize),
                              textCell(item.parent), textCell(item.initialValue),
                              numberCell(item.rules.size()), textCell(item.at.file), lineCell(item.at.line)});
  return out;
}

/// Whether a list of operations, separated by ", ", has \p operation.
static bool hasOperation(std::string_view operations, std::string_view operation) {
  while (!operations.empty()) {
    std::size_t end = std::min(operations.find(", "), operations.size());
    if (operations.substr(0, end) == operation)
      return true;
    operations.remove_prefix(std::min(end + 2, operations.size()));
  }
  return false;
}

static ExportTable crudTable(const ReportModel &model) {
  ExportTable out{"crud",
                  "Who creates, reads, updates and deletes what",
                  {{"resource", "resource_kind", "program", "create", "read", "update", "delete",
                    "operations", "columns"},
                   {}}};
  std::vector<std::tuple<std::string_view, std::string_view, std::string_view, const Access *>> all;
  for (const Program &program : model.programs)
    for (const Access &access : program.accesses)
      all.emplace_back(access.resource, access.resourceKind, program.program, &access);
  std::ranges::sort(all, {}, [](const auto &row) {
    return std::tuple(std::get<0>(row), std::get<1>(row), std::get<2>(row));
  });
  for (const auto &[resource, kind, program, access] : all) {
    std::vector<Cell> row{textCell(resource), textCell(kind), textCell(program)};
    for (std::string_view operation : {"create", "read", "update", "delete"})
      row.push_back(hasOperation(access->operations, operation) ? textCell("x") : Cell());
    row.push_back(textCell(access->operations));
    row.push_back(textCell(access->columns));
    out.table.rows.push_back(std::move(row));
  }
  return out;
}

static ExportTable findingsTable(const ReportModel &model) {
  ExportTable out{
      "findings",
      "Findings",
      {{"finding", "severity", "kind", "program", "title", "statement", "assumes", "file", "line"}, {}}};
  for (const Finding &finding : model.findings)
    out.table.rows.push_back({textCell(finding.finding), textCell(finding.severity), textCell(finding.kind),
                              textCell(finding.program), textCell(finding.title), textCell(finding.statement),
                              textCell(finding.assumes), textCell(finding.at.file),
                              lineCell(finding.at.line)});
  return out;
}

std::vector<ExportTable> exportTables(const ReportModel &model) {
  std::vector<ExportTable> tables;
  tables.push_back(rulesTable(model));
  tables.push_back(parametersTable(model));
  tables.push_back(dictionaryTable(model));
  tables.push_back(crudTable(model));
  tables.push_back(findingsTable(model));
  return tables;
}

} // namespace tacit::report
