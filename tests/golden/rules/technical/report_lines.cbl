      *> ARGS: dump --rules %s
      *> Moves into a printed line and its writing: no rule.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT PRINT-FILE ASSIGN TO PRINTER.
       DATA DIVISION.
       FILE SECTION.
       FD  PRINT-FILE.
       01  PRINT-REC   PIC X(132).
       WORKING-STORAGE SECTION.
       01  WORK-LINE.
           05  WL-NO   PIC Z(5)9.
           05  WL-AMT  PIC ZZ,ZZ9.99.
       LINKAGE SECTION.
       01  CLAIM-NO    PIC 9(6).
       01  CLAIM-AMT   PIC 9(5)V99.
       PROCEDURE DIVISION USING CLAIM-NO CLAIM-AMT.
       MAIN-PARA.
           OPEN OUTPUT PRINT-FILE.
           MOVE CLAIM-NO TO WL-NO.
           MOVE CLAIM-AMT TO WL-AMT.
           WRITE PRINT-REC FROM WORK-LINE AFTER ADVANCING 1 LINE.
           CLOSE PRINT-FILE.
           GOBACK.
