      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select program || ' ' || file || ':' || line || ' ' || reason as dead from ledger where disposition = 'unreachable' order by line"
      *> CHECK: dead
      *> A range may begin in one section and end in another; all between runs too.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PART SECTION.
       MAIN-PARA.
           PERFORM FIRST-PART THRU THIRD-PART.
           GOBACK.
       FIRST-PART SECTION.
       FIRST-PARA.
           ADD 1 TO A.
       SECOND-PART SECTION.
       SECOND-PARA.
           ADD 2 TO A.
       SECOND-EXIT.
           EXIT.
       THIRD-PART SECTION.
       THIRD-PARA.
           ADD 3 TO A.
       THIRD-EXIT.
           EXIT.
