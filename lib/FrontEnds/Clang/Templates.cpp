#include "Templates.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <array>
#include <clang/Lex/Lexer.h>
#include <fmt/format.h>
#include <llvm/ADT/StringRef.h>

namespace tacit::cfe {

static constexpr std::size_t MostQuestions = 5000;

std::vector<std::string> templateNames(std::string_view name) {
  std::string base(name);
  return {base + ".in", base + ".cmake", base + ".cmake.in", base + ".dist"};
}

/// The name that a line waits for; empty if it does not.
static llvm::StringRef questionOf(llvm::StringRef line) {
  llvm::StringRef rest = line.trim();
  if (!rest.consume_front("#"))
    return {};
  rest = rest.ltrim();
  auto isWordEnd = [](char c) { return !isLetter(c) && !isDigit(c) && c != '_'; };
  auto word = [&](llvm::StringRef text) { return text.take_until(isWordEnd); };
  for (llvm::StringRef directive : {"undef", "cmakedefine01", "cmakedefine", "mesondefine"})
    if (word(rest) == directive)
      return word(rest.drop_front(directive.size()).ltrim());
  if (word(rest) != "define")
    return {};
  rest = rest.drop_front(6).ltrim();
  llvm::StringRef name = word(rest);
  llvm::StringRef value = rest.drop_front(name.size()).trim();
  return value.size() > 2 && value.starts_with("@") && value.drop_front().contains('@') ? name
                                                                                        : llvm::StringRef();
}

/// Takes `@NAME@` outside of texts out of \p line: in a condition it is 0, else as if nothing stood there.
static std::string withoutPlaces(llvm::StringRef line) {
  llvm::StringRef directive = line.ltrim();
  bool isCondition = directive.consume_front("#") &&
                     (directive.ltrim().starts_with("if") || directive.ltrim().starts_with("elif"));
  std::string out;
  bool isQuoted = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    isQuoted ^= line[at] == '"';
    std::size_t end = line[at] == '@' && !isQuoted ? line.find('@', at + 1) : llvm::StringRef::npos;
    llvm::StringRef name = end == llvm::StringRef::npos ? llvm::StringRef() : line.slice(at + 1, end);
    if (name.empty() || !llvm::all_of(name, [](char c) { return isLetter(c) || isDigit(c) || c == '_'; })) {
      out += line[at];
      continue;
    }
    out += isCondition ? '0' : ' ';
    out.append(name.size() + 1, ' ');
    at = end;
  }
  return out;
}

std::string unfilled(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    std::size_t end = std::min(text.find('\n'), text.size());
    llvm::StringRef line(text.data(), end);
    if (questionOf(line).empty())
      out += withoutPlaces(line);
    if (end < text.size())
      out += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::vector<std::string> templateQuestions(std::string_view text) {
  std::vector<std::string> questions;
  while (!text.empty() && questions.size() < MostQuestions) {
    std::size_t end = std::min(text.find('\n'), text.size());
    if (llvm::StringRef name = questionOf({text.data(), end}); !name.empty())
      questions.push_back(name.str());
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return questions;
}

/// `SIZEOF_UNSIGNED_LONG` is a constant of the compiler.
static std::string sizeConstant(llvm::StringRef type) {
  type.consume_front("UNSIGNED_");
  if (type == "SHORT_INT" || type == "LONG_INT" || type == "LONG_LONG_INT")
    type.consume_back("_INT");
  if (type == "CHAR")
    return "1";
  if (type == "CHAR_P" || type == "VOID_P" || type == "INT_P" || type == "POINTER")
    return "__SIZEOF_POINTER__";
  for (llvm::StringRef known :
       {"SHORT", "INT", "LONG", "LONG_LONG", "FLOAT", "DOUBLE", "LONG_DOUBLE", "SIZE_T", "WCHAR_T"})
    if (type == known)
      return fmt::format("__SIZEOF_{}__", std::string_view(known));
  return {};
}

std::string answer(const std::string &question, const TemplateFacts &facts) {
  // What every system since the C standard of 1989 and POSIX has.
  constexpr std::array<std::string_view, 6> Always{"STDC_HEADERS", "TIME_WITH_SYS_TIME",
                                                   "PROTOTYPES",   "HAVE_PROTOTYPES",
                                                   "HAVE_STDARG",  "HAVE_STDARG_PROTOTYPES"};
  if (std::ranges::find(Always, question) != Always.end())
    return question + "=1";
  if (question == "RETSIGTYPE")
    return question + "=void";
  llvm::StringRef name = question;
  if (name.consume_front("SIZEOF_")) {
    std::string size = sizeConstant(name);
    return size.empty() ? std::string() : fmt::format("{}={}", question, size);
  }
  if (!name.consume_front("HAVE_"))
    return {};
  name.consume_front("DECL_");
  std::string lower = toLowerCase(std::string_view(name));
  if (lower.ends_with("_h")) {
    std::string stem = lower.substr(0, lower.size() - 2);
    std::string withFolder = stem;
    if (std::size_t first = withFolder.find('_'); first != std::string::npos)
      withFolder[first] = '/';
    return facts.hasHeader(stem + ".h") || (withFolder != stem && facts.hasHeader(withFolder + ".h"))
               ? question + "=1"
               : std::string();
  }
  return facts.functions.contains(lower) ? question + "=1" : std::string();
}

void addDeclaredFunctions(std::string_view text, std::set<std::string, std::less<>> &functions) {
  std::string copy(text); // Clang's lexers want a zero behind the text.
  clang::Lexer lexer(clang::SourceLocation(), clang::LangOptions(), copy.data(), copy.data(),
                     copy.data() + copy.size());
  clang::Token token;
  std::string name;
  for (bool isLast = false; !isLast;) {
    isLast = lexer.LexFromRawLexer(token);
    if (token.is(clang::tok::l_paren) && !name.empty())
      functions.insert(name);
    name = token.is(clang::tok::raw_identifier) ? token.getRawIdentifier().str() : std::string();
  }
}

const std::vector<std::string> &functionHeaders() {
  static const std::vector<std::string> Headers{"arpa/inet.h",
                                                "bits/getopt_core.h",
                                                "bits/getopt_ext.h",
                                                "bits/mathcalls.h",
                                                "ctype.h",
                                                "dirent.h",
                                                "dlfcn.h",
                                                "fcntl.h",
                                                "fnmatch.h",
                                                "ftw.h",
                                                "glob.h",
                                                "grp.h",
                                                "iconv.h",
                                                "langinfo.h",
                                                "libgen.h",
                                                "locale.h",
                                                "malloc.h",
                                                "math.h",
                                                "netdb.h",
                                                "poll.h",
                                                "pthread.h",
                                                "pwd.h",
                                                "regex.h",
                                                "search.h",
                                                "setjmp.h",
                                                "signal.h",
                                                "stdio.h",
                                                "stdlib.h",
                                                "string.h",
                                                "strings.h",
                                                "sys/ioctl.h",
                                                "sys/mman.h",
                                                "sys/resource.h",
                                                "sys/select.h",
                                                "sys/socket.h",
                                                "sys/stat.h",
                                                "sys/statvfs.h",
                                                "sys/time.h",
                                                "sys/uio.h",
                                                "sys/utsname.h",
                                                "sys/wait.h",
                                                "syslog.h",
                                                "termios.h",
                                                "time.h",
                                                "unistd.h",
                                                "utime.h",
                                                "wchar.h",
                                                "wctype.h"};
  return Headers;
}

} // namespace tacit::cfe
