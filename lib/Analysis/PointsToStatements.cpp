// Statements, assignments and initial values as constraints.

#include "PointsToBuilder.h"

#include "tacit/IR/Walk.h"

#include <algorithm>

namespace tacit::analysis {

using namespace tacit::ir;

void PointsToBuilder::storeValue(Node address, TypeId type, Node value) {
  if (address == None || value == None)
    return;
  const auto &offsets = layout_.isRecord(type) ? layout_.pointerOffsets(type) : std::nullopt;
  if (!layout_.isRecord(type)) {
    graph_.addStore(value, address);
    return;
  }
  if (!offsets) {
    graph_.addMerge(address);
    graph_.addStore(value, address);
    return;
  }
  for (std::uint32_t offset : *offsets) {
    Node at = graph_.addNode();
    graph_.addOffset(address, at, offset);
    graph_.addStore(value, at);
  }
}

/// A value of \p type is copied from one place to another; of an unknown type, bytes of any part.
void PointsToBuilder::copyBlock(Node to, Node from, TypeId type) {
  if (to == None || from == None)
    return;
  auto copy = [&](Node target, Node source) {
    Node moved = graph_.addNode();
    graph_.addLoad(source, moved);
    graph_.addStore(moved, target);
  };
  bool isKnown = type && layout_.sizeOf(type) != 0 && layout_.pointerOffsets(type).has_value();
  if (!isKnown) {
    Node source = graph_.addNode();
    Node target = graph_.addNode();
    graph_.addSteps(from, source, 1);
    graph_.addSteps(to, target, 1);
    copy(target, source);
    return;
  }
  for (std::uint32_t offset : *layout_.pointerOffsets(type)) {
    if (offset == 0) {
      copy(to, from);
      continue;
    }
    Node source = graph_.addNode();
    Node target = graph_.addNode();
    graph_.addOffset(from, source, offset);
    graph_.addOffset(to, target, offset);
    copy(target, source);
  }
}

void PointsToBuilder::initialise(Node at, TypeId type, ExprId expr, unsigned depth) {
  if (at == None || !unit_.exprs.contains(expr))
    return;
  const Expr &node = unit_.exprs[expr];
  bool isWhole = layout_.isRecord(type) || layout_.isArray(type);
  if (node.kind != ExprKind::Aggregate || !isWhole || depth > MaxDepth) {
    if (layout_.isRecord(type) &&
        (isPlace(expr) || node.kind == ExprKind::Call || node.kind == ExprKind::Select)) {
      copyBlock(at, address(expr), type);
      return;
    }
    Node given = valueFor(expr, type);
    // Characters of a literal go into an array of them.
    if (!layout_.isArray(type))
      storeValue(at, type, given);
    return;
  }
  if (layout_.isArray(type)) {
    for (ExprId part : node.operands)
      initialise(at, layout_.elementOf(type), part, depth + 1);
    return;
  }
  const std::vector<DataItemId> &members = layout_.members(unit_.types[type].record);
  bool fits = members.size() == node.operands.size() && unit_.types[type].kind == TypeKind::Record;
  for (std::size_t part = 0; part < node.operands.size(); ++part) {
    if (!fits) {
      storeValue(at, type, value(node.operands[part]));
      continue;
    }
    const DataItem &member = unit_.items[members[part]];
    if (!layout_.mayHoldPointer(member.type)) {
      value(node.operands[part]);
      continue;
    }
    Node inner = graph_.addNode();
    graph_.addOffset(at, inner, member.byteOffset);
    initialise(inner, member.type, node.operands[part], depth + 1);
  }
}

void PointsToBuilder::assign(ExprId target, ExprId given, bool isDeclaration) {
  if (!unit_.exprs.contains(target)) {
    value(given);
    return;
  }
  TypeId type = typeOf(target);
  if (!unit_.exprs.contains(given))
    return;
  const Expr &node = unit_.exprs[given];
  bool isWhole = layout_.isRecord(type) || layout_.isArray(type);
  if (isWhole && layout_.mayHoldPointer(type)) {
    Node at = address(target);
    // A constructor runs on the object itself.
    if (node.kind == ExprKind::Call && isConstructor(node)) {
      Node made = address(given);
      for (ProgramId program : callees_.of(node.text))
        for (DataItemId object : objectItems_[program])
          graph_.addCopy(at, cellOf(object));
      copyBlock(at, made, type);
      return;
    }
    initialise(at, type, given, 0);
    return;
  }
  Node result = isDeclaration ? valueFor(given, type) : value(given, type);
  if (auto place = direct(target)) {
    evaluateSubscripts(target);
    if (result != None)
      graph_.addCopy(result, graph_.cell(place->object, place->offset));
    return;
  }
  Node at = address(target);
  if (result != None && at != None)
    graph_.addStore(result, at);
}

/// strcpy() and its like move characters, memcpy() whatever is there.
void PointsToBuilder::assignText(const Assignment &assignment) {
  Node at = unit_.exprs.contains(assignment.target) ? address(assignment.target) : None;
  if (!unit_.exprs.contains(assignment.value))
    return;
  const Expr &node = unit_.exprs[assignment.value];
  if (node.kind != ExprKind::Call) {
    value(assignment.value);
    return;
  }
  for (ExprId part : node.operands)
    value(part);
  bool isBlock = node.text == "memcpy" || node.text == "memmove";
  if (!isBlock || node.operands.empty() || !unit_.exprs.contains(node.operands[0]))
    return;
  Node from = valueFor(node.operands[0], {});
  if (isPlace(node.operands[0]) && !layout_.isPointer(typeOf(node.operands[0])))
    from = join(from, address(node.operands[0]));
  TypeId type = typeOf(assignment.target);
  if (!layout_.isRecord(type))
    type = layout_.elementOf(typeOf(node.operands[0]));
  copyBlock(at, from, layout_.isRecord(type) ? type : TypeId());
}

void PointsToBuilder::visit(ProgramId program, StatementId id) {
  const StatementNode &node = unit_.statements[id].node;
  if (const auto *assignments = std::get_if<Assign>(&node)) {
    for (const Assignment &assignment : assignments->assignments)
      if (assignments->kind == AssignKind::Text)
        assignText(assignment);
      else
        assign(assignment.target, assignment.value, assignments->kind == AssignKind::Declare);
    return;
  }
  if (const auto *call = std::get_if<ir::Call>(&node)) {
    Call made;
    for (const ir::Argument &given : call->arguments)
      made.arguments.push_back(argument(given.value));
    ProgramId callee = callees_.named(call->callee);
    made.hasObject = call->kind == CallKind::Method && !made.arguments.empty();
    if (unit_.exprs.contains(call->result)) {
      TypeId type = typeOf(call->result);
      Node at = address(call->result);
      if (layout_.isRecord(type))
        made.resultAddress = at;
      else if (layout_.mayHoldPointer(type)) {
        made.result = graph_.addNode();
        graph_.addStore(made.result, at);
      }
    }
    std::uint32_t index = static_cast<std::uint32_t>(calls_.size());
    calls_.push_back(std::move(made));
    if (!call->callee.empty()) {
      callNamed(call->callee, index, {});
    } else if (unit_.exprs.contains(call->target)) {
      Node target = value(call->target);
      targets_[call->target] = target;
      if (target == None)
        bindOutside(index);
      else
        graph_.addCall(target, index);
    }
    if (callee)
      return;
    std::vector<ExprId> values;
    for (const ir::Argument &given : call->arguments) {
      values.push_back(given.value);
      // What is passed by its place is handed by its address.
      if (unit_.exprs.contains(given.value) && given.mode == PassMode::Reference && isPlace(given.value))
        values_[given.value.index()] = join(value(given.value), address(given.value));
    }
    noteHanded(values, call->callee.empty() ? PointerBehaviour::Unknown : pointerBehaviour(call->callee));
    return;
  }
  if (const auto *io = std::get_if<Io>(&node)) {
    for (ExprId use : io->uses)
      value(use);
    value(io->key);
    value(io->condition);
    for (ExprId fill : io->fills)
      if (unit_.exprs.contains(fill)) {
        Node at = address(fill);
        if (at != None && layout_.isPointer(typeOf(fill)) && unit_.exprs[fill].kind != ExprKind::Dereference)
          graph_.addStore(single(PointsToGraph::Outside), at);
      }
    return;
  }
  if (const auto *exit = std::get_if<Exit>(&node)) {
    if (!unit_.exprs.contains(exit->value))
      return;
    DataItemId result = unit_.programs[program].result;
    if (exit->kind == ExitKind::Return && result && objectOfItem_[rootOf(result).index()] != 0)
      initialise(single(cellOf(result)), unit_.items[result].type, exit->value, 0);
    else
      value(exit->value);
    return;
  }
  if (const auto *thrown = std::get_if<Throw>(&node)) {
    escape(value(thrown->value));
    return;
  }
  if (const auto *opaque = std::get_if<Opaque>(&node)) {
    for (ExprId mention : opaque->mentions)
      if (unit_.exprs.contains(mention)) {
        escape(value(mention));
        if (isPlace(mention))
          escape(address(mention));
      }
    return;
  }
  std::vector<ExprId> exprs;
  appendExprs(unit_.statements[id], exprs);
  for (ExprId expr : exprs)
    value(expr);
}

} // namespace tacit::analysis
