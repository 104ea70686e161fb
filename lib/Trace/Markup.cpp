#include "Markup.h"

#include <algorithm>
#include <array>

namespace tacit {

static constexpr std::string_view Blanks = " \t\r\n";
static constexpr std::array<std::string_view, 6> Empty{"br", "hr", "img", "input", "link", "meta"};
static constexpr std::array<std::pair<std::string_view, std::string_view>, 11> References{
    {{"&amp;", "&"},
     {"&lt;", "<"},
     {"&gt;", ">"},
     {"&quot;", "\""},
     {"&#39;", "'"},
     {"&nbsp;", " "},
     {"&hellip;", "\u2026"},
     {"&#8211;", "\u2013"},
     {"&#8722;", "\u2212"},
     {"&#215;", "\u00d7"},
     {"&#247;", "\u00f7"}}};

static std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto *found =
        text[at] != '&' ? References.end() : std::ranges::find_if(References, [&](const auto &reference) {
          return text.substr(at).starts_with(reference.first);
        });
    if (found == References.end()) {
      out += text[at++];
      continue;
    }
    out += found->second;
    at += found->first.size();
  }
  return out;
}

std::string_view MarkupNode::attribute(std::string_view wanted) const {
  auto found = std::ranges::find_if(attributes, [&](const auto &pair) { return pair.first == wanted; });
  return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

bool MarkupNode::hasClass(std::string_view wanted) const {
  std::string_view classes = attribute("class");
  for (std::size_t at = 0; at < classes.size();) {
    std::size_t behind = std::min(classes.find(' ', at), classes.size());
    if (classes.substr(at, behind - at) == wanted)
      return true;
    at = behind + 1;
  }
  return false;
}

/// Reads the inside of a tag behind its name.
static void readAttributes(std::string_view tag, MarkupNode &node) {
  while (true) {
    std::size_t from = tag.find_first_not_of(Blanks);
    if (from == std::string_view::npos)
      return;
    tag.remove_prefix(from);
    std::size_t end = std::min(tag.find_first_of("= \t\r\n"), tag.size());
    std::string_view name = tag.substr(0, end);
    tag.remove_prefix(end);
    std::string value;
    if (tag.starts_with("=\"")) {
      std::size_t close = std::min(tag.find('"', 2), tag.size());
      value = unescaped(tag.substr(2, close - 2));
      tag.remove_prefix(std::min(close + 1, tag.size()));
    } else if (tag.starts_with('=')) {
      tag.remove_prefix(1);
    }
    node.attributes.emplace_back(name, std::move(value));
  }
}

/// Where the tag that begins at \p at ends: quotes may hold the sign.
static std::size_t endOfTag(std::string_view page, std::size_t at) {
  bool isQuoted = false;
  for (; at < page.size() && (isQuoted || page[at] != '>'); ++at)
    isQuoted ^= page[at] == '"';
  return at;
}

std::vector<MarkupNode> parseMarkup(std::string_view page) {
  std::vector<MarkupNode> nodes(1);
  std::size_t open = 0;
  for (std::size_t at = 0; at < page.size();) {
    if (page[at] != '<') {
      std::size_t end = std::min(page.find('<', at), page.size());
      if (page.find_first_not_of(Blanks, at) < end) {
        MarkupNode &node = nodes.emplace_back();
        node.text = unescaped(page.substr(at, end - at));
        node.parent = open;
        node.end = nodes.size();
      }
      at = end;
      continue;
    }
    std::size_t end = endOfTag(page, at);
    std::string_view tag = page.substr(at + 1, end - at - 1);
    at = std::min(end + 1, page.size());
    if (tag.starts_with('!'))
      continue;
    std::string_view name = tag.substr(0, tag.find_first_of("/ \t\r\n", 1));
    if (tag.starts_with('/')) {
      name.remove_prefix(1);
      std::size_t closed = open;
      while (closed != 0 && nodes[closed].name != name)
        closed = nodes[closed].parent;
      if (closed == 0)
        continue;
      for (std::size_t each = open; each != nodes[closed].parent; each = nodes[each].parent)
        nodes[each].end = nodes.size();
      open = nodes[closed].parent;
      continue;
    }
    MarkupNode &node = nodes.emplace_back();
    node.name = name;
    node.parent = open;
    readAttributes(tag.substr(std::min(name.size(), tag.size())), node);
    node.end = nodes.size();
    if (std::ranges::find(Empty, name) == Empty.end() && !tag.ends_with('/'))
      open = nodes.size() - 1;
  }
  for (; open != 0; open = nodes[open].parent)
    nodes[open].end = nodes.size();
  nodes[0].end = nodes.size();
  return nodes;
}

std::string squeezed(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t from = text.find_first_not_of(Blanks, at);
    if (from == std::string_view::npos)
      break;
    std::size_t end = std::min(text.find_first_of(Blanks, from), text.size());
    if (!out.empty())
      out += ' ';
    out += text.substr(from, end - from);
    at = end;
  }
  return out;
}

std::string textOf(const std::vector<MarkupNode> &nodes, std::size_t at) {
  std::string text;
  for (std::size_t each = at; each < nodes[at].end; ++each)
    text += nodes[each].text;
  return squeezed(text);
}

} // namespace tacit
