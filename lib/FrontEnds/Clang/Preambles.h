//===- System headers that many units include, parsed once ------------------------------===//
//
// Most of what Clang reads of a unit is headers of the system, and the units of one program include much the
// same ones. Units that are read with the same options share a precompiled form (Clang's PCH, in memory) of
// headers that all of them are sure to include (LeadingIncludes.h), wherever on the way to their own code.
// Reading these first changes nothing of what they mean as long as no file of the project, before including
// them, defines a name that they mention or asks in a condition for one that they define, and none is found
// in place of a header that they include; a unit where that is so goes without.
//
// What to precompile is decided when a unit comes by, by what the units behind it are going to include and by
// how much text that is.
//
//===-------------------------------------------------------------------------------------===//
#pragma once

#include "HeaderSizes.h"
#include "LeadingIncludes.h"

#include <list>
#include <unordered_map>
#include <unordered_set>

namespace tacit::cfe {

/// Headers in precompiled form.
struct PrecompiledHeaders {
  std::shared_ptr<const std::string> bytes;  ///< Null while they are being made, and if they are no use.
  std::unordered_set<std::string> mentioned; ///< Every name in their text.
  /// The names that they define or undefine, each with the header, as included, that does so last.
  std::unordered_map<std::string, std::string> macros;
  std::vector<std::string> files; ///< All of them, as includes name them.
};

/// For all units of a scan; may be used by many threads.
class Preambles {
public:
  /// The precompiled headers for a unit with these parser \p arguments (the last one is the unit's path),
  /// null if none serve it. May make them first; nobody waits for others that do.
  std::shared_ptr<const std::string> find(const std::vector<std::string> &arguments,
                                          const llvm::IntrusiveRefCntPtr<UnitFiles> &files);

private:
  using Names = std::vector<std::string>; ///< Sorted.
  struct Prepared {
    Names headers;
    std::size_t size = 0;             ///< Text that the headers bring.
    std::vector<std::string> folders; ///< Of the project, for the unit they were made for.
    PrecompiledHeaders made;
  };
  /// Units with the same options.
  struct Group {
    std::list<Prepared> prepared;
    std::map<std::string, Names> coming; ///< Headers of units by path, as far as it is known ahead.
    HeaderSizes sizes;                   ///< Of these.
    std::size_t wasted = 0;              ///< Made, and no use to the unit they were made for.
  };

  /// Adds the group of a \p key, with the units from this one on.
  Group &groupOf(const std::string &key, const std::vector<std::string> &arguments, UnitFiles &files);
  static bool isShadowed(const Prepared &prepared, const std::vector<std::string> &arguments,
                         UnitFiles &files);
  static const Prepared *best(const Group &group, const Names &headers, const LeadingIncludes &unit,
                              const std::vector<std::string> &arguments, UnitFiles &files);
  static std::size_t sizeReady(const Group &group, const Names &headers);
  static Names worthwhile(const Group &group, const Names &headers);

  LeadingIncludesReader reader_;
  std::mutex mutex_; ///< Never held while Clang runs, which may crash.
  std::map<std::string, Group> groups_;
  std::size_t size_ = 0; ///< Of all bytes.
};

} // namespace tacit::cfe
