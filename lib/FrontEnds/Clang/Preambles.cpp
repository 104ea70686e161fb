#include "Preambles.h"

#include "Options.h"

#include "tacit/Support/FileSystem.h"

#include <algorithm>
#include <clang/Frontend/CompilerInstance.h>
#include <clang/Frontend/FrontendAction.h>
#include <clang/Lex/Preprocessor.h>
#include <clang/Serialization/ASTWriter.h>
#include <clang/Serialization/PCHContainerOperations.h>

using namespace clang;

namespace tacit::cfe {

static constexpr std::size_t MostBytes = 128ULL << 20U; ///< Of all precompiled headers of a scan.
static constexpr std::size_t MostAhead = 400;           ///< Units that are looked at ahead.
static constexpr std::size_t MostWasted = 2;            ///< In a group.
static constexpr std::size_t MostGroups = 8; ///< That look ahead; with more, options differ file by file.
/// Making costs this many times what one unit saves by it.
static constexpr double Price = 1.5;

namespace {
/// Notes which of the headers defines which macros.
class MacroNotes final : public PPCallbacks {
public:
  MacroNotes(const SourceManager &sources, PrecompiledHeaders &made) : sources_(sources), made_(made) {}

  void InclusionDirective(SourceLocation hash, const Token &, llvm::StringRef name, bool, CharSourceRange,
                          OptionalFileEntryRef, llvm::StringRef, llvm::StringRef, const Module *, bool,
                          SrcMgr::CharacteristicKind) override {
    if (sources_.isInMainFile(hash))
      header_ = name.str();
  }
  void MacroDefined(const Token &name, const MacroDirective *) override { note(name); }
  void MacroUndefined(const Token &name, const MacroDefinition &, const MacroDirective *) override {
    note(name);
  }

private:
  void note(const Token &name) {
    // What the compiler and the command line define is known everywhere.
    if (!header_.empty())
      made_.macros[name.getIdentifierInfo()->getName().str()] = header_;
  }

  const SourceManager &sources_;
  PrecompiledHeaders &made_;
  std::string header_;
};

/// Writes what it parsed into memory.
class WriteAction final : public ASTFrontendAction {
public:
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &compiler, llvm::StringRef) override {
    compiler.getPreprocessor().addPPCallbacks(
        std::make_unique<MacroNotes>(compiler.getSourceManager(), made_));
    return std::make_unique<PCHGenerator>(compiler.getPreprocessor(), compiler.getModuleCache(), "", "",
                                          buffer_, compiler.getFrontendOpts().ModuleFileExtensions,
                                          /*AllowASTWithErrors=*/false, /*IncludeTimestamps=*/false);
  }
  TranslationUnitKind getTranslationUnitKind() override { return TU_Prefix; }
  bool hasASTFileSupport() const override { return false; }

  /// Empty if there is nothing that can be shared.
  PrecompiledHeaders take() {
    if (!isShareable_ || !buffer_->IsComplete)
      return {};
    made_.bytes = std::make_shared<const std::string>(buffer_->Data.begin(), buffer_->Data.end());
    return std::move(made_);
  }

  void EndSourceFileAction() override {
    // A header of the project is read by each unit itself: its text is that unit's too.
    CompilerInstance &compiler = getCompilerInstance();
    isShareable_ = !compiler.getDiagnostics().hasErrorOccurred();
    const SourceManager &sources = compiler.getSourceManager();
    for (auto at = sources.fileinfo_begin(); at != sources.fileinfo_end(); ++at) {
      llvm::StringRef path = at->first.getName();
      isShareable_ &= UnitFiles::isOutsideOfTree(std::string_view(path));
      // "/system/3/sys/types.h" is what an include of <sys/types.h> found.
      path.consume_front("/system/");
      made_.files.push_back(path.drop_front(std::min(path.size(), path.find('/') + 1)).str());
    }
    for (const auto &entry : compiler.getPreprocessor().getIdentifierTable())
      made_.mentioned.insert(entry.getKey().str());
  }

private:
  std::shared_ptr<PCHBuffer> buffer_ = std::make_shared<PCHBuffer>();
  PrecompiledHeaders made_;
  bool isShareable_ = false;
};
} // namespace

