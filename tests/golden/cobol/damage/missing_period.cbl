      *> ARGS: dump --ir --only MAIN-PARA %s
      *> ARGS: dump --ir --only NEXT-PARA %s
      *> CHECK: paragraph MAIN-PARA @+15
      *> CHECK:   @+15 PERFORM NEXT-PARA while NOT A = 2
      *> CHECK:   @+15 MOVE A := 1
      *> CHECK: paragraph NEXT-PARA @+15
      *> CHECK:   @+15 MOVE B := 2
      *> CHECK:   @+15 GOBACK leaves return
      *> A paragraph begins in area A, also without a period before it.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       01  C  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           PERFORM NEXT-PARA UNTIL A = 2
           MOVE 1 TO A
       NEXT-PARA.
           MOVE 2 TO B.
           GOBACK.
