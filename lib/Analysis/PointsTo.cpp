#include "tacit/Analysis/PointsTo.h"

#include "PointsToBuilder.h"

#include "tacit/IR/Format.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <tuple>

namespace tacit::analysis {

using namespace tacit::ir;

/// Steps of the solver that a unit is granted: some for each expression, and a start.
static constexpr std::uint64_t StepsPerExpr = 200;
static constexpr std::uint64_t FewestSteps = 200'000;
static constexpr std::uint32_t Far = ~0U;

struct PointsTo::Solution {
  Solution(const TranslationUnit &translationUnit, const StorageMap &storageMap, const Callees &callees)
      : unit(translationUnit), storage(storageMap), layout(translationUnit), graph(layout),
        builder(translationUnit, callees, layout, graph) {
    for (TypeId id : unit.types.ids()) {
      auto key = std::pair(classKind(unit.types[id]), unit.types[id].byteSize);
      classOf.push_back(classes.try_emplace(key, static_cast<std::uint32_t>(classes.size())).first->second);
    }
    builder.build();
    isCutShort = !graph.solve(FewestSteps + StepsPerExpr * unit.exprs.size());
  }

  /// Scalars of one class may be seen through each other's pointers, whatever their sign.
  static TypeKind classKind(const Type &type) {
    if (type.kind == TypeKind::Text)
      return type.element && type.count != type.byteSize ? TypeKind::Pointer : TypeKind::Text;
    return type.kind == TypeKind::Boolean || type.kind == TypeKind::Enumeration ? TypeKind::Number
                                                                                : type.kind;
  }

  // Memory without a name has roots behind the unit's items: what unknown pointers see as a scalar of a
  // class, what members of records are seen as by those, and an object each.
  DataItemId scalars() const { return DataItemId(unit.items.size()); }
  DataItemId members() const { return DataItemId(unit.items.size() + 1); }
  DataItemId rootOfObject(std::uint32_t object) const { return DataItemId(unit.items.size() + 2 + object); }

  /// Bytes that a use of a place concerns, 0 if unknown.
  std::uint32_t accessSize(ExprId place) const {
    const Expr &node = unit.exprs[place];
    if (node.kind == ExprKind::Member && unit.items.contains(node.item())) {
      std::uint64_t size = std::uint64_t(unit.items[node.item()].byteSize) *
                           std::max<std::uint32_t>(unit.items[node.item()].occurs, 1);
      return static_cast<std::uint32_t>(std::min<std::uint64_t>(size, Far));
    }
    if (isCharacters(place))
      return 1;
    return layout.sizeOf(builder.typeOf(place));
  }

  /// The dereference of a text: characters, whatever its type says.
  bool isCharacters(ExprId place) const {
    const Expr &node = unit.exprs[place];
    if (node.kind != ExprKind::Dereference || node.operands.empty() || !unit.exprs.contains(node.operands[0]))
      return false;
    TypeId pointer = builder.typeOf(node.operands[0]);
    return pointer && unit.types[pointer].kind == TypeKind::Text;
  }

  StorageRange wholeOf(std::uint32_t object) const {
    const MemoryObject &what = graph.object(object);
    return what.kind == MemoryObject::Kind::Item ? storage.of(what.item)
                                                 : StorageRange{rootOfObject(object), 0, Far};
  }

  /// What pointers from outside may see \p record as, and all records inside of it.
  void appendRecord(DataItemId record, std::vector<StorageRange> &ranges) const {
    std::vector<DataItemId> open{record};
    for (std::size_t at = 0; at < open.size(); ++at) {
      if (!unit.items.contains(open[at]))
        continue;
      ranges.push_back(storage.of(open[at]));
      for (DataItemId member : layout.members(open[at])) {
        TypeId type = unit.items[member].type;
        while (layout.isArray(type))
          type = layout.elementOf(type);
        if (layout.isRecord(type) && std::ranges::find(open, unit.types[type].record) == open.end())
          open.push_back(unit.types[type].record);
      }
    }
  }

