#include "RandomUnit.h"

#include "tacit/IR/Fields.h"

#include <array>
#include <type_traits>

namespace tacit::test {

using namespace ir;

namespace {

/// The last enumerator of each enumeration of the IR.
template <typename E> constexpr E lastOf() {
  if constexpr (std::is_same_v<E, Language>)
    return Language::Binary;
  else if constexpr (std::is_same_v<E, SourceFormat>)
    return SourceFormat::Free;
  else if constexpr (std::is_same_v<E, ReadStatus>)
    return ReadStatus::Skipped;
  else if constexpr (std::is_same_v<E, ExpansionKind>)
    return ExpansionKind::SqlInclude;
  else if constexpr (std::is_same_v<E, TypeKind>)
    return TypeKind::Index;
  else if constexpr (std::is_same_v<E, Encoding>)
    return Encoding::National;
  else if constexpr (std::is_same_v<E, Storage>)
    return Storage::Temporary;
  else if constexpr (std::is_same_v<E, ResourceKind>)
    return ResourceKind::Unknown;
  else if constexpr (std::is_same_v<E, ExprKind>)
    return ExprKind::False;
  else if constexpr (std::is_same_v<E, Op>)
    return Op::Implicit;
  else if constexpr (std::is_same_v<E, Rounding>)
    return Rounding::None;
  else if constexpr (std::is_same_v<E, Overflow>)
    return Overflow::Undefined;
  else if constexpr (std::is_same_v<E, AssignKind>)
    return AssignKind::Declare;
  else if constexpr (std::is_same_v<E, SwitchKind>)
    return SwitchKind::Search;
  else if constexpr (std::is_same_v<E, PassMode>)
    return PassMode::Value;
  else if constexpr (std::is_same_v<E, CallKind>)
    return CallKind::ExecPgm;
  else if constexpr (std::is_same_v<E, ExitKind>)
    return ExitKind::Abend;
  else if constexpr (std::is_same_v<E, EntryEvent>)
    return EntryEvent::Exception;
  else if constexpr (std::is_same_v<E, IoOp>)
    return IoOp::Other;
  else if constexpr (std::is_same_v<E, ProcedureKind>)
    return ProcedureKind::Function;
  else if constexpr (std::is_same_v<E, ProgramKind>)
    return ProgramKind::Unknown;
  else
    return MissingKind::Item;
}

class Generator {
public:
  explicit Generator(Random &random) : random_(random) {}
  TranslationUnit run();

private:
  template <typename T> void fill(T &node);
  template <typename M> void fillValue(M &value);
  template <typename IdT> IdT anyId();
  template <typename E> E anyEnum() {
    return static_cast<E>(random_.below(static_cast<std::uint32_t>(lastOf<E>()) + 1));
  }
  std::string_view anyText();
  Origin anyOrigin();
  ExprId anyExpr(int depth);
  StatementList anyList();
  StatementId anyStatement();
  Perform anyPerform();
  void addItems();
  void addProcedures();
  template <typename T> T anyNode() {
    T node{};
    fill(node);
    return node;
  }

