#include "ItemFacts.h"
#include "ValueShapes.h"

#include "tacit/Analysis/PathConditions.h"
#include "tacit/IR/Walk.h"
#include "tacit/Support/Text.h"
#include "tacit/Words/Names.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

ItemFacts::ItemFacts(const UnitAnalyses &analyses, const Nesting &nesting)
    : analyses_(analyses), unit_(analyses.unit), nesting_(nesting) {
  roles_.resize(unit_.items.size());
  definitions_.resize(unit_.items.size());
  constants_.resize(unit_.exprs.size());
  for (DataItemId item : unit_.items.ids())
    byRoot_[analyses_.storage().of(item).root].push_back(item);
  for (auto &[root, items] : byRoot_)
    std::sort(items.begin(), items.end(), [&](DataItemId a, DataItemId b) {
      return std::pair(analyses_.storage().of(a).begin, a) < std::pair(analyses_.storage().of(b).begin, b);
    });
  findPaper();
  scan();
  findDescriptors();
  findSizes();
  findCallStatuses();
  findStoredState();
  for (auto role : {&ItemRoles::isStored, &ItemRoles::isReturned, &ItemRoles::isShown, &ItemRoles::isPrinted,
                    &ItemRoles::isTested})
    spreadBackwards(role);
  findDeciders();
  findGivenArguments();
  spreadForwards(&ItemRoles::isArgument);
  spreadForwards(&ItemRoles::isClock);
  findCounters();
  findJumpLoops();
  findPageControl();
  findExchanges();
  findMarkers();
  findDialogueNames();
  findPressedKeys();
  for (DataItemId item : roles_.ids())
    hasDialogue_ |= roles_[item].isPressedKey || roles_[item].isDialogueName || tellsPressedKey(item);
}

void ItemFacts::findStatuses(const std::vector<ExprId> &existenceTests) {
  existenceTests_.insert(existenceTests.begin(), existenceTests.end());
  findEndTests();
  findReportedStatuses();
  findAskedOperations();
  findOperationResults();
  findCarriers();
  findHandedStatuses();
  findCarriers();
  findEndSwitches();
  findKeyFollowers();
  findDecisionCarriers();
}

template <typename Visit> void ItemFacts::forEachOverlapping(DataItemId item, Visit visit) const {
  const StorageRange &range = analyses_.storage().of(item);
  for (DataItemId other : byRoot_.at(range.root)) {
    const StorageRange &at = analyses_.storage().of(other);
    if (at.begin >= range.end)
      break;
    if (at.overlaps(range))
      visit(other);
  }
}

void ItemFacts::noteItem(DataItemId item, bool ItemRoles::*role) {
  // Members and redefinitions of what is named; not the groups around it.
  const StorageRange &range = analyses_.storage().of(item);
  forEachOverlapping(item, [&](DataItemId other) {
    if (range.contains(analyses_.storage().of(other)))
      roles_[other].*role = true;
  });
}

/// Whether \p item has members, under its own name or that of a redefinition.
bool ItemFacts::isRecord(DataItemId item) const {
  bool found = unit_.items[item].redefines.isValid();
  const StorageRange &range = analyses_.storage().of(item);
  forEachOverlapping(item, [&](DataItemId other) {
    found |= range.contains(analyses_.storage().of(other)) &&
             typeKind(unit_, unit_.items[other].type) == TypeKind::Group;
  });
  return found;
}

void ItemFacts::note(ExprId expr, bool ItemRoles::*role) {
  std::vector<Touch> reads;
  collectValueReads(unit_, expr, reads);
  for (const Touch &read : reads)
    noteItem(read.item, role);
}

void ItemFacts::define(StatementId statement, ExprId target, ExprId value) {
  if (DataItemId item = writtenItem(unit_, target))
    forEachOverlapping(item, [&](DataItemId other) { definitions_[other].push_back({statement, value}); });
}

