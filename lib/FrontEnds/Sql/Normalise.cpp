#include "Normalise.h"

#include <fmt/format.h>

namespace tacit::sql {

std::uint32_t Normalised::tokenAt(std::uint32_t location) const {
  auto after = std::upper_bound(places.begin(), places.end(), location,
                                [](std::uint32_t at, const Place &place) { return at < place.at; });
  return after == places.begin() ? 0 : std::prev(after)->token;
}

const std::string &Normalised::name(std::string_view standIn) const {
  static const std::string Empty;
  std::size_t number = 0;
  if (standIn.size() < 2 || standIn[0] != 'n')
    return Empty;
  for (char c : standIn.substr(1)) {
    if (c < '0' || c > '9' || number > names.size())
      return Empty;
    number = number * 10 + static_cast<std::size_t>(c - '0');
  }
  return number < names.size() ? names[number] : Empty;
}

namespace {

class Writer {
public:
  Writer(Reading &reading, const std::vector<std::uint32_t> &kept) : reading_(reading), kept_(kept) {}

  Normalised write();

private:
  const Token &tok(std::size_t ahead = 0) const {
    return at_ + ahead < kept_.size() ? reading_.tokens[kept_[at_ + ahead]] : reading_.tokens.back();
  }
  const Token &before(std::size_t back = 1) const {
    return at_ >= back ? reading_.tokens[kept_[at_ - back]] : reading_.tokens.back();
  }
  void put(std::string_view text) {
    out_.places.push_back({static_cast<std::uint32_t>(out_.text.size()), kept_[at_]});
    out_.text += text;
    out_.text += ' ';
  }
  void putName(std::string_view name);
  void putRegister(std::string_view name) {
    putName(name);
    out_.text += "( ) ";
  }
  bool special();
  void word();
  bool isDuration() const;
  bool isLengthWord() const;
  std::size_t openBefore(std::size_t at) const;

