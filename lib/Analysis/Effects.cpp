#include "tacit/Analysis/Effects.h"

#include "tacit/IR/Walk.h"

#include <algorithm>
#include <iterator>

namespace tacit::analysis {

using namespace tacit::ir;

StorageMap::StorageMap(const TranslationUnit &unit) {
  ranges_.resize(unit.items.size());
  for (DataItemId id : unit.items.ids()) {
    const DataItem &item = unit.items[id];
    StorageRange &range = ranges_[id];
    // Parents and redefined items are declared before their members, so their ranges are known.
    DataItemId base = item.parent ? item.parent : item.redefines;
    bool known = base && base < id;
    range.root = known ? ranges_[base].root : id;
    range.begin = item.byteOffset;
    std::uint64_t times = std::max<std::uint32_t>(item.occurs, 1);
    std::uint64_t size = std::max<std::uint64_t>(1, item.byteSize * times);
    if (known && item.parent) {
      // A member of a table lies in every element: it spreads over the table's whole range.
      const DataItem &parent = unit.items[item.parent];
      const StorageRange &outer = ranges_[item.parent];
      std::uint64_t stride = std::max<std::uint32_t>(parent.byteSize, 1);
      std::uint64_t copies = (outer.end - outer.begin) / stride;
      if (copies > 1)
        size += (copies - 1) * stride;
    }
    range.end = static_cast<std::uint32_t>(std::min<std::uint64_t>(range.begin + size, ~0U));
  }
}

// These answer another question than ir::appendUses and stay beside it: that one says what a statement names,
// place by place (a record in front of a member and an address taken are no reads, a write through a pointer
// has no item); here whatever may carry a value counts, and a write through a pointer counts for the item
// that names it.

/// Adds the item that the expression itself names, if it is known. Returns whether the expression is a name.
static bool addRead(const TranslationUnit &unit, ExprId expr, std::vector<Touch> &reads) {
  // Most expressions read a few: one piece of memory will do.
  static constexpr std::size_t Few = 8;
  auto add = [&](DataItemId item) {
    if (reads.capacity() == 0)
      reads.reserve(Few);
    reads.push_back({item, expr});
  };
  const Expr &node = unit.exprs[expr];
  if (node.kind == ExprKind::Item || node.kind == ExprKind::Member) {
    add(node.item());
    return true;
  }
  if (node.kind != ExprKind::ConditionName)
    return false;
  if (DataItemId tested = unit.conditions[node.condition()].item)
    add(tested);
  return true;
}

void collectReads(const TranslationUnit &unit, ExprId expr, std::vector<Touch> &reads) {
  forEachExpr(unit, expr, [&](ExprId at) { addRead(unit, at, reads); });
}

void collectValueReads(const TranslationUnit &unit, ExprId expr, std::vector<Touch> &reads) {
  forEachExpr(unit, expr, [&](ExprId at) {
    const Expr &node = unit.exprs[at];
    bool findsPlace = node.kind == ExprKind::Slice || node.kind == ExprKind::Element;
    if (findsPlace && !node.operands.empty())
      return node.operands.first(1);
    if (node.kind == ExprKind::Select && node.operands.size() == 3)
      return node.operands.subspan(1);
    return addRead(unit, at, reads) ? ExprList() : node.operands;
  });
}

DataItemId writtenItem(const TranslationUnit &unit, ExprId target) {
  while (target) {
    const Expr &node = unit.exprs[target];
    switch (node.kind) {
    case ExprKind::Item:
    case ExprKind::Member:
      return node.item();
    case ExprKind::ConditionName:
      return unit.conditions[node.condition()].item;
    case ExprKind::Slice:
    case ExprKind::Element:
    case ExprKind::Dereference:
    case ExprKind::AddressOf:
    case ExprKind::Cast:
      target = node.operands.empty() ? ExprId() : node.operands.front();
      continue;
    case ExprKind::Unknown:
    case ExprKind::Number:
    case ExprKind::String:
    case ExprKind::Figurative:
    case ExprKind::NamedConstant:
    case ExprKind::Unary:
    case ExprKind::Binary:
    case ExprKind::Compare:
    case ExprKind::And:
    case ExprKind::Or:
    case ExprKind::Not:
    case ExprKind::ClassTest:
    case ExprKind::Outcome:
    case ExprKind::Select:
    case ExprKind::Call:
    case ExprKind::Aggregate:
    case ExprKind::True:
    case ExprKind::False:
      return {};
    }
  }
  return {};
}

/// Whether a callee gets the address of the argument's item: `&x`, or an array by its name.
static bool passesAddress(const TranslationUnit &unit, ExprId argument) {
  const Expr &value = unit.exprs[argument];
  bool isArray = value.kind == ExprKind::Item && value.operands.empty() && value.type &&
                 unit.types[value.type].kind == TypeKind::Array;
  return value.kind == ExprKind::AddressOf || isArray;
}

void collectAddressed(const TranslationUnit &unit, ExprId expr, std::vector<Touch> &writes) {
  forEachExpr(unit, expr, [&](ExprId at) {
    const Expr &node = unit.exprs[at];
    if (node.kind != ExprKind::Call)
      return;
    for (ExprId argument : node.operands)
      if (argument && passesAddress(unit, argument))
        if (DataItemId item = writtenItem(unit, argument))
          writes.push_back({item, argument});
  });
}

/// What is read to find the place an assignment goes to: subscripts, slices, pointers.
static void collectTargetReads(const TranslationUnit &unit, ExprId target, std::vector<Touch> &reads) {
  if (!target)
    return;
  const Expr &node = unit.exprs[target];
  // Of an unknown place all that is seen in it finds the place.
  bool readsPointer =
      node.kind == ExprKind::Dereference || node.kind == ExprKind::Element || node.kind == ExprKind::Unknown;
  bool isFirst = !readsPointer && node.kind != ExprKind::Item;
  for (ExprId operand : node.operands) {
    if (isFirst)
      collectTargetReads(unit, operand, reads);
    else
      collectReads(unit, operand, reads);
    isFirst = false;
  }
}

namespace {
class EffectsCollector {
public:
  EffectsCollector(const TranslationUnit &unit, bool wantsReads) : unit_(unit), wantsReads_(wantsReads) {}

