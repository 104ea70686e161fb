//===- Units from short texts -------------------------------------------------------------===//
#pragma once

#include "tacit/IR/Parse.h"

#include <catch2/catch.hpp>

/// The unit that \p body describes, a COBOL one unless it says otherwise. The text must be free of mistakes.
inline tacit::ir::TranslationUnit unitOf(std::string_view body, std::string_view language = "cobol") {
  auto parsed = tacit::ir::parse("tacit-ir 1\nunit path=a language=" + std::string(language) + "\n" +
                                 std::string(body));
  for (const tacit::Diagnostic &diagnostic : parsed.diagnostics)
    FAIL_CHECK(toText(diagnostic));
  return std::move(parsed.value);
}
