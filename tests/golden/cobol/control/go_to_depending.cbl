      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+12
      *> CHECK:   @+12 GO ONE-PARA, TWO-PARA depending on A
      *> CHECK:   @+12 GO MAIN-PARA
      *> GO TO with one target and by number.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       01  C  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           GO TO ONE-PARA TWO-PARA DEPENDING ON A.
           GO TO MAIN-PARA.
       ONE-PARA.
           ADD 1 TO C.
       TWO-PARA.
           ADD 2 TO C.
