      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select program || ' ' || file || ':' || line || ' ' || reason as dead from ledger where disposition = 'unreachable' order by line"
      *> CHECK: dead
      *> CHECK: "SAMPLE unread_statement.cbl:@+18 nothing performs paragraph THIRD-PARA or jumps to it, and no path falls through into it"
      *> A statement that is not understood may run or jump to the procedures it names.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           PERFORM FIRST-PARA THRU NOWHERE-PARA.
           GO TO SECOND-PARA SOMEWHERE DEPENDING ON A.
           STOP RUN.
       FIRST-PARA.
           MOVE 1 TO A.
       SECOND-PARA.
           STOP RUN.
       THIRD-PARA.
           MOVE 3 TO A.
