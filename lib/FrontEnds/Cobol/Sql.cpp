#include "Statements.h"

#include <algorithm>

namespace tacit::cobol {

namespace {

/// One embedded statement while it is read: where host variables and tables are seen.
struct SqlParts {
  std::vector<ir::ExprId> fills;
  std::vector<ir::ExprId> uses;
  std::vector<std::string_view> tables;
  std::vector<std::string_view> columns;
};

bool isAny(const Reader &reader, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return reader.isSpelled(word); });
}

} // namespace

/// :NAME, :GROUP.NAME, with its indicator variable.
static void hostVariable(Reader &reader, UnitBuilder &b, std::vector<ir::ExprId> &out) {
  auto adjacent = [&](TokenKind kind, std::uint32_t ahead) {
    return reader.kind(ahead) == kind && !reader.tok(ahead).has(Token::SpaceBefore);
  };
  std::uint32_t first = reader.position();
  reader.skip();
  if (reader.kind() != TokenKind::Word)
    return;
  const Token &token = reader.tok();
  std::vector<Symbol> qualifiers;
  Symbol name = token.symbol;
  reader.skip();
  if (adjacent(TokenKind::Period, 0) && adjacent(TokenKind::Word, 1)) {
    qualifiers.push_back(name);
    name = reader.tok(1).symbol;
    reader.skip();
    reader.skip();
  }
  ir::DataItemId item = b.findItem(name, qualifiers, token);
  if (!item.isValid())
    item = b.unknownItem(name, token);
  out.push_back(b.itemExpr(item, reader.originFrom(first)));
  if (reader.isSpelled("INDICATOR"))
    reader.skip();
  else if (!adjacent(TokenKind::Colon, 0))
    return;
  if (reader.kind() == TokenKind::Colon)
    hostVariable(reader, b, out);
}

