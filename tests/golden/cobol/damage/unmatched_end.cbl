      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+18
      *> CHECK:   @+18 MOVE A := 1
      *> CHECK:   @+19 MOVE B := 2
      *> CHECK:   @+19 IF A = 1
      *> CHECK:     @+19 MOVE B := 3
      *> CHECK:     @+20 MOVE C := 4
      *> CHECK:   @+21 GOBACK leaves return
      *> ERR: unmatched_end.cbl:@+13:12: warning: END-IF matches no open statement [cobol-unmatched-end]
      *> ERR: unmatched_end.cbl:@+16:12: warning: END-PERFORM matches no open statement [cobol-unmatched-end]
      *> An END- word without its statement is reported and passed over.
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
           END-IF
           MOVE 2 TO B.
           IF A = 1
               MOVE 3 TO B
           END-PERFORM
               MOVE 4 TO C
           END-IF.
           GOBACK.
