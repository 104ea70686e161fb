#include "PlatformCalls.h"

#include "tacit/IR/Walk.h"

#include <algorithm>
#include <map>
#include <set>

namespace tacit::cobol {

namespace {

constexpr MqCall Calls[] = {
    {"MQCONN", "iooo", ir::IoOp::Open},         {"MQCONNX", "ibooo", ir::IoOp::Open},
    {"MQDISC", "boo", ir::IoOp::Close},         {"MQOPEN", "iDiRoo", ir::IoOp::Open},
    {"MQCLOSE", "iHioo", ir::IoOp::Close},      {"MQGET", "iHbbiGooo", ir::IoOp::Receive},
    {"MQPUT", "iHbbiPoo", ir::IoOp::Send},      {"MQPUT1", "iDbbiPoo", ir::IoOp::Send},
    {"MQINQ", "iHiiioiooo", ir::IoOp::Accept},  {"MQSET", "iHiiiiiioo", ir::IoOp::Other},
    {"MQCMIT", "ioo", ir::IoOp::Commit},        {"MQBACK", "ioo", ir::IoOp::Rollback},
    {"MQBEGIN", "iboo", ir::IoOp::Other},       {"MQSUB", "ibRooo", ir::IoOp::Open},
    {"MQCRTMH", "iiooo", ir::IoOp::Other},      {"MQDLTMH", "ibioo", ir::IoOp::Other},
    {"MQSETMP", "iiiibiiioo", ir::IoOp::Other}, {"MQINQMP", "iibibbioooo", ir::IoOp::Other}};

constexpr std::uint32_t ObjectNameOffset = 12; ///< In the object descriptor: behind id, version and type.
constexpr std::uint32_t ObjectNameBytes = 48;

/// What straight-line code knows at a place.
struct Knowledge {
  std::map<ir::DataItemId, ir::ExprId> values;     ///< Last assignment to an object name.
  std::map<ir::DataItemId, ir::ResourceId> opened; ///< Queue behind the handle that MQOPEN filled last.
};

/// Finds the queue behind each handle and rewrites the calls. Knowledge holds from one statement to the next
/// and into the branches right behind; a PERFORM or a call of another program may change anything.
class MqLowering {
public:
  MqLowering(UnitBuilder &builder, const ConstantItems &constants) : b_(builder), constants_(constants) {}

  void run(std::size_t first, std::span<const ir::ProcedureId> procedures);

private:
  void list(ir::StatementList list, Knowledge knowledge);
  void note(ir::StatementId id, Knowledge &knowledge);
  void rewrite(ir::StatementId id, const MqCall &mq);
  ir::ResourceId queueOf(const ir::Call &call, const MqCall &mq, ir::StatementId id);
  ir::ResourceId named(ir::DataItemId descriptor, const Knowledge &knowledge, const ir::Origin &at);
  ir::DataItemId itemOf(ir::ExprId value) const {
    if (!value.isValid() || b_.unit.exprs[value].kind != ir::ExprKind::Item)
      return {};
    return b_.unit.exprs[value].item();
  }
  ir::DataItemId objectName(ir::DataItemId descriptor) const;
  ir::ResourceId queue(std::string_view name, const ir::Origin &at) {
    return b_.resource(ir::ResourceKind::Queue, name, at);
  }

