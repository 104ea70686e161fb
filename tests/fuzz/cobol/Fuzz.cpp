//===- Any bytes -> COBOL front-end -> verify ------------------------------------------------------===//
#include "../../unit/FrontEnds/Cobol/MemoryContext.h"

#include <cstdio>
#include <cstdlib>

using namespace tacit;

/// The part before the first NUL is the program, the rest the copybook it may COPY as B.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  constexpr std::size_t MaxSize = 64 * 1024;
  if (size > MaxSize)
    return 0;
  std::string text(data, data + size);
  std::size_t cut = text.find('\0');
  test::MemoryContext context;
  if (cut != std::string::npos)
    context.add("B", text.substr(cut + 1));
  auto result = makeCobolFrontEnd()->translate(test::MemoryContext::program(text.substr(0, cut)), context);
  std::vector<std::string> problems = ir::verify(result.value);
  if (!problems.empty()) {
    std::fprintf(stderr, "%s\n", problems.front().c_str());
    std::abort();
  }
  return 0;
}
