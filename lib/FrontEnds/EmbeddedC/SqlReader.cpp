#include "SqlReader.h"

#include <array>

namespace tacit::embeddedc {

namespace {

class SqlReader {
public:
  SqlReader(std::string_view text, std::size_t start, std::size_t limit, Dialect dialect)
      : in_{text.substr(0, limit)}, from_(start), at_(start), dialect_(dialect) {}

  SqlStatement read(std::size_t begin);

private:
  std::uint32_t offset(std::size_t at) const { return static_cast<std::uint32_t>(at); }
  void put(std::size_t from, std::string_view text) {
    out_.block.places.push_back({offset(out_.block.text.size()), offset(from)});
    out_.block.text += text;
  }
  void space() {
    if (!out_.block.text.ends_with(' '))
      out_.block.text += ' ';
  }
  bool skip();
  bool word();
  void quoted();
  bool host();
  bool readHost(std::size_t at, std::uint32_t &begin, std::uint32_t &end) const;
  bool isAtIndicator(std::size_t at) const;
  bool isSpelled(std::size_t word, std::string_view upper) const {
    return word < out_.words.size() && out_.words[word] == upper;
  }
  bool stopsAtWord(std::string_view word, bool isFirstOnLine) const;
  void countCompound(std::string_view word);

  Reader in_;
  std::size_t from_;
  std::size_t at_;
  Dialect dialect_;
  SqlStatement out_;
  std::string last_; ///< The last word, in capitals, or the last other character.
  bool isFirstOnLine_ = false;
  unsigned braces_ = 0;
  unsigned compound_ = 0; ///< BEGIN and CASE that are open in a compound statement.
  bool mayNest_ = false;  ///< Semicolons may stand inside: compound statements.
  bool isPlSql_ = false;  ///< Ends at END-EXEC only.
  bool wasEnd_ = false;
  bool isNameOfPrefix_ = false; ///< The next word is that of AT or FOR.
  std::uint32_t arguments_ = 0;
};

/// Passes what is no SQL. False if nothing was passed.
bool SqlReader::skip() {
  char c = in_.at(at_);
  if (c == '\n') {
    isFirstOnLine_ = true;
    ++at_;
  } else if (isBlank(c) || c == '\0') {
    ++at_;
  } else if (std::size_t skipped = in_.continuation(at_)) {
    at_ += skipped;
  } else if (std::size_t behind = in_.commentEnd(at_); behind != at_) {
    at_ = behind;
  } else if (in_.startsWith(at_, "--") || (c == '#' && isFirstOnLine_)) {
    at_ = in_.lineEnd(at_);
  } else {
    return false;
  }
  space();
  return true;
}

/// A text or a delimited name. One that is not closed ends with its line.
void SqlReader::quoted() {
  constexpr std::size_t Longest = 8000;
  char quote = in_.at(at_);
  std::size_t close = in_.text.substr(0, at_ + Longest).find(quote, at_ + 1);
  std::size_t end =
      close == std::string_view::npos ? std::min(in_.text.find('\n', at_), in_.text.size()) : close + 1;
  std::string plain;
  for (std::size_t each = at_; each < end;)
    if (std::size_t skipped = in_.continuation(each))
      each += skipped;
    else
      plain += in_.text[each++];
  if (close == std::string_view::npos)
    plain += quote;
  put(at_, plain);
  at_ = end;
}

/// `*p`, `a`, `a.b`, `p->b`, `a[i]` from \p at.
bool SqlReader::readHost(std::size_t at, std::uint32_t &begin, std::uint32_t &end) const {
  constexpr std::size_t Longest = 1000;
  begin = offset(at);
  while (in_.at(at) == '*')
    ++at;
  if (!isWordStart(in_.at(at)))
    return false;
  at = in_.wordEnd(at);
  while (at < begin + Longest) {
    if (in_.at(at) == '.' && isWordStart(in_.at(at + 1))) {
      at = in_.wordEnd(at + 1);
    } else if (in_.startsWith(at, "->") && isWordStart(in_.at(at + 2))) {
      at = in_.wordEnd(at + 2);
    } else if (in_.at(at) == '[') {
      std::size_t close = at;
      unsigned depth = 0;
      do {
        depth += in_.at(close) == '[';
        depth -= in_.at(close) == ']';
        ++close;
      } while (depth > 0 && close < at + Longest && in_.at(close) != ';' && in_.at(close) != '\0');
      if (depth > 0)
        break;
      at = close;
    } else {
      break;
    }
  }
  end = offset(at);
  return true;
}

bool SqlReader::isAtIndicator(std::size_t at) const {
  bool isMark = in_.at(at) == ':' || (in_.at(at) == '$' && dialect_ == Dialect::Informix);
  return isMark && in_.at(at + 1) != ':' && in_.at(at + 1) != '=';
}

/// A host variable and its indicator.
bool SqlReader::host() {
  std::size_t colon = at_;
  std::size_t at = colon + 1;
  // In a compound statement a label stands before a colon and a blank.
  if (!mayNest_)
    while (isBlank(in_.at(at)))
      ++at;
  Host host;
  if (!readHost(at, host.begin, host.end))
    return false;
  isNameOfPrefix_ = false;
  host.argument = arguments_++;
  host.isInList = last_ == "," || last_ == "(" || last_ == "INTO" || last_ == "USING";
  at_ = host.end;
  std::size_t next = in_.skipSpace(at_);
  if (equalsIgnoringCase(in_.word(next), "INDICATOR"))
    next = in_.skipSpace(in_.wordEnd(next));
  // Two variables never stand side by side: the second one is the indicator.
  if (isAtIndicator(next) && readHost(in_.skipSpace(next + 1), host.indicatorBegin, host.indicatorEnd)) {
    ++arguments_;
    at_ = host.indicatorEnd;
  }
  host.offset = offset(out_.block.text.size());
  out_.block.hosts.push_back(host);
  put(colon, " :" + std::to_string(out_.block.hosts.size()) + " ");
  last_ = ":";
  return true;
}

/// Whether SQL cannot go on with this word: the end of the statement was forgotten.
bool SqlReader::stopsAtWord(std::string_view word, bool isFirstOnLine) const {
  if (!isFirstOnLine || out_.words.empty())
    return false;
  std::size_t behind = in_.skipSpace(at_ + word.size());
  if (equalsIgnoringCase(word, "EXEC"))
    return equalsIgnoringCase(in_.word(behind), "SQL");
  if (mayNest_)
    return false;
  static constexpr std::array<std::string_view, 5> Alone{"return", "break", "continue", "goto", "switch"};
  static constexpr std::array<std::string_view, 3> WithTest{"if", "while", "for"};
  return std::ranges::find(Alone, word) != Alone.end() ||
         (std::ranges::find(WithTest, word) != WithTest.end() && in_.at(behind) == '(');
}

void SqlReader::countCompound(std::string_view word) {
  if (wasEnd_) {
    wasEnd_ = false;
    // END IF, END LOOP and their like close what is not counted.
    static constexpr std::array<std::string_view, 5> Uncounted{"IF", "LOOP", "WHILE", "FOR", "REPEAT"};
    if (std::ranges::find(Uncounted, word) == Uncounted.end())
      compound_ -= compound_ > 0;
    return;
  }
  if (word == "END")
    wasEnd_ = true;
  else if (word == "BEGIN" || (word == "CASE" && compound_ > 0))
    ++compound_;
}

/// False if the statement ends before it.
bool SqlReader::word() {
  std::string_view word = in_.word(at_);
  if (stopsAtWord(word, isFirstOnLine_))
    return false;
  std::string upper = toUpperCase(word);
  // AT connection and FOR rows stand before what the statement is.
  bool isPrefix = out_.words.empty() && (upper == "AT" || upper == "FOR");
  if (isPrefix || isNameOfPrefix_) {
    isNameOfPrefix_ = isPrefix;
  } else if (out_.words.size() < 4) {
    if (out_.words.empty())
      out_.start = at_;
    out_.words.push_back(upper);
    bool isBlock = isSpelled(0, "BEGIN") && out_.words.size() == 2 && upper != "DECLARE" && upper != "WORK" &&
                   upper != "TRANSACTION";
    bool isPlSql =
        isSpelled(0, "EXECUTE") && out_.words.size() == 2 && (upper == "BEGIN" || upper == "DECLARE");
    mayNest_ |= isBlock || isPlSql || upper == "PROCEDURE" || upper == "FUNCTION" || upper == "TRIGGER" ||
                upper == "PACKAGE";
    mayNest_ &= isBlock || isPlSql || isSpelled(0, "CREATE") || isSpelled(0, "ALTER") ||
                isSpelled(0, "BEGIN") || isSpelled(0, "EXECUTE");
    isPlSql_ |= isPlSql;
    if (isBlock)
      compound_ = 1;
  }
  if (mayNest_)
    countCompound(upper);
  put(at_, word);
  at_ += word.size();
  last_ = std::move(upper);
  return true;
}

SqlStatement SqlReader::read(std::size_t begin) {
  out_.block.begin = offset(begin);
  out_.block.isComplete = false;
  std::size_t end = std::string_view::npos;
  while (at_ < in_.text.size() && end == std::string_view::npos) {
    if (skip())
      continue;
    char c = in_.at(at_);
    bool isHostMark = c == ':' || (c == '$' && dialect_ == Dialect::Informix);
    if (isWordStart(c)) {
      bool isEndExec = equalsIgnoringCase(in_.word(at_), "END") && in_.at(at_ + 3) == '-' &&
                       equalsIgnoringCase(in_.word(at_ + 4), "EXEC");
      if (isEndExec) {
        std::size_t behind = in_.skipSpace(at_ + 8);
        end = in_.at(behind) == ';' ? behind + 1 : at_ + 8;
        out_.block.isComplete = true;
        break;
      }
      if (!word())
        break;
      isFirstOnLine_ = false;
      continue;
    }
    isFirstOnLine_ = false;
    if (c == ';') {
      // END; closes as END alone does.
      if (mayNest_ && wasEnd_)
        countCompound({});
      if (!isPlSql_ && compound_ == 0) {
        end = at_ + 1;
        out_.block.isComplete = true;
        break;
      }
    } else if (c == '{') {
      ++braces_;
    } else if (c == '}') {
      if (braces_ == 0)
        break;
      --braces_;
    } else if (c == '\'' || c == '"') {
      quoted();
      last_ = c;
      continue;
    } else if (in_.startsWith(at_, "::") || in_.startsWith(at_, ":=")) {
      put(at_, in_.text.substr(at_, 2));
      at_ += 2;
      last_ = ":";
      continue;
    } else if (isHostMark && host()) {
      continue;
    }
    std::size_t length = isDigit(c) ? in_.wordEnd(at_) - at_ : 1;
    put(at_, in_.text.substr(at_, length));
    at_ += length;
    last_ = c;
  }
  if (end == std::string_view::npos) {
    // What follows is C again, its blank lines included.
    end = std::min(at_, in_.text.size());
    while (end > from_ && (isBlank(in_.at(end - 1)) || in_.at(end - 1) == '\n'))
      --end;
  }
  out_.block.end = offset(std::max(end, begin + 1));
  return std::move(out_);
}

} // namespace

SqlStatement readSql(std::string_view text, std::size_t begin, std::size_t start, std::size_t limit,
                     Dialect dialect) {
  return SqlReader(text, start, limit, dialect).read(begin);
}

} // namespace tacit::embeddedc
