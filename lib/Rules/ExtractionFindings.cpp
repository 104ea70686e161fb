// Rows for what looks wrong in one program. What several programs say of each other is found where their rows
// meet (lib/Store/AcrossPrograms.cpp).

#include "Extraction.h"

#include "tacit/Analysis/Anomalies.h"
#include "tacit/IR/Walk.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

FindingRow &Extraction::addFinding(FindingKind kind, FindingSeverity severity, ProgramId program,
                                   std::string_view meaning) {
  FindingRow row;
  row.finding =
      identity_.hashed("F-", fmt::format("{}|{}|{}", identity_.program(program), toText(kind), meaning));
  row.kind = kind;
  row.severity = severity;
  row.program = identity_.program(program);
  return knowledge_.findings.emplace_back(row);
}

void Extraction::addFindingEvidence(FindingRole role, const LineRange &at, std::string_view rule,
                                    std::string_view item) {
  knowledge_.findingEvidence.push_back({knowledge_.findings.back().finding, role, at, rule, item});
}

bool Extraction::isOwnText(ProgramId program, const Origin &origin) const {
  return origin.file == unit_.programs[program].origin.file && !origin.expansion;
}

void Extraction::addFindings(ProgramId program) {
  addUnreachable(program);
  addDecidedTests(program);
  addOverwrittenRules(program);
  addBandFindings(program);
  addRepeatedRules(program);
  addCrossingRanges(program);
  addNeverSet(program);
}

