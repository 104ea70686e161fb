#include "Conditions.h"

/// A program of one paragraph.
static Conditions inMain(const std::string &body) {
  return Conditions("p0", "procedure p0:MAIN @1:1-90:9 program=u0 {\n" + body + "}\n");
}

static const std::string Set = " assignments=[{target=%2 value=1}]\n";

TEST_CASE("The arms of an IF and what follows", "[guards]") {
  Conditions program = inMain("if @2:1-9 condition=(greater %0 17) {\nthen {\nassign @3:1-9" + Set +
                              "}\nelse {\nassign @4:1-9" + Set + "}\n}\nassign @5:1-9" + Set);
  CHECK(program.guard(3) == "A > 17");
  CHECK(program.guard(4) == "not (A > 17)");
  CHECK(program.guard(5) == "always");
}

TEST_CASE("Places exclude, imply and cover each other by what values say", "[guards]") {
  auto when = [](const std::string &test, const std::string &line) {
    return "if @9:1-9 condition=" + test + " {\nthen {\nassign @" + line + ":1-9" + Set + "}\n}\n";
  };
  Conditions bands =
      inMain(when("(less %0 18)", "2") + when("(and (greater %0 17) (less %0 45))", "3") +
             when("(greater %0 44)", "4") + when("(equal %3 \"A\")", "5") + when("(less %0 10)", "6"));
  CHECK(bands.exclude(2, 3));
  CHECK(bands.exclude(3, 4));
  CHECK_FALSE(bands.exclude(3, 5));
  CHECK(bands.cover({2, 3, 4}));
  CHECK_FALSE(bands.cover({2, 4}));
  CHECK(bands.implies(6, 2));
  CHECK_FALSE(bands.implies(2, 6));
  // The first statement changes what the second test asks about.
  Conditions changed = inMain("if @9:1-9 condition=(less %2 18) {\nthen {\nassign @2:1-9" + Set + "}\n}\n" +
                              when("(greater %2 17)", "3"));
  CHECK_FALSE(changed.exclude(2, 3));
  CHECK_FALSE(changed.cover({2, 3}));
}

TEST_CASE("Compound conditions come apart", "[guards]") {
  Conditions program =
      inMain("if @2:1-9 condition=(and (equal %0 1) (or (equal %1 2) (not (equal %3 \"X\")))) {\nthen {\n"
             "assign @3:1-9" +
             Set + "}\nelse {\nassign @4:1-9" + Set + "}\n}\n");
  CHECK(program.guard(3) == "A = 1; B = 2 or not (T = 'X')");
  CHECK(program.guard(4) == "not (A = 1) or not (B = 2) and T = 'X'");
}

TEST_CASE("Each arm of an EVALUATE denies those before it, where values do not say so themselves",
          "[guards]") {
  Conditions program =
      inMain("switch @2:1-9 subject=%3 {\n"
             "case @3:1-2 alternatives=[(equal %3 \"A\") (equal %3 \"B\")] {\nassign @3:1-9" +
             Set +
             "}\n"
             "case @4:1-2 alternatives=[(equal %3 \"C\")] {\nassign @4:1-9" +
             Set +
             "}\n"
             "case @5:1-2 alternatives=[(greater %0 9)] {\nassign @5:1-9" +
             Set +
             "}\n"
             "case @6:1-2 default {\nassign @6:1-9" +
             Set + "}\n}\nassign @7:1-9" + Set);
  CHECK(program.guard(3) == "T = 'A' or T = 'B'");
  CHECK(program.guard(4) == "T = 'C'");
  CHECK(program.guard(5) == "not (T = 'A'); not (T = 'B'); not (T = 'C'); A > 9");
  CHECK(program.guard(6) == "not (T = 'A'); not (T = 'B'); not (T = 'C'); not (A > 9)");
  CHECK(program.guard(7) == "always");
}

