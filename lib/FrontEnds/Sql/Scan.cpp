// Queries that the grammar does not take: clause words say what the names after them are. Nothing is certain
// but the kind, the tables and the host variables; columns are those that stand where columns stand.
#include "Reading.h"

namespace tacit::sql {

namespace {

enum class Clause : std::uint8_t { Columns, Written, Into, Tables, Where, Other };

class Scanner {
public:
  Scanner(Reading &reading, std::size_t first, std::size_t end)
      : reading_(reading), at_(reading.cursor(first, end)) {}

  void scan();

private:
  struct Table {
    std::string alias;
    std::string name;
    std::string schema;
  };
  struct Mention {
    std::string qualifier;
    std::string name;
    std::uint32_t offset;
  };

  void word();
  void table(Operation operation);
  void name();
  void finish();

  Reading &reading_;
  Cursor at_;
  Clause clause_ = Clause::Other;
  std::vector<Clause> outer_;
  bool wantsTable_ = false;
  Operation operation_ = Operation::Read; ///< Of the next table.
  std::uint32_t written_ = None;
  std::vector<Table> tables_;
  std::unordered_set<std::string> named_; ///< WITH.
  std::vector<Mention> mentions_;
};

void Scanner::table(Operation operation) {
  wantsTable_ = false;
  if (at_.is("TABLE") || at_.is("LATERAL") || at_.is("ONLY") || at_.is("FINAL"))
    return;
  Table table;
  std::size_t start = at_.at;
  table.name = at_.name(&table.schema);
  if (at_.at == start)
    return;
  if (at_.is("(") && operation == Operation::Read) // A function gives the rows.
    return;
  bool isNamed = table.schema.empty() && named_.contains(table.name);
  table.alias = table.name;
  at_.accept("AS");
  if (at_.tok().isName() && !isQueryWord(at_.tok().text) && !at_.is("WITH")) {
    table.alias = at_.tok().text;
    ++at_.at;
  }
  if (isNamed)
    return;
  std::uint32_t index = reading_.use(table.name, table.schema, operation);
  if (operation != Operation::Read)
    written_ = index;
  tables_.push_back(std::move(table));
}

void Scanner::name() {
  const Token &token = at_.tok();
  std::uint32_t offset = token.offset;
  std::string qualifier;
  std::size_t start = at_.at;
  std::string column = at_.name(&qualifier);
  if (at_.is("(")) // A function.
    return;
  const Token &before = start > 0 ? reading_.tokens[start - 1] : reading_.tokens.back();
  bool isRegisterWord =
      qualifier.empty() && (isRegister(column) || before.is("CURRENT") || column == "CURRENT");
  if (before.is("AS") || isRegisterWord || (isTimeUnit(column) && qualifier.empty()))
    return;
  if (clause_ == Clause::Written) {
    if (written_ != None && (at_.is("=") || at_.is(",") || at_.is(")")) &&
        (before.is("SET") || before.is(",") || before.is("(")))
      return reading_.addColumn(written_, column);
    clause_ = Clause::Where;
    mentions_.push_back({qualifier, column, offset});
    clause_ = Clause::Written;
    return;
  }
  // A second name behind a value is its alias.
  bool isAlias = before.isName() && !isQueryWord(before.text);
  if (!isAlias && (clause_ == Clause::Columns || clause_ == Clause::Where))
    mentions_.push_back({qualifier, column, offset});
}

void Scanner::word() {
  struct Entry {
    std::string_view word;
    Clause clause;
  };
  static constexpr Entry Entries[] = {
      {"SELECT", Clause::Columns}, {"WHERE", Clause::Where},   {"ON", Clause::Where},
      {"HAVING", Clause::Where},   {"BY", Clause::Where},      {"VALUES", Clause::Where},
      {"FOR", Clause::Other},      {"FETCH", Clause::Other},   {"WHEN", Clause::Where},
      {"UNION", Clause::Other},    {"OPTIMIZE", Clause::Other}};
  const Token &token = at_.tok();
  if (token.is("FROM") || token.is("JOIN")) {
    clause_ = Clause::Tables;
    wantsTable_ = true;
    if (operation_ != Operation::Delete)
      operation_ = Operation::Read;
    ++at_.at;
    return;
  }
  if (token.is("INTO")) {
    ++at_.at;
    if (operation_ == Operation::Insert || at_.tok().isName()) {
      operation_ = Operation::Insert;
      wantsTable_ = true;
      clause_ = Clause::Tables;
    } else {
      clause_ = Clause::Into;
    }
    return;
  }
  if (token.is("INSERT") || token.is("MERGE")) {
    operation_ = Operation::Insert;
  } else if (token.is("DELETE")) {
    operation_ = Operation::Delete;
    wantsTable_ = true;
    clause_ = Clause::Tables;
  } else if (token.is("UPDATE") && clause_ != Clause::Other) {
    operation_ = Operation::Update;
  } else if (token.is("UPDATE") && !(at_.at > 0 && reading_.tokens[at_.at - 1].is("FOR"))) {
    operation_ = Operation::Update;
    wantsTable_ = true;
    clause_ = Clause::Tables;
  } else if (token.is("USING")) {
    operation_ = Operation::Read;
    wantsTable_ = true;
    clause_ = Clause::Tables;
  } else if (token.is("SET")) {
    clause_ = Clause::Written;
  } else if (token.is("AS") && at_.is("(", 1) && at_.at > 0 && reading_.tokens[at_.at - 1].isName()) {
    named_.insert(reading_.tokens[at_.at - 1].text);
  } else {
    for (const Entry &entry : Entries)
      if (token.is(entry.word)) {
        clause_ = entry.clause;
        wantsTable_ = false;
      }
  }
  ++at_.at;
}

void Scanner::scan() {
  while (!at_.atEnd()) {
    const Token &token = at_.tok();
    switch (token.kind) {
    case TokenKind::Host:
      if (clause_ == Clause::Into)
        reading_.fill(token.host);
      ++at_.at;
      break;
    case TokenKind::Symbol:
      if (token.is("(")) {
        outer_.push_back(clause_);
        // The column list of INSERT.
        if (clause_ == Clause::Tables && written_ != None && operation_ == Operation::Insert &&
            !at_.is("SELECT", 1))
          clause_ = Clause::Written;
      } else if (token.is(")") && !outer_.empty()) {
        clause_ = outer_.back();
        outer_.pop_back();
      } else if (token.is(",")) {
        wantsTable_ = clause_ == Clause::Tables && operation_ == Operation::Read;
      }
      ++at_.at;
      break;
    case TokenKind::Word:
    case TokenKind::Delimited: {
      bool isPlain = token.kind == TokenKind::Delimited || !isQueryWord(token.text);
      bool isClause = token.is("FOR") || token.is("FETCH") || token.is("OPTIMIZE");
      if (token.is("CURRENT") && at_.is("OF", 1)) {
        at_.at += 2;
        reading_.out.cursor = at_.hyphenated();
      } else if (isPlain && wantsTable_) {
        std::size_t before = at_.at;
        table(operation_);
        at_.at += at_.at == before;
      } else if (isPlain && !isClause) {
        name();
      } else {
        word();
      }
      break;
    }
    case TokenKind::Number:
    case TokenKind::String:
    case TokenKind::Marker:
    case TokenKind::End:
      ++at_.at;
      break;
    }
  }
  finish();
}

void Scanner::finish() {
  std::vector<const Table *> distinct;
  std::unordered_set<std::string_view> names;
  std::unordered_map<std::string_view, std::vector<const Table *>> qualified;
  for (const Table &table : tables_)
    if (names.insert(table.name).second) {
      distinct.push_back(&table);
      qualified[table.name].push_back(&table);
      if (table.alias != table.name)
        qualified[table.alias].push_back(&table);
    }
  // Every table may have a column that stands alone: with this many that says nothing.
  constexpr std::size_t MostTables = 64;
  for (const Mention &mention : mentions_) {
    bool isAlone = mention.qualifier.empty();
    if (named_.contains(mention.name) || (isAlone && distinct.size() > MostTables))
      continue;
    std::vector<const Table *> possible;
    for (const Table *table : isAlone ? distinct : qualified[mention.qualifier]) {
      const std::vector<std::string> *known = reading_.knownColumns(table->name);
      if (known == nullptr || std::find(known->begin(), known->end(), mention.name) != known->end())
        possible.push_back(table);
    }
    for (const Table *table : possible)
      reading_.addColumn(reading_.use(table->name, table->schema, Operation::Read),
                         mention.name + (possible.size() > 1 || !named_.empty() ? "?" : ""));
  }
}

} // namespace

void scanQuery(Reading &reading, std::size_t first, std::size_t end) {
  Scanner(reading, first, end).scan();
}

} // namespace tacit::sql
