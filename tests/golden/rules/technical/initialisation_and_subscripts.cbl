      *> ARGS: dump --rules %s
      *> Work fields are cleared, a table is walked through: no rule.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  WS-IX      PIC 99.
       01  WS-LINE    PIC X(80).
       01  WS-TABLE.
           05  WS-CELL PIC 9(4) OCCURS 10.
       PROCEDURE DIVISION.
       MAIN-PARA.
           INITIALIZE WS-TABLE.
           MOVE SPACES TO WS-LINE.
           PERFORM VARYING WS-IX FROM 1 BY 1 UNTIL WS-IX > 10
               MOVE 0 TO WS-CELL (WS-IX)
           END-PERFORM.
           GOBACK.
