#include "Parser.h"

#include "Diagnostics.h"

namespace tacit::cobol {

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

bool Parser::atDivision(Kw &division) const {
  if (kw(1) != Kw::Division)
    return false;
  division = kw() == Kw::Id ? Kw::Identification : kw();
  return division == Kw::Identification || division == Kw::Environment || division == Kw::Data ||
         division == Kw::Procedure;
}

/// What END closes, besides statements and declaratives.
static bool isProgramWord(Kw keyword) {
  switch (keyword) {
  case Kw::Program:
  case Kw::Function:
  case Kw::Class:
  case Kw::Method:
  case Kw::Factory:
  case Kw::Object:
  case Kw::Interface:
  case Kw::Static:
  case Kw::Enum:
  case Kw::Valuetype:
  case Kw::Delegate:
    return true;
  default:
    return false;
  }
}

static bool isProgramEnd(const Token &token, const Token &after) {
  return isWord(token, Kw::End) && isProgramWord(keywordOf(after));
}

bool Parser::atProgramEnd() const {
  return isProgramEnd(tok(), tok(1));
}

static bool isProgramId(Kw keyword) {
  switch (keyword) {
  case Kw::ProgramId:
  case Kw::FunctionId:
  case Kw::ClassId:
  case Kw::MethodId:
  case Kw::InterfaceId:
  case Kw::EnumId:
  case Kw::ValuetypeId:
  case Kw::DelegateId:
    return true;
  default:
    return false;
  }
}

bool Parser::atProgramStart() const {
  Kw division = Kw::None;
  if (atDivision(division))
    return division == Kw::Identification;
  if (!tok().has(Token::FirstOnLine))
    return isProgramId(kw()) && isPeriod(1);
  // Object-oriented dialects leave the period behind CLASS-ID and METHOD-ID out.
  if (isProgramId(kw()))
    return isPeriod(1) || tok(1).kind == TokenKind::Word || tok(1).kind == TokenKind::String;
  // The object and the factory of a class, with no division header of their own.
  return programEnds_ > 0 && program_ && isPeriod(1) &&
         (kw() == Kw::Factory || kw() == Kw::Object || kw() == Kw::Static);
}

/// Text that belongs into a division whose header is missing: the division.
bool Parser::atDivisionPart(Kw &division) const {
  if (!tok().has(Token::FirstOnLine))
    return false;
  bool isSection = kw(1) == Kw::Section;
  switch (kw()) {
  case Kw::Configuration:
  case Kw::InputOutput:
    division = Kw::Environment;
    return isSection;
  case Kw::ClassControl:
  case Kw::SpecialNames:
  case Kw::FileControl:
  case Kw::Repository:
    division = Kw::Environment;
    return isPeriod(1);
  case Kw::Select:
    division = Kw::Environment;
    return tok(1).kind == TokenKind::Word && (kw(2) == Kw::Assign || kw(1) == Kw::Optional);
  case Kw::File:
  case Kw::WorkingStorage:
  case Kw::LocalStorage:
  case Kw::Linkage:
  case Kw::Screen:
  case Kw::Report:
  case Kw::Communication:
  case Kw::ObjectStorage:
    division = Kw::Data;
    return isSection;
  default:
    division = Kw::Data;
    return tok().kind == TokenKind::Number && tok().length <= 2 && tok(1).kind == TokenKind::Word;
  }
}

/// The program that a new one stands in. Its name contains theirs, so the depth is bounded.
NodeId Parser::programAround() const {
  constexpr int MaxDepth = 50;
  int depth = 0;
  for (NodeId outer = program_; outer; outer = tree_.nodes[outer].parent)
    ++depth;
  return depth < MaxDepth ? program_ : tree_.nodes[program_].parent;
}

/// What can only stand in a procedure division whose own header is lost or damaged: a paragraph or section
/// whose first word is a verb, or a sentence outside of area A that begins with one.
bool Parser::atCode() const {
  auto isVerb = [&](std::uint32_t ahead) {
    return tok(ahead).kind == TokenKind::Word && classOf(kw(ahead)) == WordClass::Verb &&
           kw(ahead) != Kw::Exec && kw(ahead) != Kw::Execute;
  };
  const Token &token = tok();
  if (!token.has(Token::FirstOnLine) || token.kind != TokenKind::Word)
    return false;
  if (isVerb(0))
    return !isPeriod(1) || kw() == Kw::Goback || kw() == Kw::Exit || kw() == Kw::Continue;
  if (kw() != Kw::None)
    return false;
  if (isPeriod(1))
    return isVerb(2) || (kw(3) == Kw::Section && isPeriod(4));
  return kw(1) == Kw::Section && isPeriod(2) && (isVerb(3) || (isPeriod(4) && isVerb(5)));
}

void Parser::programs() {
  for (std::size_t at = 0; at + 1 < tokens_.size(); ++at)
    programEnds_ += isProgramEnd(tokens_[at], tokens_[at + 1]);
  while (!atEnd()) {
    std::uint32_t before = pos_;
    Kw division = Kw::None;
    if (atProgramEnd()) {
      programEnds_ -= programEnds_ > 0;
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
      if (!program_ || programEnds_ == 0)
        declared_.assign(declared_.size(), false);
      program_ = open(NodeKind::Program, programEnds_ == 0 ? 0 : programAround());
      identification();
    } else if (atDivision(division) || atDivisionPart(division) || (!program_ && kw(1) == Kw::Section)) {
      // A fragment, or a division without its header, is read as what it looks like.
      if (!program_)
        program_ = open(NodeKind::Program, 0);
      if (division == Kw::Environment)
        environment();
      else if (division == Kw::Procedure)
        procedure();
      else
        data();
    } else if (program_ && (atLooseStatement() || atCode())) {
      procedure();
    } else {
      skip();
    }
    if (pos_ == before)
      ++pos_;
  }
  for (; program_; program_ = tree_.nodes[program_].parent)
    close(program_);
}

/// A statement outside of any division: methods may leave PROCEDURE DIVISION out.
bool Parser::atLooseStatement() const {
  return tok().has(Token::FirstOnLine) && pos_ > 0 && tokens_[pos_ - 1].kind == TokenKind::Period &&
         classOf(kw()) == WordClass::Verb;
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
    if (isProgramId(kw()) || kw() == Kw::Factory || kw() == Kw::Object || kw() == Kw::Static) {
      if (hasId)
        break;
      hasId = true;
    }
    if (kw(1) == Kw::Section || atDivisionPart(division) || (hasId && atLooseStatement()))
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
  if (kw(1) == Kw::Division) {
    pos_ += 2;
    if (isPeriod())
      ++pos_;
  }
  tree_.nodes[node].headEnd = pos_;
  Kw division = Kw::None;
  NodeId paragraph = node;
  while (!atEnd() && !atDivision(division) && !atProgramStart() && !atProgramEnd()) {
    if (kw() != Kw::None && (kw(1) == Kw::Section) && (isPeriod(2) || tok(2).has(Token::FirstOnLine))) {
      Kw section = kw();
      if (section == Kw::File || section == Kw::WorkingStorage || section == Kw::Linkage ||
          section == Kw::LocalStorage || section == Kw::ObjectStorage)
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
    if (kw() == Kw::Select)
      declare(tok(kw(1) == Kw::Optional ? 2 : 1));
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
  if (tok().kind == TokenKind::Number || kw() == Kw::Fd || kw() == Kw::Sd || kw() == Kw::Rd || kw() == Kw::Cd)
    declare(tok(1));
  Kw division = Kw::None;
  while (!atEnd() && !isPeriod()) {
    bool isSection =
        kw(1) == Kw::Section && (tok().has(Token::AreaA) || (tok().has(Token::FirstOnLine) && isPeriod(2)));
    if (pos_ > start && (atDivision(division) || entryBreaks(start) || isSection)) {
      report(diag::PeriodMissing, tok());
      tree_.nodes[node].hasError = true;
      break;
    }
    if (kw() == Kw::By && keywordOf(tokens_[pos_ - 1]) == Kw::Indexed)
      declare(tok(1));
    ++pos_;
  }
  if (isPeriod())
    ++pos_;
  close(node);
}

void Parser::data() {
  NodeId node = open(NodeKind::Data, program_);
  if (kw(1) == Kw::Division) {
    pos_ += 2;
    if (isPeriod())
      ++pos_;
  }
  tree_.nodes[node].headEnd = pos_;
  NodeId section = node;
  Kw division = Kw::None;
  while (!atEnd() && !atDivision(division) && !atProgramStart() && !atProgramEnd()) {
    if (isPeriod()) {
      ++pos_;
      continue;
    }
    if (atCode())
      break;
    if (tok().kind == TokenKind::Word && kw(1) == Kw::Section) {
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

SyntaxTree Parser::unit() {
  tree_.nodes.reserve(tokens_.size() / 3 + 16);
  tree_.nodes.emplace_back();
  programs();
  close(0);
  return std::move(tree_);
}

SyntaxTree parse(const ExpandedSource &source, std::vector<Diagnostic> &diagnostics) {
  return Parser(source, diagnostics).unit();
}

} // namespace tacit::cobol
