#include "PointsToGraph.h"

#include <algorithm>

namespace tacit::analysis {

static constexpr std::size_t MostCells = 2048;

static std::uint64_t pairOf(std::uint32_t a, std::uint32_t b) {
  return std::uint64_t(a) << 32U | b;
}

PointsToGraph::PointsToGraph(const Layout &layout) : layout_(layout) {
  addNode();
  addObject({});
  nodes_[Outside].object = 0;
  objects_[0].cells[0] = Outside;
  objects_[0].isCollapsed = objects_[0].hasEscaped = true;
  addElement(Outside, Outside);
}

PointsToGraph::Node PointsToGraph::find(Node node) const {
  while (nodes_[node].parent != node) {
    nodes_[node].parent = nodes_[nodes_[node].parent].parent;
    node = nodes_[node].parent;
  }
  return node;
}

/// The cell that \p element has become.
PointsToGraph::Node PointsToGraph::current(Node element) const {
  const ObjectState &object = objects_[nodes_[element].object];
  return object.isCollapsed ? object.cells.begin()->second : element;
}

PointsToGraph::Node PointsToGraph::addNode() {
  nodes_.emplace_back();
  nodes_.back().parent = static_cast<Node>(nodes_.size() - 1);
  return nodes_.back().parent;
}

std::uint32_t PointsToGraph::addObject(const MemoryObject &object) {
  objects_.emplace_back();
  objects_.back().what = object;
  return static_cast<std::uint32_t>(objects_.size() - 1);
}

PointsToGraph::Node PointsToGraph::newCell(std::uint32_t object, std::uint32_t offset) {
  Node node = addNode();
  nodes_[node].object = object;
  nodes_[node].offset = offset;
  objects_[object].cells[offset] = node;
  if (objects_[object].hasEscaped)
    exposeCell(node);
  return node;
}

PointsToGraph::Node PointsToGraph::cell(std::uint32_t object, std::uint64_t offset) {
  ObjectState &state = objects_[object];
  if (state.isCollapsed && !state.cells.empty())
    return state.cells.begin()->second;
  bool isWhole =
      state.what.kind == MemoryObject::Kind::Function || state.what.kind == MemoryObject::Kind::Text;
  std::uint32_t at = isWhole || state.isCollapsed ? 0 : layout_.find(state.what, offset).begin;
  if (auto known = state.cells.find(at); known != state.cells.end())
    return known->second;
  if (state.cells.size() >= MostCells) {
    collapse(object);
    return state.cells.begin()->second;
  }
  return newCell(object, at);
}

std::vector<PointsToGraph::Node> PointsToGraph::cells(std::uint32_t object) const {
  std::vector<Node> result;
  for (const auto &[offset, node] : objects_[object].cells)
    result.push_back(node);
  if (objects_[object].isCollapsed && !result.empty())
    result.resize(1);
  return result;
}

void PointsToGraph::exposeCell(Node cell) {
  addElement(cell, Outside);
  addCopy(cell, Outside);
}

void PointsToGraph::escape(std::uint32_t object) {
  if (objects_[object].hasEscaped)
    return;
  objects_[object].hasEscaped = true;
  if (objects_[object].what.kind == MemoryObject::Kind::Function) {
    if (onEscapedFunction)
      onEscapedFunction(object);
    return;
  }
  if (objects_[object].what.kind == MemoryObject::Kind::Text)
    return;
  std::vector<Node> cells;
  for (const auto &[offset, node] : objects_[object].cells)
    cells.push_back(node);
  for (Node node : cells)
    exposeCell(node);
}

void PointsToGraph::push(Node node) {
  if (nodes_[node].isQueued)
    return;
  nodes_[node].isQueued = true;
  pending_.push_back(node);
}

void PointsToGraph::addElement(Node node, Node element) {
  node = find(node);
  if (nodes_[node].pointees.test_and_set(element))
    push(node);
}

void PointsToGraph::addCopy(Node from, Node to) {
  from = find(from);
  to = find(to);
  if (from == to || !copies_.insert(pairOf(from, to)).second)
    return;
  nodes_[from].copies.push_back(to);
  // What has been handed on before goes this way now; the rest is still to come.
  if ((nodes_[to].pointees |= nodes_[from].done))
    push(to);
}

void PointsToGraph::addUse(Node node, Use use) {
  node = find(node);
  nodes_[node].uses.push_back(use);
  std::vector<Node> before;
  for (Node element : nodes_[node].done)
    before.push_back(element);
  for (Node element : before)
    apply(use, element);
}

void PointsToGraph::addLoad(Node pointer, Node to) {
  addUse(pointer, {Use::Kind::Load, to, 0});
}
void PointsToGraph::addStore(Node from, Node pointer) {
  addUse(pointer, {Use::Kind::Store, from, 0});
}
void PointsToGraph::addOffset(Node pointer, Node to, std::uint32_t offset) {
  if (offset == 0)
    return addCopy(pointer, to);
  addUse(pointer, {Use::Kind::Offset, to, offset});
}
void PointsToGraph::addSteps(Node pointer, Node to, std::uint32_t stride) {
  addUse(pointer, {Use::Kind::Steps, to, stride});
}
void PointsToGraph::addMerge(Node pointer) {
  addUse(pointer, {Use::Kind::Merge, None, 0});
}
void PointsToGraph::addCall(Node pointer, std::uint32_t call) {
  addUse(pointer, {Use::Kind::Call, None, call});
}

void PointsToGraph::apply(const Use &use, Node element) {
  ++steps_;
  element = current(element);
  std::uint32_t object = nodes_[element].object;
  MemoryObject::Kind kind = objects_[object].what.kind;
  bool isOutside = element == Outside;
  switch (use.kind) {
  case Use::Kind::Load:
    if (isOutside)
      addElement(use.other, Outside);
    else if (kind != MemoryObject::Kind::Function)
      addCopy(element, use.other);
    return;
  case Use::Kind::Store:
    if (kind != MemoryObject::Kind::Function)
      addCopy(use.other, element);
    return;
  case Use::Kind::Offset:
    addElement(use.other,
               isOutside ? Outside : cell(object, std::uint64_t(nodes_[element].offset) + use.value));
    return;
  case Use::Kind::Steps:
    if (!isOutside && !layout_.isStable(objects_[object].what, nodes_[element].offset, use.value)) {
      collapse(object);
      element = current(element);
    }
    addElement(use.other, element);
    return;
  case Use::Kind::Merge:
    collapse(object);
    return;
  case Use::Kind::Call:
    if (isOutside && onOutsideCallee)
      onOutsideCallee(use.value);
    else if (kind == MemoryObject::Kind::Function && onCallee)
      onCallee(use.value, object);
    return;
  }
}

void PointsToGraph::collapse(std::uint32_t object) {
  ObjectState &state = objects_[object];
  MemoryObject::Kind kind = state.what.kind;
  if (state.isCollapsed || kind == MemoryObject::Kind::Function || kind == MemoryObject::Kind::Text)
    return;
  if (state.cells.empty())
    newCell(object, 0);
  state.isCollapsed = true;
  Node first = state.cells.begin()->second;
  std::vector<Node> others;
  for (const auto &[offset, node] : state.cells)
    others.push_back(node);
  for (Node node : others)
    merge(find(first), find(node));
}

void PointsToGraph::merge(Node into, Node from) {
  if (into == from)
    return;
  if (from == Outside)
    std::swap(into, from);
  NodeState &target = nodes_[into];
  NodeState &source = nodes_[from];
  target.pointees |= source.pointees;
  // What both have handed on has reached the targets of both.
  target.done &= source.done;
  for (Node to : source.copies)
    if (copies_.insert(pairOf(into, find(to))).second)
      target.copies.push_back(find(to));
  target.uses.insert(target.uses.end(), source.uses.begin(), source.uses.end());
  source.parent = into;
  source.pointees.clear();
  source.done.clear();
  source.copies = {};
  source.uses = {};
  push(into);
}

/// Merges the nodes of the copy cycles that can be reached from \p start (Tarjan, with an explicit stack).
void PointsToGraph::mergeCycle(Node start) {
  struct Visit {
    Node node;
    std::size_t next;
  };
  llvm::DenseMap<Node, std::uint32_t> order;
  llvm::DenseMap<Node, std::uint32_t> lowest;
  std::vector<Visit> stack;
  std::vector<Node> open;
  llvm::DenseSet<Node> isOpen;
  std::vector<std::vector<Node>> cycles;
  auto enter = [&](Node node) {
    std::uint32_t number = order.size() + 1;
    order[node] = lowest[node] = number;
    stack.push_back({node, 0});
    open.push_back(node);
    isOpen.insert(node);
  };
  enter(start);
  while (!stack.empty()) {
    Visit &at = stack.back();
    Node node = at.node;
    if (at.next < nodes_[node].copies.size()) {
      ++steps_;
      Node to = find(nodes_[node].copies[at.next++]);
      if (!order.count(to))
        enter(to);
      else if (isOpen.count(to))
        lowest[node] = std::min(lowest[node], order[to]);
      continue;
    }
    stack.pop_back();
    if (!stack.empty())
      lowest[stack.back().node] = std::min(lowest[stack.back().node], lowest[node]);
    if (lowest[node] != order[node])
      continue;
    std::vector<Node> cycle;
    for (Node member = PointsToGraph::None; member != node;) {
      member = open.back();
      open.pop_back();
      isOpen.erase(member);
      cycle.push_back(member);
    }
    if (cycle.size() > 1)
      cycles.push_back(std::move(cycle));
  }
  for (std::vector<Node> &cycle : cycles) {
    Node into = *std::min_element(cycle.begin(), cycle.end());
    for (Node node : cycle)
      merge(find(into), find(node));
  }
}

void PointsToGraph::process(Node node) {
  Set fresh;
  fresh.intersectWithComplement(nodes_[node].pointees, nodes_[node].done);
  if (fresh.empty())
    return;
  nodes_[node].done |= fresh;
  std::vector<Node> elements;
  for (Node element : fresh)
    elements.push_back(element);
  if (node == Outside)
    for (Node element : elements)
      escape(nodes_[element].object);
  auto repeat = [&] {
    nodes_[find(node)].done.intersectWithComplement(fresh);
    push(find(node));
  };
  // Uses may be added meanwhile; those see what is done.
  for (std::size_t at = 0, count = nodes_[node].uses.size(); at < count && at < nodes_[node].uses.size();
       ++at)
    for (Node element : elements) {
      Use use = nodes_[node].uses[at];
      apply(use, element);
      if (find(node) != node)
        return repeat(); // Not all uses have seen all elements.
    }
  for (std::size_t at = 0; at < nodes_[node].copies.size(); ++at) {
    Node to = find(nodes_[node].copies[at]);
    if (to == node)
      continue;
    steps_ += 1 + elements.size() / 8;
    if ((nodes_[to].pointees |= fresh)) {
      push(to);
    } else if (searched_.insert(pairOf(node, to)).second && nodes_[to].pointees == nodes_[node].pointees) {
      mergeCycle(to);
      if (find(node) != node)
        return repeat();
    }
  }
}

bool PointsToGraph::solve(std::uint64_t budget) {
  while (!pending_.empty()) {
    if (steps_ > budget)
      return false;
    Node node = pending_.back();
    pending_.pop_back();
    nodes_[node].isQueued = false;
    if (find(node) == node)
      process(node);
  }
  return true;
}

std::vector<PointsToGraph::Node> PointsToGraph::pointees(Node node) const {
  std::vector<Node> result;
  for (Node element : nodes_[find(node)].pointees)
    result.push_back(current(element));
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

} // namespace tacit::analysis
