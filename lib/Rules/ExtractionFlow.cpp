#include "Extraction.h"

#include "tacit/Support/IdMap.h"

#include <algorithm>
#include <fmt/format.h>

namespace tacit::rules {

using namespace ir;
using namespace analysis;

namespace {
/// The basic blocks of one procedure: each begins where control can come from more than one place, or after a
/// place from which it can go to more than one.
class Blocks {
public:
  Blocks(const FlowGraph &graph, ProcedureId procedure) : graph_(graph), procedure_(procedure) {}

  bool isOwn(NodeId node) const { return graph_.nodes[node].procedure == procedure_; }
  /// Whether a node is a step that a reader sees: joins and borders of lists are not.
  bool isStep(NodeId node) const {
    FlowNodeKind kind = graph_.nodes[node].kind;
    return graph_.nodes[node].statement && kind != FlowNodeKind::Join && kind != FlowNodeKind::Entry &&
           kind != FlowNodeKind::End;
  }
  /// The step at which control that comes to \p node arrives; the node itself where it leaves the procedure
  /// before, and where nothing but a circle of joins follows.
  NodeId arrival(NodeId node) const {
    for (std::size_t steps = 0;
         isOwn(node) && !isStep(node) && graph_.nodes[node].kind != FlowNodeKind::End &&
         graph_.successors(node).size() == 1 && steps < graph_.nodes.size();
         ++steps)
      node = graph_.successors(node)[0].to;
    return node;
  }
  /// Steps of the block that begins at \p first, in order.
  std::vector<NodeId> steps(NodeId first) const {
    std::vector<NodeId> own{first};
    for (NodeId at = first; graph_.successors(at).size() == 1;) {
      NodeId next = arrival(graph_.successors(at)[0].to);
      if (!isOwn(next) || !isStep(next) || leaders.contains(next))
        break;
      own.push_back(next);
      at = next;
    }
    return own;
  }
  IdMap<NodeId, std::uint32_t> leaders; ///< First steps of blocks, numbered from 1.

private:
  const FlowGraph &graph_;
  ProcedureId procedure_;
};
} // namespace

/// How an edge is chosen, in a word; empty where nothing is asked.
static std::string wayOf(const EdgeLabel &label) {
  switch (label.kind) {
  case EdgeLabel::Kind::None:
    return {};
  case EdgeLabel::Kind::Condition:
    return label.holds ? "yes" : "no";
  case EdgeLabel::Kind::Outcome:
    return fmt::format("{}{}", label.holds ? "" : "not ", toText(label.outcome));
  case EdgeLabel::Kind::Index:
    return label.holds ? std::to_string(label.index) : "otherwise";
  }
  return {};
}

void Extraction::addControlFlow(ProgramId program) {
  const FlowGraph &graph = scene_.analyses.graph(program);
  std::vector<std::vector<NodeId>> nodesOf(graph.procedures().size());
  for (std::size_t at = 0; at < graph.nodes.size(); ++at) {
    NodeId node(static_cast<std::uint32_t>(at));
    if (graph.nodes[node].procedure)
      nodesOf[graph.position(graph.nodes[node].procedure)].push_back(node);
  }
  for (std::size_t position = 0; position < nodesOf.size(); ++position) {
    ProcedureId procedure = graph.procedures()[position];
    Blocks blocks(graph, procedure);
    IdMap<NodeId, std::uint32_t> arrivals;
    NodeId first = blocks.arrival(graph.entryOf(procedure));
    ++arrivals[first];
    ++arrivals[first]; // Control comes in here, whatever else leads here.
    std::vector<NodeId> steps;
    for (NodeId node : nodesOf[position])
      if (blocks.isStep(node)) {
        steps.push_back(node);
        auto ways = graph.successors(node);
        for (const FlowEdge &edge : ways)
          arrivals[blocks.arrival(edge.to)] += ways.size() > 1 ? 2 : 1;
      }
    for (NodeId node : steps)
      if (arrivals[node] != 1)
        blocks.leaders.try_emplace(node, static_cast<std::uint32_t>(blocks.leaders.size() + 1));
    if (blocks.leaders.size() < 2)
      continue; // Straight from start to end: nothing to see.
    std::string_view unit = text(unitName(procedure));
    for (NodeId node : steps) {
      const auto *leader = blocks.leaders.find(node);
      if (leader == blocks.leaders.end())
        continue;
      std::vector<NodeId> own = blocks.steps(node);
      BlockEdgeRow row;
      row.program = identity_.program(program);
      row.unit = unit;
      row.block = leader->second;
      row.at = ownLines(graph.nodes[node].statement);
      for (NodeId step : own)
        if (LineRange lines = ownLines(graph.nodes[step].statement); lines.file == row.at.file) {
          row.at.line = std::min(row.at.line, lines.line);
          row.at.endLine = std::max(row.at.endLine, lines.endLine);
        }
      auto ways = graph.successors(own.back());
      row.leaves = toText(graph.nodes[own.back()].kind);
      if (ways.empty())
        knowledge_.blockEdges.push_back(row);
      for (const FlowEdge &edge : ways) {
        if (edge.label.isResidual)
          continue;
        NodeId to = blocks.arrival(edge.to);
        const auto *target = blocks.leaders.find(to);
        row.target = target == blocks.leaders.end() ? 0 : target->second;
        row.targetUnit = target == blocks.leaders.end() && graph.nodes[to].procedure && !blocks.isOwn(to)
                             ? text(unitName(graph.nodes[to].procedure))
                             : std::string_view();
        row.way = text(wayOf(edge.label));
        knowledge_.blockEdges.push_back(row);
      }
    }
  }
}

} // namespace tacit::rules
