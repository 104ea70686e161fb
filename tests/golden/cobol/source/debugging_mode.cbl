      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+15
      *> CHECK:   @+15 MOVE FEE := 1
      *> CHECK:   @+15 MOVE FEE := 2
      *> CHECK:   @+15 GOBACK leaves return
      *> WITH DEBUGGING MODE makes text of debugging lines.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       ENVIRONMENT DIVISION.
       CONFIGURATION SECTION.
       SOURCE-COMPUTER. OLD WITH DEBUGGING MODE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  FEE  PIC 9(3).
       01  RATE  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
      D    MOVE 1 TO FEE.
       >>D MOVE 2 TO FEE.
           GOBACK.
