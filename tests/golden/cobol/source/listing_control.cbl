      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+17
      *> CHECK:   @+17 IF FEE = 1
      *> CHECK:     @+18 MOVE FEE := 2
      *> CHECK:   else
      *> CHECK:     @+19 MOVE FEE := 3
      *> CHECK:   @+23 GOBACK leaves return
      *> EJECT, SKIP, TITLE, *CBL and *CONTROL steer the listing, wherever they stand.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       TITLE 'FEES OF THE YEAR'.
       EJECT
       01  FEE  PIC 9(3).
       01  RATE  PIC 9(3).
       SKIP2.
       PROCEDURE DIVISION.
       MAIN-PARA.
           IF FEE = 1
               EJECT
               MOVE 2 TO FEE
           SKIP1
           ELSE
               MOVE 3 TO FEE.
      *CBL NOSOURCE
       *CONTROL SOURCE
           TITLE "END"
           EJECT.
           GOBACK.
