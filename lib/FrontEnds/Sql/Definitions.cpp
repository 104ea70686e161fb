#include "Reading.h"

#include <fmt/format.h>

namespace tacit::sql {

/// `( name TYPE(5, 2) NOT NULL, ..., PRIMARY KEY (...) )`; the cursor stands on "(".
void readColumnDefinitions(Reading &reading, Cursor &at) {
  if (!at.accept("("))
    return;
  while (!at.atEnd() && !at.is(")")) {
    static constexpr std::string_view Constraints[] = {"PRIMARY", "FOREIGN", "UNIQUE", "CHECK",  "CONSTRAINT",
                                                       "PERIOD",  "LIKE",    "KEY",    "EXCLUDE"};
    bool isConstraint = at.tok().kind == TokenKind::Word &&
                        std::any_of(std::begin(Constraints), std::end(Constraints),
                                    [&](std::string_view word) { return at.is(word); }) &&
                        (at.is("(", 1) || at.tok(1).is("KEY") || at.is("CONSTRAINT") || at.is("LIKE"));
    ColumnDefinition column;
    if (at.tok().isName() && !isConstraint) {
      column.name = at.name();
      bool isType = true;
      while (!at.atEnd() && !at.is(",") && !at.is(")")) {
        if (at.is("(")) {
          std::size_t open = at.at;
          at.skipParens();
          if (!isType)
            continue;
          column.type += '(';
          for (std::size_t each = open + 1; each + 1 < at.at; ++each)
            column.type += (*at.tokens)[each].text + (at.tokens->at(each).is(",") ? " " : "");
          column.type += ')';
          continue;
        }
        column.isNotNull |= at.is("NOT") && at.is("NULL", 1);
        isType &= !(at.is("NOT") || at.is("NULL") || at.is("DEFAULT") || at.is("WITH") || at.is("PRIMARY") ||
                    at.is("UNIQUE") || at.is("CHECK") || at.is("REFERENCES") || at.is("GENERATED") ||
                    at.is("CONSTRAINT") || at.is("CCSID"));
        if (isType)
          column.type += (column.type.empty() ? "" : " ") + at.tok().text;
        ++at.at;
      }
      if (!column.name.empty())
        reading.out.columns.push_back(std::move(column));
    } else {
      while (!at.atEnd() && !at.is(",") && !at.is(")")) {
        if (at.is("("))
          at.skipParens();
        else
          ++at.at;
      }
    }
    at.accept(",");
  }
  at.accept(")");
}

static void onTable(Reading &reading, Cursor at, Operation operation) {
  for (; !at.atEnd(); ++at.at) {
    if (!at.is("ON") || !at.tok(1).isName())
      continue;
    ++at.at;
    at.accept("TABLE");
    std::string schema;
    std::string name = at.name(&schema);
    std::uint32_t table = reading.use(name, schema, operation);
    if (reading.out.objectKind == "INDEX" && at.accept("("))
      for (; !at.atEnd() && !at.is(")"); ++at.at)
        if (at.tok().isName() && !at.is("ASC") && !at.is("DESC"))
          reading.addColumn(table, at.tok().text);
    return;
  }
}

static void grant(Reading &reading, Cursor at) {
  // Privileges on a database or package name no table.
  for (; !at.atEnd(); ++at.at) {
    if (!at.is("ON"))
      continue;
    ++at.at;
    static constexpr std::string_view Others[] = {"DATABASE",  "PACKAGE",   "PLAN",     "TABLESPACE",
                                                  "INDEX",     "SCHEMA",    "FUNCTION", "SEQUENCE",
                                                  "PROCEDURE", "COLLECTION"};
    for (std::string_view other : Others)
      if (at.is(other) && at.tok(1).isName()) {
        reading.out.objectKind = other;
        return;
      }
    if (at.is("DATABASE")) {
      reading.out.objectKind = "DATABASE";
      return;
    }
    at.accept("TABLE");
    do {
      std::string schema;
      std::string name = at.name(&schema);
      if (name.empty())
        break;
      reading.use(name, schema, Operation::Grant);
    } while (at.accept(","));
    reading.out.objectKind = "TABLE";
    return;
  }
}

void readDefinition(Reading &reading, Cursor at) {
  Statement &out = reading.out;
  if (out.kind == Kind::Grant || out.kind == Kind::Revoke)
    return grant(reading, at);
  if (out.kind == Kind::LockTable || out.kind == Kind::Truncate) {
    at.accept("TABLE");
    do {
      std::string schema;
      std::string name = at.name(&schema);
      if (!name.empty())
        reading.use(name, schema, out.kind == Kind::LockTable ? Operation::Lock : Operation::Delete);
    } while (at.accept(","));
    return;
  }
  while (at.is("OR") || at.is("REPLACE") || at.is("UNIQUE") || at.is("GLOBAL") || at.is("TEMPORARY") ||
         at.is("TEMP") || at.is("LARGE") || at.is("REGULAR") || at.is("PUBLIC") || at.is("CLUSTER") ||
         at.is("BITMAP") || at.is("MATERIALIZED") || at.is("DISTINCT") || at.is("AUXILIARY"))
    ++at.at;
  out.objectKind = at.tok().text;
  if (!at.atEnd())
    ++at.at;
  if (at.is("IF")) // IF NOT EXISTS.
    while (!at.atEnd() && !at.accept("EXISTS"))
      ++at.at;
  std::string schema;
  out.object = at.name(&schema);
  bool isTable = out.objectKind == "TABLE" || out.objectKind == "VIEW";
  if (isTable && !out.object.empty())
    reading.use(out.object, schema, out.kind == Kind::Drop ? Operation::Drop : Operation::Define);
  if (out.kind == Kind::Drop || (isTable && out.object.empty()))
    return;
  if (out.objectKind == "TABLE" && out.kind == Kind::Create) {
    readColumnDefinitions(reading, at);
    for (const ColumnDefinition &column : out.columns)
      reading.addColumn(0, column.name);
  } else if (out.objectKind == "TABLE") {
    for (; !at.atEnd(); ++at.at)
      if (at.is("ADD") && at.tok(1).isName() && !at.is("CONSTRAINT", 1) && !at.is("PRIMARY", 1) &&
          !at.is("FOREIGN", 1) && !at.is("CHECK", 1) && !at.is("UNIQUE", 1))
        reading.addColumn(0, at.tok(at.is("COLUMN", 1) ? 2 : 1).text);
  } else if (out.objectKind == "VIEW") {
    for (; !at.atEnd(); ++at.at)
      if (at.is("AS")) {
        Kind kind = out.kind;
        if (startsQuery(at.tok(1)))
          readQuery(reading, at.at + 1, at.end);
        out.kind = kind;
        out.results.clear();
        break;
      }
  } else if (out.objectKind == "INDEX") {
    onTable(reading, at, Operation::Define);
  } else if (out.objectKind == "TRIGGER") {
    onTable(reading, at, Operation::Define);
    readInnerQueries(reading, at.at, at.end);
  } else if (out.objectKind == "PROCEDURE" || out.objectKind == "FUNCTION" || out.objectKind == "PACKAGE") {
    readInnerQueries(reading, at.at, at.end);
  }
}

} // namespace tacit::sql
