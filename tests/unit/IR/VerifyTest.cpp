#include "support/IrText.h"

using namespace tacit;
using namespace tacit::ir;

static std::string complaintsOf(const TranslationUnit &unit) {
  std::string text;
  for (const std::string &complaint : verify(unit))
    text += (text.empty() ? "" : "; ") + complaint;
  return text;
}
static std::string complaints(std::string_view body) {
  return complaintsOf(unitOf(body));
}

/// Complaints about a program with the one statement \p text at line 5.
static std::string inProgram(std::string_view text) {
  return complaints("file f0 path=a\nitem %0:A\nlabel l0:L\nprogram u0:P procedures=[p0 p1]\n"
                    "procedure p0:FIRST @1:1-9:1 program=u0 {\n" +
                    std::string(text) + "\n}\nprocedure p1:SECOND @10:1-2 program=u0\n");
}

TEST_CASE("A sound unit raises no complaint") {
  CHECK(complaintsOf(TranslationUnit()) == "");
  CHECK(inProgram("nop") == "");
  CHECK(inProgram("if condition=(equal %0 1) {\nthen {\nperform from=p0 thru=p1\n}\n}") == "");
}

TEST_CASE("fail: ids outside their tables") {
  CHECK(complaints("item %0 type=! parent=!\n") ==
        "item 0: t4294967294 is outside its table; item 0: %4294967294 is outside its table");
  CHECK(complaints("item %0 value=!\n") == "item 0: e4294967294 is outside its table");
  CHECK(complaints("item %0 value=(add 1 !)\n") == "e0 (binary): e4294967294 is outside its table");
}

TEST_CASE("fail: origins without line or file, or that end before they begin") {
  CHECK(complaints("file f0 path=a\nlabel l0 @0:1-1\n") == "label 0: the origin has no line");
  CHECK(complaints("file f0 path=a\nlabel l0 @5:1-4:9\n") == "label 0: the origin ends before it begins");
  CHECK(complaints("file f0 path=a\nlabel l0 @5:9-8\n") == "label 0: the origin ends before it begins");
  CHECK(complaints("file f0 path=a\nlabel l0 @-/5:1-8\n") == "label 0: the origin has no file");
}

TEST_CASE("fail: expressions of the wrong shape") {
  CHECK(complaints("item %0 value=(add 1)\n") == "e0 (binary): has 1 operands");
  CHECK(complaints("item %0 value=(not true false)\n") == "e0 (not): has 2 operands");
  CHECK(complaints("item %0 value=(slice %0 1 -)\n") == "");
  CHECK(complaints("item %0 value=(slice %0 - 1)\n") == "e0 (slice): operand 2 is missing");
  CHECK(complaints("item %0 value=(binary op=equal 1 2)\n") ==
        "e0 (binary): equal is no operator of this kind");
  CHECK(complaints("item %0 value=(all)\n") == "e0 (figurative): only ALL has a literal");
  CHECK(complaints("item %0 value=(outcome op=add)\n") ==
        "e0 (outcome): add is no outcome; e0 (outcome): names no statement");
  CHECK(complaints("item %0 value=(item)\n") == "e0 (item): names no item");
  CHECK(complaints("item %0 value=(condition-name)\n") == "e0 (condition-name): names no condition-name");
  CHECK(complaints("item %0 value=(number ref=3 text=5)\n") == "e0 (number): has a reference");
  CHECK(complaints("item %0 value=(cast 1)\n") == "e0 (cast): does not say whether the source wrote it");
  CHECK(complaints("item %0 value=(named-constant text=X)\n") == "");
  CHECK(complaints("item %0 value=e0=(add 1 e0)\n") == "e0: contains itself");
}

TEST_CASE("fail: layout that does not hold") {
  CHECK(complaints("item %0 bytes=4\nitem %1 parent=%0 offset=2 bytes=3\n") ==
        "%1: bytes 2 to 5 are not inside those of %0");
  CHECK(complaints("item %0 bytes=6\nitem %1 parent=%0 bytes=2 occurs=3\n") == "");
  CHECK(complaints("item %0 bytes=6\nitem %1 parent=%0 bytes=2 occurs=4\n") ==
        "%1: bytes 0 to 8 are not inside those of %0");
  CHECK(complaints("item %0 parent=%1\nitem %1 parent=%0\n") == "%0: encloses or redefines itself");
  CHECK(complaints("item %0\nitem %1 redefines=%0\n") == "");
  CHECK(complaints("item %0\nitem %1\nitem %2 parent=%1 redefines=%0\n") ==
        "%2: redefines %0 of another record");
  CHECK(complaints("item %0\nitem %1 parent=%0 offset=4\nitem %2 parent=%0 redefines=%1\n") ==
        "%2: does not begin where %1 does");
  CHECK(complaints("item %0 occurs=2 occurs-min=3\n") == "%0: occurs at least 3 times but at most 2");
  CHECK(complaints("type t0 array element=t0\n") == "t0: is an element of itself");
}

TEST_CASE("fail: statements that stand nowhere or twice") {
  TranslationUnit unit;
  unit.files.push_back({"a", {}});
  const Origin origin{FileId(std::uint32_t{0}), 1, 1, 1, 1, {}};
  unit.statements.push_back({.node = Nop{}, .origin = origin});
  CHECK(complaintsOf(unit) == "s0: stands nowhere");
  const StatementId first(std::uint32_t{0});
  unit.programs.push_back({.procedures = unit.arena().copy({ProcedureId(std::uint32_t{0})})});
  unit.procedures.push_back(
      {.program = ProgramId(std::uint32_t{0}), .body = unit.arena().copy({first, first})});
  CHECK(complaintsOf(unit) == "s0: stands in two places");
  unit.statements[first].origin = {};
  CHECK(complaintsOf(unit) == "s0: stands in two places; s0: has no origin");
}

TEST_CASE("fail: jumps and performs to nowhere") {
  CHECK(inProgram("goto targets=[{label=l0}]") == "s0: jumps to l0, which stands nowhere");
  CHECK(inProgram("goto targets=[{label=l0}]\nlabel label=l0") == "");
  CHECK(inProgram("label label=l0\nlabel label=l0") == "s1: label l0 stands in two places");
  CHECK(inProgram("goto targets=[{}]") == "s0: a jump goes to a procedure or to a label");
  CHECK(inProgram("goto depending-on=%0") == "s0: depends on a value but has no targets");
  CHECK(inProgram("perform") == "s0: performs no procedure");
  CHECK(inProgram("if") == "s0: has no condition");
  CHECK(inProgram("assign assignments=[{target=%0}]") == "s0: an assignment lacks its target or value");
}

TEST_CASE("fail: procedures and programs that do not fit each other") {
  CHECK(complaints("procedure p0\n") == "p0: no program lists it");
  CHECK(complaints("program u0 procedures=[p0]\nprocedure p0\n") ==
        "p0: listed by u0 but belongs to another program");
  CHECK(complaints("program u0 procedures=[p0 p0]\nprocedure p0 program=u0\n") ==
        "p0: belongs to two programs");
  CHECK(complaints("program u0 procedures=[p0]\nprocedure p0 program=u0 section=p0\n") ==
        "p0: p0 is no section before it");
  CHECK(complaints("program u0 parent=u0\n") == "u0: encloses itself");
  CHECK(complaints("file f0 path=a\nexpansion x0 site=@1:1-2~x0\n") == "x0: stands inside itself");
}
