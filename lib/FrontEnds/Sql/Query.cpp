#include "Grammar.h"
#include "Scopes.h"

#include <fmt/format.h>

namespace tacit::sql {

std::uint32_t Reading::use(const std::string &name, const std::string &schema, Operation operation) {
  auto next = static_cast<std::uint32_t>(out.tables.size());
  auto [known, isNew] = tableIndex.try_emplace(fmt::format("{} {}", static_cast<int>(operation), name), next);
  if (isNew)
    out.tables.push_back({.name = name, .schema = schema, .operation = operation});
  return known->second;
}

void Reading::addColumn(std::uint32_t table, const std::string &column) {
  if (columnsSeen.insert(fmt::format("{} {}", table, column)).second)
    out.tables[table].columns.push_back(column);
}

void Reading::removeColumn(std::uint32_t table, const std::string &column) {
  if (columnsSeen.erase(fmt::format("{} {}", table, column)) > 0)
    std::erase(out.tables[table].columns, column);
}

const std::vector<std::string> *Reading::knownColumns(const std::string &table) const {
  if (options.catalog == nullptr)
    return nullptr;
  auto found = options.catalog->find(table);
  return found == options.catalog->end() ? nullptr : &found->second;
}

bool startsQuery(const Token &token) {
  return token.is("SELECT") || token.is("WITH") || token.is("INSERT") || token.is("UPDATE") ||
         token.is("DELETE") || token.is("MERGE") || token.is("VALUES");
}

static Kind kindOf(const Token &token) {
  return token.is("INSERT")   ? Kind::Insert
         : token.is("UPDATE") ? Kind::Update
         : token.is("DELETE") ? Kind::Delete
         : token.is("MERGE")  ? Kind::Merge
                              : Kind::Select;
}

/// WITH may stand before a change as well.
static Kind kindBehindWith(const Cursor &start) {
  Cursor at = start;
  while (!at.atEnd()) {
    if (at.is("(")) {
      at.skipParens();
      continue;
    }
    if (startsQuery(at.tok()) && !at.is("WITH"))
      return kindOf(at.tok());
    ++at.at;
  }
  return Kind::Select;
}

/// `VALUES a, b` without parentheses is a row of one.
static void openValues(const Reading &reading, std::vector<std::uint32_t> &kept, Normalised &text) {
  if (kept.size() < 2 || !reading.tokens[kept[0]].is("VALUES") || !text.text.starts_with("VALUES "))
    return;
  // A list in one pair of parentheses stands as it is.
  int depth = 0;
  bool isWrapped = reading.tokens[kept[1]].is("(");
  for (std::size_t at = 1; at + 1 < kept.size() && isWrapped; ++at) {
    depth += reading.tokens[kept[at]].is("(") ? 1 : reading.tokens[kept[at]].is(")") ? -1 : 0;
    isWrapped = depth > 0;
  }
  if (!isWrapped)
    text.text.replace(0, 7, "SELECT ");
}

void readQuery(Reading &reading, std::size_t first, std::size_t end) {
  constexpr std::size_t MaxTokens = 10'000;
  Statement &out = reading.out;
  Kind kind = reading.tokens[first].is("WITH") ? kindBehindWith(reading.cursor(first, end))
                                               : kindOf(reading.tokens[first]);
  if (out.kind == Kind::Other)
    out.kind = kind;
  std::string why = "the statement is too large to be read in full";
  if (end - first <= MaxTokens) {
    Statement before = out;
    std::vector<bool> filled = reading.isFilled;
    std::vector<std::uint32_t> kept = takeEmbedded(reading, first, end);
    Normalised text = normalise(reading, kept);
    openValues(reading, kept, text);
    if (readWithGrammar(reading, text, why)) {
      settleColumns(reading);
      std::size_t count = std::min(out.results.size(), out.out.size());
      // The select list goes to the variables by position; one structure may take all of it.
      for (std::size_t at = 0; at < count; ++at) {
        std::uint32_t to = reading.add({.kind = ExprKind::Host, .ref = out.out[at]});
        out.transfers.push_back({out.results[at], to});
      }
    } else {
      out = std::move(before);
      reading.isFilled = std::move(filled);
      reading.doubt(why);
      scanQuery(reading, first, end);
    }
  } else {
    reading.doubt(why);
    scanQuery(reading, first, end);
  }
  if (out.kind == Kind::Select && !out.out.empty())
    out.kind = reading.tokens[first].is("VALUES") ? Kind::ValuesInto : Kind::SelectInto;
}

void readInnerQueries(Reading &reading, std::size_t first, std::size_t end) {
  std::size_t at = first;
  auto isStart = [&](std::size_t token) {
    if (!startsQuery(reading.tokens[token]) || reading.tokens[token].is("VALUES") ||
        reading.tokens[token].is("WITH"))
      return false;
    if (token == first)
      return true;
    const Token &before = reading.tokens[token - 1];
    bool isHeader = before.is("OF") || before.is("AFTER") || before.is("BEFORE") || before.is("OR") ||
                    before.is("FOR") || before.is("ON");
    return before.is(";") || before.is("BEGIN") || before.is("THEN") || before.is("ELSE") ||
           before.is("LOOP") || before.is("IS") || before.is("AS") || before.is("ATOMIC") ||
           before.is("DO") || before.is("ROW") || before.is("STATEMENT") || before.is("STATIC") ||
           before.is("STATEMENTS") || before.is(">>") || before.is(">") || before.is("(") ||
           (!isHeader && before.is(")"));
  };
  for (; at < end; ++at) {
    if (!isStart(at))
      continue;
    int depth = 0;
    std::size_t stop = at;
    for (; stop < end; ++stop) {
      const Token &token = reading.tokens[stop];
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth < 0 || (depth == 0 && (token.is(";") || (token.is("LOOP") && stop > at))))
        break;
    }
    // Each is read alone; its names mean nothing to the others.
    Statement inner;
    Reading one{reading.tokens, reading.options, inner, std::vector<bool>(reading.isFilled.size())};
    readQuery(one, at, stop);
    for (const TableUse &table : inner.tables) {
      std::uint32_t index = reading.use(table.name, table.schema, table.operation);
      for (const std::string &column : table.columns)
        reading.addColumn(index, column);
    }
    for (std::uint32_t host : inner.out)
      if (!reading.isFilled[host])
        reading.fill(host);
    if (!inner.doubt.empty())
      reading.doubt(inner.doubt);
    at = stop;
  }
}

} // namespace tacit::sql
