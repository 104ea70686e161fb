#include "PlatformCalls.h"

#include <algorithm>

namespace tacit::cobol {

namespace {

struct DliFunction {
  std::string_view code;
  ir::IoOp op;
  bool fills = false; ///< The area receives data.
  bool sends = false; ///< The area is written.
};
constexpr DliFunction Functions[] = {
    {"GU", ir::IoOp::Read, true, false},        {"GHU", ir::IoOp::Read, true, false},
    {"GN", ir::IoOp::ReadNext, true, false},    {"GHN", ir::IoOp::ReadNext, true, false},
    {"GNP", ir::IoOp::ReadNext, true, false},   {"GHNP", ir::IoOp::ReadNext, true, false},
    {"GCMD", ir::IoOp::Receive, true, false},   {"ISRT", ir::IoOp::Insert, false, true},
    {"REPL", ir::IoOp::Rewrite, false, true},   {"DLET", ir::IoOp::Delete, false, true},
    {"CHKP", ir::IoOp::Commit, false, true},    {"SYMC", ir::IoOp::Commit, false, true},
    {"SYNC", ir::IoOp::Commit, false, false},   {"ROLB", ir::IoOp::Rollback, true, false},
    {"ROLL", ir::IoOp::Rollback, false, false}, {"ROLS", ir::IoOp::Rollback, true, false},
    {"SETS", ir::IoOp::Other, false, true},     {"SETU", ir::IoOp::Other, false, true},
    {"CHNG", ir::IoOp::Other, false, true},     {"PURG", ir::IoOp::Send, false, true},
    {"CMD", ir::IoOp::Send, false, true},       {"AUTH", ir::IoOp::Other, true, true},
    {"PCB", ir::IoOp::Open, false, false},      {"TERM", ir::IoOp::Close, false, false},
    {"POS", ir::IoOp::Other, true, false},      {"STAT", ir::IoOp::Other, true, false},
    {"INQY", ir::IoOp::Other, true, false},     {"XRST", ir::IoOp::Start, true, true},
    {"LOG", ir::IoOp::Write, false, true},      {"DEQ", ir::IoOp::Unlock, false, true},
    {"OPEN", ir::IoOp::Open, false, false},     {"CLSE", ir::IoOp::Close, false, false},
    {"FLD", ir::IoOp::Update, false, true},     {"GMSG", ir::IoOp::Receive, true, true},
    {"ICMD", ir::IoOp::Other, true, true},      {"INIT", ir::IoOp::Other, false, true},
    {"SNAP", ir::IoOp::Other, false, true},     {"GSCD", ir::IoOp::Other, true, false}};

const DliFunction *findFunction(std::string_view code) {
  const auto *found = std::ranges::find(Functions, code, &DliFunction::code);
  return found == std::end(Functions) ? nullptr : found;
}

/// A count of the parameters may come first; the function code is always text.
std::size_t functionIndex(const UnitBuilder &b, const ir::Call &call) {
  if (call.arguments.empty())
    return 0;
  const ir::Expr &first = b.unit.exprs[call.arguments[0].value];
  bool isCount =
      first.kind == ir::ExprKind::Number || (first.kind == ir::ExprKind::Item && first.type.isValid() &&
                                             b.unit.types[first.type].kind == ir::TypeKind::Number);
  return isCount ? 1 : 0;
}

constexpr std::uint32_t SegmentNameBytes = 8;
constexpr std::uint32_t StatusOffset = 10; ///< In every PCB: behind the name and the level.
constexpr std::uint32_t StatusBytes = 2;

/// The status code in the mask of a PCB is filled by every call.
void markStatus(UnitBuilder &b, ir::ExprId pcb) {
  const ir::Expr &expr = b.unit.exprs[pcb];
  if (expr.kind != ir::ExprKind::Item)
    return;
  std::vector<ir::DataItemId> open{expr.item()};
  std::uint32_t begin = b.unit.items[expr.item()].byteOffset;
  while (!open.empty()) {
    ir::DataItemId at = open.back();
    open.pop_back();
    ir::DataItem &item = b.unit.items[at];
    if (item.byteOffset == begin + StatusOffset && item.byteSize == StatusBytes)
      item.isStatusCarrier = true;
    for (ir::DataItemId child = b.fields[at.index()].firstChild; child.isValid();
         child = b.fields[child.index()].next)
      open.push_back(child);
  }
}

} // namespace

bool isDliCall(const ir::Call &call) {
  return call.kind == ir::CallKind::Call && (call.callee == "CBLTDLI" || call.callee == "AIBTDLI" ||
                                             call.callee == "CEETDLI" || call.callee == "AERTDLI");
}

void appendDliWrites(const UnitBuilder &b, const ir::Call &call, std::vector<ir::ExprId> &out) {
  std::size_t function = functionIndex(b, call);
  // What the function is is not known yet: PCB and area may both be filled.
  for (std::size_t at = function + 1; at < call.arguments.size() && at <= function + 2; ++at)
    out.push_back(call.arguments[at].value);
}

void lowerDliCall(UnitBuilder &b, const ConstantItems &constants, ir::StatementId id) {
  ir::Statement &statement = b.unit.statements[id];
  const ir::Call call = std::get<ir::Call>(statement.node);
  std::size_t at = functionIndex(b, call);
  if (at >= call.arguments.size())
    return;
  ir::ExprId code = call.arguments[at].value;
  std::optional<std::string> text = constants.textOf(code, 4);
  const DliFunction *function = text ? findFunction(*text) : nullptr;
  ir::Io io;
  io.op = function ? function->op : ir::IoOp::Other;
  std::vector<ir::ExprId> fills;
  std::vector<ir::ExprId> uses;
  if (!text)
    uses.push_back(code);
  ir::ExprId pcb = at + 1 < call.arguments.size() ? call.arguments[at + 1].value : ir::ExprId();
  ir::ExprId segment;
  bool isSchedule = function && function->code == "PCB";
  auto isFillable = [&](ir::ExprId target) {
    ir::ExprKind kind = b.unit.exprs[target].kind;
    return kind == ir::ExprKind::Item || kind == ir::ExprKind::Slice;
  };
  for (std::size_t each = at + 1; each < call.arguments.size(); ++each) {
    ir::ExprId value = call.arguments[each].value;
    std::size_t place = each - at;
    bool isArea = place == 2;
    bool isFilled = isSchedule ? place == 2 : place == 1 || (isArea && (!function || function->fills));
    bool isRead = isSchedule ? place == 1 : place > 2 || (isArea && (!function || function->sends));
    if (isFilled && isFillable(value))
      fills.push_back(value);
    if (isRead)
      uses.push_back(value);
    if (place > 2)
      segment = value;
  }
  if (pcb.isValid() && !isSchedule && call.callee != "AIBTDLI")
    markStatus(b, pcb);
  bool isAboutData = io.op == ir::IoOp::Read || io.op == ir::IoOp::ReadNext || io.op == ir::IoOp::Insert ||
                     io.op == ir::IoOp::Rewrite || io.op == ir::IoOp::Delete || !function;
  if (segment.isValid() && isAboutData) {
    std::optional<std::string> name = constants.textOf(segment, SegmentNameBytes);
    const ir::Expr &argument = b.unit.exprs[segment];
    if (!name && argument.kind == ir::ExprKind::Item)
      name = std::string(b.unit.items[argument.item()].name);
    if (name)
      io.accesses = b.unit.arena().copy(
          {ir::Access{b.resource(ir::ResourceKind::Segment, *name, statement.origin), io.op, {}}});
  } else if (pcb.isValid() && isAboutData && b.unit.exprs[pcb].kind == ir::ExprKind::Item) {
    // Without a search argument any segment of the database is meant, or a message: the PCB names it.
    io.accesses = b.unit.arena().copy({ir::Access{
        b.resource(ir::ResourceKind::Unknown, b.unit.items[b.unit.exprs[pcb].item()].name, statement.origin),
        io.op,
        {}}});
  }
  io.fills = b.unit.arena().copy(fills);
  io.uses = b.unit.arena().copy(uses);
  io.detail =
      b.unit.arena().copyText(fmt::format("{} {}", call.callee, text ? *text : "with a variable function"));
  io.handlers = call.handlers;
  statement.node = io;
}

} // namespace tacit::cobol
