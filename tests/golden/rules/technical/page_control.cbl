      *> ARGS: dump --rules %s
      *> Headings and counts of lines and pages are no rule: what begins a new page sets them.
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
       01  WS-LINES   PIC 99 VALUE 60.
       01  WS-PAGE    PIC 999 VALUE 0.
       01  HEAD-LINE.
           05  FILLER  PIC X(10) VALUE 'CLAIMS'.
           05  HD-PAGE PIC ZZ9.
       PROCEDURE DIVISION.
       MAIN-PARA.
           OPEN OUTPUT PRINT-FILE.
           IF WS-LINES > 55
               ADD 1 TO WS-PAGE
               MOVE WS-PAGE TO HD-PAGE
               WRITE PRINT-REC FROM HEAD-LINE AFTER ADVANCING PAGE
               MOVE 1 TO WS-LINES.
           WRITE PRINT-REC AFTER ADVANCING 1 LINE.
           ADD 1 TO WS-LINES.
           CLOSE PRINT-FILE.
           GOBACK.
