#include "Replacing.h"

#include "Lexer.h"

#include "tacit/Support/Hash.h"

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

/// Texts of \p tokens without blanks, in capitals: how a PICTURE string is compared.
static std::string joinedFolded(const std::vector<Token> &tokens) {
  std::string text;
  for (const Token &token : tokens)
    for (char c : token.text())
      text += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return text;
}

Replacer::Replacer(std::vector<ReplaceRule> rules, SymbolTable &symbols, Arena &arena)
    : rules_(std::move(rules)), symbols_(symbols), arena_(arena) {
  for (std::uint32_t at = 0; at < rules_.size(); ++at) {
    if (rules_[at].mode == ReplaceMode::Tokens) {
      byFirst_[keyOf(rules_[at].from[0])].push_back(at);
      byPicture_.try_emplace(joinedFolded(rules_[at].from), at);
    } else {
      partRules_.push_back(at);
    }
  }
}

static bool sameToken(const Token &left, const Token &right) {
  if (left.kind == TokenKind::Picture || right.kind == TokenKind::Picture)
    return left.text() == right.text();
  return left.kind == right.kind && left.symbol == right.symbol &&
         (left.symbol || left.text() == right.text());
}

bool Replacer::matches(const ReplaceRule &rule, const std::vector<Token> &tokens, std::size_t at,
                       std::size_t end) const {
  if (end - at < rule.from.size())
    return false;
  for (std::size_t i = 0; i < rule.from.size(); ++i)
    if (!sameToken(tokens[at + i], rule.from[i]))
      return false;
  return true;
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
  std::string joined(word.text());
  joined += next.text();
  std::string_view text = arena_.copyText(joined);
  word.data = text.data();
  word.length = static_cast<std::uint32_t>(text.size());
  word.symbol = symbols_.intern(text);
}

static bool startsFolded(std::string_view text, std::string_view prefix) {
  if (text.size() < prefix.size())
    return false;
  for (std::size_t at = 0; at < prefix.size(); ++at) {
    auto fold = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; };
    if (fold(text[at]) != fold(prefix[at]))
      return false;
  }
  return true;
}

/// LEADING, TRAILING and placeholders change a part of one word.
bool Replacer::applyToPart(const Token &token, std::vector<Token> &out) const {
  std::string text(token.text());
  bool changed = false;
  for (std::uint32_t index : partRules_) {
    const ReplaceRule &rule = rules_[index];
    std::string from; // -WT is two tokens, yet the end of one word.
    for (const Token &part : rule.from)
      from += part.text();
    std::string to;
    for (const Token &part : rule.to) {
      if (!to.empty() && part.has(Token::SpaceBefore))
        to += ' ';
      to += part.text();
    }
    if (rule.mode == ReplaceMode::Leading && startsFolded(text, from)) {
      text = to + text.substr(from.size());
      changed = true;
    } else if (rule.mode == ReplaceMode::Trailing && text.size() >= from.size() &&
               startsFolded(std::string_view(text).substr(text.size() - from.size()), from)) {
      text = text.substr(0, text.size() - from.size()) + to;
      changed = true;
    } else if (rule.mode == ReplaceMode::Placeholder && token.has(Token::Placeholder)) {
      for (std::size_t at = 0; at + from.size() <= text.size(); ++at) {
        if (!startsFolded(std::string_view(text).substr(at), from))
          continue;
        text.replace(at, from.size(), to);
        at += to.size();
        changed = true;
        if (at == 0)
          break;
        --at;
      }
    }
  }
  if (!changed)
    return false;
  insert(lexPiece(arena_.copyText(text), symbols_, arena_), token, out);
  return true;
}

std::size_t Replacer::apply(const std::vector<Token> &tokens, std::size_t at, std::size_t end,
                            std::vector<Token> &out) const {
  const Token &token = tokens[at];
  if (token.kind == TokenKind::Picture) {
    // One token here, several in the COPY statement: X(132) BY X(80).
    auto found = byPicture_.find(joinedFolded({token}));
    if (found != byPicture_.end() && !rules_[found->second].to.empty()) {
      std::string text;
      for (const Token &part : rules_[found->second].to)
        text += part.text();
      Token picture = token;
      std::string_view copy = arena_.copyText(text);
      picture.data = copy.data();
      picture.length = static_cast<std::uint32_t>(copy.size());
      picture.flags |= Token::Replaced;
      out.push_back(picture);
      return 1;
    }
  }
  if (auto found = byFirst_.find(keyOf(token)); found != byFirst_.end()) {
    for (std::uint32_t index : found->second) {
      const ReplaceRule &rule = rules_[index];
      if (!matches(rule, tokens, at, end))
        continue;
      std::size_t before = out.size();
      insert(rule.to, token, out);
      std::size_t used = rule.from.size();
      // `FLG-(TAG)`: what was put in ends the word before it.
      if (before > 0 && out.size() > before && !token.has(Token::SpaceBefore) &&
          !token.has(Token::FirstOnLine) && out[before].kind == TokenKind::Word &&
          out[before - 1].kind == TokenKind::Word && out[before - 1].text().ends_with('-')) {
        join(out[before - 1], out[before]);
        out.erase(out.begin() + static_cast<std::ptrdiff_t>(before));
      }
      // `(TAG)-NAME`: the rest of a word whose beginning was just put in.
      if (at + used < end && !rule.to.empty() && out.back().kind == TokenKind::Word) {
        const Token &next = tokens[at + used];
        if (next.kind == TokenKind::Word && !next.has(Token::SpaceBefore) && next.text().starts_with('-')) {
          join(out.back(), next);
          ++used;
        }
      }
      return used;
    }
  }
  if (token.kind == TokenKind::Word && !partRules_.empty() && applyToPart(token, out))
    return 1;
  out.push_back(token);
  return 1;
}

} // namespace tacit::cobol
