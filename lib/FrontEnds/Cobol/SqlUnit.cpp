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
    sources_.push_back(std::move(block));
  }
}

void SqlUnit::read(NodeId program) {
  program_ = program;
  sources_.clear();
  const Node &node = b_.tree.nodes[program];
  std::uint32_t from = node.firstToken;
  for (NodeId child = node.firstChild; child; child = b_.tree.nodes[child].next)
    if (b_.tree.nodes[child].kind == NodeKind::Program) {
      collect(from, b_.tree.nodes[child].firstToken);
      from = b_.tree.nodes[child].endToken;
    }
  collect(from, node.endToken);
  std::vector<sql::Block> models;
  for (SqlBlock &block : sources_) {
    block.source = sqlText(b_, block.first, block.end);
    models.push_back({block.source.text, static_cast<std::uint32_t>(block.source.hosts.size()), {}});
  }
  blocks_.read(std::move(models));
  for (std::uint32_t number = 0; number < sources_.size(); ++number)
    sources_[number].model = &blocks_[number];
}

std::uint32_t SqlUnit::find(std::uint32_t exec) const {
  auto found =
      std::lower_bound(sources_.begin(), sources_.end(), exec,
                       [](const SqlBlock &block, std::uint32_t token) { return block.exec < token; });
  return found != sources_.end() && found->exec == exec ? static_cast<std::uint32_t>(found - sources_.begin())
                                                        : sql::NoBlock;
}

ir::ExprId SqlUnit::hostValue(std::uint32_t block, std::uint32_t host) {
  return hostExpr(b_, sources_[block].source.hosts[host]);
}

ir::ExprId SqlUnit::indicatorValue(std::uint32_t block, std::uint32_t host) {
  return indicatorExpr(b_, sources_[block].source.hosts[host]);
}

ir::Origin SqlUnit::place(std::uint32_t block, std::uint32_t offset) {
  return b_.origin(b_.tokens[sources_[block].source.tokenAt(offset)]);
}

ir::Origin SqlUnit::whole(std::uint32_t block) {
  return b_.origin(sources_[block].exec, sources_[block].end);
}

ir::DataItemId SqlUnit::statusItem(std::uint32_t block) {
  for (std::string_view name : {"SQLCODE", "SQLSTATE"}) {
    Symbol symbol = b_.source.symbols.find(name);
    if (symbol == 0)
      continue;
    ir::DataItemId item =
        b_.isDeclared(symbol) ? b_.findItem(symbol, {}, b_.tokens[sources_[block].exec]) : ir::DataItemId();
    return item.isValid() ? item : b_.registerItem(symbol);
  }
  return {};
}

std::string SqlUnit::constantText(std::uint32_t block, std::uint32_t host) {
  std::size_t cost = b_.tree.nodes[program_].endToken - b_.tree.nodes[program_].firstToken;
  if (budget_ < cost)
    return {};
  budget_ -= cost;
  return cobol::constantText(b_, program_, sources_, sources_[block], sources_[block].source.hosts[host]);
}

} // namespace tacit::cobol