/// Items inside subscripts only find a place.
void ItemFacts::noteSubscripts(ExprId expr) {
  forEachExpr(unit_, expr, [&](ExprId at) {
    const Expr &node = unit_.exprs[at];
    for (std::size_t operand = 0; operand < node.operands.size(); ++operand) {
      bool isSubscript = node.kind == ExprKind::Item || node.kind == ExprKind::ConditionName ||
                         ((node.kind == ExprKind::Element || node.kind == ExprKind::Slice) && operand > 0);
      if (isSubscript && node.operands[operand])
        note(node.operands[operand], &ItemRoles::isIndex);
    }
  });
}

void ItemFacts::noteControl(const LoopControl &control) {
  for (const Varying &varying : control.varying)
    note(varying.item, &ItemRoles::isIndex);
}

static bool isOutput(IoOp op) {
  return op == IoOp::Write || op == IoOp::Rewrite || op == IoOp::Insert || op == IoOp::Update ||
         op == IoOp::Delete || op == IoOp::Release;
}

bool ItemFacts::isPaper(ResourceId resource) const {
  ResourceKind kind = unit_.resources[resource].kind;
  return kind == ResourceKind::Console || kind == ResourceKind::Printer ||
         std::find(printed_.begin(), printed_.end(), resource) != printed_.end();
}

void ItemFacts::noteIo(const Io &io) {
  bool isPaper = io.op == IoOp::Display || io.op == IoOp::Report;
  for (const Access &access : io.accesses) {
    if (!access.resource)
      continue;
    isPaper |= this->isPaper(access.resource);
    if (isOutput(access.op) || access.op == IoOp::Read || access.op == IoOp::ReadNext ||
        access.op == IoOp::Return)
      for (DataItemId record : unit_.resources[access.resource].records) {
        if (isOutput(access.op))
          noteItem(record, isPaper ? &ItemRoles::isPrinted : &ItemRoles::isStored);
        else
          noteItem(record, &ItemRoles::isInput);
      }
  }
  bool ItemRoles::*role = isPaper               ? &ItemRoles::isPrinted
                          : isOutput(io.op)     ? &ItemRoles::isStored
                          : io.op == IoOp::Send ? &ItemRoles::isShown
                                                : nullptr;
  if (role != nullptr)
    for (ExprId use : io.uses)
      note(use, role);
  bool isScreen = false;
  for (const Access &access : io.accesses)
    isScreen |= access.resource && unit_.resources[access.resource].kind == ResourceKind::Screen;
  if (isScreen) {
    for (ExprId use : io.uses)
      note(use, &ItemRoles::isScreen);
    for (ExprId fill : io.fills)
      if (DataItemId item = writtenItem(unit_, fill))
        noteItem(item, &ItemRoles::isScreen);
  }
  bool opensFile = io.op == IoOp::Open && !io.accesses.empty() && io.accesses.front().resource &&
                   unit_.resources[io.accesses.front().resource].kind == ResourceKind::File;
  if (opensFile)
    for (ExprId use : io.uses)
      note(use, &ItemRoles::isPath);
  if (io.key)
    note(io.key, &ItemRoles::isKey);
  for (const Access &access : io.accesses)
    if (access.resource && unit_.resources[access.resource].keyItem)
      noteItem(unit_.resources[access.resource].keyItem, &ItemRoles::isKey);
  bool ItemRoles::*source = &ItemRoles::isInput;
  for (const Access &access : io.accesses)
    if (access.resource && unit_.resources[access.resource].kind == ResourceKind::Environment)
      source = &ItemRoles::isArgument;
    else if (access.resource && unit_.resources[access.resource].kind == ResourceKind::Clock)
      source = &ItemRoles::isClock;
  for (ExprId fill : io.fills)
    if (DataItemId item = writtenItem(unit_, fill); item && unit_.items[item].storage == Storage::Temporary)
      noteItem(item, &ItemRoles::isStatus); // What a library call of the operation returned.
    else if (item)
      noteItem(item, source);
}

