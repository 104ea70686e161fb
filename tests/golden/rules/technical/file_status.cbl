      *> ARGS: dump --rules %s
      *> Plumbing of file status, end of file, open and close: no rule.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT CLAIM-FILE ASSIGN TO CLAIMS FILE STATUS WS-STATUS.
       DATA DIVISION.
       FILE SECTION.
       FD  CLAIM-FILE.
       01  CLAIM-REC   PIC X(80).
       WORKING-STORAGE SECTION.
       01  WS-STATUS  PIC XX.
       01  WS-EOF     PIC X VALUE 'N'.
       01  WS-TOTAL   PIC 9(7) VALUE 0.
       PROCEDURE DIVISION.
       MAIN-PARA.
           OPEN INPUT CLAIM-FILE.
           IF WS-STATUS NOT = '00'
               DISPLAY 'OPEN FAILED ' WS-STATUS
               PERFORM ABEND-PARA.
           PERFORM READ-PARA.
           PERFORM UNTIL WS-EOF = 'Y'
               PERFORM READ-PARA
           END-PERFORM.
           CLOSE CLAIM-FILE.
           GOBACK.
       READ-PARA.
           READ CLAIM-FILE AT END MOVE 'Y' TO WS-EOF.
           IF WS-STATUS NOT = '00' AND WS-STATUS NOT = '10'
               PERFORM ABEND-PARA.
       ABEND-PARA.
           MOVE 16 TO RETURN-CODE.
           STOP RUN.
