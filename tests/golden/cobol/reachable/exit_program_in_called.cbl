      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select program || ' ' || file || ':' || line || ' ' || reason as dead from ledger where disposition = 'unreachable' order by line"
      *> CHECK: dead
      *> CHECK: SAMPLE exit_program_in_called.cbl:@+14 control never goes on behind EXIT at exit_program_in_called.cbl:@+13
      *> A program with parameters is called: EXIT PROGRAM always returns.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       LINKAGE SECTION.
       01  P  PIC 9.
       PROCEDURE DIVISION USING P.
       MAIN-PARA.
           MOVE 1 TO P.
           EXIT PROGRAM.
           MOVE 2 TO P.
