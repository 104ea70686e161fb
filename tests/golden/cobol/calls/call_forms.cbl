      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+18
      *> CHECK:   @+18 CALL FEECALC using A, content B, value 7 giving B
      *> CHECK:   @+18 CALL PROGRAM-NAME using A
      *> CHECK:     on exception
      *> CHECK:       @+18 MOVE A := 0
      *> CHECK:     on success
      *> CHECK:       @+18 MOVE A := 1
      *> CHECK:   @+19 CANCEL FEECALC
      *> CHECK:   @+19 GOBACK leaves return
      *> CALL by literal and by item; BY CONTENT, VALUE, handlers and RETURNING.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  PROGRAM-NAME  PIC X(8).
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           CALL 'FEECALC' USING A BY CONTENT B BY VALUE 7 RETURNING B.
           CALL PROGRAM-NAME USING BY REFERENCE A
               ON EXCEPTION
                   MOVE 0 TO A
               NOT ON EXCEPTION
                   MOVE 1 TO A
           END-CALL.
           CANCEL 'FEECALC'.
           GOBACK.
