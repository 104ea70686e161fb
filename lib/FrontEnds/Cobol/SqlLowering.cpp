#include "SqlLowering.h"

#include <algorithm>

namespace tacit::cobol {

class SqlLowering::Exprs {
public:
  Exprs(UnitBuilder &b, SqlUnit &unit, const sql::Statement &statement, const SqlText *source,
        const ir::Origin &origin)
      : b_(b), unit_(unit), statement_(statement), source_(source), origin_(origin),
        made_(statement.exprs.size()), isWanted_(statement.exprs.size()) {}

  /// Values of parameter markers: host variables of \p block.
  void bindMarkers(const SqlText &source, const std::vector<std::uint32_t> &hosts) {
    markerSource_ = &source;
    markers_ = &hosts;
  }
  ir::ExprId get(std::uint32_t root);

private:
  void want(std::uint32_t root);
  ir::ExprId make(const sql::Expr &expr);
  ir::ExprId call(std::string_view name, const std::vector<ir::ExprId> &operands, const ir::Origin &origin) {
    return b_.call(fmt::format("FUNCTION {}", name), operands, origin);
  }
  ir::ExprId compare(ir::Op op, ir::ExprId left, ir::ExprId right) {
    return b_.binary(op, left, right, ir::ExprKind::Compare);
  }
  ir::ExprId select(const std::vector<ir::ExprId> &operands, const ir::Origin &origin);

