// Stands in until lib/Rules is there: programs and what is missing, nothing else.
#include "tacit/Rules/Rules.h"

#include <fmt/format.h>
#include <map>

namespace tacit {

Knowledge extractKnowledge(const ir::TranslationUnit &unit, const RuleOptions &) {
  Knowledge out;
  for (const ir::Program &program : unit.programs) {
    ProgramRow row;
    row.program = out.arena.intern(fmt::format("{}:{}", toText(unit.language), program.qualifiedName));
    row.name = out.arena.intern(program.name);
    row.language = toText(unit.language);
    row.kind = toText(program.kind);
    if (unit.files.contains(program.origin.file))
      row.at = {out.arena.intern(unit.files[program.origin.file].path), program.origin.line,
                program.origin.endLine};
    out.programs.push_back(row);
  }
  std::map<std::pair<std::string_view, std::string_view>, std::uint32_t> missing;
  for (const ir::Missing &entry : unit.missing)
    ++missing[{toText(entry.kind), entry.name}];
  for (const auto &[key, times] : missing)
    out.missing.push_back({out.arena.intern(key.second), key.first, out.arena.intern(unit.path), times, 0});
  return out;
}

} // namespace tacit
