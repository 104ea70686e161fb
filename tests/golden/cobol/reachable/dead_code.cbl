      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select program || ' ' || file || ':' || line || ' ' || reason as dead from ledger where disposition = 'unreachable' order by line"
      *> CHECK: dead
      *> CHECK: SAMPLE dead_code.cbl:@+24 control never goes on behind GO at dead_code.cbl:@+23
      *> CHECK: SAMPLE dead_code.cbl:@+27 control never goes on behind EXIT at dead_code.cbl:@+26
      *> CHECK: "SAMPLE dead_code.cbl:@+29 PERFORM at dead_code.cbl:@+28 runs ABORT-PARA, which never comes back"
      *> CHECK: SAMPLE dead_code.cbl:@+31 control never goes on behind STOP at dead_code.cbl:@+30
      *> CHECK: "SAMPLE dead_code.cbl:@+32 nothing performs paragraph ALONE-PARA or jumps to it, and no path falls through into it"
      *> CHECK: "SAMPLE dead_code.cbl:@+32 nothing performs paragraph ALONE-PARA or jumps to it, and no path falls through into it"
      *> CHECK: "SAMPLE dead_code.cbl:@+32 nothing performs paragraph ALONE-PARA or jumps to it, and no path falls through into it"
      *> CHECK: "SAMPLE dead_code.cbl:@+31 nothing performs paragraph ALONE-PARA or jumps to it, and no path falls through into it"
      *> CHECK: "SAMPLE dead_code.cbl:@+30 nothing performs paragraph ALONE-PARA or jumps to it, and no path falls through into it"
      *> CHECK: "SAMPLE dead_code.cbl:@+30 nothing performs paragraph ALONE-PARA or jumps to it, and no path falls through into it"
      *> CHECK: "SAMPLE dead_code.cbl:@+31 paragraph HELPER-PARA is used by unreachable code only (PERFORM at dead_code.cbl:@+27), and no path falls through into it"
      *> CHECK: "SAMPLE dead_code.cbl:@+35 paragraph TARGET-PARA is used by unreachable code only (GO at dead_code.cbl:@+28), and no path falls through into it"
      *> True dead code with its proof: behind what leaves, behind a PERFORM that never comes back, in
      *> paragraphs that nothing runs, and in those that only such code runs.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           IF A = 1
               GO TO LAST-PARA
               MOVE 1 TO B
           END-IF.
           PERFORM UNTIL A > 5
               EXIT PERFORM
               ADD 1 TO A
           END-PERFORM.
           IF A = 2 PERFORM ABORT-PARA
               MOVE 2 TO B.
       LAST-PARA.
           STOP RUN.
           MOVE 3 TO B.
       ALONE-PARA.
           MOVE 4 TO B.
           PERFORM HELPER-PARA.
           IF B = 1 MOVE 5 TO B ELSE MOVE 6 TO B.
           GO TO TARGET-PARA.
       HELPER-PARA.
           MOVE 7 TO B.
       ABORT-PARA.
           DISPLAY 'ABORT'.
           STOP RUN.
       TARGET-PARA.
           MOVE 8 TO B.
