#include "tacit/Analysis/Callees.h"

#include "tacit/IR/Walk.h"

#include <algorithm>

namespace tacit::analysis {

using namespace tacit::ir;

static constexpr std::string_view Anything = "...";

bool mayCatch(std::string_view caught, const ExceptionTypes &types) {
  return types.empty() || catches(caught, types);
}

bool catches(std::string_view caught, const ExceptionTypes &types) {
  return caught == Anything || std::ranges::find(types, caught) != types.end();
}

Callees::Callees(const TranslationUnit &unit) : unit_(unit) {
  escaping_.resize(unit.programs.size());
  for (ProgramId id : unit.programs.ids()) {
    const Program &program = unit.programs[id];
    if (program.kind != ProgramKind::Function && program.kind != ProgramKind::Method)
      continue;
    functions_.try_emplace(program.name, id);
    for (std::string_view overridden : program.overrides)
      overriders_[overridden].push_back(id);
  }
  findEscaping();
}

ProgramId Callees::named(std::string_view name) const {
  auto found = functions_.find(name);
  return found == functions_.end() ? ProgramId() : found->second;
}

std::vector<ProgramId> Callees::of(std::string_view name) const {
  std::vector<ProgramId> result;
  if (ProgramId own = named(name))
    result.push_back(own);
  if (auto found = overriders_.find(name); found != overriders_.end())
    result.insert(result.end(), found->second.begin(), found->second.end());
  return result;
}

void Callees::appendNames(StatementId id, std::vector<std::string_view> &names) const {
  const Statement &statement = unit_.statements[id];
  if (const auto *call = std::get_if<Call>(&statement.node);
      call && (call->kind == CallKind::Function || call->kind == CallKind::Method))
    names.push_back(call->callee);
  std::vector<ExprId> exprs;
  appendExprs(statement, exprs);
  for (ExprId root : exprs)
    forEachExpr(unit_, root, [&](ExprId at) {
      if (unit_.exprs[at].kind == ExprKind::Call)
        names.push_back(unit_.exprs[at].text);
    });
}

std::set<ExceptionTypes> Callees::escapingFrom(StatementId statement) const {
  std::set<ExceptionTypes> result;
  std::vector<std::string_view> names;
  appendNames(statement, names);
  for (std::string_view name : names)
    for (ProgramId callee : of(name))
      result.insert(escaping_[callee].begin(), escaping_[callee].end());
  return result;
}

/// Statements raise exceptions in the order of a work list of programs; what a program lets out goes to those
/// that call it until nothing is added.
void Callees::findEscaping() {
  /// A statement that raises something, and the `try` statements around it, the innermost first.
  struct Source {
    StatementId statement;
    std::vector<StatementId> around;
  };
  bool throws = std::ranges::any_of(unit_.statements, [](const Statement &statement) {
    return std::holds_alternative<Throw>(statement.node);
  });
  if (!throws)
    return;
  IdVector<ProgramId, std::vector<Source>> sources;
  sources.resize(unit_.programs.size());
  std::unordered_map<ProgramId, std::set<ProgramId>> callers;
  for (ProgramId program : unit_.programs.ids()) {
    struct Open {
      StatementList list;
      std::vector<StatementId> around;
    };
    std::vector<Open> open;
    for (ProcedureId procedure : unit_.programs[program].procedures)
      open.push_back({unit_.procedures[procedure].body, {}});
    while (!open.empty()) {
      Open at = std::move(open.back());
      open.pop_back();
      for (StatementId id : at.list) {
        std::vector<std::string_view> names;
        appendNames(id, names);
        bool isSource = std::holds_alternative<Throw>(unit_.statements[id].node);
        for (std::string_view name : names)
          for (ProgramId callee : of(name)) {
            callers[callee].insert(program);
            isSource = true;
          }
        if (isSource)
          sources[program].push_back({id, at.around});
        std::vector<StatementList> nested;
        appendNestedLists(unit_.statements[id], nested);
        const auto *attempt = std::get_if<Try>(&unit_.statements[id].node);
        for (std::size_t position = 0; position < nested.size(); ++position) {
          std::vector<StatementId> around = at.around;
          if (attempt != nullptr && nested[position].data() == attempt->body.data() && position == 0)
            around.insert(around.begin(), id);
          open.push_back({nested[position], std::move(around)});
        }
      }
    }
  }
  std::set<ProgramId> pending;
  for (ProgramId program : unit_.programs.ids())
    if (!sources[program].empty())
      pending.insert(program);
  while (!pending.empty()) {
    ProgramId program = *pending.begin();
    pending.erase(pending.begin());
    std::set<ExceptionTypes> found = escaping_[program];
    for (const Source &source : sources[program]) {
      std::set<ExceptionTypes> raised = escapingFrom(source.statement);
      if (const auto *thrown = std::get_if<Throw>(&unit_.statements[source.statement].node))
        raised.insert(ExceptionTypes(thrown->types.begin(), thrown->types.end()));
      for (const ExceptionTypes &types : raised) {
        bool isCaught = std::ranges::any_of(source.around, [&](StatementId attempt) {
          return std::ranges::any_of(std::get<Try>(unit_.statements[attempt].node).handlers,
                                     [&](const Handler &handler) { return catches(handler.text, types); });
        });
        if (!isCaught)
          found.insert(types);
      }
    }
    if (found == escaping_[program])
      continue;
    escaping_[program] = std::move(found);
    pending.insert(callers[program].begin(), callers[program].end());
  }
}

} // namespace tacit::analysis
