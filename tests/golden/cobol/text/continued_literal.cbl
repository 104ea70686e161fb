      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+10
      *> CHECK:   @+10 MOVE NOTE-TEXT := 'THE PARCEL WAS LEFT WITH A NEIGHBOUR ON THE SAME STREE T'
      *> CHECK:   @+11 GOBACK leaves return
      *> A literal that is continued fills its first line to column 72, blanks included.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  NOTE-TEXT  PIC X(60).
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE 'THE PARCEL WAS LEFT WITH A NEIGHBOUR ON THE SAME STREE
      -    'T' TO NOTE-TEXT.
           GOBACK.
