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

/// The program that a new one stands in. Its name contains theirs, so the depth is bounded.
NodeId Parser::programAround() const {
  constexpr int MaxDepth = 50;
  int depth = 0;
  for (NodeId outer = program_; outer; outer = tree_.nodes[outer].parent)
    ++depth;
  return depth < MaxDepth ? program_ : tree_.nodes[program_].parent;
}

/// FILE SECTION and the like.
bool Parser::atDataSection() const {
  if (kw(1) != Kw::Section || !(isPeriod(2) || tok(2).has(Token::FirstOnLine)))
    return false;
  switch (kw()) {
  case Kw::File:
  case Kw::WorkingStorage:
  case Kw::LocalStorage:
  case Kw::Linkage:
  case Kw::Screen:
  case Kw::Report:
    return true;
  default:
    return false;
  }
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
      program_ = open(NodeKind::Program, programEnds_ == 0 ? 0 : programAround());
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
    } else if (program_ && atDataSection()) {
      data(); // The header of the division is lost.
    } else if (program_ && atCode()) {
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
    if (atCode())
      break;
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
