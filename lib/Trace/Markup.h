//===- A page of a report as a tree ------------------------------------------------------===//
//
// Reads the HTML that our emitter writes: tags and quoted attributes, character references, elements that
// have no content. Any other text gives some tree; none fails.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tacit {

/// An element, or a text where `name` is empty.
struct MarkupNode {
  std::string_view name; ///< Points into the page.
  std::vector<std::pair<std::string_view, std::string>> attributes;
  std::string text;
  std::size_t parent = 0;
  std::size_t end = 0; ///< The first node behind its content.

  /// The value of an attribute; empty if there is none.
  std::string_view attribute(std::string_view wanted) const;
  bool hasClass(std::string_view wanted) const;
};

/// Nodes in the order of the page; the first is the page itself.
std::vector<MarkupNode> parseMarkup(std::string_view page);

/// The text of a node and of everything in it, blanks in one.
std::string textOf(const std::vector<MarkupNode> &nodes, std::size_t at);
/// \p text without blanks at its ends and with single ones between words.
std::string squeezed(std::string_view text);

} // namespace tacit
