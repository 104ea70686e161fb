#include "tacit/Analysis/Anomalies.h"

#include "tacit/Analysis/PathConditions.h"
#include "tacit/IR/Walk.h"

#include <algorithm>
#include <map>

namespace tacit::analysis {

using namespace tacit::ir;

//--- Values that nothing reads ------------------------------------------------------------

/// Whether some expression of \p statement runs code that is not seen here. Intrinsic functions read their
/// arguments and nothing else.
static bool runsOtherCode(const TranslationUnit &unit, const Statement &statement) {
  std::vector<ExprId> exprs;
  appendExprs(statement, exprs);
  return std::ranges::any_of(exprs, [&](ExprId root) {
    return root && anyExpr(unit, root, [&](ExprId at) {
             const Expr &node = unit.exprs[at];
             return node.kind == ExprKind::Call && !node.text.starts_with("FUNCTION ");
           });
  });
}

/// Whether \p target names the whole of an item: no element, no part of it, nothing behind a pointer.
static bool isWhole(const TranslationUnit &unit, ExprId target) {
  return target && unit.exprs[target].kind == ExprKind::Item && unit.exprs[target].operands.empty();
}

Fate fateOf(const UnitAnalyses &analyses, DataItemId item, StatementList rest) {
  const TranslationUnit &unit = analyses.unit;
  const StorageRange &own = analyses.storage().of(item);
  auto touches = [&](const std::vector<Touch> &all) {
    return std::ranges::any_of(
        all, [&](const Touch &touch) { return analyses.storage().of(touch.item).overlaps(own); });
  };
  for (StatementId id : rest) {
    const Statement &statement = unit.statements[id];
    if (std::holds_alternative<Nop>(statement.node))
      continue;
    if (std::holds_alternative<If>(statement.node)) {
      // Whatever it decides, it must leave the item alone and come to its end.
      bool isQuiet = true;
      forEachStatement(unit, {&id, 1}, [&](StatementId inner) {
        const StatementNode &node = unit.statements[inner].node;
        bool isPlain = std::holds_alternative<Nop>(node) || std::holds_alternative<If>(node) ||
                       std::holds_alternative<Assign>(node);
        isQuiet = isQuiet && isPlain && !runsOtherCode(unit, unit.statements[inner]);
        if (isQuiet) {
          StatementEffects effects = effectsOf(unit, inner);
          isQuiet = !touches(effects.reads) && !touches(effects.writes);
        }
        return isQuiet;
      });
      if (!isQuiet)
        return {};
      continue;
    }
    const auto *assign = std::get_if<Assign>(&statement.node);
    if (assign == nullptr || !assign->handlers.empty() || runsOtherCode(unit, statement))
      return {};
    for (const Assignment &assignment : assign->assignments) {
      std::vector<Touch> reads;
      collectReads(unit, assignment.value, reads);
      bool isReplaced = isWhole(unit, assignment.target) && assignment.overflow != Overflow::KeepTarget &&
                        assign->kind != AssignKind::Text && // Leaves what it does not fill.

                        analyses.storage().of(writtenItem(unit, assignment.target)).contains(own);
      if (!isReplaced)
        collectReads(unit, assignment.target, reads);
      if (touches(reads))
        return {};
      if (isReplaced)
        return {Fate::Kind::Replaced, id};
    }
    if (touches(writesOf(unit, id)))
      return {};
  }
  return {Fate::Kind::Passed, {}};
}

//--- PERFORM ranges -------------------------------------------------------------------------

std::vector<std::pair<Range, Range>> crossingRanges(const UnitAnalyses &analyses, ProgramId program) {
  const FlowGraph &graph = analyses.graph(program);
  struct Span {
    std::size_t first;
    std::size_t last;
    Range range;
  };
  std::vector<Span> spans;
  for (const Range &range : analyses.ranges(program)) {
    bool isPerformed = std::ranges::any_of(analyses.callSites(range), [&](const CallSite &site) {
      const FlowNode &node = graph.nodes[site.node];
      return site.program == program && node.kind == FlowNodeKind::Perform &&
             analyses.isReachable(program, site.node);
    });
    std::size_t first = graph.position(range.from);
    std::size_t last = graph.position(range.thru);
    if (isPerformed && first < last)
      spans.push_back({first, last, range});
  }
  std::ranges::sort(spans, [](const Span &a, const Span &b) {
    return std::pair(a.first, a.last) < std::pair(b.first, b.last);
  });
  std::vector<std::pair<Range, Range>> crossing;
  static constexpr std::size_t MostPairs = 1'000;
  for (std::size_t a = 0; a < spans.size(); ++a)
    for (std::size_t b = a + 1; b < spans.size() && spans[b].first <= spans[a].last; ++b)
      if (spans[b].first > spans[a].first && spans[b].last > spans[a].last && crossing.size() < MostPairs)
        crossing.emplace_back(spans[a].range, spans[b].range);
  return crossing;
}

//--- Tables of bands --------------------------------------------------------------------------

namespace {
/// Reads conditions that ask about one item.
class BandReader {
public:
  explicit BandReader(const TranslationUnit &unit) : unit_(unit) {}

  /// The values for which \p condition holds; nothing if it asks about anything but the item.
  std::optional<ValueSet> values(ExprId condition, unsigned depth = 0);
  DataItemId item() const { return item_; }
  int scale() const { return scale_; }

private:
  bool isAbout(ExprId subject);

