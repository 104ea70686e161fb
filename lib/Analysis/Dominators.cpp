#include "tacit/Analysis/Dominators.h"

#include <algorithm>

namespace tacit::analysis {

PlainGraph PlainGraph::reversed() const {
  PlainGraph result = *this;
  std::swap(result.successors, result.predecessors);
  return result;
}

std::vector<std::uint32_t> reversePostOrder(const PlainGraph &graph, std::uint32_t root) {
  std::vector<std::uint32_t> order;
  std::vector<bool> seen(graph.size());
  std::vector<std::pair<std::uint32_t, std::uint32_t>> stack{{root, 0}};
  seen[root] = true;
  while (!stack.empty()) {
    auto &[node, at] = stack.back();
    if (at == graph.successors[node].size()) {
      order.push_back(node);
      stack.pop_back();
      continue;
    }
    std::uint32_t next = graph.successors[node][at++];
    if (!seen[next]) {
      seen[next] = true;
      stack.emplace_back(next, 0);
    }
  }
  std::reverse(order.begin(), order.end());
  return order;
}

Dominators::Dominators(const PlainGraph &graph, std::uint32_t root) {
  std::size_t count = graph.size();
  immediate_.assign(count, None);
  order_.assign(count, None);
  std::vector<std::uint32_t> nodes = reversePostOrder(graph, root);
  for (std::uint32_t at = 0; at < nodes.size(); ++at)
    order_[nodes[at]] = at;
  immediate_[root] = root;
  auto intersect = [&](std::uint32_t a, std::uint32_t b) {
    while (a != b) {
      while (order_[a] > order_[b])
        a = immediate_[a];
      while (order_[b] > order_[a])
        b = immediate_[b];
    }
    return a;
  };
  for (bool changed = true; changed;) {
    changed = false;
    for (std::uint32_t node : nodes) {
      if (node == root)
        continue;
      std::uint32_t best = None;
      for (std::uint32_t before : graph.predecessors[node])
        if (immediate_[before] != None)
          best = best == None ? before : intersect(before, best);
      if (immediate_[node] != best) {
        immediate_[node] = best;
        changed = true;
      }
    }
  }
  immediate_[root] = None;

  // Which of the nodes stand right below which, each in the order of the nodes.
  ListTable<std::uint32_t> parents;
  parents.reserve(nodes.size(), nodes.size());
  for (std::uint32_t node : nodes) {
    parents.startList();
    if (immediate_[node] != None)
      parents.add(immediate_[node]);
  }
  const ListTable<std::uint32_t> children = parents.inverted(count);
  enter_.assign(count, 0);
  leave_.assign(count, 0);
  std::uint32_t clock = 0;
  std::vector<std::pair<std::uint32_t, std::size_t>> stack{{root, 0}};
  enter_[root] = ++clock;
  while (!stack.empty()) {
    auto &[node, at] = stack.back();
    if (at == children[node].size()) {
      leave_[node] = ++clock;
      stack.pop_back();
      continue;
    }
    std::uint32_t child = nodes[children[node][at++]];
    enter_[child] = ++clock;
    stack.emplace_back(child, 0);
  }
}

bool Dominators::dominates(std::uint32_t by, std::uint32_t node) const {
  return isReachable(by) && isReachable(node) && enter_[by] <= enter_[node] && leave_[node] <= leave_[by];
}

std::vector<std::vector<std::uint32_t>> controlDependence(const PlainGraph &graph, const Dominators &post) {
  std::vector<std::vector<std::uint32_t>> controllers(graph.size());
  for (std::uint32_t node = 0; node < graph.size(); ++node) {
    if (graph.successors[node].size() < 2 || !post.isReachable(node))
      continue;
    for (std::uint32_t next : graph.successors[node])
      for (std::uint32_t at = next; at != Dominators::None && at != post.immediate(node);
           at = post.immediate(at))
        if (controllers[at].empty() || controllers[at].back() != node)
          controllers[at].push_back(node);
  }
  return controllers;
}

} // namespace tacit::analysis
