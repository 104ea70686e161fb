//===- Any bytes as the text form of the IR -----------------------------------------------------===//
//
// What the parser makes of them may be wrong in every way verify() knows, but it must print, and the print
// must read back as the same.
//
//===-------------------------------------------------------------------------===//
#include "tacit/IR/Format.h"
#include "tacit/IR/Parse.h"
#include "tacit/IR/Walk.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace tacit::ir;

static void require(bool holds, const char *what) {
  if (holds)
    return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const auto parsed = parse({reinterpret_cast<const char *>(data), size});
  const TranslationUnit &unit = parsed.value;
  const std::string text = print(unit);
  const auto again = parse(text);
  require(print(again.value) == text, "print(parse(print(u))) == print(u)");
  require(again.diagnostics.empty(), "printed text reads without complaint");
  require(isEqual(unit, again.value), "what is read back is equal");
  const bool isSound = verify(unit).empty();
  for (const ProgramId id : unit.programs.ids())
    printProgram(unit, id);
  const Formatter formatter(unit);
  // Formulas of a unit with cycles run into their limit each: a few show that it holds.
  const std::size_t most = isSound ? unit.items.size() : std::min<std::size_t>(unit.items.size(), 3);
  for (std::size_t at = 0; at < most; ++at)
    formatter.expr(unit.items[DataItemId(at)].initialValue);
  if (!isSound)
    return 0;
  std::size_t count = 0;
  for (const Program &program : unit.programs)
    forEachStatement(unit, program, [&](StatementId) { ++count; });
  require(count == unit.statements.size(), "the walk meets every statement of a sound unit once");
  return 0;
}
