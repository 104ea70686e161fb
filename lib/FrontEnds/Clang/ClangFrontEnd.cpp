//===- The Clang front-end: one parse of one unit --------------------------------------===//
#include "Diagnostics.h"
#include "Options.h"
#include "Preambles.h"
#include "UnitLowering.h"

#include "tacit/Support/DeepThread.h"

#include <clang/Frontend/CompilerInstance.h>
#include <clang/Frontend/FrontendAction.h>
#include <clang/Lex/PreprocessorOptions.h>
#include <llvm/Support/CrashRecoveryContext.h>
#include <llvm/Support/PrettyStackTrace.h>

using namespace clang;

namespace tacit::cfe {

static constexpr std::size_t MostErrors = 50;

namespace {

/// Turns Clang's errors into ours. Warnings are not asked for.
class Errors final : public DiagnosticConsumer {
public:
  explicit Errors(std::vector<Diagnostic> &diagnostics) : diagnostics_(diagnostics) {}

  void start(SourceMap &map) { map_ = &map; }
  void HandleDiagnostic(DiagnosticsEngine::Level level, const clang::Diagnostic &info) override {
    if (level < DiagnosticsEngine::Error)
      return;
    llvm::SmallString<128> message;
    info.FormatDiagnostic(message);
    Location at;
    if (map_ && info.getLocation().isValid()) {
      const SourceManager &sources = map_->sources();
      SourceLocation place = sources.getExpansionLoc(info.getLocation());
      if (!map_->isProject(place))
        return;
      auto [file, offset] = sources.getDecomposedLoc(place);
      at = map_->location(place);
      places.emplace_back(file, offset);
    }
    ++count;
    if (count <= MostErrors)
      diagnostics_.push_back(makeDiagnostic(ClangError, at, std::string_view(message)));
  }

  std::vector<std::pair<FileID, unsigned>> places;
  std::size_t count = 0;

private:
  std::vector<tacit::Diagnostic> &diagnostics_;
  SourceMap *map_ = nullptr;
};

/// Parses one unit and lowers it at its end.
class LowerAction final : public ASTFrontendAction {
public:
  LowerAction(const UnitFiles &files, Errors &errors, ir::TranslationUnit &unit,
              std::vector<tacit::Diagnostic> &diagnostics)
      : files_(files), errors_(errors), unit_(unit), diagnostics_(diagnostics) {}

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &compiler, llvm::StringRef) override {
    map_ = std::make_unique<SourceMap>(compiler.getSourceManager(), compiler.getLangOpts(), files_, unit_);
    errors_.start(*map_);
    comments_ = std::make_unique<Comments>(*map_, unit_);
    guesses_ = llvm::makeIntrusiveRefCnt<GuessedNames>(*map_, diagnostics_);
    auto preprocessing = std::make_unique<Preprocessing>(*map_, unit_);
    // The unit's own file is the first of its files.
    SourceLocation start =
        compiler.getSourceManager().getLocForStartOfFile(compiler.getSourceManager().getMainFileID());
    map_->path(start);
    auto consumer = std::make_unique<UnitLowering>(*map_, *comments_, *preprocessing, *guesses_, unit_,
                                                   errors_.places, diagnostics_);
    compiler.getPreprocessor().addCommentHandler(comments_.get());
    compiler.getPreprocessor().addPPCallbacks(std::move(preprocessing));
    return consumer;
  }
  void EndSourceFileAction() override {
    getCompilerInstance().getPreprocessor().removeCommentHandler(comments_.get());
  }

  std::size_t guessed() const { return guesses_ ? guesses_->count() : 0; }

private:
  const UnitFiles &files_;
  Errors &errors_;
  ir::TranslationUnit &unit_;
  std::vector<tacit::Diagnostic> &diagnostics_;
  std::unique_ptr<SourceMap> map_;
  std::unique_ptr<Comments> comments_;
  llvm::IntrusiveRefCntPtr<GuessedNames> guesses_;
};

class ClangFrontEnd final : public FrontEnd {
public:
  ClangFrontEnd() { llvm::CrashRecoveryContext::Enable(); }
  std::string_view name() const override { return "clang"; }
  bool claims(const SourceFile &file) const override {
    return file.language == Language::C || file.language == Language::Cpp ||
           file.language == Language::EmbeddedSqlC;
  }
  WithDiagnostics<ir::TranslationUnit> translate(const SourceFile &file,
                                                 const FrontEndContext &context) const override {
    return translateConfiguration(file, context, 0);
  }
  std::size_t countConfigurations(const SourceFile &file, const FrontEndContext &context) const override {
    return compileOptions_.countConfigurations(file, context);
  }
  WithDiagnostics<ir::TranslationUnit> translateConfiguration(const SourceFile &file,
                                                              const FrontEndContext &context,
                                                              std::size_t configuration) const override;
  std::optional<BuildOptions> guessBuild(const SourceFile &file,
                                         const FrontEndContext &context) const override {
    return compileOptions_.guessedBuild(file, context);
  }

private:
  /// What units share.
  mutable Preambles preambles_;
  mutable CompileOptions compileOptions_;
};

} // namespace

