      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+12
      *> CHECK:   @+12 PERFORM ONE-PARA varying A from 1 by 1 until A > 10 varying B from 5 by -1 until B = 0
      *> CHECK:   @+14 GOBACK leaves return
      *> VARYING with AFTER: the inner item runs faster.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       01  C  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           PERFORM ONE-PARA
               VARYING A FROM 1 BY 1 UNTIL A > 10
               AFTER B FROM 5 BY -1 UNTIL B = 0.
           GOBACK.
       ONE-PARA.
           ADD 1 TO C.
       TWO-PARA.
           ADD 2 TO C.
