#include "Phrases.h"

#include <algorithm>

namespace tacit::cobol {

/// Verbs of network databases and of terminals, with ON ERROR, ON EXCEPTION and AT END.
static bool isDataManipulation(Kw verb) {
  switch (verb) {
  case Kw::BeginTransaction:
  case Kw::Bind:
  case Kw::Connect:
  case Kw::Create:
  case Kw::Disconnect:
  case Kw::EndTransaction:
  case Kw::Erase:
  case Kw::Fetch:
  case Kw::Find:
  case Kw::Finish:
  case Kw::Free:
  case Kw::Get:
  case Kw::Keep:
  case Kw::Locate:
  case Kw::Lock:
  case Kw::Modify:
  case Kw::Obtain:
  case Kw::Ready:
  case Kw::Reconnect:
  case Kw::Recreate:
  case Kw::Store:
  case Kw::Delete:
  case Kw::Commit:
  case Kw::Rollback:
    return true;
  default:
    return false;
  }
}

PhraseKind matchPhrase(const std::vector<Token> &tokens, std::uint32_t at, std::uint32_t &length) {
  std::uint32_t start = at;
  auto kw = [&](std::uint32_t ahead = 0) {
    return keywordOf(tokens[std::min<std::size_t>(at + ahead, tokens.size() - 1)]);
  };
  bool negated = kw() == Kw::Not;
  if (negated)
    ++at;
  if (kw() == Kw::On || kw() == Kw::At)
    ++at;
  auto found = [&](std::uint32_t words, PhraseKind kind, PhraseKind notKind) {
    length = at + words - start;
    return negated ? notKind : kind;
  };
  switch (kw()) {
  case Kw::Error:
    if (at == start || keywordOf(tokens[at - 1]) != Kw::On)
      return PhraseKind::None;
    return found(1, PhraseKind::Exception, PhraseKind::NotException);
  case Kw::Size:
    if (kw(1) != Kw::Error)
      return PhraseKind::None;
    return found(2, PhraseKind::SizeError, PhraseKind::NotSizeError);
  case Kw::End:
    if (kw(1) == Kw::Program || kw(1) == Kw::Declaratives || kw(1) == Kw::Of)
      return PhraseKind::None;
    return found(1, PhraseKind::AtEnd, PhraseKind::NotAtEnd);
  case Kw::Invalid:
    return found(kw(1) == Kw::Key ? 2 : 1, PhraseKind::InvalidKey, PhraseKind::NotInvalidKey);
  case Kw::Overflow:
    return found(1, PhraseKind::Overflow, PhraseKind::NotOverflow);
  case Kw::Exception:
  case Kw::Escape:
    if (at > 0 && keywordOf(tokens[at - 1]) == Kw::From) // ACCEPT ... FROM ESCAPE KEY
      return PhraseKind::None;
    return found(1, PhraseKind::Exception, PhraseKind::NotException);
  case Kw::EndOfPage:
  case Kw::Eop:
    return found(1, PhraseKind::EndOfPage, PhraseKind::NotEndOfPage);
  case Kw::No:
    if (at != start || kw(1) != Kw::Data)
      return PhraseKind::None;
    length = 2;
    return PhraseKind::NoData;
  case Kw::With:
    if (at != start || kw(1) != Kw::Data)
      return PhraseKind::None;
    length = 2;
    return PhraseKind::WithData;
  default:
    // ON condition-name: the statuses of a network database.
    if (at > start && !negated && isWord(tokens[start], Kw::On) && kw() == Kw::None && at < tokens.size() &&
        tokens[at].kind == TokenKind::Word) {
      length = 2;
      return PhraseKind::Status;
    }
    return PhraseKind::None;
  }
}

bool yieldsException(Kw verb) {
  return verb == Kw::Move || verb == Kw::Open || verb == Kw::Close;
}

bool acceptsPhrase(Kw verb, PhraseKind kind) {
  auto isOne = [&](std::initializer_list<Kw> verbs) {
    return std::find(verbs.begin(), verbs.end(), verb) != verbs.end();
  };
  switch (kind) {
  case PhraseKind::SizeError:
  case PhraseKind::NotSizeError:
    return isOne({Kw::Add, Kw::Subtract, Kw::Multiply, Kw::Divide, Kw::Compute});
  case PhraseKind::AtEnd:
    return isOne({Kw::Read, Kw::Return, Kw::Search, Kw::Accept, Kw::Fetch, Kw::Find, Kw::Get});
  case PhraseKind::NotAtEnd:
    return isOne({Kw::Read, Kw::Return, Kw::Accept, Kw::Fetch, Kw::Find, Kw::Get});
  case PhraseKind::InvalidKey:
  case PhraseKind::NotInvalidKey:
    return isOne({Kw::Read, Kw::Write, Kw::Rewrite, Kw::Delete, Kw::Start});
  case PhraseKind::Overflow:
    return isOne({Kw::String, Kw::Unstring, Kw::Call});
  case PhraseKind::NotOverflow:
    return isOne({Kw::String, Kw::Unstring, Kw::Call});
  case PhraseKind::Exception:
  case PhraseKind::NotException:
    return isOne({Kw::Call, Kw::Accept, Kw::Display, Kw::Xml, Kw::Json, Kw::Invoke, Kw::Chain, Kw::Send,
                  Kw::Receive}) ||
           yieldsException(verb) || isDataManipulation(verb);
  case PhraseKind::Status:
    return isDataManipulation(verb);
  case PhraseKind::EndOfPage:
  case PhraseKind::NotEndOfPage:
    return verb == Kw::Write;
  case PhraseKind::NoData:
  case PhraseKind::WithData:
    return verb == Kw::Receive;
  case PhraseKind::None:
  case PhraseKind::Then:
  case PhraseKind::Else:
  case PhraseKind::When:
  case PhraseKind::Body:
    return false;
  }
  return false;
}

} // namespace tacit::cobol
