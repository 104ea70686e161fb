//===- Running the commands of a golden file ---------------------------------------------------===//
#pragma once

#include "TestFile.h"

#include <string>

namespace golden {

/// Runs the commands of \p test with \p program in a fresh folder that holds its parts, one after the other;
/// their outputs are joined. Only the last may exit with something other than 0. \p error says what kept the
/// test from running.
Outcome run(const TestFile &test, const std::string &program, std::string &error);

} // namespace golden
