// Rows that follow from the unit without judging: files, programs, items, flows, accesses, calls, what is
// missing.

#include "Extraction.h"

#include "tacit/IR/Walk.h"
#include "tacit/Support/Text.h"

#include <algorithm>
#include <fmt/format.h>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

void Extraction::addFiles() {
  for (FileId id : unit_.files.ids()) {
    const File &file = unit_.files[id];
    bool isOwn = file.path == unit_.path;
    FileRow row;
    row.path = text(file.path);
    row.language = isOwn ? unit_.language : Language::Unknown;
    row.format = isOwn ? toText(unit_.format) : "";
    row.sha256 = text(file.sha256);
    row.status = isOwn ? unit_.status : ReadStatus::Read;
    row.reason = isOwn ? text(unit_.reason) : "";
    knowledge_.files.push_back(row);
  }
}

void Extraction::addPrograms() {
  for (ProgramId id : unit_.programs.ids()) {
    const Program &program = unit_.programs[id];
    ProgramRow row;
    row.program = identity_.program(id);
    row.name = text(program.name);
    row.language = toText(unit_.language);
    row.kind = toText(program.kind);
    row.at = lines(program.origin);
    knowledge_.programs.push_back(row);
  }
}

static std::string_view kindOf(const TranslationUnit &unit, DataItemId id) {
  const DataItem &item = unit.items[id];
  if (isTableItem(unit, id))
    return item.parent ? "column" : "table";
  if (isMessageItem(unit, id))
    return item.parent ? "field" : "message";
  switch (item.storage) {
  case Storage::Parameter:
    return "parameter";
  case Storage::Member:
    return "member";
  case Storage::RecordType:
    return "record-type";
  case Storage::Constant:
    return "constant";
  case Storage::Enumerator:
    return "enumerator";
  case Storage::Register:
    return "register";
  case Storage::Working:
  case Storage::LocalStorage:
  case Storage::Linkage:
  case Storage::FileRecord:
  case Storage::Screen:
  case Storage::Report:
  case Storage::Local:
  case Storage::Static:
  case Storage::Global:
  case Storage::Temporary:
    break;
  }
  TypeKind kind = item.type ? unit.types[item.type].kind : TypeKind::Unknown;
  bool isGroup = kind == TypeKind::Group || kind == TypeKind::Record || kind == TypeKind::Union;
  return isGroup ? "group" : kind == TypeKind::Array ? "table" : "elementary";
}

/// Items that are named outside their declaration: in expressions, and by what runs without one.
void Extraction::addMentions() {
  std::vector<bool> isMentioned(unit_.items.size());
  auto mention = [&](DataItemId id) {
    if (id)
      isMentioned[id.index()] = true;
  };
  for (ExprId id : unit_.exprs.ids()) {
    const Expr &expr = unit_.exprs[id];
    if (expr.kind == ExprKind::Item || expr.kind == ExprKind::Member)
      mention(expr.item());
    else if (expr.kind == ExprKind::ConditionName)
      mention(unit_.conditions[expr.condition()].item);
  }
  for (DataItemId id : unit_.items.ids()) {
    mention(unit_.items[id].dependsOn);
    mention(unit_.items[id].redefines);
  }
  for (ResourceId id : unit_.resources.ids()) {
    const Resource &resource = unit_.resources[id];
    for (DataItemId item : {resource.keyItem, resource.statusItem, resource.handle})
      mention(item);
    for (DataItemId record : resource.records)
      mention(record);
  }
  for (DataItemId id : unit_.items.ids())
    if (isMentioned[id.index()] && !identity_.item(id).empty())
      knowledge_.mentioned.push_back(identity_.item(id));
}

/// Whether a comment says anything; frames and rulers do not.
static bool hasWord(std::string_view comment) {
  return std::ranges::any_of(comment, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
  });
}

