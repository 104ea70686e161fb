#include "tacit/FrontEnds/EmbeddedC/Rewrite.h"

#include "Declarations.h"
#include "SqlReader.h"

#include "tacit/Support/FileSystem.h"

#include <array>

namespace tacit::embeddedc {

std::uint32_t Block::originalOf(std::uint32_t offset) const {
  auto after = std::ranges::upper_bound(places, offset, {}, &Place::offset);
  return after == places.begin() ? begin : std::prev(after)->original;
}

std::uint32_t Rewritten::originalOf(std::uint32_t offset) const {
  auto after = std::ranges::upper_bound(pieces, offset, {}, &Piece::rewritten);
  if (after == pieces.begin())
    return offset;
  const Piece &piece = *std::prev(after);
  return piece.original + std::min(offset - piece.rewritten, piece.length);
}

Dialect dialectOf(std::string_view path) {
  std::string suffix = toUpperCase(suffixOf(path));
  return suffix == ".PC"                        ? Dialect::ProC
         : suffix == ".SQC" || suffix == ".SQX" ? Dialect::Db2
         : suffix == ".EC"                      ? Dialect::Informix
         : suffix == ".SC"                      ? Dialect::Ingres
         : suffix == ".PGC"                     ? Dialect::Ecpg
                                                : Dialect::Unknown;
}

bool isCppSource(std::string_view path) {
  std::string_view suffix = suffixOf(path);
  return equalsIgnoringCase(suffix, ".SQX") || suffix == ".sqC" || suffix == ".SQC";
}

bool mayHoldSql(std::string_view text, Dialect dialect) {
  if (dialect != Dialect::Unknown)
    return true;
  // EXEC, blanks, SQL. The second letter is a rare one, and one byte is found quickly.
  for (char letter : {'X', 'x'})
    for (std::size_t at = 0; (at = text.find(letter, at)) != std::string_view::npos; ++at) {
      if (at == 0 || !equalsIgnoringCase(text.substr(at - 1, 4), "EXEC"))
        continue;
      Reader in{text};
      if (equalsIgnoringCase(in.word(in.skipSpace(at + 3)), "SQL"))
        return true;
    }
  return false;
}

namespace {

enum class Scope : std::uint8_t { File, Aggregate, Initialiser, Function };

/// What the last thing leaves room for.
enum class Before : std::uint8_t {
  Boundary, ///< A statement or declaration may begin.
  Operand,  ///< Something ended; if a statement follows, its semicolon was forgotten.
  Operator, ///< Only an expression can follow.
};

/// Where in the nesting of C the scan is. Branches of an #if begin alike.
struct State {
  std::uint32_t scope = 0; ///< In `scopes_`.
  unsigned parentheses = 0;
  bool isAssigned = false;  ///< `=` since the last boundary.
  bool isAggregate = false; ///< struct, enum, namespace ... since then.
  Before before = Before::Boundary;
  char last = ';';
};

class Rewriter {
public:
  Rewriter(std::string_view text, Dialect dialect, bool isCpp)
      : in_{text}, dialect_(dialect), isCpp_(isCpp), out_(text) {}

  Rewritten run();

private:
  struct OpenScope {
    std::uint32_t parent = 0;
    Scope kind = Scope::File;
    bool isFunction = false; ///< It, or one around it.
  };
  bool isInFunction() const { return scopes_[state_.scope].isFunction; }

  void lineStart();
  void directive(std::size_t hash);
  void conditional(std::string_view word);
  void define(std::size_t at, std::size_t end);
  void word();
  void number();
  void punctuation(char c);
  void openBrace();
  void closeBrace();

