#include "tacit/Report/ReportModel.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numeric>
#include <optional>
#include <tuple>

namespace tacit::report {

std::uint64_t Ledger::total() const {
  return std::accumulate(statements.begin(), statements.end(), std::uint64_t{0});
}

std::array<double, 5> Ledger::shares() const {
  std::array<double, 5> shares{};
  std::uint64_t all = total();
  if (all == 0)
    return shares;
  std::array<std::uint64_t, 5> tenths{};
  std::array<std::size_t, 5> byRemainder{0, 1, 2, 3, 4};
  std::uint64_t given = 0;
  for (std::size_t at = 0; at < statements.size(); ++at)
    given += tenths[at] = statements[at] * 1000 / all;
  std::ranges::sort(byRemainder, [&](std::size_t a, std::size_t b) {
    return std::pair(statements[b] * 1000 % all, a) < std::pair(statements[a] * 1000 % all, b);
  });
  for (std::size_t at = 0; given < 1000; ++at, ++given)
    ++tenths[byRemainder[at]];
  std::ranges::transform(tenths, shares.begin(),
                         [](std::uint64_t tenth) { return static_cast<double>(tenth) / 10; });
  return shares;
}

std::size_t ReportModel::businessRules(const Program &program) const {
  return static_cast<std::size_t>(
      std::ranges::count_if(program.rules, [&](std::size_t at) { return rules[at].category == "business"; }));
}

std::vector<std::string_view> ReportModel::linesOf(const Place &at) const {
  auto found = lines.find(at.file);
  if (found == lines.end() || at.line == 0 || at.line > found->second.size())
    return {};
  std::size_t end = std::min<std::size_t>(std::max(at.line, at.endLine), found->second.size());
  return {found->second.begin() + (at.line - 1), found->second.begin() + static_cast<std::ptrdiff_t>(end)};
}

std::span<const Flow> ReportModel::flowsFrom(std::size_t item) const {
  auto range = std::ranges::equal_range(flows, static_cast<std::uint32_t>(item), {}, &Flow::source);
  return {range.begin(), range.end()};
}

std::span<const std::uint32_t> ReportModel::flowsTo(std::size_t item) const {
  auto range = std::ranges::equal_range(flowsByTarget, static_cast<std::uint32_t>(item), {},
                                        [&](std::uint32_t at) { return flows[at].target; });
  return {range.begin(), range.end()};
}

bool ReportModel::isPartial() const {
  return std::ranges::any_of(programs, &Program::isPartial) ||
         std::ranges::any_of(
             files, [](const File &file) { return file.status == "partial" || file.status == "failed"; });
}

namespace {

/// One row of a result, read from left to right.
class Row {
public:
  explicit Row(const std::vector<Cell> &cells) : cells_(cells) {}
  const std::string &text() { return cells_[at_++].text; }
  std::uint64_t number() {
    return static_cast<std::uint64_t>(std::max<std::int64_t>(cells_[at_++].integer, 0));
  }
  double real() { return cells_[at_++].real; }
  Place place() {
    Place place;
    place.file = text();
    place.line = static_cast<std::uint32_t>(number());
    place.endLine = static_cast<std::uint32_t>(number());
    return place;
  }

private:
  const std::vector<Cell> &cells_;
  std::size_t at_ = 0;
};

class Loader {
public:
  explicit Loader(const StoreReader &reader) : reader_(reader) {}
  Expected<ReportModel> load();

private:
  /// Runs \p sql and gives each row to \p take; after a failure only the first error is kept.
  template <typename Take> void each(std::string_view sql, Take take) {
    if (error_)
      return;
    auto read = reader_.forEach(sql, [&](const std::vector<Cell> &cells) {
      Row row(cells);
      take(row);
    });
    if (!read)
      error_ = read.error();
  }
  std::string_view kept(const std::string &text) { return *model_.texts.insert(text).first; }
  std::uint32_t itemAt(const std::string &id) const {
    auto found = itemIndex_.find(id);
    return found == itemIndex_.end() ? ItemUse::NoOrigin : static_cast<std::uint32_t>(found->second);
  }
  Program *callerOf(const std::string &caller);
  Program *program(const std::string &id) {
    auto found = programIndex_.find(id);
    return found == programIndex_.end() ? nullptr : &model_.programs[found->second];
  }

  void loadFiles();
  void loadPrograms();
  void loadItems();
  void loadGroups();
  void loadRules();
  void loadUses();
  void loadLedger();
  void loadAccesses();
  void loadCalls();
  void loadPerforms();
  void loadControlFlow();
  void loadFlows();
  void loadLedgerLines();
  void loadParameters();
  void loadFindings();
  void loadMissing();
  void judgeReading();

