      *> ARGS: dump --rules %s
      *> CHECK: decision @+20  guard AGE-BAD = 'Y'  effect RESULT-CD := 8
      *> CHECK:   Set the result code to 8 when the age bad is 'Y'.
      *> CHECK: decision @+23  guard AGE > 120  effect AGE-BAD := 'Y'
      *> CHECK:   Set the age bad to 'Y' when the age is more than 120.
      *> Behind a change of what was asked, only the switch still tells
      *> the answer; it stays in the guard.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SWITCH-W.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 AGE-BAD PIC X.
       LINKAGE SECTION.
       01 AGE PIC 9(3).
       01 MONTHS PIC 9(3).
       01 RESULT-CD PIC 9(2).
       PROCEDURE DIVISION USING AGE MONTHS RESULT-CD.
           MOVE 'N' TO AGE-BAD
           PERFORM CHECK-AGE
           MOVE MONTHS TO AGE
           IF AGE-BAD = 'Y'
               MOVE 8 TO RESULT-CD
           END-IF
           GOBACK.
       CHECK-AGE.
           IF AGE > 120
               MOVE 'Y' TO AGE-BAD
           END-IF.