  const TranslationUnit &unit_;
  DataItemId item_;
  int scale_ = 0;
};
} // namespace

bool BandReader::isAbout(ExprId subject) {
  if (!isWhole(unit_, subject))
    return false;
  DataItemId item = unit_.exprs[subject].item();
  if (item_)
    return item_ == item;
  const DataItem &declared = unit_.items[item];
  if (!declared.type || unit_.types[declared.type].kind != TypeKind::Number || declared.occurs > 1)
    return false;
  item_ = item;
  scale_ = unit_.types[declared.type].scale;
  return scale_ >= 0;
}

std::optional<ValueSet> BandReader::values(ExprId condition, unsigned depth) {
  static constexpr unsigned DeepestNesting = 32;
  if (!condition || depth > DeepestNesting)
    return std::nullopt;
  const Expr &node = unit_.exprs[condition];
  if (node.kind == ExprKind::And || node.kind == ExprKind::Or) {
    std::optional<ValueSet> all;
    for (ExprId operand : node.operands) {
      auto part = values(operand, depth + 1);
      if (!part)
        return std::nullopt;
      all = !all ? part : node.kind == ExprKind::And ? all->intersect(*part) : all->unite(*part);
    }
    return all;
  }
  if (node.kind == ExprKind::Not) {
    auto denied = values(node.operands.empty() ? ExprId() : node.operands.front(), depth + 1);
    return denied ? std::optional(denied->complement()) : std::nullopt;
  }
  auto test = numberTest(unit_, condition);
  if (!test || !isAbout(test->subject))
    return std::nullopt;
  ValueSet set = test->values();
  set.snapTo(scale_);
  return set;
}

std::optional<BandTable> bandTableAt(const UnitAnalyses &analyses, StatementId statement) {
  const TranslationUnit &unit = analyses.unit;
  BandTable table;
  BandReader reader(unit);
  if (const auto *arms = std::get_if<Switch>(&unit.statements[statement].node)) {
    if (arms->kind != SwitchKind::Evaluate)
      return std::nullopt;
    for (const Case &arm : arms->cases) {
      table.hasDefault |= arm.isDefault;
      for (ExprId alternative : arm.alternatives) {
        auto values = reader.values(alternative);
        if (!values)
          return std::nullopt;
        table.bands.push_back({alternative, statement, std::move(*values)});
      }
    }
  } else {
    for (StatementId at = statement; at;) {
      const auto *choice = std::get_if<If>(&unit.statements[at].node);
      auto values = choice == nullptr ? std::nullopt : reader.values(choice->condition);
      if (!values)
        return std::nullopt;
      table.bands.push_back({choice->condition, at, std::move(*values)});
      bool goesOn = choice->elseBody.size() == 1 &&
                    std::holds_alternative<If>(unit.statements[choice->elseBody.front()].node);
      table.hasDefault = !choice->elseBody.empty() && !goesOn;
      at = goesOn ? choice->elseBody.front() : StatementId();
    }
  }
  if (table.bands.size() < 2)
    return std::nullopt;
  table.item = reader.item();
  table.scale = reader.scale();
  return table;
}

/// The only interval of a band; null if it has several or none.
static const ValueSet::Interval *intervalOf(const Band &band) {
  const auto &intervals = band.values.intervals();
  return intervals.size() == 1 ? &intervals.front() : nullptr;
}

/// Whether the interval names both ends and holds more than one value. Snapping made the ends part of it.
static bool isBand(const ValueSet::Interval *interval) {
  return interval != nullptr && interval->low && interval->high && interval->lowIncluded &&
         interval->highIncluded && *interval->low < *interval->high;
}

/// Tables of more bands than this are data, and all pairs are compared.
static constexpr std::size_t MostBands = 200;

std::vector<BandOverlap> overlapsOf(const BandTable &table) {
  std::vector<BandOverlap> overlaps;
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at < table.bands.size() && places.size() < MostBands; ++at)
    if (isBand(intervalOf(table.bands[at])))
      places.push_back(at);
  for (std::size_t a : places)
    for (std::size_t b : places) {
      if (b <= a)
        continue;
      const auto *first = intervalOf(table.bands[a]);
      const auto *second = intervalOf(table.bands[b]);
      const auto *lower = *first->low < *second->low ? first : second;
      const auto *upper = lower == first ? second : first;
      if (*lower->low < *upper->low && *upper->low <= *lower->high && *lower->high < *upper->high)
        overlaps.push_back({a, b, *upper->low, *lower->high});
    }
  return overlaps;
}

std::vector<BandGap> gapsOf(const BandTable &table) {
  std::vector<BandGap> gaps;
  if (table.hasDefault || table.bands.size() > MostBands)
    return gaps;
  std::optional<ValueSet> all;
  for (const Band &band : table.bands)
    all = all ? all->unite(band.values) : band.values;
  for (std::size_t below = 0; below < table.bands.size(); ++below)
    for (std::size_t above = 0; above < table.bands.size(); ++above) {
      const auto *low = intervalOf(table.bands[below]);
      const auto *high = intervalOf(table.bands[above]);
      if (low == nullptr || high == nullptr || !low->high || !high->low || !(isBand(low) || isBand(high)))
        continue;
      auto value = low->high->next(table.scale, true);
      auto after = value ? value->next(table.scale, true) : std::nullopt;
      bool isBetween = after && *after == *high->low;
      if (isBetween && all->intersect(ValueSet::equalTo(*value)).isEmpty())
        gaps.push_back({below, above, *value});
    }
  return gaps;
}

} // namespace tacit::analysis
