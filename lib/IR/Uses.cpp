#include "tacit/IR/Walk.h"

#include <algorithm>

namespace tacit::ir {

static void addItem(const TranslationUnit &unit, DataItemId item, ExprId expr, UseKind kind, bool isPartial,
                    std::vector<ItemUse> &uses) {
  if (unit.items.contains(item))
    uses.push_back({item, expr, kind, isPartial});
}

void appendReads(const TranslationUnit &unit, ExprId root, std::vector<ItemUse> &uses) {
  // The operand of an AddressOf is not read; what its subscripts and pointers say is.
  struct Pending {
    ExprId id;
    bool isAddress;
  };
  std::vector<Pending> open{{root, false}};
  while (!open.empty()) {
    const auto [id, isAddress] = open.back();
    open.pop_back();
    if (!unit.exprs.contains(id))
      continue;
    const Expr &expr = unit.exprs[id];
    const UseKind kind = isAddress ? UseKind::Address : UseKind::Read;
    if (expr.kind == ExprKind::Item || expr.kind == ExprKind::Member)
      addItem(unit, expr.item(), id, kind, false, uses);
    else if (expr.kind == ExprKind::ConditionName && unit.conditions.contains(expr.condition()))
      addItem(unit, unit.conditions[expr.condition()].item, id, UseKind::Read, false, uses);
    const ExprList operands = expr.operands;
    for (std::size_t at = operands.size(); at-- > 0;) {
      const bool isPlace =
          at == 0 && (expr.kind == ExprKind::AddressOf ||
                      (isAddress && (expr.kind == ExprKind::Slice || expr.kind == ExprKind::Cast)));
      // p->m and a.m name a member; the record itself is not read as a whole.
      const bool isRecord = expr.kind == ExprKind::Member && unit.exprs.contains(operands[at]) &&
                            unit.exprs[operands[at]].kind == ExprKind::Item;
      if (isRecord) {
        const ExprList subscripts = unit.exprs[operands[at]].operands;
        for (auto subscript = subscripts.rbegin(); subscript != subscripts.rend(); ++subscript)
          open.push_back({*subscript, false});
        continue;
      }
      open.push_back({operands[at], isPlace});
    }
  }
}

void appendWrites(const TranslationUnit &unit, ExprId target, UseKind kind, std::vector<ItemUse> &uses) {
  bool isPartial = false;
  while (unit.exprs.contains(target)) {
    const Expr &expr = unit.exprs[target];
    const ExprList operands = expr.operands;
    const auto readFrom = [&](std::size_t first) {
      for (const ExprId operand : operands.subspan(std::min(first, operands.size())))
        appendReads(unit, operand, uses);
    };
    switch (expr.kind) {
    case ExprKind::Item:
      readFrom(0);
      addItem(unit, expr.item(), target, kind, isPartial || !operands.empty(), uses);
      return;
    case ExprKind::Member:
      if (!operands.empty() && unit.exprs.contains(operands[0]) &&
          unit.exprs[operands[0]].kind != ExprKind::Item)
        readFrom(0);
      addItem(unit, expr.item(), target, kind, isPartial, uses);
      return;
    case ExprKind::ConditionName: // SET condition-name TO TRUE gives its item a value.
      readFrom(0);
      if (unit.conditions.contains(expr.condition()))
        addItem(unit, unit.conditions[expr.condition()].item, target, kind, isPartial || !operands.empty(),
                uses);
      return;
    case ExprKind::Slice:
    case ExprKind::Cast:
      readFrom(1);
      isPartial = isPartial || expr.kind == ExprKind::Slice;
      break;
    case ExprKind::Element:
      readFrom(1);
      isPartial = true;
      if (!operands.empty() && unit.exprs.contains(operands[0]) &&
          unit.types.contains(unit.exprs[operands[0]].type) &&
          unit.types[unit.exprs[operands[0]].type].kind == TypeKind::Pointer) {
        appendReads(unit, operands[0], uses);
        uses.push_back({{}, target, kind, true});
        return;
      }
      break;
    case ExprKind::Unknown:
    case ExprKind::Number:
    case ExprKind::String:
    case ExprKind::Figurative:
    case ExprKind::NamedConstant:
    case ExprKind::Dereference:
    case ExprKind::AddressOf:
    case ExprKind::Unary:
    case ExprKind::Binary:
    case ExprKind::Compare:
    case ExprKind::And:
    case ExprKind::Or:
    case ExprKind::Not:
    case ExprKind::ClassTest:
    case ExprKind::Outcome:
    case ExprKind::Select:
    case ExprKind::Call:
    case ExprKind::Aggregate:
    case ExprKind::True:
    case ExprKind::False:
      readFrom(0);
      uses.push_back({{}, target, kind, isPartial});
      return;
    }
    if (operands.empty())
      return;
    target = operands[0];
  }
}

namespace {

/// What each kind of statement uses, one overload a kind.
class UseCollector {
public:
  UseCollector(const TranslationUnit &unit, std::vector<ItemUse> &uses) : unit_(unit), uses_(uses) {}

