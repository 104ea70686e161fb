#include "Statements.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <optional>

namespace tacit::cobol {

ir::Assignment Statements::moved(ir::ExprId target, ir::ExprId value) {
  const ir::Expr &item = b_.unit.exprs[target];
  ir::Assignment assignment{target, value, ir::Rounding::None, ir::Overflow::None};
  if (item.kind == ir::ExprKind::Item && item.type.isValid() &&
      b_.unit.types[item.type].kind == ir::TypeKind::Number) {
    assignment.rounding = ir::Rounding::Truncation;
    assignment.overflow = ir::Overflow::CutHighDigits;
  }
  return assignment;
}

/// Members of equal names, groups inside groups, without FILLER, REDEFINES, RENAMES and OCCURS.
bool Statements::correspondingPairs(ir::DataItemId from, ir::DataItemId to, std::size_t &budget,
                                    std::vector<std::pair<ir::DataItemId, ir::DataItemId>> &out) {
  std::unordered_map<Symbol, ir::DataItemId> targets;
  auto takesPart = [&](ir::DataItemId id) {
    budget -= budget > 0;
    const ir::DataItem &item = b_.unit.items[id];
    return b_.fields[id.index()].name && !item.redefines.isValid() && item.level != 66 && item.occurs == 0;
  };
  for (ir::DataItemId id = b_.fields[to.index()].firstChild; id.isValid() && budget > 0;
       id = b_.fields[id.index()].next)
    if (takesPart(id))
      targets.try_emplace(b_.fields[id.index()].name, id);
  for (ir::DataItemId id = b_.fields[from.index()].firstChild; id.isValid() && budget > 0;
       id = b_.fields[id.index()].next) {
    if (!takesPart(id))
      continue;
    auto found = targets.find(b_.fields[id.index()].name);
    if (found == targets.end())
      continue;
    bool bothGroups =
        b_.fields[id.index()].firstChild.isValid() && b_.fields[found->second.index()].firstChild.isValid();
    if (bothGroups)
      correspondingPairs(id, found->second, budget, out);
    else
      out.push_back({id, found->second});
  }
  return budget > 0;
}

/// A member of \p group with the group's subscripts.
ir::ExprId Statements::memberExpr(ir::DataItemId member, ir::ExprId group) {
  ir::Expr expr{.kind = ir::ExprKind::Item,
                .type = b_.unit.items[member].type,
                .ref = member.index(),
                .origin = b_.unit.exprs[group].origin};
  if (b_.unit.exprs[group].kind == ir::ExprKind::Item)
    expr.operands = b_.unit.exprs[group].operands;
  return b_.expr(expr);
}

bool Statements::move(Reader &reader, Context &context, ir::Statement &out) {
  if (reader.acceptAny(Kw::Corresponding, Kw::Corr))
    return corresponding(reader, context, out, Kw::Move);
  ir::ExprId value = reader.operand();
  if (!value.isValid() || !reader.accept(Kw::To))
    return failed(context, "the value was not read");
  std::vector<ir::Assignment> assignments;
  while (reader.atOperand()) {
    ir::ExprId target = reader.operand();
    if (!target.isValid())
      break;
    assignments.push_back(moved(target, value));
  }
  if (assignments.empty())
    return failed(context, "the targets were not read");
  out.node = ir::Assign{ir::AssignKind::Move, b_.unit.arena().copy(assignments), {}};
  return true;
}

namespace {

/// Categories that INITIALIZE REPLACING speaks of.
enum class Category {
  Alphabetic,
  Alphanumeric,
  Numeric,
  AlphanumericEdited,
  NumericEdited,
  National,
  Pointer
};

Category categoryOf(const ir::Type &type) {
  switch (type.kind) {
  case ir::TypeKind::Number:
    return type.encoding == ir::Encoding::Edited ? Category::NumericEdited : Category::Numeric;
  case ir::TypeKind::Float:
  case ir::TypeKind::Index:
    return Category::Numeric;
  case ir::TypeKind::EditedText:
    return Category::AlphanumericEdited;
  case ir::TypeKind::Pointer:
    return Category::Pointer;
  default:
    break;
  }
  if (type.encoding == ir::Encoding::National)
    return Category::National;
  bool isAlphabetic = !type.spelling.empty() && toUpper(type.spelling[0]) == 'A' &&
                      type.spelling.find_first_of("Xx9") == std::string_view::npos;
  return isAlphabetic ? Category::Alphabetic : Category::Alphanumeric;
}

/// The category named at the cursor, if one is.
std::optional<Category> readCategory(Reader &reader) {
  if (reader.accept(Kw::Numeric))
    return Category::Numeric;
  if (reader.accept(Kw::Alphabetic))
    return Category::Alphabetic;
  if (reader.accept(Kw::Alphanumeric))
    return Category::Alphanumeric;
  if (reader.accept(Kw::AlphanumericEdited))
    return Category::AlphanumericEdited;
  if (reader.accept(Kw::NumericEdited))
    return Category::NumericEdited;
  if (reader.acceptAny(Kw::National, Kw::NationalEdited, Kw::Dbcs, Kw::Egcs))
    return Category::National;
  if (reader.acceptAny(Kw::Pointer, Kw::ProgramPointer))
    return Category::Pointer;
  return std::nullopt;
}

/// ALL TO VALUE, NUMERIC TO VALUE ...; the cursor stays if that does not stand here.
bool readsValueCategory(Reader &reader, std::optional<Category> &category) {
  std::uint32_t start = reader.position();
  if (!reader.accept(Kw::All))
    category = readCategory(reader);
  if (reader.position() > start && reader.accept(Kw::To) && reader.accept(Kw::Value))
    return true;
  reader.seek(start);
  category.reset();
  return false;
}

} // namespace

/// Every elementary item gets its default; a table's element stands for all of its elements.
bool Statements::initialize(Reader &reader, Context &context, ir::Statement &out) {
  std::vector<ir::ExprId> targets;
  while (reader.atOperand() && reader.kw() != Kw::All) {
    ir::ExprId target = reader.operand();
    if (!target.isValid())
      break;
    targets.push_back(target);
  }
  if (targets.empty())
    return failed(context, "the targets were not read");
  bool withFiller = false;
  bool toValue = false;
  std::optional<Category> valueCategory; ///< ALL without one.
  bool toDefault = false;
  std::vector<std::pair<Category, ir::ExprId>> replacing;
  while (!reader.atEnd()) {
    std::uint32_t before = reader.position();
    if (reader.accept(Kw::With)) {
      withFiller = reader.accept(Kw::Filler);
    } else if (reader.accept(Kw::Filler)) {
      withFiller = true;
    } else if (readsValueCategory(reader, valueCategory)) {
      toValue = true;
    } else if (reader.accept(Kw::Then)) {
      reader.accept(Kw::To);
    } else if (reader.accept(Kw::To)) {
      toDefault = reader.accept(Kw::Default);
    } else if (reader.accept(Kw::Default)) {
      toDefault = true;
    } else if (reader.accept(Kw::Replacing)) {
      while (!reader.atEnd()) {
        std::optional<Category> category = readCategory(reader);
        if (!category)
          break;
        reader.accept(Kw::Data);
        if (!reader.accept(Kw::By))
          return failed(context, "REPLACING was not read");
        ir::ExprId value = reader.operand();
        if (!value.isValid())
          return failed(context, "REPLACING was not read");
        replacing.push_back({*category, value});
      }
    }
    if (reader.position() == before)
      return true; // The caller reports what is left.
  }
  std::vector<ir::Assignment> assignments;
  constexpr std::size_t MaxAssignments = 300;
  constexpr std::size_t MaxMembers = 5000; // Looked at, those without a name included.
  for (ir::ExprId target : targets) {
    ir::DataItemId root = reader.itemOf(target);
    bool isGroup = root.isValid() && b_.fields[root.index()].firstChild.isValid();
    auto valueFor = [&](const ir::DataItem &item) -> ir::ExprId {
      const ir::Type &type = b_.unit.types[item.type];
      Category category = categoryOf(type);
      if (toValue && item.initialValue.isValid() && valueCategory.value_or(category) == category)
        return item.initialValue;
      for (auto &[wanted, value] : replacing)
        if (wanted == category)
          return value;
      if ((!replacing.empty() || toValue) && !toDefault)
        return {};
      bool isNumeric = category == Category::Numeric || category == Category::NumericEdited;
      return b_.figurative(isNumeric                       ? ir::Op::Zero
                           : category == Category::Pointer ? ir::Op::Null
                                                           : ir::Op::Space,
                           out.origin);
    };
    if (!isGroup) {
      ir::ExprId value =
          root.isValid() ? valueFor(b_.unit.items[root]) : b_.figurative(ir::Op::Space, out.origin);
      if (value.isValid())
        assignments.push_back(moved(target, value));
      continue;
    }
    std::size_t before = assignments.size();
    std::vector<ir::DataItemId> open{root};
    bool tooMany = false;
    for (std::size_t members = 0; !open.empty() && !tooMany; ++members) {
      if (members > MaxMembers) {
        tooMany = true;
        break;
      }
      ir::DataItemId id = open.back();
      open.pop_back();
      const Field &field = b_.fields[id.index()];
      const ir::DataItem &item = b_.unit.items[id];
      if (id != root && field.next.isValid())
        open.push_back(field.next);
      if (id != root && (item.redefines.isValid() || item.level == 66))
        continue;
      if (field.firstChild.isValid()) {
        open.push_back(field.firstChild);
        continue;
      }
      if ((!field.name && !withFiller) || b_.unit.types[item.type].kind == ir::TypeKind::Index)
        continue;
      if (ir::ExprId value = valueFor(item); value.isValid())
        assignments.push_back(moved(memberExpr(id, target), value));
      tooMany = assignments.size() - before > MaxAssignments;
    }
    if (tooMany) {
      // One assignment for the whole: every member to its default.
      assignments.resize(before);
      assignments.push_back({target, b_.call("initialize-defaults", std::span(&target, 1), out.origin),
                             ir::Rounding::None, ir::Overflow::None});
    }
  }
  out.node = ir::Assign{ir::AssignKind::Initialize, b_.unit.arena().copy(assignments), {}};
  return true;
}

bool Statements::set(Reader &reader, Context &context, ir::Statement &out) {
  std::vector<ir::Assignment> assignments;
  while (!reader.atEnd()) {
    std::vector<ir::ExprId> targets;
    if (reader.accept(Kw::Environment)) {
      ir::ExprId name = reader.operand();
      reader.accept(Kw::To);
      ir::ExprId value = reader.operand();
      if (!name.isValid() || !value.isValid())
        return failed(context, "SET ENVIRONMENT was not read");
      ir::Access access{
          b_.resource(ir::ResourceKind::Environment, "ENVIRONMENT", out.origin), ir::IoOp::Update, {}};
      out.node = ir::Io{.op = ir::IoOp::Update,
                        .accesses = b_.unit.arena().copy({access}),
                        .uses = b_.unit.arena().copy({name, value}),
                        .detail = "ENVIRONMENT"};
      return true;
    }
    while (reader.atOperand() && reader.kw() != Kw::True && reader.kw() != Kw::False) {
      ir::ExprId target = reader.operand();
      if (!target.isValid())
        return failed(context, "a target was not read");
      targets.push_back(target);
    }
    if (targets.empty())
      return assignments.empty() ? failed(context, "the targets were not read") : true;
    if (reader.kw() == Kw::Up || reader.kw() == Kw::Down) {
      ir::Op op = reader.kw() == Kw::Up ? ir::Op::Add : ir::Op::Subtract;
      reader.skip();
      reader.accept(Kw::By);
      ir::ExprId step = reader.arithmetic();
      if (!step.isValid())
        return failed(context, "the step was not read");
      for (ir::ExprId target : targets)
        assignments.push_back(moved(target, b_.binary(op, target, step)));
      continue;
    }
    if (!reader.accept(Kw::To))
      return failed(context, "TO is missing");
    bool isTrue = reader.kw() == Kw::True;
    if (isTrue || reader.kw() == Kw::False) {
      reader.skip();
      for (ir::ExprId target : targets) {
        const ir::Expr &expr = b_.unit.exprs[target];
        if (expr.kind != ir::ExprKind::ConditionName) {
          assignments.push_back({target, b_.expr({.kind = isTrue ? ir::ExprKind::True : ir::ExprKind::False,
                                                  .origin = out.origin})});
          continue;
        }
        const ir::Condition condition = b_.unit.conditions[expr.condition()];
        ir::ExprId value = isTrue ? (condition.values.empty() ? ir::ExprId() : condition.values.front().low)
                                  : condition.falseValue;
        ir::Expr item{.kind = ir::ExprKind::Item,
                      .type = b_.unit.items[condition.item].type,
                      .ref = condition.item.index(),
                      .origin = expr.origin,
                      .operands = expr.operands};
        if (!value.isValid())
          return failed(context, "the condition-name has no such value");
        assignments.push_back(moved(b_.expr(item), value));
      }
      continue;
    }
    if (reader.kw() == Kw::On || reader.kw() == Kw::Off) {
      bool isOn = reader.kw() == Kw::On;
      reader.skip();
      for (ir::ExprId target : targets)
        assignments.push_back(moved(target, b_.numberExpr(isOn ? "1" : "0", out.origin)));
      continue;
    }
    ir::ExprId value;
    if (reader.accept(Kw::Entry)) {
      ir::ExprId name = reader.operand();
      if (!name.isValid())
        return failed(context, "ENTRY was not read");
      value = b_.expr(
          {.kind = ir::ExprKind::AddressOf, .origin = out.origin, .operands = b_.unit.arena().copy({name})});
    } else {
      value = reader.arithmetic();
    }
    if (!value.isValid())
      return failed(context, "the value was not read");
    for (ir::ExprId target : targets)
      assignments.push_back(moved(target, value));
  }
  if (assignments.empty())
    return failed(context, "the targets were not read");
  out.node = ir::Assign{ir::AssignKind::Set, b_.unit.arena().copy(assignments), {}};
  return true;
}

} // namespace tacit::cobol
