      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+19
      *> CHECK:   @+19 IF TEXT-X IS NUMERIC OR NOT TEXT-X IS ALPHABETIC
      *> CHECK:     @+19 CONTINUE
      *> CHECK:   @+19 IF A IS NEGATIVE OR NOT A IS ZERO
      *> CHECK:     @+19 CONTINUE
      *> CHECK:   @+19 IF TEXT-X = SPACES OR TEXT-X = LOW-VALUES OR TEXT-X = ALL '9'
      *> CHECK:     @+19 CONTINUE
      *> CHECK:   @+19 IF TEXT-X(2:2) = 'AB'
      *> CHECK:     @+19 CONTINUE
      *> CHECK:   @+19 GOBACK leaves return
      *> Class tests, sign tests and figurative constants.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A     PIC S9(3).
       01  CODE-X PIC X(4).
       01  TEXT-X PIC X(4).
       PROCEDURE DIVISION.
       MAIN-PARA.
           IF TEXT-X NUMERIC OR TEXT-X IS NOT ALPHABETIC
               CONTINUE.
           IF A IS NEGATIVE OR A IS NOT ZERO
               CONTINUE.
           IF TEXT-X = SPACES OR LOW-VALUES OR ALL '9'
               CONTINUE.
           IF TEXT-X (2:2) = 'AB'
               CONTINUE.
           GOBACK.
