#include "Handlers.h"

#include "ItemFacts.h"

#include "tacit/Analysis/PathConditions.h"
#include "tacit/IR/Walk.h"

#include <algorithm>
#include <fmt/format.h>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

Handlers::Handlers(const UnitAnalyses &analyses, const Nesting &nesting, const ItemFacts &facts)
    : analyses_(analyses), unit_(analyses.unit), nesting_(nesting), facts_(facts) {
  std::map<DataItemId, std::set<std::string_view>> callees;
  std::set<std::string> finding; // Operations after which the unit asks for a record, or for the end of them.
  std::set<std::string> looking; // Those after which it asks for one record.
  for (ProgramId program : unit_.programs.ids())
    for (StatementId id : nesting_.statements(program))
      if (std::holds_alternative<Perform>(unit_.statements[id].node))
        if (auto access = accessOf(program, id)) {
          auto asks = [&](auto what) {
            ExprId condition = askedBehind(id);
            return condition && anyExpr(unit_, condition, what);
          };
          bool looks = asks([&](ExprId at) { return facts_.asksForExistence(at); });
          if (looks)
            looking.insert(access->operation);
          if (looks || asks([&](ExprId at) { return facts_.asksForEnd(at); }))
            finding.insert(access->operation);
          for (DataItemId record : access->records)
            callees[record].insert(std::get<ir::Call>(unit_.statements[access->call].node).callee);
          accesses_.emplace(id, std::move(*access));
        }
  // What several programs get, or the unit itself was given, is no record that one of them keeps.
  for (auto &[id, access] : accesses_)
    std::erase_if(access.records, [&](DataItemId record) {
      return callees[record].size() > 1 || unit_.items[record].storage == Storage::Linkage;
    });
  findExistenceTests(looking);
  findKeys();
  struct Balance {
    int filled = 0;
    int other = 0;
  };
  std::map<std::string_view, Balance> balances;
  for (const auto &[id, access] : accesses_)
    ++(isFilledBefore(id, access) ? balances[access.operation].filled : balances[access.operation].other);
  for (const auto &[operation, balance] : balances)
    if (balance.filled > 0 && balance.filled >= balance.other && !finding.contains(std::string(operation)))
      handing_.emplace(operation);
  dropClosings();
  for (const auto &[id, access] : accesses_)
    if (handing_.contains(access.operation))
      kept_.insert(access.records.begin(), access.records.end());
}

/// What comes last hands nothing over where something else does: behind it there is nothing but what comes
/// first again. It closes.
void Handlers::dropClosings() {
  if (handing_.size() < 2)
    return;
  using Step = std::pair<StatementId, std::string_view>; // Call and operation.
  std::map<Step, std::set<Step>> followers;
  std::map<Step, std::set<Step>> leaders;
  std::map<StatementId, std::vector<StatementId>> performsOf; // By the call, which is one of their program.
  for (const auto &[id, access] : accesses_)
    performsOf[access.call].push_back(id);
  for (const auto &[call, performs] : performsOf) {
    const FlowGraph &graph =
        analyses_.graph(unit_.procedures[nesting_.of(performs.front()).procedure].program);
    std::vector<bool> stops(graph.nodes.size());
    for (StatementId each : performs)
      stops[graph.nodeOf(each).index()] = true;
    for (StatementId each : performs) {
      const Step step(call, accesses_.at(each).operation);
      followers.try_emplace(step);
      std::vector<bool> behind = analyses_.nodesBehind(graph, graph.nodeOf(each), stops);
      for (StatementId other : performs)
        if (behind.empty() || behind[graph.nodeOf(other).index()]) {
          const Step next(call, accesses_.at(other).operation);
          followers[step].insert(next);
          leaders[next].insert(step);
        }
    }
  }
  auto closes = [&](const Step &step) {
    return std::ranges::all_of(followers[step], [&](const Step &next) {
      return next != step && std::ranges::all_of(leaders[next], [&](const Step &leader) {
               return leader.second == step.second;
             });
    });
  };
  std::set<std::string> closings;
  for (const std::string &operation : handing_) {
    bool closesAll = true;
    bool isBesideOther = true;
    for (const auto &[step, next] : followers)
      if (step.second == operation) {
        closesAll &= closes(step);
        isBesideOther &= std::ranges::any_of(followers, [&](const auto &other) {
          return other.first.first == step.first && other.first.second != operation &&
                 handing_.contains(std::string(other.first.second));
        });
      }
    if (closesAll && isBesideOther)
      closings.insert(operation);
  }
  for (const std::string &operation : closings)
    handing_.erase(operation);
}