/// Items that several different texts of words or signs are moved to: lines that a program composes.
static std::set<DataItemId> composedLines(const TranslationUnit &unit) {
  constexpr std::size_t FewestLines = 5;
  auto isCode = [](char each) { return isLetter(each) || isDigit(each) || each == '-' || each == '_'; };
  std::map<DataItemId, std::set<std::string>> texts;
  for (const Statement &statement : unit.statements)
    if (const auto *assign = std::get_if<Assign>(&statement.node))
      for (const Assignment &assignment : assign->assignments) {
        auto value = assignment.value ? constantValue(unit, assignment.value) : std::nullopt;
        DataItemId item = value && value->text ? writtenItem(unit, assignment.target) : DataItemId();
        if (!item)
          continue;
        std::string_view text = withoutSpacesBehind(*value->text);
        if (std::ranges::any_of(text, isLetter) && !std::ranges::all_of(text, isCode))
          texts[item].emplace(text);
      }
  std::set<DataItemId> lines;
  for (const auto &[item, different] : texts)
    if (different.size() >= FewestLines)
      lines.insert(item);
  return lines;
}

/// Files for people: written with carriage control, or never read and filled with lines that hold edited
/// numbers or are nothing but texts.
void ItemFacts::findPaper() {
  std::vector<bool> isRead(unit_.resources.size());
  std::unordered_map<DataItemId, ResourceId> records;
  for (ResourceId resource : unit_.resources.ids())
    for (DataItemId record : unit_.resources[resource].records)
      if (record)
        records.try_emplace(analyses_.storage().of(record).root, resource);
  auto isEdited = [&](DataItemId group) {
    const StorageRange &range = analyses_.storage().of(group);
    for (DataItemId other : byRoot_.at(range.root)) {
      const DataItem &item = unit_.items[other];
      if (range.contains(analyses_.storage().of(other)) && item.type &&
          (unit_.types[item.type].encoding == Encoding::Edited ||
           unit_.types[item.type].kind == TypeKind::EditedText))
        return true;
    }
    return false;
  };
  const std::set<DataItemId> composed = records.empty() ? std::set<DataItemId>() : composedLines(unit_);
  std::vector<ResourceId> candidates;
  for (const Statement &statement : unit_.statements) {
    if (const auto *io = std::get_if<Io>(&statement.node)) {
      std::string detail = toUpperCase(io->detail);
      bool hasCarriageControl = io->op == IoOp::Write && (detail.find("ADVANCING") != std::string::npos ||
                                                          detail.find("AFTER") != std::string::npos ||
                                                          detail.find("BEFORE") != std::string::npos);
      for (const Access &access : io->accesses) {
        if (!access.resource)
          continue;
        if (hasCarriageControl)
          printed_.push_back(access.resource);
        if (access.op == IoOp::Read || access.op == IoOp::ReadNext)
          isRead[access.resource.index()] = true;
      }
    } else if (const auto *assign = std::get_if<Assign>(&statement.node)) {
      for (const Assignment &assignment : assign->assignments) {
        DataItemId target = writtenItem(unit_, assignment.target);
        if (!target || !assignment.value || unit_.exprs[assignment.value].kind != ExprKind::Item)
          continue;
        auto record = records.find(analyses_.storage().of(target).root);
        DataItemId source = unit_.exprs[assignment.value].item();
        if (record == records.end())
          continue;
        std::span<const DataItemId> whole = unit_.resources[record->second].records;
        bool isLine = composed.contains(source) && std::ranges::find(whole, target) != whole.end();
        if (isLine || isEdited(source))
          candidates.push_back(record->second);
      }
    }
  }
  for (ResourceId resource : candidates)
    if (!isRead[resource.index()])
      printed_.push_back(resource);
  for (ResourceId resource : printed_)
    for (DataItemId record : unit_.resources[resource].records)
      if (record)
        noteItem(record, &ItemRoles::isOnPaper);
}

