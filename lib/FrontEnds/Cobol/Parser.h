//===- The parser of one expanded source --------------------------------------------------------===//
//
// Parser.cpp reads programs and the divisions before the procedure division; ParserStatements.cpp reads that
// one, where nesting follows from verbs, phrases and scope ends; ContextVerbs.cpp says which words are verbs.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "Phrases.h"
#include "Tree.h"

#include <algorithm>

namespace tacit::cobol {

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
  NodeId programAround() const;
  bool atCode() const;
  bool atDivisionPart(Kw &division) const;
  bool atLooseStatement() const;
  void programs();
  void identification();
  void environment();
  void data();
  void entry(NodeId parent);
  bool entryBreaks(std::uint32_t start) const;

  void procedure();
  void procedureHeader();
  bool atHeader() const;
  bool atHeaderWithoutPeriod() const;
  void step();
  void statement();
  void execBlock();
  void scanHead(Kw verb, std::uint32_t start);
  bool stopsHead(Kw verb, std::uint32_t start) const;
  /// The word at the cursor, which stands in the statement that begins at \p start (the cursor itself if one
  /// may begin here).
  bool isContextVerb(Kw keyword, std::uint32_t start) const;
  /// \p token is a name of this program.
  void declare(const Token &token);
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
  std::uint32_t programEnds_ = 0; ///< END PROGRAM, END METHOD and other such headers still ahead.
  bool inDeclaratives_ = false;
};

} // namespace tacit::cobol
