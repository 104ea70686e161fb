      *> ARGS: dump --findings %s
      *> CHECK: warning unreachable-code @+17  Code in MAIN that never runs
      *> CHECK:   1 statement of MAIN can never run: control never goes on behind GOBACK at unreachable_code.cbl:@+15.
      *> CHECK:   subject @+15
      *> CHECK: warning unreachable-code @+16  Code in OLD-LEVY that never runs
      *> CHECK:   2 statements of OLD-LEVY can never run: nothing performs paragraph OLD-LEVY or jumps to it, and no path falls through into it.
      *> CHECK:   subject @+14
      *> Code that nothing leads to is one finding for each procedure and
      *> reason. No finding: an EXIT or a jump that nothing comes to.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. UNREACHED.
       DATA DIVISION.
       LINKAGE SECTION.
       01  FEE             PIC 9(5)V99.
       PROCEDURE DIVISION USING FEE.
       MAIN.
           ADD 10 TO FEE.
           GOBACK.
           ADD 11 TO FEE.
       OLD-LEVY.
           ADD 2 TO FEE.
           ADD 3 TO FEE.
       OLD-EXIT.
           EXIT.
