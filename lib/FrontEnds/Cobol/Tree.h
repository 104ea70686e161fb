//===- Expanded tokens -> syntax tree ---------------------------------------------------------===//
//
// The tree says where every program, division, entry, paragraph, sentence, statement and phrase begins and
// ends; what stands inside a statement's head is left as its tokens, which lowering reads. So one place knows
// how statements nest, and damage inside a head stays there. parse() accepts any tokens and always gives a
// tree whose leaves cover them.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "Expansion.h"

#include <vector>

namespace tacit::cobol {

// clang-format off
#define TACIT_COBOL_NODES(X)                                                                                 \
  X(Unit, "unit")                                                                                            \
  X(Program, "program")                                                                                      \
  X(Identification, "identification-division") X(Environment, "environment-division")                        \
      X(Data, "data-division") X(Procedure, "procedure-division")                                            \
          X(Header, "header") /* PROGRAM-ID and other paragraphs of the identification division */           \
      X(DataSection, "data-section") X(Entry, "entry") X(Section, "section") X(Paragraph, "paragraph")       \
          X(Sentence, "sentence") X(Statement, "statement") X(Phrase, "phrase")                              \
              X(Skipped, "skipped") /* tokens that fit nowhere */
// clang-format on
TACIT_ENUM(NodeKind, TACIT_COBOL_NODES)

// clang-format off
#define TACIT_COBOL_PHRASES(X)                                                                               \
  X(None, "none")                                                                                            \
  X(Then, "then")                                                                                            \
  X(Else, "else") X(When, "when") X(Body, "body") X(AtEnd, "at-end") X(NotAtEnd, "not-at-end")               \
      X(InvalidKey, "invalid-key") X(NotInvalidKey, "not-invalid-key") X(SizeError, "size-error")            \
          X(NotSizeError, "not-size-error") X(Overflow, "overflow") X(NotOverflow, "not-overflow")           \
              X(Exception, "exception") X(NotException, "not-exception") X(EndOfPage, "end-of-page")         \
                  X(NotEndOfPage, "not-end-of-page") X(NoData, "no-data") X(WithData, "with-data") \
                      X(Status, "status")
// clang-format on
TACIT_ENUM(PhraseKind, TACIT_COBOL_PHRASES)

using NodeId = std::uint32_t;

struct Node {
  NodeKind kind = NodeKind::Unit;
  PhraseKind phrase = PhraseKind::None;
  Kw keyword = Kw::None; ///< Verb, section or paragraph word.
  bool hasError = false;
  bool isDeclarative = false;
  std::uint32_t firstToken = 0;
  std::uint32_t headEnd = 0; ///< Head is [firstToken, headEnd); children and END- word follow.
  std::uint32_t endToken = 0;
  NodeId parent = 0;
  NodeId firstChild = 0;
  NodeId lastChild = 0;
  NodeId next = 0; ///< Sibling; 0 is none (node 0 is the unit).
};

struct SyntaxTree {
  std::vector<Node> nodes;
};

/// \p diagnostics gets what did not fit.
SyntaxTree parse(const ExpandedSource &source, std::vector<Diagnostic> &diagnostics);

std::string dump(const SyntaxTree &tree, const ExpandedSource &source);

} // namespace tacit::cobol