/// Items whose test decides a value that the unit hands on.
void ItemFacts::findDeciders() {
  for (StatementId id : unit_.statements.ids()) {
    const auto *choice = std::get_if<If>(&unit_.statements[id].node);
    if (choice == nullptr)
      continue;
    bool decides = false;
    for (StatementList arm : {choice->thenBody, choice->elseBody})
      for (StatementId inner : arm)
        if (const auto *assign = std::get_if<Assign>(&unit_.statements[inner].node))
          for (const Assignment &assignment : assign->assignments)
            if (DataItemId target = writtenItem(unit_, assignment.target))
              decides |= leaves(target);
    if (decides)
      note(choice->condition, &ItemRoles::decidesOutput);
  }
}

void ItemFacts::scan() {
  for (StatementId id : unit_.statements.ids()) {
    const StatementNode &node = unit_.statements[id].node;
    if (unit_.language != Language::Cobol)
      noteAddresses(unit_.statements[id]);
    StatementEffects effects = effectsOf(unit_, id);
    for (const Touch &read : effects.reads)
      readers_[analyses_.storage().of(read.item).root].push_back({id, read.item});
    for (const Touch &write : effects.writes)
      if (write.expr)
        noteSubscripts(write.expr);
    if (const auto *assign = std::get_if<Assign>(&node)) {
      for (const Assignment &assignment : assign->assignments) {
        define(id, assignment.target, assignment.value);
        noteSubscripts(assignment.value);
      }
      std::vector<Touch> addressed;
      for (const Assignment &assignment : assign->assignments)
        collectAddressed(unit_, assignment.value, addressed);
      for (const Touch &touch : addressed)
        define(id, touch.expr, {});
      continue;
    }
    for (const Touch &write : effects.writes) {
      if (write.expr)
        define(id, write.expr, {});
      else
        for (auto role : {&ItemRoles::isStatus, &ItemRoles::isOutcome})
          noteItem(write.item, role);
    }
    if (const auto *io = std::get_if<Io>(&node)) {
      noteIo(*io);
      for (ExprId use : io->uses)
        noteSubscripts(use);
    } else if (const auto *call = std::get_if<Call>(&node)) {
      for (DataItemId item : analyses_.returnedBy(id))
        definitions_[item].push_back({id, {}});
      bool isOwn = analyses_.functionNamed(call->callee).isValid();
      if (!isOwn)
        for (const Argument &argument : call->arguments) {
          note(argument.value, &ItemRoles::isShown);
          DataItemId item = writtenItem(unit_, argument.value);
          if (argument.mode == PassMode::Reference && item && isRecord(item))
            noteItem(item, &ItemRoles::isPassed);
        }
    } else if (const auto *exit = std::get_if<Exit>(&node)) {
      if (exit->value) {
        note(exit->value, &ItemRoles::isReturned);
        noteSubscripts(exit->value);
      }
    } else if (const auto *choice = std::get_if<If>(&node)) {
      note(choice->condition, &ItemRoles::isTested);
      noteSubscripts(choice->condition);
    } else if (const auto *arms = std::get_if<Switch>(&node)) {
      for (const Case &arm : arms->cases)
        for (ExprId alternative : arm.alternatives) {
          note(alternative, &ItemRoles::isTested);
          noteSubscripts(alternative);
        }
      if (arms->varying)
        note(arms->varying, &ItemRoles::isIndex);
    } else if (const auto *loop = std::get_if<Loop>(&node)) {
      noteControl(loop->control);
      if (loop->control.condition)
        note(loop->control.condition, &ItemRoles::isTested);
    } else if (const auto *perform = std::get_if<Perform>(&node)) {
      noteControl(perform->control);
      if (perform->control.condition)
        note(perform->control.condition, &ItemRoles::isTested);
    }
  }

  for (DataItemId id : unit_.items.ids()) {
    const DataItem &item = unit_.items[id];
    ItemRoles &role = roles_[id];
    role.isStatus |= item.isStatusCarrier;
    bool getsControl = std::ranges::any_of(definitions_[id], [&](const Definition &each) {
      if (!each.value || !isOwnValue(id, each))
        return false;
      const Expr &value = unit_.exprs[each.value];
      DataItemId source =
          value.kind == ExprKind::NamedConstant ? value.item() : writtenItem(unit_, each.value);
      return source && unit_.items[source].isScreenControl &&
             unit_.items[source].byteSize == unit_.items[id].byteSize;
    });
    if (item.isScreenControl || getsControl)
      noteItem(id, &ItemRoles::isScreenPlace);
    TypeKind kind = item.type ? unit_.types[item.type].kind : TypeKind::Unknown;
    role.isIndex |= kind == TypeKind::Index;
    bool isText = false;
    if (kind == TypeKind::Pointer && unit_.types[item.type].element) {
      TypeKind element = unit_.types[unit_.types[item.type].element].kind;
      isText = element == TypeKind::Text;
    }
    role.isHandle = kind == TypeKind::Function || (kind == TypeKind::Pointer && !isText);
    // A member seen through a pointer and a global belong to whoever else can reach them.
    bool isResult = item.storage == Storage::Linkage || item.storage == Storage::Member ||
                    item.storage == Storage::Global ||
                    (item.storage == Storage::Register && !item.isStatusCarrier);
    // What a parameter leads to is the caller's.
    isResult |= role.isHandle && item.storage == Storage::Parameter;
    if (isResult)
      role.isReturned = true;
    // What main gets is the command line.
    if (item.storage == Storage::Parameter && item.program && unit_.programs[item.program].name == "main")
      role.isArgument = true;
  }
  for (const Resource &resource : unit_.resources) {
    if (resource.statusItem)
      for (auto role : {&ItemRoles::isStatus, &ItemRoles::isOutcome})
        noteItem(resource.statusItem, role);
    if (resource.handle)
      roles_[resource.handle].isHandle = true;
  }
}

