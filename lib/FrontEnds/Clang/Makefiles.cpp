#include "Makefiles.h"

#include "tacit/Support/FileSystem.h"
#include "tacit/Support/Text.h"

#include <algorithm>
#include <array>
#include <llvm/ADT/StringRef.h>
#include <llvm/Support/CommandLine.h>
#include <llvm/Support/StringSaver.h>

namespace tacit::cfe {

static constexpr std::size_t LongestValue = 64U << 10U;
static constexpr unsigned DeepestExpansion = 16;
static constexpr std::size_t MostExpansions = 20'000;
static constexpr std::size_t MostIncluded = 20;
static constexpr std::size_t MostWords = 2000;
/// Stands where a variable has no known value.
static constexpr char Unresolved = '\x01';

std::string_view chooseMakefile(const std::vector<std::string> &names) {
  // What has been written by configure or by hand, then what it is written from.
  constexpr std::array<std::string_view, 14> Usual{
      "makefile",     "gnumakefile",  "makefile.in",   "makefile.am",  "makefile.unix",
      "makefile.std", "makefile.gcc", "makefile.dist", "makefile.gen", "makefile.dos",
      "makefile.mak", "makefile.bc",  "makefile.msc",  "imakefile"};
  for (std::string_view usual : Usual)
    for (const std::string &name : names)
      if (toLowerCase(name) == usual)
        return name;
  return {};
}

namespace {
/// One makefile and what it includes.
class Reader {
public:
  Reader(std::string_view folder, std::string_view top, const ReadInTree &read)
      : folder_(folder), read_(read) {
    std::string up;
    std::string_view below =
        folder.size() > top.size() ? folder.substr(top.empty() ? 0 : top.size() + 1) : std::string_view();
    for (std::string_view rest = below; !rest.empty();) {
      up += up.empty() ? ".." : "/..";
      std::size_t end = std::min(rest.find('/'), rest.size());
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    std::string whole = up.empty() ? "." : up;
    for (const char *name : {"srcdir", "builddir"})
      variables_[name] = ".";
    for (const char *name : {"top_srcdir", "top_builddir", "TOP", "TOPDIR"})
      variables_[name] = whole;
  }

  void read(std::string_view text);
  MakeOptions take();

private:
  struct Recipe {
    std::string targets;
    std::string line;
  };

  void readLine(std::string line);
  void assign(std::string_view name, std::string_view operation, std::string_view value);
  void include(std::string_view names);
  std::string expand(std::string_view text, unsigned depth = 0);
  void appendOptions(std::string_view text, std::vector<std::string> &into);
  void readRecipe(const Recipe &recipe, MakeOptions &options);

  std::string folder_;
  const ReadInTree &read_;
  std::map<std::string, std::string, std::less<>> variables_;
  std::vector<std::string> order_; ///< Variables in the order of their first assignment.
  std::vector<Recipe> recipes_;
  std::string targets_;
  unsigned conditionals_ = 0;
  std::size_t included_ = 0;
  std::size_t expansions_ = 0;
};
} // namespace

static llvm::StringRef toRef(std::string_view text) {
  return {text.data(), text.size()};
}

static bool isVariableCharacter(char c) {
  return isLetter(c) || isDigit(c) || c == '_' || c == '+' || c == '.' || c == '-';
}

void Reader::read(std::string_view text) {
  std::string line;
  while (!text.empty()) {
    std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (part.ends_with('\r'))
      part.remove_suffix(1);
    bool continues = part.ends_with('\\');
    if (continues)
      part.remove_suffix(1);
    if (line.size() + part.size() < LongestValue)
      line += part;
    if (continues) {
      line += ' ';
      continue;
    }
    readLine(std::move(line));
    line.clear();
  }
  readLine(std::move(line));
}

void Reader::readLine(std::string line) {
  if (line.starts_with('\t')) {
    // Only what compiles matters of a recipe.
    if (line.find("-c") != std::string::npos && conditionals_ == 0 && recipes_.size() < MostWords)
      recipes_.push_back({targets_, std::move(line)});
    return;
  }
  for (std::size_t at = 0; (at = line.find('#', at)) != std::string::npos; ++at)
    if (at == 0 || line[at - 1] != '\\') {
      line.resize(at);
      break;
    }
  llvm::StringRef rest = llvm::StringRef(line).trim();
  auto [word, behind] = rest.split(' ');
  if (word == "ifdef" || word == "ifndef" || word == "ifeq" || word == "ifneq" || word == "if" ||
      word.starts_with("ifeq(") || word.starts_with("ifneq(") || word.starts_with("!if")) {
    ++conditionals_;
    return;
  }
  if (word == "endif" || word.starts_with("!endif")) {
    conditionals_ -= conditionals_ > 0 ? 1 : 0;
    return;
  }
  if (rest.empty() || conditionals_ > 0)
    return;
  if (word == "include" || word == "-include" || word == "sinclude" || word == "!include") {
    include(std::string_view(behind.trim()));
    return;
  }
  std::size_t end = 0;
  while (end < rest.size() && isVariableCharacter(rest[end]))
    ++end;
  llvm::StringRef name = rest.take_front(end);
  llvm::StringRef value = rest.drop_front(end).ltrim();
  for (llvm::StringRef operation : {"=", ":=", "::=", "?=", "+="})
    if (!name.empty() && value.consume_front(operation)) {
      assign(std::string_view(name), std::string_view(operation), std::string_view(value.trim()));
      return;
    }
  if (name == "export" || name == "override")
    return;
  if (std::size_t colon = rest.find(':'); colon != llvm::StringRef::npos) {
    targets_ = rest.take_front(colon).trim().str();
    auto [needs, recipe] = rest.drop_front(colon).split(';');
    if (recipe.contains("-c"))
      recipes_.push_back({targets_, recipe.str()});
  }
}

void Reader::assign(std::string_view name, std::string_view operation, std::string_view value) {
  auto known = variables_.find(name);
  if (known == variables_.end()) {
    order_.emplace_back(name);
    variables_.emplace(name, value);
    return;
  }
  if (std::ranges::find(order_, name) == order_.end())
    return; // Folders of the tree are where they are, whatever their variables say.
  std::string &old = known->second;
  if (operation == "+=") {
    if (old.size() + value.size() < LongestValue)
      old.append(" ").append(value);
  } else if (operation == ":=" || operation == "::=") {
    // `X := $(X) more` means the value before.
    std::string own = "$(" + std::string(name) + ")";
    std::string text(value);
    if (std::size_t at = text.find(own); at != std::string::npos)
      text.replace(at, own.size(), old);
    old = text.substr(0, LongestValue);
  } else if (operation == "=") {
    old = value;
  }
}

void Reader::include(std::string_view names) {
  std::string expanded = expand(names);
  llvm::SmallVector<llvm::StringRef> words;
  toRef(expanded).split(words, ' ', -1, /*KeepEmpty=*/false);
  for (llvm::StringRef word : words) {
    if (word.contains(Unresolved) || word.starts_with("/") || ++included_ > MostIncluded)
      continue;
    if (auto text = read_(normalisePath(joinPath(folder_, std::string_view(word)))))
      read(*text);
  }
}

std::string Reader::expand(std::string_view text, unsigned depth) {
  std::string out;
  for (std::size_t at = 0; at < text.size() && out.size() < LongestValue; ++at) {
    char c = text[at];
    if (c == '@') { // What configure puts in: the folders are known.
      std::size_t end = text.find('@', at + 1);
      std::string_view name =
          end == std::string_view::npos ? std::string_view() : text.substr(at + 1, end - at - 1);
      if (!name.empty() && std::ranges::all_of(name, isVariableCharacter)) {
        bool isFolder = name.ends_with("srcdir") || name.ends_with("builddir");
        auto known = variables_.find(name);
        if (isFolder && known != variables_.end())
          out += known->second;
        else
          out += Unresolved;
        at = end;
        continue;
      }
    }
    if (c != '$' || at + 1 == text.size()) {
      out += c;
      continue;
    }
    char open = text[at + 1];
    if (open == '$') {
      out += Unresolved; // Of the shell.
      ++at;
      continue;
    }
    std::string_view name;
    if (open == '(' || open == '{') {
      std::size_t end = text.find(open == '(' ? ')' : '}', at + 2);
      if (end == std::string_view::npos) {
        out += Unresolved;
        break;
      }
      name = text.substr(at + 2, end - at - 2);
      at = end;
    } else {
      name = text.substr(at + 1, 1);
      ++at;
    }
    auto known = variables_.find(name);
    if (name == "<" || name == "*" || name == "@")
      out += name == "<" || name == "*" ? "*" : " ";
    else if (known == variables_.end() || depth == DeepestExpansion || ++expansions_ > MostExpansions)
      out += Unresolved;
    else
      out += expand(known->second, depth + 1);
  }
  return out.substr(0, LongestValue);
}

void Reader::appendOptions(std::string_view text, std::vector<std::string> &into) {
  llvm::BumpPtrAllocator memory;
  llvm::StringSaver saver(memory);
  llvm::SmallVector<const char *> words;
  llvm::cl::TokenizeGNUCommandLine(toRef(text), saver, words);
  for (std::size_t at = 0; at < words.size() && into.size() < MostWords; ++at) {
    llvm::StringRef word = words[at];
    bool takesOperand = word == "-D" || word == "-I";
    std::string whole = word.str();
    if (takesOperand && at + 1 < words.size())
      whole += words[++at];
    llvm::StringRef option = whole;
    if (option.contains(Unresolved) || option.size() < 3)
      continue;
    bool isRead = option.starts_with("-D") || option.starts_with("-I") || option.starts_with("-std=") ||
                  option == "-ansi" || option == "-m16" || option == "-m32";
    if (option.starts_with("-I") && !option.starts_with("-I/"))
      whole = "-I" + normalisePath(joinPath(folder_, std::string_view(option.drop_front(2))));
    if (isRead && std::ranges::find(into, whole) == into.end())
      into.push_back(std::move(whole));
  }
}

/// Whether a variable holds options by custom.
static bool holdsOptions(std::string_view name) {
  constexpr std::array<std::string_view, 16> Usual{
      "CFLAGS", "CPPFLAGS", "CXXFLAGS", "CCFLAGS", "C++FLAGS",      "DEFS",        "DEFINES", "DEFINE",
      "DEF",    "INCLUDES", "INCLUDE",  "INCPATH", "LOCAL_DEFINES", "STD_DEFINES", "COPTS",   "CDEFS"};
  if (name.starts_with("AM_"))
    name.remove_prefix(3);
  return std::ranges::find(Usual, name) != Usual.end();
}

static bool isSourceName(llvm::StringRef word) {
  for (llvm::StringRef suffix : {".c", ".cc", ".cpp", ".cxx", ".C", ".pc", ".ec", ".sqc", ".pgc"})
    if (word.ends_with(suffix) && word.size() > suffix.size())
      return true;
  return false;
}

void Reader::readRecipe(const Recipe &recipe, MakeOptions &options) {
  std::string line = expand(recipe.line);
  llvm::SmallVector<llvm::StringRef> words;
  toRef(line).split(words, ' ', -1, /*KeepEmpty=*/false);
  bool compiles = std::ranges::any_of(words, [](llvm::StringRef word) { return word.trim() == "-c"; });
  if (!compiles)
    return;
  std::vector<std::string> stems;
  for (llvm::StringRef word : words)
    if (isSourceName(word.trim()) && !word.contains('*') && !word.contains(Unresolved))
      stems.emplace_back(stemOf(std::string_view(word.trim())));
  llvm::SmallVector<llvm::StringRef> targets;
  toRef(recipe.targets).split(targets, ' ', -1, /*KeepEmpty=*/false);
  if (stems.empty())
    for (llvm::StringRef target : targets)
      if ((target.ends_with(".o") || target.ends_with(".lo") || target.ends_with(".obj")) &&
          !target.starts_with(".") && !target.contains('%') && !target.contains('$'))
        stems.emplace_back(stemOf(std::string_view(target)));
  if (stems.empty())
    appendOptions(line, options.all);
  for (const std::string &stem : stems)
    appendOptions(line, options.ofFile[stem]);
}

MakeOptions Reader::take() {
  MakeOptions options;
  for (const std::string &name : order_)
    if (holdsOptions(name))
      appendOptions(expand(variables_[name]), options.all);
  for (const Recipe &recipe : recipes_)
    readRecipe(recipe, options);
  for (auto &[stem, words] : options.ofFile)
    std::erase_if(words, [&](const std::string &word) {
      return std::ranges::find(options.all, word) != options.all.end();
    });
  return options;
}

MakeOptions readMakefile(std::string_view text, std::string_view folder, std::string_view top,
                         const ReadInTree &read) {
  Reader reader(folder, top, read);
  reader.read(text);
  return reader.take();
}

} // namespace tacit::cfe
