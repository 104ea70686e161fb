#include "Ledger.h"

#include "ValueShapes.h"
#include "tacit/Words/Names.h"

#include "tacit/IR/Walk.h"

#include <algorithm>
#include <set>
#include <string>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

static Account technical(std::string_view reason) {
  return {Disposition::Technical, reason};
}

/// Functions that make another form of the same value.
static bool isConversion(const TranslationUnit &unit, ExprId value) {
  value = withoutCasts(unit, value);
  if (!value || unit.exprs[value].kind != ExprKind::Call)
    return false;
  static constexpr std::string_view Names[] = {"NUMVAL",
                                               "NUMVAL-C",
                                               "NUMVAL-F",
                                               "UPPER-CASE",
                                               "LOWER-CASE",
                                               "TRIM",
                                               "DISPLAY-OF",
                                               "NATIONAL-OF",
                                               "HEX-OF",
                                               "CHAR",
                                               "ORD",
                                               "FORMATTED-DATE",
                                               "FORMATTED-TIME",
                                               "REVERSE",
                                               "INTEGER-OF-DATE",
                                               "DATE-OF-INTEGER",
                                               "atoi",
                                               "atol",
                                               "atof",
                                               "strtol",
                                               "strtoul",
                                               "strtod",
                                               "toupper",
                                               "tolower"};
  return std::ranges::find(Names, functionName(unit.exprs[value].text)) != std::end(Names);
}

static bool readsClock(const TranslationUnit &unit, ExprId value) {
  return value && anyExpr(unit, value, [&](ExprId at) {
           std::string_view name =
               unit.exprs[at].kind == ExprKind::Call ? functionName(unit.exprs[at].text) : std::string_view();
           return name == "CURRENT-DATE" || name == "WHEN-COMPILED" || name == "time" ||
                  name == "localtime" || name == "gmtime";
         });
}

/// Whether \p item only ever holds one of a few short constants.
static bool isSwitch(const Scene &scene, DataItemId item) {
  constexpr std::size_t MostStates = 4;
  constexpr std::size_t LongestState = 4;
  constexpr std::uint16_t MostDigits = 2;
  const DataItem &data = scene.unit.items[item];
  TypeKind kind = typeKind(scene.unit, data.type);
  bool isText = kind == TypeKind::Text || kind == TypeKind::EditedText;
  if (isText ? data.byteSize > LongestState : data.type && scene.unit.types[data.type].digits > MostDigits)
    return false;
  std::set<std::string> states;
  for (const Definition &definition : scene.facts().definitions(item)) {
    if (!definition.value || !scene.facts().isConstant(definition.value))
      return false;
    if (auto code = codeValue(scene.unit, definition.value))
      states.insert(code->toText());
    if (states.size() > MostStates)
      return false;
  }
  return true;
}

/// Why a constant that no condition of the business decides is no rule, if its place or what the item is for
/// tells.
static std::string_view reasonOfConstant(const Scene &scene, const Assign &assign) {
  auto eachTarget = [&](auto holds) {
    return std::ranges::all_of(assign.assignments, [&](const Assignment &assignment) {
      return holds(scene.roles(scene.written(assignment.target)));
    });
  };
  bool clears = std::ranges::all_of(assign.assignments, [&](const Assignment &assignment) {
    return !assignment.value || isClearing(scene.unit, assignment.value);
  });
  if (!clears && scene.facts().isKeyArm(scene.id))
    return "keeps which key was pressed";
  if (!clears && scene.facts().isTechnicalPlace(scene.id))
    return scene.facts().isDialoguePlace(scene.id) ? "step of the dialogue"
                                                   : "handling of the status of an operation";
  if (eachTarget([](const ItemRoles &role) { return role.isScreen; }))
    return "preparation of a screen";
  if (clears || assign.kind == AssignKind::Declare)
    return "initialisation of a work field";
  if (eachTarget([](const ItemRoles &role) { return role.isPassed; }))
    return "preparation of a call";
  if (eachTarget([](const ItemRoles &role) { return role.isKey; }))
    return "preparation of a key";
  if (eachTarget([](const ItemRoles &role) { return role.isTested; }))
    return std::ranges::all_of(assign.assignments,
                               [&](const Assignment &assignment) {
                                 return isSwitch(scene, scene.written(assignment.target));
                               })
               ? "setting of a switch that no condition of the business decides"
               : "setting of a constant that no condition of the business decides";
  return {};
}