  UnitBuilder &b_;
  SqlUnit &unit_;
  const sql::Statement &statement_;
  const SqlText *source_; ///< Null for dynamic text, which stands at no place of its own.
  ir::Origin origin_;
  const SqlText *markerSource_ = nullptr;
  const std::vector<std::uint32_t> *markers_ = nullptr;
  std::vector<ir::ExprId> made_;
  std::vector<bool> isWanted_;
};

void SqlLowering::Exprs::want(std::uint32_t root) {
  // Operands stand before what has them, so one way down and one way up suffice.
  isWanted_[root] = true;
  for (std::uint32_t at = root + 1; at-- > 0;)
    if (isWanted_[at] && !made_[at].isValid())
      for (std::uint32_t operand : statement_.exprs[at].operands)
        isWanted_[operand] = true;
}

ir::ExprId SqlLowering::Exprs::get(std::uint32_t root) {
  if (root >= statement_.exprs.size())
    return {};
  if (!made_[root].isValid()) {
    want(root);
    for (std::uint32_t at = 0; at <= root; ++at)
      if (isWanted_[at] && !made_[at].isValid())
        made_[at] = make(statement_.exprs[at]);
  }
  return made_[root];
}

static ir::Op binaryOp(std::string_view text) {
  return text == "+"    ? ir::Op::Add
         : text == "-"  ? ir::Op::Subtract
         : text == "*"  ? ir::Op::Multiply
         : text == "/"  ? ir::Op::Divide
         : text == "%"  ? ir::Op::Modulo
         : text == "^"  ? ir::Op::Power
         : text == "||" ? ir::Op::Concatenate
                        : ir::Op::None;
}

static ir::Op compareOp(std::string_view text) {
  return text == "="    ? ir::Op::Equal
         : text == "<>" ? ir::Op::NotEqual
         : text == "<"  ? ir::Op::Less
         : text == "<=" ? ir::Op::LessEqual
         : text == ">"  ? ir::Op::Greater
                        : ir::Op::GreaterEqual;
}

/// CASE as a chain of choices.
ir::ExprId SqlLowering::Exprs::select(const std::vector<ir::ExprId> &operands, const ir::Origin &origin) {
  ir::ExprId result = operands.size() % 2 ? operands.back() : b_.figurative(ir::Op::Null, origin);
  for (std::size_t at = operands.size() / 2; at-- > 0;)
    result = b_.expr({.kind = ir::ExprKind::Select,
                      .origin = origin,
                      .operands = b_.unit.arena().copy({operands[2 * at], operands[2 * at + 1], result})});
  return result;
}

ir::ExprId SqlLowering::Exprs::make(const sql::Expr &expr) {
  ir::Origin origin = origin_;
  if (source_ != nullptr && !source_->places.empty())
    origin = b_.origin(b_.tokens[source_->tokenAt(expr.offset)]);
  std::vector<ir::ExprId> operands;
  for (std::uint32_t operand : expr.operands)
    operands.push_back(made_[operand]);
  auto unknown = [&](std::string_view text) {
    return b_.expr({.kind = ir::ExprKind::Unknown, .origin = origin, .text = b_.unit.arena().copyText(text)});
  };
  auto chain = [&](ir::ExprKind kind, const std::vector<ir::ExprId> &parts) {
    ir::ExprId result = parts.front();
    for (std::size_t at = 1; at < parts.size(); ++at)
      result = b_.binary(ir::Op::None, result, parts[at], kind);
    return result;
  };
  switch (expr.kind) {
  case sql::ExprKind::Column:
    if (expr.ref >= statement_.tables.size())
      return unknown(expr.text);
    return b_.itemExpr(unit_.tableItem(statement_.tables[expr.ref].name, expr.text, origin), origin);
  case sql::ExprKind::Star:
    return unknown("*");
  case sql::ExprKind::Number:
    return b_.numberExpr(expr.text, origin);
  case sql::ExprKind::String:
    return b_.stringExpr(b_.unit.arena().copyText(expr.text), origin);
  case sql::ExprKind::Null:
    return b_.figurative(ir::Op::Null, origin);
  case sql::ExprKind::Default:
    return unknown("DEFAULT");
  case sql::ExprKind::Host:
    return source_ != nullptr && expr.ref < source_->hosts.size() ? hostExpr(b_, source_->hosts[expr.ref])
                                                                  : unknown("?");
  case sql::ExprKind::Marker:
    return markers_ != nullptr && expr.ref < markers_->size()
               ? hostExpr(b_, markerSource_->hosts[(*markers_)[expr.ref]])
               : unknown("?");
  case sql::ExprKind::Call:
    return call(expr.text, operands, origin);
  case sql::ExprKind::Binary:
    if (ir::Op op = binaryOp(expr.text); op != ir::Op::None)
      return b_.binary(op, operands[0], operands[1]);
    return call(expr.text, operands, origin);
  case sql::ExprKind::Negate:
    return b_.expr({.kind = ir::ExprKind::Unary,
                    .op = ir::Op::Negate,
                    .origin = origin,
                    .operands = b_.unit.arena().copy(operands)});
  case sql::ExprKind::Compare:
    return compare(compareOp(expr.text), operands[0], operands[1]);
  case sql::ExprKind::And:
    return chain(ir::ExprKind::And, operands);
  case sql::ExprKind::Or:
    return chain(ir::ExprKind::Or, operands);
  case sql::ExprKind::Not:
    return b_.expr({.kind = ir::ExprKind::Not, .origin = origin, .operands = b_.unit.arena().copy(operands)});
  case sql::ExprKind::IsNull:
    return b_.expr({.kind = ir::ExprKind::ClassTest,
                    .origin = origin,
                    .operands = b_.unit.arena().copy(operands),
                    .text = "null"});
  case sql::ExprKind::Between:
    if (operands.size() == 3)
      return chain(ir::ExprKind::And, {compare(ir::Op::GreaterEqual, operands[0], operands[1]),
                                       compare(ir::Op::LessEqual, operands[0], operands[2])});
    return call("BETWEEN", operands, origin);
  case sql::ExprKind::In: {
    bool isQuery = operands.size() == 2 && statement_.exprs[expr.operands[1]].kind == sql::ExprKind::Subquery;
    constexpr std::size_t MaxValues = 100;
    if (isQuery || operands.size() < 2 || operands.size() > MaxValues)
      return call("IN", operands, origin);
    std::vector<ir::ExprId> tests;
    for (std::size_t at = 1; at < operands.size(); ++at)
      tests.push_back(compare(ir::Op::Equal, operands[0], operands[at]));
    return chain(ir::ExprKind::Or, tests);
  }
  case sql::ExprKind::Like:
    return call("LIKE", operands, origin);
  case sql::ExprKind::Exists:
    return call("EXISTS", operands, origin);
  case sql::ExprKind::Subquery:
    return call("SELECT", operands, origin);
  case sql::ExprKind::Case:
    return operands.empty() ? unknown("CASE") : select(operands, origin);
  case sql::ExprKind::Unknown:
    break;
  }
  return operands.empty() ? unknown(expr.text)
                          : call(expr.text.empty() ? "SQL" : expr.text, operands, origin);
}

//--- Tables ---------------------------------------------------------------------------

/// SQL statements fill the status that the program looks at.
void SqlLowering::setStatus(ir::ResourceId resource) {
  if (b_.unit.resources[resource].statusItem.isValid())
    return;
  for (std::string_view name : {"SQLCODE", "SQLSTATE"}) {
    Symbol symbol = b_.source.symbols.find(name);
    if (symbol == 0)
      continue;
    ir::DataItemId item =
        b_.isDeclared(symbol) ? b_.findItem(symbol, {}, b_.tokens[block_.exec]) : ir::DataItemId();
    if (!item.isValid())
      item = b_.registerItem(symbol);
    b_.unit.resources[resource].statusItem = item;
    return;
  }
}

ir::ResourceId SqlLowering::table(const std::string &name) {
  ir::ResourceId resource = b_.resource(ir::ResourceKind::Table, name, origin_);
  setStatus(resource);
  return resource;
}

void SqlLowering::addTables(const sql::Statement &statement, std::vector<ir::Access> &out) {
  for (bool isWritten : {true, false})
    for (const sql::TableUse &use : statement.tables) {
      if ((use.operation != sql::Operation::Read) != isWritten)
        continue;
      ir::IoOp op = ir::IoOp::Select;
      switch (use.operation) {
      case sql::Operation::Read:
        break;
      case sql::Operation::Insert:
        op = ir::IoOp::Insert;
        break;
      case sql::Operation::Update:
        op = ir::IoOp::Update;
        break;
      case sql::Operation::Delete:
        op = ir::IoOp::Delete;
        break;
      case sql::Operation::Define:
        op = ir::IoOp::Declare;
        break;
      case sql::Operation::Drop:
        op = ir::IoOp::Other;
        break;
      case sql::Operation::Grant:
        op = ir::IoOp::Other;
        break;
      case sql::Operation::Lock:
        op = ir::IoOp::Lock;
        break;
      }
      std::vector<std::string_view> columns;
      for (const std::string &column : use.columns)
        columns.push_back(b_.unit.arena().intern(column));
      out.push_back({table(use.name), op, b_.unit.arena().copy(columns)});
    }
}

void SqlLowering::addHosts(const std::vector<std::uint32_t> &hosts, std::vector<ir::ExprId> &out) {
  for (std::uint32_t host : hosts)
    out.push_back(hostExpr(b_, block_.source.hosts[host]));
}

/// An indicator goes where its variable goes.
void SqlLowering::addIndicators(std::vector<ir::ExprId> &fills, std::vector<ir::ExprId> &uses) {
  for (const auto *list : {&statement_.out, &statement_.in})
    for (std::uint32_t host : *list)
      if (ir::ExprId indicator = indicatorExpr(b_, block_.source.hosts[host]); indicator.isValid())
        (list == &statement_.out ? fills : uses).push_back(indicator);
}

//--- Statements -----------------------------------------------------------------------

/// The rows come from the query of the cursor: its columns go to the variables by position.
void SqlLowering::fetch(std::vector<ir::Access> &accesses, Moves &moves) {
  const SqlBlock *cursor = unit_.cursor(statement_.cursor, block_.exec);
  if (cursor == nullptr)
    return;
  const sql::Statement *query = &cursor->statement;
  const SqlText *source = &cursor->source;
  if (!query->prepared.empty()) {
    query = unit_.dynamic(*cursor);
    source = nullptr;
  }
  if (query == nullptr)
    return;
  addTables(*query, accesses);
  Exprs exprs(b_, unit_, *query, source, origin_);
  for (std::size_t at = 0; at < query->results.size() && at < statement_.out.size(); ++at)
    move(exprs, query->results[at], hostExpr(b_, block_.source.hosts[statement_.out[at]]), moves.success);
}

/// OPEN reads the variables of the query and finds its rows.
void SqlLowering::open(ir::Io &io, std::vector<ir::Access> &accesses, std::vector<ir::ExprId> &uses) {
  const SqlBlock *cursor = unit_.cursor(statement_.cursor, block_.exec);
  if (cursor == nullptr)
    return;
  const sql::Statement *query = &cursor->statement;
  const SqlText *source = &cursor->source;
  if (!query->prepared.empty()) {
    query = unit_.dynamic(*cursor);
    source = nullptr;
  }
  if (query == nullptr)
    return;
  addTables(*query, accesses);
  if (source != nullptr)
    for (std::uint32_t host : query->in)
      uses.push_back(hostExpr(b_, source->hosts[host]));
  Exprs exprs(b_, unit_, *query, source, origin_);
  exprs.bindMarkers(block_.source, statement_.in);
  io.condition = exprs.get(query->condition);
}

/// A prepared or immediate statement whose text is known.
void SqlLowering::execute(const sql::Statement &dynamic, ir::Io &io, std::vector<ir::Access> &accesses,
                          Moves &moves) {
  addTables(dynamic, accesses);
  Exprs exprs(b_, unit_, dynamic, nullptr, origin_);
  exprs.bindMarkers(block_.source, statement_.in);
  for (const sql::Transfer &transfer : dynamic.transfers)
    move(exprs, transfer.from, exprs.get(transfer.to), moves.before);
  for (std::size_t at = 0; at < dynamic.results.size() && at < statement_.out.size(); ++at)
    move(exprs, dynamic.results[at], hostExpr(b_, block_.source.hosts[statement_.out[at]]), moves.success);
  io.condition = exprs.get(dynamic.condition);
}

/// Plain values share one statement; a value that is computed has its own.
void SqlLowering::move(Exprs &exprs, std::uint32_t from, ir::ExprId to, std::vector<ir::Assign> &out) {
  ir::ExprId value = exprs.get(from);
  if (!value.isValid() || !to.isValid() || b_.unit.exprs[to].kind == ir::ExprKind::Unknown)
    return;
  const ir::Expr &expr = b_.unit.exprs[value];
  // What is not known gives nothing; neither do * and DEFAULT.
  if (expr.kind == ir::ExprKind::Unknown)
    return;
  bool isPlain = expr.kind == ir::ExprKind::Item || expr.operands.empty();
  ir::Assignment assignment{to, value};
  if (isPlain && !out.empty() && out.back().kind == ir::AssignKind::Move) {
    std::vector<ir::Assignment> all(out.back().assignments.begin(), out.back().assignments.end());
    all.push_back(assignment);
    out.back().assignments = b_.unit.arena().copy(all);
    return;
  }
  ir::Assign assign;
  assign.kind = isPlain ? ir::AssignKind::Move : ir::AssignKind::Compute;
  assign.assignments = b_.unit.arena().copy({assignment});
  out.push_back(assign);
}

ir::Io SqlLowering::io(ir::IoOp op, Moves &moves) {
  ir::Io io;
  io.op = op;
  std::vector<ir::Access> accesses;
  std::vector<ir::ExprId> fills;
  std::vector<ir::ExprId> uses;
  if (!statement_.cursor.empty()) {
    ir::ResourceId resource = b_.resource(ir::ResourceKind::Cursor, statement_.cursor, origin_);
    setStatus(resource);
    // A positioned change goes to its table; the cursor only finds the row.
    bool isPositioned = statement_.kind == sql::Kind::Update || statement_.kind == sql::Kind::Delete;
    if (!isPositioned)
      accesses.push_back({resource, op, {}});
  }
  addTables(statement_, accesses);
  addHosts(statement_.out, fills);
  addHosts(statement_.in, uses);
  addIndicators(fills, uses);
  Exprs exprs(b_, unit_, statement_, &block_.source, origin_);
  for (const sql::Transfer &transfer : statement_.transfers) {
    bool isFill = statement_.exprs[transfer.to].kind == sql::ExprKind::Host;
    move(exprs, transfer.from, exprs.get(transfer.to), isFill ? moves.success : moves.before);
  }
  io.condition = exprs.get(statement_.condition);
  switch (statement_.kind) {
  case sql::Kind::Fetch:
    fetch(accesses, moves);
    break;
  case sql::Kind::Open:
    open(io, accesses, uses);
    break;
  case sql::Kind::Execute:
  case sql::Kind::ExecuteImmediate:
    if (const sql::Statement *dynamic = unit_.dynamic(block_))
      execute(*dynamic, io, accesses, moves);
    break;
  default:
    break;
  }
  io.accesses = b_.unit.arena().copy(accesses);
  io.fills = b_.unit.arena().copy(fills);
  io.uses = b_.unit.arena().copy(uses);
  return io;
}

ir::Call SqlLowering::call() {
  ir::Call call;
  call.callee = b_.unit.arena().copyText(statement_.object);
  std::vector<ir::Argument> arguments;
  for (const SqlHost &host : block_.source.hosts)
    arguments.push_back({hostExpr(b_, host), ir::PassMode::Reference});
  // Named at run time: the first variable holds the name.
  if (call.callee.empty() && !arguments.empty()) {
    call.target = arguments.front().value;
    arguments.erase(arguments.begin());
  }
  call.arguments = b_.unit.arena().copy(arguments);
  return call;
}

bool SqlLowering::assign(ir::Assign &out) {
  bool isKind = statement_.kind == sql::Kind::SetVariable || statement_.kind == sql::Kind::ValuesInto;
  if (!isKind || !statement_.tables.empty() || statement_.transfers.empty() ||
      statement_.transfers.size() != statement_.out.size())
    return false;
  Exprs exprs(b_, unit_, statement_, &block_.source, origin_);
  std::vector<ir::Assignment> assignments;
  out.kind = ir::AssignKind::Move;
  for (const sql::Transfer &transfer : statement_.transfers) {
    sql::ExprKind kind = statement_.exprs[transfer.from].kind;
    bool isPlain = kind == sql::ExprKind::Host || kind == sql::ExprKind::Number ||
                   kind == sql::ExprKind::String || kind == sql::ExprKind::Null ||
                   statement_.exprs[transfer.from].operands.empty();
    if (!isPlain)
      out.kind = ir::AssignKind::Compute;
    assignments.push_back({exprs.get(transfer.to), exprs.get(transfer.from)});
  }
  out.assignments = b_.unit.arena().copy(assignments);
  return true;
}

//--- Declarations ---------------------------------------------------------------------

/// CHAR(5), DECIMAL(7, 2), INTEGER ... as types of the IR.
static ir::Type columnType(const sql::ColumnDefinition &column) {
  ir::Type type;
  std::string_view name = column.type;
  std::size_t open = name.find('(');
  std::uint32_t size = 0;
  std::uint32_t scale = 0;
  if (open != std::string_view::npos) {
    std::uint32_t *number = &size;
    for (char c : name.substr(open)) {
      if (c == ',')
        number = &scale;
      else if (c >= '0' && c <= '9' && *number < 100'000)
        *number = *number * 10 + static_cast<std::uint32_t>(c - '0');
    }
    name = name.substr(0, open);
  }
  auto is = [&](std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  auto number = [&](std::uint32_t digits, std::uint32_t after) {
    type.kind = ir::TypeKind::Number;
    type.isSigned = true;
    type.digits = static_cast<std::uint16_t>(digits);
    type.scale = static_cast<std::int16_t>(after);
  };
  if (is({"CHAR", "CHARACTER", "VARCHAR", "VARCHAR2", "CHARACTER VARYING", "CHAR VARYING", "CLOB", "GRAPHIC",
          "VARGRAPHIC", "LONG VARCHAR", "NCHAR", "NVARCHAR", "TEXT"})) {
    type.kind = ir::TypeKind::Text;
    type.byteSize = size;
  } else if (is({"DATE", "TIME", "TIMESTAMP", "DATETIME"})) {
    type.kind = ir::TypeKind::Text;
  } else if (is({"DECIMAL", "DEC", "NUMERIC", "NUMBER", "MONEY"})) {
    number(size, scale);
  } else if (is({"INTEGER", "INT"})) {
    number(10, 0);
  } else if (is({"SMALLINT"})) {
    number(5, 0);
  } else if (is({"BIGINT"})) {
    number(19, 0);
  } else if (is({"REAL", "FLOAT", "DOUBLE", "DOUBLE PRECISION", "SMALLFLOAT"})) {
    type.kind = ir::TypeKind::Float;
  }
  return type;
}

void declareColumns(UnitBuilder &b, SqlUnit &unit) {
  for (const SqlBlock &block : unit.blocks()) {
    const sql::Statement &statement = block.statement;
    bool declares = statement.kind == sql::Kind::DeclareTable || statement.kind == sql::Kind::Create;
    if (!declares || statement.tables.empty())
      continue;
    ir::Origin origin = b.origin(block.exec, block.end);
    for (const sql::ColumnDefinition &column : statement.columns) {
      ir::DataItemId item = unit.tableItem(statement.tables.front().name, column.name, origin);
      ir::Type type = columnType(column);
      std::string spelling = column.type + (column.isNotNull ? " NOT NULL" : "");
      type.spelling = spelling;
      b.unit.items[item].type = b.type(type);
    }
  }
}

} // namespace tacit::cobol
