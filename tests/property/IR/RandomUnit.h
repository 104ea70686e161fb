//===- Random units that verify() accepts ---------------------------------------------------------===//
#pragma once

#include "../Random.h"

#include "tacit/IR/TranslationUnit.h"

namespace tacit::test {

/// A small unit with every kind of node in odd combinations: values are random in each field that no rule of
/// verify() binds, names and texts contain any bytes, expressions are shared.
ir::TranslationUnit makeUnit(Random &random);

} // namespace tacit::test
