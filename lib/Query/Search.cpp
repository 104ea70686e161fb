#include "tacit/Query/Query.h"

#include <algorithm>
#include <cctype>

namespace tacit {

namespace {
struct Term {
  enum class Kind : std::uint8_t { Words, Operator, Open, Close } kind = Kind::Words;
  std::string text;
};
} // namespace

/// Whether FTS5 finds a word in \p text.
static bool hasWord(std::string_view text) {
  return std::ranges::any_of(
      text, [](char c) { return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(c) != 0; });
}

static std::string phrase(std::string_view text) {
  std::string out = "\"";
  for (char c : text)
    out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

static std::vector<Term> termsOf(std::string_view text) {
  constexpr std::string_view Blank = " \t\r\n";
  std::vector<Term> terms;
  while (!text.empty()) {
    char first = text.front();
    if (Blank.find(first) != std::string_view::npos) {
      text.remove_prefix(1);
    } else if (first == '(' || first == ')') {
      terms.push_back({first == '(' ? Term::Kind::Open : Term::Kind::Close, std::string(1, first)});
      text.remove_prefix(1);
    } else if (first == '"') {
      std::size_t end = std::min(text.find('"', 1), text.size());
      std::string_view inside = text.substr(1, end - 1);
      text.remove_prefix(std::min(end + 1, text.size()));
      bool isPrefix = text.starts_with('*');
      if (hasWord(inside))
        terms.push_back({Term::Kind::Words, phrase(inside) + (isPrefix ? " *" : "")});
      if (isPrefix)
        text.remove_prefix(1);
    } else {
      std::size_t end = std::min(text.find_first_of(" \t\r\n()\""), text.size());
      std::string_view word = text.substr(0, end);
      text.remove_prefix(end);
      if (word == "AND" || word == "OR" || word == "NOT")
        terms.push_back({Term::Kind::Operator, std::string(word)});
      else if (hasWord(word))
        terms.push_back({Term::Kind::Words, phrase(word) + (word.ends_with('*') ? " *" : "")});
    }
  }
  return terms;
}

/// Whether operators stand between operands and parentheses match.
static bool isWellFormed(const std::vector<Term> &terms) {
  int depth = 0;
  bool wantsOperand = true;
  for (const Term &term : terms) {
    switch (term.kind) {
    case Term::Kind::Words:
      wantsOperand = false;
      break;
    case Term::Kind::Operator:
      if (wantsOperand)
        return false;
      wantsOperand = true;
      break;
    case Term::Kind::Open:
      ++depth;
      wantsOperand = true;
      break;
    case Term::Kind::Close:
      if (wantsOperand || --depth < 0)
        return false;
      break;
    }
  }
  return depth == 0 && !wantsOperand;
}

std::string searchExpression(std::string_view text) {
  std::vector<Term> terms = termsOf(text);
  // What is no expression is a list of words.
  if (!isWellFormed(terms))
    std::erase_if(terms, [](const Term &term) { return term.kind != Term::Kind::Words; });
  std::string out;
  for (std::size_t at = 0; at < terms.size(); ++at) {
    if (at != 0) {
      bool endsOperand = terms[at - 1].kind == Term::Kind::Words || terms[at - 1].kind == Term::Kind::Close;
      bool beginsOperand = terms[at].kind == Term::Kind::Words || terms[at].kind == Term::Kind::Open;
      // FTS5 takes words side by side for AND, but not beside parentheses.
      out += endsOperand && beginsOperand ? " AND " : " ";
    }
    out += terms[at].text;
  }
  return out;
}

} // namespace tacit
