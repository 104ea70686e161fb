#include "tacit/Analysis/Dominators.h"

#include "property/Random.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace tacit::analysis;
using tacit::test::Random;

/// Nodes reachable from \p root when \p removed is taken out.
static std::vector<bool> reachableWithout(const PlainGraph &graph, std::uint32_t root,
                                          std::uint32_t removed) {
  std::vector<bool> seen(graph.size());
  std::vector<std::uint32_t> stack;
  if (root != removed) {
    seen[root] = true;
    stack.push_back(root);
  }
  while (!stack.empty()) {
    std::uint32_t at = stack.back();
    stack.pop_back();
    for (std::uint32_t next : graph.successors[at])
      if (next != removed && !seen[next]) {
        seen[next] = true;
        stack.push_back(next);
      }
  }
  return seen;
}

static bool dominatesByDefinition(const PlainGraph &graph, std::uint32_t root, std::uint32_t by,
                                  std::uint32_t node) {
  return reachableWithout(graph, root, Dominators::None)[node] &&
         reachableWithout(graph, root, Dominators::None)[by] &&
         (by == node || !reachableWithout(graph, root, by)[node]);
}

using Ways = std::vector<std::vector<std::uint32_t>>;

static PlainGraph graphOf(const Ways &ways) {
  tacit::ListTable<std::uint32_t> successors;
  for (const std::vector<std::uint32_t> &of : ways) {
    successors.startList();
    for (std::uint32_t to : of)
      successors.add(to);
  }
  return PlainGraph(std::move(successors));
}

static PlainGraph randomGraph(Random &random) {
  Ways ways(random.between(1, 9));
  auto node = [&] { return random.below(static_cast<std::uint32_t>(ways.size())); };
  for (std::uint32_t edges = random.below(18); edges > 0; --edges) {
    std::uint32_t from = node();
    ways[from].push_back(node());
  }
  return graphOf(ways);
}

TEST_CASE("Dominators agree with paths on random graphs", "[dominators]") {
  tacit::test::forEachSeed(500, [](std::uint64_t seed) {
    INFO("TACIT_SEED=" << seed);
    Random random(seed);
    PlainGraph graph = randomGraph(random);
    Dominators dominators(graph, 0);
    for (std::uint32_t node = 0; node < graph.size(); ++node) {
      REQUIRE(dominators.isReachable(node) == reachableWithout(graph, 0, Dominators::None)[node]);
      for (std::uint32_t by = 0; by < graph.size(); ++by)
        REQUIRE(dominators.dominates(by, node) == dominatesByDefinition(graph, 0, by, node));
      // The immediate dominator is dominated by every other strict dominator.
      std::uint32_t immediate = dominators.immediate(node);
      REQUIRE((immediate == Dominators::None) == (node == 0 || !dominators.isReachable(node)));
      for (std::uint32_t by = 0; immediate != Dominators::None && by < graph.size(); ++by)
        if (by != node && dominatesByDefinition(graph, 0, by, node))
          REQUIRE(dominatesByDefinition(graph, 0, by, immediate));
    }
  });
}

TEST_CASE("Reverse post-order puts nodes of a graph without cycles before their successors", "[dominators]") {
  tacit::test::forEachSeed(200, [](std::uint64_t seed) {
    INFO("TACIT_SEED=" << seed);
    Random random(seed);
    Ways ways(8);
    for (std::uint32_t edges = random.below(16); edges > 0; --edges) {
      std::uint32_t from = random.below(7);
      ways[from].push_back(random.between(from + 1, 7));
    }
    PlainGraph graph = graphOf(ways);
    std::vector<std::uint32_t> order = reversePostOrder(graph, 0);
    std::vector<bool> reachable = reachableWithout(graph, 0, Dominators::None);
    REQUIRE(order.size() == static_cast<std::size_t>(std::count(reachable.begin(), reachable.end(), true)));
    for (std::size_t at = 0; at < order.size(); ++at)
      for (std::uint32_t next : graph.successors[order[at]])
        REQUIRE(std::find(order.begin(), order.end(), next) >
                order.begin() + static_cast<std::ptrdiff_t>(at));
  });
}

TEST_CASE("Control dependence follows its definition on random graphs", "[dominators]") {
  tacit::test::forEachSeed(500, [](std::uint64_t seed) {
    INFO("TACIT_SEED=" << seed);
    Random random(seed);
    PlainGraph graph = randomGraph(random);
    // One exit that every node can come to, as the caller has to provide.
    std::uint32_t exit = static_cast<std::uint32_t>(graph.size());
    Ways ways(graph.size() + 1);
    for (std::uint32_t node = 0; node < graph.size(); ++node) {
      for (std::uint32_t next : graph.successors[node])
        ways[node].push_back(next);
      if (graph.successors[node].empty())
        ways[node].push_back(exit);
    }
    PlainGraph whole = graphOf(ways);
    PlainGraph back = whole.reversed();
    Dominators post(back, exit);
    std::vector<std::vector<std::uint32_t>> controllers = controlDependence(whole, post);
    for (std::uint32_t node = 0; node < whole.size(); ++node) {
      std::vector<std::uint32_t> expected;
      for (std::uint32_t branch = 0; branch < whole.size(); ++branch) {
        if (!post.isReachable(branch) || whole.successors[branch].size() < 2)
          continue;
        bool controls = false;
        for (std::uint32_t next : whole.successors[branch])
          controls |= dominatesByDefinition(back, exit, node, next);
        bool isStrict = node != branch && dominatesByDefinition(back, exit, node, branch);
        if (controls && !isStrict)
          expected.push_back(branch);
      }
      std::vector<std::uint32_t> found = controllers[node];
      // Arms that never come to the exit have no place in the tree; what the walk notes on them is checked
      // above all.
      if (post.isReachable(node))
        REQUIRE(found == expected);
    }
  });
}