  void appendScalar(TypeId type, bool isMember, bool isWrite, std::vector<StorageRange> &ranges) const {
    std::uint32_t begin = 0;
    std::uint32_t end = Far;
    if (type && unit.types[type].kind != TypeKind::Unknown && unit.types[type].kind != TypeKind::Void) {
      begin = classOf[type.index()];
      end = begin + 1;
    }
    // Members conflict with scalars, and with members only where the record says so.
    if (isMember) {
      ranges.push_back({isWrite ? members() : scalars(), begin, end});
      return;
    }
    ranges.push_back({scalars(), begin, end});
    if (!isWrite)
      ranges.push_back({members(), begin, end});
  }

  TypeId scalarOf(TypeId type) const {
    while (layout.isArray(type))
      type = layout.elementOf(type);
    return type;
  }

  /// A use of \p type through a pointer from outside, of member \p member of a record if that is valid.
  void appendOutside(TypeId type, DataItemId member, bool isWrite, std::vector<StorageRange> &ranges) const {
    TypeId scalar = scalarOf(type);
    if (member)
      ranges.push_back(storage.of(member));
    if (layout.isRecord(scalar)) {
      appendRecord(unit.types[scalar].record, ranges);
      appendScalar({}, true, isWrite, ranges);
    } else {
      appendScalar(scalar, member.isValid(), isWrite, ranges);
    }
  }

  /// What code outside would see byte \p offset of an escaped object as.
  void appendSeenOutside(std::uint32_t object, std::uint64_t offset, std::uint32_t size, bool isWrite,
                         std::vector<StorageRange> &ranges) const {
    const MemoryObject &what = graph.object(object);
    TypeId type = what.kind == MemoryObject::Kind::Item ? unit.items[what.item].type : what.type;
    Spot spot = layout.find(what, offset, size);
    bool isPart = !graph.isCollapsed(object) && size != 0 && size <= spot.extent;
    if (!isPart) {
      appendOutside(type, {}, isWrite, ranges);
      return;
    }
    DataItemId member;
    for (DataItemId id : layout.members(spot.record))
      if (unit.items[id].byteOffset == spot.inRecord)
        member = id;
    if (spot.record && !member)
      appendRecord(spot.record, ranges);
    appendOutside(spot.type ? spot.type : TypeId(), member, isWrite, ranges);
  }

  void appendLocation(PointsToGraph::Node cell, std::uint32_t size, bool isWrite,
                      std::vector<StorageRange> &ranges) const {
    std::uint32_t object = graph.objectOf(cell);
    const MemoryObject &what = graph.object(object);
    if (what.kind == MemoryObject::Kind::Text || what.kind == MemoryObject::Kind::Function)
      return;
    StorageRange whole = wholeOf(object);
    if (graph.isCollapsed(object) || size == 0) {
      ranges.push_back(whole);
    } else {
      Spot spot = layout.find(what, graph.offsetOf(cell), size);
      std::uint64_t begin = std::uint64_t(whole.begin) + spot.begin;
      std::uint64_t end = begin + std::max(size, spot.extent) + spot.spread;
      StorageRange range{whole.root, static_cast<std::uint32_t>(std::min<std::uint64_t>(begin, whole.end)),
                         static_cast<std::uint32_t>(std::min<std::uint64_t>(end, whole.end))};
      ranges.push_back(range.begin < range.end ? range : whole);
    }
    if (graph.hasEscaped(object))
      appendSeenOutside(object, graph.offsetOf(cell), size, isWrite, ranges);
  }

  /// A use that may be of everything: it conflicts with each other one and with those of items by their
  /// names, which do not conflict with each other for that.
  void appendAnything(bool isWrite, std::vector<StorageRange> &ranges) const {
    ranges.push_back({isWrite ? scalars() : members(), 0, Far});
    ranges.push_back({rootOfObject(PointsToGraph::Outside), 0, Far});
  }

