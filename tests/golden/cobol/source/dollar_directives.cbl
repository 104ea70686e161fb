      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+13
      *> CHECK:   @+14 MOVE FEE := 1
      *> CHECK:   @+17 MOVE FEE := 3
      *> CHECK:   @+27 GOBACK leaves return
      *> Conditional compilation of Micro Focus.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
      $SET CONSTANT SITE "N" CONSTANT LEVEL(3)
       01  FEE  PIC 9(3).
       01  RATE  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
      $IF SITE = "N"
           MOVE 1 TO FEE.
      $IF LEVEL < 3
           MOVE 2 TO FEE.
      $ELSE
           MOVE 3 TO FEE.
      $END
      $ELSE
           MOVE 4 TO FEE.
      $END
      $IF NOWHERE DEFINED
           MOVE 5 TO FEE.
      $END
      $IF NOWHERE = 1
           MOVE 6 TO FEE.
      $END
           GOBACK.
