// Statements that only embedded SQL has, each by its first words; queries go to readQuery.
#include "Reading.h"

namespace tacit::sql {

namespace {

class Parser {
public:
  Parser(Reading &reading, std::size_t end)
      : reading_(reading), out_(reading.out), at_(reading.cursor(0, end)) {}

  void statement();

private:
  bool isWord(std::string_view first, std::string_view second) const {
    return at_.is(first) && at_.is(second, 1);
  }
  void query() { readQuery(reading_, at_.at, at_.end); }
  void declare();
  void declareCursor(std::string name);
  void open();
  void fetch();
  void prepare();
  void execute();
  void block();
  void call();
  void connect();
  void whenever();
  void set();
  void variables(bool areFilled);
  void source();
  void diagnostics();
  bool definition();

  Reading &reading_;
  Statement &out_;
  Cursor at_;
};

/// The host variables from here on; a descriptor stands for variables that are not known.
void Parser::variables(bool areFilled) {
  for (; !at_.atEnd(); ++at_.at) {
    if (at_.is("DESCRIPTOR")) {
      out_.usesDescriptor = true;
      at_.at += at_.is("SQL", 1) || at_.is("GLOBAL", 1) || at_.is("LOCAL", 1);
      if (at_.tok(1).kind == TokenKind::Host || at_.tok(1).isName() || at_.tok(1).kind == TokenKind::String)
        ++at_.at;
      continue;
    }
    if (at_.is("INTO"))
      areFilled = true;
    else if (at_.is("USING"))
      areFilled = false;
    if (areFilled && at_.tok().kind == TokenKind::Host)
      reading_.fill(at_.tok().host);
  }
}

/// Text of PREPARE and EXECUTE IMMEDIATE: literal or variable.
void Parser::source() {
  if (at_.tok().kind == TokenKind::String || at_.tok().kind == TokenKind::Delimited) {
    out_.dynamicText = at_.tok().text;
    ++at_.at;
  } else if (at_.tok().kind == TokenKind::Host) {
    out_.dynamicHost = at_.tok().host;
    ++at_.at;
  } else if (!at_.atEnd()) {
    reading_.doubt("the text is made at run time");
  }
}

void Parser::declareCursor(std::string name) {
  out_.kind = Kind::DeclareCursor;
  out_.cursor = std::move(name);
  int depth = 0;
  for (; !at_.atEnd(); ++at_.at) {
    depth += at_.is("(") ? 1 : at_.is(")") ? -1 : 0;
    out_.isScroll |= at_.is("SCROLL") && !(at_.at > 0 && (*at_.tokens)[at_.at - 1].is("NO"));
    if (depth == 0 && (at_.is("FOR") || at_.is("IS")))
      break;
  }
  if (at_.atEnd())
    return reading_.doubt("the cursor has no query");
  ++at_.at;
  at_.accept("REPEATED");
  Cursor start = at_;
  while (start.is("("))
    ++start.at;
  if (startsQuery(start.tok())) {
    query();
    out_.kind = Kind::DeclareCursor;
    return;
  }
  if (at_.tok().kind == TokenKind::Host || at_.tok().kind == TokenKind::String)
    return source();
  out_.prepared = at_.hyphenated();
}

void Parser::declare() {
  ++at_.at;
  if (isWord("GLOBAL", "TEMPORARY")) {
    out_.kind = Kind::Create;
    return readDefinition(reading_, at_);
  }
  Cursor start = at_;
  std::string schema;
  std::string table = start.name(&schema);
  if (!table.empty() && start.is("TABLE")) {
    out_.kind = Kind::DeclareTable;
    ++start.at;
    reading_.use(table, schema, Operation::Define);
    readColumnDefinitions(reading_, start);
    for (const ColumnDefinition &column : out_.columns)
      reading_.addColumn(0, column.name);
    return;
  }
  // A list of host variables, statements or databases.
  if (at_.tok().kind == TokenKind::Host) {
    out_.kind = Kind::DeclareVariable;
    return;
  }
  std::string name = at_.hyphenated();
  while (at_.accept(","))
    at_.hyphenated();
  if (at_.is("STATEMENT")) {
    out_.kind = Kind::DeclareStatement;
    out_.prepared = std::move(name);
    return;
  }
  if (at_.is("DATABASE") || at_.is("VARIABLE") || at_.is("TYPE")) {
    out_.kind = Kind::DeclareVariable;
    return;
  }
  for (Cursor ahead = at_; !ahead.atEnd() && ahead.at < at_.at + 10; ++ahead.at)
    if (ahead.is("CURSOR")) {
      at_ = ahead;
      ++at_.at;
      return declareCursor(std::move(name));
    }
  reading_.doubt("this DECLARE is not read");
}

void Parser::open() {
  out_.kind = at_.is("OPEN") ? Kind::Open : Kind::Close;
  ++at_.at;
  at_.accept("CURSOR");
  out_.cursor = at_.hyphenated();
  if (out_.cursor.empty() && at_.tok().kind == TokenKind::Host)
    reading_.doubt("the cursor is named at run time");
  for (; !at_.atEnd(); ++at_.at)
    out_.usesDescriptor |= at_.is("DESCRIPTOR");
}

void Parser::fetch() {
  out_.kind = Kind::Fetch;
  std::size_t into = ++at_.at;
  while (into < at_.end && !(*at_.tokens)[into].is("INTO") && !(*at_.tokens)[into].is("USING"))
    ++into;
  // The name stands last before INTO, behind every orientation; FOR n ROWS may follow it.
  std::size_t nameEnd = into;
  for (std::size_t each = at_.at; each < into; ++each)
    if ((*at_.tokens)[each].is("FOR") && each > at_.at) {
      nameEnd = each;
      break;
    }
  std::size_t name = nameEnd;
  while (name > at_.at) {
    const Token &token = (*at_.tokens)[name - 1];
    bool joins = token.is("-") || (name < nameEnd && (*at_.tokens)[name].is("-"));
    if (name < nameEnd && !joins)
      break;
    --name;
  }
  Cursor named = reading_.cursor(name, nameEnd);
  out_.cursor = named.hyphenated();
  if (out_.cursor.empty())
    reading_.doubt("the cursor is named at run time");
  at_.at = into;
  // USING fills too, here.
  bool isDescriptor = at_.is("USING");
  at_.at += !at_.atEnd();
  if (isDescriptor && at_.is("DESCRIPTOR"))
    out_.usesDescriptor = true;
  else
    variables(true);
}

void Parser::prepare() {
  out_.kind = Kind::Prepare;
  ++at_.at;
  out_.prepared = at_.hyphenated();
  while (!at_.atEnd() && !at_.is("FROM")) {
    if (at_.tok().kind == TokenKind::Host && !out_.usesDescriptor)
      reading_.fill(at_.tok().host); // INTO a descriptor.
    out_.usesDescriptor |= at_.is("INTO");
    ++at_.at;
  }
  at_.accept("FROM");
  source();
}

void Parser::execute() {
  ++at_.at;
  if (at_.accept("IMMEDIATE")) {
    out_.kind = Kind::ExecuteImmediate;
    source();
    variables(false);
    return;
  }
  if (at_.is("BEGIN") || at_.is("DECLARE"))
    return block();
  if (at_.is("PROCEDURE") && at_.tok(1).isName())
    return call();
  out_.kind = Kind::Execute;
  out_.prepared = at_.hyphenated();
  if (out_.prepared.empty() && at_.tok().kind == TokenKind::Host)
    reading_.doubt("the statement is named at run time");
  variables(false);
}

/// Statements between BEGIN and END. What they assign to host variables is filled.
void Parser::block() {
  out_.kind = Kind::Block;
  readInnerQueries(reading_, at_.at, at_.end);
  for (; !at_.atEnd(); ++at_.at)
    if (at_.tok().kind == TokenKind::Host && at_.is(":", 1) && at_.is("=", 2))
      reading_.fill(at_.tok().host);
}

void Parser::call() {
  out_.kind = Kind::Call;
  ++at_.at;
  if (at_.tok().kind == TokenKind::Host) {
    reading_.doubt("the procedure is named at run time");
    ++at_.at;
  } else {
    out_.object = at_.hyphenated();
    while (at_.accept("."))
      out_.object = at_.hyphenated();
  }
  variables(false);
}

void Parser::connect() {
  out_.kind = at_.is("DISCONNECT") || at_.is("RELEASE") ? Kind::Disconnect : Kind::Connect;
  ++at_.at;
  if (out_.kind == Kind::Connect && at_.accept("RESET")) {
    out_.kind = Kind::Disconnect;
    return;
  }
  at_.accept("TO");
  if (at_.tok().isName() && !at_.is("ALL") && !at_.is("CURRENT"))
    out_.object = at_.tok().text;
}

void Parser::whenever() {
  out_.kind = Kind::Whenever;
  ++at_.at;
  if (at_.accept("NOT")) {
    at_.accept("FOUND");
    out_.event = Event::NotFound;
  } else if (at_.accept("SQLWARNING")) {
    out_.event = Event::Warning;
  } else if (at_.accept("SQLERROR") || at_.accept("SQLEXCEPTION") || at_.accept("ERROR")) {
    out_.event = Event::Error;
  } else {
    reading_.doubt("this event is not known");
    return;
  }
  at_.accept("DO");
  if (at_.accept("CONTINUE") || at_.atEnd())
    return;
  if (at_.accept("GOTO") || at_.is("GO")) {
    if (at_.accept("GO"))
      at_.accept("TO");
    out_.action = Action::Goto;
  } else if (at_.accept("STOP")) {
    out_.action = Action::Stop;
    return;
  } else if (at_.accept("BREAK")) {
    out_.action = Action::Break;
    return;
  } else if (at_.accept("PERFORM")) {
    out_.action = Action::Perform;
  } else {
    at_.accept("CALL");
    out_.action = Action::Call;
  }
  at_.accept(":");
  // Labels of COBOL may begin with digits.
  std::size_t first = at_.at;
  while (!at_.atEnd() && !at_.is("(") && !(at_.at > first && at_.tok().spaceBefore)) {
    out_.target += at_.tok().kind == TokenKind::Marker && at_.tok().text.starts_with(':')
                       ? at_.tok().text.substr(1)
                       : at_.tok().text;
    ++at_.at;
  }
  if (out_.target.empty())
    reading_.doubt("the target is missing");
}

/// SET :a = expression, (:b, :c) = (SELECT ...), or a register of the system.
void Parser::set() {
  ++at_.at;
  Cursor start = at_;
  while (start.is("("))
    ++start.at;
  if (start.tok().kind != TokenKind::Host) {
    out_.kind = at_.is("CONNECTION") ? Kind::Connect : Kind::SetRegister;
    if (out_.kind == Kind::Connect && at_.tok(1).isName())
      out_.object = at_.tok(1).text;
    return;
  }
  out_.kind = Kind::SetVariable;
  // Each assignment is read as a query for its value.
  while (!at_.atEnd()) {
    std::vector<std::uint32_t> targets;
    bool isList = at_.is("(");
    while (!at_.atEnd() && !at_.is("=")) {
      if (at_.tok().kind == TokenKind::Host)
        targets.push_back(at_.tok().host);
      ++at_.at;
    }
    at_.accept("=");
    std::size_t first = at_.at;
    int depth = 0;
    for (; !at_.atEnd() && !(depth == 0 && at_.is(",")); ++at_.at)
      depth += at_.is("(") ? 1 : at_.is(")") ? -1 : 0;
    std::size_t last = at_.at;
    at_.accept(",");
    if (isList && reading_.tokens[first].is("(") && reading_.tokens[last - 1].is(")")) {
      ++first;
      --last;
    }
    // `SELECT value` in tokens of its own.
    Tokens tokens;
    bool isQuery = first < last && startsQuery(reading_.tokens[first]);
    if (!isQuery) {
      Token select;
      select.kind = TokenKind::Word;
      select.text = "SELECT";
      select.offset = reading_.tokens[first].offset;
      tokens.push_back(select);
    }
    tokens.insert(tokens.end(), reading_.tokens.begin() + static_cast<std::ptrdiff_t>(first),
                  reading_.tokens.begin() + static_cast<std::ptrdiff_t>(std::max(first, last)));
    tokens.push_back(reading_.tokens.back());
    Kind kind = out_.kind;
    std::vector<std::uint32_t> results = std::move(out_.results);
    out_.results.clear();
    std::vector<std::uint32_t> filled = std::move(out_.out);
    out_.out.clear();
    Reading value{tokens, reading_.options, out_, reading_.isFilled, {}};
    readQuery(value, 0, tokens.size() - 1);
    for (std::size_t each = 0; each < targets.size(); ++each) {
      if (each < out_.results.size())
        out_.transfers.push_back(
            {out_.results[each], reading_.add({.kind = ExprKind::Host, .ref = targets[each]})});
      filled.push_back(targets[each]);
      reading_.isFilled[targets[each]] = true;
    }
    results.insert(results.end(), out_.results.begin(), out_.results.end());
    out_.results = std::move(results);
    out_.out = std::move(filled);
    out_.kind = kind;
  }
}

/// GET DIAGNOSTICS :a = item, :b = item.
void Parser::diagnostics() {
  out_.kind = Kind::GetDiagnostics;
  for (; !at_.atEnd(); ++at_.at)
    if (at_.tok().kind == TokenKind::Host && at_.is("=", 1))
      reading_.fill(at_.tok().host);
}

bool Parser::definition() {
  struct Entry {
    std::string_view word;
    Kind kind;
  };
  static constexpr Entry Entries[] = {{"CREATE", Kind::Create},    {"ALTER", Kind::Alter},
                                      {"DROP", Kind::Drop},        {"GRANT", Kind::Grant},
                                      {"REVOKE", Kind::Revoke},    {"LOCK", Kind::LockTable},
                                      {"TRUNCATE", Kind::Truncate}};
  for (const Entry &entry : Entries)
    if (at_.is(entry.word)) {
      out_.kind = entry.kind;
      ++at_.at;
      readDefinition(reading_, at_);
      return true;
    }
  return false;
}

void Parser::statement() {
  // AT connection, FOR :n of array operations, REPEATED of Ingres.
  if (at_.is("AT") && !at_.atEnd()) {
    ++at_.at;
    out_.object = at_.tok().isName() ? at_.hyphenated() : (++at_.at, std::string());
  }
  if (at_.is("FOR") && at_.tok(1).kind == TokenKind::Host)
    at_.at += 2;
  at_.accept("REPEATED");
  Cursor start = at_;
  while (start.is("("))
    ++start.at;
  if (startsQuery(start.tok()))
    return query();
  if (definition())
    return;
  struct Simple {
    std::string_view word;
    Kind kind;
  };
  static constexpr Simple Simples[] = {{"COMMIT", Kind::Commit},       {"ROLLBACK", Kind::Rollback},
                                       {"SAVEPOINT", Kind::Savepoint}, {"INCLUDE", Kind::Include},
                                       {"FREE", Kind::FreeLocator},    {"HOLD", Kind::FreeLocator}};
  for (const Simple &simple : Simples)
    if (at_.is(simple.word)) {
      out_.kind = simple.kind;
      if (out_.kind == Kind::Savepoint || out_.kind == Kind::Include)
        out_.object = at_.tok(1).text;
      return;
    }
  if (isWord("BEGIN", "DECLARE"))
    out_.kind = Kind::BeginDeclare;
  else if (isWord("END", "DECLARE"))
    out_.kind = Kind::EndDeclare;
  else if (at_.is("DECLARE"))
    declare();
  else if (at_.is("OPEN") || at_.is("CLOSE"))
    open();
  else if (at_.is("FETCH"))
    fetch();
  else if (at_.is("PREPARE"))
    prepare();
  else if (at_.is("EXECUTE"))
    execute();
  else if (at_.is("CALL"))
    call();
  else if (at_.is("WHENEVER"))
    whenever();
  else if (at_.is("SET"))
    set();
  else if (isWord("GET", "DIAGNOSTICS") || isWord("GET", "CURRENT") || isWord("GET", "STACKED") ||
           isWord("GET", "DESCRIPTOR") || at_.is("INQUIRE_SQL") || at_.is("INQUIRE_INGRES"))
    diagnostics();
  else if (at_.is("CONNECT") || at_.is("DISCONNECT") || at_.is("RELEASE") || at_.is("DATABASE"))
    connect();
  else if (at_.is("DESCRIBE")) {
    out_.kind = Kind::Describe;
    ++at_.at;
    while (at_.accept("INPUT") || at_.accept("OUTPUT") || at_.accept("CURSOR") || at_.accept("TABLE"))
      ;
    out_.prepared = at_.hyphenated();
    variables(false);
  } else if (at_.is("ALLOCATE")) {
    out_.kind = Kind::AllocateCursor;
    ++at_.at;
    out_.cursor = at_.hyphenated();
  } else if (at_.is("ASSOCIATE")) {
    out_.kind = Kind::AssociateLocators;
    for (; !at_.atEnd(); ++at_.at) {
      if (at_.tok().kind == TokenKind::Host)
        reading_.fill(at_.tok().host);
      if (at_.accept("PROCEDURE"))
        out_.object = at_.name();
    }
  } else if (at_.is("BEGIN")) {
    block();
  } else {
    reading_.doubt("no statement of SQL is known that begins like this");
  }
}

} // namespace

Statement parse(std::string_view text, const Options &options) {
  Statement out;
  Tokens tokens = tokenize(text, options.hosts, out.markers);
  std::size_t end = tokens.size() - 1;
  // Some write the semicolon of interactive SQL.
  while (end > 0 && tokens[end - 1].is(";"))
    --end;
  Reading reading{tokens, options, out, std::vector<bool>(options.hosts)};
  Parser(reading, end).statement();
  // What is not filled is read. A variable may be both: SELECT A INTO :X ... WHERE B = :X names it twice and
  // has two numbers.
  for (std::size_t at = 0; at < end; ++at)
    if (tokens[at].kind == TokenKind::Host && !reading.isFilled[tokens[at].host])
      out.in.push_back(tokens[at].host);
  return out;
}

} // namespace tacit::sql