  void appendPlace(ExprId place, bool isWrite, std::vector<StorageRange> &ranges) const {
    if (isCutShort)
      return appendAnything(isWrite, ranges);
    std::uint32_t size = accessSize(place);
    // Nothing is known of a pointer that nobody gives a value: it is one from outside.
    std::vector<PointsToGraph::Node> cells = builder.cellsOf(place);
    bool isOutside = cells.empty();
    for (PointsToGraph::Node cell : cells) {
      if (cell == PointsToGraph::Outside)
        isOutside = true;
      else
        appendLocation(cell, size, isWrite, ranges);
    }
    if (!isOutside)
      return;
    ExprId leaf = place;
    while (unit.exprs[leaf].kind == ExprKind::Element && !unit.exprs[leaf].operands.empty() &&
           unit.exprs.contains(unit.exprs[leaf].operands[0]) &&
           layout.isArray(builder.typeOf(unit.exprs[leaf].operands[0])))
      leaf = unit.exprs[leaf].operands[0];
    DataItemId member = unit.exprs[leaf].kind == ExprKind::Member ? unit.exprs[leaf].item() : DataItemId();
    TypeId type = builder.typeOf(place);
    if (isCharacters(place))
      type = layout.elementOf(builder.typeOf(unit.exprs[place].operands[0]));
    appendOutside(type, unit.items.contains(member) ? member : DataItemId(), isWrite, ranges);
  }

  void appendPointees(PointsToGraph::Node node, ExprId pointer, bool isWrite,
                      std::vector<StorageRange> &ranges) const;

  void appendItem(DataItemId item, bool isWrite, std::vector<StorageRange> &ranges) const {
    ranges.push_back(storage.of(item));
    std::uint32_t object = builder.objectOfItem(builder.rootOf(item));
    if (object != 0 && isCutShort)
      ranges.push_back({isWrite ? members() : scalars(), 0, Far});
    if (object == 0 || isCutShort || !graph.hasEscaped(object))
      return;
    std::uint64_t size =
        std::uint64_t(unit.items[item].byteSize) * std::max<std::uint32_t>(unit.items[item].occurs, 1);
    TypeId scalar = scalarOf(unit.items[item].type);
    // An array of scalars is seen as one of them.
    if (!layout.isRecord(scalar))
      size = layout.sizeOf(scalar);
    appendSeenOutside(object, unit.items[item].byteOffset,
                      static_cast<std::uint32_t>(std::min<std::uint64_t>(size, Far)), isWrite, ranges);
  }

  bool mayHoldPointer(PointsToGraph::Node cell) const {
    std::uint32_t object = graph.objectOf(cell);
    return graph.isCollapsed(object) ||
           layout.mayHoldPointer(layout.find(graph.object(object), graph.offsetOf(cell)).type);
  }
  std::string objectText(std::uint32_t object) const;
  std::string cellText(PointsToGraph::Node cell) const;
  std::string setText(const std::vector<PointsToGraph::Node> &cells) const;

