#include "tacit/FrontEnds/EmbeddedSql/Blocks.h"

#include "tacit/Support/Text.h"

#include <algorithm>

namespace tacit::sql {

/// Whether the text begins with DECLARE or CREATE.
static bool mayDeclareTable(std::string_view text) {
  std::size_t start = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  text.remove_prefix(start);
  auto begins = [&](std::string_view word) { return equalsIgnoringCase(text.substr(0, word.size()), word); };
  return begins("DECLARE") || begins("CREATE");
}

void Blocks::read(std::vector<Block> blocks) {
  blocks_ = std::move(blocks);
  cursors_.clear();
  prepares_.clear();
  dynamics_.clear();
  // Tables first: what a query means may depend on their columns.
  std::vector<bool> isRead(blocks_.size());
  for (bool wantsTables : {true, false})
    for (std::size_t at = 0; at < blocks_.size(); ++at) {
      Block &block = blocks_[at];
      if (isRead[at] || (wantsTables && !mayDeclareTable(block.text)))
        continue;
      block.statement = parse(block.text, {block.hosts, &catalog_});
      const Statement &statement = block.statement;
      bool isDeclaration = statement.kind == Kind::DeclareTable ||
                           (statement.kind == Kind::Create && statement.objectKind == "TABLE");
      isRead[at] = !wantsTables || isDeclaration;
      if (!isDeclaration || statement.tables.empty())
        continue;
      std::vector<std::string> &known = catalog_[statement.tables.front().name];
      known.clear();
      for (const ColumnDefinition &column : statement.columns)
        known.push_back(column.name);
    }
  std::array<std::uint32_t, 3> whenever{NoBlock, NoBlock, NoBlock};
  for (std::uint32_t at = 0; at < blocks_.size(); ++at) {
    Block &block = blocks_[at];
    const Statement &statement = block.statement;
    if (statement.kind == Kind::Whenever)
      whenever[static_cast<std::size_t>(statement.event)] =
          statement.action == Action::Continue ? NoBlock : at;
    block.whenever = whenever;
    if (statement.kind == Kind::DeclareCursor || statement.kind == Kind::AllocateCursor)
      cursors_[statement.cursor].push_back(at);
    else if (statement.kind == Kind::Prepare)
      prepares_[statement.prepared].push_back(at);
  }
}

std::uint32_t Blocks::cursor(const std::string &name, std::uint32_t block) const {
  auto found = cursors_.find(name);
  if (name.empty() || found == cursors_.end())
    return NoBlock;
  // Rising: the last one before the block, else the first of all.
  auto behind = std::lower_bound(found->second.begin(), found->second.end(), block);
  return behind == found->second.begin() ? found->second.front() : *std::prev(behind);
}

const Statement *Blocks::dynamic(std::uint32_t number) {
  const Statement *statement = &blocks_[number].statement;
  if (statement->kind != Kind::Prepare && statement->kind != Kind::ExecuteImmediate) {
    auto found = prepares_.find(statement->prepared);
    // Prepared in several places: which one counts is known at run time.
    if (statement->prepared.empty() || found == prepares_.end() || found->second.size() != 1)
      return nullptr;
    number = found->second.front();
    statement = &blocks_[number].statement;
  }
  auto known = dynamics_.find(number);
  if (known == dynamics_.end()) {
    std::string text = statement->dynamicText;
    if (text.empty() && statement->dynamicHost < blocks_[number].hosts)
      text = language_.constantText(number, statement->dynamicHost);
    known = dynamics_.emplace(number, Statement()).first;
    if (!text.empty())
      known->second = parse(text, {0, &catalog_});
    else
      known->second.doubt = "unknown";
  }
  return known->second.doubt == "unknown" ? nullptr : &known->second;
}

/// An earlier program of the unit may have met it.
static ir::DataItemId earlierItem(const ir::TranslationUnit &unit, std::string_view name,
                                  ir::DataItemId record) {
  for (ir::DataItemId id : unit.items.ids()) {
    const ir::DataItem &item = unit.items[id];
    bool isTable = item.storage == ir::Storage::RecordType && item.resource.isValid();
    bool isColumn = record.isValid() && item.storage == ir::Storage::Member && item.parent == record;
    if ((record.isValid() ? isColumn : isTable) && item.name == name)
      return id;
  }
  return {};
}

ir::DataItemId Blocks::tableItem(const std::string &table, const std::string &column,
                                 const ir::Origin &origin) {
  ir::TranslationUnit &unit = language_.unit;
  auto [owner, isNewTable] = items_.try_emplace(table);
  ir::DataItem item;
  item.origin = origin;
  if (isNewTable) {
    owner->second = language_.hasEarlierPrograms() ? earlierItem(unit, table, {}) : ir::DataItemId();
    if (!owner->second.isValid()) {
      item.name = unit.arena().copyText(table);
      item.storage = ir::Storage::RecordType;
      item.type = language_.type({.kind = ir::TypeKind::Group});
      item.resource = language_.resource(ir::ResourceKind::Table, table, origin);
      owner->second = language_.addItem(item);
    }
  }
  ir::DataItemId record = owner->second;
  if (column.empty())
    return record;
  auto [slot, isNew] = items_.try_emplace(table + "." + column);
  if (isNew) {
    slot->second = language_.hasEarlierPrograms() ? earlierItem(unit, column, record) : ir::DataItemId();
    if (!slot->second.isValid()) {
      item.name = unit.arena().copyText(column);
      item.resource = {};
      item.storage = ir::Storage::Member;
      item.type = language_.type({});
      item.parent = record;
      // A byte each, so that none lies in another.
      item.byteOffset = unit.items[record].byteSize++;
      item.byteSize = 1;
      slot->second = language_.addItem(item);
    }
  }
  return slot->second;
}

} // namespace tacit::sql
