#include "Identity.h"

#include "tacit/Support/Hash.h"

#include <fmt/format.h>

namespace tacit::rules {

using namespace tacit::ir;

/// Whether the item is a resource of the kind \p wanted, or a part of one.
static bool isOf(const TranslationUnit &unit, DataItemId id, ResourceKind wanted) {
  const DataItem &item = unit.items[id];
  ResourceId resource =
      item.parent && item.storage == Storage::Member ? unit.items[item.parent].resource : item.resource;
  return resource && unit.resources[resource].kind == wanted;
}

bool isTableItem(const TranslationUnit &unit, DataItemId id) {
  return isOf(unit, id, ResourceKind::Table);
}

bool isMessageItem(const TranslationUnit &unit, DataItemId id) {
  return isOf(unit, id, ResourceKind::Message);
}

Identity::Identity(const TranslationUnit &unit, Arena &arena) : arena_(arena) {
  std::unordered_map<std::string, unsigned> taken;
  auto unique = [&](std::string id) {
    unsigned number = ++taken[id];
    return arena_.intern(number == 1 ? id : fmt::format("{}#{}", id, number));
  };
  for (const Program &program : unit.programs) {
    std::string name(program.qualifiedName.empty() ? program.name : program.qualifiedName);
    if (name.empty())
      name = std::string(unit.path);
    programs_.push_back(unique(std::move(name)));
  }
  qualified_.resize(unit.items.size());
  items_.resize(unit.items.size());
  std::unordered_map<DataItemId, unsigned> fillers;
  for (DataItemId id : unit.items.ids()) {
    const DataItem &item = unit.items[id];
    std::string name(item.name);
    DataItemId parent = item.parent && item.parent < id ? item.parent : DataItemId();
    if (name.empty())
      name = fmt::format("FILLER-{}", ++fillers[parent]);
    std::string path = parent ? fmt::format("{}.{}", qualified_[parent], name) : name;
    qualified_[id] = arena_.intern(path);
    if (isTableItem(unit, id)) {
      // One database: a column is the same item in every program.
      items_[id] = unique(fmt::format("table::{}", path));
    } else if (isMessageItem(unit, id)) {
      items_[id] = unique(fmt::format("message::{}", path));
    } else if (item.program && item.storage != Storage::RecordType) {
      items_[id] = unique(fmt::format("{}.{}", programs_[item.program], path));
    } else {
      // File scope: the file that declares it, so that a header's items are the same from every unit.
      std::string_view file =
          unit.files.contains(item.origin.file) ? unit.files[item.origin.file].path : unit.path;
      items_[id] = unique(fmt::format("{}::{}", file, path));
    }
  }
  for (const Condition &condition : unit.conditions)
    conditions_.push_back(unique(fmt::format("{}.{}", items_[condition.item], condition.name)));
}

std::string_view Identity::hashed(std::string_view prefix, std::string_view meaning) {
  std::string id = fmt::format("{}{}", prefix, toBase32(fnv1a(meaning)));
  unsigned number = ++taken_[id];
  return arena_.intern(number == 1 ? id : fmt::format("{}-{}", id, number));
}

} // namespace tacit::rules