TEST_CASE("Ordered ranges need only their own bounds", "[guards]") {
  Conditions program = inMain("switch @2:1-9 {\n"
                              "case @3:1-2 alternatives=[(less %0 18)] {\nassign @3:1-9" +
                              Set +
                              "}\n"
                              "case @4:1-2 alternatives=[(less %0 65)] {\nassign @4:1-9" +
                              Set +
                              "}\n"
                              "case @5:1-2 default {\nassign @5:1-9" +
                              Set + "}\n}\n");
  CHECK(program.guard(3) == "A < 18");
  CHECK(program.guard(4) == "not (A < 18); A < 65");
  CHECK(program.guard(5) == "not (A < 65)");
}

TEST_CASE("A switch that falls through runs a body for the cases above it, too", "[guards]") {
  Conditions program = inMain("switch @2:1-9 kind=fall-through subject=%0 {\n"
                              "case @3:1-2 alternatives=[(equal %0 1)] {\nassign @3:1-9" +
                              Set +
                              "}\n"
                              "case @4:1-2 alternatives=[(equal %0 2)] {\nassign @4:1-9" +
                              Set +
                              "exit @5:1-9 break\n}\n"
                              "case @6:1-2 default {\nassign @6:1-9" +
                              Set + "}\n}\nassign @7:1-9" + Set);
  CHECK(program.guard(3) == "A = 1");
  CHECK(program.guard(4) == "A = 1 or A = 2");
  CHECK(program.guard(6) == "not (A = 1); not (A = 2)");
  CHECK(program.guard(7) == "always");
}

TEST_CASE("What stands behind an early exit is conditional", "[guards]") {
  Conditions byReturn = inMain("if @2:1-9 condition=(equal %0 0) {\nthen {\nexit @3:1-9 return\n}\n}\n"
                               "assign @4:1-9" +
                               Set);
  CHECK(byReturn.guard(3) == "A = 0");
  CHECK(byReturn.guard(4) == "not (A = 0)");

  Conditions byJump(
      "p0 p1 p2", "procedure p0:MAIN @1:1-4:9 program=u0 {\nperform @2:1-9 from=p1 thru=p2\n"
                  "exit @3:1-9 return\n}\n"
                  "procedure p1:CHECK @10:1-19:9 program=u0 {\n"
                  "if @11:1-9 condition=(equal %0 0) {\nthen {\ngoto @12:1-9 targets=[{procedure=p2}]\n}\n}\n"
                  "if @13:1-9 condition=(equal %1 0) {\nthen {\ngoto @14:1-9 targets=[{procedure=p2}]\n}\n}\n"
                  "assign @15:1-9" +
                      Set +
                      "}\n"
                      "procedure p2:CHECK-EXIT @20:1-20:9 program=u0 {\nassign @20:1-9" +
                      Set + "}\n");
  CHECK(byJump.guard(14) == "not (A = 0); B = 0");
  CHECK(byJump.guard(15) == "not (A = 0); not (B = 0)");
  CHECK(byJump.guard(20) == "always");
}

TEST_CASE("A test behind an assignment to its item is another question", "[guards]") {
  Conditions program =
      inMain("if @2:1-9 condition=(equal %0 1) {\nthen {\n"
             "assign @3:1-9 assignments=[{target=%0 value=%1}]\n"
             "if @4:1-9 condition=(equal %0 1) {\nthen {\nassign @5:1-9" +
             Set +
             "}\n}\n}\n}\n"
             "if @6:1-9 condition=(equal %1 1) {\nthen {\nif @7:1-9 condition=(equal %1 1) {\nthen {\n"
             "assign @8:1-9" +
             Set + "}\nelse {\nassign @9:1-9" + Set + "}\n}\n}\n}\n");
  CHECK(program.guard(5) == "A = 1; A = 1");
  CHECK(program.guard(8) == "B = 1");
  CHECK(program.guard(9) == "never");
}

