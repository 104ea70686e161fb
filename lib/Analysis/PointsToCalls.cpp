// Calls: who may run, what goes to parameters and comes back.

#include "PointsToBuilder.h"

#include <algorithm>

namespace tacit::analysis {

using namespace tacit::ir;

PointsToBuilder::Argument PointsToBuilder::argument(ExprId expr) {
  Argument result;
  if (!unit_.exprs.contains(expr))
    return result;
  result.value = value(expr);
  result.type = typeOf(expr);
  if (isPlace(expr) || layout_.isRecord(result.type))
    result.address = address(expr);
  if (arguments_[expr.index()] == NotAsked)
    arguments_[expr.index()] = None;
  return result;
}

/// A call that makes an object: its arguments are the parameters, and its value is the object.
bool PointsToBuilder::isConstructor(const Expr &call) const {
  ProgramId program = callees_.named(call.text);
  return program && unit_.programs[program].kind == ProgramKind::Method && !unit_.programs[program].result &&
         layout_.isRecord(call.type);
}

PointsToBuilder::Node PointsToBuilder::callValue(ExprId expr, TypeId wanted) {
  const Expr &node = unit_.exprs[expr];
  Call call;
  bool isMaking = isConstructor(node);
  if (isMaking)
    call.arguments.push_back({site(expr, node.type), None, {}});
  for (ExprId part : node.operands)
    call.arguments.push_back(argument(part));
  ProgramId program = callees_.named(node.text);
  bool isMethod = program && unit_.programs[program].kind == ProgramKind::Method;
  call.hasObject =
      isMaking || (isMethod && (!objectItems_[program].empty() ||
                                node.operands.size() > unit_.programs[program].parameters.size()));
  bool returns = layout_.mayHoldPointer(node.type ? node.type : wanted);
  Node result = None;
  if (!isMaking && returns) {
    result = graph_.addNode();
    if (layout_.isRecord(node.type))
      call.resultAddress = site(expr, node.type);
    if (call.resultAddress != None && program)
      graph_.addLoad(call.resultAddress, result);
    else
      call.result = result;
  }
  std::uint32_t index = static_cast<std::uint32_t>(calls_.size());
  calls_.push_back(std::move(call));
  // What an allocation holds is told by the pointer it goes to.
  TypeId made = layout_.isPointer(node.type) && unit_.types[node.type].kind == TypeKind::Pointer &&
                        layout_.sizeOf(layout_.elementOf(node.type)) != 0
                    ? node.type
                    : wanted;
  PointerBehaviour behaviour =
      callees_.of(node.text).empty() ? pointerBehaviour(node.text) : PointerBehaviour::Unknown;
  if (behaviour == PointerBehaviour::Allocates || behaviour == PointerBehaviour::Reallocates) {
    TypeId element = layout_.elementOf(made);
    Node memory = site(expr, element);
    if (behaviour == PointerBehaviour::Reallocates && !calls_[index].arguments.empty()) {
      Node before = calls_[index].arguments.front().value;
      if (before != None) {
        copyBlock(memory, before, element);
        memory = join(memory, before);
      }
    }
    return memory;
  }
  callNamed(node.text, index, expr);
  if (!program)
    noteHanded(node.operands, behaviour);
  return result;
}

/// Of a function that is not of the unit: what it may change through its arguments.
void PointsToBuilder::noteHanded(ExprList arguments, PointerBehaviour behaviour) {
  if (behaviour == PointerBehaviour::None || behaviour == PointerBehaviour::First ||
      behaviour == PointerBehaviour::Allocates)
    return;
  for (ExprId part : arguments) {
    if (unit_.exprs.contains(part))
      arguments_[part.index()] = value(part);
    if (behaviour == PointerBehaviour::Fills)
      return;
  }
}

/// Binds the call to the functions its name may mean. \p expr is the Call expression or invalid.
void PointsToBuilder::callNamed(std::string_view name, std::uint32_t index, ExprId expr) {
  std::vector<ProgramId> programs = callees_.of(name);
  for (ProgramId program : programs)
    bind(index, program);
  // A name that only overriders answer to stands for a method of another unit.
  if (callees_.named(name))
    return;
  PointerBehaviour behaviour = programs.empty() ? pointerBehaviour(name) : PointerBehaviour::Unknown;
  const Call call = calls_[index];
  switch (behaviour) {
  case PointerBehaviour::None:
    return;
  case PointerBehaviour::First:
  case PointerBehaviour::Fills:
    if (call.result != None && !call.arguments.empty() && call.arguments.front().value != None)
      graph_.addSteps(call.arguments.front().value, call.result, 1);
    return;
  case PointerBehaviour::Allocates:
  case PointerBehaviour::Reallocates:
    // Through a pointer to the function: nobody knows what for.
    if (call.result != None)
      graph_.addElement(call.result, PointsToGraph::Outside);
    for (const Argument &argument : call.arguments)
      escape(argument.value);
    return;
  case PointerBehaviour::Calls: {
    Node all = graph_.addNode();
    for (const Argument &argument : call.arguments) {
      if (argument.value != None)
        graph_.addCopy(argument.value, all);
      if (argument.address != None && (layout_.isRecord(argument.type) || !argument.type))
        graph_.addCopy(argument.address, all);
    }
    Node inside = graph_.addNode();
    graph_.addLoad(all, inside);
    graph_.addCopy(all, inside);
    Call inner;
    inner.arguments.assign(8, Argument{inside, None, {}});
    std::uint32_t called = static_cast<std::uint32_t>(calls_.size());
    calls_.push_back(std::move(inner));
    graph_.addCall(all, called);
    if (call.result != None) {
      graph_.addCopy(inside, call.result);
      if (expr)
        graph_.addCopy(site(expr, {}), call.result);
    }
    return;
  }
  case PointerBehaviour::Unknown:
    bindOutside(index);
    return;
  }
}

void PointsToBuilder::bind(std::uint32_t index, ProgramId id) {
  const Call call = calls_[index];
  const Program &program = unit_.programs[id];
  std::size_t first = 0;
  if (call.hasObject && !call.arguments.empty()) {
    first = 1;
    const Argument &object = call.arguments.front();
    Node at = object.address != None && !layout_.isPointer(object.type) ? object.address : object.value;
    if (at == None)
      at = object.address;
    for (DataItemId item : objectItems_[id])
      if (at != None && objectOfItem_[rootOf(item).index()] != 0)
        graph_.addCopy(at, cellOf(item));
  }
  for (std::size_t at = first; at < call.arguments.size(); ++at) {
    const Argument &argument = call.arguments[at];
    if (at - first >= program.parameters.size()) {
      // What a variable argument list holds is read by other means.
      escape(argument.value);
      continue;
    }
    DataItemId parameter = program.parameters[at - first];
    if (!parameter || objectOfItem_[rootOf(parameter).index()] == 0)
      continue;
    TypeId type = unit_.items[parameter].type;
    if (layout_.isRecord(type) && argument.address != None) {
      copyBlock(single(cellOf(parameter)), argument.address, type);
      continue;
    }
    Node given = argument.value;
    if (argument.address != None && bindsReference(type, argument.type))
      given = join(given, argument.address);
    if (given != None)
      graph_.addCopy(given, cellOf(parameter));
  }
  if (!program.result || (call.result == None && call.resultAddress == None))
    return;
  TypeId type = unit_.items[program.result].type;
  if (layout_.isRecord(type) && call.resultAddress != None)
    copyBlock(call.resultAddress, single(cellOf(program.result)), type);
  if (call.result != None)
    graph_.addCopy(cellOf(program.result), call.result);
}

void PointsToBuilder::bindOutside(std::uint32_t index) {
  const Call call = calls_[index];
  for (const Argument &argument : call.arguments) {
    escape(argument.value);
    if (argument.address != None && layout_.isRecord(argument.type))
      escape(argument.address);
  }
  if (call.result != None)
    graph_.addElement(call.result, PointsToGraph::Outside);
  if (call.resultAddress != None)
    escape(call.resultAddress);
}

} // namespace tacit::analysis