/// Comments that follow each other line by line in one column are one, with frames around it left out.
void Extraction::addComments() {
  const std::vector<Comment> &comments = unit_.comments;
  for (std::size_t first = 0, next = 0; first < comments.size(); first = next) {
    LineRange at = lines(comments[first].origin);
    std::string block;
    for (next = first; next < comments.size(); ++next) {
      LineRange line = lines(comments[next].origin);
      if (next != first && (line.file != at.file || line.line != at.endLine + 1 ||
                            comments[next].origin.column != comments[first].origin.column))
        break;
      at.endLine = std::max(line.line, line.endLine);
      if (hasWord(comments[next].text))
        block += (block.empty() ? "" : "\n") + std::string(comments[next].text);
    }
    if (at.line != 0 && !at.file.starts_with('<') && !block.empty())
      knowledge_.comments.push_back({at, text(block)});
  }
}

void Extraction::addItems() {
  for (DataItemId id : unit_.items.ids()) {
    const DataItem &item = unit_.items[id];
    if (item.storage == Storage::Temporary || identity_.item(id).empty())
      continue;
    ItemRow row;
    row.item = identity_.item(id);
    row.program = item.program ? identity_.program(item.program) : std::string_view{};
    row.name = item.name.empty() ? "FILLER" : text(item.name);
    row.qualifiedName = identity_.qualifiedName(id);
    row.kind = kindOf(unit_, id);
    row.type = item.type ? text(formatter_.type(item.type)) : std::string_view{};
    // Columns and fields of messages lie in no storage of the program.
    if (!isTableItem(unit_, id) && !isMessageItem(unit_, id)) {
      row.byteOffset = item.byteOffset;
      row.byteSize = item.byteSize;
    }
    row.parent = item.parent && item.parent < id ? identity_.item(item.parent) : std::string_view{};
    row.initialValue = item.initialValue ? text(formatter_.expr(item.initialValue)) : std::string_view{};
    row.businessName = text(writer_.itemWords(id));
    row.at = lines(item.origin);
    row.level = item.level;
    row.occurs = item.occurs;
    row.position = id.index() + 1;
    knowledge_.items.push_back(row);
    if (!writer_.nameInComment(id).empty())
      knowledge_.terms.push_back({row.name, row.businessName,
                                  writer_.isLabelled(id) ? TermSource::Screen : TermSource::Comment,
                                  row.item});
    else if (names_.isInGlossary(item.name))
      knowledge_.terms.push_back({row.name, row.businessName, TermSource::Glossary, row.item});
  }
  for (ConditionId id : unit_.conditions.ids()) {
    const Condition &condition = unit_.conditions[id];
    ItemRow row;
    row.item = identity_.condition(id);
    row.program = unit_.items[condition.item].program ? identity_.program(unit_.items[condition.item].program)
                                                      : std::string_view{};
    row.name = text(condition.name);
    row.qualifiedName = text(fmt::format("{}.{}", identity_.qualifiedName(condition.item), condition.name));
    row.kind = "condition-name";
    row.parent = identity_.item(condition.item);
    std::string values;
    for (const ValueRange &range : condition.values) {
      values += (values.empty() ? "" : ", ") + formatter_.expr(range.low);
      if (range.high)
        values += " THRU " + formatter_.expr(range.high);
    }
    row.initialValue = text(values);
    row.businessName = text(names_.words(condition.name));
    row.at = lines(condition.origin);
    row.level = unit_.language == Language::Cobol ? 88 : 0;
    row.position = condition.item.index() + 1;
    knowledge_.items.push_back(row);
  }
}

