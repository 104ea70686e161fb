//===- How a unit was compiled, guessed from the tree ---------------------------------------------------===//
//
// Where no compile database names a file, its own text, the headers it includes, the makefile nearest to it
// and the templates of its headers say which standard, target, defines and folders it was written for
// (docs/design/0011-guessed-builds.md). Without evidence nothing is guessed.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "Evidence.h"
#include "Makefiles.h"

#include "tacit/FrontEnds/FrontEnd.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tacit::cfe {

/// What is guessed of one unit. Empty members say that the defaults hold.
struct Guess {
  bool isCpp = false; ///< A file named as C holds what only C++ has; see isCpp().
  std::string standard;
  std::string target;                 ///< As BuildOptions::target.
  std::vector<std::string> defines;   ///< "NAME" or "NAME=VALUE", each name once.
  std::vector<std::string> folders;   ///< Of headers, relative to the scan root unless they start with '/'.
  bool withoutExtensionWords = false; ///< `inline`, `asm` and `typeof` are names.
  std::vector<std::string> reasons;   ///< For people, in the order of the members.
};

/// For all units of a scan; may be used by many threads. Every file is looked at once.
class GuessedBuilds {
public:
  /// The guess for the unit of \p file, whatever the user said or a compile database says. \p isCpp: by its
  /// name.
  Guess guess(const SourceFile &file, bool isCpp, const FrontEndContext &context);
  /// Whether \p file, named as C, holds what only C++ has.
  bool isCpp(const SourceFile &file, const FrontEndContext &context) {
    return file.language == Language::C && know(file, context)->evidence.has(Sign::CppOnly);
  }

private:
  struct Makefile {
    std::string path; ///< Relative to the scan root; empty if there is none for the folder.
    MakeOptions options;
  };
  /// One file and the files of the tree that its includes lead to.
  struct Known {
    std::string path;
    Evidence evidence;
    std::vector<const SourceFile *> headers;
    std::vector<const SourceFile *> templates; ///< Of headers that are not there.
    bool hasConfigHeader = false;
  };
  using Closure = std::vector<std::shared_ptr<const Known>>; ///< A unit's own file, then its headers.

  std::shared_ptr<const Known> know(const SourceFile &file, const FrontEndContext &context);
  Closure closure(const SourceFile &file, const FrontEndContext &context);
  std::shared_ptr<const Makefile> makefile(const SourceFile &file, const FrontEndContext &context);
  std::shared_ptr<const std::vector<std::string>> answers(const SourceFile &file, bool isCpp,
                                                          const FrontEndContext &context);
  void readMakeOptions(const SourceFile &file, bool isCpp, const Makefile &makefile, Guess &guess);

  std::mutex mutex_;                                                 ///< Never held while a file is read.
  std::map<std::string, std::shared_ptr<const Known>> known_;        ///< By path.
  std::map<std::string, std::shared_ptr<const Makefile>> makefiles_; ///< By folder.
  std::map<std::string, std::shared_ptr<const std::vector<std::string>>>
      answers_; ///< By path of the template.
  std::once_flag functionsOnce_;
  std::set<std::string, std::less<>> functions_; ///< That the machine's headers declare.
};

/// The parts of what the user said (`[[build]]`) that hold for the file at \p path, the last one strongest.
std::vector<const BuildOptions *> toldBuilds(const std::vector<BuildOptions> &builds, std::string_view path);

/// The name in "NAME=VALUE".
std::string_view nameOfDefine(std::string_view define);

} // namespace tacit::cfe