  Random &random_;
  TranslationUnit unit_;
  ProgramId program_;         ///< Of the procedure being filled.
  int depth_ = 0;             ///< Of nested statements.
  std::uint32_t budget_ = 60; ///< Statements still to be made.
};

} // namespace

std::string_view Generator::anyText() {
  static constexpr std::array<std::string_view, 12> Texts{
      "A", "WS-TOTAL", "", "a b", "\"", "\\", "\n\t", "-", "\xC2\xA3", "\xFF\x01", "e5", "x\xE2\x80\xAEy"};
  return random_.pick(Texts);
}

Origin Generator::anyOrigin() {
  if (random_.oneIn(4))
    return {};
  Origin origin;
  origin.file = FileId(random_.below(static_cast<std::uint32_t>(unit_.files.size())));
  origin.line = random_.between(1, 9);
  origin.endLine = origin.line + (random_.oneIn(2) ? 0 : random_.below(9));
  origin.column = static_cast<std::uint16_t>(random_.between(1, 80));
  origin.endColumn = static_cast<std::uint16_t>(origin.column + random_.below(9));
  if (random_.oneIn(3) && !unit_.expansions.empty())
    origin.expansion = anyId<ExpansionId>();
  return origin;
}

template <typename IdT> IdT Generator::anyId() {
  const auto size = static_cast<std::uint32_t>(tableOf<IdT>(unit_).size());
  return size == 0 || random_.oneIn(3) ? IdT() : IdT(random_.below(size));
}

template <typename M> void Generator::fillValue(M &value) {
  if constexpr (std::is_same_v<M, bool>)
    value = random_.oneIn(2);
  else if constexpr (std::is_integral_v<M>)
    value = static_cast<M>(random_.oneIn(2) ? 0 : random_.below(200));
  else if constexpr (std::is_enum_v<M>)
    value = anyEnum<M>();
  else if constexpr (std::is_same_v<M, std::string_view>)
    value = anyText();
  else if constexpr (std::is_same_v<M, Origin>)
    value = anyOrigin();
  else if constexpr (std::is_same_v<M, ExprId>)
    value = anyExpr(3);
  else if constexpr (isIdType<M>)
    value = anyId<M>();
  else if constexpr (std::is_same_v<M, StatementList>)
    value = anyList();
  else if constexpr (std::is_same_v<M, Perform>)
    value = anyPerform();
  else if constexpr (isSpanType<M>) {
    std::vector<std::remove_const_t<typename M::element_type>> list(random_.below(3));
    for (auto &element : list)
      fillValue(element);
    value = unit_.arena().copy(list);
  } else if constexpr (HasFields<M>) {
    fill(value);
  }
}

template <typename T> void Generator::fill(T &node) {
  visitFields<T>([&](std::string_view, auto member) {
    if (!random_.oneIn(3) || isSpanType<std::remove_cvref_t<decltype(node.*member)>> ||
        std::is_same_v<std::remove_cvref_t<decltype(node.*member)>, ExprId>)
      fillValue(node.*member);
  });
}

//--- Expressions ------------------------------------------------------------------------

ExprId Generator::anyExpr(int depth) {
  if (!unit_.exprs.empty() && random_.oneIn(6))
    return ExprId(random_.below(static_cast<std::uint32_t>(unit_.exprs.size())));
  const auto item = [&] { return random_.below(static_cast<std::uint32_t>(unit_.items.size())); };
  static constexpr std::array<std::string_view, 7> Numbers{"0", "-1.50", "+7", "1E5", ".5", "", "12 34"};
  static constexpr std::array Leaves{ExprKind::Unknown,    ExprKind::Number,        ExprKind::String,
                                     ExprKind::Figurative, ExprKind::NamedConstant, ExprKind::Item,
                                     ExprKind::True,       ExprKind::Outcome};
  Expr expr;
  expr.kind = depth == 0 ? random_.pick(Leaves) : anyEnum<ExprKind>();
  expr.type = anyId<TypeId>();
  expr.origin = anyOrigin();
  std::uint32_t operands = 0;
  const auto opBetween = [&](Op first, Op last) {
    return static_cast<Op>(
        random_.between(static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)));
  };
  switch (expr.kind) {
  case ExprKind::Number:
    expr.text = random_.pick(Numbers);
    break;
  case ExprKind::Unknown:
  case ExprKind::String:
    expr.text = anyText();
    break;
  case ExprKind::Figurative:
    expr.op = opBetween(Op::Space, depth == 0 ? Op::Null : Op::All);
    operands = expr.op == Op::All ? 1 : 0;
    break;
  case ExprKind::NamedConstant:
    expr.text = anyText();
    operands = depth == 0 ? 0 : random_.below(2);
    if (random_.oneIn(2))
      expr.ref = item();
    break;
  case ExprKind::Item:
    expr.ref = item();
    operands = depth == 0 ? 0 : random_.below(3);
    break;
  case ExprKind::ConditionName:
    if (unit_.conditions.empty()) {
      expr.kind = ExprKind::True;
      break;
    }
    expr.ref = random_.below(static_cast<std::uint32_t>(unit_.conditions.size()));
    operands = random_.below(2);
    break;
  case ExprKind::Outcome:
    if (unit_.statements.empty())
      expr.kind = ExprKind::False;
    else {
      expr.ref = random_.below(static_cast<std::uint32_t>(unit_.statements.size()));
      expr.op = opBetween(Op::Success, Op::Duplicate);
    }
    break;
  case ExprKind::Member:
    expr.ref = item();
    operands = 1;
    break;
  case ExprKind::Slice:
    operands = random_.between(2, 3);
    break;
  case ExprKind::Unary:
    expr.op = opBetween(Op::Negate, Op::BitNot);
    operands = 1;
    break;
  case ExprKind::Binary:
    expr.op = opBetween(Op::Add, Op::Concatenate);
    operands = 2;
    break;
  case ExprKind::Compare:
    expr.op = opBetween(Op::Equal, Op::GreaterEqual);
    operands = 2;
    break;
  case ExprKind::Cast:
    expr.op = opBetween(Op::Explicit, Op::Implicit);
    operands = 1;
    break;
  case ExprKind::ClassTest:
    expr.text = anyText();
    [[fallthrough]];
  case ExprKind::Dereference:
  case ExprKind::AddressOf:
  case ExprKind::Not:
    operands = 1;
    break;
  case ExprKind::Element:
  case ExprKind::And:
  case ExprKind::Or:
    operands = 2;
    break;
  case ExprKind::Select:
    operands = 3;
    break;
  case ExprKind::Call:
    expr.text = anyText();
    [[fallthrough]];
  case ExprKind::Aggregate:
    operands = random_.below(4);
    break;
  case ExprKind::True:
  case ExprKind::False:
    break;
  }
  // Operands come first in the table, so that sharing makes no cycles.
  std::vector<ExprId> list;
  for (std::uint32_t at = 0; at < operands; ++at)
    list.push_back(expr.kind == ExprKind::Slice && at == 2 && random_.oneIn(2) ? ExprId()
                                                                               : anyExpr(depth - 1));
  expr.operands = unit_.arena().copy(list);
  return unit_.exprs.push_back(expr);
}

