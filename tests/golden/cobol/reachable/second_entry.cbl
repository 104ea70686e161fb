      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select program || ' ' || file || ':' || line || ' ' || reason as dead from ledger where disposition = 'unreachable' order by line"
      *> CHECK: dead
      *> CHECK: SAMPLE second_entry.cbl:@+20 control never goes on behind GOBACK at second_entry.cbl:@+19
      *> Code behind GOBACK is entered by a call of the second entry, also in the middle of a paragraph.
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
           GOBACK.
           ENTRY 'OTHER' USING P.
           MOVE 2 TO P.
           GOBACK.
           ENTRY 'THIRD'.
           PERFORM HELP-PARA.
           GOBACK.
           MOVE 4 TO P.
       HELP-PARA.
           MOVE 3 TO A.
