#include "UnitRows.h"

#include "Diagnostics.h"

#include "llvm/Support/xxhash.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <vector>

namespace tacit::store {

namespace {

class UnitAdder {
public:
  UnitAdder(const Knowledge &unit, Database &database, Tables &tables, Contents &contents)
      : unit_(unit), database_(database), tables_(tables), contents_(contents),
        names_(unit, contents.programs) {}

  void addAll() {
    addFiles();
    addPrograms();
    addItems();
    addGroups();
    addRules();
    addConditions();
    addEvidence();
    addRuleItems();
    addFlows();
    addAccesses();
    addCalls();
    addControlFlow();
    addLedger();
    addParameters();
    addFindings();
    addTerms();
    addComments();
    addMissing();
    addSources();
    for (const Diagnostic &diagnostic : unit_.diagnostics)
      addDiagnostic(diagnostic);
    for (const Diagnostic &diagnostic : own_)
      addDiagnostic(diagnostic);
    tables_.text->forgetAddresses();
    tables_.prose->forgetAddresses();
  }

private:
  std::int64_t text(std::string_view value) { return tables_.text->number(value); }
  std::int64_t prose(std::string_view value) { return tables_.prose->number(value); }
  static std::int64_t line(std::uint32_t value) { return value == 0 ? Null : value; }
  static std::int64_t endLine(const LineRange &at) { return line(std::max(at.line, at.endLine)); }
  std::int64_t programName(std::string_view id) { return text(names_.program(id)); }

  /// The number of an item that something refers to.
  std::int64_t reference(std::string_view item) {
    std::int64_t id = text(names_.item(item));
    if (id != Null && !contents_.items.contains(id))
      contents_.referencedItems.insert(id);
    return id;
  }

  /// The number of a rule if it is stored, else `Null` with a diagnostic.
  std::int64_t knownRule(std::string_view rule, std::string_view what, const LineRange &at) {
    std::int64_t id = text(names_.rule(rule));
    if (id == Null || contents_.rules.contains(id))
      return id;
    report(DanglingReference, at, what, "rule", rule);
    return Null;
  }

  template <typename... Args>
  void report(const DiagnosticInfo &info, const LineRange &at, const Args &...args) {
    own_.push_back(makeDiagnostic(info, {std::string(at.file), at.line, 0}, args...));
  }

  /// True if an equal row of \p table came with an earlier unit (or this one). Only for rows that belong to
  /// no program.
  template <std::size_t Size> bool isKnown(std::int64_t table, const std::array<std::int64_t, Size> &row) {
    std::array<std::int64_t, Size + 1> all{table};
    std::ranges::copy(row, all.begin() + 1);
    auto hash = llvm::xxh3_128bits(
        llvm::ArrayRef<std::uint8_t>(reinterpret_cast<const std::uint8_t *>(all.data()), sizeof(all)));
    return !contents_.shared.insert({hash.low64, hash.high64}).second;
  }

  void addFiles() {
    for (const FileRow &row : unit_.files) {
      std::int64_t path = text(row.path);
      if (path == Null)
        continue;
      auto [known, isNew] = contents_.files.try_emplace(path, row.status);
      // A file that discovery passed over and a COPY or include reads all the same was read.
      bool replaces = !isNew && known->second == ReadStatus::Skipped && row.status != ReadStatus::Skipped;
      if (replaces) {
        tables_.file->finish();
        known->second = row.status;
        if (auto remove = database_.prepare("DELETE FROM file_row WHERE id = ?")) {
          remove->bind(1, path);
          remove->step();
        }
      }
      if (isNew || replaces)
        tables_.file->add({path, text(toText(row.language)), text(row.format), row.lines,
                           static_cast<std::int64_t>(row.bytes), text(row.sha256), text(toText(row.status)),
                           prose(row.reason)});
    }
  }

  void addPrograms() {
    llvm::DenseSet<std::int64_t> own;
    for (const ProgramRow &row : unit_.programs) {
      if (row.program.empty() || names_.isLeftOut(row.program))
        continue;
      std::int64_t id = programName(row.program);
      if (!own.insert(id).second) {
        report(DuplicateId, row.at, "program", row.program);
        continue;
      }
      contents_.across.add(AcrossPrograms::ProgramFacts{id, text(row.name), text(row.at.file),
                                                        row.kind == "function" || row.kind == "method" ||
                                                            row.kind == "macro"});
      tables_.program->add({id, text(row.name), text(row.language), text(row.kind), text(row.at.file),
                            line(row.at.line), endLine(row.at), prose(row.summary), row.statements});
    }
  }

