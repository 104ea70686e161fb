//===- Any text -> SQL reader -> a model whose numbers are right -------------------------------------===//
#include "tacit/FrontEnds/Sql/Statement.h"

#include <cstdio>
#include <cstdlib>

using namespace tacit;

static void require(bool holds, const char *what) {
  if (holds)
    return;
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  constexpr std::size_t MaxSize = 16 * 1024;
  constexpr std::uint32_t Hosts = 9;
  if (size > MaxSize)
    return 0;
  std::string text(data, data + size);
  static const sql::Catalog Catalog{{"T", {"A", "B", "C"}}};
  sql::Statement statement = sql::parse(text, {Hosts, &Catalog});
  auto isExpr = [&](std::uint32_t id) { return id < statement.exprs.size(); };
  for (std::size_t at = 0; at < statement.exprs.size(); ++at) {
    const sql::Expr &expr = statement.exprs[at];
    require(expr.offset <= text.size(), "an offset lies outside");
    for (std::uint32_t operand : expr.operands)
      require(operand < at, "an operand does not stand before its node");
    if (expr.kind == sql::ExprKind::Host)
      require(expr.ref < Hosts, "a host variable has no number");
    if (expr.kind == sql::ExprKind::Column)
      require(expr.ref == sql::None || expr.ref < statement.tables.size(), "a column has no table");
  }
  for (const sql::Transfer &transfer : statement.transfers)
    require(isExpr(transfer.from) && isExpr(transfer.to), "a transfer has no end");
  for (std::uint32_t result : statement.results)
    require(isExpr(result), "a result is no expression");
  require(statement.condition == sql::None || isExpr(statement.condition), "the condition is no expression");
  for (const std::vector<std::uint32_t> *list : {&statement.in, &statement.out})
    for (std::uint32_t host : *list)
      require(host < Hosts, "a host variable has no number");
  sql::print(statement);
  return 0;
}
