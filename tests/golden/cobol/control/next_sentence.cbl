      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+20
      *> CHECK:   @+20 IF A = 1
      *> CHECK:     @+20 IF B = 2
      *> CHECK:       @+20 NEXT end of sentence
      *> CHECK:     else
      *> CHECK:       @+20 MOVE C := 4
      *> CHECK:     @+21 MOVE C := 5
      *> CHECK:   @+22 MOVE C := 6
      *> CHECK:   @+21 NEXT SENTENCE (synthetic) label end of sentence
      *> CHECK:   @+21 MOVE C := 7
      *> CHECK:   @+21 GOBACK leaves return
      *> NEXT SENTENCE goes behind the next period, not behind END-IF.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       01  C  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           IF A = 1
               IF B = 2
                   NEXT SENTENCE
               ELSE
                   MOVE 4 TO C
               END-IF
               MOVE 5 TO C
           END-IF
           MOVE 6 TO C.
           MOVE 7 TO C.
           GOBACK.