void Extraction::addMissing() {
  struct Count {
    std::uint32_t times = 0;
  };
  std::map<std::pair<std::string_view, std::string_view>, Count> counts;
  for (const Missing &missing : unit_.missing)
    ++counts[{toText(missing.kind), missing.name}].times;
  std::string_view wantedBy = unit_.programs.empty() ? text(unit_.path) : identity_.program(ProgramId(0U));
  for (const auto &[key, count] : counts)
    knowledge_.missing.push_back({text(key.second), key.first, wantedBy, count.times, 0});
  // Rules that read or write items nobody declared.
  for (MissingRow &row : knowledge_.missing) {
    if (row.kind != toText(MissingKind::Item))
      continue;
    std::set<std::string_view> affected;
    for (const RuleItemRow &use : knowledge_.ruleItems)
      if (use.item.size() > row.name.size() && use.item.ends_with(row.name) &&
          use.item[use.item.size() - row.name.size() - 1] == '.')
        affected.insert(use.rule);
    row.rulesAffected = static_cast<std::uint32_t>(affected.size());
  }
}

/// Variables that a place found through a pointer may be, where they are few and the place is all of them:
/// elements of records are known by their members.
std::vector<DataItemId> Extraction::itemsBehind(ExprId place, bool &isComplete) const {
  static constexpr std::size_t MostItems = 16;
  isComplete = false;
  const PointsTo &pointsTo = scene_.analyses.pointsTo();
  if (!pointsTo.isThroughPointer(place))
    return {};
  std::vector<DataItemId> items = pointsTo.itemsAt(place, isComplete);
  auto isRecord = [&](TypeId type) {
    while (type && unit_.types[type].kind == TypeKind::Array)
      type = unit_.types[type].element;
    return type && (unit_.types[type].kind == TypeKind::Record || unit_.types[type].kind == TypeKind::Union);
  };
  bool isPart =
      unit_.exprs[place].kind == ExprKind::Member && !isRecord(unit_.items[unit_.exprs[place].item()].type);
  std::erase_if(items, [&](DataItemId item) {
    return identity_.item(item).empty() || (isPart && isRecord(unit_.items[item].type));
  });
  isComplete = isComplete && !items.empty() && items.size() <= MostItems;
  return items.size() <= MostItems ? items : std::vector<DataItemId>();
}

/// The items that an assignment to \p target gives a value: the one it names, and those behind its pointers.
std::vector<DataItemId> Extraction::targetsOf(ExprId target) const {
  bool isComplete = false;
  std::vector<DataItemId> targets = itemsBehind(target, isComplete);
  DataItemId named = writtenItem(unit_, target);
  // A member stands for those of all objects; a pointer for what it points to only if nobody knows that.
  bool isMember = named && unit_.items[named].storage == Storage::Member;
  if (named && (isMember || !isComplete) && std::ranges::find(targets, named) == targets.end())
    targets.insert(targets.begin(), named);
  return targets;
}

/// The items whose values flow on from \p value, those behind pointers among them.
void Extraction::collectSources(ExprId value, std::vector<DataItemId> &sources) const {
  std::vector<Touch> reads;
  std::set<DataItemId> replaced;
  forEachExpr(unit_, value, [&](ExprId at) {
    if (unit_.exprs[at].kind == ExprKind::AddressOf)
      return false;
    bool isComplete = false;
    std::vector<DataItemId> items = itemsBehind(at, isComplete);
    sources.insert(sources.end(), items.begin(), items.end());
    if (isComplete && unit_.exprs[at].kind != ExprKind::Member)
      replaced.insert(writtenItem(unit_, at));
    return unit_.exprs[at].kind != ExprKind::Member;
  });
  collectValueReads(unit_, value, reads);
  for (const Touch &read : reads)
    if (!replaced.contains(read.item) && std::ranges::find(sources, read.item) == sources.end())
      sources.push_back(read.item);
}

/// The programs of the unit that \p call may run.
std::vector<ProgramId> Extraction::possibleCallees(const ir::Call &call) const {
  if (call.callee.empty() && call.target)
    return scene_.analyses.pointsTo().calleesOf(call.target).programs;
  return scene_.analyses.callees().of(call.callee);
}

