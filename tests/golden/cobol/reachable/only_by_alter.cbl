      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select program || ' ' || file || ':' || line || ' ' || reason as dead from ledger where disposition = 'unreachable' order by line"
      *> CHECK: dead
      *> CHECK: "SAMPLE only_by_alter.cbl:@+19 nothing performs paragraph NO-WAY or jumps to it, and no path falls through into it"
      *> CHECK: "SAMPLE only_by_alter.cbl:@+27 nothing performs paragraph THIRD-WAY or jumps to it, and no path falls through into it"
      *> Code that only an altered jump leads to; what the jump leads to before it is altered too.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PART SECTION.
       MAIN-PARA.
           ALTER GATE-ONE TO PROCEED TO SECOND-WAY
                 GATE-TWO TO FOURTH-WAY.
           GO TO GATE-ONE.
       OTHER-PART SECTION.
       GATE-ONE.
           GO TO FIRST-WAY.
       NO-WAY.
           MOVE 0 TO A.
       FIRST-WAY.
           MOVE 1 TO A.
           STOP RUN.
       SECOND-WAY.
           MOVE 2 TO A.
       GATE-TWO.
           GO TO.
       THIRD-WAY.
           MOVE 3 TO A.
       FOURTH-WAY.
           MOVE 4 TO A.
           STOP RUN.