TEST_CASE("Checks that end the run are assumed, not repeated", "[guards]") {
  Conditions program = inMain("if @2:1-9 condition=(equal %0 0) {\nthen {\nassign @3:1-9" + Set +
                              "exit @4:1-9 abend\n}\n}\n"
                              "if @5:1-9 condition=(equal %1 1) {\nthen {\nassign @6:1-9" +
                              Set + "}\n}\nassign @7:1-9" + Set);
  CHECK(program.isDoomed(3));
  CHECK(program.guard(3) == "A = 0");
  CHECK_FALSE(program.isDoomed(6));
  CHECK(program.guard(6) == "B = 1");
  CHECK(program.assumptions(6) == "not (A = 0)");
  CHECK(program.guard(7) == "always");
  CHECK(program.assumptions(7) == "not (A = 0)");
}

TEST_CASE("A range that never comes back ends the run like an abend", "[guards]") {
  Conditions program("p0 p1",
                     "procedure p0:MAIN @1:1-9:9 program=u0 {\n"
                     "if @2:1-9 condition=(equal %0 0) {\nthen {\nperform @3:1-9 from=p1 thru=p1\n}\n}\n"
                     "assign @4:1-9" +
                         Set +
                         "exit @5:1-9 return\n}\n"
                         "procedure p1:FAIL @10:1-19:9 program=u0 {\nassign @11:1-9" +
                         Set + "exit @12:1-9 abend\n}\n");
  CHECK(program.isDoomed(3));
  CHECK(program.guard(3) == "A = 0");
  CHECK(program.guard(4) == "always");
  CHECK(program.assumptions(4) == "not (A = 0)");
  CHECK(program.guard(11) == "always");
}

TEST_CASE("Inside a loop the guard speaks of one round", "[guards]") {
  Conditions program = inMain("loop @2:1-9 {\ncontrol condition=(less %0 9)\n"
                              "if @3:1-9 condition=(equal %1 1) {\nthen {\nassign @4:1-9" +
                              Set +
                              "}\n}\n"
                              "assign @5:1-9 assignments=[{target=%0 value=(add %0 1)}]\n}\nassign @6:1-9" +
                              Set);
  CHECK(program.guard(4) == "A < 9; B = 1");
  CHECK(program.guard(6) == "always");
}

TEST_CASE("Behind a loop with an early exit no round has met its condition", "[guards]") {
  Conditions program = inMain("loop @2:1-9 {\ncontrol condition=(less %0 9)\n"
                              "if @3:1-9 condition=(equal %1 1) {\nthen {\nexit @4:1-9 return\n}\n}\n"
                              "assign @5:1-9 assignments=[{target=%0 value=(add %0 1)}]\n}\nassign @6:1-9" +
                              Set);
  CHECK(program.guard(4) == "A < 9; B = 1");
  CHECK(program.guard(6) == "not (B = 1)");
}

TEST_CASE("Outcomes of a statement guard its phrases", "[guards]") {
  Conditions program = inMain("io @2:1-9 op=read accesses=[{resource=r0 op=read}] fills=[%0] {\n"
                              "handler outcome=invalid-key {\nassign @3:1-9" +
                              Set +
                              "}\n"
                              "handler outcome=success {\nassign @4:1-9" +
                              Set + "}\n}\nassign @5:1-9" + Set);
  CHECK(program.guard(3) == "invalid-key");
  CHECK(program.guard(4) == "not (invalid-key)");
  CHECK(program.guard(5) == "always");
}

TEST_CASE("GO TO DEPENDING chooses by number and falls through for others", "[guards]") {
  Conditions program("p0 p1 p2 p3",
                     "procedure p0:MAIN @1:1-9:9 program=u0 {\n"
                     "goto @2:1-9 targets=[{procedure=p1} {procedure=p2}] depending-on=%0\nassign @3:1-9" +
                         Set +
                         "exit @4:1-9 return\n}\n"
                         "procedure p1:ONE @10:1-19:9 program=u0 {\nassign @11:1-9" +
                         Set +
                         "exit @12:1-9 return\n}\n"
                         "procedure p2:TWO @20:1-29:9 program=u0 {\nassign @21:1-9" +
                         Set +
                         "exit @22:1-9 return\n}\n"
                         "procedure p3:DEAD @30:1-39:9 program=u0 {\nassign @31:1-9" +
                         Set + "}\n");
  CHECK(program.guard(3) == "not ([1,2] has A)");
  CHECK(program.guard(11) == "[1,1] has A");
  CHECK(program.guard(21) == "[2,2] has A");
  CHECK(program.guard(31) == "unreachable");
}

