//===- What programs say of each other ----------------------------------------------------===//
//
// While units are stored, a few numbers are kept of each business rule and named constant. Afterwards files
// that are like each other are found, and in them rules and constants that differ. Everything is a number of
// the text tables, so equal meanings compare as integers and memory stays flat.
//
//===-------------------------------------------------------------------------------------===//
#pragma once

#include "tacit/Rules/Knowledge.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace tacit::store {

class AcrossPrograms {
public:
  /// Numbers of texts, as the tables have them.
  struct ProgramFacts {
    std::int64_t program = 0;
    std::int64_t name = 0;
    std::int64_t file = 0;
    bool isFunction = false; ///< One of many of its file.
  };
  struct RuleFacts {
    std::int64_t rule = 0;
    std::int64_t program = 0;
    std::int64_t unit = 0;
    std::int64_t target = 0;
    std::int64_t guard = 0; ///< `Null` where it always applies.
    std::int64_t effect = 0;
    std::int64_t file = 0;
    std::uint32_t line = 0;
    std::uint32_t endLine = 0;
    bool decides = false; ///< A calculation or decision.
  };
  struct ConstantFacts {
    std::int64_t name = 0;
    std::int64_t value = 0;
    std::int64_t program = 0;
    std::int64_t file = 0;
    std::uint32_t line = 0;
    std::uint32_t endLine = 0;
    bool isPolicy = false; ///< A rate or date, or a number with decimals or a unit.
    friend auto operator<=>(const ConstantFacts &, const ConstantFacts &) = default;
  };
  struct Family {
    std::int64_t program = 0;
    std::int64_t family = 0; ///< Its first member.
  };

  void add(const ProgramFacts &program) { programs_.push_back(program); }
  void add(const RuleFacts &rule) { rules_.push_back(rule); }
  void add(const ConstantFacts &constant) { constants_.push_back(constant); }

  /// Texts by their numbers: of names, ids and paths; of sentences and formulas.
  struct Texts {
    std::function<std::string(std::int64_t)> name;
    std::function<std::string(std::int64_t)> formula;
  };
  /// Findings with their evidence, and the families, in an order that depends on the numbers only.
  Knowledge findings(const Texts &texts, std::vector<Family> &families) const;

private:
  std::vector<ProgramFacts> programs_;
  std::vector<RuleFacts> rules_;
  std::vector<ConstantFacts> constants_;
};

} // namespace tacit::store
