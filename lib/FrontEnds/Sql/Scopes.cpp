#include "Scopes.h"

#include <fmt/format.h>

namespace tacit::sql {

const Source *Scope::findNamed(const std::string &name) const {
  for (const Scope *scope = this; scope != nullptr; scope = scope->outer)
    for (auto source = scope->named.rbegin(); source != scope->named.rend(); ++source)
      if (source->alias == name)
        return &*source;
  return nullptr;
}

static std::uint32_t readTable(Reading &reading, Source &source) {
  if (source.table == None)
    source.table = reading.use(source.name, source.schema, Operation::Read);
  return source.table;
}

static std::uint32_t column(Reading &reading, std::uint32_t table, const std::string &name,
                            std::uint32_t offset) {
  return reading.add({.kind = ExprKind::Column, .text = name, .ref = table, .offset = offset});
}

static std::uint32_t columnOf(Reading &reading, Source &source, const std::string &name,
                              std::uint32_t offset) {
  if (source.isDerived) {
    for (const Source::Output &output : source.columns)
      if (output.name == name)
        return output.expr;
    return column(reading, None, name, offset);
  }
  std::uint32_t table = readTable(reading, source);
  reading.addColumn(table, name);
  return column(reading, table, name, offset);
}

enum class Has { No, Maybe, Yes };

static Has hasColumn(const Reading &reading, const Source &source, const std::string &name) {
  if (source.isDerived) {
    if (source.columns.empty())
      return Has::Maybe;
    for (const Source::Output &output : source.columns) {
      if (output.name == name)
        return Has::Yes;
      if (output.expr != None && reading.out.exprs[output.expr].kind == ExprKind::Star)
        return Has::Maybe;
    }
    return Has::No;
  }
  const std::vector<std::string> *known = reading.knownColumns(source.name);
  if (known == nullptr)
    return Has::Maybe;
  return std::find(known->begin(), known->end(), name) != known->end() ? Has::Yes : Has::No;
}

std::uint32_t resolveColumn(Reading &reading, Scope &scope, const std::string &qualifier,
                            const std::string &name, std::uint32_t offset) {
  if (!qualifier.empty()) {
    for (Scope *at = &scope; at != nullptr; at = at->outer)
      for (Source &source : at->sources)
        if (source.alias == qualifier || source.name == qualifier)
          return columnOf(reading, source, name, offset);
    // EXCLUDED, NEW, OLD, a sequence: no table of this statement.
    return reading.add({.kind = ExprKind::Column, .text = qualifier + "." + name, .offset = offset});
  }
  if (scope.inOrder && std::find(scope.outputs.begin(), scope.outputs.end(), name) != scope.outputs.end())
    return reading.add({.kind = ExprKind::Unknown, .text = name, .offset = offset});
  for (Scope *at = &scope; at != nullptr; at = at->outer) {
    Source *certain = nullptr;
    std::vector<Source *> possible;
    for (Source &source : at->sources) {
      Has has = hasColumn(reading, source, name);
      if (has == Has::Yes && certain == nullptr)
        certain = &source;
      else if (has == Has::Maybe)
        possible.push_back(&source);
    }
    if (certain != nullptr)
      return columnOf(reading, *certain, name, offset);
    if (possible.size() == 1)
      return columnOf(reading, *possible.front(), name, offset);
    bool isUsed = std::find(at->usingColumns.begin(), at->usingColumns.end(), name) != at->usingColumns.end();
    Reading::Doubtful doubt{};
    for (Source *source : possible)
      if (!source->isDerived && !isUsed) {
        doubt.tables.push_back(readTable(reading, *source));
        reading.addColumn(doubt.tables.back(), name + "?");
      }
    if (!possible.empty()) {
      doubt.expr = column(reading, None, name, offset);
      if (!doubt.tables.empty())
        reading.doubtful.push_back(std::move(doubt));
      return static_cast<std::uint32_t>(reading.out.exprs.size() - 1);
    }
  }
  return column(reading, None, name, offset);
}

static bool hasCertain(const Reading &reading, const std::string &table, const std::string &column) {
  for (std::uint32_t at = 0; at < reading.out.tables.size(); ++at)
    if (reading.out.tables[at].name == table &&
        reading.columnsSeen.contains(fmt::format("{} {}", at, column)))
      return true;
  return false;
}

void settleColumns(Reading &reading) {
  std::vector<TableUse> &tables = reading.out.tables;
  for (const Reading::Doubtful &doubt : reading.doubtful) {
    Expr &expr = reading.out.exprs[doubt.expr];
    std::uint32_t owner = None;
    for (std::uint32_t table : doubt.tables)
      if (hasCertain(reading, tables[table].name, expr.text))
        owner = table;
    if (owner == None)
      continue;
    expr.ref = owner;
    reading.addColumn(owner, expr.text);
    for (std::uint32_t table : doubt.tables)
      reading.removeColumn(table, expr.text + "?");
  }
  reading.doubtful.clear();
}

std::uint32_t allColumns(Reading &reading, Scope &scope, const std::string &qualifier, std::uint32_t offset) {
  std::vector<std::uint32_t> columns;
  bool isKnown = true;
  std::uint32_t only = None;
  for (Source &source : scope.sources) {
    if (!qualifier.empty() && source.alias != qualifier && source.name != qualifier)
      continue;
    if (source.isDerived) {
      isKnown &= !source.columns.empty();
      for (const Source::Output &output : source.columns)
        columns.push_back(output.expr);
      continue;
    }
    only = readTable(reading, source);
    const std::vector<std::string> *known = reading.knownColumns(source.name);
    isKnown &= known != nullptr;
    if (known == nullptr)
      reading.addColumn(only, "*");
    else
      for (const std::string &name : *known)
        columns.push_back(columnOf(reading, source, name, offset));
  }
  if (!isKnown)
    columns.clear();
  return reading.add({.kind = ExprKind::Star, .ref = only, .offset = offset, .operands = std::move(columns)});
}

} // namespace tacit::sql
