#include "Grammar.h"

#include "Scopes.h"

#include "tacit/Support/Text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <pg_query.h>

namespace tacit::sql {

namespace {

using Json = nlohmann::json;

/// A member of an object; null if it is none or lacks it.
const Json &get(const Json &node, const char *key) {
  static const Json Null;
  if (!node.is_object())
    return Null;
  auto found = node.find(key);
  return found == node.end() ? Null : *found;
}
std::string_view textOf(const Json &node, const char *key) {
  const Json &value = get(node, key);
  return value.is_string() ? std::string_view(value.get_ref<const std::string &>()) : std::string_view();
}
std::uint32_t numberOf(const Json &node, const char *key) {
  const Json &value = get(node, key);
  return value.is_number_unsigned() ? value.get<std::uint32_t>() : 0;
}
bool flagOf(const Json &node, const char *key) {
  const Json &value = get(node, key);
  return value.is_boolean() && value.get<bool>();
}
/// The last string of a list of String nodes.
std::string_view lastString(const Json &list) {
  return list.is_array() && !list.empty() ? textOf(get(list.back(), "String"), "sval") : std::string_view();
}

class TreeReader {
public:
  TreeReader(Reading &reading, const Normalised &text) : reading_(reading), text_(text) {}

  void statement(const Json &node);

private:
  static constexpr int MaxDepth = 150;
  struct Column {
    std::string name;
    std::uint32_t expr;
  };
  using Columns = std::vector<Column>;

  std::string nameOf(std::string_view standIn) const { return text_.name(standIn); }
  std::uint32_t offsetOf(const Json &node) const {
    return reading_.tokens[text_.tokenAt(numberOf(node, "location"))].offset;
  }
  std::uint32_t add(ExprKind kind, std::string text, std::vector<std::uint32_t> operands,
                    std::uint32_t offset = 0);

  Columns select(const Json &node, Scope *outer);
  Columns simpleSelect(const Json &node, Scope &scope, bool isOutermost);
  void withClause(const Json &node, Scope &scope);
  using Conditions = std::vector<const Json *>;
  /// The entries of a FROM; gives the ON conditions, which stand behind the columns for a reader.
  Conditions sources(const Json &list, Scope &scope);
  void read(const Conditions &conditions, Scope &scope);
  void range(const Json &node, Scope &scope);
  std::uint32_t target(const Json &relation, Operation operation, Scope &scope);
  void assign(const Json &list, std::uint32_t table, Scope &scope);
  void insertRow(const std::vector<std::string> &names, const Columns &values, std::uint32_t table);
  void insert(const Json &node);
  void update(const Json &node);
  void remove(const Json &node);
  void merge(const Json &node);

  std::uint32_t expr(const Json &node, Scope &scope);
  std::vector<std::uint32_t> exprs(const Json &list, Scope &scope);
  std::uint32_t columnRef(const Json &node, Scope &scope);
  std::uint32_t constant(const Json &node);
  std::uint32_t operation(const Json &node, Scope &scope);
  std::uint32_t function(const Json &node, Scope &scope);
  std::uint32_t caseExpr(const Json &node, Scope &scope);
  std::uint32_t subLink(const Json &node, Scope &scope);
  std::uint32_t generic(const Json &node, Scope &scope);
  std::uint32_t chain(ExprKind kind, const std::vector<std::uint32_t> &operands);

