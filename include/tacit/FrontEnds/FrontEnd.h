//===- The interface every language front-end implements ----------------------------===//
#pragma once

#include "tacit/Diagnostics/Diagnostic.h"
#include "tacit/FrontEnds/Build.h"
#include "tacit/IR/TranslationUnit.h"
#include "tacit/Source/Encoding.h"
#include "tacit/Source/SourceFile.h"
#include "tacit/Support/FileSystem.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tacit {

/// What a scan tells every front-end. Paths are system paths. Shared by all workers and immutable.
struct FrontEndOptions {
  std::vector<std::string> copybookDirectories; ///< Searched in order, before the tree's own folders.
  std::vector<std::string> includeDirectories;
  std::string compileCommands;      ///< Folder with compile_commands.json; empty: none.
  std::vector<BuildOptions> builds; ///< What the user says; where two speak of a file, the later one wins.
  SourceFormat sourceFormat = SourceFormat::Auto;
  SourceEncoding encoding = SourceEncoding::Auto; ///< Code page of files that are not UTF-8.
  std::string dialect = "auto";
};

/// What a front-end may ask while translating. All methods are thread-safe and answer the same for the same
/// question throughout a scan.
class FrontEndContext {
public:
  virtual ~FrontEndContext() = default;
  virtual const FrontEndOptions &options() const = 0;
  virtual const FileSystem &fileSystem() const = 0;
  /// Every file of the scanned roots, sorted by path. Their `bytes` are null, so that memory does not grow
  /// with the estate: findCopybook() and fileSystem() give contents.
  virtual const std::vector<SourceFile> &files() const = 0;
  /// The file a COPY or include of \p name means for \p from: beside it, in the named directories, then
  /// anywhere in the scanned roots, trying the usual suffixes and letter cases; never outside of them.
  /// nullptr if there is none.
  virtual const SourceFile *findCopybook(std::string_view name, const SourceFile &from) const = 0;
};

/// Reads one language. Stateless: one object serves all workers.
class FrontEnd {
public:
  virtual ~FrontEnd() = default;
  /// "cobol", "clang": for messages and `--explain`.
  virtual std::string_view name() const = 0;
  /// Whether this front-end reads \p file as a unit of its own (not as a copybook or header). Decides by the
  /// language that discovery recognised; `bytes` may be null.
  virtual bool claims(const SourceFile &file) const = 0;
  /// Never fails: any bytes give a unit, whose status and diagnostics say what was not understood.
  virtual WithDiagnostics<ir::TranslationUnit> translate(const SourceFile &file,
                                                         const FrontEndContext &context) const = 0;
  /// In how many ways that differ \p file is compiled, at least 1. translate() reads the first.
  virtual std::size_t countConfigurations(const SourceFile &file, const FrontEndContext &context) const {
    (void)file, (void)context;
    return 1;
  }
  /// As translate(), for the way of the number \p configuration, counted from 0.
  virtual WithDiagnostics<ir::TranslationUnit> translateConfiguration(const SourceFile &file,
                                                                      const FrontEndContext &context,
                                                                      std::size_t configuration) const {
    (void)configuration;
    return translate(file, context);
  }
  /// What translate() guesses of the compilation of \p file, with its path and nothing else if it guesses
  /// nothing; no value if the language is not compiled so. What the user said is no guess.
  virtual std::optional<BuildOptions> guessBuild(const SourceFile &file,
                                                 const FrontEndContext &context) const {
    (void)file, (void)context;
    return std::nullopt;
  }
  /// What an inner phase makes of \p file, as stable text for `tacit dump`: \p phase is "tokens" or "tree".
  /// Nothing if the front-end has no such phase.
  virtual std::optional<std::string> dump(std::string_view phase, const SourceFile &file,
                                          const FrontEndContext &context) const {
    (void)phase, (void)file, (void)context;
    return std::nullopt;
  }
};

std::unique_ptr<FrontEnd> makeCobolFrontEnd();
std::unique_ptr<FrontEnd> makeClangFrontEnd();

/// Every front-end, in the order in which they are asked.
std::vector<std::unique_ptr<FrontEnd>> makeFrontEnds();

} // namespace tacit
