      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+16
      *> CHECK:   @+16 IF A = 1
      *> CHECK:     @+15 CONTINUE
      *> CHECK:   else
      *> CHECK:     @+13 MOVE B := 2
      *> CHECK:   @+13 MOVE C := 6
      *> CHECK:   @+13 GOBACK leaves return
      *> CONTINUE goes behind END-IF; an IF may consist of it.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       01  C  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           IF A = 1 CONTINUE ELSE MOVE 2 TO B END-IF
           MOVE 6 TO C.
           GOBACK.
