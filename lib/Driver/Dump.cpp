#include "tacit/Driver/Dump.h"

#include "RulesText.h"

#include "tacit/Analysis/UnitAnalyses.h"
#include "tacit/Driver/ScanContext.h"

#include <algorithm>
#include <fmt/format.h>

namespace tacit {

static std::string printUnit(const ir::TranslationUnit &unit, const std::string &only) {
  if (only.empty())
    return ir::print(unit);
  std::string out;
  for (ir::ProgramId program : unit.programs.ids())
    out += ir::printProgram(unit, program, only);
  return out;
}

static std::string printFiles(const ir::TranslationUnit &unit) {
  std::string out;
  for (ir::FileId file : unit.files.ids())
    out += fmt::format("file f{} {}\n", file.index(), unit.files[file].path);
  return out;
}

/// The graph of each program, or the effects of its nodes; with \p only, of those that have a procedure of
/// that name.
static std::string printGraphs(const ir::TranslationUnit &unit, DumpPhase phase, const std::string &only) {
  std::string out = printFiles(unit);
  analysis::UnitAnalyses analyses(unit);
  for (ir::ProgramId id : unit.programs.ids()) {
    const ir::Program &program = unit.programs[id];
    auto isWanted = [&](ir::ProcedureId procedure) { return unit.procedures[procedure].name == only; };
    if (!only.empty() && program.name != only && std::ranges::none_of(program.procedures, isWanted))
      continue;
    if (phase == DumpPhase::Effects)
      out += analysis::printEffects(unit, analyses.graph(id));
    else
      out += analysis::print(unit, analyses.graph(id)) + analysis::printPlaces(analyses, id);
  }
  return out;
}

static Expected<WithDiagnostics<std::string>> dumpFile(const FrontEnd &frontEnd, const SourceFile &file,
                                                       const FrontEndContext &context,
                                                       const ScanOptions &options,
                                                       const DumpRequest &request) {
  if (request.phase == DumpPhase::Tokens || request.phase == DumpPhase::Tree) {
    auto text = frontEnd.dump(toText(request.phase), file, context);
    if (!text)
      return std::unexpected(Error{
          fmt::format("the {} front-end has no dump of its {}", frontEnd.name(), toText(request.phase))});
    return WithDiagnostics<std::string>{std::move(*text), {}};
  }
  auto [unit, diagnostics] = frontEnd.translate(file, context);
  sortAndUnique(diagnostics);
  switch (request.phase) {
  case DumpPhase::Tokens:
  case DumpPhase::Tree:
  case DumpPhase::Ir:
    return WithDiagnostics<std::string>{printUnit(unit, request.only), std::move(diagnostics)};
  case DumpPhase::Cfg:
  case DumpPhase::Effects:
    return WithDiagnostics<std::string>{printGraphs(unit, request.phase, request.only),
                                        std::move(diagnostics)};
  case DumpPhase::PointsTo:
    return WithDiagnostics<std::string>{analysis::UnitAnalyses(unit).pointsTo().print(),
                                        std::move(diagnostics)};
  case DumpPhase::Guards:
    return WithDiagnostics<std::string>{printFiles(unit) + printGuards(unit, options.rules),
                                        std::move(diagnostics)};
  case DumpPhase::Groups:
    return WithDiagnostics<std::string>{printGroups(extractKnowledge(unit, options.rules), file.path),
                                        std::move(diagnostics)};
  case DumpPhase::Rules:
    return WithDiagnostics<std::string>{
        printRules(extractKnowledge(unit, options.rules), file.path, request.only), std::move(diagnostics)};
  case DumpPhase::Parameters:
    return WithDiagnostics<std::string>{printParameters(extractKnowledge(unit, options.rules), file.path),
                                        std::move(diagnostics)};
  case DumpPhase::Findings:
    return WithDiagnostics<std::string>{printFindings(extractKnowledge(unit, options.rules), file.path),
                                        std::move(diagnostics)};
  }
  return std::unexpected(Error{"unknown phase"});
}

Expected<WithDiagnostics<std::string>> dump(const FileSystem &fileSystem, const ScanOptions &options,
                                            const DumpRequest &request) {
  auto status = fileSystem.status(options.roots.front());
  if (status && status->kind == EntryKind::Directory)
    return std::unexpected(
        Error{fmt::format("'{}' is a directory; dump reads one file", options.roots.front())});
  std::vector<std::string> roots =
      request.root.empty() ? options.roots : std::vector<std::string>{request.root};
  auto discovery = discover(fileSystem, roots, {{}, {}, {}, options.maxFileBytes, 1});
  if (!discovery)
    return std::unexpected(discovery.error());
  auto wanted = discovery->files.begin();
  if (!request.root.empty()) {
    auto resolved = fileSystem.resolve(options.roots.front());
    auto isWanted = [&](const DiscoveredFile &each) { return resolved && each.file.systemPath == *resolved; };
    wanted = std::ranges::find_if(discovery->files, isWanted);
    if (wanted == discovery->files.end())
      return std::unexpected(Error{fmt::format("no file '{}' in '{}'", options.roots.front(), request.root)});
  }
  const DiscoveredFile &found = *wanted;
  if (found.status != ReadStatus::Read)
    return std::unexpected(Error{fmt::format("{}: {}", found.file.path, found.reason)});
  auto context = makeScanContext(fileSystem, options, *discovery);
  if (!context)
    return std::unexpected(context.error());
  auto frontEnds = makeFrontEnds();
  auto frontEnd = std::ranges::find_if(frontEnds, [&](const auto &f) { return f->claims(found.file); });
  if (frontEnd == frontEnds.end())
    return std::unexpected(
        Error{fmt::format("{}: no front-end reads {}", found.file.path, toText(found.file.language))});
  SourceFile file = found.file;
  auto bytes = fileSystem.read(file.systemPath, options.maxFileBytes);
  if (!bytes)
    return std::unexpected(bytes.error());
  file.bytes = *bytes;
  return dumpFile(**frontEnd, file, **context, options, request);
}

} // namespace tacit
