#include "support/IrText.h"
#include "tacit/Analysis/UnitAnalyses.h"

using namespace tacit;

/// A static function `f` over numbers A and B, pointers P and Q to numbers, a pointer H to functions, and the
/// static functions `g` and `h`; \p body holds its statements.
static std::string pointsTo(const std::string &body, const std::string &visible = "false") {
  ir::TranslationUnit unit =
      unitOf("file f0 path=a\n"
             "type t0 number encoding=native-binary signed bits=32 bytes=4 spelling=int\n"
             "type t1 pointer bytes=8 element=t0 spelling=\"int *\"\n"
             "type t2 function element=t0 spelling=\"int (void)\"\n"
             "type t3 pointer bytes=8 element=t2 spelling=\"int (*)(void)\"\n"
             "type t4 record bytes=16 record=%6 spelling=\"struct s\"\n"
             "type t5 pointer bytes=8 element=t4 spelling=\"struct s *\"\n"
             "item %0:A storage=static type=t0 bytes=4\nitem %1:B storage=static type=t0 bytes=4\n"
             "item %2:P storage=static type=t1 bytes=8\nitem %3:Q storage=static type=t1 bytes=8\n"
             "item %4:H storage=static type=t3 bytes=8\n"
             "item %5:arg storage=parameter type=t1 program=u0 bytes=8\n"
             "item %6:s storage=record-type type=t4 bytes=16\n"
             "item %7:one storage=member type=t1 parent=%6 bytes=8\n"
             "item %8:two storage=member type=t1 parent=%6 offset=8 bytes=8\n"
             "item %9:X storage=static type=t4 bytes=16\n"
             "item %10:one storage=member type=t1 parent=%9 bytes=8\n"
             "item %11:two storage=member type=t1 parent=%9 offset=8 bytes=8\n"
             "item %12:S storage=static type=t5 bytes=8\n"
             "program u0:f function visible=" +
                 visible +
                 " parameters=[%5] procedures=[p0]\n"
                 "program u1:g function visible=false procedures=[p1]\n"
                 "program u2:h function visible=false procedures=[p2]\n"
                 "procedure p0:f @1:1-90:9 function program=u0 {\n" +
                 body +
                 "}\nprocedure p1:g @91:1-9 function program=u1 {\n}\n"
                 "procedure p2:h @92:1-9 function program=u2 {\n}\n",
             "c");
  return analysis::UnitAnalyses(unit).pointsTo().print();
}

static std::string assign(const std::string &target, const std::string &value, int line = 2) {
  return "assign @" + std::to_string(line) + ":1-9 assignments=[{target=" + target + " value=" + value +
         "}]\n";
}

TEST_CASE("Copies include what they copy, and nothing comes back", "[points-to]") {
  CHECK(pointsTo(assign("%2", "(address-of#t1 %0)") + assign("%3", "%2") +
                 assign("%3", "(address-of#t1 %1)")) == "P -> A\nQ -> A, B\n");
}

TEST_CASE("Members of a record are apart", "[points-to]") {
  CHECK(pointsTo(assign("%12", "(address-of#t5 %9)") +
                 assign("(member ref=%7 (dereference#t4 %12))", "(address-of#t1 %0)", 3) +
                 assign("(member ref=%8 (dereference#t4 %12))", "(address-of#t1 %1)", 4) +
                 assign("%2", "%11", 5)) ==
        "P -> B\nX -> A\nX+8 -> B\nS -> X\n"
        "@3:1 *S is X\n@3:1 S->one is X\n@4:1 *S is X\n@4:1 S->two is X+8\n");
}

TEST_CASE("A pointer that leaves an object by bytes makes one of it", "[points-to]") {
  CHECK(pointsTo(assign("%10", "(address-of#t1 %0)") + assign("%11", "(address-of#t1 %1)") +
                 assign("%2", "(add#t1 (cast#t1 op=explicit (address-of#t1 %10)) 1)")) ==
        "P -> X*\nX* -> A, B\n");
}

TEST_CASE("Calls through a pointer lead to the functions whose address got there", "[points-to]") {
  CHECK(pointsTo(assign("%4", "(named-constant#t2 text=h)") +
                 "call @3:1-9 function target=%4@3:1-1 arguments=[]\n") ==
        "H -> function h\n@3:1 H calls function h\n");
}

TEST_CASE("What unknown code is handed is seen outside, and so is what it holds", "[points-to]") {
  CHECK(
      pointsTo(assign("%10", "(address-of#t1 %0)") +
               "call @3:1-9 function callee=elsewhere arguments=[{value=(address-of#t5 %9) mode=value}]\n") ==
      "A is seen outside\nX is seen outside\nX -> A, outside\n");
}

TEST_CASE("A function that other units can call is given anything", "[points-to]") {
  CHECK(pointsTo(assign("%2", "%5"), "true") == "P -> outside\nf.arg -> outside\n");
  CHECK(pointsTo(assign("%2", "%5")) == "");
}

TEST_CASE("Copies in a circle end with one set", "[points-to]") {
  CHECK(pointsTo(assign("%2", "%3") + assign("%3", "%5") + assign("%5", "%2") +
                 assign("%3", "(address-of#t1 %0)")) == "P -> A\nQ -> A\nf.arg -> A\n");
}

TEST_CASE("Too long a chain is cut short, and then everything conflicts with what pointers reach",
          "[points-to]") {
  constexpr std::uint32_t Count = 6000;
  std::string items;
  std::string body;
  for (std::uint32_t at = 0; at < Count; ++at) {
    items += "item %" + std::to_string(2 * at) + ":A storage=static type=t0 bytes=4\n";
    items += "item %" + std::to_string(2 * at + 1) + ":P storage=static type=t1 bytes=8\n";
    std::string pointer = "%" + std::to_string(2 * at + 1);
    body += assign(pointer, "(address-of#t1 %" + std::to_string(2 * at) + ")");
    if (at > 0)
      body += assign(pointer, "%" + std::to_string(2 * at - 1));
  }
  ir::TranslationUnit unit =
      unitOf("file f0 path=a\ntype t0 number encoding=native-binary signed bits=32 bytes=4 spelling=int\n"
             "type t1 pointer bytes=8 element=t0 spelling=\"int *\"\n" +
                 items + "program u0:f function visible=false procedures=[p0]\n" +
                 "procedure p0:f @1:1-90:9 function program=u0 {\n" + body +
                 assign("(dereference#t0 %1)", "1", 3) + "}\n",
             "c");
  analysis::UnitAnalyses analyses(unit);
  REQUIRE(analyses.pointsTo().isCutShort());
  ir::ExprId stored;
  for (const ir::Statement &statement : unit.statements)
    if (statement.origin.line == 3)
      stored = std::get<ir::Assign>(statement.node).assignments.front().target;
  analysis::ChangeSet changed;
  analyses.pointsTo().appendWritten(stored, changed.ranges);
  changed.normalise();
  std::vector<analysis::StorageRange> read;
  analyses.pointsTo().appendRead(ir::DataItemId(std::uint32_t{8}), read);
  CHECK(std::ranges::any_of(read, [&](const auto &range) { return changed.touches(range); }));
  analysis::ChangeSet other;
  analyses.pointsTo().appendWritten(ir::DataItemId(std::uint32_t{6}), other.ranges);
  other.normalise();
  CHECK_FALSE(std::ranges::any_of(read, [&](const auto &range) { return other.touches(range); }));
}