static PrecompiledHeaders build(const std::vector<std::string> &arguments, const std::string &includes,
                                const llvm::IntrusiveRefCntPtr<UnitFiles> &files) {
  IgnoringDiagConsumer ignored;
  CompilerInstance compiler;
  prepareParser(compiler, arguments, ignored, files);
  // Warnings are off everywhere. A unit that met states of them would search for the one of each place.
  compiler.getHeaderSearchOpts().ModulesSkipPragmaDiagnosticMappings = true;
  FrontendOptions &options = compiler.getFrontendOpts();
  options.ProgramAction = frontend::GeneratePCH;
  InputKind kind = options.Inputs.front().getKind();
  auto text = llvm::MemoryBuffer::getMemBuffer(includes, "preamble");
  options.Inputs.assign(1, FrontendInputFile(text->getMemBufferRef(), kind));
  WriteAction action;
  return compiler.ExecuteAction(action) ? action.take() : PrecompiledHeaders();
}

/// Whether a file of the project defines a name that matters to \p headers before the last one of them, or
/// asks for one before the header that defines it.
static bool isDisturbed(const LeadingIncludes &unit, const std::vector<std::string> &headers,
                        const PrecompiledHeaders &made) {
  std::size_t before = 0, testsBefore = 0;
  std::unordered_map<std::string_view, std::size_t> testsBeforeEach;
  for (const LeadingIncludes::Header &header : unit.headers)
    if (std::ranges::binary_search(headers, header.name)) {
      before = std::max(before, header.definesBefore);
      testsBefore = std::max(testsBefore, header.testsBefore);
      testsBeforeEach[header.name] = header.testsBefore;
    }
  for (std::size_t at = 0; at < testsBefore; ++at)
    if (auto macro = made.macros.find(unit.tests[at]);
        macro != made.macros.end() && at < testsBeforeEach[macro->second])
      return true;
  return std::any_of(unit.defines.begin(), unit.defines.begin() + static_cast<std::ptrdiff_t>(before),
                     [&](const std::string &name) { return made.mentioned.contains(name); });
}

/// The folders of the project, where headers are looked for before those of the system.
static std::vector<std::string> foldersOf(const std::vector<std::string> &arguments) {
  std::vector<std::string> folders;
  for (std::size_t at = 0; at + 1 < arguments.size(); ++at)
    if (arguments[at] == "-I")
      folders.push_back(arguments[at + 1]);
  return folders;
}

/// Whether an include inside of the headers would find a file of the project in this unit.
bool Preambles::isShadowed(const Prepared &prepared, const std::vector<std::string> &arguments,
                           UnitFiles &files) {
  std::vector<std::string> folders = foldersOf(arguments);
  if (folders == prepared.folders)
    return false;
  return std::ranges::any_of(folders, [&](const std::string &folder) {
    return std::ranges::any_of(prepared.made.files,
                               [&](const std::string &name) { return files.exists(joinPath(folder, name)); });
  });
}

const Preambles::Prepared *Preambles::best(const Group &group, const Names &headers,
                                           const LeadingIncludes &unit,
                                           const std::vector<std::string> &arguments, UnitFiles &files) {
  const Prepared *found = nullptr;
  for (const Prepared &each : group.prepared)
    if (each.made.bytes && (!found || each.made.bytes->size() > found->made.bytes->size()) &&
        std::ranges::includes(headers, each.headers) && !isDisturbed(unit, each.headers, each.made) &&
        !isShadowed(each, arguments, files))
      found = &each;
  return found;
}

/// The most text that a unit with these headers need not read.
std::size_t Preambles::sizeReady(const Group &group, const Names &headers) {
  std::size_t most = 0;
  for (const Prepared &each : group.prepared)
    if (each.size > most && std::ranges::includes(headers, each.headers))
      most = each.size;
  return most;
}

