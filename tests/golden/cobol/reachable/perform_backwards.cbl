      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select program || ' ' || file || ':' || line || ' ' || reason as dead from ledger where disposition = 'unreachable' order by line"
      *> CHECK: dead
      *> CHECK: "SAMPLE perform_backwards.cbl:@+15 nothing performs paragraph BETWEEN-PARA or jumps to it, and no path falls through into it"
      *> A range whose last paragraph stands first ends when something jumps back to it.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           PERFORM LATER-PARA THRU SOONER-PARA.
           STOP RUN.
       SOONER-PARA.
           ADD 1 TO A.
       BETWEEN-PARA.
           ADD 2 TO A.
       LATER-PARA.
           IF A > 3 GO TO SOONER-PARA.
           ADD 1 TO A.
           GO TO LATER-PARA.
