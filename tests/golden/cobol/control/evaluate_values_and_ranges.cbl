      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+20
      *> CHECK:   @+20 EVALUATE A
      *> CHECK:     @+20 when A = 1 or when A >= 3 AND A <= 5
      *> CHECK:       @+21 MOVE C := 1
      *> CHECK:     @+21 when NOT (A >= 6 AND A <= 9)
      *> CHECK:       @+21 MOVE C := 2
      *> CHECK:     @+21 when A = B + 1
      *> CHECK:       @+21 MOVE C := 3
      *> CHECK:     @+21 when other
      *> CHECK:       @+21 MOVE C := 4
      *> CHECK:   @+22 GOBACK leaves return
      *> WHEN lists share a body; THRU is a range, NOT turns it round.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       01  C  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           EVALUATE A
               WHEN 1
               WHEN 3 THRU 5
                   MOVE 1 TO C
               WHEN NOT 6 THRU 9
                   MOVE 2 TO C
               WHEN B + 1
                   MOVE 3 TO C
               WHEN OTHER
                   MOVE 4 TO C
           END-EVALUATE.
           GOBACK.
