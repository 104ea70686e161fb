#include "PlatformCalls.h"

#include "tacit/Support/Text.h"

#include <algorithm>

namespace tacit::cobol {

namespace {

/// The client library of MySQL and MariaDB as COBOL calls it: its C functions by their names, with the place
/// of the result as an argument ("MySQL C API", MySQL 5.0 Reference Manual, chapter 22).
struct MySqlCall {
  std::string_view name;
  /// One letter an argument: i is read, o is filled, s gets what the library tells of its own work. The last
  /// letter counts for all further arguments.
  std::string_view roles;
  ir::IoOp op = ir::IoOp::Other;
};

constexpr MySqlCall Calls[] = {
    {"MYSQL_INIT", "s"},
    {"MYSQL_REAL_CONNECT", "i", ir::IoOp::Open},
    {"MYSQL_CONNECT", "i", ir::IoOp::Open},
    {"MYSQL_CHANGE_USER", "i", ir::IoOp::Open},
    {"MYSQL_SELECTDB", "i", ir::IoOp::Open},
    {"MYSQL_SELECT_DB", "i", ir::IoOp::Open},
    {"MYSQL_CLOSE", "i", ir::IoOp::Close},
    {"MYSQL_QUERY", "i"},
    {"MYSQL_REAL_QUERY", "i"},
    {"MYSQL_STORE_RESULT", "s"},
    {"MYSQL_USE_RESULT", "s"},
    {"MYSQL_FREE_RESULT", "i", ir::IoOp::Close},
    {"MYSQL_FETCH_RECORD", "io", ir::IoOp::Fetch},
    {"MYSQL_FETCH_ROW", "io", ir::IoOp::Fetch},
    {"MYSQL_FETCH_FIELDS", "io", ir::IoOp::Fetch},
    {"MYSQL_NUM_ROWS", "io", ir::IoOp::Fetch},
    {"MYSQL_NUM_FIELDS", "io", ir::IoOp::Fetch},
    {"MYSQL_AFFECTED_ROWS", "o", ir::IoOp::Fetch},
    {"MYSQL_INSERT_ID", "o", ir::IoOp::Fetch},
    {"MYSQL_COMMIT", "i", ir::IoOp::Commit},
    {"MYSQL_ROLLBACK", "i", ir::IoOp::Rollback},
    {"MYSQL_AUTOCOMMIT", "i"},
    {"MYSQL_SET_CHARACTER_SET", "i"},
    {"MYSQL_ERRNO", "s"},
    {"MYSQL_ERROR", "s"},
    {"MYSQL_SQLSTATE", "s"},
    {"MYSQL_WARNING_COUNT", "s"},
};

const MySqlCall *findCall(const ir::Call &call) {
  if (call.kind != ir::CallKind::Call || call.callee.size() < 6)
    return nullptr;
  const auto *found = std::ranges::find(Calls, std::string_view(toUpperCase(call.callee)), &MySqlCall::name);
  return found == std::end(Calls) ? nullptr : found;
}

/// Whether the program says nothing of its own by RETURN-CODE: it is only ever cleared.
bool onlyClears(const UnitBuilder &b, std::size_t first, ir::DataItemId returnCode) {
  for (std::size_t at = first; at < b.unit.statements.size(); ++at)
    if (const auto *assign = std::get_if<ir::Assign>(&b.unit.statements[ir::StatementId(at)].node))
      for (const ir::Assignment &each : assign->assignments) {
        const ir::Expr &target = b.unit.exprs[each.target];
        bool isCode = target.kind == ir::ExprKind::Item && target.item() == returnCode;
        const ir::Expr *value = each.value.isValid() ? &b.unit.exprs[each.value] : nullptr;
        bool clears = value != nullptr && (value->op == ir::Op::Zero ||
                                           (value->kind == ir::ExprKind::Number &&
                                            value->text.find_first_not_of('0') == std::string_view::npos));
        if (isCode && !clears)
          return false;
      }
  return true;
}

void rewrite(UnitBuilder &b, ir::StatementId id, const MySqlCall &function, ir::DataItemId returnCode) {
  const ir::Call call = std::get<ir::Call>(b.unit.statements[id].node);
  ir::Io io;
  io.op = function.op;
  std::vector<ir::ExprId> fills;
  std::vector<ir::ExprId> uses;
  for (std::size_t at = 0; at < call.arguments.size(); ++at) {
    ir::ExprId value = call.arguments[at].value;
    char role = function.roles[std::min(at, function.roles.size() - 1)];
    const ir::Expr &argument = b.unit.exprs[value];
    bool isItem = argument.kind == ir::ExprKind::Item;
    if (role == 'i' || (!isItem && argument.kind != ir::ExprKind::Slice)) {
      uses.push_back(value);
      continue;
    }
    fills.push_back(value);
    if (role == 's' && isItem)
      b.unit.items[argument.item()].isStatusCarrier = true;
  }
  if (returnCode.isValid())
    fills.push_back(b.itemExpr(returnCode, b.unit.statements[id].origin));
  io.fills = b.unit.arena().copy(fills);
  io.uses = b.unit.arena().copy(uses);
  io.detail = b.unit.arena().intern(call.callee);
  io.handlers = call.handlers;
  b.unit.statements[id].node = io;
}

} // namespace

void lowerMySqlCalls(UnitBuilder &b, std::size_t first) {
  std::vector<std::pair<ir::StatementId, const MySqlCall *>> calls;
  for (std::size_t at = first; at < b.unit.statements.size(); ++at)
    if (const auto *call = std::get_if<ir::Call>(&b.unit.statements[ir::StatementId(at)].node))
      if (const MySqlCall *function = findCall(*call))
        calls.emplace_back(ir::StatementId(at), function);
  if (calls.empty())
    return;
  ir::DataItemId returnCode;
  for (ir::DataItemId id : b.unit.items.ids())
    if (b.unit.items[id].storage == ir::Storage::Register && b.unit.items[id].name == "RETURN-CODE")
      returnCode = id;
  if (returnCode.isValid() && onlyClears(b, first, returnCode))
    b.unit.items[returnCode].isStatusCarrier = true;
  for (const auto &[id, function] : calls)
    rewrite(b, id, *function, returnCode);
}

} // namespace tacit::cobol
