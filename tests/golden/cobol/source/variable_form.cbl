      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+10
      *> CHECK:   @+10 MOVE NOTE-TEXT := 'THE PARCEL WAS LEFT WITH A NEIGHBOUR ON THE OTHER SIDE OF THE STREET'
      *> CHECK:   @+10 GOBACK leaves return
      *> Literals that close behind column 72 show that text goes on there.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  NOTE-TEXT  PIC X(90).
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE 'THE PARCEL WAS LEFT WITH A NEIGHBOUR ON THE OTHER SIDE OF THE STREET' TO NOTE-TEXT.
           GOBACK.