/// The headers that this unit shares with some that come and that are worth to be made; empty if none are.
Preambles::Names Preambles::worthwhile(const Group &group, const Names &headers) {
  std::vector<std::pair<const Names *, std::size_t>> users{{&headers, sizeReady(group, headers)}};
  for (const auto &[path, other] : group.coming)
    users.emplace_back(&other, sizeReady(group, other));
  Names chosen;
  double most = 0;
  for (const auto &[path, other] : group.coming) {
    Names shared;
    std::ranges::set_intersection(headers, other, std::back_inserter(shared));
    std::size_t size = group.sizes.together(shared);
    double price = Price * static_cast<double>(size);
    auto savedBy = [&](auto isUser) { // Less what making costs.
      double sum = 0;
      for (const auto &[names, ready] : users)
        if (size > ready && isUser(*names))
          sum += static_cast<double>(size - ready);
      return sum - price;
    };
    // Most candidates are not worth their price even if all units used them.
    if (savedBy([](const Names &) { return true; }) <= most)
      continue;
    double saved = savedBy([&](const Names &names) { return std::ranges::includes(names, shared); });
    if (saved <= most)
      continue;
    most = saved;
    chosen = std::move(shared);
  }
  return chosen;
}

static std::vector<std::string> namesOf(const LeadingIncludes &unit) {
  std::vector<std::string> names;
  for (const LeadingIncludes::Header &header : unit.headers)
    names.push_back(header.name);
  std::ranges::sort(names);
  return names;
}

Preambles::Group &Preambles::groupOf(const std::string &key, const std::vector<std::string> &arguments,
                                     UnitFiles &files) {
  {
    std::scoped_lock lock(mutex_);
    if (auto known = groups_.find(key); known != groups_.end() || groups_.size() >= MostGroups)
      return groups_[key];
  }
  Group group;
  IncludeSearch search(arguments, files);
  for (const std::string &unit : files.unitsFromHere(MostAhead))
    if (Names names = namesOf(reader_.read(unit, arguments, files)); !names.empty()) {
      for (const std::string &name : names)
        group.sizes.add(name, search, reader_, files);
      group.coming.emplace(unit, std::move(names));
    }
  std::scoped_lock lock(mutex_);
  return groups_.try_emplace(key, std::move(group)).first->second;
}

/// What the meaning of system headers may depend on: all but the unit's name and the folders of the project.
static std::string keyOf(const std::vector<std::string> &arguments) {
  std::string key;
  for (std::size_t at = 0; at + 1 < arguments.size(); ++at) {
    bool isFolder = arguments[at] == "-I" || arguments[at] == "-main-file-name";
    if (isFolder)
      ++at;
    else
      key += arguments[at] + '\n';
  }
  return key;
}

std::shared_ptr<const std::string> Preambles::find(const std::vector<std::string> &arguments,
                                                   const llvm::IntrusiveRefCntPtr<UnitFiles> &files) {
  LeadingIncludes unit = reader_.read(files->mainPath(), arguments, *files);
  Names headers = namesOf(unit);
  if (headers.empty())
    return nullptr;
  std::string key = keyOf(arguments);
  Group &group = groupOf(key, arguments, *files);
  Prepared *made = nullptr;
  std::string includes;
  {
    std::scoped_lock lock(mutex_);
    group.coming.erase(files->mainPath());
    const Prepared *have = best(group, headers, unit, arguments, *files);
    Names wanted;
    if (size_ < MostBytes && group.wasted < MostWasted)
      wanted = worthwhile(group, headers);
    if (wanted.empty())
      return have ? have->made.bytes : nullptr;
    for (const LeadingIncludes::Header &header : unit.headers)
      if (std::ranges::binary_search(wanted, header.name))
        includes += "#include <" + header.name + ">\n";
    std::size_t size = group.sizes.together(wanted);
    made = &group.prepared.emplace_back(Prepared{std::move(wanted), size, foldersOf(arguments), {}});
  }
  PrecompiledHeaders result = build(arguments, includes, files);
  std::scoped_lock lock(mutex_);
  if (result.bytes)
    size_ += result.bytes->size();
  made->made = std::move(result);
  const Prepared *have = best(group, headers, unit, arguments, *files);
  group.wasted += have == made ? 0 : 1;
  return have ? have->made.bytes : nullptr;
}

} // namespace tacit::cfe
