#include "SqlText.h"

#include "Reader.h"

#include <algorithm>

namespace tacit::cobol {

std::uint32_t SqlText::tokenAt(std::uint32_t offset) const {
  auto after = std::upper_bound(places.begin(), places.end(), offset,
                                [](std::uint32_t at, const Place &place) { return at < place.offset; });
  return after == places.begin() ? 0 : std::prev(after)->token;
}

ir::DataItemId textOfVarchar(const UnitBuilder &b, ir::DataItemId item) {
  ir::DataItemId length = b.fields[item.index()].firstChild;
  if (!length.isValid())
    return {};
  ir::DataItemId text = b.fields[length.index()].next;
  if (!text.isValid() || b.fields[text.index()].next.isValid())
    return {};
  const ir::Type &lengthType = b.unit.types[b.unit.items[length].type];
  bool isBinary =
      lengthType.encoding == ir::Encoding::Binary || lengthType.encoding == ir::Encoding::NativeBinary;
  bool isText = b.unit.types[b.unit.items[text].type].kind == ir::TypeKind::Text;
  bool isLevel49 = b.unit.items[length].level == 49 && b.unit.items[text].level == 49;
  return isText && (isLevel49 || (isBinary && b.unit.items[length].byteSize <= 4)) ? text : ir::DataItemId();
}

namespace {

/// Cursor over the block's tokens.
class Writer {
public:
  Writer(UnitBuilder &builder, std::uint32_t first, std::uint32_t end) : b_(builder), at_(first), end_(end) {}

  SqlText write();

private:
  const Token &tok(std::uint32_t ahead = 0) const {
    return b_.tokens[std::min<std::size_t>(at_ + ahead, b_.tokens.size() - 1)];
  }
  bool isHere(TokenKind kind, std::uint32_t ahead = 0) const {
    return at_ + ahead < end_ && tok(ahead).kind == kind;
  }
  bool isAdjacent(TokenKind kind, std::uint32_t ahead = 0) const {
    return isHere(kind, ahead) && !tok(ahead).has(Token::SpaceBefore);
  }
  bool isSpelled(std::string_view word) const {
    return isHere(TokenKind::Word) && b_.source.symbols.text(tok().symbol) == word;
  }
  void put(std::uint32_t token, std::string_view text) {
    out_.places.push_back({static_cast<std::uint32_t>(out_.text.size()), token});
    out_.text += text;
  }
  void literal(const Token &token);
  void host();
  void name(SqlHost &host);
  bool members(const SqlHost &host, std::uint32_t token);

