#include "Diagnostics.h"

#include "tacit/Driver/Scan.h"
#include "tacit/Source/Encoding.h"

#include <exception>
#include <iterator>

namespace tacit {

/// The row of the unit's own file. The driver knows the file; the unit knows how well it was read.
static FileRow makeFileRow(Arena &arena, const SourceFile &file, ReadStatus status, std::string_view reason) {
  FileRow row;
  row.path = arena.intern(file.path);
  row.language = file.language;
  row.lines = file.lines;
  row.bytes = file.bytes ? file.bytes->size() : 0;
  row.sha256 = arena.intern(file.sha256);
  row.status = status;
  row.reason = arena.intern(reason);
  return row;
}

static UnitResult makeFailed(const SourceFile &file, const DiagnosticInfo &info, std::string_view reason) {
  UnitResult result;
  Diagnostic diagnostic = makeDiagnostic(info, {file.path, 0, 0}, reason);
  result.knowledge.files.push_back(
      makeFileRow(result.knowledge.arena, file, ReadStatus::Failed, diagnostic.message));
  result.knowledge.diagnostics.push_back(std::move(diagnostic));
  return result;
}

/// How well a file was read that is compiled in several ways.
static ReadStatus combine(ReadStatus one, ReadStatus other) {
  return one == other ? one : ReadStatus::Partial;
}

static UnitResult translateAndExtract(const FrontEnd &frontEnd, const SourceFile &file,
                                      const FrontEndContext &context, const RuleOptions &options,
                                      const EarlierUnits *earlier) {
  UnitResult result;
  Knowledge &knowledge = result.knowledge;
  FileRow row;
  std::size_t configurations = frontEnd.countConfigurations(file, context);
  for (std::size_t at = 0; at < configurations; ++at) {
    auto [unit, diagnostics] = frontEnd.translateConfiguration(file, context, at);
#ifndef NDEBUG
    for (const std::string &problem : ir::verify(unit))
      diagnostics.push_back(makeDiagnostic(InvalidUnit, {file.path, 0, 0}, problem));
#endif
    Knowledge found = extractKnowledge(unit, options, earlier);
    found.diagnostics.insert(found.diagnostics.end(), std::make_move_iterator(diagnostics.begin()),
                             std::make_move_iterator(diagnostics.end()));
    for (const ir::File &used : unit.files)
      if (used.path != file.path)
        result.usedFiles.emplace_back(used.path);
    if (at == 0) {
      knowledge = std::move(found);
      row = makeFileRow(knowledge.arena, file, unit.status, unit.reason);
      row.format = unit.format == SourceFormat::Auto ? std::string_view() : toText(unit.format);
      continue;
    }
    addConfiguration(knowledge, std::move(found));
    if (row.reason.empty())
      row.reason = knowledge.arena.copyText(unit.reason);
    row.status = combine(row.status, unit.status);
  }

  // Copybooks are shared by units; the writer makes one row of each.
  knowledge.files.assign(1, row);
  knowledge.sources.assign(
      1, {row.path, knowledge.arena.copyText(decodeText(*file.bytes, context.options().encoding).text)});
  sortAndUnique(knowledge.diagnostics);
  return result;
}

UnitResult processUnit(const FrontEnd &frontEnd, const SourceFile &file, const FrontEndContext &context,
                       const RuleOptions &options, std::uint64_t maxFileBytes, const EarlierUnits *earlier) {
  SourceFile loaded = file;
  try {
    if (!loaded.bytes) {
      auto bytes = context.fileSystem().read(file.systemPath, maxFileBytes);
      if (!bytes)
        return makeFailed(file, UnreadableFile, bytes.error().message);
      loaded.bytes = *bytes;
    }
    return translateAndExtract(frontEnd, loaded, context, options, earlier);
  } catch (const std::exception &error) {
    return makeFailed(loaded, InternalError, error.what());
  } catch (...) {
    return makeFailed(loaded, InternalError, "unknown exception");
  }
}

} // namespace tacit
