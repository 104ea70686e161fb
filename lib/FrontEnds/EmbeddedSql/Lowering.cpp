#include "tacit/FrontEnds/EmbeddedSql/Lowering.h"

#include "StatementLowering.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <fmt/format.h>

namespace tacit::sql {

/// Expressions of one model statement as IR expressions; made as far as they are asked for.
class StatementLowering::Exprs {
public:
  /// \p block is NoBlock for dynamic text, which stands at no place of its own.
  Exprs(Blocks &blocks, const Statement &statement, std::uint32_t block, const ir::Origin &origin)
      : blocks_(blocks), language_(blocks.language()), unit_(language_.unit), statement_(statement),
        block_(block), origin_(origin), made_(statement.exprs.size()), isWanted_(statement.exprs.size()) {}

  /// Values of parameter markers: host variables of \p block.
  void bindMarkers(std::uint32_t block, const std::vector<std::uint32_t> &hosts) {
    markerBlock_ = block;
    markers_ = &hosts;
  }
  ir::ExprId get(std::uint32_t root);

private:
  void want(std::uint32_t root);
  ir::ExprId make(const Expr &expr);
  ir::ExprId push(ir::Expr node) { return unit_.exprs.push_back(std::move(node)); }
  ir::ExprId call(std::string_view name, const std::vector<ir::ExprId> &operands, const ir::Origin &origin) {
    return push({.kind = ir::ExprKind::Call,
                 .origin = origin,
                 .operands = unit_.arena().copy(operands),
                 .text = unit_.arena().intern(fmt::format("FUNCTION {}", name))});
  }
  ir::ExprId null(const ir::Origin &origin) {
    return push({.kind = ir::ExprKind::Figurative, .op = ir::Op::Null, .origin = origin});
  }
  ir::ExprId binary(ir::Op op, ir::ExprId left, ir::ExprId right, ir::ExprKind kind = ir::ExprKind::Binary);
  ir::ExprId compare(ir::Op op, ir::ExprId left, ir::ExprId right) {
    return binary(op, left, right, ir::ExprKind::Compare);
  }
  ir::ExprId select(const std::vector<ir::ExprId> &operands, const ir::Origin &origin);

