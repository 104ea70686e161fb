      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+12
      *> CHECK:   @+15 DISPLAY CONSOLE uses FEE
      *> CHECK:   @+15 MOVE FEE := 1
      *> CHECK:   @+15 GOBACK leaves return
      *> A word that begins in the indicator column is text, not an indicator.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  FEE  PIC 9(3).
       01  RATE  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
      * IN FIXED FORM.
      *
      *
      DISPLAY FEE.
      MOVE 1 TO FEE.
           GOBACK.
