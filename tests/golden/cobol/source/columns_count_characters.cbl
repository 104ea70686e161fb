      *> ARGS: dump --ir --only MAIN-PARA %s
      *> ARGS: dump --tokens %s
      *> In UTF-8 a column is a character: what ends in column 72 does so for accents too.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  NOTE-TEXT  PIC X(90).
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE 'Général' TO NOTE-TEXT.                                 éA00010
ÉÉÉÉÉÉ     DISPLAY 'café' NOTE-TEXT.
           GOBACK.
