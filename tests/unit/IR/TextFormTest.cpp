#include "tacit/IR/Parse.h"

#include <catch2/catch.hpp>

using namespace tacit;
using namespace tacit::ir;

/// \p text must read without complaint and print as itself.
static void checkStable(std::string_view body) {
  const std::string text = "tacit-ir 1\nunit path=a.cbl language=cobol\n" + std::string(body);
  const auto parsed = parse(text, "a.ir");
  for (const Diagnostic &diagnostic : parsed.diagnostics)
    UNSCOPED_INFO(toText(diagnostic));
  CHECK(parsed.diagnostics.empty());
  CHECK(print(parsed.value) == text);
  CHECK(isEqual(parsed.value, parse(print(parsed.value)).value));
}

/// What the parser makes of \p body, and that a second round changes nothing.
static std::string normalise(std::string_view body) {
  const std::string once = print(parse("tacit-ir 1\n" + std::string(body)).value);
  const auto again = parse(once);
  CHECK(print(again.value) == once);
  CHECK(again.diagnostics.empty());
  return once.substr(once.find('\n', once.find("unit")) + 1);
}

TEST_CASE("An empty unit has two lines") {
  checkStable("");
  CHECK(print(TranslationUnit()) == "tacit-ir 1\nunit\n");
}

TEST_CASE("Tables print one entry a line, defaults left out") {
  checkStable("file f0 path=a.cbl sha256=00ff\n"
              "file f1 path=copy/b.cpy\n"
              "expansion x0:B site=@14:8-20\n"
              "type t0 number encoding=packed signed digits=7 scale=2 bytes=4 spelling=\"S9(5)V99\"\n");
}

TEST_CASE("Items name their number and their name, places inherit file and expansion") {
  checkStable("file f0 path=a.cbl\n"
              "file f1 path=b.cpy\n"
              "expansion x0:B site=@3:8-20\n"
              "type t0 text bytes=8\n"
              "item %0:REC @4:8-40 level=1 program=u0:P bytes=8\n"
              "item %1:CODE @f1/1:8-30~x0 level=5 type=t0 parent=%0:REC value=\"A \\\"B\\\"\\n\\xff\"\n"
              "item %2 level=5 redefines=%1:CODE indexes=[%0:REC %1:CODE]\n"
              "item %3:\"odd name\" level=5 value=-5\n"
              "program u0:P batch qualified-name=P visible=false\n");
}

TEST_CASE("Statements nest in blocks") {
  checkStable(
      "item %0:X\n"
      "label l0:L @9:1-1\n"
      "program u0:P procedures=[p0:MAIN p1:END]\n"
      "procedure p0:MAIN @3:1-20:9 program=u0:P {\n"
      "  if @4:12-9:17 verb=IF condition=(greater@4:15-19 %0:X@4:15-15 5@4:19-19) {\n"
      "    then {\n"
      "      assign @5:16-30 verb=MOVE assignments=[{target=%0:X value=0} {target=%0:X value=space}]\n"
      "    }\n"
      "    else {\n"
      "      perform @6:1-9 from=p1:END thru=p1:END {\n"
      "        control test-after condition=(not (equal %0:X \"Y\"))\n"
      "      }\n"
      "      exit paragraph\n"
      "    }\n"
      "  }\n"
      "  switch subject=%0:X {\n"
      "    case @10:1-2 alternatives=[(equal %0:X 1) (equal %0:X 2)] {\n"
      "      nop\n"
      "    }\n"
      "    case default\n"
      "  }\n"
      "  loop {\n"
      "    control condition=(less %0:X 3) {\n"
      "      init {\n"
      "        nop\n"
      "      }\n"
      "      step {\n"
      "        nop synthetic\n"
      "      }\n"
      "    }\n"
      "    goto targets=[{label=l0:L} {procedure=p1:END}]\n"
      "  }\n"
      "}\n"
      "procedure p1:END program=u0:P\n");
}

TEST_CASE("An outcome names its statement by number") {
  checkStable("item %0:R\n"
              "resource r0:F records=[%0:R]\n"
              "program u0:P procedures=[p0:A]\n"
              "procedure p0:A program=u0:P {\n"
              "  s0=io op=read accesses=[{resource=r0:F op=read}] fills=[%0:R] {\n"
              "    handler outcome=at-end {\n"
              "      exit value=(outcome op=at-end ref=s0)\n"
              "    }\n"
              "  }\n"
              "}\n");
}