  const TranslationUnit &unit;
  const StorageMap &storage;
  Layout layout;
  PointsToGraph graph;
  PointsToBuilder builder;
  std::map<std::pair<TypeKind, std::uint32_t>, std::uint32_t> classes;
  std::vector<std::uint32_t> classOf; ///< By type.
  bool isCutShort = false;
};

PointsTo::PointsTo(const TranslationUnit &unit, const StorageMap &storage, const Callees &callees) {
  // COBOL's pointers are few and its items many: they are left as their verbs say.
  if (unit.language != Language::Cobol && !callees.empty())
    solution_ = std::make_unique<Solution>(unit, storage, callees);
}

PointsTo::PointsTo(PointsTo &&) noexcept = default;
PointsTo::~PointsTo() = default;

bool PointsTo::isCutShort() const {
  return solution_ && solution_->isCutShort;
}

/// The place that a slice or conversion of it stands for.
static ExprId placeOf(const TranslationUnit &unit, ExprId expr) {
  while (unit.exprs.contains(expr) && !unit.exprs[expr].operands.empty() &&
         (unit.exprs[expr].kind == ExprKind::Slice || unit.exprs[expr].kind == ExprKind::Cast))
    expr = unit.exprs[expr].operands[0];
  return expr;
}

bool PointsTo::isKnown(ExprId expr) const {
  if (!solution_)
    return false;
  ExprId place = placeOf(solution_->unit, expr);
  if (!solution_->unit.exprs.contains(place))
    return false;
  ExprKind kind = solution_->unit.exprs[place].kind;
  return kind == ExprKind::Member || kind == ExprKind::Element || kind == ExprKind::Dereference;
}

bool PointsTo::isThroughPointer(ExprId place) const {
  return isKnown(place) && solution_->builder.isThroughPointer(placeOf(solution_->unit, place));
}

void PointsTo::appendRead(ExprId place, std::vector<StorageRange> &ranges) const {
  if (isKnown(place))
    solution_->appendPlace(placeOf(solution_->unit, place), false, ranges);
}

void PointsTo::appendWritten(ExprId place, std::vector<StorageRange> &ranges) const {
  if (isKnown(place))
    solution_->appendPlace(placeOf(solution_->unit, place), true, ranges);
}

void PointsTo::appendRead(DataItemId item, std::vector<StorageRange> &ranges) const {
  if (solution_)
    solution_->appendItem(item, false, ranges);
}

void PointsTo::appendWritten(DataItemId item, std::vector<StorageRange> &ranges) const {
  if (solution_)
    solution_->appendItem(item, true, ranges);
}

bool PointsTo::isArgument(ExprId expr) const {
  return solution_ && solution_->builder.isArgument(expr);
}

void PointsTo::Solution::appendPointees(PointsToGraph::Node node, ExprId pointer, bool isWrite,
                                        std::vector<StorageRange> &ranges) const {
  if (node == PointsToBuilder::None)
    return;
  if (isCutShort)
    return appendAnything(isWrite, ranges);
  TypeId element = layout.elementOf(builder.typeOf(pointer));
  for (PointsToGraph::Node cell : graph.pointees(node))
    if (cell != PointsToGraph::Outside)
      appendLocation(cell, layout.sizeOf(element), isWrite, ranges);
    else if (element)
      appendOutside(element, {}, isWrite, ranges);
}

void PointsTo::appendHanded(ExprId pointer, std::vector<StorageRange> &ranges) const {
  if (solution_)
    solution_->appendPointees(solution_->builder.handed(pointer), pointer, true, ranges);
}

void PointsTo::appendBehind(ExprId pointer, std::vector<StorageRange> &ranges) const {
  if (solution_)
    solution_->appendPointees(solution_->builder.pointerOf(pointer), pointer, false, ranges);
}

std::vector<DataItemId> PointsTo::itemsAt(ExprId expr, bool &isComplete) const {
  std::vector<DataItemId> result;
  isComplete = isKnown(expr) && !isCutShort();
  if (!isComplete)
    return result;
  const Solution &known = *solution_;
  ExprId place = placeOf(known.unit, expr);
  std::uint32_t size = known.accessSize(place);
  std::vector<PointsToGraph::Node> cells = known.builder.cellsOf(place);
  isComplete = !cells.empty();
  for (PointsToGraph::Node cell : cells) {
    std::uint32_t object = known.graph.objectOf(cell);
    const MemoryObject &what = known.graph.object(object);
    if (what.kind == MemoryObject::Kind::Text || what.kind == MemoryObject::Kind::Function)
      continue;
    if (what.kind != MemoryObject::Kind::Item) {
      isComplete = false;
      continue;
    }
    // Down to the smallest item that holds the bytes.
    DataItemId item = what.item;
    std::uint32_t offset = known.graph.offsetOf(cell);
    for (bool goesOn = !known.graph.isCollapsed(object) && size != 0; goesOn;) {
      goesOn = false;
      for (DataItemId member : known.layout.members(item)) {
        const DataItem &at = known.unit.items[member];
        std::uint64_t end =
            at.byteOffset + std::uint64_t(at.byteSize) * std::max<std::uint32_t>(at.occurs, 1);
        if (at.byteOffset <= offset && offset + std::uint64_t(size) <= end) {
          item = member;
          goesOn = true;
          break;
        }
      }
    }
    result.push_back(item);
  }
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

PossibleCallees PointsTo::calleesOf(ExprId target) const {
  PossibleCallees result;
  PointsToGraph::Node node = solution_ ? solution_->builder.targetOf(target) : PointsToBuilder::None;
  if (node == PointsToBuilder::None) {
    result.isComplete = false;
    return result;
  }
  bool isCut = solution_->isCutShort;
  bool isOutside = isCut;
  std::vector<PointsToGraph::Node> cells;
  if (!isCut)
    cells = solution_->graph.pointees(node);
  for (PointsToGraph::Node cell : cells) {
    const MemoryObject &what = solution_->graph.object(solution_->graph.objectOf(cell));
    if (what.kind == MemoryObject::Kind::Function && what.program)
      result.programs.push_back(what.program);
    else if (what.kind == MemoryObject::Kind::Function)
      result.elsewhere.push_back(what.name);
    isOutside |= cell == PointsToGraph::Outside;
  }
  // What comes from outside may be a function of the unit that has got there.
  if (isOutside)
    for (std::uint32_t object = 0; object < solution_->graph.objectCount(); ++object) {
      const MemoryObject &what = solution_->graph.object(object);
      if (what.kind == MemoryObject::Kind::Function && what.program &&
          (isCut || solution_->graph.hasEscaped(object)))
        result.programs.push_back(what.program);
    }
  result.isComplete = !isOutside && !(result.programs.empty() && result.elsewhere.empty());
  std::sort(result.programs.begin(), result.programs.end());
  result.programs.erase(std::unique(result.programs.begin(), result.programs.end()), result.programs.end());
  std::sort(result.elsewhere.begin(), result.elsewhere.end());
  return result;
}

//--- Text -----------------------------------------------------------------------------

std::string PointsTo::Solution::objectText(std::uint32_t object) const {
  const MemoryObject &what = graph.object(object);
  switch (what.kind) {
  case MemoryObject::Kind::Text:
    return "text";
  case MemoryObject::Kind::Function:
    return fmt::format("function {}", what.name);
  case MemoryObject::Kind::Site:
    return fmt::format("made @{}:{}", unit.exprs[what.site].origin.line, unit.exprs[what.site].origin.column);
  case MemoryObject::Kind::Item:
    if (ProgramId program = unit.items[what.item].program)
      return fmt::format("{}.{}", unit.programs[program].name, unit.items[what.item].name);
    return std::string(unit.items[what.item].name);
  case MemoryObject::Kind::Outside:
    return "outside";
  }
  return {};
}

/// The object, and where in it; a star where all of it counts as one.
std::string PointsTo::Solution::cellText(PointsToGraph::Node cell) const {
  std::uint32_t object = graph.objectOf(cell);
  std::string text = objectText(object);
  if (object == 0)
    return text;
  if (graph.isCollapsed(object))
    return text + "*";
  std::uint32_t offset = graph.offsetOf(cell);
  return offset == 0 ? text : fmt::format("{}+{}", text, offset);
}

std::string PointsTo::Solution::setText(const std::vector<PointsToGraph::Node> &cells) const {
  std::set<std::string> texts;
  for (PointsToGraph::Node cell : cells)
    texts.insert(cellText(cell));
  std::string result;
  for (const std::string &text : texts)
    result += (result.empty() ? "" : ", ") + text;
  return result.empty() ? "nothing" : result;
}

std::string PointsTo::print() const {
  if (!solution_)
    return {};
  const Solution &known = *solution_;
  if (known.isCutShort)
    return "cut short: everything may point to everything\n";
  std::string text;
  for (std::uint32_t object = 1; object < known.graph.objectCount(); ++object) {
    const MemoryObject &what = known.graph.object(object);
    if (what.kind != MemoryObject::Kind::Item && what.kind != MemoryObject::Kind::Site)
      continue;
    if (known.graph.hasEscaped(object))
      text += fmt::format("{} is seen outside\n", known.objectText(object));
    for (PointsToGraph::Node cell : known.graph.cells(object))
      if (known.mayHoldPointer(cell) && !known.graph.pointees(cell).empty())
        text += fmt::format("{} -> {}\n", known.cellText(cell), known.setText(known.graph.pointees(cell)));
  }
  Formatter formatter(known.unit);
  using Line = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::string>;
  std::set<Line> lines;
  for (ExprId id : known.unit.exprs.ids()) {
    const Expr &expr = known.unit.exprs[id];
    if (isKnown(id) && known.builder.isThroughPointer(id))
      lines.emplace(expr.origin.file ? expr.origin.file.index() : 0, expr.origin.line, expr.origin.column,
                    fmt::format("{} is {}", formatter.expr(id), known.setText(known.builder.cellsOf(id))));
    if (PointsToGraph::Node target = known.builder.targetOf(id); target != PointsToBuilder::None)
      lines.emplace(
          expr.origin.file ? expr.origin.file.index() : 0, expr.origin.line, expr.origin.column,
          fmt::format("{} calls {}", formatter.expr(id), known.setText(known.graph.pointees(target))));
  }
  for (const auto &[file, line, column, what] : lines)
    text += fmt::format("@{}:{} {}\n", line, column, what);
  return text;
}

} // namespace tacit::analysis
