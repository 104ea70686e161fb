//===- What failures and messages are told with -------------------------------------------------===//
//
// Before the run ends, or goes on without what an operation should have done, paragraphs tell what happened:
// which step failed, in which file, with which record. What is kept for them alone is no business;
// neither is a word that only becomes a part of messages.
//
//===---------------------------------------------------------------------------------------===//
#include "Scene.h"

#include "tacit/IR/Walk.h"

#include <algorithm>
#include <set>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

namespace {

/// Which procedures of a program run only because an operation failed, or where the run ends abnormally.
class FailurePaths {
public:
  FailurePaths(UnitScene &scene, ProgramId program) : scene_(scene), program_(program) {}

  bool contains(ProcedureId procedure) {
    auto [known, isNew] = answers_.try_emplace(procedure, false); // No: what only runs itself is not run.
    if (!isNew)
      return known->second;
    bool isFailing = runsOnlyAtFailure(procedure);
    return answers_[procedure] = isFailing;
  }

private:
  bool runsOnlyAtFailure(ProcedureId procedure) {
    NodeId start = scene_.analyses.graph(program_).entryOf(procedure);
    std::vector<CallSite> sites;
    for (const Range &range : scene_.rangesAround(procedure)) {
      if (!start || !scene_.conditions(range).contains(start))
        continue;
      const std::vector<CallSite> &own = scene_.analyses.callSites(range);
      if (own.empty())
        return false;
      sites.insert(sites.end(), own.begin(), own.end());
    }
    return !sites.empty() && std::ranges::all_of(sites, [&](const CallSite &site) {
      StatementId perform = scene_.analyses.graph(site.program).nodes[site.node].statement;
      return perform && comesOfFailure(site.program, perform);
    });
  }

  bool comesOfFailure(ProgramId program, StatementId perform) {
    Scene scene(scene_, program, perform);
    scene.findGuard();
    const auto *exit =
        std::get_if<Exit>(&scene_.unit.statements[scene_.nesting.siblings(perform).back()].node);
    bool isAbend = exit != nullptr && exit->kind == ExitKind::Abend;
    return scene.isFailure || scene.isBehindFailedStatus() || isAbend ||
           (program == program_ && contains(scene_.nesting.of(perform).procedure));
  }

  UnitScene &scene_;
  ProgramId program_;
  std::map<ProcedureId, bool> answers_;
};

} // namespace

static bool tellsSomething(const TranslationUnit &unit, ProcedureId procedure) {
  bool tells = false;
  forEachStatement(unit, unit.procedures[procedure].body, [&](StatementId id) {
    const StatementNode &node = unit.statements[id].node;
    const auto *io = std::get_if<Io>(&node);
    tells |= std::holds_alternative<ir::Call>(node) || (io != nullptr && actsOutside(io->op));
  });
  return tells;
}

/// The paragraphs of \p program that tell of failures, and those that only they run.
std::set<ProcedureId> UnitScene::findFailureReports(ProgramId program) {
  FailurePaths paths(*this, program);
  std::vector<ProcedureId> reports;
  for (ProcedureId procedure : unit.programs[program].procedures)
    if (tellsSomething(unit, procedure) && paths.contains(procedure))
      reports.push_back(procedure);
  std::set<ProcedureId> found(reports.begin(), reports.end());
  const FlowGraph &graph = analyses.graph(program);
  while (!reports.empty()) {
    ProcedureId report = reports.back();
    reports.pop_back();
    forEachStatement(unit, unit.procedures[report].body, [&](StatementId id) {
      if (!std::holds_alternative<Perform>(unit.statements[id].node) || !graph.nodeOf(id))
        return;
      for (const Range &range : analyses.performedRanges(graph, graph.nodeOf(id)))
        if (paths.contains(range.from) && found.insert(range.from).second)
          reports.push_back(range.from);
    });
  }
  return found;
}

/// Whether \p item is the program's own, and the statements that read it are some for which \p isMeant holds.
template <typename Predicate>
static bool isOwnAndOnlyReadBy(const UnitScene &scene, DataItemId item, Predicate isMeant) {
  Storage storage = scene.unit.items[scene.analyses.storage().of(item).root].storage;
  bool isOwn = storage == Storage::Working || storage == Storage::LocalStorage;
  return isOwn && scene.facts.isRead(item, isMeant) &&
         !scene.facts.isRead(item, [&](StatementId id) { return !isMeant(id); });
}

/// What a failure is told with is set beforehand: the name of the step, the record at hand.
void UnitScene::findFailureTexts() {
  if (unit.language != Language::Cobol)
    return;
  std::set<ProcedureId> reports;
  for (ProgramId program : unit.programs.ids()) {
    reports.merge(findFailureReports(program));
    forgetConditions();
  }
  if (reports.empty())
    return;
  auto isAtFailure = [&](StatementId id) { return reports.contains(nesting.of(id).procedure); };
  for (DataItemId item : unit.items.ids())
    if (isOwnAndOnlyReadBy(*this, item, isAtFailure))
      failureTexts_.insert(item);
}

/// A word that only becomes a part of messages, `STRING WS-FIELD ' must be entered' INTO ...`: what the next
/// check is about. Nothing is decided by it.
void UnitScene::findMessageWords() {
  if (unit.language != Language::Cobol)
    return;
  std::set<StatementId> messages;
  for (StatementId id : unit.statements.ids()) {
    const auto *assign = std::get_if<Assign>(&unit.statements[id].node);
    if (assign != nullptr && assign->kind == AssignKind::Text &&
        Scene::mentionsMessage(unit, unit.statements[id]))
      messages.insert(id);
  }
  if (messages.empty())
    return;
  auto isWord = [&](const Definition &each) {
    auto word = each.value ? constantValue(unit, each.value) : std::nullopt;
    return word && word->text;
  };
  auto isMessage = [&](StatementId id) { return messages.contains(id); };
  for (DataItemId item : unit.items.ids())
    if (!facts.definitions(item).empty() && std::ranges::all_of(facts.definitions(item), isWord) &&
        isOwnAndOnlyReadBy(*this, item, isMessage))
      messageWords_.insert(item);
}

} // namespace tacit::rules
