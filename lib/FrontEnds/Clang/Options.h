//===- How one file is compiled: told by a compile database, or guessed ------------------===//
#pragma once

#include "GuessedBuilds.h"
#include "UnitFiles.h"

#include "tacit/Diagnostics/Diagnostic.h"

#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace clang {
class CompilerInstance;
class DiagnosticConsumer;
} // namespace clang

namespace tacit::cfe {

/// The compile database of a scan, read when the first unit asks. May be used by many threads.
class CompileDatabase {
public:
  struct Command {
    std::string directory;
    std::vector<std::string> words; ///< The compiler first; response files (`@FILE`) are not yet expanded.
    friend bool operator==(const Command &, const Command &) = default;
  };
  /// The commands for the file at \p path, a normalised path of the machine, in their order, equal ones once;
  /// null if there is none. Valid as long as the database.
  const std::vector<Command> *find(const std::string &path, const FrontEndContext &context);
  /// Why it could not be read; empty if it could, or if there is none.
  const std::string &problem() const { return problem_; }

private:
  void read(const FrontEndContext &context);

  std::mutex mutex_;
  bool isRead_ = false;
  std::string problem_;
  std::map<std::string, std::vector<Command>> commands_;
};

/// How a unit is read.
struct UnitOptions {
  /// Of Clang's own parser (`cc1`), the input file last.
  std::vector<std::string> arguments;
  bool isCpp = false;
  std::string dialect; ///< The standard, and the target where it is not this machine.
};

/// The ways in which files are compiled: what a compile database, the user and the tree say. For all units of
/// a scan; may be used by many threads.
class CompileOptions {
public:
  /// The options of the unit of \p files, in the way of the number \p configuration.
  ///
  /// A command of the database says everything; without one GuessedBuilds does, and where it has no evidence
  /// either: the language by suffix, GNU C17 or C++17 with every check that only a modern compiler makes
  /// turned off (implicit int and functions, K&R definitions), headers found wherever they stand in the tree.
  /// What the user wrote in `[[build]]` stands above both.
  UnitOptions of(const SourceFile &file, const FrontEndContext &context, const UnitFiles &files,
                 std::size_t configuration, std::vector<Diagnostic> &diagnostics);
  /// Whether \p file is C++: by the first command of the database, else by its name or its text.
  bool isCpp(const SourceFile &file, const FrontEndContext &context);
  /// In how many ways that differ in what matters the database compiles \p file; at least 1.
  std::size_t countConfigurations(const SourceFile &file, const FrontEndContext &context);
  /// What is guessed of \p file and used, beside its path: nothing if there is a command for it.
  BuildOptions guessedBuild(const SourceFile &file, const FrontEndContext &context);

private:
  CompileDatabase database_;
  GuessedBuilds guesses_;
};

/// Makes \p compiler ready to run an action over \p files with \p arguments. \p errors must outlive it.
void prepareParser(clang::CompilerInstance &compiler, const std::vector<std::string> &arguments,
                   clang::DiagnosticConsumer &errors, const llvm::IntrusiveRefCntPtr<UnitFiles> &files);

} // namespace tacit::cfe
