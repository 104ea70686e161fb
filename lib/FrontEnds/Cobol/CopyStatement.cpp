#include "CopyStatement.h"

#include "tacit/Support/Text.h"

namespace tacit::cobol {

namespace {
/// Looks at tokens of a stream by kind and keyword; beyond the end there are none.
struct Look {
  const TokenStream &tokens;

  bool isKind(std::size_t at, TokenKind kind) const {
    const Token *token = tokens(at);
    return token != nullptr && token->kind == kind;
  }
  bool isKeyword(std::size_t at, Kw keyword) const {
    const Token *token = tokens(at);
    return token != nullptr && isWord(*token, keyword);
  }
  bool isText(std::size_t at) const {
    const Token *token = tokens(at);
    return token != nullptr && (token->kind == TokenKind::Word || token->kind == TokenKind::String ||
                                token->kind == TokenKind::Number);
  }
  /// Whether token \p at goes on where \p end, a place in the text, is: no blank between them. Reads no
  /// further line, because the copybook may change how that is read.
  bool touches(std::size_t at, const char *end) const {
    const Token *token = tokens.peek(at);
    return token != nullptr && token->data == end && token->kind != TokenKind::String;
  }
};
} // namespace

/// A name as it stands in the text: words, digits, periods, slashes without a blank between them. The period
/// that ends the statement is not followed by more of it.
static std::string_view parseName(const Look &look, std::size_t &at) {
  const Token *first = look.tokens(at);
  std::string_view name = first->text();
  bool isQuoted = first->kind == TokenKind::String;
  ++at;
  if (isQuoted)
    return name;
  while (look.touches(at, name.data() + name.size())) {
    Token next = *look.tokens(at);
    bool isSeparator = next.kind == TokenKind::Period || next.kind == TokenKind::LeftParen ||
                       next.kind == TokenKind::RightParen || next.kind == TokenKind::PseudoText;
    bool goesOn = next.kind == TokenKind::Period && look.touches(at + 1, next.data + next.length) &&
                  look.isText(at + 1);
    if (isSeparator && !goesOn)
      break;
    name = {name.data(), name.size() + next.length};
    ++at;
  }
  return name;
}

bool parseCopy(const TokenStream &tokens, std::size_t at, CopySite &site) {
  Look look{tokens};
  site.first = at++;
  if (!look.isText(at))
    return false;
  site.name = parseName(look, at);
  // COPY RESOURCE "picture.bmp", of ACUCOBOL: goes into the object, not into the text.
  if (const Token *next = tokens(at);
      next != nullptr && next->kind == TokenKind::String && equalsIgnoringCase(site.name, "RESOURCE")) {
    site.isResource = true;
    ++at;
  }
  // COPY IDMS RECORD name: the last word is what is copied.
  if (look.isText(at) && !look.isKeyword(at, Kw::Of) && !look.isKeyword(at, Kw::In) &&
      equalsIgnoringCase(site.name, "IDMS"))
    while (look.isText(at) && !tokens(at)->has(Token::FirstOnLine))
      site.name = tokens(at++)->text();
  if ((look.isKeyword(at, Kw::Of) || look.isKeyword(at, Kw::In)) && look.isText(at + 1)) {
    ++at;
    site.library = parseName(look, at);
  }
  // COPY name FROM DICTIONARY, of DEC.
  if (look.isKeyword(at, Kw::From) && look.isText(at + 1))
    at += 2;
  if (look.isKeyword(at, Kw::Suppress))
    at += look.isKeyword(at + 1, Kw::Printing) ? 2 : 1;
  if (look.isKeyword(at, Kw::Replacing)) {
    std::vector<Token> phrase;
    for (++at; tokens(at) != nullptr && !look.isKind(at, TokenKind::Period); ++at) {
      // A period inside pseudo-text ends nothing.
      bool isPseudo = look.isKind(at, TokenKind::PseudoText);
      phrase.push_back(*tokens(at));
      if (!isPseudo)
        continue;
      for (++at; tokens(at) != nullptr && !look.isKind(at, TokenKind::PseudoText); ++at)
        phrase.push_back(*tokens(at));
      if (tokens(at) == nullptr)
        break;
      phrase.push_back(*tokens(at));
    }
    std::size_t read = 0;
    site.rules = parseReplacing(phrase, read);
    if (look.isKeyword(at, Kw::Suppress))
      ++at;
  }
  if (look.isKind(at, TokenKind::Period))
    ++at;
  site.end = at;
  return true;
}

bool parseInclude(const TokenStream &tokens, std::size_t at, bool takesPeriod, CopySite &site) {
  Look look{tokens};
  if (!look.isKeyword(at + 1, Kw::Sql) || !look.isKeyword(at + 2, Kw::Include) || !look.isText(at + 3))
    return false;
  std::size_t end = at + 3;
  std::string_view name = parseName(look, end);
  if (!look.isKeyword(end, Kw::EndExec))
    return false;
  site.first = at;
  site.name = name;
  site.kind = ir::ExpansionKind::SqlInclude;
  site.end = end + 1;
  if (takesPeriod && look.isKind(site.end, TokenKind::Period))
    ++site.end;
  return true;
}

} // namespace tacit::cobol
