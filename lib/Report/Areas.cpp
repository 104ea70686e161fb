#include "Areas.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace tacit::report {

namespace {
/// One level of Louvain's method: moves nodes between communities while that raises modularity.
class Level {
public:
  explicit Level(const WeightedGraph &graph)
      : graph_(graph), community_(graph.size()), degree_(graph.size()) {
    std::iota(community_.begin(), community_.end(), 0U);
    for (std::size_t node = 0; node < graph.size(); ++node)
      for (auto [to, weight] : graph[node])
        degree_[node] += weight;
    total_ = degree_;
    all_ = std::accumulate(degree_.begin(), degree_.end(), 0.0);
    toCommunity_.resize(graph.size());
  }

  bool run() {
    // Each pass raises modularity; the bound only guards against rounding.
    constexpr unsigned MostPasses = 50;
    bool hasMoved = false;
    for (unsigned pass = 0; pass < MostPasses; ++pass) {
      bool moves = false;
      for (std::uint32_t node = 0; node < graph_.size(); ++node)
        moves |= move(node);
      hasMoved |= moves;
      if (!moves)
        break;
    }
    return hasMoved;
  }

  /// Communities numbered in the order of their first nodes.
  std::vector<std::uint32_t> communities() const {
    std::vector<std::uint32_t> numbers(graph_.size(), static_cast<std::uint32_t>(-1));
    std::vector<std::uint32_t> result;
    std::uint32_t next = 0;
    for (std::uint32_t community : community_) {
      if (numbers[community] == static_cast<std::uint32_t>(-1))
        numbers[community] = next++;
      result.push_back(numbers[community]);
    }
    return result;
  }

private:
  bool move(std::uint32_t node) {
    if (all_ == 0)
      return false;
    std::vector<std::uint32_t> near;
    for (auto [to, weight] : graph_[node]) {
      if (to == node)
        continue;
      std::uint32_t community = community_[to];
      if (toCommunity_[community] == 0)
        near.push_back(community);
      toCommunity_[community] += weight;
    }
    std::uint32_t own = community_[node];
    total_[own] -= degree_[node];
    auto gain = [&](std::uint32_t community) {
      return toCommunity_[community] - total_[community] * degree_[node] / all_;
    };
    std::ranges::sort(near);
    std::uint32_t best = own;
    double most = gain(own);
    // Less than this is rounding.
    constexpr double Least = 1e-9;
    for (std::uint32_t community : near)
      if (double value = gain(community); value > most + Least) {
        most = value;
        best = community;
      }
    for (std::uint32_t community : near)
      toCommunity_[community] = 0;
    total_[best] += degree_[node];
    community_[node] = best;
    return best != own;
  }

  const WeightedGraph &graph_;
  std::vector<std::uint32_t> community_;
  std::vector<double> degree_, total_, toCommunity_;
  double all_ = 0;
};
} // namespace

static WeightedGraph condensed(const WeightedGraph &graph, const std::vector<std::uint32_t> &community) {
  std::uint32_t count = community.empty() ? 0 : *std::ranges::max_element(community) + 1;
  std::vector<std::map<std::uint32_t, double>> weights(count);
  for (std::size_t node = 0; node < graph.size(); ++node)
    for (auto [to, weight] : graph[node])
      weights[community[node]][community[to]] += weight;
  WeightedGraph result(count);
  for (std::uint32_t at = 0; at < count; ++at)
    result[at].assign(weights[at].begin(), weights[at].end());
  return result;
}

std::vector<std::uint32_t> findCommunities(const WeightedGraph &graph) {
  std::vector<std::uint32_t> result(graph.size());
  std::iota(result.begin(), result.end(), 0U);
  WeightedGraph current = graph;
  for (;;) {
    Level level(current);
    if (!level.run())
      return result;
    auto communities = level.communities();
    for (std::uint32_t &at : result)
      at = communities[at];
    current = condensed(current, communities);
  }
}

// What more programs than this share is common to the system, not to an area.
static constexpr std::size_t MostSharers = 100;

