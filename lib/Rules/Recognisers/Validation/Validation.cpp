#include "Scene.h"
#include "tacit/Rules/Recogniser.h"

namespace tacit {

using namespace tacit::ir;
using rules::Candidate;
using rules::Scene;

static bool mayApply(const Statement &statement) {
  // Passing an exception on decides nothing.
  if (const auto *thrown = std::get_if<Throw>(&statement.node))
    return thrown->value.isValid();
  if (const auto *assign = std::get_if<Assign>(&statement.node))
    return assign->kind == AssignKind::Move || assign->kind == AssignKind::Set ||
           assign->kind == AssignKind::Compute;
  if (const auto *exit = std::get_if<Exit>(&statement.node))
    return exit->kind == ExitKind::Stop || exit->kind == ExitKind::Abend ||
           (exit->kind == ExitKind::Return && exit->value);
  return false;
}

static void recogniseExit(const Scene &scene, const Exit &exit, std::vector<Candidate> &candidates) {
  Candidate found;
  found.kind = RuleKind::Validation;
  if (exit.kind == ExitKind::Return) {
    if (!scene.returnsRefusal(exit.value) || scene.returnsStatus(exit.value))
      return;
    found.target = "return";
    found.reasons.push_back("the function returns another code than the one for success");
    found.confidence = 0.8;
  } else {
    auto code = exit.value ? analysis::constantValue(scene.unit, exit.value) : std::nullopt;
    bool fails = exit.kind == ExitKind::Abend || (code && code->number && !code->number->isZero());
    if (!fails && !scene.hasMessageNearby())
      return;
    found.target = exit.kind == ExitKind::Abend ? "abend" : "exit";
    found.reasons.push_back("the run ends because a condition of the business holds");
    found.confidence = 0.8;
  }
  candidates.push_back(std::move(found));
}

static void recogniseThrow(const Scene &scene, std::vector<Candidate> &candidates) {
  if (scene.facts().isTechnicalPlace(scene.id))
    return;
  Candidate found;
  found.kind = RuleKind::Validation;
  found.target = "throw";
  found.reasons.push_back("an exception is raised because a condition of the business holds");
  found.confidence = 0.85;
  candidates.push_back(std::move(found));
}

static void recognise(const Scene &scene, std::vector<Candidate> &candidates) {
  if (!scene.hasBusinessGuard || scene.isFailure)
    return;
  if (const auto *exit = std::get_if<Exit>(&scene.statement.node))
    return recogniseExit(scene, *exit, candidates);
  if (std::holds_alternative<Throw>(scene.statement.node))
    return recogniseThrow(scene, candidates);
  // What is noted before the run ends because an operation failed refuses nothing.
  if (scene.isDoomed && (!scene.leavesSoon() || scene.facts().isTechnicalPlace(scene.id)))
    return;
  Candidate found;
  found.kind = RuleKind::Validation;
  for (const Assignment &assignment : std::get<Assign>(scene.statement.node).assignments)
    if (assignment.value && scene.technicalTarget(assignment.target).empty() &&
        scene.isRefusalHere(assignment) && !scene.isTextEnd(assignment) &&
        !(scene.around.isFailureCode(assignment.value) && scene.facts().isTechnicalPlace(scene.id)))
      found.assignments.push_back(assignment);
  // Which key was pressed is no fault of the data.
  if (found.assignments.empty() || scene.facts().isKeyArm(scene.id))
    return;
  found.reasons.push_back("an error code or message is set that later steps test before they go on");
  found.confidence = 0.9;
  candidates.push_back(std::move(found));
}

extern const Recogniser recogniserValidation;
constinit const Recogniser recogniserValidation{"Validation", &mayApply, &recognise};

} // namespace tacit