TEST_CASE("ALTER gives a GO TO further targets, chosen by nothing the guard can say", "[guards]") {
  Conditions program("p0 p1 p2",
                     "procedure p0:SWITCH @1:1-2:9 program=u0 {\ngoto @2:1-9 targets=[{procedure=p1}]\n}\n"
                     "procedure p1:FIRST @10:1-19:9 program=u0 {\nassign @11:1-9" +
                         Set +
                         "alter @12:1-9 procedure=p0 to=p2\ngoto @13:1-9 targets=[{procedure=p0}]\n}\n"
                         "procedure p2:REST @20:1-29:9 program=u0 {\nassign @21:1-9" +
                         Set + "exit @22:1-9 return\n}\n");
  CHECK(program.guard(11) == "always");
  CHECK(program.guard(21) == "always");
}

TEST_CASE("A carrier stands for the conditions that set it", "[guards]") {
  Conditions program = inMain(
      "assign @2:1-9 assignments=[{target=%5 value=0}]\n"
      "if @3:1-9 condition=(greater %0 17) {\nthen {\nassign @4:1-9 assignments=[{target=%5 value=1}]\n}\n}\n"
      "if @5:1-9 condition=(equal %1 5) {\nthen {\nassign @6:1-9 assignments=[{target=%5 value=2}]\n}\n}\n"
      "if @7:1-9 condition=(equal %5 1) {\nthen {\nassign @8:1-9" +
      Set +
      "}\n}\n"
      "if @9:1-9 condition=(not (equal %5 0)) {\nthen {\nassign @10:1-9" +
      Set + "}\n}\n");
  CHECK(program.guard(8) == "A > 17; not (B = 5)");
  CHECK(program.guard(10) == "A > 17 or B = 5");
}

TEST_CASE("A carrier of a truth value is that truth", "[guards]") {
  Conditions program =
      inMain("assign @2:1-9 assignments=[{target=%5 value=(and (greater %0 17) (equal %3 \"Y\"))}]\n"
             "assign @3:1-9 assignments=[{target=%0 value=0}]\n"
             "if @4:1-9 condition=%5 {\nthen {\nassign @5:1-9" +
             Set + "}\nelse {\nassign @6:1-9" + Set + "}\n}\n");
  CHECK(program.guard(5) == "A > 17; T = 'Y'");
  CHECK(program.guard(6) == "not (A > 17) or not (T = 'Y')");
}

TEST_CASE("A carrier whose value is not known stays a test of its own", "[guards]") {
  Conditions program = inMain("if @2:1-9 condition=(equal %5 1) {\nthen {\nassign @3:1-9" + Set +
                              "}\n}\n"
                              "assign @4:1-9 assignments=[{target=%5 value=%1}]\n"
                              "if @5:1-9 condition=(equal %5 1) {\nthen {\nassign @6:1-9" +
                              Set + "}\n}\n");
  CHECK(program.guard(3) == "F = 1");
  CHECK(program.guard(6) == "F = 1");
}

TEST_CASE("Truths of one item before and behind an assignment to it are two questions", "[guards]") {
  Conditions program = inMain("assign @2:1-9 assignments=[{target=%5 value=(equal %0 1)}]\n"
                              "if @3:1-9 condition=%5 {\nthen {\n"
                              "assign @4:1-9 assignments=[{target=%0 value=%1}]\n"
                              "assign @5:1-9 assignments=[{target=%5 value=(equal %0 1)}]\n"
                              "if @6:1-9 condition=%5 {\nthen {\nassign @7:1-9" +
                              Set + "}\n}\n}\n}\n");
  CHECK(program.guard(7) == "A = 1; A = 1");
}
