//===- What looks wrong in a program, told from its form ---------------------------------------===//
//
// Facts that hold on every run, for findings. Each function says nothing rather than guess.
//
//===---------------------------------------------------------------------------------------===//
#pragma once

#include "tacit/Analysis/UnitAnalyses.h"
#include "tacit/Analysis/ValueSet.h"

#include <optional>
#include <utility>
#include <vector>

namespace tacit::analysis {

/// What becomes of the value of an item, looking through a list of statements from one of them on.
struct Fate {
  enum class Kind : std::uint8_t {
    Kept,     ///< It may be read, or control may get away.
    Passed,   ///< Nothing in the rest of the list touches the item.
    Replaced, ///< `by` gives the item another value and nothing read it before.
  };
  Kind kind = Kind::Kept;
  ir::StatementId by;
};
/// Follows the value of \p item through \p rest, statements that run one after the other.
Fate fateOf(const UnitAnalyses &analyses, ir::DataItemId item, ir::StatementList rest);

/// Two PERFORM ranges of which each holds procedures that the other does not, and both hold some. Only ranges
/// that some PERFORM runs, in the order of the source.
std::vector<std::pair<Range, Range>> crossingRanges(const UnitAnalyses &analyses, ir::ProgramId program);

/// One arm of a choice by the value of one item.
struct Band {
  ir::ExprId condition;
  ir::StatementId statement; ///< Whose arm it is.
  ValueSet values;
};
/// A chain of IF ... ELSE IF, an EVALUATE or a switch that asks about one item in every arm.
struct BandTable {
  ir::DataItemId item;
  int scale = 0; ///< Decimals of the item's values.
  std::vector<Band> bands;
  bool hasDefault = false;
};
/// The table that starts at \p statement; nothing if some arm asks about something else, or about numbers
/// whose decimals are unknown.
std::optional<BandTable> bandTableAt(const UnitAnalyses &analyses, ir::StatementId statement);

/// Two bands, each with a lower and an upper bound, that share some values while each has values of its own.
struct BandOverlap {
  std::size_t first = 0;
  std::size_t second = 0;
  Decimal low; ///< The shared values.
  Decimal high;
};
std::vector<BandOverlap> overlapsOf(const BandTable &table);

/// A single value between two bands, one of which has a lower and an upper bound, that no arm is for.
struct BandGap {
  std::size_t below = 0;
  std::size_t above = 0;
  Decimal value;
};
std::vector<BandGap> gapsOf(const BandTable &table);

} // namespace tacit::analysis
