      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+17
      *> CHECK:   @+17 STRING FULL-NAME := string-concat-at(FULL-NAME, POS, before-delimiter(LAST-N, SPACES), ', ', FIRST-N); POS := string-pointer(POS, before-delimiter(LAST-N, SPACES), ', ', FIRST-N)
      *> CHECK:     on overflow
      *> CHECK:       @+18 MOVE FULL-NAME := SPACES
      *> CHECK:   @+19 UNSTRING FIRST-N := unstring-field(FULL-NAME, 1, SPACES, ','); LAST-N := unstring-field(FULL-NAME, 2, SPACES, ','); PARTS := PARTS + unstring-tally(FULL-NAME, SPACES, ',')
      *> CHECK:   @+21 GOBACK leaves return
      *> STRING and UNSTRING are assignments of what each target gets.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  FULL-NAME  PIC X(40).
       01  FIRST-N    PIC X(20).
       01  LAST-N     PIC X(20).
       01  POS        PIC 99.
       01  PARTS      PIC 99.
       PROCEDURE DIVISION.
       MAIN-PARA.
           STRING LAST-N DELIMITED BY SPACE ', ' FIRST-N DELIMITED SIZE
               INTO FULL-NAME WITH POINTER POS
               ON OVERFLOW
                   MOVE SPACES TO FULL-NAME
           END-STRING.
           UNSTRING FULL-NAME DELIMITED BY ALL SPACE OR ','
               INTO FIRST-N LAST-N
               TALLYING IN PARTS.
           GOBACK.
