#include "tacit/IR/Fields.h"

#include "TextForm.h"

#include <fmt/format.h>

#include <algorithm>

namespace tacit::ir {
namespace {

/// After so many the rest adds nothing.
constexpr std::size_t MaxComplaints = 200;

class Verifier {
public:
  explicit Verifier(const TranslationUnit &unit) : unit_(unit) {}
  std::vector<std::string> run();

private:
  template <typename T> void checkNode(const T &node, const std::string &where);
  void checkOrigin(const Origin &origin, const std::string &where);
  template <typename IdT> void checkId(IdT id, const std::string &where);
  void checkExprs();
  void checkExprShape(ExprId id);
  void checkExprCycles();
  void checkItems();
  void checkTypes();
  void checkExpansions();
  void checkOwners();
  void checkStatement(const Statement &statement, const std::string &where);
  void checkPerform(const Perform &perform, const std::string &where);
  void checkPrograms();
  template <typename IdT, typename Next>
  bool hasCycle(std::size_t size, Next next, std::vector<IdT> &in) const;

  template <typename... Args> void complain(fmt::format_string<Args...> format, Args &&...args) {
    if (complaints_.size() < MaxComplaints)
      complaints_.push_back(fmt::format(format, std::forward<Args>(args)...));
  }

  const TranslationUnit &unit_;
  std::vector<ProgramId> programOfStatement_ = std::vector<ProgramId>(unit_.statements.size());
  std::vector<bool> hasMark_ = std::vector<bool>(unit_.labels.size());
  std::vector<std::string> complaints_;
};

} // namespace

template <typename IdT> static std::string nameOf(IdT id) {
  return fmt::format("{}{}", sigilOf<IdT>, id.index());
}

template <typename IdT> void Verifier::checkId(IdT id, const std::string &where) {
  if (id.isValid() && !tableOf<IdT>(unit_).contains(id))
    complain("{}: {} is outside its table", where, nameOf(id));
}

void Verifier::checkOrigin(const Origin &origin, const std::string &where) {
  checkId(origin.file, where);
  checkId(origin.expansion, where);
  if (origin == Origin{})
    return;
  if (!origin.file.isValid())
    complain("{}: the origin has no file", where);
  if (origin.line == 0)
    complain("{}: the origin has no line", where);
  if (origin.endLine < origin.line || (origin.endLine == origin.line && origin.endColumn < origin.column))
    complain("{}: the origin ends before it begins", where);
}

/// All ids and places of a node, whatever its kind.
template <typename T> void Verifier::checkNode(const T &node, const std::string &where) {
  visitLeaves(node, [&]<typename Leaf>(const Leaf &leaf) {
    if constexpr (std::is_same_v<Leaf, Origin>)
      checkOrigin(leaf, where);
    else if constexpr (isIdType<Leaf>)
      checkId(leaf, where);
  });
}

//--- Expressions ------------------------------------------------------------------------

namespace {

struct OperandCount {
  std::size_t least;
  std::size_t most;
};

} // namespace

static OperandCount operandCount(ExprKind kind) {
  constexpr std::size_t Any = ~std::size_t{0};
  switch (kind) {
  case ExprKind::Number:
  case ExprKind::String:
  case ExprKind::Outcome:
  case ExprKind::True:
  case ExprKind::False:
    return {0, 0};
  case ExprKind::Figurative:
  case ExprKind::NamedConstant:
    return {0, 1};
  case ExprKind::Member:
  case ExprKind::Dereference:
  case ExprKind::AddressOf:
  case ExprKind::Unary:
  case ExprKind::Not:
  case ExprKind::ClassTest:
  case ExprKind::Cast:
    return {1, 1};
  case ExprKind::Element:
  case ExprKind::Binary:
  case ExprKind::Compare:
  case ExprKind::And:
  case ExprKind::Or:
    return {2, 2};
  case ExprKind::Slice:
    return {2, 3};
  case ExprKind::Select:
    return {3, 3};
  case ExprKind::Unknown:
  case ExprKind::Item:
  case ExprKind::ConditionName:
  case ExprKind::Call:
  case ExprKind::Aggregate:
    break;
  }
  return {0, Any};
}

void Verifier::checkExprShape(ExprId id) {
  const Expr &expr = unit_.exprs[id];
  const std::string where = fmt::format("{} ({})", nameOf(id), toText(expr.kind));
  const OperandCount count = operandCount(expr.kind);
  if (expr.operands.size() < count.least || expr.operands.size() > count.most)
    complain("{}: has {} operands", where, expr.operands.size());
  for (std::size_t at = 0; at < expr.operands.size(); ++at) {
    checkId(expr.operands[at], where);
    const bool mayMiss = (expr.kind == ExprKind::Slice && at == 2) || expr.kind == ExprKind::Aggregate;
    if (!expr.operands[at].isValid() && !mayMiss)
      complain("{}: operand {} is missing", where, at + 1);
  }
  checkId(expr.type, where);
  checkOrigin(expr.origin, where);
  const bool needsOp = expr.kind == ExprKind::Unary || expr.kind == ExprKind::Binary ||
                       expr.kind == ExprKind::Compare || expr.kind == ExprKind::Figurative;
  if (needsOp && kindOfOp(expr.op) != expr.kind)
    complain("{}: {} is no operator of this kind", where, toText(expr.op));
  if (expr.kind == ExprKind::Figurative && (expr.op == Op::All) != (expr.operands.size() == 1))
    complain("{}: only ALL has a literal", where);
  if (expr.kind == ExprKind::Outcome && (expr.op < Op::Success || expr.op > Op::Duplicate))
    complain("{}: {} is no outcome", where, toText(expr.op));
  if (expr.kind == ExprKind::Cast && expr.op != Op::Explicit && expr.op != Op::Implicit)
    complain("{}: does not say whether the source wrote it", where);
  const bool mayLackRef = expr.kind == ExprKind::NamedConstant && expr.ref == ~0U;
  switch (refTableOf(expr.kind)) {
  case RefTable::Item:
    if (!unit_.items.contains(expr.item()) && !mayLackRef)
      complain("{}: names no item", where);
    break;
  case RefTable::Condition:
    if (!unit_.conditions.contains(expr.condition()))
      complain("{}: names no condition-name", where);
    break;
  case RefTable::Statement:
    if (!unit_.statements.contains(expr.statement()))
      complain("{}: names no statement", where);
    break;
  case RefTable::None:
    if (expr.ref != ~0U)
      complain("{}: has a reference", where);
    break;
  }
}

void Verifier::checkExprCycles() {
  // Depth first with an explicit stack: an operand that is still open closes a cycle.
  enum class State : std::uint8_t { New, Open, Done };
  std::vector<State> states(unit_.exprs.size());
  struct Frame {
    ExprId id;
    std::size_t next;
  };
  std::vector<Frame> stack;
  for (const ExprId root : unit_.exprs.ids()) {
    if (states[root.index()] != State::New)
      continue;
    states[root.index()] = State::Open;
    stack.push_back({root, 0});
    while (!stack.empty()) {
      Frame &top = stack.back();
      const ExprList operands = unit_.exprs[top.id].operands;
      if (top.next == operands.size()) {
        states[top.id.index()] = State::Done;
        stack.pop_back();
        continue;
      }
      const ExprId operand = operands[top.next++];
      if (!unit_.exprs.contains(operand))
        continue;
      if (states[operand.index()] == State::Open)
        complain("{}: contains itself", nameOf(operand));
      if (states[operand.index()] != State::New)
        continue;
      states[operand.index()] = State::Open;
      stack.push_back({operand, 0});
    }
  }
}

void Verifier::checkExprs() {
  for (const ExprId id : unit_.exprs.ids())
    checkExprShape(id);
  checkExprCycles();
}

//--- Data -------------------------------------------------------------------------------

/// Whether following \p next from each id comes to an end. Ids on a cycle go to \p in.
template <typename IdT, typename Next>
bool Verifier::hasCycle(std::size_t size, Next next, std::vector<IdT> &in) const {
  // Each id is walked once: `walk` tells the round in which it was seen.
  std::vector<std::uint32_t> walk(size);
  for (std::size_t start = 0; start < size; ++start) {
    IdT at(start);
    while (at.isValid() && at.index() < size && walk[at.index()] == 0) {
      walk[at.index()] = static_cast<std::uint32_t>(start + 1);
      at = next(at);
    }
    if (at.isValid() && at.index() < size && walk[at.index()] == start + 1)
      in.push_back(at);
  }
  return !in.empty();
}

void Verifier::checkTypes() {
  std::vector<TypeId> cycles;
  hasCycle<TypeId>(unit_.types.size(), [&](TypeId id) { return unit_.types[id].element; }, cycles);
  for (const TypeId id : cycles)
    complain("{}: is an element of itself", nameOf(id));
}

void Verifier::checkExpansions() {
  std::vector<ExpansionId> cycles;
  hasCycle<ExpansionId>(
      unit_.expansions.size(), [&](ExpansionId id) { return unit_.expansions[id].site.expansion; }, cycles);
  for (const ExpansionId id : cycles)
    complain("{}: stands inside itself", nameOf(id));
}

void Verifier::checkItems() {
  std::vector<DataItemId> cycles;
  // A level 01 that redefines another lies in the record of that one.
  const auto parentOf = [&](DataItemId id) {
    const DataItem &item = unit_.items[id];
    return item.parent.isValid() ? item.parent : item.redefines;
  };
  if (hasCycle<DataItemId>(unit_.items.size(), parentOf, cycles)) {
    for (const DataItemId id : cycles)
      complain("{}: encloses or redefines itself", nameOf(id));
    return;
  }
  // The outermost item of each, every chain walked once.
  std::vector<DataItemId> roots(unit_.items.size());
  std::vector<DataItemId> chain;
  for (const DataItemId id : unit_.items.ids()) {
    DataItemId at = id;
    while (!roots[at.index()].isValid() && unit_.items.contains(parentOf(at))) {
      chain.push_back(at);
      at = parentOf(at);
    }
    const DataItemId root = roots[at.index()].isValid() ? roots[at.index()] : at;
    roots[at.index()] = root;
    for (; !chain.empty(); chain.pop_back())
      roots[chain.back().index()] = root;
  }
  for (const DataItemId id : unit_.items.ids()) {
    const DataItem &item = unit_.items[id];
    const std::string where = nameOf(id);
    const std::uint64_t size = std::uint64_t{item.byteSize} * std::max(item.occurs, 1U);
    if (item.occursMin > item.occurs)
      complain("{}: occurs at least {} times but at most {}", where, item.occursMin, item.occurs);
    if (unit_.items.contains(item.parent)) {
      const DataItem &parent = unit_.items[item.parent];
      // A parent without a size is one whose layout is not known.
      if (parent.byteSize != 0 &&
          (item.byteOffset < parent.byteOffset ||
           item.byteOffset + size > std::uint64_t{parent.byteOffset} + parent.byteSize))
        complain("{}: bytes {} to {} are not inside those of {}", where, item.byteOffset,
                 item.byteOffset + size, nameOf(item.parent));
    }
    if (unit_.items.contains(item.redefines) && roots[item.redefines.index()] != roots[id.index()])
      complain("{}: redefines {} of another record", where, nameOf(item.redefines));
    if (unit_.items.contains(item.redefines) && item.byteOffset != unit_.items[item.redefines].byteOffset)
      complain("{}: does not begin where {} does", where, nameOf(item.redefines));
  }
}

//--- Statements and procedures --------------------------------------------------------------

void Verifier::checkOwners() {
  std::vector<StatementId> pending;
  std::vector<bool> isOwned(unit_.statements.size());
  const auto own = [&](StatementId id, ProgramId program) {
    if (!unit_.statements.contains(id))
      return; // checkNode() has said so.
    if (isOwned[id.index()]) {
      complain("{}: stands in two places", nameOf(id));
      return;
    }
    isOwned[id.index()] = true;
    programOfStatement_[id.index()] = program;
    if (const auto *mark = std::get_if<LabelMark>(&unit_.statements[id].node);
        mark != nullptr && unit_.labels.contains(mark->label)) {
      if (hasMark_[mark->label.index()])
        complain("{}: label {} stands in two places", nameOf(id), nameOf(mark->label));
      hasMark_[mark->label.index()] = true;
    }
    pending.push_back(id);
  };
  for (const Procedure &procedure : unit_.procedures) {
    for (const StatementId id : procedure.body)
      own(id, procedure.program);
    while (!pending.empty()) {
      const StatementId id = pending.back();
      pending.pop_back();
      visitLeaves(unit_.statements[id], [&]<typename Leaf>(const Leaf &leaf) {
        if constexpr (std::is_same_v<Leaf, StatementId>)
          own(leaf, procedure.program);
      });
    }
  }
  for (const StatementId id : unit_.statements.ids())
    if (!isOwned[id.index()])
      complain("{}: stands nowhere", nameOf(id));
}

void Verifier::checkPerform(const Perform &perform, const std::string &where) {
  if (!unit_.procedures.contains(perform.from) || !unit_.procedures.contains(perform.thru)) {
    complain("{}: performs no procedure", where);
    return;
  }
  if (unit_.procedures[perform.from].program != unit_.procedures[perform.thru].program)
    complain("{}: performs from one program to another", where);
}

void Verifier::checkStatement(const Statement &statement, const std::string &where) {
  if (statement.origin == Origin{})
    complain("{}: has no origin", where);
  if (const auto *perform = std::get_if<Perform>(&statement.node))
    checkPerform(*perform, where);
  if (const auto *io = std::get_if<Io>(&statement.node))
    for (const Perform &procedure : io->procedures)
      checkPerform(procedure, where);
  if (const auto *jump = std::get_if<Goto>(&statement.node)) {
    for (const JumpTarget &target : jump->targets) {
      if (target.procedure.isValid() == target.label.isValid())
        complain("{}: a jump goes to a procedure or to a label", where);
      if (unit_.labels.contains(target.label) && !hasMark_[target.label.index()])
        complain("{}: jumps to {}, which stands nowhere", where, nameOf(target.label));
    }
    if (jump->dependingOn.isValid() && jump->targets.empty())
      complain("{}: depends on a value but has no targets", where);
  }
  if (const auto *branch = std::get_if<If>(&statement.node);
      branch != nullptr && !branch->condition.isValid())
    complain("{}: has no condition", where);
  if (const auto *assign = std::get_if<Assign>(&statement.node))
    for (const Assignment &assignment : assign->assignments)
      if (!assignment.target.isValid() || !assignment.value.isValid())
        complain("{}: an assignment lacks its target or value", where);
}

void Verifier::checkPrograms() {
  std::vector<bool> isListed(unit_.procedures.size());
  for (const ProgramId id : unit_.programs.ids()) {
    for (const ProcedureId procedure : unit_.programs[id].procedures) {
      if (!unit_.procedures.contains(procedure))
        continue;
      if (isListed[procedure.index()])
        complain("{}: belongs to two programs", nameOf(procedure));
      isListed[procedure.index()] = true;
      if (unit_.procedures[procedure].program != id)
        complain("{}: listed by {} but belongs to another program", nameOf(procedure), nameOf(id));
    }
  }
  for (const ProcedureId id : unit_.procedures.ids()) {
    const Procedure &procedure = unit_.procedures[id];
    if (!isListed[id.index()])
      complain("{}: no program lists it", nameOf(id));
    if (unit_.procedures.contains(procedure.section) &&
        (unit_.procedures[procedure.section].kind != ProcedureKind::Section || procedure.section >= id))
      complain("{}: {} is no section before it", nameOf(id), nameOf(procedure.section));
  }
  std::vector<ProgramId> cycles;
  hasCycle<ProgramId>(unit_.programs.size(), [&](ProgramId id) { return unit_.programs[id].parent; }, cycles);
  for (const ProgramId id : cycles)
    complain("{}: encloses itself", nameOf(id));
}

std::vector<std::string> Verifier::run() {
  visitTables([&](std::string_view keyword, auto member) {
    const auto &table = unit_.*member;
    for (std::size_t index = 0; const auto &entry : table)
      checkNode(entry, fmt::format("{} {}", keyword, index++));
  });
  for (const StatementId id : unit_.statements.ids())
    checkNode(unit_.statements[id], nameOf(id));
  checkExprs();
  checkTypes();
  checkExpansions();
  checkItems();
  checkOwners();
  for (const StatementId id : unit_.statements.ids())
    checkStatement(unit_.statements[id], nameOf(id));
  checkPrograms();
  return std::move(complaints_);
}

std::vector<std::string> verify(const TranslationUnit &unit) {
  return Verifier(unit).run();
}

} // namespace tacit::ir
