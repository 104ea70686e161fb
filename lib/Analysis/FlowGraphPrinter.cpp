#include "tacit/Analysis/FlowGraph.h"

#include "tacit/Analysis/UnitAnalyses.h"
#include "tacit/IR/Walk.h"

#include <fmt/format.h>

namespace tacit::analysis {

using namespace tacit::ir;

static std::string labelText(const EdgeLabel &label) {
  switch (label.kind) {
  case EdgeLabel::Kind::None:
    return {};
  case EdgeLabel::Kind::Condition:
    return fmt::format(" [{}e{}]", label.holds ? "" : "not ", label.expr.index());
  case EdgeLabel::Kind::Outcome:
    return fmt::format(" [{}{} s{}]", label.holds ? "" : "not ", toText(label.outcome),
                       label.statement.index());
  case EdgeLabel::Kind::Index:
    return fmt::format(" [{}e{} = {}]", label.holds ? "" : "not ", label.expr.index(), label.index);
  }
  return {};
}

std::string print(const TranslationUnit &unit, const FlowGraph &graph) {
  std::string text = fmt::format("graph of {}\n", unit.programs[graph.program].name);
  for (NodeId id : graph.nodes.ids()) {
    const FlowNode &node = graph.nodes[id];
    text += fmt::format("n{} {}", id.index(), toText(node.kind));
    if (node.kind == FlowNodeKind::Entry || node.kind == FlowNodeKind::End)
      text += fmt::format(" {}", unit.procedures[node.procedure].name);
    if (node.statement) {
      const Statement &statement = unit.statements[node.statement];
      text += fmt::format(" {} line {}", statement.verb, statement.origin.line);
    }
    for (const FlowEdge &edge : graph.successors(id))
      text += fmt::format(" -> n{}{}", edge.to.index(), labelText(edge.label));
    text += '\n';
  }
  return text;
}

/// `@line:column-endLine:endColumn`; the file first where it is not the unit's own.
static std::string placeText(const Origin &origin) {
  std::string file = origin.file && origin.file.index() != 0 ? fmt::format("f{}/", origin.file.index()) : "";
  return fmt::format("@{}{}:{}-{}:{}", file, origin.line, origin.column, origin.endLine, origin.endColumn);
}

std::string printPlaces(const UnitAnalyses &analyses, ProgramId program) {
  const TranslationUnit &unit = analyses.unit;
  const FlowGraph &graph = analyses.graph(program);
  const Program &self = unit.programs[program];
  std::string text = fmt::format("program {} {} {}\n", toText(self.kind), placeText(self.origin), self.name);
  std::size_t count = 0;
  for (ProcedureId id : graph.procedures()) {
    const Procedure &procedure = unit.procedures[id];
    text += fmt::format("procedure p{} {} {} n{} n{}", count++, toText(procedure.kind),
                        placeText(procedure.origin), graph.entryOf(id).index(), graph.endOf(id).index());
    text += procedure.section ? fmt::format(" p{}", graph.position(procedure.section)) : std::string(" -");
    text += procedure.isDeclarative ? " declarative" : " -";
    text += fmt::format(" {}\n", procedure.name);
  }
  for (const EntryPoint &entry : self.entries) {
    NodeId node = graph.entryOf(entry);
    if (node)
      text += fmt::format("entry n{} {} {}\n", node.index(), placeText(entry.origin), entry.name);
  }
  forEachStatement(unit, self, [&](StatementId id) {
    const Statement &statement = unit.statements[id];
    NodeId begin = graph.beginOf(id);
    NodeId own = graph.nodeOf(id);
    if (!begin)
      return;
    const auto *jump = std::get_if<Goto>(&statement.node);
    bool isAltered = own && jump != nullptr && !jump->dependingOn &&
                     (jump->targets.empty() || graph.successors(own).size() > jump->targets.size());
    std::string_view made = statement.isSynthetic ? "synthetic" : isAltered ? "altered" : "-";
    text +=
        fmt::format("statement n{} n{} {} {} {} {}\n", begin.index(), (own ? own : begin).index(),
                    placeText(statement.origin), made,
                    analyses.isReachable(program, own ? own : begin) ? "-" : "unreachable", statement.verb);
  });
  auto runs = [&](NodeId node, std::string_view how, const std::vector<Range> &ranges) {
    for (const Range &range : ranges)
      text += fmt::format("{} n{} p{} p{}\n", how, node.index(), graph.position(range.from),
                          graph.position(range.thru));
  };
  for (NodeId node : graph.nodes.ids()) {
    runs(node, "runs", analyses.performedRanges(graph, node));
    runs(node, "may-run", analyses.eventRanges(graph, node));
  }
  return text;
}

} // namespace tacit::analysis