/// The values that reach an item with the role have it too. A fixed point over all definitions.
void ItemFacts::spreadBackwards(bool ItemRoles::*role) {
  std::vector<DataItemId> pending;
  for (DataItemId item : roles_.ids())
    if (roles_[item].*role)
      pending.push_back(item);
  while (!pending.empty()) {
    DataItemId item = pending.back();
    pending.pop_back();
    for (const Definition &definition : definitions_[item]) {
      if (!definition.value)
        continue;
      std::vector<Touch> reads;
      collectValueReads(unit_, definition.value, reads);
      for (const Touch &read : reads) {
        const StorageRange &range = analyses_.storage().of(read.item);
        forEachOverlapping(read.item, [&](DataItemId other) {
          if (range.contains(analyses_.storage().of(other)) && !(roles_[other].*role)) {
            roles_[other].*role = true;
            pending.push_back(other);
          }
        });
      }
    }
  }
}

/// An item all of whose values come from items with the role has it too.
void ItemFacts::spreadForwards(bool ItemRoles::*role) {
  bool isAnywhere = false;
  for (DataItemId item : roles_.ids())
    isAnywhere |= roles_[item].*role;
  for (bool changed = isAnywhere; changed;) {
    changed = false;
    for (DataItemId item : roles_.ids()) {
      if (roles_[item].*role || definitions_[item].empty())
        continue;
      bool all = true;
      bool any = false;
      for (const Definition &definition : definitions_[item]) {
        std::vector<Touch> reads;
        if (definition.value && (role != &ItemRoles::isArgument || !readsNumber(item, definition.value)))
          collectValueReads(unit_, definition.value, reads);
        bool from = std::any_of(reads.begin(), reads.end(),
                                [&](const Touch &read) { return roles_[read.item].*role; });
        any |= from;
        all = from || (definition.value && isConstant(definition.value));
        if (!all)
          break;
      }
      if (all && any) {
        roles_[item].*role = true;
        changed = true;
      }
    }
  }
}

