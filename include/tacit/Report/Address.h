//===- How things are called in the HTML report -----------------------------------------------===//
//
// Addresses outlast edits of the sources: they are made of ids of the store and of nothing else. Whoever
// checks a report finds with them what a link leads to.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include <string>
#include <string_view>

namespace tacit::report {

/// A file name part for \p id: readable, the same in every report, and harmless whatever \p id holds.
std::string pageName(std::string_view id);
/// The anchor of a rule. Ids of scans are harmless as they are; those of other stores are made so.
std::string ruleAnchor(std::string_view rule);
/// The anchor of a data item in the dictionary and in the lineage.
std::string itemAnchor(std::string_view item);
/// An anchor for any other id.
std::string pageAnchor(std::string_view id);
/// One line of source as a report shows it: tabs become spaces, what no screen can show is cut off.
std::string plainSource(std::string_view line);

} // namespace tacit::report
