//===- Any bytes -> BMS front-end -> verify, and the symbolic map -> COBOL front-end -> verify -------===//
#include "../../unit/FrontEnds/Cobol/MemoryContext.h"
#include "tacit/FrontEnds/Bms/Mapset.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace tacit;

static void check(const ir::TranslationUnit &unit) {
  std::vector<std::string> problems = ir::verify(unit);
  if (problems.empty())
    return;
  std::fprintf(stderr, "%s\n", problems.front().c_str());
  std::abort();
}

/// The bytes are a mapset; its symbolic maps are then copied into a program.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  constexpr std::size_t MaxSize = 16 * 1024;
  if (size > MaxSize)
    return 0;
  std::string text(data, data + size);
  test::MemoryContext context;
  SourceFile file = test::MemoryContext::program(text);
  file.language = Language::Bms;
  check(makeBmsFrontEnd()->translate(file, context).value);

  std::string copybook;
  for (const bms::Mapset &mapset : bms::parseMapsets(text, "fuzz.bms").value) {
    bms::SymbolicMap map = bms::makeSymbolicMap(mapset);
    if (static_cast<std::size_t>(std::count(map.text.begin(), map.text.end(), '\n')) != map.lines.size())
      std::abort();
    copybook += map.text;
  }
  check(makeCobolFrontEnd()
            ->translate(test::MemoryContext::program("       >>SOURCE FREE\nIDENTIFICATION DIVISION.\n"
                                                     "PROGRAM-ID. M.\nDATA DIVISION.\n"
                                                     "WORKING-STORAGE SECTION.\n" +
                                                     copybook),
                        context)
            .value);
  return 0;
}
