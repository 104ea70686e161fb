      *> ARGS: dump --rules %s
      *> CHECK: decision @+21  guard AGE > 120 OR AGE-BAD = 'Y'  effect RESULT-CD := 8  context MONTHS <= 9
      *> CHECK:   Set the result code to 8 when either the age is more than 120 or the age bad is 'Y'.
      *> CHECK: decision @+23  guard AGE > 120  effect AGE-BAD := 'Y'  context MONTHS <= 9
      *> CHECK:   Set the age bad to 'Y' when the age is more than 120.
      *> What the switch held before is not known in the range that
      *> asks: it may hold the value already.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SWITCH-T.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 AGE-BAD PIC X.
       LINKAGE SECTION.
       01 AGE PIC 9(3).
       01 MONTHS PIC 9(3).
       01 RESULT-CD PIC 9(2).
       PROCEDURE DIVISION USING AGE MONTHS RESULT-CD.
           PERFORM JUDGE VARYING MONTHS FROM 1 BY 1 UNTIL MONTHS > 9
           GOBACK.
       JUDGE.
           PERFORM CHECK-AGE
           IF AGE-BAD = 'Y'
               MOVE 8 TO RESULT-CD
           END-IF.
       CHECK-AGE.
           IF AGE > 120
               MOVE 'Y' TO AGE-BAD
           END-IF.
