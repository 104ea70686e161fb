      *> ARGS: dump --ir --only MAIN-PARA %s
      *> ARGS: dump --rules --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+17
      *> CHECK:   @+17 IF GRADE-LOW OR NOT GRADE-ODD
      *> CHECK:     @+17 DISPLAY CONSOLE uses 'LOW'
      *> CHECK:   @+18 IF MARK-NONE
      *> CHECK:     @+18 DISPLAY CONSOLE uses 'NONE'
      *> CHECK:   @+19 GOBACK leaves return
      *> 88 values: lists, ranges, figurative constants.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  GRADE    PIC 99.
           88  GRADE-LOW    VALUE 1 THRU 3.
           88  GRADE-ODD    VALUES ARE 1 3 5 7 THRU 9.
       01  MARK     PIC X.
           88  MARK-NONE    VALUE SPACE LOW-VALUE.
       PROCEDURE DIVISION.
       MAIN-PARA.
           IF GRADE-LOW OR NOT GRADE-ODD
               DISPLAY 'LOW'
           END-IF.
           IF MARK-NONE
               DISPLAY 'NONE'
           END-IF.
           GOBACK.