void Extraction::addFlows(ProgramId program) {
  std::set<std::tuple<DataItemId, DataItemId, FlowKind, std::uint32_t>> seen;
  auto add = [&](DataItemId from, DataItemId to, FlowKind kind, const Origin &origin) {
    if (!from || !to || identity_.item(from).empty() || identity_.item(to).empty() ||
        !seen.emplace(from, to, kind, origin.line).second)
      return;
    knowledge_.flows.push_back(
        {identity_.item(from), identity_.item(to), kind, identity_.program(program), lines(origin)});
  };
  for (StatementId id : scene_.nesting.statements(program)) {
    const Statement &statement = unit_.statements[id];
    if (const auto *assign = std::get_if<Assign>(&statement.node)) {
      for (const Assignment &assignment : assign->assignments) {
        std::vector<DataItemId> sources;
        collectSources(assignment.value, sources);
        bool isMove = assign->kind == AssignKind::Move || assign->kind == AssignKind::Declare;
        for (DataItemId target : targetsOf(assignment.target))
          for (DataItemId source : sources) {
            bool isSql = (target && isTableItem(unit_, target)) || isTableItem(unit_, source);
            bool isField = (target && isMessageItem(unit_, target)) || isMessageItem(unit_, source);
            add(source, target,
                isSql     ? FlowKind::Sql
                : isField ? FlowKind::Io
                : isMove  ? FlowKind::Move
                          : FlowKind::Compute,
                statement.origin);
          }
      }
    } else if (const auto *call = std::get_if<ir::Call>(&statement.node)) {
      // The object of a method comes before its arguments and is no parameter.
      std::span<const Argument> arguments = call->arguments;
      if (call->kind == CallKind::Method && !arguments.empty())
        arguments = arguments.subspan(1);
      for (ProgramId callee : possibleCallees(*call)) {
        const Program &target = unit_.programs[callee];
        for (std::size_t at = 0; at < arguments.size() && at < target.parameters.size(); ++at) {
          std::vector<DataItemId> sources;
          collectSources(arguments[at].value, sources);
          for (DataItemId source : sources)
            add(source, target.parameters[at], FlowKind::Argument, statement.origin);
        }
        if (call->result && target.result)
          for (DataItemId result : targetsOf(call->result))
            add(target.result, result, FlowKind::Return, statement.origin);
      }
    }
  }
  for (DataItemId id : unit_.items.ids())
    if (unit_.items[id].program == program && unit_.items[id].redefines)
      add(unit_.items[id].redefines, id, FlowKind::Alias, unit_.items[id].origin);
}

std::string_view operationName(IoOp op) {
  switch (op) {
  case IoOp::Write:
  case IoOp::Insert:
  case IoOp::Release:
    return "create";
  case IoOp::Read:
  case IoOp::ReadNext:
  case IoOp::Return:
  case IoOp::Select:
  case IoOp::Fetch:
  case IoOp::Start:
  case IoOp::Accept:
    return "read";
  case IoOp::Rewrite:
  case IoOp::Update:
    return "update";
  case IoOp::Delete:
    return "delete";
  case IoOp::Send:
  case IoOp::Display:
    return "send";
  case IoOp::Receive:
    return "receive";
  case IoOp::Open:
  case IoOp::Close:
  case IoOp::Sort:
  case IoOp::Merge:
  case IoOp::Lock:
  case IoOp::Unlock:
  case IoOp::Declare:
  case IoOp::Commit:
  case IoOp::Rollback:
  case IoOp::StartTask:
  case IoOp::Handle:
  case IoOp::Report:
  case IoOp::Other:
    return toText(op);
  }
  return toText(op);
}

