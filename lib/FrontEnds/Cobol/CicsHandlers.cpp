#include "CicsHandlers.h"

#include "tacit/IR/Walk.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace tacit::cobol {

void CicsRecords::truncate(std::size_t end) {
  while (!handles.empty() && handles.back().statement.index() >= end)
    handles.pop_back();
  while (!raises.empty() && raises.back().statement.index() >= end)
    raises.pop_back();
  while (!abends.empty() && abends.back().index() >= end)
    abends.pop_back();
}

namespace {

constexpr std::string_view AbendSlot = "ABEND";
constexpr std::string_view AidPrefix = "AID ";
constexpr std::size_t MaxSettings = 62; ///< Of one slot; more are always all possible.
constexpr int MaxRounds = 60;

/// What may be set for one condition: bit 0 the default action, the others an index into Slot::settings.
using Mask = std::uint64_t;

struct Slot {
  std::string_view name;
  struct Setting {
    ir::ProcedureId target;
    bool isIgnored = false;
    friend bool operator==(const Setting &, const Setting &) = default;
  };
  std::vector<Setting> settings{{}}; ///< The first is the default action.
  Mask all() const { return settings.size() > MaxSettings ? ~Mask{0} : (Mask{1} << settings.size()) - 1; }
};

/// One mask a slot; no masks mean that control does not come here.
using State = std::vector<Mask>;

bool join(State &into, const State &from) {
  if (from.empty())
    return false;
  if (into.empty()) {
    into = from;
    return true;
  }
  bool changed = false;
  for (std::size_t at = 0; at < into.size(); ++at) {
    Mask joined = into[at] | from[at];
    changed |= joined != into[at];
    into[at] = joined;
  }
  return changed;
}

class HandlerFlow {
public:
  HandlerFlow(UnitBuilder &builder, const CicsRecords &records, std::span<const ir::ProcedureId> procedures,
              std::span<const ir::EntryPoint> entries)
      : b_(builder), records_(records), procedures_(procedures), entries_(entries) {}

  void run();

private:
  void collectSlots();
  void solve();
  void walk(std::size_t procedure);
  void statement(ir::StatementId id, std::size_t procedure, State &state);
  void apply(const CicsHandle &handle, State &state) const;
  void performed(const ir::Perform &perform, bool maySkip, State &state);
  std::size_t lastOf(ir::ProcedureId procedure) const;
  std::size_t indexOf(ir::ProcedureId procedure) const {
    auto found = index_.find(procedure);
    return found == index_.end() ? procedures_.size() : found->second;
  }
  void arrive(ir::ProcedureId procedure, const State &state) {
    if (std::size_t at = indexOf(procedure); at < in_.size())
      changed_ |= join(in_[at], state);
  }
  void attach(const CicsRaise &raise, const State &state);
  void attachToAbend(ir::StatementId abend, const State &state);
  void attachToHandle(const CicsHandle &handle);
  State top() const;
  const Slot *slotNamed(std::string_view name) const {
    auto found = slotIndex_.find(name);
    return found == slotIndex_.end() ? nullptr : &slots_[found->second];
  }
  std::vector<ir::ProcedureId> targets(std::string_view slot, const State &state, bool &hasDefault) const;
  std::vector<ir::ProcedureId> conditionTargets(std::string_view condition, const State &state) const;
  void raised(const CicsRaise &raise, const State &state);
  void keyTests(const State &state, const ir::Origin &at, std::vector<ir::StatementId> &out);
  ir::StatementId jump(ir::ProcedureId target, const ir::Origin &at);
  ir::StatementId jumpIf(ir::ExprId condition, ir::ProcedureId target, const ir::Origin &at);
  ir::ExprId platformItem(std::string_view name, const ir::Origin &at);
  std::vector<std::string_view> conditionsOf(const CicsRaise &raise) const;

