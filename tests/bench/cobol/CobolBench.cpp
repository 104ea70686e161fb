//===- Reads folders of COBOL and says what came of it ----------------------------------------===//
//
// bench_cobol [-q] [-v] [-s] [-i] [-d DIALECT] [-I FOLDER]... FILE...: statements, opaque statements,
// diagnostics by code, verifier findings and time. -v lists diagnostics, -s sizes of data items, -i prints
// the IR of the last file. -q does what `compare` takes the time of and nothing else: every program is read,
// lowered, and has its flow graph built.
//
//===----------------------------------------------------------------------------------------===//
#include "FolderContext.h"

#include "tacit/Analysis/FlowGraph.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fmt/format.h>
#include <map>

using namespace tacit;

static void printSizes(const ir::TranslationUnit &unit) {
  for (const ir::DataItem &item : unit.items)
    fmt::print("{} {} {} {}\n", item.byteSize, item.level, item.name.empty() ? "FILLER" : item.name,
               toText(item.storage));
}

/// Peak resident kilobytes of this process, 0 where the system does not tell.
static std::size_t peakMemory() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:"))
      return std::strtoul(line.c_str() + 6, nullptr, 10);
  return 0;
}

/// Everything from bytes to flow graphs.
static void readOnly(const FrontEnd &frontEnd, const FrontEndContext &context,
                     const std::vector<std::string> &paths) {
  std::size_t lines = 0;
  std::size_t statements = 0;
  std::size_t nodes = 0;
  std::clock_t start = std::clock();
  for (const std::string &path : paths) {
    SourceFile file = bench::makeFile(path);
    WithDiagnostics<ir::TranslationUnit> result = frontEnd.translate(file, context);
    for (ir::ProgramId program : result.value.programs.ids())
      nodes += analysis::buildFlowGraph(result.value, program).nodes.size();
    statements += result.value.statements.size();
    lines += static_cast<std::size_t>(std::count(file.bytes->begin(), file.bytes->end(), '\n'));
  }
  double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  fmt::print("{} files, {} lines, {} statements, {} nodes, {:.3f} s, {:.0f} lines/s, {} kB\n", paths.size(),
             lines, statements, nodes, seconds, static_cast<double>(lines) / seconds, peakMemory());
}

int main(int argc, char **argv) {
  bench::FolderContext context;
  std::vector<std::string> paths;
  bool verbose = false;
  bool sizes = false;
  bool showIr = false;
  bool isQuick = false;
  for (int at = 1; at < argc; ++at) {
    std::string argument = argv[at];
    if (argument == "-v")
      verbose = true;
    else if (argument == "-q")
      isQuick = true;
    else if (argument == "-d" && at + 1 < argc)
      context.given.dialect = argv[++at];
    else if (argument == "-s")
      sizes = true;
    else if (argument == "-i")
      showIr = true;
    else if (argument == "-I" && at + 1 < argc)
      context.given.copybookDirectories.push_back(argv[++at]);
    else
      paths.push_back(argument);
  }
  auto frontEnd = makeCobolFrontEnd();
  if (isQuick) {
    readOnly(*frontEnd, context, paths);
    return 0;
  }
  std::size_t statements = 0;
  std::size_t opaque = 0;
  std::size_t lines = 0;
  std::size_t wrong = 0;
  std::map<std::string, std::size_t> codes;
  std::map<std::string, std::size_t> opaqueBy;
  double seconds = 0;
  for (const std::string &path : paths) {
    SourceFile file = bench::makeFile(path);
    std::clock_t start = std::clock();
    WithDiagnostics<ir::TranslationUnit> result = frontEnd->translate(file, context);
    seconds += static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    lines += static_cast<std::size_t>(std::count(file.bytes->begin(), file.bytes->end(), '\n'));
    for (const ir::Statement &statement : result.value.statements) {
      if (statement.isSynthetic)
        continue;
      ++statements;
      if (const auto *node = std::get_if<ir::Opaque>(&statement.node)) {
        ++opaque;
        ++opaqueBy[fmt::format("{}: {}", statement.verb, node->reason)];
        if (verbose)
          fmt::print("OPAQUE {}:{} {} | {}\n", path, statement.origin.line, node->reason, node->text);
      }
    }
    for (const Diagnostic &diagnostic : result.diagnostics) {
      ++codes[std::string(diagnostic.code)];
      if (verbose)
        fmt::print("{}\n", toText(diagnostic));
    }
    for (const std::string &problem : ir::verify(result.value)) {
      if (++wrong <= 20)
        fmt::print("WRONG {}: {}\n", path, problem);
    }
    if (sizes)
      printSizes(result.value);
    if (showIr)
      for (ir::ProgramId program : result.value.programs.ids())
        fmt::print("{}", ir::printProgram(result.value, program));
  }
  fmt::print("{} files, {} lines, {} statements, {} opaque, {} verifier findings, {:.3f} s, {:.0f} lines/s\n",
             paths.size(), lines, statements, opaque, wrong, seconds, static_cast<double>(lines) / seconds);
  for (const auto &[code, count] : codes)
    fmt::print("  {} {}\n", count, code);
  for (const auto &[reason, count] : opaqueBy)
    fmt::print("  opaque {} {}\n", count, reason);
  return 0;
}
