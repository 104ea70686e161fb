#include "Evidence.h"

#include <algorithm>
#include <clang/Lex/Lexer.h>
#include <llvm/ADT/StringRef.h>
#include <llvm/ADT/StringSet.h>
#include <optional>
#include <utility>

using namespace clang;

namespace tacit::cfe {

static constexpr std::size_t MostIncludes = 1000;
static constexpr std::size_t LargestText = 64U << 20U;

template <std::size_t N>
static bool isOneOf(llvm::StringRef word, const std::array<std::string_view, N> &words) {
  return std::ranges::find(words, std::string_view(word)) != words.end();
}

static constexpr std::array<std::pair<std::string_view, std::string_view>, 26> OldHeaders{{
    {"iostream.h", "iostream"},   {"fstream.h", "fstream"},
    {"iomanip.h", "iomanip"},     {"strstream.h", "strstream"},
    {"strstrea.h", "strstream"},  {"istream.h", "istream"},
    {"ostream.h", "ostream"},     {"streambuf.h", "streambuf"},
    {"stream.h", "iostream"},     {"complex.h++", "complex"},
    {"vector.h", "vector"},       {"list.h", "list"},
    {"deque.h", "deque"},         {"map.h", "map"},
    {"multimap.h", "map"},        {"set.h", "set"},
    {"multiset.h", "set"},        {"stack.h", "stack"},
    {"queue.h", "queue"},         {"algo.h", "algorithm"},
    {"algorithm.h", "algorithm"}, {"function.h", "functional"},
    {"iterator.h", "iterator"},   {"pair.h", "utility"},
    {"bstring.h", "string"},      {"tree.h", "map"},
}};

std::string_view standardHeaderFor(std::string_view name) {
  auto found = std::ranges::find(OldHeaders, name, &std::pair<std::string_view, std::string_view>::first);
  return found == OldHeaders.end() ? std::string_view() : found->second;
}

static constexpr std::array<std::string_view, 13> Cpp11Headers{
    "array", "atomic", "chrono", "forward_list", "initializer_list", "mutex",        "random",
    "regex", "thread", "tuple",  "future",       "unordered_map",    "unordered_set"};
static constexpr std::array<std::string_view, 8> Cpp17Headers{
    "any", "charconv", "execution", "filesystem", "memory_resource", "optional", "string_view", "variant"};
static constexpr std::array<std::string_view, 8> Cpp20Headers{
    "compare", "concepts", "coroutine", "format", "ranges", "source_location", "span", "stop_token"};

static constexpr std::array<std::string_view, 6> Cpp11Words{"nullptr",  "constexpr", "decltype",
                                                            "noexcept", "alignas",   "static_assert"};
static constexpr std::array<std::string_view, 5> Cpp20Words{"co_await", "co_return", "co_yield", "consteval",
                                                            "constinit"};

/// Without their underscores.
static constexpr std::array<std::string_view, 3> SegmentWords{"far", "near", "huge"};
static constexpr std::array<std::string_view, 9> CallWords{
    "cdecl", "pascal", "interrupt", "fastcall", "export", "loadds", "saveregs", "fortran", "syscall"};

namespace {
/// One pass over the tokens of a file with a look at what stands before and behind each.
class Reading {
public:
  explicit Reading(std::string_view text) : text_(text) {}
  Evidence run();

private:
  struct Word {
    tok::TokenKind kind = tok::unknown;
    llvm::StringRef text;
    std::uint32_t line = 0;
    bool startsLine = false;

    bool is(llvm::StringRef other) const { return kind == tok::raw_identifier && text == other; }
    bool isName() const { return kind == tok::raw_identifier; }
  };
  /// A `#if` that is open.
  struct Branch {
    unsigned braces = 0;     ///< That were open before it; each of its sides begins with these.
    bool asksForCpp = false; ///< It asks for __cplusplus, whichever way.
  };

  Word next();
  const Word &ahead(std::size_t distance);
  void step();
  void readDirective();
  void readInclude(Word where);
  void readName();
  void readQualifier();
  bool continuesDefinition();
  void trackDefinition();
  void note(Sign sign) {
    auto &line = result_.lines[static_cast<std::size_t>(sign)];
    if (line == 0)
      line = now_.line;
  }
  void noteCpp(Sign sign) {
    if (std::ranges::none_of(branches_, &Branch::asksForCpp))
      note(sign);
  }

  std::string text_; ///< A copy, because Clang's lexers want a zero behind the text.
  std::optional<Lexer> lexer_;
  std::size_t counted_ = 0; ///< Bytes whose lines are counted.
  std::uint32_t line_ = 1;
  Word before_;
  Word beforeThat_;
  Word now_;
  std::vector<Word> ahead_;
  std::size_t aheadAt_ = 0;
  std::vector<Branch> branches_;
  Evidence result_;

