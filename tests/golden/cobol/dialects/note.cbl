      *> ARGS: dump --ir %s --only MAIN-PARA
      *> ARGS: dump --ir %s --only LOUD-PARA
      *> ARGS: dump --ir %s --only NEXT-PARA
      *> CHECK: paragraph MAIN-PARA @+16
      *> CHECK:   @+16 MOVE A := 1
      *> CHECK:   @+16 NOTE
      *> CHECK:   @+16 MOVE A := 3
      *> CHECK: paragraph LOUD-PARA @+16
      *> CHECK:   @+16 NOTE
      *> CHECK: paragraph NEXT-PARA @+17
      *> CHECK:   @+17 MOVE A := 5
      *> NOTE as the first sentence of a paragraph makes all of it a comment, elsewhere its sentence only.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.

       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A               PIC 9.
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE 1 TO A.
           NOTE MOVE 2 TO A IF THIS IS READ.
           MOVE 3 TO A.
       LOUD-PARA.
           NOTE THIS PARAGRAPH SAYS WHY.
           MOVE 4 TO A. PERFORM NOWHERE.
       NEXT-PARA.
           MOVE 5 TO A.