  void addItems() {
    for (const ItemRow &row : unit_.items) {
      if (row.item.empty() || names_.isLeftOut(row.program))
        continue;
      std::int64_t id = text(names_.item(row.item));
      if (!contents_.items.insert(id).second)
        continue;
      tables_.item->add({id, programName(row.program), text(row.name), text(row.qualifiedName),
                         text(row.kind.empty() ? "unknown" : row.kind), text(row.type), row.byteOffset,
                         row.byteSize, reference(row.parent), prose(row.initialValue), text(row.businessName),
                         text(row.at.file), line(row.at.line), endLine(row.at), line(row.level),
                         line(row.occurs), line(row.position)});
    }
    for (std::string_view item : unit_.mentioned)
      contents_.mentionedItems.insert(text(names_.item(item)));
  }

  void addGroups() {
    for (const RuleGroupRow &row : unit_.groups) {
      if (row.groupId.empty() || names_.isLeftOut(row.program))
        continue;
      std::int64_t id = text(names_.group(row.groupId));
      if (!contents_.groups.insert(id).second)
        continue;
      tables_.group->add({id, text(toText(row.kind)), programName(row.program), prose(row.title),
                          text(row.at.file), line(row.at.line), endLine(row.at), text(row.target),
                          text(toText(row.hitPolicy)),
                          row.hitPolicy == HitPolicy::Sequence ? Null : text(toText(row.otherwise)),
                          text(names_.rule(row.otherwiseRule)), prose(row.otherwiseEffect),
                          text(row.otherwiseAt.file), line(row.otherwiseAt.line)});
    }
  }

  void addRules() {
    for (const RuleRow &row : unit_.rules) {
      if (row.rule.empty())
        continue;
      if (names_.isLeftOut(row.program)) {
        leftOutRules_.insert(row.rule);
        continue;
      }
      std::int64_t id = text(names_.rule(row.rule));
      std::int64_t file = text(row.at.file);
      auto [known, isNew] = contents_.rules.try_emplace(id, file);
      if (!isNew) {
        if (ownRules_.contains(id) || known->second != file)
          report(DuplicateId, row.at, "rule", row.rule);
        continue;
      }
      ownRules_.insert(id);
      std::int64_t group = text(names_.group(row.groupId));
      if (group != Null && !contents_.groups.contains(group)) {
        report(DanglingReference, row.at, "rule", "group", row.groupId);
        group = Null;
      }
      std::int64_t guard = prose(row.guard);
      std::int64_t effect = prose(row.effect);
      if (row.category == Category::Business)
        contents_.across.add(
            AcrossPrograms::RuleFacts{id, programName(row.program), text(row.unit), text(row.target), guard,
                                      effect, file, row.at.line, std::max(row.at.line, row.at.endLine),
                                      row.kind == RuleKind::Calculation || row.kind == RuleKind::Decision});
      tables_.rule->add({id,
                         text(toText(row.kind)),
                         text(toText(row.category)),
                         programName(row.program),
                         text(row.unit),
                         prose(row.title),
                         prose(row.statement),
                         guard,
                         effect,
                         text(row.target),
                         prose(row.context),
                         prose(row.assumes),
                         file,
                         line(row.at.line),
                         endLine(row.at),
                         std::lround(std::clamp(row.confidence, 0.0, 1.0) * 1000),
                         text(toText(row.status)),
                         group,
                         line(row.groupOrder),
                         prose(row.reasons)});
    }
  }

  void addConditions() {
    for (const RuleConditionRow &row : unit_.conditions)
      if (std::int64_t rule = ownRule(row.rule, "condition", {}); rule != Null)
        tables_.ruleCondition->add({rule, row.position, prose(row.subject), prose(row.test)});
  }

  /// The id of \p rule if it was added with this unit, else Null; rows of rules that came with an earlier one
  /// are there already, and leave no trace.
  std::int64_t ownRule(std::string_view rule, std::string_view what, const LineRange &at) {
    if (leftOutRules_.contains(rule))
      return Null;
    std::int64_t id = text(names_.rule(rule));
    if (ownRules_.contains(id))
      return id;
    if (!contents_.rules.contains(id) && danglingRules_.insert(id).second)
      report(DanglingReference, at, what, "rule", rule);
    return Null;
  }

