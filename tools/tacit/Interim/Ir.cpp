// Stands in until lib/IR has its verifier and the text of one program.
#include "tacit/IR/TranslationUnit.h"

namespace tacit::ir {

std::vector<std::string> verify(const TranslationUnit &) {
  return {};
}
std::string printProgram(const TranslationUnit &, ProgramId, std::string_view) {
  return {};
}

} // namespace tacit::ir