/// Parses \p file into \p unit with \p options.
static void parse(const SourceFile &file, const UnitOptions &options,
                  const llvm::IntrusiveRefCntPtr<UnitFiles> &files, Preambles &preambles,
                  ir::TranslationUnit &unit, std::vector<tacit::Diagnostic> &diagnostics) {
  const std::vector<std::string> &arguments = options.arguments;
  Errors errors(diagnostics);
  CompilerInstance compiler;
  prepareParser(compiler, arguments, errors, files);
  if (auto preamble = preambles.find(arguments, files)) {
    files->setPreamble(std::move(preamble));
    PreprocessorOptions &preprocessor = compiler.getPreprocessorOpts();
    preprocessor.ImplicitPCHInclude = UnitFiles::PreamblePath;
    // It was made a moment ago, with the same options.
    preprocessor.DisablePCHOrModuleValidation = DisableValidationForModuleKind::PCH;
  }
  LowerAction action(*files, errors, unit, diagnostics);
  if (!compiler.ExecuteAction(action) && unit.files.empty()) {
    unit.status = ReadStatus::Failed;
    unit.reason = "the C parser could not start";
  }
  if ((errors.count > 0 || action.guessed() > 0) && unit.status == ReadStatus::Read) {
    unit.status = ReadStatus::Partial;
    unit.reason = unit.arena().intern(fmt::format("{} errors of the C parser, {} names without a declaration",
                                                  errors.count, action.guessed()));
  }
  if (errors.count > MostErrors)
    diagnostics.push_back(makeDiagnostic(MoreClangErrors, {file.path, 0, 0}, errors.count - MostErrors));
}

WithDiagnostics<ir::TranslationUnit> ClangFrontEnd::translateConfiguration(const SourceFile &file,
                                                                           const FrontEndContext &context,
                                                                           std::size_t configuration) const {
  WithDiagnostics<ir::TranslationUnit> result;
  UnitOptions options;
  // Clang recurses with the nesting of what it reads, and is known to crash on some damaged sources: each
  // unit gets a deep stack, and a crash costs this unit only.
  llvm::CrashRecoveryContext guard;
  bool isWhole = false;
  runDeep([&] {
    // The thread goes on after a crash, so what Clang left on its list of what it was doing is taken off.
    const void *doing = llvm::SavePrettyStackState();
    isWhole = guard.RunSafely([&] {
      auto files = llvm::makeIntrusiveRefCnt<UnitFiles>(file, context, compileOptions_.isCpp(file, context));
      options = compileOptions_.of(file, context, *files, configuration, result.diagnostics);
      parse(file, options, files, preambles_, result.value, result.diagnostics);
    });
    if (!isWhole)
      llvm::RestorePrettyStackState(doing);
  });
  if (!isWhole) {
    result.value = {};
    result.diagnostics.clear();
    result.diagnostics.push_back(makeDiagnostic(ParserCrash, {file.path, 0, 0}));
    result.value.status = ReadStatus::Failed;
    result.value.reason = "the C parser gave up on this file";
  }
  ir::TranslationUnit &unit = result.value;
  if (unit.files.empty())
    unit.files.push_back(
        {.path = unit.arena().intern(file.path), .sha256 = unit.arena().intern(file.sha256)});
  unit.path = unit.arena().intern(file.path);
  unit.language = options.isCpp ? Language::Cpp : Language::C;
  unit.dialect = unit.arena().intern(options.dialect);
  for (const ir::Missing &each : unit.missing) {
    if (each.kind != ir::MissingKind::Header)
      continue;
    const ir::Origin &at = each.origin;
    result.diagnostics.push_back(makeDiagnostic(
        MissingHeader, {std::string(unit.files[at.file].path), at.line, at.column}, each.name));
  }
  sortAndUnique(result.diagnostics);
  return result;
}

} // namespace tacit::cfe

namespace tacit {

std::unique_ptr<FrontEnd> makeClangFrontEnd() {
  return std::make_unique<cfe::ClangFrontEnd>();
}

} // namespace tacit