/// Keys lead their records: the first field or group below the record that does not fill all of it.
void Handlers::findKeys() {
  std::set<DataItemId> records;
  for (const auto &[id, access] : accesses_)
    records.insert(access.records.begin(), access.records.end());
  for (DataItemId id : unit_.items.ids()) {
    const StorageRange &bytes = analyses_.storage().of(id);
    const StorageRange *record = records.contains(bytes.root) ? &analyses_.storage().of(bytes.root) : nullptr;
    if (record == nullptr || id == bytes.root || bytes.begin != record->begin || bytes.end >= record->end)
      continue;
    auto [known, isNew] = keys_.try_emplace(bytes.root, bytes);
    if (!isNew && unit_.items[id].parent == bytes.root && bytes.end > known->second.end)
      known->second = bytes;
  }
}

bool Handlers::keeps(DataItemId item) const {
  return item && kept_.contains(analyses_.storage().of(item).root);
}

bool Handlers::isKey(DataItemId item) const {
  if (!item)
    return false;
  const StorageRange &bytes = analyses_.storage().of(item);
  auto key = keys_.find(bytes.root);
  return key != keys_.end() && key->second.contains(bytes);
}

/// Only paragraphs of another file count: what stands beside the PERFORM is told where it stands.
std::optional<HandledAccess> Handlers::accessOf(ProgramId program, StatementId perform) {
  const FlowGraph &graph = analyses_.graph(program);
  std::vector<Range> pending;
  std::set<Range> seen;
  auto add = [&](StatementId from) {
    NodeId node = graph.nodeOf(from);
    for (const Range &range : node ? analyses_.performedRanges(graph, node) : std::vector<Range>())
      if (seen.insert(range).second)
        pending.push_back(range);
  };
  add(perform);
  HandledAccess access;
  std::set<DataItemId> filled;
  std::set<DataItemId> set;
  std::set<std::string> codes;
  while (!pending.empty()) {
    Range range = pending.back();
    pending.pop_back();
    std::size_t last = graph.position(range.thru);
    for (std::size_t at = graph.position(range.from); at <= last && at < graph.procedures().size(); ++at) {
      const Procedure &procedure = unit_.procedures[graph.procedures()[at]];
      if (procedure.origin.file == unit_.statements[perform].origin.file)
        return std::nullopt;
      for (StatementId id : procedure.body) {
        const StatementNode &node = unit_.statements[id].node;
        if (const auto *assign = std::get_if<Assign>(&node)) {
          for (const Assignment &assignment : assign->assignments) {
            DataItemId item = writtenItem(unit_, assignment.target);
            auto code = constantValue(unit_, assignment.value);
            if (!item || (!code && !facts_.isConstant(assignment.value)))
              return std::nullopt;
            const StorageRange &bytes = analyses_.storage().of(item);
            filled.insert(bytes.root);
            set.insert(item);
            codes.insert(fmt::format("{}:{}:{}", bytes.root.index(), bytes.begin,
                                     code ? code->toText() : std::string()));
          }
        } else if (std::holds_alternative<Perform>(node)) {
          add(id);
        } else if (const auto *call = std::get_if<ir::Call>(&node);
                   call && call->kind == CallKind::Call && !call->callee.empty() && !access.call) {
          access.call = id;
        } else if (!std::holds_alternative<Nop>(node) && !std::holds_alternative<LabelMark>(node)) {
          return std::nullopt;
        }
      }
    }
  }
  if (!access.call)
    return std::nullopt;
  codes_.insert(set.begin(), set.end());
  for (const Argument &argument : std::get<ir::Call>(unit_.statements[access.call].node).arguments) {
    DataItemId item = argument.value ? writtenItem(unit_, argument.value) : DataItemId();
    DataItemId root = item ? analyses_.storage().of(item).root : DataItemId();
    if (root && argument.mode == PassMode::Reference && !filled.contains(root))
      access.records.push_back(root);
  }
  for (const std::string &code : codes)
    access.operation += code + ";";
  return access;
}

