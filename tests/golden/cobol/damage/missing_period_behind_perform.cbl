      *> ARGS: dump --ir --only MAIN-PARA %s
      *> ARGS: dump --ir --only NEXT-PARA %s
      *> CHECK: paragraph MAIN-PARA @+15
      *> CHECK:   @+15 MOVE A := 1
      *> CHECK:   @+15 PERFORM NEXT-PARA
      *> CHECK: paragraph NEXT-PARA @+15
      *> CHECK:   @+15 MOVE B := 2
      *> CHECK:   @+15 GOBACK leaves return
      *> A header right behind PERFORM and its paragraph is no second name of it.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       01  C  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE 1 TO A
           PERFORM NEXT-PARA
       NEXT-PARA.
           MOVE 2 TO B.
           GOBACK.