bool Statements::sql(Reader &reader, Context &, ir::Statement &out) {
  std::uint32_t first = reader.position();
  std::uint32_t end = reader.end();
  while (end > first &&
         (isWord(b_.tokens[end - 1], Kw::EndExec) || b_.tokens[end - 1].kind == TokenKind::Period))
    --end;
  Reader sql(b_, first, end);
  SqlParts parts;
  ir::IoOp op = ir::IoOp::Other;
  std::string_view cursor;
  auto verb = [&](std::string_view word, ir::IoOp meaning) {
    if (!sql.isSpelled(word))
      return false;
    op = meaning;
    sql.skip();
    return true;
  };
  if (verb("OPEN", ir::IoOp::Open) || verb("CLOSE", ir::IoOp::Close) || verb("FETCH", ir::IoOp::Fetch)) {
    while (
        isAny(sql, {"NEXT", "PRIOR", "FIRST", "LAST", "FROM", "CURRENT", "ROWSET", "ABSOLUTE", "RELATIVE"}))
      sql.skip();
    if (sql.kind() == TokenKind::Word)
      cursor = b_.name(sql.tok().symbol);
    sql.skip();
  } else if (sql.isSpelled("DECLARE") && sql.isSpelled("CURSOR", 2)) {
    op = ir::IoOp::Declare;
    cursor = b_.name(sql.tok(1).symbol);
    sql.seek(sql.position() + 3);
  } else {
    verb("SELECT", ir::IoOp::Select) || verb("INSERT", ir::IoOp::Insert) ||
        verb("UPDATE", ir::IoOp::Update) || verb("DELETE", ir::IoOp::Delete) ||
        verb("COMMIT", ir::IoOp::Commit) || verb("ROLLBACK", ir::IoOp::Rollback) ||
        verb("DECLARE", ir::IoOp::Declare) || verb("WITH", ir::IoOp::Select) || verb("LOCK", ir::IoOp::Lock);
  }
  // One pass over the rest: clause words say what the names after them are.
  enum class Clause {
    Columns,
    Into,
    Tables,
    Other
  } clause = op == ir::IoOp::Select   ? Clause::Columns
             : op == ir::IoOp::Update ? Clause::Tables
                                      : Clause::Other;
  bool wantsTable = op == ir::IoOp::Update;
  int depth = 0;
  auto addTable = [&] {
    std::string_view name = b_.name(sql.tok().symbol);
    sql.skip();
    if (sql.kind() == TokenKind::Period && sql.kind(1) == TokenKind::Word) {
      name = b_.name(sql.tok(1).symbol);
      sql.skip();
      sql.skip();
    }
    if (std::find(parts.tables.begin(), parts.tables.end(), name) == parts.tables.end())
      parts.tables.push_back(name);
    wantsTable = false;
  };
  while (!sql.atEnd()) {
    if (sql.kind() == TokenKind::Colon) {
      hostVariable(sql, b_, clause == Clause::Into ? parts.fills : parts.uses);
      continue;
    }
    if (sql.kind() == TokenKind::LeftParen) {
      ++depth;
      // The column list of INSERT.
      if (op == ir::IoOp::Insert && clause == Clause::Tables)
        clause = Clause::Columns;
    } else if (sql.kind() == TokenKind::RightParen) {
      --depth;
      if (op == ir::IoOp::Insert && clause == Clause::Columns && depth == 0)
        clause = Clause::Other;
    } else if (sql.kind() == TokenKind::Other && sql.tok().text() == ",") {
      wantsTable = clause == Clause::Tables && op != ir::IoOp::Insert;
    } else if (isAny(sql, {"SELECT"})) {
      clause = Clause::Columns;
    } else if (isAny(sql, {"INTO"})) {
      if (op == ir::IoOp::Insert) {
        clause = Clause::Tables;
        wantsTable = true;
      } else {
        clause = Clause::Into;
      }
    } else if (isAny(sql, {"FROM", "JOIN"})) {
      clause = Clause::Tables;
      wantsTable = true;
    } else if (isAny(sql, {"SET"}) && op == ir::IoOp::Update) {
      clause = Clause::Columns;
    } else if (isAny(sql, {"WHERE", "VALUES", "ORDER", "GROUP", "HAVING", "ON", "FOR", "USING", "UNION"})) {
      clause = Clause::Other;
      wantsTable = false;
    } else if (sql.kind() == TokenKind::Word && wantsTable) {
      addTable();
      continue;
    } else if (sql.kind() == TokenKind::Word && clause == Clause::Columns &&
               sql.kind(1) != TokenKind::LeftParen &&
               !isAny(sql, {"DISTINCT", "AS", "ALL", "NULL", "CURRENT", "DATE", "TIMESTAMP", "AND", "OR",
                            "CASE", "WHEN", "THEN", "ELSE", "END"})) {
      bool isQualifier = sql.kind(1) == TokenKind::Period;
      bool isAssigned = op != ir::IoOp::Update || sql.kind(1) == TokenKind::Equal;
      std::string_view name = b_.name(sql.tok().symbol);
      if (!isQualifier && isAssigned &&
          std::find(parts.columns.begin(), parts.columns.end(), name) == parts.columns.end())
        parts.columns.push_back(name);
    }
    sql.skip();
  }
  std::vector<ir::Access> accesses;
  std::span<const std::string_view> columns = b_.unit.arena().copy(parts.columns);
  if (!cursor.empty()) {
    accesses.push_back({b_.resource(ir::ResourceKind::Cursor, cursor, out.origin), op, {}});
    if (op == ir::IoOp::Declare)
      cursors_[cursor] = {parts.tables, parts.columns};
    else if (op == ir::IoOp::Fetch)
      if (auto known = cursors_.find(cursor); known != cursors_.end())
        for (std::string_view table : known->second.tables)
          accesses.push_back({b_.resource(ir::ResourceKind::Table, table, out.origin), ir::IoOp::Select,
                              b_.unit.arena().copy(known->second.columns)});
  }
  for (std::string_view table : parts.tables)
    accesses.push_back({b_.resource(ir::ResourceKind::Table, table, out.origin),
                        op == ir::IoOp::Declare ? ir::IoOp::Select : op, columns});
  out.node = ir::Io{.op = op,
                    .accesses = b_.unit.arena().copy(accesses),
                    .fills = b_.unit.arena().copy(parts.fills),
                    .uses = b_.unit.arena().copy(parts.uses),
                    .detail = b_.textOf(first, end, 4000)};
  reader.seek(reader.end());
  return true;
}

} // namespace tacit::cobol
