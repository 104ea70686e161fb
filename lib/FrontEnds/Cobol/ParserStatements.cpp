#include "Parser.h"

#include "Diagnostics.h"

#include <algorithm>

namespace tacit::cobol {

static constexpr std::size_t MaxNesting = 400;

/// Statements up to the end of the program, with the header of their division, without one, or behind a lost
/// one.
void Parser::procedure() {
  division_ = open(NodeKind::Procedure, program_);
  Kw division = Kw::None;
  if (atDivision(division)) {
    pos_ += 2;
    while (!atEnd() && !isPeriod() && !(tok().has(Token::AreaA) && atHeader()))
      ++pos_;
    if (isPeriod())
      ++pos_;
  } else if (!atLooseStatement()) {
    report(diag::DivisionMissing, tok());
  }
  tree_.nodes[division_].headEnd = pos_;
  container_ = division_;
  sentence_ = 0;
  inDeclaratives_ = false;
  while (!atEnd() && !atProgramEnd() && !(atDivision(division) && !sentence_) && !atProgramStart()) {
    if (atDivision(division) && tok().has(Token::FirstOnLine))
      break;
    std::uint32_t before = pos_;
    step();
    if (pos_ == before)
      ++pos_;
  }
  endSentence();
  if (container_ != division_)
    close(container_);
  close(division_);
}

/// A section or paragraph header, or DECLARATIVES, can start here.
bool Parser::atHeader() const {
  const Token &token = tok();
  if (token.kind != TokenKind::Word && token.kind != TokenKind::Number)
    return false;
  // No verb names a section: EXIT SECTION is a statement.
  if (kw(1) == Kw::Section && classOf(kw()) != WordClass::Verb &&
      (isPeriod(2) || tok(2).kind == TokenKind::Number || tok(2).has(Token::FirstOnLine)))
    return true;
  if (!isPeriod(1))
    return false;
  Kw keyword = kw();
  if (keyword == Kw::None)
    return token.kind == TokenKind::Word || token.text().find_first_of(".,") == std::string_view::npos;
  if (keyword == Kw::Declaratives)
    return true;
  switch (classOf(keyword)) {
  case WordClass::Verb:
  case WordClass::EndScope:
    return false;
  case WordClass::ContextVerb:
    return token.has(Token::AreaA);
  case WordClass::ContextWord:
    return true;
  case WordClass::None:
    return keyword != Kw::Else && keyword != Kw::EndExec && keyword != Kw::Sentence;
  }
  return false;
}

/// Behind a sentence, a name alone on its line in area A with a statement below.
bool Parser::atHeaderWithoutPeriod() const {
  const Token &token = tok();
  return token.kind == TokenKind::Word && kw() == Kw::None && token.has(Token::AreaA) &&
         tok(1).has(Token::FirstOnLine) && !tok(1).has(Token::AreaA) && classOf(kw(1)) == WordClass::Verb;
}

void Parser::procedureHeader() {
  endSentence();
  if (container_ != division_)
    close(container_);
  if (kw() == Kw::Declaratives) {
    inDeclaratives_ = true;
    pos_ += 2;
    container_ = division_;
    return;
  }
  bool isSection = kw(1) == Kw::Section;
  container_ = open(isSection ? NodeKind::Section : NodeKind::Paragraph, division_);
  tree_.nodes[container_].isDeclarative = inDeclaratives_;
  ++pos_;
  if (isSection) {
    ++pos_;
    if (tok().kind == TokenKind::Number && isPeriod(1))
      ++pos_;
  }
  if (isPeriod())
    ++pos_;
  tree_.nodes[container_].headEnd = pos_;
}

NodeId Parser::body() {
  if (!frames_.empty())
    return frames_.back().phrase;
  if (!sentence_)
    sentence_ = open(NodeKind::Sentence, container_);
  return sentence_;
}

void Parser::popFrame() {
  close(frames_.back().phrase);
  close(frames_.back().node);
  frames_.pop_back();
}

void Parser::unwindTo(std::size_t depth) {
  while (frames_.size() > depth)
    popFrame();
}

void Parser::endSentence() {
  unwindTo(0);
  if (isPeriod() && sentence_)
    ++pos_;
  if (sentence_)
    close(sentence_);
  sentence_ = 0;
}

/// One thing at a place where a statement may start.
void Parser::step() {
  if (isPeriod()) {
    if (sentence_)
      endSentence();
    else
      ++pos_;
    return;
  }
  if (kw() == Kw::End && kw(1) == Kw::Declaratives) {
    endSentence();
    inDeclaratives_ = false;
    pos_ += 2;
    if (isPeriod())
      ++pos_;
    if (container_ != division_)
      close(container_);
    container_ = division_;
    return;
  }
  bool mayStart = !sentence_ || tok().has(Token::AreaA);
  if (mayStart && atHeader())
    return procedureHeader();
  if (!sentence_ && atHeaderWithoutPeriod()) {
    report(diag::PeriodMissing, tok(1));
    return procedureHeader();
  }
  if (atVerb())
    return statement();
  Kw keyword = kw();
  if (classOf(keyword) == WordClass::EndScope)
    return endWord();
  if (keyword == Kw::Then) {
    ++pos_;
    return;
  }
  if (keyword == Kw::Else || keyword == Kw::When) {
    PhraseKind kind = keyword == Kw::Else ? PhraseKind::Else : PhraseKind::When;
    if (frameTakes(kind))
      return takePhrase(kind, 1);
  }
  std::uint32_t length = 0;
  if (PhraseKind kind = matchPhrase(tokens_, pos_, length); kind != PhraseKind::None && frameTakes(kind))
    return takePhrase(kind, length);
  if (keyword == Kw::EndExec) {
    ++pos_;
    return;
  }
  NodeId node = open(NodeKind::Statement, body());
  tree_.nodes[node].hasError = true;
  report(diag::TextNotUnderstood, tok());
  std::uint32_t start = pos_++;
  while (!stopsHead(Kw::None, start))
    ++pos_;
  tree_.nodes[node].headEnd = pos_;
  close(node);
}

bool Parser::atVerb() const {
  Kw keyword = kw();
  switch (classOf(keyword)) {
  case WordClass::Verb:
    return true;
  case WordClass::ContextVerb:
    return isContextVerb(keyword, pos_);
  case WordClass::EndScope:
  case WordClass::ContextWord:
  case WordClass::None:
    return false;
  }
  return false;
}

/// Words after which a name must follow, so that a header cannot.
static bool wantsOperand(const Token &token) {
  switch (keywordOf(token)) {
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
  case Kw::And:
  case Kw::Or:
  case Kw::Not:
  case Kw::Equal:
  case Kw::Than:
  case Kw::Go:
  case Kw::Until:
  case Kw::Using:
  case Kw::If:
  case Kw::Is:
  case Kw::Varying:
    return true;
  default:
    return token.kind == TokenKind::Equal || token.kind == TokenKind::Plus || token.kind == TokenKind::Minus;
  }
}

bool Parser::stopsHead(Kw verb, std::uint32_t start) const {
  const Token &token = tok();
  if (token.kind == TokenKind::Period || token.kind == TokenKind::End)
    return true;
  if (token.has(Token::AreaA) && pos_ > start + 1 && atHeader() && !wantsOperand(tokens_[pos_ - 1]))
    return true;
  if (token.kind != TokenKind::Word)
    return false;
  Kw keyword = keywordOf(token);
  if (keyword == Kw::None)
    return false;
  Kw before = pos_ > 0 ? keywordOf(tokens_[pos_ - 1]) : Kw::None;
  switch (classOf(keyword)) {
  case WordClass::Verb:
    if (before == Kw::Exit && verb == Kw::Exit)
      return !(keyword == Kw::Perform);
    if (keyword == Kw::Entry && (before == Kw::To || before == Kw::Entry))
      return false;
    if (keyword == Kw::Exit && before == Kw::Until)
      return false;
    if (verb == Kw::Transfer && keyword == Kw::Return) // TRANSFER CONTROL ... RETURN
      return false;
    if (before == Kw::And && verb == Kw::Display && pos_ == start + 2) // DISPLAY AND READ
      return false;
    if (verb == Kw::Json || verb == Kw::Xml)
      return keyword != Kw::Generate && keyword != Kw::Suppress;
    return true;
  case WordClass::ContextVerb:
    if (isContextVerb(keyword, start))
      return true;
    break;
  case WordClass::EndScope:
    return true;
  case WordClass::ContextWord:
  case WordClass::None:
    break;
  }
  if (keyword == Kw::Else)
    return true;
  if (keyword == Kw::When)
    return verb != Kw::Json && verb != Kw::Xml;
  if (keyword == Kw::Then)
    return verb == Kw::If || verb == Kw::Search;
  Kw division = Kw::None;
  if (keyword == Kw::End && (atProgramEnd() || kw(1) == Kw::Declaratives))
    return true;
  if (kw(1) == Kw::Division && atDivision(division))
    return true;
  std::uint32_t length = 0;
  PhraseKind kind = matchPhrase(tokens_, pos_, length);
  return kind != PhraseKind::None && (acceptsPhrase(verb, kind) || frameTakes(kind));
}

void Parser::scanHead(Kw verb, std::uint32_t start) {
  while (!stopsHead(verb, start))
    ++pos_;
}

/// PERFORM with its statements between it and END-PERFORM; the verb is behind us.
bool Parser::isInlinePerform() const {
  Kw keyword = kw();
  if (keyword == Kw::Until || keyword == Kw::Varying || keyword == Kw::With || keyword == Kw::Test ||
      keyword == Kw::EndPerform || classOf(keyword) == WordClass::Verb)
    return true;
  if (tok().kind == TokenKind::Word && keyword == Kw::None && tok().text().size() == 7) {
    std::string_view word = source_.symbols.text(tok().symbol);
    if (word == "FOREVER")
      return true;
  }
  if (tok().kind != TokenKind::Word && tok().kind != TokenKind::Number)
    return false;
  std::uint32_t at = 1;
  while (kw(at) == Kw::Of || kw(at) == Kw::In)
    at += 2;
  if (tok(at).kind == TokenKind::LeftParen) {
    for (int depth = 0; at < 64; ++at) {
      depth += tok(at).kind == TokenKind::LeftParen;
      depth -= tok(at).kind == TokenKind::RightParen;
      if (depth == 0)
        break;
    }
    ++at;
  }
  return kw(at) == Kw::Times;
}

void Parser::openPhrase(PhraseKind kind, std::uint32_t length) {
  Frame &frame = frames_.back();
  if (frame.phrase)
    close(frame.phrase);
  frame.seen |= 1U << static_cast<unsigned>(kind);
  frame.phrase = open(NodeKind::Phrase, frame.node);
  tree_.nodes[frame.phrase].phrase = kind;
  pos_ += length;
  if (kind == PhraseKind::When) {
    std::uint32_t start = pos_ - 1;
    while (!stopsHead(Kw::If, start))
      ++pos_;
    if (kw() == Kw::Then)
      ++pos_;
  }
  tree_.nodes[frame.phrase].headEnd = pos_;
}

static bool canTake(Kw verb, std::uint32_t seen, PhraseKind kind) {
  if (kind == PhraseKind::Else)
    return (verb == Kw::If || verb == Kw::On) && !(seen & (1U << static_cast<unsigned>(PhraseKind::Else)));
  if (kind == PhraseKind::When)
    return verb == Kw::Evaluate || verb == Kw::Search;
  bool mayRepeat = kind == PhraseKind::Status; // One a condition-name.
  return acceptsPhrase(verb, kind) && (mayRepeat || !(seen & (1U << static_cast<unsigned>(kind))));
}

bool Parser::frameTakes(PhraseKind kind) const {
  for (std::size_t at = frames_.size(); at-- > 0;)
    if (canTake(frames_[at].verb, frames_[at].seen, kind))
      return true;
  return false;
}

void Parser::takePhrase(PhraseKind kind, std::uint32_t length) {
  for (std::size_t at = frames_.size(); at-- > 0;) {
    if (!canTake(frames_[at].verb, frames_[at].seen, kind))
      continue;
    unwindTo(at + 1);
    return openPhrase(kind, length);
  }
}

void Parser::endWord() {
  Kw verb = verbEndedBy(kw());
  for (std::size_t at = frames_.size(); at-- > 0;) {
    if (frames_[at].verb != verb)
      continue;
    unwindTo(at + 1);
    close(frames_.back().phrase);
    ++pos_;
    close(frames_.back().node);
    frames_.pop_back();
    return;
  }
  report(diag::UnexpectedEnd, tok());
  ++pos_;
}

void Parser::execBlock() {
  NodeId node = open(NodeKind::Statement, body(), Kw::Exec);
  std::uint32_t start = pos_;
  Kw division = Kw::None;
  while (!atEnd() && kw() != Kw::EndExec) {
    // EXECUTE is a word of SQL as well.
    bool isExec = kw() == Kw::Exec || (kw() == Kw::Execute && (kw(1) == Kw::Sql || kw(1) == Kw::Cics));
    bool restarts = pos_ > start && (isExec || atDivision(division));
    if (restarts && tok().has(Token::FirstOnLine)) {
      tree_.nodes[node].hasError = true;
      break;
    }
    ++pos_;
  }
  if (kw() == Kw::EndExec)
    ++pos_;
  tree_.nodes[node].headEnd = pos_;
  close(node);
}

void Parser::statement() {
  Kw verb = kw();
  if (verb == Kw::Exec || verb == Kw::Execute)
    return execBlock();
  NodeId node = open(NodeKind::Statement, body(), verb);
  std::uint32_t start = pos_++;
  bool isInline = verb == Kw::Perform && isInlinePerform();
  if (verb == Kw::Note || verb == Kw::Enter || verb == Kw::Use) {
    while (!atEnd() && !isPeriod())
      ++pos_;
  } else if (verb == Kw::Perform && !isInline) {
    if (tok().kind == TokenKind::Word && !tok().has(Token::AreaA))
      ++pos_; // A procedure may be named like a verb's operand.
    scanHead(verb, start);
  } else {
    scanHead(verb, start);
  }
  tree_.nodes[node].headEnd = pos_;
  close(node);
  auto push = [&](PhraseKind kind, std::uint32_t length) {
    if (frames_.size() >= MaxNesting) {
      report(diag::NestedTooDeep, tokens_[start]);
      tree_.nodes[node].hasError = true;
      return;
    }
    frames_.push_back({node, 0, verb, 0});
    openPhrase(kind, length);
  };
  if (verb == Kw::If)
    return push(PhraseKind::Then, kw() == Kw::Then);
  if (isInline)
    return push(PhraseKind::Body, 0);
  if (verb == Kw::On)
    return push(PhraseKind::Then, 0);
  if ((verb == Kw::Evaluate || verb == Kw::Search) && kw() == Kw::When)
    return push(PhraseKind::When, 1);
  std::uint32_t length = 0;
  PhraseKind kind = matchPhrase(tokens_, pos_, length);
  if (kind != PhraseKind::None && acceptsPhrase(verb, kind) && !(yieldsException(verb) && frameTakes(kind)))
    return push(kind, length);
  // A PERFORM of procedures has no END-PERFORM: one behind it ends the loop it stands in.
  bool endsLoop = verb == Kw::Perform &&
                  std::ranges::any_of(frames_, [](const Frame &frame) { return frame.verb == Kw::Perform; });
  if (classOf(kw()) == WordClass::EndScope && verbEndedBy(kw()) == verb && !endsLoop) {
    ++pos_;
    close(node);
  }
}

} // namespace tacit::cobol