/// Of values that are more than constants and go somewhere.
static Account accountForMovement(const Scene &scene, const Assign &assign) {
  auto all = [&](auto holds) {
    return std::ranges::all_of(assign.assignments, [&](const Assignment &each) {
      ExprId value = withoutCasts(scene.unit, each.value);
      return value && holds(value);
    });
  };
  if (assign.kind != AssignKind::Text && all([&](ExprId value) { return scene.isArithmetic(value); }))
    return {Disposition::Flow, "a value is computed"};
  // strcpy and memset of C.
  bool isPlain = scene.unit.language != Language::Cobol &&
                 all([&](ExprId value) { return scene.unit.exprs[value].kind != ExprKind::Call; });
  if (assign.kind != AssignKind::Text || isPlain)
    return {Disposition::Flow, "data is moved"};
  bool isFill = all([&](ExprId value) { return functionName(scene.unit.exprs[value].text) == "memset"; });
  return isFill ? technical("initialisation of a work field")
                : Account{Disposition::Flow, "text is put together or taken apart"};
}

static Account accountForAssign(const Scene &scene, const Assign &assign) {
  if (scene.isDoomed)
    return technical("preparation of an abnormal end");
  bool allConstant = true;
  bool toPaper = true;
  bool converts = !assign.assignments.empty();
  bool stamps = converts;
  bool tellsStatus = converts;
  for (const Assignment &assignment : assign.assignments) {
    std::string_view reason = scene.technicalTarget(assignment.target);
    // A record that is blanked is not what one of its fields is.
    if (!reason.empty() && assign.kind != AssignKind::Initialize)
      return technical(reason);
    allConstant &= !assignment.value || scene.facts().isConstant(assignment.value);
    DataItemId item = scene.written(assignment.target);
    const ItemRoles &role = scene.roles(item);
    toPaper &= role.isPrinted && !scene.facts().leaves(item) && !role.isTested;
    converts &= isConversion(scene.unit, assignment.value);
    stamps &= readsClock(scene.unit, assignment.value) ||
              scene.readsOnly(assignment.value, [&](DataItemId item) { return scene.roles(item).isClock; });
    tellsStatus &= scene.readsOnly(assignment.value,
                                   [&](DataItemId item) { return scene.facts().isTechnicalCarrier(item); });
  }
  if (scene.facts().isExchange(scene.id))
    return technical("two items change places");
  auto isMemory = [&](const Assignment &each) { return givesMemory(scene.unit, each.value); };
  if (!assign.assignments.empty() && std::ranges::all_of(assign.assignments, isMemory))
    return technical("memory is taken or given back");
  if (assign.kind == AssignKind::Initialize)
    return technical("initialisation");
  if (assign.assignments.empty())
    return technical("no data item is changed");
  if (allConstant && toPaper)
    return technical("preparation of a printed line");
  if (allConstant) {
    if (std::string_view reason = reasonOfConstant(scene, assign); !reason.empty())
      return technical(reason);
    // An item that never changes is moved like any other.
    bool movesItems = std::ranges::all_of(assign.assignments, [&](const Assignment &assignment) {
      return assignment.value && scene.unit.exprs[assignment.value].kind == ExprKind::Item &&
             scene.facts().leaves(scene.written(assignment.target));
    });
    return movesItems ? Account{Disposition::Flow, "data is moved"}
                      : technical("initialisation of a work field");
  }
  if (tellsStatus)
    return technical("handling of the status of an operation");
  DataItemId first = scene.written(assign.assignments.front().target);
  if (first && scene.roles(first).isCounter)
    return technical(scene.roles(first).isTested && !scene.roles(first).isPrinted
                         ? "counting of lines, pages or rounds"
                         : "counting that no condition of the business decides");
  if (stamps)
    return technical("date or time stamp");
  if (converts)
    return technical("another form of the same value");
  if (toPaper)
    return technical("preparation of a printed line");
  return accountForMovement(scene, assign);
}

static bool isEnvironment(const Scene &scene, const Io &io) {
  return std::ranges::any_of(io.accesses, [&](const Access &access) {
    ResourceKind kind = access.resource ? scene.unit.resources[access.resource].kind : ResourceKind::Unknown;
    return kind == ResourceKind::Environment || kind == ResourceKind::Clock;
  });
}

