//===- The structure of a guard -----------------------------------------------------------===//
//
// A guard is stored as one formula. Readers want it as a list: all of these, any of those. Only AND, OR and
// parentheses are looked at; everything else is a test that stays as it is written.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tacit::report::html {

struct GuardTree {
  enum class Kind : std::uint8_t { Test, All, Any } kind = Kind::Test;
  std::string_view test;        ///< Of a test; lies in the formula.
  std::vector<GuardTree> parts; ///< Of the others, at least two.
};

/// Never fails: what does not parse is one test. Quotes are respected, nesting beyond 12 levels stays text.
GuardTree parseGuard(std::string_view formula);

/// \p condition as a nested list in HTML, escaped.
std::string guardList(const GuardTree &condition);

/// How many tests it is made of.
std::size_t countTests(const GuardTree &condition);

} // namespace tacit::report::html
