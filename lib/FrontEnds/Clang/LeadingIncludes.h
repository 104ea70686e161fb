//===- The system headers that a unit is sure to include before its code --------------------===//
//
// Found without preprocessing: the directives of the unit's file and of the project headers that it includes
// are read in their order, those inside of conditionals (but for the guard around a header) and behind the
// first brace of a file are sure of nothing.
//
//===-------------------------------------------------------------------------------------===//
#pragma once

#include "UnitFiles.h"

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tacit::cfe {

/// What one file's directives say to whoever includes it.
struct Directive {
  enum class Kind : std::uint8_t {
    Include,    ///< `#include` of a name.
    Define,     ///< `#define` or `#undef` of a name, wherever it stands.
    Test,       ///< A name in the condition of an `#if` or its like, wherever it stands.
    OpenInclude ///< An include of a macro, or a pragma that changes layouts: what follows depends on it.
  };
  Kind kind;
  std::string name;
  bool isQuoted = false;  ///< `#include "name"`.
  bool isCertain = false; ///< Outside of conditionals, before the first brace.
};

/// The directives of \p text in their order, of a unit's own file up to its first brace.
std::vector<Directive> readDirectives(std::string_view text, bool isUnit);

/// What a unit begins with.
struct LeadingIncludes {
  struct Header {
    std::string name;              ///< As in `#include <name>`.
    std::size_t definesBefore = 0; ///< How many of `defines` stand before the include.
    std::size_t testsBefore = 0;   ///< How many of `tests` do.
  };
  std::vector<Header> headers;      ///< Of the system, each once, in the order of their first include.
  std::vector<std::string> defines; ///< Names that files of the project define or undefine on the way.
  std::vector<std::string> tests;   ///< Names that their conditions ask for.
};

/// Where a unit's includes are looked for.
class IncludeSearch {
public:
  /// \p arguments are the parser's.
  IncludeSearch(const std::vector<std::string> &arguments, UnitFiles &files);

  /// The virtual path of the file that an include in the file \p from means; empty if there is none.
  std::string lookUp(const Directive &include, const std::string &from) const;

private:
  std::string existing(const std::string &path) const;

  UnitFiles &files_;
  std::vector<std::string> quoted_;
  std::vector<std::string> angled_;
};

/// Reads the beginnings of units of one scan. May be used by many threads.
class LeadingIncludesReader {
public:
  /// Of the unit at the virtual path \p unit, whose includes are looked for as \p arguments say.
  LeadingIncludes read(const std::string &unit, const std::vector<std::string> &arguments, UnitFiles &files);
  /// The directives of the header at a virtual path; of a header of the system, without its tests.
  std::shared_ptr<const std::vector<Directive>> directivesOf(const std::string &header, UnitFiles &files);

private:
  class Walk;

  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<const std::vector<Directive>>> known_; ///< Headers by virtual path.
};

} // namespace tacit::cfe
