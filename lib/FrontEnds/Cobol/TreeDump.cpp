#include "Tree.h"

#include <fmt/format.h>

namespace tacit::cobol {

std::string dump(const SyntaxTree &tree, const ExpandedSource &source) {
  std::string out;
  std::vector<std::pair<NodeId, int>> stack{{0, 0}};
  while (!stack.empty()) {
    auto [id, depth] = stack.back();
    stack.pop_back();
    const Node &node = tree.nodes[id];
    fmt::format_to(std::back_inserter(out), "{:{}}{}", "", depth * 2, toText(node.kind));
    if (node.phrase != PhraseKind::None)
      fmt::format_to(std::back_inserter(out), " {}", toText(node.phrase));
    if (node.hasError)
      out += " (error)";
    if (node.endToken > node.firstToken) {
      const Token &first = source.buffer.tokens[node.firstToken];
      fmt::format_to(std::back_inserter(out), " @{}:{}", first.line, first.column);
    }
    std::uint32_t end = node.firstChild || node.kind == NodeKind::Statement ? node.headEnd : node.endToken;
    out += " |";
    for (std::uint32_t at = node.firstToken; at < end; ++at)
      fmt::format_to(std::back_inserter(out), " {}", source.buffer.tokens[at].text());
    out += '\n';
    std::vector<NodeId> children;
    for (NodeId child = node.firstChild; child; child = tree.nodes[child].next)
      children.push_back(child);
    for (auto child = children.rbegin(); child != children.rend(); ++child)
      stack.push_back({*child, depth + 1});
  }
  return out;
}

} // namespace tacit::cobol
