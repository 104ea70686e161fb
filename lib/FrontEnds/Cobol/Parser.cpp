#include "Tree.h"

#include "Diagnostics.h"
#include "Phrases.h"

#include <algorithm>

namespace tacit::cobol {

namespace {

constexpr std::size_t MaxNesting = 400;

class Parser {
public:
  Parser(const ExpandedSource &source, std::vector<Diagnostic> &diagnostics)
      : source_(source), tokens_(source.buffer.tokens), diagnostics_(diagnostics) {}

  SyntaxTree unit();

private:
  struct Frame {
    NodeId node = 0;
    NodeId phrase = 0;
    Kw verb = Kw::None;
    std::uint32_t seen = 0; ///< Phrases met, a bit each.
  };

  const Token &tok(std::uint32_t ahead = 0) const {
    return tokens_[std::min<std::size_t>(pos_ + ahead, tokens_.size() - 1)];
  }
  Kw kw(std::uint32_t ahead = 0) const { return keywordOf(tok(ahead)); }
  bool atEnd() const { return tokens_[pos_].kind == TokenKind::End; }
  bool isPeriod(std::uint32_t ahead = 0) const { return tok(ahead).kind == TokenKind::Period; }

  NodeId open(NodeKind kind, NodeId parent, Kw keyword = Kw::None);
  void close(NodeId node) { tree_.nodes[node].endToken = pos_; }
  void report(const DiagnosticInfo &info, const Token &token);

  bool atDivision(Kw &division) const;
  bool atProgramEnd() const;
  bool atProgramStart() const;
  void programs();
  void identification();
  void environment();
  void data();
  void entry(NodeId parent);
  bool entryBreaks(std::uint32_t start) const;

  void procedure();
  void procedureHeader();
  bool atHeader() const;
  void step();
  void statement();
  void execBlock();
  void scanHead(Kw verb);
  bool stopsHead(Kw verb, std::uint32_t start) const;
  bool isContextVerb(Kw keyword) const;
  bool atVerb() const;
  bool isInlinePerform() const;
  void openPhrase(PhraseKind kind, std::uint32_t length);
  bool frameTakes(PhraseKind kind) const;
  void takePhrase(PhraseKind kind, std::uint32_t length);
  void endWord();
  void popFrame();
  void unwindTo(std::size_t depth);
  void endSentence();
  NodeId body();
  void skip();

