      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+12
      *> CHECK:   @-2 IF IN-WEIGHT > 30
      *> CHECK:     @-2 DISPLAY CONSOLE uses 'TOO HEAVY'
      *> CHECK:   @+11 GOBACK leaves return
      *> Words and pseudo-text are replaced; lines are those of the copybook.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           COPY PARCEL REPLACING ==:PRE:== BY ==IN==
                                 WEIGHT-MAX BY 30.
       PROCEDURE DIVISION.
       MAIN-PARA.
           COPY CHECKS REPLACING LIMIT BY IN-WEIGHT.
           GOBACK.
      *> FILE: PARCEL.cpy
       01  :PRE:-PARCEL.
           05  :PRE:-WEIGHT  PIC 9(3) VALUE WEIGHT-MAX.
      *> FILE: CHECKS.cpy
           IF LIMIT > 30
               DISPLAY 'TOO HEAVY'
           END-IF.