static WeightedGraph graphOf(const ReportModel &model, const std::map<std::string_view, std::size_t> &index) {
  WeightedGraph graph(model.programs.size());
  auto join = [&](std::uint32_t a, std::uint32_t b, double weight) {
    graph[a].emplace_back(b, weight);
    graph[b].emplace_back(a, weight);
  };
  auto share = [&](const std::set<std::uint32_t> &programs) {
    if (programs.size() < 2 || programs.size() > MostSharers)
      return;
    auto node = static_cast<std::uint32_t>(graph.size());
    graph.emplace_back();
    for (std::uint32_t program : programs)
      join(node, program, 1.0 / static_cast<double>(programs.size() - 1));
  };
  std::map<std::pair<std::string_view, std::string_view>, std::set<std::uint32_t>> resources;
  for (std::uint32_t at = 0; at < model.programs.size(); ++at) {
    for (const Access &access : model.programs[at].accesses)
      resources[{access.resourceKind, access.resource}].insert(at);
    for (const Call &call : model.programs[at].calls)
      if (auto callee = index.find(call.callee); callee != index.end() && callee->second != at)
        join(at, static_cast<std::uint32_t>(callee->second), 1);
  }
  for (const auto &[name, programs] : resources)
    share(programs);
  for (const Item &item : model.items) {
    std::set<std::uint32_t> programs;
    for (std::size_t rule : item.rules)
      if (auto owner = index.find(model.rules[rule].program); owner != index.end())
        programs.insert(static_cast<std::uint32_t>(owner->second));
    share(programs);
  }
  return graph;
}

/// The first of \p names, and that there are others.
static std::string firstOf(std::vector<std::string> names) {
  constexpr std::size_t Most = 3;
  if (names.size() > Most) {
    names.resize(Most);
    names.emplace_back("others");
  }
  return listed(names);
}

/// By what the user calls them, else by the data that the programs work on together, else by the programs.
static void nameArea(const ReportModel &model, Area &area) {
  for (std::size_t program : area.programs)
    if (auto given = model.meta.find("area." + model.programs[program].program); given != model.meta.end())
      area.name = given->second;
  if (!area.name.empty())
    return;
  if (!area.resources.empty()) {
    area.name = "Work on " + firstOf(area.resources);
    return;
  }
  std::vector<std::string> names;
  for (std::size_t program : area.programs)
    names.push_back(model.programs[program].name);
  area.name = firstOf(std::move(names));
}

bool holdsData(std::string_view kind) {
  static constexpr std::string_view Kinds[] = {"dataset", "file", "message", "queue", "segment", "table"};
  return std::ranges::find(Kinds, kind) != std::end(Kinds);
}

std::vector<Area> findAreas(const ReportModel &model) {
  std::map<std::string_view, std::size_t> index;
  for (std::size_t at = 0; at < model.programs.size(); ++at)
    index[model.programs[at].program] = at;
  auto communities = findCommunities(graphOf(model, index));
  std::map<std::uint32_t, std::vector<std::size_t>> members;
  for (std::size_t at = 0; at < model.programs.size(); ++at)
    members[communities[at]].push_back(at);
  std::vector<Area> areas;
  auto rulesOf = [&](const Area &area) {
    std::size_t rules = 0;
    for (std::size_t at : area.programs)
      rules += model.businessRules(model.programs[at]);
    return rules;
  };
  for (auto &[community, programs] : members) {
    Area area;
    area.programs = std::move(programs);
    if (area.programs.size() < 2 || rulesOf(area) == 0)
      continue;
    std::map<std::string, std::size_t> resources;
    for (std::size_t at : area.programs)
      for (const Access &access : model.programs[at].accesses)
        if (holdsData(access.resourceKind))
          ++resources[access.resource];
    std::vector<std::pair<std::size_t, std::string>> shared;
    for (const auto &[name, users] : resources)
      if (users > 1)
        shared.emplace_back(users, name);
    std::ranges::sort(shared, [](const auto &a, const auto &b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    for (auto &[users, name] : shared)
      area.resources.push_back(std::move(name));
    areas.push_back(std::move(area));
  }
  std::vector<std::pair<std::size_t, std::size_t>> order;
  for (std::size_t at = 0; at < areas.size(); ++at)
    order.emplace_back(rulesOf(areas[at]), at);
  std::ranges::sort(
      order, [](auto a, auto b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  std::vector<Area> sorted;
  for (auto [rules, at] : order)
    sorted.push_back(std::move(areas[at]));
  for (Area &area : sorted)
    nameArea(model, area);
  return sorted;
}

} // namespace tacit::report
