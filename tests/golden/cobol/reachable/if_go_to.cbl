      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select program || ' ' || file || ':' || line || ' ' || reason as dead from ledger where disposition = 'unreachable' order by line"
      *> CHECK: dead
      *> CHECK: SAMPLE if_go_to.cbl:@+16 control never goes on behind IF at if_go_to.cbl:@+15
      *> What follows an IF that jumps runs when the condition does not hold.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           IF A = 1
               GO TO OTHER-PARA.
           MOVE 2 TO B.
           IF A = 2 GO TO OTHER-PARA ELSE NEXT SENTENCE.
           MOVE 3 TO B.
           IF A = 4 GO TO OTHER-PARA ELSE GO TO LAST-PARA.
           MOVE 4 TO B.
       OTHER-PARA.
           MOVE 5 TO B.
       LAST-PARA.
           STOP RUN.