//--- Statements -------------------------------------------------------------------------

StatementList Generator::anyList() {
  std::vector<StatementId> list;
  if (depth_ < 4) {
    ++depth_;
    for (std::uint32_t count = random_.below(4); count > 0 && budget_ > 0; --count) {
      --budget_;
      list.push_back(anyStatement());
    }
    --depth_;
  }
  return unit_.arena().copy(list);
}

Perform Generator::anyPerform() {
  Perform perform;
  fillValue(perform.control);
  const std::span<const ProcedureId> procedures = unit_.programs[program_].procedures;
  perform.from = random_.pick(procedures);
  perform.thru = random_.pick(procedures);
  if (perform.thru < perform.from)
    std::swap(perform.from, perform.thru);
  return perform;
}

StatementId Generator::anyStatement() {
  Statement statement;
  statement.verb = anyText();
  statement.isSynthetic = random_.oneIn(5);
  do
    statement.origin = anyOrigin();
  while (statement.origin == Origin{});
  const std::uint32_t kind = random_.below(static_cast<std::uint32_t>(StatementKinds.size()));
  const auto make = [&]<std::size_t I>(std::integral_constant<std::size_t, I>) {
    if (I == kind)
      statement.node.emplace<I>();
  };
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    (make(std::integral_constant<std::size_t, I>{}), ...);
  }(std::make_index_sequence<StatementKinds.size()>{});
  std::visit(
      [&]<typename T>(T &node) {
        if constexpr (std::is_same_v<T, LabelMark>)
          statement.node = Nop{}; // Each label stands in one place, which addProcedures() makes.
        else if constexpr (std::is_same_v<T, Perform>)
          node = anyPerform();
        else if constexpr (std::is_same_v<T, Goto>) {
          std::vector<JumpTarget> targets{{.procedure = random_.pick(unit_.programs[program_].procedures)}};
          if (random_.oneIn(2))
            targets.push_back(
                {.label = LabelId(random_.below(static_cast<std::uint32_t>(unit_.labels.size())))});
          node.targets = unit_.arena().copy(targets);
          if (random_.oneIn(2))
            node.dependingOn = anyExpr(2);
        } else {
          fill(node);
        }
      },
      statement.node);
  return unit_.statements.push_back(std::move(statement));
}

//--- Tables -----------------------------------------------------------------------------

