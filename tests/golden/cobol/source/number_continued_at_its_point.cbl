      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+10
      *> CHECK:   @+10 MOVE FEE := -47.25
      *> CHECK:   @+15 GOBACK leaves return
      *> Digits, point and digits of one number, each on a line of its own.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  FEE  PIC S9(3)V9(2).
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE -
      -        4
      -        7
      -        .
      -        2
      -        5 TO FEE.
           GOBACK.
