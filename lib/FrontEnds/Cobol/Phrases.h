//===- Conditional phrases of statements ---------------------------------------------------===//
#pragma once

#include "Tree.h"

namespace tacit::cobol {

/// The phrase that starts at \p at ([NOT] [ON] SIZE ERROR, AT END, ...), with its number of words in \p
/// length.
PhraseKind matchPhrase(const std::vector<Token> &tokens, std::uint32_t at, std::uint32_t &length);
/// Whether statements of \p verb can have it.
bool acceptsPhrase(Kw verb, PhraseKind kind);
/// Verbs that have ON EXCEPTION in one dialect only: where a statement around them can take the phrase, it
/// belongs to that one.
bool yieldsException(Kw verb);

} // namespace tacit::cobol
