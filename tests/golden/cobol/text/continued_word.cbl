      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+10
      *> CHECK:   @+10 MOVE PARCEL-WEIGHT := 12
      *> CHECK:   @+11 GOBACK leaves return
      *> A hyphen in column 7 also joins the two halves of a word.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  PARCEL-WEIGHT  PIC 9(5).
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE 12 TO PARCEL-WEI
      -    GHT.
           GOBACK.
