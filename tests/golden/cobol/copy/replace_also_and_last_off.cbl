      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+15
      *> CHECK:   @+17 MOVE FEE := 1
      *> CHECK:   @+16 MOVE RATE := 2
      *> CHECK:   @+15 MOVE FEE := 3
      *> CHECK:   @+16 MOVE FEE := 4
      *> CHECK:   @+17 MOVE RATE := 5
      *> CHECK:   @+18 GOBACK leaves return
      *> REPLACE ALSO adds to what is replaced, LAST OFF takes that back, a new REPLACE starts afresh.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  FEE  PIC 9(3).
       01  RATE  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           REPLACE ==:X:== BY ==FEE==.
           REPLACE ALSO ==:Y:== BY ==RATE== LEADING ==R== BY ==F==.
           MOVE 1 TO :X:. MOVE 2 TO :Y:. MOVE 3 TO REE.
           REPLACE LAST OFF.
           MOVE 4 TO :X:.
           REPLACE ==:Y:== BY ==RATE==.
           MOVE 5 TO :Y:.
           REPLACE OFF.
           GOBACK.
