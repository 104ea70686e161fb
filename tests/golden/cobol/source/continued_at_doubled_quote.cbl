      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+11
      *> CHECK:   @+11 MOVE NOTE-TEXT := 'THE NEIGHBOUR TOOK IT, SINCE THE GATE WAS SHUT, AND IT''S RAINING'
      *> CHECK:   @+12 MOVE NOTE-TEXT := 'A "QUOTED" WORD'
      *> CHECK:   @+12 GOBACK leaves return
      *> A quote in column 72 and two at the start of the next line are one of the literal.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  NOTE-TEXT  PIC X(90).
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE 'THE NEIGHBOUR TOOK IT, SINCE THE GATE WAS SHUT, AND IT'
      -    ''S RAINING' TO NOTE-TEXT.
           MOVE "A ""QUOTED"" WORD" TO NOTE-TEXT.
           GOBACK.
