// Clauses that only embedded SQL and some vendors have are taken out of a query here.
#include "Normalise.h"

namespace tacit::sql {

namespace {

class Taker {
public:
  Taker(Reading &reading, std::size_t first, std::size_t end) : reading_(reading), end_(end) {
    int depth = 0;
    for (std::size_t at = first; at < end; ++at) {
      depth -= reading.tokens[at].is(")");
      kept_.push_back({static_cast<std::uint32_t>(at), depth});
      depth += reading.tokens[at].is("(");
    }
  }

  std::vector<std::uint32_t> take();

private:
  struct Kept {
    std::uint32_t token;
    int depth;
  };
  const Token &tok(std::size_t at) const {
    return at < kept_.size() ? reading_.tokens[kept_[at].token] : reading_.tokens.back();
  }
  bool is(std::size_t at, std::string_view word) const { return tok(at).is(word); }
  void erase(std::size_t first, std::size_t last) {
    kept_.erase(kept_.begin() + static_cast<std::ptrdiff_t>(first),
                kept_.begin() + static_cast<std::ptrdiff_t>(std::min(last, kept_.size())));
  }
  bool isTail(std::size_t at) const;
  bool isIsolation(std::size_t at) const;
  void tail(std::size_t at);
  void into(std::size_t at);
  void returning(std::size_t at);
  void hierarchy();

  Reading &reading_;
  std::size_t end_;
  std::vector<Kept> kept_;
};

bool Taker::isIsolation(std::size_t at) const {
  return is(at, "WITH") &&
         (is(at + 1, "UR") || is(at + 1, "CS") || is(at + 1, "RS") || is(at + 1, "RR") || is(at + 1, "NC"));
}

bool Taker::isTail(std::size_t at) const {
  if (is(at, "FOR"))
    return is(at + 1, "UPDATE") || is(at + 1, "READ") || is(at + 1, "FETCH") || is(at + 1, "BROWSE") ||
           is(at + 1, "SHARE") || is(at + 1, "KEEP") || is(at + 1, "DIRECT") || is(at + 1, "DEFERRED") ||
           tok(at + 1).kind == TokenKind::Host || tok(at + 1).kind == TokenKind::Number;
  if (is(at, "FETCH"))
    return is(at + 1, "FIRST") || is(at + 1, "NEXT");
  if (is(at, "OPTIMIZE"))
    return is(at + 1, "FOR");
  if (is(at, "QUERYNO"))
    return tok(at + 1).kind == TokenKind::Number;
  if (is(at, "SKIP"))
    return is(at + 1, "LOCKED");
  if (is(at, "NOT"))
    return is(at + 1, "ATOMIC");
  if (is(at, "LIMIT") || is(at, "OFFSET"))
    return tok(at + 1).kind == TokenKind::Number || tok(at + 1).kind == TokenKind::Host;
  return isIsolation(at);
}

/// From here on everything steers locks, order of work and number of rows only.
void Taker::tail(std::size_t first) {
  for (std::size_t at = first; at < kept_.size(); ++at) {
    if (is(at, "UPDATE") && at > 0 && is(at - 1, "FOR"))
      reading_.out.isForUpdate = true;
    bool isList = is(at, "OF") && at > 1 && is(at - 1, "UPDATE");
    for (std::size_t name = at + 1; isList && tok(name).isName(); name += 2) {
      while (is(name + 1, ".") && tok(name + 2).isName())
        name += 2;
      reading_.out.updatable.push_back(tok(name).text);
      isList = is(name + 1, ",");
    }
  }
  erase(first, kept_.size());
}

/// INTO and its variables, up to the clause that follows.
void Taker::into(std::size_t at) {
  std::size_t last = at + 1;
  int depth = kept_[at].depth;
  for (; last < kept_.size(); ++last) {
    const Token &token = tok(last);
    if (kept_[last].depth <= depth &&
        (token.is("FROM") || token.is("WHERE") || token.is("GROUP") || token.is("ORDER") ||
         token.is("HAVING") || token.is("UNION") || isTail(last) || kept_[last].depth < depth))
      break;
    if (token.kind == TokenKind::Host)
      reading_.fill(token.host);
    if (token.is("DESCRIPTOR"))
      reading_.out.usesDescriptor = true;
  }
  std::size_t first = at;
  if (first > 1 && is(first - 1, "COLLECT") && is(first - 2, "BULK"))
    first -= 2;
  erase(first, last);
}

/// RETURNING columns INTO variables.
void Taker::returning(std::size_t at) {
  for (std::size_t each = at; each < kept_.size(); ++each)
    if (is(each, "INTO"))
      into(each);
  for (std::size_t each = at + 1; each < kept_.size(); ++each)
    if (tok(each).isName() && !is(each + 1, ".") && !is(each + 1, "(") && !isQueryWord(tok(each).text))
      reading_.out.results.push_back(
          reading_.add({.kind = ExprKind::Column, .text = tok(each).text, .offset = tok(each).offset}));
  erase(at, kept_.size());
}

/// START WITH ... CONNECT BY ... is passed over; its columns are not known.
void Taker::hierarchy() {
  for (std::size_t at = 0; at < kept_.size(); ++at) {
    if (!(is(at, "START") && is(at + 1, "WITH")) && !(is(at, "CONNECT") && is(at + 1, "BY")))
      continue;
    int depth = kept_[at].depth;
    std::size_t last = at + 1;
    while (last < kept_.size() && kept_[last].depth >= depth &&
           !(kept_[last].depth == depth && (is(last, "GROUP") || is(last, "HAVING") || is(last, "UNION") ||
                                            (is(last, "ORDER") && !is(last + 1, "SIBLINGS")))))
      ++last;
    reading_.doubt("the conditions of CONNECT BY are not read");
    erase(at, last);
  }
}

std::vector<std::uint32_t> Taker::take() {
  bool isInsert = is(0, "INSERT") || is(0, "MERGE");
  bool isSelect = !isInsert && !is(0, "UPDATE") && !is(0, "DELETE");
  for (std::size_t at = 0; at < kept_.size(); ++at) {
    if (kept_[at].depth == 0 && isTail(at)) {
      tail(at);
      break;
    }
    if (is(at, "INTO") && isSelect && kept_[at].depth == 0 && at > 0) {
      into(at);
      --at;
    } else if (kept_[at].depth == 0 && !isSelect && (is(at, "RETURNING") || is(at, "RETURN"))) {
      returning(at);
    } else if (is(at, "WHERE") && is(at + 1, "CURRENT") && is(at + 2, "OF")) {
      Cursor cursor = reading_.cursor(kept_[at + 2].token + 1, end_);
      reading_.out.cursor = cursor.hyphenated();
      if (reading_.out.cursor.empty() && cursor.tok().kind == TokenKind::Host)
        reading_.doubt("the cursor is named at run time");
      erase(at, kept_.size());
    } else if (isIsolation(at)) {
      erase(at, at + 2);
      --at;
    } else if (is(at, "(") && is(at + 1, "+") && is(at + 2, ")")) {
      erase(at, at + 3);
      --at;
    }
  }
  hierarchy();
  std::vector<std::uint32_t> result;
  result.reserve(kept_.size());
  for (const Kept &each : kept_)
    result.push_back(each.token);
  return result;
}

} // namespace

std::vector<std::uint32_t> takeEmbedded(Reading &reading, std::size_t first, std::size_t end) {
  return Taker(reading, first, end).take();
}

} // namespace tacit::sql
