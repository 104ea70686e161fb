#include "Options.h"

#include "Diagnostics.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <clang/Basic/LangStandard.h>
#include <clang/Basic/TargetInfo.h>
#include <clang/Frontend/CompilerInstance.h>
#include <clang/Frontend/CompilerInvocation.h>
#include <clang/Tooling/JSONCompilationDatabase.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <llvm/Support/CommandLine.h>
#include <llvm/Support/StringSaver.h>
#include <llvm/TargetParser/Host.h>

namespace tacit::cfe {

static constexpr std::uint64_t LargestDatabase = 1ULL << 30;
static constexpr std::uint64_t LargestResponseFile = 1ULL << 24;
static constexpr std::size_t MostConfigurations = 8; ///< Of one file.

/// Whether \p file is C++ by its name.
static bool isNamedCpp(const SourceFile &file) {
  if (file.language == Language::EmbeddedSqlC)
    return embeddedc::isCppSource(file.path);
  return file.language == Language::Cpp || (file.language != Language::C && suffixOf(file.path) != ".c");
}

namespace {
/// What a compile command says that matters for reading.
struct Told {
  std::string standard;
  std::string language;
  std::string target;
  std::vector<std::string> arguments; ///< Already in the parser's form.
  friend bool operator==(const Told &, const Told &) = default;
};
} // namespace

static void readCommand(const std::vector<std::string> &command, const std::string &directory,
                        const UnitFiles &files, const Location &at, Told &told,
                        std::vector<Diagnostic> &diagnostics) {
  auto folder = [&](const char *option, const std::string &path) {
    std::string virtualPath = files.toVirtual(path, directory);
    if (!virtualPath.empty())
      told.arguments.insert(told.arguments.end(), {option, virtualPath});
  };
  // The first word is the compiler.
  for (std::size_t index = 1; index < command.size(); ++index) {
    const std::string &word = command[index];
    auto operand = [&](std::string_view option) -> std::string {
      if (word.size() > option.size())
        return word.substr(option.size());
      return index + 1 < command.size() ? command[++index] : std::string();
    };
    if (word.starts_with("-I"))
      folder("-I", operand("-I"));
    else if (word.starts_with("-D") || word.starts_with("-U")) {
      std::string option = word.substr(0, 2);
      told.arguments.push_back(option + operand(option));
    } else if (word.starts_with("-isystem"))
      folder("-isystem", operand("-isystem"));
    else if (word.starts_with("-iquote"))
      folder("-iquote", operand("-iquote"));
    else if (word.starts_with("-idirafter"))
      folder("-idirafter", operand("-idirafter"));
    else if (word == "-include")
      folder("-include", operand("-include"));
    else if (word.starts_with("-std=") || word == "-ansi")
      told.standard = word == "-ansi" ? "" : word.substr(5);
    else if (word == "-x")
      told.language = operand("-x");
    else if (word == "-m32" || word == "-m16")
      told.target = "i386-unknown-linux-gnu";
    else if (word.starts_with("--target="))
      told.target = word.substr(9);
    else if (word == "-funsigned-char")
      told.arguments.push_back("-fno-signed-char");
    else if (word == "-fshort-enums")
      told.arguments.push_back(word);
    else if (word == "-o" || word == "-MF" || word == "-MT" || word == "-MQ" || word == "-arch")
      ++index;
    else if (word.starts_with("@")) // A response file that may not or cannot be read.
      diagnostics.push_back(makeDiagnostic(OptionIgnored, at, word));
    else if (word.starts_with("-") && !word.starts_with("-W") && !word.starts_with("-O") &&
             !word.starts_with("-g") && !word.starts_with("-f") && !word.starts_with("-m") &&
             !word.starts_with("-M") && !word.starts_with("-l") && !word.starts_with("-L") && word != "-c" &&
             word != "-w" && word != "-pipe" && word != "-pthread" && word != "-pedantic" &&
             word != "-pedantic-errors" && word != "-S" && word != "-E" && word != "-p" && word != "-pg" &&
             word != "-s" && word != "--" && !word.starts_with("--driver-mode"))
      diagnostics.push_back(makeDiagnostic(OptionIgnored, at, word));
  }
}

void CompileDatabase::read(const FrontEndContext &context) {
  const std::string &folder = context.options().compileCommands;
  auto text = context.fileSystem().read(joinPath(folder, "compile_commands.json"), LargestDatabase);
  if (!text) {
    problem_ = text.error().message;
    return;
  }
  auto database = clang::tooling::JSONCompilationDatabase::loadFromBuffer(
      **text, problem_, clang::tooling::JSONCommandLineSyntax::AutoDetect);
  if (!database) {
    if (problem_.empty())
      problem_ = "it is no compile database";
    return;
  }
  problem_.clear();
  auto base = context.fileSystem().resolve(folder);
  for (clang::tooling::CompileCommand &command : database->getAllCompileCommands()) {
    // A database that moves with its tree names folders from its own.
    if (!command.Directory.starts_with('/') && base)
      command.Directory = normalisePath(joinPath(*base, command.Directory));
    std::string path =
        command.Filename.starts_with('/') ? command.Filename : joinPath(command.Directory, command.Filename);
    std::vector<Command> &known = commands_[normalisePath(path)];
    Command next{command.Directory, std::move(command.CommandLine)};
    if (std::ranges::find(known, next) == known.end())
      known.push_back(std::move(next));
  }
}

const std::vector<CompileDatabase::Command> *CompileDatabase::find(const std::string &path,
                                                                   const FrontEndContext &context) {
  std::scoped_lock lock(mutex_);
  if (!isRead_) {
    isRead_ = true;
    read(context);
  }
  auto found = commands_.find(path);
  return found == commands_.end() ? nullptr : &found->second;
}

/// The words of \p command with those of its response files in their place. A response file lies in what may
/// be read: the tree, a named folder or that of the database.
static std::vector<std::string> expanded(const CompileDatabase::Command &command,
                                         const FrontEndContext &context, const UnitFiles &files) {
  constexpr std::size_t MostFiles = 100;
  std::vector<std::string> words;
  std::vector<std::string> open(command.words.rbegin(), command.words.rend());
  for (std::size_t count = 0; !open.empty();) {
    std::string word = std::move(open.back());
    open.pop_back();
    if (!word.starts_with('@') || words.empty() || count == MostFiles) {
      words.push_back(std::move(word));
      continue;
    }
    ++count;
    std::string name = word.substr(1);
    std::string path = normalisePath(name.starts_with('/') ? name : joinPath(command.directory, name));
    std::string folder = normalisePath(context.options().compileCommands) + "/";
    bool mayBeRead = !files.toVirtual(path, {}).empty() || path.starts_with(folder);
    auto text = mayBeRead ? context.fileSystem().read(path, LargestResponseFile)
                          : Expected<std::shared_ptr<const std::string>>(std::unexpected(Error{}));
    if (!text) {
      words.push_back(std::move(word));
      continue;
    }
    llvm::BumpPtrAllocator memory;
    llvm::StringSaver saver(memory);
    llvm::SmallVector<const char *> inside;
    llvm::cl::TokenizeGNUCommandLine(**text, saver, inside);
    open.insert(open.end(), inside.rbegin(), inside.rend());
  }
  return words;
}

/// What the commands of the database for \p file say, each way of compiling it once; empty if there is none.
static std::vector<Told> readDatabase(const SourceFile &file, const FrontEndContext &context,
                                      const UnitFiles &files, CompileDatabase &database,
                                      std::vector<Diagnostic> &diagnostics) {
  std::vector<Told> ways;
  if (context.options().compileCommands.empty())
    return ways;
  Location at{file.path, 0, 0};
  const auto *commands = database.find(normalisePath(file.systemPath), context);
  if (commands == nullptr) {
    diagnostics.push_back(database.problem().empty() ? makeDiagnostic(NotInDatabase, at)
                                                     : makeDiagnostic(NoDatabase, at, database.problem()));
    return ways;
  }
  std::size_t leftOut = 0;
  for (const CompileDatabase::Command &command : *commands) {
    Told told;
    readCommand(expanded(command, context, files), command.directory, files, at, told, diagnostics);
    if (std::ranges::find(ways, told) != ways.end())
      continue;
    if (ways.size() < MostConfigurations)
      ways.push_back(std::move(told));
    else
      ++leftOut;
  }
  if (leftOut > 0)
    diagnostics.push_back(makeDiagnostic(MoreConfigurations, at, leftOut));
  return ways;
}

/// What `[[build]]` and a guess call a machine, as a triple of Clang. There is no PC of 16 bits among them:
/// the types of this one have the sizes that compilers for it had.
static std::string tripleOf(const std::string &target) {
  if (target == "16-bit")
    return "msp430";
  if (target == "32-bit")
    return "i386-unknown-linux-gnu";
  return target == "64-bit" ? "x86_64-unknown-linux-gnu" : target;
}

/// The folder in the form of the scan's own files.
static std::string scanFolder(const std::string &folder, const UnitFiles &files) {
  return folder.starts_with('/') ? files.toVirtual(folder, {}) : normalisePath(joinPath("/scan", folder));
}

static void addGuess(const Guess &guess, const UnitFiles &files, Told &told) {
  told.standard = guess.standard;
  told.target = tripleOf(guess.target);
  for (const std::string &define : guess.defines)
    told.arguments.push_back("-D" + define);
  for (const std::string &folder : guess.folders)
    if (std::string found = scanFolder(folder, files); !found.empty())
      told.arguments.insert(told.arguments.end(), {"-I", std::move(found)});
  if (guess.withoutExtensionWords)
    told.arguments.emplace_back("-fno-gnu-keywords");
}

/// What the user says stands above \p told.
static void addBuild(const BuildOptions &build, bool isCpp, const UnitFiles &files, const Location &at,
                     Told &told, std::vector<Diagnostic> &diagnostics) {
  const std::string &standard = isCpp ? build.cppStandard : build.cStandard;
  if (!standard.empty())
    told.standard = standard;
  if (!build.target.empty())
    told.target = tripleOf(build.target);
  for (const std::string &define : build.defines) {
    if (define.empty() || !(isLetter(define.front()) || define.front() == '_')) {
      diagnostics.push_back(makeDiagnostic(OptionIgnored, at, "-D" + define));
      continue;
    }
    // Of two definitions the last one would win, but with an error if they differ.
    std::erase_if(told.arguments, [&](const std::string &known) {
      return known.starts_with("-D") &&
             nameOfDefine(std::string_view(known).substr(2)) == nameOfDefine(define);
    });
    told.arguments.push_back("-D" + define);
  }
  for (const std::string &folder : build.includeDirectories)
    if (std::string found = files.toVirtual(folder, {}); !found.empty())
      told.arguments.insert(told.arguments.end(), {"-I", std::move(found)});
    else
      diagnostics.push_back(makeDiagnostic(OptionIgnored, at, "-I outside of the scanned folder"));
}

/// Takes out a standard or target that the parser would refuse to start with.
static void dropUnknown(bool isCpp, const Location &at, Told &told, std::vector<Diagnostic> &diagnostics) {
  if (!told.standard.empty()) {
    const auto *standard = clang::LangStandard::getLangStandardForName(told.standard);
    bool fits =
        standard != nullptr && standard->getLanguage() == (isCpp ? clang::Language::CXX : clang::Language::C);
    if (!fits) {
      diagnostics.push_back(makeDiagnostic(OptionIgnored, at, "-std=" + told.standard));
      told.standard.clear();
    }
  }
  if (told.target.empty())
    return;
  clang::IgnoringDiagConsumer ignored;
  auto errors = clang::CompilerInstance::createDiagnostics(new clang::DiagnosticOptions, &ignored, false);
  auto target = std::make_shared<clang::TargetOptions>();
  target->Triple = told.target;
  if (clang::TargetInfo::CreateTargetInfo(*errors, target) == nullptr) {
    diagnostics.push_back(makeDiagnostic(OptionIgnored, at, "--target=" + told.target));
    told.target.clear();
  }
}

/// Whether the compiler of a command reads every file as C++, as `g++` does with `a.c`.
static bool isCppCompiler(std::string_view word) {
  std::string_view name = fileName(word);
  return name.find("++") != std::string_view::npos || name == "CC" || name == "aCC" || name == "xlC";
}

bool CompileOptions::isCpp(const SourceFile &file, const FrontEndContext &context) {
  const auto *commands = context.options().compileCommands.empty()
                             ? nullptr
                             : database_.find(normalisePath(file.systemPath), context);
  if (commands == nullptr)
    return isNamedCpp(file) || guesses_.isCpp(file, context);
  const std::vector<std::string> &words = commands->front().words;
  auto language = std::ranges::find(words, "-x");
  if (language != words.end() && std::next(language) != words.end())
    return std::next(language)->starts_with("c++");
  return isNamedCpp(file) || (!words.empty() && isCppCompiler(words.front()));
}

std::size_t CompileOptions::countConfigurations(const SourceFile &file, const FrontEndContext &context) {
  if (context.options().compileCommands.empty())
    return 1;
  const auto *commands = database_.find(normalisePath(file.systemPath), context);
  if (commands == nullptr || commands->size() < 2)
    return 1;
  UnitFiles files(file, context, isNamedCpp(file));
  std::vector<Diagnostic> ignored;
  return std::max<std::size_t>(1, readDatabase(file, context, files, database_, ignored).size());
}

BuildOptions CompileOptions::guessedBuild(const SourceFile &file, const FrontEndContext &context) {
  BuildOptions build;
  build.paths = {file.path};
  if (!context.options().compileCommands.empty() &&
      database_.find(normalisePath(file.systemPath), context) != nullptr)
    return build;
  bool isCpp = isNamedCpp(file);
  Guess guess = guesses_.guess(file, isCpp, context);
  isCpp |= guess.isCpp;
  (isCpp ? build.cppStandard : build.cStandard) = guess.standard;
  build.target = guess.target;
  build.defines = guess.defines;
  for (const std::string &folder : guess.folders)
    if (!folder.starts_with('/'))
      build.includeDirectories.push_back(folder);
  for (const BuildOptions *told : toldBuilds(context.options().builds, file.path)) {
    if (!told->cStandard.empty())
      build.cStandard.clear();
    if (!told->cppStandard.empty())
      build.cppStandard.clear();
    if (!told->target.empty())
      build.target.clear();
    for (const std::string &define : told->defines)
      std::erase_if(build.defines,
                    [&](const std::string &known) { return nameOfDefine(known) == nameOfDefine(define); });
    UnitFiles files(file, context, isCpp);
    for (const std::string &folder : told->includeDirectories)
      std::erase_if(build.includeDirectories, [&](const std::string &known) {
        return scanFolder(known, files) == files.toVirtual(folder, {});
      });
  }
  return build;
}

UnitOptions CompileOptions::of(const SourceFile &file, const FrontEndContext &context, const UnitFiles &files,
                               std::size_t configuration, std::vector<Diagnostic> &diagnostics) {
  Location at{file.path, 0, 0};
  UnitOptions result;
  result.isCpp = isCpp(file, context);
  std::vector<Told> ways = readDatabase(file, context, files, database_, diagnostics);
  Told told;
  if (!ways.empty()) {
    told = std::move(ways[std::min(configuration, ways.size() - 1)]);
    if (!told.language.empty())
      result.isCpp = told.language.starts_with("c++");
  } else {
    Guess guess = guesses_.guess(file, isNamedCpp(file), context);
    addGuess(guess, files, told);
    if (!guess.reasons.empty())
      diagnostics.push_back(makeDiagnostic(GuessedBuild, at, fmt::join(guess.reasons, "; ")));
  }
  for (const BuildOptions *build : toldBuilds(context.options().builds, file.path))
    addBuild(*build, result.isCpp, files, at, told, diagnostics);

  bool cpp = result.isCpp;
  dropUnknown(cpp, at, told, diagnostics);
  if (told.standard.empty())
    told.standard = cpp ? "gnu++17" : "gnu17";
  result.dialect = told.target.empty() ? told.standard : fmt::format("{} {}", told.standard, told.target);
  if (told.target.empty())
    told.target = llvm::sys::getDefaultTargetTriple();
  std::vector<std::string> &arguments = result.arguments;
  arguments = {"-fsyntax-only", "-triple", told.target, "-x", cpp ? "c++" : "c", "-std=" + told.standard,
               "-fgnuc-version=4.2.1", "-ferror-limit", "0", "-fbracket-depth", "4096", "-fno-spell-checking",
               "-w", "-main-file-name", std::string(fileName(file.path)),
               // Plain functions instead of glibc's table look-ups: isdigit() stays a call.
               "-D__NO_CTYPE",
               // What a program says of its own place begins at the root of the scan.
               "-fmacro-prefix-map=/scan/="};
  arguments.push_back(fmt::format("-D__TACIT_ESQL={}", static_cast<int>(files.dialect())));
  if (cpp)
    arguments.insert(arguments.end(), {"-fcxx-exceptions", "-fexceptions"});
  arguments.insert(arguments.end(), told.arguments.begin(), told.arguments.end());
  for (const std::string &folder : files.namedFolders())
    if (!folder.empty())
      arguments.insert(arguments.end(), {"-I", folder});
  for (const std::string &folder : files.systemFolders())
    arguments.insert(arguments.end(), {cpp ? "-internal-isystem" : "-internal-externc-isystem", folder});
  arguments.insert(arguments.end(), {"-include", "/supplied/embedded-sql.h", "-iquote", "/tree", "-idirafter",
                                     "/tree", "-idirafter", "/supplied", files.mainPath()});
  return result;
}

/// What Clang refuses unless it is told otherwise, and compilers of the time accepted: implicit functions and
/// int, mixed pointers.
static const std::vector<clang::diag::kind> &refusedByDefault() {
  static const std::vector<clang::diag::kind> refused = [] {
    std::vector<clang::diag::kind> all;
    clang::DiagnosticIDs::getAllDiagnostics(clang::diag::Flavor::WarningOrError, all);
    std::erase_if(all, [](clang::diag::kind each) {
      return !clang::DiagnosticIDs::isBuiltinWarningOrExtension(each) ||
             !clang::DiagnosticIDs::isDefaultMappingAsError(each);
    });
    return all;
  }();
  return refused;
}

void prepareParser(clang::CompilerInstance &compiler, const std::vector<std::string> &arguments,
                   clang::DiagnosticConsumer &errors, const llvm::IntrusiveRefCntPtr<UnitFiles> &files) {
  std::vector<const char *> words;
  for (const std::string &each : arguments)
    words.push_back(each.c_str());
  // The arguments are our own; a complaint about one would be our fault, and the parser runs without it.
  clang::IgnoringDiagConsumer ignored;
  auto argumentErrors =
      clang::CompilerInstance::createDiagnostics(new clang::DiagnosticOptions, &ignored, false);
  clang::CompilerInvocation::CreateFromArgs(compiler.getInvocation(), words, *argumentErrors);
  compiler.createDiagnostics(&errors, /*ShouldOwnClient=*/false);
  // Of warnings `-w` spares Clang the flow graphs too; turning each one off would cost more than a small
  // file.
  for (clang::diag::kind each : refusedByDefault())
    compiler.getDiagnostics().setSeverity(each, clang::diag::Severity::Ignored, {});
  compiler.getFrontendOpts().SkipFunctionBodies = true;
  compiler.getFrontendOpts().DisableFree = false;
  compiler.createFileManager(files);
}

} // namespace tacit::cfe
