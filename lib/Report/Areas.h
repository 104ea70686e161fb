//===- Business areas: programs that work on the same things ------------------------------===//
//
// Programs, the resources they touch and the items that their rules share are nodes of a weighted graph;
// calls are edges too. Louvain's method (Blondel, Guillaume, Lambiotte, Lefebvre: "Fast unfolding of
// communities in large networks", 2008) finds communities of it. Nodes are visited in the order of the model
// and ties go to the lowest community, so the result is the same for the same store.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Report/ReportModel.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace tacit::report {

struct Area {
  std::string name; ///< From `meta` ("area.PROGRAM"), else what it works on, else its programs.
  std::vector<std::size_t> programs;  ///< By index.
  std::vector<std::string> resources; ///< That hold data and at least two of them touch, most shared first.
};

/// Whether the resources of a kind hold data of the business: not the screen, the console or the platform.
bool holdsData(std::string_view resourceKind);

/// Areas of two programs or more with a rule in them, those with most rules first. A program is in one at
/// most.
std::vector<Area> findAreas(const ReportModel &model);

/// An undirected graph by adjacency: (node, weight), each edge at both ends.
using WeightedGraph = std::vector<std::vector<std::pair<std::uint32_t, double>>>;

/// The community of each node, numbered in the order of their first nodes.
std::vector<std::uint32_t> findCommunities(const WeightedGraph &graph);

} // namespace tacit::report