  UnitBuilder &b_;
  std::uint32_t at_;
  std::uint32_t end_;
  SqlText out_;
  bool opensList_ = false; ///< INTO, VALUES ( or a comma stands before.
};

void Writer::literal(const Token &token) {
  char quote = '\'';
  // The quote itself stands before the text, unless it was put together from several lines or put here.
  if (token.data != nullptr && token.lineSpan == 0 && !token.has(Token::Replaced) &&
      token.endColumn - token.column + 1U == token.length + 2)
    quote = token.data[-1] == '"' ? '"' : '\'';
  std::string text;
  text += quote;
  for (char c : token.text()) {
    text += c;
    // Doubled ones are kept doubled; a quote of the other kind needs it when the kind was lost.
    if (c == '\'' && quote == '\'' && !token.has(Token::Doubled))
      text += c;
  }
  text += quote;
  put(at_, text);
}

/// NAME, GROUP.NAME, NAME(SUBSCRIPT), NAME OF GROUP.
void Writer::name(SqlHost &host) {
  host.first = at_++;
  while (isAdjacent(TokenKind::Period) && isAdjacent(TokenKind::Word, 1))
    at_ += 2;
  if (isAdjacent(TokenKind::LeftParen)) {
    std::uint32_t close = 1;
    while (at_ + close < end_ && close < 12 && tok(close).kind != TokenKind::RightParen)
      ++close;
    if (isHere(TokenKind::RightParen, close))
      at_ += close + 1;
  }
  host.end = at_;
}

/// The members of a host structure in its place.
bool Writer::members(const SqlHost &host, std::uint32_t token) {
  ir::DataItemId group = hostItem(b_, host);
  bool closesList = at_ >= end_ || !(tok().kind == TokenKind::Equal || tok().kind == TokenKind::Plus ||
                                     tok().kind == TokenKind::Minus || tok().kind == TokenKind::NotEqual);
  if (!group.isValid() || !opensList_ || !closesList || !b_.fields[group.index()].firstChild.isValid() ||
      textOfVarchar(b_, group).isValid())
    return false;
  constexpr std::size_t MaxMembers = 2000;
  std::vector<ir::DataItemId> open{group};
  bool isFirst = true;
  std::size_t count = 0;
  while (!open.empty() && count < MaxMembers) {
    ir::DataItemId item = open.back();
    open.pop_back();
    ir::DataItemId child = b_.fields[item.index()].firstChild;
    if (!child.isValid() || (item != group && textOfVarchar(b_, item).isValid())) {
      SqlHost member = host;
      member.member = item;
      if (!isFirst) {
        out_.text += ',';
        member.indicator = 0;
      }
      isFirst = false;
      out_.hosts.push_back(member);
      put(token, fmt::format(" :{} ", out_.hosts.size()));
      ++count;
      continue;
    }
    std::vector<ir::DataItemId> children;
    for (; child.isValid() && children.size() < MaxMembers; child = b_.fields[child.index()].next)
      if (!b_.unit.items[child].redefines.isValid())
        children.push_back(child);
    open.insert(open.end(), children.rbegin(), children.rend());
  }
  return count > 0;
}

void Writer::host() {
  std::uint32_t colon = at_++;
  if (tok().kind != TokenKind::Word || at_ >= end_)
    return put(colon, ":");
  SqlHost host;
  name(host);
  bool isIndicator = isSpelled("INDICATOR") && isHere(TokenKind::Colon, 1);
  if (isIndicator)
    ++at_;
  // Two variables never stand side by side: the second one is the indicator.
  if (isHere(TokenKind::Colon) && isHere(TokenKind::Word, 1)) {
    ++at_;
    SqlHost indicator;
    name(indicator);
    host.indicator = indicator.first;
  }
  if (members(host, colon))
    return;
  out_.hosts.push_back(host);
  put(colon, fmt::format(" :{} ", out_.hosts.size()));
}

SqlText Writer::write() {
  while (at_ < end_) {
    const Token &token = tok();
    if (token.has(Token::SpaceBefore) || token.has(Token::FirstOnLine))
      out_.text += ' ';
    if (token.kind == TokenKind::Colon) {
      host();
      opensList_ = false;
      continue;
    }
    bool isComma = token.kind == TokenKind::Other && token.text() == ",";
    opensList_ = isComma || token.kind == TokenKind::LeftParen || isSpelled("INTO") || isSpelled("USING");
    if (token.kind == TokenKind::String && !token.has(Token::Prefixed))
      literal(token);
    else
      put(at_, token.text());
    ++at_;
  }
  return std::move(out_);
}

} // namespace

SqlText sqlText(UnitBuilder &builder, std::uint32_t first, std::uint32_t end) {
  return Writer(builder, first, end).write();
}

/// The words of a dotted name, the item's own first.
static std::vector<Symbol> words(const UnitBuilder &b, std::uint32_t first, std::uint32_t end) {
  std::vector<Symbol> result;
  for (std::uint32_t at = first; at < end && b.tokens[at].kind == TokenKind::Word; at += 2) {
    result.insert(result.begin(), b.tokens[at].symbol);
    if (at + 1 >= end || b.tokens[at + 1].kind != TokenKind::Period)
      break;
  }
  return result;
}

ir::DataItemId hostItem(UnitBuilder &b, const SqlHost &host) {
  if (host.member.isValid())
    return host.member;
  std::vector<Symbol> name = words(b, host.first, host.end);
  if (name.empty() || !b.isDeclared(name.front()))
    return {};
  return b.findItem(name.front(), std::span(name).subspan(1), b.tokens[host.first]);
}

ir::ExprId hostExpr(UnitBuilder &b, const SqlHost &host) {
  ir::Origin origin = b.origin(host.first, std::max(host.end, host.first + 1));
  if (host.member.isValid())
    return b.itemExpr(host.member, origin);
  std::vector<Symbol> name = words(b, host.first, host.end);
  bool hasSubscript = host.end > host.first && b.tokens[host.end - 1].kind == TokenKind::RightParen;
  if (hasSubscript && name.size() == 1) {
    Reader reader(b, host.first, host.end);
    if (ir::ExprId element = reader.identifier(); element.isValid())
      return element;
  }
  ir::DataItemId item = hostItem(b, host);
  if (!item.isValid())
    item = b.registerItem(name.front());
  if (!item.isValid())
    item = b.unknownItem(name.front(), b.tokens[host.first]);
  return b.itemExpr(item, origin);
}

ir::ExprId indicatorExpr(UnitBuilder &b, const SqlHost &host) {
  if (host.indicator == 0)
    return {};
  return hostExpr(b, {.first = host.indicator, .end = host.indicator + 1});
}

} // namespace tacit::cobol
