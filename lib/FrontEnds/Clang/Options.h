//===- How one file is compiled: told by a compile database, or guessed ------------------===//
#pragma once

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
  };
  /// The first command for the file at \p path, a normalised path of the machine; null if there is none.
  /// Valid as long as the database.
  const Command *find(const std::string &path, const FrontEndContext &context);
  /// Why it could not be read; empty if it could, or if there is none.
  const std::string &problem() const { return problem_; }

private:
  void read(const FrontEndContext &context);

  std::mutex mutex_;
  bool isRead_ = false;
  std::string problem_;
  std::map<std::string, Command> commands_;
};

/// The arguments of Clang's own parser (`cc1`) for the unit of \p files, the input file last.
///
/// Without a database: the language by suffix, GNU C17 or C++17 with every check that only a modern compiler
/// makes turned off (implicit int and functions, K&R definitions), headers found wherever they stand in the
/// tree.
std::vector<std::string> parserArguments(const SourceFile &file, const FrontEndContext &context,
                                         const UnitFiles &files, CompileDatabase &database,
                                         std::vector<Diagnostic> &diagnostics);

/// Makes \p compiler ready to run an action over \p files with \p arguments. \p errors must outlive it.
void prepareParser(clang::CompilerInstance &compiler, const std::vector<std::string> &arguments,
                   clang::DiagnosticConsumer &errors, const llvm::IntrusiveRefCntPtr<UnitFiles> &files);

/// Whether \p file is C++ by its name.
bool isCpp(const SourceFile &file);

} // namespace tacit::cfe
