#include "tacit/Analysis/FlowGraph.h"

#include "tacit/Analysis/Effects.h"
#include "tacit/Analysis/UnitAnalyses.h"
#include "tacit/IR/Walk.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <vector>

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

std::string placeText(const Origin &origin) {
  std::string file = origin.file && origin.file.index() != 0 ? fmt::format("f{}/", origin.file.index()) : "";
  return fmt::format("@{}{}:{}-{}:{}", file, origin.line, origin.column, origin.endLine, origin.endColumn);
}

namespace {
/// The conditions of a graph with their places: those that label edges, and those inside of values.
class ConditionPrinter {
public:
  ConditionPrinter(const TranslationUnit &unit, const FlowGraph &graph) : unit_(unit), graph_(graph) {}

  std::string print() {
    for (NodeId node : graph_.nodes.ids())
      for (const FlowEdge &edge : graph_.successors(node))
        if (edge.label.kind == EdgeLabel::Kind::Condition)
          tree(edge.label.expr);
    for (NodeId node : graph_.nodes.ids())
      if (StatementId statement = graph_.nodes[node].statement; statement && graph_.nodeOf(statement) == node)
        values(node, statement);
    return std::move(text_);
  }

private:
  static bool isJoined(const Expr &expr) {
    return expr.kind == ExprKind::And || expr.kind == ExprKind::Or || expr.kind == ExprKind::Not;
  }
  void tree(ExprId root) {
    forEachExpr(unit_, root, [&](ExprId id) {
      if (!printed_.insert(id).second)
        return false;
      const Expr &expr = unit_.exprs[id];
      text_ += fmt::format("condition e{} {} {}", id.index(), placeText(expr.origin),
                           isJoined(expr) ? toText(expr.kind) : "test");
      if (isJoined(expr))
        for (ExprId operand : expr.operands)
          text_ += fmt::format(" e{}", operand.index());
      text_ += '\n';
      return isJoined(expr);
    });
  }
  void values(NodeId node, StatementId statement) {
    std::vector<ExprId> exprs;
    appendExprs(unit_.statements[statement], exprs);
    auto ask = [&](ExprId id) {
      if (printed_.contains(id))
        return;
      text_ += fmt::format("asks n{} e{}\n", node.index(), id.index());
      tree(id);
    };
    for (ExprId root : exprs)
      forEachExpr(unit_, root, [&](ExprId id) {
        const Expr &expr = unit_.exprs[id];
        if (expr.kind == ExprKind::And || expr.kind == ExprKind::Or)
          ask(id);
        else if (expr.kind == ExprKind::Select && !expr.operands.empty())
          ask(expr.operands.front());
      });
  }

  const TranslationUnit &unit_;
  const FlowGraph &graph_;
  std::set<ExprId> printed_;
  std::string text_;
};
} // namespace

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
  text += ConditionPrinter(unit, graph).print();
  return text;
}

std::string printEffects(const TranslationUnit &unit, const FlowGraph &graph) {
  const Program &program = unit.programs[graph.program];
  std::string text = fmt::format("effects of {}\n", program.name);
  for (DataItemId item : program.parameters)
    if (item)
      text += fmt::format("parameter i{} {} {}\n", item.index(), placeText(unit.items[item].origin),
                          unit.items[item].name);
  std::vector<ItemUse> uses;
  forEachStatement(unit, program, [&](StatementId id) {
    NodeId node = graph.nodeOf(id);
    if (!node)
      return;
    uses.clear();
    appendUses(unit, unit.statements[id], uses);
    auto isWhole = [&](const Touch &write) {
      return std::ranges::any_of(uses, [&](const ItemUse &use) {
        return use.kind == UseKind::Write && !use.isPartial && use.item == write.item &&
               use.expr == write.expr;
      });
    };
    auto line = [&](std::string_view how, const Touch &touch, std::string_view extent) {
      Origin origin = touch.expr ? unit.exprs[touch.expr].origin : unit.statements[id].origin;
      text += fmt::format("{} n{} i{} {} {} {}\n", how, node.index(), touch.item.index(), placeText(origin),
                          extent, unit.items[touch.item].name);
    };
    std::vector<ExprId> exprs;
    appendExprs(unit.statements[id], exprs);
    auto isCall = [&](ExprId expr) { return unit.exprs[expr].kind == ExprKind::Call; };
    if (std::holds_alternative<Call>(unit.statements[id].node) ||
        std::ranges::any_of(exprs, [&](ExprId expr) { return anyExpr(unit, expr, isCall); }))
      text += fmt::format("calls n{}\n", node.index());
    StatementEffects effects = effectsOf(unit, id);
    for (const Touch &read : effects.reads)
      line("reads", read, "-");
    if (const auto *io = std::get_if<Io>(&unit.statements[id].node))
      for (const Access &access : io->accesses)
        if (DataItemId handle = access.resource ? unit.resources[access.resource].handle : DataItemId())
          line("handle", {handle, {}}, "-");
    for (const Touch &write : effects.writes)
      line("writes", write, isWhole(write) ? "whole" : "part");
  });
  return text;
}

} // namespace tacit::analysis
