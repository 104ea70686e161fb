      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+11
      *> CHECK:   @+11 MOVE FEE := 1234.5
      *> CHECK:   @+12 MOVE FEE := 12.75
      *> CHECK:   @+13 GOBACK leaves return
      *> A number goes on in the next line, also behind its decimal point.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  FEE  PIC 9(6)V99.
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE 12
      -    34.5 TO FEE.
           MOVE 12.
      -    75 TO FEE.
           GOBACK.
