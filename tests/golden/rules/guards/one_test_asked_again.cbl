      *> ARGS: dump --rules %s
      *> CHECK: calculation @+15  guard AGE = 1  effect AGE := AGE + MONTHS
      *> CHECK:   Add the months to the age when the age is 1.
      *> CHECK: decision @+15  guard AGE = 1  effect RESULT-CD := 8
      *> CHECK:   Set the result code to 8 when the age is 1.
      *> The same test before and after a change reads once: nothing is
      *> said that contradicts it.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. ONE-TEST.
       DATA DIVISION.
       LINKAGE SECTION.
       01 AGE PIC 9(3).
       01 MONTHS PIC 9(3).
       01 RESULT-CD PIC 9(2).
       PROCEDURE DIVISION USING AGE MONTHS RESULT-CD.
           IF AGE = 1
               ADD MONTHS TO AGE
               IF AGE = 1
                   MOVE 8 TO RESULT-CD
               END-IF
           END-IF
           GOBACK.
