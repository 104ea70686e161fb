#include "Conditions.h"

using namespace tacit;
using namespace tacit::analysis;

static constexpr ir::ProgramId First{std::uint32_t{0}};

/// The graph of a program with one paragraph, without its first line.
static std::string graphOf(const std::string &body) {
  Conditions program("p0", "procedure p0:MAIN @1:1-90:9 program=u0 {\n" + body + "}\n");
  std::string text = print(program.unit, program.analyses.graph(First));
  return text.substr(text.find('\n') + 1);
}

TEST_CASE("Statements follow each other from entry to end", "[flowgraph]") {
  CHECK(graphOf("nop @2:1-9 verb=CONTINUE\n") == R"(n0 entry MAIN -> n3
n1 end MAIN -> n2
n2 return
n3 statement CONTINUE line 2 -> n1
)");
}

TEST_CASE("Nodes have the successors that point back to them", "[flowgraph]") {
  Conditions program("p0 p1", "procedure p0:MAIN @1:1-9:9 program=u0 {\n"
                              "loop @2:1-9 {\ncontrol condition=(less %0 9)\n"
                              "if @3:1-9 condition=(equal %1 1) {\nthen {\nexit @4:1-9 continue\n}\nelse {\n"
                              "exit @5:1-9 break\n}\n}\n}\ngoto @6:1-9 targets=[{procedure=p1}]\n}\n"
                              "procedure p1:NEXT @10:1-19:9 program=u0 {\nexit @11:1-9 stop\n}\n");
  const FlowGraph &graph = program.analyses.graph(First);
  std::size_t forward = 0;
  std::size_t backward = 0;
  for (NodeId node : graph.nodes.ids()) {
    for (const FlowEdge &edge : graph.successors(node)) {
      ++forward;
      CHECK(edge.from == node);
      auto before = graph.predecessors(edge.to);
      CHECK(std::find(before.begin(), before.end(), node) != before.end());
    }
    backward += graph.predecessors(node).size();
  }
  CHECK(forward == backward);
}

TEST_CASE("A paragraph falls through into the next, not into declaratives", "[flowgraph]") {
  Conditions program("p0 p1 p2",
                     "procedure p0:ERRORS @1:1-9:9 program=u0 declarative\n"
                     "procedure p1:ONE @10:1-19:9 program=u0\nprocedure p2:TWO @20:1-29:9 program=u0\n");
  const FlowGraph &graph = program.analyses.graph(First);
  auto next = [&](std::uint32_t procedure) {
    return graph.successors(graph.endOf(graph.procedures()[procedure]))[0].to;
  };
  CHECK(graph.nodes[next(0)].kind == FlowNodeKind::Return);
  CHECK(next(1) == graph.entryOf(graph.procedures()[2]));
  CHECK(graph.nodes[next(2)].kind == FlowNodeKind::Return);
}

TEST_CASE("A jump into a performed range makes no new one; a jump out of it leaves", "[flowgraph]") {
  Conditions program(
      "p0 p1 p2", "procedure p0:MAIN @1:1-9:9 program=u0 {\nperform @2:1-9 from=p1 thru=p1\n"
                  "exit @3:1-9 stop\n}\n"
                  "procedure p1:WORK @10:1-19:9 program=u0 {\n"
                  "if @11:1-9 condition=(equal %0 0) {\nthen {\ngoto @12:1-9 targets=[{procedure=p2}]\n}\n}\n"
                  "assign @13:1-9 assignments=[{target=%2 value=1}]\n}\n"
                  "procedure p2:ABEND @20:1-29:9 program=u0 {\nexit @21:1-9 abend\n}\n");
  CHECK(program.isDoomed(12));
  CHECK(program.guard(13) == "always");
  CHECK(program.assumptions(13) == "not (A = 0)");
}

TEST_CASE("A PERFORM range that always ends the run never returns", "[flowgraph]") {
  Conditions program("p0 p1 p2", "procedure p0:MAIN @1:1-9:9 program=u0 {\nperform @2:1-9 from=p1 thru=p1\n"
                                 "perform @3:1-9 from=p2 thru=p2\nnop @4:1-9\n}\n"
                                 "procedure p1:WORK @10:1-19:9 program=u0 {\nnop @11:1-9\n}\n"
                                 "procedure p2:FAIL @20:1-29:9 program=u0 {\nexit @21:1-9 stop\n}\n");
  auto returns = [&](std::uint32_t at) {
    ir::ProcedureId procedure(at);
    return program.analyses.returns(program.analyses.rangeOf(First, procedure, procedure));
  };
  CHECK(returns(1));
  CHECK_FALSE(returns(2));
  CHECK(program.guard(4) == "unreachable");
}

TEST_CASE("A range changes what it and the ranges it performs assign", "[flowgraph]") {
  Conditions program(
      "p0 p1 p2",
      "procedure p0:MAIN @1:1-9:9 program=u0 {\nperform @2:1-9 from=p1 thru=p1\n}\n"
      "procedure p1:OUTER @10:1-19:9 program=u0 {\nperform @11:1-9 from=p2 thru=p2\n}\n"
      "procedure p2:INNER @20:1-29:9 program=u0 {\nassign @21:1-9 assignments=[{target=%1 value=1}]\n}\n");
  ir::ProcedureId outer(std::uint32_t{1});
  const ChangeSet &changes = program.analyses.changes(program.analyses.rangeOf(First, outer, outer));
  auto changed = [&](std::uint32_t item) {
    return changes.touches(program.analyses.storage().of(ir::DataItemId(item)));
  };
  CHECK_FALSE(changed(0));
  CHECK(changed(1));
}