void Extraction::addAccesses(ProgramId program) {
  for (StatementId id : scene_.nesting.statements(program)) {
    const Statement &statement = unit_.statements[id];
    const auto *io = std::get_if<Io>(&statement.node);
    if (io == nullptr)
      continue;
    for (const Access &access : io->accesses) {
      if (!access.resource)
        continue;
      const Resource &resource = unit_.resources[access.resource];
      AccessRow row;
      row.program = identity_.program(program);
      row.resource = text(resource.name.empty() ? resource.externalName : resource.name);
      row.resourceKind = toText(resource.kind);
      row.operation = operationName(access.op);
      std::string columns;
      for (std::string_view column : access.columns)
        columns += (columns.empty() ? "" : ",") + std::string(column);
      row.columns = text(columns);
      row.at = ownLines(id);
      knowledge_.accesses.push_back(row);
    }
  }
}

/// A row for each function that the call's pointer may lead to. Returns whether it can lead nowhere else.
bool Extraction::addCallsThroughPointer(ProgramId program, const ir::Call &call, const LineRange &at) {
  PossibleCallees possible = scene_.analyses.pointsTo().calleesOf(call.target);
  std::string_view reason = text(fmt::format("through {}", formatter_.expr(call.target)));
  for (ProgramId callee : possible.programs)
    knowledge_.calls.push_back(
        {identity_.program(program), identity_.program(callee), toText(call.kind), true, reason, at});
  for (std::string_view callee : possible.elsewhere)
    knowledge_.calls.push_back(
        {identity_.program(program), text(callee), toText(call.kind), false, reason, at});
  return possible.isComplete;
}

void Extraction::addCalls(ProgramId program) {
  const FlowGraph &graph = scene_.analyses.graph(program);
  for (StatementId id : scene_.nesting.statements(program)) {
    const Statement &statement = unit_.statements[id];
    NodeId node = graph.nodeOf(id);
    std::vector<ProgramId> functions = node && !std::holds_alternative<ir::Call>(statement.node)
                                           ? scene_.analyses.calledFunctions(graph, node)
                                           : std::vector<ProgramId>();
    bool mayCall = !functions.empty() || std::holds_alternative<Perform>(statement.node) ||
                   std::holds_alternative<ir::Call>(statement.node);
    if (!mayCall)
      continue;
    LineRange at = ownLines(id);
    if (const auto *perform = std::get_if<Perform>(&statement.node); perform && perform->from) {
      std::string caller =
          fmt::format("{}.{}", identity_.program(program), unitName(scene_.nesting.of(id).procedure));
      std::string callee =
          fmt::format("{}.{}", identity_.program(program), unit_.procedures[perform->from].name);
      if (perform->thru && perform->thru != perform->from)
        callee += fmt::format(" THRU {}", unit_.procedures[perform->thru].name);
      knowledge_.calls.push_back({text(caller), text(callee), "perform", true, {}, at});
    } else if (const auto *call = std::get_if<ir::Call>(&statement.node)) {
      ProgramId callee = scene_.analyses.functionNamed(call->callee);
      std::string_view name = callee ? identity_.program(callee) : text(scene_.facts.calleeOf(*call));
      std::vector<ProgramId> possible = possibleCallees(*call);
      if (name.empty() && addCallsThroughPointer(program, *call, at))
        continue;
      std::string_view reason = name.empty()                   ? "the name is in a data item or pointer"
                                : !callee && !possible.empty() ? "a method that others override"
                                                               : "";
      knowledge_.calls.push_back(
          {identity_.program(program), name, toText(call->kind), callee.isValid(), reason, at});
      // A virtual method: those that override it may run as well.
      for (ProgramId overrider : possible)
        if (overrider != callee && !call->callee.empty())
          knowledge_.calls.push_back({identity_.program(program), identity_.program(overrider),
                                      toText(call->kind), true,
                                      text(fmt::format("overrides {}", call->callee)), at});
    }
    for (ProgramId callee : functions)
      knowledge_.calls.push_back(
          {identity_.program(program), identity_.program(callee), "function", true, {}, at});
  }
}

} // namespace tacit::rules