  Reading &reading_;
  const Normalised &text_;
  int depth_ = 0;
};

std::uint32_t TreeReader::add(ExprKind kind, std::string text, std::vector<std::uint32_t> operands,
                              std::uint32_t offset) {
  if (offset == 0 && !operands.empty())
    offset = reading_.out.exprs[operands.front()].offset;
  return reading_.add(
      {.kind = kind, .text = std::move(text), .offset = offset, .operands = std::move(operands)});
}

//--- Queries --------------------------------------------------------------------------

void TreeReader::withClause(const Json &node, Scope &scope) {
  const Json &clause = get(node, "withClause");
  for (const Json &each : get(clause, "ctes")) {
    const Json &cte = get(each, "CommonTableExpr");
    Source source;
    source.alias = nameOf(textOf(cte, "ctename"));
    source.isDerived = true;
    if (flagOf(clause, "recursive"))
      scope.named.push_back(source); // It may ask itself.
    Columns columns = select(get(get(cte, "ctequery"), "SelectStmt"), &scope);
    const Json &names = get(cte, "aliascolnames");
    for (std::size_t at = 0; at < columns.size(); ++at) {
      std::string name = names.is_array() && at < names.size()
                             ? nameOf(textOf(get(names[at], "String"), "sval"))
                             : columns[at].name;
      source.columns.push_back({std::move(name), columns[at].expr});
    }
    if (!scope.named.empty() && scope.named.back().alias == source.alias)
      scope.named.pop_back();
    scope.named.push_back(std::move(source));
  }
}

void TreeReader::range(const Json &node, Scope &scope) {
  if (const Json &table = get(node, "RangeVar"); !table.is_null()) {
    Source source;
    source.name = nameOf(textOf(table, "relname"));
    source.schema = nameOf(textOf(table, "schemaname"));
    const Json &alias = get(table, "alias");
    source.alias = alias.is_null() ? source.name : nameOf(textOf(alias, "aliasname"));
    if (const Source *named = source.schema.empty() ? scope.findNamed(source.name) : nullptr) {
      source.isDerived = true;
      source.columns = named->columns;
    } else {
      source.table = reading_.use(source.name, source.schema, Operation::Read);
    }
    scope.sources.push_back(std::move(source));
    return;
  }
  const Json &derived = get(node, "RangeSubselect");
  const Json &called = get(node, "RangeFunction");
  Source source;
  source.isDerived = true;
  const Json &alias = get(derived.is_null() ? called : derived, "alias");
  source.alias = nameOf(textOf(alias, "aliasname"));
  const Json &names = get(alias, "colnames");
  if (!derived.is_null()) {
    // A LATERAL one sees its neighbours; names of the others are looked up outside as well.
    Columns columns = select(get(get(derived, "subquery"), "SelectStmt"), &scope);
    for (std::size_t at = 0; at < columns.size(); ++at) {
      std::string name = names.is_array() && at < names.size()
                             ? nameOf(textOf(get(names[at], "String"), "sval"))
                             : columns[at].name;
      source.columns.push_back({std::move(name), columns[at].expr});
    }
  } else {
    generic(node, scope);
  }
  scope.sources.push_back(std::move(source));
}

TreeReader::Conditions TreeReader::sources(const Json &list, Scope &scope) {
  // Joins nest to the left as deep as there are tables.
  std::vector<const Json *> open;
  Conditions conditions;
  if (list.is_array())
    for (auto each = list.rbegin(); each != list.rend(); ++each)
      open.push_back(&*each);
  while (!open.empty()) {
    const Json &node = *open.back();
    open.pop_back();
    const Json &join = get(node, "JoinExpr");
    if (join.is_null()) {
      range(node, scope);
      continue;
    }
    open.push_back(&get(join, "rarg"));
    open.push_back(&get(join, "larg"));
    conditions.push_back(&get(join, "quals"));
    for (const Json &name : get(join, "usingClause"))
      scope.usingColumns.push_back(nameOf(textOf(get(name, "String"), "sval")));
  }
  for (const std::string &column : scope.usingColumns)
    for (const Source &source : scope.sources)
      if (!source.isDerived)
        reading_.addColumn(source.table, column);
  return conditions;
}

void TreeReader::read(const Conditions &conditions, Scope &scope) {
  for (auto condition = conditions.rbegin(); condition != conditions.rend(); ++condition)
    expr(**condition, scope);
}

TreeReader::Columns TreeReader::simpleSelect(const Json &node, Scope &scope, bool isOutermost) {
  Columns result;
  const Json &lists = get(node, "valuesLists");
  for (const Json &list : lists) {
    Columns row;
    for (const Json &value : get(get(list, "List"), "items"))
      row.push_back({"", expr(value, scope)});
    if (result.empty())
      result = std::move(row);
  }
  Conditions conditions = sources(get(node, "fromClause"), scope);
  for (const Json &each : get(node, "targetList")) {
    const Json &item = get(each, "ResTarget");
    std::uint32_t value = expr(get(item, "val"), scope);
    std::string name = nameOf(textOf(item, "name"));
    if (!name.empty())
      scope.outputs.push_back(name);
    const Expr &read = reading_.out.exprs[value];
    if (name.empty() && read.kind == ExprKind::Column)
      name = read.text;
    if (read.kind == ExprKind::Star) {
      for (std::uint32_t column : read.operands)
        result.push_back({reading_.out.exprs[column].text, column});
      if (!read.operands.empty())
        continue;
    }
    result.push_back({std::move(name), value});
  }
  read(conditions, scope);
  if (std::uint32_t where = expr(get(node, "whereClause"), scope); where != None && isOutermost)
    reading_.out.condition = where;
  for (const char *clause : {"groupClause", "distinctClause", "windowClause"})
    exprs(get(node, clause), scope);
  expr(get(node, "havingClause"), scope);
  scope.inOrder = true;
  exprs(get(node, "sortClause"), scope);
  return result;
}

TreeReader::Columns TreeReader::select(const Json &node, Scope *outer) {
  if (++depth_ > MaxDepth) {
    reading_.doubt("queries nest too deeply");
    --depth_;
    return {};
  }
  Scope scope;
  scope.outer = outer;
  Columns result;
  bool isFirst = true;
  bool isUnion = true;
  // UNION and its like nest to the left.
  std::vector<const Json *> open{&node};
  while (!open.empty()) {
    const Json &each = *open.back();
    open.pop_back();
    if (get(each, "op") != "SETOP_NONE" && !get(each, "larg").is_null()) {
      withClause(each, scope);
      isUnion &= get(each, "op") == "SETOP_UNION";
      open.push_back(&get(each, "rarg"));
      open.push_back(&get(each, "larg"));
      continue;
    }
    Scope own;
    own.outer = &scope;
    withClause(each, own);
    Columns columns = simpleSelect(each, own, outer == nullptr && isFirst && open.empty());
    if (isFirst)
      result = std::move(columns);
    else if (isUnion) // A row comes from any branch.
      for (std::size_t at = 0; at < result.size() && at < columns.size(); ++at)
        result[at].expr = add(ExprKind::Call, "UNION", {result[at].expr, columns[at].expr});
    isFirst = false;
  }
  --depth_;
  return result;
}

//--- Changes --------------------------------------------------------------------------

std::uint32_t TreeReader::target(const Json &relation, Operation operation, Scope &scope) {
  Source source;
  source.name = nameOf(textOf(relation, "relname"));
  source.schema = nameOf(textOf(relation, "schemaname"));
  const Json &alias = get(relation, "alias");
  source.alias = alias.is_null() ? source.name : nameOf(textOf(alias, "aliasname"));
  source.isTarget = true;
  std::uint32_t table = reading_.use(source.name, source.schema, operation);
  scope.sources.push_back(std::move(source));
  return table;
}

void TreeReader::assign(const Json &list, std::uint32_t table, Scope &scope) {
  std::vector<std::uint32_t> row;
  for (const Json &each : list) {
    const Json &item = get(each, "ResTarget");
    const Json &parts = get(item, "indirection");
    std::string name = nameOf(parts.is_array() ? lastString(parts) : textOf(item, "name"));
    const Json *value = &get(item, "val");
    std::uint32_t from = None;
    if (const Json &multiple = get(*value, "MultiAssignRef"); !multiple.is_null()) {
      std::uint32_t number = numberOf(multiple, "colno");
      const Json &source = get(multiple, "source");
      if (number <= 1) {
        row.clear();
        if (const Json &query = get(get(source, "SubLink"), "subselect"); !query.is_null()) {
          for (const Column &column : select(get(query, "SelectStmt"), &scope))
            row.push_back(column.expr);
        } else {
          row = exprs(get(get(source, "RowExpr"), "args"), scope);
        }
      }
      if (number >= 1 && number <= row.size())
        from = row[number - 1];
    } else {
      from = expr(*value, scope);
    }
    reading_.addColumn(table, name);
    std::uint32_t to =
        reading_.add({.kind = ExprKind::Column, .text = name, .ref = table, .offset = offsetOf(item)});
    if (from != None)
      reading_.out.transfers.push_back({from, to});
  }
}

void TreeReader::insertRow(const std::vector<std::string> &names, const Columns &values,
                           std::uint32_t table) {
  for (std::size_t at = 0; at < names.size() && at < values.size(); ++at) {
    std::uint32_t offset = reading_.out.exprs[values[at].expr].offset;
    std::uint32_t to =
        reading_.add({.kind = ExprKind::Column, .text = names[at], .ref = table, .offset = offset});
    reading_.out.transfers.push_back({values[at].expr, to});
  }
}

void TreeReader::insert(const Json &node) {
  Scope scope;
  withClause(node, scope);
  const Json &relation = get(node, "relation");
  std::uint32_t table = reading_.use(nameOf(textOf(relation, "relname")),
                                     nameOf(textOf(relation, "schemaname")), Operation::Insert);
  std::vector<std::string> names;
  for (const Json &column : get(node, "cols"))
    names.push_back(nameOf(textOf(get(column, "ResTarget"), "name")));
  if (names.empty()) {
    if (const std::vector<std::string> *known = reading_.knownColumns(reading_.out.tables[table].name))
      names = *known;
    else
      reading_.addColumn(table, "*");
  }
  for (const std::string &name : names)
    reading_.addColumn(table, name);
  const Json &query = get(get(node, "selectStmt"), "SelectStmt");
  const Json &rows = get(query, "valuesLists");
  if (!rows.is_array()) {
    Columns columns = select(query, &scope);
    for (const Column &column : columns)
      reading_.out.results.push_back(column.expr);
    insertRow(names, columns, table);
    return;
  }
  for (const Json &row : rows) {
    Columns values;
    for (const Json &value : get(get(row, "List"), "items"))
      values.push_back({"", expr(value, scope)});
    if (reading_.out.results.empty())
      for (const Column &value : values)
        reading_.out.results.push_back(value.expr);
    insertRow(names, values, table);
  }
}

void TreeReader::update(const Json &node) {
  Scope scope;
  withClause(node, scope);
  std::uint32_t table = target(get(node, "relation"), Operation::Update, scope);
  read(sources(get(node, "fromClause"), scope), scope);
  assign(get(node, "targetList"), table, scope);
  reading_.out.condition = expr(get(node, "whereClause"), scope);
}

void TreeReader::remove(const Json &node) {
  Scope scope;
  withClause(node, scope);
  target(get(node, "relation"), Operation::Delete, scope);
  read(sources(get(node, "usingClause"), scope), scope);
  reading_.out.condition = expr(get(node, "whereClause"), scope);
}

void TreeReader::merge(const Json &node) {
  Scope scope;
  withClause(node, scope);
  // The operations are those of its branches.
  Source source;
  const Json &relation = get(node, "relation");
  source.name = nameOf(textOf(relation, "relname"));
  source.schema = nameOf(textOf(relation, "schemaname"));
  const Json &alias = get(relation, "alias");
  source.alias = alias.is_null() ? source.name : nameOf(textOf(alias, "aliasname"));
  source.isTarget = true;
  std::string name = source.name;
  std::string schema = source.schema;
  for (const Json &each : get(node, "mergeWhenClauses")) {
    std::string_view command = textOf(get(each, "MergeWhenClause"), "commandType");
    if (command == "CMD_UPDATE")
      reading_.use(name, schema, Operation::Update);
    else if (command == "CMD_INSERT")
      reading_.use(name, schema, Operation::Insert);
    else if (command == "CMD_DELETE")
      reading_.use(name, schema, Operation::Delete);
  }
  scope.sources.push_back(std::move(source));
  Json relations = Json::array({get(node, "sourceRelation")});
  read(sources(relations, scope), scope);
  reading_.out.condition = expr(get(node, "joinCondition"), scope);
  for (const Json &each : get(node, "mergeWhenClauses")) {
    const Json &branch = get(each, "MergeWhenClause");
    expr(get(branch, "condition"), scope);
    std::string_view command = textOf(branch, "commandType");
    if (command == "CMD_UPDATE") {
      assign(get(branch, "targetList"), reading_.use(name, schema, Operation::Update), scope);
    } else if (command == "CMD_INSERT") {
      std::uint32_t table = reading_.use(name, schema, Operation::Insert);
      std::vector<std::string> names;
      for (const Json &column : get(branch, "targetList"))
        names.push_back(nameOf(textOf(get(column, "ResTarget"), "name")));
      for (const std::string &column : names)
        reading_.addColumn(table, column);
      Columns values;
      for (const Json &value : get(branch, "values"))
        values.push_back({"", expr(value, scope)});
      insertRow(names, values, table);
    }
  }
}

//--- Expressions ----------------------------------------------------------------------

std::vector<std::uint32_t> TreeReader::exprs(const Json &list, Scope &scope) {
  std::vector<std::uint32_t> result;
  if (list.is_array())
    for (const Json &each : list)
      if (std::uint32_t value = expr(each, scope); value != None)
        result.push_back(value);
  return result;
}

std::uint32_t TreeReader::chain(ExprKind kind, const std::vector<std::uint32_t> &operands) {
  std::uint32_t result = operands.front();
  for (std::size_t at = 1; at < operands.size(); ++at)
    result = add(kind, "", {result, operands[at]});
  return result;
}

std::uint32_t TreeReader::columnRef(const Json &node, Scope &scope) {
  const Json &fields = get(node, "fields");
  std::uint32_t offset = offsetOf(node);
  std::vector<std::string> parts;
  bool isStar = false;
  for (const Json &field : fields) {
    isStar = field.contains("A_Star");
    if (!isStar)
      parts.push_back(nameOf(textOf(get(field, "String"), "sval")));
  }
  if (isStar)
    return allColumns(reading_, scope, parts.empty() ? "" : parts.back(), offset);
  if (parts.empty())
    return add(ExprKind::Unknown, "", {}, offset);
  std::string name = parts.back();
  return resolveColumn(reading_, scope, parts.size() > 1 ? parts[parts.size() - 2] : "", name, offset);
}

std::uint32_t TreeReader::constant(const Json &node) {
  std::uint32_t number = text_.tokenAt(numberOf(node, "location"));
  const Token &token = reading_.tokens[number];
  if (flagOf(node, "isnull"))
    return add(ExprKind::Null, "", {}, token.offset);
  if (const Json &value = get(node, "sval"); !value.is_null()) {
    std::string_view standIn = textOf(value, "sval");
    std::size_t at = 0;
    for (char c : standIn.substr(std::min<std::size_t>(1, standIn.size())))
      at = isDigit(c) && at < text_.strings.size() ? at * 10 + static_cast<std::size_t>(c - '0') : 0;
    return add(ExprKind::String, at < text_.strings.size() ? text_.strings[at] : std::string(), {},
               token.offset);
  }
  // The grammar folds a sign into the number; the text has it as it stood.
  std::string text = token.text;
  if (token.is("-") || token.is("+")) {
    const Token &digits = reading_.tokens[number + 1];
    text = digits.kind == TokenKind::Number ? (token.is("-") ? "-" : "") + digits.text : "";
  }
  return add(text.empty() ? ExprKind::Unknown : ExprKind::Number, text, {}, token.offset);
}

std::uint32_t TreeReader::operation(const Json &node, Scope &scope) {
  std::string_view kind = textOf(node, "kind");
  std::string name(lastString(get(node, "name")));
  const Json &leftNode = get(node, "lexpr");
  const Json &rightNode = get(node, "rexpr");
  std::uint32_t left = expr(leftNode, scope);
  if (kind == "AEXPR_IN" || kind == "AEXPR_BETWEEN" || kind == "AEXPR_NOT_BETWEEN" ||
      kind == "AEXPR_BETWEEN_SYM" || kind == "AEXPR_NOT_BETWEEN_SYM") {
    std::vector<std::uint32_t> operands{left};
    for (std::uint32_t each : exprs(get(get(rightNode, "List"), "items"), scope))
      operands.push_back(each);
    if (left == None)
      return add(ExprKind::Unknown, "", {});
    std::uint32_t test = add(kind == "AEXPR_IN" ? ExprKind::In : ExprKind::Between, "", std::move(operands));
    bool isNegated = kind == "AEXPR_IN" ? name == "<>" : kind.starts_with("AEXPR_NOT");
    return isNegated ? add(ExprKind::Not, "", {test}) : test;
  }
  std::uint32_t right = expr(rightNode, scope);
  if (right == None)
    return left == None ? add(ExprKind::Unknown, "", {}) : left;
  if (left == None)
    return name == "-" ? add(ExprKind::Negate, "", {right}, offsetOf(node)) : right;
  if (kind == "AEXPR_LIKE" || kind == "AEXPR_ILIKE") {
    std::uint32_t test = add(ExprKind::Like, "", {left, right});
    return name.starts_with("!") ? add(ExprKind::Not, "", {test}) : test;
  }
  const Expr &unit = reading_.out.exprs[right];
  if (name == "*" && unit.kind == ExprKind::Call && unit.text.starts_with("DURATION "))
    return add(ExprKind::Call, unit.text.substr(9), {left});
  if (kind == "AEXPR_OP" &&
      (name == "=" || name == "<>" || name == "<" || name == "<=" || name == ">" || name == ">="))
    return add(ExprKind::Compare, name, {left, right});
  if (kind == "AEXPR_OP")
    return add(ExprKind::Binary, name, {left, right});
  return add(ExprKind::Unknown, name, {left, right});
}

std::uint32_t TreeReader::function(const Json &node, Scope &scope) {
  std::string name;
  for (const Json &part : get(node, "funcname")) {
    std::string_view text = textOf(get(part, "String"), "sval");
    const std::string &mine = text_.name(text);
    if (!mine.empty())
      name = mine;
    else if (text != "pg_catalog")
      name = text == "btrim"      ? "TRIM"
             : text == "extract"  ? "EXTRACT"
             : text == "position" ? "POSITION"
                                  : "SUBSTRING";
  }
  std::vector<std::uint32_t> operands = exprs(get(node, "args"), scope);
  if (flagOf(node, "agg_star"))
    operands.push_back(add(ExprKind::Star, "", {}, offsetOf(node)));
  exprs(get(node, "agg_order"), scope);
  expr(get(node, "agg_filter"), scope);
  const Json &over = get(node, "over");
  exprs(get(over, "partitionClause"), scope);
  exprs(get(over, "orderClause"), scope);
  return add(ExprKind::Call, name, std::move(operands), offsetOf(node));
}

std::uint32_t TreeReader::caseExpr(const Json &node, Scope &scope) {
  std::uint32_t subject = expr(get(node, "arg"), scope);
  std::vector<std::uint32_t> operands;
  for (const Json &each : get(node, "args")) {
    const Json &arm = get(each, "CaseWhen");
    std::uint32_t when = expr(get(arm, "expr"), scope);
    std::uint32_t then = expr(get(arm, "result"), scope);
    if (when == None || then == None)
      return add(ExprKind::Unknown, "CASE", operands, offsetOf(node));
    operands.push_back(subject == None ? when : add(ExprKind::Compare, "=", {subject, when}));
    operands.push_back(then);
  }
  if (std::uint32_t other = expr(get(node, "defresult"), scope); other != None)
    operands.push_back(other);
  return add(ExprKind::Case, "", std::move(operands), offsetOf(node));
}

std::uint32_t TreeReader::subLink(const Json &node, Scope &scope) {
  std::string_view kind = textOf(node, "subLinkType");
  std::uint32_t tested = expr(get(node, "testexpr"), scope);
  std::vector<std::uint32_t> operands;
  for (const Column &column : select(get(get(node, "subselect"), "SelectStmt"), &scope))
    operands.push_back(column.expr);
  std::uint32_t offset = offsetOf(node);
  if (kind == "EXISTS_SUBLINK")
    return add(ExprKind::Exists, "", std::move(operands), offset);
  std::uint32_t query = add(ExprKind::Subquery, "", std::move(operands), offset);
  if (tested == None)
    return query;
  std::string name(lastString(get(node, "operName")));
  if (kind == "ANY_SUBLINK" && (name.empty() || name == "="))
    return add(ExprKind::In, "", {tested, query});
  return add(ExprKind::Unknown, name, {tested, query}, offset);
}

/// A node that the model has no kind for: what stands in it still counts.
std::uint32_t TreeReader::generic(const Json &node, Scope &scope) {
  std::vector<std::uint32_t> operands;
  if (node.is_object()) {
    for (const auto &[key, value] : node.items())
      if (value.is_object() || value.is_array())
        if (std::uint32_t inner = expr(value, scope); inner != None)
          operands.push_back(inner);
  } else if (node.is_array()) {
    operands = exprs(node, scope);
  }
  if (operands.empty())
    return None;
  return operands.size() == 1 ? operands.front() : add(ExprKind::Unknown, "", std::move(operands));
}

std::uint32_t TreeReader::expr(const Json &node, Scope &scope) {
  if ((!node.is_object() && !node.is_array()) || node.empty())
    return None;
  if (node.is_array() || node.size() != 1)
    return depth_ < MaxDepth ? (
                                   ++depth_,
                                   [&] {
                                     std::uint32_t result = generic(node, scope);
                                     --depth_;
                                     return result;
                                   }())
                             : None;
  if (++depth_ > MaxDepth) {
    --depth_;
    reading_.doubt("expressions nest too deeply");
    return add(ExprKind::Unknown, "", {});
  }
  std::string_view kind = node.begin().key();
  const Json &body = node.begin().value();
  std::uint32_t result = None;
  if (kind == "ColumnRef") {
    result = columnRef(body, scope);
  } else if (kind == "ParamRef") {
    std::uint32_t number = numberOf(body, "number");
    bool isHost = number >= 1 && number <= reading_.options.hosts;
    std::uint32_t offset = offsetOf(body);
    result = add(isHost ? ExprKind::Host : ExprKind::Marker, "", {}, offset);
    reading_.out.exprs[result].ref = isHost ? number - 1 : number - 1 - reading_.options.hosts;
  } else if (kind == "A_Const") {
    result = constant(body);
  } else if (kind == "A_Expr") {
    result = operation(body, scope);
  } else if (kind == "BoolExpr") {
    std::string_view op = textOf(body, "boolop");
    std::vector<std::uint32_t> operands = exprs(get(body, "args"), scope);
    if (operands.empty())
      result = add(ExprKind::Unknown, "", {});
    else if (op == "NOT_EXPR")
      result = add(ExprKind::Not, "", {operands.front()});
    else
      result = chain(op == "AND_EXPR" ? ExprKind::And : ExprKind::Or, operands);
  } else if (kind == "NullTest") {
    std::uint32_t tested = expr(get(body, "arg"), scope);
    if (tested != None) {
      result = add(ExprKind::IsNull, "", {tested});
      if (textOf(body, "nulltesttype") == "IS_NOT_NULL")
        result = add(ExprKind::Not, "", {result});
    }
  } else if (kind == "SubLink") {
    result = subLink(body, scope);
  } else if (kind == "FuncCall") {
    result = function(body, scope);
  } else if (kind == "CaseExpr") {
    result = caseExpr(body, scope);
  } else if (kind == "TypeCast") {
    result = expr(get(body, "arg"), scope);
  } else if (kind == "SetToDefault") {
    result = add(ExprKind::Default, "", {}, offsetOf(body));
  } else if (kind == "SortBy") {
    result = expr(get(body, "node"), scope);
  } else if (kind == "SelectStmt") {
    std::vector<std::uint32_t> operands;
    for (const Column &column : select(body, &scope))
      operands.push_back(column.expr);
    result = add(ExprKind::Subquery, "", std::move(operands));
  } else if (kind != "String" && kind != "TypeName" && kind != "Alias") {
    result = generic(body, scope);
  }
  --depth_;
  return result;
}

void TreeReader::statement(const Json &node) {
  if (const Json &query = get(node, "SelectStmt"); !query.is_null()) {
    for (const Column &column : select(query, nullptr))
      reading_.out.results.push_back(column.expr);
  } else if (const Json &inserted = get(node, "InsertStmt"); !inserted.is_null()) {
    insert(inserted);
  } else if (const Json &updated = get(node, "UpdateStmt"); !updated.is_null()) {
    update(updated);
  } else if (const Json &deleted = get(node, "DeleteStmt"); !deleted.is_null()) {
    remove(deleted);
  } else if (const Json &merged = get(node, "MergeStmt"); !merged.is_null()) {
    merge(merged);
  }
}

/// The library's result, freed at the end.
struct Parsed {
  explicit Parsed(const std::string &text) : result(pg_query_parse(text.c_str())) {}
  ~Parsed() { pg_query_free_parse_result(result); }
  Parsed(const Parsed &) = delete;
  Parsed &operator=(const Parsed &) = delete;
  PgQueryParseResult result;
};

} // namespace

bool readWithGrammar(Reading &reading, const Normalised &text, std::string &why) {
  // The library writes its tree with a recursion of its own, so it gets no text that nests deeply.
  constexpr std::size_t MaxNesting = 1500;
  if (text.nesting > MaxNesting) {
    why = "the statement is too large to be read in full";
    return false;
  }
  Parsed parsed(text.text);
  if (parsed.result.error != nullptr) {
    std::uint32_t place = parsed.result.error->cursorpos > 0
                              ? static_cast<std::uint32_t>(parsed.result.error->cursorpos - 1)
                              : static_cast<std::uint32_t>(text.text.size());
    bool isAtEnd = place + 1 >= text.text.size() || text.places.empty();
    why = isAtEnd ? "not read at its end"
                  : fmt::format("not read from '{}' on", reading.tokens[text.tokenAt(place)].text);
    return false;
  }
  Json tree = Json::parse(parsed.result.parse_tree, nullptr, false);
  const Json &statements = get(tree, "stmts");
  if (!statements.is_array() || statements.size() != 1) {
    why = "it holds no single statement";
    return false;
  }
  TreeReader(reading, text).statement(get(statements[0], "stmt"));
  return true;
}

} // namespace tacit::sql