  const StoreReader &reader_;
  ReportModel model_;
  std::optional<Error> error_;
  std::map<std::string, std::size_t> programIndex_, itemIndex_, ruleIndex_, groupIndex_;
  std::map<std::string, const File *> fileIndex_;
};

} // namespace

static std::vector<std::string_view> splitLines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r'))
      line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

void Loader::loadFiles() {
  each("SELECT path, language, format, sha256, status, reason, lines, bytes FROM file ORDER BY path",
       [&](Row &row) {
         File file;
         for (std::string *field :
              {&file.path, &file.language, &file.format, &file.sha256, &file.status, &file.reason})
           *field = row.text();
         file.lines = row.number();
         file.bytes = row.number();
         model_.files.push_back(std::move(file));
       });
  for (const File &file : model_.files)
    fileIndex_[file.path] = &file;
  each("SELECT path, text FROM source", [&](Row &row) {
    std::string path = row.text();
    model_.sources[std::move(path)] = row.text();
  });
  for (const auto &[path, text] : model_.sources)
    model_.lines[path] = splitLines(text);
}

void Loader::loadPrograms() {
  // Rules without a program of the store gather under an empty id.
  each("SELECT 1 FROM rule WHERE program IS NULL OR program NOT IN (SELECT program FROM program) LIMIT 1",
       [&](Row &) { model_.programs.emplace_back().name = "Declared outside programs"; });
  each("SELECT program, name, language, kind, summary, family, file, line, end_line, statements FROM "
       "program ORDER BY program",
       [&](Row &row) {
         Program entry;
         for (std::string *field :
              {&entry.program, &entry.name, &entry.language, &entry.kind, &entry.summary, &entry.family})
           *field = row.text();
         entry.at = row.place();
         entry.statements = row.number();
         model_.programs.push_back(std::move(entry));
       });
  for (std::size_t at = 0; at < model_.programs.size(); ++at)
    programIndex_[model_.programs[at].program] = at;
}

void Loader::loadItems() {
  each("SELECT item, program, name, qualified_name, kind, type, parent, initial_value, business_name, "
       "byte_offset, "
       "byte_size, occurs, position, level, file, line, end_line FROM item ORDER BY file, program, position, "
       "line, "
       "byte_offset, item",
       [&](Row &row) {
         Item item;
         for (std::string *field : {&item.item, &item.program, &item.name, &item.qualifiedName, &item.kind,
                                    &item.type, &item.parent, &item.initialValue, &item.businessName})
           *field = row.text();
         item.byteOffset = row.number();
         item.byteSize = row.number();
         item.occurs = row.number();
         item.position = row.number();
         item.level = static_cast<unsigned>(row.number());
         item.at = row.place();
         itemIndex_[item.item] = model_.items.size();
         model_.items.push_back(std::move(item));
       });
  // A damaged store could hold a circle of parents; no record nests this deep.
  constexpr unsigned DeepestNesting = 50;
  for (Item &item : model_.items)
    for (auto at = itemIndex_.find(item.parent); at != itemIndex_.end() && item.depth < DeepestNesting;
         ++item.depth)
      at = itemIndex_.find(model_.items[at->second].parent);
}

void Loader::loadGroups() {
  each("SELECT group_id, kind, program, title, target, hit_policy, otherwise, otherwise_rule, "
       "otherwise_effect, file, line, end_line, otherwise_file, otherwise_line, otherwise_line FROM "
       "rule_group "
       "ORDER BY program, file, line, group_id",
       [&](Row &row) {
         Group group;
         for (std::string *field :
              {&group.groupId, &group.kind, &group.program, &group.title, &group.target, &group.hitPolicy,
               &group.otherwise, &group.otherwiseRule, &group.otherwiseEffect})
           *field = row.text();
         group.at = row.place();
         group.otherwiseAt = row.place();
         groupIndex_[group.groupId] = model_.groups.size();
         if (Program *owner = program(group.program))
           owner->groups.push_back(model_.groups.size());
         model_.groups.push_back(std::move(group));
       });
}

void Loader::loadRules() {
  each("SELECT rule, kind, category, program, unit, title, statement, guard, effect, target, context, "
       "assumes, status, "
       "group_id, reasons, file, line, end_line, confidence, group_order FROM rule ORDER BY program, "
       "file, line, end_line, rule",
       [&](Row &row) {
         Rule rule;
         for (std::string *field : {&rule.rule, &rule.kind, &rule.category, &rule.program, &rule.unit,
                                    &rule.title, &rule.statement, &rule.guard, &rule.effect, &rule.target,
                                    &rule.context, &rule.assumes, &rule.status, &rule.groupId, &rule.reasons})
           *field = row.text();
         rule.at = row.place();
         rule.confidence = row.real();
         rule.groupOrder = row.number();
         ruleIndex_[rule.rule] = model_.rules.size();
         if (auto group = groupIndex_.find(rule.groupId); group != groupIndex_.end())
           model_.groups[group->second].rules.push_back(model_.rules.size());
         Program *owner = program(rule.program);
         if (!owner)
           owner = program("");
         if (owner)
           owner->rules.push_back(model_.rules.size());
         model_.rules.push_back(std::move(rule));
       });
  for (Group &group : model_.groups)
    std::ranges::sort(group.rules, {},
                      [&](std::size_t at) { return std::pair(model_.rules[at].groupOrder, at); });
  each("SELECT rule, subject, test FROM rule_condition ORDER BY rule, position", [&](Row &row) {
    auto rule = ruleIndex_.find(row.text());
    std::string subject = row.text();
    if (rule != ruleIndex_.end())
      model_.rules[rule->second].conditions.push_back({std::move(subject), row.text()});
  });
}

void Loader::loadUses() {
  each("SELECT rule, role, file, line, end_line, copied_from FROM rule_evidence ORDER BY rule, "
       "CASE role WHEN 'comment' THEN 0 WHEN 'context' THEN 1 WHEN 'definition' THEN 2 WHEN 'guard' THEN 3 "
       "ELSE 4 END, "
       "file, line, end_line",
       [&](Row &row) {
         auto rule = ruleIndex_.find(row.text());
         Evidence evidence;
         evidence.role = row.text();
         evidence.at = row.place();
         evidence.copiedFrom = row.text();
         if (rule != ruleIndex_.end())
           model_.rules[rule->second].evidence.push_back(std::move(evidence));
       });
  each("SELECT rule, item, role, origin, origin_file, origin_line FROM rule_item ORDER BY rule, CASE role "
       "WHEN 'tests' THEN 0 WHEN 'decides' THEN 1 WHEN 'reads' THEN 2 ELSE 3 END, item",
       [&](Row &row) {
         auto rule = ruleIndex_.find(row.text());
         ItemUse use;
         use.item = itemAt(row.text());
         if (rule == ruleIndex_.end() || use.item == ItemUse::NoOrigin)
           return;
         use.role = kept(row.text());
         use.origin = itemAt(row.text());
         use.originFile = kept(row.text());
         use.originLine = static_cast<std::uint32_t>(row.number());
         model_.rules[rule->second].items.push_back(use);
         auto &users = model_.items[use.item].rules;
         if (users.empty() || users.back() != rule->second)
           users.push_back(rule->second);
       });
  for (Item &item : model_.items) {
    std::ranges::sort(item.rules);
    item.rules.erase(std::unique(item.rules.begin(), item.rules.end()), item.rules.end());
  }
}

static void count(Ledger &ledger, const std::string &disposition, const std::string &reason,
                  std::uint64_t statements) {
  auto at = std::ranges::find(Ledger::Dispositions, disposition);
  if (at == Ledger::Dispositions.end())
    return;
  ledger.statements[static_cast<std::size_t>(at - Ledger::Dispositions.begin())] += statements;
  if (reason.empty())
    return;
  for (Ledger::Reason &entry : ledger.reasons)
    if (entry.disposition == disposition && entry.reason == reason) {
      entry.statements += statements;
      return;
    }
  ledger.reasons.push_back({disposition, reason, statements});
}

static void sortReasons(Ledger &ledger) {
  std::ranges::sort(ledger.reasons, [](const Ledger::Reason &a, const Ledger::Reason &b) {
    return std::tie(a.disposition, b.statements, a.reason) < std::tie(b.disposition, a.statements, b.reason);
  });
}

void Loader::loadLedger() {
  each("SELECT program, disposition, reason, count(*) FROM ledger GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
       [&](Row &row) {
         Program *owner = program(row.text());
         std::string disposition = row.text();
         std::string reason = row.text();
         std::uint64_t statements = row.number();
         count(model_.ledger, disposition, reason, statements);
         if (owner)
           count(owner->ledger, disposition, reason, statements);
       });
  sortReasons(model_.ledger);
  for (Program &entry : model_.programs)
    sortReasons(entry.ledger);
}

/// The names of a list of columns; what is said of all of them, or with doubt, is left out.
static std::set<std::string> columnsOf(std::string_view list) {
  std::set<std::string> names;
  while (!list.empty()) {
    std::size_t end = std::min(list.find(','), list.size());
    std::string_view name = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    if (name.ends_with('?'))
      name.remove_suffix(1);
    if (!name.empty() && name != "*")
      names.emplace(name);
  }
  return names;
}

void Loader::loadAccesses() {
  each(
      "SELECT DISTINCT program, resource, resource_kind, operation, columns, file, line FROM access ORDER BY "
      "program, resource, resource_kind, operation, file, line, columns",
      [&](Row &row) {
        Program *owner = program(row.text());
        Access access;
        for (std::string *field :
             {&access.resource, &access.resourceKind, &access.operations, &access.columns, &access.file})
          *field = row.text();
        access.line = static_cast<std::uint32_t>(row.number());
        if (!owner)
          return;
        if (access.operations == "create" || access.operations == "update")
          access.written = columnsOf(access.columns);
        Access *last = owner->accesses.empty() ? nullptr : &owner->accesses.back();
        if (!last || last->resource != access.resource || last->resourceKind != access.resourceKind) {
          owner->accesses.push_back(std::move(access));
          return;
        }
        // Operations come sorted: one that is there already is the last of the list.
        if (last->operations != access.operations && !last->operations.ends_with(", " + access.operations))
          last->operations += ", " + access.operations;
        last->written.merge(access.written);
        last->columns = std::max(last->columns, access.columns);
        if (std::tie(access.file, access.line) < std::tie(last->file, last->line)) {
          last->file = access.file;
          last->line = access.line;
        }
      });
}

/// A caller may be a paragraph of its program: "program.paragraph".
Program *Loader::callerOf(const std::string &caller) {
  Program *owner = program(caller);
  for (std::size_t dot = caller.rfind('.'); !owner && dot != std::string::npos && dot != 0;
       dot = caller.rfind('.', dot - 1))
    owner = program(caller.substr(0, dot));
  return owner;
}

void Loader::loadPerforms() {
  each("SELECT caller, callee, file, min(line), count(*) FROM call WHERE kind = 'perform' GROUP BY 1, 2 "
       "ORDER BY "
       "min(file), min(line), 1, 2",
       [&](Row &row) {
         std::string caller = row.text();
         std::string callee = row.text();
         Program *owner = callerOf(caller);
         if (!owner)
           return;
         std::size_t prefix = owner->program.size() + 1;
         auto unit = [&](const std::string &name) {
           return kept(name.size() > prefix && name.starts_with(owner->program) ? name.substr(prefix) : name);
         };
         Perform perform{.caller = unit(caller), .callee = unit(callee)};
         perform.file = row.text();
         perform.line = static_cast<std::uint32_t>(row.number());
         perform.times = static_cast<std::uint32_t>(row.number());
         owner->performs.push_back(perform);
       });
}

void Loader::loadControlFlow() {
  // Rows of a unit follow each other as they were written, so the order of the units is that of the source.
  each(
      "SELECT program, unit, block, file, line, end_line, leaves, target, target_unit, way FROM control_flow",
      [&](Row &row) {
        Program *owner = program(row.text());
        BlockEdge edge;
        edge.unit = kept(row.text());
        edge.block = static_cast<std::uint32_t>(row.number());
        edge.file = kept(row.text());
        edge.line = static_cast<std::uint32_t>(row.number());
        edge.endLine = static_cast<std::uint32_t>(row.number());
        edge.leaves = kept(row.text());
        edge.target = static_cast<std::uint32_t>(row.number());
        edge.targetUnit = kept(row.text());
        edge.way = kept(row.text());
        if (owner)
          owner->blockEdges.push_back(edge);
      });
}

void Loader::loadFlows() {
  each("SELECT source_item, target_item, kind, program, file, line FROM flow", [&](Row &row) {
    Flow flow;
    flow.source = itemAt(row.text());
    flow.target = itemAt(row.text());
    if (flow.source == ItemUse::NoOrigin || flow.target == ItemUse::NoOrigin)
      return;
    flow.kind = kept(row.text());
    flow.program = kept(row.text());
    flow.file = kept(row.text());
    flow.line = static_cast<std::uint32_t>(row.number());
    model_.flows.push_back(flow);
  });
  auto key = [](const Flow &flow) {
    return std::tuple(flow.source, flow.target, flow.kind, flow.file, flow.line, flow.program);
  };
  std::ranges::sort(model_.flows, {}, key);
  model_.flows.erase(std::unique(model_.flows.begin(), model_.flows.end(),
                                 [&](const Flow &a, const Flow &b) { return key(a) == key(b); }),
                     model_.flows.end());
  model_.flowsByTarget.resize(model_.flows.size());
  std::iota(model_.flowsByTarget.begin(), model_.flowsByTarget.end(), 0U);
  std::ranges::sort(model_.flowsByTarget, {},
                    [&](std::uint32_t at) { return std::pair(model_.flows[at].target, at); });
}

void Loader::loadLedgerLines() {
  each("SELECT file, line, end_line, disposition, reason, rule FROM ledger ORDER BY file, line, end_line, "
       "disposition, reason, rule",
       [&](Row &row) {
         std::string_view file = kept(row.text());
         LedgerLine entry;
         entry.line = static_cast<std::uint32_t>(row.number());
         entry.endLine = static_cast<std::uint32_t>(row.number());
         auto at = std::ranges::find(Ledger::Dispositions, row.text());
         if (at == Ledger::Dispositions.end())
           return;
         entry.disposition = static_cast<std::uint8_t>(at - Ledger::Dispositions.begin());
         entry.reason = kept(row.text());
         if (auto rule = ruleIndex_.find(row.text()); rule != ruleIndex_.end())
           entry.rule = static_cast<std::uint32_t>(rule->second);
         model_.ledgerOf[file].push_back(entry);
       });
}

void Loader::loadCalls() {
  each("SELECT caller, callee, kind, resolved, reason, file, min(line) FROM call WHERE kind <> 'perform' "
       "GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5",
       [&](Row &row) {
         Call call;
         call.caller = row.text();
         call.callee = row.text();
         call.kind = row.text();
         call.isResolved = row.number() != 0;
         call.reason = row.text();
         call.file = row.text();
         call.line = static_cast<std::uint32_t>(row.number());
         Program *owner = callerOf(call.caller);
         if (Program *callee = program(call.callee); callee && owner && callee != owner) {
           Call incoming = call;
           incoming.caller = owner->program;
           callee->callers.push_back(std::move(incoming));
         }
         if (owner)
           owner->calls.push_back(std::move(call));
       });
  auto same = [](const Call &a, const Call &b) {
    return std::tie(a.caller, a.callee, a.kind) == std::tie(b.caller, b.callee, b.kind);
  };
  for (Program &entry : model_.programs) {
    for (Call &call : entry.calls)
      call.caller = entry.program;
    for (std::vector<Call> *calls : {&entry.calls, &entry.callers}) {
      std::ranges::sort(*calls, [](const Call &a, const Call &b) {
        return std::tie(a.caller, a.callee, a.kind, b.isResolved, a.reason) <
               std::tie(b.caller, b.callee, b.kind, a.isResolved, b.reason);
      });
      calls->erase(std::unique(calls->begin(), calls->end(), same), calls->end());
    }
  }
}

void Loader::loadParameters() {
  each("SELECT DISTINCT parameter, value, unit, kind, source, program, used_by_rule, file, line, end_line "
       "FROM "
       "parameter ORDER "
       "BY parameter, program, file, line, value, used_by_rule",
       [&](Row &row) {
         Parameter parameter;
         for (std::string *field : {&parameter.parameter, &parameter.value, &parameter.unit, &parameter.kind,
                                    &parameter.source, &parameter.program, &parameter.rule})
           *field = row.text();
         parameter.at = row.place();
         if (Program *owner = program(parameter.program))
           owner->parameters.push_back(model_.parameters.size());
         model_.parameters.push_back(std::move(parameter));
       });
}

void Loader::loadFindings() {
  std::map<std::string, std::size_t> index;
  each(
      "SELECT finding, kind, severity, title, statement, assumes, program, file, line, end_line FROM finding "
      "ORDER BY severity = 'note', kind, file, line, finding",
      [&](Row &row) {
        Finding finding;
        for (std::string *field : {&finding.finding, &finding.kind, &finding.severity, &finding.title,
                                   &finding.statement, &finding.assumes, &finding.program})
          *field = row.text();
        finding.at = row.place();
        index[finding.finding] = model_.findings.size();
        model_.findings.push_back(std::move(finding));
      });
  each("SELECT finding, role, rule, item, file, line, end_line FROM finding_evidence ORDER BY finding, "
       "CASE role WHEN 'subject' THEN 0 WHEN 'proof' THEN 1 ELSE 2 END, file, line, end_line, rule, item",
       [&](Row &row) {
         auto finding = index.find(row.text());
         FindingEvidence evidence;
         for (std::string *field : {&evidence.role, &evidence.rule, &evidence.item})
           *field = row.text();
         evidence.at = row.place();
         if (finding != index.end())
           model_.findings[finding->second].evidence.push_back(std::move(evidence));
       });
}

void Loader::loadMissing() {
  each("SELECT name, kind, wanted_by, times, rules_affected FROM missing ORDER BY name, kind, wanted_by",
       [&](Row &row) {
         Missing entry;
         for (std::string *field : {&entry.name, &entry.kind, &entry.wantedBy})
           *field = row.text();
         entry.times = row.number();
         entry.rulesAffected = row.number();
         if (Program *owner = program(entry.wantedBy))
           owner->missing.push_back(entry);
         if (!model_.missing.empty() && model_.missing.back().name == entry.name &&
             model_.missing.back().kind == entry.kind) {
           Missing &last = model_.missing.back();
           last.wantedBy += ", " + entry.wantedBy;
           last.times += entry.times;
           last.rulesAffected += entry.rulesAffected;
         } else {
           model_.missing.push_back(std::move(entry));
         }
       });
  std::ranges::sort(model_.missing, [](const Missing &a, const Missing &b) {
    return std::tuple(a.isName(), b.rulesAffected, b.times, std::tie(a.name, a.kind)) <
           std::tuple(b.isName(), a.rulesAffected, a.times, std::tie(b.name, b.kind));
  });
}

void Loader::judgeReading() {
  for (Program &entry : model_.programs) {
    if (auto file = fileIndex_.find(entry.at.file);
        file != fileIndex_.end() && file->second->status != "read")
      entry.whyPartial.push_back(
          fmt::format("the file was read only in part{}",
                      file->second->reason.empty() ? std::string() : ": " + file->second->reason));
    if (std::uint64_t unread = entry.ledger.statements[4]; unread != 0)
      entry.whyPartial.push_back(fmt::format("{} of {} statements {} not understood", unread,
                                             entry.ledger.total(), unread == 1 ? "was" : "were"));
    constexpr std::size_t Shown = 5;
    for (std::size_t at = 0; at < std::min(Shown, entry.missing.size()); ++at)
      entry.whyPartial.push_back(
          fmt::format("the {} {} was not found", entry.missing[at].kind, entry.missing[at].name));
    if (entry.missing.size() > Shown)
      entry.whyPartial.push_back(fmt::format("{} more things were not found", entry.missing.size() - Shown));
    entry.isPartial = !entry.whyPartial.empty();
  }
}

Expected<ReportModel> Loader::load() {
  each("SELECT key, value FROM meta", [&](Row &row) {
    std::string key = row.text();
    model_.meta[std::move(key)] = row.text();
  });
  loadFiles();
  loadPrograms();
  loadItems();
  loadGroups();
  loadRules();
  loadUses();
  loadLedger();
  loadAccesses();
  loadCalls();
  loadPerforms();
  loadControlFlow();
  loadFlows();
  loadLedgerLines();
  loadParameters();
  loadFindings();
  loadMissing();
  each("SELECT file, severity, code, message, line FROM diagnostic ORDER BY file, line, code, message",
       [&](Row &row) {
         DiagnosticLine line;
         for (std::string *field : {&line.file, &line.severity, &line.code, &line.message})
           *field = row.text();
         line.line = static_cast<std::uint32_t>(row.number());
         model_.diagnostics.push_back(std::move(line));
       });
  each("SELECT DISTINCT term, business_name, source, item FROM term ORDER BY 1, 2, 3, 4", [&](Row &row) {
    Term term;
    for (std::string *field : {&term.term, &term.businessName, &term.source, &term.item})
      *field = row.text();
    model_.terms.push_back(std::move(term));
  });
  constexpr std::uint64_t LargestCopied = 64 << 20;
  auto bytes = reader_.bytes(LargestCopied);
  if (!error_ && !bytes)
    error_ = bytes.error();
  if (error_)
    return std::unexpected(*error_);
  model_.storeBytes = std::move(*bytes);
  judgeReading();
  return std::move(model_);
}

// The views into `sources` stay valid when the model moves: map nodes keep their addresses.
Expected<ReportModel> loadReportModel(const StoreReader &reader) {
  return Loader(reader).load();
}

} // namespace tacit::report
