      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+11
      *> CHECK:   @+11 MOVE FEE := 1
      *> CHECK:   @+12 MOVE FEE := 2
      *> CHECK:   @+13 GOBACK leaves return
      *> Tags of changes on some lines, in front and behind, leave the form fixed.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  FEE  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
PR0417     MOVE 1
PR0417         TO FEE.
JB*OLD     MOVE 2 TO FEE.                                               PR-04
JB    *    MOVE 3 TO FEE.
Y2K        GOBACK.
