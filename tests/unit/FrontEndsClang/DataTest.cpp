#include "Translate.h"

using namespace tacit;
using namespace tacit::test;

TEST_CASE("members of a variable have offsets from its start, members of a union overlap") {
  auto [unit, diagnostics] = translate({{"a.c", "struct claim {\n"
                                                "  char kind;\n"
                                                "  double amount[2];\n"
                                                "  union { int days; char code[4]; } u;\n"
                                                "  unsigned paid : 1;\n"
                                                "  unsigned late : 9;\n"
                                                "} current;\n"}});
  CHECK(diagnostics.empty());
  std::string layout;
  for (const ir::DataItem &item : unit.items)
    if (item.storage == ir::Storage::Member && item.parent &&
        unit.items[item.parent].storage != ir::Storage::RecordType)
      layout += fmt::format("{} {}+{}{}\n", item.name, item.byteOffset, item.byteSize,
                            item.occurs ? fmt::format(" x{}", item.occurs) : "");
  // The record's own nested union comes first, the variable's members after it.
  CHECK(layout.find("kind 0+1\namount 8+8 x2\nu 24+4\ndays 24+4\ncode 24+4\npaid 28+1\nlate 28+2\n") !=
        std::string::npos);
}

TEST_CASE("comments beside and above a declaration belong to its item") {
  auto [unit, diagnostics] = translate({{"a.c", "/* Rate of the year. */\n"
                                                "double rate;\n"
                                                "int one; /* first */ int two;\n"
                                                "#define LIMIT 16000 /* upper capital limit */\n"
                                                "/**********************\n"
                                                " * Works out the award.\n"
                                                " **********************/\n"
                                                "int f(int capital, /* in pounds */\n"
                                                "      int age) { return capital > LIMIT; }\n"}});
  CHECK(findItem(unit, "rate")->comment == "Rate of the year.");
  CHECK(findItem(unit, "one")->comment == "first");
  CHECK(findItem(unit, "two")->comment.empty());
  CHECK(findItem(unit, "LIMIT")->comment == "upper capital limit");
  CHECK(findItem(unit, "capital")->comment == "in pounds");
  CHECK(findItem(unit, "age")->comment.empty());
  CHECK(unit.programs[ir::ProgramId(0U)].comment == "Works out the award.");
}

TEST_CASE("statics and main are named by their file, other functions by themselves") {
  auto [unit, diagnostics] = translate({{"src/a.c", "static int f(void) { return 1; }\n"
                                                    "int g(void) { return f(); }\n"
                                                    "int main(void) { return g(); }\n"}},
                                       "src/a.c");
  REQUIRE(unit.programs.size() == 3);
  CHECK(unit.programs[ir::ProgramId(0U)].qualifiedName == "src/a.c::f");
  CHECK(unit.programs[ir::ProgramId(1U)].qualifiedName == "g");
  CHECK(unit.programs[ir::ProgramId(2U)].qualifiedName == "src/a.c::main");
}

TEST_CASE("a literal in a macro stands where the macro is defined, and says how it got there") {
  auto [unit, diagnostics] = translate({{"a.c", "#include \"rates.h\"\n"
                                                "double f(double sum) { return sum * RATE; }\n"},
                                        {"inc/rates.h", "#define RATE 0.15\n"}});
  bool isFound = false;
  for (const ir::Expr &each : unit.exprs)
    if (each.kind == ir::ExprKind::NamedConstant && each.text == "RATE") {
      isFound = true;
      const ir::Origin &value = unit.exprs[each.operands[0]].origin;
      CHECK(unit.files[each.origin.file].path == "a.c");
      CHECK(unit.files[value.file].path == "inc/rates.h");
      CHECK(value.line == 1);
      REQUIRE(value.expansion);
      CHECK(unit.expansions[value.expansion].kind == ir::ExpansionKind::Macro);
      CHECK(unit.expansions[value.expansion].site.line == 2);
    }
  CHECK(isFound);
}