/// Records of 100 bytes with members that lie inside, some over each other.
void Generator::addItems() {
  unit_.items.push_back({.name = anyText(), .byteSize = 100}); // So that expressions have one to speak of.
  for (std::uint32_t count = random_.between(3, 9); count > 0; --count) {
    DataItem item = anyNode<DataItem>();
    item.occursMin = std::min(item.occursMin, item.occurs);
    item.redefines = {};
    const bool isRoot = random_.oneIn(3);
    item.parent =
        isRoot ? DataItemId() : DataItemId(random_.below(static_cast<std::uint32_t>(unit_.items.size())));
    const DataItem *parent = isRoot ? nullptr : &unit_.items[item.parent];
    item.occurs = isRoot || parent->byteSize == 0 ? item.occurs : 0;
    item.occursMin = std::min(item.occursMin, item.occurs);
    item.byteOffset = isRoot ? 0 : parent->byteOffset + random_.below(parent->byteSize + 1);
    item.byteSize = isRoot ? 100 : random_.below(parent->byteOffset + parent->byteSize - item.byteOffset + 1);
    if (!isRoot && item.byteOffset == parent->byteOffset && random_.oneIn(2))
      item.redefines = item.parent;
    unit_.items.push_back(item);
  }
}

void Generator::addProcedures() {
  for (const ProgramId id : unit_.programs.ids()) {
    std::vector<ProcedureId> list;
    for (std::uint32_t count = random_.between(1, 3); count > 0; --count) {
      Procedure procedure;
      procedure.name = anyText();
      procedure.kind = anyEnum<ProcedureKind>();
      procedure.program = id;
      procedure.comment = anyText();
      procedure.origin = anyOrigin();
      procedure.isDeclarative = random_.oneIn(3);
      if (!list.empty() && unit_.procedures[list.back()].kind == ProcedureKind::Section)
        procedure.section = list.back();
      list.push_back(unit_.procedures.push_back(procedure));
    }
    unit_.programs[id].procedures = unit_.arena().copy(list);
  }
  for (const ProcedureId id : unit_.procedures.ids()) {
    program_ = unit_.procedures[id].program;
    const StatementList body = anyList();
    std::vector<StatementId> list(body.begin(), body.end());
    if (id.index() == 0)
      for (const LabelId label : unit_.labels.ids())
        list.push_back(unit_.statements.push_back(
            {.node = LabelMark{label}, .origin = {FileId(std::uint32_t{0}), 1, 1, 1, 1, {}}}));
    unit_.procedures[id].body = unit_.arena().copy(list);
  }
}

TranslationUnit Generator::run() {
  unit_.path = anyText();
  unit_.language = anyEnum<Language>();
  unit_.format = anyEnum<SourceFormat>();
  unit_.status = anyEnum<ReadStatus>();
  unit_.reason = anyText();
  for (std::uint32_t count = random_.between(1, 3); count > 0; --count)
    unit_.files.push_back(anyNode<File>());
  for (std::uint32_t count = random_.below(3); count > 0; --count)
    unit_.expansions.push_back(anyNode<Expansion>());
  for (std::uint32_t count = random_.below(5); count > 0; --count) {
    Type type = anyNode<Type>();
    type.record = {};
    unit_.types.push_back(type);
  }
  addItems();
  for (std::uint32_t count = random_.between(1, 3); count > 0; --count)
    unit_.conditions.push_back(anyNode<Condition>());
  for (std::uint32_t count = random_.below(3); count > 0; --count)
    unit_.resources.push_back(anyNode<Resource>());
  for (std::uint32_t count = random_.between(1, 2); count > 0; --count)
    unit_.labels.push_back(anyNode<Label>());
  for (std::uint32_t count = random_.between(1, 2); count > 0; --count) {
    Program program = anyNode<Program>();
    program.procedures = {};
    unit_.programs.push_back(program);
  }
  addProcedures();
  for (std::uint32_t count = random_.below(3); count > 0; --count)
    unit_.comments.push_back(anyNode<Comment>());
  for (std::uint32_t count = random_.below(3); count > 0; --count)
    unit_.missing.push_back(anyNode<Missing>());
  return std::move(unit_);
}

TranslationUnit makeUnit(Random &random) {
  return Generator(random).run();
}

} // namespace tacit::test
