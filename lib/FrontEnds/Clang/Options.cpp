#include "Options.h"

#include "Diagnostics.h"

#include <clang/Frontend/CompilerInstance.h>
#include <clang/Frontend/CompilerInvocation.h>
#include <clang/Tooling/JSONCompilationDatabase.h>
#include <fmt/format.h>
#include <llvm/Support/CommandLine.h>
#include <llvm/Support/StringSaver.h>
#include <llvm/TargetParser/Host.h>

namespace tacit::cfe {

static constexpr std::uint64_t LargestDatabase = 1ULL << 30;
static constexpr std::uint64_t LargestResponseFile = 1ULL << 24;

bool isCpp(const SourceFile &file) {
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
  for (clang::tooling::CompileCommand &command : database->getAllCompileCommands()) {
    std::string path =
        command.Filename.starts_with('/') ? command.Filename : joinPath(command.Directory, command.Filename);
    commands_.try_emplace(normalisePath(path), command.Directory, std::move(command.CommandLine));
  }
}

const CompileDatabase::Command *CompileDatabase::find(const std::string &path,
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

/// The command of the database for \p file, if there is one.
static void readDatabase(const SourceFile &file, const FrontEndContext &context, const UnitFiles &files,
                         CompileDatabase &database, Told &told, std::vector<Diagnostic> &diagnostics) {
  if (context.options().compileCommands.empty())
    return;
  Location at{file.path, 0, 0};
  const CompileDatabase::Command *command = database.find(normalisePath(file.systemPath), context);
  if (command)
    readCommand(expanded(*command, context, files), command->directory, files, at, told, diagnostics);
  else if (!database.problem().empty())
    diagnostics.push_back(makeDiagnostic(NoDatabase, at, database.problem()));
  else
    diagnostics.push_back(makeDiagnostic(NotInDatabase, at));
}

std::vector<std::string> parserArguments(const SourceFile &file, const FrontEndContext &context,
                                         const UnitFiles &files, CompileDatabase &database,
                                         std::vector<Diagnostic> &diagnostics) {
  Told told;
  readDatabase(file, context, files, database, told, diagnostics);
  bool cpp = told.language.empty() ? isCpp(file) : told.language.starts_with("c++");
  if (told.target.empty())
    told.target = llvm::sys::getDefaultTargetTriple();
  if (told.standard.empty())
    told.standard = cpp ? "gnu++17" : "gnu17";
  std::vector<std::string> arguments{
      "-fsyntax-only", "-triple", told.target, "-x", cpp ? "c++" : "c", "-std=" + told.standard,
      "-fgnuc-version=4.2.1", "-ferror-limit", "0", "-fbracket-depth", "4096", "-fno-spell-checking",
      "-Wno-everything",
      // What compilers of the time accepted, and Clang by now refuses.
      "-Wno-implicit-function-declaration", "-Wno-implicit-int", "-Wno-int-conversion",
      "-Wno-incompatible-function-pointer-types", "-Wno-return-type", "-main-file-name",
      std::string(fileName(file.path)),
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
  return arguments;
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
  compiler.getFrontendOpts().SkipFunctionBodies = true;
  compiler.getFrontendOpts().DisableFree = false;
  compiler.createFileManager(files);
}

} // namespace tacit::cfe