  void addEvidence() {
    for (const RuleEvidenceRow &row : unit_.evidence)
      if (std::int64_t rule = ownRule(row.rule, "evidence", row.at); rule != Null)
        tables_.evidence->add({rule, text(toText(row.role)), text(row.at.file), line(row.at.line),
                               endLine(row.at), text(row.copiedFrom)});
  }

  void addRuleItems() {
    for (const RuleItemRow &row : unit_.ruleItems)
      if (std::int64_t rule = row.item.empty() ? Null : ownRule(row.rule, "item use", {}); rule != Null)
        tables_.ruleItem->add({rule, reference(row.item), text(toText(row.role)),
                               row.origin.empty() ? Null : reference(row.origin), text(row.originAt.file),
                               line(row.originAt.line)});
  }

  void addFlows() {
    for (const FlowRow &row : unit_.flows) {
      if (row.sourceItem.empty() || row.targetItem.empty() || names_.isLeftOut(row.program))
        continue;
      std::array all{reference(row.sourceItem),
                     reference(row.targetItem),
                     text(toText(row.kind)),
                     programName(row.program),
                     text(row.at.file),
                     line(row.at.line),
                     endLine(row.at)};
      if (row.program.empty() && isKnown(1, all))
        continue;
      tables_.flow->add({all[0], all[1], all[2], all[3], all[4], all[5], all[6]});
    }
  }

  void addAccesses() {
    for (const AccessRow &row : unit_.accesses) {
      if (names_.isLeftOut(row.program))
        continue;
      tables_.access->add({programName(row.program), text(row.resource), text(row.resourceKind),
                           text(row.operation), prose(row.columns), text(row.at.file), line(row.at.line),
                           endLine(row.at)});
    }
  }

  void addCalls() {
    for (const CallRow &row : unit_.calls) {
      if (names_.isCallerLeftOut(row.caller))
        continue;
      // Renamed callers are rare, their texts live for this row only.
      std::int64_t caller = Null;
      std::int64_t callee = text(row.callee);
      if (names_.renamesAny()) {
        callerNames_.push_back(names_.caller(row.caller));
        caller = text(callerNames_.back());
        if (row.kind == "perform") {
          callerNames_.push_back(names_.caller(row.callee));
          callee = text(callerNames_.back());
        }
      } else {
        caller = text(row.caller);
      }
      tables_.call->add({caller, callee, text(row.kind), row.resolved ? 1 : 0, prose(row.reason),
                         text(row.at.file), line(row.at.line), endLine(row.at)});
    }
  }

  void addControlFlow() {
    for (const BlockEdgeRow &row : unit_.blockEdges)
      if (!names_.isLeftOut(row.program))
        tables_.controlFlow->add({programName(row.program), text(row.unit), row.block, text(row.at.file),
                                  line(row.at.line), endLine(row.at), text(row.leaves),
                                  row.target == 0 ? Null : row.target, text(row.targetUnit), text(row.way)});
  }

  void addLedger() {
    for (const LedgerRow &row : unit_.ledger)
      if (!names_.isLeftOut(row.program))
        tables_.ledger->add({programName(row.program), text(row.at.file), line(row.at.line), endLine(row.at),
                             text(toText(row.disposition)), text(row.reason),
                             knownRule(row.rule, "ledger entry", row.at)});
  }

  void addParameters() {
    for (const ParameterRow &row : unit_.parameters) {
      if (names_.isLeftOut(row.program))
        continue;
      std::array all{
          text(row.parameter),    text(row.value),          text(row.unit),
          text(toText(row.kind)), programName(row.program), text(row.at.file),
          line(row.at.line),      endLine(row.at),          knownRule(row.usedByRule, "parameter", row.at)};
      if (row.program.empty() && isKnown(2, all))
        continue;
      if (row.source == ParameterSource::Constant)
        contents_.across.add(AcrossPrograms::ConstantFacts{
            all[0], all[1], all[4], all[5], row.at.line, std::max(row.at.line, row.at.endLine),
            row.kind == ParameterKind::Rate || row.kind == ParameterKind::Date || !row.unit.empty() ||
                row.value.find('.') != std::string_view::npos});
      tables_.parameter->add(
          {all[0], all[1], all[2], all[3], text(toText(row.source)), all[4], all[5], all[6], all[7], all[8]});
    }
  }

