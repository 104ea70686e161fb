#include "PointsToBuilder.h"

#include "tacit/IR/Walk.h"

#include <algorithm>

namespace tacit::analysis {

using namespace tacit::ir;

PointsToBuilder::PointsToBuilder(const TranslationUnit &unit, const Callees &callees, const Layout &layout,
                                 PointsToGraph &graph)
    : unit_(unit), callees_(callees), layout_(layout), graph_(graph) {
  objectOfItem_.assign(unit.items.size(), 0);
  values_.assign(unit.exprs.size(), NotAsked);
  addresses_.assign(unit.exprs.size(), NotAsked);
  arguments_.assign(unit.exprs.size(), NotAsked);
  for (DataItemId id : unit.items.ids())
    if (rootOf(id) == id && unit.items[id].storage != Storage::RecordType) {
      MemoryObject object{.kind = MemoryObject::Kind::Item, .item = id};
      std::uint64_t size =
          std::uint64_t(unit.items[id].byteSize) * std::max<std::uint32_t>(unit.items[id].occurs, 1);
      object.size = static_cast<std::uint32_t>(std::min<std::uint64_t>(size, ~0U));
      objectOfItem_[id.index()] = graph_.addObject(object);
    }
  text_ = graph_.addObject({.kind = MemoryObject::Kind::Text});
  objectItems_.resize(unit.programs.size());
  for (DataItemId id : unit.items.ids()) {
    const DataItem &item = unit.items[id];
    if (item.storage == Storage::Parameter && item.program && !item.parent &&
        std::ranges::find(unit.programs[item.program].parameters, id) ==
            unit.programs[item.program].parameters.end())
      objectItems_[item.program].push_back(id);
  }
  graph_.onCallee = [this](std::uint32_t call, std::uint32_t object) {
    const MemoryObject callee = graph_.object(object);
    if (callee.program)
      bind(call, callee.program);
    else
      callNamed(callee.name, call, {});
  };
  graph_.onOutsideCallee = [this](std::uint32_t call) { bindOutside(call); };
  graph_.onEscapedFunction = [this](std::uint32_t object) {
    if (ProgramId program = graph_.object(object).program)
      exposeFunction(program);
  };
}

DataItemId PointsToBuilder::rootOf(DataItemId item) const {
  // Parents stand before their members.
  while (true) {
    const DataItem &at = unit_.items[item];
    DataItemId base = at.parent ? at.parent : at.redefines;
    if (!base || !(base < item))
      return item;
    item = base;
  }
}

void PointsToBuilder::build() {
  for (DataItemId id : unit_.items.ids()) {
    const DataItem &item = unit_.items[id];
    std::uint32_t object = objectOfItem_[id.index()];
    if (object == 0)
      continue;
    if (item.isGlobal || item.isExternal)
      graph_.escape(object);
    if (item.initialValue && item.storage != Storage::Enumerator)
      initialise(single(graph_.cell(object, 0)), item.type, item.initialValue, 0);
  }
  for (ProgramId id : unit_.programs.ids()) {
    const Program &program = unit_.programs[id];
    if (program.isExternallyVisible || program.kind == ProgramKind::Macro)
      exposeFunction(id);
    forEachStatement(unit_, program, [&](StatementId statement) { visit(id, statement); });
  }
}

TypeId PointsToBuilder::typeOf(ExprId expr) const {
  const Expr &node = unit_.exprs[expr];
  bool isNamed = node.kind == ExprKind::Item || node.kind == ExprKind::Member;
  if (!node.type && isNamed && unit_.items.contains(node.item()))
    return unit_.items[node.item()].type;
  return node.type;
}

std::vector<PointsToBuilder::Node> PointsToBuilder::cellsOf(ExprId place) const {
  if (auto at = direct(place))
    return {graph_.cell(at->object, at->offset)};
  Node known = addresses_[place.index()];
  return known == NotAsked || known == None ? std::vector<Node>() : graph_.pointees(known);
}

PointsToBuilder::Node PointsToBuilder::pointerOf(ExprId argument) const {
  if (!unit_.exprs.contains(argument) || values_[argument.index()] == NotAsked)
    return None;
  return values_[argument.index()];
}

PointsToBuilder::Node PointsToBuilder::targetOf(ExprId target) const {
  auto known = targets_.find(target);
  return known == targets_.end() ? None : known->second;
}

PointsToBuilder::Node PointsToBuilder::handed(ExprId argument) const {
  return isArgument(argument) ? arguments_[argument.index()] : None;
}

//--- Nodes ----------------------------------------------------------------------------

PointsToBuilder::Node PointsToBuilder::join(Node a, Node b) {
  if (a == None || a == b)
    return b;
  if (b == None)
    return a;
  Node both = graph_.addNode();
  graph_.addCopy(a, both);
  graph_.addCopy(b, both);
  return both;
}

PointsToBuilder::Node PointsToBuilder::single(Node element) {
  Node node = graph_.addNode();
  graph_.addElement(node, element);
  return node;
}

/// The address of what \p expr makes.
PointsToBuilder::Node PointsToBuilder::site(ExprId expr, TypeId type, bool isFromOutside) {
  auto [known, isNew] = sites_.try_emplace(expr, 0);
  if (isNew) {
    known->second = graph_.addObject({.kind = MemoryObject::Kind::Site, .site = expr, .type = type});
    if (isFromOutside)
      graph_.escape(known->second);
  }
  return single(graph_.cell(known->second, 0));
}

PointsToBuilder::Node PointsToBuilder::function(std::string_view name) {
  auto [known, isNew] = functions_.try_emplace(name, 0);
  if (isNew)
    known->second = graph_.addObject(
        {.kind = MemoryObject::Kind::Function, .program = callees_.named(name), .name = name});
  return single(graph_.cell(known->second, 0));
}

PointsToBuilder::Node PointsToBuilder::cellOf(DataItemId item) {
  return graph_.cell(objectOfItem_[rootOf(item).index()], unit_.items[item].byteOffset);
}

void PointsToBuilder::escape(Node value) {
  if (value != None)
    graph_.addCopy(value, PointsToGraph::Outside);
}

/// A function that code outside may call with anything.
void PointsToBuilder::exposeFunction(ProgramId id) {
  const Program &program = unit_.programs[id];
  auto fill = [&](DataItemId item) {
    if (!item || objectOfItem_[rootOf(item).index()] == 0 || !layout_.mayHoldPointer(unit_.items[item].type))
      return;
    storeValue(single(cellOf(item)), unit_.items[item].type, single(PointsToGraph::Outside));
  };
  for (DataItemId parameter : program.parameters)
    fill(parameter);
  for (DataItemId object : objectItems_[id])
    fill(object);
  if (program.result && layout_.mayHoldPointer(unit_.items[program.result].type))
    copyBlock(single(PointsToGraph::Outside), single(cellOf(program.result)),
              unit_.items[program.result].type);
}

//--- Places ---------------------------------------------------------------------------

bool PointsToBuilder::isPlace(ExprId expr) const {
  ExprKind kind = unit_.exprs[expr].kind;
  return kind == ExprKind::Item || kind == ExprKind::Member || kind == ExprKind::Element ||
         kind == ExprKind::Dereference;
}

static std::optional<std::uint64_t> constantIndex(const TranslationUnit &unit, ExprId expr) {
  for (unsigned depth = 0; unit.exprs.contains(expr) && depth < 8; ++depth) {
    const Expr &node = unit.exprs[expr];
    if (node.kind == ExprKind::Number) {
      std::uint64_t value = 0;
      for (char digit : node.text) {
        if (digit < '0' || digit > '9' || value > ~0U)
          return std::nullopt;
        value = value * 10 + static_cast<std::uint64_t>(digit - '0');
      }
      // A leading zero is another base.
      return node.text.empty() || (node.text.size() > 1 && node.text[0] == '0') ? std::nullopt
                                                                                : std::optional(value);
    }
    bool looksThrough = node.kind == ExprKind::Cast || node.kind == ExprKind::NamedConstant;
    if (!looksThrough || node.operands.empty())
      return std::nullopt;
    expr = node.operands.front();
  }
  return std::nullopt;
}

std::optional<PointsToBuilder::Direct> PointsToBuilder::direct(ExprId place) const {
  std::uint64_t offset = 0;
  while (unit_.exprs.contains(place)) {
    const Expr &node = unit_.exprs[place];
    switch (node.kind) {
    case ExprKind::Item: {
      if (!unit_.items.contains(node.item()))
        return std::nullopt;
      std::uint32_t object = objectOfItem_[rootOf(node.item()).index()];
      if (object == 0)
        return std::nullopt;
      return Direct{object, offset + unit_.items[node.item()].byteOffset};
    }
    case ExprKind::Member:
      if (node.operands.empty() || !unit_.items.contains(node.item()))
        return std::nullopt;
      offset += unit_.items[node.item()].byteOffset;
      break;
    case ExprKind::Element: {
      if (node.operands.size() < 2 || layout_.isPointer(typeOf(node.operands[0])))
        return std::nullopt;
      // Elements count as the first one; a record that is indexed (a container) is its own element.
      break;
    }
    case ExprKind::Dereference: {
      if (node.operands.empty() || unit_.exprs[node.operands[0]].kind != ExprKind::AddressOf ||
          unit_.exprs[node.operands[0]].operands.empty())
        return std::nullopt;
      place = unit_.exprs[node.operands[0]].operands[0];
      continue;
    }
    case ExprKind::Slice:
      break;
    case ExprKind::Unknown:
    case ExprKind::Number:
    case ExprKind::String:
    case ExprKind::Figurative:
    case ExprKind::NamedConstant:
    case ExprKind::AddressOf:
    case ExprKind::Unary:
    case ExprKind::Binary:
    case ExprKind::Compare:
    case ExprKind::And:
    case ExprKind::Or:
    case ExprKind::Not:
    case ExprKind::ClassTest:
    case ExprKind::ConditionName:
    case ExprKind::Outcome:
    case ExprKind::Select:
    case ExprKind::Call:
    case ExprKind::Cast:
    case ExprKind::Aggregate:
    case ExprKind::True:
    case ExprKind::False:
      return std::nullopt;
    }
    if (node.operands.empty())
      return std::nullopt;
    place = node.operands[0];
  }
  return std::nullopt;
}

PointsToBuilder::Node PointsToBuilder::address(ExprId place) {
  if (!unit_.exprs.contains(place))
    return None;
  if (Node known = addresses_[place.index()]; known != NotAsked)
    return known;
  if (depth_ > MaxDepth)
    return PointsToGraph::Outside;
  ++depth_;
  Node node = computeAddress(place);
  --depth_;
  addresses_[place.index()] = node;
  return node;
}

/// Subscripts of a direct place may hold calls.
void PointsToBuilder::evaluateSubscripts(ExprId place) {
  while (unit_.exprs.contains(place) && !unit_.exprs[place].operands.empty()) {
    const Expr &node = unit_.exprs[place];
    for (ExprId part : node.operands.subspan(node.kind == ExprKind::Item ? 0 : 1))
      value(part);
    if (node.kind == ExprKind::Item)
      return;
    place = node.operands[0];
  }
}

PointsToBuilder::Node PointsToBuilder::computeAddress(ExprId place) {
  if (auto at = direct(place)) {
    evaluateSubscripts(place);
    return single(graph_.cell(at->object, at->offset));
  }
  const Expr &node = unit_.exprs[place];
  auto operand = [&](std::size_t at) { return at < node.operands.size() ? node.operands[at] : ExprId(); };
  switch (node.kind) {
  case ExprKind::Item:
    // A member inside of its own class, without an object: any of them.
    return single(PointsToGraph::Outside);
  case ExprKind::Member: {
    Node base = address(operand(0));
    std::uint32_t offset = unit_.items.contains(node.item()) ? unit_.items[node.item()].byteOffset : 0;
    if (base == None || offset == 0)
      return base;
    Node result = graph_.addNode();
    graph_.addOffset(base, result, offset);
    return result;
  }
  case ExprKind::Element: {
    value(operand(1));
    if (!operand(0))
      return None;
    TypeId base = typeOf(operand(0));
    if (!layout_.isPointer(base))
      return address(operand(0));
    Node pointer = value(operand(0));
    // Conversions of the pointer are left out of the form; the element has the type that it is seen as.
    std::uint32_t stride = layout_.sizeOf(node.type ? node.type : layout_.elementOf(base));
    auto index = operand(1) ? constantIndex(unit_, operand(1)) : std::nullopt;
    if (pointer == None || index == 0U)
      return pointer;
    Node result = graph_.addNode();
    if (index && stride != 0 && *index * stride < ~0U)
      graph_.addOffset(pointer, result, static_cast<std::uint32_t>(*index * stride));
    else
      graph_.addSteps(pointer, result, stride);
    return result;
  }
  case ExprKind::Dereference:
    return value(operand(0));
  case ExprKind::Cast:
  case ExprKind::Slice:
    return isPlace(operand(0)) || unit_.exprs[operand(0)].kind == node.kind ? address(operand(0))
                                                                            : value(operand(0));
  case ExprKind::Select:
    value(operand(0));
    return join(address(operand(1)), address(operand(2)));
  case ExprKind::String:
    return single(graph_.cell(text_, 0));
  case ExprKind::NamedConstant:
    if (node.type && unit_.types[node.type].kind == TypeKind::Function)
      return function(node.text);
    return node.operands.empty() ? None : address(operand(0));
  case ExprKind::Aggregate: {
    Node made = site(place, node.type);
    initialise(made, node.type, place, 0);
    return made;
  }
  case ExprKind::Call: {
    Node result = value(place, node.type);
    if (!layout_.isRecord(node.type))
      return result;
    // The record that the call answers with is an object of its own.
    Node made = site(place, node.type);
    if (!callees_.named(node.text))
      storeValue(made, node.type, result);
    return made;
  }
  case ExprKind::Unknown:
  case ExprKind::Number:
  case ExprKind::Figurative:
  case ExprKind::AddressOf:
  case ExprKind::Unary:
  case ExprKind::Binary:
  case ExprKind::Compare:
  case ExprKind::And:
  case ExprKind::Or:
  case ExprKind::Not:
  case ExprKind::ClassTest:
  case ExprKind::ConditionName:
  case ExprKind::Outcome:
  case ExprKind::True:
  case ExprKind::False:
    break;
  }
  value(place);
  return single(PointsToGraph::Outside);
}

//--- Values ---------------------------------------------------------------------------

PointsToBuilder::Node PointsToBuilder::value(ExprId expr, TypeId wanted) {
  if (!unit_.exprs.contains(expr))
    return None;
  if (Node known = values_[expr.index()]; known != NotAsked)
    return known;
  if (depth_ > MaxDepth)
    return PointsToGraph::Outside;
  ++depth_;
  Node node = computeValue(expr, wanted);
  --depth_;
  values_[expr.index()] = node;
  return node;
}

PointsToBuilder::Node PointsToBuilder::computeValue(ExprId expr, TypeId wanted) {
  const Expr &node = unit_.exprs[expr];
  auto operand = [&](std::size_t at) { return at < node.operands.size() ? node.operands[at] : ExprId(); };
  auto evaluateOperands = [&] {
    for (ExprId part : node.operands)
      value(part);
  };
  TypeId type = typeOf(expr);
  switch (node.kind) {
  case ExprKind::Item:
  case ExprKind::Member:
  case ExprKind::Element:
  case ExprKind::Dereference: {
    if (layout_.isArray(type))
      return address(expr);
    if (type && unit_.types[type].kind == TypeKind::Function)
      return node.kind == ExprKind::Dereference ? value(operand(0)) : address(expr);
    if (auto place = direct(expr)) {
      evaluateSubscripts(expr);
      return layout_.mayHoldPointer(type) ? graph_.cell(place->object, place->offset) : None;
    }
    Node at = address(expr);
    // The pointee of a text is characters, whatever the expression's type says.
    bool isCharacter = node.kind == ExprKind::Dereference && operand(0) &&
                       unit_.types.contains(typeOf(operand(0))) &&
                       unit_.types[typeOf(operand(0))].kind == TypeKind::Text;
    if (at == None || isCharacter || !layout_.mayHoldPointer(type))
      return None;
    Node result = graph_.addNode();
    graph_.addLoad(at, result);
    return result;
  }
  case ExprKind::AddressOf: {
    if (!operand(0))
      return None;
    return address(operand(0));
  }
  case ExprKind::String:
    return single(graph_.cell(text_, 0));
  case ExprKind::NamedConstant:
    if (callees_.named(node.text) || (type && unit_.types[type].kind == TypeKind::Function))
      return function(node.text);
    return value(operand(0), wanted);
  case ExprKind::Cast: {
    Node inner = value(operand(0), type);
    // A number that becomes an address, and is none that the unit made a number of.
    bool isNumber =
        operand(0) && typeOf(operand(0)) && unit_.types[typeOf(operand(0))].kind == TypeKind::Number;
    if (isNumber && layout_.isPointer(type) && !constantIndex(unit_, operand(0)))
      return join(inner, single(PointsToGraph::Outside));
    return layout_.mayHoldPointer(type) ? inner : None;
  }
  case ExprKind::Unary:
  case ExprKind::Binary: {
    Node result = None;
    std::uint32_t stride = 0;
    bool moves = node.op == Op::Add || node.op == Op::Subtract;
    for (ExprId part : node.operands) {
      TypeId given = part ? typeOf(part) : TypeId();
      // Conversions are left out of the form: what is moved is a pointer of the type of the result.
      if (moves && layout_.isPointer(given))
        stride = layout_.sizeOf(layout_.elementOf(layout_.isPointer(type) ? type : given));
      result = join(result, value(part));
    }
    if (result == None || !layout_.mayHoldPointer(type))
      return None;
    if (moves && node.operands.size() == 2 && !layout_.isPointer(type) &&
        layout_.isPointer(typeOf(operand(0))) && layout_.isPointer(typeOf(operand(1))))
      return None; // A distance.
    Node moved = graph_.addNode();
    graph_.addSteps(result, moved, stride);
    return moved;
  }
  case ExprKind::Select:
    value(operand(0));
    return join(valueFor(operand(1), wanted), valueFor(operand(2), wanted));
  case ExprKind::Call:
    return callValue(expr, wanted);
  case ExprKind::Aggregate: {
    Node result = None;
    for (ExprId part : node.operands)
      result = join(result, value(part));
    return result;
  }
  case ExprKind::Unknown:
    for (ExprId part : node.operands) {
      if (part && isPlace(part))
        escape(address(part));
      escape(value(part));
    }
    return single(PointsToGraph::Outside);
  case ExprKind::Slice:
    evaluateOperands();
    return operand(0) ? value(operand(0)) : None;
  case ExprKind::Number:
  case ExprKind::Figurative:
  case ExprKind::Compare:
  case ExprKind::And:
  case ExprKind::Or:
  case ExprKind::Not:
  case ExprKind::ClassTest:
  case ExprKind::ConditionName:
  case ExprKind::Outcome:
  case ExprKind::True:
  case ExprKind::False:
    evaluateOperands();
    return None;
  }
  return None;
}

/// Whether something of type \p given that goes to a \p wanted is bound by its address: references of C++.
bool PointsToBuilder::bindsReference(TypeId wanted, TypeId given) const {
  if (!wanted || !given || unit_.types[wanted].kind != TypeKind::Pointer || layout_.isArray(given))
    return false;
  if (!layout_.isPointer(given))
    return true;
  TypeId element = layout_.elementOf(wanted);
  return element && layout_.isPointer(element) &&
         (element == given || layout_.elementOf(element) == layout_.elementOf(given));
}

PointsToBuilder::Node PointsToBuilder::valueFor(ExprId expr, TypeId wanted) {
  if (!unit_.exprs.contains(expr))
    return None;
  Node result = value(expr, wanted);
  if (isPlace(expr) && bindsReference(wanted, typeOf(expr)))
    result = join(result, address(expr));
  return result;
}

} // namespace tacit::analysis