  // A list of plain names in parentheses outside of all braces: what a definition without prototype has.
  unsigned braces_ = 0;
  enum class List : std::uint8_t { None, Open, Named, Comma, Closed, Declared } list_ = List::None;
  std::uint32_t listLine_ = 0; ///< Where what may be a definition begins to declare its parameters.
};
} // namespace

Reading::Word Reading::next() {
  Token token;
  lexer_->LexFromRawLexer(token);
  Word word;
  word.kind = token.getKind();
  word.startsLine = token.isAtStartOfLine();
  // The lexer says where it stands behind a token.
  std::size_t end = lexer_->getCurrentBufferOffset();
  std::size_t begin = end - std::min<std::size_t>(end, token.getLength());
  word.text = llvm::StringRef(text_).substr(begin, end - begin);
  if (counted_ < begin)
    line_ += static_cast<std::uint32_t>(std::count(text_.data() + counted_, text_.data() + begin, '\n'));
  counted_ = std::max(counted_, begin);
  word.line = line_;
  return word;
}

const Reading::Word &Reading::ahead(std::size_t distance) {
  if (aheadAt_ > 64) {
    ahead_.erase(ahead_.begin(), ahead_.begin() + static_cast<std::ptrdiff_t>(aheadAt_));
    aheadAt_ = 0;
  }
  while (ahead_.size() - aheadAt_ < distance)
    ahead_.push_back(next());
  return ahead_[aheadAt_ + distance - 1];
}

void Reading::step() {
  beforeThat_ = before_;
  before_ = now_;
  now_ = ahead(1);
  ++aheadAt_;
}

void Reading::readInclude(Word where) {
  std::string_view rest = std::string_view(text_).substr(
      static_cast<std::size_t>(where.text.data() - text_.data()) + where.text.size());
  rest = rest.substr(0, rest.find('\n'));
  std::size_t open = rest.find_first_not_of(" \t");
  if (open == std::string_view::npos || (rest[open] != '<' && rest[open] != '"'))
    return;
  std::size_t close = rest.find(rest[open] == '<' ? '>' : '"', open + 1);
  if (close == std::string_view::npos)
    return;
  std::string name(rest.substr(open + 1, close - open - 1));
  bool isAngled = rest[open] == '<';
  if (isAngled && isOneOf(name, Cpp11Headers))
    noteCpp(Sign::Cpp11);
  if (isAngled && isOneOf(name, Cpp17Headers))
    noteCpp(Sign::Cpp17);
  if (isAngled && isOneOf(name, Cpp20Headers))
    noteCpp(Sign::Cpp20);
  if (isAngled && !standardHeaderFor(name).empty())
    noteCpp(Sign::OldLibrary);
  if (result_.includes.size() < MostIncludes &&
      std::ranges::find(result_.includes, name) == result_.includes.end())
    result_.includes.push_back(std::move(name));
}

/// The word without the underscores before it.
static llvm::StringRef plain(llvm::StringRef word) {
  return word.ltrim('_');
}

/// Words that declare something and name nothing.
static constexpr std::array<std::string_view, 13> TypeWords{
    "void",  "int",      "char",   "short",  "long",   "float",   "double",
    "const", "unsigned", "signed", "struct", "static", "volatile"};

static bool isQualifierWord(llvm::StringRef word) {
  if (word.size() > 11 || word.size() < 3) // "__interrupt" is the longest.
    return false;
  return isOneOf(plain(word), SegmentWords) || isOneOf(plain(word), CallWords);
}

/// At `#`: reads to the end of its line.
void Reading::readDirective() {
  step();
  if (now_.startsLine)
    return;
  Word name = now_;
  if (name.is("include") || name.is("include_next"))
    readInclude(name);
  bool opens = name.is("if") || name.is("ifdef") || name.is("ifndef");
  if (opens)
    branches_.push_back({braces_, false});
  if ((name.is("else") || name.is("elif")) && !branches_.empty())
    braces_ = branches_.back().braces;
  if (name.is("endif") && !branches_.empty())
    branches_.pop_back();
  bool isCondition = opens || name.is("elif");
  bool isFirst = true;
  while (!ahead(1).startsLine && ahead(1).kind != tok::eof) {
    step();
    if (isCondition && now_.is("__cplusplus") && !branches_.empty())
      branches_.back().asksForCpp = true;
    if (isCondition && now_.is("HAVE_CONFIG_H"))
      result_.asksForConfigHeader = true;
    if (name.is("define") && isFirst && now_.isName() && isQualifierWord(now_.text))
      result_.definedQualifiers.push_back(now_.text.str());
    isFirst = false;
  }
}

/// Words after which `far` or `*` begins a value.
static bool endsExpression(llvm::StringRef word) {
  constexpr std::array<std::string_view, 8> Words{"return", "case",   "else",  "goto",
                                                  "do",     "sizeof", "throw", "delete"};
  return isOneOf(word, Words);
}

void Reading::readQualifier() {
  constexpr std::array<std::string_view, 12> NoType{"struct",   "union",  "enum",     "class",
                                                    "typedef",  "static", "extern",   "register",
                                                    "volatile", "goto",   "typename", "new"};
  const Word &behind = ahead(1);
  bool isSegment = isOneOf(plain(now_.text), SegmentWords);
  bool isReserved = now_.text.starts_with("_");
  // A qualifier stands behind a type; words of calling may begin a declarator in parentheses. What stands
  // behind `struct` or a storage class is a name of the program.
  bool isBehindType = (before_.isName() && !isOneOf(before_.text, NoType) && !endsExpression(before_.text)) ||
                      before_.kind == tok::star || (before_.kind == tok::l_paren && !isSegment);
  // Inside of functions `x * far * y` is an expression.
  bool isBeforeStar =
      behind.kind == tok::star && (before_.isName() || before_.kind == tok::l_paren || braces_ == 0);
  bool isQualifier = isBehindType && (behind.isName() || isBeforeStar);
  if (!isReserved && !isQualifier)
    return;
  result_.qualifiers.try_emplace(now_.text.str(), now_.line);
  if (isSegment)
    note(Sign::SegmentPointer);
}

/// Whether a token may follow the name of a value but no keyword.
static bool followsName(tok::TokenKind kind) {
  switch (kind) {
  case tok::equal:
  case tok::semi:
  case tok::comma:
  case tok::r_paren:
  case tok::l_square:
  case tok::period:
  case tok::arrow:
  case tok::plusplus:
  case tok::minusminus:
  case tok::plusequal:
  case tok::minusequal:
    return true;
  default:
    return false;
  }
}

/// Whether readName() looks at \p word at all; asked for every word of a tree.
static bool isTelling(llvm::StringRef word) {
  static const llvm::StringSet<> Words = [] {
    llvm::StringSet<> words;
    for (std::string_view each : Cpp11Words)
      words.insert(each);
    for (std::string_view each : Cpp20Words)
      words.insert(each);
    for (llvm::StringRef each : {"restrict", "inline", "asm", "typeof", "throw", "register", "auto",
                                 "override", "class", "template", "using"})
      words.insert(each);
    return words;
  }();
  return Words.contains(word);
}

void Reading::readName() {
  constexpr std::array<std::string_view, 11> Types{"int",   "char",   "short", "long",   "unsigned", "signed",
                                                   "float", "double", "bool",  "struct", "register"};
  llvm::StringRef word = now_.text;
  if (isQualifierWord(word))
    return readQualifier();
  if (!isTelling(word))
    return;
  const Word &behind = ahead(1);
  if (word == "restrict") {
    bool mayQualify = before_.kind == tok::star || before_.kind == tok::l_square || before_.is("const") ||
                      before_.is("volatile") || before_.is("static");
    if (!mayQualify && followsName(behind.kind))
      note(Sign::RestrictName);
    else if (mayQualify && behind.isName())
      note(Sign::RestrictQualifier);
  } else if (word == "inline" || word == "asm" || word == "typeof") {
    if (followsName(behind.kind))
      note(Sign::ExtensionName);
  } else if (word == "throw") {
    if ((before_.kind == tok::r_paren || before_.is("const")) && behind.kind == tok::l_paren &&
        ahead(2).kind != tok::r_paren)
      note(Sign::ExceptionList);
  } else if (word == "register") {
    if (behind.isName())
      note(Sign::RegisterVariable);
  } else if (word == "auto") {
    if (behind.isName() && isOneOf(behind.text, Types))
      note(Sign::AutoStorage);
    else if ((behind.isName() && (ahead(2).kind == tok::equal || ahead(2).kind == tok::colon)) ||
             behind.kind == tok::amp)
      noteCpp(Sign::Cpp11);
    else if (behind.kind == tok::l_square)
      noteCpp(Sign::Cpp17);
  } else if (isOneOf(word, Cpp11Words)) {
    if (!followsName(behind.kind) || word == "nullptr" || word == "noexcept")
      noteCpp(before_.is("if") ? Sign::Cpp17 : Sign::Cpp11);
  } else if (isOneOf(word, Cpp20Words)) {
    if (!followsName(behind.kind))
      noteCpp(Sign::Cpp20);
  } else if (word == "override") {
    if (before_.kind == tok::r_paren || before_.is("const"))
      noteCpp(Sign::Cpp11);
  } else if (word == "class") {
    bool isDeclared = behind.isName() && (ahead(2).kind == tok::l_brace || ahead(2).kind == tok::colon);
    if (isDeclared && before_.is("enum"))
      noteCpp(Sign::Cpp11);
    else if (isDeclared && !before_.isName())
      noteCpp(Sign::CppOnly);
  } else if (word == "template") {
    bool begins = before_.kind != tok::equal && before_.kind != tok::l_paren && !before_.is("return");
    if (behind.kind == tok::less && begins)
      noteCpp(Sign::CppOnly);
  } else if (word == "using") {
    if (behind.is("namespace"))
      noteCpp(Sign::CppOnly);
  }
}

/// Whether the declarations behind `name (a, b)` go on with the token at hand. A body behind them makes it a
/// definition.
bool Reading::continuesDefinition() {
  bool isCall = now_.kind == tok::l_paren && before_.isName() && !isOneOf(before_.text, TypeWords);
  if (now_.kind != tok::l_brace && now_.kind != tok::equal && now_.kind != tok::r_brace && !isCall)
    return true;
  if (now_.kind == tok::l_brace && before_.kind == tok::semi) {
    auto &line = result_.lines[static_cast<std::size_t>(Sign::OldDefinition)];
    line = line == 0 ? listLine_ : line;
  }
  list_ = List::None;
  return false;
}

/// Follows `name (a, b) word` outside of braces.
void Reading::trackDefinition() {
  if (list_ == List::Declared && continuesDefinition())
    return;
  constexpr std::array<std::string_view, 9> Trailers{
      "const", "throw", "noexcept", "override", "volatile", "final", "__attribute__", "asm", "__asm__"};
  switch (now_.kind) {
  case tok::l_brace:
    ++braces_;
    list_ = List::None;
    return;
  case tok::r_brace:
    braces_ -= braces_ > 0 ? 1 : 0;
    list_ = List::None;
    return;
  case tok::l_paren:
    list_ = braces_ == 0 && before_.isName() ? List::Open : List::None;
    return;
  case tok::raw_identifier:
    if (list_ == List::Closed) {
      bool declares = ahead(1).isName() || ahead(1).kind == tok::star ||
                      (ahead(1).kind == tok::l_paren && isOneOf(now_.text, TypeWords));
      list_ = declares && !isOneOf(now_.text, Trailers) ? List::Declared : List::None;
      listLine_ = now_.line;
    } else if ((list_ == List::Open || list_ == List::Comma) && !isOneOf(now_.text, TypeWords))
      list_ = List::Named;
    else
      list_ = List::None;
    return;
  case tok::comma:
    list_ = list_ == List::Named ? List::Comma : List::None;
    return;
  case tok::r_paren:
    list_ = list_ == List::Named ? List::Closed : List::None;
    return;
  case tok::coloncolon:
    // `Class::method (`: outside of braces only C++ has it.
    if (braces_ == 0 && before_.isName() && ahead(1).isName() && ahead(2).kind == tok::l_paren)
      noteCpp(Sign::CppOnly);
    list_ = List::None;
    return;
  default:
    list_ = List::None;
    return;
  }
}

Evidence Reading::run() {
  LangOptions language;
  language.LineComment = true;
  language.CPlusPlus = true;
  language.CPlusPlus11 = true;
  lexer_.emplace(SourceLocation(), language, text_.data(), text_.data(), text_.data() + text_.size());
  for (;;) {
    step();
    if (now_.kind == tok::eof)
      break;
    if (now_.kind == tok::hash && now_.startsLine) {
      readDirective();
      now_ = {};
      list_ = List::None;
      continue;
    }
    if (now_.kind == tok::raw_identifier)
      readName();
    // A macro directly behind a string: a name that begins with an underscore is a part of the token.
    if (now_.kind == tok::string_literal) {
      const Word &behind = ahead(1);
      bool isMacro = behind.isName() && behind.text.begin() == now_.text.end() && behind.text != "s" &&
                     behind.text != "sv";
      if (isMacro || !now_.text.ends_with("\""))
        note(Sign::LiteralSuffix);
    }
    trackDefinition();
  }
  return std::move(result_);
}

Evidence findEvidence(std::string_view text) {
  return Reading(text.substr(0, LargestText)).run();
}

} // namespace tacit::cfe