/// The condition of the choice right behind \p perform, invalid if there is none.
ExprId Handlers::askedBehind(StatementId perform) const {
  StatementList list = nesting_.siblings(perform);
  std::size_t next = nesting_.of(perform).position + 1;
  const auto *choice = next < list.size() ? std::get_if<If>(&unit_.statements[list[next]].node) : nullptr;
  return choice != nullptr ? choice->condition : ExprId();
}

void Handlers::findExistenceTests(const std::set<std::string> &looking) {
  for (const auto &[id, access] : accesses_) {
    ExprId condition = looking.contains(access.operation) ? askedBehind(id) : ExprId();
    if (!condition)
      continue;
    const Expr &test = unit_.exprs[condition];
    if (test.kind != ExprKind::Compare || (test.op != Op::Equal && test.op != Op::NotEqual) ||
        test.operands.size() != 2)
      continue;
    DataItemId item = writtenItem(unit_, test.operands[0]);
    auto code = constantValue(unit_, test.operands[1]);
    if (item && facts_.roles(item).isStatus && code && code->number && code->number->isZero())
      existenceTests_.push_back(condition);
  }
}

bool Handlers::fills(StatementId statement, const HandledAccess &access) const {
  bool any = false;
  const std::array<StatementId, 1> self{statement};
  forEachStatement(unit_, StatementList(self), [&](StatementId id) {
    const StatementNode &node = unit_.statements[id].node;
    auto isRecord = [&](DataItemId root) {
      return std::ranges::find(access.records, root) != access.records.end();
    };
    if (const auto *assign = std::get_if<Assign>(&node)) {
      for (const Assignment &assignment : assign->assignments)
        if (DataItemId item = writtenItem(unit_, assignment.target); item && !isKey(item))
          any |= isRecord(analyses_.storage().of(item).root);
    } else if (std::holds_alternative<Perform>(node) && !accesses_.contains(id)) {
      const FlowGraph &graph = analyses_.graph(unit_.procedures[nesting_.of(id).procedure].program);
      if (NodeId at = graph.nodeOf(id))
        for (const StorageRange &range : analyses_.changesOf(graph, at).ranges)
          any |= isRecord(range.root);
    }
  });
  return any;
}

bool Handlers::isFilledBefore(StatementId perform, const HandledAccess &access) const {
  for (StatementId at = perform; at; at = nesting_.of(at).parent) {
    StatementList list = nesting_.siblings(at);
    for (std::size_t before = nesting_.of(at).position; before-- > 0;) {
      if (fills(list[before], access))
        return true;
      auto last = accesses_.find(list[before]);
      if (last != accesses_.end() && last->second.call == access.call)
        return false;
    }
  }
  return false;
}

bool Handlers::isOperationCode(DataItemId item) const {
  return codes_.contains(item) && std::ranges::all_of(facts_.definitions(item), [&](const Definition &each) {
           return !each.value || facts_.isConstant(each.value);
         });
}

const HandledAccess *Handlers::handingOver(StatementId perform) const {
  auto found = accesses_.find(perform);
  bool hands = found != accesses_.end() && handing_.contains(found->second.operation);
  return hands ? &found->second : nullptr;
}

} // namespace tacit::rules