  const ExpandedSource &source_;
  const std::vector<Token> &tokens_;
  std::vector<Diagnostic> &diagnostics_;
  SyntaxTree tree_;
  std::uint32_t pos_ = 0;
  NodeId program_ = 0;
  NodeId division_ = 0;
  NodeId container_ = 0; ///< Section, paragraph or division that takes sentences.
  NodeId sentence_ = 0;
  std::vector<Frame> frames_;
  std::vector<bool> declared_ = std::vector<bool>(static_cast<std::size_t>(Kw::EndOfWords));
  std::uint32_t programEnds_ = 0; ///< END PROGRAM headers still ahead.
  bool inDeclaratives_ = false;
};

NodeId Parser::open(NodeKind kind, NodeId parent, Kw keyword) {
  NodeId id = static_cast<NodeId>(tree_.nodes.size());
  Node &node = tree_.nodes.emplace_back();
  node.kind = kind;
  node.keyword = keyword;
  node.firstToken = pos_;
  node.headEnd = pos_;
  node.endToken = pos_;
  node.parent = parent;
  Node &owner = tree_.nodes[parent];
  if (owner.firstChild)
    tree_.nodes[owner.lastChild].next = id;
  else
    owner.firstChild = id;
  owner.lastChild = id;
  return id;
}

void Parser::report(const DiagnosticInfo &info, const Token &token) {
  diagnostics_.push_back(source_.at(makeDiagnostic(info, {}, token.text()), source_.originOf(token)));
}

//--- Divisions ------------------------------------------------------------------------

bool Parser::atDivision(Kw &division) const {
  if (kw(1) != Kw::Division)
    return false;
  division = kw() == Kw::Id ? Kw::Identification : kw();
  return division == Kw::Identification || division == Kw::Environment || division == Kw::Data ||
         division == Kw::Procedure;
}

bool Parser::atProgramEnd() const {
  return kw() == Kw::End && (kw(1) == Kw::Program || kw(1) == Kw::Function || kw(1) == Kw::Class ||
                             kw(1) == Kw::Method || kw(1) == Kw::Factory || kw(1) == Kw::Object);
}

static bool isProgramId(Kw keyword) {
  return keyword == Kw::ProgramId || keyword == Kw::FunctionId || keyword == Kw::ClassId ||
         keyword == Kw::MethodId;
}

bool Parser::atProgramStart() const {
  Kw division = Kw::None;
  if (atDivision(division))
    return division == Kw::Identification;
  return isProgramId(kw()) && isPeriod(1);
}

void Parser::programs() {
  for (std::size_t at = 0; at + 1 < tokens_.size(); ++at)
    if (isWord(tokens_[at], Kw::End) && isWord(tokens_[at + 1], Kw::Program))
      ++programEnds_;
  while (!atEnd()) {
    std::uint32_t before = pos_;
    Kw division = Kw::None;
    if (atProgramEnd()) {
      programEnds_ -= kw(1) == Kw::Program && programEnds_ > 0;
      while (!atEnd() && !isPeriod())
        ++pos_;
      if (isPeriod())
        ++pos_;
      if (program_) {
        close(program_);
        program_ = tree_.nodes[program_].parent;
      }
      division_ = 0;
    } else if (atProgramStart()) {
      // Without an END PROGRAM ahead nothing can close an outer program: the new one stands beside it.
      if (program_ && programEnds_ == 0)
        close(program_);
      program_ = open(NodeKind::Program, programEnds_ == 0 ? 0 : program_);
      identification();
    } else if (atDivision(division)) {
      if (!program_)
        program_ = open(NodeKind::Program, 0);
      if (division == Kw::Environment)
        environment();
      else if (division == Kw::Data)
        data();
      else
        procedure();
    } else {
      if (!program_ &&
          (kw(1) == Kw::Section || (tok().kind == TokenKind::Number && tok(1).kind == TokenKind::Word))) {
        // A fragment: read it as what it looks like.
        program_ = open(NodeKind::Program, 0);
        data();
      } else {
        skip();
      }
    }
    if (pos_ == before)
      ++pos_;
  }
  for (; program_; program_ = tree_.nodes[program_].parent)
    close(program_);
}

void Parser::skip() {
  NodeId node = open(NodeKind::Skipped, program_);
  tree_.nodes[node].hasError = true;
  report(diag::TextNotUnderstood, tok());
  Kw division = Kw::None;
  while (!atEnd() && !atDivision(division) && !atProgramStart() && !atProgramEnd()) {
    bool stops = isPeriod() && tok(1).has(Token::FirstOnLine);
    ++pos_;
    if (stops)
      break;
  }
  close(node);
}

void Parser::identification() {
  NodeId node = open(NodeKind::Identification, program_);
  if (kw(1) == Kw::Division) {
    pos_ += 2;
    if (isPeriod())
      ++pos_;
  }
  bool hasId = false;
  Kw division = Kw::None;
  while (!atEnd() && !atDivision(division) && !atProgramEnd()) {
    if (isProgramId(kw())) {
      if (hasId)
        break;
      hasId = true;
    }
    if (kw(1) == Kw::Section)
      break;
    NodeId header = open(NodeKind::Header, node, kw());
    ++pos_;
    if (isPeriod())
      ++pos_;
    // The entry reaches to its period; the name of a program may lack it.
    while (!atEnd() && !isPeriod() && !atDivision(division) && !(tok().has(Token::AreaA) && kw() != Kw::None))
      ++pos_;
    if (isPeriod())
      ++pos_;
    close(header);
  }
  close(node);
}

void Parser::environment() {
  NodeId node = open(NodeKind::Environment, program_);
  pos_ += 2;
  if (isPeriod())
    ++pos_;
  tree_.nodes[node].headEnd = pos_;
  Kw division = Kw::None;
  NodeId paragraph = node;
  while (!atEnd() && !atDivision(division) && !atProgramStart() && !atProgramEnd()) {
    if (kw() != Kw::None && (kw(1) == Kw::Section) && (isPeriod(2) || tok(2).has(Token::FirstOnLine))) {
      Kw section = kw();
      if (section == Kw::File || section == Kw::WorkingStorage || section == Kw::Linkage)
        break;
      pos_ += isPeriod(2) ? 3 : 2;
      paragraph = node;
      continue;
    }
    switch (kw()) {
    case Kw::SourceComputer:
    case Kw::ObjectComputer:
    case Kw::SpecialNames:
    case Kw::Repository:
    case Kw::FileControl:
    case Kw::IOControl:
      paragraph = open(NodeKind::Paragraph, node, kw());
      ++pos_;
      if (isPeriod())
        ++pos_;
      tree_.nodes[paragraph].headEnd = pos_;
      close(paragraph);
      continue;
    default:
      break;
    }
    if (isPeriod()) {
      ++pos_;
      continue;
    }
    NodeId child = open(NodeKind::Entry, paragraph, kw());
    ++pos_;
    while (!atEnd() && !isPeriod() && kw() != Kw::Select && !atDivision(division) &&
           !(tok().has(Token::AreaA) && (kw(1) == Kw::Section || kw() == Kw::FileControl ||
                                         kw() == Kw::IOControl || kw() == Kw::SpecialNames)))
      ++pos_;
    if (isPeriod())
      ++pos_;
    close(child);
    close(paragraph);
  }
  close(node);
}

/// A level number that starts an entry although the period before it is missing.
bool Parser::entryBreaks(std::uint32_t start) const {
  const Token &token = tok();
  if (pos_ == start || !token.has(Token::FirstOnLine))
    return false;
  if (isWord(token, Kw::Fd) || isWord(token, Kw::Sd))
    return token.has(Token::AreaA);
  if (token.kind != TokenKind::Number || token.length > 2 || tok(1).kind != TokenKind::Word)
    return false;
  Kw after = kw(1);
  if (after == Kw::Times || after == Kw::To || after == Kw::Thru || after == Kw::Through ||
      after == Kw::Lines || after == Kw::Characters || after == Kw::Records || after == Kw::Depending)
    return false;
  if (after != Kw::None && after != Kw::Filler && !tok(1).has(Token::SpaceBefore))
    return false;
  const Token &before = tokens_[pos_ - 1];
  switch (keywordOf(before)) {
  case Kw::Occurs:
  case Kw::To:
  case Kw::Value:
  case Kw::Values:
  case Kw::Is:
  case Kw::Are:
  case Kw::Thru:
  case Kw::Through:
  case Kw::Line:
  case Kw::Column:
  case Kw::Col:
  case Kw::Plus:
  case Kw::Size:
  case Kw::Contains:
    return false;
  default:
    return before.kind != TokenKind::Plus && before.kind != TokenKind::Minus;
  }
}

void Parser::entry(NodeId parent) {
  NodeId node = open(NodeKind::Entry, parent, kw());
  std::uint32_t start = pos_;
  if (kw() == Kw::Exec || kw() == Kw::Execute) {
    while (!atEnd() && kw() != Kw::EndExec)
      ++pos_;
    if (!atEnd())
      ++pos_;
    if (isPeriod())
      ++pos_;
    close(node);
    return;
  }
  if (tok().kind == TokenKind::Number && classOf(kw(1)) == WordClass::ContextVerb)
    declared_[static_cast<std::size_t>(kw(1))] = true;
  Kw division = Kw::None;
  while (!atEnd() && !isPeriod()) {
    if (pos_ > start &&
        (atDivision(division) || entryBreaks(start) || (tok().has(Token::AreaA) && kw(1) == Kw::Section))) {
      report(diag::PeriodMissing, tok());
      tree_.nodes[node].hasError = true;
      break;
    }
    ++pos_;
  }
  if (isPeriod())
    ++pos_;
  close(node);
}

void Parser::data() {
  NodeId node = open(NodeKind::Data, program_);
  if (kw(1) == Kw::Division)
    pos_ += 2;
  if (isPeriod())
    ++pos_;
  tree_.nodes[node].headEnd = pos_;
  NodeId section = node;
  Kw division = Kw::None;
  while (!atEnd() && !atDivision(division) && !atProgramStart() && !atProgramEnd()) {
    if (isPeriod()) {
      ++pos_;
      continue;
    }
    if (kw() != Kw::None && kw(1) == Kw::Section) {
      if (section != node)
        close(section);
      section = open(NodeKind::DataSection, node, kw());
      pos_ += 2;
      if (isPeriod())
        ++pos_;
      tree_.nodes[section].headEnd = pos_;
      close(section);
      continue;
    }
    entry(section);
    close(section);
  }
  close(node);
}

//--- Procedure division -----------------------------------------------------------------

void Parser::procedure() {
  division_ = open(NodeKind::Procedure, program_);
  container_ = division_;
  sentence_ = 0;
  inDeclaratives_ = false;
  pos_ += 2;
  while (!atEnd() && !isPeriod() && !(tok().has(Token::AreaA) && atHeader()))
    ++pos_;
  if (isPeriod())
    ++pos_;
  tree_.nodes[division_].headEnd = pos_;
  Kw division = Kw::None;
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
  if (kw(1) == Kw::Section &&
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
  case WordClass::None:
    return keyword != Kw::Else && keyword != Kw::EndExec && keyword != Kw::Sentence;
  }
  return false;
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

bool Parser::isContextVerb(Kw keyword) const {
  Kw next = kw(1);
  switch (keyword) {
  case Kw::Next:
    return next == Kw::Sentence;
  case Kw::Xml:
  case Kw::Json:
    return next == Kw::Generate || next == Kw::Parse;
  case Kw::Ready:
  case Kw::Reset:
    return next == Kw::Trace;
  case Kw::Service:
    return next == Kw::Label || tok(1).text() == "RELOAD";
  case Kw::On:
    return tok(1).kind == TokenKind::Number && pos_ > 0 &&
           (tokens_[pos_ - 1].kind == TokenKind::Period || tok().has(Token::FirstOnLine));
  case Kw::Note:
    return !sentence_;
  default:
    break;
  }
  if (declared_[static_cast<std::size_t>(keyword)])
    return false;
  const Token &after = tok(1);
  bool standsAlone = keyword == Kw::Commit || keyword == Kw::Rollback;
  if (after.kind == TokenKind::Period)
    return standsAlone;
  if (!standsAlone && after.kind != TokenKind::Word && after.kind != TokenKind::String)
    return false;
  if (next == Kw::Of || next == Kw::In || next == Kw::Section || next == Kw::To)
    return false;
  if (pos_ == 0)
    return true;
  switch (keywordOf(tokens_[pos_ - 1])) {
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
    return false;
  default:
    return true;
  }
}

bool Parser::atVerb() const {
  Kw keyword = kw();
  switch (classOf(keyword)) {
  case WordClass::Verb:
    return true;
  case WordClass::ContextVerb:
    return isContextVerb(keyword);
  case WordClass::EndScope:
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
    if (verb == Kw::Json || verb == Kw::Xml)
      return keyword != Kw::Generate && keyword != Kw::Suppress;
    return true;
  case WordClass::ContextVerb:
    if (isContextVerb(keyword))
      return true;
    break;
  case WordClass::EndScope:
    return true;
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

void Parser::scanHead(Kw verb) {
  std::uint32_t start = pos_ - 1;
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
    return verb == Kw::If && !(seen & (1U << static_cast<unsigned>(PhraseKind::Else)));
  if (kind == PhraseKind::When)
    return verb == Kw::Evaluate || verb == Kw::Search;
  return acceptsPhrase(verb, kind) && !(seen & (1U << static_cast<unsigned>(kind)));
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
    bool restarts = pos_ > start && (kw() == Kw::Exec || kw() == Kw::Execute || atDivision(division));
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
    scanHead(verb);
  } else {
    scanHead(verb);
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
  if (kind != PhraseKind::None && acceptsPhrase(verb, kind))
    return push(kind, length);
  if (classOf(kw()) == WordClass::EndScope && verbEndedBy(kw()) == verb) {
    ++pos_;
    close(node);
  }
}

SyntaxTree Parser::unit() {
  tree_.nodes.reserve(tokens_.size() / 3 + 16);
  tree_.nodes.emplace_back();
  programs();
  close(0);
  return std::move(tree_);
}

} // namespace

SyntaxTree parse(const ExpandedSource &source, std::vector<Diagnostic> &diagnostics) {
  return Parser(source, diagnostics).unit();
}

} // namespace tacit::cobol
