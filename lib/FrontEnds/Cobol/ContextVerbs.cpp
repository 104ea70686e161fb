//===- Words that are verbs in some dialects only ------------------------------------------------===//
//
// FIND, STORE, MODIFY, LOCK and their like are ordinary names in most programs and verbs in a few. Such a
// word is taken for a verb only where a statement may begin, where what follows fits, and where the program
// has not declared it.
//
//===--------------------------------------------------------------------------------------------===//
#include "Parser.h"

namespace tacit::cobol {

/// Verbs of network databases, of terminals and of tasks, which are common nouns too: inside the operands of
/// another statement they need more evidence than the others.
static bool isCommonNoun(Kw keyword) {
  switch (keyword) {
  case Kw::Attach:
  case Kw::Bind:
  case Kw::Cause:
  case Kw::Chain:
  case Kw::Change:
  case Kw::Checkpoint:
  case Kw::Connect:
  case Kw::Create:
  case Kw::Delay:
  case Kw::Destroy:
  case Kw::Detach:
  case Kw::Erase:
  case Kw::Fetch:
  case Kw::Find:
  case Kw::Finish:
  case Kw::Get:
  case Kw::Keep:
  case Kw::Locate:
  case Kw::Lock:
  case Kw::Modify:
  case Kw::Resume:
  case Kw::Seek:
  case Kw::Store:
    return true;
  default:
    return false;
  }
}

/// Verbs that are a whole statement.
static bool standsAlone(Kw keyword) {
  return keyword == Kw::Commit || keyword == Kw::Rollback || keyword == Kw::Finish ||
         keyword == Kw::BeginTransaction || keyword == Kw::EndTransaction ||
         keyword == Kw::AbortTransaction || keyword == Kw::Checkpoint || keyword == Kw::Ready;
}

/// Words that only the data manipulation languages of network databases have behind a verb.
static bool startsSelection(Kw keyword) {
  return keyword == Kw::Next || keyword == Kw::First || keyword == Kw::Last || keyword == Kw::Prior ||
         keyword == Kw::Current || keyword == Kw::Owner;
}

/// A word that wants a name or a value behind it, so that no verb can follow.
static bool wantsName(Kw keyword) {
  switch (keyword) {
  case Kw::To:
  case Kw::From:
  case Kw::By:
  case Kw::Into:
  case Kw::Giving:
  case Kw::Of:
  case Kw::In:
  case Kw::Move:
  case Kw::Perform:
  case Kw::Thru:
  case Kw::Through:
  case Kw::Set:
  case Kw::If:
  case Kw::Not:
  case Kw::And:
  case Kw::Or:
  case Kw::Using:
  case Kw::Until:
  case Kw::With:
  case Kw::Is:
  case Kw::Varying:
  case Kw::For:
    return true;
  default:
    return false;
  }
}

bool Parser::isContextVerb(Kw keyword, std::uint32_t start) const {
  Kw next = kw(1);
  const Token &after = tok(1);
  bool isFresh = pos_ == start || tok().has(Token::FirstOnLine) ||
                 (pos_ > 0 && tokens_[pos_ - 1].kind == TokenKind::Period);
  Kw verb = pos_ > start ? keywordOf(tokens_[start]) : Kw::None;
  switch (keyword) {
  case Kw::Erase:
    if (verb == Kw::Display || verb == Kw::Accept) // An attribute there.
      return false;
    break;
  case Kw::Lock:
    if (verb == Kw::Open || verb == Kw::Close || verb == Kw::Read || verb == Kw::Write ||
        verb == Kw::Rewrite || verb == Kw::Start)
      return false;
    break;
  case Kw::Next:
    return next == Kw::Sentence;
  case Kw::Xml:
  case Kw::Json:
    return next == Kw::Generate || next == Kw::Parse;
  case Kw::Reset:
    return next == Kw::Trace;
  case Kw::Service:
    return next == Kw::Label || after.text() == "RELOAD";
  case Kw::On:
    return isFresh && after.kind == TokenKind::Number;
  case Kw::Note:
    return !sentence_;
  case Kw::Transfer:
    return next == Kw::Control;
  default:
    break;
  }
  if (declared_[static_cast<std::size_t>(keyword)])
    return false;
  bool isNoun = isCommonNoun(keyword);
  bool mayEnd = standsAlone(keyword) || (pos_ == start && (keyword == Kw::Get || keyword == Kw::Erase));
  if (after.kind == TokenKind::Period || after.kind == TokenKind::End)
    return mayEnd;
  if (!mayEnd && after.kind != TokenKind::Word && after.kind != TokenKind::String)
    return false;
  if (next == Kw::Of || next == Kw::In || next == Kw::Section || next == Kw::To || next == Kw::From ||
      next == Kw::Is || next == Kw::By || next == Kw::Giving || next == Kw::Into)
    return false;
  if (pos_ == 0 || pos_ == start)
    return true;
  if (pos_ == start + 1)
    return false; // Directly behind a verb stands its operand.
  if (wantsName(keywordOf(tokens_[pos_ - 1])))
    return false;
  return !isNoun || isFresh || startsSelection(next);
}

void Parser::declare(const Token &token) {
  Kw keyword = keywordOf(token);
  if (classOf(keyword) == WordClass::ContextVerb)
    declared_[static_cast<std::size_t>(keyword)] = true;
}

} // namespace tacit::cobol