/// Records that are read and written again: their fields are the stored state of the system.
void ItemFacts::findStoredState() {
  for (DataItemId item : roles_.ids())
    if (roles_[item].isInput && roles_[item].isStored)
      roles_[item].isStoredState = true;
  // A new master that starts as a copy of the old one.
  for (DataItemId item : roles_.ids())
    if (roles_[item].isStored && !unit_.items[item].parent)
      for (const Definition &definition : definitions_[item]) {
        if (!definition.value || unit_.exprs[definition.value].kind != ExprKind::Item)
          continue;
        DataItemId source = unit_.exprs[definition.value].item();
        if (roles_[source].isInput && unit_.items[source].byteSize == unit_.items[item].byteSize)
          noteItem(item, &ItemRoles::isStoredState);
      }
  // READ INTO and REWRITE FROM go through a work record: a group that is filled from an input record and
  // written back.
  for (bool changed = true; changed;) {
    changed = false;
    for (DataItemId item : roles_.ids()) {
      if (!roles_[item].isStoredState)
        continue;
      for (const Definition &definition : definitions_[item]) {
        DataItemId source = definition.value ? writtenItem(unit_, definition.value) : DataItemId();
        if (!source || roles_[source].isStoredState)
          continue;
        bool filledBack = false;
        for (const Definition &back : definitions_[source]) {
          DataItemId from = back.value ? writtenItem(unit_, back.value) : DataItemId();
          filledBack |= from && analyses_.storage().of(from).root == analyses_.storage().of(item).root;
        }
        if (filledBack) {
          noteItem(source, &ItemRoles::isStoredState);
          noteItem(source, &ItemRoles::isStored);
          changed = true;
        }
      }
    }
  }
}

bool ItemFacts::holdsStatus(DataItemId item) const {
  const StorageRange &range = analyses_.storage().of(item);
  bool any = false;
  forEachOverlapping(item, [&](DataItemId other) {
    any |= roles_[other].isStatus && range.contains(analyses_.storage().of(other));
  });
  return any;
}

bool ItemFacts::isConstant(ExprId value) const {
  if (!value)
    return false;
  // Whether an item is one depends on facts that are still being found.
  if (unit_.exprs[value].kind == ExprKind::Item)
    return findConstant(value);
  std::optional<bool> &known = constants_[value];
  if (!known)
    known = findConstant(value);
  return *known;
}

/// isConstant(), looked for.
bool ItemFacts::findConstant(ExprId value) const {
  const Expr &node = unit_.exprs[value];
  if (node.kind == ExprKind::Figurative || node.kind == ExprKind::True || node.kind == ExprKind::False)
    return true;
  if (constantValue(unit_, value) || isUndeclaredConstant(unit_, value))
    return true;
  // An object made of constants.
  auto isMadeObject = [&](const Expr &part) {
    if (part.kind != ExprKind::Call || !part.type || unit_.types[part.type].kind != TypeKind::Record)
      return false;
    ProgramId maker = analyses_.functionNamed(part.text);
    return maker && unit_.programs[maker].kind == ProgramKind::Method && !unit_.programs[maker].result;
  };
  if (isMadeObject(node) && !node.operands.empty()) {
    bool all = true;
    forEachExpr(unit_, value, [&](ExprId at) {
      bool isMade = isMadeObject(unit_.exprs[at]);
      all &= isMade || constantValue(unit_, at).has_value();
      return isMade;
    });
    return all;
  }
  if (node.kind == ExprKind::Binary && node.operands.size() == 2) {
    bool onlyLiterals = true;
    forEachExpr(unit_, value, [&](ExprId at) {
      bool isBinary = unit_.exprs[at].kind == ExprKind::Binary;
      onlyLiterals &= isBinary || constantValue(unit_, at).has_value();
      return isBinary && onlyLiterals;
    });
    if (onlyLiterals)
      return true;
    // x - x, an old way to write zero.
    DataItemId left = writtenItem(unit_, node.operands[0]);
    return node.op == Op::Subtract && left && left == writtenItem(unit_, node.operands[1]) &&
           unit_.exprs[node.operands[0]].kind == ExprKind::Item &&
           unit_.exprs[node.operands[1]].kind == ExprKind::Item &&
           unit_.exprs[node.operands[0]].operands.empty() && unit_.exprs[node.operands[1]].operands.empty();
  }
  if (node.kind == ExprKind::Item && node.operands.empty()) {
    const DataItem &item = unit_.items[node.item()];
    bool isFixed = item.initialValue && definitions_[node.item()].empty() && !roles_[node.item()].isInput &&
                   item.storage != Storage::Linkage && item.storage != Storage::Parameter;
    return isFixed || item.storage == Storage::Constant || item.storage == Storage::Enumerator;
  }
  return false;
}

