#include "AcrossPrograms.h"

#include "Inserter.h"

#include "tacit/Support/Hash.h"
#include "tacit/Support/Text.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>

namespace tacit::store {

namespace {

using ProgramFacts = AcrossPrograms::ProgramFacts;
using RuleFacts = AcrossPrograms::RuleFacts;
using ConstantFacts = AcrossPrograms::ConstantFacts;
using Feature = std::tuple<int, std::int64_t, std::int64_t>;
constexpr int RuleFeature = 0;     ///< A unit and a target that it decides.
constexpr int ConstantFeature = 1; ///< The name of a constant.

/// Whether \p text is a plain number.
bool isNumber(std::string_view text) {
  return !text.empty() &&
         std::ranges::all_of(text, [](char c) { return isDigit(c) || c == '.' || c == '-'; });
}

/// A name without its digits, which tell one version from another.
std::string withoutDigits(std::string_view name) {
  std::string rest;
  for (char c : name)
    if (!isDigit(c))
      rest += toUpperCase(std::string_view(&c, 1));
  return rest;
}

/// A formula without the groups and records that its names are qualified with (how much of them is written
/// depends on what else a program declares), and with ZERO as the number.
std::string comparable(std::string_view formula) {
  auto isNamePart = [](char c) { return isLetter(c) || isDigit(c) || c == '-' || c == '_'; };
  std::string out;
  std::size_t start = 0; ///< Of the name that `out` ends with.
  for (std::size_t at = 0; at < formula.size(); ++at) {
    char c = formula[at];
    bool isQualifier = c == '.' && at + 1 < formula.size() && isLetter(formula[at + 1]) && start < out.size();
    if (isQualifier) {
      out.resize(start);
      continue;
    }
    out += c;
    if (!isNamePart(c))
      start = out.size();
  }
  for (std::size_t at = out.find("ZERO"); at != std::string::npos; at = out.find("ZERO", at + 1)) {
    bool isWord = (at == 0 || !isNamePart(out[at - 1])) && (at + 4 == out.size() || !isNamePart(out[at + 4]));
    if (isWord)
      out.replace(at, 4, "0");
  }
  return out;
}

/// Finds the differences.
class Comparison {
public:
  Comparison(const std::vector<ProgramFacts> &programs, const std::vector<RuleFacts> &rules,
             const std::vector<ConstantFacts> &constants, const AcrossPrograms::Texts &texts);

  void compareRules();
  void compareConstants();
  std::vector<AcrossPrograms::Family> families() const;
  Knowledge take() { return std::move(knowledge_); }

private:
  /// A source file with the programs in it.
  struct Module {
    std::int64_t file = 0;
    std::string stem;     ///< Of its file and its first program, without digits.
    std::size_t like = 0; ///< The first module of those that are like each other.
    std::vector<Feature> features;
  };
  void findModules();
  void findFeatures();
  void findLikeness();
  std::size_t rootOf(std::size_t module) const;
  std::optional<std::size_t> moduleOf(std::int64_t program) const {
    auto found = moduleOfProgram_.find(program);
    return found == moduleOfProgram_.end() ? std::nullopt : std::optional(found->second);
  }
  void compare(const std::vector<const RuleFacts *> &same);
  void addFinding(FindingKind kind, std::string_view meaning, std::string_view title,
                  std::string_view statement, std::string_view assumes, std::int64_t program,
                  const LineRange &at);
  LineRange placeOf(std::int64_t file, std::uint32_t line, std::uint32_t endLine);
  std::string_view text(std::string_view value) { return knowledge_.arena.intern(value); }
  std::string_view name(std::int64_t id);
  bool areVersions(const std::vector<std::int64_t> &programs);
  std::string valuesOf(const std::vector<std::pair<std::string, std::int64_t>> &values);

