      *> ARGS: dump --rules %s
      *> CHECK: decision @+15  guard LICENCE-NOT-ACTIVE  effect FEE := 75
      *> CHECK:   Set the fee to 75 when the licence state is not active ('L' or 'W').
      *> CHECK: decision @+15  guard NOT LICENCE-NOT-ACTIVE  effect FEE := 20
      *> CHECK:   Set the fee to 20 when the licence state is active (not 'L' or 'W').
      *> The name of a value may deny something itself: what is
      *> not "not active" is active.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. DENIALS.
       DATA DIVISION.
       LINKAGE SECTION.
       01 LICENCE-STATE PIC X.
          88 LICENCE-NOT-ACTIVE VALUE 'L' 'W'.
       01 FEE PIC 9(3).
       PROCEDURE DIVISION USING LICENCE-STATE FEE.
           IF LICENCE-NOT-ACTIVE
               MOVE 75 TO FEE
           ELSE
               MOVE 20 TO FEE
           END-IF
           GOBACK.
