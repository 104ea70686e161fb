      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select program || ' ' || file || ':' || line || ' ' || reason as dead from ledger where disposition = 'unreachable' order by line"
      *> CHECK: dead
      *> CHECK: "SAMPLE fall_through_from_performed.cbl:@+16 nothing performs paragraph TWO-PARA or jumps to it, and no path falls through into it"
      *> A paragraph that is only performed comes back at its end, so the next one is not entered from it;
      *> one that control falls into runs on.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           PERFORM ONE-PARA.
           GO TO THREE-PARA.
       ONE-PARA.
           MOVE 1 TO A.
       TWO-PARA.
           MOVE 2 TO A.
       THREE-PARA.
           MOVE 3 TO A.
       FOUR-PARA.
           MOVE 4 TO A.
