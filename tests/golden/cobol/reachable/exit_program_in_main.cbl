      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select program || ' ' || file || ':' || line || ' ' || reason as dead from ledger where disposition = 'unreachable' order by line"
      *> CHECK: dead
      *> CHECK: "SAMPLE exit_program_in_main.cbl:@+14 nothing performs paragraph LAST-PARA or jumps to it, and no path falls through into it"
      *> EXIT PROGRAM does nothing in a program that nobody called, GOBACK ends it.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE 1 TO A.
           EXIT PROGRAM.
           STOP RUN.
       LAST-PARA.
           MOVE 2 TO A.
