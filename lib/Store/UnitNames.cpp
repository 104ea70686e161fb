#include "UnitNames.h"

namespace tacit::store {

static std::string qualified(std::string_view id, std::string_view file) {
  return std::string(id).append("@").append(file);
}

UnitNames::UnitNames(const Knowledge &unit, KnownPrograms &known) {
  llvm::StringSet<> ownPrograms; // A second row of one program in one unit says nothing about earlier units.
  for (const ProgramRow &row : unit.programs) {
    if (!ownPrograms.insert(row.program).second)
      continue;
    auto found = known.find(row.program);
    if (found == known.end()) {
      known.try_emplace(row.program, row.at.file);
    } else if (found->second == row.at.file) {
      leftOut_.insert(row.program);
    } else if (std::string name = qualified(row.program, row.at.file);
               known.try_emplace(name, row.at.file).second) {
      files_.try_emplace(row.program, row.at.file);
      programs_.try_emplace(row.program, std::move(name));
    } else {
      leftOut_.insert(row.program);
    }
  }
  if (!programs_.empty())
    renameOwned(unit);
}

void UnitNames::renameOwned(const Knowledge &unit) {
  auto rename = [&](Names &names, std::string_view id, std::string_view owner) {
    if (auto found = files_.find(owner); found != files_.end())
      names.try_emplace(id, qualified(id, found->second));
  };
  for (const ItemRow &row : unit.items)
    rename(items_, row.item, row.program);
  for (const RuleRow &row : unit.rules)
    rename(rules_, row.rule, row.program);
  for (const RuleGroupRow &row : unit.groups)
    rename(groups_, row.groupId, row.program);
  for (const FindingRow &row : unit.findings)
    rename(findings_, row.finding, row.program);
}

/// Calls \p visit with each prefix of \p id that could be a program, longest first, until it returns true.
template <typename Visitor> static bool anyOwner(std::string_view id, Visitor visit) {
  for (std::size_t end = id.size(); end != std::string_view::npos && end != 0; end = id.rfind('.', end - 1))
    if (visit(id.substr(0, end)))
      return true;
  return false;
}

bool UnitNames::isCallerLeftOut(std::string_view caller) const {
  return !leftOut_.empty() &&
         anyOwner(caller, [&](std::string_view owner) { return leftOut_.contains(owner); });
}

std::string UnitNames::caller(std::string_view id) const {
  std::string result(id);
  anyOwner(id, [&](std::string_view owner) {
    auto found = programs_.find(owner);
    if (found == programs_.end())
      return false;
    result = found->second + std::string(id.substr(owner.size()));
    return true;
  });
  return result;
}

} // namespace tacit::store
