#include "support/IrText.h"

using namespace tacit::ir;

TEST_CASE("A program prints as short lines with line numbers") {
  const TranslationUnit unit =
      unitOf("file f0 path=a\n"
             "item %0:A\nitem %1:REC\nresource r0:F\nlabel l0:L\n"
             "program u0:P @1:1-9:1 batch parameters=[%0] procedures=[p0:MAIN p1:END]\n"
             "procedure p0:MAIN @3:1-20:9 program=u0 {\n"
             "if @4:1-9 verb=IF condition=(greater %0 5) {\n"
             "then {\n"
             "assign @5:1-9 verb=MOVE assignments=[{target=%0 value=0} {target=%1 value=space}]\n"
             "}\n"
             "else {\n"
             "perform @6:1-9 verb=PERFORM from=p0 thru=p1 {\n"
             "control condition=(not (equal %0 1))\n"
             "}\n}\n}\n"
             "switch @8:1-9 verb=EVALUATE subject=%0 {\n"
             "case @9:1-2 alternatives=[(equal %0 1) (equal %0 2)] {\n"
             "exit @9:1-9 verb=EXIT paragraph\n}\n"
             "case @10:1-2 default\n}\n"
             "io @11:1-9 verb=READ op=read accesses=[{resource=r0 op=read}] fills=[%1] {\n"
             "handler outcome=at-end {\n"
             "goto @12:1-9 verb=\"GO TO\" targets=[{procedure=p1}]\n}\n}\n"
             "call @13:1-9 verb=CALL callee=TAX arguments=[{value=%0} {value=1 mode=content}]\n"
             "opaque @14:1-9 verb=EXHIBIT text=\"EXHIBIT A\" mentions=[%0]\n}\n"
             "procedure p1:END @20:1-2 program=u0\n");
  CHECK(printProgram(unit, ProgramId(std::uint32_t{0})) == R"(program P batch @1 using A
paragraph MAIN @3
  @4 IF A > 5
    @5 MOVE A := 0; REC := SPACES
  else
    @6 PERFORM MAIN thru END while NOT A = 1
  @8 EVALUATE A
    @9 when A = 1 or when A = 2
      @9 EXIT leaves paragraph
    @10 when other
  @11 READ F fills REC
    on at-end
      @12 GO TO END
  @13 CALL TAX using A, content 1
  @14 EXHIBIT opaque EXHIBIT A mentions A
paragraph END @20
)");
  CHECK(printProgram(unit, ProgramId(std::uint32_t{0}), "END") == "paragraph END @20\n");
  CHECK(printProgram(unit, ProgramId()) == "");
}
