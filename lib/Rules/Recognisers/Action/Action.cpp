#include "Scene.h"
#include "ValueShapes.h"
#include "tacit/IR/Walk.h"
#include "tacit/Link/Linker.h"
#include "tacit/Rules/Recogniser.h"

#include <algorithm>

namespace tacit {

using namespace tacit::ir;
using rules::Candidate;
using rules::Scene;

static bool mayApply(const Statement &statement) {
  return std::holds_alternative<Io>(statement.node) || std::holds_alternative<Call>(statement.node) ||
         std::holds_alternative<If>(statement.node) || std::holds_alternative<Assign>(statement.node) ||
         std::holds_alternative<Exit>(statement.node) || std::holds_alternative<Perform>(statement.node);
}

static bool changesStore(IoOp op) {
  return op == IoOp::Write || op == IoOp::Rewrite || op == IoOp::Delete || op == IoOp::Insert ||
         op == IoOp::Update;
}

/// A text that is always the same: it tells of a decision, it does not show values.
static bool isFixedMessage(const Scene &scene, const Io &io) {
  bool isText = Scene::isMessage(rules::formatOf(scene.unit, io));
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

/// Where a statement puts what it tells, as far as that says what it is for.
enum class Stream : std::uint8_t { Other, Errors, Unnamed };

static Stream streamOf(const Scene &scene, const Io &io) {
  if (io.accesses.empty() || !io.accesses.front().resource)
    return Stream::Unnamed;
  const Resource &resource = scene.unit.resources[io.accesses.front().resource];
  return resource.kind == ResourceKind::Console && resource.name == "stderr" ? Stream::Errors : Stream::Other;
}

/// A text, perhaps with values in it, for people who are to know of something: it goes where errors are told,
/// or to a stream that only some function knows, not where results are printed.
static bool isReport(const Scene &scene, const Io &io) {
  if (streamOf(scene, io) == Stream::Other)
    return false;
  ExprId first = io.uses.empty() ? ExprId() : io.uses.front();
  return Scene::isMessage(rules::formatOf(scene.unit, io)) ||
         (first && scene.unit.exprs[first].kind == ExprKind::String &&
          Scene::isMessage(scene.unit.exprs[first].text));
}

/// Whether what is printed to \p resource is the answer to a request that the unit receives from a queue it
/// never sends to.
static bool answersRequests(const Scene &scene, ResourceId resource) {
  if (scene.unit.resources[resource].name != "stdout")
    return false;
  bool receives = false;
  bool sends = false;
  for (const Statement &statement : scene.unit.statements)
    if (const auto *io = std::get_if<Io>(&statement.node))
      for (const Access &access : io->accesses) {
        bool isQueue = access.resource && scene.unit.resources[access.resource].kind == ResourceKind::Queue;
        receives |= isQueue && access.op == IoOp::Receive;
        sends |= isQueue && access.op == IoOp::Send;
      }
  return receives && !sends;
}

/// Whether the function is left right behind the statement with a code that is known not to be that of
/// success.
static bool refusesBehind(const Scene &scene) {
  StatementList siblings = scene.around.nesting.siblings(scene.id);
  const auto *exit = std::get_if<Exit>(&scene.unit.statements[siblings.back()].node);
  if (exit == nullptr || !exit->value || scene.facts().isConstant(exit->value))
    return false;
  ExprId code = rules::withoutCasts(scene.unit, exit->value);
  DataItemId item =
      scene.unit.exprs[code].kind == ExprKind::Item ? scene.unit.exprs[code].item() : DataItemId();
  return item && std::ranges::any_of(scene.facts().definitions(item), [&](const rules::Definition &each) {
           return each.value && scene.returnsRefusal(each.value);
         });
}

static bool isVisible(char c) {
  return static_cast<unsigned char>(c) > ' ';
}

/// A printed value that `?:` chooses: what the line says in either case.
static bool recogniseChoices(const Scene &scene, const Io &io, const Candidate &like,
                             std::vector<Candidate> &candidates) {
  bool any = false;
  for (ExprId use : io.uses) {
    const Expr *choice = use ? &scene.unit.exprs[use] : nullptr;
    if (choice == nullptr || choice->kind != ExprKind::Select || choice->operands.size() != 3 ||
        scene.facts().isTechnicalTest(choice->operands[0]))
      continue;
    for (std::size_t branch : {1U, 2U}) {
      ExprId value = choice->operands[branch];
      // Nothing is added to the line.
      auto constant = analysis::constantValue(scene.unit, value);
      if (!constant || !constant->text || std::ranges::none_of(*constant->text, isVisible))
        continue;
      Candidate found = like;
      found.value = value;
      found.extraGuard = choice->operands[0];
      found.extraHolds = branch == 1;
      found.reasons.push_back("one of two texts is printed by a condition of the business");
      found.confidence = 0.6;
      candidates.push_back(std::move(found));
      any = true;
    }
  }
  return any;
}

/// A text that never changes, shown first; what follows it says where.
static bool showsMessage(const Scene &scene, const Io &io) {
  ExprId shown = io.uses.empty() ? ExprId() : io.uses.front();
  if (!shown || !scene.facts().isConstant(shown))
    return false;
  const Expr &expr = scene.unit.exprs[shown];
  ExprId initial = expr.kind == ExprKind::Item ? scene.unit.items[expr.item()].initialValue : shown;
  auto text = initial ? analysis::constantValue(scene.unit, initial) : std::nullopt;
  return text && text->text && Scene::isMessage(*text->text);
}

/// Whether control jumps away at the end of the statement's list, be it back to ask again.
static bool jumpsAway(const Scene &scene) {
  const StatementNode &last = scene.unit.statements[scene.around.nesting.siblings(scene.id).back()].node;
  return std::holds_alternative<Goto>(last) || std::holds_alternative<Exit>(last) || scene.leavesSoon();
}

/// A message to the person at the screen in front of a jump: what was entered or found is refused. The first
/// of a list speaks for it, unless the list sets a code.
static bool refusesAtScreen(const Scene &scene, const Io &io) {
  if (io.op != IoOp::Display || !scene.hasBusinessGuard || scene.isFailure || !scene.isNestedInDecision ||
      scene.isDoomed || !showsMessage(scene, io) || !jumpsAway(scene))
    return false;
  for (StatementId sibling : scene.around.nesting.siblings(scene.id)) {
    const StatementNode &node = scene.unit.statements[sibling].node;
    if (const auto *assign = std::get_if<Assign>(&node)) {
      for (const Assignment &each : assign->assignments)
        if (DataItemId item = scene.written(each.target);
            item && scene.facts().isConstant(each.value) &&
            (scene.roles(item).isTested || scene.roles(item).isReturned))
          return false;
    } else if (const auto *other = std::get_if<Io>(&node);
               other && other->op == IoOp::Display && showsMessage(scene, *other)) {
      if (sibling != scene.id &&
          scene.around.nesting.of(sibling).position < scene.around.nesting.of(scene.id).position)
        return false;
    }
  }
  return true;
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
    if (isPaper || isFormatted || resource.kind == ResourceKind::Console ||
        resource.kind == ResourceKind::Environment)
      continue;
    found.target = resource.name;
    found.reasons.push_back("a record of a file, table or queue is written, changed or deleted");
    found.confidence = 0.9;
    candidates.push_back(std::move(found));
    return;
  }
  bool isOutput = io.op == IoOp::Write || io.op == IoOp::Display;
  bool isProgramText = isFunctionLike(scene.unit.programs[scene.program].kind);
  if (isOutput && isProgramText && !scene.isDoomed && recogniseChoices(scene, io, found, candidates))
    return;
  bool isFixed = isFixedMessage(scene, io);
  if (isOutput && isProgramText && scene.hasBusinessGuard && !scene.isFailure &&
      (isFixed || isReport(scene, io))) {
    rules::Answer answer = scene.answer();
    if (answer == rules::Answer::First || (io.op == IoOp::Display && scene.tellsBesideCode()))
      return;
    if (scene.isDoomed || scene.leavesSoon() || answer == rules::Answer::Again ||
        streamOf(scene, io) == Stream::Errors)
      found.kind = RuleKind::Validation;
    found.tellsMessage = true;
    found.reasons.push_back(isFixed ? "a fixed message is reported because a condition of the business holds"
                                    : "a message is reported because a condition of the business holds");
    found.confidence = 0.75;
    candidates.push_back(std::move(found));
    return;
  }
  if (!isProgramText && refusesAtScreen(scene, io)) {
    found.kind = RuleKind::Validation;
    found.reasons.push_back(
        "a message is shown and control jumps away because a condition of the business holds");
    found.confidence = 0.7;
    candidates.push_back(std::move(found));
    return;
  }
  // A line with values, written to a file (not the console, unless that answers a request) in a branch that
  // the business decides.
  bool isFile = !io.accesses.empty() && io.accesses.front().resource &&
                (scene.unit.resources[io.accesses.front().resource].kind != ResourceKind::Console ||
                 answersRequests(scene, io.accesses.front().resource));
  bool isRefusing = scene.leavesSoon() && refusesBehind(scene);
  if (isOutput && isProgramText && isFile && scene.hasBusinessGuard && !scene.isFailure &&
      (scene.isNestedInDecision || isRefusing) && !scene.isDoomed) {
    found.reasons.push_back("a line is written to a file because a condition of the business holds");
    found.confidence = 0.6;
    candidates.push_back(std::move(found));
  }
}

/// Calls of functions that do something outside, inside of values and conditions.
static void recogniseOperations(const Scene &scene, std::vector<Candidate> &candidates) {
  bool isDecided = scene.hasBusinessGuard || scene.around.isVariant(scene.program);
  if (!isDecided || scene.isFailure || scene.isDoomed || scene.facts().isTechnicalPlace(scene.id))
    return;
  std::vector<ExprId> roots;
  appendExprs(scene.statement, roots);
  bool isReturn = std::holds_alternative<Exit>(scene.statement.node);
  for (ExprId root : roots)
    forEachExpr(scene.unit, root, [&](ExprId at) {
      const Expr &expr = scene.unit.exprs[at];
      if (expr.kind != ExprKind::Call)
        return;
      bool isReturned = isReturn && rules::withoutCasts(scene.unit, root) == at && scene.actionIn(at);
      if (!isReturned && !scene.around.isOperation(expr.text))
        return;
      // What fills an item for the caller is asked for that, not for what it does.
      bool asks = std::ranges::any_of(expr.operands, [&](ExprId operand) {
        if (!operand || scene.unit.exprs[operand].kind != ExprKind::AddressOf)
          return false;
        const Expr &place = scene.unit.exprs[scene.unit.exprs[operand].operands.front()];
        TypeKind kind = rules::typeKind(scene.unit, place.type);
        return kind == TypeKind::Number || kind == TypeKind::Float;
      });
      ProgramId callee = scene.around.analyses.functionNamed(expr.text);
      if (!isReturned && (callee ? !scene.around.acts(callee) : asks))
        return;
      Candidate found;
      found.kind = RuleKind::Action;
      found.target = isReturned ? "return" : std::string(expr.text);
      found.value = at;
      found.reasons.push_back("a function does its work because a condition of the business holds");
      found.confidence = 0.6;
      candidates.push_back(std::move(found));
    });
}

/// Whether a function that stands elsewhere is given a value of the business.
static bool takesBusiness(const Scene &scene, const Call &call) {
  return !call.callee.empty() && std::ranges::any_of(call.arguments, [&](const Argument &argument) {
    std::vector<analysis::Touch> reads;
    analysis::collectReads(scene.unit, argument.value, reads);
    return std::ranges::any_of(reads, [&](const analysis::Touch &read) {
      const rules::ItemRoles &role = scene.roles(read.item);
      return !role.isHandle && !role.isStatus && !role.carriesStatus && !role.isArgument && !role.isClock &&
             scene.unit.items[read.item].storage != Storage::Temporary;
    });
  });
}

/// Whether \p callee is a routine of the run-time system: files, memory, dates, no program of the business.
static bool isRuntimeService(std::string_view callee) {
  std::string_view product = platformService(callee);
  return product == "the COBOL run-time" || product == "Language Environment";
}

/// A record is handed to the program that keeps it.
static void recogniseHandling(const Scene &scene, std::vector<Candidate> &candidates) {
  const rules::HandledAccess *access =
      !scene.isFailure && !scene.isDoomed ? scene.around.handlers.handingOver(scene.id) : nullptr;
  if (access == nullptr)
    return;
  Candidate found;
  found.kind = RuleKind::Action;
  found.target = std::string(std::get<Call>(scene.unit.statements[access->call].node).callee);
  found.reasons.push_back("a record is handed to the program that keeps it");
  found.confidence = 0.65;
  candidates.push_back(std::move(found));
}

static void recognise(const Scene &scene, std::vector<Candidate> &candidates) {
  if (std::holds_alternative<Perform>(scene.statement.node))
    return recogniseHandling(scene, candidates);
  if (!std::holds_alternative<Io>(scene.statement.node) &&
      !std::holds_alternative<Call>(scene.statement.node))
    return recogniseOperations(scene, candidates);
  if (const auto *io = std::get_if<Io>(&scene.statement.node))
    return recogniseIo(scene, *io, candidates);
  const Call &call = std::get<Call>(scene.statement.node);
  if (!scene.hasBusinessGuard || scene.isFailure || call.kind == CallKind::Cancel)
    return;
  Candidate found;
  found.kind = RuleKind::Action;
  found.target = scene.facts().calleeOf(call);
  // Which program it is, is known by the item that names it only.
  if (found.target.empty() && call.kind == CallKind::Call)
    if (DataItemId named = call.target ? scene.written(call.target) : DataItemId())
      found.target = std::string(scene.unit.items[named].name);
  bool isFunction = call.kind == CallKind::Function || call.kind == CallKind::Method;
  if (isFunction) {
    ProgramId callee = scene.around.analyses.functionNamed(call.callee);
    bool reports = scene.around.isReporter(call.callee);
    if (reports && (scene.around.isLog(call.callee) || scene.tellsBesideCode()))
      return;
    if (rules::managesMemory(call.callee) || rules::managesThreads(call.callee))
      return;
    bool isMessage = (reports || (callee && scene.around.onlyPrints(callee))) && !call.arguments.empty() &&
                     std::all_of(call.arguments.begin(), call.arguments.end(), [&](const Argument &argument) {
                       return argument.value && scene.unit.exprs[argument.value].kind == ExprKind::String &&
                              Scene::isMessage(scene.unit.exprs[argument.value].text);
                     });
    if (isMessage) {
      found.kind = RuleKind::Validation;
      found.reasons.push_back("a fixed message is reported because a condition of the business holds");
      found.confidence = 0.7;
    } else {
      bool changes = callee
                         ? !scene.around.onlyPrints(callee)
                         : !reports && (scene.around.isOperation(call.callee) || takesBusiness(scene, call));
      if (!changes || !scene.isNestedInDecision || scene.isDoomed)
        return;
      found.reasons.push_back("a function does its work because a condition of the business holds");
      found.confidence = 0.6;
    }
  } else {
    if (scene.isDoomed || found.target.empty() || isRuntimeService(found.target))
      return;
    found.reasons.push_back("another program runs because a condition of the business holds");
    found.confidence = 0.8;
  }
  candidates.push_back(std::move(found));
}

extern const Recogniser recogniserAction;
constinit const Recogniser recogniserAction{"Action", &mayApply, &recognise};

} // namespace tacit