/// Whether an operation of no known kind is about data: it names a resource, or gives or gets a text, a
/// number or a record of the unit's.
static bool sendsData(const Scene &scene, const Io &io) {
  auto isData = [&](ExprId value) {
    std::vector<Touch> touched;
    if (value)
      collectReads(scene.unit, value, touched);
    return std::ranges::any_of(touched, [&](const Touch &touch) {
      return !scene.facts().isTechnicalCarrier(touch.item) && !scene.roles(touch.item).isHandle &&
             !scene.roles(touch.item).isArgument && !scene.roles(touch.item).isClock;
    });
  };
  return std::ranges::any_of(io.accesses, [](const Access &access) { return access.resource.isValid(); }) ||
         std::ranges::any_of(io.uses, isData) || std::ranges::any_of(io.fills, isData);
}

static Account accountForIo(const Scene &scene, const Io &io) {
  if (isEnvironment(scene, io))
    return technical(io.op == IoOp::Accept ? "date, time or environment is asked for"
                                           : "setting of the environment");
  switch (io.op) {
  case IoOp::Open:
  case IoOp::Close:
    return technical("open or close");
  case IoOp::Commit:
  case IoOp::Rollback:
    return technical("end of a unit of work");
  case IoOp::Display:
  case IoOp::Report:
    return technical("log, console or report output");
  case IoOp::Handle:
  case IoOp::Lock:
  case IoOp::Unlock:
  case IoOp::Declare:
    return technical("platform command");
  case IoOp::Write:
    return technical("printed output");
  case IoOp::Read:
  case IoOp::ReadNext:
  case IoOp::Start:
  case IoOp::Return:
  case IoOp::Select:
  case IoOp::Fetch:
  case IoOp::Accept:
  case IoOp::Receive:
    return {Disposition::Flow, "data is read"};
  case IoOp::Rewrite:
  case IoOp::Delete:
  case IoOp::Insert:
  case IoOp::Update:
  case IoOp::Send:
  case IoOp::Release:
  case IoOp::Sort:
  case IoOp::Merge:
    return {Disposition::Flow, "data is written, sent or sorted"};
  case IoOp::StartTask: // RETURN names the transaction that the terminal goes on with.
    return io.detail.starts_with("RETURN") ? technical("end of a unit")
                                           : Account{Disposition::Flow, "another unit is called"};
  case IoOp::Other:
    if (io.detail.starts_with("PREPARE")) // What the statement does, it does where it is run.
      return technical("platform command");
    return sendsData(scene, io) ? Account{Disposition::Flow, "data is written, sent or sorted"}
                                : technical("platform command");
  }
  return {Disposition::Flow, "data is moved"};
}

/// What a choice asks for that decides no rule.
static std::string_view reasonOfTest(const Scene &scene, ExprId condition) {
  // Of a member of a record that a pointer leads to, the member is asked for.
  std::vector<DataItemId> reads;
  if (condition)
    forEachExpr(scene.unit, condition, [&](ExprId at) {
      const Expr &expr = scene.unit.exprs[at];
      bool isPlace = expr.kind == ExprKind::Item || expr.kind == ExprKind::Member;
      if (isPlace)
        reads.push_back(expr.item());
      else if (expr.kind == ExprKind::ConditionName)
        reads.push_back(scene.unit.conditions[expr.condition()].item);
      return !isPlace;
    });
  auto any = [&](auto holds) { return std::ranges::any_of(reads, holds); };
  bool asksForEnd =
      condition && anyExpr(scene.unit, condition, [&](ExprId at) { return scene.facts().asksForEnd(at); });
  if (asksForEnd || any([&](DataItemId item) { return scene.roles(item).isEndSwitch; }))
    return "asks for the end of data";
  bool choosesStep =
      condition && anyExpr(scene.unit, condition, [&](ExprId at) { return scene.facts().isKeyTest(at); });
  if (choosesStep || any([&](DataItemId item) { return scene.facts().tellsPressedKey(item); }))
    return "asks which key was pressed";
  if (any([&](DataItemId item) { return scene.roles(item).followsKey; }))
    return "asks what follows from the key that was pressed";
  auto isOpened = [&](DataItemId item) {
    return std::ranges::any_of(scene.unit.resources,
                               [&](const Resource &resource) { return resource.handle == item; });
  };
  if (any([&](DataItemId item) { return scene.facts().isTechnicalCarrier(item); }) || any(isOpened))
    return "asks for the status of an operation";
  if (any([&](DataItemId item) { return scene.roles(item).isAskedOperation; }))
    return "asks what the caller wants: which operation on the data, and how";
  if (any([&](DataItemId item) { return scene.roles(item).isHandle; }))
    return "asks for memory or a pointer";
  if (any([&](DataItemId item) { return scene.roles(item).isCounter; }))
    return "control of lines, pages or rounds";
  return "decides technical steps only";
}

