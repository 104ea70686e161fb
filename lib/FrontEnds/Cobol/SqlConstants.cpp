#include "SqlConstants.h"

#include <algorithm>

namespace tacit::cobol {

namespace {

class Finder {
public:
  Finder(UnitBuilder &builder, NodeId program, const std::vector<SqlBlock> &blocks)
      : b_(builder), program_(program), blocks_(blocks) {}

  std::string find(const SqlBlock &block, ir::DataItemId item);

private:
  void addNames(ir::DataItemId item);
  bool isNamed(const Token &token) const {
    return token.kind == TokenKind::Word &&
           std::find(names_.begin(), names_.end(), token.symbol) != names_.end();
  }
  bool isInBlock(std::uint32_t token) const;
  std::size_t mentions() const;
  std::vector<NodeId> before(const SqlBlock &block) const;
  enum class Step { Passes, Sets, Stops };
  Step look(NodeId statement, std::size_t mentions, std::string &text);
  bool soleWriter(std::string &text);
  bool literalOf(std::uint32_t token, std::string &text);
  bool initialText(ir::DataItemId item, std::string &text) const;

  UnitBuilder &b_;
  NodeId program_;
  const std::vector<SqlBlock> &blocks_;
  ir::DataItemId item_;
  ir::DataItemId text_;       ///< The part of a VARCHAR that holds the characters.
  std::vector<Symbol> names_; ///< Of the item, its members and its groups: any of them may change it.
};

void Finder::addNames(ir::DataItemId item) {
  constexpr std::size_t MaxNames = 100;
  std::vector<ir::DataItemId> open{item};
  while (!open.empty() && names_.size() < MaxNames) {
    ir::DataItemId each = open.back();
    open.pop_back();
    if (Symbol name = b_.fields[each.index()].name)
      names_.push_back(name);
    for (ir::DataItemId child = b_.fields[each.index()].firstChild; child.isValid();
         child = b_.fields[child.index()].next)
      open.push_back(child);
  }
  for (ir::DataItemId group = b_.unit.items[item].parent; group.isValid();
       group = b_.unit.items[group].parent)
    if (Symbol name = b_.fields[group.index()].name)
      names_.push_back(name);
}

bool Finder::isInBlock(std::uint32_t token) const {
  auto after = std::upper_bound(blocks_.begin(), blocks_.end(), token,
                                [](std::uint32_t at, const SqlBlock &block) { return at < block.exec; });
  return after != blocks_.begin() && token < std::prev(after)->end;
}

/// How often the procedure division names the item outside of EXEC SQL. INTO inside counts as well.
std::size_t Finder::mentions() const {
  std::size_t count = 0;
  for (NodeId division = b_.tree.nodes[program_].firstChild; division;
       division = b_.tree.nodes[division].next) {
    const Node &node = b_.tree.nodes[division];
    if (node.kind != NodeKind::Procedure)
      continue;
    for (std::uint32_t at = node.firstToken; at < node.endToken; ++at)
      count += isNamed(b_.tokens[at]) && !isInBlock(at);
  }
  for (const SqlBlock &block : blocks_)
    for (std::uint32_t host : block.statement().out)
      count += 2 * isNamed(b_.tokens[block.source.hosts[host].first]);
  return count;
}

/// The statements that control has passed when it comes to \p block, the nearest first: its elder siblings
/// and those of what it stands in.
std::vector<NodeId> Finder::before(const SqlBlock &block) const {
  const std::vector<Node> &nodes = b_.tree.nodes;
  auto found =
      std::lower_bound(nodes.begin(), nodes.end(), block.exec,
                       [](const Node &node, std::uint32_t token) { return node.firstToken < token; });
  while (found != nodes.end() && found->firstToken == block.exec &&
         !(found->kind == NodeKind::Statement && found->keyword == Kw::Exec))
    ++found;
  std::vector<NodeId> result;
  if (found == nodes.end() || found->firstToken != block.exec)
    return result;
  NodeId node = static_cast<NodeId>(found - nodes.begin());
  for (int depth = 0; depth < 100; ++depth) {
    const Node &at = nodes[node];
    if (at.kind == NodeKind::Paragraph || at.kind == NodeKind::Section || at.kind == NodeKind::Procedure)
      break;
    std::vector<NodeId> elder;
    for (NodeId child = nodes[at.parent].firstChild; child && child != node; child = nodes[child].next)
      elder.push_back(child);
    for (auto each = elder.rbegin(); each != elder.rend(); ++each) {
      if (nodes[*each].kind == NodeKind::Statement) {
        result.push_back(*each);
      } else if (nodes[*each].kind == NodeKind::Sentence) {
        std::vector<NodeId> statements;
        for (NodeId child = nodes[*each].firstChild; child; child = nodes[child].next)
          if (nodes[child].kind == NodeKind::Statement)
            statements.push_back(child);
        result.insert(result.end(), statements.rbegin(), statements.rend());
      }
    }
    // A body that runs again has its own end before it.
    if (at.kind == NodeKind::Statement && at.keyword == Kw::Perform)
      break;
    node = at.parent;
  }
  return result;
}

bool Finder::literalOf(std::uint32_t at, std::string &text) {
  const Token &token = b_.tokens[at];
  if (token.kind == TokenKind::String && !token.has(Token::Prefixed)) {
    text = b_.literalText(token);
    return true;
  }
  if (token.kind != TokenKind::Word || !b_.isDeclared(token.symbol))
    return false;
  // An item that is only ever moved from keeps its VALUE.
  ir::DataItemId item = b_.findItem(token.symbol, {}, token);
  Finder constant(b_, program_, blocks_);
  if (!item.isValid())
    return false;
  constant.addNames(item);
  for (NodeId division = b_.tree.nodes[program_].firstChild; division;
       division = b_.tree.nodes[division].next) {
    const Node &node = b_.tree.nodes[division];
    if (node.kind != NodeKind::Procedure)
      continue;
    for (std::uint32_t each = node.firstToken + 1; each < node.endToken; ++each)
      if (constant.isNamed(b_.tokens[each]) && !isWord(b_.tokens[each - 1], Kw::Move) &&
          !isWord(b_.tokens[each - 1], Kw::Of))
        return false;
  }
  return initialText(item, text);
}

/// The characters that VALUE clauses give an item.
bool Finder::initialText(ir::DataItemId item, std::string &text) const {
  constexpr std::size_t MaxLength = 64 * 1024;
  std::vector<ir::DataItemId> open{item};
  while (!open.empty() && text.size() < MaxLength) {
    ir::DataItemId each = open.back();
    open.pop_back();
    const ir::DataItem &data = b_.unit.items[each];
    if (data.redefines.isValid() && each != item)
      continue;
    if (data.initialValue.isValid()) {
      const ir::Expr &value = b_.unit.exprs[data.initialValue];
      bool isBlank = value.kind == ir::ExprKind::Figurative && value.op == ir::Op::Space;
      if (value.kind != ir::ExprKind::String && !isBlank)
        return false;
      std::string part(isBlank ? std::string_view() : value.text);
      if (part.size() < data.byteSize && data.byteSize < MaxLength)
        part.resize(data.byteSize, ' ');
      text += part;
      continue;
    }
    std::vector<ir::DataItemId> children;
    for (ir::DataItemId child = b_.fields[each.index()].firstChild; child.isValid() && children.size() < 1000;
         child = b_.fields[child.index()].next)
      children.push_back(child);
    if (children.empty())
      return false; // Nobody knows what stands here.
    open.insert(open.end(), children.rbegin(), children.rend());
  }
  return !text.empty();
}

Finder::Step Finder::look(NodeId id, std::size_t mentions, std::string &text) {
  const Node &node = b_.tree.nodes[id];
  std::uint32_t first = node.firstToken;
  std::uint32_t end = node.endToken;
  bool isMentioned = false;
  bool leaves = false;
  for (std::uint32_t at = first; at < end; ++at) {
    isMentioned |= isNamed(b_.tokens[at]);
    leaves |= isWord(b_.tokens[at], Kw::Perform) || isWord(b_.tokens[at], Kw::Call);
  }
  if (!isMentioned)
    // What is performed may change it, unless nothing else in the program names it.
    return leaves && mentions > 1 ? Step::Stops : Step::Passes;
  if (node.keyword == Kw::Display)
    return Step::Passes;
  if (node.keyword == Kw::Exec && isInBlock(first)) {
    const SqlBlock &passed = *std::prev(
        std::upper_bound(blocks_.begin(), blocks_.end(), first,
                         [](std::uint32_t token, const SqlBlock &each) { return token < each.exec; }));
    bool isFilled =
        std::any_of(passed.statement().out.begin(), passed.statement().out.end(),
                    [&](std::uint32_t host) { return isNamed(b_.tokens[passed.source.hosts[host].first]); });
    return isFilled ? Step::Stops : Step::Passes;
  }
  std::uint32_t last = node.headEnd;
  auto isTarget = [&](std::uint32_t at) {
    return at + 1 == last && (b_.tokens[at].symbol == b_.fields[text_.index()].name ||
                              b_.tokens[at].symbol == b_.fields[item_.index()].name);
  };
  if (isWord(b_.tokens[first], Kw::Move) && first + 3 < last + 1 && isWord(b_.tokens[first + 2], Kw::To)) {
    if (isTarget(first + 3))
      return literalOf(first + 1, text) ? Step::Sets : Step::Stops;
    // The length of a VARCHAR.
    bool isLength = first + 4 == last && text_ != item_ && isNamed(b_.tokens[first + 3]);
    return isLength ? Step::Passes : Step::Stops;
  }
  if (isWord(b_.tokens[first], Kw::Move) && last >= first + 5 && isWord(b_.tokens[last - 2], Kw::To) &&
      text_ != item_ && !isTarget(last - 1))
    return Step::Passes; // MOVE LENGTH OF text TO length.
  if (isWord(b_.tokens[first], Kw::String)) {
    std::string whole;
    for (std::uint32_t at = first + 1; at < last; ++at) {
      if (isWord(b_.tokens[at], Kw::Into))
        return isTarget(at + 1) ? (text = whole, Step::Sets) : Step::Stops;
      bool isSize = isWord(b_.tokens[at], Kw::Delimited) || isWord(b_.tokens[at], Kw::By) ||
                    isWord(b_.tokens[at], Kw::Size);
      std::string part;
      if (!isSize && !(b_.tokens[at].kind == TokenKind::String && literalOf(at, part)))
        return Step::Stops;
      whole += part;
    }
  }
  return Step::Stops;
}

/// The only statement that names the item gives it a constant: no other text ever stands there.
bool Finder::soleWriter(std::string &text) {
  const std::vector<Node> &nodes = b_.tree.nodes;
  for (NodeId division = nodes[program_].firstChild; division; division = nodes[division].next) {
    if (nodes[division].kind != NodeKind::Procedure)
      continue;
    std::uint32_t at = nodes[division].firstToken;
    while (at < nodes[division].endToken && !(isNamed(b_.tokens[at]) && !isInBlock(at)))
      ++at;
    if (at == nodes[division].endToken)
      continue;
    // The innermost statement that begins before it.
    auto after = std::upper_bound(nodes.begin(), nodes.end(), at, [](std::uint32_t token, const Node &node) {
      return token < node.firstToken;
    });
    while (after != nodes.begin() && std::prev(after)->kind != NodeKind::Statement)
      --after;
    return after != nodes.begin() &&
           look(static_cast<NodeId>(std::prev(after) - nodes.begin()), 1, text) == Step::Sets;
  }
  return false;
}

std::string Finder::find(const SqlBlock &block, ir::DataItemId item) {
  item_ = item;
  text_ = textOfVarchar(b_, item);
  if (!text_.isValid())
    text_ = item;
  addNames(item);
  std::size_t count = mentions();
  std::string text;
  if (count == 0)
    return initialText(text_, text) ? text : std::string();
  if (count == 1 && soleWriter(text))
    return text;
  constexpr std::size_t MaxSteps = 2000;
  std::vector<NodeId> passed = before(block);
  for (std::size_t at = 0; at < passed.size() && at < MaxSteps; ++at) {
    switch (look(passed[at], count, text)) {
    case Step::Passes:
      continue;
    case Step::Sets:
      return text;
    case Step::Stops:
      return {};
    }
  }
  return {};
}

} // namespace

std::string constantText(UnitBuilder &builder, NodeId program, const std::vector<SqlBlock> &blocks,
                         const SqlBlock &block, const SqlHost &host) {
  ir::DataItemId item = hostItem(builder, host);
  if (!item.isValid() || builder.unit.items[item].storage == ir::Storage::Linkage)
    return {};
  return Finder(builder, program, blocks).find(block, item);
}

} // namespace tacit::cobol