  Reading &reading_;
  const std::vector<std::uint32_t> &kept_;
  Normalised out_;
  std::map<std::string, std::size_t, std::less<>> numbers_;
  std::size_t at_ = 0;
};

void Writer::putName(std::string_view name) {
  auto found = numbers_.find(name);
  if (found == numbers_.end()) {
    found = numbers_.emplace(name, out_.names.size()).first;
    out_.names.emplace_back(name);
  }
  put(fmt::format("\"n{}\"", found->second));
}

/// Position of the "(" that the ")" at \p at closes.
std::size_t Writer::openBefore(std::size_t at) const {
  int depth = 0;
  for (std::size_t each = at + 1; each-- > 0;) {
    const Token &token = reading_.tokens[kept_[each]];
    depth += token.is(")") ? 1 : token.is("(") ? -1 : 0;
    if (depth == 0)
      return each;
  }
  return 0;
}

/// `+ 1 MONTH`, `- :N DAYS`, `+ (A + B) YEARS`: a length of time.
bool Writer::isDuration() const {
  if (at_ < 2 || !isTimeUnit(tok().text) || tok(1).is("("))
    return false;
  std::size_t operand = at_ - 1;
  const Token &last = before();
  if (last.is(")")) {
    operand = openBefore(operand);
    if (operand > 0 && reading_.tokens[kept_[operand - 1]].isName() &&
        !isQueryWord(reading_.tokens[kept_[operand - 1]].text))
      --operand;
  } else if (last.isName()) {
    while (operand > 1 && reading_.tokens[kept_[operand - 1]].is("."))
      operand -= 2;
  } else if (last.kind != TokenKind::Number && last.kind != TokenKind::Host &&
             last.kind != TokenKind::Marker) {
    return false;
  }
  const Token &sign = operand > 0 ? reading_.tokens[kept_[operand - 1]] : reading_.tokens.back();
  return sign.is("+") || sign.is("-");
}

/// Words in the last place of a scalar function that are no columns: CHAR(D, ISO), STRIP(A, B).
bool Writer::isLengthWord() const {
  static constexpr std::string_view Forms[] = {"ISO",  "USA",    "EUR",         "JIS",        "LOCAL",
                                               "B",    "L",      "T",           "LEADING",    "TRAILING",
                                               "BOTH", "OCTETS", "CODEUNITS16", "CODEUNITS32"};
  if (!before().is(",") || !(tok(1).is(")") || tok(1).is(",")) ||
      std::find(std::begin(Forms), std::end(Forms), tok().text) == std::end(Forms))
    return false;
  // Inside CHAR( ... , or the like.
  int depth = 0;
  for (std::size_t each = at_; each-- > 1;) {
    const Token &token = reading_.tokens[kept_[each]];
    depth += token.is(")") ? 1 : token.is("(") ? -1 : 0;
    if (depth < 0) {
      const Token &function = reading_.tokens[kept_[each - 1]];
      return function.is("CHAR") || function.is("VARCHAR") || function.is("STRIP") || function.is("TRIM") ||
             function.is("SUBSTRING") || function.is("LENGTH") || function.is("CHARACTER_LENGTH");
    }
  }
  return false;
}

/// Forms of several tokens. True if one was written; at_ then stands on its last token.
bool Writer::special() {
  auto next = [&](std::size_t more, std::string_view text) {
    put(text);
    at_ += more;
    return true;
  };
  if (tok().is("CURRENT") && tok(1).kind == TokenKind::Word && !tok(1).is("OF") &&
      !isQueryWord(tok(1).text) && !before().is(".")) {
    std::string name = "CURRENT " + tok(1).text;
    putRegister(name);
    ++at_;
    return true;
  }
  if ((tok().is("NEXT") || tok().is("PREVIOUS") || tok().is("NEXTVAL") || tok().is("PREVVAL")) &&
      (tok(1).is("VALUE") || tok(1).is("FOR"))) {
    std::size_t ahead = tok(1).is("VALUE") ? 2 : 1;
    if (tok(ahead).is("FOR") && tok(ahead + 1).isName()) {
      ++ahead;
      std::string name =
          (tok().is("NEXT") || tok().is("NEXTVAL") ? "NEXT VALUE FOR " : "PREVIOUS VALUE FOR ");
      while (tok(ahead + 1).is(".") && tok(ahead + 2).isName())
        ahead += 2;
      putRegister(name + tok(ahead).text);
      at_ += ahead;
      return true;
    }
  }
  if (tok().is("DOUBLE") && tok(1).is("PRECISION")) {
    putName("DOUBLE");
    ++at_;
    return true;
  }
  if ((tok().is("CHARACTER") || tok().is("CHAR")) && (tok(1).is("VARYING") || tok(1).is("LARGE"))) {
    putName(tok(1).is("LARGE") ? "CLOB" : "VARCHAR");
    at_ += tok(1).is("LARGE") && tok(2).is("OBJECT") ? 2 : 1;
    return true;
  }
  if (tok().is("FOR") && tok(2).is("DATA") && (tok(1).is("BIT") || tok(1).is("MIXED") || tok(1).is("SBCS"))) {
    at_ += 2;
    return true;
  }
  if (tok().is("TABLE") && tok(1).is("(") &&
      (tok(2).is("SELECT") || tok(2).is("WITH") || tok(2).is("VALUES")))
    return next(0, "LATERAL");
  if (before().is("SELECT")) {
    if (tok().is("UNIQUE"))
      return next(0, "DISTINCT");
    // FIRST n, SKIP n, TOP n count rows.
    bool counts = tok().is("FIRST") || tok().is("SKIP") || tok().is("TOP") || tok().is("LIMIT");
    bool isCount = tok(1).kind == TokenKind::Number || tok(1).kind == TokenKind::Host;
    if (counts && isCount && !tok(2).is(",") && !tok(2).is("FROM")) {
      ++at_;
      return true;
    }
  }
  if (tok().is("MINUS") && (tok(1).is("SELECT") || tok(1).is("ALL") || tok(1).is("(")))
    return next(0, "EXCEPT");
  // How texts are ordered; which rows come and what is in them does not depend on it.
  if (tok().is("COLLATE") && tok(1).isName() && at_ > 0 && !before().is(",") && !isQueryWord(before().text)) {
    ++at_;
    while (tok(1).is(".") && tok(2).isName())
      at_ += 2;
    return true;
  }
  if (tok().is("CONCAT") && !tok(1).is("("))
    return next(0, "||");
  if (tok().is("DELETE") && tok(1).isName() && !tok(1).is("FROM") && !tok(1).is("WHERE") &&
      !before().is("THEN"))
    return next(0, "DELETE FROM");
  if (tok().is("OVER") && tok(1).is("("))
    return next(0, "OVER");
  if (tok().is("PARTITION") && tok(1).is("BY"))
    return next(0, "PARTITION");
  if (tok().is("DO") && tok(1).is("NOTHING"))
    return next(1, "DO NOTHING");
  if ((tok().is("TRIM") || tok().is("EXTRACT") || tok().is("POSITION") || tok().is("SUBSTRING")) &&
      tok(1).is("(")) {
    // Only with the words of the standard inside it is more than a function.
    int depth = 0;
    for (std::size_t ahead = 1; at_ + ahead < kept_.size(); ++ahead) {
      depth += tok(ahead).is("(") ? 1 : tok(ahead).is(")") ? -1 : 0;
      if (depth == 0)
        return false;
      if (depth == 1 && (tok(ahead).is("FROM") || tok(ahead).is("IN")))
        return next(0, tok().text);
    }
  }
  if ((tok().is("BOTH") || tok().is("LEADING") || tok().is("TRAILING")) && before().is("(") &&
      before(2).is("TRIM"))
    return next(0, tok().text);
  if (isTimeUnit(tok().text) && before().is("(") && before(2).is("EXTRACT"))
    return next(0, tok().text);
  return false;
}

void Writer::word() {
  const Token &token = tok();
  if (special())
    return;
  if (isDuration()) {
    // A factor in front of the grammar; Grammar.cpp makes it a function of its operand again.
    out_.text += "* ";
    putRegister("DURATION " + token.text);
    return;
  }
  bool isPart = before().is(".") || tok(1).is(".");
  if (!isPart && isQueryWord(token.text))
    return put(token.text);
  if (isLengthWord()) {
    out_.strings.push_back(token.text);
    return put(fmt::format("'s{}'", out_.strings.size() - 1));
  }
  // X'00FF', N'text'.
  if (tok(1).kind == TokenKind::String && !tok(1).spaceBefore && token.text.size() <= 2)
    return;
  if (!isPart && isRegister(token.text) && !tok(1).is("(") && !before().is("AS"))
    return putRegister(token.text);
  putName(token.text);
}

Normalised Writer::write() {
  for (; at_ < kept_.size(); ++at_) {
    const Token &token = tok();
    switch (token.kind) {
    case TokenKind::Word:
      out_.nesting += token.is("NOT") || token.is("CASE") || token.is("SELECT") || token.is("JOIN") ||
                      token.is("AND") || token.is("OR");
      word();
      break;
    case TokenKind::Delimited:
      putName(token.text);
      break;
    case TokenKind::Number:
      put(token.text);
      break;
    case TokenKind::String:
      out_.strings.push_back(token.text);
      put(fmt::format("'s{}'", out_.strings.size() - 1));
      break;
    case TokenKind::Host:
      put(fmt::format("${}", token.host + 1));
      break;
    case TokenKind::Marker:
      put(fmt::format("${}", reading_.options.hosts + token.host + 1));
      break;
    case TokenKind::Symbol:
      out_.nesting += !token.is(",") && !token.is(".") && !token.is(")");
      put(token.text);
      break;
    case TokenKind::End:
      break;
    }
  }
  return std::move(out_);
}

} // namespace

Normalised normalise(Reading &reading, const std::vector<std::uint32_t> &kept) {
  return Writer(reading, kept).write();
}

} // namespace tacit::sql