  void operator()(const Nop &) {}
  void operator()(const Assign &assign) {
    for (const Assignment &assignment : assign.assignments) {
      read(assignment.value);
      appendWrites(unit_, assignment.target, UseKind::Write, uses_);
    }
  }
  void operator()(const If &node) { read(node.condition); }
  void operator()(const Switch &node) {
    read(node.subject);
    if (node.varying.isValid()) {
      read(node.varying);
      appendWrites(unit_, node.varying, UseKind::Write, uses_);
    }
    for (const Case &arm : node.cases)
      read(arm.alternatives);
  }
  void operator()(const Loop &loop) { addControl(loop.control); }
  void operator()(const Perform &perform) { addControl(perform.control); }
  void operator()(const Call &call) {
    read(call.target);
    for (const Argument &argument : call.arguments) {
      read(argument.value);
      if (argument.mode == PassMode::Reference && isPlace(argument.value))
        appendWrites(unit_, argument.value, UseKind::MayWrite, uses_);
    }
    appendWrites(unit_, call.result, UseKind::Write, uses_);
  }
  void operator()(const Goto &node) { read(node.dependingOn); }
  void operator()(const Alter &) {}
  void operator()(const Exit &node) { read(node.value); }
  void operator()(const LabelMark &) {}
  void operator()(const Io &io) {
    read(io.uses);
    read(io.key);
    read(io.condition);
    for (const Perform &procedure : io.procedures)
      addControl(procedure.control);
    for (const ExprId fill : io.fills)
      appendWrites(unit_, fill, UseKind::Write, uses_);
    for (const Access &access : io.accesses)
      if (unit_.resources.contains(access.resource))
        addItem(unit_, unit_.resources[access.resource].statusItem, {}, UseKind::Write, false, uses_);
  }
  void operator()(const Evaluate &node) { read(node.value); }
  void operator()(const Try &) {}
  void operator()(const Throw &node) { read(node.value); }
  void operator()(const Opaque &node) {
    read(node.mentions);
    for (const ExprId mention : node.mentions)
      if (isPlace(mention))
        appendWrites(unit_, mention, UseKind::MayWrite, uses_);
  }

private:
  void read(ExprId id) { appendReads(unit_, id, uses_); }
  void read(ExprList list) {
    for (const ExprId id : list)
      read(id);
  }
  bool isPlace(ExprId id) const {
    if (!unit_.exprs.contains(id))
      return false;
    const ExprKind kind = unit_.exprs[id].kind;
    return kind == ExprKind::Item || kind == ExprKind::Member || kind == ExprKind::Slice ||
           kind == ExprKind::Element || kind == ExprKind::Dereference;
  }
  void addControl(const LoopControl &control) {
    read(control.condition);
    read(control.times);
    for (const Varying &varying : control.varying) {
      read(varying.from);
      appendWrites(unit_, varying.item, UseKind::Write, uses_);
      read(varying.until);
      read(varying.by);
      read(varying.item); // Stepping adds to it.
    }
  }

  const TranslationUnit &unit_;
  std::vector<ItemUse> &uses_;
};

} // namespace

void appendUses(const TranslationUnit &unit, const Statement &statement, std::vector<ItemUse> &uses) {
  std::visit(UseCollector(unit, uses), statement.node);
}

} // namespace tacit::ir