  void read(ExprId expr) {
    if (wantsReads_)
      collectReads(unit_, expr, effects.reads);
    collectAddressed(unit_, expr, effects.writes);
  }
  void write(ExprId target) {
    if (DataItemId item = writtenItem(unit_, target))
      effects.writes.push_back({item, target});
    if (wantsReads_)
      collectTargetReads(unit_, target, effects.reads);
  }
  void control(const LoopControl &control) {
    read(control.condition);
    read(control.times);
    for (const Varying &varying : control.varying) {
      read(varying.from);
      read(varying.by);
      read(varying.until);
      write(varying.item);
    }
  }

  void operator()(const Nop &) {}
  void operator()(const Assign &node) {
    for (const Assignment &assignment : node.assignments) {
      read(assignment.value);
      write(assignment.target);
    }
  }
  void operator()(const If &node) { read(node.condition); }
  void operator()(const Switch &node) {
    read(node.subject);
    for (const Case &arm : node.cases)
      for (ExprId alternative : arm.alternatives)
        read(alternative);
    write(node.varying);
  }
  void operator()(const Loop &node) { control(node.control); }
  void operator()(const Perform &node) { control(node.control); }
  void operator()(const Call &node) {
    read(node.target);
    for (const Argument &argument : node.arguments) {
      read(argument.value);
      if (argument.value && (argument.mode == PassMode::Reference || passesAddress(unit_, argument.value)))
        write(argument.value);
    }
    write(node.result);
  }
  void operator()(const Goto &node) { read(node.dependingOn); }
  void operator()(const Alter &) {}
  void operator()(const Exit &node) { read(node.value); }
  void operator()(const LabelMark &) {}
  void operator()(const Io &node) {
    for (ExprId use : node.uses)
      read(use);
    read(node.key);
    read(node.condition);
    for (ExprId fill : node.fills)
      write(fill);
    for (const Access &access : node.accesses)
      if (access.resource)
        if (DataItemId status = unit_.resources[access.resource].statusItem)
          effects.writes.push_back({status, {}});
  }
  void operator()(const Evaluate &node) { read(node.value); }
  void operator()(const Try &) {}
  void operator()(const Throw &node) { read(node.value); }
  void operator()(const Opaque &node) {
    // What an unread statement does to the items in it is unknown: both.
    for (ExprId mention : node.mentions) {
      read(mention);
      write(mention);
    }
  }

  StatementEffects effects;

private:
  const TranslationUnit &unit_;
  bool wantsReads_;
};
} // namespace

StatementEffects effectsOf(const TranslationUnit &unit, StatementId statement) {
  EffectsCollector collector(unit, true);
  std::visit(collector, unit.statements[statement].node);
  return std::move(collector.effects);
}

std::vector<Touch> writesOf(const TranslationUnit &unit, StatementId statement) {
  EffectsCollector collector(unit, false);
  std::visit(collector, unit.statements[statement].node);
  return std::move(collector.effects.writes);
}

bool ChangeSet::touches(const StorageRange &range) const {
  if (ranges.size() == 1)
    return ranges.front().overlaps(range);
  auto after = std::partition_point(ranges.begin(), ranges.end(), [&](const StorageRange &element) {
    return std::pair(element.root, element.begin) < std::pair(range.root, range.end);
  });
  return after != ranges.begin() && std::prev(after)->overlaps(range);
}

void ChangeSet::add(const StorageRange &range) {
  ranges.push_back(range);
}

void ChangeSet::add(const ChangeSet &other) {
  ranges.insert(ranges.end(), other.ranges.begin(), other.ranges.end());
}

bool ChangeSet::covers(const ChangeSet &other) const {
  auto at = ranges.begin();
  return std::ranges::all_of(other.ranges, [&](const StorageRange &range) {
    // The first range that ends no sooner; the ranges of both come in one order.
    while (at != ranges.end() && std::pair(at->root, at->end) < std::pair(range.root, range.end))
      ++at;
    return at != ranges.end() && at->contains(range);
  });
}

static bool isBefore(const StorageRange &a, const StorageRange &b) {
  return std::tuple(a.root, a.begin, a.end) < std::tuple(b.root, b.begin, b.end);
}

/// Makes one range of those that overlap or meet; they must be in order.
static void joinNeighbours(std::vector<StorageRange> &ranges) {
  std::size_t kept = 0;
  for (const StorageRange &range : ranges) {
    if (kept != 0 && ranges[kept - 1].root == range.root && range.begin <= ranges[kept - 1].end)
      ranges[kept - 1].end = std::max(ranges[kept - 1].end, range.end);
    else
      ranges[kept++] = range;
  }
  ranges.resize(kept);
}

void ChangeSet::normalise() {
  if (ranges.size() < 2)
    return;
  if (!std::is_sorted(ranges.begin(), ranges.end(), isBefore))
    std::sort(ranges.begin(), ranges.end(), isBefore);
  joinNeighbours(ranges);
}

void ChangeSet::unite(const ChangeSet &other) {
  std::vector<StorageRange> both;
  both.reserve(ranges.size() + other.ranges.size());
  std::ranges::merge(ranges, other.ranges, std::back_inserter(both), isBefore);
  ranges = std::move(both);
  joinNeighbours(ranges);
}

} // namespace tacit::analysis
