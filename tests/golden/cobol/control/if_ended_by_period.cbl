      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+17
      *> CHECK:   @+17 IF A = 1
      *> CHECK:     @+17 IF B = 2
      *> CHECK:       @+17 MOVE C := 3
      *> CHECK:     else
      *> CHECK:       @+17 MOVE C := 4
      *> CHECK:   @+17 MOVE C := 5
      *> CHECK:   @+17 GOBACK leaves return
      *> A period ends every open IF; ELSE belongs to the nearest IF.
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
                   MOVE 3 TO C
               ELSE
                   MOVE 4 TO C.
           MOVE 5 TO C.
           GOBACK.