static std::string numbered(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

/// Dead statements that have one proof and stand in one procedure are one finding. Text that other programs
/// share is no mistake of this one, and an EXIT or a jump that nothing comes to is no loss.
void Extraction::addUnreachable(ProgramId program) {
  for (std::size_t first = 0; first < unreachable_.size();) {
    const auto &[start, reason] = unreachable_[first];
    ProcedureId procedure = scene_.nesting.of(start).procedure;
    std::size_t end = first;
    std::size_t steps = 0;
    LineRange at = lines(unit_.statements[start].origin);
    for (; end < unreachable_.size() && unreachable_[end].second == reason &&
           scene_.nesting.of(unreachable_[end].first).procedure == procedure;
         ++end) {
      const Statement &statement = unit_.statements[unreachable_[end].first];
      bool isStep = !std::holds_alternative<Nop>(statement.node) &&
                    !std::holds_alternative<Exit>(statement.node) &&
                    !std::holds_alternative<Goto>(statement.node);
      if (!isOwnText(program, statement.origin))
        continue;
      steps += isStep ? 1 : 0;
      at.endLine = std::max(at.endLine, lines(statement.origin).endLine);
    }
    std::size_t count = end - first;
    bool isOwn = isOwnText(program, unit_.statements[start].origin);
    first = end;
    if (!isOwn || steps == 0)
      continue;
    std::string unit = unitName(procedure);
    FindingRow &row = addFinding(FindingKind::UnreachableCode, FindingSeverity::Warning, program,
                                 fmt::format("{}|{}", unit, formatter_.statement(start)));
    row.title = text(fmt::format("Code in {} that never runs", unit));
    row.statement =
        text(fmt::format("{} of {} can never run: {}.", numbered(count, "statement"), unit, reason));
    row.at = at;
    addFindingEvidence(FindingRole::Subject, at);
  }
}

/// Whether only statements that the analyses see can change what \p read names: no register of the platform,
/// and in C nothing that a pointer or another function may reach.
bool Extraction::keepsItsValue(ProgramId program, const Touch &read) const {
  const DataItem &item = unit_.items[read.item];
  const ItemRoles &role = scene_.facts.roles(read.item);
  if (item.storage == Storage::Register || item.isStatusCarrier || role.isStatus || item.isExternal)
    return false;
  if (unit_.language == Language::Cobol)
    return true;
  bool isLocal =
      (item.storage == Storage::Local || item.storage == Storage::Parameter) && item.program == program;
  bool isNamed = read.expr && unit_.exprs[read.expr].kind == ExprKind::Item;
  TypeKind kind = item.type ? unit_.types[item.type].kind : TypeKind::Unknown;
  bool isSimple = kind == TypeKind::Number || kind == TypeKind::Float || kind == TypeKind::Enumeration ||
                  kind == TypeKind::Boolean;
  return isLocal && isNamed && isSimple && !isAddressTaken(read.item);
}

const std::set<DataItemId> &Extraction::addressedItems() const {
  if (!addressed_) {
    addressed_.emplace();
    for (ExprId at : unit_.exprs.ids())
      if (unit_.exprs[at].kind == ExprKind::AddressOf)
        if (DataItemId named = writtenItem(unit_, at))
          addressed_->insert(named);
  }
  return *addressed_;
}

bool Extraction::isAddressTaken(DataItemId item) const {
  return addressedItems().contains(item);
}

/// The IFs and cases of the program's own text that can be decided at all: that ask about items which only
/// visible statements change, and more than once.
std::vector<Extraction::AskedTest> Extraction::askedTests(ProgramId program) const {
  const FlowGraph &graph = scene_.analyses.graph(program);
  std::vector<AskedTest> asked;
  std::unordered_map<DataItemId, unsigned> times;
  for (NodeId node : graph.nodes.ids()) {
    const FlowNode &asking = graph.nodes[node];
    if (asking.kind != FlowNodeKind::Branch || !asking.statement ||
        !scene_.analyses.isReachable(program, node))
      continue;
    const Statement &statement = unit_.statements[asking.statement];
    const auto *choice = std::get_if<If>(&statement.node);
    const auto *arms = std::get_if<Switch>(&statement.node);
    ExprId test;
    for (const FlowEdge &edge : graph.successors(node))
      if (edge.label.kind == EdgeLabel::Kind::Condition && edge.label.holds)
        test = edge.label.expr;
    if (!test)
      continue;
    AskedTest one{node, test, {}};
    collectReads(unit_, test, one.reads);
    for (const Touch &read : one.reads)
      ++times[read.item];
    bool isPart = choice != nullptr && test != choice->condition;
    bool isSearch = arms != nullptr && arms->kind == SwitchKind::Search;
    if (statement.isSynthetic || (choice == nullptr && arms == nullptr) || isPart || isSearch ||
        !isOwnText(program, statement.origin) || one.reads.empty())
      continue;
    asked.push_back(std::move(one));
  }
  std::erase_if(asked, [&](const AskedTest &one) {
    bool isOnce = std::ranges::all_of(one.reads, [&](const Touch &read) { return times[read.item] < 2; });
    bool isOfMacro = unit_.language != Language::Cobol && anyExpr(unit_, one.test, [&](ExprId at) {
                       const Expr &expr = unit_.exprs[at];
                       return expr.kind == ExprKind::NamedConstant ||
                              (expr.origin.line != 0 && expr.origin.expansion.isValid());
                     });
    return isOnce || isOfMacro ||
           !std::ranges::all_of(one.reads, [&](const Touch &read) { return keepsItsValue(program, read); });
  });
  return asked;
}

/// Questions with one answer. A program may ask to be safe: only answers that the source itself gives count,
/// and the last arm of a chain that covers every case may say so.
void Extraction::addDecidedTests(ProgramId program) {
  const FlowGraph &graph = scene_.analyses.graph(program);
  bool isUnread = unit_.programs[program].hasUnreadText ||
                  std::ranges::any_of(scene_.nesting.statements(program), [&](StatementId id) {
                    return std::holds_alternative<Opaque>(unit_.statements[id].node);
                  });
  if (isUnread)
    return;
  std::map<Range, std::unique_ptr<PathConditions>> proofs;
  auto proven = [&](const Range &range) -> PathConditions & {
    std::unique_ptr<PathConditions> &known = proofs[range];
    if (!known)
      known = std::make_unique<PathConditions>(scene_.analyses, range,
                                               Carriers{[](DataItemId) { return false; }});
    return *known;
  };
  for (const AskedTest &each : askedTests(program)) {
    NodeId node = each.node;
    ExprId test = each.test;
    const FlowNode &asking = graph.nodes[node];
    const Statement &statement = unit_.statements[asking.statement];
    const auto *choice = std::get_if<If>(&statement.node);
    const auto *arms = std::get_if<Switch>(&statement.node);
    // Whichever way control comes here, the answer must be the same.
    std::optional<DecidedTest> decided;
    bool isCertain = true;
    for (const Range &range : scene_.rangesAround(asking.procedure)) {
      PathConditions &conditions = scene_.conditions(range);
      if (!conditions.contains(node))
        continue;
      auto here = conditions.decidedTest(node, test, false);
      if (here)
        here = proven(range).decidedTest(node, test, true);
      isCertain = here && (!decided || decided->holds == here->holds);
      if (!isCertain)
        break;
      if (!decided)
        decided = std::move(here);
    }
    if (!isCertain || !decided)
      continue;
    StatementId around = scene_.nesting.of(asking.statement).parent;
    const auto *outer = around ? std::get_if<If>(&unit_.statements[around].node) : nullptr;
    bool isLastOfChain = choice != nullptr && choice->elseBody.empty() && outer != nullptr &&
                         outer->elseBody.size() == 1 && outer->elseBody.front() == asking.statement;
    if (decided->holds && (isLastOfChain || arms != nullptr))
      continue;
    std::string unit = unitName(asking.procedure);
    std::string formula = formatter_.expr(test);
    std::string_view answer = decided->holds ? "true" : "false";
    FindingRow &row = addFinding(FindingKind::DecidedCondition,
                                 decided->holds ? FindingSeverity::Note : FindingSeverity::Warning, program,
                                 fmt::format("{}|{}|{}", unit, answer, formula));
    row.title = text(arms != nullptr ? fmt::format("A case that is never chosen: {}", formula)
                                     : fmt::format("A test that is always {}: {}", answer, formula));
    row.statement = text(fmt::format(
        "In {}, {} is always {} where it is asked: {}{}.", unit, formula, answer,
        decided->because.empty() ? "it leaves no other by itself"
                                 : "what was asked before leaves no other answer",
        decided->holds
            ? (choice != nullptr && !choice->elseBody.empty() ? "; its ELSE branch never runs" : "")
            : "; what depends on it never runs"));
    const Origin &origin = unit_.exprs[test].origin.line != 0 ? unit_.exprs[test].origin : statement.origin;
    row.at = lines(origin);
    row.at.endLine = std::max(row.at.line, std::min(row.at.endLine, ownLines(asking.statement).endLine));
    addFindingEvidence(FindingRole::Subject, row.at);
    std::set<LineRange> shown;
    for (ExprId earlier : decided->because)
      if (const Origin &place = unit_.exprs[earlier].origin;
          place.line != 0 && shown.insert(lines(place)).second)
        addFindingEvidence(FindingRole::Proof, lines(place));
  }
}

void Extraction::addOverwrittenRules(ProgramId program) {
  for (const Found &found : found_) {
    const RuleRow &rule = knowledge_.rules[found.row];
    const auto *assign = std::get_if<Assign>(&unit_.statements[found.statement].node);
    if (rule.category != Category::Business || assign == nullptr || assign->kind == AssignKind::Declare ||
        assign->assignments.size() != 1 || !assign->handlers.empty() ||
        !isOwnText(program, unit_.statements[found.statement].origin))
      continue;
    ExprId target = assign->assignments.front().target;
    if (!target || unit_.exprs[target].kind != ExprKind::Item || !unit_.exprs[target].operands.empty())
      continue;
    DataItemId item = unit_.exprs[target].item();
    // Out of the arms of choices around it, which all go on behind the choice.
    Fate fate;
    for (StatementId at = found.statement; at;) {
      const Enclosure &place = scene_.nesting.of(at);
      fate = fateOf(scene_.analyses, item, scene_.nesting.siblings(at).subspan(place.position + 1));
      if (fate.kind != Fate::Kind::Passed || !place.parent)
        break;
      const StatementNode &around = unit_.statements[place.parent].node;
      const auto *arms = std::get_if<Switch>(&around);
      bool goesOn =
          std::holds_alternative<If>(around) || (arms != nullptr && arms->kind == SwitchKind::Evaluate);
      at = goesOn ? place.parent : StatementId();
    }
    if (fate.kind != Fate::Kind::Replaced)
      continue;
    std::string name = formatter_.expr(target);
    LineRange by = ownLines(fate.by);
    FindingRow &row = addFinding(FindingKind::OverwrittenRule, FindingSeverity::Warning, program,
                                 fmt::format("{}|{}|{}", rule.unit, rule.guard, rule.effect));
    row.title = text(fmt::format("A value of {} that nothing reads", name));
    row.statement =
        text(fmt::format("In {}, the value of {} is lost: {} gets another one before anything reads it.",
                         rule.unit, rule.effect, name));
    row.at = rule.at;
    addFindingEvidence(FindingRole::Subject, rule.at, rule.rule, identity_.item(item));
    auto other = ruleOf_.find(fate.by);
    addFindingEvidence(FindingRole::Proof, by, other == ruleOf_.end() ? std::string_view() : other->second);
  }
}

void Extraction::addBandFindings(ProgramId program) {
  for (StatementId id : scene_.nesting.statements(program)) {
    const Statement &statement = unit_.statements[id];
    const auto *choice = std::get_if<If>(&statement.node);
    if ((choice == nullptr && !std::holds_alternative<Switch>(statement.node)) ||
        !isOwnText(program, statement.origin))
      continue;
    if (StatementId around = scene_.nesting.of(id).parent; choice != nullptr && around)
      if (const auto *outer = std::get_if<If>(&unit_.statements[around].node);
          outer != nullptr && outer->elseBody.size() == 1 && outer->elseBody.front() == id)
        continue; // Part of the chain of the IF around it.
    NodeId node = scene_.analyses.graph(program).beginOf(id);
    if (!node || !scene_.analyses.isReachable(program, node))
      continue;
    std::optional<BandTable> table = bandTableAt(scene_.analyses, id);
    if (!table)
      continue;
    std::string unit = unitName(scene_.nesting.of(id).procedure);
    std::string name = formatter_.item(table->item);
    auto placeOf = [&](const Band &band) {
      const Origin &origin = unit_.exprs[band.condition].origin;
      return origin.line != 0 ? lines(origin) : ownLines(band.statement);
    };
    auto show = [&](std::size_t first, std::size_t second) {
      const Band &a = table->bands[first];
      const Band &b = table->bands[second];
      knowledge_.findings.back().at = placeOf(b);
      addFindingEvidence(FindingRole::Subject, placeOf(b), {}, identity_.item(table->item));
      addFindingEvidence(FindingRole::Other, placeOf(a), {}, identity_.item(table->item));
    };
    for (const BandOverlap &overlap : overlapsOf(*table)) {
      std::string first = formatter_.expr(table->bands[overlap.first].condition);
      std::string second = formatter_.expr(table->bands[overlap.second].condition);
      bool isOne = overlap.low == overlap.high;
      std::string shared =
          isOne ? overlap.low.toText() : fmt::format("{} to {}", overlap.low.toText(), overlap.high.toText());
      FindingRow &row = addFinding(FindingKind::OverlappingCases, FindingSeverity::Warning, program,
                                   fmt::format("{}|{}|{}", unit, first, second));
      row.title = text(fmt::format("Two bands of {} hold {}", name, shared));
      row.statement = text(fmt::format("In {}, both {} and {} hold for {} {}; the first of them decides.",
                                       unit, first, second, name, shared));
      show(overlap.first, overlap.second);
    }
    for (const BandGap &gap : gapsOf(*table)) {
      std::string below = formatter_.expr(table->bands[gap.below].condition);
      std::string above = formatter_.expr(table->bands[gap.above].condition);
      FindingRow &row = addFinding(FindingKind::MissingCase, FindingSeverity::Warning, program,
                                   fmt::format("{}|{}|{}", unit, below, above));
      row.title = text(fmt::format("No band of {} holds {}", name, gap.value.toText()));
      row.statement = text(fmt::format("In {}, {} {} lies between {} and {}, and no case is for it.", unit,
                                       name, gap.value.toText(), below, above));
      show(gap.below, gap.above);
    }
  }
}

void Extraction::addRepeatedRules(ProgramId program) {
  using Meaning = std::tuple<RuleKind, std::string_view, std::string_view>;
  std::map<Meaning, std::vector<const RuleRow *>> same;
  std::vector<Meaning> order;
  for (const Found &found : found_) {
    const RuleRow &rule = knowledge_.rules[found.row];
    bool decides = rule.kind == RuleKind::Calculation || rule.kind == RuleKind::Decision;
    if (!decides || rule.category != Category::Business || rule.guard.empty() ||
        !isOwnText(program, unit_.statements[found.statement].origin))
      continue;
    Meaning meaning{rule.kind, rule.guard, rule.effect};
    auto [known, isNew] = same.try_emplace(meaning);
    if (isNew)
      order.push_back(meaning);
    if (known->second.empty() || known->second.back()->at != rule.at)
      known->second.push_back(&rule);
  }
  for (const Meaning &meaning : order) {
    const std::vector<const RuleRow *> &rules = same[meaning];
    if (rules.size() < 2)
      continue;
    const RuleRow &first = *rules.front();
    FindingRow &row = addFinding(FindingKind::RepeatedRule, FindingSeverity::Note, program,
                                 fmt::format("{}|{}", first.guard, first.effect));
    row.title = text(fmt::format("Stated {} times: {}", rules.size(), first.title));
    row.statement =
        text(fmt::format("{} when {} stands at {} places; a change has to be made at each of them.",
                         first.effect, first.guard, rules.size()));
    row.at = first.at;
    for (const RuleRow *rule : rules)
      addFindingEvidence(rule == rules.front() ? FindingRole::Subject : FindingRole::Other, rule->at,
                         rule->rule);
  }
}

void Extraction::addCrossingRanges(ProgramId program) {
  auto nameOf = [&](const Range &range) {
    return fmt::format("{} THRU {}", unit_.procedures[range.from].name, unit_.procedures[range.thru].name);
  };
  auto showSites = [&](const Range &range, FindingRole role) {
    const FlowGraph &graph = scene_.analyses.graph(program);
    static constexpr std::size_t MostSites = 3;
    std::size_t shown = 0;
    for (const CallSite &site : scene_.analyses.callSites(range))
      if (StatementId by = site.program == program ? graph.nodes[site.node].statement : StatementId();
          by && shown < MostSites) {
        addFindingEvidence(role, ownLines(by));
        ++shown;
      }
  };
  for (const auto &[first, second] : crossingRanges(scene_.analyses, program)) {
    const Origin &begin = unit_.procedures[second.from].origin;
    if (!isOwnText(program, begin))
      continue;
    FindingRow &row = addFinding(FindingKind::OverlappingRanges, FindingSeverity::Warning, program,
                                 fmt::format("{}|{}", nameOf(first), nameOf(second)));
    row.title = text(fmt::format("PERFORM ranges that cross at {}", unit_.procedures[second.from].name));
    row.statement = text(fmt::format(
        "PERFORM {} and PERFORM {} run into each other: both run {}{}, and each runs "
        "paragraphs that the other does not.",
        nameOf(first), nameOf(second), unit_.procedures[second.from].name,
        second.from == first.thru ? "" : fmt::format(" to {}", unit_.procedures[first.thru].name)));
    row.at = lines(begin);
    row.at.endLine = row.at.line;
    showSites(first, FindingRole::Subject);
    showSites(second, FindingRole::Other);
  }
}

/// Items that business rules read and nothing gives a value: no VALUE, no statement, no file, no caller.
void Extraction::addNeverSet(ProgramId program) {
  bool isWhole = !unit_.programs[program].hasUnreadText &&
                 std::ranges::none_of(unit_.statements,
                                      [](const Statement &statement) {
                                        return std::holds_alternative<Opaque>(statement.node);
                                      }) &&
                 std::ranges::none_of(unit_.missing, [](const Missing &missing) {
                   return missing.kind != MissingKind::Program && missing.kind != MissingKind::Table;
                 });
  if (unit_.language != Language::Cobol || !isWhole)
    return;
  auto isPlain = [](const DataItem &item) {
    return (item.storage == Storage::Working || item.storage == Storage::LocalStorage) && !item.isExternal &&
           !item.isStatusCarrier && !item.resource && !item.name.empty();
  };
  std::vector<DataItemId> suspects;
  for (DataItemId id : unit_.items.ids()) {
    const DataItem &item = unit_.items[id];
    const ItemRoles &role = scene_.facts.roles(id);
    if (item.program == program && isPlain(item) && !item.initialValue &&
        scene_.facts.definitions(id).empty() && !role.isStatus && !role.isInput && !role.isArgument &&
        !role.isClock)
      suspects.push_back(id);
  }
  if (suspects.empty())
    return;
  std::string_view name = identity_.program(program);
  std::map<std::string_view, std::vector<const RuleRow *>> readers; ///< By item.
  std::map<std::string_view, const RuleRow *> own;
  for (const Found &found : found_)
    if (const RuleRow &rule = knowledge_.rules[found.row]; rule.category == Category::Business)
      own[rule.rule] = &rule;
  for (const RuleItemRow &use : knowledge_.ruleItems)
    if (auto rule = own.find(use.rule); rule != own.end() && use.role != ItemRole::Writes)
      readers[use.item].push_back(rule->second);
  std::erase_if(suspects, [&](DataItemId id) { return !readers.contains(identity_.item(id)); });
  if (suspects.empty())
    return;
  // A value may come by storage: a VALUE of an overlapping item, an address that somebody takes.
  std::unordered_set<DataItemId> filled; ///< Outermost items with a value, or seen by code that is not here.
  auto fill = [&](DataItemId item) { filled.insert(scene_.analyses.storage().of(item).root); };
  for (DataItemId id : unit_.items.ids()) {
    const DataItem &item = unit_.items[id];
    if (!isPlain(item) && !item.name.empty())
      fill(id);
    else if (item.initialValue)
      for (DataItemId suspect : suspects)
        if (scene_.analyses.storage().of(id).overlaps(scene_.analyses.storage().of(suspect)))
          fill(suspect);
  }
  for (DataItemId item : addressedItems())
    fill(item);
  for (DataItemId id : suspects) {
    if (filled.contains(scene_.analyses.storage().of(id).root))
      continue;
    const std::vector<const RuleRow *> &rules = readers[identity_.item(id)];
    std::string shown = formatter_.item(id);
    FindingRow &row = addFinding(FindingKind::NeverSet, FindingSeverity::Warning, program, shown);
    row.title = text(fmt::format("{} is read and never set", shown));
    row.statement =
        text(fmt::format("{} of {} read{} {}, which has no VALUE and which no statement of the program "
                         "gives one.",
                         numbered(rules.size(), "rule"), name, rules.size() == 1 ? "s" : "", shown));
    row.at = lines(unit_.items[id].origin);
    addFindingEvidence(FindingRole::Subject, row.at, {}, identity_.item(id));
    static constexpr std::size_t MostReaders = 5;
    for (std::size_t at = 0; at < std::min(MostReaders, rules.size()); ++at)
      addFindingEvidence(FindingRole::Other, rules[at]->at, rules[at]->rule, identity_.item(id));
  }
}

} // namespace tacit::rules
