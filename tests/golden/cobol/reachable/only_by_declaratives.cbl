      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select program || ' ' || file || ':' || line || ' ' || reason as dead from ledger where disposition = 'unreachable' order by line"
      *> CHECK: dead
      *> CHECK: "SAMPLE only_by_declaratives.cbl:@+24 nothing performs paragraph LEFT-PARA or jumps to it, and no path falls through into it"
      *> A USE procedure runs when its event happens, and so does what it performs. Only its own paragraph
      *> that nothing leads to is left.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT IN-FILE ASSIGN TO INDD.
       DATA DIVISION.
       FILE SECTION.
       FD  IN-FILE.
       01  IN-REC  PIC X(80).
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       PROCEDURE DIVISION.
       DECLARATIVES.
       FILE-TROUBLE SECTION.
           USE AFTER STANDARD ERROR PROCEDURE ON IN-FILE.
       TROUBLE-PARA.
           PERFORM COUNT-PARA.
           GO TO TROUBLE-EXIT.
       LEFT-PARA.
           MOVE 9 TO A.
       TROUBLE-EXIT.
           EXIT.
       COUNTING SECTION.
           USE AFTER ERROR PROCEDURE ON OUTPUT.
       COUNT-PARA.
           ADD 1 TO A.
       END DECLARATIVES.
       MAIN-PART SECTION.
       MAIN-PARA.
           OPEN INPUT IN-FILE.
           CLOSE IN-FILE.
           STOP RUN.
