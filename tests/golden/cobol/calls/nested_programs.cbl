      *> ARGS: dump --ir --only INNER-PARA %s
      *> CHECK: paragraph INNER-PARA @+21
      *> CHECK:   @+21 MOVE HIDDEN := 'X'
      *> CHECK:   @+21 MOVE SHARED := 3
      *> CHECK:   @+21 EXIT leaves return
      *> A nested program sees GLOBAL items of the outer one only.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  SHARED  PIC 9(3) GLOBAL.
       01  HIDDEN  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           CALL 'INNER'.
           GOBACK.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. INNER.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  HIDDEN  PIC X.
       PROCEDURE DIVISION.
       INNER-PARA.
           MOVE 'X' TO HIDDEN.
           MOVE 3 TO SHARED.
           EXIT PROGRAM.
       END PROGRAM INNER.
       END PROGRAM SAMPLE.
