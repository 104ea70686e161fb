//===- The grammar's tree -> the model -------------------------------------------------------------===//
//
// libpg_query parses, this walks its JSON. It is the only user of that library. Thread-safe: the library
// keeps its state per thread.
//
//===-----------------------------------------------------------------------------------------------===//
#pragma once

#include "Normalise.h"

namespace tacit::sql {

/// False if the grammar refuses the text; \p why then says what it met. Nothing is added to \p reading in
/// that case.
bool readWithGrammar(Reading &reading, const Normalised &text, std::string &why);

} // namespace tacit::sql
