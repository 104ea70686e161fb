#include "Replacing.h"

#include "Lexer.h"

#include "tacit/Support/Hash.h"
#include "tacit/Support/Text.h"

#include <string>

namespace tacit::cobol {

static bool isPseudo(const Token &token) {
  return token.kind == TokenKind::PseudoText;
}

static std::vector<Token> parseOperand(const std::vector<Token> &tokens, std::size_t &at) {
  std::vector<Token> operand;
  if (at < tokens.size() && isPseudo(tokens[at])) {
    for (++at; at < tokens.size() && !isPseudo(tokens[at]); ++at)
      operand.push_back(tokens[at]);
    if (at < tokens.size())
      ++at;
    return operand;
  }
  if (at >= tokens.size() || tokens[at].kind == TokenKind::Period)
    return operand;
  bool isSign = tokens[at].kind == TokenKind::Plus || tokens[at].kind == TokenKind::Minus;
  operand.push_back(tokens[at++]);
  if (isSign && at < tokens.size() && tokens[at].kind == TokenKind::Number)
    operand.push_back(tokens[at++]);
  // An identifier with its qualifiers and subscripts.
  while (at + 1 < tokens.size()) {
    if ((isWord(tokens[at], Kw::Of) || isWord(tokens[at], Kw::In)) &&
        tokens[at + 1].kind == TokenKind::Word) {
      operand.push_back(tokens[at++]);
      operand.push_back(tokens[at++]);
    } else if (tokens[at].kind == TokenKind::LeftParen) {
      while (at < tokens.size() && tokens[at].kind != TokenKind::RightParen &&
             tokens[at].kind != TokenKind::Period)
        operand.push_back(tokens[at++]);
      if (at < tokens.size() && tokens[at].kind == TokenKind::RightParen)
        operand.push_back(tokens[at++]);
    } else {
      break;
    }
  }
  return operand;
}

std::vector<ReplaceRule> parseReplacing(const std::vector<Token> &tokens, std::size_t &at) {
  std::vector<ReplaceRule> rules;
  while (at < tokens.size() && tokens[at].kind != TokenKind::Period) {
    ReplaceRule rule;
    if (isWord(tokens[at], Kw::Leading) || isWord(tokens[at], Kw::Trailing)) {
      rule.mode = isWord(tokens[at], Kw::Leading) ? ReplaceMode::Leading : ReplaceMode::Trailing;
      ++at;
    }
    std::size_t before = at;
    rule.from = parseOperand(tokens, at);
    if (at < tokens.size() && isWord(tokens[at], Kw::By)) {
      ++at;
      rule.to = parseOperand(tokens, at);
      if (rule.mode == ReplaceMode::Tokens && rule.from.size() == 1 && rule.from[0].has(Token::Placeholder))
        rule.mode = ReplaceMode::Placeholder;
      if (!rule.from.empty())
        rules.push_back(std::move(rule));
    } else if (at == before) {
      ++at;
    }
  }
  if (at < tokens.size())
    ++at;
  return rules;
}

static std::uint64_t keyOf(const Token &token) {
  if (token.symbol)
    return token.symbol;
  return fnv1a(token.text(), static_cast<std::uint64_t>(token.kind) + 1) | (1ULL << 63);
}

static std::string joined(const std::vector<Token> &tokens, bool keepsBlanks) {
  std::string text;
  for (const Token &token : tokens) {
    if (keepsBlanks && !text.empty() && token.has(Token::SpaceBefore))
      text += ' ';
    text += token.text();
  }
  return text;
}

/// Whether \p token may be the beginning of a PICTURE string that was cut into tokens.
static bool mayBeginPicture(const Token &token) {
  return token.kind != TokenKind::String && token.kind != TokenKind::Picture &&
         token.kind != TokenKind::Period;
}

Replacer::Replacer(std::vector<ReplaceRule> rules, SymbolTable &symbols, Arena &arena)
    : rules_(std::move(rules)), symbols_(symbols), arena_(arena) {
  for (std::uint32_t at = 0; at < rules_.size(); ++at) {
    const ReplaceRule &rule = rules_[at];
    if (rule.mode == ReplaceMode::Tokens) {
      byFirst_[keyOf(rule.from[0])].push_back(at);
      if (mayBeginPicture(rule.from[0]))
        pictureRules_.push_back(at);
    } else {
      // -WT is two tokens, yet the end of one word.
      partRules_.push_back({rule.mode, joined(rule.from, false), joined(rule.to, true)});
    }
  }
}

static bool sameToken(const Token &left, const Token &right) {
  if (left.kind == TokenKind::Picture || right.kind == TokenKind::Picture)
    return equalsIgnoringCase(left.text(), right.text());
  if (left.kind != right.kind || left.symbol != right.symbol)
    return false;
  return left.symbol || (left.has(Token::Placeholder) ? equalsIgnoringCase(left.text(), right.text())
                                                      : left.text() == right.text());
}

/// How many tokens from \p at on are what \p rule replaces; 0 if it does not match. A PICTURE string is one
/// token there, and may be several in the rule: X(132).
std::size_t Replacer::matches(const ReplaceRule &rule, const std::vector<Token> &tokens, std::size_t at,
                              std::size_t end) const {
  const std::vector<Token> &from = rule.from;
  std::size_t i = 0;
  std::size_t used = 0;
  for (; i < from.size(); ++used) {
    if (at + used >= end)
      return 0;
    const Token &token = tokens[at + used];
    if (token.kind != TokenKind::Picture || from[i].kind == TokenKind::Picture) {
      if (!sameToken(token, from[i]))
        return 0;
      ++i;
      continue;
    }
    std::string_view rest = token.text();
    for (std::size_t first = i; i < from.size() && !rest.empty(); ++i) {
      std::string_view part = from[i].text();
      bool isApart = i > first && from[i].has(Token::SpaceBefore);
      if (isApart || part.empty() || !equalsIgnoringCase(rest.substr(0, part.size()), part))
        return 0;
      rest.remove_prefix(part.size());
    }
    if (!rest.empty())
      return 0;
  }
  return used;
}

static void setText(Token &token, std::string_view text, Arena &arena) {
  text = arena.copyText(text);
  token.data = text.data();
  token.length = static_cast<std::uint32_t>(text.size());
}

void Replacer::insert(const std::vector<Token> &to, const Token &place, std::vector<Token> &out) const {
  for (std::size_t i = 0; i < to.size(); ++i) {
    Token token = to[i];
    token.line = place.line;
    token.lineSpan = place.lineSpan;
    token.column = place.column;
    token.endColumn = place.endColumn;
    token.source = place.source;
    std::uint8_t layout = Token::FirstOnLine | Token::AreaA | Token::SpaceBefore;
    token.flags =
        static_cast<std::uint8_t>((token.flags & ~(Token::FirstOnLine | Token::AreaA)) | Token::Replaced);
    if (i == 0)
      token.flags = static_cast<std::uint8_t>((token.flags & ~layout) | (place.flags & layout));
    out.push_back(token);
  }
}

/// \p word becomes one with \p next.
void Replacer::join(Token &word, const Token &next) const {
  std::string text(word.text());
  text += next.text();
  setText(word, text, arena_);
  word.symbol = symbols_.intern(word.text());
}

/// LEADING, TRAILING and placeholders change a part of \p text, which is that of \p token.
bool Replacer::replacePart(const Token &token, std::string &text) const {
  bool changed = false;
  for (const PartRule &rule : partRules_) {
    const std::string &from = rule.from;
    if (from.empty() || text.size() < from.size())
      continue;
    std::string_view view = text;
    switch (rule.mode) {
    case ReplaceMode::Tokens:
      break;
    case ReplaceMode::Leading:
      if (!changed && token.kind == TokenKind::Word &&
          equalsIgnoringCase(view.substr(0, from.size()), from)) {
        text = rule.to + text.substr(from.size());
        changed = true;
      }
      break;
    case ReplaceMode::Trailing:
      if (!changed && token.kind == TokenKind::Word &&
          equalsIgnoringCase(view.substr(text.size() - from.size()), from)) {
        text = text.substr(0, text.size() - from.size()) + rule.to;
        changed = true;
      }
      break;
    case ReplaceMode::Placeholder:
      if (!token.has(Token::Placeholder) && token.kind != TokenKind::Picture)
        break;
      for (std::size_t at = 0; at + from.size() <= text.size();) {
        if (!equalsIgnoringCase(std::string_view(text).substr(at, from.size()), from)) {
          ++at;
          continue;
        }
        text.replace(at, from.size(), rule.to);
        at += rule.to.size();
        changed = true;
      }
      break;
    }
  }
  return changed;
}

bool Replacer::applyToPart(const Token &token, std::vector<Token> &out) const {
  if (token.kind == TokenKind::Picture && token.text().find(':') == std::string_view::npos)
    return false;
  std::string text(token.text());
  if (!replacePart(token, text))
    return false;
  if (token.kind == TokenKind::Picture) {
    out.push_back(token);
    setText(out.back(), text, arena_);
    out.back().flags |= Token::Replaced;
  } else {
    insert(lexPiece(arena_.copyText(text), symbols_, arena_), token, out);
  }
  return true;
}

/// Puts in what \p rule says for \p used tokens, and makes one word of it and what it touches: FLG-(TAG)-OK.
std::size_t Replacer::replace(const ReplaceRule &rule, std::size_t used, const std::vector<Token> &tokens,
                              std::size_t at, std::size_t end, std::vector<Token> &out) const {
  // Each piece that is joined to a word costs the whole word.
  constexpr std::uint32_t MaxJoined = 4096;
  const Token &token = tokens[at];
  std::size_t before = out.size();
  insert(rule.to, token, out);
  bool isPart = rule.from.size() > 1 && rule.from[0].kind != TokenKind::Word;
  bool touchesBefore = before > 0 && !token.has(Token::SpaceBefore) && !token.has(Token::FirstOnLine) &&
                       out[before - 1].kind == TokenKind::Word && out[before - 1].length < MaxJoined;
  if (touchesBefore && out.size() > before && out[before].kind == TokenKind::Word &&
      (isPart || out[before - 1].text().ends_with('-'))) {
    join(out[before - 1], out[before]);
    out.erase(out.begin() + static_cast<std::ptrdiff_t>(before));
  }
  if (at + used >= end || out.empty() || rule.to.empty() || out.back().kind != TokenKind::Word ||
      out.back().length >= MaxJoined)
    return used;
  const Token &next = tokens[at + used];
  bool touchesNext =
      next.kind == TokenKind::Word && !next.has(Token::SpaceBefore) && !next.has(Token::FirstOnLine);
  if (touchesNext && (isPart || next.text().starts_with('-'))) {
    join(out.back(), next);
    ++used;
  }
  return used;
}

std::size_t Replacer::apply(const std::vector<Token> &tokens, std::size_t at, std::size_t end,
                            std::vector<Token> &out) const {
  const Token &token = tokens[at];
  if (auto found = byFirst_.find(keyOf(token)); found != byFirst_.end())
    for (std::uint32_t index : found->second)
      if (std::size_t used = matches(rules_[index], tokens, at, end))
        return replace(rules_[index], used, tokens, at, end, out);
  if (token.kind == TokenKind::Picture)
    for (std::uint32_t index : pictureRules_)
      if (std::size_t used = matches(rules_[index], tokens, at, end)) {
        insert(rules_[index].to, token, out);
        return used;
      }
  if (!partRules_.empty() && (token.kind == TokenKind::Word || token.kind == TokenKind::Picture) &&
      applyToPart(token, out))
    return 1;
  out.push_back(token);
  return 1;
}

void joinPictures(std::vector<Token> &tokens, std::size_t first, std::vector<CommentToken> &comments,
                  std::size_t comment, Arena &arena) {
  std::size_t kept = first;
  for (std::size_t at = first; at < tokens.size(); ++kept) {
    for (; comment < comments.size() && comments[comment].tokensBefore <= at; ++comment)
      comments[comment].tokensBefore = static_cast<std::uint32_t>(kept);
    tokens[kept] = tokens[at++];
    bool isClause = isWord(tokens[kept], Kw::Pic) || isWord(tokens[kept], Kw::Picture);
    if (!isClause || at >= tokens.size())
      continue;
    if (isWord(tokens[at], Kw::Is))
      tokens[++kept] = tokens[at++];
    if (at >= tokens.size() || !tokens[at].has(Token::Replaced) || !mayBeginPicture(tokens[at]))
      continue;
    Token picture = tokens[at];
    std::string text(picture.text());
    for (++at; at < tokens.size() && !tokens[at].has(Token::SpaceBefore) &&
               !tokens[at].has(Token::FirstOnLine) && mayBeginPicture(tokens[at]);
         ++at)
      text += tokens[at].text();
    picture.kind = TokenKind::Picture;
    picture.symbol = 0;
    setText(picture, text, arena);
    tokens[++kept] = picture;
  }
  for (; comment < comments.size(); ++comment)
    comments[comment].tokensBefore = static_cast<std::uint32_t>(kept);
  tokens.resize(kept);
}

} // namespace tacit::cobol
