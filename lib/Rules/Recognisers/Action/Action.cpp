#include "Scene.h"
#include "tacit/Rules/Recogniser.h"

#include <algorithm>

namespace tacit {

using namespace tacit::ir;
using rules::Candidate;
using rules::Scene;

static bool mayApply(const Statement &statement) {
  return std::holds_alternative<Io>(statement.node) || std::holds_alternative<Call>(statement.node);
}

static bool changesStore(IoOp op) {
  return op == IoOp::Write || op == IoOp::Rewrite || op == IoOp::Delete || op == IoOp::Insert ||
         op == IoOp::Update;
}

/// A text that is always the same: it tells of a decision, it does not show values.
static bool isFixedMessage(const Scene &scene, const Io &io) {
  bool isText = Scene::isMessage(io.detail);
  for (ExprId use : io.uses) {
    if (!use)
      continue;
    const Expr &expr = scene.unit.exprs[use];
    if (expr.kind != ExprKind::String)
      return false;
    isText |= Scene::isMessage(expr.text);
  }
  return isText;
}

static void recogniseIo(const Scene &scene, const Io &io, std::vector<Candidate> &candidates) {
  Candidate found;
  found.kind = RuleKind::Action;
  for (const Access &access : io.accesses) {
    if (!access.resource)
      continue;
    const Resource &resource = scene.unit.resources[access.resource];
    if (found.target.empty())
      found.target = resource.name;
    if (!changesStore(access.op) || !changesStore(io.op) || scene.isDoomed)
      continue;
    bool isPaper = scene.facts().isPaper(access.resource);
    bool isFormatted = !io.detail.empty() && resource.handle;
    if (isPaper || isFormatted || resource.kind == ResourceKind::Console)
      continue;
    found.target = resource.name;
    found.reasons.push_back("a record of a file, table or queue is written, changed or deleted");
    found.confidence = 0.9;
    candidates.push_back(std::move(found));
    return;
  }
  bool isOutput = io.op == IoOp::Write || io.op == IoOp::Display;
  bool isProgramText = isFunctionLike(scene.unit.programs[scene.program].kind);
  if (isOutput && isProgramText && scene.hasBusinessGuard && isFixedMessage(scene, io)) {
    if (scene.isDoomed || scene.leavesSoon())
      found.kind = RuleKind::Validation;
    found.reasons.push_back("a fixed message is reported because a condition of the business holds");
    found.confidence = 0.75;
    candidates.push_back(std::move(found));
    return;
  }
  // A line with values, written to a file (not the console) in a branch that the business decides.
  bool isFile = !io.accesses.empty() && io.accesses.front().resource &&
                scene.unit.resources[io.accesses.front().resource].kind != ResourceKind::Console;
  if (isOutput && isProgramText && isFile && scene.hasBusinessGuard && scene.isNestedInDecision &&
      !scene.isDoomed) {
    found.reasons.push_back("a line is written to a file because a condition of the business holds");
    found.confidence = 0.6;
    candidates.push_back(std::move(found));
  }
}

static void recognise(const Scene &scene, std::vector<Candidate> &candidates) {
  if (const auto *io = std::get_if<Io>(&scene.statement.node))
    return recogniseIo(scene, *io, candidates);
  const Call &call = std::get<Call>(scene.statement.node);
  if (!scene.hasBusinessGuard || call.kind == CallKind::Cancel)
    return;
  Candidate found;
  found.kind = RuleKind::Action;
  found.target = std::string(call.callee);
  bool isFunction = call.kind == CallKind::Function || call.kind == CallKind::Method;
  if (isFunction) {
    ProgramId callee = scene.around.analyses.functionNamed(call.callee);
    bool isMessage = callee && scene.around.onlyPrints(callee) && !call.arguments.empty() &&
                     std::all_of(call.arguments.begin(), call.arguments.end(), [&](const Argument &argument) {
                       return argument.value && scene.unit.exprs[argument.value].kind == ExprKind::String &&
                              Scene::isMessage(scene.unit.exprs[argument.value].text);
                     });
    if (!isMessage)
      return;
    found.kind = RuleKind::Validation;
    found.reasons.push_back("a fixed message is reported because a condition of the business holds");
    found.confidence = 0.7;
  } else {
    if (scene.isDoomed || call.callee.empty())
      return;
    found.reasons.push_back("another program runs because a condition of the business holds");
    found.confidence = 0.8;
  }
  candidates.push_back(std::move(found));
}

extern const Recogniser recogniserAction;
constinit const Recogniser recogniserAction{"Action", &mayApply, &recognise};

} // namespace tacit