bool ItemFacts::isOwnValue(DataItemId item, const Definition &definition) const {
  const auto *assign = std::get_if<Assign>(&unit_.statements[definition.statement].node);
  return assign != nullptr && std::ranges::any_of(assign->assignments, [&](const Assignment &each) {
           return each.value == definition.value && writtenItem(unit_, each.target) == item;
         });
}

bool ItemFacts::isStep(DataItemId item, ExprId value) const {
  const Expr &node = unit_.exprs[value];
  if (node.kind == ExprKind::Cast && !node.operands.empty())
    return isStep(item, node.operands.front());
  // The place in a text up to which STRING and UNSTRING came.
  if (node.kind == ExprKind::Call && (node.text == "string-pointer" || node.text == "unstring-pointer"))
    return true;
  if (node.kind != ExprKind::Binary || (node.op != Op::Add && node.op != Op::Subtract) ||
      node.operands.size() != 2)
    return false;
  auto isSelf = [&](ExprId operand) {
    DataItemId read = operand ? writtenItem(unit_, operand) : DataItemId();
    return read && analyses_.storage().of(read).root == analyses_.storage().of(item).root &&
           analyses_.storage().of(read).begin == analyses_.storage().of(item).begin;
  };
  return (isSelf(node.operands[0]) && isConstant(node.operands[1])) ||
         (node.op == Op::Add && isSelf(node.operands[1]) && isConstant(node.operands[0]));
}

bool ItemFacts::asksForExistence(ExprId condition) const {
  if (!condition)
    return false;
  if (existenceTests_.contains(condition))
    return true;
  if (endTests_.contains(condition))
    return false;
  const Expr &node = unit_.exprs[condition];
  if (node.kind == ExprKind::Outcome)
    return node.op == Op::InvalidKey || node.op == Op::NotFound || node.op == Op::Duplicate;
  if (node.kind != ExprKind::Compare || node.operands.size() != 2)
    return false;
  for (std::size_t side : {0U, 1U}) {
    DataItemId item = writtenItem(unit_, node.operands[side]);
    if (!item || !roles_[item].isStatus)
      continue;
    auto value = constantValue(unit_, node.operands[1 - side]);
    if (!value)
      continue;
    // SQLCODE +100 no row, -803 duplicate (Db2). COBOL file status 21 key out of sequence, 22 duplicate key,
    // 23 no such record (ISO 1989, the invalid key conditions of the I-O status); EIBRESP 13 NOTFND, 14
    // DUPREC, 15 DUPKEY (CICS): in C the same numbers are errors of other libraries.
    bool isCobol = unit_.language == Language::Cobol;
    if (isCobol && value->text && (*value->text == "21" || *value->text == "22" || *value->text == "23"))
      return true;
    if (value->number)
      for (int code : {100, -803, 21, 22, 23, 13, 14, 15})
        if (*value->number == Decimal(code))
          return isCobol || code == 100 || code == -803;
  }
  return false;
}

bool ItemFacts::asksForEnd(ExprId condition) const {
  const Expr &node = unit_.exprs[condition];
  if (node.kind == ExprKind::Outcome)
    return node.op == Op::AtEnd;
  if (node.kind != ExprKind::Compare || node.operands.size() != 2)
    return false;
  return std::ranges::any_of(std::array{0U, 1U}, [&](std::size_t side) {
    DataItemId item = writtenItem(unit_, node.operands[side]);
    if (!item || !roles_[item].isStatus)
      return false;
    auto value = constantValue(unit_, node.operands[1 - side]);
    return value && // File status 10, SQLCODE +100.
           ((value->number && (*value->number == Decimal(10) || *value->number == Decimal(100))) ||
            (value->text && *value->text == "10"));
  });
}