static Account accountForCall(const Scene &scene, const ir::Call &call) {
  if (scene.isDoomed)
    return technical("preparation of an abnormal end");
  if (managesMemory(call.callee))
    return technical("memory is taken or given back");
  if (managesThreads(call.callee))
    return technical("platform command");
  if (ProgramId callee = scene.around.analyses.functionNamed(call.callee);
      callee && scene.around.onlyPrints(callee) && scene.around.acts(callee))
    return technical("printed output");
  bool anyStatus = false;
  bool onlyStatus = std::ranges::all_of(call.arguments, [&](const Argument &argument) {
    std::vector<Touch> reads;
    collectReads(scene.unit, argument.value, reads);
    return std::ranges::all_of(reads, [&](const Touch &read) {
      bool isStatus = scene.facts().isTechnicalCarrier(read.item) || scene.facts().holdsStatus(read.item);
      anyStatus |= isStatus;
      return isStatus || scene.roles(read.item).isHandle;
    });
  });
  if (onlyStatus && (anyStatus || scene.facts().isTechnicalPlace(scene.id)))
    return technical("handling of the status of an operation");
  return {Disposition::Flow, "another unit is called"};
}

static Account accountForExit(const Scene &scene, const Exit &exit) {
  if (exit.kind == ExitKind::Break || exit.kind == ExitKind::Continue)
    return technical("jump");
  if (exit.kind == ExitKind::Abend)
    return technical("abnormal end");
  if (!exit.value)
    return technical("end of a unit");
  ExprId value = withoutCasts(scene.unit, exit.value);
  bool isStatus = scene.unit.exprs[value].kind == ExprKind::Item &&
                  scene.facts().isTechnicalCarrier(scene.unit.exprs[value].item());
  if (isStatus || (scene.facts().isConstant(value) &&
                   (scene.facts().isTechnicalPlace(scene.id) || scene.around.reportsFailure(scene.program))))
    return technical("handling of the status of an operation");
  return {Disposition::Flow, exit.kind == ExitKind::Stop ? "the run ends" : "a value is returned"};
}

Account accountFor(const Scene &scene, bool decidesRules, std::string_view whyUnreachable) {
  const StatementNode &node = scene.statement.node;
  if (const auto *opaque = std::get_if<Opaque>(&node))
    return {Disposition::Unread, opaque->reason.empty() ? "not understood" : opaque->reason};
  if (!whyUnreachable.empty())
    return {Disposition::Unreachable, whyUnreachable};
  if (decidesRules)
    return {Disposition::Rule, "decides or runs rules"};
  if (const auto *assign = std::get_if<Assign>(&node))
    return accountForAssign(scene, *assign);
  if (const auto *io = std::get_if<Io>(&node))
    return accountForIo(scene, *io);
  if (const auto *choice = std::get_if<If>(&node))
    return technical(reasonOfTest(scene, choice->condition));
  if (const auto *arms = std::get_if<Switch>(&node))
    return technical(reasonOfTest(scene, arms->subject ? arms->subject
                                         : arms->cases.empty() || arms->cases.front().alternatives.empty()
                                             ? ExprId()
                                             : arms->cases.front().alternatives.front()));
  if (std::holds_alternative<Loop>(node))
    return technical("repeats technical steps or plain movement of data");
  if (std::holds_alternative<Perform>(node))
    return technical("runs technical steps or plain movement of data");
  if (const auto *call = std::get_if<ir::Call>(&node))
    return accountForCall(scene, *call);
  if (std::holds_alternative<Goto>(node) || std::holds_alternative<Alter>(node))
    return technical("jump");
  if (const auto *exit = std::get_if<Exit>(&node))
    return accountForExit(scene, *exit);
  if (std::holds_alternative<Evaluate>(node))
    return {Disposition::Flow, "an expression is evaluated"};
  if (std::holds_alternative<Try>(node) || std::holds_alternative<Throw>(node))
    return technical("exception handling");
  return technical("no operation");
}

} // namespace tacit::rules