  UnitBuilder &b_;
  const CicsRecords &records_;
  std::span<const ir::ProcedureId> procedures_;
  std::span<const ir::EntryPoint> entries_;
  std::vector<Slot> slots_;
  std::map<std::string_view, std::size_t> slotIndex_;
  std::unordered_map<ir::ProcedureId, std::size_t> index_;
  std::unordered_map<ir::StatementId, const CicsHandle *> handles_;
  std::unordered_map<ir::StatementId, const CicsRaise *> raises_;
  std::set<ir::StatementId> abends_;
  std::vector<State> in_;
  std::vector<State> out_;
  std::unordered_map<ir::LabelId, State> labels_;
  std::unordered_map<ir::StatementId, State> loops_; ///< State at the end of an inline loop's body.
  std::unordered_map<ir::StatementId, State> at_;    ///< State at each raising command.
  std::set<ir::ProcedureId> reached_;                ///< Labels that some command jumps to.
  bool changed_ = false;
};

State HandlerFlow::top() const {
  State state;
  for (const Slot &slot : slots_)
    state.push_back(slot.all());
  return state;
}

void HandlerFlow::collectSlots() {
  for (const CicsHandle &handle : records_.handles)
    for (const CicsHandle::Setting &setting : handle.settings) {
      auto [at, isNew] = slotIndex_.try_emplace(setting.slot, slots_.size());
      if (isNew)
        slots_.push_back({setting.slot, {{}}});
      Slot &slot = slots_[at->second];
      Slot::Setting wanted{setting.target, setting.isIgnored};
      if (std::ranges::find(slot.settings, wanted) == slot.settings.end())
        slot.settings.push_back(wanted);
    }
}

void HandlerFlow::apply(const CicsHandle &handle, State &state) const {
  if (handle.isPush)
    for (Mask &mask : state)
      mask = 1;
  if (handle.isPop)
    state = top();
  for (const CicsHandle::Setting &setting : handle.settings) {
    std::size_t slot = slotIndex_.at(setting.slot);
    const std::vector<Slot::Setting> &settings = slots_[slot].settings;
    auto at =
        std::ranges::find(settings, Slot::Setting{setting.target, setting.isIgnored}) - settings.begin();
    state[slot] = settings.size() > MaxSettings ? slots_[slot].all() : Mask{1} << at;
  }
}

/// The procedure at whose end a PERFORM of \p procedure comes back.
std::size_t HandlerFlow::lastOf(ir::ProcedureId procedure) const {
  std::size_t last = indexOf(procedure);
  while (last + 1 < procedures_.size() && b_.unit.procedures[procedures_[last + 1]].section == procedure)
    ++last;
  return last;
}

void HandlerFlow::performed(const ir::Perform &perform, bool maySkip, State &state) {
  std::size_t last = lastOf(perform.thru);
  if (last >= procedures_.size())
    return;
  State after = maySkip ? state : State();
  join(after, out_[last]);
  // A range that runs again meets what its own round left.
  join(state, after);
  arrive(perform.from, state);
  state = std::move(after);
}

void HandlerFlow::statement(ir::StatementId id, std::size_t procedure, State &state) {
  if (state.empty() && !std::holds_alternative<ir::LabelMark>(b_.unit.statements[id].node))
    return; // Control does not come here.
  if (auto raise = raises_.find(id); raise != raises_.end())
    raised(*raise->second, state);
  if (abends_.contains(id)) {
    join(at_[id], state);
    bool hasDefault = false;
    for (ir::ProcedureId target : targets(AbendSlot, state, hasDefault))
      arrive(target, state);
  }
  if (auto handle = handles_.find(id); handle != handles_.end())
    apply(*handle->second, state);
  const ir::StatementNode &node = b_.unit.statements[id].node;
  if (const auto *perform = std::get_if<ir::Perform>(&node)) {
    const ir::LoopControl &control = perform->control;
    bool repeats = control.condition.isValid() || control.times.isValid() || !control.varying.empty();
    performed(*perform, repeats && !control.testAfter, state);
  } else if (const auto *io = std::get_if<ir::Io>(&node)) {
    for (const ir::Perform &each : io->procedures)
      performed(each, true, state);
  } else if (const auto *jump = std::get_if<ir::Goto>(&node)) {
    for (const ir::JumpTarget &target : jump->targets) {
      if (target.procedure.isValid())
        arrive(target.procedure, state);
      else if (target.label.isValid())
        changed_ |= join(labels_[target.label], state);
    }
    if (!jump->dependingOn.isValid())
      state.clear();
  } else if (const auto *alter = std::get_if<ir::Alter>(&node)) {
    arrive(alter->to, top());
  } else if (const auto *label = std::get_if<ir::LabelMark>(&node)) {
    join(state, labels_[label->label]);
  } else if (const auto *exit = std::get_if<ir::Exit>(&node)) {
    if (exit->kind == ir::ExitKind::Paragraph)
      changed_ |= join(out_[procedure], state);
    if (exit->kind == ir::ExitKind::Section) {
      ir::ProcedureId section = b_.unit.procedures[procedures_[procedure]].section;
      changed_ |= join(out_[section.isValid() ? lastOf(section) : procedure], state);
    }
    // Leaving a loop: the list ends here for what follows in it, the loop passes the state on.
    if (exit->kind != ir::ExitKind::Break && exit->kind != ir::ExitKind::Continue)
      state.clear();
  }
}

/// One pass over a procedure's statements in source order, each nested list from the state before its owner.
void HandlerFlow::walk(std::size_t procedure) {
  struct Frame {
    std::vector<ir::StatementList> lists;
    std::size_t list = 0;
    std::size_t position = 0;
    ir::StatementId owner;
    State before;
    State after;
    bool isLoop = false;
  };
  State state = in_[procedure];
  if (state.empty())
    return;
  std::vector<Frame> open(1);
  open[0].lists.push_back(b_.unit.procedures[procedures_[procedure]].body);
  while (!open.empty()) {
    Frame &frame = open.back();
    if (frame.position < frame.lists[frame.list].size()) {
      ir::StatementId id = frame.lists[frame.list][frame.position++];
      statement(id, procedure, state);
      std::vector<ir::StatementList> nested;
      ir::appendNestedLists(b_.unit.statements[id], nested);
      if (nested.empty())
        continue;
      Frame inner;
      inner.lists = std::move(nested);
      inner.owner = id;
      inner.isLoop = std::holds_alternative<ir::Loop>(b_.unit.statements[id].node);
      if (inner.isLoop)
        join(state, loops_[id]);
      inner.before = state;
      inner.after = state; // Perhaps none of the lists runs.
      open.push_back(std::move(inner));
      continue;
    }
    // A list is at its end.
    if (frame.owner.isValid()) {
      join(frame.after, state);
      if (frame.isLoop)
        changed_ |= join(loops_[frame.owner], state);
      state = frame.before;
    }
    frame.position = 0;
    if (++frame.list < frame.lists.size())
      continue;
    if (frame.owner.isValid())
      state = std::move(frame.after);
    open.pop_back();
  }
  changed_ |= join(out_[procedure], state);
}

void HandlerFlow::solve() {
  in_.assign(procedures_.size(), {});
  out_.assign(procedures_.size(), {});
  State initial(slots_.size(), 1);
  for (ir::ProcedureId procedure : procedures_)
    if (!b_.unit.procedures[procedure].isDeclarative) {
      arrive(procedure, initial);
      break;
    }
  for (ir::ProcedureId procedure : procedures_)
    if (b_.unit.procedures[procedure].isDeclarative)
      arrive(procedure, top());
  for (const ir::EntryPoint &entry : entries_)
    arrive(entry.procedure, initial);
  int round = 0;
  do {
    changed_ = false;
    for (std::size_t at = 0; at < procedures_.size(); ++at) {
      walk(at);
      bool fallsThrough =
          at + 1 < procedures_.size() && b_.unit.procedures[procedures_[at]].isDeclarative ==
                                             b_.unit.procedures[procedures_[at + 1]].isDeclarative;
      if (fallsThrough)
        changed_ |= join(in_[at + 1], out_[at]);
    }
  } while (changed_ && ++round < MaxRounds);
  // Not settled in time: anything may be active anywhere.
  if (changed_) {
    for (const CicsRaise &raise : records_.raises)
      at_[raise.statement] = top();
    for (ir::StatementId abend : records_.abends)
      at_[abend] = top();
  }
}

/// The labels that \p slot may be set to; \p hasDefault tells whether it may be unset too.
std::vector<ir::ProcedureId> HandlerFlow::targets(std::string_view name, const State &state,
                                                  bool &hasDefault) const {
  std::vector<ir::ProcedureId> result;
  const Slot *slot = slotNamed(name);
  hasDefault = !slot || state.empty();
  if (hasDefault)
    return result;
  Mask mask = state[slotIndex_.at(name)];
  for (std::size_t at = 0; at < slot->settings.size(); ++at) {
    if (at <= MaxSettings && ((mask >> at) & 1) == 0)
      continue;
    const Slot::Setting &setting = slot->settings[at];
    hasDefault |= !setting.target.isValid() && !setting.isIgnored;
    if (setting.target.isValid())
      result.push_back(setting.target);
  }
  return result;
}

/// Where \p condition may lead: its own label; without one the label of ERROR; without that, because the
/// default action ends the task abnormally, the label of HANDLE ABEND.
std::vector<ir::ProcedureId> HandlerFlow::conditionTargets(std::string_view condition,
                                                           const State &state) const {
  bool hasDefault = false;
  std::vector<ir::ProcedureId> all = targets(condition, state, hasDefault);
  for (std::string_view next : {std::string_view("ERROR"), AbendSlot}) {
    if (!hasDefault)
      break;
    for (ir::ProcedureId target : targets(next, state, hasDefault))
      if (std::ranges::find(all, target) == all.end())
        all.push_back(target);
  }
  return all;
}

std::vector<std::string_view> HandlerFlow::conditionsOf(const CicsRaise &raise) const {
  std::vector<std::string_view> conditions;
  auto isCondition = [](std::string_view name) {
    return name != AbendSlot && !name.starts_with(AidPrefix) && name != "ERROR";
  };
  if (!raise.command) {
    for (const Slot &slot : slots_)
      if (isCondition(slot.name))
        conditions.push_back(slot.name);
    conditions.push_back("ERROR");
    return conditions;
  }
  std::string_view rest = raise.command->raises;
  while (!rest.empty()) {
    std::size_t end = std::min(rest.find(' '), rest.size());
    if (end != 0)
      conditions.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return conditions;
}

/// The command's jumps carry the state to their labels.
void HandlerFlow::raised(const CicsRaise &raise, const State &state) {
  join(at_[raise.statement], state);
  for (std::string_view condition : conditionsOf(raise))
    for (ir::ProcedureId target : conditionTargets(condition, state))
      arrive(target, state);
  if (raise.readsKey)
    for (const Slot &slot : slots_) {
      bool hasDefault = false;
      if (slot.name.starts_with(AidPrefix))
        for (ir::ProcedureId target : targets(slot.name, state, hasDefault))
          arrive(target, state);
    }
}

ir::StatementId HandlerFlow::jump(ir::ProcedureId target, const ir::Origin &at) {
  reached_.insert(target);
  ir::JumpTarget to{target, {}};
  return b_.unit.statements.push_back({.node = ir::Goto{b_.unit.arena().copy({to}), {}},
                                       .verb = "EXEC CICS",
                                       .isSynthetic = true,
                                       .origin = at});
}

ir::StatementId HandlerFlow::jumpIf(ir::ExprId condition, ir::ProcedureId target, const ir::Origin &at) {
  ir::If branch;
  branch.condition = condition;
  branch.thenBody = b_.unit.arena().copy({jump(target, at)});
  return b_.unit.statements.push_back(
      {.node = branch, .verb = "EXEC CICS", .isSynthetic = true, .origin = at});
}

/// A register of the interface block, or an attention key.
ir::ExprId HandlerFlow::platformItem(std::string_view name, const ir::Origin &at) {
  // EIBAID and EIBRESP are meant even where the source does not write them.
  b_.source.symbols.intern(name);
  ir::DataItemId item = b_.platformItem(name);
  if (item.isValid() && b_.unit.items[item].storage != ir::Storage::Constant)
    return b_.itemExpr(item, at);
  ir::Expr constant{.kind = ir::ExprKind::NamedConstant, .origin = at, .text = b_.unit.arena().intern(name)};
  if (item.isValid()) {
    constant.ref = item.index();
    if (b_.unit.items[item].initialValue.isValid())
      constant.operands = b_.unit.arena().copy({b_.unit.items[item].initialValue});
  }
  return b_.expr(constant);
}

/// HANDLE AID: which key was pressed stands in EIBAID, so each label gets a test of it. ANYKEY means every
/// key but ENTER that has no label of its own; those come first.
void HandlerFlow::keyTests(const State &state, const ir::Origin &at, std::vector<ir::StatementId> &out) {
  for (bool isAny : {false, true})
    for (const Slot &slot : slots_) {
      if (!slot.name.starts_with(AidPrefix) || (slot.name.ends_with(" ANYKEY")) != isAny)
        continue;
      bool hasDefault = false;
      for (ir::ProcedureId target : targets(slot.name, state, hasDefault)) {
        std::string key =
            isAny ? std::string("DFHENTER") : "DFH" + std::string(slot.name.substr(AidPrefix.size()));
        ir::ExprId test = b_.binary(isAny ? ir::Op::NotEqual : ir::Op::Equal, platformItem("EIBAID", at),
                                    platformItem(key, at), ir::ExprKind::Compare);
        out.push_back(jumpIf(test, target, at));
      }
    }
}

void HandlerFlow::attach(const CicsRaise &raise, const State &state) {
  ir::Statement &statement = b_.unit.statements[raise.statement];
  auto *io = std::get_if<ir::Io>(&statement.node);
  auto *call = std::get_if<ir::Call>(&statement.node);
  if ((!io && !call) || state.empty())
    return;
  ir::Origin origin = statement.origin;
  std::vector<ir::StatementId> keys;
  if (raise.readsKey)
    keyTests(state, origin, keys);
  // Conditions by the outcome that the IR knows for them, in the order of the table.
  struct Case {
    std::string_view condition;
    std::vector<ir::ProcedureId> targets;
  };
  std::map<ir::Op, std::vector<Case>> outcomes;
  for (std::string_view name : conditionsOf(raise)) {
    std::vector<ir::ProcedureId> where = conditionTargets(name, state);
    if (where.empty())
      continue;
    const CicsCondition *condition = findCicsCondition(name);
    outcomes[condition ? condition->outcome : ir::Op::Exception].push_back({name, std::move(where)});
  }
  std::vector<ir::Handler> handlers;
  for (const auto &[outcome, cases] : outcomes) {
    std::vector<ir::StatementId> body;
    if (raise.readsKey)
      keyTests(state, origin, body);
    bool isOne = std::ranges::all_of(cases, [&](const Case &each) {
      return each.targets.size() == 1 && each.targets == cases.front().targets;
    });
    std::string names;
    for (const Case &each : cases) {
      names += (names.empty() ? "" : " ") + std::string(each.condition);
      if (isOne)
        continue;
      const CicsCondition *condition = findCicsCondition(each.condition);
      ir::Expr code{.kind = ir::ExprKind::NamedConstant,
                    .origin = origin,
                    .text = b_.unit.arena().copyText(fmt::format("DFHRESP({})", each.condition))};
      if (condition)
        code.operands = b_.unit.arena().copy({b_.numberExpr(condition->number, origin)});
      for (ir::ProcedureId target : each.targets) {
        ir::ExprId test =
            b_.binary(ir::Op::Equal, platformItem("EIBRESP", origin), b_.expr(code), ir::ExprKind::Compare);
        // Where two handlers may be active it is unknown which one is.
        if (each.targets.size() > 1)
          test = b_.expr({.kind = ir::ExprKind::Unknown,
                          .origin = origin,
                          .text = b_.unit.arena().copyText(fmt::format("{} is handled by {}", each.condition,
                                                                       b_.unit.procedures[target].name))});
        body.push_back(jumpIf(test, target, origin));
      }
    }
    if (isOne)
      body.push_back(jump(cases.front().targets.front(), origin));
    handlers.push_back({outcome, b_.unit.arena().copy(body), b_.unit.arena().copyText(names)});
  }
  if (!keys.empty())
    handlers.push_back({ir::Op::Success, b_.unit.arena().copy(keys), {}});
  if (handlers.empty())
    return;
  // The table of statements may have moved.
  ir::StatementNode &node = b_.unit.statements[raise.statement].node;
  if (auto *command = std::get_if<ir::Io>(&node))
    command->handlers = b_.unit.arena().copy(handlers);
  else if (auto *link = std::get_if<ir::Call>(&node))
    link->handlers = b_.unit.arena().copy(handlers);
}

/// EXEC CICS ABEND goes to the label of HANDLE ABEND; where that may be unset, the task ends.
void HandlerFlow::attachToAbend(ir::StatementId abend, const State &state) {
  bool hasDefault = false;
  std::vector<ir::ProcedureId> where = targets(AbendSlot, state, hasDefault);
  const auto *exit = std::get_if<ir::Exit>(&b_.unit.statements[abend].node);
  if (where.empty() || !exit)
    return;
  ir::Exit leave = *exit;
  const ir::Origin origin = b_.unit.statements[abend].origin;
  ir::StatementId end = b_.unit.statements.push_back(
      {.node = leave, .verb = "EXEC CICS", .isSynthetic = true, .origin = origin});
  ir::Try attempt;
  attempt.body = b_.unit.arena().copy({end});
  std::vector<ir::Handler> handlers;
  for (ir::ProcedureId target : where)
    handlers.push_back({ir::Op::Exception, b_.unit.arena().copy({jump(target, origin)}), AbendSlot});
  attempt.handlers = b_.unit.arena().copy(handlers);
  b_.unit.statements[abend].node = attempt;
}

/// A label that no command reaches is still a place control can come to: by an abend anywhere, or by a
/// condition that the table of commands does not know of. The jump starts at the HANDLE then.
void HandlerFlow::attachToHandle(const CicsHandle &handle) {
  const ir::Origin origin = b_.unit.statements[handle.statement].origin;
  std::vector<ir::Handler> handlers;
  for (const CicsHandle::Setting &setting : handle.settings)
    if (setting.target.isValid() && !reached_.contains(setting.target))
      handlers.push_back(
          {ir::Op::Exception, b_.unit.arena().copy({jump(setting.target, origin)}), setting.slot});
  if (auto *io = std::get_if<ir::Io>(&b_.unit.statements[handle.statement].node); io && !handlers.empty())
    io->handlers = b_.unit.arena().copy(handlers);
}

void HandlerFlow::run() {
  collectSlots();
  for (std::size_t at = 0; at < procedures_.size(); ++at)
    index_.emplace(procedures_[at], at);
  for (const CicsHandle &handle : records_.handles)
    handles_.emplace(handle.statement, &handle);
  for (const CicsRaise &raise : records_.raises)
    raises_.emplace(raise.statement, &raise);
  abends_.insert(records_.abends.begin(), records_.abends.end());
  solve();
  for (const CicsRaise &raise : records_.raises)
    attach(raise, at_[raise.statement]);
  for (ir::StatementId abend : records_.abends)
    attachToAbend(abend, at_[abend]);
  for (const CicsHandle &handle : records_.handles)
    attachToHandle(handle);
}

} // namespace

void attachCicsHandlers(UnitBuilder &builder, const CicsRecords &records,
                        std::span<const ir::ProcedureId> procedures,
                        std::span<const ir::EntryPoint> entries) {
  if (!records.handles.empty())
    HandlerFlow(builder, records, procedures, entries).run();
}

} // namespace tacit::cobol
