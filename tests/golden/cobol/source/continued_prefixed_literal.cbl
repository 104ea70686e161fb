      *> ARGS: dump --ir --only MAIN-PARA %s
      *> A literal with a prefix goes on like any other.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  NOTE-TEXT  PIC X(90).
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE X'C1C1C1C1C1C1C1C1C1C1C1C1C1C1C1C1C1C1C1C1C1C1C1C1C1C1C1
      -    'C2' TO NOTE-TEXT.
           GOBACK.
