#include "Tables.h"

#include <algorithm>
#include <array>

namespace tacit::store {

namespace {
struct Description {
  std::optional<RowInserter> Tables::*inserter;
  std::string_view table; ///< With its columns where the number of the row is SQLite's.
  std::size_t columns;
  std::string_view verb = "INSERT INTO";
};
} // namespace

static constexpr std::array Descriptions{
    Description{&Tables::file, "file_row", 8},
    Description{&Tables::program, "program_row", 9},
    Description{&Tables::item, "item_row", 17},
    Description{&Tables::group, "group_row", 14},
    Description{&Tables::rule, "rule_row", 20},
    Description{&Tables::ruleCondition, "rule_condition_row", 4, "INSERT OR IGNORE INTO"},
    Description{&Tables::evidence, "rule_evidence_row (rule, role, file, line, end_line, copied_from)", 6},
    Description{&Tables::ruleItem, "rule_item_row", 6, "INSERT OR IGNORE INTO"},
    Description{&Tables::flow, "flow_row (source_item, target_item, kind, program, file, line, end_line)", 7},
    Description{&Tables::access,
                "access_row (program, resource, resource_kind, operation, columns, file, line, end_line)", 8},
    Description{&Tables::call, "call_row (caller, callee, kind, resolved, reason, file, line, end_line)", 8},
    Description{
        &Tables::controlFlow,
        "control_flow_row (program, unit, block, file, line, end_line, leaves, target, target_unit, way)",
        10},
    Description{&Tables::ledger, "ledger_row (program, file, line, end_line, disposition, reason, rule)", 7},
    Description{&Tables::parameter,
                "parameter_row (parameter, value, unit, kind, source, program, file, line, end_line, "
                "used_by_rule)",
                10},
    Description{&Tables::finding, "finding_row", 10},
    Description{&Tables::findingEvidence,
                "finding_evidence_row (finding, role, file, line, end_line, rule, item)", 7},
    Description{&Tables::family, "program_family_row", 2},
    Description{&Tables::term, "term_row (term, business_name, source, item)", 4},
    Description{&Tables::comment, "comment_row (file, line, end_line, text)", 4},
    Description{&Tables::mention, "item_mention_row", 1},
    Description{&Tables::missing, "missing_row (name, kind, wanted_by, times, rules_affected)", 5},
    Description{&Tables::diagnostic, "diagnostic_row (file, line, severity, code, message, \"column\")", 6},
};

Expected<void> Tables::prepare(const Database &database) {
  auto texts = TextInserter::prepare(database, "text");
  auto proses = TextInserter::prepare(database, "prose");
  if (!texts || !proses)
    return std::unexpected(database.lastError());
  text.emplace(std::move(*texts));
  prose.emplace(std::move(*proses));
  auto sources = SourceInserter::prepare(database);
  if (!sources)
    return std::unexpected(sources.error());
  source.emplace(std::move(*sources));
  for (const Description &description : Descriptions) {
    auto inserter = RowInserter::prepare(database, description.verb, description.table, description.columns);
    if (!inserter)
      return std::unexpected(inserter.error());
    (this->*description.inserter).emplace(std::move(*inserter));
  }
  return {};
}

bool Tables::finish() {
  bool done = text->finish() && prose->finish() && !source->failed();
  for (const Description &description : Descriptions)
    done = (this->*description.inserter)->finish() && done;
  return done;
}

bool Tables::failed() const {
  return text->failed() || prose->failed() || source->failed() ||
         std::ranges::any_of(Descriptions, [&](const Description &description) {
           return (this->*description.inserter)->failed();
         });
}

} // namespace tacit::store