  UnitBuilder &b_;
  const ConstantItems &constants_;
  struct Open {
    ir::StatementList list;
    Knowledge knowledge;
  };
  std::vector<Open> open_;
  std::set<ir::DataItemId> names_; ///< Object name items of all descriptors.
  std::map<ir::DataItemId, std::set<ir::ResourceId>> handles_;
  std::map<ir::StatementId, ir::ResourceId> described_; ///< Queue of the calls with a descriptor.
  std::vector<ir::StatementId> calls_;
};

/// The item in \p descriptor that holds the name of the object.
ir::DataItemId MqLowering::objectName(ir::DataItemId descriptor) const {
  std::uint32_t wanted = b_.unit.items[descriptor].byteOffset + ObjectNameOffset;
  std::vector<ir::DataItemId> open{descriptor};
  while (!open.empty()) {
    ir::DataItemId at = open.back();
    open.pop_back();
    const ir::DataItem &item = b_.unit.items[at];
    if (item.byteOffset == wanted && item.byteSize == ObjectNameBytes)
      return at;
    for (ir::DataItemId child = b_.fields[at.index()].firstChild; child.isValid();
         child = b_.fields[child.index()].next)
      open.push_back(child);
  }
  return {};
}

/// The queue that \p descriptor names: the value that was put in last, or its VALUE, or the item itself.
ir::ResourceId MqLowering::named(ir::DataItemId descriptor, const Knowledge &knowledge,
                                 const ir::Origin &at) {
  ir::DataItemId name = objectName(descriptor);
  if (!name.isValid())
    return queue(b_.unit.items[descriptor].name, at);
  ir::ExprId value;
  if (auto known = knowledge.values.find(name); known != knowledge.values.end())
    value = known->second;
  if (!value.isValid())
    value = b_.itemExpr(name, at);
  if (std::optional<std::string> text = constants_.textOf(value))
    return queue(*text, at);
  ir::DataItemId holder = itemOf(value);
  return queue(b_.unit.items[holder.isValid() ? holder : name].name, at);
}

void MqLowering::note(ir::StatementId id, Knowledge &knowledge) {
  const ir::Statement &statement = b_.unit.statements[id];
  if (const auto *call = std::get_if<ir::Call>(&statement.node)) {
    const MqCall *mq = findMqCall(*call);
    if (!mq) {
      knowledge = {};
      return;
    }
    calls_.push_back(id);
    std::size_t descriptor = mq->roles.find('D');
    std::size_t handle = mq->roles.find('R');
    ir::DataItemId item =
        descriptor < call->arguments.size() ? itemOf(call->arguments[descriptor].value) : ir::DataItemId();
    if (!item.isValid())
      return;
    described_[id] = named(item, knowledge, statement.origin);
    ir::DataItemId opened =
        handle < call->arguments.size() ? itemOf(call->arguments[handle].value) : ir::DataItemId();
    if (opened.isValid()) {
      handles_[opened].insert(described_[id]);
      knowledge.opened[opened] = described_[id];
    }
    return;
  }
  if (std::holds_alternative<ir::Perform>(statement.node)) {
    knowledge = {};
    return;
  }
  const auto *assign = std::get_if<ir::Assign>(&statement.node);
  if (!assign)
    return;
  for (const ir::Assignment &each : assign->assignments) {
    ir::DataItemId target = itemOf(each.target);
    if (!target.isValid())
      continue;
    ir::DataItemId source = itemOf(each.value);
    if (names_.contains(target))
      knowledge.values[target] = each.value;
    auto known = knowledge.opened.find(source);
    if (source.isValid() && known != knowledge.opened.end()) {
      handles_[target].insert(known->second);
      knowledge.opened[target] = known->second;
    }
  }
}

void MqLowering::list(ir::StatementList list, Knowledge knowledge) {
  for (ir::StatementId id : list) {
    note(id, knowledge);
    std::vector<ir::StatementList> nested;
    ir::appendNestedLists(b_.unit.statements[id], nested);
    if (nested.empty())
      continue;
    for (ir::StatementList each : nested)
      open_.push_back({each, knowledge});
    // Behind a branch that opens something it is unknown which way control came.
    bool changes = false;
    if (knowledge.values.empty() && knowledge.opened.empty())
      continue;
    for (ir::StatementList each : nested)
      ir::forEachStatement(b_.unit, each, [&](ir::StatementId inner) {
        const ir::StatementNode &node = b_.unit.statements[inner].node;
        changes |= std::holds_alternative<ir::Call>(node) || std::holds_alternative<ir::Perform>(node) ||
                   std::holds_alternative<ir::Assign>(node);
      });
    if (changes)
      knowledge = {};
  }
}

ir::ResourceId MqLowering::queueOf(const ir::Call &call, const MqCall &mq, ir::StatementId id) {
  if (auto known = described_.find(id); known != described_.end())
    return known->second;
  std::size_t at = mq.roles.find('H');
  ir::DataItemId handle = at < call.arguments.size() ? itemOf(call.arguments[at].value) : ir::DataItemId();
  if (!handle.isValid())
    return {};
  auto known = handles_.find(handle);
  if (known != handles_.end() && known->second.size() == 1)
    return *known->second.begin();
  return queue(b_.unit.items[handle].name, b_.unit.statements[id].origin);
}

void MqLowering::rewrite(ir::StatementId id, const MqCall &mq) {
  const ir::Call call = std::get<ir::Call>(b_.unit.statements[id].node);
  ir::Io io;
  io.op = mq.op;
  if (ir::ResourceId resource = queueOf(call, mq, id); resource.isValid())
    io.accesses = b_.unit.arena().copy({ir::Access{resource, mq.op, {}}});
  std::vector<ir::ExprId> fills;
  std::vector<ir::ExprId> uses;
  for (std::size_t at = 0; at < call.arguments.size(); ++at) {
    ir::ExprId value = call.arguments[at].value;
    char role = at < mq.roles.size() ? mq.roles[at] : 'b';
    ir::ExprKind kind = b_.unit.exprs[value].kind;
    bool isFillable = kind == ir::ExprKind::Item || kind == ir::ExprKind::Slice;
    bool isFilled = role == 'o' || role == 'b' || role == 'G' || role == 'R';
    // The data comes first: what the message holds, or where it goes.
    if (isFilled && isFillable)
      fills.insert(role == 'G' ? fills.begin() : fills.end(), value);
    if (!isFilled || role == 'b')
      uses.insert(role == 'P' ? uses.begin() : uses.end(), value);
    bool isCode = at + 2 >= mq.roles.size() && at < mq.roles.size();
    if (isCode && itemOf(value).isValid())
      b_.unit.items[itemOf(value)].isStatusCarrier = true;
  }
  io.fills = b_.unit.arena().copy(fills);
  io.uses = b_.unit.arena().copy(uses);
  io.detail = b_.unit.arena().intern(mq.name);
  io.handlers = call.handlers;
  b_.unit.statements[id].node = io;
}

void MqLowering::run(std::size_t first, std::span<const ir::ProcedureId> procedures) {
  for (std::size_t each = first; each < b_.unit.statements.size(); ++each) {
    const auto *call = std::get_if<ir::Call>(&b_.unit.statements[ir::StatementId(each)].node);
    const MqCall *mq = call ? findMqCall(*call) : nullptr;
    std::size_t at = mq ? mq->roles.find('D') : std::string_view::npos;
    if (!mq || at >= call->arguments.size())
      continue;
    if (ir::DataItemId descriptor = itemOf(call->arguments[at].value); descriptor.isValid())
      if (ir::DataItemId name = objectName(descriptor); name.isValid())
        names_.insert(name);
  }
  for (ir::ProcedureId procedure : procedures) {
    open_.push_back({b_.unit.procedures[procedure].body, {}});
    while (!open_.empty()) {
      Open next = std::move(open_.back());
      open_.pop_back();
      list(next.list, std::move(next.knowledge));
    }
  }
  for (ir::StatementId id : calls_)
    if (const MqCall *mq = findMqCall(std::get<ir::Call>(b_.unit.statements[id].node)))
      rewrite(id, *mq);
}

} // namespace

const MqCall *findMqCall(const ir::Call &call) {
  if (call.kind != ir::CallKind::Call || !call.callee.starts_with("MQ"))
    return nullptr;
  const auto *found = std::ranges::find(Calls, call.callee, &MqCall::name);
  return found == std::end(Calls) ? nullptr : found;
}

void lowerMqCalls(UnitBuilder &b, const ConstantItems &constants, std::size_t first,
                  std::span<const ir::ProcedureId> procedures) {
  MqLowering(b, constants).run(first, procedures);
}

} // namespace tacit::cobol
