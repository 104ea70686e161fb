//===- Any bytes -> COBOL front-end -> verify, flow graphs, knowledge ------------------------------===//
#include "Input.h"

#include "tacit/Analysis/FlowGraph.h"
#include "tacit/IR/Parse.h"
#include "tacit/Rules/Rules.h"
#include "tacit/Support/Hash.h"

#include <cstdio>
#include <cstdlib>

using namespace tacit;

static void require(bool holds, const char *what, std::string_view detail = {}) {
  if (holds)
    return;
  std::fprintf(stderr, "%s %.*s\n", what, static_cast<int>(detail.size()), detail.data());
  std::abort();
}

/// Every edge leads to a node, and every procedure has its two.
static void checkGraph(const ir::TranslationUnit &unit, ir::ProgramId program) {
  analysis::FlowGraph graph = analysis::buildFlowGraph(unit, program);
  for (analysis::NodeId node : graph.nodes.ids())
    for (const analysis::FlowEdge &edge : graph.successors(node))
      require(edge.from == node && edge.to.index() < graph.nodes.size(), "edge to nowhere");
  for (ir::ProcedureId procedure : graph.procedures())
    require(graph.entryOf(procedure).isValid() && graph.endOf(procedure).isValid(),
            "procedure without nodes");
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  constexpr std::size_t MaxSize = 64 * 1024;
  if (size > MaxSize)
    return 0;
  std::string_view bytes(reinterpret_cast<const char *>(data), size);
  fuzz::Input input(bytes);
  std::unique_ptr<FrontEnd> frontEnd = makeCobolFrontEnd();
  auto result = frontEnd->translate(input.program(), input);
  std::vector<std::string> problems = ir::verify(result.value);
  require(problems.empty(), "verify:", problems.empty() ? std::string_view() : problems.front());
  for (ir::ProgramId program : result.value.programs.ids())
    checkGraph(result.value, program);
  // The rest costs more than what it follows: a part of the inputs, always the same ones, is enough.
  std::uint64_t lot = fnv1a(bytes) >> 20;
  if (lot % 4 == 0)
    extractKnowledge(result.value, {});
  if (lot % 16 == 1) {
    std::string text = ir::print(result.value);
    require(ir::print(ir::parse(text).value) == text, "the text form does not read back");
  }
  if (lot % 16 == 2)
    for (std::string_view phase : {"tokens", "tree"})
      frontEnd->dump(phase, input.program(), input);
  return 0;
}
