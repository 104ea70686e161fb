//===- Random programs without loops ------------------------------------------------------------===//
#pragma once

#include "../Random.h"
#include "tacit/IR/TranslationUnit.h"

namespace tacit::test {

/// A sound COBOL unit of one program: paragraphs that run on into each other, IF, EVALUATE, switches that
/// fall through, GO TO onwards (to paragraphs and labels, DEPENDING too), early exits, abends, reads with
/// phrases, and paragraphs behind the end that the others perform. No path comes to a place twice within one
/// range. Items are small integers; those of storage Temporary carry decisions. Each statement stands on a
/// line of its own.
ir::TranslationUnit makeProgram(Random &random);

/// How many different values the items and the tests against them use.
constexpr std::uint32_t ValueLimit = 4;

} // namespace tacit::test