  void addFindings() {
    for (const FindingRow &row : unit_.findings) {
      if (row.finding.empty() || names_.isLeftOut(row.program))
        continue;
      std::int64_t id = text(names_.finding(row.finding));
      if (!contents_.findings.insert(id).second)
        continue;
      ownFindings_.insert(id);
      tables_.finding->add({id, text(toText(row.kind)), text(toText(row.severity)), prose(row.title),
                            prose(row.statement), prose(row.assumes), programName(row.program),
                            text(row.at.file), line(row.at.line), endLine(row.at)});
    }
    for (const FindingEvidenceRow &row : unit_.findingEvidence) {
      std::int64_t id = text(names_.finding(row.finding));
      if (ownFindings_.contains(id))
        tables_.findingEvidence->add({id, text(toText(row.role)), text(row.at.file), line(row.at.line),
                                      endLine(row.at), knownRule(row.rule, "finding", row.at),
                                      row.item.empty() ? Null : reference(row.item)});
    }
  }

  void addTerms() {
    for (const TermRow &row : unit_.terms) {
      std::array all{text(row.term), text(row.businessName), text(toText(row.source)), reference(row.item)};
      if (!isKnown(3, all))
        tables_.term->add({all[0], all[1], all[2], all[3]});
    }
  }

  void addComments() {
    for (const CommentRow &row : unit_.comments) {
      std::array place{text(row.at.file), line(row.at.line), endLine(row.at)};
      if (place[0] != Null && place[1] != Null && !row.text.empty() && !isKnown(6, place))
        tables_.comment->add({place[0], place[1], place[2], prose(row.text)});
    }
  }

  void addMissing() {
    for (const MissingRow &row : unit_.missing) {
      if (names_.isLeftOut(row.wantedBy))
        continue;
      std::array all{text(row.name), text(row.kind), programName(row.wantedBy)};
      if (!isKnown(4, all))
        tables_.missing->add({all[0], all[1], all[2], row.times, row.rulesAffected});
    }
  }

  void addSources() {
    for (const SourceRow &row : unit_.sources)
      if (std::int64_t path = text(row.path); path != Null && contents_.sources.insert(path).second)
        tables_.source->add(path, isPlain(row.text) ? row.text : std::string_view(repaired(row.text)));
  }

  void addDiagnostic(const Diagnostic &row) {
    std::array all{text(row.at.file), line(row.at.line),  text(toText(row.severity)),
                   text(row.code),    prose(row.message), line(row.at.column)};
    if (!isKnown(5, all))
      tables_.diagnostic->add({all[0], all[1], all[2], all[3], all[4], all[5]});
  }

  const Knowledge &unit_;
  Database &database_;
  Tables &tables_;
  Contents &contents_;
  UnitNames names_;
  llvm::DenseSet<std::int64_t> ownRules_;
  llvm::DenseSet<std::int64_t> ownFindings_;
  llvm::StringSet<> leftOutRules_; ///< Of programs stored earlier.
  llvm::DenseSet<std::int64_t> danglingRules_;
  std::vector<Diagnostic> own_;
  std::deque<std::string>
      callerNames_; ///< A deque keeps addresses, which the text tables remember for the unit.
};

} // namespace

void addUnit(const Knowledge &unit, Database &database, Tables &tables, Contents &contents) {
  UnitAdder(unit, database, tables, contents).addAll();
}

void addMentionedItems(Tables &tables, const Contents &contents) {
  std::vector<std::int64_t> items;
  for (std::int64_t id : contents.mentionedItems)
    if (contents.items.contains(id))
      items.push_back(id);
  std::ranges::sort(items);
  for (std::int64_t id : items)
    tables.mention->add({id});
}

Expected<void> addUnresolvedItems(Tables &tables, Contents &contents) {
  std::vector<std::int64_t> unresolved;
  for (std::int64_t id : contents.referencedItems)
    if (!contents.items.contains(id))
      unresolved.push_back(id);
  std::ranges::sort(unresolved);
  std::int64_t kind = tables.text->number("unresolved");
  for (std::int64_t id : unresolved)
    tables.item->add(
        {id, Null, id, id, kind, Null, Null, Null, Null, Null, Null, Null, Null, Null, Null, Null, Null});
  return {};
}

} // namespace tacit::store