  std::size_t behindExecSql(std::size_t at) const;
  void sql(std::size_t begin, std::size_t start, std::size_t limit, bool inMacro);
  void statement(SqlStatement &sql, bool inMacro);
  void arguments(const Block &block);
  void whenever(const SqlStatement &sql);
  bool include(SqlStatement &sql);
  bool precompilerLine(SqlStatement &sql);
  void option();
  void dollar();
  bool doubleHash();
  void asDirective(SqlStatement &sql, std::string_view text);
  bool endsLine(std::size_t at) const;
  void remove(const Block &block, bool inMacro) {
    out_.open(block.begin);
    out_.close(block.end, inMacro);
  }

  Reader in_;
  Dialect dialect_;
  bool isCpp_;
  Output out_;
  std::size_t at_ = 0;
  bool isFirstOnLine_ = true;
  bool isInDeclareSection_ = false;
  bool isHostDeclaration_ = false; ///< Behind `$`, up to its semicolon.
  State state_;
  std::vector<OpenScope> scopes_{{}};
  std::vector<State> conditionals_;
  std::array<std::string, 3> whenever_; ///< C of the action in force, by event.
};

//--- C -----------------------------------------------------------------------------

void Rewriter::conditional(std::string_view word) {
  if (word == "if" || word == "ifdef" || word == "ifndef") {
    conditionals_.push_back(state_);
  } else if (word == "else" || word == "elif") {
    if (!conditionals_.empty())
      state_ = conditionals_.back();
  } else if (word == "endif" && !conditionals_.empty()) {
    conditionals_.pop_back();
  }
}

/// SQL in the body of a macro becomes what the macro stands for.
void Rewriter::define(std::size_t at, std::size_t end) {
  while (at < end) {
    char c = in_.at(at);
    if (std::size_t behind = in_.commentEnd(at); behind != at) {
      at = behind;
    } else if (c == '"' || c == '\'') {
      at = in_.literalEnd(at);
    } else if (isWordStart(c)) {
      std::size_t start = behindExecSql(at);
      if (start && start <= end) {
        sql(at, start, end, true);
        at = at_;
      } else {
        at = in_.wordEnd(at);
      }
    } else {
      ++at;
    }
  }
}

void Rewriter::directive(std::size_t hash) {
  std::size_t at = hash + 1;
  while (isBlank(in_.at(at)))
    ++at;
  std::string_view word = in_.word(at);
  conditional(word);
  std::size_t end = at;
  while (end < in_.text.size() && in_.at(end) != '\n') {
    std::size_t behind = in_.commentEnd(end);
    std::size_t skipped = in_.continuation(end);
    bool isLiteral = in_.at(end) == '"' || in_.at(end) == '\'';
    end = behind != end ? behind : skipped ? end + skipped : isLiteral ? in_.literalEnd(end) : end + 1;
  }
  if (word == "define")
    define(at + word.size(), end);
  at_ = std::max(at_, end);
}

void Rewriter::openBrace() {
  Scope kind = Scope::Function;
  bool isFunction = isInFunction();
  if (!isFunction) {
    // A function's body follows its parameters, or their declarations of K&R.
    if (state_.isAssigned)
      kind = Scope::Initialiser;
    else if (state_.isAggregate && state_.last != ')')
      kind = state_.last == '"' || state_.last == 'n' ? Scope::File : Scope::Aggregate;
    else
      isFunction = true;
  }
  scopes_.push_back({state_.scope, kind, isFunction});
  state_ = {.scope = static_cast<std::uint32_t>(scopes_.size() - 1)};
  state_.last = '{';
}

void Rewriter::closeBrace() {
  bool wasBody = scopes_[state_.scope].isFunction || scopes_[state_.scope].kind == Scope::File;
  state_ = {.scope = scopes_[state_.scope].parent};
  state_.last = '}';
  // Declarators may follow a structure.
  state_.before = wasBody ? Before::Boundary : Before::Operand;
}

void Rewriter::punctuation(char c) {
  ++at_;
  if (c == '{')
    return openBrace();
  state_.last = c;
  switch (c) {
  case '}':
    return closeBrace();
  case ';':
    if (state_.parentheses == 0)
      state_.isAssigned = state_.isAggregate = isHostDeclaration_ = false;
    state_.before = Before::Boundary;
    return;
  case '(':
    ++state_.parentheses;
    state_.before = Before::Operator;
    return;
  case ')':
    state_.parentheses -= state_.parentheses > 0;
    state_.before = Before::Boundary;
    return;
  case ':':
    state_.before = Before::Boundary;
    return;
  case ']':
    state_.before = Before::Operand;
    return;
  case '=':
    state_.isAssigned |= state_.parentheses == 0;
    break;
  default:
    break;
  }
  state_.before = Before::Operator;
}

void Rewriter::number() {
  while (isWordChar(in_.at(at_)) || in_.at(at_) == '.' ||
         (isCpp_ && in_.at(at_) == '\'' && isWordChar(in_.at(at_ + 1))))
    ++at_;
  state_.before = Before::Operand;
  state_.last = '0';
}

void Rewriter::word() {
  std::size_t begin = at_;
  std::string_view word = in_.word(begin);
  if (std::size_t start = behindExecSql(begin))
    return sql(begin, start, in_.text.size(), false);
  if (equalsIgnoringCase(word, "EXEC") && equalsIgnoringCase(in_.word(in_.skipSpace(begin + 4)), "ORACLE"))
    return option();
  static constexpr std::array<std::string_view, 12> Specifiers{"static",   "extern", "typedef",  "register",
                                                               "auto",     "const",  "volatile", "inline",
                                                               "unsigned", "signed", "public",   "private"};
  bool isSpecifier = std::ranges::find(Specifiers, word) != Specifiers.end();
  bool mayDeclare = state_.before != Before::Operand && state_.last != '=';
  if (mayDeclare) {
    DeclarationPlace place{dialect_, isInDeclareSection_ || isHostDeclaration_, state_.parentheses > 0};
    std::size_t behind = rewriteType(in_, begin, place, out_);
    if (behind != begin) {
      at_ = behind;
      state_.before = Before::Operand;
      state_.last = 'x';
      return;
    }
  }
  at_ = in_.wordEnd(begin);
  // R"(...)" of C++.
  bool isRaw = isCpp_ && word.ends_with('R') && word.size() <= 3 && in_.at(at_) == '"';
  if (isRaw) {
    constexpr std::size_t LongestDelimiter = 16;
    std::size_t open = in_.text.substr(0, at_ + 2 + LongestDelimiter).find('(', at_ + 1);
    if (open != std::string_view::npos) {
      std::string close = ")" + std::string(in_.text.substr(at_ + 1, open - at_ - 1)) + "\"";
      std::size_t end = in_.text.find(close, open);
      at_ = end == std::string_view::npos ? in_.text.size() : end + close.size();
      state_.before = Before::Operand;
      state_.last = '"';
      return;
    }
  }
  static constexpr std::array<std::string_view, 5> Aggregates{"struct", "union", "enum", "class",
                                                              "namespace"};
  static constexpr std::array<std::string_view, 5> Operators{"return", "case", "sizeof", "throw", "delete"};
  if (std::ranges::find(Aggregates, word) != Aggregates.end() && state_.parentheses == 0)
    state_.isAggregate = true;
  bool isOperator = std::ranges::find(Operators, word) != Operators.end();
  bool isBoundary = word == "else" || word == "do" || word == "try" || isSpecifier;
  if (!isSpecifier || state_.before != Before::Boundary)
    state_.before = isOperator ? Before::Operator : isBoundary ? Before::Boundary : Before::Operand;
  // Two words tell what a brace opens: those of a namespace and extern "C".
  if (word == "namespace")
    state_.last = 'n';
  else if (state_.last != 'n')
    state_.last =
        word == "extern" ? 'e'
        : word == "const" || word == "noexcept" || word == "override" || word == "final" || word == "try"
            ? state_.last
            : 'x';
}

Rewritten Rewriter::run() {
  while (at_ < in_.text.size()) {
    char c = in_.at(at_);
    if (c == '\n') {
      isFirstOnLine_ = true;
      ++at_;
      continue;
    }
    if (isBlank(c)) {
      ++at_;
      continue;
    }
    if (std::size_t skipped = in_.continuation(at_)) {
      at_ += skipped;
      continue;
    }
    if (std::size_t behind = in_.commentEnd(at_); behind != at_) {
      at_ = behind;
      continue;
    }
    bool isFirst = isFirstOnLine_;
    isFirstOnLine_ = false;
    if (c == '#' && isFirst) {
      if (!doubleHash())
        directive(at_);
    } else if (c == '"' || c == '\'') {
      at_ = in_.literalEnd(at_);
      state_.isAggregate |= state_.last == 'e'; // extern "C"
      state_.last = '"';
      state_.before = Before::Operand;
    } else if (c == '$' && dialect_ == Dialect::Informix && state_.before == Before::Boundary) {
      dollar();
    } else if (isWordStart(c)) {
      word();
    } else if (isDigit(c)) {
      number();
    } else {
      punctuation(c);
    }
  }
  return out_.finish();
}

//--- SQL ---------------------------------------------------------------------------

/// Behind EXEC SQL at \p at, or 0.
std::size_t Rewriter::behindExecSql(std::size_t at) const {
  if (!equalsIgnoringCase(in_.word(at), "EXEC"))
    return 0;
  std::size_t next = in_.skipSpace(at + 4);
  return equalsIgnoringCase(in_.word(next), "SQL") ? next + 3 : 0;
}

void Rewriter::arguments(const Block &block) {
  out_.glue(std::string(CallName) + "(" + std::to_string(out_.blocks().size()), block.begin);
  for (const Host &host : block.hosts) {
    out_.glue(",", host.begin);
    out_.copy(host.begin, host.end);
    if (host.indicatorEnd == 0)
      continue;
    out_.glue(",", host.indicatorBegin);
    out_.copy(host.indicatorBegin, host.indicatorEnd);
  }
  out_.glue(")", block.begin);
}

/// Whether a statement can report that there is no row. Precompilers make no test for it behind the others: a
/// break of WHENEVER NOT FOUND may be in force outside of any loop.
static bool mayFindNothing(const std::vector<std::string> &words) {
  static constexpr std::array<std::string_view, 18> Never{
      "ALLOCATE", "ALTER", "CLOSE", "COMMIT", "CONNECT", "CREATE",  "DEALLOCATE", "DESCRIBE", "DISCONNECT",
      "DROP",     "FREE",  "GRANT", "LOCK",   "OPEN",    "PREPARE", "REVOKE",     "ROLLBACK", "SAVEPOINT"};
  return words.empty() || !std::ranges::binary_search(Never, std::string_view(words[0]));
}

void Rewriter::statement(SqlStatement &sql, bool inMacro) {
  Block &block = sql.block;
  Scope scope = scopes_[state_.scope].kind;
  // What a macro stands for ends where the macro's user says so, unless it brings its own end.
  bool hasOwnEnd = in_.at(block.end - 1) == ';';
  bool isStatement = isInFunction() || inMacro;
  out_.open(block.begin);
  if (inMacro && !hasOwnEnd) {
    block.isComplete = true;
    arguments(block);
  } else if (isStatement && state_.before == Before::Operator && !inMacro) {
    // What it ends is C.
    if (hasOwnEnd)
      --block.end;
    arguments(block);
  } else if (isStatement) {
    out_.glue("{", block.begin);
    arguments(block);
    out_.glue(";", block.begin);
    bool isDeclaration = !sql.words.empty() && sql.words[0] == "DECLARE" &&
                         !(sql.words.size() > 1 && sql.words[1] == "GLOBAL");
    constexpr std::size_t NotFound = 2;
    for (std::size_t event = 0; event < whenever_.size() && !isDeclaration; ++event)
      if (!whenever_[event].empty() && (event != NotFound || mayFindNothing(sql.words)))
        out_.glue("if(" + std::string(EventName) + "(" + std::to_string(event) + "))" + whenever_[event],
                  block.begin);
    out_.glue("}", block.begin);
  } else if (scope == Scope::File) {
    out_.glue("static void " + std::string(CallName) + "_" + std::to_string(out_.blocks().size()) + "(void){",
              block.begin);
    arguments(block);
    out_.glue(";}", block.begin);
  }
  out_.close(block.end, inMacro);
}

/// WHENEVER condition action: the C that runs behind the statements that follow.
void Rewriter::whenever(const SqlStatement &sql) {
  std::size_t at = in_.skipSpace(in_.wordEnd(sql.start));
  std::size_t event = 0;
  std::string first = toUpperCase(in_.word(at));
  at = in_.wordEnd(at);
  if (first == "NOT") {
    event = 2;
    at = in_.wordEnd(in_.skipSpace(at));
  } else if (first == "SQLWARNING") {
    event = 1;
  } else if (first != "SQLERROR" && first != "SQLEXCEPTION" && first != "ERROR") {
    return;
  }
  at = in_.skipSpace(at);
  std::string action = toUpperCase(in_.word(at));
  auto next = [&] {
    at = in_.skipSpace(in_.wordEnd(at));
    return toUpperCase(in_.word(at));
  };
  std::string &code = whenever_[event];
  code.clear();
  bool isDo = action == "DO" || action == "CALL";
  if (action == "GO" || action == "GOTO") {
    if (next() == "TO")
      next();
    if (in_.at(at) == ':')
      at = in_.skipSpace(at + 1);
    if (std::string_view label = in_.word(at); !label.empty())
      code = "goto " + std::string(label) + ";";
  } else if (action == "STOP") {
    code = std::string(StopName) + "();";
  } else if (isDo) {
    std::string routine = next();
    if (in_.at(at) == ':')
      routine = next();
    // It is written again behind every statement.
    constexpr std::size_t LongestAction = 500;
    std::size_t end = std::min<std::size_t>(sql.block.end, in_.text.size());
    if (end > at && in_.at(end - 1) == ';')
      --end;
    if (routine == "BREAK" || routine == "CONTINUE") {
      code = routine == "BREAK" ? "break;" : "continue;";
    } else if (isWordStart(in_.at(at)) && end > at && end - at <= LongestAction) {
      for (char c : in_.text.substr(at, end - at))
        code += c == '\n' || c == '\\' ? ' ' : c;
      code += code.find('(') == std::string::npos ? "();" : ";";
    }
  }
}

/// Whether only blanks and comments follow on the line.
bool Rewriter::endsLine(std::size_t at) const {
  while (isBlank(in_.at(at)))
    ++at;
  return at >= in_.text.size() || in_.at(at) == '\n' || in_.startsWith(at, "//") || in_.startsWith(at, "/*");
}

/// A preprocessor line in the place of a block; nothing if other things share the line.
void Rewriter::asDirective(SqlStatement &sql, std::string_view text) {
  Block &block = sql.block;
  out_.open(block.begin);
  if (out_.isAtLineStart() && endsLine(block.end))
    out_.glue(text, block.begin);
  else
    block.isComplete = false;
  out_.close(block.end);
}

bool Rewriter::include(SqlStatement &sql) {
  std::size_t at = in_.skipSpace(in_.wordEnd(sql.start));
  char quote = in_.at(at);
  char close = quote == '<' ? '>' : quote;
  std::string name;
  constexpr std::size_t LongestName = 500;
  if (quote == '\'' || quote == '"' || quote == '<') {
    for (++at; at < sql.block.end && in_.at(at) != close && name.size() < LongestName; ++at)
      name += in_.at(at);
  } else {
    for (; at < sql.block.end && in_.at(at) != ';' && in_.at(at) != '\n' && !isBlank(in_.at(at)); ++at)
      name += in_.at(at);
  }
  if (name.empty() || name.find_first_of("\n\"\\") != std::string::npos)
    return false;
  asDirective(sql, "#include \"" + std::string(IncludeMount) + name + "\"");
  return true;
}

/// EXEC SQL DEFINE, IFDEF and their like.
bool Rewriter::precompilerLine(SqlStatement &sql) {
  static constexpr std::array<std::string_view, 8> Words{"define", "undef", "ifdef", "ifndef",
                                                         "else",   "elif",  "endif", "if"};
  std::string_view word = in_.word(sql.start);
  auto found =
      std::ranges::find_if(Words, [&](std::string_view each) { return equalsIgnoringCase(word, each); });
  if (found == Words.end())
    return false;
  std::string line = "#" + std::string(*found);
  std::size_t end = sql.block.end;
  if (in_.at(end - 1) == ';')
    --end;
  for (char c : in_.text.substr(sql.start + word.size(), end - sql.start - word.size()))
    line += c == '\n' || c == '\\' ? ' ' : c;
  // The number of ECPG's `define NAME 12`; what IFDEF asks for is a name.
  conditional(*found);
  asDirective(sql, line);
  return true;
}

void Rewriter::sql(std::size_t begin, std::size_t start, std::size_t limit, bool inMacro) {
  SqlStatement sql = readSql(in_.text, begin, start, limit, dialect_);
  Block &block = sql.block;
  auto isWord = [&](std::size_t at, std::string_view upper) {
    return at < sql.words.size() && sql.words[at] == upper;
  };
  at_ = block.end;
  bool isDirective = true;
  bool isWritten = false;
  if (isWord(0, "BEGIN") && isWord(1, "DECLARE")) {
    isInDeclareSection_ = true;
  } else if (isWord(0, "END") && isWord(1, "DECLARE")) {
    isInDeclareSection_ = false;
  } else if (isWord(0, "WHENEVER")) {
    whenever(sql);
  } else if (isWord(0, "INCLUDE")) {
    block.use = BlockUse::Include;
    isWritten = include(sql);
  } else if (isWord(0, "TYPE") && dialect_ == Dialect::Ecpg) {
    out_.open(begin);
    std::size_t end = block.end - (in_.at(block.end - 1) == ';');
    rewriteTypedef(in_, in_.wordEnd(sql.start), end, out_);
    out_.close(block.end);
    isWritten = true;
  } else if (isWord(0, "TYPE") || isWord(0, "VAR") || sql.words.empty()) {
    // Says how a variable is seen from SQL.
  } else if ((dialect_ == Dialect::Ecpg || dialect_ == Dialect::Informix) && precompilerLine(sql)) {
    isWritten = true;
  } else if (dialect_ == Dialect::Ingres && sql.words.size() == 1 &&
             (isWord(0, "BEGIN") || isWord(0, "END"))) {
    // Around what a SELECT does for each row.
    bool isBegin = isWord(0, "BEGIN");
    out_.open(begin);
    out_.glue(isBegin ? "{" : "}", begin);
    out_.close(block.end);
    isBegin ? openBrace() : closeBrace();
    isWritten = true;
  } else {
    isDirective = false;
    statement(sql, inMacro);
    at_ = block.end;
  }
  if (isDirective && block.use == BlockUse::Statement)
    block.use = BlockUse::Directive;
  if (isDirective && !isWritten)
    remove(block, inMacro);
  out_.add(std::move(block));
  if (!inMacro && !isWord(0, "INCLUDE")) {
    bool isExpression = !isDirective && state_.before == Before::Operator && isInFunction();
    state_.before = isExpression ? Before::Operand : Before::Boundary;
    state_.last = ';';
  }
}

/// EXEC ORACLE: options of the precompiler.
void Rewriter::option() {
  Block block = readSql(in_.text, at_, at_ + 4, in_.text.size(), dialect_).block;
  block.use = BlockUse::Directive;
  at_ = block.end;
  remove(block, false);
  out_.add(std::move(block));
  state_.before = Before::Boundary;
}

/// Informix: `$` before a statement, a declaration, or a line for the precompiler.
void Rewriter::dollar() {
  static constexpr std::array<std::string_view, 48> Verbs{
      "ALLOCATE", "ALTER",    "BEGIN",      "CALL",    "CLOSE",  "COMMIT",   "CONNECT",    "CREATE",
      "DATABASE", "DEFINE",   "DEALLOCATE", "DECLARE", "DELETE", "DESCRIBE", "DISCONNECT", "DROP",
      "ELSE",     "ENDIF",    "EXECUTE",    "FETCH",   "FLUSH",  "FREE",     "GET",        "GRANT",
      "IFDEF",    "IFNDEF",   "INCLUDE",    "INFO",    "INSERT", "LOAD",     "LOCK",       "OPEN",
      "OUTPUT",   "PREPARE",  "PUT",        "RENAME",  "REVOKE", "ROLLBACK", "SELECT",     "SET",
      "START",    "TRUNCATE", "UNDEF",      "UNLOAD",  "UNLOCK", "UPDATE",   "WHENEVER",   "SAVEPOINT"};
  std::string upper = toUpperCase(in_.word(at_ + 1));
  if (std::ranges::find(Verbs, upper) != Verbs.end())
    return sql(at_, at_ + 1, in_.text.size(), false);
  if (isWordStart(in_.at(at_ + 1))) {
    out_.open(at_);
    out_.glue(" ", at_);
    out_.close(at_ + 1);
    isHostDeclaration_ = true;
  }
  ++at_;
}

/// Ingres: `##` marks lines for the precompiler. Those that are C as well are C here.
bool Rewriter::doubleHash() {
  if (dialect_ != Dialect::Ingres || in_.at(at_ + 1) != '#')
    return false;
  std::size_t begin = at_;
  std::size_t at = begin + 2;
  while (isBlank(in_.at(at)))
    ++at;
  static constexpr std::array<std::string_view, 16> OfC{
      "int",    "char",    "short", "long",     "float", "double", "struct", "static",
      "extern", "typedef", "union", "unsigned", "void",  "const",  "enum",   "register"};
  static constexpr std::array<std::string_view, 7> Lines{"include", "define", "undef", "ifdef",
                                                         "ifndef",  "else",   "endif"};
  std::string_view word = in_.word(at);
  bool isLine = std::ranges::find(Lines, word) != Lines.end();
  bool isC = in_.at(at) == '{' || in_.at(at) == '}' || std::ranges::find(OfC, word) != OfC.end();
  if (isLine || isC) {
    out_.open(begin);
    out_.glue(isLine ? "#" : "  ", begin);
    out_.close(begin + 2);
    at_ = begin + 2;
    if (isLine)
      directive(begin + 1);
    return true;
  }
  SqlStatement line;
  line.block.begin = static_cast<std::uint32_t>(begin);
  line.block.end = static_cast<std::uint32_t>(in_.lineEnd(begin));
  line.block.use = BlockUse::Opaque;
  line.block.text = in_.text.substr(at, std::max<std::size_t>(line.block.end, at) - at);
  line.block.places.push_back({0, static_cast<std::uint32_t>(at)});
  state_.before = Before::Boundary;
  if (isInFunction())
    statement(line, false);
  else
    remove(line.block, false);
  at_ = line.block.end;
  out_.add(std::move(line.block));
  return true;
}

} // namespace

Rewritten rewrite(std::string_view text, Dialect dialect, bool isCpp) {
  return Rewriter(text, dialect, isCpp).run();
}

} // namespace tacit::embeddedc
