#include "tacit/Analysis/DeadCode.h"

#include "tacit/IR/Walk.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace tacit::analysis {

using namespace tacit::ir;

namespace {

class Explainer {
public:
  Explainer(const UnitAnalyses &analyses, ProgramId program)
      : analyses_(analyses), unit_(analyses.unit), graph_(analyses.graph(program)), program_(program) {
    for (const Range &range : analyses.ranges(program))
      for (const CallSite &site : analyses.callSites(range))
        if (site.program == program && graph_.nodes[site.node].statement)
          performers_[range.from].push_back(graph_.nodes[site.node].statement);
  }

  std::unordered_map<StatementId, std::string> run();

private:
  struct OpenList {
    StatementList rest;
    StatementId before;       ///< What stands before `rest` in the list.
    const std::string *cause; ///< Why the list is not entered; null if it is.
  };

  bool isReachable(NodeId node) const { return !node || analyses_.isReachable(program_, node); }
  std::string placeOf(const Statement &statement) const;
  std::string whyNotBehind(StatementId statement) const;
  std::string whyNotEntered(ProcedureId procedure) const;
  void explainLists(ProcedureId procedure, const std::string &entryCause);

  const UnitAnalyses &analyses_;
  const TranslationUnit &unit_;
  const FlowGraph &graph_;
  ProgramId program_;
  std::unordered_map<ProcedureId, std::vector<StatementId>> performers_; ///< Of ranges that start there.
  std::unordered_map<StatementId, std::string> result_;
};

std::string Explainer::placeOf(const Statement &statement) const {
  const Origin &at = statement.origin;
  std::string_view path = unit_.files.contains(at.file) ? unit_.files[at.file].path : unit_.path;
  return fmt::format("{} at {}:{}", statement.verb, path, at.line);
}

/// \p statement is reached and control does not go on behind it.
std::string Explainer::whyNotBehind(StatementId id) const {
  const Statement &statement = unit_.statements[id];
  NodeId own = graph_.nodeOf(id);
  std::string at = placeOf(statement);
  if (own)
    for (const Range &range : analyses_.performedRanges(graph_, own))
      if (!analyses_.returns(range))
        return fmt::format("{} runs {}, which never comes back", at, unit_.procedures[range.from].name);
  return fmt::format("control never goes on behind {}", at);
}

/// Nothing that control comes to leads to the start of \p procedure. Says what leads there from code that
/// control does not come to, and why the text before does not run on into it.
std::string Explainer::whyNotEntered(ProcedureId id) const {
  const Procedure &procedure = unit_.procedures[id];
  auto performers = performers_.find(id);
  std::vector<StatementId> users =
      performers == performers_.end() ? std::vector<StatementId>() : performers->second;
  std::size_t at = graph_.position(id);
  NodeId before = at > 0 ? graph_.endOf(graph_.procedures()[at - 1]) : NodeId();
  for (NodeId from : graph_.predecessors(graph_.entryOf(id)))
    if (from != before && graph_.nodes[from].statement)
      users.push_back(graph_.nodes[from].statement);
  std::sort(users.begin(), users.end(), [&](StatementId a, StatementId b) {
    return std::pair(unit_.statements[a].origin.line, a) < std::pair(unit_.statements[b].origin.line, b);
  });
  users.erase(std::unique(users.begin(), users.end()), users.end());
  static constexpr std::size_t MaxShown = 3;
  std::string lines;
  for (std::size_t shown = 0; shown < std::min(users.size(), MaxShown); ++shown)
    lines += (shown > 0 ? ", " : "") + placeOf(unit_.statements[users[shown]]);
  if (users.size() > MaxShown)
    lines += fmt::format(" and {} more", users.size() - MaxShown);
  std::string name = fmt::format("{} {}", toText(procedure.kind), procedure.name);
  std::string how = lines.empty() ? fmt::format("nothing performs {} or jumps to it", name)
                                  : fmt::format("{} is used by unreachable code only ({})", name, lines);
  return fmt::format("{}, and no path falls through into it", how);
}

/// Gives every statement of \p procedure that control does not come to its reason: that of the list it stands
/// in, or the statement of that list which control does not go on behind.
void Explainer::explainLists(ProcedureId procedure, const std::string &entryCause) {
  std::vector<std::unique_ptr<std::string>> causes; // Addresses stay.
  std::vector<OpenList> open{
      {unit_.procedures[procedure].body, {}, entryCause.empty() ? nullptr : &entryCause}};
  std::vector<StatementList> nested;
  while (!open.empty()) {
    OpenList &list = open.back();
    if (list.rest.empty()) {
      open.pop_back();
      continue;
    }
    StatementId id = list.rest.front();
    list.rest = list.rest.subspan(1);
    if (!unit_.statements.contains(id))
      continue;
    NodeId begin = graph_.beginOf(id);
    NodeId own = graph_.nodeOf(id) ? graph_.nodeOf(id) : begin;
    bool isReached = isReachable(own);
    if (isReached)
      list.cause = nullptr;
    else if (list.cause == nullptr)
      list.cause = causes
                       .emplace_back(std::make_unique<std::string>(
                           list.before ? whyNotBehind(list.before) : std::string("no path leads here")))
                       .get();
    // A declaration (of a cursor) is no step of the program, wherever it stands.
    const auto *io = std::get_if<Io>(&unit_.statements[id].node);
    if (!isReached && (io == nullptr || io->op != IoOp::Declare))
      result_.emplace(id, *list.cause);
    list.before = id;
    const std::string *inner = isReached ? nullptr : list.cause;
    nested.clear();
    appendNestedLists(unit_.statements[id], nested);
    for (auto each = nested.rbegin(); each != nested.rend(); ++each)
      open.push_back({*each, {}, inner});
  }
}

std::unordered_map<StatementId, std::string> Explainer::run() {
  for (ProcedureId procedure : graph_.procedures()) {
    bool isEntered = isReachable(graph_.entryOf(procedure));
    explainLists(procedure, isEntered ? std::string() : whyNotEntered(procedure));
  }
  return std::move(result_);
}

} // namespace

std::unordered_map<StatementId, std::string> explainUnreachable(const UnitAnalyses &analyses,
                                                                ProgramId program) {
  return Explainer(analyses, program).run();
}

} // namespace tacit::analysis
