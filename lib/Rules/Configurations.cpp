//===- One file compiled in several ways: what each of them says, once --------------------------------===//
#include "tacit/Rules/Rules.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <tuple>

namespace tacit {

namespace {
/// Joins two readings of one file.
class Union {
public:
  Union(Knowledge &first, Knowledge &other) : first_(first), other_(other) {}
  void run();

private:
  void addRules();
  void addLedger();
  void addFindings(const std::set<std::string_view> &programsOfFirst);
  std::string_view renamed(std::string_view rule) const {
    auto found = renamed_.find(rule);
    return found == renamed_.end() ? rule : found->second;
  }
  /// Adds the rows of \p from whose \p key no row of \p into has.
  template <typename Row, typename Key>
  static void addNew(std::vector<Row> &into, std::vector<Row> &from, Key key) {
    std::set<decltype(key(from.front()))> known;
    for (const Row &row : into)
      known.insert(key(row));
    for (Row &row : from)
      if (known.insert(key(row)).second)
        into.push_back(row);
  }

  Knowledge &first_;
  Knowledge &other_;
  std::map<std::string_view, std::string_view> renamed_; ///< Rules of the other reading.
  std::set<std::string_view> newRules_;                  ///< Under their ids in the other reading.
};
} // namespace

/// What makes two rules of different readings the same.
static auto meaning(const RuleRow &row) {
  return std::tuple(row.program, row.kind, row.guard, row.effect, row.target, row.context, row.at);
}

void Union::addRules() {
  std::map<decltype(meaning(other_.rules.front())), std::vector<std::string_view>> known;
  std::set<std::string_view> ids;
  for (const RuleRow &row : first_.rules) {
    known[meaning(row)].push_back(row.rule);
    ids.insert(row.rule);
  }
  for (RuleRow &row : other_.rules) {
    if (auto same = known.find(meaning(row)); same != known.end() && !same->second.empty()) {
      renamed_[row.rule] = same->second.front();
      same->second.erase(same->second.begin());
      continue;
    }
    std::string_view old = row.rule;
    newRules_.insert(old);
    for (unsigned number = 2; ids.contains(row.rule); ++number)
      row.rule = first_.arena.intern(fmt::format("{}-{}", old, number));
    renamed_[old] = row.rule;
    ids.insert(row.rule);
    first_.rules.push_back(row);
  }
  for (RuleEvidenceRow row : other_.evidence)
    if (newRules_.contains(row.rule)) {
      row.rule = renamed(row.rule);
      first_.evidence.push_back(row);
    }
  for (RuleItemRow row : other_.ruleItems)
    if (newRules_.contains(row.rule)) {
      row.rule = renamed(row.rule);
      first_.ruleItems.push_back(row);
    }
}

/// A statement that both readings have keeps its strongest disposition.
void Union::addLedger() {
  std::map<std::tuple<std::string_view, LineRange>, std::vector<std::size_t>> known;
  for (std::size_t at = 0; at < first_.ledger.size(); ++at)
    known[{first_.ledger[at].program, first_.ledger[at].at}].push_back(at);
  std::map<std::string_view, std::uint32_t> added;
  for (LedgerRow row : other_.ledger) {
    row.rule = renamed(row.rule);
    auto same = known.find({row.program, row.at});
    if (same == known.end() || same->second.empty()) {
      first_.ledger.push_back(row);
      ++added[row.program];
      continue;
    }
    LedgerRow &mine = first_.ledger[same->second.front()];
    same->second.erase(same->second.begin());
    if (row.disposition < mine.disposition)
      mine = row;
  }
  for (ProgramRow &row : first_.programs)
    if (auto more = added.find(row.program); more != added.end())
      row.statements += more->second;
}

/// What is wrong in one reading only is right in the other: of programs that both have, findings of both are
/// kept.
void Union::addFindings(const std::set<std::string_view> &programsOfFirst) {
  std::set<std::string_view> programsOfOther;
  for (const ProgramRow &row : other_.programs)
    programsOfOther.insert(row.program);
  std::set<std::string_view> found;
  for (const FindingRow &row : other_.findings)
    found.insert(row.finding);
  std::set<std::string_view> dropped;
  std::erase_if(first_.findings, [&](const FindingRow &row) {
    bool isDropped = programsOfOther.contains(row.program) && !found.contains(row.finding);
    if (isDropped)
      dropped.insert(row.finding);
    return isDropped;
  });
  std::erase_if(first_.findingEvidence,
                [&](const FindingEvidenceRow &row) { return dropped.contains(row.finding); });
  std::set<std::string_view> added;
  for (const FindingRow &row : other_.findings)
    if (!programsOfFirst.contains(row.program)) {
      first_.findings.push_back(row);
      added.insert(row.finding);
    }
  for (FindingEvidenceRow row : other_.findingEvidence)
    if (added.contains(row.finding)) {
      row.rule = renamed(row.rule);
      first_.findingEvidence.push_back(row);
    }
}

void Union::run() {
  addRules();
  std::set<std::string_view> programs;
  for (const ProgramRow &row : first_.programs)
    programs.insert(row.program);
  addFindings(programs);
  addLedger(); // Before new programs come, whose statements are counted already.
  // Blocks of another configuration have other numbers: a program has those of the first.
  for (const BlockEdgeRow &row : other_.blockEdges)
    if (!programs.contains(row.program))
      first_.blockEdges.push_back(row);
  for (const ProgramRow &row : other_.programs)
    if (programs.insert(row.program).second)
      first_.programs.push_back(row);
  for (ParameterRow &row : other_.parameters)
    row.usedByRule = renamed(row.usedByRule);
  addNew(first_.items, other_.items, [](const ItemRow &row) { return row.item; });
  addNew(first_.groups, other_.groups, [](const RuleGroupRow &row) { return row.groupId; });
  addNew(first_.flows, other_.flows, [](const FlowRow &row) {
    return std::tuple(row.sourceItem, row.targetItem, row.kind, row.program, row.at);
  });
  addNew(first_.accesses, other_.accesses, [](const AccessRow &row) {
    return std::tuple(row.program, row.resource, row.resourceKind, row.operation, row.columns, row.at);
  });
  addNew(first_.calls, other_.calls, [](const CallRow &row) {
    return std::tuple(row.caller, row.callee, row.kind, row.resolved, row.at);
  });
  addNew(first_.parameters, other_.parameters, [](const ParameterRow &row) {
    return std::tuple(row.parameter, row.value, row.unit, row.kind, row.program, row.at, row.usedByRule);
  });
  addNew(first_.terms, other_.terms,
         [](const TermRow &row) { return std::tuple(row.term, row.businessName, row.source, row.item); });
  first_.mentioned.insert(first_.mentioned.end(), other_.mentioned.begin(), other_.mentioned.end());
  addNew(first_.comments, other_.comments, [](const CommentRow &row) { return row.at; });
  addNew(first_.missing, other_.missing,
         [](const MissingRow &row) { return std::tuple(row.name, row.kind, row.wantedBy); });
  first_.diagnostics.insert(first_.diagnostics.end(), std::make_move_iterator(other_.diagnostics.begin()),
                            std::make_move_iterator(other_.diagnostics.end()));
  for (ToldProgram &each : other_.told)
    if (std::ranges::find(first_.told, each.key, &ToldProgram::key) == first_.told.end())
      first_.told.push_back(std::move(each));
  first_.otherArenas.push_back(std::move(other_.arena));
  std::ranges::move(other_.otherArenas, std::back_inserter(first_.otherArenas));
}

void addConfiguration(Knowledge &first, Knowledge other) {
  Union(first, other).run();
}

} // namespace tacit
