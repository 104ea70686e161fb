#include "tacit/FrontEnds/Sql/Statement.h"

#include <fmt/format.h>

namespace tacit::sql {

/// As it might be written; nesting deeper than a screen is cut.
static std::string formula(const Statement &statement, std::uint32_t id, int depth = 0) {
  if (id >= statement.exprs.size())
    return "?";
  const Expr &expr = statement.exprs[id];
  if (depth > 40)
    return "...";
  auto operand = [&](std::size_t at) {
    return at < expr.operands.size() ? formula(statement, expr.operands[at], depth + 1) : std::string("?");
  };
  auto list = [&](std::size_t from) {
    std::string result;
    for (std::size_t at = from; at < expr.operands.size(); ++at)
      result += (at > from ? ", " : "") + operand(at);
    return result;
  };
  switch (expr.kind) {
  case ExprKind::Column:
    return expr.ref < statement.tables.size() ? statement.tables[expr.ref].name + "." + expr.text : expr.text;
  case ExprKind::Number:
    return expr.text;
  case ExprKind::String:
    return "'" + expr.text + "'";
  case ExprKind::Host:
    return fmt::format(":{}", expr.ref + 1);
  case ExprKind::Marker:
    return fmt::format("?{}", expr.ref + 1);
  case ExprKind::Star:
    return "*";
  case ExprKind::Null:
  case ExprKind::Default:
    return std::string(toText(expr.kind));
  case ExprKind::Call:
    return fmt::format("{}({})", expr.text, list(0));
  case ExprKind::Binary:
  case ExprKind::Compare:
    return fmt::format("({} {} {})", operand(0), expr.text, operand(1));
  case ExprKind::And:
  case ExprKind::Or:
    return fmt::format("({} {} {})", operand(0), toText(expr.kind), operand(1));
  case ExprKind::Unknown:
  case ExprKind::Negate:
  case ExprKind::Not:
  case ExprKind::IsNull:
  case ExprKind::Like:
  case ExprKind::In:
  case ExprKind::Between:
  case ExprKind::Exists:
  case ExprKind::Subquery:
  case ExprKind::Case:
    break;
  }
  return fmt::format("{}({})", toText(expr.kind), list(0));
}

std::string print(const Statement &statement) {
  std::string out(toText(statement.kind));
  auto text = [&](std::string_view name, std::string_view value) {
    if (!value.empty())
      out += fmt::format(" {}={}", name, value);
  };
  text("cursor", statement.cursor);
  text("prepared", statement.prepared);
  text("object", statement.object);
  text("target", statement.target);
  if (statement.kind == Kind::Whenever)
    out += fmt::format(" {} {}", toText(statement.event), toText(statement.action));
  text("text", statement.dynamicText);
  if (statement.dynamicHost != None)
    out += fmt::format(" text=:{}", statement.dynamicHost + 1);
  if (statement.isForUpdate)
    out += " for-update";
  if (statement.usesDescriptor)
    out += " descriptor";
  for (const TableUse &table : statement.tables) {
    out += fmt::format("; {} {}{}(", toText(table.operation), table.schema.empty() ? "" : table.schema + ".",
                       table.name);
    for (std::size_t at = 0; at < table.columns.size(); ++at)
      out += (at ? " " : "") + table.columns[at];
    out += ")";
  }
  auto hosts = [&](std::string_view name, const std::vector<std::uint32_t> &list) {
    if (list.empty())
      return;
    out += fmt::format("; {}", name);
    for (std::uint32_t host : list)
      out += fmt::format(" {}", host + 1);
  };
  hosts("in", statement.in);
  hosts("out", statement.out);
  for (const Transfer &transfer : statement.transfers)
    out += fmt::format("; {} -> {}", formula(statement, transfer.from), formula(statement, transfer.to));
  if (statement.condition != None)
    out += "; where " + formula(statement, statement.condition);
  for (const ColumnDefinition &column : statement.columns)
    out += fmt::format("; column {} {}{}", column.name, column.type, column.isNotNull ? " NOT NULL" : "");
  if (!statement.doubt.empty())
    out += "; doubt: " + statement.doubt;
  return out;
}

} // namespace tacit::sql