/// Finds three moves in a row by which two items change places: T := A, A := B, B := T.
void ItemFacts::findExchanges() {
  auto moved = [&](StatementId id) -> std::pair<DataItemId, DataItemId> {
    const auto *assign = std::get_if<Assign>(&unit_.statements[id].node);
    if (assign == nullptr || assign->assignments.size() != 1)
      return {};
    const Assignment &only = assign->assignments.front();
    bool isMove = only.value && unit_.exprs[only.value].kind == ExprKind::Item &&
                  unit_.exprs[only.target].kind == ExprKind::Item;
    return isMove ? std::pair(unit_.exprs[only.target].item(), unit_.exprs[only.value].item())
                  : std::pair<DataItemId, DataItemId>();
  };
  for (ProgramId program : unit_.programs.ids())
    for (StatementId id : nesting_.statements(program)) {
      auto [saved, first] = moved(id);
      if (!saved || saved == first)
        continue;
      StatementList list = nesting_.siblings(id);
      std::size_t at = nesting_.of(id).position;
      if (at + 2 >= list.size())
        continue;
      auto [to, second] = moved(list[at + 1]);
      auto [last, from] = moved(list[at + 2]);
      if (to != first || !second || last != second || from != saved)
        continue;
      bool isSubscripted = unit_.items[first].occurs != 0 || unit_.items[second].occurs != 0;
      if (first != second || isSubscripted)
        exchanges_.insert({id, list[at + 1], list[at + 2]});
    }
}

bool ItemFacts::isTechnicalLeaf(ExprId test) const {
  const Expr &node = unit_.exprs[test];
  bool asksForPage = node.kind == ExprKind::Compare && std::ranges::any_of(node.operands, [&](ExprId side) {
                       DataItemId item = side ? writtenItem(unit_, side) : DataItemId();
                       return item && (roles_[item].isPageControl || roles_[item].isScreenPlace);
                     });
  return asksForPage || statusTests_.contains(test) || keyTests_.contains(test) || asksForSize(test) ||
         asksForMemory(test) || steersDialogue(test);
}

bool ItemFacts::isTechnicalTest(ExprId condition, DataItemId self) const {
  if (!condition)
    return false;
  bool anyLeaf = false;
  std::vector<ExprId> leaves;
  forEachExpr(unit_, condition, [&](ExprId at) {
    ExprKind kind = unit_.exprs[at].kind;
    if (kind == ExprKind::And || kind == ExprKind::Or || kind == ExprKind::Not)
      return true;
    leaves.push_back(at);
    anyLeaf |= isTechnicalLeaf(at);
    return false;
  });
  if (anyLeaf)
    return std::ranges::all_of(leaves, [&](ExprId leaf) {
      return isTechnicalLeaf(leaf) || (leaf != condition && isTechnicalTest(leaf, self));
    });
  std::vector<Touch> reads;
  collectValueReads(unit_, condition, reads);
  if (reads.empty())
    return false;
  bool any = false;
  for (const Touch &read : reads) {
    const ItemRoles &role = roles_[read.item];
    bool isTechnical = role.isStatus || role.carriesStatus || role.isHandle || role.isArgument ||
                       role.isOnPaper || role.isAskedOperation || read.item == self;
    // An index compared with a technical limit is as technical; with anything else it may count months or
    // children.
    if (!isTechnical && !role.isIndex)
      return false;
    any |= isTechnical;
  }
  return any && !asksForExistence(condition);
}

bool ItemFacts::isUnnamedElsewhere(DataItemId item) const {
  bool isCovered = false;
  bool isNamed = false;
  forEachOverlapping(item, [&](DataItemId other) {
    const DataItem &data = unit_.items[other];
    if (other == item || !data.type || unit_.types[data.type].kind == TypeKind::Group)
      return;
    isCovered = true;
    isNamed |= !data.name.empty() && data.name != "FILLER";
  });
  return isCovered && !isNamed;
}

} // namespace tacit::rules