TEST_CASE("Expressions that several places share are written once") {
  TranslationUnit unit;
  unit.items.push_back({.name = "X"});
  ExprId shared = unit.exprs.push_back({.kind = ExprKind::Item, .ref = 0});
  for (int depth = 0; depth < 40; ++depth)
    shared = unit.exprs.push_back(
        {.kind = ExprKind::Binary, .op = Op::Add, .operands = unit.arena().copy({shared, shared})});
  unit.items[DataItemId(std::uint32_t{0})].initialValue = shared;
  const std::string text = print(unit);
  CHECK(text.size() < 2000);
  const auto parsed = parse(text);
  CHECK(parsed.diagnostics.empty());
  CHECK(print(parsed.value) == text);
  CHECK(isEqual(parsed.value, unit));
}

TEST_CASE("Types are written where they differ from what the node says") {
  checkStable("type t0 boolean\n"
              "type t1 number bits=32\n"
              "item %0:X type=t1\n"
              "item %1:Y type=t1 value=(select (equal %0:X 1#t1) %0:X#- (cast#t1 op=explicit 2))\n");
}

TEST_CASE("Entries may be named without numbers") {
  CHECK(normalise("unit\nitem %:A redefines=%:B\nitem %:B value=%:A[1 2]\n") ==
        "item %0:A redefines=%1:B\nitem %1:B value=%0:A[1 2]\n");
}

TEST_CASE("Comment lines and blank lines are passed over") {
  CHECK(normalise("; a comment\nunit\n\n  item %5:A\n") == "item %0:A\n");
}

static std::string firstComplaint(std::string_view text) {
  const auto parsed = parse("tacit-ir 1\nunit\n" + std::string(text), "t.ir");
  return parsed.diagnostics.empty() ? "none" : toText(parsed.diagnostics.front());
}

TEST_CASE("fail: what cannot be read is reported where it stands") {
  CHECK(firstComplaint("item\n") == "t.ir:3:5: error: the entry has no id [ir-syntax]");
  CHECK(firstComplaint("items %0\n") == "t.ir:3:1: error: this is no entry of a table [ir-syntax]");
  CHECK(firstComplaint("item %0 colour=red\n") ==
        "t.ir:3:9: error: this is no field of the node [ir-syntax]");
  CHECK(firstComplaint("item %0 level=900\n") ==
        "t.ir:3:15: error: a number that fits is expected [ir-syntax]");
  CHECK(firstComplaint("item %0 parent=%7\n") == "t.ir:3:18: error: nothing has this id [ir-syntax]");
  CHECK(firstComplaint("item %0\nitem %0\n") == "t.ir:4:8: error: the number is taken [ir-syntax]");
  CHECK(firstComplaint("item %0 value=(add 1\n") ==
        "t.ir:3:21: error: the expression does not end [ir-syntax]");
  CHECK(firstComplaint("procedure p0 {\n  then {\n}\n}\n") ==
        "t.ir:4:1: error: this is no part of the node around it [ir-syntax]");
  CHECK(firstComplaint("}\n") == "t.ir:3:1: error: '}' closes nothing [ir-syntax]");
}

TEST_CASE("Deep nesting needs no deep stack") {
  std::string expr;
  for (int depth = 0; depth < 100'000; ++depth)
    expr += "(not ";
  normalise("unit\nitem %0 value=" + expr + "true" + std::string(100'000, ')') + "\n");
  std::string text = "unit\nprocedure p0 {\n";
  for (int depth = 0; depth < 50'000; ++depth)
    text += "if {\nthen {\n";
  normalise(text);
}

TEST_CASE("Units that differ are told apart") {
  const auto a = parse("tacit-ir 1\nunit\nitem %0:A value=(add 1 2)\n");
  const auto b = parse("tacit-ir 1\nunit\nitem %0:A value=(add 1 3)\n");
  const auto c = parse("tacit-ir 1\nunit\nitem %0:A value=(add 1 2)\nitem %1:B\n");
  CHECK(isEqual(a.value, a.value));
  CHECK_FALSE(isEqual(a.value, b.value));
  CHECK_FALSE(isEqual(a.value, c.value));
}
