      *> ARGS: dump --ir --only MAIN-PARA %s
      *> ARGS: dump --ir --only EXPLANATION %s
      *> ARGS: dump --ir --only LAST-PARA %s
      *> CHECK: paragraph MAIN-PARA @+19
      *> CHECK:   @+19 MOVE FEE := 1
      *> CHECK:   @+19 NOTE
      *> CHECK:   @+19 MOVE FEE := 3
      *> CHECK:   @+19 PERFORM EXPLANATION
      *> CHECK:   @+19 GOBACK leaves return
      *> CHECK: paragraph EXPLANATION @+19
      *> CHECK:   @+19 NOTE
      *> CHECK: paragraph LAST-PARA @+20
      *> CHECK:   @+20 MOVE FEE := 6
      *> NOTE makes a comment of its sentence, of the paragraph if it begins it.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  FEE  PIC 9(3).
       01  RATE  PIC 9(3).
       01  NOTE-NO  PIC 9.
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE 1 TO FEE.
           NOTE DON'T MOVE 2 TO FEE
           NOR TO RATE. MOVE 3 TO FEE.
           PERFORM EXPLANATION.
           GOBACK.
       EXPLANATION.
           NOTE THE FEE ISN'T PAID. MOVE 4 TO FEE.
           MOVE 5 TO FEE.
       LAST-PARA.
           MOVE 6 TO FEE.
