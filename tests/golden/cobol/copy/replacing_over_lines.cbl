      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+11
      *> CHECK:   @-2 MOVE FEE := 222
      *> CHECK:   @+12 GOBACK leaves return
      *> Text is matched over lines, comments and continuation.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  FEE  PIC 9(3).
       01  RATE  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           COPY STEP REPLACING ==MOVE ONE TO FEE== BY ==MOVE 2
      -    22 TO FEE==.
           GOBACK.
      *> FILE: STEP.cpy
           MOVE
      * A COMMENT
               O
      -    NE, TO
           FEE.
