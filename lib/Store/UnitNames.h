//===- Which rows of a unit are kept, and under which id ------------------------------===//
//
// Units overlap: a header, a copybook or an included .c file is part of every unit that reads it, and two
// programs of an estate may bear one name. What a store keeps is decided here, by these rules:
//
// - A program known from the same file was stored with an earlier unit: it and all its rows are left out.
// - A program known from another file is another program: its id, and the ids of its items, rules and groups,
// get
//   "@<file>" appended in this unit.
// - Of other things with one id the first is kept.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Rules/Knowledge.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

#include <string>

namespace tacit::store {

/// The programs of all units so far, with their files.
using KnownPrograms = llvm::StringMap<std::string>;

class UnitNames {
public:
  /// Decides about the programs of \p unit and enters the new ones into \p known.
  UnitNames(const Knowledge &unit, KnownPrograms &known);

  /// True if rows of \p program were stored with an earlier unit.
  bool isLeftOut(std::string_view program) const { return !leftOut_.empty() && leftOut_.contains(program); }
  /// The same for the caller of a call, which is a program or "program.paragraph".
  bool isCallerLeftOut(std::string_view caller) const;

  /// Ids as the store shows them. Views into this object or into the unit.
  std::string_view program(std::string_view id) const { return renamed(programs_, id); }
  std::string_view item(std::string_view id) const { return renamed(items_, id); }
  std::string_view rule(std::string_view id) const { return renamed(rules_, id); }
  std::string_view group(std::string_view id) const { return renamed(groups_, id); }
  std::string_view finding(std::string_view id) const { return renamed(findings_, id); }
  /// \p id is a program, "program.paragraph", or something else.
  std::string caller(std::string_view id) const;
  bool renamesAny() const { return !programs_.empty(); }

private:
  using Names = llvm::StringMap<std::string>;
  static std::string_view renamed(const Names &names, std::string_view id) {
    if (names.empty())
      return id;
    auto found = names.find(id);
    return found == names.end() ? id : std::string_view(found->second);
  }
  void renameOwned(const Knowledge &unit);

  llvm::StringSet<> leftOut_;
  llvm::StringMap<std::string> files_; ///< Of the renamed programs.
  Names programs_;
  Names items_;
  Names rules_;
  Names groups_;
  Names findings_;
};

} // namespace tacit::store
