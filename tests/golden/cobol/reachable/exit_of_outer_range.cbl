      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select program || ' ' || file || ':' || line || ' ' || reason as dead from ledger where disposition = 'unreachable' order by line"
      *> CHECK: dead
      *> CHECK: "SAMPLE exit_of_outer_range.cbl:@+17 PERFORM at exit_of_outer_range.cbl:@+16 runs INNER-PARA, which never comes back"
      *> A performed paragraph that jumps to the exit of the range around it comes back there where each
      *> paragraph has its own return address, so the code behind the outer PERFORM may run; where it falls
      *> through instead, it runs on.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           PERFORM OUTER-PARA THRU OUTER-EXIT.
           MOVE 1 TO A.
           STOP RUN.
       OUTER-PARA.
           PERFORM INNER-PARA.
           MOVE 2 TO A.
       OUTER-EXIT.
           EXIT.
       LAST-PARA.
           STOP RUN.
       INNER-PARA.
           GO TO OUTER-EXIT.
