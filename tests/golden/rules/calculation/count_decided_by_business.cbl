      *> ARGS: dump --rules %s
      *> CHECK: calculation @+15  guard DEBT-AGE > 90  effect LATE-CNT := LATE-CNT + 1
      *> CHECK:   Add 1 to the late count when the debt age is more than 90.
      *> A count under a condition of the business is a rule, a count of everything read is none.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  SEEN-CNT   PIC 9(5) VALUE 0.
       LINKAGE SECTION.
       01  DEBT-AGE   PIC 9(3).
       01  LATE-CNT   PIC 9(5).
       PROCEDURE DIVISION USING DEBT-AGE LATE-CNT.
       MAIN-PARA.
           ADD 1 TO SEEN-CNT.
           IF DEBT-AGE > 90
               ADD 1 TO LATE-CNT.
           DISPLAY 'SEEN ' SEEN-CNT.
           GOBACK.
