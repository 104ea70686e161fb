#include "SqlUnit.h"

#include "SqlConstants.h"

#include <algorithm>

namespace tacit::cobol {

void SqlUnit::collect(std::uint32_t first, std::uint32_t end) {
  for (std::uint32_t at = first; at + 1 < end; ++at) {
    bool isExec = isWord(b_.tokens[at], Kw::Exec) || isWord(b_.tokens[at], Kw::Execute);
    if (!isExec || !isWord(b_.tokens[at + 1], Kw::Sql))
      continue;
    SqlBlock block;
    block.exec = at;
    block.first = at + 2;
    block.end = block.first;
    // A block without its end stops where the next one begins.
    while (block.end < end && !isWord(b_.tokens[block.end], Kw::EndExec) &&
           !(isWord(b_.tokens[block.end], Kw::Exec) && isWord(b_.tokens[block.end + 1], Kw::Sql)))
      ++block.end;
    at = block.end - 1;
    blocks_.push_back(std::move(block));
  }
}

void SqlUnit::read(NodeId program) {
  program_ = program;
  blocks_.clear();
  const Node &node = b_.tree.nodes[program];
  std::uint32_t from = node.firstToken;
  for (NodeId child = node.firstChild; child; child = b_.tree.nodes[child].next)
    if (b_.tree.nodes[child].kind == NodeKind::Program) {
      collect(from, b_.tree.nodes[child].firstToken);
      from = b_.tree.nodes[child].endToken;
    }
  collect(from, node.endToken);
  // Tables first: what a query means may depend on their columns.
  std::vector<bool> isRead(blocks_.size());
  auto isTable = [&](const SqlBlock &block) {
    std::string_view word = b_.source.symbols.text(b_.tokens[block.first].symbol);
    return block.first < block.end && (word == "DECLARE" || word == "CREATE");
  };
  for (bool wantsTables : {true, false})
    for (std::size_t at = 0; at < blocks_.size(); ++at) {
      SqlBlock &block = blocks_[at];
      if (isRead[at] || (wantsTables && !isTable(block)))
        continue;
      if (block.source.text.empty())
        block.source = sqlText(b_, block.first, block.end);
      sql::Options options{static_cast<std::uint32_t>(block.source.hosts.size()), &catalog_};
      block.statement = sql::parse(block.source.text, options);
      const sql::Statement &statement = block.statement;
      bool isDeclaration = statement.kind == sql::Kind::DeclareTable ||
                           (statement.kind == sql::Kind::Create && statement.objectKind == "TABLE");
      isRead[at] = !wantsTables || isDeclaration;
      if (!isDeclaration || statement.tables.empty())
        continue;
      std::vector<std::string> &known = catalog_[statement.tables.front().name];
      known.clear();
      for (const sql::ColumnDefinition &column : statement.columns)
        known.push_back(column.name);
    }
  std::array<std::uint32_t, 3> whenever{NoBlock, NoBlock, NoBlock};
  for (std::uint32_t at = 0; at < blocks_.size(); ++at) {
    SqlBlock &block = blocks_[at];
    const sql::Statement &statement = block.statement;
    if (statement.kind == sql::Kind::Whenever)
      whenever[static_cast<std::size_t>(statement.event)] =
          statement.action == sql::Action::Continue ? NoBlock : at;
    block.whenever = whenever;
    if (statement.kind == sql::Kind::DeclareCursor || statement.kind == sql::Kind::AllocateCursor)
      cursors_[statement.cursor].push_back(at);
    else if (statement.kind == sql::Kind::Prepare)
      prepares_[statement.prepared].push_back(at);
  }
}

const SqlBlock *SqlUnit::find(std::uint32_t exec) const {
  auto found =
      std::lower_bound(blocks_.begin(), blocks_.end(), exec,
                       [](const SqlBlock &block, std::uint32_t token) { return block.exec < token; });
  return found != blocks_.end() && found->exec == exec ? &*found : nullptr;
}

const SqlBlock *SqlUnit::cursor(const std::string &name, std::uint32_t at) const {
  auto found = cursors_.find(name);
  if (name.empty() || found == cursors_.end())
    return nullptr;
  const SqlBlock *result = &blocks_[found->second.front()];
  for (std::uint32_t number : found->second)
    if (blocks_[number].exec < at)
      result = &blocks_[number];
  return result;
}

const sql::Statement *SqlUnit::dynamic(const SqlBlock &block) {
  const sql::Statement &statement = block.statement;
  bool hasText = statement.kind == sql::Kind::Prepare || statement.kind == sql::Kind::ExecuteImmediate;
  if (!hasText) {
    auto found = prepares_.find(statement.prepared);
    // Prepared in several places: which one counts is known at run time.
    if (statement.prepared.empty() || found == prepares_.end() || found->second.size() != 1)
      return nullptr;
    return dynamic(blocks_[found->second.front()]);
  }
  auto known = dynamics_.find(block.exec);
  if (known == dynamics_.end()) {
    std::string text = statement.dynamicText;
    std::size_t cost = b_.tree.nodes[program_].endToken - b_.tree.nodes[program_].firstToken;
    if (text.empty() && statement.dynamicHost < block.source.hosts.size() && budget_ >= cost) {
      budget_ -= cost;
      text = constantText(b_, program_, blocks_, block, block.source.hosts[statement.dynamicHost]);
    }
    known = dynamics_.emplace(block.exec, sql::Statement()).first;
    if (!text.empty())
      known->second = sql::parse(text, {0, &catalog_});
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

ir::DataItemId SqlUnit::tableItem(const std::string &table, const std::string &column,
                                  const ir::Origin &origin) {
  auto [owner, isNewTable] = items_.try_emplace(table);
  ir::DataItem item;
  item.origin = origin;
  if (isNewTable) {
    owner->second = b_.program.index() > 0 ? earlierItem(b_.unit, table, {}) : ir::DataItemId();
    if (!owner->second.isValid()) {
      item.name = b_.unit.arena().copyText(table);
      item.storage = ir::Storage::RecordType;
      item.type = b_.type({.kind = ir::TypeKind::Group});
      item.resource = b_.resource(ir::ResourceKind::Table, table, origin);
      owner->second = b_.addItem(item, {});
    }
  }
  ir::DataItemId record = owner->second;
  if (column.empty())
    return record;
  auto [slot, isNew] = items_.try_emplace(table + "." + column);
  if (isNew) {
    slot->second = b_.program.index() > 0 ? earlierItem(b_.unit, column, record) : ir::DataItemId();
    if (!slot->second.isValid()) {
      item.name = b_.unit.arena().copyText(column);
      item.resource = {};
      item.storage = ir::Storage::Member;
      item.type = b_.type({});
      item.parent = record;
      // A byte each, so that none lies in another.
      item.byteOffset = b_.unit.items[record].byteSize++;
      item.byteSize = 1;
      slot->second = b_.addItem(item, {});
    }
  }
  return slot->second;
}

} // namespace tacit::cobol
