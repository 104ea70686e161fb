      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+18
      *> CHECK:   @-2 MOVE FEE := RATE
      *> CHECK:   @-2 MOVE FEE := E(2)
      *> CHECK:   @-2 DISPLAY CONSOLE uses 'IT''S', 'IT''S', 'XX'
      *> CHECK:   @-2 MOVE RATE := 2
      *> CHECK:   @-3 MOVE RATE := 7
      *> CHECK:   @-4 MOVE RATE := 15
      *> CHECK:   @+14 GOBACK leaves return
      *> Identifiers with qualifiers and subscripts, literals, signed numbers are replaced whole.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  FEE  PIC 9(3).
       01  RATE  PIC 9(3).
       01  T.
           05  E  PIC S9(3)  OCCURS 3 TIMES.
       PROCEDURE DIVISION.
       MAIN-PARA.
           COPY STEPS REPLACING RATE OF OLD BY E OF T (2)
               ITEM (1) BY FEE  'X' BY "IT'S"  -1 BY +2  5 BY 7.
           GOBACK.
      *> FILE: STEPS.cpy
           MOVE RATE TO FEE.
           MOVE RATE OF OLD TO ITEM(1).
           DISPLAY 'X' "X" 'XX'.
           MOVE -1 TO RATE. MOVE 5 TO RATE. MOVE 15 TO RATE.
