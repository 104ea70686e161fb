      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+22
      *> CHECK:   @+22 EVALUATE TRUE
      *> CHECK:     @+22 when IS-LETTER AND A >= 1 AND A <= 20
      *> CHECK:       @+22 MOVE C := 1
      *> CHECK:     @+22 when A > 500 OR KIND = 'P'
      *> CHECK:       @+22 MOVE C := 2
      *> CHECK:     @+22 when TRUE
      *> CHECK:       @+22 MOVE C := 3
      *> CHECK:   @+23 EVALUATE FALSE
      *> CHECK:     @+23 when NOT IS-LETTER
      *> CHECK:       @+23 MOVE C := 4
      *> CHECK:   @+24 GOBACK leaves return
      *> Several subjects: every object must hold, ANY always does.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A      PIC 9(3).
       01  KIND   PIC X.
           88  IS-LETTER  VALUE 'L'.
       01  C      PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           EVALUATE TRUE ALSO A
               WHEN IS-LETTER ALSO 1 THRU 20
                   MOVE 1 TO C
               WHEN A > 500 OR KIND = 'P' ALSO ANY
                   MOVE 2 TO C
               WHEN ANY ALSO ANY
                   MOVE 3 TO C
           END-EVALUATE.
           EVALUATE FALSE
               WHEN IS-LETTER
                   MOVE 4 TO C
           END-EVALUATE.
           GOBACK.
