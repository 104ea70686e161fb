#include "GuessedBuilds.h"

#include "Templates.h"
#include "UnitFiles.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <llvm/ADT/StringRef.h>
#include <llvm/Support/FileSystem.h>
#include <llvm/Support/MemoryBuffer.h>

namespace tacit::cfe {

static constexpr std::uint64_t LargestFile = 64ULL << 20U;
static constexpr std::uint64_t LargestMakefile = 1ULL << 20U;
static constexpr std::size_t MostFiles = 500; ///< Of one unit.
static constexpr std::size_t MostNamed = 6;   ///< In a reason.

std::string_view nameOfDefine(std::string_view define) {
  return define.substr(0, std::min(define.find('='), define.find('(')));
}

std::vector<const BuildOptions *> toldBuilds(const std::vector<BuildOptions> &builds, std::string_view path) {
  std::vector<const BuildOptions *> told;
  auto isMeant = [&](const std::string &each) {
    return each.empty() || path == each || (path.starts_with(each) && path[each.size()] == '/');
  };
  for (const BuildOptions &build : builds)
    if (build.paths.empty() || std::ranges::any_of(build.paths, isMeant))
      told.push_back(&build);
  return told;
}

std::shared_ptr<const GuessedBuilds::Known> GuessedBuilds::know(const SourceFile &file,
                                                                const FrontEndContext &context) {
  {
    std::scoped_lock lock(mutex_);
    if (auto found = known_.find(file.path); found != known_.end())
      return found->second;
  }
  auto bytes = file.bytes;
  if (!bytes)
    if (auto read = context.fileSystem().read(file.systemPath, LargestFile))
      bytes = *read;
  auto known = std::make_shared<Known>();
  known->path = file.path;
  if (bytes)
    known->evidence = findEvidence(*bytes);
  for (const std::string &name : known->evidence.includes) {
    const SourceFile *header = headerInTree(context, name, file);
    if (header != nullptr)
      known->headers.push_back(header);
    else if (!isSystemHeader(name))
      if (header = templateInTree(context, name, file); header != nullptr)
        known->templates.push_back(header);
    known->hasConfigHeader |= header != nullptr && name.find("config") != std::string::npos;
  }
  std::scoped_lock lock(mutex_);
  return known_.try_emplace(file.path, std::move(known)).first->second;
}

GuessedBuilds::Closure GuessedBuilds::closure(const SourceFile &file, const FrontEndContext &context) {
  Closure result{know(file, context)};
  std::set<std::string_view> seen{file.path};
  for (std::size_t at = 0; at < result.size(); ++at)
    for (const SourceFile *header : std::shared_ptr(result[at])->headers)
      if (result.size() < MostFiles && seen.insert(header->path).second)
        result.push_back(know(*header, context));
  return result;
}

std::shared_ptr<const GuessedBuilds::Makefile> GuessedBuilds::makefile(const SourceFile &file,
                                                                       const FrontEndContext &context) {
  std::string folder(directoryOf(file.path));
  std::string root = normalisePath(file.systemPath);
  if (root.size() <= file.path.size() || !root.ends_with("/" + file.path))
    return nullptr;
  root.resize(root.size() - file.path.size());
  {
    std::scoped_lock lock(mutex_);
    if (auto known = makefiles_.find(folder); known != makefiles_.end())
      return known->second;
  }
  auto namesIn = [&](const std::string &place) {
    std::vector<std::string> names;
    auto entries = context.fileSystem().list(place.empty() ? root : joinPath(root, place));
    if (entries)
      for (const DirectoryEntry &entry : *entries)
        if (entry.kind == EntryKind::File)
          names.push_back(entry.name);
    return names;
  };
  auto read = [&](const std::string &path) -> std::shared_ptr<const std::string> {
    auto text = context.fileSystem().read(joinPath(root, path), LargestMakefile);
    return text ? *text : nullptr;
  };
  auto result = std::make_shared<Makefile>();
  std::optional<std::string> top; // The nearest folder that is configured as a whole.
  for (std::string place = folder;;) {
    std::vector<std::string> names = namesIn(place);
    if (result->path.empty())
      if (std::string_view name = chooseMakefile(names); !name.empty())
        result->path = joinPath(place, name);
    for (const char *script : {"configure", "configure.in", "configure.ac"})
      if (!top && std::ranges::find(names, script) != names.end())
        top = place;
    if (place.empty())
      break;
    place = std::string(directoryOf(place));
  }
  if (!result->path.empty())
    if (auto text = read(result->path))
      result->options = readMakefile(*text, directoryOf(result->path), top.value_or(std::string()), read);
  std::scoped_lock lock(mutex_);
  return makefiles_.try_emplace(folder, std::move(result)).first->second;
}

std::shared_ptr<const std::vector<std::string>> GuessedBuilds::answers(const SourceFile &file, bool isCpp,
                                                                       const FrontEndContext &context) {
  {
    std::scoped_lock lock(mutex_);
    if (auto known = answers_.find(file.path); known != answers_.end())
      return known->second;
  }
  const std::vector<std::string> &folders = systemHeaderFolders(isCpp);
  std::call_once(functionsOnce_, [&] {
    for (const std::string &folder : folders)
      for (const std::string &name : functionHeaders())
        if (auto header = llvm::MemoryBuffer::getFile(joinPath(folder, name)))
          addDeclaredFunctions(std::string_view((*header)->getBuffer()), functions_);
  });
  TemplateFacts facts{[&](const std::string &name) {
                        return isSystemHeader(name) || headerInTree(context, name, file) != nullptr;
                      },
                      functions_};
  auto result = std::make_shared<std::vector<std::string>>();
  if (auto text = context.fileSystem().read(file.systemPath, LargestFile))
    for (const std::string &question : templateQuestions(**text))
      if (std::string define = answer(question, facts); !define.empty())
        result->push_back(std::move(define));
  std::scoped_lock lock(mutex_);
  return answers_.try_emplace(file.path, std::move(result)).first->second;
}

static void addDefine(Guess &guess, std::string define) {
  std::string_view name = nameOfDefine(define);
  if (std::ranges::none_of(guess.defines,
                           [&](const std::string &known) { return nameOfDefine(known) == name; }))
    guess.defines.push_back(std::move(define));
}

void GuessedBuilds::readMakeOptions(const SourceFile &file, bool isCpp, const Makefile &makefile,
                                    Guess &guess) {
  std::vector<std::string> words = makefile.options.all;
  auto own = makefile.options.ofFile.find(stemOf(file.path));
  if (own != makefile.options.ofFile.end())
    words.insert(words.end(), own->second.begin(), own->second.end());
  std::vector<std::string> names;
  for (const std::string &word : words) {
    std::string_view rest = std::string_view(word).substr(std::min<std::size_t>(2, word.size()));
    if (word.starts_with("-D")) {
      addDefine(guess, std::string(rest));
      names.emplace_back(nameOfDefine(rest));
    } else if (word.starts_with("-I")) {
      if (std::ranges::find(guess.folders, rest) == guess.folders.end())
        guess.folders.emplace_back(rest);
    } else if (word == "-ansi") {
      guess.standard = isCpp ? "gnu++98" : "gnu89";
    } else if (word.starts_with("-std=")) {
      if ((word.find("++") != std::string::npos) == isCpp)
        guess.standard = word.substr(5);
    } else {
      guess.target = "32-bit"; // Code of 16 bits by -m16 has the types of 32 bits.
    }
  }
  if (!guess.standard.empty())
    guess.reasons.push_back(fmt::format("{} says {}", guess.standard, makefile.path));
  if (!guess.target.empty())
    guess.reasons.push_back(fmt::format("{} says {}", guess.target, makefile.path));
  if (!names.empty()) {
    std::size_t shown = std::min(names.size(), MostNamed);
    guess.reasons.push_back(fmt::format("{} defines {}{}", makefile.path,
                                        fmt::join(names.begin(), names.begin() + shown, ", "),
                                        names.size() > shown ? ", ..." : ""));
  }
  if (!guess.folders.empty())
    guess.reasons.push_back(fmt::format("{} names {} folder{} of headers", makefile.path,
                                        guess.folders.size(), guess.folders.size() == 1 ? "" : "s"));
}

static std::string_view describe(Sign sign) {
  switch (sign) {
  case Sign::OldDefinition:
    return "a definition without prototype";
  case Sign::RestrictName:
    return "restrict as a name";
  case Sign::RestrictQualifier:
    return "restrict as a qualifier";
  case Sign::ExtensionName:
    return "a keyword of later compilers as a name";
  case Sign::ExceptionList:
    return "a list of exceptions";
  case Sign::RegisterVariable:
    return "register";
  case Sign::AutoStorage:
    return "auto before a type";
  case Sign::LiteralSuffix:
    return "a macro directly behind a string";
  case Sign::OldLibrary:
    return "a header of the library before the standard";
  case Sign::Cpp11:
    return "C++11";
  case Sign::Cpp17:
    return "C++17";
  case Sign::Cpp20:
    return "C++20";
  case Sign::CppOnly:
    return "what only C++ has";
  case Sign::SegmentPointer:
    return "pointers of a segmented machine";
  }
  return {};
}

Guess GuessedBuilds::guess(const SourceFile &file, bool isCpp, const FrontEndContext &context) {
  Guess guess;
  Closure all = closure(file, context);
  // The first place of a sign, the unit's own file before its headers.
  auto place = [&](Sign sign) -> std::string {
    for (const auto &file : all)
      if (std::uint32_t line = file->evidence.lines[static_cast<std::size_t>(sign)]; line != 0)
        return fmt::format("{} at {}:{}", describe(sign), file->path, line);
    return {};
  };
  auto firstOf = [&](std::initializer_list<Sign> signs) -> std::string {
    for (Sign sign : signs)
      if (std::string found = place(sign); !found.empty())
        return found;
    return {};
  };

  if (!isCpp && this->isCpp(file, context)) {
    isCpp = guess.isCpp = true;
    guess.reasons.push_back("C++ because of " + place(Sign::CppOnly));
  }
  if (auto make = makefile(file, context))
    readMakeOptions(file, isCpp, *make, guess);
  if (guess.standard.empty()) {
    std::string why;
    if (isCpp) {
      why = firstOf({Sign::OldLibrary, Sign::ExceptionList, Sign::RegisterVariable, Sign::AutoStorage,
                     Sign::LiteralSuffix});
      bool isNewer = !place(Sign::Cpp17).empty() || !place(Sign::Cpp20).empty();
      if (!why.empty() && !isNewer)
        guess.standard = place(Sign::Cpp11).empty() ? "gnu++98" : "gnu++14";
      else if (std::string newest = place(Sign::Cpp20); why.empty() && !newest.empty()) {
        guess.standard = "gnu++20";
        why = newest;
      }
    } else {
      why = firstOf({Sign::RestrictName, Sign::ExtensionName, Sign::OldDefinition});
      if (!why.empty() && place(Sign::RestrictQualifier).empty())
        guess.standard = "gnu89";
    }
    if (!guess.standard.empty())
      guess.reasons.push_back(fmt::format("{} because of {}", guess.standard, why));
  }
  guess.withoutExtensionWords = !isCpp && !place(Sign::ExtensionName).empty();

  std::set<std::string, std::less<>> qualifiers;
  bool isSegmented = false;
  for (const auto &each : all)
    for (const auto &[word, line] : each->evidence.qualifiers) {
      bool isDefined = std::ranges::any_of(all, [&](const auto &other) {
        const auto &defined = other->evidence.definedQualifiers;
        return std::ranges::find(defined, word) != defined.end();
      });
      if (isDefined)
        continue;
      qualifiers.insert(word);
      llvm::StringRef plain = llvm::StringRef(word).ltrim('_');
      isSegmented |= plain == "far" || plain == "near" || plain == "huge";
    }
  for (const std::string &word : qualifiers)
    addDefine(guess, word + "=");
  if (!qualifiers.empty())
    guess.reasons.push_back(fmt::format("{} left out", fmt::join(qualifiers, ", ")));
  if (isSegmented && guess.target.empty()) {
    guess.target = "16-bit";
    guess.reasons.push_back("16-bit because of " + place(Sign::SegmentPointer));
  }

  std::set<std::string_view> filled;
  bool asksForConfigHeader = false;
  bool hasConfigHeader = false;
  for (const auto &known : all) {
    asksForConfigHeader |= known->evidence.asksForConfigHeader;
    hasConfigHeader |= known->hasConfigHeader;
    for (const SourceFile *each : known->templates) {
      if (!filled.insert(each->path).second)
        continue;
      auto defines = answers(*each, isCpp, context);
      for (const std::string &define : *defines)
        addDefine(guess, define);
      guess.reasons.push_back(fmt::format("{} stands for the header that configure writes, {} of its names "
                                          "defined as this machine has them",
                                          each->path, defines->size()));
    }
  }
  if (asksForConfigHeader && hasConfigHeader)
    addDefine(guess, "HAVE_CONFIG_H=1");
  return guess;
}

} // namespace tacit::cfe