  Blocks &blocks_;
  HostLanguage &language_;
  ir::TranslationUnit &unit_;
  const Statement &statement_;
  std::uint32_t block_;
  ir::Origin origin_;
  std::uint32_t markerBlock_ = NoBlock;
  const std::vector<std::uint32_t> *markers_ = nullptr;
  std::vector<ir::ExprId> made_;
  std::vector<bool> isWanted_;
};

ir::ExprId StatementLowering::Exprs::binary(ir::Op op, ir::ExprId left, ir::ExprId right, ir::ExprKind kind) {
  ir::Origin at = unit_.exprs[left].origin;
  const ir::Origin &end = unit_.exprs[right].origin;
  if (end.file == at.file && end.expansion == at.expansion && end.endLine >= at.endLine) {
    at.endColumn = end.endLine > at.endLine ? end.endColumn : std::max(at.endColumn, end.endColumn);
    at.endLine = end.endLine;
  }
  return push({.kind = kind, .op = op, .origin = at, .operands = unit_.arena().copy({left, right})});
}

void StatementLowering::Exprs::want(std::uint32_t root) {
  // Operands stand before what has them, so one way down and one way up suffice.
  isWanted_[root] = true;
  for (std::uint32_t at = root + 1; at-- > 0;)
    if (isWanted_[at] && !made_[at].isValid())
      for (std::uint32_t operand : statement_.exprs[at].operands)
        isWanted_[operand] = true;
}

ir::ExprId StatementLowering::Exprs::get(std::uint32_t root) {
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
ir::ExprId StatementLowering::Exprs::select(const std::vector<ir::ExprId> &operands,
                                            const ir::Origin &origin) {
  ir::ExprId result = operands.size() % 2 ? operands.back() : null(origin);
  for (std::size_t at = operands.size() / 2; at-- > 0;)
    result = push({.kind = ir::ExprKind::Select,
                   .origin = origin,
                   .operands = unit_.arena().copy({operands[2 * at], operands[2 * at + 1], result})});
  return result;
}

ir::ExprId StatementLowering::Exprs::make(const Expr &expr) {
  ir::Origin origin = origin_;
  if (block_ != NoBlock)
    origin = language_.place(block_, expr.offset);
  std::vector<ir::ExprId> operands;
  for (std::uint32_t operand : expr.operands)
    operands.push_back(made_[operand]);
  auto unknown = [&](std::string_view text) {
    return push({.kind = ir::ExprKind::Unknown, .origin = origin, .text = unit_.arena().copyText(text)});
  };
  auto item = [&](ir::DataItemId id) {
    return push(
        {.kind = ir::ExprKind::Item, .type = unit_.items[id].type, .ref = id.index(), .origin = origin});
  };
  auto chain = [&](ir::ExprKind kind, const std::vector<ir::ExprId> &parts) {
    ir::ExprId result = parts.front();
    for (std::size_t at = 1; at < parts.size(); ++at)
      result = binary(ir::Op::None, result, parts[at], kind);
    return result;
  };
  switch (expr.kind) {
  case ExprKind::Column:
    if (expr.ref >= statement_.tables.size())
      return unknown(expr.text);
    return item(blocks_.tableItem(statement_.tables[expr.ref].name, expr.text, origin));
  case ExprKind::Star:
    return unknown("*");
  case ExprKind::Number:
    return push({.kind = ir::ExprKind::Number, .origin = origin, .text = unit_.arena().copyText(expr.text)});
  case ExprKind::String:
    return push({.kind = ir::ExprKind::String, .origin = origin, .text = unit_.arena().copyText(expr.text)});
  case ExprKind::Null:
    return null(origin);
  case ExprKind::Default:
    return unknown("DEFAULT");
  case ExprKind::Host:
    return block_ != NoBlock && expr.ref < blocks_[block_].hosts ? language_.hostValue(block_, expr.ref)
                                                                 : unknown("?");
  case ExprKind::Marker:
    return markers_ != nullptr && expr.ref < markers_->size()
               ? language_.hostValue(markerBlock_, (*markers_)[expr.ref])
               : unknown("?");
  case ExprKind::Call:
    return call(expr.text, operands, origin);
  case ExprKind::Binary:
    if (ir::Op op = binaryOp(expr.text); op != ir::Op::None)
      return binary(op, operands[0], operands[1]);
    return call(expr.text, operands, origin);
  case ExprKind::Negate:
    return push({.kind = ir::ExprKind::Unary,
                 .op = ir::Op::Negate,
                 .origin = origin,
                 .operands = unit_.arena().copy(operands)});
  case ExprKind::Compare:
    return compare(compareOp(expr.text), operands[0], operands[1]);
  case ExprKind::And:
    return chain(ir::ExprKind::And, operands);
  case ExprKind::Or:
    return chain(ir::ExprKind::Or, operands);
  case ExprKind::Not:
    return push({.kind = ir::ExprKind::Not, .origin = origin, .operands = unit_.arena().copy(operands)});
  case ExprKind::IsNull:
    return push({.kind = ir::ExprKind::ClassTest,
                 .origin = origin,
                 .operands = unit_.arena().copy(operands),
                 .text = "null"});
  case ExprKind::Between:
    if (operands.size() == 3)
      return chain(ir::ExprKind::And, {compare(ir::Op::GreaterEqual, operands[0], operands[1]),
                                       compare(ir::Op::LessEqual, operands[0], operands[2])});
    return call("BETWEEN", operands, origin);
  case ExprKind::In: {
    bool isQuery = operands.size() == 2 && statement_.exprs[expr.operands[1]].kind == ExprKind::Subquery;
    constexpr std::size_t MaxValues = 100;
    if (isQuery || operands.size() < 2 || operands.size() > MaxValues)
      return call("IN", operands, origin);
    std::vector<ir::ExprId> tests;
    for (std::size_t at = 1; at < operands.size(); ++at)
      tests.push_back(compare(ir::Op::Equal, operands[0], operands[at]));
    return chain(ir::ExprKind::Or, tests);
  }
  case ExprKind::Like:
    return call("LIKE", operands, origin);
  case ExprKind::Exists:
    return call("EXISTS", operands, origin);
  case ExprKind::Subquery:
    return call("SELECT", operands, origin);
  case ExprKind::Case:
    return operands.empty() ? unknown("CASE") : select(operands, origin);
  case ExprKind::Unknown:
    break;
  }
  return operands.empty() ? unknown(expr.text)
                          : call(expr.text.empty() ? "SQL" : expr.text, operands, origin);
}

//--- Tables ---------------------------------------------------------------------------

/// SQL statements fill the status that the program looks at.
void StatementLowering::setStatus(ir::ResourceId resource) {
  if (unit_.resources[resource].statusItem.isValid())
    return;
  if (ir::DataItemId item = blocks_.language().statusItem(block_); item.isValid())
    unit_.resources[resource].statusItem = item;
}

ir::ResourceId StatementLowering::table(const std::string &name) {
  ir::ResourceId resource = blocks_.language().resource(ir::ResourceKind::Table, name, origin_);
  setStatus(resource);
  return resource;
}

void StatementLowering::addTables(const Statement &statement, std::vector<ir::Access> &out) {
  for (bool isWritten : {true, false})
    for (const TableUse &use : statement.tables) {
      if ((use.operation != Operation::Read) != isWritten)
        continue;
      ir::IoOp op = ir::IoOp::Select;
      switch (use.operation) {
      case Operation::Read:
        break;
      case Operation::Insert:
        op = ir::IoOp::Insert;
        break;
      case Operation::Update:
        op = ir::IoOp::Update;
        break;
      case Operation::Delete:
        op = ir::IoOp::Delete;
        break;
      case Operation::Define:
        op = ir::IoOp::Declare;
        break;
      case Operation::Drop:
        op = ir::IoOp::Other;
        break;
      case Operation::Grant:
        op = ir::IoOp::Other;
        break;
      case Operation::Lock:
        op = ir::IoOp::Lock;
        break;
      }
      std::vector<std::string_view> columns;
      for (const std::string &column : use.columns)
        columns.push_back(unit_.arena().intern(column));
      out.push_back({table(use.name), op, unit_.arena().copy(columns)});
    }
}

void StatementLowering::addHosts(const std::vector<std::uint32_t> &hosts, std::vector<ir::ExprId> &out) {
  for (std::uint32_t host : hosts)
    out.push_back(blocks_.language().hostValue(block_, host));
}

/// An indicator goes where its variable goes.
void StatementLowering::addIndicators(std::vector<ir::ExprId> &fills, std::vector<ir::ExprId> &uses) {
  for (const auto *list : {&statement_.out, &statement_.in})
    for (std::uint32_t host : *list)
      if (ir::ExprId indicator = blocks_.language().indicatorValue(block_, host); indicator.isValid())
        (list == &statement_.out ? fills : uses).push_back(indicator);
}

//--- Statements -----------------------------------------------------------------------

/// The query of the cursor that the statement names. \p block becomes where it stands, or NoBlock.
const Statement *StatementLowering::queryOfCursor(std::uint32_t &block) {
  block = blocks_.cursor(statement_.cursor, block_);
  if (block == NoBlock)
    return nullptr;
  const Statement *query = &blocks_[block].statement;
  if (!query->prepared.empty()) {
    query = blocks_.dynamic(block);
    block = NoBlock;
  }
  return query;
}

/// The rows come from the query of the cursor: its columns go to the variables by position.
void StatementLowering::fetch(std::vector<ir::Access> &accesses) {
  std::uint32_t block = NoBlock;
  const Statement *query = queryOfCursor(block);
  if (query == nullptr)
    return;
  addTables(*query, accesses);
  Exprs exprs(blocks_, *query, block, origin_);
  for (std::size_t at = 0; at < query->results.size() && at < statement_.out.size(); ++at)
    move(exprs, query->results[at], blocks_.language().hostValue(block_, statement_.out[at]), out_.success);
}

/// OPEN reads the variables of the query and finds its rows.
void StatementLowering::open(ir::Io &io, std::vector<ir::Access> &accesses, std::vector<ir::ExprId> &uses) {
  std::uint32_t block = NoBlock;
  const Statement *query = queryOfCursor(block);
  if (query == nullptr)
    return;
  addTables(*query, accesses);
  if (block != NoBlock)
    for (std::uint32_t host : query->in)
      uses.push_back(blocks_.language().hostValue(block, host));
  Exprs exprs(blocks_, *query, block, origin_);
  exprs.bindMarkers(block_, statement_.in);
  io.condition = exprs.get(query->condition);
}

/// A prepared or immediate statement whose text is known.
void StatementLowering::execute(const Statement &dynamic, ir::Io &io, std::vector<ir::Access> &accesses) {
  addTables(dynamic, accesses);
  Exprs exprs(blocks_, dynamic, NoBlock, origin_);
  exprs.bindMarkers(block_, statement_.in);
  for (const Transfer &transfer : dynamic.transfers)
    move(exprs, transfer.from, exprs.get(transfer.to), out_.before);
  for (std::size_t at = 0; at < dynamic.results.size() && at < statement_.out.size(); ++at)
    move(exprs, dynamic.results[at], blocks_.language().hostValue(block_, statement_.out[at]), out_.success);
  io.condition = exprs.get(dynamic.condition);
}

/// Plain values share one statement; a value that is computed has its own.
void StatementLowering::move(Exprs &exprs, std::uint32_t from, ir::ExprId to, std::vector<ir::Assign> &out) {
  ir::ExprId value = exprs.get(from);
  if (!value.isValid() || !to.isValid() || unit_.exprs[to].kind == ir::ExprKind::Unknown)
    return;
  const ir::Expr &expr = unit_.exprs[value];
  // What is not known gives nothing; neither do * and DEFAULT.
  if (expr.kind == ir::ExprKind::Unknown)
    return;
  bool isPlain = expr.kind == ir::ExprKind::Item || expr.operands.empty();
  ir::Assignment assignment{to, value};
  if (isPlain && !out.empty() && out.back().kind == ir::AssignKind::Move) {
    std::vector<ir::Assignment> all(out.back().assignments.begin(), out.back().assignments.end());
    all.push_back(assignment);
    out.back().assignments = unit_.arena().copy(all);
    return;
  }
  ir::Assign assign;
  assign.kind = isPlain ? ir::AssignKind::Move : ir::AssignKind::Compute;
  assign.assignments = unit_.arena().copy({assignment});
  out.push_back(assign);
}

ir::Io StatementLowering::io(ir::IoOp op) {
  ir::Io io;
  io.op = op;
  std::vector<ir::Access> accesses;
  std::vector<ir::ExprId> fills;
  std::vector<ir::ExprId> uses;
  if (!statement_.cursor.empty()) {
    ir::ResourceId resource =
        blocks_.language().resource(ir::ResourceKind::Cursor, statement_.cursor, origin_);
    setStatus(resource);
    // A positioned change goes to its table; the cursor only finds the row.
    bool isPositioned = statement_.kind == Kind::Update || statement_.kind == Kind::Delete;
    if (!isPositioned)
      accesses.push_back({resource, op, {}});
  }
  addTables(statement_, accesses);
  addHosts(statement_.out, fills);
  addHosts(statement_.in, uses);
  addIndicators(fills, uses);
  Exprs exprs(blocks_, statement_, block_, origin_);
  for (const Transfer &transfer : statement_.transfers) {
    bool isFill = statement_.exprs[transfer.to].kind == ExprKind::Host;
    move(exprs, transfer.from, exprs.get(transfer.to), isFill ? out_.success : out_.before);
  }
  io.condition = exprs.get(statement_.condition);
  if (statement_.kind == Kind::Fetch)
    fetch(accesses);
  else if (statement_.kind == Kind::Open)
    open(io, accesses, uses);
  else if (statement_.kind == Kind::Execute || statement_.kind == Kind::ExecuteImmediate)
    if (const Statement *dynamic = blocks_.dynamic(block_))
      execute(*dynamic, io, accesses);
  io.accesses = unit_.arena().copy(accesses);
  io.fills = unit_.arena().copy(fills);
  io.uses = unit_.arena().copy(uses);
  return io;
}

ir::Call StatementLowering::call() {
  ir::Call call;
  call.callee = unit_.arena().copyText(statement_.object);
  std::vector<ir::Argument> arguments;
  for (std::uint32_t host = 0; host < blocks_[block_].hosts; ++host)
    arguments.push_back({blocks_.language().hostValue(block_, host), ir::PassMode::Reference});
  // Named at run time: the first variable holds the name.
  if (call.callee.empty() && !arguments.empty()) {
    call.target = arguments.front().value;
    arguments.erase(arguments.begin());
  }
  call.arguments = unit_.arena().copy(arguments);
  return call;
}

bool StatementLowering::assign(ir::Assign &out) {
  bool isKind = statement_.kind == Kind::SetVariable || statement_.kind == Kind::ValuesInto;
  if (!isKind || !statement_.tables.empty() || statement_.transfers.empty() ||
      statement_.transfers.size() != statement_.out.size())
    return false;
  Exprs exprs(blocks_, statement_, block_, origin_);
  std::vector<ir::Assignment> assignments;
  out.kind = ir::AssignKind::Move;
  for (const Transfer &transfer : statement_.transfers) {
    ExprKind kind = statement_.exprs[transfer.from].kind;
    bool isPlain = kind == ExprKind::Host || kind == ExprKind::Number || kind == ExprKind::String ||
                   kind == ExprKind::Null || statement_.exprs[transfer.from].operands.empty();
    if (!isPlain)
      out.kind = ir::AssignKind::Compute;
    assignments.push_back({exprs.get(transfer.to), exprs.get(transfer.from)});
  }
  out.assignments = unit_.arena().copy(assignments);
  return true;
}

Lowered StatementLowering::lower() {
  if (isDirective(statement_.kind)) {
    out_.node = ir::Nop{};
  } else if (statement_.kind == Kind::Call) {
    out_.node = call();
  } else if (ir::Assign plain; assign(plain)) {
    out_.node = plain;
  } else {
    out_.node = io(ioOf(statement_.kind));
  }
  return std::move(out_);
}

//--- Declarations ---------------------------------------------------------------------

/// CHAR(5), DECIMAL(7, 2), INTEGER ... as types of the IR.
static ir::Type columnType(const ColumnDefinition &column) {
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
      else if (isDigit(c) && *number < 100'000)
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

void declareColumns(Blocks &blocks) {
  HostLanguage &language = blocks.language();
  for (std::uint32_t number = 0; number < blocks.count(); ++number) {
    const Statement &statement = blocks[number].statement;
    bool declares = statement.kind == Kind::DeclareTable || statement.kind == Kind::Create;
    if (!declares || statement.tables.empty())
      continue;
    ir::Origin origin = language.whole(number);
    for (const ColumnDefinition &column : statement.columns) {
      ir::DataItemId item = blocks.tableItem(statement.tables.front().name, column.name, origin);
      ir::Type type = columnType(column);
      std::string spelling = column.type + (column.isNotNull ? " NOT NULL" : "");
      type.spelling = spelling;
      language.unit.items[item].type = language.type(type);
    }
  }
}

} // namespace tacit::sql