  const std::vector<ProgramFacts> &programs_;
  const std::vector<RuleFacts> &rules_;
  const std::vector<ConstantFacts> &constants_;
  const AcrossPrograms::Texts &texts_;
  Knowledge knowledge_;
  std::vector<Module> modules_;
  std::unordered_map<std::int64_t, std::size_t> moduleOfProgram_;
  std::unordered_map<std::int64_t, std::string_view> names_;
  std::map<std::string, unsigned> taken_;
};

Comparison::Comparison(const std::vector<ProgramFacts> &programs, const std::vector<RuleFacts> &rules,
                       const std::vector<ConstantFacts> &constants, const AcrossPrograms::Texts &texts)
    : programs_(programs), rules_(rules), constants_(constants), texts_(texts) {
  findModules();
  findFeatures();
  findLikeness();
}

std::string_view Comparison::name(std::int64_t id) {
  auto [known, isNew] = names_.try_emplace(id);
  if (isNew && id != Null)
    known->second = text(texts_.name(id));
  return known->second;
}

LineRange Comparison::placeOf(std::int64_t file, std::uint32_t line, std::uint32_t endLine) {
  return {name(file), line, endLine};
}

void Comparison::findModules() {
  std::unordered_map<std::int64_t, std::size_t> moduleOfFile;
  for (const ProgramFacts &program : programs_) {
    auto [known, isNew] = moduleOfFile.try_emplace(program.file, modules_.size());
    if (isNew) {
      std::string_view own = program.isFunction ? std::string_view() : name(program.name);
      std::string_view path = name(program.file);
      std::string_view leaf = path.substr(path.rfind('/') + 1);
      modules_.push_back({program.file, withoutDigits(own.empty() ? leaf : own), modules_.size(), {}});
    }
    moduleOfProgram_.try_emplace(program.program, known->second);
  }
}

/// What modules are compared by: which targets they decide where, and the constants they name.
void Comparison::findFeatures() {
  for (const RuleFacts &rule : rules_)
    if (auto module = moduleOf(rule.program); module && rule.target != Null)
      modules_[*module].features.emplace_back(RuleFeature, rule.unit, rule.target);
  for (const ConstantFacts &constant : constants_)
    if (auto module = moduleOf(constant.program))
      modules_[*module].features.emplace_back(ConstantFeature, constant.name, 0);
  for (Module &module : modules_) {
    std::ranges::sort(module.features);
    module.features.erase(std::unique(module.features.begin(), module.features.end()), module.features.end());
  }
}

std::size_t Comparison::rootOf(std::size_t module) const {
  while (modules_[module].like != module)
    module = modules_[module].like;
  return module;
}

/// Joins modules that have most of their features in common, and those whose names differ in digits only and
/// that declare the same constants: a version may be written anew, the policy in it stays. Features that very
/// many modules have say nothing.
void Comparison::findLikeness() {
  static constexpr std::size_t MostModules = 100;
  std::map<Feature, std::vector<std::uint32_t>> having;
  for (std::size_t at = 0; at < modules_.size(); ++at)
    for (const Feature &feature : modules_[at].features)
      having[feature].push_back(static_cast<std::uint32_t>(at));
  struct Count {
    std::uint32_t all = 0;
    std::uint32_t constants = 0;
    void add(bool isConstant) {
      ++all;
      constants += isConstant ? 1 : 0;
    }
  };
  std::vector<Count> telling(modules_.size());
  std::vector<std::map<std::uint32_t, Count>> shared(modules_.size());
  for (const auto &[feature, modules] : having) {
    if (modules.size() > MostModules)
      continue;
    bool isConstant = std::get<0>(feature) == ConstantFeature;
    for (std::size_t a = 0; a < modules.size(); ++a) {
      telling[modules[a]].add(isConstant);
      for (std::size_t b = a + 1; b < modules.size(); ++b)
        shared[modules[a]][modules[b]].add(isConstant);
    }
  }
  for (std::uint32_t first = 0; first < modules_.size(); ++first)
    for (const auto &[second, count] : shared[first]) {
      std::uint32_t more = std::max(telling[first].all, telling[second].all);
      std::uint32_t fewer = std::min(telling[first].constants, telling[second].constants);
      bool declareAlike = modules_[first].stem == modules_[second].stem && count.constants >= 3 &&
                          count.constants * 2 >= fewer;
      bool isAlike = declareAlike || (count.all >= 10 && count.all * 10 >= more * 7);
      if (isAlike)
        modules_[std::max(rootOf(first), rootOf(second))].like = std::min(rootOf(first), rootOf(second));
    }
}

std::vector<AcrossPrograms::Family> Comparison::families() const {
  // Functions belong together when they bear one name.
  std::map<std::pair<std::size_t, std::int64_t>, std::vector<std::int64_t>> members;
  std::vector<std::pair<std::size_t, std::int64_t>> order;
  for (const ProgramFacts &program : programs_) {
    std::pair key{rootOf(*moduleOf(program.program)), program.isFunction ? program.name : Null};
    auto [known, isNew] = members.try_emplace(key);
    if (isNew)
      order.push_back(key);
    known->second.push_back(program.program);
  }
  std::vector<AcrossPrograms::Family> result;
  for (const auto &key : order) {
    const std::vector<std::int64_t> &programs = members[key];
    std::set<std::size_t> modules;
    for (std::int64_t program : programs)
      modules.insert(*moduleOf(program));
    if (modules.size() > 1)
      for (std::int64_t program : programs)
        result.push_back({program, programs.front()});
  }
  return result;
}

void Comparison::addFinding(FindingKind kind, std::string_view meaning, std::string_view title,
                            std::string_view statement, std::string_view assumes, std::int64_t program,
                            const LineRange &at) {
  std::string id = "F-" + toBase32(fnv1a(fmt::format("{}|{}", toText(kind), meaning)));
  if (unsigned number = ++taken_[id]; number > 1)
    id += fmt::format("-{}", number);
  FindingRow row;
  row.finding = text(id);
  row.kind = kind;
  row.severity = FindingSeverity::Note;
  row.title = text(title);
  row.statement = text(statement);
  row.assumes = text(assumes);
  row.program = name(program);
  row.at = at;
  knowledge_.findings.push_back(row);
}

/// Whether the programs are of files whose names differ in digits only.
bool Comparison::areVersions(const std::vector<std::int64_t> &programs) {
  return std::ranges::all_of(programs, [&](std::int64_t program) {
    return modules_[*moduleOf(program)].stem == modules_[*moduleOf(programs.front())].stem;
  });
}

/// "x in A and B, y in C": each value once, with the programs that have it.
std::string Comparison::valuesOf(const std::vector<std::pair<std::string, std::int64_t>> &values) {
  static constexpr std::size_t MostValues = 12;
  static constexpr std::size_t MostPrograms = 4;
  std::vector<std::pair<std::string, std::vector<std::int64_t>>> byValue;
  for (const auto &[value, program] : values) {
    auto known = std::ranges::find(byValue, value, &decltype(byValue)::value_type::first);
    if (known == byValue.end())
      known = byValue.insert(byValue.end(), {value, {}});
    if (std::ranges::find(known->second, program) == known->second.end())
      known->second.push_back(program);
  }
  std::string out;
  for (std::size_t at = 0; at < std::min(MostValues, byValue.size()); ++at) {
    const auto &[value, programs] = byValue[at];
    std::vector<std::string> names;
    for (std::int64_t program : programs)
      names.emplace_back(name(program));
    out += fmt::format("{}{} in {}", out.empty() ? "" : ", ", value, listed(names, MostPrograms));
  }
  if (byValue.size() > MostValues)
    out += fmt::format(" and {} more values", byValue.size() - MostValues);
  return out;
}

static constexpr std::size_t MostPlaces = 60;
static constexpr std::size_t ShortestName = 3;

/// One condition, unit and target in programs that are alike. Each must have one effect for it.
void Comparison::compare(const std::vector<const RuleFacts *> &same) {
  std::map<std::int64_t, std::vector<const RuleFacts *>> byProgram;
  std::set<std::int64_t> effects;
  for (const RuleFacts *rule : same) {
    byProgram[rule->program].push_back(rule);
    effects.insert(rule->effect);
  }
  if (effects.size() < 2)
    return;
  std::vector<const RuleFacts *> compared;
  for (const RuleFacts *rule : same)
    if (byProgram[rule->program].size() == 1)
      compared.push_back(rule);
  std::vector<std::pair<std::string, std::int64_t>> told;
  std::set<std::string> different;
  std::vector<std::int64_t> programs;
  for (const RuleFacts *rule : compared) {
    std::string effect = comparable(texts_.formula(rule->effect));
    // What a person reads is worded for each program.
    if (effect.find('\'') != std::string::npos || effect.find('"') != std::string::npos)
      return;
    different.insert(effect);
    told.emplace_back(std::move(effect), rule->program);
    programs.push_back(rule->program);
  }
  if (different.size() < 2)
    return;
  const RuleFacts &first = *compared.front();
  std::string_view unit = name(first.unit);
  std::string_view target = name(first.target);
  std::string guard = texts_.formula(first.guard);
  bool areVersions = this->areVersions(programs);
  addFinding(
      areVersions ? FindingKind::RuleVersions : FindingKind::RulesDisagree,
      fmt::format("{}|{}|{}|{}", name(first.program), unit, target, guard),
      areVersions ? fmt::format("{} in {} changes between versions", target, unit)
                  : fmt::format("{} in {} differs between programs that are alike", target, unit),
      fmt::format("When {}, {} has {}.", guard, unit, valuesOf(told)),
      areVersions
          ? "The programs are versions of one another: their names differ in digits only, and they "
            "have units, targets and constants in common."
          : "The programs are meant to agree: most of their units, targets and constants are the same.",
      first.program, placeOf(first.file, first.line, first.endLine));
  for (std::size_t at = 0; at < std::min(MostPlaces, compared.size()); ++at)
    knowledge_.findingEvidence.push_back(
        {knowledge_.findings.back().finding,
         at == 0 ? FindingRole::Subject : FindingRole::Other,
         placeOf(compared[at]->file, compared[at]->line, compared[at]->endLine),
         name(compared[at]->rule),
         {}});
}

void Comparison::compareRules() {
  using Key = std::tuple<std::size_t, std::int64_t, std::int64_t, std::int64_t>;
  std::vector<std::pair<Key, std::size_t>> order;
  for (std::size_t at = 0; at < rules_.size(); ++at) {
    const RuleFacts &rule = rules_[at];
    auto module = moduleOf(rule.program);
    if (module && rule.decides && rule.guard != Null && rule.target != Null)
      order.emplace_back(Key{rootOf(*module), rule.unit, rule.target, rule.guard}, at);
  }
  std::ranges::sort(order);
  std::vector<const RuleFacts *> same;
  for (std::size_t at = 0; at < order.size(); ++at) {
    same.push_back(&rules_[order[at].second]);
    if (at + 1 < order.size() && order[at + 1].first == order[at].first)
      continue;
    if (same.size() > 1)
      compare(same);
    same.clear();
  }
}

/// Named constants: one name with several values, in the versions of a program or in programs that have
/// nothing else to do with each other. Sizes, codes and short names mean something else in each program, so
/// there only what must be policy counts, and a program must be of one mind with itself.
void Comparison::compareConstants() {
  std::vector<ConstantFacts> constants = constants_;
  std::ranges::sort(constants);
  constants.erase(std::unique(constants.begin(), constants.end()), constants.end());
  std::map<std::pair<std::int64_t, std::size_t>, std::vector<const ConstantFacts *>> byFamily;
  for (const ConstantFacts &constant : constants)
    if (auto module = moduleOf(constant.program))
      byFamily[{constant.name, rootOf(*module)}].push_back(&constant);
  auto differ = [](const std::vector<const ConstantFacts *> &all) {
    return std::ranges::any_of(all,
                               [&](const ConstantFacts *each) { return each->value != all.front()->value; });
  };
  auto tell = [&](FindingKind kind, std::vector<const ConstantFacts *> all, std::string_view assumes) {
    std::ranges::sort(all, {}, [&](const ConstantFacts *each) {
      return std::tuple(name(each->program), each->file, each->line, each->value);
    });
    std::vector<std::pair<std::string, std::int64_t>> told;
    for (const ConstantFacts *each : all)
      told.emplace_back(name(each->value), each->program);
    const ConstantFacts &first = *all.front();
    bool areVersions = kind == FindingKind::ParameterVersions;
    addFinding(kind,
               fmt::format("{}|{}", areVersions ? name(first.program) : std::string_view(), name(first.name)),
               areVersions ? fmt::format("{} changes between versions", name(first.name))
                           : fmt::format("{} has several values", name(first.name)),
               fmt::format("{} is {}.", name(first.name), valuesOf(told)), assumes, first.program,
               placeOf(first.file, first.line, first.endLine));
    std::set<std::tuple<std::int64_t, std::uint32_t>> shown;
    for (const ConstantFacts *each : all)
      if (shown.size() < MostPlaces && shown.emplace(each->file, each->line).second)
        knowledge_.findingEvidence.push_back({knowledge_.findings.back().finding,
                                              shown.size() == 1 ? FindingRole::Subject : FindingRole::Other,
                                              placeOf(each->file, each->line, each->endLine),
                                              {},
                                              {}});
  };
  std::map<std::int64_t, std::vector<const ConstantFacts *>> byName;
  for (const auto &[key, all] : byFamily) {
    std::vector<std::int64_t> programs;
    bool namesItself = false;
    for (const ConstantFacts *each : all) {
      programs.push_back(each->program);
      namesItself |= name(each->value).find(name(each->program)) != std::string_view::npos;
    }
    if (namesItself)
      continue;
    if (differ(all) && areVersions(programs) && programs.front() != programs.back())
      tell(FindingKind::ParameterVersions, all,
           "The programs are versions of one another: their names differ in digits only, and they have "
           "units, targets "
           "and constants in common.");
    else
      byName[key.first].insert(byName[key.first].end(), all.begin(), all.end());
  }
  auto isOfOneMind = [](const std::vector<const ConstantFacts *> &all) {
    std::map<std::int64_t, std::int64_t> valueOf;
    return std::ranges::all_of(all, [&](const ConstantFacts *each) {
      return valueOf.try_emplace(each->program, each->value).first->second == each->value;
    });
  };
  for (const auto &[number, all] : byName)
    if (differ(all) && isOfOneMind(all) && name(number).size() > ShortestName &&
        std::ranges::all_of(all, &ConstantFacts::isPolicy) &&
        std::ranges::all_of(all, [&](const ConstantFacts *each) { return isNumber(name(each->value)); }))
      tell(FindingKind::ParameterDiffers, all, "One name means one thing in all programs.");
}

} // namespace

Knowledge AcrossPrograms::findings(const Texts &texts, std::vector<Family> &families) const {
  Comparison comparison(programs_, rules_, constants_, texts);
  comparison.compareRules();
  comparison.compareConstants();
  families = comparison.families();
  return comparison.take();
}

} // namespace tacit::store
